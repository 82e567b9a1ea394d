//! What every store of parcels must keep, whatever it is built on. A new one is one [`Store`] and one line at the end.

#![expect(
    clippy::unwrap_used,
    reason = "a test may fail by panic; clippy allows it only inside the test functions themselves"
)]

use record::{Bounce, By, Fault, ParcelLabel, ParcelState, Parcels, Side, Step};
use std::collections::BTreeSet;

/// A place where parcels are kept, gone with the test.
trait Store {
    /// An empty place.
    fn new() -> Self;
    /// Opens it, beside whoever has it open.
    fn open(&self) -> Box<dyn Parcels>;
    /// Holds or releases the outbox.
    fn hold(&self, held: bool);
}

fn label(number: u32, address: Option<&str>) -> ParcelLabel {
    ParcelLabel {
        id: format!("{number:032x}"),
        message_id: format!("{number:032x}@example.org"),
        letter: "circular/241".into(),
        version: 1,
        position: 7,
        addressee: format!("Administration {number}"),
        category: "to".into(),
        name: format!("Administration {number}"),
        address: address.map(ToOwned::to_owned),
        lines: vec!["1 Invented Street".into(), "Nowhere".into()],
        lang: "en".into(),
        replaces: None,
        person: Some(format!("correspondent of Administration {number}")),
    }
}

fn step(label: &ParcelLabel, from: ParcelState, to: ParcelState) -> Step<'_> {
    Step { parcel: &label.id, from, to, attempts: 1, at: 20, next: 20, who: None, told: "told" }
}

/// The steps by which the house or a person leads a planned parcel into a state.
fn way(to: ParcelState) -> Vec<ParcelState> {
    use ParcelState::{
        Bounced, ByPost, Deferred, Doubtful, HandedOver, Handing, Planned, Posted, Refused, Resent,
    };
    match to {
        Planned | ByPost => vec![],
        Handing | Deferred | Refused => vec![to],
        HandedOver | Doubtful => vec![Handing, to],
        Bounced => vec![Handing, HandedOver, to],
        Resent => vec![Refused, to],
        Posted => vec![to],
    }
}

/// Leads a fresh parcel into a state.
fn lead(parcels: &dyn Parcels, number: u32, to: ParcelState) -> ParcelLabel {
    let post = matches!(to, ParcelState::ByPost | ParcelState::Posted);
    let label = label(number, (!post).then_some("delegate@example.org"));
    parcels.plan_parcels(std::slice::from_ref(&label), 10).unwrap();
    let mut from = if post { ParcelState::ByPost } else { ParcelState::Planned };
    for next in way(to) {
        let who = (!from.may_become(next, By::House)).then_some("TSB officer 1");
        assert!(parcels.take_step(&Step { who, ..step(&label, from, next) }).unwrap());
        from = next;
    }
    label
}

fn state(parcels: &dyn Parcels, label: &ParcelLabel) -> ParcelState {
    parcels.parcels_beginning(&label.id).unwrap().remove(0).state
}

fn a_parcel_is_planned_once_and_survives_reopening<S: Store>() {
    let store = S::new();
    let parcels = store.open();
    let (mailed, posted) = (label(1, Some("one@example.org")), label(2, None));
    assert_eq!(parcels.plan_parcels(&[mailed.clone(), posted.clone()], 10).unwrap(), 2);
    let moved = ParcelLabel { address: Some("other@example.org".into()), ..mailed.clone() };
    assert_eq!(parcels.plan_parcels(&[moved, label(3, None)], 11).unwrap(), 1);
    drop(parcels);
    let parcels = store.open();
    let all = parcels.parcels(Some("circular/241"), None).unwrap();
    assert_eq!(
        all.iter().map(|p| p.state).collect::<Vec<_>>(),
        [ParcelState::Planned, ParcelState::ByPost, ParcelState::ByPost]
    );
    assert_eq!((&all[0].label, all[0].planned, all[0].attempts), (&mailed, 10, 0));
    assert_eq!(parcels.parcels(None, Some(ParcelState::ByPost)).unwrap().len(), 2);
    assert_eq!(parcels.parcels(Some("circular/9"), None).unwrap(), []);
    assert_eq!(parcels.parcel_of_message(&mailed.message_id).unwrap().unwrap().label, mailed);
    assert_eq!(parcels.parcel_of_message("none@example.org").unwrap(), None);
    assert_eq!(parcels.parcels_beginning(&mailed.id[..31]).unwrap().len(), 3);
    let steps = parcels.parcel_steps(&posted.id).unwrap();
    assert_eq!((steps.len(), steps[0].number, steps[0].state, steps[0].at), (1, 1, ParcelState::ByPost, 10));
}

