//! What letters of a kind say, so that a reader can tell what one of them leaves open.

use super::{Reading, Said};
use crate::collective_letter::Mode;

/// The facts that each collective letter gives.
const COLLECTIVE_LETTER: [&str; 9] = [
    "serial",
    "group.number",
    "date",
    "file",
    "meeting.days",
    "meeting.mode",
    "meeting.opens",
    "meeting.zone",
    "annexes",
];
/// The facts that each circular on a consultation gives.
const TAP_CONSULTATION: [&str; 8] = [
    "number",
    "date",
    "edition",
    "group.number",
    "meeting.days",
    "meeting.place",
    "meeting.collective_letter",
    "deadline",
];

impl Reading {
    /// The facts that letters of this kind give and this one does not, by their paths: neither read nor found and not understood.
    #[must_use]
    pub fn not_given(&self) -> Vec<&'static str> {
        let (expected, place): (&[&'static str], _) = match &self.said {
            Said::CollectiveLetter(facts) => {
                let in_place = facts.meeting.mode.is_none_or(Mode::is_in_place);
                (&COLLECTIVE_LETTER, in_place.then_some("meeting.place"))
            }
            Said::TapConsultation(_) => (&TAP_CONSULTATION, None),
            Said::TapResult(_) | Said::ReplyForm(_) | Said::Unknown => (&[], None),
        };
        let is_open = |fact: &&str| self.line_of(fact).is_none() && self.obscure(fact).is_none();
        expected.iter().copied().chain(place).filter(is_open).collect()
    }
}
