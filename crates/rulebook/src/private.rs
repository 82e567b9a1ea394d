//! Text that may hold personal data: reasons, comments, names. It is sealed beside the record, never written into it.

use crate::id::MemberId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A text that the desk seals before an entry is recorded. Rules ask only whether something is there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Private {
    /// As it was handed in.
    Open(String),
    /// As it stands in the record: whose it is, a keyed commitment, and where the sealed text lies. Apart, since most replies have
    /// room for six and hold none.
    Sealed(Box<Sealed>),
}

/// A reference to a sealed text. The commitment is keyed with the person's own key, so it tells nothing once that is erased.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Sealed {
    /// Whose data it is.
    pub person: String,
    /// The field it came from.
    pub field: String,
    /// Keyed commitment to the text, in hexadecimal.
    pub commitment: String,
    /// Number of the sealed text in its store.
    pub number: u64,
}

impl Private {
    /// Is there nothing but white space?
    #[must_use]
    pub fn is_blank(&self) -> bool {
        matches!(self, Self::Open(text) if text.trim().is_empty())
    }
}

impl From<&str> for Private {
    fn from(text: &str) -> Self {
        Self::Open(text.to_owned())
    }
}

/// Is a text given and not blank?
#[must_use]
pub fn given(text: Option<&Private>) -> bool {
    text.is_some_and(|text| !text.is_blank())
}

/// What can lead a sealer to each private text it holds.
pub trait HoldsPrivate {
    /// Calls `seal` with the name of each private field and its place.
    fn each_private(&mut self, seal: &mut dyn FnMut(&'static str, &mut Private));

    /// The same, with the member whose correspondent's data each is, where it is not that of whoever acts.
    fn each_private_of(&mut self, seal: &mut dyn FnMut(Option<&MemberId>, &'static str, &mut Private)) {
        self.each_private(&mut |field, text| seal(None, field, text));
    }
}
