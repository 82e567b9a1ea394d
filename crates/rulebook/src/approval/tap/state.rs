//! The state of one case: a fold of its events and nothing else.

use super::act::{Attachment, Channel, Content, Deposit, Deviation, Finding, Language, Referral, Ruling};
use super::duty::Duty;
use super::sitting::{Decided, Opposition, RegisteredOpposition, Sitting, ToNotify};
use crate::body::Electorate;
use crate::calendar::{Deadline, Moment, Zone};
use crate::clause::EditionId;
use crate::id::{GroupId, MeetingId, MemberId, PersonId};
use crate::tally::Replies;
use imbl::{OrdMap, Vector};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Where a case stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// A regional group decided to apply the procedure; SG3 has yet to examine (9.2.1.1).
    RegionalDecided,
    /// SG3 objected on principles or methodology: back to the regional group, which may decide again.
    RegionalStopped,
    /// Examined without objection: the regional procedure may be initiated.
    RegionalCleared,
    /// Determined: the selection is locked (9.3.1, 8.3.4).
    Determined,
    /// The chair has asked the Director to announce (9.3.1).
    Requested,
    /// Member States are consulted (9.4.1).
    InConsultation,
    /// Replies have closed; the Director has not established the result (DC-20).
    ClosedNotEstablished,
    /// Replies came, none explicit: the Director rules (DC-7).
    AwaitsDirector,
    /// The study group may consider the text at the meeting announced (9.4.5).
    Authorized,
    /// Not at this meeting (9.4.6).
    NotAtThisMeeting,
    /// Deferred to another meeting (9.5.2).
    Deferred,
    /// A delegation asked for more time; four weeks run (9.5.5).
    MoreTime,
    /// The result was established again; the Director confirms or corrects the decision that rested on it (DC-29).
    AwaitsConfirmation,
    /// Approved (9.5.3, 9.5.5).
    Approved,
    /// Opposed at the meeting: not approved (9.5.3).
    NotApproved,
    /// Formally opposed within the four weeks: returned to the study group (9.5.5.2).
    Returned,
    /// Referred to the assembly (9.2.2).
    Forwarded,
}

impl Stage {
    /// Every stage.
    pub const ALL: [Self; 17] = [
        Self::RegionalDecided,
        Self::RegionalStopped,
        Self::RegionalCleared,
        Self::Determined,
        Self::Requested,
        Self::InConsultation,
        Self::ClosedNotEstablished,
        Self::AwaitsDirector,
        Self::Authorized,
        Self::NotAtThisMeeting,
        Self::Deferred,
        Self::MoreTime,
        Self::AwaitsConfirmation,
        Self::Approved,
        Self::NotApproved,
        Self::Returned,
        Self::Forwarded,
    ];

    /// The name in data and in keys of the catalogue (`stage-…`).
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::RegionalDecided => "regional-decided",
            Self::RegionalStopped => "regional-stopped",
            Self::RegionalCleared => "regional-cleared",
            Self::Determined => "determined",
            Self::Requested => "requested",
            Self::InConsultation => "in-consultation",
            Self::ClosedNotEstablished => "closed-not-established",
            Self::AwaitsDirector => "awaits-director",
            Self::Authorized => "authorized",
            Self::NotAtThisMeeting => "not-at-this-meeting",
            Self::Deferred => "deferred",
            Self::MoreTime => "more-time",
            Self::AwaitsConfirmation => "awaits-confirmation",
            Self::Approved => "approved",
            Self::NotApproved => "not-approved",
            Self::Returned => "returned",
            Self::Forwarded => "forwarded",
        }
    }

    /// Does nothing more happen to a text here by this procedure?
    #[must_use]
    pub const fn is_final(self) -> bool {
        matches!(self, Self::Approved | Self::Forwarded)
    }

    /// Was a decision taken that a late-found reply leaves standing until the Director confirms or corrects it (DC-29)?
    #[must_use]
    pub const fn is_decided(self) -> bool {
        matches!(
            self,
            Self::Deferred
                | Self::MoreTime
                | Self::Approved
                | Self::NotApproved
                | Self::Returned
                | Self::Forwarded
        )
    }

    /// Was the text determined, so that its selection is locked (8.3.4)?
    #[must_use]
    pub const fn is_determined(self) -> bool {
        !matches!(self, Self::RegionalDecided | Self::RegionalStopped | Self::RegionalCleared)
    }
}

