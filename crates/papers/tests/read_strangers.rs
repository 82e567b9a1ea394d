//! Letters of other hands, in the layout in which such letters are found. The words are ours; the facts are those of the letters.

use jiff::civil::{Date, Time, date};
use papers::collective_letter::{Action, Captioning, Deciding, Facilities, Facts, Item, Mode, Purpose};
use papers::facts::{Ipr, Kind, Provisional, References};
use papers::read::{self, Reading, Said};

fn read(name: &str) -> Reading {
    let path = format!("{}/tests/strangers/{name}", env!("CARGO_MANIFEST_DIR"));
    read::text(&std::fs::read_to_string(path).expect("the letter is there"))
}

fn collective(name: &str) -> Facts {
    match read(name).said {
        Said::CollectiveLetter(facts) => *facts,
        other => panic!("{} instead", other.kind()),
    }
}

fn time(text: &str) -> Time {
    text.parse().expect("a time")
}

fn zh(told: &Option<papers::facts::Localized>) -> Option<&str> {
    told.as_ref()?.best(words::Lang::Zh).map(|(_, text)| text)
}

fn rows(facts: &Facts) -> Vec<(Option<Date>, Vec<Action>)> {
    facts.deadlines.iter().map(|row| (row.on, row.actions.clone())).collect()
}

/// Marks and titles, nested by indent.
fn outline(items: &[Item], depth: usize, out: &mut Vec<String>) {
    for item in items {
        let title = item.title.best(words::Lang::Zh).map_or("", |(_, text)| text);
        out.push(format!("{}{} {title}", " ".repeat(depth), item.mark));
        outline(&item.items, depth + 1, out);
    }
}

// shows: CL8-17-1, CL8-17-2, CL8-17-5, CL8-17-8, CL8-17-9
#[test]
fn the_facts_of_a_meeting_in_a_place() {
    let facts = collective("sg17-2024.zh.txt");
    assert_eq!((facts.serial, facts.group.number.as_deref()), (Some(8), Some("17")));
    assert_eq!(facts.file.as_deref(), Some("SG17/XY"));
    assert_eq!((facts.date, zh(&facts.body.place)), (Some(date(2024, 4, 23)), Some("日内瓦")));
    assert_eq!(facts.body.telephone.as_deref(), Some("+41 22 730 6206"));
    assert_eq!(facts.body.fax.as_deref(), Some("+41 22 730 5853"));
    assert_eq!(facts.body.email.as_deref(), Some("tsbsg17@itu.int"));
    assert_eq!(facts.body.web.as_deref(), Some("https://itu.int/go/tsg17"));
    assert_eq!(zh(&facts.group.title), Some("安全"));
    let meeting = &facts.meeting;
    assert_eq!(meeting.days, Some((date(2024, 9, 2), date(2024, 9, 6))));
    assert_eq!((meeting.mode, zh(&meeting.place)), (Some(Mode::Hybrid), Some("日内瓦")));
    assert_eq!((meeting.opens, meeting.badges), (Some(time("09:30")), Some(time("08:30"))));
    assert_eq!(
        (meeting.badges_at.as_deref(), meeting.zone.as_deref()),
        (Some("Montbrillant"), Some("Europe/Zurich"))
    );
    let leads: Vec<_> =
        facts.leads_on.iter().filter_map(|told| told.best(words::Lang::Zh)).map(|(_, text)| text).collect();
    assert_eq!(leads, ["安全", "身份管理", "语言和描述技术"]);
    let [consultation] = facts.consultations.as_slice() else { panic!("{:?}", facts.consultations) };
    assert_eq!(consultation.circular.as_deref(), Some("195"));
    let texts: Vec<_> = consultation
        .texts
        .iter()
        .filter_map(|text| text.number.as_deref().zip(text.code.as_deref()))
        .collect();
    assert_eq!(
        texts,
        [
            ("X.1237", "X.tsfpp"),
            ("X.1283", "X.gpwd"),
            ("X.1353", "X.ztd-iot"),
            ("X.1354", "X.sc-iot"),
            ("X.1384", "X.itssec-5"),
            ("X.1471", "X.websec-7"),
            ("X.1819", "X.5Gsec-netec"),
            ("X.1820", "X.5Gsec-srocvs"),
        ]
    );
    assert_eq!(
        (consultation.replies_until, consultation.replies_at),
        (Some(date(2024, 8, 21)), Some(time("23:59")))
    );
    assert_eq!(consultation.zone.as_deref(), Some("Europe/Zurich"));
}

