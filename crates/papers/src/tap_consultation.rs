//! The circular that opens a consultation of Member States under the traditional approval procedure
//! (Res. 1 9.3.1 to 9.4.3; modelled on what TSB Circular 241 of 2020 contains).

use serde::Serialize;
use words::{Deadline, Lang, Sheet};

use crate::circular::{Paragraphs, addressees, annexes, around, percent};
use crate::facts::{DraftText, Issue, References};
use crate::letters::{Letter, Letters};
use crate::model::{Block, Paper};
use crate::phrases::{self, Naming, group, group_with_title, label, paragraph};
use crate::reply_form;
use crate::text::{Clause, localized};

/// What the circular says.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Facts {
    /// What every circular has.
    pub issue: Issue,
    /// The texts that are put to approval.
    pub texts: Vec<DraftText>,
    /// When replies are due, with the zone that the circular prints.
    #[serde(serialize_with = "crate::facts::last_minute")]
    pub deadline: Option<Deadline>,
    /// The share of replies that must support consideration, in per cent: the parameter of the edition.
    pub share: Option<u8>,
}

/// Writes the circular, with the list of texts as Annex 1 and the reply form as Annex 2.
pub fn write(facts: &Facts, lang: Lang, letters: &Letters) -> Paper {
    let sheet = letters.sheet(Letter::TapConsultation, lang);
    let Facts { issue, texts, .. } = facts;
    let subject = Clause::new(sheet, "subject")
        .text("texts", phrases::texts(sheet, texts, Naming::Determined))
        .text("group", group(sheet, &issue.study_group))
        .localized("place", issue.meeting.place.as_ref())
        .days("days", issue.meeting.days)
        .write();
    let to = addressees(sheet, "to-member-states", &issue.study_group);
    let form = reply_form::form(&reply_facts(facts), letters.sheet(Letter::ReplyForm, lang));
    let annexes = annexes(
        sheet,
        vec![
            ("annex-1-title", texts_in_detail(sheet, facts)),
            ("annex-2-title", vec![Block::Form(Box::new(form))]),
        ],
    );
    Paper {
        body: body(sheet, facts),
        annex_count: Some(Clause::new(sheet, "annex-count").count("count", annexes.len()).write()),
        annexes,
        ..around(Letter::TapConsultation, sheet, issue, to, subject)
    }
}

/// The facts of the reply form that goes with the circular.
pub fn reply_facts(facts: &Facts) -> reply_form::Facts {
    reply_form::Facts {
        mark: facts.issue.mark,
        body: facts.issue.body.clone(),
        circular: facts.issue.number.clone(),
        study_group: facts.issue.study_group.clone(),
        texts: facts.texts.clone(),
        deadline: facts.deadline.clone(),
        replier: reply_form::Replier::default(),
    }
}

/// The numbered paragraphs.
fn body(sheet: &Sheet, facts: &Facts) -> Vec<Block> {
    let Facts { issue, texts, deadline, share } = facts;
    let mut paragraphs = Paragraphs::new(sheet);
    let mut body = vec![
        paragraphs.next("intention", |clause| {
            clause
                .text("group", group_with_title(sheet, &issue.study_group))
                .text("edition", phrases::edition(sheet, issue.edition.as_deref()))
                .localized("place", issue.meeting.place.as_ref())
                .days("days", issue.meeting.days)
                .text("texts", phrases::texts(sheet, texts, Naming::Plain))
                .fact("letter", issue.meeting.collective_letter.clone())
        }),
        paragraphs.next("annexed", |clause| clause.count("count", texts.len())),
        paragraphs.next("consultation", |clause| {
            clause.count("count", texts.len()).deadline("deadline", deadline.as_ref())
        }),
        paragraphs.next("threshold", |clause| clause.text("share", percent(sheet, *share))),
    ];
    body.extend(paragraphs.free(&issue.paragraphs));
    body
}

/// Annex 1: each text with its title, summary, place, references and the note on intellectual property.
fn texts_in_detail(sheet: &Sheet, facts: &Facts) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (at, text) in facts.texts.iter().enumerate() {
        let heading = phrases::heading(sheet, text).fact("report", text.report.clone()).write();
        let summary = localized(sheet, "summary", text.summary.as_ref());
        let (ipr, note) = phrases::ipr(sheet, text.ipr, facts.issue.date, &facts.issue.body);
        blocks.extend([
            Block::Heading { clause: "text-heading", number: Some(at + 1), text: heading },
            paragraph("text-title", Clause::new(sheet, "text-title").localized("title", text.title.as_ref())),
            Block::Note { clause: "text-summary", label: label(sheet, "label-summary"), text: summary },
            references(sheet, text.references.as_ref()),
            Block::Note { clause: ipr, label: label(sheet, "label-note"), text: note },
        ]);
    }
    blocks
}

/// Whether references need a justification, and where it is (Rec. ITU-T A.5).
fn references(sheet: &Sheet, references: Option<&References>) -> Block {
    match references {
        Some(References::Justified { document }) => paragraph(
            "references-justified",
            Clause::new(sheet, "references-justified").fact("document", document.clone()),
        ),
        Some(References::NoneToJustify) => {
            paragraph("references-none", Clause::new(sheet, "references-none"))
        }
        None => paragraph(
            "references-unknown",
            Clause::new(sheet, "references-unknown").fact("unknown", None::<String>),
        ),
    }
}
