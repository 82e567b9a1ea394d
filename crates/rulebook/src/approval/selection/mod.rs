//! Selection of the procedure and its change (Res. 1, 8.1 to 8.3), as far as a text under TAP meets it.

use super::item::Procedure;
use crate::clause::{EditionId, Rule};
use crate::decision::Decision;
use crate::id::{GroupId, TextId};
use crate::private::{HoldsPrivate, Private};
use crate::refusal::Refusal;
use crate::rules::{
    CHANGE_ANNOUNCED, CHANGE_BY_ASSEMBLY, CHANGE_BY_CONSENSUS, CHANGE_BY_VOTE, CHANGE_RECORDED, ORDER,
    RECONSIDER_BASIS, RECONSIDER_SECONDED, RECONSIDER_WRITTEN, SELECTION_LOCKED, STUDY_GROUP_SELECTS,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The provisions of the Convention on which a selection may be reconsidered (8.3.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Basis {
    /// CV 246D.
    #[serde(rename = "cv-246d")]
    Cv246D,
    /// CV 246F.
    #[serde(rename = "cv-246f")]
    Cv246F,
    /// CV 246H.
    #[serde(rename = "cv-246h")]
    Cv246H,
}

/// How those who may decide, decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(inline)]
pub enum Outcome {
    /// Consensus of the Member States and Sector Members present.
    Consensus,
    /// A vote of Member States, after consensus failed.
    Vote,
    /// No consensus, and no vote was taken.
    NoConsensus,
}

/// A change of selection, as the meeting decided it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// Number of the text.
    pub text: TextId,
    /// The procedure to change to: `tap` or `aap`.
    pub to: Procedure,
    /// The group that decided. Left out: the study group of the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided_by: Option<GroupId>,
    /// The contribution, or TD after the deadline for contributions, that asked for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<String>,
    /// The reasons given there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reasons: Option<Private>,
    /// The provisions it rests on: `cv-246d`, `cv-246f`, `cv-246h`.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub basis: BTreeSet<Basis>,
    /// The Member State or Sector Member that seconded the proposal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seconded_by: Option<String>,
    /// How it was decided: `consensus`, `vote`, `no-consensus`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// Did the chair announce the change in the meeting?
    #[serde(default)]
    pub announced: bool,
}

/// Acts on the selection.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "act", content = "with")]
pub enum Act {
    /// Change the procedure of a text, as its study group decided. Never once it is determined (8.3.4).
    #[serde(rename = "selection.change")]
    Change(Change),
}

/// A fact about the selection.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "event", content = "data")]
pub enum Event {
    /// The selection changed; it stands in the report and in the work programme (8.3.3).
    #[serde(rename = "selection-changed.v1")]
    Changed(Change),
}

impl HoldsPrivate for Change {
    fn each_private(&mut self, seal: &mut dyn FnMut(&'static str, &mut Private)) {
        if let Some(reasons) = &mut self.reasons {
            seal("reasons", reasons);
        }
    }
}

/// What the decision depends on outside the act.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Facts {
    /// The study group of the text.
    pub group: GroupId,
    /// The procedure selected now.
    pub now: Procedure,
    /// Was the text determined?
    pub determined: bool,
}

/// Decides a change of selection.
///
/// # Errors
/// The rule of clause 8.3 that the change fails, in the order of the clauses; the lock of 8.3.4 first.
pub fn decide(act: &Act, facts: &Facts, edition: EditionId) -> Result<Decision<Event>, Refusal> {
    let Act::Change(change) = act;
    let refuse = |rule: Rule, key: &str, field: &str| {
        Err(Refusal::new(rule, edition, key).fact("text", change.text.clone()).at_field(field))
    };
    if facts.determined {
        return refuse(SELECTION_LOCKED, "selection-locked", "to");
    }
    if facts.now == change.to {
        return refuse(ORDER, "selection-same", "to");
    }
    let granted = Ok(Decision::grant(CHANGE_RECORDED, Event::Changed(change.clone())));
    if change.decided_by.as_ref().is_some_and(|by| by.as_str() == "WTSA") {
        return granted.map(|mut decision| {
            decision.under.push(CHANGE_BY_ASSEMBLY);
            decision
        });
    }
    if change.document.as_ref().is_none_or(|document| document.trim().is_empty()) {
        return refuse(RECONSIDER_WRITTEN, "selection-not-written", "document");
    }
    if !crate::private::given(change.reasons.as_ref()) {
        return refuse(RECONSIDER_WRITTEN, "selection-without-reasons", "reasons");
    }
    if change.basis.is_empty() {
        return refuse(RECONSIDER_BASIS, "selection-without-basis", "basis");
    }
    if change.seconded_by.as_ref().is_none_or(|by| by.trim().is_empty()) {
        return refuse(RECONSIDER_SECONDED, "selection-not-seconded", "seconded_by");
    }
    if change.decided_by.as_ref().is_some_and(|by| *by != facts.group) {
        return refuse(STUDY_GROUP_SELECTS, "selection-by-other-group", "decided_by");
    }
    let by = match change.outcome {
        Some(Outcome::Consensus) => CHANGE_BY_CONSENSUS,
        Some(Outcome::Vote) => CHANGE_BY_VOTE,
        Some(Outcome::NoConsensus) => return refuse(CHANGE_BY_VOTE, "selection-no-consensus", "outcome"),
        None => return refuse(STUDY_GROUP_SELECTS, "selection-not-decided", "outcome"),
    };
    if !change.announced {
        return refuse(CHANGE_ANNOUNCED, "selection-not-announced", "announced");
    }
    granted.map(|mut decision| {
        decision.under.push(by);
        decision
    })
}
