//! A letter goes out, and a corrigendum to it.

use crate::fixture::{DIGEST, House, circular, collective, day, issue, with};
use rulebook::letter::{Announced, Series};
use serde_json::{Value, json};

/// The keys of the warnings.
fn warned(decision: &rulebook::decision::Decision<rulebook::letter::Event>) -> Vec<(&str, &str)> {
    decision.warnings.iter().map(|one| (one.rule.as_str(), one.reason.key.as_str())).collect()
}

// shows: H-9, H-10, CLT-3, CL8-17-3
#[test]
fn only_an_approved_letter_goes_out_and_only_once() {
    let mut house = House::new();
    house.does("officer 1", "letter.draft", &collective("L1"));
    house.refused("officer 1", "letter.issue", &issue("L1", 8), "H-9", "letter-not-approved");
    house.does("officer 2", "letter.approve", &json!({ "letter": "L1" }));
    house.does("officer 3", "letter.revise", &json!({ "letter": "L1", "initials": "XZ" }));
    house.refused("officer 1", "letter.issue", &issue("L1", 8), "H-9", "letter-revised-since");
    house.does("officer 2", "letter.approve", &json!({ "letter": "L1" }));
    let decision = house.does("officer 1", "letter.issue", &issue("L1", 8));
    assert_eq!(
        decision.under.iter().map(|rule| rule.id).collect::<Vec<_>>(),
        ["CL8-17-4", "CLT-3", "H-9", "H-10"]
    );
    let issued = house.letter("L1").issued.clone().expect("it went out");
    assert_eq!((issued.number.period.as_str(), issued.number.printed().as_str()), ("2025-2028", "8/17"));
    assert_eq!(issued.dated, Some(day("2026-05-20")));
    for (name, act) in [
        ("letter.issue", issue("L1", 9)),
        ("letter.revise", json!({ "letter": "L1", "initials": "ZZ" })),
        ("letter.withdraw", json!({ "letter": "L1", "reason": "R" })),
        ("letter.approve", json!({ "letter": "L1" })),
    ] {
        house.refused("officer 2", name, &act, "H-10", "letter-issued-already");
    }
}

// shows: CLT-3, CLT-4, CLT-5, PR-10, DC-36
#[test]
fn a_number_is_taken_once_in_its_series_and_study_period() {
    let mut house = House::with_issued_letter();
    house.facts.named_meeting = Some("SG17 2027-03".into());
    let second = with(&collective("L2"), &[("meeting", json!("SG17 2027-03"))]);
    house.does("officer 1", "letter.draft", &second);
    house.does("officer 2", "letter.approve", &json!({ "letter": "L2" }));
    house.refused("officer 1", "letter.issue", &issue("L2", 0), "CLT-3", "letter-number-missing");
    house.refused("officer 1", "letter.issue", &issue("L2", 8), "CLT-3", "letter-number-taken");
    // The same number in another study period is another number; a day in no known period has none.
    let of = |dated: &str| with(&issue("L2", 8), &[("dated", json!(dated))]);
    assert!(house.ask("officer 1", "letter.issue", &of("2022-05-01")).is_ok());
    house.refused("officer 1", "letter.issue", &of("2016-11-03"), "DC-36", "study-period-unknown");
    // And so is the same number in another series.
    house.does("officer 1", "letter.draft", &circular("C", "tap-consultation", &["X.inv-1"]));
    house.does("officer 2", "letter.approve", &json!({ "letter": "C" }));
    house.facts.texts.get_mut("X.inv-1").expect("it is there").announced =
        Some(Announced { circular: 8, posted: Some(day("2026-05-20")) });
    house.does("Director", "letter.issue", &issue("C", 8));
    assert_eq!(
        house.letter("C").issued.as_ref().map(|issued| &issued.number.series),
        Some(&Series::Circulars)
    );
}

// shows: CLT-4, DC-34
#[test]
fn a_number_that_an_announcement_names_for_another_circular_is_taken() {
    let mut house = House::new();
    house.does("officer 1", "letter.draft", &circular("C", "tap-consultation", &["X.inv-1"]));
    house.does("officer 2", "letter.approve", &json!({ "letter": "C" }));
    house.facts.number_borne_by = ["X.inv-7".into()].into();
    house.refused("Director", "letter.issue", &issue("C", 90), "CLT-4", "letter-number-announced");
}

