//! The marked content of pages: the text that each mark encloses (ISO 32000-1, 14.6).

use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Object, ObjectId};

use super::font::Font;
use super::{File, Room};
use crate::read::unreadable::{Unreadable, limits};

/// The text of marked content, by page, counted from 0, and mark.
pub(super) type Texts = BTreeMap<(usize, i64), String>;

/// The most that the content of one page unpacks to. A page of a letter has some tens of kilobytes.
const PAGE: usize = 4 << 20;

/// The text of the marked content of pages.
pub(super) fn read(file: &File<'_>, pages: &[ObjectId], room: &mut Room) -> Result<Texts, Unreadable> {
    let mut texts = Texts::new();
    let mut fonts = HashMap::new();
    for (at, page) in pages.iter().enumerate() {
        let content = file.document.get_page_content(*page).map_err(|_| Unreadable::Damaged)?;
        room.bytes(content.len())?;
        if content.len() > PAGE {
            return Err(Unreadable::TooLarge);
        }
        let content = Content::decode(&content).map_err(|_| Unreadable::Damaged)?;
        let mut reader = Page {
            file,
            number: at,
            known: file.document.get_page_fonts(*page).unwrap_or_default(),
            properties: properties(file, *page),
            fonts: &mut fonts,
            font: None,
            kept: Vec::new(),
            open: Vec::new(),
        };
        for operation in &content.operations {
            reader.perform(operation, &mut texts, room)?;
        }
    }
    Ok(texts)
}

/// The property lists that the content of a page names.
fn properties<'a>(file: &File<'a>, page: ObjectId) -> Option<&'a Dictionary> {
    let page = file.document.get_dictionary(page).ok()?;
    file.dictionary(file.dictionary(page, "Resources")?, "Properties")
}

/// A run of marked content that is open.
#[derive(Debug)]
struct Open {
    /// Its mark.
    mark: Option<i64>,
    /// Is what it shows replaced by a text of its own?
    is_replaced: bool,
}

/// A page while it is read.
struct Page<'a, 'b> {
    file: &'b File<'a>,
    number: usize,
    known: BTreeMap<Vec<u8>, &'a Dictionary>,
    properties: Option<&'a Dictionary>,
    /// The fonts of the file, by their maps.
    fonts: &'b mut HashMap<ObjectId, Rc<Font>>,
    font: Option<Rc<Font>>,
    kept: Vec<Option<Rc<Font>>>,
    open: Vec<Open>,
}

impl Page<'_, '_> {
    fn perform(
        &mut self,
        operation: &Operation,
        texts: &mut Texts,
        room: &mut Room,
    ) -> Result<(), Unreadable> {
        match operation.operator.as_str() {
            "q" if self.kept.len() < limits::DEPTH => self.kept.push(self.font.clone()),
            "q" => return Err(Unreadable::TooDeep),
            "Q" => self.font = self.kept.pop().flatten(),
            "BMC" => self.begin(Open { mark: None, is_replaced: false })?,
            "BDC" => {
                let held = operation.operands.get(1);
                let (mark, text) = held.map(|held| self.marked(held)).unwrap_or_default();
                let is_replaced = text.is_some();
                let was_replaced = self.open.iter().any(|open| open.is_replaced);
                self.begin(Open { mark, is_replaced })?;
                if let Some(text) = text.filter(|_| !was_replaced) {
                    self.say(&text, texts, room)?;
                }
            }
            "EMC" => drop(self.open.pop()),
            "Tf" => {
                let name = operation.operands.first().and_then(|name| name.as_name().ok());
                self.font = name.map(|name| self.font(name, room)).transpose()?.flatten();
            }
            "Tj" | "'" | "\"" | "TJ" => {
                if let Some(shown) = operation.operands.last()
                    && !self.open.iter().any(|open| open.is_replaced)
                {
                    let text = self.shown(shown);
                    self.say(&text, texts, room)?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn begin(&mut self, open: Open) -> Result<(), Unreadable> {
        if self.open.len() >= limits::DEPTH {
            return Err(Unreadable::TooDeep);
        }
        self.open.push(open);
        Ok(())
    }

    /// The mark of a property list, and the text that replaces what is shown.
    fn marked(&self, held: &Object) -> (Option<i64>, Option<String>) {
        let named = |name: &[u8]| self.file.at(self.properties?.get(name).ok()?)?.as_dict().ok();
        let list = match held {
            Object::Name(name) => named(name),
            held => held.as_dict().ok(),
        };
        let Some(list) = list else { return (None, None) };
        let mark = list.get(b"MCID").ok().and_then(|mark| mark.as_i64().ok());
        let text = list.get(b"ActualText").ok().and_then(super::told);
        (mark, text)
    }

    /// Adds text to the innermost mark that is open.
    fn say(&self, text: &str, texts: &mut Texts, room: &mut Room) -> Result<(), Unreadable> {
        if let Some(mark) = self.open.iter().rev().find_map(|open| open.mark) {
            room.bytes(text.len())?;
            texts.entry((self.number, mark)).or_default().push_str(text);
        }
        Ok(())
    }

    /// The text of what is shown: a string, or strings with the room between them.
    fn shown(&self, shown: &Object) -> String {
        let Some(font) = &self.font else { return String::new() };
        match shown {
            Object::String(codes, _) => font.text(codes),
            Object::Array(parts) => {
                let strings = parts.iter().filter_map(|part| part.as_str().ok());
                strings.map(|codes| font.text(codes)).collect()
            }
            _ => String::new(),
        }
    }

    /// A font of the page; none where it does not say what its codes stand for.
    fn font(&mut self, name: &[u8], room: &mut Room) -> Result<Option<Rc<Font>>, Unreadable> {
        let Some(map) = self.known.get(name).and_then(|font| font.get(b"ToUnicode").ok()) else {
            return Ok(None);
        };
        let Ok(id) = map.as_reference() else { return Ok(None) };
        if let Some(known) = self.fonts.get(&id) {
            return Ok(Some(Rc::clone(known)));
        }
        let stream = self.file.document.get_object(id).and_then(Object::as_stream);
        let map = stream.and_then(lopdf::Stream::get_plain_content).map_err(|_| Unreadable::Damaged)?;
        room.bytes(map.len())?;
        let font = Rc::new(Font::read(&map)?);
        self.fonts.insert(id, Rc::clone(&font));
        Ok(Some(font))
    }
}
