//! Acts that a reading proposes, one after the other: each is a form that somebody looks at, and when it is handed in the next one opens.

use crate::upload::Upload;
use papers::read::Proposal;
use rulebook::act::{Described, registry};
use serde_json::Value;

/// The proposals that a form carries: those that come after it.
pub(super) fn rest(typed: &Upload) -> Vec<Proposal> {
    typed.one("then").map(read).unwrap_or_default()
}

/// Proposals as a form carries them. What is none is nothing: the form is then as empty as any other.
fn read(text: &str) -> Vec<Proposal> {
    serde_json::from_str(text).unwrap_or_default()
}

/// Proposals for a form to carry.
pub(crate) fn written(proposals: &[Proposal]) -> String {
    serde_json::to_string(proposals).unwrap_or_default()
}

/// The form that a page of a reading opens: the proposal of this number is filled in, and those after it are carried along.
pub(super) fn begun(typed: &Upload) -> Option<Vec<Proposal>> {
    let from: usize = typed.one("from")?.parse().ok()?;
    let proposals = read(typed.one("acts")?);
    proposals.get(from..).filter(|left| !left.is_empty()).map(<[Proposal]>::to_vec)
}

/// A form filled with the first of the proposals.
pub(super) fn filled(proposals: &[Proposal]) -> Option<(&'static Described, Upload)> {
    let (first, rest) = proposals.split_first()?;
    let described = registry().iter().find(|known| known.name == first.act)?;
    let mut typed = Upload::default();
    super::fields::fill(&described.fields, "", &first.with, &mut typed);
    typed.fields.insert("doubtful".to_owned(), first.doubtful.clone());
    if !rest.is_empty() {
        typed.fields.insert("then".to_owned(), vec![written(rest)]);
    }
    Some((described, typed))
}

/// Names what comes after it as the person who convened the meeting named it.
pub(super) fn renamed(mut rest: Vec<Proposal>, act: &str, typed: &Upload) -> Vec<Proposal> {
    let Some(meeting) = typed.one("meeting").filter(|_| act == "meeting.convene") else { return rest };
    for proposal in &mut rest {
        match proposal.with.get_mut("meeting") {
            Some(Value::String(name)) => meeting.clone_into(name),
            Some(Value::Object(fact)) => drop(fact.insert("value".to_owned(), meeting.into())),
            _ => {}
        }
    }
    rest
}
