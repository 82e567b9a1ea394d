//! Letters on their way: what waits for the TSB desk, and the proof for each addressee. Nobody else sees any of it.

use desk::dispatch::ledger;
use desk::dispatch::told;
use desk::house::House;
use desk::view::Viewer;
use jiff::Timestamp;
use record::{Bounce, Fault, Outbox, Parcel, ParcelState, ParcelStep, Parcels, Side};
use rulebook::approval::tap::Tap;
use rulebook::letter::{Kind, Letter, Number, Series};
use schemars::JsonSchema;
use serde::Serialize;

/// A parcel: a letter for one addressee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ParcelView {
    /// Its id.
    pub id: String,
    /// The letter.
    pub letter: String,
    /// The entry that issued it.
    pub position: u64,
    /// The addressee: a member, or a login.
    pub addressee: String,
    /// The name; empty once the data of its person was erased.
    pub name: String,
    /// `to` or `copy`.
    pub category: String,
    /// The mail address.
    pub address: Option<String>,
    /// The lines of the postal address.
    pub lines: Vec<String>,
    /// The language, as a BCP 47 tag.
    pub lang: String,
    /// How far it has come: `handed-over`, `doubtful`, …
    pub state: &'static str,
    /// Since when.
    pub since: Timestamp,
    /// How often it was tried.
    pub attempts: u32,
    /// Not tried again before; for one that was put off.
    pub next: Option<Timestamp>,
    /// When the server took it, if it ever did.
    pub handed_over: Option<Timestamp>,
    /// Every step that it took.
    pub steps: Vec<StepView>,
    /// The parcel in whose place it goes.
    pub replaces: Option<String>,
    /// What a person may decide of it now.
    pub decisions: Vec<Decision>,
}

/// A step that a parcel took.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StepView {
    /// When.
    pub at: Timestamp,
    /// Where it led.
    pub state: &'static str,
    /// Who decided it; none: the house.
    pub by: Option<String>,
    /// Why, as a word of the house: `no-answer`, `counted`, …
    pub reason: Option<&'static str>,
    /// What the server answered, or what is known besides.
    pub told: String,
}

/// What a person may decide of a parcel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, serde::Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(inline)]
pub enum Decision {
    /// A doubtful one is sent again, under the same Message-ID.
    SendAgain,
    /// It went out in another way, or was taken after all.
    CountAsHandedOver,
    /// One of the post list was posted.
    Posted,
    /// It came back.
    CameBack,
    /// Another goes in its place, to another mail address.
    Resend,
    /// Another goes in its place, by post.
    ResendByPost,
}

impl Decision {
    /// Every decision.
    pub const ALL: [Self; 6] = [
        Self::SendAgain,
        Self::CountAsHandedOver,
        Self::Posted,
        Self::CameBack,
        Self::Resend,
        Self::ResendByPost,
    ];

    /// The name in data and in keys of the catalogue.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::SendAgain => "send-again",
            Self::CountAsHandedOver => "count-as-handed-over",
            Self::Posted => "posted",
            Self::CameBack => "came-back",
            Self::Resend => "resend",
            Self::ResendByPost => "resend-by-post",
        }
    }

    /// The decision of a name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|decision| decision.key() == name)
    }

    /// May it be taken of a parcel in this state? That is the store's own table of steps.
    #[must_use]
    pub fn fits(self, state: ParcelState) -> bool {
        let to = match self {
            Self::SendAgain => ParcelState::Planned,
            Self::CountAsHandedOver => ParcelState::HandedOver,
            Self::Posted => ParcelState::Posted,
            Self::CameBack => ParcelState::Bounced,
            // What lies on the post list goes by post already.
            Self::ResendByPost if state == ParcelState::ByPost => return false,
            Self::Resend | Self::ResendByPost => ParcelState::Resent,
        };
        state.may_become(to, record::By::Person)
    }
}

