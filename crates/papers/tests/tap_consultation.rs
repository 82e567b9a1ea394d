//! The circular that opens a consultation: every fact of Circular 241 stands in its place, in each language.

mod circular_241;

use jiff::civil::date;
use jiff::tz::TimeZone;
use papers::{
    Block, ChoiceId, Content, Field, Form, Ipr, Kind, Letters, ListOf, Localized, Paper, Provisional,
    RecordHead, References, Shape, Text, tap_consultation,
};
use rstest::rstest;
use words::{Deadline, Lang};

/// The circular in a language.
fn circular(lang: Lang) -> Paper {
    tap_consultation::write(&circular_241::facts(), lang, Letters::compiled())
}

/// The one text of a clause.
fn clause(paper: &Paper, clause: &str) -> Text {
    let found: Vec<&Text> = paper.clause(clause).collect();
    assert_eq!(found.len(), 1, "{clause}");
    found[0].clone()
}

/// The items of a list, as they read.
fn items(list: &ListOf) -> Vec<String> {
    list.items.iter().map(ToString::to_string).collect()
}

/// What stands beside the label of a field.
fn content(fields: &[Field], name: &str) -> String {
    match fields.iter().find(|field| field.name == name).map(|field| &field.content) {
        Some(Content::Text(text)) => text.to_string(),
        Some(Content::Lines(lines)) => lines.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"),
        Some(Content::Blank) => String::new(),
        None => panic!("no field {name}"),
    }
}

/// The names of fields, in order.
fn names(fields: &[Field]) -> Vec<&str> {
    fields.iter().map(|field| field.name).collect()
}

/// The reply form in Annex 2.
fn form(paper: &Paper) -> &Form {
    let [Block::Form(form)] = paper.annexes[1].blocks.as_slice() else { panic!("Annex 2 is the form") };
    form
}

// shows: C241-1, C241-3, R1-9.4.1c
#[test]
fn member_states_alone_are_asked() {
    let paper = circular(Lang::En);
    let addressees = paper.addressees.clone().unwrap();
    assert_eq!(items(&addressees.to), ["Administrations of the Member States of the Union"]);
    assert!(clause(&paper, "consultation").to_string().contains("Only Member States may reply."));
    let zh = circular(Lang::Zh);
    assert_eq!(items(&zh.addressees.clone().unwrap().to), ["国际电联各成员国主管部门"]);
    assert!(clause(&zh, "consultation").to_string().contains("只有成员国可以回复。"));
}

// shows: C241-2, R1-9.4.3
#[test]
fn six_others_are_informed_among_them_the_associates_of_the_group_alone() {
    let copy = items(&circular(Lang::En).addressees.unwrap().copy);
    let expected = [
        "ITU-T Sector Members",
        "Associates of ITU-T Study Group 11",
        "ITU Academia",
        "Chair and Vice-Chairs of ITU-T Study Group 11",
        "Director of the Telecommunication Development Bureau",
        "Director of the Radiocommunication Bureau",
    ];
    assert_eq!(copy, expected);
    let copy = items(&circular(Lang::Zh).addressees.unwrap().copy);
    let expected = [
        "ITU-T部门成员",
        "ITU-T第11研究组部门准成员",
        "国际电联学术成员",
        "ITU-T第11研究组正副主席",
        "电信发展局主任",
        "无线电通信局主任",
    ];
    assert_eq!(copy, expected);
}

// shows: C241-4
#[rstest]
#[case(
    Lang::En,
    "Consultation of Member States on the determined draft new Recommendation ITU-T Q.3643, \
     proposed for approval at the meeting of ITU-T Study Group 11 (Geneva, 22–31 July 2020)"
)]
#[case(
    Lang::Zh,
    "就提议在ITU-T第11研究组会议（2020年7月22-31日，日内瓦）上批准的已确定的ITU-T Q.3643新建议书草案征询成员国意见"
)]
fn the_subject_names_act_state_kind_number_and_meeting(#[case] lang: Lang, #[case] subject: &str) {
    let Content::Text(text) = circular(lang).subject.unwrap().content else { panic!("the subject is text") };
    assert_eq!(text.to_string(), subject);
}

