//! TSB Collective letter 8/17 of 2024: a meeting in Geneva, with remote participation.

use jiff::civil::{Date, date, time};

use super::{circulars, item, span, text, tsb, within};
use crate::collective_letter::facts::{
    Action, Agenda, Captioning, Chair, Consultation, Deciding, Facilities, Facts, Item, ManagementMeeting,
    Meeting, Mode, Row, Services, Terms, Unit, Updated,
};
use crate::facts::{Body, Localized, StudyGroup};

/// The first deadline as the letter prints it: before its own date. [`sg17_2024`] has what the rule gives, 2 July 2024.
pub const PRINTED_FIRST_DEADLINE: Date = date(2023, 6, 2);

/// Letter 8/17: Study Group 17, Geneva, 2 to 6 September 2024. It prints no zone for the hours of the meeting.
pub fn sg17_2024() -> Facts {
    Facts {
        body: Body {
            telephone: Some("+41 22 730 6206".into()),
            fax: Some("+41 22 730 5853".into()),
            email: Some("tsbsg17@itu.int".into()),
            web: Some("https://itu.int/go/tsg17".into()),
            ..tsb()
        },
        date: Some(date(2024, 4, 23)),
        serial: Some(8),
        file: Some("SG17/XY".into()),
        group: StudyGroup { number: Some("17".into()), title: Some(Localized::both("Security", "安全")) },
        meeting: meeting(),
        leads_on: vec![
            Localized::both("security", "安全"),
            Localized::both("identity management", "身份管理"),
            Localized::both("languages and description techniques", "语言和描述技术"),
        ],
        consultations: vec![consultation()],
        management: Some(ManagementMeeting {
            on: Some(date(2024, 9, 1)),
            hours: Some((time(19, 0, 0, 0), time(21, 0, 0, 0))),
            zone: None,
            is_virtual: true,
        }),
        chair: Some(Chair {
            name: Some("Prof. Heung Youl Youm".into()),
            country: Some(Localized::both("Korea", "韩国")),
        }),
        deadlines: deadlines(),
        services: Services {
            interpretation_on_request: true,
            fellowships: Some(true),
            visa_support: Some(true),
            deciding: Some(Deciding::InTheRoom),
            captioning: Some(Captioning::OnRequest),
            newcomers: true,
            ..Services::default()
        },
        terms: Terms {
            captioning: span(2, Unit::Months),
            interpretation: span(6, Unit::Weeks),
            registration: span(1, Unit::Months),
            fellowship_start: span(7, Unit::Weeks),
            visa: span(1, Unit::Months),
            remote: span(24, Unit::Hours),
            visa_letter: span(15, Unit::Days),
            fellowships: Some(2),
        },
        circulars: circulars(),
        facilities: facilities(),
        agenda: Agenda { updates: None, updated: Some(Updated::AsDocument), items: items() },
        annexes: Some(2),
        ..Facts::default()
    }
}

/// The meeting.
fn meeting() -> Meeting {
    Meeting {
        mode: Some(Mode::Hybrid),
        place: Some(Localized::both("Geneva", "日内瓦")),
        venue: Some(Localized::both("ITU headquarters", "国际电联总部")),
        days: Some((date(2024, 9, 2), date(2024, 9, 6))),
        opens: Some(time(9, 30, 0, 0)),
        badges: Some(time(8, 30, 0, 0)),
        badges_at: Some("Montbrillant".into()),
        ..Meeting::default()
    }
}

/// The consultation by Circular 195.
fn consultation() -> Consultation {
    Consultation {
        circular: Some("195".into()),
        texts: vec![
            text("X.1237", "X.tsfpp"),
            text("X.1283", "X.gpwd"),
            text("X.1353", "X.ztd-iot"),
            text("X.1354", "X.sc-iot"),
            text("X.1384", "X.itssec-5"),
            text("X.1471", "X.websec-7"),
            text("X.1819", "X.5Gsec-netec"),
            text("X.1820", "X.5Gsec-srocvs"),
        ],
        replies_until: Some(date(2024, 8, 21)),
        replies_at: Some(time(23, 59, 0, 0)),
        zone: Some("Europe/Zurich".into()),
    }
}

