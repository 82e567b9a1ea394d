//! The fields as HTML: a field that holds others is a part of its own, which is rendered within it.

use super::{Field, Kind, Row};
use crate::wording::Words;
use askama::Template;

/// A field of a form, with its hint.
#[derive(Template)]
#[template(path = "field.html")]
struct FieldView<'a> {
    w: &'a Words,
    act: &'a str,
    field: &'a Field,
}

/// A field in a row: short, since there are many, and its hint stands once at the head of the list.
#[derive(Template)]
#[template(path = "row_field.html")]
struct RowFieldView<'a> {
    w: &'a Words,
    field: &'a Field,
    /// Does the reader go on here?
    focus: bool,
}

/// The fields of a form.
///
/// # Errors
/// When a template cannot be rendered.
pub(crate) fn html(fields: &[Field], act: &str, w: &Words) -> askama::Result<String> {
    let mut out = String::new();
    for field in fields {
        FieldView { w, act, field }.render_into(&mut out)?;
    }
    Ok(out)
}

impl FieldView<'_> {
    /// The fields within a group.
    fn within(&self, inner: &[Field]) -> askama::Result<String> {
        html(inner, self.act, self.w)
    }

    /// The fields of a row that are always shown.
    fn row(&self, row: &Row) -> askama::Result<String> {
        row_fields(row.first(), self.w, row.focus)
    }

    /// The others.
    fn rest(&self, row: &Row) -> askama::Result<String> {
        row_fields(row.rest(), self.w, false)
    }

    /// What the fields of a row mean, once for all rows: name and hint.
    fn legend(&self, row: &Row) -> Vec<(String, String)> {
        let mut found = Vec::new();
        explain(self, &row.fields, &mut found);
        found
    }
}

fn explain(view: &FieldView, fields: &[Field], found: &mut Vec<(String, String)>) {
    for field in fields {
        let path = field.label();
        found.push((view.w.label(&path), view.w.hint(view.act, &path)));
    }
}

fn row_fields(fields: &[Field], w: &Words, focus: bool) -> askama::Result<String> {
    let mut out = String::new();
    for (at, field) in fields.iter().enumerate() {
        RowFieldView { w, field, focus: focus && at == 0 }.render_into(&mut out)?;
    }
    Ok(out)
}

impl RowFieldView<'_> {
    /// The fields within a group of a row.
    fn within(&self, inner: &[Field]) -> askama::Result<String> {
        row_fields(inner, self.w, self.focus)
    }
}
