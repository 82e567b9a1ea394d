//! Files that are made to do harm, or that chance made: the reader says why it cannot read them, and takes no more room than a letter.

mod anything;

use std::io::Write;

use papers::read::{self, Piece, Place, Unreadable};
use papers::{Letters, collective_letter, html};
use proptest::prelude::*;
use rstest::rstest;
use words::Lang;
use zip::write::SimpleFileOptions;

/// The most that this process may have used, in kilobytes: far more than a letter takes, far less than what unpacks in these files.
const ROOM: u64 = 700_000;

/// Asserts that this process never took more room than it may.
fn room_is_kept() {
    let Ok(status) = std::fs::read_to_string("/proc/self/status") else { return };
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("the kernel tells it");
    let peak: u64 = peak.trim().trim_end_matches(" kB").parse().expect("the kernel tells it");
    assert!(peak < ROOM, "{peak} kB were used");
}

/// A Word document with these parts.
fn document(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, content) in parts {
        archive.start_file(*name, SimpleFileOptions::default()).expect("an archive can be made");
        archive.write_all(content).expect("an archive can be made");
    }
    archive.finish().expect("an archive can be made").into_inner()
}

/// A Word document whose body is this.
fn body(xml: &str) -> Vec<u8> {
    let xml = format!(r#"<w:document xmlns:w="w"><w:body>{xml}</w:body></w:document>"#);
    document(&[("word/document.xml", xml.as_bytes())])
}

#[test]
fn a_bomb_is_not_unpacked() {
    let zeros = vec![b' '; 90 << 20];
    let bomb = document(&[("word/document.xml", &zeros)]);
    assert!(bomb.len() < 1 << 20);
    assert_eq!(read::file(&bomb).unwrap_err(), Unreadable::TooLarge);
    let bomb = document(&[("word/numbering.xml", &zeros), ("word/document.xml", b"<a/>")]);
    assert_eq!(read::file(&bomb).unwrap_err(), Unreadable::TooLarge);
    room_is_kept();
}

#[test]
fn what_lies_too_deep_is_not_followed() {
    let deep = "<w:p>".repeat(100_000);
    assert_eq!(read::file(&body(&deep)).unwrap_err(), Unreadable::TooDeep);
    let page = format!("<html><body>{}x", "<ul><li><div>".repeat(100_000));
    assert_eq!(read::file(page.as_bytes()).unwrap().pieces.len(), 1);
    room_is_kept();
}

#[rstest]
#[case::doctype("<!DOCTYPE w:document><w:document/>")]
#[case::entities(
    r#"<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><x><t>&b;</t></x>"#
)]
#[case::a_file_from_elsewhere(r#"<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><x><t>&a;</t></x>"#)]
#[case::an_entity_that_nobody_declared("<x><t>&a;</t></x>")]
fn what_declares_entities_is_refused(#[case] xml: &str) {
    let file = document(&[("word/document.xml", xml.as_bytes())]);
    assert_eq!(read::file(&file).unwrap_err(), Unreadable::Declares);
    let file = document(&[("word/document.xml", b"<x/>"), ("word/numbering.xml", b"<!DOCTYPE x><x/>")]);
    assert_eq!(read::file(&file).unwrap_err(), Unreadable::Declares);
}

#[test]
fn macros_are_refused_wherever_they_lie() {
    for name in ["word/vbaProject.bin", "VBAPROJECT.BIN", "word/x/vbaProject.bin"] {
        let file = document(&[("word/document.xml", b"<x/>"), (name, b"x")]);
        assert_eq!(read::file(&file).unwrap_err(), Unreadable::Macros);
    }
}

#[test]
fn what_is_encrypted_or_damaged_or_no_document_is_said_to_be_so() {
    let plain = body("<w:p><w:t>x</w:t></w:p>");
    // The flag of encryption, in the head of the entry and in the list of entries.
    let mut encrypted = plain.clone();
    let entry = plain.windows(4).position(|bytes| bytes == b"PK\x01\x02").unwrap();
    encrypted[6] |= 1;
    encrypted[entry + 8] |= 1;
    assert_eq!(read::file(&encrypted).unwrap_err(), Unreadable::Encrypted);
    assert_eq!(read::file(&plain[..plain.len() / 2]).unwrap_err(), Unreadable::Damaged);
    assert_eq!(read::file(&body("<w:p></w:t></w:p>")).unwrap_err(), Unreadable::Damaged);
    let file = document(&[("word/document.xml", b"\xff\xfe<x/>")]);
    assert_eq!(read::file(&file).unwrap_err(), Unreadable::Damaged);
    let file = document(&[("ppt/presentation.xml", b"<x/>")]);
    assert_eq!(read::file(&file).unwrap_err(), Unreadable::OtherKind);
    for bytes in [&b"%PDF-1.7"[..], &[0xd0, 0xcf, 0x11, 0xe0, 1, 2], &[0xff, 0xfe, 0x00], b"\x00\x01\x02"] {
        let no = read::file(bytes);
        assert!(matches!(no, Err(Unreadable::OtherKind) | Ok(_)), "{no:?}");
    }
}

