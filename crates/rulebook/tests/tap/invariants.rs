//! Does it hold for any input? Random acts in random order, random days, random replies.

use crate::fixture::{Case, calendar, chair, deviation, director, granted, state, tsb};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use rulebook::act::{Act, registry};
use rulebook::approval::tap;
use rulebook::body::Standing;
use rulebook::calendar::{Deadline, Holidays, Zone};
use rulebook::clause::EditionId;
use rulebook::edition::Edition;
use rulebook::rules;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Acts of every kind, each as somebody would send it.
fn acts() -> Vec<(Standing, &'static str, Value)> {
    let scan = json!({ "sha256": "00", "name": "n", "media": "m", "bytes": 1 });
    let sourced = |value: Value| json!({ "value": value, "source": "Letter" });
    let letter = |answer: &str| json!({ "member": "Found", "channel": "mail", "received": "2026-01-20T10:00:00Z", "scan": scan, "answer": answer });
    let opposition =
        json!({ "member": "A", "channel": "fax", "received": "2026-03-01T10:00:00Z", "scan": scan });
    let major = json!({ "reasonable_for_absent": true, "text_stable": true, "consulted": "officer-1" });
    let mut announce = Case::announcement();
    announce["deviation"] = deviation();
    vec![
        (chair(), "tap.decide-regionally", json!({ "matter": "M", "source": "R" })),
        (chair(), "tap.examine-regional", json!({ "objection": "none", "source": "R" })),
        (chair(), "tap.determine", json!({ "source": "R" })),
        (chair(), "tap.request", json!({})),
        (tsb(), "tap.deposit", Case::text_at_tsb()),
        (director(), "tap.announce", announce),
        (tsb(), "tap.distribute", json!({ "languages": ["en", "fr"] })),
        (director(), "tap.distribute", json!({ "languages": [], "deviation": deviation() })),
        (director(), "tap.extend", json!({ "corrigendum": "C", "closes": "2026-01-23" })),
        (director(), "tap.keep-meeting", json!({ "deviation": deviation() })),
        (state("A"), "tap.reply", json!({ "answer": "authorize" })),
        (state("B"), "tap.reply", json!({ "answer": "not-authorize", "reasons": "R", "changes": "C" })),
        (tsb(), "tap.register-reply", letter("not-explicit")),
        (tsb(), "tap.register-reply", letter("not-authorize")),
        (director(), "tap.check-reply", json!({ "reply": 1, "finding": "matches" })),
        (director(), "tap.check-reply", json!({ "reply": 2, "finding": "differs" })),
        (director(), "tap.check-reply", json!({ "reply": 11, "finding": "matches" })),
        (tsb(), "tap.correct-reply", json!({ "reply": 11, "answer": "authorize", "reason": "R" })),
        (calendar(), "tap.close-consultation", json!({})),
        (director(), "tap.establish-result", json!({ "deviation": deviation() })),
        (director(), "tap.rule-on-no-explicit-reply", json!({ "ruling": "may-proceed", "reason": "R" })),
        (chair(), "tap.seek-again", json!({ "source": "R" })),
        (chair(), "tap.present-final-text", json!({ "document": "TD" })),
        (
            chair(),
            "tap.accept-change",
            json!({ "effect": "major", "ground": "contribution", "document": "C", "what": "W", "finding": major }),
        ),
        (chair(), "tap.defer", json!({ "reason": "R" })),
        (state("A"), "tap.oppose", json!({})),
        (state("A"), "tap.withdraw-opposition", json!({})),
        (state("B"), "tap.reserve", json!({ "statement": "S" })),
        (state("A"), "tap.request-more-time", json!({})),
        (state("B"), "tap.withdraw-reservation", json!({})),
        (state("A"), "tap.withdraw-more-time", json!({})),
        (state("C"), "tap.abstain", json!({})),
        (state("C"), "tap.revoke-abstention", json!({})),
        (chair(), "tap.decide", json!({})),
        (director(), "tap.confirm-decision", json!({ "reason": "R" })),
        (director(), "tap.correct-decision", json!({ "outcome": "not-at-this-meeting", "reason": "R" })),
        (state("A"), "tap.oppose-formally", json!({})),
        (tsb(), "tap.register-opposition", opposition),
        (director(), "tap.check-opposition", json!({ "opposition": 1, "finding": "matches" })),
        (calendar(), "tap.end-more-time", json!({})),
        (chair(), "tap.proceed-again", json!({ "consulted": ["A"] })),
        (chair(), "tap.refer-to-assembly", json!({ "ground": "delicate", "source": "R" })),
        (director(), "tap.notify-result", json!({ "circular": 20, "deviation": deviation() })),
        (tsb(), "tap.correct-editorially", json!({ "what": "W", "chair_approval": "E" })),
        (state("E"), "tap.refer-adverse-case", json!({ "case": "C" })),
        (tsb(), "tap.carry-out", json!({ "duty": "notice-to-others", "document": "L" })),
        (
            tsb(),
            "case.take-over",
            json!({
                "edition": "res1-2022", "circular": sourced(json!(1)), "meeting": sourced(json!("SG17 2026-02")),
                "closes": sourced(json!("2026-01-22")), "zone": "UTC"
            }),
        ),
    ]
}

