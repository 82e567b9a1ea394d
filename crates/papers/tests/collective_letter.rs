//! The collective letter: every fact of the letters that were sent stands in its place, in each language.

mod collective;

use collective::{clause, in_mode, items, letters, list, outline, says, schedule, subject, table, write};
use jiff::civil::{date, time};
use papers::Content;
use papers::collective_letter::sources::{self, sg17_2024, sg17_special_2022, sg20_2021};
use papers::collective_letter::{Cited, Facts, Mode};
use rstest::rstest;
use words::Lang;

/// Does a clause of a letter say all these words, in each language?
fn both_say(facts: &Facts, key: &str, en: &[&str], zh: &[&str]) {
    for (lang, words) in [(Lang::En, en), (Lang::Zh, zh)] {
        let text = says(facts, lang, key);
        for word in words {
            assert!(text.contains(word), "{key}: `{word}` is not in `{text}`");
        }
    }
}

// shows: CL8-17-1, CL13-17-1, CL11-20-1, CLT-1
#[rstest]
#[case("8-17", "Geneva, 23 April 2024", "日内瓦，2024年4月23日", "SG17/XY")]
#[case("13-17", "Geneva, 8 September 2021", "日内瓦，2021年9月8日", "SG17/XY")]
#[case("11-20", "Geneva, 12 January 2021", "日内瓦，2021年1月12日", "SG20/CB")]
fn the_head_has_organization_office_place_day_and_file(
    #[case] name: &str,
    #[case] en: &str,
    #[case] zh: &str,
    #[case] file: &str,
) {
    let (_, facts) = letters().into_iter().find(|(known, _)| *known == name).unwrap();
    for (lang, issued, organization, office) in [
        (Lang::En, en, "International Telecommunication Union", "Telecommunication Standardization Bureau"),
        (Lang::Zh, zh, "国际电信联盟", "电信标准化局"),
    ] {
        let paper = write(&facts, lang);
        let sender = paper.sender.unwrap();
        assert_eq!(
            (sender.organization.to_string(), sender.office.to_string()),
            (organization.into(), office.into())
        );
        let fields: Vec<_> =
            paper.reference.iter().map(|field| (field.name, field.content.clone())).collect();
        let [("issued", Content::Text(when)), ("file", Content::Text(of))] = fields.as_slice() else {
            panic!("{fields:?}")
        };
        assert_eq!((when.to_string(), of.to_string()), (issued.to_owned(), file.to_owned()));
    }
}

// shows: CL8-17-2, CL8-17-3, CLT-3
#[rstest]
#[case(sg17_2024(), "TSB Collective letter 8/17", "电信标准化局第8/17号集体函")]
#[case(sg17_special_2022(), "TSB Collective letter 13/17", "电信标准化局第13/17号集体函")]
#[case(sg20_2021(), "TSB Collective letter 11/20", "电信标准化局第11/20号集体函")]
fn the_number_joins_the_serial_and_the_group(#[case] facts: Facts, #[case] en: &str, #[case] zh: &str) {
    assert_eq!(write(&facts, Lang::En).title.to_string(), en);
    assert_eq!(write(&facts, Lang::Zh).title.to_string(), zh);
}

// shows: CL8-17-4, CL13-17-1, CL11-20-1
#[test]
fn four_classes_of_members_are_addressed_and_nobody_gets_a_copy() {
    for (name, facts) in letters() {
        let addressees = write(&facts, Lang::En).addressees.unwrap();
        let number = facts.group.number.unwrap();
        let associates = format!("ITU-T Associates that take part in the work of ITU-T Study Group {number}");
        assert_eq!(
            items(&addressees.to),
            [
                "Administrations of the Member States of the Union",
                "ITU-T Sector Members",
                &associates,
                "ITU Academia"
            ],
            "{name}"
        );
        assert_eq!(addressees.copy.items, []);
    }
    let html = papers::html::render(&write(&sg17_2024(), Lang::En));
    assert!(!html.contains("<dd class=\"copy\">") && html.contains("<dd class=\"to\">"));
}

