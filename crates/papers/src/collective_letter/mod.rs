//! The collective letter: the invitation to a meeting of a group, with practical information and the draft agenda (CLT-1).

mod facts;

pub use facts::{
    Action, Agenda, Captioning, Chair, Consultation, Deciding, Event, Facts, Item, ManagementMeeting,
    Meeting, Mode, Numbered, Purpose, Row, Services,
};
