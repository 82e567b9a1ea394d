//! The circular that tells what became of the texts, and the note on covers.

mod result;

use jiff::civil::date;
use papers::cover_note::{self, Notice};
use papers::tap_result::{self, Obstacle, Outcome};
use papers::{Block, Body, Ipr, Letters, Paper, Text};
use rstest::rstest;
use words::Lang;

/// The circular in a language.
fn circular(lang: Lang) -> Paper {
    tap_result::write(&result::facts(), lang, Letters::compiled())
}

/// The circular with one text only, of this outcome.
fn with_outcome(outcome: Option<Outcome>, lang: Lang) -> Paper {
    let mut facts = result::facts();
    facts.texts.truncate(1);
    facts.texts[0].outcome = outcome;
    tap_result::write(&facts, lang, Letters::compiled())
}

/// The texts of a clause, as they read.
fn read(paper: &Paper, clause: &str) -> Vec<String> {
    paper.clause(clause).map(ToString::to_string).collect()
}

// shows: R1-9.6.1a
#[test]
fn each_text_is_told_approved_or_not_with_its_day() {
    let paper = circular(Lang::En);
    let rows = paper.body.iter().find_map(|block| match block {
        Block::Table { rows, .. } => Some(rows),
        _ => None,
    });
    let rows: Vec<[String; 3]> =
        rows.unwrap().iter().map(|row| [0, 1, 2].map(|at| row[at].to_string())).collect();
    let expected = [
        ("X.9990", "Approved", "11 September 2026"),
        ("X.9991", "Approved", "9 October 2026"),
        ("X.9992", "Not approved", "none"),
        ("X.9993", "Not approved", "10 September 2026"),
        ("X.9994", "Not approved", "[not given]"),
        ("X.9995", "[not given]", "[not given]"),
    ];
    let expected = expected.map(|(number, outcome, day)| {
        [format!("Draft revised Recommendation ITU-T {number}"), outcome.to_owned(), day.to_owned()]
    });
    assert_eq!(rows, expected);
}

// shows: R1-9.5.3a, R1-9.5.5c, R1-9.5.5.2a, R1-9.4.6a
#[rstest]
#[case::at_the_meeting(
    Outcome::ApprovedAtMeeting(Some(date(2026, 9, 11))),
    "approved-at-meeting",
    "于2026年9月11日在会上批准"
)]
#[case::by_silence(
    Outcome::ApprovedAfterMoreTime(Some(date(2026, 10, 9))),
    "approved-after-more-time",
    "没有正式通知反对"
)]
#[case::opposed_there(
    Outcome::NotApproved(Obstacle::OpposedAtMeeting(None)),
    "not-approved-opposed-at-meeting",
    "代表团反对批准"
)]
#[case::opposed_later(
    Outcome::NotApproved(Obstacle::OpposedAfterMeeting(None)),
    "not-approved-opposed-after-meeting",
    "已退回ITU-T第99研究组"
)]
#[case::not_authorized(
    Outcome::NotApproved(Obstacle::NotAuthorized),
    "not-approved-not-authorized",
    "不足70%"
)]
#[case::deferred(Outcome::NotApproved(Obstacle::Deferred(None)), "not-approved-deferred", "推迟到另一次会议")]
#[case::nobody_there(
    Outcome::NotApproved(Obstacle::NoDelegation(None)),
    "not-approved-no-delegation",
    "没有成员国代表团出席"
)]
fn how_it_was_decided_is_told(#[case] outcome: Outcome, #[case] clause: &str, #[case] zh: &str) {
    assert_eq!(read(&with_outcome(Some(outcome), Lang::En), clause).len(), 1);
    let told = read(&with_outcome(Some(outcome), Lang::Zh), clause);
    assert!(told[0].contains(zh), "{told:?}");
}

