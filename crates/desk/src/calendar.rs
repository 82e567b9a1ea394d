//! The calendar as an actor: what is due before an act is performed before it, dated at its deadline. It takes no human decision.

use crate::house::House;
use crate::perform::{Actor, Request};
use jiff::Timestamp;
use rulebook::act::Act;
use rulebook::approval::tap::Stage;
use rulebook::approval::tap::act::{Act as TapAct, CloseConsultation, EndMoreTime};
use rulebook::id::TextId;
use sha2::{Digest, Sha256};

/// The calendar's next act that is due at or before `until`.
#[must_use]
pub fn next(house: &House, until: Timestamp) -> Option<Request> {
    let (at, text) = house.next_due().filter(|(at, _)| *at <= until)?;
    let stage = house.text(text.as_str())?.tap.as_ref()?.stage;
    let act = match stage {
        Stage::InConsultation => TapAct::CloseConsultation(CloseConsultation { text: text.clone() }),
        Stage::MoreTime => TapAct::EndMoreTime(EndMoreTime { text: text.clone() }),
        _ => return None,
    };
    let id = act_id(text, act.name(), at);
    Some(Request { id, actor: Actor::Calendar, act: Act::Tap(Box::new(act)), received: at })
}

/// The id of a calendar act follows from what it is: whoever tries it again gets the same one.
fn act_id(text: &TextId, act: &str, at: Timestamp) -> [u8; 16] {
    let digest = Sha256::digest(format!("plenary.calendar.v1\0{text}\0{act}\0{at}"));
    let mut id = [0; 16];
    id.copy_from_slice(&digest[..16]);
    id
}