/// A kind of task.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(inline)]
pub enum TaskKind {
    /// The server may have taken it: look into its log and decide.
    Doubtful,
    /// The server refused it for good: find another address, or send by post.
    Refused,
    /// It came back: the same.
    Bounced,
    /// Not taken for longer than a day.
    Long,
    /// To be posted.
    ByPost,
}

impl TaskKind {
    /// The name in data and in keys of the catalogue.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Doubtful => "doubtful",
            Self::Refused => "refused",
            Self::Bounced => "bounced",
            Self::Long => "long",
            Self::ByPost => "by-post",
        }
    }
}

/// The tasks of a kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DispatchTasks {
    /// Of which kind.
    pub kind: TaskKind,
    /// The parcels.
    pub parcels: Vec<ParcelView>,
}

/// A report that belongs to no parcel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReportView {
    /// When it was handed in.
    pub at: Timestamp,
    /// The recipient it names.
    pub recipient: Option<String>,
    /// What happened: `failed`, `delayed`, …
    pub action: String,
    /// What the other server said.
    pub told: String,
}

/// What waits for the TSB desk.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Dispatch {
    /// Why nothing is handed over until a person releases the outbox.
    pub held: Option<String>,
    /// Tasks, by kind; a kind without any is left out.
    pub tasks: Vec<DispatchTasks>,
    /// Reports that belong to no parcel.
    pub unmatched: Vec<ReportView>,
}

impl Dispatch {
    /// Does nothing wait?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.held.is_none() && self.tasks.is_empty() && self.unmatched.is_empty()
    }
}

/// How a letter has reached its addressees.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LetterDispatch {
    /// How many a mail server took, or a person posted.
    pub delivered: usize,
    /// How many addressees there are.
    pub addressees: usize,
    /// When the last of them was handed over or posted.
    pub last: Option<Timestamp>,
    /// Each parcel, by the name of its addressee; one that went in the place of another stands beside it.
    pub parcels: Vec<ParcelView>,
}

/// What waits for the TSB desk at `now`; nothing for anybody else.
///
/// # Errors
/// The store failed.
pub fn dispatch(side: &Side, viewer: &Viewer, now: Timestamp) -> Result<Option<Dispatch>, Fault> {
    if !viewer.is_tsb() {
        return Ok(None);
    }
    let held = match side.outbox()? {
        Outbox::Open => None,
        Outbox::Held { reason, .. } => Some(reason),
    };
    let ledger::Tasks { doubtful, refused, bounced, long, by_post, unmatched } = ledger::tasks(side, now)?;
    let mut tasks = Vec::new();
    for (kind, parcels) in [
        (TaskKind::Doubtful, doubtful),
        (TaskKind::Refused, refused),
        (TaskKind::Bounced, bounced),
        (TaskKind::Long, long),
        (TaskKind::ByPost, by_post),
    ] {
        if !parcels.is_empty() {
            let parcels = parcels.iter().map(|parcel| view(side, parcel)).collect::<Result<_, _>>()?;
            tasks.push(DispatchTasks { kind, parcels });
        }
    }
    Ok(Some(Dispatch { held, tasks, unmatched: unmatched.iter().map(report).collect() }))
}

/// The proof of a letter for each of its addressees; nothing for anybody but the TSB desk, nor for a letter of which no parcel was
/// ever planned.
///
/// # Errors
/// The store failed.
pub fn letter_dispatch(
    parcels: &dyn Parcels,
    letter: &str,
    viewer: &Viewer,
) -> Result<Option<LetterDispatch>, Fault> {
    if !viewer.is_tsb() {
        return Ok(None);
    }
    let all = parcels.parcels(Some(letter), None)?;
    if all.is_empty() {
        return Ok(None);
    }
    let parcels = all.iter().map(|parcel| view(parcels, parcel)).collect::<Result<Vec<_>, _>>()?;
    let delivered = all.iter().filter(|parcel| is_delivered(parcel.state));
    let last = delivered.clone().map(|parcel| parcel.at).max();
    Ok(Some(LetterDispatch {
        delivered: delivered.count(),
        // One that was resent goes on in its successor.
        addressees: all.iter().filter(|parcel| parcel.state != ParcelState::Resent).count(),
        last: last.map(moment),
        parcels,
    }))
}