fn only_the_steps_of_the_table_are_taken<S: Store>() {
    let store = S::new();
    let parcels = store.open();
    let mut number = 0;
    for from in ParcelState::ALL {
        for to in ParcelState::ALL {
            for (by, who) in [(By::House, None), (By::Person, Some("TSB officer 1"))] {
                number += 1;
                let label = lead(&*parcels, number, from);
                let before = parcels.parcel_steps(&label.id).unwrap().len();
                let taken = parcels.take_step(&Step { who, ..step(&label, from, to) });
                let after = parcels.parcel_steps(&label.id).unwrap();
                if from.may_become(to, by) {
                    assert!(taken.unwrap(), "{from:?} {to:?} {by:?}");
                    assert_eq!((state(&*parcels, &label), after.len()), (to, before + 1));
                    assert_eq!((after[before].who.as_deref(), after[before].told.as_str()), (who, "told"));
                } else {
                    assert!(matches!(taken, Err(Fault::NoSuchStep { .. })), "{from:?} {to:?} {by:?}");
                    assert_eq!((state(&*parcels, &label), after.len()), (from, before));
                }
            }
        }
    }
}

fn the_house_never_leads_to_a_second_hand_over<S: Store>() {
    // What can be reached by the house alone, once a parcel may be with the server: never *handing* again.
    for start in [ParcelState::HandedOver, ParcelState::Doubtful] {
        let mut reached = BTreeSet::from([start]);
        loop {
            let known = reached.len();
            let more: Vec<_> = reached
                .iter()
                .flat_map(|from| ParcelState::ALL.into_iter().filter(|to| from.may_become(*to, By::House)))
                .collect();
            reached.extend(more);
            if reached.len() == known {
                break;
            }
        }
        assert!(!reached.contains(&ParcelState::Handing), "{start:?}");
    }
    // By a person's decision only the doubtful one goes back.
    for from in ParcelState::ALL {
        let back = from.may_become(ParcelState::Planned, By::Person);
        assert_eq!(back, from == ParcelState::Doubtful, "{from:?}");
    }
}

fn a_step_from_another_state_changes_nothing<S: Store>() {
    let store = S::new();
    let parcels = store.open();
    let label = lead(&*parcels, 1, ParcelState::HandedOver);
    assert!(!parcels.take_step(&step(&label, ParcelState::Planned, ParcelState::Handing)).unwrap());
    assert_eq!(state(&*parcels, &label), ParcelState::HandedOver);
    assert_eq!(parcels.parcel_steps(&label.id).unwrap().len(), 3);
}

fn of_several_that_hand_over_one_succeeds<S: Store>() {
    let store = S::new();
    let parcels: Vec<_> = (0..4).map(|_| store.open()).collect();
    let labels: Vec<_> = (0..20).map(|n| label(n, Some("one@example.org"))).collect();
    parcels[0].plan_parcels(&labels, 10).unwrap();
    let taken: usize = std::thread::scope(|scope| {
        let labels = &labels;
        let threads: Vec<_> = parcels
            .into_iter()
            .map(|parcels| {
                scope.spawn(move || {
                    let begin =
                        |label| parcels.take_step(&step(label, ParcelState::Planned, ParcelState::Handing));
                    labels.iter().filter(|label| begin(label).unwrap()).count()
                })
            })
            .collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).sum()
    });
    assert_eq!(taken, 20);
}

