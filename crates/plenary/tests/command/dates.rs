//! `plenary when`.

use crate::run::plenary;
use serde_json::{Value, json};

/// The dates as JSON.
fn when(args: &str) -> Value {
    let args: Vec<&str> = ["when", "tap", "--json"].into_iter().chain(args.split(' ')).collect();
    serde_json::from_str(&plenary(&args).ok()).expect("JSON")
}

// shows: DC-1, R1-9.4.1a, R1-9.3.3d, R1-9.3.5, R1-9.6.1a
#[test]
fn the_meeting_of_september_2024() {
    let row = |key: &str, at: &str, clause: &str, rule: &str| json!({ "key": key, "at": at, "clause": clause, "rule": rule });
    let dates = json!([
        row("announcement_received_by", "2024-06-02", "Res. 1 (2022) 9.3.3", "R1-9.3.3d"),
        row("text_distributed_by", "2024-08-02", "Res. 1 (2022) 9.3.5", "R1-9.3.5"),
        row(
            "consultation_closes",
            "2024-08-21T23:59+02:00[Europe/Zurich]",
            "Res. 1 (2022) 9.4.1",
            "R1-9.4.1a"
        ),
        row("result_circular_by", "2024-10-04", "Res. 1 (2022) 9.6.1", "R1-9.6.1a"),
        row("result_circular_by_if_more_time", "2024-11-01", "Res. 1 (2022) 9.6.1", "R1-9.6.1a"),
    ]);
    assert_eq!(when("--opens 2024-09-02 --ends 2024-09-06 --zone Europe/Zurich"), dates);
}

/// The value of a key.
fn at(dates: &Value, key: &str) -> Option<String> {
    let rows = dates.as_array().expect("a list");
    rows.iter().find(|row| row["key"] == key).and_then(|row| row["at"].as_str()).map(str::to_owned)
}

// shows: DC-1, DC-16
#[test]
fn the_meeting_of_july_2020() {
    let dates = when("--opens 2020-07-22 --ends 2020-07-31 --zone UTC");
    assert_eq!(at(&dates, "consultation_closes").as_deref(), Some("2020-07-10T23:59+00:00[UTC]"));
    assert_eq!(dates[0]["clause"], "Res. 1 (2016) 9.3.3");
    let other = when("--opens 2020-07-22 --zone UTC --edition res1-2022");
    assert_eq!(other[0]["clause"], "Res. 1 (2022) 9.3.3");
}

