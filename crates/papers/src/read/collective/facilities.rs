//! What the house offers, and where to ask for it: the address in the paragraph that speaks of it (CL8-17-A7 to A10, A24, A33, A41, A42).

use super::Reader;
use crate::facts::Localized;

impl Reader<'_> {
    /// Offices by their mail address, pages by theirs. What the letter does not say stays unknown.
    pub(super) fn facilities(&mut self) {
        let mut take = |name: &str, fact: &str| {
            let found = self.find(self.whole(), &format!("offers-{name}"));
            self.take(found, "value", &format!("facilities.{fact}"))
        };
        let lockers = take("lockers", "lockers");
        let found = crate::collective_letter::Facilities {
            tool: take("tool", "tool"),
            latest: take("latest", "latest"),
            wireless: take("wireless", "wireless"),
            lockers: None,
            printing: take("printing", "printing"),
            laptops: take("laptops", "laptops"),
            newcomers_desk: take("newcomers", "newcomers_desk"),
            fellowships_desk: take("fellowships", "fellowships_desk"),
            fellowships_fax: take("fellowships-fax", "fellowships_fax"),
            visa_desk: take("visa", "visa_desk"),
            visa_subject: None,
            visiting: take("visiting", "visiting"),
            hotels: take("hotels", "hotels"),
        };
        let lockers = lockers.map(|places| Localized::new(self.lang, places));
        self.facts.facilities = crate::collective_letter::Facilities { lockers, ..found };
    }
}