/// The key deadlines.
fn deadlines() -> Vec<Row> {
    let row = |on, actions: &[Action]| Row { on: Some(on), actions: actions.to_vec() };
    vec![
        row(date(2024, 7, 2), &[Action::Captioning, Action::Translation]),
        row(date(2024, 7, 22), &[Action::Fellowship, Action::Interpretation]),
        row(date(2024, 8, 2), &[Action::Registration, Action::Visa]),
        row(date(2024, 8, 20), &[Action::Contributions]),
        row(date(2024, 8, 21), &[Action::TapReplies]),
    ]
}

/// What the house offers.
fn facilities() -> Facilities {
    Facilities {
        wireless: Some("https://www.itu.int/en/general-secretariat/ICT-Services/Pages/default.aspx".into()),
        lockers: Some(Localized::both(
            "entrance level and first basement of the Tower building, ground floor of the Montbrillant building",
            "塔楼入口层和地下一层，Montbrillant楼底层",
        )),
        printing: Some("https://itu.int/go/e-print".into()),
        laptops: Some("servicedesk@itu.int".into()),
        newcomers_desk: Some("ITU-Tmembership@itu.int".into()),
        fellowships_desk: Some("fellowships@itu.int".into()),
        fellowships_fax: Some("+41 22 730 57 78".into()),
        visa_desk: Some("travel@itu.int".into()),
        visa_subject: Some(Localized::both("visa support", "签证协办（visa support）")),
        visiting: Some("https://itu.int/en/delegates-corner".into()),
        hotels: Some("https://itu.int/travel/".into()),
        ..Facilities::default()
    }
}

/// The agenda: 13 items.
fn items() -> Vec<Item> {
    vec![
        item("1", "Opening remarks and welcome", "开幕致辞"),
        item("2", "Approval of the agenda", "批准议程"),
        within(item("3", "Outcome of the last SG17 meeting", "第17研究组上次会议的成果"), since()),
        within(item("4", "Coordination, collaboration and cooperation", "协调与合作"), cooperation()),
        within(
            item("5", "Organization of the work of this meeting", "此次会议的工作安排"),
            vec![
                item("a", "Organization of SG17 for this meeting", "第17研究组在此次会议期间的组织"),
                item("b", "Special session on incubation", "孵化特别会议"),
                item("c", "Handling of input documents", "输入文件的处理"),
            ],
        ),
        within(item("6", "General", "一般事项"), general()),
        within(
            item(
                "7",
                "Arrangements of this meeting (working party and Question meetings)",
                "此次会议的安排（工作组和课题会议）",
            ),
            outcomes(),
        ),
        item("8", "Review of the draft SG17 report to WTSA-24", "审议第17研究组提交WTSA-24的报告草案"),
        item(
            "9",
            "Appointment of interregnum Rapporteurs and Associate Rapporteurs",
            "任命过渡期报告人和副报告人",
        ),
        item("10", "Future SG17 meetings", "第17研究组未来的会议"),
        item("11", "Information from vice-chairs and working party chairs", "副主席和工作组主席通报情况"),
        item("12", "Any other business", "其他事项"),
        item("13", "Closing", "闭会"),
    ]
}

