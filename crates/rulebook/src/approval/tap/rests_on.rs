//! What rests on a reply: named before a correction or a late registration, and shown with it (DC-29).

use super::state::Tap;
use schemars::JsonSchema;
use serde::Serialize;

/// Something of the case that rested on what is now corrected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Rested {
    /// The established result.
    Result,
    /// The Director's ruling where no reply was explicit.
    Ruling,
    /// Advice to the chair that was already given.
    Advice,
    /// The TD with the comments.
    CommentsTd,
    /// The decision at the meeting.
    Decision,
    /// The approval.
    Approval,
    /// The circular that notified the result.
    Notification,
}

impl Rested {
    /// The key of the catalogue (`rested-…`).
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Result => "result",
            Self::Ruling => "ruling",
            Self::Advice => "advice",
            Self::CommentsTd => "comments-td",
            Self::Decision => "decision",
            Self::Approval => "approval",
            Self::Notification => "notification",
        }
    }
}

/// Everything in the case that rests on its replies, in the order in which it came.
#[must_use]
pub fn rests_on(tap: &Tap) -> Vec<Rested> {
    use super::duty::DutyKind;
    let carried = |kind| {
        tap.duties
            .iter()
            .any(|duty| duty.kind == kind && duty.carried_out.is_some() && duty.cycle == tap.cycle)
    };
    let held = [
        (tap.result.is_some(), Rested::Result),
        (tap.result.as_ref().is_some_and(|result| result.ruling.is_some()), Rested::Ruling),
        (carried(DutyKind::AdviceToChair), Rested::Advice),
        (carried(DutyKind::CommentsTd), Rested::CommentsTd),
        (tap.decision.is_some(), Rested::Decision),
        (tap.approved_on.is_some(), Rested::Approval),
        (tap.notified.is_some(), Rested::Notification),
    ];
    held.into_iter().filter(|(there, _)| *there).map(|(_, rested)| rested).collect()
}
