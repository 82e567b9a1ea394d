//! A letter for one addressee. Its id and its Message-ID follow from the record, the letter, its version and the addressee, so that the
//! same parcel is planned once, and a receiver knows a repeat.

use record::ParcelLabel;
use sha2::{Digest, Sha256};

/// A letter that was issued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issued {
    /// Its key, such as `circular/241`.
    pub letter: String,
    /// Its version: a corrected letter is another one.
    pub version: u32,
    /// The entry that issued it.
    pub position: u64,
}

/// Is a letter addressed to somebody, or does he get a copy?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Category {
    /// Addressed to him.
    To,
    /// A copy.
    Copy,
}

impl Category {
    /// Its word.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::To => "to",
            Self::Copy => "copy",
        }
    }

    /// The category of a word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::To, Self::Copy].into_iter().find(|category| category.key() == word)
    }
}

/// Somebody to whom a letter goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addressee {
    /// His id, the same in every letter.
    pub id: String,
    /// Addressed or copied.
    pub category: Category,
    /// His name.
    pub name: String,
    /// His mail address.
    pub address: Option<String>,
    /// The lines of his postal address.
    pub lines: Vec<String>,
    /// His language, as a BCP 47 tag.
    pub lang: String,
    /// Whose data name and addresses are, as in the record: erasing that person blanks them.
    pub person: Option<String>,
}

impl Addressee {
    /// The addressee of a parcel.
    #[must_use]
    pub fn of(label: &ParcelLabel) -> Self {
        Self {
            id: label.addressee.clone(),
            // What was planned here has one of the two words; of another hand's the addressed one loses nothing.
            category: Category::parse(&label.category).unwrap_or(Category::To),
            name: label.name.clone(),
            address: label.address.clone(),
            lines: label.lines.clone(),
            lang: label.lang.clone(),
            person: label.person.clone(),
        }
    }
}

/// The letter of a parcel.
#[must_use]
pub fn issued(label: &ParcelLabel) -> Issued {
    Issued { letter: label.letter.clone(), version: label.version, position: label.position }
}

/// The parcel of a letter for an addressee.
#[must_use]
pub fn label(origin: &str, issued: &Issued, addressee: &Addressee) -> ParcelLabel {
    let Issued { letter, version, position } = issued;
    let id = id(&["parcel/v1", origin, letter, &version.to_string(), &addressee.id]);
    ParcelLabel {
        message_id: message_id(origin, &id),
        id,
        letter: letter.clone(),
        version: *version,
        position: *position,
        addressee: addressee.id.clone(),
        category: addressee.category.key().to_owned(),
        name: addressee.name.clone(),
        address: addressee.address.clone(),
        lines: addressee.lines.clone(),
        lang: addressee.lang.clone(),
        replaces: None,
        person: addressee.person.clone(),
    }
}

/// The parcel in the place of another, to a mail address or by post. It has a Message-ID of its own: a receiver that knows the old one
/// must not take it for a repeat.
#[must_use]
pub fn replacement(origin: &str, old: &ParcelLabel, address: Option<&str>) -> ParcelLabel {
    let id = id(&["parcel-resent/v1", origin, &old.id]);
    ParcelLabel {
        message_id: message_id(origin, &id),
        id,
        address: address.map(ToOwned::to_owned),
        replaces: Some(old.id.clone()),
        ..old.clone()
    }
}

/// An id from its parts, none of which can run into the next.
fn id(parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    hash.update("plenary.");
    for part in parts {
        hash.update(part.len().to_be_bytes());
        hash.update(part);
    }
    hex::encode(&hash.finalize()[..16])
}

/// A Message-ID at the host that the record is named after.
fn message_id(origin: &str, id: &str) -> String {
    let host = origin.split('/').next().unwrap_or_default();
    let named = host.contains('.') && host.split('.').all(|label| !label.is_empty());
    format!("{id}@{}", if named { host } else { "plenary.invalid" })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn to(id: &str) -> Addressee {
        let (name, lang) = (id.to_owned(), "en".to_owned());
        Addressee {
            id: id.into(),
            category: Category::To,
            name,
            address: None,
            lines: vec![],
            lang,
            person: None,
        }
    }

    fn letter(letter: &str, version: u32) -> Issued {
        Issued { letter: letter.into(), version, position: 1 }
    }

    #[test]
    fn the_message_id_is_stable_and_each_parcel_has_its_own() {
        let at = |origin: &str, key: &str, version, who: &str| label(origin, &letter(key, version), &to(who));
        let first = at("example.org/plenary/01", "circular/241", 1, "Administration 1");
        assert_eq!(first, at("example.org/plenary/01", "circular/241", 1, "Administration 1"));
        let moved = Addressee { address: Some("new@example.org".into()), ..to("Administration 1") };
        let moved = label("example.org/plenary/01", &letter("circular/241", 1), &moved);
        assert_eq!(moved.message_id, first.message_id, "the address is no part of it");
        let others = [
            at("example.org/plenary/02", "circular/241", 1, "Administration 1"),
            at("example.org/plenary/01", "circular/24", 1, "Administration 1"),
            at("example.org/plenary/01", "circular/241", 2, "Administration 1"),
            at("example.org/plenary/01", "circular/241", 1, "Administration 2"),
            replacement("example.org/plenary/01", &first, Some("new@example.org")),
        ];
        assert!(others.iter().all(|other| other.id != first.id && other.message_id != first.message_id));
        assert!(first.message_id.ends_with("@example.org"), "{}", first.message_id);
    }

    #[test]
    fn a_record_that_is_named_after_no_host_has_message_ids_all_the_same() {
        for origin in ["plenary/01", ".org/01", "a..b/01", ""] {
            let id = label(origin, &letter("circular/1", 1), &to("Administration 1")).message_id;
            assert!(id.ends_with("@plenary.invalid"), "{origin}: {id}");
        }
    }
}