/// To how many addressees a letter has not come yet: it waits, was refused, came back, or nobody knows.
///
/// # Errors
/// The store failed.
pub fn undelivered(parcels: &dyn Parcels, letter: &str) -> Result<usize, Fault> {
    let open = |state| !is_delivered(state) && state != ParcelState::Resent;
    Ok(parcels.parcels(Some(letter), None)?.iter().filter(|parcel| open(parcel.state)).count())
}

/// The letter that is the circular of a consultation: it bears the number that was announced, in the study period of its posting.
#[must_use]
pub fn circular_of<'h>(house: &'h House, tap: &Tap) -> Option<&'h Letter> {
    let held = tap.announcement.as_ref()?;
    let period = rulebook::letter::period::study_period(held.posted?)?;
    let (series, number) = (Series::Circulars, held.circular);
    let number = Number { period: period.id.clone(), series, number, corrigendum: None };
    let letter = house.letters.letter(house.letters.numbers.get(&number)?.as_str())?;
    (letter.kind == Kind::TapConsultation).then_some(letter)
}

const fn is_delivered(state: ParcelState) -> bool {
    matches!(state, ParcelState::HandedOver | ParcelState::Posted)
}

fn moment(at: i64) -> Timestamp {
    Timestamp::from_microsecond(at).unwrap_or_default()
}

/// A parcel with its steps.
fn view(parcels: &dyn Parcels, parcel: &Parcel) -> Result<ParcelView, Fault> {
    let label = &parcel.label;
    let steps = parcels.parcel_steps(&label.id)?;
    let handed_over = steps.iter().rev().find(|step| step.state == ParcelState::HandedOver);
    Ok(ParcelView {
        id: label.id.clone(),
        letter: label.letter.clone(),
        position: label.position,
        addressee: label.addressee.clone(),
        name: label.name.clone(),
        category: label.category.clone(),
        address: label.address.clone(),
        lines: label.lines.clone(),
        lang: label.lang.clone(),
        state: parcel.state.word(),
        since: moment(parcel.at),
        attempts: parcel.attempts,
        next: (parcel.state == ParcelState::Deferred).then(|| moment(parcel.next)),
        handed_over: handed_over.map(|step| moment(step.at)),
        steps: steps.iter().map(step).collect(),
        replaces: label.replaces.clone(),
        decisions: Decision::ALL.into_iter().filter(|decision| decision.fits(parcel.state)).collect(),
    })
}

fn step(step: &ParcelStep) -> StepView {
    let (reason, told) = told::read(&step.told);
    StepView {
        at: moment(step.at),
        state: step.state.word(),
        by: step.who.clone(),
        reason: reason.map(told::Reason::key),
        told: told.to_owned(),
    }
}

fn report(bounce: &Bounce) -> ReportView {
    ReportView {
        at: moment(bounce.at),
        recipient: bounce.recipient.clone(),
        action: bounce.action.clone(),
        told: bounce.told.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_be_decided_follows_from_the_state() {
        let of = |state| {
            let all = Decision::ALL.into_iter().filter(move |decision| decision.fits(state));
            all.map(Decision::key).collect::<Vec<_>>()
        };
        assert_eq!(of(ParcelState::Doubtful), ["send-again", "count-as-handed-over", "came-back"]);
        assert_eq!(of(ParcelState::Refused), ["resend", "resend-by-post"]);
        assert_eq!(of(ParcelState::Bounced), ["resend", "resend-by-post"]);
        assert_eq!(of(ParcelState::ByPost), ["posted", "resend"]);
        assert_eq!(of(ParcelState::HandedOver), ["came-back"]);
        assert_eq!(of(ParcelState::Handing), [""; 0]);
        assert_eq!(of(ParcelState::Resent), [""; 0]);
    }
}
