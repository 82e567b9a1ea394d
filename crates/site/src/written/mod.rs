//! The papers of the house, written from its state: without a request, so that a page, the mail and a file are made from the same paper.
//!
//! | room | what it writes |
//! |---|---|
//! | [`texts`] | of a text: the consultation circular, the reply form, the result circular |
//! | [`letters`] | of a letter of the register: collective letter, circular, corrigendum; what was issued is what is held |
//! | [`post`] | issued letters as mails to their addressees |
//! | [`post_list`] | who gets a letter by post |

mod circulars;
mod invitation;
pub mod letters;
pub mod post;
pub mod post_list;
pub mod texts;

use desk::Desk;
use desk::answer::NoAnswer;
use desk::house::House;
use jiff::Timestamp;
use jiff::civil::Date;
use papers::Letters;
use papers::facts::{Body, Localized, Mark, RecordHead, StudyGroup};
use record::{Blobs, PublishedHead};
use rulebook::id::GroupId;
use rulebook::meeting::Meeting;
use rulebook::meeting::told::{Lines, Told};
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

    /// A study group by its number, with its title.
    pub(crate) fn study_group(&self, id: &GroupId) -> StudyGroup {
        let group = self.house.registers.groups.get(id);
        StudyGroup {
            number: Some(id.as_str().trim_start_matches("SG").to_owned()),
            title: group.map(|group| Localized::both(group.title.clone(), group.title_zh.clone())),
        }
    }

    /// Where a meeting is: as its letter prints it, else by the name that it was convened with. A virtual one is nowhere.
    pub(crate) fn place(&self, meeting: &Meeting) -> Option<Localized> {
        let named = || {
            let name = meeting.place.as_str();
            let told = |lang| crate::wording::place(lang, name);
            (!name.trim().is_empty()).then(|| Localized::both(told(Lang::En), told(Lang::Zh)))
        };
        meeting.about.place.as_ref().map(localized).or_else(named)
    }

    /// The number of the collective letter of a meeting, if it was issued by that day: a paper does not know what came after it.
    pub(crate) fn letter_of(&self, meeting: &Meeting, by: Option<Date>) -> Option<String> {
        let issued = self.house.letters.letter_of(&meeting.id)?.issued.as_ref()?;
        let later = by.zip(issued.dated).is_some_and(|(by, dated)| by < dated);
        (!later).then(|| issued.number.printed())
    }
}

/// A text in the languages in which it is told.
pub(crate) fn localized(told: &Told) -> Localized {
    match (told.en.trim(), &told.zh) {
        ("", Some(zh)) => Localized::new(Lang::Zh, zh.clone()),
        (_, Some(zh)) => Localized::both(told.en.clone(), zh.clone()),
        (_, None) => Localized::new(Lang::En, told.en.clone()),
    }
}

/// Several texts, each in the languages in which it is told.
pub(crate) fn lines(told: &Lines) -> Vec<Localized> {
    let line = |at: usize| match (told.en.get(at), told.zh.get(at)) {
        (Some(en), Some(zh)) => Localized::both(en.clone(), zh.clone()),
        (Some(en), None) => Localized::new(Lang::En, en.clone()),
        (None, zh) => Localized::new(Lang::Zh, zh.cloned().unwrap_or_default()),
    };
    (0..told.en.len().max(told.zh.len())).map(line).collect()
}
