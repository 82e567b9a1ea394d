//! The one writer: takes a batch of acts, performs first what the calendar owes, commits once, publishes, then answers.
//!
//! It holds the state *ahead* (decided, not yet durable); everybody else sees the state *durable*. After a fault of the store it
//! answers nobody and stops: what became of those acts is found by their ids after a restart.

use crate::answer::{Accepted, Answer};
use crate::calendar;
use crate::clock::Clock;
use crate::entry::Entry;
use crate::house::House;
use crate::ids::Ids;
use crate::perform::{Request, perform};
use crate::seal;
use crate::tickets::{Ticket, Tickets};
use arc_swap::ArcSwap;
use jiff::Timestamp;
use record::{ActId, Draft, Fault, Micros, SealedRef};
use rulebook::act::Act;
use rulebook::calendar::Zone;
use rulebook::private::{HoldsPrivate, Private};
use rulebook::refusal::Refusal;
use rulebook::rules::{ACT_ID, AUTHORITY};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

/// How many acts one transaction takes.
const BATCH: usize = 64;
/// How long the writer waits for somebody before it looks at the calendar.
const LOOK_AT_CALENDAR: Duration = Duration::from_millis(250);
/// How long it waits for a request that was stamped before a deadline and is not handed in yet.
const WAIT_FOR_TICKET: Duration = Duration::from_millis(1);

/// Takes an answer.
pub type Reply = Box<dyn FnOnce(Answer) + Send>;

/// An act on its way in.
pub struct Handed {
    /// The act.
    pub request: Request,
    /// Its moment, held until the writer has taken the act.
    pub ticket: Ticket,
    /// Who waits.
    pub reply: Reply,
}

/// What the writer is asked.
pub enum Message {
    /// To take an act.
    Act(Box<Handed>),
    /// To perform what is due by now, and say when it is done.
    Tick(Box<dyn FnOnce() + Send>),
    /// To do something with the record between two batches.
    With(Box<dyn FnOnce(&mut record::Writer) + Send>),
    /// To finish.
    Stop,
}

/// Makes micros of a moment, as the record counts.
#[must_use]
pub fn micros(at: Timestamp) -> Micros {
    at.as_microsecond()
}

/// The writer's own things.
pub struct Desk {
    /// The record.
    pub record: record::Writer,
    /// Decided, not yet durable.
    pub ahead: House,
    /// The position of each act by its id.
    pub ids: Ids,
    /// Where readers find the durable state.
    pub durable: Arc<ArcSwap<House>>,
    /// The clock.
    pub clock: Arc<dyn Clock>,
    /// Tickets that are out.
    pub tickets: Tickets,
}

/// A batch under way.
#[derive(Default)]
struct Batch {
    drafts: Vec<Draft>,
    entries: Vec<Entry>,
    /// What was asked for with each id, as it was handed in.
    asked: HashMap<[u8; 16], Act>,
    answers: Vec<(Reply, Answer)>,
    refused: Vec<(Timestamp, String)>,
}

impl Desk {
    /// Works until it is told to stop.
    ///
    /// # Errors
    /// A fault of the record: nothing of the batch was answered, and the process should end.
    pub fn run(mut self, inbox: &Receiver<Message>) -> Result<(), Fault> {
        let mut waiting: BTreeMap<(Timestamp, u64), Handed> = BTreeMap::new();
        let mut handed = 0;
        loop {
            let timeout = if waiting.is_empty() { LOOK_AT_CALENDAR } else { WAIT_FOR_TICKET };
            let mut ticks = Vec::new();
            let mut next = match inbox.recv_timeout(if waiting.is_empty() { timeout } else { Duration::ZERO })
            {
                Ok(message) => Some(message),
                Err(RecvTimeoutError::Timeout) => None,
                Err(RecvTimeoutError::Disconnected) => return Ok(()),
            };
            while let Some(message) = next {
                match message {
                    Message::Act(act) => {
                        handed += 1;
                        waiting.insert((act.request.received, handed), *act);
                    }
                    Message::Tick(done) => ticks.push(done),
                    Message::With(job) => job(&mut self.record),
                    Message::Stop => return Ok(()),
                }
                next = if waiting.len() < BATCH { inbox.try_recv().ok() } else { None };
            }
            let before = waiting.len();
            self.work(&mut waiting)?;
            ticks.into_iter().for_each(|done| done());
            if !waiting.is_empty() && waiting.len() == before {
                // Everything left waits for a ticket that was stamped before a deadline.
                std::thread::sleep(timeout);
            }
        }
    }

