//! DOCX read into pieces: paragraphs with the numbers that the file gives them, cells of tables, and the fields of a form.

mod numbering;

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use std::io::{Cursor, Read};
use zip::ZipArchive;

use super::lines::{Piece, Place, tidy};
use super::unreadable::{Unreadable, limits};
use numbering::{BULLET, Numbering};

/// A field of a form: its tag, and what is filled in; for a box, whether it is ticked.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Filled {
    /// The tag of the field.
    pub tag: String,
    /// What is filled in; none for a placeholder.
    pub text: Option<String>,
    /// Is the box ticked? None where the field is no box.
    pub ticked: Option<bool>,
}

/// A document, as far as a reader of letters wants it.
#[derive(Debug, Default)]
pub(super) struct Document {
    pub(super) pieces: Vec<Piece>,
    /// The same, a line each: the heads of pages, then what a paragraph breaks into lines by itself. Our own letters are read by them.
    pub(super) lines: Vec<Piece>,
    pub(super) fields: Vec<Filled>,
}

/// Reads a document.
///
/// # Errors
/// [`Unreadable`].
pub(super) fn document(bytes: &[u8]) -> Result<Document, Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::Damaged)?;
    if archive.len() > limits::ENTRIES {
        return Err(Unreadable::TooLarge);
    }
    let names = archive.file_names().map(|name| name.map(|name| name.into_owned()));
    let names: Vec<String> = names.collect::<Result<_, _>>().map_err(|_| Unreadable::Damaged)?;
    if names.iter().any(|name| name.to_lowercase().ends_with("vbaproject.bin")) {
        return Err(Unreadable::Macros);
    }
    if !names.iter().any(|name| name == "word/document.xml") {
        return Err(Unreadable::OtherKind);
    }
    let mut room = limits::PARTS;
    let numbering = if names.iter().any(|name| name == "word/numbering.xml") {
        Numbering::read(&part(&mut archive, "word/numbering.xml", &mut room)?)?
    } else {
        Numbering::default()
    };
    let text = part(&mut archive, "word/document.xml", &mut room)?;
    let mut document = Body { numbering, ..Body::default() }.read(&text)?;
    if names.iter().any(|name| name == "word/header1.xml") {
        let head = Body::default().read(&part(&mut archive, "word/header1.xml", &mut room)?)?;
        document.lines.splice(0..0, head.lines);
        document.lines.iter_mut().enumerate().for_each(|(at, piece)| piece.line = at + 1);
    }
    Ok(document)
}

/// Unpacks a part, and counts what comes out: what the archive says of itself is not believed.
fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str, room: &mut usize) -> Result<String, Unreadable> {
    let file = archive.by_name(name).map_err(|error| match error {
        zip::result::ZipError::UnsupportedArchive(_) => Unreadable::Encrypted,
        _ => Unreadable::Damaged,
    })?;
    let cap = limits::PART.min(*room);
    let mut unpacked = Vec::new();
    file.take(cap as u64 + 1).read_to_end(&mut unpacked).map_err(|_| Unreadable::Damaged)?;
    if unpacked.len() > cap {
        return Err(Unreadable::TooLarge);
    }
    *room -= unpacked.len();
    String::from_utf8(unpacked).map_err(|_| Unreadable::Damaged)
}

/// The value of an attribute, by its local name.
fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found =
        element.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
    found.normalized_value(XmlVersion::Explicit1_0).ok().map(|value| value.into_owned())
}

