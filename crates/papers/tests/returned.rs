//! A form that comes back filled in: the answers are read from its fields, whatever its language.

mod circular_241;

use std::io::{Cursor, Read, Write};

use papers::read::{self, Opinion, Said};
use papers::{Letters, docx, reply_form, tap_consultation};
use words::Lang;
use zip::write::SimpleFileOptions;

/// A part of an archive.
fn part(archive: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(archive)).expect("a document of ours");
    let mut text = String::new();
    archive.by_name(name).expect("a document of ours").read_to_string(&mut text).expect("a document of ours");
    text
}

/// The same document with another body.
fn with_body(document: &[u8], body: &str) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for name in ["word/document.xml", "word/numbering.xml", "word/header1.xml"] {
        archive.start_file(name, SimpleFileOptions::default()).expect("an archive can be made");
        let content = if name == "word/document.xml" { body.to_owned() } else { part(document, name) };
        archive.write_all(content.as_bytes()).expect("an archive can be made");
    }
    archive.finish().expect("an archive can be made").into_inner()
}

/// Changes the first of something after the tag of a field.
fn change(body: &mut String, tag: &str, from: &str, to: &str) {
    let field = body.find(&format!("w:val=\"{tag}\"")).unwrap_or_else(|| panic!("{tag}"));
    let at = field + body[field..].find(from).expect("it stands in the field");
    body.replace_range(at..at + from.len(), to);
}

/// Types words into a field that asked for them.
fn type_in(body: &mut String, tag: &str, words: &str) {
    change(body, tag, "<w:showingPlcHdr/>", "");
    change(body, tag, "</w:sdtContent>", &format!("<w:r><w:t>{words}</w:t></w:r></w:sdtContent>"));
    let field = body.find(&format!("w:val=\"{tag}\"")).expect("a field of ours");
    let from = field + body[field..].find("<w:sdtContent>").expect("a field of ours");
    let asked = from + body[from..].find("</w:r>").expect("a field of ours") + "</w:r>".len();
    body.replace_range(from + "<w:sdtContent>".len()..asked, "");
}

#[test]
fn the_answers_of_a_form_that_came_back() {
    for lang in [Lang::En, Lang::Zh] {
        let mut facts = tap_consultation::reply_facts(&circular_241::facts());
        facts.texts.extend(facts.texts.clone());
        let form = docx::render(&reply_form::write(&facts, lang, Letters::compiled())).unwrap();
        let blank = read::reply(&read::file(&form).unwrap()).unwrap();
        assert_eq!(blank.rows.iter().map(read::Answer::opinion).collect::<Vec<_>>(), [None, None]);
        assert_eq!((blank.name, blank.place, blank.date), (None, None, None));

        let mut body = part(&form, "word/document.xml");
        for tag in ["row-1-authorize", "row-1-comments-attached", "row-2-not-authorize"] {
            change(&mut body, tag, "w14:checked w14:val=\"0\"", "w14:checked w14:val=\"1\"");
        }
        type_in(&mut body, "from-name", "A. Person");
        type_in(&mut body, "from-place", "Bern");
        type_in(&mut body, "signature-member-state", "第17主管部门");
        let reading = read::file(&with_body(&form, &body)).unwrap();
        let answers = read::reply(&reading).unwrap();
        let opinions: Vec<_> = answers.rows.iter().map(read::Answer::opinion).collect();
        assert_eq!(opinions, [Some(Opinion::Authorize(Some(true))), Some(Opinion::NotAuthorize)]);
        let numbers: Vec<_> =
            answers.rows.iter().map(|row| row.text.as_ref().unwrap().number.clone()).collect();
        assert_eq!(numbers, [Some("Q.3643".into()), Some("Q.3643".into())]);
        assert_eq!(answers.name.as_deref(), Some("A. Person"));
        assert_eq!(answers.place.as_deref(), Some("Bern"));
        assert_eq!(answers.member_state.as_deref(), Some("第17主管部门"));
        // What was filled in is read from the form itself as well.
        let Said::ReplyForm(read) = reading.said else { panic!("no form") };
        assert_eq!(read.circular.as_deref(), Some("241"));
        assert_eq!(read.replier.name.as_deref(), Some("A. Person"));
    }
}
