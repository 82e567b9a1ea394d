//! Who sees what of a case (DC-19). Pages, API, record page and export read cases through here and nowhere else.

use crate::house::{House, Step, TextFile};
use rulebook::approval::tap::{Reply, Stage, Tap};
use rulebook::body::{Membership, Register, Role, Standing};
use rulebook::id::MemberId;
use rulebook::letter::Letter;
use rulebook::tally::Replies;

/// In whose eyes a case is looked at.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Viewer {
    /// Anybody.
    Public,
    /// Somebody of a member.
    Member(MemberId, Membership),
    /// The chair of a group.
    Chair,
    /// The desk of TSB: the Director and the officers.
    TsbDesk,
}

impl Viewer {
    /// The viewer that a standing makes.
    #[must_use]
    pub fn of(standing: Option<&Standing>) -> Self {
        match standing {
            Some(Standing::Director | Standing::Secretariat) => Self::TsbDesk,
            Some(Standing::Chair(_)) => Self::Chair,
            Some(Standing::Member { member, membership }) => Self::Member(member.clone(), *membership),
            Some(Standing::Calendar) | None => Self::Public,
        }
    }

    /// The viewer that a role held for something makes.
    #[must_use]
    pub fn of_role(role: Role, of: Option<&str>, registers: &Register) -> Self {
        Self::of(crate::authority::standing(role, of, registers).as_ref())
    }

    /// Does the viewer sit at the TSB desk?
    #[must_use]
    pub const fn is_tsb(&self) -> bool {
        matches!(self, Self::TsbDesk)
    }

    /// Is it a member, a chair or the secretariat, and not just anybody?
    #[must_use]
    pub const fn is_inside(&self) -> bool {
        !matches!(self, Self::Public)
    }
}

/// Is the standing of a consultation still nobody's business but the TSB desk's?
#[must_use]
pub fn is_sealed(tap: &Tap) -> bool {
    matches!(tap.stage, Stage::InConsultation | Stage::ClosedNotEstablished)
        || (tap.result.is_none() && tap.announcement.is_some() && !tap.replies.is_empty())
}

/// Are the replies of this cycle of a case nobody's business but the TSB desk's? Those of a consultation that was given up before
/// its result was established stay so.
#[must_use]
pub fn is_cycle_sealed(tap: &Tap, cycle: u32) -> bool {
    if cycle == tap.cycle { is_sealed(tap) } else { !tap.established_cycles.contains(&cycle) }
}

/// The replies that this viewer may see, each with what may be seen of it.
#[must_use]
pub fn replies<'a>(tap: &'a Tap, viewer: &Viewer) -> Vec<&'a Reply> {
    let all = tap.replies.values().map(AsRef::as_ref);
    match viewer {
        Viewer::TsbDesk => all.collect(),
        Viewer::Member(own, _) if is_sealed(tap) => all.filter(|reply| reply.member == *own).collect(),
        Viewer::Member(..) | Viewer::Chair if !is_sealed(tap) => all.collect(),
        Viewer::Member(..) | Viewer::Chair | Viewer::Public => Vec::new(),
    }
}

/// The count, where this viewer may see it.
#[must_use]
pub fn tally(tap: &Tap, viewer: &Viewer) -> Option<Replies> {
    if is_sealed(tap) {
        return (viewer.is_tsb() && tap.announcement.is_some()).then(|| tap.tally());
    }
    tap.result.as_ref().map(|result| result.replies)
}

/// May this viewer see that the act was made? What tells that a reply came is hidden while its consultation is sealed (DC-19);
/// acts on replies are never for the public, which learns the count alone.
#[must_use]
pub fn sees_step(house: &House, step: &Step, viewer: &Viewer) -> bool {
    if let Some(letter) = house.letter_at(step.position) {
        return sees_letter(letter, viewer);
    }
    let on_reply =
        matches!(&*step.act, "tap.reply" | "tap.register-reply" | "tap.check-reply" | "tap.correct-reply");
    // A duty carried out may be that of asking for reasons.
    let tells = on_reply || &*step.act == "tap.carry-out";
    if !tells || viewer.is_tsb() {
        return true;
    }
    let tap = step.text.as_ref().and_then(|id| house.text(id.as_str())).and_then(|file| file.tap.as_ref());
    let sealed = tap.is_some_and(|tap| is_cycle_sealed(tap, step.cycle));
    match viewer {
        Viewer::Member(own, _) => !sealed || speaks_for(house, &step.by, own),
        Viewer::Chair => !sealed,
        Viewer::Public | Viewer::TsbDesk => !sealed && !on_reply,
    }
}

/// May this viewer see a letter? A draft is the business of the TSB desk until it is issued; then it is anybody's.
#[must_use]
pub fn sees_letter(letter: &Letter, viewer: &Viewer) -> bool {
    viewer.is_tsb() || crate::letters::is_public(letter)
}

/// To whom a letter went, as far as this viewer may see it: anybody sees the classes and how many, members and chairs the names.
#[must_use]
pub fn sees_recipients(viewer: &Viewer) -> bool {
    viewer.is_inside()
}

/// Is this login one of that member's?
fn speaks_for(house: &House, login: &str, member: &MemberId) -> bool {
    let held = house.registers.appointments.get(login);
    held.into_iter().flatten().any(|appointment| appointment.of.as_deref() == Some(member.as_str()))
}

/// May this viewer see the acts on replies of a text at all?
#[must_use]
pub fn is_open_to(file: &TextFile, viewer: &Viewer) -> bool {
    file.tap.as_ref().is_none_or(|tap| viewer.is_tsb() || !is_sealed(tap))
}

/// May this viewer see that this is still to be done? What would tell that a reply came is hidden while the consultation is sealed.
#[must_use]
pub fn sees_obligation(tap: &Tap, viewer: &Viewer, what: &str) -> bool {
    let tells = matches!(what, "tap.check-reply" | "tap.correct-reply" | "duty.ask-for-reasons");
    !tells || viewer.is_tsb() || !is_sealed(tap)
}
