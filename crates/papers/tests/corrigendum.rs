//! The corrigendum to a letter that was issued, and the post list.

use jiff::civil::date;
use jiff::tz::TimeZone;
use papers::collective_letter::Action;
use papers::corrigendum::{self, Changed, Corrected};
use papers::facts::{Body, DraftText, Issue, Kind, Localized, Mark, Meeting, StudyGroup};
use papers::post_list::{self, Addressee};
use papers::{Letters, html, plain};
use words::{Deadline, Lang};

/// To the circular of an invented consultation, whose close was extended.
fn of_circular() -> corrigendum::Facts {
    let replies = Deadline::end_of(date(2026, 9, 4), TimeZone::get("Europe/Zurich").expect("a zone"));
    corrigendum::Facts {
        issue: Issue {
            body: Body::demo(),
            number: Some("9901".into()),
            date: Some(date(2026, 7, 1)),
            study_group: StudyGroup { number: Some("99".into()), title: None },
            ..Issue::default()
        },
        number: Some(1),
        corrects: Corrected::Circular,
        dated: Some(date(2026, 5, 4)),
        texts: vec![DraftText::new(Kind::New, "X.9990")],
        days: vec![Changed {
            what: Action::TapReplies,
            printed: Some(date(2026, 8, 21)),
            corrected: date(2026, 9, 4),
        }],
        replies: replies.ok(),
        reason: Some(Localized::new(Lang::En, "The meeting was moved.")),
        ..corrigendum::Facts::default()
    }
}

/// To an invented collective letter, with a paragraph and a day that the letter had not printed.
fn of_letter() -> corrigendum::Facts {
    let changed = |what, printed, corrected| Changed { what, printed, corrected };
    corrigendum::Facts {
        issue: Issue {
            number: Some("8/99".into()),
            meeting: Meeting { days: Some((date(2026, 9, 2), date(2026, 9, 6))), ..Meeting::default() },
            paragraphs: vec![Localized::both("The house has moved.", "会址已变更。")],
            ..of_circular().issue
        },
        corrects: Corrected::CollectiveLetter,
        file: Some("SG99/XY".into()),
        texts: Vec::new(),
        days: vec![
            changed(Action::Registration, Some(date(2026, 8, 1)), date(2026, 7, 31)),
            changed(Action::Visa, None, date(2026, 7, 31)),
        ],
        replies: None,
        ..of_circular()
    }
}

fn text(facts: &corrigendum::Facts, lang: Lang) -> String {
    plain::read(&html::render(&corrigendum::write(facts, lang, Letters::compiled()))).text
}

// shows: DC-3, DC-26, DC-35
#[test]
fn a_corrigendum_names_its_letter_and_each_day_as_printed_and_as_corrected() {
    for lang in [Lang::En, Lang::Zh] {
        insta::assert_snapshot!(format!("corrigendum_circular_{}", lang.code()), text(&of_circular(), lang));
        insta::assert_snapshot!(format!("corrigendum_letter_{}", lang.code()), text(&of_letter(), lang));
    }
}

// shows: DC-32
#[test]
fn what_is_not_known_of_a_corrigendum_is_said_to_be_unknown() {
    let told = text(&corrigendum::Facts::default(), Lang::En);
    assert!(told.contains("Corrigendum [not given] to TSB Circular [not given]"), "{told}");
    assert!(told.contains("TSB Circular [not given] of [not given] is corrected"), "{told}");
    assert!(told.contains("1 [not given]") || told.contains("2 [not given]"), "its reason: {told}");
}

// shows: C241-1, CL8-17-4
#[test]
fn a_corrigendum_goes_to_whom_its_letter_went() {
    let counts = |facts: &corrigendum::Facts| {
        let to =
            corrigendum::write(facts, Lang::En, Letters::compiled()).addressees.expect("it is addressed");
        (to.to.items.len(), to.copy.items.len())
    };
    assert_eq!((counts(&of_circular()), counts(&of_letter())), ((1, 6), (4, 0)));
}

#[test]
fn the_post_list_has_a_block_for_each_addressee() {
    let facts = post_list::Facts {
        mark: Some(Mark::Rehearsal),
        date: Some(date(2026, 7, 1)),
        letter: Some("TSB Circular 9901".into()),
        addressees: vec![
            Addressee {
                name: "Administration 17".into(),
                lines: vec!["17 Example Street".into(), "1200 Example City".into()],
                letter: "TSB Circular 9901".into(),
                language: "English".into(),
                parcel: "0123456789ab".into(),
            },
            Addressee {
                name: "Chair of SG99".into(),
                letter: "TSB Circular 9901".into(),
                language: "English".into(),
                parcel: "ba9876543210".into(),
                ..Addressee::default()
            },
        ],
    };
    for lang in [Lang::En, Lang::Zh] {
        let paper = post_list::write(&facts, lang, Letters::compiled());
        insta::assert_snapshot!(
            format!("post_list_{}", lang.code()),
            plain::read(&html::render(&paper)).text
        );
        assert!(papers::docx::render(&paper).is_ok());
    }
    let none = post_list::write(&post_list::Facts::default(), Lang::En, Letters::compiled());
    assert!(plain::read(&html::render(&none)).text.contains("0 copies"));
}
