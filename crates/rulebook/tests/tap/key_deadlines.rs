//! The key deadlines of a meeting, by how people take part (letters 8/17, 13/17 and 11/20).

use crate::fixture::{day, moment};
use rstest::rstest;
use rulebook::calendar::{Counting, Direction, Holidays, Period, Unit, Zone};
use rulebook::clause::Force;
use rulebook::meeting::deadlines::{Due, Mode, What, deadlines, parameters};
use rulebook::rules::texts;

fn zone(name: &str) -> Zone {
    Zone::parse(name).expect("the zone is known")
}

/// One deadline of a meeting in Geneva's zone.
fn due(opens: &str, mode: Mode, what: What) -> Option<Due> {
    let all = deadlines(day(opens), mode, &zone("Europe/Zurich"), &Holidays::none());
    all.into_iter().find(|due| due.what == what)
}

/// What a mode has.
fn kinds(mode: Mode) -> Vec<What> {
    let all = deadlines(day("2024-09-02"), mode, &Zone::utc(), &Holidays::none());
    all.into_iter().map(|due| due.what).collect()
}

// shows: CL8-17-A6, CL8-17-A18, CL8-17-A34, CL8-17-A40, CLT-10
#[rstest]
#[case::translation(What::Translation, "2024-07-02")]
#[case::captioning(What::Captioning, "2024-07-02")]
#[case::advised_start(What::FellowshipAdvisedStart, "2024-07-15")]
#[case::fellowship(What::Fellowship, "2024-07-22")]
#[case::interpretation(What::Interpretation, "2024-07-22")]
#[case::registration(What::Registration, "2024-08-02")]
#[case::visa(What::Visa, "2024-08-02")]
#[case::contributions(What::Contributions, "2024-08-20")]
#[case::tap_replies(What::TapReplies, "2024-08-21")]
fn the_deadlines_of_letter_8_17(#[case] what: What, #[case] on: &str) {
    assert_eq!(due("2024-09-02", Mode::Hybrid, what).map(|due| due.deadline.day()), Some(day(on)));
}

// shows: CL11-20-6, CL11-20-8, CLT-6, CLT-8, CLT-9
#[rstest]
#[case::translation_11_20("2021-05-17", Mode::Virtual, What::Translation, "2021-03-17")]
#[case::registration_11_20("2021-05-17", Mode::Virtual, What::Registration, "2021-04-17")]
#[case::contributions_11_20("2021-05-17", Mode::Virtual, What::Contributions, "2021-05-04")]
#[case::registration_13_17("2022-01-07", Mode::Special, What::Registration, "2021-12-07")]
fn the_deadlines_of_the_other_letters(
    #[case] opens: &str,
    #[case] mode: Mode,
    #[case] what: What,
    #[case] on: &str,
) {
    assert_eq!(due(opens, mode, what).map(|due| due.deadline.day()), Some(day(on)));
}

// shows: CL13-17-7, CL13-17-19, CL11-20-4, CL11-20-A9
#[test]
fn a_mode_has_the_deadlines_that_it_needs_and_no_others() {
    assert_eq!(kinds(Mode::Physical), What::ALL);
    assert_eq!(kinds(Mode::Hybrid), What::ALL);
    // Captioning is had there without a request.
    assert_eq!(
        kinds(Mode::Virtual),
        [What::Translation, What::Registration, What::Contributions, What::TapReplies]
    );
    assert_eq!(kinds(Mode::Special), [What::Registration, What::TapReplies]);
}

// shows: CLT-8, CLT-9
#[rstest]
#[case::two_months_of_62_days("2024-09-02", 2, "2024-07-02", "2024-07-04")]
#[case::one_month_of_31_days("2024-09-02", 1, "2024-08-02", "2024-08-03")]
#[case::two_months_of_61_days("2021-05-17", 2, "2021-03-17", "2021-03-18")]
fn a_month_is_a_month_and_not_30_days(
    #[case] opens: &str,
    #[case] months: u32,
    #[case] right: &str,
    #[case] wrong: &str,
) {
    let before = |amount, unit| {
        let period = Period { amount, unit, direction: Direction::Before, counting: Counting::Inclusive };
        period.from(day(opens), &Holidays::none())
    };
    assert_eq!(before(months, Unit::Month), day(right));
    assert_eq!(before(months * 30, Unit::CalendarDay), day(wrong));
}

