//! The collective letter by mode: what needs a journey is offered where there is one, and nowhere else.

mod collective;

use collective::{in_mode, letters, lines, says, schedule, times, write};
use jiff::civil::{Date, date};
use papers::Localized;
use papers::collective_letter::sources::{sg17_2024, sg17_special_2022, sg20_2021};
use papers::collective_letter::{Action, Captioning, Facts, Mode, Row, Span, Terms, Unit, calendar};
use proptest::prelude::*;
use rstest::rstest;
use rulebook::calendar::Holidays;
use words::Lang;

const MODES: [Mode; 4] = [Mode::Physical, Mode::Hybrid, Mode::Virtual, Mode::Special];

/// Is each clause printed once in a letter of the modes that are named, and in no other, whatever the facts offer?
fn only_in(modes: &[Mode], keys: &[&str]) {
    for mode in MODES {
        let facts = in_mode(mode);
        for key in keys {
            assert_eq!(times(&facts, key), usize::from(modes.contains(&mode)), "{key} in {mode:?}");
        }
    }
}

const IN_PLACE: &[Mode] = &[Mode::Physical, Mode::Hybrid];

// shows: CL8-17-A25, CL8-17-A27, CL8-17-A33, CL8-17-A34, CL8-17-A35
#[test]
fn fellowships_are_offered_where_there_is_a_journey() {
    let keys = [
        "fellowship-kinds",
        "fellowship-number",
        "fellowship-forms",
        "fellowship-until",
        "fellowship-approved",
    ];
    only_in(IN_PLACE, &keys);
    let mut none = sg17_2024();
    none.services.fellowships = None;
    assert_eq!(times(&none, "fellowship-kinds"), 0);
}

// shows: CL8-17-A28, CL8-17-A29, CL8-17-A36, CL8-17-A39, CL8-17-A40
#[test]
fn so_are_tickets_and_support_for_visas() {
    only_in(
        IN_PLACE,
        &["fellowship-covers", "fellowship-ticket", "fellowship-start", "visa-letter", "visa-request"],
    );
    let mut none = sg17_2024();
    none.services.visa_support = None;
    assert_eq!(times(&none, "visa-request"), 0);
}

// shows: CL8-17-A5, CL8-17-A6, CL8-17-A22, CL8-17-11, CL8-17-12
#[test]
fn so_are_interpretation_badges_and_options_for_member_states() {
    only_in(
        IN_PLACE,
        &["interpretation", "interpretation-request", "options", "opening-in-place", "badge-desk-at"],
    );
}

// shows: CL8-17-A1, CL8-17-A7, CL8-17-A8, CL8-17-A9, CL8-17-A10
#[test]
fn so_are_facilities() {
    only_in(IN_PLACE, &["paperless", "wireless", "lockers", "printing", "laptops"]);
}

// shows: CL8-17-A26, CL8-17-A30, CL8-17-A31, CL8-17-A32, CL8-17-A42
#[test]
fn so_is_what_fellows_and_visitors_need_to_know() {
    only_in(
        IN_PLACE,
        &[
            "fellowship-remote",
            "fellowship-rest",
            "fellowship-inclusion",
            "fellowship-criteria",
            "visiting",
            "hotels",
        ],
    );
}

// shows: CL8-17-A37, CL8-17-A38, CL8-17-A41, CL8-17-A24
#[test]
fn so_are_the_ways_to_a_visa_and_the_tour_for_newcomers() {
    only_in(IN_PLACE, &["visa-mission", "visa-official", "visa-questions-marked", "newcomers-mentoring"]);
}

// shows: CL8-17-A12, CL8-17-A16
#[test]
fn remote_participation_is_asked_for_where_there_is_a_room_to_join() {
    only_in(&[Mode::Hybrid], &["remote-on-request", "chat-encouraged"]);
}

// shows: CL11-20-A3, CL11-20-A5, CL11-20-A8, CL11-20-A11
#[test]
fn a_virtual_meeting_has_rules_of_its_own() {
    only_in(&[Mode::Virtual], &["remote-online", "remote-identify", "chat-integral", "no-travel"]);
}

