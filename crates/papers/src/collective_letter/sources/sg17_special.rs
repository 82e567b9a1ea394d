//! TSB Collective letter 13/17 of 2021: a special e-plenary with a closed scope.

use jiff::civil::{date, time};
use words::Lang;

use super::{circulars, span, text, tsb};
use crate::collective_letter::facts::{
    Action, Agenda, Chair, Decision, Facts, Item, ManagementMeeting, Meeting, Mode, Numbered, Purpose, Row,
    Services, Terms, Unit,
};
use crate::facts::{Localized, StudyGroup};

/// Letter 13/17: Study Group 17, virtual, 7 January 2022. It has no contacts.
///
/// The day of the registration is the rule's: the letter says "at least one month before" and prints none.
pub fn sg17_special_2022() -> Facts {
    Facts {
        body: tsb(),
        date: Some(date(2021, 9, 8)),
        serial: Some(13),
        file: Some("SG17/XY".into()),
        group: StudyGroup { number: Some("17".into()), title: Some(Localized::both("Security", "安全")) },
        meeting: Meeting {
            mode: Some(Mode::Special),
            days: Some((date(2022, 1, 7), date(2022, 1, 7))),
            opens: Some(time(11, 0, 0, 0)),
            closes: Some(time(16, 0, 0, 0)),
            zone: Some("Europe/Zurich".into()),
            scope: vec![
                Purpose::Reports { assembly: "WTSA-20".into() },
                Purpose::FutureMeetings { assembly: "WTSA-20".into() },
                // The letter counts eight; its agenda lists eleven.
                Purpose::Determined { count: Some(8), days: Some((date(2021, 8, 24), date(2021, 9, 3))) },
            ],
            ..Meeting::default()
        },
        management: Some(ManagementMeeting {
            on: Some(date(2022, 1, 5)),
            hours: Some((time(12, 0, 0, 0), time(15, 0, 0, 0))),
            zone: Some("Europe/Zurich".into()),
            is_virtual: false,
        }),
        chair: Some(Chair {
            name: Some("Mr Heung-Youl Youm".into()),
            country: Some(Localized::both("Korea", "韩国")),
        }),
        deadlines: vec![Row { on: Some(date(2021, 12, 7)), actions: vec![Action::Registration] }],
        services: Services { english_only: true, contributions_closed: true, ..Services::default() },
        terms: Terms { registration: span(1, Unit::Months), ..Terms::default() },
        circulars: circulars(),
        agenda: Agenda { updates: Some("TD4115".into()), updated: None, items: items() },
        annexes: Some(1),
        ..Facts::default()
    }
}

/// An item of the agenda. It is in English in a letter of any language, as the meeting is.
fn item(mark: &str, title: &str) -> Item {
    Item { mark: mark.into(), title: Localized::new(Lang::En, title), ..Item::default() }
}

/// A text under an item.
fn bullet(text: Numbered, carried_by: &str) -> Item {
    Item { text: Some(Numbered { carried_by: Some(carried_by.into()), ..text }), ..Item::default() }
}

/// An amendment to a Recommendation.
fn amendment(number: &str) -> Numbered {
    Numbered { number: Some(number.into()), amendment: true, ..Numbered::default() }
}

/// The agenda: 10 items.
fn items() -> Vec<Item> {
    vec![
        item("1", "Opening remarks and welcome"),
        item("2", "Approval of the agenda"),
        item("3", "Intellectual property rights"),
        Item {
            decides: Some(Decision::Approval),
            items: for_approval(),
            ..item("4", "Draft Recommendations for TAP approval")
        },
        Item {
            decides: Some(Decision::Consent),
            items: vec![Item {
                title: Localized::new(
                    Lang::En,
                    "a further TD with the common text follows the ballot of ISO/IEC JTC 1",
                ),
                ..bullet(Numbered { code: Some("X.pki-em".into()), ..Numbered::default() }, "TD3658R1")
            }],
            ..item("5", "Draft Recommendation for AAP consent")
        },
        item("6", "Review of SG17 reports to WTSA-20"),
        item("7", "Appointment of interregnum Rapporteurs and Associate Rapporteurs"),
        item("8", "Future SG17 meetings"),
        item("9", "Any other business"),
        item("10", "Adjournment"),
    ]
}

/// Item 4: eleven texts, each in a report of its own.
fn for_approval() -> Vec<Item> {
    vec![
        bullet(text("X.1234", "X.gcmms"), "R92"),
        bullet(text("X.1235", "X.tecwes"), "R93"),
        bullet(amendment("X.1246"), "R94"),
        bullet(amendment("X.1247"), "R95"),
        bullet(text("X.1333", "X.sg-rat"), "R96"),
        bullet(text("X.1369", "X.ssp-iot"), "R97"),
        bullet(text("X.1407", "X.srip-dlt"), "R98"),
        bullet(text("X.1453", "X.strvms"), "R99"),
        // The lower-case series letter of the code is as printed.
        bullet(text("X.1752", "x.sgBDIP"), "R100"),
        bullet(text("X.1643", "X.sgcc"), "R101"),
        bullet(text("X.1812", "X.5Gsec-t"), "R102"),
    ]
}
