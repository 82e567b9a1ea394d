//! The fields of a form: what each is called, by programs and by people, and where its place will be found.

use papers::form_names::{self, Part};
use papers::{Choice, ChoiceTable, Content, Field, Shape, Text};
use serde::Serialize;
use words::{Args, Lang};

use crate::printed::{Line, NoGlyph, line, told};

/// The address by which the template marks the place of a field. Links of papers lead to the web or to mail, never here.
pub(crate) const PLACE: &str = "plenary-field:";

/// A field to fill in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FormField {
    /// Its name, the same in each language and format.
    pub(crate) name: String,
    /// What a screen reader says.
    pub(crate) told: String,
    /// What it takes.
    pub(crate) kind: Kind,
}

/// What a field takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Text; what is known stands in it, and can be changed.
    Text {
        /// May it have several lines?
        lines: bool,
        /// What is known.
        value: Option<String>,
    },
    /// A signature: by a certificate, or by hand on paper.
    Signature,
    /// One of several choices, of which at most one can be taken.
    Choice {
        /// The field of all of them.
        group: usize,
        /// Its value in that field.
        value: &'static str,
        /// The shape of its box.
        shape: Shape,
    },
}

/// Choices of which exactly one is to be taken: one field in a PDF.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Group {
    /// Its name, the same in each language.
    pub(crate) name: String,
    /// What a screen reader says.
    pub(crate) told: String,
    /// Has one to be taken? Not where the choice around them may be left.
    pub(crate) required: bool,
}

/// The fields of a paper, in the order of reading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Form {
    /// The fields; the place of each is marked by its index.
    pub(crate) fields: Vec<FormField>,
    /// The groups of choices.
    pub(crate) groups: Vec<Group>,
    lang: Option<Lang>,
}

/// A label with the place of its field.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Fill {
    label: Line,
    place: String,
    size: Size,
}

/// How much room a field has.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Size {
    /// One line.
    Line,
    /// A few lines.
    Lines,
    /// Room for a signature.
    Signature,
}

/// The table of choices.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Choices {
    caption: Line,
    columns: [Line; 2],
    rows: Vec<Row>,
}

/// One row of it.
#[derive(Clone, Debug, Serialize)]
struct Row {
    text: Line,
    choices: Vec<Tick>,
}

/// A choice with the place of its box.
#[derive(Clone, Debug, Serialize)]
struct Tick {
    place: String,
    shape: Shape,
    label: Line,
    further: Vec<Tick>,
}

impl Form {
    /// A form of a paper in this language, without fields yet.
    pub(crate) fn new(lang: Lang) -> Self {
        Self { lang: Some(lang), ..Self::default() }
    }

    /// Fields under a heading, which tells two fields of one label apart.
    pub(crate) fn fills(&mut self, part: Part, under: &str, fields: &[Field]) -> Result<Vec<Fill>, NoGlyph> {
        fields.iter().map(|field| self.fill(part, under, field)).collect()
    }

    fn fill(&mut self, part: Part, under: &str, field: &Field) -> Result<Fill, NoGlyph> {
        let value = match &field.content {
            Content::Text(text) => Some(told(text)?),
            Content::Lines(lines) => Some(lines.iter().map(told).collect::<Result<Vec<_>, _>>()?.join("\n")),
            Content::Blank => None,
        };
        let (kind, size) = match field.name {
            "signature" => (Kind::Signature, Size::Signature),
            "address" => (Kind::Text { lines: true, value }, Size::Lines),
            _ => (Kind::Text { lines: false, value }, Size::Line),
        };
        let said = self.say(under, &told(&field.label)?);
        let place = self.place(form_names::field(part, field.name), said, kind);
        Ok(Fill { label: line(&field.label, self.dir())?, place, size })
    }

    /// The table of choices.
    pub(crate) fn choices(&mut self, table: &ChoiceTable) -> Result<Choices, NoGlyph> {
        let mut rows = Vec::new();
        for (at, row) in table.rows.iter().enumerate() {
            let said = self.say(&told(&row.text)?, &told(&table.columns[1])?);
            let choices = self.boxes(at + 1, form_names::row(at + 1), said, true, &row.choices)?;
            rows.push(Row { text: self.line(&row.text)?, choices });
        }
        Ok(Choices {
            caption: self.line(&table.caption)?,
            columns: [self.line(&table.columns[0])?, self.line(&table.columns[1])?],
            rows,
        })
    }

    /// Choices of which one is to be taken: one field.
    fn boxes(
        &mut self,
        row: usize,
        name: String,
        said: String,
        required: bool,
        of: &[Choice],
    ) -> Result<Vec<Tick>, NoGlyph> {
        let group = self.groups.len();
        let name = self.alone(name);
        self.groups.push(Group { name, told: said, required });
        let mut boxes = Vec::new();
        for choice in of {
            let said = told(&choice.label)?;
            let kind = Kind::Choice { group, value: choice.id.name(), shape: choice.shape };
            let place = self.place(form_names::choice(row, choice.id), said.clone(), kind);
            let further = match &choice.further[..] {
                [] => Vec::new(),
                within => self.boxes(row, form_names::within(row, choice.id), said, false, within)?,
            };
            boxes.push(Tick { place, shape: choice.shape, label: self.line(&choice.label)?, further });
        }
        Ok(boxes)
    }

    /// Adds a field, and gives the mark of its place.
    fn place(&mut self, name: String, told: String, kind: Kind) -> String {
        let place = format!("{PLACE}{}", self.fields.len());
        let name = self.alone(name);
        self.fields.push(FormField { name, told, kind });
        place
    }

    /// A name that nothing else bears: a paper with two forms has the names of the second with a number.
    fn alone(&self, name: String) -> String {
        let is_taken = |name: &String| {
            self.fields.iter().any(|field| field.name == *name)
                || self.groups.iter().any(|group| group.name == *name)
        };
        if !is_taken(&name) {
            return name;
        }
        (2..).map(|number| format!("{name}-{number}")).find(|name| !is_taken(name)).unwrap_or(name)
    }

    /// What a screen reader says of a field: what it belongs to, and its label.
    fn say(&self, of: &str, label: &str) -> String {
        let args = Args::new().text("of", of).text("label", label);
        self.lang.map_or_else(String::new, |lang| words::text(lang, "paper-field-of", &args))
    }

    fn dir(&self) -> &'static str {
        self.lang.map_or("ltr", Lang::dir)
    }

    fn line(&self, text: &Text) -> Result<Line, NoGlyph> {
        line(text, self.dir())
    }
}
