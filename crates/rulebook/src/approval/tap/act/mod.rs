//! What may be asked under the traditional approval procedure, in the order of its clauses.

mod conclude;
mod consult;
mod prepare;
mod sit;

pub use conclude::*;
pub use consult::*;
pub use prepare::*;
pub use sit::*;

use crate::id::TextId;
use crate::private::{HoldsPrivate, Private};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A missed period or formality that the Director records with the act (DC-18).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Deviation {
    /// Why the period or formality was missed.
    pub reason: String,
    /// The document that shows it.
    pub document: String,
    /// Who was told.
    pub told: String,
}

/// Declares the acts: variant, wire name, payload; and reads the text each is about.
macro_rules! acts {
    ($($(#[$doc:meta])* $variant:ident = $name:literal;)*) => {
        /// An act under the traditional approval procedure.
        #[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
        #[serde(tag = "act", content = "with")]
        pub enum Act { $($(#[$doc])* #[serde(rename = $name)] $variant($variant),)* }

        impl Act {
            /// The name that people and programs use.
            #[must_use]
            pub const fn name(&self) -> &'static str { match self { $(Self::$variant(_) => $name,)* } }
            /// The text it is about.
            #[must_use]
            pub const fn text(&self) -> &TextId { match self { $(Self::$variant(with) => &with.text,)* } }
        }
    };
}

acts! {
    /// A regional group of SG3 decides to apply the procedure to a regional matter (9.2.1.1).
    DecideRegionally = "tap.decide-regionally";
    /// SG3 examines a regional draft in broad terms (9.2.1.1).
    ExamineRegional = "tap.examine-regional";
    /// A meeting of the study group or a working party determines that the text is mature (9.3.1).
    Determine = "tap.determine";
    /// The chair asks the Director to announce the intention to seek approval (9.3.1).
    Request = "tap.request";
    /// TSB receives the final edited text with summary and electronic material (9.3.3, 9.3.4).
    Deposit = "tap.deposit";
    /// The Director announces the intention and asks Member States; the consultation opens (9.3.1, 9.3.3, 9.4.1).
    Announce = "tap.announce";
    /// TSB distributes the text in official languages (9.3.5).
    Distribute = "tap.distribute";
    /// The Director extends the consultation for all by a corrigendum, when the meeting has moved later (DC-26).
    Extend = "tap.extend";
    /// The Director keeps a meeting that moved earlier, with a recorded deviation (DC-26).
    KeepMeeting = "tap.keep-meeting";
    /// A Member State replies on the form (9.4.1).
    Reply = "tap.reply";
    /// TSB registers a reply that came by mail, e-mail or fax (C241-34).
    RegisterReply = "tap.register-reply";
    /// Another officer of TSB checks a registered reply against its scan (DC-29).
    CheckReply = "tap.check-reply";
    /// TSB corrects a registered reply that was misread.
    CorrectReply = "tap.correct-reply";
    /// The calendar closes the form at the deadline.
    CloseConsultation = "tap.close-consultation";
    /// The Director establishes the result of the consultation (9.4.5, 9.4.6, DC-20).
    EstablishResult = "tap.establish-result";
    /// The Director rules where replies came but none is explicit (DC-7).
    RuleOnNoExplicitReply = "tap.rule-on-no-explicit-reply";
    /// After less than the share: a fresh decision of the study group or working party to seek approval (A3).
    SeekAgain = "tap.seek-again";
    /// The text in final form is made available to all participants (9.5.5).
    PresentFinalText = "tap.present-final-text";
    /// The meeting accepts a change of the text (9.5.1, 9.5.2).
    AcceptChange = "tap.accept-change";
    /// The chair defers the text to another meeting (9.5.2).
    Defer = "tap.defer";
    /// A delegation opposes approval (9.5.3).
    Oppose = "tap.oppose";
    /// A delegation withdraws its opposition (9.5.3).
    WithdrawOpposition = "tap.withdraw-opposition";
    /// A delegation registers a reservation without opposing (9.5.4).
    Reserve = "tap.reserve";
    /// A delegation withdraws its reservation (9.5.4).
    WithdrawReservation = "tap.withdraw-reservation";
    /// A delegation requests more time to consider its position (9.5.5).
    RequestMoreTime = "tap.request-more-time";
    /// A delegation withdraws its request for more time (9.5.5).
    WithdrawMoreTime = "tap.withdraw-more-time";
    /// A delegation abstains (9.5.6).
    Abstain = "tap.abstain";
    /// A delegation revokes its abstention, during the meeting (9.5.6).
    RevokeAbstention = "tap.revoke-abstention";
    /// The chair puts the text to the decision of the Member State delegations present (9.5.3).
    Decide = "tap.decide";
    /// The Director confirms a decision whose result was established again with the same outcome (DC-29).
    ConfirmDecision = "tap.confirm-decision";
    /// The Director corrects a decision that rested on a result that no longer holds (DC-29).
    CorrectDecision = "tap.correct-decision";
    /// A Member State that asked for more time formally opposes (9.5.5.1).
    OpposeFormally = "tap.oppose-formally";
    /// TSB registers a formal opposition that came by mail, e-mail or fax (9.5.5).
    RegisterOpposition = "tap.register-opposition";
    /// Another officer of TSB checks a registered opposition against its scan (H-4, DC-29).
    CheckOpposition = "tap.check-opposition";
    /// The calendar ends the four weeks; silence approves (9.5.5).
    EndMoreTime = "tap.end-more-time";
    /// The chair proceeds again after a formal opposition, without a new determination (9.5.5.2).
    ProceedAgain = "tap.proceed-again";
    /// The study group refers the text to the assembly (9.1.2, 9.2.2).
    ReferToAssembly = "tap.refer-to-assembly";
    /// The Director notifies the result by circular (9.6.1).
    NotifyResult = "tap.notify-result";
    /// TSB corrects the approved text editorially, with the chair's approval (9.6.2).
    CorrectEditorially = "tap.correct-editorially";
    /// A Member State that considers itself adversely affected refers its case to the Director (9.3.10).
    ReferAdverseCase = "tap.refer-adverse-case";
    /// Somebody carries out a duty and names the document that shows it.
    CarryOut = "tap.carry-out";
    /// Bring a case in at the state that its letters give (DC-32).
    TakeOver = "case.take-over";
}

impl HoldsPrivate for Act {
    fn each_private(&mut self, seal: &mut dyn FnMut(&'static str, &mut Private)) {
        match self {
            Self::Reply(act) => act.content.each_private(seal),
            Self::RegisterReply(act) => act.content.each_private(seal),
            Self::Reserve(act) => seal("statement", &mut act.statement),
            Self::OpposeFormally(act) => act.grounds.each_private(seal),
            Self::RegisterOpposition(act) => act.grounds.each_private(seal),
            Self::ReferAdverseCase(act) => seal("case", &mut act.case),
            _ => {}
        }
    }
}
