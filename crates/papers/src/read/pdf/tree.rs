//! The tree of tags, walked in the order of reading: each element ends a piece, goes on in one, or says where pieces stand.
//!
//! A list without numbering whose items have labels is a list of labels with their values: a table of two columns, as everywhere else.
//! A number that an item bears is the number of a paragraph; any other mark is one of an outline; bullets say nothing. Words that a tag has
//! for what it holds (`ActualText`) stand for it; words that only explain it (`Alt`, `E`) are not printed, and not read.

use std::collections::{HashMap, HashSet};

use lopdf::{Dictionary, Object, ObjectId};

use super::content::Texts;
use super::fields::Shown;
use super::{File, Room};
use crate::read::lines::{Piece, Place, tidy};
use crate::read::unreadable::{Unreadable, limits};

/// Does an element stand on lines of its own?
fn is_block(role: &str) -> bool {
    matches!(
        role,
        "P" | "H"
            | "H1"
            | "H2"
            | "H3"
            | "H4"
            | "H5"
            | "H6"
            | "Title"
            | "Caption"
            | "BlockQuote"
            | "Note"
            | "FENote"
            | "Figure"
            | "Formula"
            | "TOC"
            | "TOCI"
            | "Index"
            | "Document"
            | "Part"
            | "Art"
            | "Sect"
            | "Div"
            | "Aside"
            | "LI"
            | "LBody"
    )
}

/// How the items of a list are marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Marks {
    /// By labels, each with its value.
    Labels,
    /// By numbers or marks of their own.
    Own,
    /// By bullets, all alike.
    Bullets,
}

/// Where an element stands.
#[derive(Clone, Copy, Debug, Default)]
struct Around {
    /// The page, counted from 0, where an element around says it.
    page: Option<usize>,
    /// Where its text stands.
    place: Place,
    /// In how many lists.
    lists: u8,
    /// In how many elements.
    depth: usize,
}

/// The pieces of a file, by its tree.
pub(super) fn read<'a>(
    file: &File<'a>,
    root: &'a Dictionary,
    pages: &[ObjectId],
    (texts, shown): (Texts, &HashMap<ObjectId, Shown>),
    room: &mut Room,
) -> Result<Vec<Piece>, Unreadable> {
    let mut walk = Walk {
        file,
        roles: file.dictionary(root, "RoleMap"),
        pages: pages.iter().enumerate().map(|(at, page)| (*page, at)).collect(),
        texts,
        shown,
        room,
        seen: HashSet::new(),
        pieces: Vec::new(),
        text: String::new(),
        mark: None,
        page: None,
        tables: 0,
    };
    if let Ok(kids) = root.get(b"K") {
        walk.kids(kids, Around::default())?;
    }
    walk.end(Place::Paragraph)?;
    Ok(walk.pieces)
}

/// A tree while it is walked.
struct Walk<'a, 'b> {
    file: &'b File<'a>,
    /// What the file calls the elements of the standard.
    roles: Option<&'a Dictionary>,
    pages: HashMap<ObjectId, usize>,
    texts: Texts,
    shown: &'b HashMap<ObjectId, Shown>,
    room: &'b mut Room,
    seen: HashSet<ObjectId>,
    pieces: Vec<Piece>,
    /// The text of the piece in hand.
    text: String,
    /// What it begins with.
    mark: Option<String>,
    /// Where it begins.
    page: Option<usize>,
    tables: u32,
}

