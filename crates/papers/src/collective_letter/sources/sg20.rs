//! TSB Collective letter 11/20 of 2021: a fully virtual meeting with full powers of decision.

use jiff::civil::{Date, date, time};

use super::{circulars, item, span, text, tsb, within};
use crate::collective_letter::facts::{
    Action, Agenda, Captioning, Chair, Deciding, Event, Facilities, Facts, Item, Meeting, Mode, Row,
    Services, Terms, Unit, Updated,
};
use crate::facts::{Body, Localized, StudyGroup};

/// Letter 11/20: Study Group 20, virtual, 17 to 27 May 2021. It does not print how many annexes it has.
pub fn sg20_2021() -> Facts {
    let row = |on, action| Row { on: Some(on), actions: vec![action] };
    Facts {
        body: Body {
            telephone: Some("+41 22 730 6301".into()),
            fax: Some("+41 22 730 5853".into()),
            email: Some("tsbsg20@itu.int".into()),
            web: Some("https://www.itu.int/go/tsg20".into()),
            ..tsb()
        },
        date: Some(date(2021, 1, 12)),
        serial: Some(11),
        file: Some("SG20/CB".into()),
        group: StudyGroup {
            number: Some("20".into()),
            title: Some(Localized::both(
                "Internet of things (IoT) and smart cities and communities (SC&C)",
                "物联网（IoT）和智慧城市与社区（SC&C）",
            )),
        },
        meeting: Meeting {
            mode: Some(Mode::Virtual),
            days: Some((date(2021, 5, 17), date(2021, 5, 27))),
            opens: Some(time(11, 0, 0, 0)),
            zone: Some("Europe/Zurich".into()),
            ..Meeting::default()
        },
        chair: Some(Chair {
            name: Some("Mr Nasser Saleh Al Marzouqi".into()),
            // As the letter prints it.
            country: Some(Localized::both("Saudi Arabia", "沙特阿拉伯")),
        }),
        deadlines: vec![
            row(date(2021, 3, 17), Action::Translation),
            // The rule gives Saturday 17 April; a person chose the Friday.
            row(date(2021, 4, 16), Action::Registration),
            row(date(2021, 5, 4), Action::Contributions),
        ],
        services: Services {
            english_only: true,
            fellowships: Some(false),
            visa_support: Some(false),
            deciding: Some(Deciding::RemoteIncluded),
            captioning: Some(Captioning::Plenaries),
            newcomers: true,
            ..Services::default()
        },
        captioned: vec!["WP1/20".into(), "WP2/20".into(), "SG20".into()],
        terms: Terms { registration: span(1, Unit::Months), ..Terms::default() },
        circulars: circulars(),
        facilities: Facilities { tool: Some("MyMeetings".into()), ..Facilities::default() },
        events: events(),
        agenda: Agenda { updates: None, updated: Some(Updated::OnPage), items: items() },
        ..Facts::default()
    }
}

/// Three events before the meeting.
fn events() -> Vec<Event> {
    let event = |name, on: Date, hours, address: &str| Event {
        name: Some(name),
        on: Some(on),
        hours: Some(hours),
        zone: Some("Europe/Zurich".into()),
        is_virtual: true,
        address: Some(address.into()),
        must_register: false,
    };
    let (eleven, thirteen) = (time(11, 0, 0, 0), time(13, 0, 0, 0));
    vec![
        event(
            Localized::both("Orientation session for newcomers", "新代表情况介绍会"),
            date(2021, 4, 21),
            (eleven, thirteen),
            "https://www.itu.int/net4/CRM/xreg/web/Registration.aspx?Event=C-00009285",
        ),
        event(
            Localized::both(
                "Forum \"The role of standards in accelerating digital transformation in cities and communities\"",
                "“标准在加速城市和社区数字化转型中的作用”论坛",
            ),
            date(2021, 4, 22),
            (time(12, 0, 0, 0), time(14, 30, 0, 0)),
            "https://www.itu.int/en/ITU-T/climatechange/Pages/20210422.aspx",
        ),
        Event {
            must_register: true,
            ..event(
                Localized::both(
                    "Meeting of the Joint Coordination Activity on IoT and SC&C (JCA-IoT and SC&C)",
                    "物联网和智慧城市与社区联合协调活动（JCA-IoT和SC&C）会议",
                ),
                date(2021, 4, 23),
                (eleven, thirteen),
                "https://www.itu.int/en/ITU-T/jca/iot/Pages/default.aspx",
            )
        },
    ]
}

/// The agenda: 25 items.
fn items() -> Vec<Item> {
    let mut items = opening_items();
    items.extend(closing_items());
    items
}

