//! Acts after the meeting (9.5.5.1 to 9.6.2, 9.3.10), referral to the assembly, and the carrying out of duties.

use super::{Attachment, Channel, Deviation, Finding, Ruling};
use crate::approval::tap::duty::DutyKind;
use crate::calendar::Moment;
use crate::id::{MemberId, TextId};
use crate::private::{HoldsPrivate, Private};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A decision confirmed.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConfirmDecision {
    /// Number of the text.
    pub text: TextId,
    /// Why it stands.
    pub reason: String,
}

/// A decision corrected: it falls with the result that it rested on.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CorrectDecision {
    /// Number of the text.
    pub text: TextId,
    /// The outcome now: `not-at-this-meeting`.
    pub outcome: Ruling,
    /// Why.
    pub reason: String,
}

/// The grounds of a formal opposition.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Grounds {
    /// Reasons of the opposition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reasons: Option<Private>,
    /// Changes that could facilitate further consideration and approval.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changes: Option<Private>,
}

impl HoldsPrivate for Grounds {
    fn each_private(&mut self, seal: &mut dyn FnMut(&'static str, &mut Private)) {
        for (name, field) in [("reasons", &mut self.reasons), ("changes", &mut self.changes)] {
            if let Some(text) = field {
                seal(name, text);
            }
        }
    }
}

/// A formal opposition, sent to the Director through this house.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct OpposeFormally {
    /// Number of the text.
    pub text: TextId,
    /// Its grounds.
    #[serde(flatten)]
    pub grounds: Grounds,
}

/// A formal opposition registered by TSB.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct RegisterOpposition {
    /// Number of the text.
    pub text: TextId,
    /// The Member State that opposes.
    pub member: MemberId,
    /// How it came: `mail`, `e-mail`, `fax`.
    pub channel: Channel,
    /// Moment of receipt, `2026-03-12T14:05:00Z`.
    pub received: Moment,
    /// The scan of the letter, or the message as a file.
    pub scan: Attachment,
    /// Its grounds.
    #[serde(flatten)]
    pub grounds: Grounds,
}

/// A check of a registered opposition.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CheckOpposition {
    /// Number of the text.
    pub text: TextId,
    /// Number of the registered opposition in this case.
    pub opposition: u32,
    /// What was found: `matches`, `differs`.
    pub finding: Finding,
}

/// The end of the four weeks.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EndMoreTime {
    /// Number of the text.
    pub text: TextId,
}

/// The chair proceeds again.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProceedAgain {
    /// Number of the text.
    pub text: TextId,
    /// The parties that the chair consulted.
    pub consulted: BTreeSet<MemberId>,
}

/// Why a text goes to the assembly (9.1.2, 9.2.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(inline)]
pub enum Referral {
    /// Administrative, and concerning ITU-T as a whole.
    Administrative,
    /// Particularly difficult or delicate, for the assembly itself to resolve.
    Delicate,
    /// No agreement within the study group.
    NoAgreement,
    /// The study group seeks approval at the assembly.
    SeeksApprovalThere,
}

/// A referral to the assembly.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReferToAssembly {
    /// Number of the text.
    pub text: TextId,
    /// Why: `administrative`, `delicate`, `no-agreement`, `seeks-approval-there`.
    pub ground: Referral,
    /// The report of the group that carries the final text and the reasons.
    pub source: String,
}

/// The circular that notifies the result.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NotifyResult {
    /// Number of the text.
    pub text: TextId,
    /// Number of the TSB Circular.
    pub circular: u32,
    /// Day on which it was posted; left out: today.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub posted: Option<Date>,
    /// A missed period, recorded by the Director.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deviation: Option<Deviation>,
}

/// An editorial correction after approval.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CorrectEditorially {
    /// Number of the text.
    pub text: TextId,
    /// What is corrected: an evident oversight or inconsistency.
    pub what: String,
    /// The document by which the chair approved it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chair_approval: Option<String>,
}

/// A case of a Member State that considers itself adversely affected.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReferAdverseCase {
    /// Number of the text.
    pub text: TextId,
    /// The case, in the Member State's words.
    pub case: Private,
}

/// A duty carried out.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CarryOut {
    /// Number of the text.
    pub text: TextId,
    /// Which duty.
    pub duty: DutyKind,
    /// The document that shows it was done.
    pub document: String,
}
