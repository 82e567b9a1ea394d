//! Form fields made from the description of an act, and its values read back: one list serves forms, help and API.
//!
//! | room | what it does |
//! |---|---|
//! | [`schema`] | how a field is asked for, from its JSON Schema |
//! | [`mod@fill`] | a value put into the fields that would give it |
//! | [`rows`] | lists whose rows have fields of their own: one more, one less, another order |
//! | [`read`] | the values of the fields, as an act takes them |
//! | [`mod@offer`] | the names that the registers know |
//! | [`mod@told`] | what was filled in, in words; and messages at the field that they are about |
//! | [`show`] | the fields as HTML |

mod fill;
mod offer;
mod read;
mod rows;
mod schema;
mod show;
mod told;

pub(crate) use fill::fill;
pub(crate) use offer::{natural_key, offer};
pub(crate) use read::{misread, values};
pub(crate) use rows::{Asked, Focus, change, focus, without_blanks};
pub(crate) use schema::fields;
pub(crate) use show::html;
pub(crate) use told::{mark, marked, told};

/// How a field is asked for.
#[derive(Clone, Debug)]
pub(crate) enum Kind {
    /// One line.
    Line,
    /// Several lines.
    Long,
    /// A day.
    Day,
    /// A time of the day.
    Time,
    /// A moment: day and time, on the clock of one of these zones.
    Moment { zones: Vec<String>, zone: String },
    /// A number.
    Number,
    /// Yes, or not said.
    Check,
    /// Yes, no, or not said.
    YesNo,
    /// One of several values.
    One(Vec<String>),
    /// Any of several values.
    Any(Vec<String>),
    /// Names, one a line.
    Names,
    /// Sentences, one a line.
    Lines,
    /// One of the names that the registers know.
    Pick(Vec<String>),
    /// Any of the names that the registers know.
    PickAny(Vec<String>),
    /// Any of the names of fields.
    Fields(Vec<String>),
    /// A file.
    File { several: bool },
    /// One of several words, or the last one, which comes with a value of its own in a field of its own.
    Variant { words: Vec<String>, own: String, text: String },
    /// Fields that belong together.
    Group(Vec<Field>),
    /// A list whose rows have fields of their own. `focus`: a row was taken off, and the next key press goes to the end of the list.
    Rows { rows: Vec<Row>, focus: bool },
}

/// A row of a list.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) fields: Vec<Field>,
    /// What is wrong with the row as a whole.
    pub(crate) error: Option<String>,
    /// Was it just added or moved?
    pub(crate) focus: bool,
    /// Did somebody ask for all its fields?
    pub(crate) open: bool,
}

/// A row with more fields than these shows the first ones, and the others when somebody asks for them or when they say something.
const SHORT: usize = 6;
/// How many of them stand first.
const FIRST: usize = 3;

impl Row {
    /// The fields that are always shown.
    fn first(&self) -> &[Field] {
        if self.fields.len() > SHORT { &self.fields[..FIRST] } else { &self.fields }
    }

    /// Those that are shown when somebody asks, or when one of them says something.
    fn rest(&self) -> &[Field] {
        if self.fields.len() > SHORT { &self.fields[FIRST..] } else { &[] }
    }

    /// Are all its fields shown?
    fn shows_all(&self) -> bool {
        self.open || self.rest().is_empty() || self.rest().iter().any(Field::says)
    }
}

/// A field with what was typed into it.
#[derive(Clone, Debug)]
pub(crate) struct Field {
    pub(crate) path: String,
    pub(crate) name: String,
    pub(crate) kind: Kind,
    pub(crate) required: bool,
    pub(crate) value: String,
    pub(crate) chosen: Vec<String>,
    /// Files kept from the step before, as digest and name.
    pub(crate) kept: Vec<(String, String)>,
    pub(crate) error: Option<String>,
    /// Something that a person looks at before handing in: a reader was not sure of it.
    pub(crate) doubtful: bool,
}

impl Field {
    /// Its id in the page.
    pub(crate) fn id(&self) -> String {
        format!("f-{}", self.path.replace('.', "-"))
    }

    /// Its path without the numbers of rows: by it the catalogue knows its label.
    pub(crate) fn label(&self) -> String {
        let steps = self.path.split('.').filter(|step| !step.bytes().all(|byte| byte.is_ascii_digit()));
        steps.collect::<Vec<_>>().join(".")
    }

    /// Was something typed into it, or is something said of it?
    fn says(&self) -> bool {
        let own = match self.kind {
            Kind::Check => self.value == "true",
            _ => !self.value.is_empty(),
        };
        own || self.error.is_some() || self.doubtful || self.inner().iter().any(|inner| inner.says())
    }

    /// Does it hold other fields?
    pub(crate) const fn is_group(&self) -> bool {
        matches!(self.kind, Kind::Group(_))
    }

    /// Is it a group of single fields, which stand beside each other?
    pub(crate) fn is_leaf(&self) -> bool {
        self.is_group()
            && !self.inner().iter().any(|inner| matches!(inner.kind, Kind::Group(_) | Kind::Rows { .. }))
    }

    /// Is it a group of such groups?
    pub(crate) fn is_wide(&self) -> bool {
        self.is_group() && self.inner().iter().all(|inner| inner.is_leaf())
    }

    /// The kind of input that takes it, where one line does.
    pub(crate) const fn input(&self) -> &'static str {
        match self.kind {
            Kind::Day => "date",
            Kind::Time => "time",
            Kind::Number => "number",
            _ => "text",
        }
    }

    pub(crate) fn is_chosen(&self, value: &str) -> bool {
        self.chosen.iter().any(|chosen| chosen == value)
    }

    /// Every field within it, whether of a group or of a row.
    pub(crate) fn inner(&self) -> Vec<&Self> {
        match &self.kind {
            Kind::Group(inner) => inner.iter().collect(),
            Kind::Rows { rows, .. } => rows.iter().flat_map(|row| &row.fields).collect(),
            _ => Vec::new(),
        }
    }
}
