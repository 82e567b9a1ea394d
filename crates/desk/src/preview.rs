//! What would follow from an act, through the same code that would perform it: on a copy of the state, recording nothing.

use crate::calendar;
use crate::house::{House, TextFile};
use crate::letters;
use crate::perform::{Actor, Request, perform};
use jiff::Timestamp;
use rulebook::act::Act;
use rulebook::approval::tap::{self, DutyKind, Rested, Stage, rests_on};
use rulebook::body::Membership;
use rulebook::clause::Citation;
use rulebook::decision::{Obligation, Warning};
use rulebook::edition::Edition;
use rulebook::id::TextId;
use rulebook::refusal::Refusal;
use schemars::JsonSchema;
use serde::Serialize;

/// Who would be written to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Recipients {
    /// Which duty writes.
    pub duty: DutyKind,
    /// Key of the catalogue for the group of recipients.
    pub who: &'static str,
    /// Their names.
    pub names: Vec<String>,
}

/// What would follow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Preview {
    /// What would become a fact.
    pub events: Vec<String>,
    /// The rules that grant it.
    pub under: Vec<Citation>,
    /// What should be otherwise.
    pub warnings: Vec<Warning>,
    /// The stage before, of a case.
    pub stage_before: Option<Stage>,
    /// The stage after.
    pub stage_after: Option<Stage>,
    /// What would then have to be done, and by when.
    pub obligations: Vec<Obligation>,
    /// Duties that would be new.
    pub duties: Vec<DutyKind>,
    /// Who would be written to.
    pub recipients: Vec<Recipients>,
    /// What rests on the replies that the act changes (DC-29).
    pub rests: Vec<Rested>,
    /// Cases that the act touches besides its own, and what no longer holds there (DC-26).
    pub touched: Vec<(TextId, Option<String>)>,
    /// What becomes of a letter: its recipients by name, and what of it becomes public.
    pub letter: Option<letters::LetterPreview>,
    /// Can it still be undone, and how? A key of the catalogue (`undo-…`).
    pub undo: &'static str,
}

/// Previews an act at `at`.
///
/// # Errors
/// The refusal that the act itself would get.
pub fn preview(house: &House, actor: &Actor, act: &Act, at: Timestamp) -> Result<Preview, Refusal> {
    let mut after = house.clone();
    let position = house.steps.len() as u64 + 1;
    while let Some(due) = calendar::next(&after, at) {
        let Ok(entry) = perform(&after, &due, at) else { break };
        after.apply(entry.folded(position));
    }
    let before = after.clone();
    let request = Request { id: [0; 16], actor: actor.clone(), act: act.clone(), received: at };
    let entry = perform(&before, &request, at)?;
    after.apply(entry.folded(position));
    let file = act.text().and_then(|id| after.text(id.as_str()));
    let held = act.text().and_then(|id| before.text(id.as_str()));
    let duties = new_duties(held, file);
    Ok(Preview {
        events: entry.events.iter().map(rulebook::event::Event::name).collect(),
        under: entry.under,
        warnings: entry.warnings,
        stage_before: held.and_then(|file| file.tap.as_ref()).map(|tap| tap.stage),
        stage_after: file.and_then(|file| file.tap.as_ref()).map(|tap| tap.stage),
        obligations: file.map(|file| obligations(&after, file, Some(at))).unwrap_or_default(),
        recipients: carried_out(held, file)
            .iter()
            .chain(&duties)
            .flat_map(|duty| recipients(&after, file, *duty))
            .collect(),
        duties,
        rests: if changes_replies(act) {
            held.and_then(|f| f.tap.as_ref()).map(rests_on).unwrap_or_default()
        } else {
            Vec::new()
        },
        touched: touched(&after, act),
        letter: letters::preview(&after, act, at),
        undo: undo(act),
    })
}

/// What is still to be done on a text, `now` where it depends on whether a meeting is over.
#[must_use]
pub fn obligations(house: &House, file: &TextFile, now: Option<Timestamp>) -> Vec<Obligation> {
    let Some(tap) = &file.tap else { return Vec::new() };
    tap::obligations(tap, house.meetings_of(tap, now), Edition::of(tap.edition))
}

/// Duties open after and not open before.
#[must_use]
pub fn new_duties(before: Option<&TextFile>, after: Option<&TextFile>) -> Vec<DutyKind> {
    let open = |file: Option<&TextFile>| -> Vec<DutyKind> {
        let duties = file.and_then(|file| file.tap.as_ref()).map(|tap| &tap.duties);
        duties.into_iter().flatten().filter(|duty| duty.carried_out.is_none()).map(|duty| duty.kind).collect()
    };
    let held = open(before);
    open(after).into_iter().filter(|kind| !held.contains(kind)).collect()
}