// shows: CL8-17-A11, CL8-17-A13, CL8-17-A14, CL8-17-A15, CL11-20-A4
#[test]
fn remote_delegates_register_and_nobody_waits_for_them() {
    only_in(
        &[Mode::Hybrid, Mode::Virtual],
        &["best-effort", "remote-registered", "remote-no-delay", "remote-sound"],
    );
    only_in(&[Mode::Virtual], &["registration-tool", "options-virtual"]);
}

// shows: CL8-17-A2, CL8-17-A3, CL8-17-A4, CL8-17-A17, CL8-17-A18
#[test]
fn every_letter_with_an_annex_of_information_tells_of_documents_and_accessibility() {
    let keys = ["posting", "drafts-by-mail", "access", "captioning", "captioning-request"];
    only_in(&[Mode::Physical, Mode::Hybrid, Mode::Virtual], &keys);
}

// shows: CL8-17-A18
#[test]
fn a_virtual_meeting_names_no_day_for_captioning_that_nobody_set() {
    for (mode, requests) in [(Mode::Virtual, 0), (Mode::Hybrid, 1)] {
        let mut facts = in_mode(mode);
        facts.deadlines.clear();
        facts.terms.captioning = None;
        assert_eq!(
            (times(&facts, "captioning"), times(&facts, "captioning-request")),
            (1, requests),
            "{mode:?}"
        );
    }
}

// shows: CL8-17-A19, CL8-17-A20, CL8-17-A21, CL8-17-A23, CL11-20-A10
#[test]
fn every_letter_tells_of_registration_and_asks_for_women_in_delegations() {
    only_in(&MODES, &["registration", "approval", "automatic", "women"]);
}

// shows: CL13-17-19
#[test]
fn a_special_letter_has_no_table_and_one_annex_whatever_the_facts_offer() {
    let facts = in_mode(Mode::Special);
    for lang in [Lang::En, Lang::Zh] {
        let paper = write(&facts, lang);
        assert_eq!((schedule(&paper), paper.annexes.len()), (None, 1));
        for word in ["fellowship", "visa", "interpretation", "captioning", "补贴", "签证", "口译", "字幕"]
        {
            let body: Vec<_> = lines(&paper).into_iter().filter(|line| line.contains(word)).collect();
            assert_eq!(body, Vec::<String>::new(), "{word}");
        }
    }
}

// shows: CL8-17-A17, CL11-20-A1, CL11-20-A2, CL11-20-A9, CL11-20-4
#[test]
fn services_say_what_they_are() {
    let facts = sg20_2021();
    assert_eq!(times(&facts, "english-only"), 2, "in the body and in the annex");
    assert!(says(&facts, Lang::En, "no-fellowships").contains("No fellowships"));
    let captioned = says(&facts, Lang::En, "captioning-plenaries");
    assert!(captioned.contains("nobody needs to ask") && captioned.ends_with("WP1/20, WP2/20 and SG20."));
    assert!(says(&facts, Lang::Zh, "captioning-plenaries").contains("无需申请"));
    assert!(says(&facts, Lang::En, "posting").contains("Direct Document Posting"));
    assert!(says(&facts, Lang::En, "drafts-by-mail").contains("tsbsg20@itu.int"));
    assert!(says(&facts, Lang::En, "access").contains("TIES"));
    assert_eq!((times(&facts, "captioning"), times(&facts, "interpretation")), (0, 0));
}

