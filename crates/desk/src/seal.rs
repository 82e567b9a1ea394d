//! Seals the private texts of an entry before it is recorded: each once, under the key of the person whose data it is.

use crate::entry::Entry;
use record::{Fault, Sealed, SealedRef, Vault};
use rulebook::act::Act;
use rulebook::approval::tap::act::Act as TapAct;
use rulebook::id::MemberId;
use rulebook::private::{HoldsPrivate, Private, Sealed as Reference};

/// Layout of a sealed text, as the record asks for it.
const VERSION: u32 = 1;

/// Replaces each private text by a reference; what was sealed goes into the same draft.
///
/// # Errors
/// What the vault reports: nothing may then be recorded.
pub fn seal(entry: &mut Entry, vault: &Vault) -> Result<Vec<Sealed>, Fault> {
    let person = whose(entry);
    let mut done: Vec<(String, &'static str, String, Reference)> = Vec::new();
    let mut sealed = Vec::new();
    let mut fault = None;
    let mut replace = |of: Option<&MemberId>, field: &'static str, place: &mut Private| {
        let Private::Open(text) = place else { return };
        let person = of.map_or_else(|| person.clone(), correspondent);
        let known = done
            .iter()
            .find(|(owner, name, held, _)| *owner == person && *name == field && held == text)
            .map(|(.., reference)| reference.clone());
        let reference = known.map_or_else(
            || {
                let (reference, value) = vault.seal(&person, field, VERSION, text)?;
                let SealedRef { person, commitment, number } = reference;
                let reference = Reference { person, field: field.to_owned(), commitment, number };
                done.push((reference.person.clone(), field, text.clone(), reference.clone()));
                sealed.push(value);
                Ok(reference)
            },
            Ok,
        );
        match reference {
            Ok(reference) => *place = Private::Sealed(Box::new(reference)),
            Err(found) => fault = Some(found),
        }
    };
    entry.act.each_private_of(&mut replace);
    for event in &mut entry.events {
        event.each_private_of(&mut replace);
    }
    match fault {
        Some(fault) => Err(fault),
        None => Ok(sealed),
    }
}

/// Whoever writes for a member: replies by post, and the address to which letters go.
fn correspondent(member: &MemberId) -> String {
    format!("correspondent of {member}")
}

/// Whose data it is: the login's own, or, in what TSB registers, that of the member's correspondent.
fn whose(entry: &Entry) -> String {
    if let Act::Tap(act) = &entry.act {
        match act.as_ref() {
            TapAct::RegisterReply(with) => return correspondent(&with.member),
            TapAct::RegisterOpposition(with) => return correspondent(&with.member),
            _ => {}
        }
    }
    entry.by.person.to_string()
}

/// What the record's checks need to know of a payload: the blobs and sealed values that it names.
#[must_use]
pub fn named(payload: &[u8]) -> record::Named {
    let mut named = record::Named::default();
    if let Ok(value) = serde_json::from_slice::<serde_json::Value>(payload) {
        collect(&value, &mut named);
    }
    named
}

/// Walks a JSON value: `sha256` names a blob, and so does each digest of `papers`; `commitment` with `number` and `person` names a
/// sealed value.
fn collect(value: &serde_json::Value, named: &mut record::Named) {
    match value {
        serde_json::Value::Object(map) => {
            if let Some(digest) = map.get("sha256") {
                let text = digest.as_str().unwrap_or_default();
                match hex::decode(text).ok().and_then(|hash| hash.try_into().ok()) {
                    Some(hash) => named.blobs.push(hash),
                    None => named.unreadable.push(text.to_owned()),
                }
            }
            if let Some(papers) = map.get("papers").and_then(serde_json::Value::as_object) {
                let digests = papers.values().filter_map(|digest| hex::decode(digest.as_str()?).ok());
                named.blobs.extend(digests.filter_map(|digest| record::Hash::try_from(digest).ok()));
            }
            if let Ok(reference) = serde_json::from_value::<Reference>(value.clone()) {
                let Reference { person, commitment, number, .. } = reference;
                named.sealed.push(SealedRef { person, commitment, number });
            }
            map.values().for_each(|value| collect(value, named));
        }
        serde_json::Value::Array(list) => list.iter().for_each(|value| collect(value, named)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // shows: H-10
    #[test]
    fn the_papers_of_a_letter_and_what_goes_along_are_named() {
        let digest = |letter: &str| letter.repeat(32);
        let entry = serde_json::json!({ "events": [{ "event": "letter-issued.v1", "data": {
            "papers": { "en": digest("a1"), "zh": digest("b2") },
            "enclosures": [{ "language": "en", "file": { "sha256": digest("c3"), "name": "form.docx" } }],
        }}]});
        let mut found = named(entry.to_string().as_bytes()).blobs;
        found.sort_unstable();
        assert_eq!(found, [[0xa1; 32], [0xb2; 32], [0xc3; 32]]);
    }
}