// shows: H-6, PR-10, PR-7
#[test]
fn the_day_is_past_or_present_and_before_the_opening() {
    let mut house = House::with_approved_letter();
    let of = |dated: &str| with(&issue("L1", 8), &[("dated", json!(dated))]);
    house.refused("officer 1", "letter.issue", &of("2026-05-21"), "H-6", "letter-dated-ahead");
    house.facts.today = day("2026-10-01");
    house.refused("officer 1", "letter.issue", &of("2026-09-01"), "H-6", "letter-after-the-opening");
    for (dated, warnings) in [("2026-07-01", vec![]), ("2026-07-02", vec![("PR-7", "letter-late")])] {
        let decision = house.ask("officer 1", "letter.issue", &of(dated)).expect("it is granted");
        assert_eq!(warned(&decision), warnings, "{dated}");
    }
    house.does("officer 1", "letter.issue", &of("2026-06-10"));
    let second = with(&collective("L2"), &[("meeting", json!("SG17 2026-12"))]);
    house.facts.today = day("2026-06-11");
    house.does("officer 1", "letter.draft", &second);
    house.does("officer 2", "letter.approve", &json!({ "letter": "L2" }));
    let decision =
        house.does("officer 1", "letter.issue", &with(&issue("L2", 9), &[("dated", json!("2026-06-09"))]));
    assert_eq!(warned(&decision), [("PR-10", "letter-before-the-last")]);
}

// shows: CLT-12, DC-3, DC-4, CL8-17-10
#[test]
fn what_is_printed_is_what_the_rules_give_or_what_a_person_set_with_a_reason() {
    let mut house = House::with_approved_letter();
    house.facts.meeting.as_mut().expect("it is there").closings = [day("2026-08-20")].into();
    let print = |row: &str, on: &str| with(&issue("L1", 8), &[("printed", json!({ row: on }))]);
    for (row, on, rule, key) in [
        ("captioning", "2025-07-01", "CLT-12", "deadline-before-the-letter"),
        ("captioning", "2026-05-19", "CLT-12", "deadline-before-the-letter"),
        ("captioning", "2026-07-02", "DC-4", "printed-differs-from-the-rule"),
        ("registration", "2026-07-31", "DC-4", "printed-differs-from-the-rule"),
        ("tap_replies", "2026-08-21", "CL8-17-10", "printed-closing-differs"),
    ] {
        house.refused("officer 1", "letter.issue", &print(row, on), rule, key);
    }
    for (row, on, warnings) in [
        ("captioning", "2026-07-01", vec![]),
        ("registration", "2026-08-01", vec![("DC-4", "deadline-on-a-weekend")]),
        ("tap_replies", "2026-08-20", vec![]),
    ] {
        let decision = house.ask("officer 1", "letter.issue", &print(row, on)).expect("it is granted");
        assert_eq!(warned(&decision), warnings, "{row}");
    }
    // A person chose the Friday, as in letter 11/20.
    let friday = json!({ "registration": { "date": "2026-07-31", "reason": "The first is a Saturday." } });
    house.does("officer 3", "letter.revise", &json!({ "letter": "L1", "overrides": friday }));
    house.does("officer 2", "letter.approve", &json!({ "letter": "L1" }));
    house.refused(
        "officer 1",
        "letter.issue",
        &print("registration", "2026-08-01"),
        "DC-3",
        "printed-differs-from-what-was-set",
    );
    house.does("officer 1", "letter.issue", &print("registration", "2026-07-31"));
    let letter = house.letter("L1");
    assert_eq!(
        letter.issued.as_ref().and_then(|issued| issued.printed.registration),
        Some(day("2026-07-31"))
    );
    assert_eq!(letter.overrides.registration.as_ref().map(|set| set.date), Some(day("2026-07-31")));
}

// shows: H-10
#[test]
fn each_paper_is_kept_by_its_digest() {
    let mut house = House::with_approved_letter();
    house.does("officer 3", "letter.revise", &json!({ "letter": "L1", "languages": ["en", "zh"] }));
    house.does("officer 2", "letter.approve", &json!({ "letter": "L1" }));
    let papers = |papers: Value| with(&issue("L1", 8), &[("papers", papers)]);
    house.refused(
        "officer 1",
        "letter.issue",
        &papers(json!({ "en": DIGEST })),
        "H-10",
        "letter-paper-missing",
    );
    house.refused(
        "officer 1",
        "letter.issue",
        &papers(json!({ "en": DIGEST, "zh": "abc" })),
        "H-10",
        "letter-paper-digest",
    );
    house.does("officer 1", "letter.issue", &papers(json!({ "en": DIGEST, "zh": DIGEST })));
}

