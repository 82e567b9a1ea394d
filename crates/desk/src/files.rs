//! Files that acts name: the limits of H-3, each file's kind judged by its content, and that it is here at all.
//!
//! Every way in goes through [`confirm`], last of all the desk's own door: an act whose file is not held is refused, so that no
//! entry names what nobody has.

use record::{Blobs, Fault};
use rulebook::act::Act;
use rulebook::approval::tap::act::{Act as TapAct, Attachment};
use rulebook::clause::EditionId;
use rulebook::letter::act::{Act as LetterAct, Issue};
use rulebook::refusal::Refusal;
use rulebook::rules::{ATTACHMENTS, ISSUED_STANDS};
use sha2::{Digest, Sha256};

/// The most that one file may have: 25 MB (H-3).
pub const ONE_FILE: usize = 25_000_000;
/// The most that the files of one act may have together: 100 MB (H-3).
pub const ALL_FILES: usize = 100_000_000;

/// The kinds of file that are taken (H-3).
pub const KINDS: &[&str] = &[
    "application/pdf",
    "application/vnd.oasis.opendocument.text",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "image/jpeg",
    "image/png",
    "image/tiff",
    "text/plain",
];

/// The kind of a file by its content; none for what is not taken (H-3).
#[must_use]
pub fn kind(bytes: &[u8]) -> Option<&'static str> {
    let has = |needle: &[u8]| bytes.windows(needle.len()).any(|window| window == needle);
    let head = &bytes[..bytes.len().min(1024)];
    if head.windows(5).any(|window| window == b"%PDF-") {
        return Some("application/pdf");
    }
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Some("image/png");
    }
    if bytes.starts_with(b"\xff\xd8\xff") {
        return Some("image/jpeg");
    }
    if bytes.starts_with(b"II*\0") || bytes.starts_with(b"MM\0*") {
        return Some("image/tiff");
    }
    if bytes.starts_with(b"PK\x03\x04") {
        if head.windows(39).any(|window| window == b"application/vnd.oasis.opendocument.text") {
            return Some("application/vnd.oasis.opendocument.text");
        }
        // A document with macros is no DOCX, whatever its name says.
        let document = has(b"word/document.xml") && has(b"[Content_Types].xml") && !has(b"vbaProject.bin");
        return document.then_some("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    }
    is_text(bytes).then_some("text/plain")
}

/// Is it plain text: in UTF-8, in UTF-16 that says so by its mark, or in an older encoding such as GBK or Latin-1? These write
/// every letter without a control byte, and no charset is claimed for them.
fn is_text(bytes: &[u8]) -> bool {
    let plain = |c: char| !c.is_control() || matches!(c, '\n' | '\r' | '\t' | '\u{c}');
    let units = |pair: fn([u8; 2]) -> u16| {
        let (pairs, rest) = bytes.as_chunks::<2>();
        let decoded = char::decode_utf16(pairs[1..].iter().map(|two| pair(*two)));
        rest.is_empty() && pairs.len() > 1 && decoded.into_iter().all(|c| c.is_ok_and(plain))
    };
    match bytes {
        [] => false,
        [0xff, 0xfe, ..] => units(u16::from_le_bytes),
        [0xfe, 0xff, ..] => units(u16::from_be_bytes),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => text.chars().all(plain),
            Err(_) => bytes.iter().all(|byte| *byte >= 0x80 || plain(char::from(*byte))),
        },
    }
}

/// Judges a file before it is kept; its kind.
///
/// # Errors
/// [`ATTACHMENTS`], at the field of the file.
pub fn judge(name: &str, bytes: &[u8], field: &str, edition: EditionId) -> Result<&'static str, Refusal> {
    let no = |key: &str| Refusal::new(ATTACHMENTS, edition, key).fact("file", name).at_field(field);
    if bytes.is_empty() {
        return Err(no("attachment-empty"));
    }
    if bytes.len() > ONE_FILE {
        return Err(no("attachment-too-large"));
    }
    kind(bytes).ok_or_else(|| no("attachment-of-other-kind"))
}