// shows: C241-5, C241-6, C241-7, R1-9.3.1a
#[test]
fn paragraph_1_announces_the_procedure_with_its_edition_the_group_and_the_collective_letter() {
    for (lang, title, edition, days) in [
        (
            Lang::En,
            "Signalling requirements, protocols, test specifications and combating counterfeit products",
            "Resolution 1 (Rev. Hammamet, 2016)",
            "22–31 July 2020",
        ),
        (
            Lang::Zh,
            "信令要求、协议、测试规范与打击假冒产品",
            "第1号决议（2016年，哈马马特，修订版）",
            "2020年7月22-31日",
        ),
    ] {
        let text = clause(&circular(lang), "intention");
        assert_eq!(text.fact("title"), Some(title));
        assert_eq!(text.fact("edition"), Some(edition));
        assert_eq!(text.fact("days"), Some(days));
        assert_eq!(text.fact("letter"), Some("10/11"));
        assert_eq!(text.fact("number"), Some("11"));
    }
    assert!(
        clause(&circular(Lang::En), "intention").to_string().contains("the traditional approval procedure")
    );
    assert!(clause(&circular(Lang::Zh), "intention").to_string().contains("传统批准程序"));
}

// shows: C241-8, R1-9.3.1d, R1-9.3.1e
#[test]
fn paragraph_2_points_to_annex_1_for_title_summary_and_place() {
    let text = clause(&circular(Lang::En), "annexed").to_string();
    for word in ["Annex 1", "title", "summary", "document"] {
        assert!(text.contains(word), "{word}");
    }
    let text = clause(&circular(Lang::Zh), "annexed").to_string();
    for word in ["附件1", "标题", "概要", "文件"] {
        assert!(text.contains(word), "{word}");
    }
}

// shows: C241-9, C241-10, C241-11, C241-12, R1-9.4.1b
#[test]
fn paragraph_3_opens_the_consultation_and_asks_for_the_form_by_the_deadline_in_its_zone() {
    let text = clause(&circular(Lang::En), "consultation");
    assert_eq!(text.fact("deadline"), Some("10 July 2020, 23:59 UTC"));
    for words in ["opens the formal consultation", "clause 9.4", "may be considered for approval", "Annex 2"]
    {
        assert!(text.to_string().contains(words), "{words}");
    }
    let text = clause(&circular(Lang::Zh), "consultation");
    assert_eq!(text.fact("deadline"), Some("2020年7月10日23:59（协调世界时）"));
    for words in ["正式启动与成员国的磋商", "第9.4节", "可否", "审议", "附件2"] {
        assert!(text.to_string().contains(words), "{words}");
    }
}

// shows: C241-11
#[test]
fn the_same_time_in_another_zone_is_another_deadline_and_prints_so() {
    let mut facts = circular_241::facts();
    let zurich = TimeZone::get("Europe/Zurich").unwrap();
    facts.deadline = Some(Deadline::end_of(date(2024, 8, 21), zurich).unwrap());
    let deadline = |lang| {
        let paper = tap_consultation::write(&facts, lang, Letters::compiled());
        clause(&paper, "consultation").fact("deadline").unwrap().to_owned()
    };
    assert_eq!(deadline(Lang::En), "21 August 2024, 23:59 Geneva time");
    assert_eq!(deadline(Lang::Zh), "2024年8月21日23:59（日内瓦时间）");
}

// shows: C241-13, C241-14, C241-15, C241-16, R1-9.4.4
#[test]
fn paragraph_4_tells_the_share_who_is_counted_and_what_a_no_must_bring() {
    let text = clause(&circular(Lang::En), "threshold");
    assert_eq!(text.fact("share"), Some("70"));
    for words in [
        "70 % or more of the replies",
        "Plenary session",
        "do not reply are left out",
        "must inform the Director of TSB of the reasons for its disagreement",
        "indicate the changes",
    ] {
        assert!(text.to_string().contains(words), "{words}");
    }
    let text = clause(&circular(Lang::Zh), "threshold").to_string();
    for words in
        ["回复中有70%或以上", "全体会议", "未回复的成员国不计算在内", "必须将其不同意的理由", "指出哪些修改"]
    {
        assert!(text.contains(words), "{words}");
    }
}

