//! The desk as others hold it: hands acts in, shows the durable state, previews, makes receipts.

use crate::answer::{Answer, NoAnswer};
use crate::clock::Clock;
use crate::entry::{Entry, Folded, Names};
use crate::files;
use crate::house::House;
use crate::ids::{Id, Ids};
use crate::perform::{Actor, Request};
use crate::preview::preview;
use crate::tickets::{Ticket, Tickets};
use crate::writer::{self, Handed, Message, Reply, micros};
use arc_swap::ArcSwap;
use jiff::Timestamp;
use record::{
    Blobs, Fault, Lanes, Options, PublishedHead, Reader, Receipt, SealedRef, Shown, Side, Signer, Stored,
    TreeHandle, Vault, Writer,
};
use rulebook::act::Act;
use rulebook::clause::EditionId;
use rulebook::edition::Edition;
use rulebook::private::{HoldsPrivate, Private};
use rulebook::refusal::Refusal;
use rulebook::rules::AUTHORITY;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

/// The desk of one record.
pub struct Desk {
    durable: Arc<ArcSwap<House>>,
    inbox: Sender<Message>,
    tickets: Tickets,
    clock: Arc<dyn Clock>,
    tree: TreeHandle,
    signer: Signer,
    vault: Vault,
    blobs: Blobs,
    side: Side,
    origin: String,
    reader: Mutex<Reader>,
    dir: PathBuf,
    thread: Option<JoinHandle<()>>,
}

/// Why a desk could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum NotOpened {
    /// The record could not be opened.
    #[error("the record in {dir} could not be opened")]
    Record {
        /// Where.
        dir: PathBuf,
        /// Why.
        #[source]
        source: Fault,
    },
    /// An entry could not be read.
    #[error("entry {position} of the record in {dir} could not be read")]
    Entry {
        /// Where.
        dir: PathBuf,
        /// Which one.
        position: u64,
        /// Why.
        #[source]
        source: serde_json::Error,
    },
}

/// What the fold takes of one entry: the id of its act, and what it says.
type Decoded = Result<(Id, Folded), NotOpened>;

/// Folds every entry of a record, its chain checked on the way. Several threads read, check and decode; the fold has its own.
///
/// # Errors
/// When the chain does not hold or an entry cannot be read.
pub fn fold(reader: &Reader, dir: &Path) -> Result<(House, Ids), NotOpened> {
    let record = |source| NotOpened::Record { dir: dir.to_owned(), source };
    let count = reader.tail().map_err(record)?.position;
    let (house, ids) = fold_all(reader.map_verified(decoder(dir)).map_err(record)?, count, dir)?;
    Ok((house, Ids::of(ids)))
}

/// Folds `count` entries.
fn fold_all(decoded: Lanes<Decoded>, count: u64, dir: &Path) -> Result<(House, Vec<(Id, u64)>), NotOpened> {
    let mut house = House::default();
    let mut ids = Vec::with_capacity(usize::try_from(count).unwrap_or_default());
    for run in decoded {
        for one in run.map_err(|source| NotOpened::Record { dir: dir.to_owned(), source })? {
            let (id, folded) = one?;
            ids.push((id, folded.position));
            house.apply_before_index(folded, &mut Vec::new());
        }
    }
    house.index_all();
    Ok((house, ids))
}

/// Gives each thread that reads a decoder with names of its own.
fn decoder(dir: &Path) -> impl Fn() -> Decoder {
    let dir = dir.to_owned();
    move || {
        let (dir, mut names) = (dir.clone(), Names::default());
        Box::new(move |stored| decode(stored, &dir, &mut names))
    }
}

/// Decodes entries.
type Decoder = Box<dyn FnMut(&Stored) -> Decoded + Send>;

/// What the fold takes of a stored entry.
fn decode(stored: &Stored, dir: &Path, names: &mut Names) -> Decoded {
    let position = stored.position;
    let folded = Folded::from_bytes(position, &stored.payload, names);
    folded.map(|folded| (stored.act_id.0, folded)).map_err(|source| NotOpened::Entry {
        dir: dir.to_owned(),
        position,
        source,
    })
}