/// The names of the five entities that XML has, and numbers.
fn entity(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix('x') {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}

/// A table that is open: its number, its row and its column.
#[derive(Clone, Copy, Debug, Default)]
struct Table {
    number: u32,
    row: u32,
    column: u32,
}

/// The body of a document while it is read.
#[derive(Debug, Default)]
struct Body {
    numbering: Numbering,
    pieces: Vec<Piece>,
    lines: Vec<Piece>,
    fields: Vec<Filled>,
    paragraph: String,
    number: Option<(String, usize)>,
    tables: Vec<Table>,
    count: u32,
    in_text: bool,
    deleted: u32,
    controls: Vec<Filled>,
    placeholder: u32,
}

impl Body {
    fn read(mut self, xml: &str) -> Result<Document, Unreadable> {
        let mut reader = Reader::from_str(xml);
        reader.config_mut().check_end_names = true;
        let mut depth = 0_usize;
        loop {
            match reader.read_event().map_err(|_| Unreadable::Damaged)? {
                Event::Start(element) => {
                    depth += 1;
                    if depth > limits::DEPTH {
                        return Err(Unreadable::TooDeep);
                    }
                    self.start(&element);
                }
                Event::Empty(element) => {
                    self.start(&element);
                    self.end(element.local_name().as_ref());
                }
                Event::End(element) => {
                    depth = depth.saturating_sub(1);
                    self.end(element.local_name().as_ref());
                }
                Event::Text(text) if self.in_text && self.deleted == 0 => {
                    self.write(&text);
                }
                Event::GeneralRef(name) if self.in_text && self.deleted == 0 => {
                    let letter = entity(&name).ok_or(Unreadable::Declares)?;
                    self.write(letter.encode_utf8(&mut [0; 4]));
                }
                Event::DocType(_) => return Err(Unreadable::Declares),
                Event::Eof => break,
                _ => {}
            }
            if self.lines.len() > limits::PIECES || self.fields.len() > limits::PIECES {
                return Err(Unreadable::TooLarge);
            }
        }
        Ok(Document { pieces: self.pieces, lines: self.lines, fields: self.fields })
    }

    fn write(&mut self, text: &str) {
        // The words of an empty field ask for something: they say nothing.
        if self.placeholder == 0 {
            self.paragraph.push_str(text);
        }
        for control in &mut self.controls {
            let filled = control.text.get_or_insert_default();
            if filled.len() + text.len() <= limits::FIELD {
                filled.push_str(text);
            }
        }
    }

    fn start(&mut self, element: &BytesStart<'_>) {
        match element.local_name().as_ref() {
            "t" => self.in_text = true,
            "tab" => self.write(" "),
            "br" | "cr" => self.write("\n"),
            "noBreakHyphen" => self.write("-"),
            "del" | "moveFrom" => self.deleted += 1,
            "tbl" => {
                self.count += 1;
                self.tables.push(Table { number: self.count, ..Table::default() });
            }
            "numId" => {
                if let (Some((id, _)), Some(value)) = (&mut self.number, attribute(element, "val")) {
                    *id = value;
                } else if let Some(value) = attribute(element, "val") {
                    self.number = Some((value, 0));
                }
            }
            "ilvl" => {
                let level = attribute(element, "val").and_then(|level| level.parse().ok()).unwrap_or(0);
                let id = self.number.take().map(|(id, _)| id).unwrap_or_default();
                self.number = Some((id, level));
            }
            "sdt" => self.controls.push(Filled { tag: String::new(), text: None, ticked: None }),
            "tag" => {
                if let (Some(control), Some(tag)) = (self.controls.last_mut(), attribute(element, "val")) {
                    control.tag = tag;
                }
            }
            "checked" => {
                if let Some(control) = self.controls.last_mut() {
                    control.ticked =
                        Some(attribute(element, "val").is_some_and(|value| value == "1" || value == "true"));
                }
            }
            "showingPlcHdr" => self.placeholder = u32::try_from(self.controls.len()).unwrap_or(0),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "t" => self.in_text = false,
            "del" | "moveFrom" => self.deleted = self.deleted.saturating_sub(1),
            "p" => self.end_paragraph(),
            "tc" => {
                if let Some(table) = self.tables.last_mut() {
                    table.column += 1;
                }
            }
            "tr" => {
                if let Some(table) = self.tables.last_mut() {
                    table.row += 1;
                    table.column = 0;
                }
            }
            "tbl" => drop(self.tables.pop()),
            "sdt" => {
                let depth = u32::try_from(self.controls.len()).unwrap_or(0);
                if let Some(mut control) = self.controls.pop() {
                    if self.placeholder == depth {
                        control.text = None;
                        self.placeholder = 0;
                    }
                    control.text =
                        control.text.map(|text| tidy(&text, false)).filter(|text| !text.is_empty());
                    if !control.tag.is_empty() {
                        self.fields.push(control);
                    }
                }
            }
            _ => {}
        }
    }

    fn end_paragraph(&mut self) {
        let whole = std::mem::take(&mut self.paragraph);
        let number = self.number.take();
        let text = tidy(&whole, false);
        if text.is_empty() {
            return;
        }
        let numbered = number.filter(|(id, _)| !id.is_empty() && id != "0");
        let level = numbered.as_ref().map(|(_, level)| u8::try_from(*level).unwrap_or(u8::MAX));
        let printed = numbered.map(|(id, level)| self.numbering.next(&id, level)).unwrap_or_default();
        let place = |level: Option<u8>| match (self.tables.last(), level) {
            (Some(table), _) => Place::Cell { table: table.number, row: table.row, column: table.column },
            (None, Some(level)) => Place::Item(level),
            (None, None) => Place::Paragraph,
        };
        // An item of a list has a bullet or a mark of its own: what is counted is a paragraph with a number.
        let is_item = printed.is_empty() || printed == BULLET;
        let begin = if is_item { String::new() } else { format!("{printed} ") };
        let lines = whole.split('\n').map(|line| tidy(line, false)).filter(|line| !line.is_empty());
        let of_line = place(level.filter(|_| is_item));
        for (at, line) in lines.take(limits::PIECES + 1).enumerate() {
            let text = if at == 0 { format!("{begin}{line}") } else { line };
            self.lines.push(Piece { line: self.lines.len() + 1, page: None, text, place: of_line });
        }
        let text = if printed.is_empty() { text } else { format!("{printed} {text}") };
        let place = place(level);
        self.pieces.push(Piece { line: self.pieces.len() + 1, page: None, text, place });
    }
}
