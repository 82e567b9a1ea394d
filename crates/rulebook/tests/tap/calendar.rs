//! Periods, deadlines and the calendar of a meeting (DC-1 to DC-5, DC-33).

use crate::fixture::{day, moment};
use rstest::rstest;
use rulebook::approval::tap::when;
use rulebook::calendar::{Counting, Deadline, Direction, Holidays, Override, Period, Unit, Zone};
use rulebook::clause::EditionId;
use rulebook::edition::Edition;

fn zone(name: &str) -> Zone {
    Zone::parse(name).expect("the zone is known")
}

fn holidays(days: &[&str]) -> Holidays {
    Holidays(days.iter().map(|text| day(text)).collect())
}

fn rules() -> &'static Edition {
    Edition::of(EditionId::Res1Of2022)
}

// shows: R1-9.4.1a, C241-11, DC-1, R1-F9.1-11, DC-33
#[rstest]
#[case::worked_1("2026-02-03", &[], "2026-01-22")]
#[case::worked_2("2027-05-31", &[], "2027-05-19")]
#[case::worked_3("2026-01-12", &[], "2025-12-31")]
#[case::worked_3_year_end("2026-01-12", &["2025-12-25", "2025-12-26", "2026-01-01"], "2025-12-30")]
#[case::worked_3_spring("2026-04-14", &[], "2026-04-02")]
#[case::worked_3_easter("2026-04-14", &["2026-04-03", "2026-04-06"], "2026-03-31")]
#[case::circular_241("2020-07-22", &[], "2020-07-10")]
#[case::circular_195("2024-09-02", &[], "2024-08-21")]
#[case::of_2001("2001-01-23", &[], "2001-01-11")]
fn replies_close_on_the_eighth_working_day_back(
    #[case] opens: &str,
    #[case] off: &[&str],
    #[case] closes: &str,
) {
    assert_eq!(rules().replies.from(day(opens), &holidays(off)), day(closes));
}

// shows: R1-9.3.3d, R1-F9.1-11, R1-F9.1-5
#[rstest]
#[case::worked_1("2026-02-03", "2025-11-03")]
#[case::no_31_february("2027-05-31", "2027-02-28")]
#[case::leap_year("2028-05-31", "2028-02-29")]
#[case::worked_5("2026-03-09", "2025-12-09")]
#[case::worked_5_feasible("2026-03-12", "2025-12-12")]
fn the_announcement_is_received_three_months_before(#[case] opens: &str, #[case] due: &str) {
    assert_eq!(rules().announcement.from(day(opens), &Holidays::none()), day(due));
}

// shows: R1-9.3.5, R1-F9.1-7, DC-4
#[rstest]
#[case::a_saturday_stays("2026-02-03", "2026-01-03")]
#[case::month_end("2027-05-31", "2027-04-30")]
#[case::february("2026-03-31", "2026-02-28")]
fn the_text_is_out_one_month_before(#[case] opens: &str, #[case] due: &str) {
    assert_eq!(rules().text.from(day(opens), &Holidays::none()), day(due));
}

// shows: R1-9.6.1a, R1-F9.1-1, R1-F9.1-11
#[rstest]
#[case::worked_1("2026-02-12", "2026-03-12", "2026-04-09")]
#[case::september("2024-09-06", "2024-10-04", "2024-11-01")]
fn the_result_circular_has_four_weeks_or_eight(#[case] ends: &str, #[case] four: &str, #[case] eight: &str) {
    let found = when(day("2024-09-02"), Some(day(ends)), &Zone::utc(), &Holidays::none(), rules());
    let at =
        |key| found.iter().find(|row| row.key == key).map(|row| row.at.clone()).expect("the key is there");
    assert_eq!(
        (at("result_circular_by").as_str(), at("result_circular_by_if_more_time").as_str()),
        (four, eight)
    );
}

// shows: R1-9.3.3d, R1-9.3.5, R1-9.4.1a, R1-9.6.1a, PR-6
#[test]
fn when_in_geneva_time() {
    let found =
        when(day("2024-09-02"), Some(day("2024-09-06")), &zone("Europe/Zurich"), &Holidays::none(), rules());
    let rows: Vec<_> =
        found.iter().map(|row| (row.key, row.at.as_str(), row.rule, row.clause.as_str())).collect();
    assert_eq!(
        rows,
        [
            ("announcement_received_by", "2024-06-02", "R1-9.3.3d", "Res. 1 (2022) 9.3.3"),
            ("text_distributed_by", "2024-08-02", "R1-9.3.5", "Res. 1 (2022) 9.3.5"),
            (
                "consultation_closes",
                "2024-08-21T23:59+02:00[Europe/Zurich]",
                "R1-9.4.1a",
                "Res. 1 (2022) 9.4.1"
            ),
            ("result_circular_by", "2024-10-04", "R1-9.6.1a", "Res. 1 (2022) 9.6.1"),
            ("result_circular_by_if_more_time", "2024-11-01", "R1-9.6.1a", "Res. 1 (2022) 9.6.1"),
        ]
    );
}