// shows: CL8-17-5, CL11-20-1, CL13-17-1
#[rstest]
#[case(sg17_2024(), &["+41 22 730 6206", "+41 22 730 5853", "tsbsg17@itu.int", "https://itu.int/go/tsg17"])]
#[case(sg20_2021(), &["+41 22 730 6301", "+41 22 730 5853", "tsbsg20@itu.int", "https://www.itu.int/go/tsg20"])]
#[case(sg17_special_2022(), &[])]
fn the_contacts_are_those_of_the_group(#[case] facts: Facts, #[case] contacts: &[&str]) {
    let sender = write(&facts, Lang::Zh).sender.unwrap();
    let told = sender.contacts.iter().map(|field| match &field.content {
        Content::Text(text) => text.to_string(),
        other => panic!("{other:?}"),
    });
    assert_eq!(told.collect::<Vec<_>>(), contacts);
}

// shows: CL8-17-6, CL13-17-2, CL11-20-2
#[rstest]
#[case(
    sg17_2024(),
    "Meeting of ITU-T Study Group 17 (Geneva, 2–6 September 2024)",
    "ITU-T第17研究组会议（日内瓦，2024年9月2-6日）"
)]
#[case(
    sg17_special_2022(),
    "Special e-plenary of ITU-T Study Group 17 (virtual meeting, 7 January 2022)",
    "ITU-T第17研究组特别电子化全体会议（虚拟会议，2022年1月7日）"
)]
#[case(
    sg20_2021(),
    "Virtual meeting of ITU-T Study Group 20 (17–27 May 2021)",
    "ITU-T第20研究组虚拟会议（2021年5月17-27日）"
)]
fn the_subject_names_group_kind_place_and_days(#[case] facts: Facts, #[case] en: &str, #[case] zh: &str) {
    assert_eq!((subject(&facts, Lang::En), subject(&facts, Lang::Zh)), (en.to_owned(), zh.to_owned()));
}

// shows: CL8-17-7, CL11-20-3, CLT-2
#[test]
fn the_invitation_names_group_title_format_place_and_both_days() {
    both_say(
        &sg17_2024(),
        "invitation-hybrid",
        &[
            "ITU-T Study Group 17 (Security)",
            "physical meeting with remote participation",
            "at ITU headquarters, Geneva",
            "2–6 September 2024",
            "first and last day included",
        ],
        &[
            "ITU-T第17研究组（安全）",
            "可远程参会的实体会议",
            "日内瓦的国际电联总部",
            "2024年9月2-6日",
            "首末两日均包括",
        ],
    );
    both_say(
        &sg20_2021(),
        "invitation-virtual",
        &["ITU-T Study Group 20 (Internet of things (IoT)", "fully virtual", "17–27 May 2021"],
        &["ITU-T第20研究组（物联网（IoT）", "完全以虚拟方式", "2021年5月17-27日"],
    );
    both_say(
        &sg17_special_2022(),
        "invitation-special",
        &["special e-plenary of ITU-T Study Group 17 (Security)", "virtual meeting", "7 January 2022"],
        &["ITU-T第17研究组（安全）的特别电子化全体会议", "虚拟会议", "2022年1月7日"],
    );
}

// shows: CL8-17-8
#[test]
fn the_subjects_on_which_the_group_leads_are_listed() {
    let leads = |lang| collective::list(&collective::write(&sg17_2024(), lang), "leads");
    assert_eq!(leads(Lang::En), ["security", "identity management", "languages and description techniques"]);
    assert_eq!(leads(Lang::Zh), ["安全", "身份管理", "语言和描述技术"]);
    assert_eq!(collective::list(&collective::write(&sg20_2021(), Lang::En), "leads"), Vec::<String>::new());
}