/// Items 1 to 12.
fn opening_items() -> Vec<Item> {
    vec![
        item("1", "Opening of the meeting", "会议开幕"),
        item("2", "Adoption of the agenda", "通过议程"),
        item("3", "Draft timetable", "时间表草案"),
        Item {
            documents: Some("Report 15".into()),
            ..item(
                "4",
                "Approval of the report of the eighth SG20 meeting (virtual, 16 December 2020)",
                "批准第20研究组第八次会议（虚拟会议，2020年12月16日）的报告",
            )
        },
        Item {
            text: Some(text("Y.4471", "Y.NDA-arch")),
            ..item(
                "5",
                "Functional architecture of network-based driving assistance for autonomous vehicles",
                "自动驾驶汽车基于网络的辅助驾驶功能架构",
            )
        },
        Item {
            ipr_call: true, ..item("6", "Statement on intellectual property rights", "知识产权声明")
        },
        within(
            item("7", "Contributions", "文稿"),
            vec![item("7.1", "Contributions addressed to QAll/20", "提交QAll/20的文稿")],
        ),
        item("8", "Stale work items", "停滞的工作项目"),
        item(
            "9",
            "Highlights of TSAG (January 2021) relevant to SG20 and to the preparation of WTSA-20",
            "TSAG（2021年1月）与第20研究组和WTSA-20筹备工作有关的要点",
        ),
        item(
            "10",
            "Appointment of working party vice-chairs, Rapporteurs, Associate Rapporteurs and liaison officers",
            "任命工作组副主席、报告人、副报告人和联络员",
        ),
        item("11", "Report of incoming liaison statements to SG20", "第20研究组收到的联络声明的报告"),
        within(
            item("12", "SG20 regional groups", "第20研究组的区域组"),
            vec![
                item("12.1", "SG20RG-AFR (Africa)", "SG20RG-AFR（非洲）"),
                item("12.2", "SG20RG-ARB (Arab region)", "SG20RG-ARB（阿拉伯区域）"),
                item("12.3", "SG20RG-LATAM (Latin America)", "SG20RG-LATAM（拉丁美洲）"),
                item(
                    "12.4",
                    "SG20RG-EECAT (Eastern Europe, Central Asia and Transcaucasia)",
                    "SG20RG-EECAT（东欧、中亚和外高加索）",
                ),
            ],
        ),
    ]
}

/// Items 13 to 25.
fn closing_items() -> Vec<Item> {
    vec![
        item(
            "13",
            "Action plan for Resolution 78 (Rev. Hammamet, 2016; ICT for e-health) and Resolution 98 (Hammamet, 2016; IoT and SC&C) of WTSA-16",
            "WTSA-16第78号决议（2016年，哈马马特，修订版；ICT用于电子卫生）和第98号决议（2016年，哈马马特；IoT和SC&C）行动计划",
        ),
        item("14", "JCA-IoT and SC&C", "JCA-IoT和SC&C"),
        item("15", "Collaboration matters and sharing of information", "合作事宜和信息共享"),
        within(
            item("16", "Outreach and events", "宣传和活动"),
            vec![item(
                "16.1",
                "Webinars, training and forums relevant to SG20",
                "与第20研究组有关的网络研讨会、培训和论坛",
            )],
        ),
        item("17", "Information documents", "参考文件"),
        item("18", "Opening of the WP1 and WP2 meetings", "第1和第2工作组会议开幕"),
        within(
            item("19", "Reports of the working party meetings", "工作组会议的报告"),
            vec![
                item(
                    "19.1",
                    "WP1/20: approval of new work items, of the work programme and of Question reports",
                    "第1/20工作组：批准新工作项目、工作计划和课题报告",
                ),
                item(
                    "19.2",
                    "WP2/20: approval of new work items, of the work programme and of Question reports",
                    "第2/20工作组：批准新工作项目、工作计划和课题报告",
                ),
            ],
        ),
        item(
            "20",
            "Consent, determination, approval and deletion of Recommendations",
            "建议书的同意、确定、批准和删除",
        ),
        item("21", "Agreement of informative texts", "商定参考性案文"),
        item("22", "Approval of outgoing liaison statements and letters", "批准发出的联络声明和信函"),
        within(
            item("23", "Future activities", "未来的活动"),
            vec![
                item("23.1", "Meetings planned for 2021", "2021年计划召开的会议"),
                item("23.2", "E-meetings planned for 2021", "2021年计划召开的电子化会议"),
            ],
        ),
        item("24", "Any other business", "其他事项"),
        item("25", "Closing", "闭会"),
    ]
}