fn what_is_due_waits_for_its_time_and_for_the_outbox<S: Store>() {
    let store = S::new();
    let parcels = store.open();
    let labels: Vec<_> = (1..=3).map(|n| label(n, (n < 3).then_some("one@example.org"))).collect();
    parcels.plan_parcels(&labels, 10).unwrap();
    let due =
        |now| parcels.due_parcels(now, 9).map(|all| all.into_iter().map(|p| p.label.id).collect::<Vec<_>>());
    assert_eq!(due(9).unwrap(), [""; 0]);
    assert_eq!(due(10).unwrap(), [labels[0].id.clone(), labels[1].id.clone()]);
    assert_eq!(parcels.due_parcels(10, 1).unwrap().len(), 1);
    let later = Step { next: 50, ..step(&labels[0], ParcelState::Planned, ParcelState::Deferred) };
    assert!(parcels.take_step(&later).unwrap());
    assert_eq!(due(49).unwrap(), [labels[1].id.clone()]);
    assert_eq!(due(50).unwrap(), [labels[1].id.clone(), labels[0].id.clone()]);
    store.hold(true);
    assert!(matches!(due(50), Err(Fault::OutboxHeld { .. })));
    let begin = step(&labels[1], ParcelState::Planned, ParcelState::Handing);
    assert!(matches!(parcels.take_step(&begin), Err(Fault::OutboxHeld { .. })));
    assert_eq!(state(&*parcels, &labels[1]), ParcelState::Planned);
    store.hold(false);
    assert!(parcels.take_step(&begin).unwrap());
    assert_eq!(due(50).unwrap(), [labels[0].id.clone()]);
}

fn another_parcel_takes_the_place_of_one_once<S: Store>() {
    let store = S::new();
    let parcels = store.open();
    let old = lead(&*parcels, 1, ParcelState::Bounced);
    let new = ParcelLabel { replaces: Some(old.id.clone()), ..label(2, Some("two@example.org")) };
    let resend = Step { who: Some("TSB officer 1"), ..step(&old, ParcelState::Bounced, ParcelState::Resent) };
    assert!(parcels.replace_parcel(&resend, &new).unwrap());
    assert_eq!((state(&*parcels, &old), state(&*parcels, &new)), (ParcelState::Resent, ParcelState::Planned));
    assert!(!parcels.replace_parcel(&resend, &label(3, None)).unwrap(), "it is resent already");
    assert_eq!(parcels.parcels(None, None).unwrap().len(), 2);
    let other = lead(&*parcels, 6, ParcelState::Refused);
    let resend =
        Step { who: Some("TSB officer 1"), ..step(&other, ParcelState::Refused, ParcelState::Resent) };
    assert!(!parcels.replace_parcel(&resend, &new).unwrap(), "the new one is there already");
    assert_eq!(state(&*parcels, &other), ParcelState::Refused);
    let whole = lead(&*parcels, 4, ParcelState::HandedOver);
    let no =
        Step { who: Some("TSB officer 1"), ..step(&whole, ParcelState::HandedOver, ParcelState::Resent) };
    assert!(matches!(parcels.replace_parcel(&no, &label(5, None)), Err(Fault::NoSuchStep { .. })));
    assert_eq!(parcels.parcels(None, None).unwrap().len(), 4);
}

fn reports_are_kept_once_and_found_without_a_parcel<S: Store>() {
    let store = S::new();
    let parcels = store.open();
    let of = lead(&*parcels, 1, ParcelState::HandedOver);
    let bounce = |part, parcel: Option<&str>| Bounce {
        digest: [5; 32],
        part,
        at: 30,
        who: "TSB officer 1".into(),
        parcel: parcel.map(ToOwned::to_owned),
        message_id: Some("else@example.org".into()),
        recipient: Some("one@example.org".into()),
        action: "failed".into(),
        told: "5.1.1 no such user".into(),
        raw: b"a report".to_vec(),
    };
    assert!(parcels.keep_bounce(&bounce(0, None)).unwrap());
    assert!(parcels.keep_bounce(&bounce(1, Some(&of.id))).unwrap());
    assert!(!parcels.keep_bounce(&bounce(1, None)).unwrap());
    assert_eq!(parcels.bounces(None).unwrap(), [bounce(0, None)]);
    assert_eq!(parcels.bounces(Some(&of.id)).unwrap(), [bounce(1, Some(&of.id))]);
    // A person says to which it belongs.
    assert!(!parcels.keep_bounce(&bounce(0, Some(&of.id))).unwrap());
    assert_eq!((parcels.bounces(None).unwrap().len(), parcels.bounces(Some(&of.id)).unwrap().len()), (0, 2));
}

