//! A form that comes back filled in: the answers are read from its fields, whatever its language and whoever filled it in.

use super::{Lang, Letters, circular_241};
use lopdf::{Document, Object, ObjectId};
use papers::read::{self, Answers, Opinion, Said, Taken};
use papers::{Typesetter, reply_form, tap_consultation};

/// A field of a form, with the name it has in the file.
fn field(document: &Document, name: &str) -> ObjectId {
    let is = |held: &Object| {
        held.as_dict().is_ok_and(|held| {
            held.get(b"T").is_ok_and(|own| lopdf::decode_text_string(own).is_ok_and(|own| own == name))
        })
    };
    let found = document.objects.iter().find(|(_, held)| is(held)).map(|(id, _)| *id);
    found.unwrap_or_else(|| panic!("no field {name}"))
}

/// Writes into a field, as a viewer does.
fn write(document: &mut Document, name: &str, value: &str) {
    let field = field(document, name);
    document.get_dictionary_mut(field).expect("a field").set("V", lopdf::text_string(value));
}

/// Takes a choice. A viewer shows it too; a program that fills in forms may leave that to the viewer.
fn take(document: &mut Document, name: &str, choice: &str, shows: bool) {
    let group = field(document, name);
    let of = document.get_dictionary_mut(group).expect("a group of choices");
    of.set("V", choice);
    let kids: Vec<ObjectId> = of
        .get(b"Kids")
        .and_then(Object::as_array)
        .expect("choices")
        .iter()
        .filter_map(|kid| kid.as_reference().ok())
        .collect();
    for kid in kids.into_iter().filter(|_| shows) {
        let widget = document.get_dictionary_mut(kid).expect("a choice");
        let looks = widget
            .get(b"AP")
            .and_then(Object::as_dict)
            .and_then(|looks| looks.get(b"N"))
            .and_then(Object::as_dict)
            .expect("looks");
        let is = looks.has(choice.as_bytes());
        widget.set("AS", if is { choice } else { "Off" });
    }
}

/// What a form answers.
fn answers(document: &mut Document) -> (Said, Answers) {
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).expect("a PDF can be written");
    let tagged = read::tagged(&bytes).expect("a PDF can be read");
    let reading = read::taken(Taken { text: String::new(), tagged }, Letters::compiled());
    let answers = read::reply(&reading).expect("a form of ours");
    (reading.said, answers)
}

#[test]
fn the_answers_of_a_form_that_came_back() {
    for &lang in Lang::COMPLETE {
        let mut facts = tap_consultation::reply_facts(&circular_241::facts());
        facts.texts.extend(facts.texts.clone());
        let pdf = typeset::Typst.pdf(&reply_form::write(&facts, lang, Letters::compiled())).expect("a form");
        for shows in [true, false] {
            let mut document = Document::load_mem(&pdf).expect("a PDF");
            let (_, blank) = answers(&mut document);
            assert_eq!(blank.rows.iter().map(read::Answer::opinion).collect::<Vec<_>>(), [None, None]);
            assert_eq!((blank.name, blank.place, blank.date), (None, None, None));

            take(&mut document, "row-1", "authorize", shows);
            take(&mut document, "row-1-authorize-with", "comments-attached", shows);
            take(&mut document, "row-2", "not-authorize", shows);
            write(&mut document, "from-name", "A. Person");
            write(&mut document, "from-place", "Bern");
            write(&mut document, "signature-member-state", "第17主管部门");
            let (said, answers) = answers(&mut document);
            let opinions: Vec<_> = answers.rows.iter().map(read::Answer::opinion).collect();
            assert_eq!(opinions, [Some(Opinion::Authorize(Some(true))), Some(Opinion::NotAuthorize)]);
            let numbers: Vec<_> = answers
                .rows
                .iter()
                .map(|row| row.text.as_ref().and_then(|text| text.number.clone()))
                .collect();
            assert_eq!(numbers, [Some("Q.3643".into()), Some("Q.3643".into())]);
            assert_eq!(
                (answers.name.as_deref(), answers.place.as_deref()),
                (Some("A. Person"), Some("Bern"))
            );
            assert_eq!(answers.member_state.as_deref(), Some("第17主管部门"));
            // What was filled in is read from the form itself as well.
            let Said::ReplyForm(read) = said else { panic!("no form") };
            assert_eq!(read.circular.as_deref(), Some("241"));
            assert_eq!(read.replier.name.as_deref(), Some("A. Person"));
        }
    }
}
