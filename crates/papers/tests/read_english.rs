//! English letters of other hands, in the phrases in which the secretariat of ITU-T writes them. The meetings are invented.

use jiff::civil::{Date, Time, date};
use papers::collective_letter::{Facts, Item, Mode, Span, Unit};
use papers::facts::Localized;
use papers::read::{self, Held, Reading, Said};
use words::Lang;

fn letter(name: &str) -> String {
    let path = format!("{}/tests/strangers/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).expect("the letter is there")
}

fn collective(reading: &Reading) -> &Facts {
    match &reading.said {
        Said::CollectiveLetter(facts) => facts,
        other => panic!("{} instead", other.kind()),
    }
}

fn time(text: &str) -> Option<Time> {
    text.parse().ok()
}

fn en(told: &Option<Localized>) -> Option<&str> {
    told.as_ref()?.best(Lang::En).map(|(_, text)| text)
}

// shows: CL8-17-5, CL8-17-7, CL8-17-11, CL8-17-12, CL8-17-14
#[test]
fn hours_are_printed_without_a_colon_and_a_bureau_is_no_telephone() {
    let reading = read::text(&letter("sg31-2031.en.txt"));
    let facts = collective(&reading);
    assert_eq!(facts.body.telephone.as_deref(), Some("+41 22 555 0131"));
    assert_eq!(en(&facts.meeting.place), Some("Geneva"));
    assert_eq!(facts.meeting.mode, Some(Mode::Hybrid));
    assert_eq!((facts.meeting.opens, facts.meeting.badges), (time("09:30"), time("08:30")));
    let management = facts.management.as_ref().expect("a meeting of the management team");
    assert_eq!(management.on, Some(date(2031, 8, 31)));
    assert_eq!(management.hours, time("19:00").zip(time("21:00")));
    assert!(management.is_virtual, "it is held virtually");
}

// shows: CL8-17-9, CL8-17-10, CL8-17-18
#[test]
fn the_minute_stands_before_the_day_and_the_country_within_the_brackets_of_the_name() {
    let reading = read::text(&letter("sg31-2031.en.txt"));
    let facts = collective(&reading);
    let [consultation] = facts.consultations.as_slice() else { panic!("{:?}", facts.consultations) };
    assert_eq!(consultation.circular.as_deref(), Some("77"));
    assert_eq!(
        (consultation.replies_until, consultation.replies_at),
        (Some(date(2031, 8, 20)), time("23:59"))
    );
    assert_eq!(consultation.zone.as_deref(), Some("Europe/Zurich"));
    let chair = facts.chair.as_ref().expect("a chair");
    assert_eq!(
        (chair.name.as_deref(), en(&chair.country)),
        (Some("Prof. Ada Invented"), Some("Republic of Examples"))
    );
}

// shows: CL8-17-A6, CL8-17-A20, CL8-17-A21, CL8-17-A27, CLT-5
#[test]
fn circulars_and_periods_of_the_practical_information() {
    let reading = read::text(&letter("sg31-2031.en.txt"));
    let facts = collective(&reading);
    let cited = |of: &Option<papers::collective_letter::Cited>| of.as_ref().and_then(|of| of.number.clone());
    assert_eq!(cited(&facts.circulars.approval).as_deref(), Some("68"));
    assert_eq!(cited(&facts.circulars.automatic).as_deref(), Some("118"));
    let terms = &facts.terms;
    let span = |amount, unit| Some(Span { amount, unit });
    assert_eq!((terms.captioning, terms.interpretation), (span(2, Unit::Months), span(6, Unit::Weeks)));
    assert_eq!((terms.registration, terms.visa), (span(1, Unit::Months), span(1, Unit::Months)));
    assert_eq!((terms.fellowship_start, terms.visa_letter), (span(7, Unit::Weeks), span(15, Unit::Days)));
    assert_eq!((terms.remote, terms.fellowships), (span(24, Unit::Hours), Some(2)));
}

// shows: CL8-17-A7, CL8-17-A33, CL8-17-A41
#[test]
fn what_the_house_offers_and_where_to_ask() {
    let reading = read::text(&letter("sg31-2031.en.txt"));
    let facilities = &collective(&reading).facilities;
    assert_eq!(facilities.tool.as_deref(), Some("MyMeetings"));
    assert_eq!(facilities.wireless.as_deref(), Some("https://example.org/wireless"));
    assert_eq!(facilities.fellowships_desk.as_deref(), Some("fellows@example.org"));
    assert_eq!(facilities.fellowships_fax.as_deref(), Some("+41 22 555 0178"));
    assert_eq!(facilities.visa_desk.as_deref(), Some("travel@example.org"));
    assert_eq!((&facilities.hotels, &facilities.laptops), (&None, &None), "the letter does not say");
}

// shows: CL11-20-B5
#[test]
fn the_call_for_intellectual_property_is_no_document_and_no_item() {
    let calls =
        |items: &[Item]| items.iter().map(|item| (item.mark.clone(), item.ipr_call)).collect::<Vec<_>>();
    let none = |mark: &str| (mark.to_owned(), false);
    let reading = read::text(&letter("sg31-2031.en.txt"));
    let items = &collective(&reading).agenda.items;
    assert_eq!(calls(items), [none("1"), none("2"), ("3".to_owned(), true), none("4")]);
    let table = letter("sg20-2021.zh.txt").replace(
        "\t25\n",
        "\t20\n\t知识产权声明\n\t是否有人了解知识产权方面的情况，例如实施所审议的建议书时需要使用的专利？\n\n\t25\n",
    );
    let reading = read::text(&table);
    let items = &collective(&reading).agenda.items;
    let called: Vec<_> = items.iter().filter(|item| item.ipr_call).collect();
    let [item] = called.as_slice() else { panic!("{called:?}") };
    assert_eq!((item.mark.as_str(), &item.documents), ("20", &None));
}

// shows: CL11-20-A3, CL11-20-A9
#[test]
fn the_groups_whose_plenaries_are_captioned() {
    let zh = letter("sg20-2021.zh.txt")
        .replace("为各组的开幕", "为1 / 20工作组、2/20工作组和第20研究组会议的开幕");
    let reading = read::text(&zh);
    assert_eq!(collective(&reading).captioned, ["WP1/20", "WP2/20", "SG20"]);
    let en = letter("sg31-2031.en.txt").replace(
        "Real-time captioning can be provided on request.",
        "Real-time captioning will be provided for the opening and closing plenaries of WP1/31 and Study Group 31.",
    );
    let reading = read::text(&en);
    assert_eq!(collective(&reading).captioned, ["WP1/31", "SG31"]);
}

// shows: C241-1, C241-2, C241-5, C241-11, C241-25
#[test]
fn a_circular_with_its_minute_before_its_day() {
    let reading = read::text(&letter("circular-77.en.txt"));
    let Said::TapConsultation(facts) = &reading.said else { panic!("{}", reading.said.kind()) };
    let due = facts.deadline.as_ref().map(|due| due.formal(Lang::En));
    assert_eq!(due.as_deref(), Some("20 August 2031, 23:59 UTC"));
    assert_eq!(en(&facts.issue.meeting.place), Some("Geneva"), "a letter is no place");
    assert_eq!(facts.issue.body.fax.as_deref(), Some("+41 22 555 0153"));
    assert_eq!(facts.issue.body.email.as_deref(), Some("director@example.org"));
    assert_eq!(reading.addressees, ["Administrations of Member States of the Union"]);
    let copies = [
        "ITU-T Sector Members",
        "ITU-T Associates of Study Group 31",
        "The Director of the Radiocommunication Bureau",
    ];
    assert_eq!(reading.copies, copies);
    assert_eq!((reading.annexes_said, reading.not_given()), (Some(2), vec![]));
}

// shows: C241-11, CL8-17-10
#[test]
fn a_passage_that_is_not_understood_is_not_missing() {
    let text = letter("circular-77.en.txt").replace(
        "by 2359 hours UTC on 20 August 2031",
        "before the end of the third Wednesday of August 2031",
    );
    let reading = read::text(&text);
    let Said::TapConsultation(facts) = &reading.said else { panic!("{}", reading.said.kind()) };
    assert_eq!(facts.deadline, None);
    let passage = reading.obscure("deadline").expect("the letter says something");
    assert!(passage.passage.contains("third Wednesday"), "{passage:?}");
    assert_eq!(
        reading
            .pieces
            .iter()
            .find(|piece| piece.line == passage.line)
            .map(|piece| piece.text.starts_with("2 This Circular")),
        Some(true)
    );
    assert_eq!(reading.not_given(), Vec::<&str>::new());
    let silent = text
        .replace(" before the end of the third Wednesday of August 2031", "")
        .replace("Geneva, 5 May 2031\n", "");
    let reading = read::text(&silent);
    assert_eq!((reading.obscure("deadline"), reading.not_given()), (None, vec!["date", "deadline"]));
    let letter =
        letter("sg31-2031.en.txt").replace("23:59 hours Geneva time on 20 August 2031", "two weeks ahead");
    let reading = read::text(&letter);
    assert!(reading.obscure("consultations.0.replies_until").is_some());
}

// shows: DC-32
#[test]
fn what_a_letter_does_not_say_is_not_proposed_as_a_no() {
    let proposed = |text: &str| {
        let proposals = read::propose(&read::text(text), &Held::default());
        let described = proposals.into_iter().find(|proposal| proposal.act == "meeting.describe");
        described.map(|proposal| proposal.with["facts"].clone()).expect("the meeting is described")
    };
    let text = letter("sg31-2031.en.txt");
    assert_eq!(proposed(&text)["management"]["is_virtual"], true);
    let facts = proposed(&text.replace("will be held virtually on", "will be held on"));
    assert_eq!(facts["management"]["on"], "2031-08-31");
    for open in [&facts["management"]["is_virtual"], &facts["newcomers"]] {
        assert!(open.is_null(), "{open}");
    }
    let facts = proposed(&text.replace(" if requested by Member States", ""));
    assert!(facts["interpretation_on_request"].is_null());
}

/// Days on which something is due.
fn days(facts: &Facts) -> Vec<Date> {
    facts.deadlines.iter().filter_map(|row| row.on).collect()
}

// shows: CLT-11, CL8-17-19
#[test]
fn a_day_with_a_month_counts_no_paragraph() {
    let text = letter("sg31-2031.en.txt").replace("\t1 July 2031", "\t1 July 2031 (Tuesday)");
    let reading = read::text(&text);
    assert_eq!(days(collective(&reading)), [date(2031, 7, 1), date(2031, 8, 1)]);
}
