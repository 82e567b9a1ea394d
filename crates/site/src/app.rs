//! What every request shares: the record that is served, or the demo's two records with their clocks.

use desk::Desk;
use desk::clock::Turned;
use papers::read::{Taken, Unreadable};
use papers::{Letters, Typesetter};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

/// One record of the demo, with the clock that its visitors turn.
#[derive(Clone)]
pub struct Stage {
    /// Its name in addresses and in the catalogue (`scene-…`): `geneva-2024`.
    pub name: &'static str,
    /// The desk.
    pub desk: Arc<Desk>,
    /// The clock.
    pub clock: Arc<Turned>,
}

/// Makes a fresh record of a scene.
pub type Found = dyn Fn(&str) -> Result<Stage, String> + Send + Sync;

/// The demo's records; the first is opened first.
pub struct Stages {
    open: RwLock<Vec<Stage>>,
    found: Box<Found>,
}

impl Stages {
    /// The records as they were made, and how to make one afresh.
    #[must_use]
    pub fn new(open: Vec<Stage>, found: Box<Found>) -> Self {
        Self { open: RwLock::new(open), found }
    }

    /// The record of this name, else the first.
    #[must_use]
    pub fn named(&self, name: Option<&str>) -> Option<Stage> {
        let open = self.open.read().unwrap_or_else(PoisonError::into_inner);
        let wanted = name.and_then(|name| open.iter().find(|stage| stage.name == name));
        wanted.or_else(|| open.first()).cloned()
    }

    /// Every record.
    #[must_use]
    pub fn all(&self) -> Vec<Stage> {
        self.open.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Puts a fresh record in the place of the one of this name.
    ///
    /// # Errors
    /// What making it said.
    pub fn start_over(&self, name: &str) -> Result<(), String> {
        let fresh = (self.found)(name)?;
        let mut open = self.open.write().unwrap_or_else(PoisonError::into_inner);
        if let Some(stage) = open.iter_mut().find(|stage| stage.name == fresh.name) {
            *stage = fresh;
        }
        Ok(())
    }
}

/// How the house is open.
pub enum Mode {
    /// For trying out: a visitor chooses who to be and turns the clock.
    Demo(Stages),
    /// For work: public pages, and acts over the API with a token.
    Serve(Arc<Desk>),
}

/// What a cached page depends on.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct PageKey {
    pub(crate) origin: String,
    pub(crate) entries: usize,
    pub(crate) minute: i64,
    pub(crate) lang: &'static str,
    pub(crate) address: String,
    pub(crate) zone: Option<String>,
}

/// How many rendered pages are kept.
const KEPT: usize = 256;

/// The application.
#[derive(Clone)]
pub struct App(Arc<Inner>);

/// Takes what a PDF says, in a process of its own.
pub type TextOfPdf = dyn Fn(&[u8]) -> std::io::Result<Result<Taken, Unreadable>> + Send + Sync;

struct Inner {
    mode: Mode,
    letters: Option<Letters>,
    text_of_pdf: Option<Box<TextOfPdf>>,
    typesetter: Option<Arc<dyn Typesetter>>,
    rendered: Mutex<HashMap<PageKey, Arc<str>>>,
}

impl App {
    /// An application in this mode.
    #[must_use]
    pub fn new(mode: Mode) -> Self {
        Self(Arc::new(Inner {
            mode,
            letters: None,
            text_of_pdf: None,
            typesetter: None,
            rendered: Mutex::default(),
        }))
    }

    /// The same, writing papers from these letters instead of those compiled in (DC-22).
    #[must_use]
    pub fn with_letters(self, letters: Option<Letters>) -> Self {
        match Arc::try_unwrap(self.0) {
            Ok(inner) => Self(Arc::new(Inner { letters, ..inner })),
            Err(shared) => Self(shared),
        }
    }

    /// The same, reading PDFs with this. Without it a PDF is a file of another kind.
    #[must_use]
    pub fn with_text_of_pdf(self, text_of_pdf: Box<TextOfPdf>) -> Self {
        match Arc::try_unwrap(self.0) {
            Ok(inner) => Self(Arc::new(Inner { text_of_pdf: Some(text_of_pdf), ..inner })),
            Err(shared) => Self(shared),
        }
    }

    /// The same, printing papers with this. Without it no PDF is made.
    #[must_use]
    pub fn with_typesetter(self, typesetter: Option<Arc<dyn Typesetter>>) -> Self {
        match Arc::try_unwrap(self.0) {
            Ok(inner) => Self(Arc::new(Inner { typesetter, ..inner })),
            Err(shared) => Self(shared),
        }
    }

    /// What prints papers.
    pub(crate) fn typesetter(&self) -> Option<&dyn Typesetter> {
        self.0.typesetter.as_deref()
    }

    /// What a PDF says.
    pub(crate) fn text_of_pdf(&self, bytes: &[u8]) -> std::io::Result<Result<Taken, Unreadable>> {
        self.0.text_of_pdf.as_ref().map_or(Ok(Err(Unreadable::OtherKind)), |read| read(bytes))
    }

    /// The letters that papers are written from.
    #[must_use]
    pub fn letters(&self) -> &Letters {
        self.0.letters.as_ref().unwrap_or_else(|| Letters::compiled())
    }

    /// The mode.
    #[must_use]
    pub fn mode(&self) -> &Mode {
        &self.0.mode
    }

    /// Is this the demo?
    #[must_use]
    pub fn is_demo(&self) -> bool {
        matches!(self.0.mode, Mode::Demo(_))
    }

    /// Is everything here marked as a rehearsal: the demo, and a body that is invented?
    pub(crate) fn is_rehearsal(&self) -> bool {
        match &self.0.mode {
            Mode::Demo(_) => true,
            Mode::Serve(desk) => desk.house().registers.rehearsal,
        }
    }

    /// A page that everybody sees alike, rendered once for each state of the record and minute of the clock.
    pub(crate) fn rendered<E>(
        &self,
        key: PageKey,
        render: impl FnOnce() -> Result<String, E>,
    ) -> Result<Arc<str>, E> {
        let kept = || self.0.rendered.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(page) = kept().get(&key) {
            return Ok(page.clone());
        }
        let page: Arc<str> = Arc::from(render()?);
        let mut pages = kept();
        if pages.len() >= KEPT {
            pages.clear();
        }
        pages.insert(key, page.clone());
        Ok(page)
    }
}