#[test]
fn the_replies_are_counted_and_silence_is_no_reply() {
    let paper = circular(Lang::En);
    assert_eq!(
        read(&paper, "tally")[0],
        "Consultation: 20 replies stated a view; 14 supported consideration for approval, 6 did not. \
         The procedure asks for 70 % or more in support."
    );
    assert_eq!(
        read(&paper, "tally-without-view")[0],
        "10 further replies stated no view and were not counted."
    );
    assert_eq!(read(&paper, "tally-silent"), ["Consultation: no Member State replied."]);
    assert_eq!(read(&paper, "tally-unknown").len(), 1);
}

// shows: R1-9.5.4a
#[test]
fn reservations_are_told_with_whose_they_are() {
    let lists: Vec<Vec<String>> = circular(Lang::Zh)
        .body
        .iter()
        .filter_map(|block| match block {
            Block::List { list, .. } => Some(list.items.iter().map(ToString::to_string).collect()),
            _ => None,
        })
        .collect();
    assert_eq!(lists, [["第17主管部门：第7节可能需要再次审议。"]]);
}

// shows: R1-9.6.1c, R1-9.4.2
#[test]
fn an_approved_text_has_its_address_and_its_note_and_no_other_text_has() {
    let paper = circular(Lang::En);
    let addresses: Vec<Option<&str>> = paper.clause("published").map(|text| text.fact("address")).collect();
    assert_eq!(addresses, [Some("https://example.org/rec/X.9990"), Some("https://example.org/rec/X.9991")]);
    assert!(read(&paper, "published")[0].contains("may not yet be in its final form"));
    assert_eq!(paper.clause("ipr-received").count(), 2);
    let mut facts = result::facts();
    facts.texts[0].text.ipr = Some(Ipr::NoneReceived);
    let paper = tap_result::write(&facts, Lang::En, Letters::compiled());
    assert_eq!((paper.clause("ipr-received").count(), paper.clause("ipr-none-received").count()), (1, 1));
}

#[test]
fn the_circular_refers_to_the_consultation_the_meeting_and_the_edition() {
    let paper = circular(Lang::En);
    let refers: Vec<&Text> = paper.clause("refers").collect();
    assert_eq!(refers[0].fact("consultation"), Some("990"));
    assert_eq!(refers[0].fact("days"), Some("31 August – 11 September 2026"));
    assert_eq!(refers[0].fact("edition"), Some("Resolution 1 (Rev. Geneva, 2022)"));
    assert_eq!(paper.mark.unwrap().to_string(), "Rehearsal: this paper has no effect");
}

// shows: R1-9.6.4, R1-9.6.4b
#[rstest]
#[case(Some(Notice::Had), "notice-had", "had received notice")]
#[case(Some(Notice::HadNot), "notice-had-not", "had not received notice")]
#[case(None, "notice-unknown", "[not given]")]
fn the_cover_says_what_had_been_heard_by_the_day_of_approval(
    #[case] notice: Option<Notice>,
    #[case] expected: &str,
    #[case] words: &str,
) {
    let facts = cover_note::Facts { approved: Some(date(2026, 9, 11)), notice, body: Body::demo() };
    let [_, Block::Paragraph { clause: first, .. }, Block::Paragraph { clause, text, .. }] =
        &cover_note::write(&facts, Lang::En, Letters::compiled())[..]
    else {
        panic!("a heading and two paragraphs")
    };
    assert_eq!((*first, *clause), ("no-position", expected));
    assert!(text.to_string().contains(words), "{text}");
    assert_eq!(text.fact("date"), Some("11 September 2026"));
    assert_eq!(text.fact("database"), Some("https://example.org/ipr"));
}

#[rstest]
#[case(Lang::En)]
#[case(Lang::Zh)]
fn the_whole_paper_reads_as_it_was_proof_read(#[case] lang: Lang) {
    insta::assert_snapshot!(
        format!("tap_result.{lang}"),
        serde_json::to_string_pretty(&circular(lang)).unwrap()
    );
    let facts = cover_note::Facts {
        approved: Some(date(2026, 9, 11)),
        notice: Some(Notice::Had),
        body: Body::demo(),
    };
    let note = cover_note::write(&facts, lang, Letters::compiled());
    insta::assert_snapshot!(format!("cover_note.{lang}"), serde_json::to_string_pretty(&note).unwrap());
}
