//! PDFs that are made to do harm, and text in encodings of other systems: each is refused in words, or read.

use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Document, Object, dictionary};
use papers::read::{self, Said, Unreadable, fit};

/// The most that this process may have used, in kilobytes: less than what unpacks in these files.
const ROOM: u64 = 120_000;

/// Asserts that this process never took more room than it may.
fn room_is_kept() {
    let Ok(status) = std::fs::read_to_string("/proc/self/status") else { return };
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("the kernel tells it");
    let peak: u64 = peak.trim().trim_end_matches(" kB").parse().expect("the kernel tells it");
    assert!(peak < ROOM, "{peak} kB were used");
}

fn packed(bytes: &[u8], times: usize) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    for _ in 0..times {
        encoder.write_all(bytes).expect("memory can be written");
    }
    encoder.finish().expect("memory can be written")
}

/// A PDF with one stream, whose filters are named so.
fn pdf(filters: &str, data: &[u8]) -> Vec<u8> {
    let mut file = b"%PDF-1.7\n".to_vec();
    file.extend(format!("1 0 obj <</Filter {filters} /Length {}>> stream\n", data.len()).bytes());
    file.extend(data);
    file.extend(b"\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF");
    file
}

#[test]
fn a_stream_is_counted_while_it_is_unpacked() {
    let bomb = packed(&[0; 1 << 20], 90);
    assert!(bomb.len() < 1 << 20);
    assert_eq!(fit(&pdf("/FlateDecode", &bomb)), Err(Unreadable::TooLarge));
    // A filter within a filter: what the first gives is small, what the second gives is not.
    let twice = packed(&bomb, 1);
    assert_eq!(fit(&pdf("[/FlateDecode /FlateDecode]", &twice)), Err(Unreadable::TooLarge));
    // The name of the filter may stand elsewhere.
    assert_eq!(fit(&pdf("7 0 R", &twice)), Err(Unreadable::TooLarge));
    let digits: String = bomb.iter().map(|byte| format!("{byte:02x}")).collect();
    let file = pdf("[/ASCIIHexDecode /FlateDecode]", format!("{digits}>").as_bytes());
    assert_eq!(fit(&file), Err(Unreadable::TooLarge));
    assert_eq!(read::tagged(&pdf("/FlateDecode", &bomb)), Err(Unreadable::TooLarge));
    room_is_kept();
}

#[test]
fn a_chain_of_filters_has_an_end() {
    let chain = (0..6).fold(b"BT ET".to_vec(), |data, _| packed(&data, 1));
    assert_eq!(fit(&pdf("6 0 R", &chain)), Err(Unreadable::TooDeep));
}

/// A PDF with a tree of pages.
fn tree(pages: usize, leads_back: bool) -> Vec<u8> {
    let mut document = Document::with_version("1.7");
    let root = document.new_object_id();
    let mut kids: Vec<Object> = (0..pages)
        .map(|_| document.add_object(dictionary! { "Type" => "Page", "Parent" => root }).into())
        .collect();
    if leads_back {
        kids.push(root.into());
    }
    let count = i64::try_from(pages).expect("few pages");
    document.set_object(root, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count });
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => root });
    document.trailer.set("Root", catalog);
    let mut file = Vec::new();
    document.save_to(&mut file).expect("memory can be written");
    file
}

#[test]
fn pages_that_go_in_a_circle_are_said_to_do_so() {
    assert_eq!(fit(&tree(2, false)), Ok(()));
    assert_eq!(fit(&tree(2, true)), Err(Unreadable::Circular));
    assert_eq!(fit(&tree(10_000, false)), Err(Unreadable::TooLarge));
}

#[test]
fn chinese_text_of_another_encoding_is_read_and_others_are_named() {
    let path = format!("{}/tests/strangers/circular-241.zh.txt", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).expect("the letter is there");
    let (bytes, _, lossy) = encoding_rs::GB18030.encode(&text);
    assert!(!lossy && std::str::from_utf8(&bytes).is_err());
    let reading = read::file(&bytes).expect("it is a letter");
    assert!(matches!(reading.said, Said::TapConsultation(_)));
    assert_eq!(reading.sightings, read::text(&text).sightings);
    // Letters of western Europe in their old encoding, each before a plain letter.
    let latin = b"R\xe9ponse des \xc9tats Membres \xe0 la circulaire, d\xe9lai pr\xe9vu: d\xe9cembre";
    assert_eq!(read::file(latin), Err(Unreadable::Encoding));
}
