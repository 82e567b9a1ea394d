//! Tagged PDFs read into pieces: the tree of tags says what is a heading, a list, a table or a field, and which marked content of which
//! page it holds (ISO 32000-1, 14.7 and 14.8).
//!
//! A strange PDF can be made to fill the memory of whoever unpacks it. What its streams unpack to is counted before the library that
//! takes the file apart sees it ([`fit`]); strangers' files still belong into a process with limits of its own.
//!
//! Words from right to left stand in a PDF in the order of the page, and are read so: what they say is exact in every format but this.

mod content;
mod fields;
mod font;
mod pages;
mod tree;
mod weigh;

use lopdf::{Dictionary, Document, Object, ObjectId};
use serde::{Deserialize, Serialize};

use super::docx::Filled;
use super::lines::Piece;
use super::unreadable::{Unreadable, limits};

/// What a PDF says by its tags and its form. A program that fills in forms may drop the tags, and keeps the fields.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tagged {
    /// The text, piece by piece, in the order of the tags; none where there are no tags.
    pub pieces: Vec<Piece>,
    /// The fields of its form, filled in or not.
    pub fields: Vec<Filled>,
}

/// What was taken from a PDF, to be read by [`super::taken`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    /// The text of its pages, line by line.
    pub text: String,
    /// What its tags and fields say, where it has any that can be followed.
    pub tagged: Option<Tagged>,
}

/// Is a PDF one that can be read within the limits: does it unpack to no more than a letter can hold, and are its pages a letter's?
///
/// # Errors
/// [`Unreadable`].
pub fn fit(bytes: &[u8]) -> Result<(), Unreadable> {
    open(bytes).map(|_| ())
}

/// Takes a PDF apart, after what it unpacks to was counted.
fn open(bytes: &[u8]) -> Result<Document, Unreadable> {
    if bytes.len() > limits::PARTS {
        return Err(Unreadable::TooLarge);
    }
    weigh::weigh(bytes, &mut Room { bytes: limits::PARTS, elements: limits::PIECES })?;
    let document = Document::load_mem(bytes).map_err(|error| match error {
        lopdf::Error::Decryption(_) | lopdf::Error::InvalidPassword => Unreadable::Encrypted,
        _ => Unreadable::Damaged,
    })?;
    if document.is_encrypted() {
        return Err(Unreadable::Encrypted);
    }
    pages::count(&File { document: &document })?;
    Ok(document)
}

/// What the tags and the fields of a PDF say; none where it has neither.
///
/// # Errors
/// [`Unreadable`].
pub fn tagged(bytes: &[u8]) -> Result<Option<Tagged>, Unreadable> {
    let document = open(bytes)?;
    let file = File { document: &document };
    let pages: Vec<ObjectId> = document.page_iter().take(limits::PAGES + 1).collect();
    if pages.len() > limits::PAGES {
        return Err(Unreadable::TooLarge);
    }
    let mut room = Room { bytes: limits::PARTS, elements: limits::PIECES };
    let form = fields::read(&file, &mut room)?;
    let root = document.catalog().ok().and_then(|catalog| file.dictionary(catalog, "StructTreeRoot"));
    let pieces = match root {
        Some(root) => {
            let texts = content::read(&file, &pages, &mut room)?;
            tree::read(&file, root, &pages, (texts, &form.shown), &mut room)?
        }
        None => Vec::new(),
    };
    let says = !pieces.is_empty() || !form.filled.is_empty();
    Ok(says.then_some(Tagged { pieces, fields: form.filled }))
}

/// How much more is read.
struct Room {
    /// Bytes of what is unpacked, and of the text that comes of it.
    bytes: usize,
    /// Elements of the tree, and fields.
    elements: usize,
}

impl Room {
    /// Takes room for bytes.
    fn bytes(&mut self, taken: usize) -> Result<(), Unreadable> {
        self.bytes = self.bytes.checked_sub(taken).ok_or(Unreadable::TooLarge)?;
        Ok(())
    }

    /// Takes room for an element.
    fn element(&mut self) -> Result<(), Unreadable> {
        self.elements = self.elements.checked_sub(1).ok_or(Unreadable::TooLarge)?;
        Ok(())
    }
}

/// A PDF that was taken apart. Whatever is not as it should be counts as missing.
struct File<'a> {
    document: &'a Document,
}

impl<'a> File<'a> {
    /// What an object refers to, itself where it refers to nothing.
    fn at(&self, object: &'a Object) -> Option<&'a Object> {
        self.document.dereference(object).ok().map(|(_, held)| held)
    }

    /// An entry of a dictionary.
    fn get(&self, of: &'a Dictionary, key: &str) -> Option<&'a Object> {
        self.at(of.get(key.as_bytes()).ok()?)
    }

    fn dictionary(&self, of: &'a Dictionary, key: &str) -> Option<&'a Dictionary> {
        self.get(of, key)?.as_dict().ok()
    }

    fn array(&self, of: &'a Dictionary, key: &str) -> &'a [Object] {
        self.get(of, key).and_then(|held| held.as_array().ok()).map(Vec::as_slice).unwrap_or_default()
    }

    fn name(&self, of: &'a Dictionary, key: &str) -> Option<String> {
        self.get(of, key)?.as_name().ok().map(named)
    }

    /// A string that people read.
    fn string(&self, of: &'a Dictionary, key: &str) -> Option<String> {
        told(self.get(of, key)?)
    }
}

/// A string that people read: in UTF-16, in UTF-8, or in the letters of western Europe, ends of lines included.
fn told(string: &Object) -> Option<String> {
    let bytes = string.as_str().ok()?;
    if bytes.starts_with(b"\xfe\xff") || bytes.starts_with(b"\xef\xbb\xbf") {
        return lopdf::decode_text_string(string).ok();
    }
    let letter = |byte: &u8| match byte {
        b'\t' | b'\n' | b'\r' | b' '..=b'~' => char::from(*byte).to_string(),
        byte => {
            let one = Object::String(vec![*byte], lopdf::StringFormat::Literal);
            lopdf::decode_text_string(&one).unwrap_or_default()
        }
    };
    Some(bytes.iter().map(letter).collect())
}

/// A name.
fn named(name: &[u8]) -> String {
    String::from_utf8_lossy(name).into_owned()
}