/// Item 3: since the last meeting.
fn since() -> Vec<Item> {
    let named = |mark: &str, name: &str| item(mark, name, name);
    vec![
        item(
            "a",
            "Report of the SG17 e-plenary of 11-12 July 2024",
            "2024年7月11-12日第17研究组电子化全体会议的报告",
        ),
        item("b", "Status of Recommendations determined under TAP", "按TAP确定的建议书的状况"),
        item("c", "Status of Recommendations under AAP", "按AAP处理的建议书的状况"),
        item("d", "Reports of interim Rapporteur group meetings", "报告人组中期会议的报告"),
        within(
            item("e", "Reports of SG17 subgroups", "第17研究组各分组的报告"),
            vec![
                within(
                    item("i", "Correspondence groups", "信函通信组"),
                    vec![
                        named("1", "CG-SG17-wtsa24-prep"),
                        named("2", "CG-secapa"),
                        named("3", "CG-COP"),
                        named("4", "CG-AISEC"),
                    ],
                ),
                within(
                    item("ii", "SG17 regional groups", "第17研究组的区域组"),
                    vec![named("1", "SG17RG-AFR"), named("2", "SG17RG-ARB")],
                ),
            ],
        ),
        item("f", "Workshops and seminars relevant to SG17", "与第17研究组有关的讲习班和研讨会"),
    ]
}

/// Item 4: with whom the group works.
fn cooperation() -> Vec<Item> {
    vec![
        item(
            "a",
            "Joint coordination activities (JCA) and focus groups (FG)",
            "联合协调活动（JCA）和焦点组（FG）",
        ),
        item("b", "Relations with other lead study groups", "与其他牵头研究组的关系"),
        item("c", "ITU-D", "ITU-D"),
        item("d", "ITU-R", "ITU-R"),
        item("e", "Global Standards Collaboration (GSC)", "全球标准协作（GSC）"),
        item("f", "Meeting of chief technology officers (CTO)", "首席技术官（CTO）会议"),
        item(
            "g",
            "Memorandum of understanding on electronic business (IEC, ISO, ITU-T, UN/ECE)",
            "电子商务谅解备忘录（IEC、ISO、ITU-T、UN/ECE）",
        ),
        item("h", "IEC, ISO and ISO/IEC JTC 1", "IEC、ISO和ISO/IEC JTC 1"),
        item("i", "IETF", "IETF"),
        item("j", "ETSI", "ETSI"),
        item("k", "SDL Forum Society", "SDL论坛学会"),
        item("l", "Other consortia and forums", "其他企业联盟和论坛"),
        item("m", "Reports of other liaison and collaboration activities", "其他联络与合作活动的报告"),
    ]
}

/// Item 6: general.
fn general() -> Vec<Item> {
    vec![
        item(
            "a",
            "Highlights of TSAG (29 July - 2 August 2024) relevant to SG17",
            "TSAG会议（2024年7月29日-8月2日）与第17研究组有关的要点",
        ),
        item("b", "TDs to progress the work", "推进工作的临时文件"),
        item("c", "Information on intellectual property rights (IPR)", "知识产权信息"),
        item(
            "d",
            "SG17 activities in support of WTSA-20, WTDC-21 and PP-22 Resolutions",
            "第17研究组支持WTSA-20、WTDC-21和PP-22各项决议的活动",
        ),
        item("e", "SG17 web pages", "第17研究组网页"),
    ]
}

/// Item 7: what this meeting brings about.
fn outcomes() -> Vec<Item> {
    vec![
        item("a", "Meeting reports", "会议报告"),
        item("b", "Liaison statements", "联络声明"),
        item(
            "c",
            "Requests to TSB to initiate qualification under A.4 (consortia and forums), A.5 (organizations) and A.6 (SDOs)",
            "请电信标准化局启动A.4（企业联盟和论坛）、A.5（各组织）和A.6（标准制定组织）资格审定",
        ),
        item("d", "Removal from SG17 positions", "第17研究组职务的免除"),
        item(
            "e",
            "Planned Rapporteur group (e-)meetings (stand-alone, joint, collaborative) and other activities",
            "计划中的报告人组（电子化）会议（单独、联合、协作）和其他活动",
        ),
        item(
            "f",
            "Set-up, continuation or termination of correspondence groups",
            "设立、延续或终止信函通信组",
        ),
        item("g", "Other items that need SG17 agreement", "需要第17研究组商定的其他事项"),
        item(
            "h",
            "Updated action plan for the next and future SG17 meetings",
            "第17研究组下次和未来会议的最新行动计划",
        ),
        item("i", "Main results", "主要成果"),
    ]
}