#[test]
fn the_share_is_the_parameter_and_not_a_word_of_the_letter() {
    let facts = tap_consultation::Facts { share: Some(80), ..circular_241::facts() };
    for &lang in Lang::COMPLETE {
        let paper = tap_consultation::write(&facts, lang, Letters::compiled());
        let text = clause(&paper, "threshold").to_string();
        assert!(text.contains("80") && !text.contains("70"));
    }
}

#[test]
fn the_paragraphs_are_numbered_and_free_ones_follow() {
    let mut facts = circular_241::facts();
    facts.issue.paragraphs = vec![Localized::both("Written for this circular alone.", "仅为本通函撰写。")];
    let paper = tap_consultation::write(&facts, Lang::En, Letters::compiled());
    let numbers: Vec<_> = paper
        .body
        .iter()
        .map(|block| match block {
            Block::Paragraph { number: Some(number), clause, .. } => (*number, *clause),
            other => panic!("{other:?} is not a numbered paragraph"),
        })
        .collect();
    assert_eq!(
        numbers,
        [(1, "intention"), (2, "annexed"), (3, "consultation"), (4, "threshold"), (5, "free")]
    );
    assert_eq!(clause(&paper, "free").to_string(), "Written for this circular alone.");
}

// shows: C241-17
#[test]
fn the_director_signs_and_the_annexes_are_counted() {
    let paper = circular(Lang::En);
    let signature = paper.signature.unwrap();
    assert_eq!(signature.office.to_string(), "Director of the Telecommunication Standardization Bureau");
    assert_eq!(signature.name, None);
    assert_eq!(paper.annex_count.unwrap().to_string(), "Annexes: 2");
    assert_eq!(
        paper.annexes.iter().map(|annex| annex.label.to_string()).collect::<Vec<_>>(),
        ["Annex 1", "Annex 2"]
    );
    let paper = circular(Lang::Zh);
    assert_eq!(paper.signature.unwrap().office.to_string(), "电信标准化局主任");
    assert_eq!(paper.annex_count.unwrap().to_string(), "附件：2件");
}

#[test]
fn a_name_that_a_source_gives_stands_above_the_office() {
    let mut facts = circular_241::facts();
    facts.issue.director = Some("The Name".into());
    let paper = tap_consultation::write(&facts, Lang::En, Letters::compiled());
    assert_eq!(paper.signature.unwrap().name.unwrap().fact("director"), Some("The Name"));
}

// shows: C241-18, C241-19, C241-20
#[test]
fn annex_1_has_ordinal_kind_number_code_report_title_and_summary() {
    let paper = circular(Lang::En);
    let Block::Heading { number, text, .. } = &paper.annexes[0].blocks[0] else { panic!("a heading first") };
    assert_eq!(*number, Some(1));
    assert_eq!(text.to_string(), "Draft new Recommendation ITU-T Q.3643 (ex Q.DEN_IMS) [SG11-R30]");
    assert_eq!(text.fact("provisional"), Some("Q.DEN_IMS"));
    assert_eq!(text.fact("report"), Some("SG11-R30"));
    let title = "Signalling architecture of distributed infrastructure ENUM networking for IMS";
    assert_eq!(clause(&paper, "text-title").fact("title"), Some(title));
    assert!(clause(&paper, "text-summary").fact("summary").unwrap().contains("resolving ENUM queries"));

    let zh = circular(Lang::Zh);
    assert_eq!(clause(&zh, "text-heading").to_string(), "ITU-T Q.3643新建议书草案（前Q.DEN_IMS）[SG11-R30]");
    let title = "用于IP多媒体子系统（IMS）的分布式基础设施ENUM网络的信令架构";
    assert_eq!(clause(&zh, "text-title").fact("title"), Some(title));
    assert!(clause(&zh, "text-summary").fact("summary").unwrap().contains("ENUM数据管理"));
}

// shows: C241-21
#[test]
fn references_that_need_a_justification_are_told_with_the_document() {
    let paper = circular(Lang::En);
    assert_eq!(clause(&paper, "references-justified").fact("document"), Some("SG11-TD1191"));
    assert!(clause(&paper, "references-justified").to_string().contains("A.5"));
    let mut facts = circular_241::facts();
    facts.texts[0].references = Some(References::NoneToJustify);
    let paper = tap_consultation::write(&facts, Lang::En, Letters::compiled());
    assert_eq!(
        (paper.clause("references-justified").count(), paper.clause("references-none").count()),
        (0, 1)
    );
}

