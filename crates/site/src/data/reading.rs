//! A letter that was read: its facts with their lines, what is wrong with it, and the acts that it gives rise to.

use desk::house::House;
use desk::view::{self, Viewer};
use papers::lint::{Finding, Gravity, lint};
use papers::read::{Held, Proposal, Reading, Sure, propose};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;
use words::Lang;

/// How sure the reader is of a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(inline)]
pub enum Certainty {
    /// It stands in words that this house writes itself.
    Certain,
    /// It stands in words that such letters use.
    Likely,
    /// It follows from something else, or the letter says two things.
    Doubtful,
}

impl Certainty {
    const fn of(sure: Sure) -> Self {
        match sure {
            Sure::Certain => Self::Certain,
            Sure::Likely => Self::Likely,
            Sure::Doubtful => Self::Doubtful,
        }
    }
}

/// A fact that was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FactRead {
    /// The fact, by its path: `deadlines.0.on`.
    pub fact: String,
    /// What was read.
    pub value: String,
    /// The line on which it stands, from 1.
    pub line: usize,
    /// First letter of it on that line, from 0, and the one after its last; the whole line where they are equal.
    pub letters: (usize, usize),
    /// How sure the reader is.
    pub sure: Certainty,
}

/// Something wrong with a letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FindingRead {
    /// The rule.
    pub rule: &'static str,
    /// Is it certain, or for a person to look at?
    pub is_error: bool,
    /// The finding in words, in the language of the request.
    pub told: String,
    /// The fact that it is about, by its path; empty where it is about none.
    pub fact: String,
    /// The line on which that stands; none for what is missing.
    pub line: Option<usize>,
}

/// An act that a letter gives rise to, for somebody to look at and to hand in.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ActProposed {
    /// The name of the act.
    pub act: String,
    /// Its fields, as far as the letter gives them.
    pub with: Value,
    /// Fields of which the reader was not sure, by their paths.
    pub doubtful: Vec<String>,
    /// Fields that the act cannot do without and that the letter does not give, by their paths.
    pub missing: Vec<String>,
}

impl From<Proposal> for ActProposed {
    fn from(Proposal { act, with, doubtful, missing }: Proposal) -> Self {
        Self { act, with, doubtful, missing }
    }
}

/// A letter that was read.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct LetterRead {
    /// Its language: `en` or `zh`.
    pub lang: &'static str,
    /// What it is: `collective-letter`, `tap-consultation`, `tap-result`, `reply-form` or `unknown`.
    pub kind: &'static str,
    /// Its facts, in the order in which they were read.
    pub facts: Vec<FactRead>,
    /// What is wrong with it.
    pub findings: Vec<FindingRead>,
    /// Lines from which nothing was read.
    pub unused: Vec<usize>,
    /// The acts that it gives rise to, in the order in which they are handed in.
    pub acts: Vec<ActProposed>,
}

/// What a house has already, as far as the viewer may see it.
#[must_use]
pub fn held(house: &House, viewer: &Viewer) -> Held {
    let meetings = house.meetings.values();
    let seen = house.letters.letters.values().filter(|letter| view::sees_letter(letter, viewer));
    let cases = house
        .texts
        .iter()
        .filter(|(_, file)| file.tap.as_ref().is_some_and(|tap| tap.announcement.is_some()));
    Held {
        meetings: meetings
            .map(|meeting| (meeting.id.clone(), meeting.group.clone(), meeting.opens))
            .collect(),
        texts: house.texts.keys().cloned().collect(),
        cases: cases.map(|(id, _)| id.clone()).collect(),
        letters: seen.map(|letter| letter.id.clone()).collect(),
    }
}

/// What is wrong with a letter that was read.
#[must_use]
pub fn findings(house: &House, reading: &Reading) -> Vec<Finding> {
    lint(reading, &house.registers.holidays)
}

/// A letter that was read, in the eyes of a viewer.
#[must_use]
pub fn reading(house: &House, viewer: &Viewer, reading: &Reading, lang: Lang) -> LetterRead {
    let fact = |seen: &papers::read::Sighting| FactRead {
        fact: seen.fact.clone(),
        value: seen.value.clone(),
        line: seen.line,
        letters: seen.letters,
        sure: Certainty::of(seen.sure),
    };
    let finding = |found: Finding| FindingRead {
        rule: found.rule,
        is_error: found.gravity == Gravity::Error,
        told: found.told(lang),
        fact: found.fact,
        line: found.line,
    };
    let line = |at: &usize| reading.pieces.get(*at).map(|piece| piece.line);
    LetterRead {
        lang: reading.lang.code(),
        kind: reading.said.kind(),
        facts: reading.sightings.iter().map(fact).collect(),
        findings: findings(house, reading).into_iter().map(finding).collect(),
        unused: reading.unused.iter().filter_map(line).collect(),
        acts: propose(reading, &held(house, viewer)).into_iter().map(Into::into).collect(),
    }
}
