//! Duties: what a fact of the case makes due. They are computed by the fold; only their carrying out is recorded.

use super::act::{Referral, Ruling};
use super::sitting::{Decided, ToNotify};
use super::state::{Announcement, Tap};
use crate::calendar::{Deadline, Holidays, Moment, Zone};
use crate::clause::Rule;
use crate::decision::{Due, Office};
use crate::edition::Edition;
use crate::id::MeetingId;
use crate::meeting::Meeting;
use crate::rules;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The kinds of duty of this procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(inline)]
pub enum DutyKind {
    /// The circular of the consultation.
    Circular,
    /// The collective letter of the meeting, with the agenda.
    CollectiveLetter,
    /// Notice to the other Bureaux and to the organizations that take part.
    NoticeToOthers,
    /// The text in the official languages.
    TextInOfficialLanguages,
    /// Advice to the chair on the result.
    AdviceToChair,
    /// Comments received, as a TD.
    CommentsTd,
    /// A plenary session devoted to the approval.
    PlenarySession,
    /// A corrigendum to the circular.
    Corrigendum,
    /// The reservations in the meeting report.
    ReservationsInReport,
    /// The note of reservations appended to the text.
    NoteOnText,
    /// The circular of the result.
    ResultCircular,
    /// The entry in the ITU Notification.
    ItuNotification,
    /// The text online, marked as perhaps not final.
    PrePublication,
    /// Publication in the official languages.
    Publication,
    /// The text on the cover about intellectual property.
    CoverText,
    /// The lists of Recommendations.
    Lists,
    /// The matter goes back to the study group.
    ReturnToStudyGroup,
    /// SG3's chair is told of a regional decision.
    InformSg3Chair,
    /// The study group is asked for prompt attention to an adverse case.
    PromptAttention,
    /// The next assembly is told of an adverse case.
    TellAssembly,
    /// The final text and reasons in the group's report to the assembly.
    ReportToAssembly,
    /// The reasons that a Member State still owes are asked for.
    AskForReasons,
}

impl DutyKind {
    /// Every kind.
    pub const ALL: [Self; 22] = [
        Self::Circular,
        Self::CollectiveLetter,
        Self::NoticeToOthers,
        Self::TextInOfficialLanguages,
        Self::AdviceToChair,
        Self::CommentsTd,
        Self::PlenarySession,
        Self::Corrigendum,
        Self::ReservationsInReport,
        Self::NoteOnText,
        Self::ResultCircular,
        Self::ItuNotification,
        Self::PrePublication,
        Self::Publication,
        Self::CoverText,
        Self::Lists,
        Self::ReturnToStudyGroup,
        Self::InformSg3Chair,
        Self::PromptAttention,
        Self::TellAssembly,
        Self::ReportToAssembly,
        Self::AskForReasons,
    ];

    /// The name in data, and in keys of the catalogue (`duty-…`).
    #[must_use]
    pub const fn key(self) -> &'static str {
        self.facts().0
    }

    /// Who has to do it.
    #[must_use]
    pub const fn office(self) -> Office {
        self.facts().1
    }

    /// The rule that makes it due; in a case, ask [`rule_of`].
    #[must_use]
    pub const fn rule(self) -> Rule {
        self.facts().2
    }

    /// The table of duties: name, office, rule.
    const fn facts(self) -> (&'static str, Office, Rule) {
        match self {
            Self::Circular => ("circular", Office::Director, rules::ANNOUNCED_TO_ALL),
            Self::CollectiveLetter => ("collective-letter", Office::Director, rules::COLLECTIVE_LETTER),
            Self::NoticeToOthers => ("notice-to-others", Office::Director, rules::OTHERS_INFORMED),
            Self::TextInOfficialLanguages => {
                ("text-in-official-languages", Office::Secretariat, rules::TEXT_IN_LANGUAGES)
            }
            Self::AdviceToChair => ("advice-to-chair", Office::Director, rules::MAY_PROCEED),
            Self::CommentsTd => ("comments-td", Office::Secretariat, rules::COMMENTS_TD),
            Self::PlenarySession => ("plenary-session", Office::Chair, rules::PLENARY_SESSION),
            Self::Corrigendum => ("corrigendum", Office::Director, rules::DC_26),
            Self::ReservationsInReport => ("reservations-in-report", Office::Chair, rules::RESERVATION),
            Self::NoteOnText => ("note-on-text", Office::Secretariat, rules::RESERVATION_NOTE),
            Self::ResultCircular => ("result-circular", Office::Director, rules::RESULT_NOTIFIED),
            Self::ItuNotification => ("itu-notification", Office::Director, rules::ITU_NOTIFICATION),
            Self::PrePublication => ("pre-publication", Office::Director, rules::PREPUBLISHED),
            Self::Publication => ("publication", Office::SecretaryGeneral, rules::PUBLISHED),
            Self::CoverText => ("cover-text", Office::Secretariat, rules::COVER_TEXT),
            Self::Lists => ("lists", Office::Secretariat, rules::LISTS),
            Self::ReturnToStudyGroup => ("return-to-study-group", Office::Director, rules::RETURNED),
            Self::InformSg3Chair => ("inform-sg3-chair", Office::Secretariat, rules::REGIONAL_EXAMINATION),
            Self::PromptAttention => ("prompt-attention", Office::Director, rules::ADVERSELY_AFFECTED),
            Self::TellAssembly => ("tell-assembly", Office::Director, rules::TELL_ASSEMBLY),
            Self::ReportToAssembly => ("report-to-assembly", Office::Chair, rules::SEEK_AT_ASSEMBLY),
            Self::AskForReasons => ("ask-for-reasons", Office::Secretariat, rules::DC_28),
        }
    }
}

