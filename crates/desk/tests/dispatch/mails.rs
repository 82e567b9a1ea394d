//! What arrives, read by a real parser.

use crate::fixture::{Letters, MORNING, Office, address, moment, smtp};
use desk::dispatch::post::Attachment;
use mail_parser::{Message, MessageParser, MimeHeaders};
use testkit::smtp::{Server, Taken};

/// The mail to an administration.
fn to(taken: &[Taken], number: u32) -> &[u8] {
    &taken.iter().find(|taken| taken.to == address(number)).expect("it was mailed").mail
}

fn parse(mail: &[u8]) -> Message<'_> {
    MessageParser::default().parse(mail).expect("a mail")
}

fn header<'m>(mail: &'m Message<'_>, name: &'static str) -> Option<&'m str> {
    mail.header_raw(name).map(str::trim)
}

/// What goes with the letter: every byte there is, twice, and the beginning of a ZIP.
fn attachments() -> Vec<Attachment> {
    let every: Vec<u8> = (0..=255).chain((0..=255).rev()).collect();
    let docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    vec![
        Attachment {
            name: "Circular 900.pdf".into(),
            media_type: "application/pdf".into(),
            bytes: [b"%PDF-1.7\n".as_slice(), &every].concat(),
        },
        Attachment {
            name: "通函900.docx".into(),
            media_type: docx.into(),
            bytes: [b"PK\x03\x04".as_slice(), &every, b"\r\n.\r\n"].concat(),
        },
    ]
}

#[test]
fn a_letter_arrives_in_the_language_of_its_addressee() {
    let server = Server::start();
    let mut office = Office::to(5);
    office.round(&smtp(&server));
    let taken = server.taken();
    let english = parse(to(&taken, 1));
    assert_eq!(english.subject(), Some("TSB Circular 900"));
    assert_eq!(header(&english, "Content-Language"), Some("en"));
    let wanted = "To administrations:\n.\n.A line that begins with a dot.\ncircular/900 Administration 1\n";
    let text = english.body_text(0).expect("a text").replace("\r\n", "\n");
    assert_eq!(text.trim_end(), wanted.trim_end());
    assert!(english.body_html(0).expect("HTML").starts_with("<p>To administrations:"));
    let chinese = parse(to(&taken, 3));
    assert_eq!(chinese.subject(), Some("电信标准化局第900号通函"));
    assert_eq!(header(&chinese, "Content-Language"), Some("zh"));
    assert!(chinese.body_text(0).expect("a text").starts_with("致各主管部门："));
    assert!(chinese.body_html(0).expect("HTML").contains("以点开头的一行"));
    for part in chinese.text_bodies().chain(chinese.html_bodies()) {
        let kind = part.content_type().expect("a kind");
        assert_eq!((kind.ctype(), kind.attribute("charset")), ("text", Some("utf-8")));
    }
    // Nothing but ASCII goes over the wire, so every server can pass it on.
    assert!(
        taken
            .iter()
            .all(|taken| taken.mail.is_ascii() && taken.mail.split(|b| *b == b'\n').all(|l| l.len() < 1000))
    );
}

#[test]
fn the_headers_say_who_when_and_that_a_machine_sends() {
    let server = Server::start();
    let mut office = Office::to(5);
    office.round(&smtp(&server));
    let taken = server.taken();
    let first = parse(to(&taken, 1));
    assert_eq!(first.message_id(), Some(office.parcel(1).label.message_id.as_str()));
    assert!(first.message_id().expect("an id").ends_with("@example.org"));
    assert_eq!(first.date().map(|date| date.to_timestamp()), Some(moment(MORNING).as_second()));
    let address_of = |list: Option<&mail_parser::Address<'_>>| {
        let first = list.and_then(|list| list.first());
        first.and_then(|one| one.address.as_deref().map(ToOwned::to_owned))
    };
    assert_eq!(address_of(first.from()).as_deref(), Some("tsb@example.org"));
    assert_eq!(address_of(first.reply_to()).as_deref(), Some("tsbreply@example.org"));
    assert_eq!(address_of(first.to()), Some(address(1)));
    assert_eq!(header(&first, "Auto-Submitted"), Some("auto-generated"));
    assert_eq!(header(&first, "List-Unsubscribe"), None);
    // The fifth gets a copy.
    let copy = parse(to(&taken, 5));
    assert_eq!((address_of(copy.to()), address_of(copy.cc())), (None, Some(address(5))));
    let mut ids: Vec<_> =
        taken.iter().map(|taken| parse(&taken.mail).message_id().expect("an id").to_owned()).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 5);
}

#[test]
fn what_goes_with_a_letter_arrives_byte_for_byte() {
    let server = Server::start();
    let letters = Letters { attachments: attachments(), ..Letters::to(3) };
    let mut office = Office::with(letters);
    office.round(&smtp(&server));
    for taken in server.taken() {
        let mail = parse(&taken.mail);
        let found: Vec<_> = mail
            .attachments()
            .map(|part| {
                let kind = part.content_type().expect("a kind");
                Attachment {
                    name: part.attachment_name().expect("a name").to_owned(),
                    media_type: format!("{}/{}", kind.ctype(), kind.subtype().expect("a subtype")),
                    bytes: part.contents().to_vec(),
                }
            })
            .collect();
        assert_eq!(found, attachments());
        assert!(mail.body_text(0).is_some() && mail.body_html(0).is_some());
    }
}

#[test]
fn nothing_in_a_letter_begins_a_header_of_its_own() {
    let server = Server::start();
    let mut letters = Letters::to(1);
    letters.addressees[0].name = "Administration 1\r\nBcc: spy@example.org".to_owned();
    letters.addressees[0].lang = "en\r\nX-Other: 1".to_owned();
    let mut office = Office::with(letters);
    assert_eq!(office.round(&smtp(&server)).handed_over, 1);
    let taken = server.taken();
    let mail = parse(&taken[0].mail);
    assert!(mail.bcc().is_none() && header(&mail, "X-Other").is_none());
}
