//! A preview is what performing would bring, for every step of every rehearsal.

use desk::calendar;
use desk::house::House;
use desk::perform::{Actor, Request, perform};
use desk::preview::preview;
use desk::rehearsal::{Doing, Rehearsal, read};
use rulebook::act::Act;
use rulebook::body;
use rulebook::event::Event;

/// Every rehearsal of the rulebook.
fn rehearsals() -> Vec<Rehearsal> {
    let folder = format!("{}/../rulebook/rehearsals", env!("CARGO_MANIFEST_DIR"));
    let files = std::fs::read_dir(folder).expect("the folder is there");
    let texts = files.map(|file| std::fs::read_to_string(file.expect("a file").path()).expect("it is read"));
    texts
        .map(|text| read(&text, &|_| Err(String::new())).unwrap_or_else(|mistake| panic!("{mistake}")))
        .collect()
}

/// Performs a request and folds it.
fn fold(house: &mut House, request: &Request) -> Result<desk::entry::Entry, rulebook::refusal::Refusal> {
    let entry = perform(house, request, request.received)?;
    house.apply(entry.folded(house.steps.len() as u64 + 1));
    Ok(entry)
}

#[test]
fn a_preview_says_what_performing_brings() {
    let mut compared = 0;
    for rehearsal in rehearsals() {
        let mut house = House::default();
        let founding = Act::Body(body::Act::Found(Box::new(rehearsal.body.clone())));
        let request =
            Request { id: [0; 16], actor: Actor::Founder, act: founding, received: rehearsal.start };
        fold(&mut house, &request).expect("it is founded");
        for step in &rehearsal.steps {
            let place = format!("{}, line {}", rehearsal.title, step.line);
            let Doing::Act { by, act } = &step.doing else { continue };
            let actor = Actor::Person(by.clone());
            // The preview is asked of the state as it is: what the calendar owes is done in it too.
            let seen = preview(&house, &actor, act, step.at);
            while let Some(due) = calendar::next(&house, step.at) {
                fold(&mut house, &due).unwrap_or_else(|no| panic!("{place}: {no}"));
            }
            let request = Request { id: [1; 16], actor, act: act.as_ref().clone(), received: step.at };
            let stage = |house: &House| Some(house.text(act.text()?.as_str())?.tap.as_ref()?.stage);
            let before = stage(&house);
            match (seen, fold(&mut house, &request)) {
                (Err(seen), Err(refused)) => assert_eq!(seen, refused, "{place}"),
                (Ok(seen), Ok(entry)) => {
                    let events: Vec<_> = entry.events.iter().map(Event::name).collect();
                    assert_eq!(seen.events, events, "{place}");
                    assert_eq!((seen.under, seen.warnings), (entry.under, entry.warnings), "{place}");
                    assert_eq!((seen.stage_before, seen.stage_after), (before, stage(&house)), "{place}");
                }
                (seen, done) => panic!("{place}: previewed {seen:?}, done {done:?}"),
            }
            compared += 1;
        }
    }
    assert!(compared > 200, "{compared}");
}
