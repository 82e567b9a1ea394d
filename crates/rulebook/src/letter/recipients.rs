//! To whom a letter goes: the classes of addressees as letters have them, and each addressee by name.

use super::state::Kind;
use crate::approval::tap::act::Language;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A class of addressees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(inline)]
pub enum Category {
    /// The Administrations of Member States.
    MemberStates,
    /// Sector Members.
    SectorMembers,
    /// The Associates of the study group.
    Associates,
    /// Academia.
    Academia,
    /// The chair of the study group.
    Chair,
    /// Its vice-chairs.
    ViceChairs,
    /// The Director of the Telecommunication Development Bureau.
    Bdt,
    /// The Director of the Radiocommunication Bureau.
    Br,
}

impl Category {
    /// The key of its name in the catalogue.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::MemberStates => "recipients-member-states",
            Self::SectorMembers => "recipients-sector-members",
            Self::Associates => "recipients-associates",
            Self::Academia => "recipients-academia",
            Self::Chair => "recipients-chair",
            Self::ViceChairs => "recipients-vice-chairs",
            Self::Bdt => "recipients-bdt",
            Self::Br => "recipients-br",
        }
    }
}

/// Addressed, or for information.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(inline)]
pub enum As {
    /// Addressed: asked, where something is asked.
    To,
    /// Gets a copy.
    Copy,
}

/// An addressee by name, as the registers stood on the day of the letter. No address: that is sealed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[schemars(inline)]
pub struct Recipient {
    /// Of which class.
    pub category: Category,
    /// Addressed, or for information.
    #[serde(rename = "as")]
    pub how: As,
    /// The member, or the office.
    pub name: String,
    /// The language in which it is written to, where the registers say so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// Is there a mail address?
    pub mail: bool,
    /// Is there a postal address?
    pub post: bool,
}

/// The classes to whom a letter of a kind goes, as letters list them.
#[must_use]
pub const fn addressees(kind: Kind) -> &'static [(Category, As)] {
    use As::{Copy, To};
    match kind {
        // CL8-17-4: four classes, no copies.
        Kind::CollectiveLetter => &[
            (Category::MemberStates, To),
            (Category::SectorMembers, To),
            (Category::Associates, To),
            (Category::Academia, To),
        ],
        // C241-1 and C241-2.
        Kind::TapConsultation | Kind::TapResult => &[
            (Category::MemberStates, To),
            (Category::SectorMembers, Copy),
            (Category::Associates, Copy),
            (Category::Academia, Copy),
            (Category::Chair, Copy),
            (Category::ViceChairs, Copy),
            (Category::Bdt, Copy),
            (Category::Br, Copy),
        ],
    }
}