/// A duty of a case. Its day is computed when it is asked for, since a meeting may move.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Duty {
    /// What.
    pub kind: DutyKind,
    /// The document that carried it out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub carried_out: Option<String>,
    /// The cycle of the case in which it arose.
    pub cycle: u32,
}

/// The meetings that the days of a case depend on, as known now.
#[derive(Clone, Copy, Debug, Default)]
pub struct Meetings<'a> {
    /// The one announced.
    pub announced: Option<&'a Meeting>,
    /// The one that decided the oldest result that was not notified, if that is another.
    pub decided: Option<&'a Meeting>,
    /// Now, where what is asked depends on whether a meeting is over.
    pub now: Option<Moment>,
}

impl<'a> From<Option<&'a Meeting>> for Meetings<'a> {
    fn from(announced: Option<&'a Meeting>) -> Self {
        Self { announced, decided: None, now: None }
    }
}

impl<'a> Meetings<'a> {
    /// The meeting of this name.
    fn named(&self, id: &MeetingId) -> Option<&'a Meeting> {
        [self.announced, self.decided].into_iter().flatten().find(|meeting| meeting.id == *id)
    }

    /// Is the meeting announced known to be over?
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.announced.is_some_and(|meeting| {
            meeting.closed.is_some() || self.now.is_some_and(|now| meeting.is_over(now))
        })
    }
}

/// The rule of a duty in this case: some follow from what was decided.
#[must_use]
pub fn rule_of(kind: DutyKind, tap: &Tap) -> Rule {
    match kind {
        DutyKind::AdviceToChair if tap.outcome_now() == Ruling::NotAtThisMeeting => {
            rules::NOT_AT_THIS_MEETING
        }
        DutyKind::ReportToAssembly => match tap.referral {
            Some(Referral::Administrative) => rules::REFER_ADMINISTRATIVE,
            Some(Referral::Delicate) => rules::REFER_DELICATE,
            Some(Referral::NoAgreement) => rules::REFER_NO_AGREEMENT,
            Some(Referral::SeeksApprovalThere) | None => rules::SEEK_AT_ASSEMBLY,
        },
        _ => kind.rule(),
    }
}

/// By when a duty is due, where its rule sets a day.
#[must_use]
pub fn due<'a>(kind: DutyKind, tap: &Tap, meetings: impl Into<Meetings<'a>>, rules: &Edition) -> Option<Due> {
    let meetings = meetings.into();
    match kind {
        DutyKind::TextInOfficialLanguages => {
            Some(Due::Day(rules.text.from(meetings.announced?.opens, &Holidays::none())))
        }
        DutyKind::ResultCircular | DutyKind::ItuNotification | DutyKind::PrePublication => {
            let deadline = match (tap.to_notify.first(), &tap.decision) {
                (Some(one), _) => one.deadline(meetings.named(&one.meeting)?, rules),
                (None, Some(_)) => notification_deadline(tap, meetings.announced?, rules),
                (None, None) => return None,
            };
            Some(Due::Until(deadline))
        }
        _ => None,
    }
}

impl ToNotify {
    /// The last day for the circular: after the meeting, or after the four weeks where more time was asked (9.6.1, A11).
    #[must_use]
    pub fn deadline(&self, meeting: &Meeting, rules: &Edition) -> Deadline {
        last_day(meeting, self.more_time, &self.zone, rules)
    }
}

/// The same, in the zone of the consultation (DC-31).
fn last_day(meeting: &Meeting, more_time: bool, zone: &Zone, rules: &Edition) -> Deadline {
    let closed = meeting.closing_date();
    let from = if more_time { rules.more_time.from(closed, &Holidays::none()) } else { closed };
    Deadline::computed(rules.notification.from(from, &Holidays::none()), zone.clone())
}

/// The end of the four weeks of 9.5.5, in the zone of the consultation (DC-31).
#[must_use]
pub fn more_time_deadline(tap: &Tap, meeting: &Meeting, rules: &Edition) -> Deadline {
    let zone = tap.announcement.as_ref().map_or(&meeting.zone, Announcement::zone);
    Deadline::computed(rules.more_time.from(meeting.closing_date(), &Holidays::none()), zone.clone())
}

/// The last day for the circular on the decision of this cycle.
#[must_use]
pub fn notification_deadline(tap: &Tap, meeting: &Meeting, rules: &Edition) -> Deadline {
    let asked = tap.decision.as_ref().is_some_and(Decided::gives_more_time);
    let zone = tap.announcement.as_ref().map_or(&meeting.zone, Announcement::zone);
    last_day(meeting, asked, zone, rules)
}
