//! What the rules make of an act under TAP, in clause order: 9.2-9.3 `prepare` and `announce`, 9.4 `consult` and `result`,
//! 9.5 `sit`, 9.5.5.1-9.6 `conclude`, and `take_over` (DC-32).

mod announce;
mod conclude;
mod consult;
mod prepare;
mod result;
mod sit;
mod take_over;

pub use announce::no_longer_holds;

use super::act::{Act, Deviation};
use super::event::Event;
use super::facts::Facts;
use super::state::{Stage, Tap};
use crate::body::Standing;
use crate::calendar::{Moment, Zone};
use crate::clause::Rule;
use crate::decision::{Decision, Warning};
use crate::edition::Edition;
use crate::id::TextId;
use crate::meeting::Meeting;
use crate::refusal::{Fact, Refusal};
use crate::rules::{DC_18, ORDER, REASON_GIVEN, UNOPPOSED, deviation_possible};
use jiff::civil::Date;

/// What the rulebook makes of an act. A case keeps the edition under which it began: `rules` is that edition.
///
/// # Errors
/// The first rule that the act fails, in the order of its clause.
pub fn decide(
    state: Option<&Tap>,
    act: &Act,
    facts: &Facts,
    at: Moment,
    rules: &Edition,
) -> Result<Decision<Event>, Refusal> {
    let case = Case { tap: state, text: act.text(), facts, at, rules };
    match act {
        Act::TakeOver(with) => take_over::take_over(case, with),
        Act::DecideRegionally(with) => prepare::decide_regionally(case, with),
        Act::ExamineRegional(with) => prepare::examine_regional(case, with),
        Act::Determine(with) => prepare::determine(case, with),
        Act::Request(with) => prepare::request(case, with),
        Act::Deposit(with) => prepare::deposit(case, with),
        Act::Announce(with) => announce::announce(case, with),
        Act::Distribute(with) => announce::distribute(case, with),
        Act::Extend(with) => announce::extend(case, with),
        Act::KeepMeeting(with) => announce::keep_meeting(case, with),
        Act::Reply(with) => consult::reply(case, with),
        Act::RegisterReply(with) => consult::register_reply(case, with),
        Act::CheckReply(with) => consult::check_reply(case, with),
        Act::CorrectReply(with) => consult::correct_reply(case, with),
        Act::CloseConsultation(_) => consult::close(case),
        Act::EstablishResult(with) => result::establish(case, with),
        Act::RuleOnNoExplicitReply(with) => result::rule_on_no_explicit_reply(case, with),
        Act::SeekAgain(with) => result::seek_again(case, with),
        Act::PresentFinalText(with) => sit::present_final_text(case, with),
        Act::AcceptChange(with) => sit::accept_change(case, with),
        Act::Defer(with) => sit::defer(case, with),
        Act::Oppose(_) => sit::oppose(case),
        Act::WithdrawOpposition(_) => sit::withdraw_opposition(case),
        Act::Reserve(with) => sit::reserve(case, with),
        Act::WithdrawReservation(_) => sit::withdraw_reservation(case),
        Act::RequestMoreTime(_) => sit::request_more_time(case),
        Act::WithdrawMoreTime(_) => sit::withdraw_more_time(case),
        Act::Abstain(_) => sit::abstain(case),
        Act::RevokeAbstention(_) => sit::revoke_abstention(case),
        Act::Decide(_) => sit::decide(case),
        Act::ConfirmDecision(with) => result::confirm_decision(case, with),
        Act::CorrectDecision(with) => result::correct_decision(case, with),
        Act::OpposeFormally(with) => conclude::oppose_formally(case, with),
        Act::RegisterOpposition(with) => conclude::register_opposition(case, with),
        Act::CheckOpposition(with) => conclude::check_opposition(case, with),
        Act::EndMoreTime(_) => conclude::end_more_time(case),
        Act::ProceedAgain(with) => conclude::proceed_again(case, with),
        Act::ReferToAssembly(with) => conclude::refer_to_assembly(case, with),
        Act::NotifyResult(with) => conclude::notify_result(case, with),
        Act::CorrectEditorially(with) => conclude::correct_editorially(case, with),
        Act::ReferAdverseCase(with) => conclude::refer_adverse_case(case, with),
        Act::CarryOut(with) => conclude::carry_out(case, with),
    }
}

/// The answer to an act.
type Answer = Result<Decision<Event>, Refusal>;

/// One act before the rules: the case, what it depends on, and when.
#[derive(Clone, Copy)]
struct Case<'a> {
    tap: Option<&'a Tap>,
    text: &'a TextId,
    facts: &'a Facts,
    at: Moment,
    rules: &'a Edition,
}

impl<'a> Case<'a> {
    /// A refusal under `rule`; the message may always name the text and the stage.
    fn no(&self, rule: Rule, key: &str) -> Refusal {
        let stage = self.tap.map_or("none", |tap| tap.stage.key());
        Refusal::new(rule, self.rules.id, key)
            .fact("text", self.text.clone())
            .fact("stage", Fact::Word(format!("stage-{stage}")))
    }

