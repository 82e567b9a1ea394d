//! The facts of TSB Circular 241 (2020), as far as the letter gives them. Its own date is not among them.

use jiff::civil::date;
use jiff::tz::TimeZone;
use papers::facts::Issue;
use papers::{
    Body, DraftText, Ipr, Kind, Localized, Meeting, Provisional, References, StudyGroup, tap_consultation,
};
use words::Deadline;

/// What the circular says.
pub(crate) fn facts() -> tap_consultation::Facts {
    tap_consultation::Facts {
        issue: issue(),
        texts: vec![q3643()],
        deadline: Deadline::end_of(date(2020, 7, 10), TimeZone::UTC).ok(),
        share: Some(70),
    }
}

/// Who sends the circular, about which meeting.
pub(crate) fn issue() -> Issue {
    Issue {
        body: Body {
            organization: Some(Localized::both("International Telecommunication Union", "国际电信联盟")),
            office: Some(Localized::both("Telecommunication Standardization Bureau", "电信标准化局")),
            place: Some(Localized::both("Geneva", "日内瓦")),
            address: vec!["Place des Nations".into(), "CH 1211 Geneva 20, Switzerland".into()],
            telephone: None,
            fax: Some("+41-22-730-5853".into()),
            email: Some("tsbdir@itu.int".into()),
            ipr_database: Some("https://www.itu.int/ipr/".into()),
            web: None,
        },
        number: Some("241".into()),
        edition: Some("res1-2016".into()),
        study_group: StudyGroup {
            number: Some("11".into()),
            title: Some(Localized::both(
                "Signalling requirements, protocols, test specifications and combating counterfeit products",
                "信令要求、协议、测试规范与打击假冒产品",
            )),
        },
        meeting: Meeting {
            place: Some(Localized::both("Geneva", "日内瓦")),
            days: Some((date(2020, 7, 22), date(2020, 7, 31))),
            collective_letter: Some("10/11".into()),
        },
        ..Issue::default()
    }
}

/// The text put to approval. The summary tells the facts of the letter's summary in our own words.
pub(crate) fn q3643() -> DraftText {
    DraftText {
        provisional: Some(Provisional::Code("Q.DEN_IMS".into())),
        report: Some("SG11-R30".into()),
        title: Some(Localized::both(
            "Signalling architecture of distributed infrastructure ENUM networking for IMS",
            "用于IP多媒体子系统（IMS）的分布式基础设施ENUM网络的信令架构",
        )),
        summary: Some(Localized::both(
            "Framework and signalling architecture of a distributed ENUM network through which IMS networks \
             interconnect; on that basis, signalling procedures for managing ENUM data and for resolving ENUM \
             queries, with the requirements and protocols for the interfaces of the network.",
            "为IMS互连提供支持的分布式ENUM网络的框架和信令架构，并在此基础上规定ENUM数据管理和ENUM解析的信令程序，\
             以及该网络各接口的信令要求和协议。",
        )),
        references: Some(References::Justified { document: Some("SG11-TD1191".into()) }),
        ipr: Some(Ipr::NoneReceived),
        ..DraftText::new(Kind::New, "Q.3643")
    }
}