/// Keeps a file, durable before anything names it.
///
/// # Errors
/// A fault of the folder of files.
pub fn keep(blobs: &Blobs, name: &str, bytes: &[u8]) -> Result<Attachment, Fault> {
    blobs.put(bytes)?;
    Ok(described(name, bytes))
}

/// A file as an act names it.
#[must_use]
pub fn described(name: &str, bytes: &[u8]) -> Attachment {
    let name: String = name
        .rsplit(['/', '\\'])
        .next()
        .unwrap_or(name)
        .chars()
        .filter(|c| !c.is_control())
        .take(200)
        .collect();
    let media = kind(bytes).unwrap_or("application/octet-stream").to_owned();
    let sha256 = hex::encode(Sha256::digest(bytes));
    Attachment { sha256, name, media, bytes: bytes.len() as u64 }
}

/// The files that an act names, each with its field.
pub fn of(act: &mut Act) -> Vec<(&'static str, &mut Attachment)> {
    let at = |field| move |attachment| (field, attachment);
    let act = match act {
        Act::Tap(act) => act,
        Act::Letter(LetterAct::Issue(with)) => {
            return with.enclosures.iter_mut().map(|one| ("enclosures", &mut one.file)).collect();
        }
        Act::Body(_) | Act::Meeting(_) | Act::Letter(_) | Act::Item(_) | Act::Selection(_) => {
            return Vec::new();
        }
    };
    match act.as_mut() {
        TapAct::Reply(with) => with.content.attachments.iter_mut().map(at("attachments")).collect(),
        TapAct::RegisterReply(with) => {
            let attachments = with.content.attachments.iter_mut().map(at("attachments"));
            attachments.chain([("scan", &mut with.scan)]).collect()
        }
        TapAct::RegisterOpposition(with) => vec![("scan", &mut with.scan)],
        _ => Vec::new(),
    }
}

/// Where files are looked for: the content of the one with this digest, if it is held.
pub type Held<'a> = dyn Fn(&[u8; 32]) -> Option<Vec<u8>> + 'a;

/// Makes each file that an act names true: it is here, and its kind and size are those of its content. A scan that is named with
/// no digest at all is left to the rules, which say what is missing.
///
/// # Errors
/// [`ATTACHMENTS`] for a file that is not here or not taken, [`ISSUED_STANDS`] for a paper of a letter.
pub fn confirm(held: &Held<'_>, act: &mut Act, edition: EditionId) -> Result<(), Refusal> {
    if let Act::Letter(LetterAct::Issue(with)) = act {
        papers(held, with, edition)?;
    }
    let mut total = 0;
    for (field, attachment) in of(act) {
        if field == "scan" && attachment.sha256.trim().is_empty() {
            continue;
        }
        let name = attachment.name.as_str();
        let no = |key: &str| Refusal::new(ATTACHMENTS, edition, key).fact("file", name).at_field(field);
        let hash = hex::decode(&attachment.sha256).ok().and_then(|bytes| bytes.try_into().ok());
        let bytes = hash.and_then(|hash| held(&hash)).ok_or_else(|| no("attachment-unknown"))?;
        let media = judge(name, &bytes, field, edition)?;
        total += bytes.len();
        if total > ALL_FILES {
            return Err(no("attachments-too-large"));
        }
        media.clone_into(&mut attachment.media);
        attachment.bytes = bytes.len() as u64;
        // A digest is written one way, by which the file is found again.
        attachment.sha256.make_ascii_lowercase();
    }
    Ok(())
}

