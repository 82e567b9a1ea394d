//! Letters over the API: their papers before they are issued, and their dispatch. All of it is for the TSB desk; to anybody else there
//! is nothing here.

use super::answer::Answer;
use super::extract::{Acting, Known, Sent};
use super::problem::Problem;
use crate::context::Context;
use crate::data::{self, Dispatch, LetterDispatch};
use crate::dispatch::{Decided, No, decide};
use crate::request::Path;
use crate::written::letters::{NotPrepared, Preparation, prepare};
use jiff::civil::Date;
use rulebook::letter::Letter;
use rulebook::refusal::Refusal;
use rulebook::rules::{ISSUED_STANDS, KNOWN};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What the papers are to bear.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Bears {
    /// The number of the letter in its series; of a corrigendum: the how-manieth to its letter.
    number: u32,
    /// The day of the letter; left out: today.
    #[serde(default)]
    dated: Option<Date>,
}

/// Writes the papers of a draft and keeps them: what comes back under `with` are the fields of `letter.issue`.
pub(crate) async fn prepare_letter(
    Acting { context, actor }: Acting,
    Path(id): Path<String>,
    Sent(bears): Sent<Bears>,
) -> Result<Answer<Preparation>, Problem> {
    actor?;
    let work = move || prepared(&context, &id, &bears).map(|found| Answer::of(&context, found));
    // A typesetter takes its time, and other requests do not wait for it.
    tokio::task::spawn_blocking(work).await.map_err(|_| Problem::from(desk::answer::NoAnswer::Stopped))?
}

fn prepared(context: &Context, id: &str, bears: &Bears) -> Result<Preparation, Problem> {
    let letter = letter(context, id)?;
    let edition = context.desk.edition(context.now);
    let no = |rule, key: &str| {
        Problem::refused(context, &Refusal::new(rule, edition, key).fact("letter", letter.id.clone()))
    };
    if letter.issued.is_some() {
        return Err(no(ISSUED_STANDS, "letter-issued-already"));
    }
    let dated = bears.dated.unwrap_or_else(|| context.house.zone().day(context.now));
    match prepare(&context.sources(), letter, bears.number, dated, context.app.typesetter()) {
        Ok(preparation) => Ok(preparation),
        Err(NotPrepared::Nothing) => Err(no(KNOWN, "letter-not-writable")),
        Err(NotPrepared::Desk(fault)) => Err(fault.into()),
        Err(NotPrepared::Record(fault)) => Err(fault.into()),
        Err(failed @ NotPrepared::Paper(_)) => Err(Problem::fault(&failed)),
    }
}

/// A letter, for the TSB desk alone.
fn letter<'c>(context: &'c Context, id: &str) -> Result<&'c Letter, Problem> {
    let found = context.house.letters.letter(id).filter(|_| context.viewer.is_tsb());
    found.ok_or_else(|| Problem::missing(id))
}

/// What waits for the TSB desk of letters on their way.
pub(crate) async fn dispatch(Known(context): Known) -> Result<Answer<Dispatch>, Problem> {
    let found = data::dispatch(context.desk.side(), &context.viewer, context.now)?;
    found.map(|found| Answer::of(&context, found)).ok_or_else(|| Problem::missing("dispatch"))
}

/// How a letter reached its addressees, with the proof for each.
pub(crate) async fn letter_dispatch(
    Known(context): Known,
    Path(id): Path<String>,
) -> Result<Answer<LetterDispatch>, Problem> {
    let letter = letter(&context, &id)?;
    let found = data::letter_dispatch(context.desk.side(), letter.id.as_str(), &context.viewer)?;
    Ok(Answer::of(&context, found.unwrap_or_default()))
}

/// The parcel after a decision, or the one that goes in its place.
#[derive(Serialize, JsonSchema)]
pub(crate) struct ParcelNow {
    /// Its id.
    id: String,
    /// Where it is now.
    state: &'static str,
}

/// Decides of a parcel.
pub(crate) async fn decide_parcel(
    Acting { context, actor }: Acting,
    Path(id): Path<String>,
    Sent(decided): Sent<Decided>,
) -> Result<Answer<ParcelNow>, Problem> {
    actor?;
    match decide(&context, &id, &decided) {
        Ok(parcel) => Ok(Answer::of(&context, ParcelNow { id: parcel.label.id, state: parcel.state.word() })),
        Err(No::Missing) => Err(Problem::missing(&id)),
        Err(No::Refused(no)) => Err(Problem::refused(&context, &no)),
        Err(No::Invalid(invalid)) => Err(Problem::invalid(&invalid)),
        Err(No::Record(fault)) => Err(fault.into()),
    }
}