// shows: CL8-17-9, CL8-17-10
#[test]
fn a_consultation_is_named_with_circular_texts_deadline_and_zone() {
    let facts = sg17_2024();
    let texts = "X.1237 (X.tsfpp), X.1283 (X.gpwd), X.1353 (X.ztd-iot), X.1354 (X.sc-iot), X.1384 (X.itssec-5), \
                 X.1471 (X.websec-7), X.1819 (X.5Gsec-netec) and X.1820 (X.5Gsec-srocvs)";
    both_say(
        &facts,
        "consultation",
        &[
            "TSB Circular 195",
            "(TAP) on 8 texts: the draft new Recommendations ITU-T",
            texts,
            "21 August 2024, 23:59 Geneva time",
        ],
        &[
            "第195号通函",
            "（TAP）就8份案文",
            "X.1237（X.tsfpp）、X.1283（X.gpwd）",
            "2024年8月21日23:59（日内瓦时间）",
        ],
    );
    let mut other = facts;
    other.consultations[0].zone = Some("UTC".into());
    both_say(&other, "consultation", &["21 August 2024, 23:59 UTC"], &["2024年8月21日23:59（协调世界时）"]);
    other.consultations[0].zone = None;
    both_say(&other, "consultation", &["21 August 2024, 23:59 ([not given])"], &["23:59（[未提供]）"]);
    let second = other.consultations[0].clone();
    other.consultations.push(second);
    assert_eq!(collective::times(&other, "consultation"), 2);
}

// shows: CL8-17-11, CL8-17-12, CL8-17-13
#[test]
fn a_meeting_in_a_place_opens_at_its_hour_after_the_badges() {
    let facts = sg17_2024();
    both_say(&facts, "opening-in-place", &["first day", "09:30"], &["首日", "09:30"]);
    both_say(&facts, "badge-desk-at", &["08:30", "Montbrillant"], &["08:30", "Montbrillant"]);
    both_say(&facts, "rooms", &["screens", "online"], &["屏幕", "上网"]);
}

// shows: CL11-20-5, CL13-17-3
#[test]
fn hours_of_a_zone_stand_beside_utc() {
    both_say(
        &sg20_2021(),
        "opening-with-tool",
        &["11:00 Geneva time (09:00 UTC)", "MyMeetings"],
        &["11:00（日内瓦时间，即UTC 09:00）", "MyMeetings"],
    );
    both_say(
        &sg17_special_2022(),
        "hours-of-day",
        &["11:00–16:00 Geneva time (10:00–15:00 UTC)"],
        &["11:00至16:00（日内瓦时间，即UTC 10:00至15:00）"],
    );
    let mut utc = sg20_2021();
    utc.meeting.zone = Some("UTC".into());
    both_say(&utc, "opening-with-tool", &["at 11:00 UTC in"], &["11:00（协调世界时）"]);
    let mut night = sg20_2021();
    night.meeting.opens = Some(time(1, 0, 0, 0));
    both_say(
        &night,
        "opening-with-tool",
        &["01:00 Geneva time (2021-05-16 23:00 UTC)"],
        &["UTC 2021-05-16 23:00"],
    );
}

// shows: CL8-17-14, CL13-17-18
#[test]
fn the_management_team_is_announced_in_the_body_and_below_the_agenda() {
    let facts = sg17_2024();
    for key in ["management-virtual", "management-note-virtual"] {
        both_say(
            &facts,
            key,
            &["open and extended meeting", "1 September 2024, 19:00–21:00"],
            &["公开", "扩大会议", "2024年9月1日 19:00至21:00"],
        );
    }
    let special = sg17_special_2022();
    both_say(
        &special,
        "management-note",
        &["5 January 2022, 12:00–15:00 Geneva time (11:00–14:00 UTC)"],
        &["2022"],
    );
    assert_eq!(collective::times(&special, "management-in-place"), 0);
}

