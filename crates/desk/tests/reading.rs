//! A rehearsal that cannot be read says where and what to write instead.

use desk::rehearsal::{read, read_body, read_holidays};
use rstest::rstest;

/// A rehearsal of one step, whose lines begin at line 4.
fn of_step(step: &str) -> String {
    format!("title = \"t\"\nbody = \"demo\"\n[[step]]\n{step}")
}

/// The mistake of a text.
fn mistake(text: &str) -> String {
    let load = |path: &str| Err(format!("{path} is not there"));
    read(text, &load).map_or_else(|mistake| mistake.to_string(), |_| "no mistake".to_owned())
}

const AT: &str = "at = 2025-09-12T16:00:00Z\n";

// shows: DC-25
#[rstest]
#[case::no_toml("title = ", "1:9:")]
#[case::no_title("body = \"demo\"\nstep = []", "1:1: `title` is missing")]
#[case::unknown_key("title = \"t\"\nbdy = \"demo\"", "2:1: `bdy` is not known here; there are: title, body")]
#[case::unknown_body("title = \"t\"\nbody = \"other.toml\"\nstep = []", "2:8: other.toml is not there")]
#[case::unknown_edition(
    "title = \"t\"\nbody = \"demo\"\nedition = \"res1-1999\"\nstep = []",
    "3:11: there is no such edition"
)]
#[case::no_steps("title = \"t\"\nbody = \"demo\"\nstep = []", "3:8: there is no step")]
fn a_file_that_cannot_be_read(#[case] text: &str, #[case] says: &str) {
    let found = mistake(text);
    assert!(found.starts_with(says), "{found}");
}

// shows: DC-25, H-7
#[rstest]
#[case::unknown_act(
    "by = \"TSB\"\nact = \"tap.determin\"\ninvented = true",
    "6:7: there is no act `tap.determin`; did you mean `tap.determine`?"
)]
#[case::unknown_actor(
    "by = \"Administration 99\"\nact = \"tap.reply\"\nwith = { text = \"X.1\", answer = \"authorize\" }\ninvented = true",
    "5:6: nobody here is called `Administration 99`"
)]
#[case::unknown_field(
    "by = \"TSB\"\nact = \"tap.request\"\nwith = { text = \"X.1\", txet = 1 }\ninvented = true",
    "7:31: field `txet`: `tap.request` has no such field; it has: text"
)]
#[case::missing_field(
    "by = \"TSB\"\nact = \"tap.determine\"\nwith = { text = \"X.1\" }\ninvented = true",
    "7:8: field `source`: this field is needed"
)]
#[case::wrong_type(
    "by = \"Director\"\nact = \"tap.notify-result\"\nwith = { text = \"X.1\", circular = \"seven\" }\ninvented = true",
    "7:35: field `circular`: invalid type"
)]
#[case::bad_day(
    "by = \"Director\"\nact = \"tap.notify-result\"\nwith = { text = \"X.1\", circular = 7, posted = \"2 March\" }\ninvented = true",
    "7:47: field `posted`:"
)]
#[case::no_mark("by = \"TSB\"\nact = \"wait\"", "3:1: a step names its `source`, or says `invented = true`")]
#[case::two_marks("act = \"wait\"\nsource = \"here\"\ninvented = true", "3:1: a step names its `source`")]
#[case::mark_of_nothing("act = \"wait\"\ninvented = false", "6:12: a step names its `source`")]
#[case::strange_office(
    "by = \"chair of SG17\"\nfor = \"SG11\"\nact = \"tap.request\"\nwith = { text = \"X.1\" }\ninvented = true",
    "6:7: `chair of SG17` holds no office for `SG11`"
)]
#[case::unknown_office(
    "by = \"chair of SG17\"\nfor = \"SG99\"\nact = \"tap.request\"\nwith = { text = \"X.1\" }\ninvented = true",
    "6:7: the body has no group or member `SG99`"
)]
#[case::unknown_rule(
    "act = \"wait\"\nexpect = { refused = \"R1-99\" }\ninvented = true",
    "6:22: there is no rule `R1-99`"
)]
#[case::unknown_stage(
    "act = \"wait\"\nexpect = { stage = \"asleep\" }\ninvented = true",
    "6:20: there is no stage `asleep`; there are: regional-decided"
)]
#[case::unknown_duty(
    "act = \"wait\"\nexpect = { duties = [\"dance\"] }\ninvented = true",
    "6:22: there is no duty `dance`"
)]
#[case::unknown_expectation(
    "act = \"wait\"\nexpect = { evnts = [] }\ninvented = true",
    "6:12: `evnts` is not known here"
)]
#[case::of_the_wrong_kind(
    "act = 7\ninvented = true",
    "5:7: this is of the kind `integer`; write a text in quotes"
)]
fn a_step_that_cannot_be_read(#[case] step: &str, #[case] says: &str) {
    let found = mistake(&of_step(&format!("{AT}{step}")));
    assert!(found.starts_with(says), "{found}");
}

#[rstest]
#[case::no_offset(
    "at = 2025-09-12T16:00:00",
    "4:6: `2025-09-12T16:00:00` is no instant with its offset; write it as 2025-09-12T16:00:00Z"
)]
#[case::a_day("at = 2025-09-12", "4:6: `2025-09-12` is no instant")]
#[case::words("at = \"next week\"", "4:6: `next week` is no instant")]
#[case::missing("by = \"TSB\"", "3:1: `at` is missing here")]
fn a_moment_that_cannot_be_read(#[case] at: &str, #[case] says: &str) {
    let found = mistake(&of_step(&format!("{at}\nact = \"wait\"\ninvented = true")));
    assert!(found.starts_with(says), "{found}");
}

#[test]
fn a_bad_day_says_what_to_write() {
    let step = format!(
        "{AT}by = \"Director\"\nact = \"tap.notify-result\"\nwith = {{ text = \"X.1\", circular = 7, posted = \"2 March\" }}\ninvented = true"
    );
    assert!(mistake(&of_step(&step)).ends_with("a day is written 2024-09-02, a moment 2024-09-02T09:00:00Z"));
}

#[test]
fn steps_do_not_go_back_in_time() {
    let text = of_step(&format!(
        "{AT}act = \"wait\"\ninvented = true\n[[step]]\nat = 2025-09-11T16:00:00Z\nact = \"wait\"\ninvented = true"
    ));
    assert_eq!(mistake(&text), "8:6: this is earlier than the step before");
}

#[test]
fn days_may_be_written_with_and_without_quotes() {
    let holidays = read_holidays("holidays = [2026-12-25, \"2026-12-28\"]").unwrap();
    assert_eq!(holidays.0.len(), 2);
    assert_eq!(
        read_holidays("holidays = [\"Xmas\"]").unwrap_err().to_string(),
        "1:13: this is no day; write it as 2026-12-25"
    );
    let body = desk::rehearsal::DEMO;
    let bare = body.replace("from = \"2020-01-01\"", "from = 2020-01-01");
    assert_ne!(body, bare);
    assert_eq!(read_body(body).unwrap(), read_body(&bare).unwrap());
}

#[test]
fn a_body_that_cannot_be_read_says_where() {
    let text = "name = \"B\"\nzone = \"Mars/Olympus\"\nmembers = []\ngroups = []\n";
    let found = read_body(text).unwrap_err().to_string();
    assert!(found.starts_with("2:8: field `zone`: there is no time zone `Mars/Olympus`"), "{found}");
}
