//! The rows of a letter's key deadlines, its papers by language, and what goes with them.

use crate::approval::tap::act::{Attachment, Language};
use crate::calendar::Override;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Declares a table with one optional value a row, in the order of letters (PR-1). The names are those of `plenary when meeting`.
macro_rules! rows {
    ($(#[$doc:meta])* $table:ident of $kind:ty { $($(#[$row:meta])* $name:ident;)* }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
        #[serde(deny_unknown_fields)]
        #[schemars(inline)]
        pub struct $table {$(
            $(#[$row])*
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub $name: Option<$kind>,
        )*}

        impl $table {
            /// The rows that are there, each with its name.
            pub fn rows(&self) -> impl Iterator<Item = (&'static str, &$kind)> {
                [$((stringify!($name), self.$name.as_ref())),*].into_iter().filter_map(|(name, row)| Some((name, row?)))
            }

            /// The rows that are there, each with its name, to be changed.
            pub fn rows_mut(&mut self) -> impl Iterator<Item = (&'static str, &mut $kind)> {
                [$((stringify!($name), self.$name.as_mut())),*].into_iter().filter_map(|(name, row)| Some((name, row?)))
            }

            /// The row of a name.
            #[must_use]
            pub fn row(&self, name: &str) -> Option<&$kind> {
                self.rows().find(|(known, _)| *known == name).map(|(_, row)| row)
            }

            /// Is there no row?
            #[must_use]
            pub fn is_empty(&self) -> bool {
                self.rows().next().is_none()
            }
        }
    };
}

rows! {
    /// The days that a letter prints.
    Printed of Date {
        /// Contributions for which translation is asked.
        translation;
        /// Requests for captioning and sign language interpretation.
        captioning;
        /// Requests for fellowships.
        fellowship;
        /// Requests for interpretation.
        interpretation;
        /// Registration.
        registration;
        /// Requests for support of a visa.
        visa;
        /// Contributions.
        contributions;
        /// Replies to a consultation.
        tap_replies;
    }
}

rows! {
    /// Days that a person set instead of those that the rules give, each with a reason (DC-3, DC-4).
    Overrides of Override {
        /// Contributions for which translation is asked.
        translation;
        /// Requests for captioning and sign language interpretation.
        captioning;
        /// Requests for fellowships.
        fellowship;
        /// Requests for interpretation.
        interpretation;
        /// Registration.
        registration;
        /// Requests for support of a visa.
        visa;
        /// Contributions.
        contributions;
    }
}

rows! {
    /// The SHA-256 of each paper as it was rendered, in hexadecimal, by language.
    Papers of String {
        /// Arabic.
        ar;
        /// Chinese.
        zh;
        /// English.
        en;
        /// French.
        fr;
        /// Russian.
        ru;
        /// Spanish.
        es;
    }
}

impl Papers {
    /// Sets the digest of the paper in a language.
    pub fn set(&mut self, language: Language, digest: String) {
        let row = match language {
            Language::Ar => &mut self.ar,
            Language::Zh => &mut self.zh,
            Language::En => &mut self.en,
            Language::Fr => &mut self.fr,
            Language::Ru => &mut self.ru,
            Language::Es => &mut self.es,
        };
        *row = Some(digest);
    }

    /// The digest of the paper in a language.
    #[must_use]
    pub const fn of(&self, language: Language) -> Option<&String> {
        match language {
            Language::Ar => self.ar.as_ref(),
            Language::Zh => self.zh.as_ref(),
            Language::En => self.en.as_ref(),
            Language::Fr => self.fr.as_ref(),
            Language::Ru => self.ru.as_ref(),
            Language::Es => self.es.as_ref(),
        }
    }
}

/// A file that goes out with a letter beside its papers: the paper in another format, the form of a reply. It is held under its digest.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(inline)]
pub struct Enclosure {
    /// The language of the papers with which it goes; left out: with all of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// The file.
    pub file: Attachment,
}

impl Enclosure {
    /// Does it go with the paper of a language?
    #[must_use]
    pub fn goes_with(&self, language: Language) -> bool {
        self.language.is_none_or(|own| own == language)
    }
}
