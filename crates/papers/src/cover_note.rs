//! The note on the cover of every new and revised Recommendation (Res. 1 9.6.4).

use jiff::civil::Date;
use words::Lang;

use crate::facts::Body;
use crate::letters::{Letter, Letters};
use crate::model::Block;
use crate::phrases::label;
use crate::text::Clause;

/// What the note says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The day on which the Recommendation was approved.
    pub approved: Option<Date>,
    /// What ITU had heard by that day.
    pub notice: Option<Notice>,
    /// Whose databases are named.
    pub body: Body,
}

/// Whether ITU had received notice of intellectual property by the day of approval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// It had.
    Had,
    /// It had not.
    HadNot,
}

/// Writes the note: a fragment for the cover, not a paper by itself.
pub fn write(facts: &Facts, lang: Lang, letters: &Letters) -> Vec<Block> {
    let sheet = letters.sheet(Letter::CoverNote, lang);
    let key = match facts.notice {
        Some(Notice::Had) => "notice-had",
        Some(Notice::HadNot) => "notice-had-not",
        None => "notice-unknown",
    };
    let notice = Clause::new(sheet, key)
        .date("date", facts.approved)
        .link("database", facts.body.ipr_database.as_deref());
    let notice = if facts.notice.is_none() { notice.fact("unknown", None::<String>) } else { notice };
    vec![
        Block::Heading { clause: "title", number: None, text: label(sheet, "title") },
        Block::Paragraph { clause: "no-position", number: None, text: label(sheet, "no-position") },
        Block::Paragraph { clause: key, number: None, text: notice.write() },
    ]
}