    /// One batch: decide on the state ahead, commit, publish, answer.
    fn work(&mut self, waiting: &mut BTreeMap<(Timestamp, u64), Handed>) -> Result<(), Fault> {
        let mut batch = Batch::default();
        while batch.drafts.len() < BATCH {
            let Some(entry) = waiting.first_entry() else { break };
            let received = entry.key().0;
            if !self.calendar(&mut batch, received)? {
                break;
            }
            let Handed { request, ticket, reply } = entry.remove();
            drop(ticket);
            self.take(&mut batch, request, reply)?;
        }
        if waiting.is_empty() {
            let now = self.clock.now();
            self.calendar(&mut batch, now)?;
        }
        self.commit(batch)
    }

    /// Performs what the calendar owes up to `until`. False when a request stamped before such a deadline is still on its way.
    fn calendar(&mut self, batch: &mut Batch, until: Timestamp) -> Result<bool, Fault> {
        while let Some(request) = calendar::next(&self.ahead, until) {
            if self.tickets.earliest().is_some_and(|earliest| earliest < request.received) {
                return Ok(false);
            }
            match perform(&self.ahead, &request, self.recorded()) {
                Ok(entry) => self.draft(batch, entry, request.id)?,
                // The calendar only asks for what is due: a refusal would be asked for again without end.
                Err(refusal) => unreachable!("the calendar was refused: {refusal}"),
            }
        }
        Ok(true)
    }

    /// Decides one act.
    fn take(&mut self, batch: &mut Batch, request: Request, reply: Reply) -> Result<(), Fault> {
        if let Some(answer) = self.known(batch, &request)? {
            batch.answers.push((reply, answer));
            return Ok(());
        }
        match perform(&self.ahead, &request, self.recorded()) {
            Ok(entry) => {
                match self.draft(batch, entry, request.id) {
                    // Whose data was erased has left: what they hand in cannot be sealed any more. Nothing of the batch is touched.
                    Err(Fault::PersonErased { person }) => {
                        let refusal = erased(&request, &person);
                        batch.refused.push((request.received, noted(&request, &refusal)));
                        batch.answers.push((reply, Answer::Refused(Box::new(refusal))));
                        return Ok(());
                    }
                    drafted => drafted?,
                }
                batch.asked.insert(request.id, request.act);
                let accepted = batch.entries.last().zip(self.ids.get(&request.id));
                let accepted = accepted.map(|(entry, position)| Accepted::of(entry, position, false));
                batch.answers.extend(accepted.map(|accepted| (reply, Answer::Accepted(Box::new(accepted)))));
            }
            Err(refusal) => {
                batch.refused.push((request.received, noted(&request, &refusal)));
                batch.answers.push((reply, Answer::Refused(Box::new(refusal))));
            }
        }
        Ok(())
    }

    /// The first answer, when the id was taken before (H-2). The same id with another act, or by somebody else, is refused.
    fn known(&self, batch: &Batch, request: &Request) -> Result<Option<Answer>, Fault> {
        let Some(position) = self.ids.get(&request.id) else { return Ok(None) };
        let same = match batch.asked.get(&request.id) {
            Some(asked) => {
                let id = hex::encode(request.id);
                batch.entries.iter().find(|entry| entry.id == id && *asked == request.act).cloned()
            }
            None => self.recorded_before(request)?,
        };
        Ok(Some(match same.filter(|entry| entry.by.person.as_str() == who(&request.actor)) {
            Some(entry) => Answer::Accepted(Box::new(Accepted::of(&entry, position, true))),
            None => {
                let edition = rulebook::edition::Edition::on(self.ahead.zone().day(request.received)).id;
                let refusal = Refusal::new(ACT_ID, edition, "act-id-taken").fact("position", position);
                Answer::Refused(Box::new(refusal))
            }
        }))
    }