impl<'a> Walk<'a, '_> {
    /// What an element holds: other elements, marked content, places of fields.
    fn kids(&mut self, kids: &'a Object, around: Around) -> Result<(), Unreadable> {
        self.room.element()?;
        if around.depth > limits::DEPTH {
            return Err(Unreadable::TooDeep);
        }
        let around = Around { depth: around.depth + 1, ..around };
        match self.file.at(kids) {
            Some(Object::Array(each)) => each.iter().try_for_each(|kid| self.kids(kid, around)),
            Some(Object::Integer(mark)) => self.content(around.page, *mark),
            Some(Object::Dictionary(kid)) => match self.file.name(kid, "Type").as_deref() {
                Some("MCR") => {
                    let mark = self.file.get(kid, "MCID").and_then(|mark| mark.as_i64().ok());
                    let page = self.page_of(kid, around);
                    mark.map_or(Ok(()), |mark| self.content(page, mark))
                }
                Some("OBJR") => {
                    let held = kid.get(b"Obj").ok().and_then(|held| held.as_reference().ok());
                    held.map_or(Ok(()), |held| self.place_of_field(held, self.page_of(kid, around), around))
                }
                _ => {
                    // An element stands in one place: one that is met again would lead in a circle.
                    if kids.as_reference().is_ok_and(|id| !self.seen.insert(id)) {
                        return Err(Unreadable::Damaged);
                    }
                    self.element(kid, around)
                }
            },
            _ => Ok(()),
        }
    }

    /// The page of an element, or of what it refers to.
    fn page_of(&self, of: &Dictionary, around: Around) -> Option<usize> {
        let page = of.get(b"Pg").ok().and_then(|page| page.as_reference().ok());
        page.map_or(around.page, |page| self.pages.get(&page).copied())
    }

    /// Each kid of an element by itself.
    fn each(&self, of: &'a Dictionary) -> &'a [Object] {
        match of.get(b"K") {
            Ok(kids) => match self.file.at(kids) {
                Some(Object::Array(kids)) => kids.as_slice(),
                _ => std::slice::from_ref(kids),
            },
            Err(_) => &[],
        }
    }

    /// What the standard calls an element.
    fn role(&self, of: &'a Dictionary) -> String {
        let mut name = self.file.name(of, "S").unwrap_or_default();
        for _ in 0..8 {
            let next = self.roles.and_then(|roles| self.file.name(roles, &name));
            let Some(next) = next.filter(|next| *next != name) else { break };
            name = next;
        }
        name
    }

    fn element(&mut self, of: &'a Dictionary, around: Around) -> Result<(), Unreadable> {
        let around = Around { page: self.page_of(of, around), ..around };
        match self.role(of).as_str() {
            "L" => self.list(of, around),
            "Table" => self.table(of, around),
            "Artifact" => Ok(()),
            role if is_block(role) => {
                self.end(around.place)?;
                self.within(of, around)?;
                self.end(around.place)
            }
            _ => self.within(of, around),
        }
    }

    /// All that an element holds, or the words that stand for it.
    fn within(&mut self, of: &'a Dictionary, around: Around) -> Result<(), Unreadable> {
        match self.file.string(of, "ActualText") {
            Some(said) => self.say(&said, around.page),
            None => of.get(b"K").map_or(Ok(()), |kids| self.kids(kids, around)),
        }
    }

    /// A kid that is an element of a kind.
    fn is(&self, kid: &'a Object, role: &str) -> Option<&'a Dictionary> {
        let kid = self.file.at(kid)?.as_dict().ok()?;
        (kid.has(b"S") && self.role(kid) == role).then_some(kid)
    }

    /// A list.
    fn list(&mut self, of: &'a Dictionary, around: Around) -> Result<(), Unreadable> {
        self.end(around.place)?;
        let marks = self.marks(of);
        if marks == Marks::Labels {
            self.tables += 1;
        }
        let table = self.tables;
        let lists = around.lists.saturating_add(u8::from(marks != Marks::Labels));
        let mut row = 0;
        for kid in self.each(of) {
            let Some(item) = self.is(kid, "LI") else {
                self.kids(kid, Around { lists, ..around })?;
                continue;
            };
            self.once(kid, around)?;
            row += 1;
            let around =
                Around { page: self.page_of(item, around), lists, depth: around.depth + 1, ..around };
            for kid in self.each(item) {
                let place = |column| Place::Cell { table, row, column };
                match (marks, self.is(kid, "Lbl")) {
                    (Marks::Labels, Some(_)) => self.part(kid, Around { place: place(0), ..around })?,
                    (Marks::Labels, None) => self.part(kid, Around { place: place(1), ..around })?,
                    (_, Some(_)) => self.label(kid, marks, around)?,
                    (_, None) => self.part(kid, Around { place: self.item(around), ..around })?,
                }
            }
            self.end_item(around)?;
        }
        Ok(())
    }

    /// An element that is walked by whoever stands around it.
    fn once(&mut self, kid: &'a Object, around: Around) -> Result<(), Unreadable> {
        self.room.element()?;
        if around.depth > limits::DEPTH {
            return Err(Unreadable::TooDeep);
        }
        if kid.as_reference().is_ok_and(|id| !self.seen.insert(id)) {
            return Err(Unreadable::Damaged);
        }
        Ok(())
    }

    /// A part of an item or a row, which ends a piece.
    fn part(&mut self, kid: &'a Object, around: Around) -> Result<(), Unreadable> {
        self.kids(kid, around)?;
        self.end(around.place)
    }

    /// The label of an item: its number or mark, with which its text begins.
    fn label(&mut self, kid: &'a Object, marks: Marks, around: Around) -> Result<(), Unreadable> {
        self.end(around.place)?;
        self.kids(kid, around)?;
        let mark = tidy(&std::mem::take(&mut self.text), false);
        if marks == Marks::Own && !mark.is_empty() {
            self.mark = Some(mark);
        }
        Ok(())
    }

    /// Where the text of an item stands. A number alone is that of a paragraph.
    fn item(&self, around: Around) -> Place {
        let is_number = |mark: &String| mark.bytes().all(|byte| byte.is_ascii_digit());
        match around.place {
            Place::Cell { .. } => around.place,
            Place::Paragraph | Place::Item(_) if self.mark.as_ref().is_some_and(is_number) => {
                Place::Paragraph
            }
            Place::Paragraph | Place::Item(_) => Place::Item(around.lists.saturating_sub(1)),
        }
    }

    /// The end of an item: a mark without words stands by itself.
    fn end_item(&mut self, around: Around) -> Result<(), Unreadable> {
        let place = self.item(around);
        if let Some(mark) = self.mark.take() {
            self.say(&mark, around.page)?;
            self.end(place)?;
        }
        Ok(())
    }

    /// How the items of a list are marked, as it says itself.
    fn marks(&self, of: &'a Dictionary) -> Marks {
        let said = self.file.get(of, "A").and_then(|said| match said {
            Object::Array(each) => each.iter().find_map(|one| self.numbering(self.file.at(one)?)),
            one => self.numbering(one),
        });
        let is_labelled = || {
            let first = self.each(of).iter().find_map(|kid| self.is(kid, "LI"));
            first.is_some_and(|item| self.each(item).iter().any(|kid| self.is(kid, "Lbl").is_some()))
        };
        match said.as_deref() {
            Some("Disc" | "Circle" | "Square" | "Unordered") => Marks::Bullets,
            Some("None" | "Description") if is_labelled() => Marks::Labels,
            None | Some("None" | "Description") => Marks::Bullets,
            Some(_) => Marks::Own,
        }
    }

    fn numbering(&self, attributes: &'a Object) -> Option<String> {
        self.file.name(attributes.as_dict().ok()?, "ListNumbering")
    }

    /// A table.
    fn table(&mut self, of: &'a Dictionary, around: Around) -> Result<(), Unreadable> {
        self.end(around.place)?;
        self.tables += 1;
        let (table, mut row) = (self.tables, 0);
        self.rows(of, table, &mut row, around)
    }

    /// The rows of a table, or of a part of it.
    fn rows(
        &mut self,
        of: &'a Dictionary,
        table: u32,
        row: &mut u32,
        around: Around,
    ) -> Result<(), Unreadable> {
        let around = Around { depth: around.depth + 1, ..around };
        for kid in self.each(of) {
            let parts = ["THead", "TBody", "TFoot"];
            if let Some(part) = parts.iter().find_map(|part| self.is(kid, part)) {
                self.once(kid, around)?;
                self.rows(part, table, row, Around { page: self.page_of(part, around), ..around })?;
            } else if let Some(held) = self.is(kid, "TR") {
                self.once(kid, around)?;
                *row += 1;
                let around = Around { page: self.page_of(held, around), ..around };
                for (column, kid) in (0..).zip(self.each(held)) {
                    let place = Place::Cell { table, row: *row, column };
                    self.part(kid, Around { place, ..around })?;
                }
            } else {
                self.kids(kid, around)?;
            }
        }
        Ok(())
    }

    /// Marked content: each is printed once, and read once.
    fn content(&mut self, page: Option<usize>, mark: i64) -> Result<(), Unreadable> {
        let text = page.and_then(|page| self.texts.remove(&(page, mark)));
        text.map_or(Ok(()), |text| self.say(&text, page))
    }

    /// The place of a field, with what it shows. Lines that were filled in stay lines.
    fn place_of_field(
        &mut self,
        id: ObjectId,
        page: Option<usize>,
        around: Around,
    ) -> Result<(), Unreadable> {
        match self.shown.get(&id) {
            Some(Shown::Text(value)) => {
                for (at, line) in value.split(['\n', '\r']).enumerate() {
                    if at > 0 {
                        self.end(around.place)?;
                    }
                    self.say(line, page)?;
                }
                Ok(())
            }
            Some(Shown::Box { is_round, is_ticked }) => {
                let sign = match (is_round, is_ticked) {
                    (false, false) => "☐ ",
                    (false, true) => "☒ ",
                    (true, false) => "○ ",
                    (true, true) => "◉ ",
                };
                self.say(sign, page)
            }
            None => Ok(()),
        }
    }

    /// Text of the piece in hand.
    fn say(&mut self, text: &str, page: Option<usize>) -> Result<(), Unreadable> {
        self.room.bytes(text.len())?;
        if self.text.is_empty() {
            self.page = page;
        }
        self.text.push_str(text);
        Ok(())
    }

    /// Ends the piece in hand, if it says anything.
    fn end(&mut self, place: Place) -> Result<(), Unreadable> {
        let text = tidy(&std::mem::take(&mut self.text), false);
        if text.is_empty() {
            return Ok(());
        }
        let text = match self.mark.take() {
            Some(mark) => format!("{mark} {text}"),
            None => text,
        };
        if self.pieces.len() >= limits::PIECES {
            return Err(Unreadable::TooLarge);
        }
        let page = self.page.and_then(|page| u32::try_from(page + 1).ok());
        self.pieces.push(Piece { line: self.pieces.len() + 1, page, text, place });
        Ok(())
    }
}
