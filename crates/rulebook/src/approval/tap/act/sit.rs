//! Acts at the meeting of the study group (9.5.1 to 9.5.6).

use crate::id::TextId;
use crate::private::Private;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The text in final form.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PresentFinalText {
    /// Number of the text.
    pub text: TextId,
    /// The document that carries it, available to all participants.
    pub document: String,
}

/// What a change does to the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(inline)]
pub enum Effect {
    /// An editorial correction that does not affect the substance.
    EditorialOnly,
    /// A technical or editorial change.
    Technical,
    /// A major impact on the intent, or a departure from points of principle agreed before.
    Major,
}

/// The three kinds of written ground.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(inline)]
pub enum Ground {
    /// A written contribution.
    Contribution,
    /// A result of the consultation.
    ConsultationResult,
    /// A liaison statement.
    LiaisonStatement,
}

/// What the chair found on a major change, in consultation with TSB (9.5.2).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChairFinding {
    /// Are the changes reasonable for Member States not, or not adequately, represented?
    pub reasonable_for_absent: bool,
    /// Is the proposed text stable?
    pub text_stable: bool,
    /// The officer of TSB who was consulted.
    pub consulted: String,
}

/// A change that the meeting accepts.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AcceptChange {
    /// Number of the text.
    pub text: TextId,
    /// What it does: `editorial-only`, `technical`, `major`.
    pub effect: Effect,
    /// The written ground: `contribution`, `consultation-result`, `liaison-statement`. Not needed for `editorial-only`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ground: Option<Ground>,
    /// The document that carries the ground.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<String>,
    /// What changes.
    pub what: String,
    /// The chair's finding, for `major`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finding: Option<ChairFinding>,
}

/// A deferral to another meeting.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Defer {
    /// Number of the text.
    pub text: TextId,
    /// Why.
    pub reason: String,
}

/// An opposition at the meeting.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Oppose {
    /// Number of the text.
    pub text: TextId,
}

/// An opposition withdrawn.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawOpposition {
    /// Number of the text.
    pub text: TextId,
}

/// A reservation.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reserve {
    /// Number of the text.
    pub text: TextId,
    /// The reservation, for the report and for the note appended to the text.
    pub statement: Private,
}

/// A reservation withdrawn.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawReservation {
    /// Number of the text.
    pub text: TextId,
}

/// A request for more time.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RequestMoreTime {
    /// Number of the text.
    pub text: TextId,
}

/// A request for more time withdrawn.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawMoreTime {
    /// Number of the text.
    pub text: TextId,
}

/// An abstention.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Abstain {
    /// Number of the text.
    pub text: TextId,
}

/// An abstention revoked.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RevokeAbstention {
    /// Number of the text.
    pub text: TextId,
}

/// The text put to decision.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Decide {
    /// Number of the text.
    pub text: TextId,
}
