//! The form for a Member State's reply to a consultation (Res. 1 9.4.1, 9.4.4), as a paper to print, sign and send.

use serde::Serialize;
use words::{Deadline, Lang, Sheet};

use crate::facts::{Body, DraftText, Mark, StudyGroup};
use crate::letters::{Letter, Letters};
use crate::model::{Block, Choice, ChoiceId, ChoiceRow, ChoiceTable, Content, Field, Form, Paper, Shape};
use crate::phrases::{self, Naming, field, group, label, mark};
use crate::text::{Clause, Text, is_blank, link, localized};

/// What the form is about.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Facts {
    /// A mark on each page.
    pub mark: Option<Mark>,
    /// To whom the form goes.
    pub body: Body,
    /// The number of the circular that it answers: "241".
    pub circular: Option<String>,
    /// The study group that is to consider the texts.
    pub study_group: StudyGroup,
    /// The texts: one row each.
    pub texts: Vec<DraftText>,
    /// When replies are due, with the zone that the circular prints.
    #[serde(serialize_with = "crate::facts::last_minute")]
    pub deadline: Option<Deadline>,
    /// Who replies, as far as known: what is not known is left blank.
    pub replier: Replier,
}

/// Who replies. Here `None` is not an unknown fact but room for a person to write.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Replier {
    /// The person's name.
    pub name: Option<String>,
    /// The person's official role or title.
    pub position: Option<String>,
    /// The administration's postal address.
    pub address: Option<String>,
    /// The administration's fax.
    pub fax: Option<String>,
    /// The administration's mail address.
    pub email: Option<String>,
    /// The Member State whose administration replies.
    pub member_state: Option<String>,
}

/// Writes the form as a paper of its own.
pub fn write(facts: &Facts, lang: Lang, letters: &Letters) -> Paper {
    let sheet = letters.sheet(Letter::ReplyForm, lang);
    let return_by = Clause::new(sheet, "return-by").deadline("deadline", facts.deadline.as_ref()).write();
    Paper {
        letter: Letter::ReplyForm,
        lang,
        mark: mark(sheet, facts.mark),
        sender: None,
        dated: None,
        reference: Vec::new(),
        title: Clause::new(sheet, "title").fact("circular", facts.circular.clone()).write(),
        addressees: None,
        subject: None,
        salutation: None,
        body: vec![
            Block::Paragraph { clause: "return-by", number: None, text: return_by },
            Block::Form(Box::new(form(facts, sheet))),
        ],
        signature: None,
        annex_count: None,
        annexes: Vec::new(),
        record_head: None,
    }
}

/// The form itself, as it is also annexed to the circular.
pub(crate) fn form(facts: &Facts, sheet: &Sheet) -> Form {
    let Facts { circular, texts, replier, .. } = facts;
    let subject = Clause::new(sheet, "subject")
        .fact("circular", circular.clone())
        .text("texts", phrases::texts(sheet, texts, Naming::Determined))
        .write();
    let statement =
        Clause::new(sheet, "statement").count("count", texts.len()).fact("circular", circular.clone());
    Form {
        subject: field(sheet, "label-subject", "subject", subject),
        to: to(sheet, &facts.body),
        from_label: label(sheet, "label-from"),
        from: vec![
            to_fill(sheet, "label-name", "name", replier.name.as_ref()),
            to_fill(sheet, "label-position", "position", replier.position.as_ref()),
            to_fill(sheet, "label-address", "address", replier.address.as_ref()),
            to_fill(sheet, "label-fax", "fax", replier.fax.as_ref()),
            to_fill(sheet, "label-email", "email", replier.email.as_ref()),
            to_fill(sheet, "label-date", "date", None),
            to_fill(sheet, "label-place", "place", None),
        ],
        salutation: label(sheet, "salutation"),
        statement: statement.write(),
        choices: ChoiceTable {
            caption: label(sheet, "choose"),
            columns: [label(sheet, "column-text"), label(sheet, "column-opinion")],
            rows: texts.iter().map(|text| row(sheet, text, &facts.study_group)).collect(),
        },
        closing: label(sheet, "closing"),
        signature: vec![
            to_fill(sheet, "label-signature", "signature", None),
            to_fill(sheet, "label-name", "name", replier.name.as_ref()),
            to_fill(sheet, "label-position", "position", replier.position.as_ref()),
            to_fill(sheet, "label-administration", "member-state", replier.member_state.as_ref()),
        ],
    }
}

/// Where the form goes: the Director, with post, fax and mail.
fn to(sheet: &Sheet, body: &Body) -> Vec<Field> {
    let mut lines =
        vec![label(sheet, "signed-as"), localized(sheet, "organization", body.organization.as_ref())];
    lines.extend(body.address.iter().filter(|line| !is_blank(line)).map(|line| Text::value("address", line)));
    let director =
        Field { name: "director", label: label(sheet, "label-to"), content: Content::Lines(lines) };
    let channel = |key, name, value: &Option<String>| {
        value
            .as_deref()
            .filter(|value| !is_blank(value))
            .map(|value| field(sheet, key, name, link(sheet, name, Some(value))))
    };
    let channels = [channel("label-fax", "fax", &body.fax), channel("label-email", "email", &body.email)];
    [Some(director)].into_iter().chain(channels).flatten().collect()
}

/// A field that a person fills in, unless what belongs there is known.
fn to_fill(sheet: &Sheet, key: &str, name: &'static str, known: Option<&String>) -> Field {
    let known = known.filter(|known| !is_blank(known));
    let content = known.map_or(Content::Blank, |known| Content::Text(Text::value(name, known)));
    Field { name, label: label(sheet, key), content }
}

/// The row of one text: exactly one of two boxes, and one of two circles within the first.
fn row(sheet: &Sheet, text: &DraftText, concerned: &StudyGroup) -> ChoiceRow {
    let of_group = |key| Clause::new(sheet, key).text("group", group(sheet, concerned)).write();
    let round = |id, key, attach| Choice {
        id,
        shape: Shape::Round,
        label: label(sheet, key),
        attach,
        further: vec![],
    };
    let square =
        |id, key, attach, further| Choice { id, shape: Shape::Square, label: of_group(key), attach, further };
    let within = vec![
        round(ChoiceId::NoComments, "no-comments", false),
        round(ChoiceId::CommentsAttached, "comments-attached", true),
    ];
    ChoiceRow {
        text: phrases::named(sheet, "row-text", text.kind, text).write(),
        choices: vec![
            square(ChoiceId::Authorize, "authorize", false, within),
            square(ChoiceId::NotAuthorize, "not-authorize", true, vec![]),
        ],
    }
}