// shows: CL11-20-7, CLT-9, DC-3, DC-4
#[test]
fn a_saturday_is_warned_of_and_kept_until_a_person_shifts_it() {
    let computed = due("2021-05-17", Mode::Virtual, What::Registration).expect("a registration");
    assert_eq!((computed.deadline.day(), computed.on_weekend()), (day("2021-04-17"), true));
    let shifted = computed.clone().overridden(day("2021-04-16"), "a working day");
    assert_eq!((shifted.deadline.day(), shifted.on_weekend()), (day("2021-04-16"), false));
    assert_eq!(shifted.deadline.computed, day("2021-04-17"));
    let printed = shifted.printed(day("2021-04-15"));
    assert_eq!(printed.deadline.day(), day("2021-04-15"));
    assert_eq!(printed.deadline.overridden.map(|set| set.date), Some(day("2021-04-16")));
}

// shows: CLT-6, CLT-7, CL8-17-22, CL8-17-23, DC-2
#[test]
fn a_contribution_is_late_a_day_before_a_reply_is() {
    let of = |what| due("2024-09-02", Mode::Hybrid, what).expect("it has both").deadline;
    let (contributions, replies) = (of(What::Contributions), of(What::TapReplies));
    assert!(contributions.takes(moment("2024-08-20T21:59:59Z")));
    assert!(!contributions.takes(moment("2024-08-20T22:00:00Z")));
    assert!(replies.takes(moment("2024-08-21T21:59:59Z")));
    assert!(!replies.takes(moment("2024-08-21T22:00:00Z")));
}

// shows: CLT-7, C241-11
#[rstest]
#[case::geneva("Europe/Zurich", "2024-08-21T23:59+02:00[Europe/Zurich]")]
#[case::utc("UTC", "2024-08-21T23:59+00:00[UTC]")]
fn replies_close_in_the_zone_that_the_circular_states(#[case] name: &str, #[case] at: &str) {
    let all = deadlines(day("2024-09-02"), Mode::Hybrid, &zone(name), &Holidays::none());
    assert_eq!(all.last().map(|due| due.when().at), Some(at.to_owned()));
}

// shows: CL8-17-A6, CL8-17-A18, CL8-17-A19, CL8-17-A40, CLT-10
#[rstest]
#[case::registration(What::Registration, true)]
#[case::visa(What::Visa, true)]
#[case::captioning(What::Captioning, false)]
#[case::interpretation(What::Interpretation, false)]
#[case::fellowship(What::Fellowship, false)]
fn who_registers_a_day_before_the_end_is_late_for_what_closed_earlier(
    #[case] what: What,
    #[case] in_time: bool,
) {
    let due = due("2024-09-02", Mode::Hybrid, what).expect("the meeting has it");
    assert_eq!(due.deadline.takes(moment("2024-08-01T10:00:00Z")), in_time);
}

// shows: CL8-17-A39
#[test]
fn a_visa_letter_is_out_by_fifteen_days_after_the_approval() {
    let period = parameters()["visa_letter"].period(day("2024-09-02")).expect("it is a period");
    let out = period.from(day("2024-08-02"), &Holidays::none());
    assert_eq!(out, day("2024-08-17"));
    assert_eq!(out.until(day("2024-09-02")).expect("days").get_days(), 16);
}

// shows: DC-1, DC-33
#[test]
fn holidays_move_replies_and_nothing_else() {
    let holidays = Holidays([day("2024-08-29"), day("2024-08-30")].into());
    let plain = deadlines(day("2024-09-02"), Mode::Hybrid, &Zone::utc(), &Holidays::none());
    let moved = deadlines(day("2024-09-02"), Mode::Hybrid, &Zone::utc(), &holidays);
    for (plain, moved) in plain.iter().zip(&moved) {
        let same = plain.deadline == moved.deadline;
        assert_eq!(same, plain.what != What::TapReplies, "{:?}", plain.what);
    }
}

#[test]
fn every_number_has_a_rule_with_a_text_a_clause_and_a_status() {
    let computed = What::ALL.into_iter().filter(|what| *what != What::TapReplies);
    for what in computed {
        assert!(parameters()[what.key()].period(day("2024-09-02")).is_some(), "{what:?}");
    }
    for (what, parameter) in parameters() {
        assert!(texts().contains_key(&parameter.rule), "{what:?}: {}", parameter.rule);
        assert!(parameter.values.is_sorted_by_key(|value| value.from), "{what:?}");
        let told = |value: &rulebook::parameter::Value| !value.clause.is_empty() && !value.status.is_empty();
        assert!(parameter.values.iter().all(told), "{what:?}");
    }
    let advised = parameters().iter().filter(|(_, parameter)| parameter.force == Force::Should);
    assert_eq!(
        advised.map(|(what, _)| what.as_str()).collect::<Vec<_>>(),
        ["fellowship_advised_start", "visa_letter"]
    );
}
