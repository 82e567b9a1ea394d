//! Clauses, editions and rules as values, printed the same everywhere: `Res. 1 (2022) 9.4.5`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The edition of an instrument that a case runs under and keeps (DC-16).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[schemars(inline)]
pub enum EditionId {
    /// WTSA Resolution 1 (Rev. Hammamet, 2016). Its text is not at hand: values are unverified where no letter shows them.
    #[serde(rename = "res1-2016")]
    Res1Of2016,
    /// WTSA Resolution 1 (Rev. Geneva, 2022).
    #[serde(rename = "res1-2022")]
    Res1Of2022,
}

impl EditionId {
    /// Every edition, oldest first.
    pub const ALL: [Self; 2] = [Self::Res1Of2016, Self::Res1Of2022];

    /// The id as data files and the API write it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Res1Of2016 => "res1-2016",
            Self::Res1Of2022 => "res1-2022",
        }
    }

    /// The year that a citation prints.
    #[must_use]
    pub const fn year(self) -> i16 {
        match self {
            Self::Res1Of2016 => 2016,
            Self::Res1Of2022 => 2022,
        }
    }

    /// The edition with this id.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|edition| edition.as_str() == text)
    }
}

impl fmt::Display for EditionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Where a rule comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    /// WTSA Resolution 1, in the edition of the case.
    Resolution1,
    /// TSB Circular 241 (2020), and letters of its kind.
    Circular241,
    /// A collective letter, or what several of them have in common.
    Letter,
    /// What the real body does where the rules leave room. It never refuses.
    Practice,
    /// A numbered reading of this house (`docs/readings.md`).
    Reading,
    /// A house rule of this software.
    House,
}

/// One rule: an id that tests, pages and refusals share, and the clause it restates.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, JsonSchema)]
#[schemars(with = "String", inline)]
pub struct Rule {
    /// The stable id: `R1-9.4.5a`.
    pub id: &'static str,
    /// The number of the clause: `9.4.5`.
    pub number: &'static str,
    /// The instrument.
    pub source: Source,
}

impl Rule {
    /// A rule of Resolution 1.
    #[must_use]
    pub const fn res1(id: &'static str, number: &'static str) -> Self {
        Self { id, number, source: Source::Resolution1 }
    }

    /// A rule read off Circular 241.
    #[must_use]
    pub const fn c241(id: &'static str, number: &'static str) -> Self {
        Self { id, number, source: Source::Circular241 }
    }

    /// A rule read off collective letters; `number` says of which, and where in it.
    #[must_use]
    pub const fn letter(id: &'static str, number: &'static str) -> Self {
        Self { id, number, source: Source::Letter }
    }

    /// A practice of the body.
    #[must_use]
    pub const fn practice(id: &'static str) -> Self {
        Self { id, number: id, source: Source::Practice }
    }

    /// A reading of this house.
    #[must_use]
    pub const fn reading(id: &'static str) -> Self {
        Self { id, number: id, source: Source::Reading }
    }

    /// A house rule.
    #[must_use]
    pub const fn house(id: &'static str) -> Self {
        Self { id, number: id, source: Source::House }
    }

    /// The clause as printed under `edition`: `Res. 1 (2022) 9.4.5`.
    #[must_use]
    pub fn clause(self, edition: EditionId) -> String {
        match self.source {
            Source::Resolution1 => format!("Res. 1 ({}) {}", edition.year(), self.number),
            Source::Circular241 => format!("TSB Circular 241 (2020) {}", self.number),
            Source::Letter => self.number.to_owned(),
            Source::Practice => format!("Practice {}", self.number),
            Source::Reading => format!("Reading {}", self.number),
            Source::House => format!("House rule {}", self.number),
        }
    }

    /// The citation of this rule under `edition`.
    #[must_use]
    pub fn cite(self, edition: EditionId) -> Citation {
        Citation { rule: self.id.to_owned(), clause: self.clause(edition) }
    }
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id)
    }
}

impl Serialize for Rule {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.id)
    }
}

/// A rule together with its clause as printed under the edition of the case.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Citation {
    /// The id of the rule.
    pub rule: String,
    /// The clause, printed.
    pub clause: String,
}

/// Whether a rule binds or advises (DC-17).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Force {
    /// Refuses what it forbids.
    Shall,
    /// Warns; the act goes through with a reason.
    Should,
}
