//! Names of the things that rules speak of. Each is a newtype, so that a meeting never stands where a text belongs.

use schemars::JsonSchema;
use serde::de::Visitor;
use serde::{Deserialize, Deserializer, Serialize};
use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

/// Reads the text of an id into its place at once: a start reads millions of them.
struct Text;

impl Visitor<'_> for Text {
    type Value = Arc<str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Arc<str>, E> {
        Ok(Arc::from(text))
    }
}

/// Declares an id: a short text that people use for one kind of thing.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
        #[serde(transparent)]
        #[schemars(inline)]
        pub struct $name(#[schemars(with = "String")] Arc<str>);

        impl $name {
            /// The id as people write it.
            #[must_use]
            pub fn as_str(&self) -> &str { &self.0 }
        }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                from.deserialize_str(Text).map(Self)
            }
        }
        impl From<&str> for $name { fn from(text: &str) -> Self { Self(Arc::from(text.trim())) } }
        impl From<String> for $name { fn from(text: String) -> Self { Self::from(text.as_str()) } }
        impl Borrow<str> for $name { fn borrow(&self) -> &str { &self.0 } }
        impl fmt::Display for $name { fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str(&self.0) } }
        impl fmt::Debug for $name { fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { write!(f, "{:?}", &*self.0) } }
    )*};
}

/// May a text or a meeting bear this name? It stands in addresses and letters for ever: letters, digits, spaces and `. - _ ( ) +`.
#[must_use]
pub fn is_usable_name(name: &str) -> bool {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '.' | '-' | '_' | '(' | ')' | '+');
    let begins = name.starts_with(char::is_alphanumeric);
    begins && name.len() <= 60 && name.chars().all(plain)
}

ids! {
    /// A text on its way to being a Recommendation, by its number: `Q.3643`.
    TextId;
    /// A meeting of a group: `SG17 2024-09`.
    MeetingId;
    /// A study group, working party, regional group, TSAG or the assembly: `SG17`, `WP1/17`, `SG3RG-INV`, `WTSA`.
    GroupId;
    /// A Member State, Sector Member, Associate or Academia member: `Administration 17`.
    MemberId;
    /// A login of one person.
    PersonId;
    /// A Question allocated to a study group: `10/17`.
    QuestionId;
    /// A letter in the register of this house: `letter SG17 2024-09`. What it prints is its number.
    LetterId;
}
