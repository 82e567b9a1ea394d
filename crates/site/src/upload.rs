//! What a form or a client sends: fields and files, within the limits of H-3, each file's kind judged by its content.

use crate::context::Context;
use crate::request::{Form, Unread};
use axum::extract::multipart;
use desk::Desk;
use record::Fault;
use rulebook::act::Act;
use rulebook::approval::tap::act::{Act as TapAct, Attachment};
use rulebook::clause::EditionId;
use rulebook::refusal::Refusal;
use rulebook::rules::ATTACHMENTS;
use std::collections::HashMap;

/// The most that one file may have: 25 MB (H-3).
pub(crate) const ONE_FILE: usize = 25_000_000;
/// The most that the files of one reply may have together: 100 MB (H-3).
pub(crate) const ALL_FILES: usize = 100_000_000;
/// The most that a whole request may have: the files, and room for the fields.
pub(crate) const REQUEST: usize = ALL_FILES + 1_000_000;

/// A file as it came.
pub(crate) struct File {
    pub(crate) field: String,
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
}

/// A form as it came.
#[derive(Default)]
pub(crate) struct Upload {
    pub(crate) fields: HashMap<String, Vec<String>>,
    pub(crate) files: Vec<File>,
}

impl Upload {
    /// The parts of a form that arrived whole, and why there may be fewer than were sent: what was typed is kept even then.
    pub(crate) async fn read(form: Form) -> (Self, Option<Unread>) {
        let (mut upload, Form { parts, unread }) = (Self::default(), form);
        let Some(mut parts) = parts else { return (upload, unread) };
        loop {
            let taken = match parts.next_field().await {
                Ok(Some(part)) => upload.take(part).await,
                Ok(None) => return (upload, unread),
                Err(broken) => Err(broken),
            };
            if taken.is_err() {
                return (upload, unread.or(Some(Unread::Broken)));
            }
        }
    }

    /// Takes one part: a file, or a field.
    async fn take(&mut self, part: multipart::Field<'_>) -> Result<(), multipart::MultipartError> {
        let name = part.name().unwrap_or_default().to_owned();
        let file = part.file_name().map(ToOwned::to_owned);
        let bytes = part.bytes().await?;
        match file {
            Some(_) if bytes.is_empty() => {}
            Some(file) => self.files.push(File { field: name, name: file, bytes: bytes.to_vec() }),
            None => {
                self.fields
                    .entry(name)
                    .or_default()
                    .push(String::from_utf8_lossy(&bytes).replace("\r\n", "\n"));
            }
        }
        Ok(())
    }

    /// The value of a field that may stand once; blank is nothing.
    pub(crate) fn one(&self, name: &str) -> Option<&str> {
        self.fields.get(name)?.first().map(|value| value.trim()).filter(|value| !value.is_empty())
    }

    /// Every value of a field.
    pub(crate) fn all(&self, name: &str) -> &[String] {
        self.fields.get(name).map_or(&[], Vec::as_slice)
    }
}

/// The kinds of file that are taken (H-3).
pub(crate) const KINDS: &[&str] = &[
    "application/pdf",
    "application/vnd.oasis.opendocument.text",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "image/jpeg",
    "image/png",
    "image/tiff",
    "text/plain",
];

/// The kind of a file by its content; none for what is not taken (H-3).
pub(crate) fn kind(bytes: &[u8]) -> Option<&'static str> {
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
    let plain = |c: char| !c.is_control() || matches!(c, '\n' | '\r' | '\t' | '\u{c}');
    let text = std::str::from_utf8(bytes).is_ok_and(|text| !text.is_empty() && text.chars().all(plain));
    text.then_some("text/plain")
}

/// Judges the files of one request before anything is kept.
///
/// # Errors
/// [`ATTACHMENTS`], at the field of the file.
pub(crate) fn judge(files: &[File], edition: EditionId) -> Result<(), Refusal> {
    let no = |key: &str, file: &File| {
        Refusal::new(ATTACHMENTS, edition, key).fact("file", file.name.as_str()).at_field(&file.field)
    };
    for file in files {
        if file.bytes.len() > ONE_FILE {
            return Err(no("attachment-too-large", file));
        }
        if kind(&file.bytes).is_none() {
            return Err(no("attachment-of-other-kind", file));
        }
    }
    match files.last() {
        Some(last) if files.iter().map(|file| file.bytes.len()).sum::<usize>() > ALL_FILES => {
            Err(no("attachments-too-large", last))
        }
        _ => Ok(()),
    }
}

/// The refusal of a request that is larger than all files of a reply may be together (H-3).
pub(crate) fn too_large(edition: EditionId) -> Refusal {
    Refusal::new(ATTACHMENTS, edition, "request-too-large").at_field("attachments")
}

/// The edition that a refusal of the desk itself cites.
pub(crate) fn edition(context: &Context) -> EditionId {
    rulebook::edition::Edition::on(context.house.zone().day(context.now)).id
}