// shows: CL8-17-A6, CL8-17-A12, CL8-17-A18, CL8-17-A36, CL8-17-A39
#[rstest]
#[case("interpretation-request", &["22 July 2024", "6 weeks"], &["2024年7月22日", "6周"])]
#[case("captioning-request", &["2 July 2024", "2 months"], &["2024年7月2日", "2个月"])]
#[case("registration", &["2 August 2024", "1 month"], &["2024年8月2日", "1个月"])]
#[case("remote-on-request", &["24 hours"], &["24小时"])]
#[case("fellowship-until", &["22 July 2024"], &["2024年7月22日"])]
#[case("fellowship-start", &["7 weeks"], &["7周"])]
#[case("fellowship-number", &["2 partial fellowships"], &["2份部分补贴"])]
#[case("visa-letter", &["15 days"], &["15天"])]
#[case("visa-request", &["2 August 2024", "1 month"], &["2024年8月2日", "1个月"])]
fn practical_information_gives_days_and_lengths(#[case] key: &str, #[case] en: &[&str], #[case] zh: &[&str]) {
    for (lang, words) in [(Lang::En, en), (Lang::Zh, zh)] {
        let text = says(&sg17_2024(), lang, key);
        assert!(words.iter().all(|word| text.contains(word)), "{text}");
    }
    // A number comes from the facts, and from there alone.
    let mut other = sg17_2024();
    let span = |amount| Some(Span { amount, unit: Unit::Weeks });
    other.terms = Terms {
        captioning: span(310),
        interpretation: span(320),
        registration: span(330),
        fellowship_start: span(340),
        visa: span(350),
        remote: span(360),
        visa_letter: span(370),
        fellowships: Some(380),
    };
    for row in &mut other.deadlines {
        row.on = Some(date(2030, 1, 31));
    }
    let text = says(&other, Lang::En, key);
    let stale = ["2024", "6 weeks", "2 months", "1 month", "24", "7 weeks", "2 partial", "15"];
    assert!(!stale.iter().any(|old| text.contains(old)), "{text}");
}

// shows: CLT-6, CLT-8, CLT-9, CLT-10, CLT-11
#[test]
fn the_rules_give_the_rows_and_the_numbers_of_a_letter() {
    let facts = sg17_2024();
    let mut rows = calendar::rows(&facts.meeting, &Holidays::none());
    rows.iter_mut().for_each(|row| row.actions.sort_unstable());
    assert_eq!(rows, facts.deadlines);
    assert_eq!(Terms::of(Mode::Hybrid, date(2024, 9, 2)), facts.terms);
    let special = sg17_special_2022();
    assert_eq!(Terms::of(Mode::Special, date(2022, 1, 7)), special.terms);
    let rows = calendar::rows(&special.meeting, &Holidays::none());
    assert_eq!(rows[0], special.deadlines[0]);
    // A person moved the Saturday of letter 11/20 to the Friday.
    let rows = calendar::rows(&sg20_2021().meeting, &Holidays::none());
    let registration = rows.iter().find(|row| row.actions == [Action::Registration]).unwrap();
    assert_eq!(registration.on, Some(date(2021, 4, 17)));
}

/// A letter with any deadlines.
fn any_deadlines() -> impl Strategy<Value = Vec<Row>> {
    let actions = prop::sample::select(vec![
        Action::Captioning,
        Action::Translation,
        Action::Fellowship,
        Action::Interpretation,
        Action::Registration,
        Action::Visa,
        Action::Contributions,
        Action::TapReplies,
    ]);
    let day = (1..=28i8).prop_map(|day| Some(date(2024, 7, day)));
    let row = (day, prop::collection::vec(actions, 1..4)).prop_map(|(on, actions)| Row { on, actions });
    prop::collection::vec(row, 0..6)
}

/// The channels that actions name.
const CHANNELS: [&str; 5] =
    ["registration form", "Direct Document Posting", "the forms on", "online form", "return the form"];

/// What a clause that is missing, or a fact that was not put in, would leave.
const LEFT_OVER: [char; 3] = ['⟦', '\u{e000}', '\u{e001}'];