/// Each paper of a letter that is issued is held, and is a page: what is sent is what was issued, and not something like it. A digest
/// that is none is left to the rules.
fn papers(held: &Held<'_>, with: &mut Issue, edition: EditionId) -> Result<(), Refusal> {
    for (language, digest) in with.papers.rows_mut() {
        let hash = hex::decode(digest.as_bytes()).ok().and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
        let Some(hash) = hash else { continue };
        digest.make_ascii_lowercase();
        let no = |key: &str| {
            Refusal::new(ISSUED_STANDS, edition, key)
                .fact("letter", with.letter.clone())
                .fact("digest", digest.as_str())
                .at_field(&format!("papers.{language}"))
        };
        let bytes = held(&hash).ok_or_else(|| no("letter-paper-not-held"))?;
        if !is_page(&bytes) {
            return Err(no("letter-paper-of-other-kind"));
        }
    }
    Ok(())
}

/// Is it a page of HTML in UTF-8, as papers are written?
#[must_use]
pub fn is_page(bytes: &[u8]) -> bool {
    let doctype = b"<!doctype html>";
    let head = bytes.get(..doctype.len()).is_some_and(|head| head.eq_ignore_ascii_case(doctype));
    head && std::str::from_utf8(bytes).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn docx() -> Vec<u8> {
        [b"PK\x03\x04".as_slice(), b"....[Content_Types].xml....word/document.xml"].concat()
    }

    // shows: H-3
    #[test]
    fn a_file_is_what_its_content_shows() {
        let docm = [docx(), b"word/vbaProject.bin".to_vec()].concat();
        let odt =
            [b"PK\x03\x04".as_slice(), &[0; 26], b"mimetypeapplication/vnd.oasis.opendocument.text"].concat();
        let cases: [(&[u8], Option<&str>); 9] = [
            (b"%PDF-1.7 ...", Some("application/pdf")),
            (b"\x89PNG\r\n\x1a\n....", Some("image/png")),
            (b"\xff\xd8\xff\xe0....", Some("image/jpeg")),
            (b"II*\0....", Some("image/tiff")),
            (&docx(), Some("application/vnd.openxmlformats-officedocument.wordprocessingml.document")),
            (&odt, Some("application/vnd.oasis.opendocument.text")),
            (&docm, None),
            (b"MZ\x90\0\x03", None),
            (b"PK\x03\x04 some other archive", None),
        ];
        for (bytes, then) in cases {
            assert_eq!(kind(bytes), then, "{:?}", String::from_utf8_lossy(&bytes[..bytes.len().min(20)]));
            assert!(then.is_none_or(|kind| KINDS.contains(&kind)));
        }
    }

    // shows: H-3
    #[rstest]
    #[case::utf_8("Comments of an administration.\n意见".as_bytes(), true)]
    #[case::utf_16_of_windows(b"\xff\xfeN\0o\0\r\0\n\0", true)]
    #[case::utf_16_of_others(b"\xfe\xff\x61\x0f\x89\xc1", true)]
    #[case::gbk(b"\xd2\xe2\xbc\xfb\r\n", true)]
    #[case::latin_1(b"R\xe9ponse de l'Administration", true)]
    #[case::utf_16_cut_off(b"\xff\xfeN\0o", false)]
    #[case::utf_16_with_a_control(b"\xff\xfe\x01\0", false)]
    #[case::a_mark_alone(b"\xff\xfe", false)]
    #[case::nothing(b"", false)]
    #[case::a_null(b"\xd2\xe2\0\xfb", false)]
    fn plain_text_is_taken_in_whatever_encoding_it_was_written(#[case] bytes: &[u8], #[case] taken: bool) {
        assert_eq!(kind(bytes), taken.then_some("text/plain"));
    }

    // shows: H-3
    #[test]
    fn an_empty_or_too_large_file_is_refused_at_its_field() {
        let refused = |bytes: usize| {
            let no = judge("a.txt", &vec![b'a'; bytes], "scan", EditionId::Res1Of2022).err()?;
            Some((no.reason.key, no.field))
        };
        let at = |key: &str| Some((key.to_owned(), Some("scan".to_owned())));
        assert_eq!(refused(0), at("attachment-empty"));
        assert_eq!(refused(1), None);
        assert_eq!(refused(ONE_FILE), None);
        assert_eq!(refused(ONE_FILE + 1), at("attachment-too-large"));
    }
}
