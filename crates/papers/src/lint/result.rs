//! A circular that tells the result of an approval: what it must say, and its outcomes against its tallies.

use rulebook::clause::EditionId;
use rulebook::edition::Edition;

use super::{Desk, Shown};
use crate::tap_result::{Decided, Facts, Obstacle, Outcome};

impl Desk<'_> {
    /// Everything about the result.
    pub(super) fn result(&mut self, facts: &Facts) {
        let needed = [
            ("number", facts.issue.number.is_none(), "circular-number"),
            ("texts.0.number", facts.texts.is_empty(), "texts"),
        ];
        self.lacking("R1-9.6.1a", &needed);
        for (at, decided) in facts.texts.iter().enumerate() {
            let number = Shown::from(decided.text.number.clone().unwrap_or_default());
            if decided.outcome.is_none() {
                let fact = format!("texts.{at}.outcome");
                self.warn("R1-9.6.1a", "outcome-missing", fact, vec![("text", number)]);
            } else {
                self.tally(facts, decided, at, number);
            }
        }
    }

    /// A text goes on where enough replies supported it, and not where they did not: only explicit replies count (R1-9.4.5a).
    fn tally(&mut self, facts: &Facts, decided: &Decided, at: usize, text: Shown) {
        let Some(tally) = decided.tally.filter(|tally| tally.support + tally.against > 0) else { return };
        let Some(edition) = facts.issue.edition.as_deref().and_then(EditionId::parse) else { return };
        let is_met = Edition::of(edition).share.is_met_by(tally.support, tally.support + tally.against);
        let went_on = decided.outcome != Some(Outcome::NotApproved(Obstacle::NotAuthorized));
        if is_met != went_on {
            let said = vec![
                ("text", text),
                ("support", Shown::Count(u64::from(tally.support))),
                ("against", Shown::Count(u64::from(tally.against))),
            ];
            self.error("R1-9.4.5a", "outcome-against-tally", format!("texts.{at}.outcome"), said);
        }
    }
}