#[test]
fn ten_thousand_paragraphs_are_read_and_a_million_are_not() {
    let paragraph = "<w:p><w:r><w:t>I wish you a fruitful and pleasant meeting.</w:t></w:r></w:p>";
    let reading = read::file(&body(&paragraph.repeat(10_000))).unwrap();
    assert_eq!(reading.pieces.len(), 10_000);
    let no = read::file(&body(&"<w:p><w:t>x</w:t></w:p>".repeat(400_000)));
    assert_eq!(no.unwrap_err(), Unreadable::TooLarge);
    let names: Vec<String> = (0..3000).map(|at| format!("word/{at}.xml")).collect();
    let parts: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b"x"[..])).collect();
    assert_eq!(read::file(&document(&parts)).unwrap_err(), Unreadable::TooLarge);
    room_is_kept();
}

#[test]
fn what_is_repeated_takes_no_more_room_than_once() {
    // The number of a list is printed before each of its paragraphs.
    let number = "%1".repeat(100_000);
    let numbering = format!(
        r#"<n><abstractNum abstractNumId="0"><lvl ilvl="0"><numFmt val="decimal"/><lvlText val="{number}"/></lvl></abstractNum><num numId="1"><abstractNumId val="0"/></num></n>"#
    );
    let paragraph = r#"<p><pPr><numPr><ilvl val="0"/><numId val="1"/></numPr></pPr><r><t>x</t></r></p>"#;
    let xml = format!("<d>{}</d>", paragraph.repeat(20_000));
    let file =
        document(&[("word/document.xml", xml.as_bytes()), ("word/numbering.xml", numbering.as_bytes())]);
    assert_eq!(read::file(&file).unwrap().pieces.len(), 20_000);
    // What stands in a field stands in each field around it.
    let open = r#"<w:sdt><w:tag w:val="x"/>"#.repeat(90);
    let xml = format!("{open}<w:p><w:t>{}</w:t></w:p>{}", "x".repeat(15 << 20), "</w:sdt>".repeat(90));
    assert_eq!(read::file(&body(&xml)).unwrap().fields.len(), 90);
    room_is_kept();
}

#[test]
fn one_long_line_is_read_in_time() {
    let line = "TSB Circular 1, by which (((draft new Recommendations ITU-T X.1, ".repeat(200_000);
    let now = std::time::Instant::now();
    assert_eq!(read::text(&line).said, read::Said::Unknown);
    assert!(now.elapsed() < std::time::Duration::from_secs(60), "{:?}", now.elapsed());
    room_is_kept();
}

/// A letter of ours as a page.
fn page(facts: &collective_letter::Facts, lang: Lang) -> String {
    html::render(&collective_letter::write(facts, lang, Letters::compiled()))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn invariant_random_bytes_never_stop_the_reader(bytes in proptest::collection::vec(any::<u8>(), 0..2000), head in 0..4_usize) {
        let heads: [&[u8]; 4] = [b"", b"PK\x03\x04", b"<html><body>", b"\xff\xfe"];
        let file = [heads[head], &bytes].concat();
        if let Ok(reading) = read::file(&file) {
            read::reply(&reading);
        }
    }

    #[test]
    fn invariant_random_markup_never_stops_the_reader(tags in proptest::collection::vec("</?(p|ul|ol|li|div|table|tr|td|dl|dt|dd|br|script|b)( x='y'?)?>?|[a-z &;0-9.]{0,9}", 0..200)) {
        let page = format!("<html><body>{}", tags.concat());
        let _ = read::file(page.as_bytes());
        let xml = tags.concat().replace("ul", "w:sdt").replace("li", "w:tag").replace("td", "tc").replace("div", "numId").replace("dl", "t");
        let _ = read::file(&body(&xml));
    }

    #[test]
    fn invariant_random_pieces_never_stop_the_reader(texts in proptest::collection::vec(anything::free(), 0..40), places in proptest::collection::vec(0..9_u8, 40)) {
        let pieces = texts.into_iter().zip(places).enumerate().map(|(at, (text, place))| {
            let place = match place {
                0..4 => Place::Paragraph,
                4..7 => Place::Item(place - 4),
                _ => Place::Cell { table: 1, row: u32::from(place), column: u32::from(place) - 7 },
            };
            Piece { line: at + 1, page: None, text, place }
        });
        let _ = read::pieces(pieces.collect());
    }

    #[test]
    fn invariant_a_letter_that_was_tampered_with_never_stops_the_reader(
        facts in anything::letter(),
        changes in proptest::collection::vec((any::<proptest::sample::Index>(), any::<proptest::sample::Index>(), 0..4_u8), 1..6),
    ) {
        for lang in [Lang::En, Lang::Zh] {
            let mut lines: Vec<String> = page(&facts, lang).lines().map(str::to_owned).collect();
            for (one, other, change) in &changes {
                let (one, other) = (one.index(lines.len()), other.index(lines.len()));
                match change {
                    0 => lines.swap(one, other),
                    1 => drop(lines.remove(one)),
                    2 => lines.insert(one, lines[other].clone()),
                    _ => {
                        let keep = lines[one].chars().count() / 2;
                        lines[one] = lines[one].chars().take(keep).collect();
                    }
                }
            }
            let _ = read::file(lines.join("\n").as_bytes());
            // As text the same letter has no structure.
            let bare: String = read::file(lines.join("\n").as_bytes()).map_or_else(|_| String::new(), |reading| {
                reading.pieces.iter().map(|piece| format!("{}\n", piece.text)).collect()
            });
            let _ = read::text(&bare);
        }
    }
}