// shows: CL8-17-14, CL8-17-16, CL8-17-18, CL8-17-19, CL8-17-24
#[test]
fn its_people_deadlines_services_and_agenda() {
    let facts = collective("sg17-2024.zh.txt");
    let management = facts.management.as_ref().expect("a management team meeting");
    assert_eq!(
        (management.on, management.hours),
        (Some(date(2024, 9, 1)), Some((time("19:00"), time("21:00"))))
    );
    assert!(management.is_virtual && management.zone.is_none());
    let chair = facts.chair.as_ref().expect("a chair");
    assert_eq!((chair.name.as_deref(), zh(&chair.country)), (Some("Heung Youl Youm教授"), Some("韩国")));
    assert_eq!(
        rows(&facts),
        [
            (Some(date(2023, 6, 2)), vec![Action::Captioning, Action::Translation]),
            (Some(date(2024, 7, 22)), vec![Action::Fellowship, Action::Interpretation]),
            (Some(date(2024, 8, 2)), vec![Action::Registration, Action::Visa]),
            (Some(date(2024, 8, 20)), vec![Action::Contributions]),
            (Some(date(2024, 8, 21)), vec![Action::TapReplies]),
        ]
    );
    let services = facts.services;
    assert!(services.interpretation_on_request && services.newcomers && !services.english_only);
    assert_eq!((services.fellowships, services.visa_support), (Some(true), Some(true)));
    assert_eq!(
        (services.deciding, services.captioning),
        (Some(Deciding::InTheRoom), Some(Captioning::OnRequest))
    );
    assert_eq!(facts.annexes, Some(2));
    let mut lines = Vec::new();
    outline(&facts.agenda.items, 0, &mut lines);
    assert_eq!(
        lines,
        [
            "1 开幕",
            "2 批准议程",
            "3 上次会议的结果",
            " a 2024年7月11日至12日会议的报告",
            " b 已确定案文的情况",
            " e 分组的报告",
            "  i 通信组",
            "   1 CG-COP",
            "   2 CG-AISEC",
            "  ii 区域组",
            "   1 SG17RG-AFR",
            "4 协作",
            " h 与ISO的协作",
            " i 与IETF的协作",
            " j 与ETSI的协作",
            "5 闭会",
        ]
    );
}

/// Paragraphs in which a letter says where to ask for what the house offers, in our words.
const ASK_EN: &str = "The latest meeting information: https://example.org/latest.
How to use the wireless LAN is told at www.example.org/wireless.
Printers stand near the meeting rooms: https://example.org/print
A few laptops are lent by laptops@example.org.
Newcomers who wish to be mentored write to newcomers@example.org.
Fellowships are asked for on a form, sent to fellowships@example.org or by fax to +41 22 000 00 00.
Questions on visas go to travel@example.org.
Visiting Geneva: https://example.org/visit
Hotels with preferential rates: https://example.org/hotels/";
const ASK_ZH: &str = "会议最新信息：https://example.org/latest。
无线局域网的用法见www.example.org/wireless。
文件可用电子邮件打印（https://example.org/print）。
少量手提电脑由laptops@example.org出借。
希望得到辅导的新代表请联系newcomers@example.org。
与会补贴申请表请发送至fellowships@example.org，或传真至+41 22 000 00 00。
签证问题请联系travel@example.org。
到访日内瓦：https://example.org/visit
优惠价格的酒店：https://example.org/hotels/";

