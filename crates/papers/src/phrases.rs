//! Phrases that several letters share: a text's name, a group's name, the note on intellectual property.

use jiff::civil::Date;
use words::Sheet;

use crate::facts::{Body, DraftText, Ipr, Kind, Mark, Provisional, StudyGroup};
use crate::model::{Block, Content, Field};
use crate::text::{Clause, Text, fact, join};

/// Which phrase names a text.
#[derive(Clone, Copy)]
pub(crate) enum Naming {
    /// "draft new Recommendation ITU-T Q.3643"
    Plain,
    /// "determined draft new Recommendation ITU-T Q.3643"
    Determined,
}

/// The names of texts, in one list: those of one kind together, in the order in which the kinds first come.
pub(crate) fn texts<'a>(
    sheet: &Sheet,
    texts: impl IntoIterator<Item = &'a DraftText>,
    naming: Naming,
) -> Text {
    let key = match naming {
        Naming::Plain => "draft-text",
        Naming::Determined => "determined-draft-text",
    };
    let mut kinds: Vec<(Kind, Vec<Text>)> = Vec::new();
    for text in texts {
        let number = fact(sheet, "number", text.number.as_ref());
        match kinds.iter_mut().find(|(kind, _)| *kind == text.kind) {
            Some((_, numbers)) => numbers.push(number),
            None => kinds.push((text.kind, vec![number])),
        }
    }
    if kinds.is_empty() {
        return fact(sheet, "texts", None::<String>);
    }
    let named = |(kind, numbers): (Kind, Vec<Text>)| {
        let clause = Clause::new(sheet, key).variant("kind", kind.variant()).count("count", numbers.len());
        clause.text("numbers", join(sheet, numbers)).write()
    };
    join(sheet, kinds.into_iter().map(named))
}

/// A clause that names a text by kind and number.
pub(crate) fn named<'a>(sheet: &'a Sheet, key: &'a str, kind: Kind, text: &DraftText) -> Clause<'a> {
    Clause::new(sheet, key).variant("kind", kind.variant()).fact("number", text.number.clone())
}

/// A clause that heads what is said of one text.
pub(crate) fn heading<'a>(sheet: &'a Sheet, text: &DraftText) -> Clause<'a> {
    let code = match &text.provisional {
        Some(Provisional::HadNone) => None,
        Some(Provisional::Code(code)) => Some(fact(sheet, "provisional", Some(code))),
        None => Some(fact(sheet, "provisional", None::<String>)),
    };
    let formerly = code.map(|code| Clause::new(sheet, "formerly").text("provisional", code).write());
    named(sheet, "text-heading", text.kind, text).text("formerly", formerly.unwrap_or_default())
}

/// "ITU-T Study Group 11"
pub(crate) fn group(sheet: &Sheet, group: &StudyGroup) -> Text {
    Clause::new(sheet, "study-group").fact("number", group.number.clone()).write()
}

/// "ITU-T Study Group 11 (its title in that study period)"
pub(crate) fn group_with_title(sheet: &Sheet, group: &StudyGroup) -> Text {
    let clause = Clause::new(sheet, "study-group-with-title").fact("number", group.number.clone());
    clause.localized("title", group.title.as_ref()).write()
}

/// "Resolution 1 (Rev. Hammamet, 2016)"; an edition that the letters do not name is printed by its id.
pub(crate) fn edition(sheet: &Sheet, id: Option<&str>) -> Text {
    let Some(id) = id else { return fact(sheet, "edition", None::<String>) };
    let key = format!("edition-{id}");
    let name = if sheet.has(&key) { Clause::new(sheet, &key).write().to_string() } else { id.to_owned() };
    fact(sheet, "edition", Some(name))
}

/// The mark on each page.
pub(crate) fn mark(sheet: &Sheet, mark: Option<Mark>) -> Option<Text> {
    mark.map(|mark| match mark {
        Mark::Rehearsal => Clause::new(sheet, "mark-rehearsal").write(),
    })
}

/// What the office had heard of intellectual property by a day.
pub(crate) fn ipr(sheet: &Sheet, ipr: Option<Ipr>, by: Option<Date>, body: &Body) -> (&'static str, Text) {
    let key = match ipr {
        Some(Ipr::NoneReceived) => "ipr-none-received",
        Some(Ipr::Received) => "ipr-received",
        None => "ipr-unknown",
    };
    let clause = Clause::new(sheet, key).date("date", by).link("database", body.ipr_database.as_deref());
    let clause = if ipr.is_none() { clause.fact("unknown", None::<String>) } else { clause };
    (key, clause.write())
}

/// A label from the letters, by its name.
pub(crate) fn label(sheet: &Sheet, key: &str) -> Text {
    Clause::new(sheet, key).write()
}

/// A label with text.
pub(crate) fn field(sheet: &Sheet, key: &str, name: &'static str, text: Text) -> Field {
    Field { name, label: label(sheet, key), content: Content::Text(text) }
}

/// A paragraph without number.
pub(crate) fn paragraph(key: &'static str, clause: Clause<'_>) -> Block {
    Block::Paragraph { clause: key, number: None, text: clause.write() }
}
