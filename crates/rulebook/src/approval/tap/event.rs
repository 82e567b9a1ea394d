//! What became a fact in a case. Names carry a version; each field is public, an id, or sealed (`events.toml`).

#![expect(
    missing_docs,
    reason = "each variant says what happened; its fields bear the names that the acts document"
)]
use super::act::{
    AcceptChange, Attachment, Channel, Content, Deposit, Determine, Deviation, Finding, Grounds, Language,
    Objection, Referral, Ruling, TakeOver,
};
use super::duty::DutyKind;
use super::sitting::{Decided, Position};
use super::state::Outcome;
use crate::body::Electorate;
use crate::calendar::{Deadline, Moment};
use crate::clause::EditionId;
use crate::id::{GroupId, MeetingId, MemberId, PersonId};
use crate::private::{HoldsPrivate, Private};
use crate::tally::Replies;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A fact of a case.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "event", content = "data", rename_all_fields = "kebab-case")]
pub enum Event {
    /// A regional group decided to apply the procedure.
    #[serde(rename = "regional-procedure-decided.v1")]
    RegionalProcedureDecided { group: GroupId, matter: String, source: String, edition: EditionId },
    /// SG3 examined the regional draft.
    #[serde(rename = "regional-draft-examined.v1")]
    RegionalDraftExamined { objection: Objection, source: String },
    /// The text was determined.
    #[serde(rename = "determined.v1")]
    Determined { determination: Determine, on: Date, edition: EditionId },
    /// The chair asked for the announcement.
    #[serde(rename = "announcement-requested.v1")]
    AnnouncementRequested {
        consulted: BTreeSet<GroupId>,
        reason: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<Moment>,
    },
    /// TSB received the final edited text.
    #[serde(rename = "text-received.v1")]
    TextReceived(Deposit),
    /// The same, with the moment: no circular is posted before it.
    #[serde(rename = "text-received.v2")]
    TextReceivedAt { deposit: Deposit, at: Moment },
    /// The Director announced the intention.
    #[serde(rename = "announced.v1")]
    Announced {
        circular: u32,
        meeting: MeetingId,
        posted: Date,
        ipr_statements: u32,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        opens: Option<Date>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        ends: Option<Date>,
    },
    /// Member States were asked.
    #[serde(rename = "consultation-opened.v1")]
    ConsultationOpened { closes: Deadline, electorate: Electorate },
    /// The text was distributed.
    #[serde(rename = "text-distributed.v1")]
    TextDistributed { languages: BTreeSet<Language>, on: Date },
    /// A deviation was recorded.
    #[serde(rename = "deviation-recorded.v1")]
    DeviationRecorded { rules: Vec<String>, deviation: Deviation },
    /// The consultation was extended for all.
    #[serde(rename = "consultation-extended.v1")]
    ConsultationExtended { corrigendum: String, closes: Date },
    /// A reply was received on the form. It bears no number: its receipt would tell how many came before (DC-19).
    #[serde(rename = "reply-received.v1")]
    ReplyReceived { member: MemberId, received: Moment, content: Content },
    /// A reply by another channel was registered.
    #[serde(rename = "reply-registered.v1")]
    ReplyRegistered {
        number: u32,
        member: MemberId,
        channel: Channel,
        received: Moment,
        scan: Attachment,
        registered_by: PersonId,
        reasons_owed: bool,
        content: Content,
    },
    /// A registered reply was checked.
    #[serde(rename = "reply-checked.v1")]
    ReplyChecked { number: u32, checked_by: PersonId, finding: Finding },
    /// A registered reply was corrected; it waits for a check again.
    #[serde(rename = "reply-corrected.v1")]
    ReplyCorrected {
        number: u32,
        answer: super::act::Answer,
        corrected_by: PersonId,
        reason: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        member: Option<MemberId>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        received: Option<Moment>,
    },
    /// The form closed.
    #[serde(rename = "consultation-closed.v1")]
    ConsultationClosed {},
    /// The result was established.
    #[serde(rename = "result-established.v1")]
    ResultEstablished { replies: Replies, outcome: Outcome, at: Moment },
    /// A reply received in time was found after the result was established: it is open again.
    #[serde(rename = "result-reopened.v1")]
    ResultReopened { reply: u32 },
    /// The Director ruled.
    #[serde(rename = "ruled-on-no-explicit-reply.v1")]
    RuledOnNoExplicitReply { ruling: Ruling, reason: String },
    /// The study group or working party decided afresh to seek approval.
    #[serde(rename = "approval-sought-again.v1")]
    ApprovalSoughtAgain {
        source: String,
        by_meeting_of: Option<GroupId>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<Moment>,
    },
    /// The text in final form was made available.
    #[serde(rename = "final-text-presented.v1")]
    FinalTextPresented { document: String },
    /// A change was accepted.
    #[serde(rename = "change-accepted.v1")]
    ChangeAccepted(AcceptChange),
    /// The text was deferred.
    #[serde(rename = "deferred.v1")]
    Deferred { reason: String },
    /// A delegation took a position.
    #[serde(rename = "position-taken.v1")]
    PositionTaken { member: MemberId, position: Position },
    /// A delegation withdrew its opposition.
    #[serde(rename = "opposition-withdrawn.v1")]
    OppositionWithdrawn { member: MemberId },
    /// A delegation withdrew its reservation.
    #[serde(rename = "reservation-withdrawn.v1")]
    ReservationWithdrawn { member: MemberId },
    /// A delegation withdrew its request for more time.
    #[serde(rename = "more-time-withdrawn.v1")]
    MoreTimeWithdrawn { member: MemberId },
    /// A delegation abstained.
    #[serde(rename = "abstained.v1")]
    Abstained { member: MemberId },
    /// A delegation revoked its abstention.
    #[serde(rename = "abstention-revoked.v1")]
    AbstentionRevoked { member: MemberId },
    /// Nobody opposed and nobody asked for more time.
    #[serde(rename = "approved-at-meeting.v1")]
    ApprovedAtMeeting { decision: Decided, ipr_statements: u32 },
    /// A delegation opposed.
    #[serde(rename = "opposed-at-meeting.v1")]
    OpposedAtMeeting { decision: Decided },
    /// Nobody opposed, a delegation asked for more time.
    #[serde(rename = "more-time-given.v1")]
    MoreTimeGiven { decision: Decided },
    /// The decision stands.
    #[serde(rename = "decision-confirmed.v1")]
    DecisionConfirmed { reason: String },
    /// The decision fell.
    #[serde(rename = "decision-corrected.v1")]
    DecisionCorrected { outcome: Ruling, reason: String },
    /// A formal opposition by another channel was registered: it waits for a second person.
    #[serde(rename = "opposition-registered.v1")]
    OppositionRegistered {
        number: u32,
        member: MemberId,
        received: Moment,
        channel: Channel,
        scan: Attachment,
        registered_by: PersonId,
        reasons_owed: bool,
        grounds: Grounds,
    },
    /// A registered opposition was checked: found right, it counts as of its receipt.
    #[serde(rename = "opposition-checked.v1")]
    OppositionChecked { number: u32, checked_by: PersonId, finding: Finding },
    /// A formal opposition was received in time.
    #[serde(rename = "formally-opposed.v1")]
    FormallyOpposed {
        member: MemberId,
        received: Moment,
        channel: Channel,
        scan: Option<Attachment>,
        reasons_owed: bool,
        grounds: Grounds,
    },
    /// The four weeks passed without formal opposition.
    #[serde(rename = "approved-after-more-time.v1")]
    ApprovedAfterMoreTime { on: Date, ipr_statements: u32 },
    /// The chair proceeds again.
    #[serde(rename = "proceeded-again.v1")]
    ProceededAgain {
        consulted: BTreeSet<MemberId>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<Moment>,
    },
    /// Referred to the assembly.
    #[serde(rename = "referred-to-assembly.v1")]
    ReferredToAssembly { ground: Referral, source: String },
    /// The result was notified.
    #[serde(rename = "result-notified.v1")]
    ResultNotified { circular: u32, posted: Date },
    /// An editorial correction.
    #[serde(rename = "corrected-editorially.v1")]
    CorrectedEditorially { what: String, chair_approval: String },
    /// A Member State referred an adverse case.
    #[serde(rename = "adverse-case-referred.v1")]
    AdverseCaseReferred { member: MemberId, on: Date, case: Private },
    /// A duty was carried out.
    #[serde(rename = "carried-out.v1")]
    CarriedOut { duty: DutyKind, document: String },
    /// A case was taken over in consultation.
    #[serde(rename = "taken-over.v1")]
    TakenOver { case: Box<TakeOver>, closes: Deadline, electorate: Electorate, unverified: Vec<String> },
}

impl HoldsPrivate for Event {
    fn each_private(&mut self, seal: &mut dyn FnMut(&'static str, &mut Private)) {
        match self {
            Self::ReplyReceived { content, .. } | Self::ReplyRegistered { content, .. } => {
                content.each_private(seal)
            }
            Self::PositionTaken { position: Position::Reserves(statement), .. } => {
                seal("statement", statement)
            }
            Self::FormallyOpposed { grounds, .. } | Self::OppositionRegistered { grounds, .. } => {
                grounds.each_private(seal)
            }
            Self::AdverseCaseReferred { case, .. } => seal("case", case),
            _ => {}
        }
    }
}