/// Moments in order, among them every boundary.
const CLOCK: [&str; 8] = [
    "2025-10-01T12:00:00Z",
    "2025-11-04T00:00:00Z",
    "2026-01-22T23:59:59Z",
    "2026-01-23T00:00:00Z",
    "2026-02-11T15:00:00Z",
    "2026-02-13T00:00:00Z",
    "2026-03-05T12:00:00Z",
    "2026-03-13T00:00:00Z",
];

/// Where a random walk begins.
fn start(index: usize) -> Case {
    match index {
        0 => Case::new(),
        1 => Case::requested(),
        2 => Case::in_consultation(),
        3 => Case::authorized(),
        4 => Case::at_meeting(),
        5 => Case::more_time(),
        6 => Case::returned(),
        _ => Case::approved(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn invariant_replay_equals_state_and_refused_changes_nothing(
        from in 0..8usize,
        walk in proptest::collection::vec((0..47usize, 0..8usize, prop::bool::weighted(0.15)), 1..60),
    ) {
        let pool = acts();
        prop_assert_eq!(pool.len(), 47);
        let mut case = start(from);
        let mut clock = CLOCK.iter().position(|text| crate::fixture::moment(text) >= case.at).unwrap_or(7);
        for (which, open, tick) in walk {
            if tick && clock + 1 < CLOCK.len() {
                clock += 1;
            }
            case.at(CLOCK[clock]);
            if open == 0 && case.meet("meeting.open", json!({})).is_ok() {
                case.present(&["A", "B", "C", "D"]);
            }
            let (by, name, with) = &pool[which];
            let before = (case.tap.clone(), case.events.len());
            match case.act(by, name, with.clone()) {
                Ok(decision) => {
                    prop_assert!(!decision.events.is_empty() && !decision.under.is_empty());
                    prop_assert!(decision.under.iter().all(|rule| rules::ALL.contains(rule)));
                }
                Err(no) => {
                    prop_assert_eq!(&before, &(case.tap.clone(), case.events.len()));
                    prop_assert!(rules::ALL.iter().any(|rule| rule.id == no.rule && rule.clause(case.rules.id) == no.clause));
                    prop_assert!(!no.deviation_possible || rules::ALL.iter().any(|rule| rule.id == no.rule && rules::deviation_possible(*rule)));
                }
            }
            let mut again = None;
            case.events.iter().for_each(|event| tap::apply(&mut again, event));
            prop_assert_eq!(&again, &case.tap);
        }
        if let Some(held) = &case.tap {
            let found = tap::obligations(held, case.meeting.as_ref(), case.rules);
            prop_assert!(held.stage.is_final() || !found.is_empty());
        }
    }

    // shows: DC-1, R1-9.4.1a
    #[test]
    fn invariant_exactly_seven_whole_working_days_lie_between(
        opens in days(),
        off in proptest::collection::btree_set(1..40i64, 0..8),
    ) {
        let holidays = Holidays(off.into_iter().map(|back| opens - back.days()).collect());
        let closes = Edition::of(EditionId::Res1Of2022).replies.from(opens, &holidays);
        prop_assert!(closes < opens && holidays.is_working(closes));
        let mut between = 0;
        let mut day = closes + 1.day();
        while day < opens {
            between += u32::from(holidays.is_working(day));
            day += 1.day();
        }
        prop_assert_eq!(between, 7);
    }

    // shows: R1-9.3.3d, R1-9.3.5, DC-4
    #[test]
    fn invariant_month_periods_keep_the_day_or_clamp(opens in days()) {
        let rules = Edition::of(EditionId::Res1Of2022);
        for (period, months) in [(rules.announcement, 3), (rules.text, 1)] {
            let due = period.from(opens, &Holidays::none());
            let count = |day: Date| i32::from(day.year()) * 12 + i32::from(day.month());
            prop_assert_eq!(count(opens) - count(due), months);
            prop_assert_eq!(due.day(), opens.day().min(due.days_in_month()));
        }
    }

    // shows: DC-5
    #[test]
    fn invariant_a_deadline_takes_its_own_day_and_nothing_of_the_next(day in days(), zone in 0..4usize) {
        let zone = Zone::parse(["UTC", "Europe/Zurich", "Asia/Kolkata", "America/Santiago"][zone]).expect("known");
        let deadline = Deadline::computed(day, zone.clone());
        let last = deadline.ends() - 1.second();
        prop_assert!(deadline.takes(last) && !deadline.takes(deadline.ends()));
        prop_assert_eq!((zone.day(last), zone.day(deadline.ends())), (day, day + 1.day()));
    }

    // shows: DC-29
    #[test]
    fn invariant_the_later_receipt_wins_in_whatever_order_it_is_registered(
        order in Just((0..5u32).collect::<Vec<_>>()).prop_shuffle(),
        answers in proptest::collection::vec(0..3usize, 5),
    ) {
        let words = ["authorize", "not-authorize", "not-explicit"];
        let mut case = Case::in_consultation();
        case.at("2026-01-20T12:00:00Z");
        for (number, which) in order.iter().enumerate() {
            let received = format!("2026-01-19T1{which}:00:00Z");
            granted(case.register("A", words[answers[*which as usize]], &received));
            granted(case.check(u32::try_from(number).expect("few") + 1, "matches"));
        }
        let tally = case.tap().tally();
        let expected = [tally.support, tally.against, tally.not_explicit];
        prop_assert_eq!((tally.all(), expected[answers[4]]), (1, 1));
    }

    #[test]
    fn invariant_seventy_percent_is_whole_numbers(yes in 0..2000u32, no in 0..2000u32) {
        let share = Edition::of(EditionId::Res1Of2022).share;
        prop_assert_eq!(share.is_met_by(yes, yes + no), 10 * yes >= 7 * (yes + no));
    }
}

/// Days of a hundred years.
fn days() -> impl Strategy<Value = Date> {
    (0..36_500i64).prop_map(|days| date(1990, 1, 1) + days.days())
}

#[test]
fn every_act_reads_back_the_same() {
    let mut shown = BTreeSet::new();
    for (_, name, mut with) in acts() {
        with["text"] = "X.inv-1".into();
        let act = Act::read(name, &with).unwrap_or_else(|no| panic!("{name}: {no}"));
        let written = serde_json::to_string(&act).expect("it can be written");
        assert_eq!(serde_json::from_str::<Act>(&written).expect("it can be read"), act, "{name}");
        shown.insert(name);
    }
    let others = ["body.", "meeting.", "letter.", "item.", "selection."];
    let missing: Vec<_> = registry()
        .iter()
        .map(|known| known.name.as_str())
        .filter(|name| !shown.contains(name) && !others.iter().any(|other| name.starts_with(other)))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn an_act_that_cannot_be_read_says_where() {
    let no = |name: &str, with: Value| Act::read(name, &with).expect_err("invalid");
    assert_eq!(no("tap.determine", json!({ "text": "T" })).field, "source");
    assert_eq!(no("tap.determine", json!({ "text": "T", "source": "R", "sauce": 1 })).field, "sauce");
    assert_eq!(no("tap.reply", json!({ "text": "T", "answer": "perhaps" })).field, "answer");
    assert_eq!(
        no("tap.extend", json!({ "text": "T", "corrigendum": "C", "closes": "2026-02-30" })).field,
        "closes"
    );
    assert_eq!(
        no("tap.announce", json!({ "text": "T", "circular": 1, "meeting": "M", "zone": "Mars" })).field,
        "zone"
    );
    assert!(no("tap.replie", json!({})).problem.contains("tap.reply"));
}
