//! A register of letters to act upon. Its meeting is hybrid, from 2026-09-01; today is 2026-05-20. All names are invented.
//!
//! By the rules: translation and captioning until 2026-07-01, fellowships until 2026-07-21, registration until 2026-08-01 (a
//! Saturday), contributions until 2026-08-19.

use jiff::civil::Date;
use rulebook::act;
use rulebook::body::Standing;
use rulebook::calendar::{Holidays, Zone};
use rulebook::clause::EditionId;
use rulebook::decision::Decision;
use rulebook::letter::{self, Announced, Event, Facts, Letter, MeetingFacts, Register, TextFacts};
use rulebook::meeting::deadlines::Mode;
use rulebook::refusal::Refusal;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// The meeting of every letter here.
pub(crate) const MEETING: &str = "SG17 2026-09";
/// A digest.
pub(crate) const DIGEST: &str = "1f2e3d4c5b6a79881f2e3d4c5b6a79881f2e3d4c5b6a79881f2e3d4c5b6a7988";

/// What the rulebook answered.
pub(crate) type Answer = Result<Decision<Event>, Refusal>;

/// A day from its text.
pub(crate) fn day(text: &str) -> Date {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// The letters, and what is around them.
#[derive(Clone)]
pub(crate) struct House {
    pub(crate) register: Register,
    pub(crate) facts: Facts,
}

impl House {
    /// No letter yet; X.inv-1 is announced by Circular 90 of 2026-05-20, X.inv-2 is not announced.
    pub(crate) fn new() -> Self {
        let announced = Announced { circular: 90, posted: Some(day("2026-05-20")) };
        let text = |announced: Option<Announced>, notified| TextFacts {
            group: "SG17".into(),
            closes: announced.as_ref().map(|_| day("2026-08-20")),
            announced,
            notified,
        };
        let texts = BTreeMap::from([
            ("X.inv-1".into(), text(Some(announced), None)),
            ("X.inv-2".into(), text(None, None)),
            ("X.inv-3".into(), text(Some(Announced { circular: 90, posted: None }), None)),
            ("Y.inv-9".into(), TextFacts { group: "SG20".into(), ..text(None, None) }),
        ]);
        let meeting = MeetingFacts {
            group: "SG17".into(),
            opens: day("2026-09-01"),
            zone: Zone::utc(),
            mode: Some(Mode::Hybrid),
            closings: BTreeSet::new(),
        };
        let facts = Facts {
            by: Standing::Secretariat,
            person: "officer 1".into(),
            today: day("2026-05-20"),
            meeting: Some(meeting),
            named_meeting: Some(MEETING.into()),
            texts,
            number_borne_by: BTreeSet::new(),
            group_known: true,
            holidays: Holidays::default(),
            recipients: Vec::new(),
        };
        Self { register: Register::default(), facts }
    }

    /// Asks: by a login of TSB, or by the Director.
    pub(crate) fn ask(&self, who: &str, name: &str, with: &Value) -> Answer {
        let read = act::Act::read(name, with).unwrap_or_else(|no| panic!("{name} {with}: {no}"));
        let written = serde_json::to_string(&read).expect("it can be written");
        assert_eq!(serde_json::from_str::<act::Act>(&written).expect("it can be read"), read, "{name}");
        let act::Act::Letter(act) = read else { panic!("{name} is about no letter") };
        let by = if who == "Director" { Standing::Director } else { Standing::Secretariat };
        let facts = Facts { by, person: who.into(), ..self.facts.clone() };
        letter::decide(&self.register, &act, &facts, EditionId::Res1Of2022)
    }

    /// Does what is granted.
    #[track_caller]
    pub(crate) fn does(&mut self, who: &str, name: &str, with: &Value) -> Decision<Event> {
        let decision = self.ask(who, name, with).unwrap_or_else(|no| panic!("{name} {with}: {no}"));
        decision.events.iter().for_each(|event| letter::apply(&mut self.register, event));
        decision
    }

    /// Expects a refusal.
    #[track_caller]
    pub(crate) fn refused(&self, who: &str, name: &str, with: &Value, rule: &str, key: &str) {
        match self.ask(who, name, with) {
            Ok(decision) => panic!("{name} {with} was granted under {:?}", decision.under),
            Err(no) => assert_eq!((no.rule.as_str(), no.reason.key.as_str()), (rule, key), "{name} {with}"),
        }
    }

    /// A letter.
    #[track_caller]
    pub(crate) fn letter(&self, id: &str) -> &Letter {
        self.register.letter(id).unwrap_or_else(|| panic!("there is no {id}"))
    }

    /// A collective letter, drafted by officer 1 and approved by officer 2.
    pub(crate) fn with_approved_letter() -> Self {
        let mut house = Self::new();
        house.does("officer 1", "letter.draft", &collective("L1"));
        house.does("officer 2", "letter.approve", &json!({ "letter": "L1" }));
        house
    }

    /// The same, issued as 8/17.
    pub(crate) fn with_issued_letter() -> Self {
        let mut house = Self::with_approved_letter();
        house.does("officer 1", "letter.issue", &issue("L1", 8));
        house
    }
}

/// A draft of the meeting's letter.
pub(crate) fn collective(id: &str) -> Value {
    json!({ "letter": id, "kind": "collective-letter", "meeting": MEETING, "languages": ["en"], "initials": "XY" })
}

/// A draft of a circular.
pub(crate) fn circular(id: &str, kind: &str, texts: &[&str]) -> Value {
    json!({ "letter": id, "kind": kind, "texts": texts, "languages": ["en"] })
}

/// An issue in English.
pub(crate) fn issue(id: &str, number: u32) -> Value {
    json!({ "letter": id, "number": number, "papers": { "en": DIGEST } })
}

/// `base` with more fields.
pub(crate) fn with(base: &Value, more: &[(&str, Value)]) -> Value {
    let mut base = base.clone();
    more.iter().for_each(|(key, value)| base[key] = value.clone());
    base
}