    /// The recorded entry of an id, if what is asked now is what was asked then. What was erased since cannot be compared.
    fn recorded_before(&self, request: &Request) -> Result<Option<Entry>, Fault> {
        let stored = self.record.find(ActId(request.id))?;
        let Some(entry) = stored.and_then(|stored| Entry::from_bytes(&stored.payload).ok()) else {
            return Ok(None);
        };
        let vault = self.record.vault();
        let (mut was, mut now, mut fault) = (entry.act.clone(), request.act.clone(), None);
        let mut erased = Vec::new();
        let mut place = 0;
        was.each_private(&mut |_, text| {
            if let Private::Sealed(sealed) = text {
                let (person, commitment) = (sealed.person.clone(), sealed.commitment.clone());
                match vault.open(&SealedRef { person, commitment, number: sealed.number }) {
                    Ok(Some(open)) => *text = Private::Open(open),
                    Ok(None) => {
                        erased.push(place);
                        *text = Private::Open(String::new());
                    }
                    Err(found) => fault = Some(found),
                }
            }
            place += 1;
        });
        place = 0;
        now.each_private(&mut |_, text| {
            if erased.contains(&place) {
                *text = Private::Open(String::new());
            }
            place += 1;
        });
        fault.map_or(Ok((was == now).then_some(entry)), Err)
    }

    /// Seals an entry, folds it into the state ahead and puts it into the batch.
    fn draft(&mut self, batch: &mut Batch, mut entry: Entry, id: [u8; 16]) -> Result<(), Fault> {
        let sealed = seal::seal(&mut entry, &self.record.vault())?;
        let payload = entry.to_bytes().map_err(|_| Fault::Stopped)?;
        let position = self.record.tail().position + batch.drafts.len() as u64 + 1;
        self.ahead.apply(entry.folded(position));
        self.ids.insert(id, position);
        batch.drafts.push(Draft { act_id: ActId(id), recorded: micros(entry.recorded), payload, sealed });
        batch.entries.push(entry);
        Ok(())
    }

    /// The moment of recording: never before that of the entry before.
    fn recorded(&self) -> Timestamp {
        let now = self.clock.now();
        self.ahead.last_recorded.map_or(now, |last| now.max(last))
    }

    /// Durable first, then visible, then answered.
    fn commit(&mut self, batch: Batch) -> Result<(), Fault> {
        if !batch.drafts.is_empty() {
            self.record.append(&batch.drafts)?;
            self.durable.store(Arc::new(self.ahead.clone()));
        }
        for (reply, answer) in batch.answers {
            reply(answer);
        }
        let side = self.record.side();
        for (at, payload) in batch.refused {
            side.note_refusal(micros(at), &payload)?;
        }
        Ok(())
    }
}

/// A refusal for the log: what was asked by whom, and why not. What the act said is not kept.
pub(crate) fn noted(request: &Request, refusal: &Refusal) -> String {
    let who = who(&request.actor);
    let (act, text) = (request.act.name(), request.act.text());
    serde_json::json!({ "id": hex::encode(request.id), "who": who, "act": act, "text": text, "refusal": refusal }).to_string()
}

/// The refusal of an act whose private text cannot be sealed, since its person's data was erased.
fn erased(request: &Request, person: &str) -> Refusal {
    let edition = rulebook::edition::Edition::on(Zone::utc().day(request.received)).id;
    Refusal::new(AUTHORITY, edition, "no-authority")
        .fact("act", request.act.name())
        .fact("login", person)
        .fact("roles", "")
}

/// The login of an actor, as entries name it.
fn who(actor: &crate::perform::Actor) -> &str {
    match actor {
        crate::perform::Actor::Person(person) => person.as_str(),
        crate::perform::Actor::Calendar => "calendar",
        crate::perform::Actor::Founder => "founder",
    }
}