/// A determination, as far as it is known.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Determined {
    /// The report that carries the text. Unknown where no source gives it.
    pub source: Option<String>,
    /// The day. Unknown where no source gives it.
    pub on: Option<Date>,
    /// Whose meeting, where it was not the study group's.
    pub by_meeting_of: Option<GroupId>,
    /// When approval was sought afresh (A3), which keeps the first determination's day.
    pub sought_again: Option<Moment>,
}

/// An announcement with its consultation.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Announcement {
    /// Number of the circular.
    pub circular: u32,
    /// The meeting announced.
    pub meeting: MeetingId,
    /// Day of posting. Unknown where no source gives it.
    pub posted: Option<Date>,
    /// When replies close.
    pub closes: Deadline,
    /// When they closed as the circular was issued: a corrigendum does not rewrite what was printed (DC-3).
    pub first_closes: Deadline,
    /// First and last day of the meeting as the circular was issued, where it is known.
    pub printed_days: Option<(Date, Date)>,
    /// Who may reply.
    pub electorate: Electorate,
    /// Patent statements that the dated note reports. Unknown where no source gives it.
    pub ipr_statements: Option<u32>,
    /// Corrigenda that extended it.
    pub corrigenda: Vec<String>,
}

impl Announcement {
    /// The zone of the consultation.
    #[must_use]
    pub const fn zone(&self) -> &Zone {
        &self.closes.zone
    }
}

/// One reply, as received or registered. Nothing received is ever dropped.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Reply {
    /// Its number in this consultation.
    pub number: u32,
    /// The Member State.
    pub member: MemberId,
    /// What it says.
    pub content: Content,
    /// How it came.
    pub channel: Channel,
    /// Moment of receipt: this is what counts.
    pub received: Moment,
    /// The scan, for a registered reply: apart, since most replies have none.
    pub scan: Option<Box<Attachment>>,
    /// Who registered it, if it did not come on the form.
    pub registered_by: Option<PersonId>,
    /// Who checked it, and what was found.
    pub checked: Option<(PersonId, Finding)>,
    /// Are reasons still owed (DC-28)?
    pub reasons_owed: bool,
}

impl Reply {
    /// Does it count: on the form, or checked by a second person and found right (DC-29)?
    #[must_use]
    pub const fn is_valid(&self) -> bool {
        self.registered_by.is_none() || matches!(self.checked, Some((_, Finding::Matches)))
    }

    /// Does it still wait for a second person?
    #[must_use]
    pub const fn awaits_check(&self) -> bool {
        self.registered_by.is_some() && self.checked.is_none()
    }
}

/// What became of a consultation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// At least the share of the explicit replies, or no replies.
    Authorized,
    /// Less.
    NotAtThisMeeting,
    /// Replies, none explicit.
    AwaitsDirector,
}

/// An established result.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Established {
    /// The count.
    pub replies: Replies,
    /// What follows.
    pub outcome: Outcome,
    /// The Director's ruling, where none was explicit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ruling: Option<Ruling>,
    /// When it was established.
    pub at: Moment,
}

/// A deviation that stands in the case for ever.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, JsonSchema)]
pub struct RecordedDeviation {
    /// The rules whose period or formality was missed.
    pub rules: Vec<String>,
    /// What the Director recorded.
    pub deviation: Deviation,
    /// In which cycle of the case: it speaks for no other.
    pub cycle: u32,
}