    /// Refuses unless `held`.
    fn need(&self, held: bool, rule: Rule, key: &str) -> Result<(), Refusal> {
        if held { Ok(()) } else { Err(self.no(rule, key)) }
    }

    /// A warning under `rule`.
    fn warn(&self, rule: Rule, key: &str) -> Warning {
        Warning::new(rule, self.rules.id, key).fact("text", self.text.clone())
    }

    /// The case, which has to be in one of `stages`; `rule` is the clause that orders the step.
    fn at_stage(&self, rule: Rule, stages: &[Stage]) -> Result<&'a Tap, Refusal> {
        let Some(tap) = self.tap else { return Err(self.no(rule, "not-begun")) };
        if stages.contains(&tap.stage) { Ok(tap) } else { Err(self.no(rule, "not-at-this-stage")) }
    }

    /// The act is the Director's.
    fn by_director(&self, rule: Rule) -> Result<(), Refusal> {
        self.need(self.facts.by == Standing::Director, rule, "only-director")
    }

    /// The act is the secretariat's, or the Director's.
    fn by_secretariat(&self, rule: Rule) -> Result<(), Refusal> {
        self.need(
            matches!(self.facts.by, Standing::Secretariat | Standing::Director),
            rule,
            "only-secretariat",
        )
    }

    /// The act is that of the chair of the text's group, or of TSB on the group's behalf (DC-31).
    fn by_group(&self, rule: Rule) -> Result<(), Refusal> {
        let ours = match &self.facts.by {
            Standing::Chair(group) => {
                *group == self.facts.item.group || Some(group) == self.facts.item.regional.as_ref()
            }
            Standing::Secretariat => true,
            Standing::Member { .. } | Standing::Director | Standing::Calendar => false,
        };
        self.need(ours, rule, "only-chair").map_err(|no| no.fact("group", self.facts.item.group.clone()))
    }

    /// The act is the chair's own, and nobody's on the chair's behalf.
    fn by_chair(&self, rule: Rule) -> Result<(), Refusal> {
        self.need(!matches!(self.facts.by, Standing::Secretariat), rule, "only-the-chair-in-person")
            .map_err(|no| no.fact("group", self.facts.item.group.clone()))?;
        self.by_group(rule)
    }

    /// The zone in which days of this case are counted: that of the consultation, else the meeting's, else the house's.
    fn zone(&self) -> Zone {
        let announced = self
            .tap
            .and_then(|tap| tap.announcement.as_ref())
            .map(|announcement| announcement.zone().clone());
        announced
            .or_else(|| self.facts.meeting.as_ref().map(|m| m.zone.clone()))
            .unwrap_or_else(|| self.facts.zone.clone())
    }

    /// Today, in that zone.
    fn today(&self) -> Date {
        self.zone().day(self.at)
    }

    /// The meeting that was announced, which has to be in session.
    fn in_session(&self, rule: Rule) -> Result<&'a Meeting, Refusal> {
        match &self.facts.meeting {
            Some(meeting) if meeting.in_session(self.at) => Ok(meeting),
            Some(meeting) => Err(self.no(rule, "meeting-not-in-session").fact("meeting", meeting.id.clone())),
            None => Err(self.no(rule, "meeting-unknown")),
        }
    }

    /// A text that has to say something.
    fn said(&self, text: &str, rule: Rule, field: &str) -> Result<(), Refusal> {
        self.need(!text.trim().is_empty(), rule, "field-empty").map_err(|no| no.at_field(field))
    }

    /// The Director's deviation from `missed`, if anything was missed: without one the act is refused (DC-18).
    fn deviate(
        &self,
        missed: Vec<(Rule, Refusal)>,
        deviation: Option<&Deviation>,
    ) -> Result<Option<Event>, Refusal> {
        let Some((_, first)) = missed.iter().find(|(rule, _)| !deviation_possible(*rule)).or(missed.first())
        else {
            return Ok(None);
        };
        let possible = missed.iter().all(|(rule, _)| deviation_possible(*rule));
        match deviation {
            Some(deviation) if possible => {
                self.need(self.facts.by == Standing::Director, DC_18, "deviation-by-director")?;
                self.said(&deviation.reason, REASON_GIVEN, "deviation.reason")?;
                self.said(&deviation.document, REASON_GIVEN, "deviation.document")?;
                self.said(&deviation.told, REASON_GIVEN, "deviation.told")?;
                let rules = missed.iter().map(|(rule, _)| rule.id.to_owned()).collect();
                Ok(Some(Event::DeviationRecorded { rules, deviation: deviation.clone() }))
            }
            _ => Err(Refusal { deviation_possible: possible, ..first.clone() }),
        }
    }
}

/// The decision that grants `event` under `rule`.
fn grant(rule: Rule, event: Event) -> Answer {
    Ok(Decision::grant(rule, event))
}

/// The rule of an act that only the house orders.
const STEP: Rule = ORDER;
/// The rule that the decision at the meeting obeys.
const DECISION: Rule = UNOPPOSED;
