//! Letters that we wrote ourselves, with errors put into their words: what they say twice must agree.

use papers::collective_letter::{self, sources};
use papers::lint::Gravity::{self, Error, Warning};
use papers::lint::lint;
use papers::read::{self, Reading};
use papers::{Letters, Paper, html, tap_consultation};
use rulebook::calendar::Holidays;
use words::Lang;

use crate::{circular_241, result};

/// Gravity, rule and key.
type Kind = (Gravity, &'static str, &'static str);

/// A change of words, and what it brings: from, to, findings.
type Change = (&'static str, &'static str, &'static [Kind]);

fn reading(paper: &Paper) -> Reading {
    read::file(html::render(paper).as_bytes()).expect("a page can be read")
}

fn kinds(reading: &Reading) -> Vec<Kind> {
    let mut kinds: Vec<_> = lint(reading, &Holidays::none())
        .into_iter()
        .map(|found| (found.gravity, found.rule, found.key))
        .collect();
    kinds.sort_unstable();
    kinds
}

/// The letter with other words where they stand.
fn altered(letter: &Reading, from: &str, to: &str) -> Reading {
    let mut pieces = letter.pieces.clone();
    let places = pieces.iter_mut().filter(|piece| piece.text.contains(from));
    let changed = places.map(|piece| piece.text = piece.text.replace(from, to)).count();
    let texts = || letter.pieces.iter().map(|piece| piece.text.as_str()).collect::<Vec<_>>().join("\n");
    assert!(changed > 0, "{from} in\n{}", texts());
    read::pieces(pieces)
}

/// Each change brings its findings beside those that the letter has, and no others.
fn each(paper: &Paper, has: &[Kind], changes: &[Change]) {
    let letter = reading(paper);
    assert_eq!(kinds(&letter), has);
    for (from, to, then) in changes {
        let mut expected: Vec<_> = has.iter().chain(*then).copied().collect();
        expected.sort_unstable();
        assert_eq!(kinds(&altered(&letter, from, to)), expected, "{from} -> {to}");
    }
}

/// The letter of 2024 prints the hours of its management team without a zone.
const OF_2024: [Kind; 1] = [(Warning, "CL8-17-14", "management-zone")];

// shows: CL8-17-9, CL8-17-23, C241-11, CLT-11, CLT-5
#[test]
fn an_english_letter_of_ours_agrees_with_itself() {
    let paper = collective_letter::write(&sources::sg17_2024(), Lang::En, Letters::compiled());
    each(
        &paper,
        &OF_2024,
        &[
            ("on 8 texts", "on 7 texts", &[(Error, "CL8-17-9", "consulted-count")]),
            ("on 8 draft texts", "on 9 draft texts", &[(Error, "CL8-17-23", "replies-count")]),
            (
                "annexed to TSB Circular 195",
                "annexed to TSB Circular 196",
                &[(Error, "CL8-17-23", "row-of-another-circular")],
            ),
            ("23:59 Geneva time", "23:59", &[(Error, "C241-11", "zone-missing")]),
            (
                "by 2 August 2024, at least 1 month before the meeting begins",
                "by 12 August 2024, at least 1 month before the meeting begins",
                &[(Error, "CLT-11", "annex-day-differs")],
            ),
            (
                "received by 22 July 2024",
                "received by 29 July 2024",
                &[(Error, "CLT-11", "annex-day-differs")],
            ),
            (
                "chair of ITU-T Study Group 17",
                "chair of ITU-T Study Group 13",
                &[(Error, "CL8-17-5", "group-differs")],
            ),
            (
                "Director of the Telecommunication Standardization Bureau",
                "Director of the Radiocommunication Bureau",
                &[(Error, "C241-17", "office-differs")],
            ),
            (
                "Resolution 213 (Dubai, 2018)",
                "Resolution 213 (Busan, 2014)",
                &[(Error, "DC-16", "edition-before-first")],
            ),
            ("at least 6 weeks before", "at least 5 weeks before", &[(Warning, "CLT-11", "term-differs")]),
            ("TSB Circular 68", "TSB Circular 680", &[(Warning, "CLT-5", "circular-not-known")]),
        ],
    );
}

// shows: CL8-17-9, CL8-17-23, C241-11, CL8-17-5, DC-16
#[test]
fn a_chinese_letter_of_ours_agrees_with_itself() {
    let paper = collective_letter::write(&sources::sg17_2024(), Lang::Zh, Letters::compiled());
    each(
        &paper,
        &OF_2024,
        &[
            ("就8份案文征询", "就7份案文征询", &[(Error, "CL8-17-9", "consulted-count")]),
            ("就8份案文草案", "就9份案文草案", &[(Error, "CL8-17-23", "replies-count")]),
            ("第195号通函所附", "第196号通函所附", &[(Error, "CL8-17-23", "row-of-another-circular")]),
            ("23:59（日内瓦时间）", "23:59", &[(Error, "C241-11", "zone-missing")]),
            ("第17研究组主席", "第13研究组主席", &[(Error, "CL8-17-5", "group-differs")]),
            ("电信标准化局主任", "无线电通信局主任", &[(Error, "C241-17", "office-differs")]),
            ("2018年，迪拜", "2014年，釜山", &[(Error, "DC-16", "edition-before-first")]),
        ],
    );
}

/// The facts of a circular on a text whose number is no number yet.
fn invented() -> tap_consultation::Facts {
    let mut facts = circular_241::facts();
    facts.issue.date = Some(jiff::civil::date(2020, 3, 20));
    facts.texts[0].number = Some("X.inv-2".into());
    facts.texts[0].report = Some("SG11-R901 (invented)".into());
    facts
}

// shows: C241-4, C241-8, C241-18
#[test]
fn a_text_may_be_named_in_any_way() {
    for lang in [Lang::En, Lang::Zh] {
        let paper = tap_consultation::write(&invented(), lang, Letters::compiled());
        assert_eq!(kinds(&reading(&paper)), [], "{lang}");
        let docx = papers::docx::render(&paper).expect("an archive can be made");
        assert_eq!(kinds(&read::file(&docx).expect("it is read")), [], "{lang}");
    }
}

// shows: C241-5, C241-9, C241-13, C241-22, C241-24
#[test]
fn a_circular_of_ours_agrees_with_itself() {
    let facts = tap_consultation::Facts {
        texts: vec![
            circular_241::q3643(),
            papers::DraftText { number: Some("Q.3644".into()), ..circular_241::q3643() },
        ],
        ..invented()
    };
    let paper = tap_consultation::write(&facts, Lang::En, Letters::compiled());
    each(
        &paper,
        &[],
        &[
            (
                "each of the 2 proposed texts",
                "each of the 3 proposed texts",
                &[(Error, "C241-8", "proposed-count")],
            ),
            ("for each of the 2 texts", "for each of the 3 texts", &[(Error, "C241-8", "proposed-count")]),
            ("If 70 %", "If 60 %", &[(Error, "C241-13", "share-differs")]),
            ("section 9 of WTSA", "section 8 of WTSA", &[(Error, "C241-5", "clause-differs")]),
            ("clause 9.4 of", "clause 9.5 of", &[(Error, "C241-9", "clause-differs")]),
            (
                "(20 March 2020)",
                "(21 March 2020)",
                &[(Error, "C241-22", "note-of-another-day"), (Error, "C241-22", "note-of-another-day")],
            ),
            (
                "listed in TSB Circular 241",
                "listed in TSB Circular 242",
                &[(Error, "C241-24", "form-of-another-circular")],
            ),
            (
                "authorizes ITU-T Study Group 11",
                "authorizes ITU-T Study Group 12",
                &[(Error, "C241-6", "group-differs"), (Error, "C241-6", "group-differs")],
            ),
            (
                "Collective letter 10/11",
                "Collective letter 10/13",
                &[(Error, "C241-7", "letter-of-another-group")],
            ),
            (
                "and Q.3644, proposed",
                "and Q.3645, proposed",
                &[(Error, "C241-4", "text-not-in-subject"), (Error, "C241-8", "text-not-annexed")],
            ),
        ],
    );
}

// shows: R1-9.4.5a, R1-9.6.1a
#[test]
fn the_outcomes_of_a_result_agree_with_its_tallies() {
    let of_a_letter = |at: usize| vec![(Error, "R1-9.4.5a", "outcome-against-tally"); at];
    for lang in [Lang::En, Lang::Zh] {
        let mut facts = result::facts();
        let found = |facts: &papers::tap_result::Facts| {
            let paper = papers::tap_result::write(facts, lang, Letters::compiled());
            kinds(&reading(&paper))
        };
        facts.texts.truncate(5);
        assert_eq!(found(&facts), of_a_letter(0));
        // Thirteen of twenty are too few, and the text went on all the same.
        facts.texts[0].tally = Some(papers::tap_result::Tally { support: 13, against: 7, without_view: 0 });
        assert_eq!(found(&facts), of_a_letter(1));
        facts.texts[0].outcome = None;
        facts.texts.truncate(1);
        assert_eq!(found(&facts), [(Warning, "R1-9.6.1a", "outcome-missing")]);
    }
}

// shows: CLT-5
#[test]
fn a_circular_is_cited_from_a_study_period_that_was() {
    for (period, is_wrong) in
        [("2013-2016", false), ("2022-2024", false), ("2025-2028", true), ("2029-2032", true)]
    {
        let mut facts = sources::sg17_2024();
        if let Some(cited) = &mut facts.circulars.approval {
            cited.period = Some(period.into());
        }
        let found = kinds(&reading(&collective_letter::write(&facts, Lang::En, Letters::compiled())));
        assert_eq!(found.contains(&(Error, "CLT-5", "circular-of-no-period")), is_wrong, "{period}");
    }
}

// shows: CLT-2
#[test]
fn a_letter_that_does_not_say_how_people_take_part_says_nothing_of_it() {
    let mut facts = sources::sg17_2024();
    facts.meeting.mode = None;
    for lang in [Lang::En, Lang::Zh] {
        let paper = collective_letter::write(&facts, lang, Letters::compiled());
        assert_eq!(paper.clause("opening-online").count() + paper.clause("opening-with-tool").count(), 0);
        assert_eq!(paper.clause("opening-in-place").count(), 1);
        assert!(kinds(&reading(&paper)).contains(&(Error, "CLT-2", "missing")), "{lang}");
    }
}

#[test]
fn every_fact_that_is_read_has_a_name_for_people() {
    let letters = Letters::compiled();
    let sources = [sources::sg17_2024(), sources::sg17_special_2022(), sources::sg20_2021()];
    for lang in [Lang::En, Lang::Zh] {
        let mut papers: Vec<Paper> =
            sources.iter().map(|facts| collective_letter::write(facts, lang, letters)).collect();
        papers.push(tap_consultation::write(&invented(), lang, letters));
        papers.push(papers::tap_result::write(&result::facts(), lang, letters));
        let other = read::fact_name(lang, "");
        for seen in papers.iter().flat_map(|paper| reading(paper).sightings) {
            assert_ne!(read::fact_name(lang, &seen.fact), other, "{}", seen.fact);
        }
    }
}