// shows: CL8-17-16, CL8-17-17, CL11-20-A3
#[test]
fn the_letter_says_who_decides() {
    both_say(
        &sg17_2024(),
        "decided-in-room",
        &["decisions", "physically present", "rules in force"],
        &["由到场的代表作出决定", "现行规则"],
    );
    assert_eq!(collective::times(&sg17_2024(), "plenaries-remote"), 2, "in the body and in the annex");
    let virtual_one = sg20_2021();
    both_say(
        &virtual_one,
        "decided-remote",
        &["decision-making sessions included", "consensus"],
        &["决策会议", "协商一致"],
    );
    both_say(
        &virtual_one,
        "remote-with-tool",
        &["working parties and of the study group"],
        &["工作组全体会议和研究组全体会议"],
    );
}

// shows: CL8-17-15, CL8-17-18, CL11-20-10, CL13-17-10, CL8-17-AC2
#[test]
fn the_annexes_are_pointed_to_and_the_chair_is_named() {
    for facts in [sg17_2024(), sg20_2021()] {
        both_say(&facts, "practical-in-annex", &["Annex A", "practical information"], &["附件A", "实用信息"]);
        let chair = facts.chair.clone().unwrap().name.unwrap();
        both_say(
            &facts,
            "agenda-drawn-up",
            &["Annex B", "drawn up by the chair", &chair],
            &["附件B", "起草", &chair],
        );
    }
    both_say(&sg17_2024(), "agenda-drawn-up", &["(Korea)"], &["（韩国）"]);
    let special = sg17_special_2022();
    both_say(&special, "practical-on-page", &["study group's home page"], &["研究组主页"]);
    both_say(
        &special,
        "agenda-agreed",
        &["Annex A", "has agreed", "Mr Heung-Youl Youm (Korea)"],
        &["附件A", "同意"],
    );
}

// shows: CL8-17-19, CL8-17-20, CL8-17-21, CL8-17-22, CL8-17-23
#[test]
fn the_table_of_letter_8_17_has_five_rows_and_eight_actions() {
    let rows = schedule(&write(&sg17_2024(), Lang::En)).unwrap();
    let days: Vec<_> = rows.iter().map(|(day, _)| day.as_str()).collect();
    assert_eq!(days, ["2 July 2024", "22 July 2024", "2 August 2024", "20 August 2024", "21 August 2024"]);
    let begins: [&[&str]; 5] = [
        &[
            "Requests for real-time captioning and/or sign language",
            "Contributions of ITU-T members that are to be translated",
        ],
        &["Requests for fellowships", "Requests for interpretation"],
        &["Registration", "Requests for visa support letters"],
        &["Contributions of ITU-T members"],
        &["Replies of Member States on 8 draft texts: return the form annexed to TSB Circular 195"],
    ];
    for ((day, actions), begins) in rows.iter().zip(begins) {
        assert_eq!(actions.len(), begins.len(), "{day}");
        for (action, begin) in actions.iter().zip(begins) {
            assert!(action.starts_with(begin), "{day}: {action}");
        }
    }
}

// shows: CL11-20-6, CL11-20-7, CL11-20-8, CL11-20-9
#[test]
fn the_table_of_letter_11_20_has_three_rows_though_the_meeting_is_in_english() {
    let rows = schedule(&write(&sg20_2021(), Lang::Zh)).unwrap();
    let told: Vec<_> = rows.iter().map(|(day, due)| (day.as_str(), due.join("；"))).collect();
    assert_eq!(
        told,
        [
            ("2021年3月17日", "ITU-T成员提交要求翻译的文稿：使用文件直传系统".to_owned()),
            ("2021年4月16日", "注册：使用研究组主页上的在线表格".to_owned()),
            ("2021年5月4日", "ITU-T成员提交文稿：使用文件直传系统".to_owned()),
        ]
    );
}

