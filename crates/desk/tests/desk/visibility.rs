//! Who sees what of a consultation (DC-19).

use crate::fixture::{CLOSED, Room, TEXT};
use desk::view::{Viewer, replies, sees_step, tally};
use rstest::rstest;
use rulebook::body::Membership;

fn member(number: u32) -> Viewer {
    Viewer::Member(format!("Administration {number}").as_str().into(), Membership::MemberState)
}

/// The numbers of the acts on replies that a viewer sees.
fn acts_seen(room: &Room, viewer: &Viewer) -> usize {
    let house = room.desk.house();
    let on_replies = house.steps.iter().filter(|step| step.act.starts_with("tap.reply"));
    on_replies.filter(|step| sees_step(&house, step, viewer)).count()
}

// shows: DC-19
#[rstest]
#[case::public(Viewer::Public, 0, false)]
#[case::chair(Viewer::Chair, 0, false)]
#[case::member_that_replied_twice(member(17), 2, false)]
#[case::member_that_did_not_reply(member(5), 0, false)]
#[case::sector_member(Viewer::Member("Operator A".into(), Membership::SectorMember), 0, false)]
#[case::tsb(Viewer::TsbDesk, 6, true)]
fn until_the_result_is_established(#[case] viewer: Viewer, #[case] seen: usize, #[case] counted: bool) {
    let room = Room::open();
    for at in ["2024-08-12T07:00:00Z", CLOSED] {
        room.at(at).desk.tick().expect("it ticks");
        let tap = room.tap();
        assert_eq!(replies(&tap, &viewer).len(), seen, "replies, {at}");
        assert_eq!(tally(&tap, &viewer).is_some(), counted, "tally, {at}");
        assert_eq!(acts_seen(&room, &viewer), seen, "acts, {at}");
    }
}

// shows: DC-19
#[rstest]
#[case::public(Viewer::Public, 0)]
#[case::chair(Viewer::Chair, 6)]
#[case::member_that_did_not_reply(member(5), 6)]
#[case::tsb(Viewer::TsbDesk, 6)]
fn once_the_result_is_established(#[case] viewer: Viewer, #[case] seen: usize) {
    let room = Room::open();
    room.establish();
    let tap = room.tap();
    assert_eq!(replies(&tap, &viewer).len(), seen, "who replied what is for members");
    assert_eq!(acts_seen(&room, &viewer), seen);
    let counted = tally(&tap, &viewer).expect("the tally is public");
    assert_eq!((counted.support, counted.against, counted.not_explicit), (4, 1, 0), "{TEXT}");
}
