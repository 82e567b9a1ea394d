//! How many texts the body says that the meeting decides on, against the agenda (CL13-17-6).

use std::collections::BTreeSet;

use super::{Desk, Shown};
use crate::collective_letter::{Decision, Facts, Item, Purpose};

/// The texts of an agenda, by what is to be done with them.
#[derive(Debug, Default)]
struct Listed {
    /// For approval under TAP.
    approval: u64,
    /// Under items that do not say what is done: how many each has.
    unsaid: Vec<u64>,
}

/// What is done under an item: as the facts have it, as its words say, or as the item around it.
fn decision(item: &Item, around: Option<Decision>) -> Option<Decision> {
    let told = item.title.best(words::Lang::En);
    item.decides.or_else(|| told.and_then(|(_, title)| crate::read::decides(title))).or(around)
}

impl Listed {
    fn of(items: &[Item]) -> Self {
        let mut listed = Self::default();
        listed.add(items, None);
        listed
    }

    /// Adds the texts of items that lie within one.
    fn add(&mut self, items: &[Item], around: Option<Decision>) {
        let mut unsaid = 0;
        for item in items {
            let decides = decision(item, around);
            match (item.text.is_some(), decides) {
                (true, Some(Decision::Approval)) => self.approval += 1,
                (true, None) => unsaid += 1,
                (true, Some(Decision::Consent)) | (false, _) => {}
            }
            self.add(&item.items, decides);
        }
        if unsaid > 0 {
            self.unsaid.push(unsaid);
        }
    }

    /// Can there be so many? The items that do not say what is done may be for approval or not.
    fn may_be(&self, said: u64) -> bool {
        let none = BTreeSet::from([self.approval]);
        let sums = self
            .unsaid
            .iter()
            .fold(none, |sums, more| sums.iter().flat_map(|sum| [*sum, sum + more]).collect());
        sums.contains(&said)
    }

    /// How many there are: those for approval, where an item says so.
    fn count(&self) -> u64 {
        if self.approval > 0 { self.approval } else { self.unsaid.iter().sum() }
    }
}

impl Desk<'_> {
    /// The sum over the items for approval, whatever their number; texts for consent are not among them.
    pub(super) fn counts(&mut self, facts: &Facts) {
        let listed = Listed::of(&facts.agenda.items);
        for (at, purpose) in facts.meeting.scope.iter().enumerate() {
            let Purpose::Determined { count: Some(said), .. } = purpose else { continue };
            if listed.count() > 0 && !listed.may_be(u64::from(*said)) {
                let said =
                    vec![("said", Shown::Count(u64::from(*said))), ("listed", Shown::Count(listed.count()))];
                self.error("CL13-17-6", "count-differs", format!("meeting.scope.{at}"), said);
            }
        }
    }
}