/// Duties that were open before and are carried out after: what the act itself sends.
fn carried_out(before: Option<&TextFile>, after: Option<&TextFile>) -> Vec<DutyKind> {
    let done = |file: Option<&TextFile>| {
        let duties = file.and_then(|file| file.tap.as_ref()).map(|tap| &tap.duties);
        let done = duties.into_iter().flatten().filter(|duty| duty.carried_out.is_some());
        done.map(|duty| duty.kind).collect::<Vec<_>>()
    };
    let mut found = done(after);
    for earlier in done(before) {
        if let Some(at) = found.iter().position(|kind| *kind == earlier) {
            found.remove(at);
        }
    }
    found
}

/// Does the act change which replies count?
const fn changes_replies(act: &Act) -> bool {
    use rulebook::approval::tap::act::Act as TapAct;
    match act {
        Act::Tap(act) => {
            matches!(**act, TapAct::RegisterReply(_) | TapAct::CheckReply(_) | TapAct::CorrectReply(_))
        }
        _ => false,
    }
}

/// The addressees of what a duty sends.
fn recipients(house: &House, file: Option<&TextFile>, duty: DutyKind) -> Vec<Recipients> {
    let of = |kind: Membership, who: &'static str| {
        let members = house.registers.members.values().filter(|member| member.membership == kind);
        Recipients { duty, who, names: members.map(|member| member.id.to_string()).collect() }
    };
    let group = file.map(|file| file.item.facts.group.to_string()).unwrap_or_default();
    let chair = || Recipients { duty, who: "recipients-chair", names: vec![format!("chair of {group}")] };
    match duty {
        DutyKind::Circular | DutyKind::ResultCircular | DutyKind::Corrigendum => vec![
            of(Membership::MemberState, "recipients-member-states"),
            of(Membership::SectorMember, "recipients-sector-members"),
            of(Membership::Associate, "recipients-associates"),
            of(Membership::Academia, "recipients-academia"),
            chair(),
        ],
        DutyKind::AdviceToChair
        | DutyKind::InformSg3Chair
        | DutyKind::ReturnToStudyGroup
        | DutyKind::PromptAttention => vec![chair()],
        _ => Vec::new(),
    }
}

/// Cases announced for a meeting that the act moves, each with the rule that no longer holds.
fn touched(house: &House, act: &Act) -> Vec<(TextId, Option<String>)> {
    let Act::Meeting(rulebook::meeting::Act::Move(with)) = act else { return Vec::new() };
    let Some(meeting) = house.meetings.get(&with.meeting) else { return Vec::new() };
    let mut found = Vec::new();
    for file in house.texts.values() {
        let Some(tap) = &file.tap else { continue };
        if tap.announcement.as_ref().is_none_or(|announcement| announcement.meeting != with.meeting)
            || tap.stage.is_final()
        {
            continue;
        }
        let broken = tap::no_longer_holds(tap, meeting, &house.registers.holidays, Edition::of(tap.edition));
        found.push((file.item.facts.text.clone(), broken.map(|rule| rule.id.to_owned())));
    }
    found
}

/// How an act can be undone.
const fn undo(act: &Act) -> &'static str {
    use rulebook::approval::tap::act::Act as TapAct;
    use rulebook::letter::act::Act as LetterAct;
    match act {
        Act::Tap(act) => match **act {
            TapAct::Reply(_) => "undo-replace-until-close",
            TapAct::RegisterReply(_) | TapAct::CheckReply(_) | TapAct::CorrectReply(_) => {
                "undo-correct-reply"
            }
            TapAct::Abstain(_)
            | TapAct::Oppose(_)
            | TapAct::Reserve(_)
            | TapAct::RequestMoreTime(_)
            | TapAct::WithdrawOpposition(_)
            | TapAct::WithdrawReservation(_)
            | TapAct::WithdrawMoreTime(_)
            | TapAct::RevokeAbstention(_) => "undo-until-decision",
            TapAct::Deposit(_) => "undo-until-announced",
            _ => "undo-never",
        },
        Act::Letter(act) => match act {
            LetterAct::Draft(_) | LetterAct::Revise(_) | LetterAct::Correct(_) | LetterAct::Approve(_) => {
                "undo-until-issued"
            }
            LetterAct::Issue(_) => "undo-by-corrigendum",
            LetterAct::Withdraw(_) | LetterAct::TakeOver(_) => "undo-never",
        },
        Act::Meeting(rulebook::meeting::Act::Describe(_)) => "undo-describe-again",
        _ => "undo-never",
    }
}