/// One case under the traditional approval procedure.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Tap {
    /// The edition it began under, and keeps (DC-16).
    pub edition: EditionId,
    /// Where it stands.
    pub stage: Stage,
    /// Gates that the sources neither show passed nor failed (DC-32); empty for a case of this house.
    pub unverified: Vec<String>,
    /// The source of a case taken over.
    pub taken_over: Option<String>,
    /// What the sources of a case taken over give, each fact with its source (DC-32).
    pub sources: Option<Box<super::act::TakeOver>>,
    /// The Member States' group to which an approved text applies, where regional.
    pub territory: Option<GroupId>,
    /// The determination.
    pub determined: Option<Determined>,
    /// When the chair asked for the announcement, in this cycle.
    pub requested: Option<Moment>,
    /// The final edited text.
    pub deposit: Option<Deposit>,
    /// When TSB received it.
    pub deposited: Option<Moment>,
    /// The announcement.
    pub announcement: Option<Announcement>,
    /// Official languages distributed.
    pub languages: BTreeSet<Language>,
    /// Did the Director record that the other languages are not distributed (9.3.5, DC-18)?
    pub languages_waived: bool,
    /// Replies by number. Shared: a state that is kept for readers costs no copy of them.
    pub replies: OrdMap<u32, Arc<Reply>>,
    /// The result, once established.
    pub result: Option<Established>,
    /// The stage that a reopened result left standing (DC-29).
    pub standing: Option<Stage>,
    /// The item at the meeting.
    pub sitting: Sitting,
    /// The decision at the meeting.
    pub decision: Option<Decided>,
    /// Formal oppositions that count.
    pub oppositions: Vec<Opposition>,
    /// Formal oppositions that TSB registered, checked or not.
    pub registered_oppositions: Vec<RegisteredOpposition>,
    /// Why the text went to the assembly, where it did.
    pub referral: Option<Referral>,
    /// The day of approval (DC-12).
    pub approved_on: Option<Date>,
    /// Patent statements received by the day of approval, for the cover (9.6.4).
    pub ipr_at_approval: Option<u32>,
    /// Results that no circular has notified yet, oldest first.
    pub to_notify: Vec<ToNotify>,
    /// The circular that notified the result, and its day.
    pub notified: Option<(u32, Date)>,
    /// What that circular said: the stage and the count as they stood then.
    pub notified_as: Option<(Stage, Option<Replies>)>,
    /// Cycles whose result stands established: the replies of any other stay sealed for good (DC-19).
    pub established_cycles: BTreeSet<u32>,
    /// The day on which the last official language was distributed.
    pub distributed_on: Option<Date>,
    /// Editorial corrections after approval.
    pub corrections: Vec<String>,
    /// Member States that referred an adverse case.
    pub adverse_cases: Vec<(MemberId, Date)>,
    /// Deviations.
    pub deviations: Vec<RecordedDeviation>,
    /// Duties raised, each with the document that carried it out.
    pub duties: Vector<Duty>,
    /// How many times the text was announced anew.
    pub cycle: u32,
}

impl Tap {
    /// A case that begins at `stage` under `edition`.
    #[must_use]
    pub fn begin(edition: EditionId, stage: Stage) -> Self {
        Self {
            edition,
            stage,
            unverified: Vec::new(),
            taken_over: None,
            sources: None,
            territory: None,
            determined: None,
            requested: None,
            deposit: None,
            deposited: None,
            announcement: None,
            languages: BTreeSet::new(),
            languages_waived: false,
            replies: OrdMap::new(),
            result: None,
            standing: None,
            sitting: Sitting::default(),
            decision: None,
            oppositions: Vec::new(),
            registered_oppositions: Vec::new(),
            referral: None,
            approved_on: None,
            ipr_at_approval: None,
            to_notify: Vec::new(),
            notified: None,
            notified_as: None,
            established_cycles: BTreeSet::new(),
            distributed_on: None,
            corrections: Vec::new(),
            adverse_cases: Vec::new(),
            deviations: Vec::new(),
            duties: Vector::new(),
            cycle: 0,
        }
    }

    /// The number of the next reply in this consultation.
    #[must_use]
    pub fn next_reply(&self) -> u32 {
        self.replies.get_max().map_or(1, |(number, _)| number + 1)
    }

    /// Was it received before the consultation closed (DC-5)?
    fn is_in_time(&self, reply: &Reply) -> bool {
        self.announcement.as_ref().is_none_or(|announcement| announcement.closes.takes(reply.received))
    }