// shows: CL13-17-4, CL13-17-5, CL13-17-6
#[test]
fn a_closed_scope_is_listed_and_its_texts_are_counted_in_the_agenda() {
    let facts = sg17_special_2022();
    let paper = write(&facts, Lang::En);
    let purposes = list(&paper, "scope");
    assert_eq!(purposes.len(), 3);
    assert!(purposes[0].contains("reports to WTSA-20") && purposes[1].contains("meetings after WTSA-20"));
    assert!(purposes[2].contains("on the 11 texts") && purposes[2].contains("24 August – 3 September 2021"));
    assert!(list(&write(&facts, Lang::Zh), "scope")[2].contains("11份案文"));
    both_say(
        &facts,
        "contributions-closed",
        &["not to submit contributions on any other subject"],
        &["不要就任何其他议题", "提交文稿"],
    );
    let mut fewer = facts;
    fewer.agenda.items[3].items.truncate(1);
    assert!(list(&write(&fewer, Lang::En), "scope")[2].contains("on the 1 text that"));
}

// shows: CL13-17-7, CL13-17-8, CL13-17-9, CLT-5
#[test]
fn registration_stands_in_the_body_of_a_letter_without_practical_information() {
    let facts = sg17_special_2022();
    both_say(
        &facts,
        "registration",
        &["must register", "online", "7 December 2021", "at least 1 month before"],
        &["必须注册", "在线", "2021年12月7日", "会议开始前1个月"],
    );
    both_say(
        &facts,
        "approval",
        &["approval of the organization's focal point", "TSB Circular 68"],
        &["联系人批准", "第68号通函"],
    );
    both_say(&facts, "automatic", &["automatically", "TSB Circular 118"], &["自动批准", "第118号通函"]);
    both_say(
        &facts,
        "women",
        &["include women in their delegations whenever possible"],
        &["女性加入其代表团"],
    );
    let mut known = facts;
    known.circulars.approval = Some(Cited { number: Some("68".into()), period: Some("2017-2020".into()) });
    both_say(&known, "approval", &["TSB Circular 68 (study period 2017-2020)"], &["68（2017-2020研究期）"]);
}

// shows: CL13-17-11
#[rstest]
#[case(sg17_2024(), "Annexes: 2", &["Annex A", "Annex B"])]
#[case(sg17_special_2022(), "Annex: 1", &["Annex A"])]
#[case(sg20_2021(), "Annexes: 2", &["Annex A", "Annex B"])]
fn annexes_are_counted_and_never_taken_from_the_facts(
    #[case] mut facts: Facts,
    #[case] count: &str,
    #[case] names: &[&str],
) {
    facts.annexes = Some(7);
    facts.facilities.latest = Some("https://example.org/latest".into());
    let paper = write(&facts, Lang::En);
    assert_eq!(paper.annex_count.clone().unwrap().to_string(), count);
    assert_eq!(paper.annexes.iter().map(|annex| annex.label.to_string()).collect::<Vec<_>>(), names);
    assert_eq!(clause(&paper, "latest").fact("address"), Some("https://example.org/latest"));
    assert_eq!(
        paper.signature.unwrap().office.to_string(),
        "Director of the Telecommunication Standardization Bureau"
    );
}

// shows: CL13-17-12, CL8-17-B1, CL11-20-B16
#[test]
fn the_agenda_says_where_it_is_updated() {
    // The agenda of a meeting in English is in English, whatever the language of its letter.
    for lang in [Lang::En, Lang::Zh] {
        assert!(says(&sg17_special_2022(), lang, "updates-in").contains("TD4115"));
    }
    both_say(&sg17_2024(), "updates-as-document", &["temporary document"], &["临时文件"]);
    both_say(
        &sg20_2021(),
        "updates-on-page",
        &["https://www.itu.int/go/tsg20"],
        &["https://www.itu.int/go/tsg20"],
    );
}

