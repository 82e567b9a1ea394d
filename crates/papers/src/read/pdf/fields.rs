//! The fields of a form: what is filled in, and what each place on a page shows of it (ISO 32000-1, 12.7).

use std::collections::{HashMap, HashSet};

use lopdf::{Dictionary, Object, ObjectId};

use super::{File, Room};
use crate::read::docx::Filled;
use crate::read::lines::tidy;
use crate::read::unreadable::{Unreadable, limits};

/// What the place of a field shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// What is filled in.
    Text(String),
    /// A box: round or square, ticked or not.
    Box {
        /// Is it round?
        is_round: bool,
        /// Is it ticked?
        is_ticked: bool,
    },
}

/// The form of a file.
#[derive(Debug, Default)]
pub(super) struct Form {
    /// Its fields; each choice is one.
    pub(super) filled: Vec<Filled>,
    /// What is shown, by place.
    pub(super) shown: HashMap<ObjectId, Shown>,
}

/// What a field has from those around it.
#[derive(Clone, Copy, Default)]
struct Above<'a> {
    name: Option<&'a str>,
    kind: Option<&'a [u8]>,
    value: Option<&'a Object>,
    depth: usize,
}

/// The form of a file; without fields where it has none.
pub(super) fn read<'a>(file: &File<'a>, room: &mut Room) -> Result<Form, Unreadable> {
    let catalog = file.document.catalog().map_err(|_| Unreadable::Damaged)?;
    let mut reader = Reader { file, form: Form::default(), seen: HashSet::new() };
    if let Some(form) = file.dictionary(catalog, "AcroForm") {
        for field in file.array(form, "Fields") {
            reader.field(field, Above::default(), room)?;
        }
    }
    Ok(reader.form)
}

struct Reader<'a, 'b> {
    file: &'b File<'a>,
    form: Form,
    seen: HashSet<ObjectId>,
}

impl<'a> Reader<'a, '_> {
    /// A field with those within it.
    fn field(&mut self, field: &'a Object, above: Above<'_>, room: &mut Room) -> Result<(), Unreadable> {
        room.element()?;
        let Ok(id) = field.as_reference() else { return Ok(()) };
        if above.depth > limits::DEPTH {
            return Err(Unreadable::TooDeep);
        }
        let Some(of) = self.file.at(field).and_then(|of| of.as_dict().ok()).filter(|_| self.seen.insert(id))
        else {
            return Ok(());
        };
        let own = self.file.string(of, "T");
        let name = match (above.name, &own) {
            (Some(above), Some(own)) => Some(format!("{above}.{own}")),
            (above, own) => own.clone().or_else(|| above.map(str::to_owned)),
        };
        let held = Above {
            name: name.as_deref(),
            kind: self.file.get(of, "FT").and_then(|kind| kind.as_name().ok()).or(above.kind),
            value: self.file.get(of, "V").or(above.value),
            depth: above.depth + 1,
        };
        room.bytes(name.as_ref().map_or(0, String::len))?;
        let kids = self.file.array(of, "Kids");
        if !kids.is_empty() {
            return kids.iter().try_for_each(|kid| self.field(kid, held, room));
        }
        let (Some(name), Some(kind)) = (held.name, held.kind) else { return Ok(()) };
        match kind {
            b"Btn" => self.choice(id, of, (name, held.value)),
            b"Sig" => {
                let signer = held.value.and_then(|signed| signed.as_dict().ok());
                let signer = signer.and_then(|signed| self.file.string(signed, "Name"));
                self.text(id, name, signer);
            }
            _ => {
                let value = held.value.and_then(super::told);
                self.text(id, name, value);
            }
        }
        Ok(())
    }

    /// A field that is written into.
    fn text(&mut self, id: ObjectId, name: &str, value: Option<String>) {
        let value = value.map(|value| short(&value)).filter(|value| !tidy(value, false).is_empty());
        let text = value.as_ref().map(|value| tidy(value, false));
        if let Some(value) = value {
            self.form.shown.insert(id, Shown::Text(value));
        }
        // A field may have several places.
        if self.form.filled.last().is_none_or(|last| last.tag != name) {
            self.form.filled.push(Filled { tag: name.to_owned(), text, ticked: None });
        }
    }

    /// One choice of a group, or a box by itself.
    fn choice(&mut self, id: ObjectId, of: &'a Dictionary, (name, value): (&str, Option<&Object>)) {
        let looks = self.file.dictionary(of, "AP").and_then(|looks| self.file.dictionary(looks, "N"));
        let on = looks
            .and_then(|looks| looks.iter().map(|(look, _)| look.as_slice()).find(|look| *look != b"Off"));
        let taken = value.and_then(|value| value.as_name().ok()).filter(|taken| *taken != b"Off");
        let shows = self.file.get(of, "AS").and_then(|shows| shows.as_name().ok());
        // What the group says it has taken counts; only where it says nothing, what is shown.
        let is_ticked = match (taken, on) {
            (Some(taken), Some(on)) => taken == on,
            (Some(_), None) => true,
            (None, _) => shows.is_some_and(|shows| shows != b"Off"),
        };
        let sign = self.file.dictionary(of, "MK").and_then(|signs| self.file.get(signs, "CA"));
        let is_round = sign.and_then(|sign| sign.as_str().ok()) == Some(b"l");
        let tag = on.and_then(|on| of_row(name, &super::named(on))).unwrap_or_else(|| name.to_owned());
        self.form.shown.insert(id, Shown::Box { is_round, is_ticked });
        self.form.filled.push(Filled { tag, text: None, ticked: Some(is_ticked) });
    }
}

/// The name of one choice, as a Word document has it: `row-1` and `row-1-authorize-with` are the fields of a row, `row-1-authorize` and
/// `row-1-no-comments` choices in them.
fn of_row(field: &str, choice: &str) -> Option<String> {
    let rest = field.strip_prefix("row-")?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (row, within) = rest.split_at(digits);
    let is_row = digits > 0 && (within.is_empty() || within.starts_with('-') && within.ends_with("-with"));
    is_row.then(|| format!("row-{row}-{choice}"))
}

/// What is filled in, as much as is kept of it.
fn short(value: &str) -> String {
    let mut end = value.len().min(limits::FIELD);
    while !value.is_char_boundary(end) {
        end -= 1;
    }
    value[..end].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form_names;
    use crate::model::ChoiceId;
    use rstest::rstest;

    #[rstest]
    #[case(ChoiceId::Authorize, form_names::row(12))]
    #[case(ChoiceId::NoComments, form_names::within(12, ChoiceId::Authorize))]
    fn a_choice_has_the_name_of_the_word_document(#[case] id: ChoiceId, #[case] field: String) {
        assert_eq!(of_row(&field, id.name()), Some(form_names::choice(12, id)));
    }

    #[rstest]
    #[case("row-")]
    #[case("row-1-2")]
    #[case("from-name")]
    fn another_field_has_its_own(#[case] field: &str) {
        assert_eq!(of_row(field, "authorize"), None);
    }
}
