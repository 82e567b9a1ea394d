//! What typst may see: one template, one file of data, our fonts. No disk, no network, no clock.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::{Fault, fonts};

/// What is the same for every paper.
struct Shared {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    /// The file of data that a template reads.
    data: FileId,
    paper: Source,
    values: Source,
}

static SHARED: LazyLock<Shared> = LazyLock::new(|| Shared {
    // Heads of rows are told to screen readers by a function that typst still counts as an extra.
    library: LazyHash::new(
        Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build(),
    ),
    book: LazyHash::new(FontBook::from_fonts(fonts::all())),
    data: file("/data.json"),
    paper: Source::new(file("/paper.typ"), include_str!("paper.typ").into()),
    values: Source::new(file("/values.typ"), include_str!("values.typ").into()),
});

/// The id of a file that is not on any disk.
fn file(path: &str) -> FileId {
    match VirtualPath::new(path) {
        Ok(path) => RootedPath::new(VirtualRoot::Project, path).intern(),
        Err(error) => unreachable!("the paths of this file are fixed: {error}"),
    }
}

/// One run of a template over its data.
pub(crate) struct Job {
    template: &'static Source,
    data: Bytes,
}

impl Job {
    /// A paper.
    pub(crate) fn paper(data: String) -> Self {
        Self { template: &SHARED.paper, data: Bytes::from_string(data) }
    }

    /// What stands in fields already: a page of its own for each.
    pub(crate) fn values(data: String) -> Self {
        Self { template: &SHARED.values, data: Bytes::from_string(data) }
    }

    /// The PDF, accessible, and fit for an archive if that is wanted. A warning is as good as an error: it says that something
    /// prints otherwise than it was meant.
    pub(crate) fn pdf(&self, archival: bool) -> Result<Vec<u8>, Fault> {
        let standards =
            if archival { &[PdfStandard::Ua_1, PdfStandard::A_2a][..] } else { &[PdfStandard::Ua_1] };
        self.export(&PdfOptions {
            standards: PdfStandards::new(standards).map_err(|no| Fault::Typst(no.message().to_string()))?,
            creator: Smart::Custom(Some("Plenary".to_owned())),
            ..PdfOptions::default()
        })
    }

    /// The pages alone, to be taken apart.
    pub(crate) fn pages(&self) -> Result<Vec<u8>, Fault> {
        self.export(&PdfOptions { tagged: false, ..PdfOptions::default() })
    }

    fn export(&self, options: &PdfOptions) -> Result<Vec<u8>, Fault> {
        let told = |found: &[SourceDiagnostic]| Fault::Typst(tell(found));
        let compiled = typst::compile::<PagedDocument>(self);
        if !compiled.warnings.is_empty() {
            return Err(told(&compiled.warnings));
        }
        let document = compiled.output.map_err(|errors| told(&errors))?;
        typst_pdf::pdf(&document, options).map_err(|errors| told(&errors))
    }
}

impl World for Job {
    fn library(&self) -> &LazyHash<Library> {
        &SHARED.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &SHARED.book
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() { Ok(self.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == SHARED.data { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        fonts::all().get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// What typst said, in one line.
fn tell(found: &[SourceDiagnostic]) -> String {
    let lines = found.iter().map(|found| {
        let hints = found.hints.iter().map(|hint| format!(" ({})", hint.v));
        format!("{}{}", found.message, hints.collect::<String>())
    });
    lines.collect::<Vec<_>>().join("; ")
}

/// How many papers ago a piece of work must have been of use, so that it is kept.
const KEPT: usize = 8;

/// Lets typst forget what the last papers had no use for: without it, memory only grows.
pub(crate) fn forget() {
    typst::comemo::evict(KEPT);
}
