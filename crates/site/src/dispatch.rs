//! What a person at the TSB desk decides of a parcel: from a page of the demo, or over the API. Beside a server `plenary dispatch`
//! does the same.

use crate::context::Context;
use crate::data::Decision;
use desk::dispatch::ledger::{self, NotDone, Officer};
use record::{Parcel, Side};
use rulebook::act::Invalid;
use rulebook::refusal::{Fact, Refusal};
use rulebook::rules::{AUTHORITY, ORDER};
use schemars::JsonSchema;
use serde::Deserialize;

/// What is decided.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Decided {
    /// The decision: `send-again`, `count-as-handed-over`, `posted`, `came-back`, `resend` or `resend-by-post`.
    pub(crate) decision: Decision,
    /// The mail address to which another is sent; for `resend`.
    #[serde(default)]
    pub(crate) to: Option<String>,
    /// Why it came back; for `came-back`.
    #[serde(default)]
    pub(crate) reason: Option<String>,
}

/// Why it was not done.
pub(crate) enum No {
    /// There is no such parcel, or it is not for whoever asks.
    Missing,
    /// It is not for this person, or the parcel is where this cannot be done.
    Refused(Box<Refusal>),
    /// A field cannot be read.
    Invalid(Box<Invalid>),
    /// The store failed.
    Record(record::Fault),
}

impl From<record::Fault> for No {
    fn from(fault: record::Fault) -> Self {
        Self::Record(fault)
    }
}

/// Carries out what was decided of the parcel with this id. What comes of it is the parcel, or the one that goes in its place.
pub(crate) fn decide(context: &Context, id: &str, wanted: &Decided) -> Result<Parcel, No> {
    if !context.viewer.is_tsb() {
        return Err(No::Missing);
    }
    let (side, now) = (context.desk.side(), context.now);
    let officer = officer(context)?;
    let parcel = ledger::find(side, id).map_err(|no| not_done(context, no))?;
    if !wanted.decision.fits(parcel.state) {
        return Err(not_done(context, NotDone::State(parcel.state)));
    }
    let (origin, failed) = (context.desk.origin(), |no| not_done(context, no));
    let by = |decision| ledger::decide(side, &parcel, decision, &officer, now).map_err(failed);
    let label = match wanted.decision {
        Decision::SendAgain => by(ledger::Decision::SendAgain).map(|()| None)?,
        Decision::CountAsHandedOver => by(ledger::Decision::CountAsHandedOver).map(|()| None)?,
        Decision::Posted => by(ledger::Decision::Posted).map(|()| None)?,
        Decision::CameBack => {
            let why = given(wanted.reason.as_deref(), "reason")?;
            ledger::came_back(side, &parcel, why, &officer, now).map(|()| None).map_err(failed)?
        }
        Decision::Resend => {
            let to = given(wanted.to.as_deref(), "to")?;
            Some(ledger::resend(side, origin, &parcel, Some(to), &officer, now).map_err(failed)?)
        }
        Decision::ResendByPost => {
            Some(ledger::resend(side, origin, &parcel, None, &officer, now).map_err(failed)?)
        }
    };
    let id = label.map_or(parcel.label.id, |label| label.id);
    after(side, &id).map_err(|no| not_done(context, no))
}

fn after(side: &Side, id: &str) -> Result<Parcel, NotDone> {
    ledger::find(side, id)
}

/// The officer who decides, as of today.
fn officer(context: &Context) -> Result<Officer, No> {
    let login = context.person.as_ref().map_or("", |person| person.as_str());
    Officer::on(&context.house.registers, login, context.now).ok_or_else(|| {
        let edition = context.desk.edition(context.now);
        No::Refused(Box::new(Refusal::new(AUTHORITY, edition, "no-officer").fact("login", login)))
    })
}

/// A field that a decision needs.
fn given<'a>(text: Option<&'a str>, field: &str) -> Result<&'a str, No> {
    let text = text.map(str::trim).filter(|text| !text.is_empty());
    text.ok_or_else(|| No::Invalid(Box::new(Invalid::new(field, "missing", "this field is needed"))))
}

fn not_done(context: &Context, no: NotDone) -> No {
    match no {
        NotDone::Unknown(_) | NotDone::Several(_) => No::Missing,
        NotDone::State(state) => {
            let edition = context.desk.edition(context.now);
            let word = Fact::Word(format!("dispatch-state-{}", state.word()));
            No::Refused(Box::new(Refusal::new(ORDER, edition, "parcel-state").fact("state", word)))
        }
        NotDone::Address(no) => No::Invalid(Box::new(Invalid::new(
            "to",
            "mail-address",
            format!("`{}` is no mail address", no.0),
        ))),
        NotDone::Record(fault) => No::Record(fault),
    }
}
