//! Refusals, deliveries, tokens and the outbox.

use record::{DeliveryState, Fault, Outbox, Reader, Token};

use crate::scratch::Scratch;

#[test]
fn refusals_are_kept_for_a_period() {
    let scratch = Scratch::new();
    let writer = scratch.writer();
    let side = writer.side();
    for at in [10, 20, 30] {
        side.note_refusal(at, &format!("{{\"at\":{at}}}")).unwrap();
    }
    let at = |list: Vec<record::RefusalNote>| list.iter().map(|r| r.at).collect::<Vec<_>>();
    assert_eq!(at(side.refusals(10, 30, 9).unwrap()), [20, 10]);
    assert_eq!(side.forget_refusals_before(20).unwrap(), 1);
    assert_eq!(at(Reader::open(&scratch.dir()).unwrap().side().unwrap().refusals(0, 99, 1).unwrap()), [30]);
}

#[test]
fn a_duty_is_planned_once_leased_once_and_done() {
    let side = Scratch::new().writer().side();
    assert!(side.plan_delivery("letter/1", "<1@example.org>", 100).unwrap());
    assert!(!side.plan_delivery("letter/1", "<other@example.org>", 50).unwrap());
    assert_eq!(side.lease_deliveries(99, 200, 9).unwrap(), []);
    let leased = side.lease_deliveries(100, 200, 9).unwrap();
    assert_eq!(
        (leased[0].duty.as_str(), leased[0].attempts, leased[0].state),
        ("letter/1", 1, DeliveryState::Leased)
    );
    assert_eq!(leased[0].message_id, "<1@example.org>");
    assert_eq!(side.lease_deliveries(199, 300, 9).unwrap(), [], "it is leased");
    let again = side.lease_deliveries(200, 300, 9).unwrap();
    assert_eq!(
        (again[0].attempts, again[0].message_id.as_str()),
        (2, "<1@example.org>"),
        "the lease ran out"
    );
    side.retry_delivery("letter/1", "451 later", 250, 400).unwrap();
    assert_eq!(side.delivery("letter/1").unwrap().unwrap().outcome.as_deref(), Some("451 later"));
    assert_eq!(side.lease_deliveries(399, 500, 9).unwrap(), []);
    assert_eq!(side.lease_deliveries(400, 500, 9).unwrap().len(), 1);
    side.finish_delivery("letter/1", "250 sent", 450).unwrap();
    side.retry_delivery("letter/1", "too late", 460, 470).unwrap();
    assert_eq!(side.lease_deliveries(999, 1_000, 9).unwrap(), []);
    let done = side.deliveries(DeliveryState::Done, 9).unwrap();
    assert_eq!((done[0].outcome.as_deref(), done[0].next, done[0].attempts), (Some("250 sent"), 450, 3));
    assert_eq!(side.deliveries(DeliveryState::Due, 9).unwrap(), []);
}

#[test]
fn nothing_is_leased_while_the_outbox_is_held() {
    let side = Scratch::new().writer().side();
    side.plan_delivery("letter/1", "<1@example.org>", 0).unwrap();
    side.hold_outbox("a person looks", 5).unwrap();
    assert_eq!(side.outbox().unwrap(), Outbox::Held { since: 5, reason: "a person looks".into() });
    assert!(matches!(side.lease_deliveries(9, 10, 9), Err(Fault::OutboxHeld { .. })));
    side.release_outbox().unwrap();
    assert_eq!(side.lease_deliveries(9, 10, 9).unwrap().len(), 1);
}

#[test]
fn leases_taken_by_several_threads_never_overlap() {
    let side = Scratch::new().writer().side();
    for n in 0..60 {
        side.plan_delivery(&format!("letter/{n}"), "<id>", 0).unwrap();
    }
    let leased: Vec<String> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4)
            .map(|_| {
                scope.spawn(|| {
                    let taken = (0..3).flat_map(|_| side.lease_deliveries(1, 100, 5).unwrap());
                    taken.map(|d| d.duty).collect::<Vec<_>>()
                })
            })
            .collect();
        threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!(leased.len(), 60);
    assert_eq!(leased.iter().collect::<std::collections::HashSet<_>>().len(), 60);
}

#[test]
fn a_token_is_good_until_its_time() {
    let side = Scratch::new().writer().side();
    let token = Token { hash: [7; 32], payload: "{}".into(), until: 100 };
    side.put_token(&token).unwrap();
    assert_eq!(side.token(&[7; 32], 99).unwrap(), Some(token.clone()));
    assert_eq!(side.token(&[7; 32], 100).unwrap(), None);
    assert_eq!(side.token(&[8; 32], 0).unwrap(), None);
    assert_eq!(side.tokens().unwrap(), [token]);
    assert_eq!(side.forget_tokens_before(99).unwrap(), 0);
    assert_eq!(side.forget_tokens_before(100).unwrap(), 1);
    assert!(!side.drop_token(&[7; 32]).unwrap());
}
