//! A PDF taken apart, as tests look at it.

use lopdf::{Dictionary, Document, Object, ObjectId};

/// A PDF.
pub(crate) struct Opened {
    pub(crate) document: Document,
    bytes: Vec<u8>,
}

/// A field of a form, with its widgets.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Field {
    pub(crate) name: String,
    /// `Tx`, `Btn`, `Sig`.
    pub(crate) kind: String,
    pub(crate) told: String,
    pub(crate) value: Option<String>,
    pub(crate) flags: i64,
    /// The values that its widgets can take; empty for a field that is written into.
    pub(crate) states: Vec<String>,
    pub(crate) widgets: Vec<ObjectId>,
}

impl Opened {
    pub(crate) fn of(bytes: Vec<u8>) -> Self {
        Self { document: Document::load_mem(&bytes).expect("a PDF"), bytes }
    }

    pub(crate) fn catalog(&self) -> &Dictionary {
        self.document.catalog().expect("a catalog")
    }

    /// What an object refers to, itself if it refers to nothing.
    pub(crate) fn at<'a>(&'a self, of: &'a Dictionary, key: &str) -> Option<&'a Object> {
        let held = of.get(key.as_bytes()).ok()?;
        self.document.dereference(held).ok().map(|(_, held)| held)
    }

    pub(crate) fn dictionary<'a>(&'a self, of: &'a Dictionary, key: &str) -> &'a Dictionary {
        self.at(of, key).and_then(|held| held.as_dict().ok()).unwrap_or_else(|| panic!("no {key}"))
    }

    pub(crate) fn string(&self, of: &Dictionary, key: &str) -> Option<String> {
        self.at(of, key).map(|held| lopdf::decode_text_string(held).expect("a string"))
    }

    pub(crate) fn name(&self, of: &Dictionary, key: &str) -> Option<String> {
        let name = self.at(of, key)?.as_name().ok()?;
        Some(String::from_utf8_lossy(name).into_owned())
    }

    /// Where an annotation leads, if it leads anywhere.
    pub(crate) fn string_of_uri(&self, of: &Dictionary) -> Option<String> {
        let action = self.at(of, "A")?.as_dict().ok()?;
        self.string(action, "URI")
    }

    /// Every dictionary, those of streams too.
    pub(crate) fn dictionaries(&self) -> impl Iterator<Item = &Dictionary> {
        self.document.objects.values().filter_map(|object| match object {
            Object::Dictionary(held) => Some(held),
            Object::Stream(held) => Some(&held.dict),
            _ => None,
        })
    }

    /// The elements of the tree of tags, in the order of reading: how deep, and which.
    pub(crate) fn elements(&self) -> Vec<(usize, &Dictionary)> {
        let mut out = Vec::new();
        let root = self.dictionary(self.catalog(), "StructTreeRoot");
        if let Some(kids) = self.at(root, "K") {
            self.gather(kids, 0, &mut out);
        }
        out
    }

    fn gather<'a>(&'a self, of: &'a Object, depth: usize, out: &mut Vec<(usize, &'a Dictionary)>) {
        let Ok((_, of)) = self.document.dereference(of) else { return };
        match of {
            Object::Array(kids) => kids.iter().for_each(|kid| self.gather(kid, depth, out)),
            Object::Dictionary(element) if element.has(b"S") => {
                out.push((depth, element));
                if let Some(kids) = self.at(element, "K") {
                    self.gather(kids, depth + 1, out);
                }
            }
            _ => {}
        }
    }

    /// The names of the tags, in the order of reading.
    pub(crate) fn tags(&self) -> Vec<String> {
        self.elements().iter().filter_map(|(_, element)| self.name(element, "S")).collect()
    }

    /// The text of each page.
    pub(crate) fn pages(&self) -> Vec<String> {
        pdf_extract::extract_text_from_mem_by_pages(&self.bytes).expect("text")
    }

    /// How many pages there are.
    pub(crate) fn page_count(&self) -> usize {
        self.document.get_pages().len()
    }

    /// The fields of its form.
    pub(crate) fn fields(&self) -> Vec<Field> {
        let Some(form) = self.at(self.catalog(), "AcroForm").and_then(|form| form.as_dict().ok()) else {
            return Vec::new();
        };
        let fields = self.at(form, "Fields").and_then(|fields| fields.as_array().ok()).expect("fields");
        fields.iter().map(|field| self.field(field.as_reference().expect("a reference"))).collect()
    }

    fn field(&self, id: ObjectId) -> Field {
        let of = self.document.get_dictionary(id).expect("a field");
        let kids = self.at(of, "Kids").and_then(|kids| kids.as_array().ok());
        let widgets = kids.map_or_else(
            || vec![id],
            |kids| kids.iter().map(|kid| kid.as_reference().expect("a reference")).collect(),
        );
        let states = widgets.iter().flat_map(|widget| self.states(*widget)).collect();
        Field {
            name: self.string(of, "T").expect("a name"),
            kind: self.name(of, "FT").expect("a type"),
            told: self.string(of, "TU").expect("a name for people"),
            value: self.string(of, "V"),
            flags: self.at(of, "Ff").map_or(0, |flags| flags.as_i64().expect("flags")),
            states,
            widgets,
        }
    }

    fn states(&self, widget: ObjectId) -> Vec<String> {
        let widget = self.document.get_dictionary(widget).expect("a widget");
        let looks = self.at(self.dictionary(widget, "AP"), "N").expect("an appearance");
        let Object::Dictionary(looks) = looks else { return Vec::new() };
        looks.iter().map(|(state, _)| String::from_utf8_lossy(state).into_owned()).collect()
    }
}

/// Text without what a page may change in it: blanks, places where it may be broken, marks of direction, signs of boxes.
pub(crate) fn squashed(text: &str) -> String {
    let text = text.replace("e\u{301}", "é");
    text.chars()
        .filter(|letter| {
            !letter.is_whitespace()
                && !letter.is_control()
                && !matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2066}'..='\u{2069}' | '☐' | '○' | '\u{feff}')
        })
        .collect()
}
