//! The form: fields that a program finds by name, that people hear named, and that stand among the tags.

use super::opened::{Field, Opened};
use super::{Lang, Letters, all_papers, circular_241, pdf};
use papers::reply_form::{self, Replier};
use papers::{DraftText, Kind, tap_consultation};

/// The form in a language, with what is known of who replies.
fn form(lang: Lang, replier: Replier) -> Opened {
    let facts = reply_form::Facts { replier, ..tap_consultation::reply_facts(&circular_241::facts()) };
    pdf(&reply_form::write(&facts, lang, Letters::compiled()))
}

fn named<'a>(fields: &'a [Field], name: &str) -> &'a Field {
    fields.iter().find(|field| field.name == name).unwrap_or_else(|| panic!("no field {name}"))
}

#[test]
fn the_fields_bear_the_names_of_the_word_document_in_the_order_of_reading() {
    for &lang in Lang::ALL {
        let fields = form(lang, Replier::default()).fields();
        let names: Vec<(&str, &str)> = fields.iter().map(|field| (&*field.name, &*field.kind)).collect();
        let text = [
            "from-name",
            "from-position",
            "from-address",
            "from-fax",
            "from-email",
            "from-date",
            "from-place",
        ];
        let mut wanted: Vec<(&str, &str)> = text.into_iter().map(|name| (name, "Tx")).collect();
        wanted.extend([("row-1", "Btn"), ("row-1-authorize-with", "Btn"), ("signature-signature", "Sig")]);
        wanted.extend(
            ["signature-name", "signature-position", "signature-member-state"].map(|name| (name, "Tx")),
        );
        assert_eq!(names, wanted, "{lang}");
    }
}

#[test]
fn exactly_one_choice_of_each_kind_can_be_taken() {
    let fields = form(Lang::En, Replier::default()).fields();
    let row = named(&fields, "row-1");
    assert_eq!(row.states, ["authorize", "Off", "not-authorize", "Off"]);
    let within = named(&fields, "row-1-authorize-with");
    assert_eq!(within.states, ["no-comments", "Off", "comments-attached", "Off"]);
    const RADIO: i64 = 1 << 15;
    const STAYS_TAKEN: i64 = 1 << 14;
    const REQUIRED: i64 = 1 << 1;
    assert_eq!(row.flags, RADIO | STAYS_TAKEN | REQUIRED);
    // Whoever then does not authorize has to be able to leave the circles.
    assert_eq!(within.flags, RADIO);
}

#[test]
fn a_screen_reader_says_what_each_field_is() {
    let fields = form(Lang::En, Replier::default()).fields();
    assert_eq!(named(&fields, "from-name").told, "From: Name");
    assert_eq!(named(&fields, "signature-name").told, "Signature: Name");
    assert_eq!(
        named(&fields, "row-1").told,
        "Draft new Recommendation ITU-T Q.3643: Opinion of the Administration"
    );
    let fields = form(Lang::Zh, Replier::default()).fields();
    assert!(named(&fields, "from-name").told.ends_with("：姓名"), "{}", named(&fields, "from-name").told);
}

#[test]
fn what_is_known_stands_in_its_field_and_can_be_seen() {
    let replier = Replier {
        name: Some("A. Person".into()),
        address: Some("1 Street\n1200 City".into()),
        member_state: Some("第17主管部门".into()),
        ..Replier::default()
    };
    let opened = form(Lang::En, replier);
    let fields = opened.fields();
    assert_eq!(named(&fields, "from-name").value.as_deref(), Some("A. Person"));
    assert_eq!(named(&fields, "from-fax").value, None);
    let state = named(&fields, "signature-member-state");
    assert_eq!(state.value.as_deref(), Some("第17主管部门"));
    let widget = opened.document.get_dictionary(state.widgets[0]).unwrap();
    let shown = opened.at(opened.dictionary(widget, "AP"), "N").unwrap().as_stream().unwrap();
    assert!(shown.dict.has(b"Resources") && shown.get_plain_content().unwrap().len() > 20);
}

#[test]
fn every_field_is_an_element_of_the_tags_and_nothing_else_is_in_it() {
    for &lang in Lang::COMPLETE {
        for paper in [&all_papers(lang)[0], &all_papers(lang)[1]] {
            let opened = pdf(paper);
            let widgets: Vec<_> = opened.fields().into_iter().flat_map(|field| field.widgets).collect();
            let elements = opened.elements();
            let forms: Vec<_> =
                elements.iter().filter(|(_, one)| opened.name(one, "S").as_deref() == Some("Form")).collect();
            assert_eq!(forms.len(), widgets.len());
            let mut held = Vec::new();
            for (_, element) in forms {
                let kids = opened.at(element, "K").unwrap();
                let kid = match kids {
                    lopdf::Object::Array(kids) if kids.len() == 1 => kids[0].as_dict().unwrap(),
                    lopdf::Object::Dictionary(kid) => kid,
                    other => panic!("{other:?}"),
                };
                assert_eq!(opened.name(kid, "Type").as_deref(), Some("OBJR"));
                held.push(kid.get(b"Obj").unwrap().as_reference().unwrap());
            }
            let sorted = |mut ids: Vec<_>| {
                ids.sort_unstable();
                ids
            };
            assert_eq!(sorted(held), sorted(widgets.clone()));
            for widget in widgets {
                let widget = opened.document.get_dictionary(widget).unwrap();
                assert_eq!(opened.name(widget, "Subtype").as_deref(), Some("Widget"));
                assert!(
                    widget.has(b"StructParent") && widget.has(b"TU") && widget.has(b"P") && widget.has(b"AP")
                );
                assert!(!widget.has(b"A") && !widget.has(b"Border"));
            }
            for page in opened.document.page_iter() {
                let page = opened.document.get_dictionary(page).unwrap();
                assert_eq!(opened.name(page, "Tabs").as_deref(), Some("S"));
            }
            let left = opened
                .dictionaries()
                .filter(|held| opened.string_of_uri(held).is_some_and(|uri| uri.starts_with("plenary")));
            assert_eq!(left.count(), 0);
        }
    }
}

#[test]
fn each_text_has_a_row_of_its_own() {
    let mut facts = circular_241::facts();
    facts.texts = (0..12).map(|at| DraftText::new(Kind::New, format!("X.990{at}"))).collect();
    let form = tap_consultation::reply_facts(&facts);
    let opened = pdf(&reply_form::write(&form, Lang::En, Letters::compiled()));
    let rows = opened.fields().iter().filter(|field| field.kind == "Btn").count();
    assert_eq!(rows, 24);
    assert!(opened.page_count() > 1);
}