proptest! {
    // shows: CLT-11
    #[test]
    fn invariant_rows_come_by_day_each_with_actions_that_name_a_channel(
        deadlines in any_deadlines(),
        mode in prop::sample::select(MODES.to_vec()),
    ) {
        let facts = Facts { deadlines, ..in_mode(mode) };
        let rows = schedule(&write(&facts, Lang::En)).unwrap_or_default();
        let order: Vec<i8> = rows.iter().map(|(day, _)| day.split(' ').next().unwrap().parse().unwrap()).collect();
        prop_assert!(order.is_sorted_by(|one, next| one < next), "{order:?}");
        for (day, actions) in &rows {
            prop_assert!(!actions.is_empty(), "{day}");
            for action in actions {
                prop_assert!(CHANNELS.iter().any(|channel| action.contains(channel)), "{action}");
                let travels = ["fellowships", "interpretation:", "visa"].iter().any(|word| action.contains(word));
                let sign_language = action.contains("sign language");
                prop_assert!(!travels || sign_language || mode.is_in_place(), "{action} in {mode:?}");
            }
        }
    }

    // shows: CLT-1
    #[test]
    fn invariant_no_clause_is_missing_and_no_mark_is_left_whatever_is_known(
        mode in prop::option::of(prop::sample::select(MODES.to_vec())),
        known in any::<[bool; 12]>(),
        lang in prop::sample::select(Lang::ALL.to_vec()),
        deadlines in any_deadlines(),
    ) {
        let mut facts = sg17_2024();
        facts.meeting.mode = mode;
        facts.deadlines = deadlines;
        let [contacts, zone, consultations, chair, terms, circulars, facilities, english, closed, agenda, captioned, events] = known;
        if !contacts { facts.body = papers::Body::default(); }
        if zone { facts.meeting.zone = Some("Europe/Zurich".into()); }
        if !consultations { facts.consultations.clear(); }
        if !chair { facts.chair = None; }
        if !terms { facts.terms = Terms::default(); }
        if !circulars { facts.circulars = Default::default(); }
        if !facilities { facts.facilities = Default::default(); }
        facts.services.english_only = english;
        facts.services.contributions_closed = closed;
        if !agenda { facts.agenda = sg20_2021().agenda; }
        if captioned { facts.services.captioning = Some(Captioning::Plenaries); }
        if events { facts.events = sg20_2021().events; }
        facts.paragraphs = vec![Localized::both("For this letter alone.", "仅为本函撰写。")];
        let html = papers::html::render(&write(&facts, lang));
        let left = html.contains(LEFT_OVER);
        prop_assert!(!left);
        prop_assert!(html.len() < 100_000);
        prop_assert!(html.contains("For this letter alone.") || html.contains("仅为本函撰写。"));
    }
}

#[test]
fn nothing_known_is_said_in_its_place() {
    for lang in Lang::COMPLETE {
        let paper = write(&Facts::default(), *lang);
        assert_eq!(paper.title.unknown().collect::<Vec<_>>(), ["serial", "group"]);
        let invitation = collective::clause(&paper, "invitation-unknown");
        assert!(
            invitation.unknown().any(|name| name == "mode")
                && invitation.unknown().any(|name| name == "days")
        );
    }
}

#[test]
fn each_clause_of_a_letter_can_be_told_from_every_other() {
    // A line that could have been written by two clauses could not be read back.
    for (name, facts) in letters() {
        for lang in [Lang::En, Lang::Zh] {
            let paper = write(&facts, lang);
            let mut seen: Vec<(String, String)> = Vec::new();
            for block in paper.blocks() {
                let papers::Block::Paragraph { clause, text, .. } = block else { continue };
                let again = seen.iter().find(|(_, line)| *line == text.to_string());
                assert!(again.is_none_or(|(known, _)| known == clause), "{name}: {text}");
                seen.push(((*clause).to_owned(), text.to_string()));
            }
        }
    }
}

#[test]
fn the_days_of_a_letter_are_known_where_they_are_used() {
    let used = |facts: &Facts| facts.deadlines.iter().filter_map(|row| row.on).collect::<Vec<Date>>();
    for (name, facts) in letters() {
        let (opens, _) = facts.meeting.days.unwrap();
        let issued = facts.date.unwrap();
        assert!(used(&facts).iter().all(|day| issued < *day && *day < opens), "{name}");
    }
}