// shows: CL13-17-13, CL13-17-14, CL13-17-15, CL13-17-16, CL13-17-17
#[test]
fn the_agenda_of_letter_13_17() {
    let entries = outline(&write(&sg17_special_2022(), Lang::En));
    assert_eq!(
        entries.iter().map(|entry| entry.mark.as_str()).collect::<Vec<_>>(),
        ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]
    );
    assert_eq!(entries[2].text.to_string(), "Intellectual property rights");
    let texts: Vec<_> = entries[3].within.iter().map(|entry| entry.text.to_string()).collect();
    assert_eq!(
        texts,
        [
            "X.1234 (X.gcmms) – R92",
            "X.1235 (X.tecwes) – R93",
            "Amendment to X.1246 – R94",
            "Amendment to X.1247 – R95",
            "X.1333 (X.sg-rat) – R96",
            "X.1369 (X.ssp-iot) – R97",
            "X.1407 (X.srip-dlt) – R98",
            "X.1453 (X.strvms) – R99",
            "X.1752 (x.sgBDIP) – R100",
            "X.1643 (X.sgcc) – R101",
            "X.1812 (X.5Gsec-t) – R102",
        ]
    );
    let consent = entries[4].within[0].text.to_string();
    assert!(
        consent.starts_with("ITU-T X.pki-em – TD3658R1: ") && consent.contains("ballot of ISO/IEC JTC 1")
    );
    for (at, words) in
        [(5, "reports to WTSA-20"), (6, "interregnum Rapporteurs"), (7, "Future SG17 meetings")]
    {
        assert!(entries[at].text.to_string().contains(words));
    }
}

// shows: CL13-17-20
#[test]
fn the_agenda_of_a_meeting_in_english_stays_in_english() {
    let paper = write(&sg17_special_2022(), Lang::Zh);
    assert_eq!(paper.annexes[0].lang, Some(Lang::En));
    assert_eq!(paper.annexes[0].title.to_string(), "Draft agenda");
    assert!(papers::html::render(&paper).contains("<section class=\"annex\" lang=\"en\" dir=\"ltr\""));
    // Told in both languages, it is in that of the letter.
    assert_eq!(write(&sg20_2021(), Lang::Zh).annexes[1].lang, None);
    assert_eq!(write(&sg17_2024(), Lang::Zh).annexes[1].lang, None);
}

// shows: CL8-17-B2, CL8-17-B9, CL8-17-B3, CL8-17-B10, CL8-17-B11
#[test]
fn the_agenda_of_letter_8_17_is_nested() {
    let entries = outline(&write(&sg17_2024(), Lang::En));
    assert_eq!(entries.len(), 13);
    let within: Vec<usize> = entries.iter().map(|entry| entry.within.len()).collect();
    assert_eq!(within, [0, 0, 6, 13, 3, 5, 9, 0, 0, 0, 0, 0, 0]);
    let groups = &entries[2].within[4].within;
    assert_eq!((groups[0].mark.as_str(), groups[0].within.len()), ("i", 4));
    assert_eq!(groups[1].within[1].text.to_string(), "SG17RG-ARB");
    assert!(entries[5].within[2].text.to_string().contains("IPR"));
    assert!(entries[7].text.to_string().contains("report to WTSA-24"));
    assert!(entries[8].text.to_string().contains("interregnum Rapporteurs"));
}

// shows: CL11-20-B1, CL11-20-B2, CL11-20-B3, CL11-20-B4, CL11-20-B5
#[test]
fn the_agenda_of_letter_11_20_is_a_table_with_documents() {
    let rows = table(&write(&sg20_2021(), Lang::En));
    assert!(rows.iter().all(|row| row.len() == 3));
    assert_eq!(rows.iter().filter(|row| !row[0].contains('.')).count(), 25);
    let row = |number: &str| rows.iter().find(|row| row[0] == number).unwrap();
    assert_eq!(row("3")[1], "Draft timetable");
    assert!(row("4")[1].contains("report of the eighth SG20 meeting"));
    assert_eq!(row("4")[2], "Report 15");
    assert!(row("5")[1].starts_with("ITU-T Y.4471 (Y.NDA-arch): Functional architecture"));
    for word in
        ["does anybody know", "patents", "copyright in software or in text", "marks", "implement or publish"]
    {
        assert!(row("6")[2].contains(word), "{word}");
    }
    assert_eq!(row("12.4")[1], "SG20RG-EECAT (Eastern Europe, Central Asia and Transcaucasia)");
}

