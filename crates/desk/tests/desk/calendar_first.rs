//! The calendar acts before every act that comes after a deadline, and never before one that was received in time.

use crate::fixture::{CLOSED, Room, focal_point, id, moment, person, reply};
use desk::answer::Answer;
use rulebook::approval::tap::Stage;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

/// The moments at which forms were closed.
fn closings(room: &Room) -> Vec<jiff::Timestamp> {
    let house = room.desk.house();
    house
        .steps
        .iter()
        .filter(|step| &*step.act == "tap.close-consultation")
        .map(|step| step.happened)
        .collect()
}

/// Hands a reply in without waiting.
fn send(room: &Room, ticket: desk::tickets::Ticket, number: u8) -> Receiver<Answer> {
    let (tell, told) = channel();
    let by = person(&focal_point(u32::from(number)));
    let answered = Box::new(move |answer| tell.send(answer).expect("somebody waits"));
    room.desk.hand_in(ticket, id(number), by, reply(), answered).expect("the desk is open");
    told
}

/// The rule that refused.
fn rule(answer: &Answer) -> Option<&str> {
    match answer {
        Answer::Refused(refusal) => Some(&refusal.rule),
        Answer::Accepted(_) => None,
    }
}

// shows: DC-30, R1-9.4.1a, DC-5
#[test]
fn a_late_reply_does_not_pass_because_the_calendar_slept() {
    let room = Room::open();
    room.at(CLOSED);
    let no = room.hand_in(id(1), &focal_point(1), reply()).expect_err("it is late");
    assert_eq!(no.rule, "R1-9.4.1a");
    assert_eq!(room.tap().stage, Stage::ClosedNotEstablished);
    assert_eq!(closings(&room), [moment(CLOSED); 9], "all nine forms, dated at the deadline");
}

// shows: DC-5, R1-9.4.1a
#[test]
fn a_reply_in_the_last_microsecond_is_in_time() {
    let room = Room::open();
    room.at("2024-08-21T21:59:59.999999Z");
    let accepted = room.hand_in(id(1), &focal_point(1), reply()).expect("it is in time");
    assert_eq!(accepted.happened, moment("2024-08-21T21:59:59.999999Z"));
    assert_eq!(closings(&room), []);
}

// shows: DC-30
#[test]
fn the_calendar_waits_for_what_was_received_in_time_and_is_not_handed_in_yet() {
    let room = Room::open();
    room.at("2024-08-21T21:59:59Z");
    let early = room.desk.receive();
    room.at("2024-08-21T22:05:00Z");
    let late = send(&room, room.desk.receive(), 2);
    assert_eq!(late.recv_timeout(Duration::from_millis(400)).err(), Some(RecvTimeoutError::Timeout));
    assert_eq!(closings(&room), [], "the form is open as long as a reply received in time is under way");
    let answer = send(&room, early, 1).recv().expect("an answer");
    assert_eq!(rule(&answer), None, "received before the deadline, handed in after it");
    assert_eq!(rule(&late.recv().expect("an answer")), Some("R1-9.4.1a"));
    assert_eq!(closings(&room).len(), 9);
    let order: Vec<_> = room.desk.house().steps.iter().map(|step| step.recorded).collect();
    assert!(order.is_sorted(), "what is recorded never runs backwards");
}

// shows: DC-30
#[test]
fn a_receipt_that_is_given_up_holds_nobody_back() {
    let room = Room::open();
    room.at("2024-08-21T21:59:59Z");
    let given_up = room.desk.receive();
    room.at(CLOSED);
    let late = send(&room, room.desk.receive(), 2);
    assert_eq!(late.recv_timeout(Duration::from_millis(100)).err(), Some(RecvTimeoutError::Timeout));
    drop(given_up);
    assert_eq!(rule(&late.recv().expect("an answer")), Some("R1-9.4.1a"));
}

// shows: DC-30
#[test]
fn after_a_long_stop_what_was_due_is_done_at_its_own_moment() {
    let Room { desk, folder, .. } = Room::open();
    drop(desk);
    let room = Room::reopen(folder, moment("2024-12-01T00:00:00Z"));
    room.desk.tick().expect("it ticks");
    assert_eq!(closings(&room), [moment(CLOSED); 9]);
    let recorded: Vec<_> = room.desk.house().steps.iter().rev().take(9).map(|step| step.recorded).collect();
    assert_eq!(recorded, [moment("2024-12-01T00:00:00Z"); 9], "two times are kept");
}
