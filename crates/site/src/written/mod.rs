//! The papers of the house, written from its state: without a request, so that a page, the mail and a file are made from the same paper.
//!
//! | room | what it writes |
//! |---|---|
//! | [`texts`] | of a text: the consultation circular, the reply form, the result circular |

pub mod texts;

use desk::Desk;
use desk::answer::NoAnswer;
use desk::house::House;
use jiff::Timestamp;
use jiff::civil::Date;
use papers::Letters;
use papers::facts::{Body, Localized, Mark, RecordHead};
use record::{Blobs, PublishedHead};
use rulebook::private::Private;
use std::sync::Arc;
use words::Lang;

/// What of a record is not in the state of its house: a desk has it, and so has whoever reads the record beside its desk.
pub trait Archive {
    /// The heads that were published, oldest first.
    ///
    /// # Errors
    /// [`NoAnswer::Record`].
    fn heads(&self) -> Result<Vec<PublishedHead>, NoAnswer>;

    /// Opens a private text: nothing once its person's data is erased.
    ///
    /// # Errors
    /// [`NoAnswer::Record`].
    fn reveal(&self, text: &Private) -> Result<Option<String>, NoAnswer>;

    /// Files by their digest.
    fn blobs(&self) -> &Blobs;
}

impl Archive for Desk {
    fn heads(&self) -> Result<Vec<PublishedHead>, NoAnswer> {
        self.heads()
    }

    fn reveal(&self, text: &Private) -> Result<Option<String>, NoAnswer> {
        self.reveal(text)
    }

    fn blobs(&self) -> &Blobs {
        self.blobs()
    }
}

impl<A: Archive> Archive for Arc<A> {
    fn heads(&self) -> Result<Vec<PublishedHead>, NoAnswer> {
        A::heads(self)
    }

    fn reveal(&self, text: &Private) -> Result<Option<String>, NoAnswer> {
        A::reveal(self, text)
    }

    fn blobs(&self) -> &Blobs {
        A::blobs(self)
    }
}

/// What papers are written from.
#[derive(Clone, Copy)]
pub struct Sources<'a> {
    /// Published heads of the record, texts that are sealed, files.
    pub desk: &'a dyn Archive,
    /// The durable state of its house.
    pub house: &'a House,
    /// The clauses of the letters (DC-22).
    pub letters: &'a Letters,
    /// Is everything invented? Then each paper says so (DC-25).
    pub rehearsal: bool,
}

impl<'a> Sources<'a> {
    /// The sources of a house that says itself whether it is a rehearsal.
    #[must_use]
    pub fn new(desk: &'a dyn Archive, house: &'a House, letters: &'a Letters) -> Self {
        Self { desk, house, letters, rehearsal: house.registers.rehearsal }
    }

    /// The mark of a rehearsal.
    pub(crate) fn mark(&self) -> Option<Mark> {
        self.rehearsal.then_some(Mark::Rehearsal)
    }

    /// Who sends it. The demo's addresses are invented; a body that is open for work writes its own into its letters' clauses.
    pub(crate) fn sender(&self) -> Body {
        if self.rehearsal {
            return Body::demo();
        }
        Body { address: Vec::new(), email: None, ipr_database: None, ..Body::demo() }
    }

    /// The head of the record that was public when a paper of that day was issued; a later one would say what its readers could not know.
    pub(crate) fn record_head(&self, date: Option<Date>) -> Result<Option<RecordHead>, NoAnswer> {
        let zone = self.house.zone();
        let public = |at: i64| {
            let at = Timestamp::from_microsecond(at).ok();
            at.zip(date).is_some_and(|(at, date)| zone.day(at) <= date)
        };
        let head = self.desk.heads()?.into_iter().rfind(|head| public(head.at));
        Ok(head.map(|head| RecordHead { size: head.size, root: hex::encode(head.root) }))
    }
}

/// A place of a meeting, in each language of the papers.
pub(crate) fn place(name: &str) -> Localized {
    Localized::both(crate::wording::place(Lang::En, name), crate::wording::place(Lang::Zh, name))
}
