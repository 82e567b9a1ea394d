//! The work item: a text on its way, its group and Question, and the dated patent statements about it (9.3.6 to 9.3.8).

use crate::clause::EditionId;
use crate::decision::Decision;
use crate::id::{GroupId, QuestionId, TextId, is_usable_name};
use crate::refusal::Refusal;
use crate::rules::{DEFAULT_AAP, DEFAULT_TAP, KNOWN, PATENT_STATEMENT, PATENT_STATEMENT_OTHERS};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What kind of text it is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A draft new Recommendation.
    New,
    /// A draft revised Recommendation.
    Revised,
    /// A draft amendment to the Recommendation named.
    Amendment(TextId),
}

/// The procedure by which a text is approved (8.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(inline)]
pub enum Procedure {
    /// The traditional approval procedure.
    Tap,
    /// The alternative approval process.
    Aap,
}

/// A text that enters the work programme.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Register {
    /// Number of the text, for example `X.inv-1`.
    pub text: TextId,
    /// Provisional code under which it was drafted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provisional: Option<String>,
    /// Full title, in English.
    pub title: String,
    /// Full title, in Chinese, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title_zh: Option<String>,
    /// Kind of text: `new`, `revised`, or `{"amendment": "X.1246"}`.
    pub kind: Kind,
    /// The group that develops it.
    pub group: GroupId,
    /// The Question under which it is developed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<QuestionId>,
    /// Policy or regulatory implications (CV 246D, 246F, 246H), or doubt about its scope? Then it follows TAP.
    #[serde(default)]
    pub policy_implications: bool,
    /// Other study groups whose mandate it touches.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub shared_with: BTreeSet<GroupId>,
    /// Administrative, and concerning ITU-T as a whole?
    #[serde(default)]
    pub administrative: bool,
    /// The regional group of SG3 for which it is meant, where it is regional.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub regional: Option<GroupId>,
    /// The source of these facts, when they are not this house's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// A dated statement that intellectual property may be needed to implement a text.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IprStatement {
    /// Number of the text.
    pub text: TextId,
    /// Day on which TSB received the statement, `YYYY-MM-DD`.
    pub received: Date,
    /// Reference of the declaration in the database.
    pub reference: String,
    /// Did an organization that is not a member send it (9.3.8.2)?
    #[serde(default)]
    pub by_non_member: bool,
}

/// Acts on a work item.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "act", content = "with")]
pub enum Act {
    /// Enter a text in the work programme. Its procedure follows from its implications (8.1.1).
    #[serde(rename = "item.register")]
    Register(Register),
    /// Register a dated patent statement on a text.
    #[serde(rename = "item.ipr-statement")]
    IprStatement(IprStatement),
}

impl Act {
    /// The text it is about.
    #[must_use]
    pub const fn text(&self) -> &TextId {
        match self {
            Self::Register(new) => &new.text,
            Self::IprStatement(statement) => &statement.text,
        }
    }
}

/// A fact about a work item.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "event", content = "data")]
pub enum Event {
    /// It entered the work programme.
    #[serde(rename = "item-registered.v1")]
    Registered {
        /// As registered.
        item: Register,
        /// The procedure that follows from its implications.
        procedure: Procedure,
    },
    /// A patent statement was received.
    #[serde(rename = "ipr-statement-received.v1")]
    IprStatementReceived(IprStatement),
}

/// A work item.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, JsonSchema)]
pub struct Item {
    /// As registered.
    pub facts: Register,
    /// The procedure selected now.
    pub procedure: Procedure,
    /// Patent statements, in the order of their receipt.
    pub ipr: Vec<IprStatement>,
}

impl Item {
    /// How many statements had been received by the end of `day`?
    #[must_use]
    pub fn statements_by(&self, day: Date) -> u32 {
        u32::try_from(self.ipr.iter().filter(|statement| statement.received <= day).count())
            .unwrap_or(u32::MAX)
    }
}

/// Decides an act on a work item.
///
/// # Errors
/// [`KNOWN`] when the text is there already, or is not there.
pub fn decide(
    state: Option<&Item>,
    act: &Act,
    edition: EditionId,
    today: Date,
) -> Result<Decision<Event>, Refusal> {
    let refuse =
        |key: &str, field| Refusal::new(KNOWN, edition, key).fact("text", act.text().clone()).at_field(field);
    match (state, act) {
        (Some(_), Act::Register(_)) => Err(refuse("text-exists", "text")),
        (None, Act::Register(new)) if !is_usable_name(new.text.as_str()) => {
            Err(refuse("name-not-usable", "text"))
        }
        (None, Act::Register(new)) if new.title.trim().is_empty() => Err(refuse("title-missing", "title")),
        (None, Act::Register(new)) => {
            let (rule, procedure) = if new.policy_implications {
                (DEFAULT_TAP, Procedure::Tap)
            } else {
                (DEFAULT_AAP, Procedure::Aap)
            };
            Ok(Decision::grant(rule, Event::Registered { item: new.clone(), procedure }))
        }
        (None, Act::IprStatement(_)) => Err(refuse("text-unknown", "text")),
        (Some(_), Act::IprStatement(new)) if new.received > today => {
            Err(refuse("date-in-the-future", "received"))
        }
        (Some(_), Act::IprStatement(new)) => {
            let rule = if new.by_non_member { PATENT_STATEMENT_OTHERS } else { PATENT_STATEMENT };
            Ok(Decision::grant(rule, Event::IprStatementReceived(new.clone())))
        }
    }
}

/// What a recorded fact does to the work item.
pub fn apply(state: &mut Option<Item>, event: &Event) {
    match event {
        Event::Registered { item, procedure } => {
            *state = Some(Item { facts: item.clone(), procedure: *procedure, ipr: Vec::new() });
        }
        Event::IprStatementReceived(statement) => {
            if let Some(item) = state {
                item.ipr.push(statement.clone());
            }
        }
    }
}
