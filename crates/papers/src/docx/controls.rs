//! The form: fields and choices are content controls, so that a form that comes back can be read.
//!
//! The tag of a control is the name of [`crate::form_names`], the same in each language.

use std::fmt::Write as _;

use words::Lang;

use super::blocks::{Body, Style};
use super::runs::{self, Look, escape};
use super::table::{self, Grid};
use crate::form_names::{self, Part};
use crate::html::added_plain;
use crate::model::{Choice, ChoiceTable, Content, Field, Form, Shape};
use crate::text::Text;

/// What a control takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// One line or several of text.
    Text,
    /// A day.
    Date,
}

impl Body {
    /// A form: where it goes and who sends it, the declaration, the table of choices, the signature.
    pub(super) fn form(&mut self, form: &Form) {
        self.field(Style::Subject, &form.subject);
        form.to.iter().for_each(|field| self.field(Style::Field, field));
        self.blanks(Part::From, &form.from_label, &form.from);
        self.paragraph(Style::Salutation, &form.salutation);
        self.paragraph(Style::Normal, &form.statement);
        self.choices(&form.choices);
        self.paragraph(Style::Closing, &form.closing);
        self.signing(&form.closing, &form.signature);
    }

    /// Fields to fill in under their label.
    fn blanks(&mut self, part: Part, label: &Text, fields: &[Field]) {
        self.paragraph(Style::ListLabel, label);
        self.fill_table(part, label, fields);
    }

    /// The fields of the signature.
    fn signing(&mut self, closing: &Text, fields: &[Field]) {
        self.fill_table(Part::Signature, closing, fields);
        // A document may not end with a table, nor may two tables touch.
        self.empty(Style::Gap);
    }

    /// A table of labels and controls.
    fn fill_table(&mut self, part: Part, title: &Text, fields: &[Field]) {
        let grid = Grid::open(self, "Fill", &[35, 65], title);
        for field in fields {
            grid.row(self, false, |body, at| {
                body.open(Style::FillText, None);
                if at == 0 {
                    body.text(&field.label, false);
                } else {
                    body.field_control(part, field);
                }
                body.close();
            });
        }
        grid.close(self);
    }

    /// The control of a field: what is known stands in it, and can be changed.
    fn field_control(&mut self, part: Part, field: &Field) {
        let known = match &field.content {
            Content::Text(text) => Some(text.to_string()),
            Content::Lines(lines) => Some(lines.iter().map(Text::to_string).collect::<Vec<_>>().join("\n")),
            Content::Blank => None,
        };
        let kind = if field.name == "date" { Kind::Date } else { Kind::Text };
        let name = form_names::field(part, field.name);
        self.open_control(&name, &field.label.to_string());
        if known.is_none() {
            self.xml.push_str("<w:showingPlcHdr/>");
        }
        let lang = runs::tag(self.lang);
        match kind {
            Kind::Text => self.xml.push_str(r#"<w:text w:multiLine="1"/>"#),
            Kind::Date => {
                let format = date_format(self.lang);
                let _ = write!(
                    self.xml,
                    r#"<w:date><w:dateFormat w:val="{format}"/><w:lid w:val="{lang}"/><w:storeMappedDataAs w:val="date"/><w:calendar w:val="gregorian"/></w:date>"#
                );
            }
        }
        self.xml.push_str("</w:sdtPr><w:sdtContent>");
        match known {
            Some(text) => self.words(&text),
            None => {
                let key = match kind {
                    Kind::Text => "paper-control-text",
                    Kind::Date => "paper-control-date",
                };
                let look = Look { placeholder: true, ..Look::default() };
                runs::words(&mut self.xml, &added_plain(self.lang, key), self.lang, look);
            }
        }
        self.xml.push_str("</w:sdtContent></w:sdt>");
    }

    /// Begins a control: name for people, name for programs, id.
    fn open_control(&mut self, name: &str, alias: &str) {
        self.controls += 1;
        // A name for people may have 64 characters in Word, no more.
        let alias: String = alias.chars().take(64).collect();
        let _ = write!(
            self.xml,
            r#"<w:sdt><w:sdtPr><w:alias w:val="{}"/><w:tag w:val="{}"/><w:id w:val="{}"/>"#,
            escape(&alias),
            escape(name),
            self.controls
        );
    }

    /// The table of choices: one row a text.
    fn choices(&mut self, choices: &ChoiceTable) {
        self.paragraph(Style::Caption, &choices.caption);
        let grid = Grid::open(self, "Lines", &[30, 70], &choices.caption);
        grid.row(self, true, |body, at| table::head(body, choices.columns.get(at)));
        for (index, row) in choices.rows.iter().enumerate() {
            grid.row(self, false, |body, at| {
                if at == 0 {
                    body.open(Style::TableText, None);
                    body.text(&row.text, true);
                    body.close();
                } else {
                    row.choices.iter().for_each(|choice| body.choice(index + 1, choice, Style::Choice));
                }
            });
        }
        grid.close(self);
    }

    /// One choice: its box, its words, the choices within it.
    fn choice(&mut self, row: usize, choice: &Choice, style: Style) {
        let (ticked, empty) = match choice.shape {
            Shape::Square => ('\u{2612}', '\u{2610}'),
            Shape::Round => ('\u{25c9}', '\u{25cb}'),
        };
        self.open(style, None);
        self.open_control(&form_names::choice(row, choice.id), &choice.label.to_string());
        let state = |name: &str, sign: char| {
            format!(r#"<w14:{name} w14:val="{:04X}" w14:font="MS Gothic"/>"#, u32::from(sign))
        };
        let _ = write!(
            self.xml,
            r#"<w14:checkbox><w14:checked w14:val="0"/>{}{}</w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rFonts w:ascii="MS Gothic" w:hAnsi="MS Gothic" w:eastAsia="MS Gothic" w:hint="eastAsia"/></w:rPr><w:t>{empty}</w:t></w:r></w:sdtContent></w:sdt>"#,
            state("checkedState", ticked),
            state("uncheckedState", empty)
        );
        self.xml.push_str("<w:r><w:tab/></w:r>");
        self.text(&choice.label, false);
        self.close();
        choice.further.iter().for_each(|within| self.choice(row, within, Style::ChoiceWithin));
    }
}

/// How a day that is picked is written.
fn date_format(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "d MMMM yyyy",
        Lang::Zh => "yyyy年M月d日",
        #[cfg(debug_assertions)]
        Lang::Mirror => "d MMMM yyyy",
    }
}