/// Keeps a file, durable before anything names it.
pub(crate) fn keep(desk: &Desk, name: &str, bytes: &[u8]) -> Result<Attachment, Fault> {
    let hash = desk.blobs().put(bytes)?;
    let name: String = name
        .rsplit(['/', '\\'])
        .next()
        .unwrap_or(name)
        .chars()
        .filter(|c| !c.is_control())
        .take(200)
        .collect();
    let media = kind(bytes).unwrap_or("application/octet-stream").to_owned();
    Ok(Attachment { sha256: hex::encode(hash), name, media, bytes: bytes.len() as u64 })
}

/// Makes each attachment that an act names true: the file is here, and its kind and size are those of its content.
///
/// # Errors
/// [`ATTACHMENTS`] for a file that is not here or not taken.
pub(crate) fn confirm(desk: &Desk, act: &mut Act, edition: EditionId) -> Result<(), Refusal> {
    let Act::Tap(act) = act else { return Ok(()) };
    let (mut named, field): (Vec<&mut Attachment>, &str) = match act.as_mut() {
        TapAct::Reply(with) => (with.content.attachments.iter_mut().collect(), "attachments"),
        TapAct::RegisterReply(with) => (
            with.content.attachments.iter_mut().chain(std::iter::once(&mut with.scan)).collect(),
            "attachments",
        ),
        TapAct::RegisterOpposition(with) => (vec![&mut with.scan], "scan"),
        _ => return Ok(()),
    };
    let mut total = 0;
    for attachment in &mut named {
        let no = |key: &str| {
            Refusal::new(ATTACHMENTS, edition, key).fact("file", attachment.name.as_str()).at_field(field)
        };
        let hash = hex::decode(&attachment.sha256).ok().and_then(|bytes| bytes.try_into().ok());
        let bytes =
            hash.and_then(|hash| desk.blobs().read(&hash).ok()).ok_or_else(|| no("attachment-unknown"))?;
        let media = kind(&bytes).ok_or_else(|| no("attachment-of-other-kind"))?;
        total += bytes.len();
        if bytes.len() > ONE_FILE {
            return Err(no("attachment-too-large"));
        }
        if total > ALL_FILES {
            return Err(no("attachments-too-large"));
        }
        media.clone_into(&mut attachment.media);
        attachment.bytes = bytes.len() as u64;
    }
    Ok(())
}

/// A random id for an act, made where the form is made.
pub(crate) fn fresh_id() -> String {
    let mut id = [0; 16];
    // Without randomness the form gets no id of its own, and sending it says so.
    if getrandom::fill(&mut id).is_err() {
        return String::new();
    }
    hex::encode(id)
}

/// The id of an act, as a form or a client gives it.
pub(crate) fn id(text: &str) -> Option<[u8; 16]> {
    hex::decode(text).ok()?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    // shows: H-3
    #[test]
    fn a_file_is_what_its_content_shows() {
        let docx = [b"PK\x03\x04".as_slice(), b"....[Content_Types].xml....word/document.xml"].concat();
        let docm = [docx.clone(), b"word/vbaProject.bin".to_vec()].concat();
        let odt =
            [b"PK\x03\x04".as_slice(), &[0; 26], b"mimetypeapplication/vnd.oasis.opendocument.text"].concat();
        let cases: [(&[u8], Option<&str>); 10] = [
            (b"%PDF-1.7 ...", Some("application/pdf")),
            (b"\x89PNG\r\n\x1a\n....", Some("image/png")),
            (b"\xff\xd8\xff\xe0....", Some("image/jpeg")),
            (b"II*\0....", Some("image/tiff")),
            (&docx, Some("application/vnd.openxmlformats-officedocument.wordprocessingml.document")),
            (&odt, Some("application/vnd.oasis.opendocument.text")),
            ("Comments of an administration.\n意见".as_bytes(), Some("text/plain")),
            (&docm, None),
            (b"MZ\x90\0\x03", None),
            (b"PK\x03\x04 some other archive", None),
        ];
        for (bytes, then) in cases {
            assert!(kind(bytes).is_none_or(|kind| KINDS.contains(&kind)));
            assert_eq!(kind(bytes), then, "{:?}", String::from_utf8_lossy(&bytes[..bytes.len().min(20)]));
        }
    }

    // shows: H-3
    #[test]
    fn files_over_the_limits_are_refused_at_their_field() {
        let file = |bytes: usize| File {
            field: "attachments".into(),
            name: "a.txt".into(),
            bytes: vec![b'a'; bytes],
        };
        let refused =
            |files: &[File]| judge(files, EditionId::Res1Of2022).err().map(|no| (no.reason.key, no.field));
        let at = |key: &str| Some((key.to_owned(), Some("attachments".to_owned())));
        assert_eq!(refused(&[file(ONE_FILE)]), None);
        assert_eq!(refused(&[file(ONE_FILE + 1)]), at("attachment-too-large"));
        assert_eq!(refused(&[file(ONE_FILE), file(ONE_FILE), file(ONE_FILE), file(ONE_FILE)]), None);
        assert_eq!(
            refused(&[file(ONE_FILE), file(ONE_FILE), file(ONE_FILE), file(ONE_FILE), file(1)]),
            at("attachments-too-large")
        );
    }
}