fn what_is_held_of_a_person_is_forgotten_and_the_proof_stays<S: Store>() {
    let store = S::new();
    let parcels = store.open();
    let person = |number: u32| format!("correspondent of Administration {number}");
    let (of, other) = (lead(&*parcels, 1, ParcelState::Handing), lead(&*parcels, 2, ParcelState::HandedOver));
    let told = "550 5.1.1 <delegate@example.org>: no such user";
    assert!(
        parcels.take_step(&Step { told, ..step(&of, ParcelState::Handing, ParcelState::Refused) }).unwrap()
    );
    let bounce = |digest: u8, parcel: Option<&str>, recipient: &str| Bounce {
        digest: [digest; 32],
        part: 0,
        at: 30,
        who: "TSB officer 1".into(),
        parcel: parcel.map(ToOwned::to_owned),
        message_id: None,
        recipient: Some(recipient.into()),
        action: "failed".into(),
        told: format!("5.1.1 {recipient}"),
        raw: format!("To: {recipient}").into_bytes(),
    };
    parcels.keep_bounce(&bounce(1, Some(&of.id), "delegate@example.org")).unwrap();
    parcels.keep_bounce(&bounce(2, None, "delegate@example.org")).unwrap();
    parcels.keep_bounce(&bounce(3, None, "somebody@example.org")).unwrap();
    let steps = parcels.parcel_steps(&of.id).unwrap().len();

    assert_eq!(parcels.forget("nobody").unwrap(), 0);
    assert_eq!(parcels.forget(&person(1)).unwrap(), 1);
    assert_eq!(parcels.forget(&person(1)).unwrap(), 0, "there is nothing left");
    let held = parcels.parcels_beginning(&of.id).unwrap().remove(0);
    let blank = ParcelLabel { name: String::new(), address: None, lines: vec![], ..of.clone() };
    assert_eq!((held.label, held.state), (blank, ParcelState::Refused));
    let now = parcels.parcel_steps(&of.id).unwrap();
    assert_eq!((now.len(), now[steps - 1].told.as_str()), (steps, "550 5.1.1 <[erased]>: no such user"));
    let left = |parcel| {
        let all = parcels.bounces(parcel).unwrap().into_iter();
        all.map(|one| (one.recipient, one.told, one.raw.len())).collect::<Vec<_>>()
    };
    assert_eq!(left(Some(of.id.as_str())), [(None, "5.1.1 [erased]".to_owned(), 0)]);
    let somebody = (Some("somebody@example.org".to_owned()), "5.1.1 somebody@example.org".to_owned(), 24);
    assert_eq!(left(None), [(None, "5.1.1 [erased]".to_owned(), 0), somebody]);
    assert_eq!(
        parcels.parcels_beginning(&other.id).unwrap().remove(0).label,
        other,
        "another person's stays"
    );
    // Planned again, it stays blank.
    assert_eq!(parcels.plan_parcels(std::slice::from_ref(&of), 40).unwrap(), 0);
    assert_eq!(parcels.parcels_beginning(&of.id).unwrap().remove(0).label.address, None);
}

/// The side tables of a record in a folder.
struct Folder(tempfile::TempDir);

impl Folder {
    fn side(&self) -> Side {
        Side::beside(self.0.path()).unwrap()
    }
}

impl Store for Folder {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        record::found(folder.path(), "example.org/parcels", 5).unwrap();
        Self(folder)
    }

    fn open(&self) -> Box<dyn Parcels> {
        Box::new(self.side())
    }

    fn hold(&self, held: bool) {
        let side = self.side();
        if held { side.hold_outbox("restored from a backup", 5) } else { side.release_outbox() }.unwrap();
    }
}

macro_rules! holds_for {
    ($engine:ident, $store:ty, $($law:ident),+ $(,)?) => {
        mod $engine {
            $(#[test] fn $law() { super::$law::<$store>() })+
        }
    };
}

/// Every law, for one store.
macro_rules! contract {
    ($engine:ident, $store:ty) => {
        holds_for! {
            $engine, $store,
            a_parcel_is_planned_once_and_survives_reopening,
            only_the_steps_of_the_table_are_taken,
            the_house_never_leads_to_a_second_hand_over,
            a_step_from_another_state_changes_nothing,
            of_several_that_hand_over_one_succeeds,
            what_is_due_waits_for_its_time_and_for_the_outbox,
            another_parcel_takes_the_place_of_one_once,
            reports_are_kept_once_and_found_without_a_parcel,
            what_is_held_of_a_person_is_forgotten_and_the_proof_stays,
        }
    };
}

contract!(sqlite, super::Folder);
