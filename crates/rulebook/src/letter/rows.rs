//! The rows of a letter's key deadlines, and its papers by language.

use crate::approval::tap::act::Language;
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
