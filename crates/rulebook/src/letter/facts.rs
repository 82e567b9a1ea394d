//! What a decision on a letter depends on outside the letters.

use super::recipients::Recipient;
use crate::body::Standing;
use crate::calendar::{Holidays, Zone};
use crate::id::{GroupId, MeetingId, PersonId, TextId};
use crate::meeting::deadlines::Mode;
use jiff::civil::Date;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// A meeting, as far as its letter needs it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MeetingFacts {
    /// Whose meeting.
    pub group: GroupId,
    /// First day.
    pub opens: Date,
    /// The zone of its days.
    pub zone: Zone,
    /// How people take part, where it is known.
    pub mode: Option<Mode>,
    /// The days on which consultations for this meeting close, as announced.
    pub closings: BTreeSet<Date>,
}

/// A number and a day, as an act of another procedure names them for its circular.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Announced {
    /// Number of the circular.
    pub circular: u32,
    /// Its day. Unknown where no source gives it.
    pub posted: Option<Date>,
}

/// A text, as far as its circulars need it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TextFacts {
    /// Its study group, or the regional group for which it is meant.
    pub group: GroupId,
    /// The announcement that holds.
    pub announced: Option<Announced>,
    /// When replies close, as announced.
    pub closes: Option<Date>,
    /// The notice of its result.
    pub notified: Option<Announced>,
}

/// What the decision depends on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Facts {
    /// In what standing somebody acts.
    pub by: Standing,
    /// Which person.
    pub person: PersonId,
    /// The day of the act in the zone of the house.
    pub today: Date,
    /// The meeting that the letter is about, where it is known.
    pub meeting: Option<MeetingFacts>,
    /// The meeting that was asked for.
    pub named_meeting: Option<MeetingId>,
    /// The texts that the letter is about, those that are known.
    pub texts: BTreeMap<TextId, TextFacts>,
    /// Texts of no such letter whose announcement or notice already names the number for its circular.
    pub number_borne_by: BTreeSet<TextId>,
    /// Is the group that was named in the registers?
    pub group_known: bool,
    /// Holidays of the secretariat.
    pub holidays: Holidays,
    /// To whom it would go today. Written down in the event alone.
    #[serde(skip)]
    pub recipients: Vec<Recipient>,
}