#[test]
fn keys_that_lack_an_input_are_left_out() {
    let keys = |args: &str| {
        let dates = when(args);
        let rows = dates.as_array().expect("a list");
        rows.iter().map(|row| row["key"].as_str().expect("a key").to_owned()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(keys("--opens 2024-09-02"), "announcement_received_by text_distributed_by");
    assert_eq!(
        keys("--opens 2024-09-02 --zone UTC"),
        "announcement_received_by text_distributed_by consultation_closes"
    );
    assert_eq!(keys("--ends 2024-09-06"), "result_circular_by result_circular_by_if_more_time");
}

// shows: DC-33
#[test]
fn holidays_come_from_a_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("holidays.toml");
    std::fs::write(&file, "holidays = [2024-08-29, \"2024-08-30\"]\n").expect("written");
    let args = format!("--opens 2024-09-02 --zone UTC --holidays {}", file.display());
    assert_eq!(at(&when(&args), "consultation_closes").as_deref(), Some("2024-08-19T23:59+00:00[UTC]"));
    std::fs::write(&file, "holidays = [2024-08-29,\n  \"Thursday\"]\n").expect("written");
    let args: Vec<&str> = ["when", "tap"].into_iter().chain(args.split(' ')).collect();
    plenary(&args).ends(2, "holidays.toml:2:3: this is no day; write it as 2026-12-25");
}

#[test]
fn what_cannot_be_read_says_what_to_write() {
    for (args, says) in [
        ("--opens 2.9.2024", "`2.9.2024` is no day of the calendar; write it as 2024-09-02"),
        ("--opens 2024-02-30", "`2024-02-30` is no day of the calendar; write it as 2024-09-02"),
        ("--opens 2024-09-02 --zone Geneva", "write an IANA name such as `UTC` or `Europe/Zurich`"),
        ("--opens 2024-09-02 --edition res1-1999", "there are: res1-2016, res1-2022"),
        ("--opens 2024-09-02 --ends 2024-09-01", "--ends is earlier than --opens"),
        ("--zone UTC", "give the days of the meeting"),
    ] {
        let args: Vec<&str> = ["when", "tap"].into_iter().chain(args.split(' ')).collect();
        plenary(&args).ends(2, says);
    }
}

/// The key deadlines of a meeting as JSON, and what was said beside them.
fn meeting(args: &str) -> (Value, String) {
    let args: Vec<&str> = ["when", "meeting", "--json"].into_iter().chain(args.split(' ')).collect();
    let ran = plenary(&args);
    let said = ran.err.clone();
    (serde_json::from_str(&ran.ok()).expect("JSON"), said)
}

/// Each key with its date, in the order in which they are printed.
fn keys_and_dates(dates: &Value) -> Vec<(&str, &str)> {
    let rows = dates.as_array().expect("a list");
    rows.iter()
        .map(|row| (row["key"].as_str().expect("a key"), row["at"].as_str().expect("a date")))
        .collect()
}

// shows: CL8-17-20, CL8-17-21, CL8-17-22, CLT-6, CLT-8
#[test]
fn the_key_deadlines_of_a_meeting_in_a_place() {
    let (dates, said) = meeting("--opens 2024-09-02 --ends 2024-09-06 --mode hybrid --zone Europe/Zurich");
    assert_eq!(
        keys_and_dates(&dates),
        [
            ("translation", "2024-07-02"),
            ("captioning", "2024-07-02"),
            ("fellowship_advised_start", "2024-07-15"),
            ("fellowship", "2024-07-22"),
            ("interpretation", "2024-07-22"),
            ("registration", "2024-08-02"),
            ("visa", "2024-08-02"),
            ("contributions", "2024-08-20"),
            ("tap_replies", "2024-08-21T23:59+02:00[Europe/Zurich]"),
        ]
    );
    assert_eq!(said, "");
    assert_eq!(
        dates[3],
        json!({
            "key": "fellowship", "at": "2024-07-22",
            "clause": "TSB Collective letter 8/17 (2024), Annex A", "rule": "CL8-17-A34"
        })
    );
}

// shows: CL11-20-7, CLT-9, DC-4
#[test]
fn a_virtual_meeting_has_no_deadline_that_needs_a_journey_and_a_saturday_is_told() {
    let (dates, said) = meeting("--opens 2021-05-17 --ends 2021-05-27 --mode virtual");
    assert_eq!(
        keys_and_dates(&dates),
        [("translation", "2021-03-17"), ("registration", "2021-04-17"), ("contributions", "2021-05-04"),]
    );
    assert_eq!(said, "registration: 2021-04-17 is a weekend; a deadline is never moved by itself (DC-4)\n");
}

// shows: CL13-17-7, CL13-17-19
#[test]
fn a_special_e_plenary_has_a_registration_and_perhaps_a_consultation() {
    let (dates, _) = meeting("--opens 2022-01-07 --mode special");
    assert_eq!(keys_and_dates(&dates), [("registration", "2021-12-07")]);
    let (dates, _) = meeting("--opens 2022-01-07 --mode special --zone UTC");
    assert_eq!(
        keys_and_dates(&dates),
        [("registration", "2021-12-07"), ("tap_replies", "2021-12-28T23:59+00:00[UTC]")]
    );
}

#[test]
fn a_meeting_that_cannot_be_read_says_what_to_write() {
    for (args, says) in [
        ("--opens 2024-09-02 --mode remote", "there are: physical, hybrid, virtual, special"),
        ("--opens 2024-09-02 --ends 2024-09-01 --mode hybrid", "--ends is earlier than --opens"),
    ] {
        let args: Vec<&str> = ["when", "meeting"].into_iter().chain(args.split(' ')).collect();
        plenary(&args).ends(2, says);
    }
}