    /// The reply of each Member State that counts now: valid, in time, the latest by receipt (DC-29).
    pub fn counting(&self) -> impl Iterator<Item = &Reply> {
        let mut latest: OrdMap<&MemberId, &Reply> = OrdMap::new();
        for reply in self.replies.values().filter(|reply| reply.is_valid() && self.is_in_time(reply)) {
            let newer = latest
                .get(&reply.member)
                .is_none_or(|held| (held.received, held.number) < (reply.received, reply.number));
            if newer {
                latest.insert(&reply.member, reply);
            }
        }
        latest.into_iter().map(|(_, reply)| reply)
    }

    /// The count of the replies that count now.
    #[must_use]
    pub fn tally(&self) -> Replies {
        use super::act::Answer;
        self.counting().fold(Replies::default(), |mut tally, reply| {
            match reply.content.answer {
                Answer::Authorize | Answer::AuthorizeWithComments => tally.support += 1,
                Answer::NotAuthorize => tally.against += 1,
                Answer::NotExplicit => tally.not_explicit += 1,
            }
            tally
        })
    }

    /// Replies that a second person has not checked.
    pub fn unchecked(&self) -> impl Iterator<Item = &Reply> {
        self.replies.values().map(AsRef::as_ref).filter(|reply: &&Reply| reply.awaits_check())
    }

    /// Replies received in time that were registered wrongly and not registered right: the scan says something, and nobody knows
    /// what. A correction sets it right, or a later registration for the same member that was found right (A37).
    pub fn misread(&self) -> impl Iterator<Item = &Reply> {
        let again = |reply: &Reply| {
            self.replies.values().any(|later| {
                later.number > reply.number
                    && later.member == reply.member
                    && matches!(later.checked, Some((_, Finding::Matches)))
            })
        };
        let void = |reply: &Reply| matches!(reply.checked, Some((_, Finding::Differs)));
        let replies = self.replies.values().map(AsRef::as_ref);
        replies.filter(move |reply: &&Reply| void(reply) && self.is_in_time(reply) && !again(reply))
    }

    /// Registered formal oppositions that a second person has not checked, while an opposition can still count (9.5.5).
    pub fn unchecked_oppositions(&self) -> impl Iterator<Item = &RegisteredOpposition> {
        let counts = matches!(self.stands_at(), Stage::MoreTime | Stage::Approved | Stage::Returned);
        self.registered_oppositions.iter().filter(move |one| counts && one.checked.is_none())
    }

    /// The Member States whose delegations asked for more time and that have not opposed formally (9.5.5).
    #[must_use]
    pub fn may_still_oppose(&self) -> BTreeSet<MemberId> {
        let asked = self.decision.iter().flat_map(|decision| &decision.asked_more_time);
        asked.filter(|member| !self.oppositions.iter().any(|held| held.member == **member)).cloned().collect()
    }

    /// Where the case stands, or what a reopened result left standing (DC-29).
    #[must_use]
    pub fn stands_at(&self) -> Stage {
        self.standing.unwrap_or(self.stage)
    }

    /// What the result established now amounts to.
    #[must_use]
    pub fn outcome_now(&self) -> Ruling {
        match self.result.as_ref().map(|result| (result.outcome, result.ruling)) {
            Some((Outcome::Authorized, _) | (Outcome::AwaitsDirector, Some(Ruling::MayProceed))) => {
                Ruling::MayProceed
            }
            Some((Outcome::NotAtThisMeeting | Outcome::AwaitsDirector, _)) | None => Ruling::NotAtThisMeeting,
        }
    }

    /// Did the Director record a deviation from `rule` in this cycle?
    #[must_use]
    pub fn deviates(&self, rule: crate::clause::Rule) -> bool {
        self.deviations.iter().any(|d| d.cycle == self.cycle && d.rules.iter().any(|id| id == rule.id))
    }

    /// Is the gate of `rule` one that the sources leave open (DC-32)?
    #[must_use]
    pub fn is_unverified(&self, rule: crate::clause::Rule) -> bool {
        self.cycle == 0 && self.unverified.iter().any(|id| id == rule.id)
    }
}
