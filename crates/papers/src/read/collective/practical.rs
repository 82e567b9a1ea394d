//! The practical information of a collective letter: the circulars on registration, the periods in words, what the house offers.

use regex::Regex;
use std::sync::LazyLock;

use super::Reader;
use crate::collective_letter::{Cited, Span};
use crate::facts::Localized;
use crate::read::notes::Sure;
use crate::read::values::{count, span};

/// The groups whose plenaries are captioned, as letters name them: `WP1/20`, `1/20工作组`, `Study Group 20`.
static GROUPS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?:WP|Working Part(?:y|ies))\s*(?P<en>\d+\s*/\s*\d+)|(?P<zh>\d+\s*/\s*\d+)\s*工作组|(?:SG|Study Group|第)\s*(?P<group>\d+)(?:研究组)?")
        .expect("a test reads it")
});

impl Reader<'_> {
    /// Everything of it.
    pub(super) fn practical(&mut self) {
        self.facts.circulars.approval = self.cited("circular-approval", "circulars.approval");
        self.facts.circulars.automatic = self.cited("circular-automatic", "circulars.automatic");
        self.terms();
        self.captioned();
        self.facilities();
    }

    /// What a pattern finds anywhere in the letter.
    fn anywhere(&mut self, name: &str, group: &str, fact: &str) -> Option<String> {
        let found = self.find(self.whole(), name);
        self.take(found, group, fact)
    }

    /// A circular that the letter cites by its number alone (CLT-5).
    fn cited(&mut self, name: &str, fact: &str) -> Option<Cited> {
        let number = self.anywhere(name, "circular", fact)?;
        Some(Cited { number: Some(number), period: None })
    }

    /// The periods, in words or in digits.
    fn terms(&mut self) {
        let mut term = |name: &str| {
            let said =
                self.anywhere(&format!("term-{name}"), "span", &format!("terms.{}", name.replace('-', "_")))?;
            span(&said)
        };
        let read: [Option<Span>; 7] = [
            "captioning",
            "interpretation",
            "registration",
            "fellowship-start",
            "visa",
            "remote",
            "visa-letter",
        ]
        .map(&mut term);
        let terms = &mut self.facts.terms;
        [
            terms.captioning,
            terms.interpretation,
            terms.registration,
            terms.fellowship_start,
            terms.visa,
            terms.remote,
            terms.visa_letter,
        ] = read;
        let fellowships = self.anywhere("term-fellowships", "count", "terms.fellowships");
        self.facts.terms.fellowships = fellowships.and_then(|said| count(&said));
    }

    /// The groups whose plenaries are captioned without a request (CL11-20-A9).
    fn captioned(&mut self) {
        let Some((at, hit)) = self.find(self.whole(), "captioned") else { return };
        let (Some(said), Some((base, _))) = (hit.get("groups").map(str::to_owned), hit.place("groups"))
        else {
            return;
        };
        for one in GROUPS.captures_iter(&said) {
            let Some(whole) = one.get(0) else { continue };
            let bare = |text: &str| text.split_whitespace().collect::<String>();
            let party = one.name("en").or(one.name("zh")).map(|party| format!("WP{}", bare(party.as_str())));
            let group = || one.name("group").map(|group| format!("SG{}", group.as_str()));
            let Some(name) = party.or_else(group) else { continue };
            let fact = format!("captioned.{}", self.facts.captioned.len());
            self.see(fact, &name, at, (base + whole.start(), base + whole.end()), Sure::Likely);
            self.facts.captioned.push(name);
        }
    }

    /// What the house offers, and where to ask.
    fn facilities(&mut self) {
        let mut take = |name: &str| {
            let fact = format!("facilities.{}", name.replace('-', "_"));
            self.anywhere(&format!("facility-{name}"), "value", &fact)
        };
        let lockers = take("lockers");
        let found = crate::collective_letter::Facilities {
            tool: take("tool"),
            latest: None,
            wireless: take("wireless"),
            lockers: None,
            printing: take("printing"),
            laptops: take("laptops"),
            newcomers: take("newcomers"),
            fellowships: take("fellowships"),
            fellowships_fax: take("fellowships-fax"),
            travel: take("travel"),
            visiting: take("visiting"),
            hotels: take("hotels"),
        };
        let lockers = lockers.map(|places| Localized::new(self.lang, places));
        self.facts.facilities = crate::collective_letter::Facilities { lockers, ..found };
    }
}