// shows: C241-22, C241-23
#[test]
fn the_note_on_intellectual_property_bears_its_day_and_points_to_the_database() {
    let mut facts = circular_241::facts();
    facts.issue.date = Some(date(2020, 4, 1));
    for (lang, day) in [(Lang::En, "1 April 2020"), (Lang::Zh, "2020年4月1日")] {
        let paper = tap_consultation::write(&facts, lang, Letters::compiled());
        let note = clause(&paper, "ipr-none-received");
        assert_eq!(note.fact("date"), Some(day));
        assert_eq!(note.fact("database"), Some("https://www.itu.int/ipr/"));
    }
}

// shows: R1-9.4.2
#[test]
fn a_statement_received_is_told() {
    let mut facts = circular_241::facts();
    facts.texts[0].ipr = Some(Ipr::Received);
    let paper = tap_consultation::write(&facts, Lang::En, Letters::compiled());
    assert_eq!((paper.clause("ipr-received").count(), paper.clause("ipr-none-received").count()), (1, 0));
    for word in ["one or more statements", "patents", "software copyright"] {
        assert!(clause(&paper, "ipr-received").to_string().contains(word), "{word}");
    }
}

// shows: C241-24
#[rstest]
#[case(
    Lang::En,
    "Member State's reply to TSB Circular 241: Consultation on the determined draft new Recommendation ITU-T Q.3643"
)]
#[case(Lang::Zh, "成员国对电信标准化局第241号通函“就已确定的ITU-T Q.3643新建议书草案征询意见”的回复")]
fn the_form_quotes_number_and_title_of_the_circular(#[case] lang: Lang, #[case] subject: &str) {
    let paper = circular(lang);
    let Content::Text(text) = &form(&paper).subject.content else { panic!("the subject is text") };
    assert_eq!(text.to_string(), subject);
}

// shows: C241-25, C241-34
#[test]
fn the_form_goes_to_the_director_by_post_fax_or_mail() {
    let paper = circular(Lang::En);
    let to = &form(&paper).to;
    assert_eq!(
        content(to, "director"),
        "Director of the Telecommunication Standardization Bureau\nInternational Telecommunication Union\n\
         Place des Nations\nCH 1211 Geneva 20, Switzerland"
    );
    assert_eq!(content(to, "fax"), "+41-22-730-5853");
    assert_eq!(content(to, "email"), "tsbdir@itu.int");
}

// shows: C241-26, C241-33
#[test]
fn the_form_has_room_for_the_sender_and_the_signature() {
    let paper = circular(Lang::Zh);
    let form = form(&paper);
    assert_eq!(names(&form.from), ["name", "position", "address", "fax", "email", "date", "place"]);
    assert_eq!(names(&form.signature), ["signature", "name", "position", "member-state"]);
    let fields = form.from.iter().chain(&form.signature);
    assert!(fields.map(|field| &field.content).all(|content| *content == Content::Blank));
}

// shows: C241-27
#[test]
fn the_opinion_is_the_administration_s() {
    assert_eq!(
        form(&circular(Lang::En)).statement.to_string(),
        "With regard to the consultation of Member States on the determined draft text listed in TSB Circular 241, \
         I convey to you the opinion of my Administration, as shown in the table."
    );
    let zh = form(&circular(Lang::Zh)).statement.to_string();
    assert!(zh.contains("第241号通函") && zh.contains("我主管部门的意见"));
}