#[rstest]
#[case("7", "Contributions")]
#[case("7.1", "addressed to QAll/20")]
#[case("8", "Stale work items")]
#[case("10", "vice-chairs, Rapporteurs, Associate Rapporteurs and liaison officers")]
#[case("11", "incoming liaison statements")]
#[case("12", "regional groups")]
fn the_agenda_has_items_for_what_came_in_and_who_is_appointed(#[case] mark: &str, #[case] words: &str) {
    assert!(item_of_11_20(mark).contains(words));
}

#[rstest]
#[case("13", "Resolution 78 (Rev. Hammamet, 2016")]
#[case("18", "Opening of the WP1 and WP2 meetings")]
#[case("19.1", "WP1/20: approval of new work items")]
#[case("19.2", "WP2/20: approval of new work items")]
#[case("20", "Consent, determination, approval and deletion")]
#[case("21", "Agreement of informative texts")]
#[case("22", "Approval of outgoing liaison statements")]
fn the_agenda_has_items_for_what_is_decided(#[case] mark: &str, #[case] words: &str) {
    assert!(item_of_11_20(mark).contains(words));
}

/// An item of letter 11/20 by its mark.
fn item_of_11_20(mark: &str) -> String {
    let rows = table(&write(&sg20_2021(), Lang::En));
    rows.into_iter().find(|row| row[0] == mark).map(|row| row[1].clone()).expect("the agenda has it")
}

#[rstest]
#[case("c", "qualification under A.4")]
#[case("d", "Removal from SG17 positions")]
#[case("e", "Rapporteur group (e-)meetings")]
#[case("f", "correspondence groups")]
#[case("h", "action plan")]
fn the_agenda_has_items_for_what_the_meeting_brings_about(#[case] mark: &str, #[case] words: &str) {
    let entries = outline(&write(&sg17_2024(), Lang::En));
    let entry = entries[6].within.iter().find(|entry| entry.mark == mark).unwrap();
    assert!(entry.text.to_string().contains(words));
}

// shows: CL11-20-11, CL11-20-12, CL11-20-13, CL11-20-14
#[test]
fn events_have_day_hours_zone_mode_and_address() {
    let events = list(&write(&sg20_2021(), Lang::En), "events-title");
    assert_eq!(events.len(), 3);
    for (event, parts) in events.iter().zip([
        ["newcomers: 21 April 2021, 11:00–13:00 Geneva time (09:00–11:00 UTC), virtual", "Event=C-00009285"],
        [
            "22 April 2021, 12:00–14:30 Geneva time (10:00–12:30 UTC), virtual",
            "climatechange/Pages/20210422.aspx",
        ],
        ["23 April 2021, 11:00–13:00 Geneva time (09:00–11:00 UTC), virtual", "jca/iot/Pages/default.aspx"],
    ]) {
        assert!(parts.iter().all(|part| event.contains(part)), "{event}");
    }
    assert!(events[2].contains("mandatory") && !events[0].contains("mandatory"));
    assert!(list(&write(&sg20_2021(), Lang::Zh), "events-title")[2].contains("须另行注册"));
}

#[test]
fn the_first_deadline_of_letter_8_17_was_printed_before_the_letter() {
    let facts = sg17_2024();
    assert!(sources::PRINTED_FIRST_DEADLINE < facts.date.unwrap());
    assert_eq!(facts.deadlines[0].on, Some(date(2024, 7, 2)));
    assert_eq!(in_mode(Mode::Hybrid), facts);
}

#[rstest]
#[case("8-17", Lang::En)]
#[case("8-17", Lang::Zh)]
#[case("13-17", Lang::En)]
#[case("13-17", Lang::Zh)]
#[case("11-20", Lang::En)]
#[case("11-20", Lang::Zh)]
fn the_whole_letter_reads_as_it_was_proof_read(#[case] name: &str, #[case] lang: Lang) {
    let (_, facts) = letters().into_iter().find(|(known, _)| *known == name).unwrap();
    let model = serde_json::to_string_pretty(&write(&facts, lang)).unwrap();
    insta::assert_snapshot!(format!("collective_letter.{name}.{lang}"), model);
}