// shows: C241-11, DC-16, PR-6
#[test]
fn when_of_circular_241_in_utc() {
    let edition = Edition::on(day("2020-03-01"));
    let found = when(day("2020-07-22"), Some(day("2020-07-31")), &Zone::utc(), &Holidays::none(), edition);
    let closes = found.iter().find(|row| row.key == "consultation_closes").expect("the key is there");
    assert_eq!(closes.at, "2020-07-10T23:59+00:00[UTC]");
    assert_eq!(closes.clause, "Res. 1 (2016) 9.4.1");
}

#[test]
fn when_leaves_out_what_has_no_input() {
    let found = when(day("2026-02-03"), None, &Zone::utc(), &Holidays::none(), rules());
    let keys: Vec<_> = found.iter().map(|row| row.key).collect();
    assert_eq!(keys, ["announcement_received_by", "text_distributed_by", "consultation_closes"]);
}

// shows: DC-5, C241-11, PR-6
#[rstest]
#[case::half_past_midnight_in_geneva("UTC", "2020-07-10", "2020-07-10T22:30:00Z", true)]
#[case::last_second_utc("UTC", "2020-07-10", "2020-07-10T23:59:59Z", true)]
#[case::last_nanosecond_utc("UTC", "2020-07-10", "2020-07-10T23:59:59.999999999Z", true)]
#[case::midnight_utc("UTC", "2020-07-10", "2020-07-11T00:00:00Z", false)]
#[case::utc_assumed_wrongly("Europe/Zurich", "2024-08-21", "2024-08-21T22:30:00Z", false)]
#[case::last_second_geneva("Europe/Zurich", "2024-08-21", "2024-08-21T21:59:59Z", true)]
#[case::midnight_geneva("Europe/Zurich", "2024-08-21", "2024-08-21T22:00:00Z", false)]
#[case::winter_time("Europe/Zurich", "2026-01-22", "2026-01-22T22:59:59Z", true)]
#[case::winter_midnight("Europe/Zurich", "2026-01-22", "2026-01-22T23:00:00Z", false)]
#[case::clocks_go_forward("Europe/Zurich", "2026-03-29", "2026-03-29T21:59:59Z", true)]
#[case::clocks_went_forward("Europe/Zurich", "2026-03-29", "2026-03-29T22:00:00Z", false)]
#[case::clocks_go_back("Europe/Zurich", "2026-10-25", "2026-10-25T22:59:59Z", true)]
#[case::clocks_went_back("Europe/Zurich", "2026-10-25", "2026-10-25T23:00:00Z", false)]
#[case::midnight_that_does_not_exist("America/Santiago", "2026-09-05", "2026-09-06T03:59:59Z", true)]
#[case::first_hour_after_the_gap("America/Santiago", "2026-09-05", "2026-09-06T04:00:00Z", false)]
fn a_deadline_ends_with_its_minute_in_its_zone(
    #[case] name: &str,
    #[case] last: &str,
    #[case] received: &str,
    #[case] in_time: bool,
) {
    assert_eq!(Deadline::computed(day(last), zone(name)).takes(moment(received)), in_time);
}

// shows: DC-3
#[test]
fn what_was_printed_binds() {
    let mut deadline = Deadline::computed(day("2021-04-17"), Zone::utc());
    deadline.overridden = Some(Override { date: day("2021-04-16"), reason: "A Saturday".into() });
    assert_eq!(deadline.day(), day("2021-04-16"));
    deadline.printed = Some(day("2021-04-15"));
    assert_eq!((deadline.day(), deadline.computed), (day("2021-04-15"), day("2021-04-17")));
}

// shows: DC-2, PR-5
#[rstest]
#[case::clear(Counting::Clear, "2025-10-22")]
#[case::inclusive(Counting::Inclusive, "2025-10-23")]
fn twelve_calendar_days_before(#[case] counting: Counting, #[case] expected: &str) {
    let period = Period { amount: 12, unit: Unit::CalendarDay, direction: Direction::Before, counting };
    assert_eq!(period.from(day("2025-11-04"), &Holidays::none()), day(expected));
}

#[rstest]
#[case::leap_day("2024-02-29", 1, "2025-02-28")]
#[case::ordinary("2026-02-12", 2, "2028-02-12")]
fn years_clamp_as_months_do(#[case] from: &str, #[case] amount: u32, #[case] expected: &str) {
    let (direction, counting) = (Direction::After, Counting::Inclusive);
    let period = Period { amount, unit: Unit::Year, direction, counting };
    assert_eq!(period.from(day(from), &Holidays::none()), day(expected));
}