// shows: CL8-17-A33, CL8-17-A41, CL8-17-A42
#[test]
fn where_to_ask_for_what_the_house_offers_is_read() {
    let letter =
        std::fs::read_to_string(format!("{}/tests/strangers/sg17-2024.zh.txt", env!("CARGO_MANIFEST_DIR")));
    let zh = format!("{}\n{ASK_ZH}", letter.expect("the letter is there"));
    let en = format!(
        "TSB Collective letter 8/17\nGeneva, 23 April 2024\nSubject: Meeting of Study Group 17\nDear Sir/Madam,\n{ASK_EN}"
    );
    for text in [zh, en] {
        let reading = read::text(&text);
        let Said::CollectiveLetter(facts) = &reading.said else { panic!("{}", reading.said.kind()) };
        let of = facts.facilities.clone();
        let address = |name: &str| Some(name.to_owned());
        assert_eq!(
            of,
            Facilities {
                latest: address("https://example.org/latest"),
                wireless: address("www.example.org/wireless"),
                printing: address("https://example.org/print"),
                laptops: address("laptops@example.org"),
                newcomers_desk: address("newcomers@example.org"),
                fellowships_desk: address("fellowships@example.org"),
                fellowships_fax: address("+41 22 000 00 00"),
                visa_desk: address("travel@example.org"),
                visiting: address("https://example.org/visit"),
                hotels: address("https://example.org/hotels/"),
                ..Facilities::default()
            }
        );
    }
    // A letter that says nothing of them has none.
    assert_eq!(collective("sg17-2022.zh.txt").facilities, Facilities::default());
}

// shows: CL13-17-2, CL13-17-3, CL13-17-4, CL13-17-5, CL13-17-14
#[test]
fn the_facts_of_a_special_e_plenary() {
    let facts = collective("sg17-2022.zh.txt");
    assert_eq!((facts.serial, facts.date), (Some(13), Some(date(2021, 9, 8))));
    let meeting = &facts.meeting;
    assert_eq!(
        (meeting.mode, meeting.days),
        (Some(Mode::Special), Some((date(2022, 1, 7), date(2022, 1, 7))))
    );
    assert_eq!((meeting.opens, meeting.closes), (Some(time("11:00")), Some(time("16:00"))));
    assert_eq!(
        meeting.scope,
        [
            Purpose::Reports { assembly: "WTSA-20".into() },
            Purpose::FutureMeetings { assembly: "WTSA-20".into() },
            Purpose::Determined { count: Some(8), days: Some((date(2021, 8, 24), date(2021, 9, 3))) },
        ]
    );
    assert!(facts.services.english_only && facts.services.contributions_closed);
    assert_eq!(facts.agenda.updates.as_deref(), Some("TD4115"));
    let texts: Vec<_> = facts.agenda.items.iter().flat_map(Item::texts).collect();
    assert_eq!(texts.len(), 12);
    let carried: Vec<_> =
        texts[..11].iter().map(|text| text.carried_by.as_deref().unwrap_or_default()).collect();
    assert_eq!(carried, ["R92", "R93", "R94", "R95", "R96", "R97", "R98", "R99", "R100", "R101", "R102"]);
    assert_eq!(
        (texts[2].amendment, texts[2].code.as_deref(), texts[8].code.as_deref()),
        (true, None, Some("x.sgBDIP"))
    );
    assert_eq!(
        (texts[11].number.as_deref(), texts[11].code.as_deref(), texts[11].carried_by.as_deref()),
        (None, Some("X.pki-em"), Some("TD3658R1"))
    );
    let management = facts.management.expect("in the note of the annex");
    assert_eq!((management.on, management.zone.as_deref()), (Some(date(2022, 1, 5)), Some("Europe/Zurich")));
}