impl Desk {
    /// Opens the record in `dir`, folds it and begins to take acts. `on_fault` is called when the record fails: it should end
    /// the process, since nothing more will be answered.
    ///
    /// # Errors
    /// [`NotOpened`].
    pub fn open(
        dir: &Path,
        options: &Options,
        clock: Arc<dyn Clock>,
        on_fault: impl FnOnce(Fault) + Send + 'static,
    ) -> Result<Self, NotOpened> {
        let fault = |source| NotOpened::Record { dir: dir.to_owned(), source };
        let (record, entries) = Writer::open_reading(dir, options, decoder(dir)).map_err(fault)?;
        let reader = Reader::open_with(dir, options).map_err(fault)?;
        let (house, ids) = fold_all(entries, record.tail().position, dir)?;
        let durable = Arc::new(ArcSwap::from_pointee(house.clone()));
        let (inbox, messages) = channel();
        let tickets = Tickets::default();
        let parts = (record.tree(), record.signer(), record.vault(), record.blobs(), record.side());
        let origin = record.founding().origin.clone();
        let shared = (durable.clone(), clock.clone(), tickets.clone());
        let thread = std::thread::spawn(move || {
            let (durable, clock, tickets) = shared;
            // The ids are put in order here: the first page does not need them.
            let writer = writer::Desk { record, ahead: house, ids: Ids::of(ids), durable, clock, tickets };
            // A writer that panics has stopped as surely as one whose record failed.
            let ran = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| writer.run(&messages)));
            match ran {
                Ok(Ok(())) => {}
                Ok(Err(fault)) => on_fault(fault),
                Err(_) => on_fault(Fault::Stopped),
            }
        });
        let (tree, signer, vault, blobs, side) = parts;
        let reader = Mutex::new(reader);
        let (dir, thread) = (dir.to_owned(), Some(thread));
        Ok(Self {
            durable,
            inbox,
            tickets,
            clock,
            tree,
            signer,
            vault,
            blobs,
            side,
            origin,
            reader,
            dir,
            thread,
        })
    }

    /// The durable state.
    #[must_use]
    pub fn house(&self) -> Arc<House> {
        self.durable.load_full()
    }

    /// Now, by the desk's clock.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Stamps the receipt of a request that was wholly read (DC-30).
    #[must_use]
    pub fn receive(&self) -> Ticket {
        self.tickets.take(self.clock.as_ref())
    }

    /// Hands an act in. `reply` is called once it is durable or refused. An act that names a file which is not held goes no
    /// further than here (H-3): an entry that names what nobody has could never be mended.
    ///
    /// # Errors
    /// [`NoAnswer::Stopped`]; [`NoAnswer::Record`] where the refusal could not be noted.
    pub fn hand_in(
        &self,
        ticket: Ticket,
        id: [u8; 16],
        actor: Actor,
        mut act: Act,
        reply: Reply,
    ) -> Result<(), NoAnswer> {
        blank_references(&mut act);
        let confirmed = self.confirm(&mut act, ticket.received);
        let request = Request { id, actor, act, received: ticket.received };
        if let Err(no) = confirmed {
            let no = self.first_refusal(&request, no);
            let noted = writer::noted(&request, &no);
            reply(Answer::Refused(Box::new(no)));
            let noted = self.side.note_refusal(micros(ticket.received), &noted);
            return noted.map(drop).map_err(NoAnswer::Record);
        }
        let handed = Box::new(Handed { request, ticket, reply });
        self.inbox.send(Message::Act(handed)).map_err(|_| NoAnswer::Stopped)
    }

    /// What is said first of an act whose files are not taken: whoever may not ask for it at all hears that, not about the files.
    fn first_refusal(&self, request: &Request, about_files: Refusal) -> Refusal {
        match preview(&self.house(), &request.actor, &request.act, request.received) {
            Err(no) if no.rule == AUTHORITY.id => no,
            Ok(_) | Err(_) => about_files,
        }
    }

    /// Makes each file that an act names true: before a preview, and always before an act is taken.
    ///
    /// # Errors
    /// [`ATTACHMENTS`](rulebook::rules::ATTACHMENTS), at the field of a file that is not here or not taken.
    pub fn confirm(&self, act: &mut Act, at: Timestamp) -> Result<(), Refusal> {
        files::confirm(&|hash| self.blobs.read(hash).ok(), act, self.edition(at))
    }

    /// The edition that a refusal of the desk itself cites.
    #[must_use]
    pub fn edition(&self, at: Timestamp) -> EditionId {
        Edition::on(self.house().zone().day(at)).id
    }

    /// Hands an act in and waits for the answer.
    ///
    /// # Errors
    /// [`NoAnswer::Stopped`].
    pub fn submit(&self, ticket: Ticket, id: [u8; 16], actor: Actor, act: Act) -> Result<Answer, NoAnswer> {
        let (tell, told) = std::sync::mpsc::sync_channel(1);
        self.hand_in(ticket, id, actor, act, Box::new(move |answer| drop(tell.send(answer))))?;
        told.recv().map_err(|_| NoAnswer::Stopped)
    }

    /// Performs what is due by now; returns when it is done.
    ///
    /// # Errors
    /// [`NoAnswer::Stopped`].
    pub fn tick(&self) -> Result<(), NoAnswer> {
        let (tell, told) = std::sync::mpsc::sync_channel::<bool>(1);
        self.inbox
            .send(Message::Tick(Box::new(move || {
                // Whoever asked may have gone; the work is done all the same.
                let _gone = tell.send(true);
            })))
            .map_err(|_| NoAnswer::Stopped)?;
        told.recv().map(drop).map_err(|_| NoAnswer::Stopped)
    }

    /// Does something with the record between two batches.
    ///
    /// # Errors
    /// [`NoAnswer::Stopped`].
    pub fn with_record<T: Send + 'static>(
        &self,
        job: impl FnOnce(&mut Writer) -> T + Send + 'static,
    ) -> Result<T, NoAnswer> {
        let (tell, told) = std::sync::mpsc::sync_channel(1);
        let job = Box::new(move |record: &mut Writer| drop(tell.send(job(record))));
        self.inbox.send(Message::With(job)).map_err(|_| NoAnswer::Stopped)?;
        told.recv().map_err(|_| NoAnswer::Stopped)
    }

    /// Publishes the head of the record as it stands: at fixed times, for everybody (DC-19).
    ///
    /// # Errors
    /// [`NoAnswer`].
    pub fn publish_head(&self) -> Result<PublishedHead, NoAnswer> {
        let at = micros(self.now());
        self.with_record(move |record| record.publish_head(at))?.map_err(NoAnswer::Record)
    }

    /// The heads that were published, oldest first.
    ///
    /// # Errors
    /// [`NoAnswer::Record`].
    pub fn heads(&self) -> Result<Vec<PublishedHead>, NoAnswer> {
        self.reader().heads().map_err(NoAnswer::Record)
    }

    fn reader(&self) -> std::sync::MutexGuard<'_, Reader> {
        self.reader.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The stored row at `position`.
    ///
    /// # Errors
    /// [`NoAnswer::Record`].
    pub fn stored(&self, position: u64) -> Result<Option<Stored>, NoAnswer> {
        Ok(self
            .reader()
            .page(position, 1)
            .map_err(NoAnswer::Record)?
            .into_iter()
            .find(|row| row.position == position))
    }

    /// The entry at `position`.
    ///
    /// # Errors
    /// [`NoAnswer`].
    pub fn entry(&self, position: u64) -> Result<Option<Entry>, NoAnswer> {
        let Some(stored) = self.stored(position)? else { return Ok(None) };
        Entry::from_bytes(&stored.payload).map(Some).map_err(|source| NoAnswer::Entry { position, source })
    }

    /// The receipt of the entry at `position`, for its own actor: under the head as it was when the entry came, so that asking
    /// again while replies are in does not show the record grow (DC-19).
    ///
    /// # Errors
    /// [`NoAnswer::Record`].
    pub fn receipt(&self, position: u64) -> Result<Option<Receipt>, NoAnswer> {
        let Some(stored) = self.stored(position)? else { return Ok(None) };
        let at = micros(self.now());
        Receipt::issue_under(&self.tree, &self.signer, &stored, Shown::Entry, position, at)
            .map(Some)
            .map_err(NoAnswer::Record)
    }

    /// Opens a private text: nothing once its person's data is erased.
    ///
    /// # Errors
    /// [`NoAnswer::Record`].
    pub fn reveal(&self, text: &Private) -> Result<Option<String>, NoAnswer> {
        match text {
            Private::Open(text) => Ok(Some(text.clone())),
            Private::Sealed(sealed) => {
                let (person, commitment) = (sealed.person.clone(), sealed.commitment.clone());
                self.vault
                    .open(&SealedRef { person, commitment, number: sealed.number })
                    .map_err(NoAnswer::Record)
            }
        }
    }

    /// Files by their digest.
    #[must_use]
    pub const fn blobs(&self) -> &Blobs {
        &self.blobs
    }

    /// Refusals, deliveries and tokens.
    #[must_use]
    pub const fn side(&self) -> &Side {
        &self.side
    }

    /// The name under which this record signs.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The tree of the record, for proofs.
    #[must_use]
    pub const fn tree(&self) -> &TreeHandle {
        &self.tree
    }

    /// The key that signs heads and receipts.
    #[must_use]
    pub const fn signer(&self) -> &Signer {
        &self.signer
    }

    /// Where the record lies.
    #[must_use]
    pub fn dir(&self) -> &Path {
        &self.dir
    }
}

/// A text is handed in open. A reference to a sealed one could name another person's: it counts as nothing given.
fn blank_references(act: &mut Act) {
    act.each_private(&mut |_, text| {
        if matches!(text, Private::Sealed(_)) {
            *text = Private::Open(String::new());
        }
    });
}

impl Drop for Desk {
    fn drop(&mut self) {
        drop(self.inbox.send(Message::Stop));
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
    }
}
