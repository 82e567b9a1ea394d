//! What a form or a client sends: fields and files, within the limits of H-3.

use crate::context::Context;
use crate::request::{Form, Unread};
use axum::extract::multipart;
use desk::Desk;
use desk::files::{self, ALL_FILES};
use record::Fault;
use rulebook::clause::EditionId;
use rulebook::refusal::Refusal;
use rulebook::rules::ATTACHMENTS;
use std::collections::HashMap;

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
            // A browser sends a field in which no file was chosen as a file without a name.
            Some(file) if file.is_empty() && bytes.is_empty() => {}
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

    /// Keeps the files that came, one by one, and names them in the fields that `place` gives: the form carries them from here on.
    /// One that is refused leaves the others kept.
    pub(crate) fn keep(
        &mut self,
        desk: &Desk,
        edition: EditionId,
        place: impl Fn(&str) -> String,
    ) -> Result<Option<Refusal>, Fault> {
        let (mut refused, mut total) = (None, 0);
        for file in std::mem::take(&mut self.files) {
            total += file.bytes.len();
            let fits = || (total <= ALL_FILES).then_some(()).ok_or_else(|| all_too_large(&file, edition));
            match files::judge(&file.name, &file.bytes, &file.field, edition).and_then(|_| fits()) {
                Ok(()) => {
                    let kept = files::keep(desk.blobs(), &file.name, &file.bytes)?;
                    let named = format!("{}:{}", kept.sha256, kept.name);
                    self.fields.entry(place(&file.field)).or_default().push(named);
                }
                Err(no) => {
                    total -= file.bytes.len();
                    refused.get_or_insert(no);
                }
            }
        }
        Ok(refused)
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

/// The refusal of the file with which all of them became too large (H-3).
fn all_too_large(last: &File, edition: EditionId) -> Refusal {
    Refusal::new(ATTACHMENTS, edition, "attachments-too-large")
        .fact("file", last.name.as_str())
        .at_field(&last.field)
}

/// The refusal of a request that is larger than all files of a reply may be together (H-3).
pub(crate) fn too_large(edition: EditionId) -> Refusal {
    Refusal::new(ATTACHMENTS, edition, "request-too-large").at_field("attachments")
}

/// The edition that a refusal of the desk itself cites.
pub(crate) fn edition(context: &Context) -> EditionId {
    context.desk.edition(context.now)
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
    use desk::clock::Turned;
    use std::sync::Arc;

    fn desk(dir: &std::path::Path) -> Desk {
        record::found(dir, "example.org/upload", 0).unwrap();
        Desk::open(dir, &record::Options::default(), Arc::new(Turned::at(jiff::Timestamp::UNIX_EPOCH)), drop)
            .unwrap()
    }

    // shows: H-3
    #[test]
    fn files_are_kept_one_by_one_and_the_first_that_is_refused_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let desk = desk(&folder.path().join("record"));
        let file = |name: &str, bytes: &[u8]| File {
            field: "attachments".into(),
            name: name.into(),
            bytes: bytes.to_vec(),
        };
        let files = vec![
            file("a.txt", b"A"),
            file("empty.txt", b""),
            file("b.exe", b"MZ\x90\0"),
            file("c.txt", b"C"),
        ];
        let mut upload = Upload { files, ..Upload::default() };
        let refused = upload.keep(&desk, EditionId::Res1Of2022, |_| "kept".to_owned()).unwrap().unwrap();
        assert_eq!(
            (refused.reason.key.as_str(), refused.field.as_deref()),
            ("attachment-empty", Some("attachments"))
        );
        let kept: Vec<_> =
            upload.all("kept").iter().filter_map(|kept| kept.split_once(':')).map(|(_, name)| name).collect();
        assert_eq!(kept, ["a.txt", "c.txt"]);
    }
}