// shows: C241-17, DC-34, DC-32
#[test]
fn a_circular_is_signed_by_the_director_and_follows_its_act() {
    let approved = |kind: &str, texts: &[&str]| {
        let mut house = House::new();
        house.does("officer 1", "letter.draft", &circular("C", kind, texts));
        house.does("officer 2", "letter.approve", &json!({ "letter": "C" }));
        house
    };
    let house = approved("tap-consultation", &["X.inv-1"]);
    house.refused("officer 1", "letter.issue", &issue("C", 90), "C241-17", "circular-not-by-the-director");
    house.refused("Director", "letter.issue", &issue("C", 91), "DC-34", "circular-number-differs");
    let yesterday = with(&issue("C", 90), &[("dated", json!("2026-05-19"))]);
    house.refused("Director", "letter.issue", &yesterday, "DC-34", "circular-day-differs");
    let mut house = house;
    house.does("Director", "letter.issue", &issue("C", 90));
    let printed = house.letter("C").issued.as_ref().and_then(|issued| issued.printed.tap_replies);
    assert_eq!(printed, Some(day("2026-08-20")), "it prints when replies close");

    let house = approved("tap-consultation", &["X.inv-1", "X.inv-2"]);
    house.refused("Director", "letter.issue", &issue("C", 90), "DC-34", "circular-before-the-announcement");
    let mut house = approved("tap-consultation", &["X.inv-3"]);
    let decision = house.does("Director", "letter.issue", &issue("C", 90));
    assert_eq!(warned(&decision), [("DC-32", "circular-day-unknown")]);

    let mut house = approved("tap-result", &["X.inv-1"]);
    house.refused("Director", "letter.issue", &issue("C", 95), "DC-34", "circular-before-the-notice");
    house.facts.texts.get_mut("X.inv-1").expect("it is there").notified =
        Some(Announced { circular: 95, posted: Some(day("2026-05-20")) });
    house.does("Director", "letter.issue", &issue("C", 95));
}

// shows: H-10, DC-35, H-5
#[test]
fn a_corrigendum_names_what_it_corrects_and_leaves_it_as_it_is() {
    let mut house = House::with_issued_letter();
    let before = house.letter("L1").clone();
    let correct = |corrects: &str, reason: &str| json!({ "letter": "K1", "corrects": corrects, "reason": reason, "languages": ["en"] });
    house.refused("officer 1", "letter.correct", &correct("L9", "R"), "H-7", "letter-unknown");
    house.refused("officer 1", "letter.correct", &correct("L1", " "), "H-5", "corrigendum-without-reason");
    house.does("officer 1", "letter.correct", &correct("L1", "The year of the first deadline."));
    house.refused(
        "officer 1",
        "letter.approve",
        &json!({ "letter": "K1" }),
        "H-9",
        "letter-approved-by-its-writer",
    );
    house.does("officer 2", "letter.approve", &json!({ "letter": "K1" }));
    let early = with(&issue("K1", 1), &[("dated", json!("2026-05-19"))]);
    house.refused("officer 1", "letter.issue", &early, "H-6", "corrigendum-before-its-letter");
    house.does("officer 1", "letter.issue", &issue("K1", 1));
    assert_eq!(*house.letter("L1"), before, "the letter itself is never changed");
    let named: Vec<_> = house.register.corrigenda_to("L1").map(ToString::to_string).collect();
    assert_eq!(named, ["K1"]);
    let number = house.letter("K1").issued.as_ref().map(|issued| issued.number.clone()).expect("it went out");
    assert_eq!((number.printed().as_str(), number.corrigendum), ("8/17", Some(1)));

    let again = with(&correct("K1", "R"), &[("letter", json!("K2"))]);
    house.refused("officer 1", "letter.correct", &again, "H-10", "corrects-a-corrigendum");
    house.does("officer 1", "letter.correct", &with(&correct("L1", "R"), &[("letter", json!("K2"))]));
    house.refused(
        "officer 1",
        "letter.correct",
        &with(&correct("K2", "R"), &[("letter", json!("K3"))]),
        "H-10",
        "corrects-a-draft",
    );
    house.does("officer 2", "letter.approve", &json!({ "letter": "K2" }));
    house.refused("officer 1", "letter.issue", &issue("K2", 1), "CLT-3", "letter-number-taken");
    house.does("officer 1", "letter.issue", &issue("K2", 2));
}