// shows: CL11-20-2, CL11-20-4, CL11-20-5, CL11-20-14, CL11-20-A3
#[test]
fn the_facts_of_a_virtual_meeting() {
    let facts = collective("sg20-2021.zh.txt");
    assert_eq!(
        (facts.meeting.mode, facts.meeting.days),
        (Some(Mode::Virtual), Some((date(2021, 5, 17), date(2021, 5, 27))))
    );
    assert_eq!(zh(&facts.group.title), Some("物联网（IoT）和智慧城市与社区（SC&C）"));
    assert_eq!(facts.meeting.opens, Some(time("11:00")));
    assert_eq!((facts.services.fellowships, facts.services.visa_support), (Some(false), Some(false)));
    assert_eq!(
        (facts.services.deciding, facts.services.captioning),
        (Some(Deciding::RemoteIncluded), Some(Captioning::Plenaries))
    );
    assert_eq!(
        rows(&facts),
        [
            (Some(date(2021, 3, 17)), vec![Action::Translation]),
            (Some(date(2021, 4, 16)), vec![Action::Registration]),
            (Some(date(2021, 5, 4)), vec![Action::Contributions]),
        ]
    );
    let events: Vec<_> = facts
        .events
        .iter()
        .map(|event| (event.on, event.hours, event.is_virtual, event.must_register, event.address.as_deref()))
        .collect();
    let hours = |from, until| Some((time(from), time(until)));
    assert_eq!(
        events,
        [
            (
                Some(date(2021, 4, 21)),
                hours("11:00", "13:00"),
                true,
                false,
                Some("https://example.org/newcomers")
            ),
            (
                Some(date(2021, 4, 22)),
                hours("12:00", "14:30"),
                true,
                false,
                Some("https://example.org/forum")
            ),
            (Some(date(2021, 4, 23)), hours("11:00", "13:00"), true, true, Some("https://example.org/jca")),
        ]
    );
    let five = &facts.agenda.items[2];
    let text = five.text.as_ref().expect("a text of its own");
    assert_eq!((text.number.as_deref(), text.code.as_deref()), (Some("Y.4471"), Some("Y.NDA-arch")));
    assert_eq!(
        (facts.agenda.items[1].documents.as_deref(), facts.agenda.items[3].items.len()),
        (Some("Report 15"), 1)
    );
}

// shows: C241-4, C241-5, C241-6, C241-11, C241-18
#[test]
fn the_facts_of_a_consultation() {
    let Said::TapConsultation(facts) = read("circular-241.zh.txt").said else { panic!("a consultation") };
    let issue = &facts.issue;
    assert_eq!((issue.number.as_deref(), issue.edition.as_deref()), (Some("241"), Some("res1-2016")));
    assert_eq!(issue.study_group.number.as_deref(), Some("11"));
    assert_eq!(zh(&issue.study_group.title), Some("信令要求、协议、测试规范与打击假冒产品"));
    assert_eq!(issue.meeting.days, Some((date(2020, 7, 22), date(2020, 7, 31))));
    assert_eq!(
        (zh(&issue.meeting.place), issue.meeting.collective_letter.as_deref()),
        (Some("日内瓦"), Some("10/11"))
    );
    let deadline = facts.deadline.as_ref().expect("a deadline");
    assert_eq!(deadline.formal(words::Lang::En), "10 July 2020, 23:59 UTC");
    assert_eq!(facts.share, Some(70));
    let [text] = facts.texts.as_slice() else { panic!("{:?}", facts.texts) };
    assert_eq!(
        (text.kind, text.number.as_deref(), text.report.as_deref()),
        (Kind::New, Some("Q.3643"), Some("SG11-R30"))
    );
    assert_eq!(text.provisional, Some(Provisional::Code("Q.DEN_IMS".into())));
    assert_eq!(zh(&text.title), Some("用于IMS的分布式ENUM网络的信令架构"));
    assert_eq!(zh(&text.summary), Some("本建议书描述了分布式ENUM网络的框架。"));
    assert_eq!(text.references, Some(References::Justified { document: Some("SG11-TD1191".into()) }));
    assert_eq!(text.ipr, Some(Ipr::NoneReceived));
    assert_eq!(issue.body.ipr_database.as_deref(), Some("www.itu.int/ipr/"));
}

#[test]
fn each_fact_stands_where_the_reader_says() {
    for name in ["sg17-2024.zh.txt", "sg17-2022.zh.txt", "sg20-2021.zh.txt", "circular-241.zh.txt"] {
        let reading = read(name);
        assert!(!reading.sightings.is_empty());
        for seen in &reading.sightings {
            let lines: Vec<_> = reading.pieces.iter().filter(|piece| piece.line == seen.line).collect();
            assert!(!lines.is_empty(), "{name}: {seen:?}");
            let (from, to) = seen.letters;
            assert!(
                from <= to && lines.iter().any(|piece| to <= piece.text.chars().count()),
                "{name}: {seen:?}"
            );
        }
    }
}

#[test]
fn a_letter_of_an_unknown_kind_is_said_to_be_one() {
    for text in ["", "Dear colleague, thank you for your letter.", "\u{0}", "第/号集体函"] {
        assert_eq!(read::text(text).said, Said::Unknown, "{text:?}");
    }
}