// shows: C241-28, C241-29, C241-30, C241-31, C241-32
#[test]
fn each_text_has_two_boxes_and_two_circles_and_no_way_to_abstain() {
    let mut facts = circular_241::facts();
    facts.texts.push(papers::DraftText::new(Kind::Revised, "X.9999"));
    for &lang in Lang::COMPLETE {
        let paper = tap_consultation::write(&facts, lang, Letters::compiled());
        let rows = &form(&paper).choices.rows;
        assert_eq!(
            rows.iter().map(|row| row.text.fact("number")).collect::<Vec<_>>(),
            [Some("Q.3643"), Some("X.9999")]
        );
        for row in rows {
            let [yes, no] = row.choices.as_slice() else { panic!("two boxes") };
            assert_eq!((yes.id, yes.shape, yes.attach), (ChoiceId::Authorize, Shape::Square, false));
            assert_eq!((no.id, no.shape, no.attach), (ChoiceId::NotAuthorize, Shape::Square, true));
            let [plain, commented] = yes.further.as_slice() else { panic!("two circles") };
            assert_eq!((plain.id, plain.shape, plain.attach), (ChoiceId::NoComments, Shape::Round, false));
            assert_eq!(
                (commented.id, commented.shape, commented.attach),
                (ChoiceId::CommentsAttached, Shape::Round, true)
            );
            assert_eq!(no.further, []);
            assert_eq!(yes.label.fact("number"), Some("11"));
        }
    }
    let paper = tap_consultation::write(&facts, Lang::En, Letters::compiled());
    let no = form(&paper).choices.rows[0].choices[1].label.to_string();
    assert!(no.contains("the reasons for this opinion, and an outline of changes"), "{no}");
}

#[test]
fn texts_of_one_kind_are_named_together() {
    let mut facts = circular_241::facts();
    facts.texts.push(papers::DraftText::new(Kind::Revised, "X.9999"));
    facts.texts.push(papers::DraftText::new(Kind::New, "Q.9998"));
    let paper = tap_consultation::write(&facts, Lang::En, Letters::compiled());
    let Content::Text(subject) = paper.subject.unwrap().content else { panic!("the subject is text") };
    let expected = "the determined draft new Recommendations ITU-T Q.3643 and Q.9998 and \
                    determined draft revised Recommendation ITU-T X.9999, proposed";
    assert!(subject.to_string().contains(expected), "{subject}");
}

#[test]
fn what_no_source_gives_is_said_in_its_place() {
    let facts = tap_consultation::Facts {
        texts: vec![papers::DraftText { number: None, ..papers::DraftText::new(Kind::New, "") }],
        ..tap_consultation::Facts::default()
    };
    for &lang in Lang::COMPLETE {
        let paper = tap_consultation::write(&facts, lang, Letters::compiled());
        let unknown = |wanted: &str| clause(&paper, wanted).unknown().collect::<Vec<_>>();
        assert_eq!(paper.title.unknown().collect::<Vec<_>>(), ["circular"]);
        let mut intention = unknown("intention");
        intention.sort_unstable();
        assert_eq!(intention, ["days", "edition", "letter", "number", "number", "place", "title"]);
        assert_eq!(unknown("consultation"), ["deadline"]);
        assert_eq!(unknown("threshold"), ["share"]);
        let mut heading = unknown("text-heading");
        heading.sort_unstable();
        assert_eq!(heading, ["number", "provisional", "report"]);
        assert_eq!(unknown("references-unknown"), ["unknown"]);
        assert!(unknown("ipr-unknown").contains(&"unknown"));
    }
}

#[test]
fn a_text_that_never_had_a_code_of_its_own_shows_none() {
    let mut facts = circular_241::facts();
    facts.texts[0].provisional = Some(Provisional::HadNone);
    let paper = tap_consultation::write(&facts, Lang::En, Letters::compiled());
    let heading = clause(&paper, "text-heading").to_string();
    assert_eq!(heading, "Draft new Recommendation ITU-T Q.3643 [SG11-R30]");
}

#[test]
fn the_head_of_the_record_is_printed_with_size_and_root() {
    let mut facts = circular_241::facts();
    facts.issue.record_head = Some(RecordHead { size: 42, root: "c0ffee".into() });
    let head = tap_consultation::write(&facts, Lang::En, Letters::compiled()).record_head.unwrap();
    assert_eq!((head.fact("size"), head.fact("root")), (Some("42"), Some("c0ffee")));
}

#[rstest]
#[case(Lang::En)]
#[case(Lang::Zh)]
fn the_whole_paper_reads_as_it_was_proof_read(#[case] lang: Lang) {
    let model = serde_json::to_string_pretty(&circular(lang)).unwrap();
    insta::assert_snapshot!(format!("tap_consultation.{lang}"), model);
}
