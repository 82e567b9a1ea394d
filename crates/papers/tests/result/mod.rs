//! An invented result circular: every way in which a text can be approved, or not.

use jiff::civil::date;
use papers::facts::Issue;
use papers::tap_result::{Decided, Facts, Obstacle, Outcome, Reservation, Tally};
use papers::{Body, DraftText, Ipr, Kind, Localized, Mark, Meeting, Provisional, RecordHead, StudyGroup};

/// What the circular says. All of it is invented.
pub(crate) fn facts() -> Facts {
    let tally = |support, against, without_view| Some(Tally { support, against, without_view });
    let refused = |obstacle| Some(Outcome::NotApproved(obstacle));
    Facts {
        issue: Issue {
            mark: Some(Mark::Rehearsal),
            body: Body::demo(),
            number: Some("999".into()),
            date: Some(date(2026, 10, 9)),
            edition: Some("res1-2022".into()),
            study_group: StudyGroup {
                number: Some("99".into()),
                title: Some(Localized::both("Invented subjects", "虚构主题")),
            },
            meeting: Meeting {
                place: Some(Localized::both("Geneva", "日内瓦")),
                days: Some((date(2026, 8, 31), date(2026, 9, 11))),
                collective_letter: None,
            },
            paragraphs: vec![Localized::both(
                "A paragraph for this circular alone.",
                "仅为本通函撰写的段落。",
            )],
            director: None,
            record_head: Some(RecordHead { size: 4711, root: "ab".repeat(32) }),
        },
        consultation: Some("990".into()),
        share: Some(70),
        texts: vec![
            Decided {
                reservations: vec![Reservation {
                    delegation: Some(Localized::both("Administration 17", "第17主管部门")),
                    words: Some(Localized::both(
                        "Clause 7 may need another look.",
                        "第7节可能需要再次审议。",
                    )),
                }],
                ..decided(
                    "X.9990",
                    Some(Outcome::ApprovedAtMeeting(Some(date(2026, 9, 11)))),
                    tally(14, 6, 10),
                )
            },
            decided("X.9991", Some(Outcome::ApprovedAfterMoreTime(Some(date(2026, 10, 9)))), tally(0, 0, 0)),
            decided("X.9992", refused(Obstacle::NotAuthorized), tally(1, 1, 0)),
            decided("X.9993", refused(Obstacle::OpposedAtMeeting(Some(date(2026, 9, 10)))), tally(1, 0, 1)),
            decided("X.9994", refused(Obstacle::OpposedAfterMeeting(None)), None),
            decided("X.9995", None, tally(9, 0, 0)),
        ],
    }
}

/// One text with what became of it.
fn decided(number: &str, outcome: Option<Outcome>, tally: Option<Tally>) -> Decided {
    let text = DraftText {
        provisional: Some(Provisional::HadNone),
        title: Some(Localized::both("Guidelines for an invented service", "虚构业务的指南")),
        ipr: Some(Ipr::Received),
        ..DraftText::new(Kind::Revised, number)
    };
    let published = Some(format!("https://example.org/rec/{number}"));
    Decided { text, outcome, tally, reservations: vec![], published }
}
