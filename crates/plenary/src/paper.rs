//! `plenary paper`: a paper of a text as a file, written from the record beside its server.

use crate::data::{self, Data};
use crate::ending::{Ending, Outcome};
use desk::answer::NoAnswer;
use papers::{Letters, Paper, Typesetter, Unprintable, docx, html};
use record::{Blobs, PublishedHead, Reader};
use rulebook::private::Private;
use site::written::texts::{self, Which};
use site::written::{Archive, Sources};
use std::path::PathBuf;
use typeset::Typst;
use words::Lang;

/// Which paper, and where it goes. Its language is that of `--lang`.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    data: Data,
    /// The text, such as Q.3643.
    #[arg(long, value_name = "TEXT")]
    text: String,
    /// Which of its papers: consultation, reply-form or result.
    #[arg(long, value_name = "KIND", value_parser = kind)]
    kind: Which,
    /// How it is written: pdf, docx or html. Left out: as the name of the file ends.
    #[arg(long, value_name = "FORMAT", value_parser = format)]
    format: Option<Format>,
    /// The file.
    #[arg(long, short, value_name = "FILE")]
    output: PathBuf,
    /// A folder with the clauses of letters (DC-22). Left out: those compiled in.
    #[arg(long, value_name = "DIR", env = "PLENARY_LETTERS")]
    letters: Option<PathBuf>,
}

/// How a paper is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Pdf,
    Docx,
    Html,
}

impl Format {
    const ALL: [(&'static str, Self); 3] = [("pdf", Self::Pdf), ("docx", Self::Docx), ("html", Self::Html)];

    fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(known, _)| name.eq_ignore_ascii_case(known)).map(|(_, format)| format)
    }
}

/// Reads which paper.
fn kind(text: &str) -> Result<Which, String> {
    let known = Which::ALL.map(Which::key).join(", ");
    Which::parse(text).ok_or_else(|| format!("there is no paper `{text}`; there are: {known}"))
}

/// Reads how it is written.
fn format(text: &str) -> Result<Format, String> {
    let known = Format::ALL.map(|(name, _)| name).join(", ");
    Format::parse(text).ok_or_else(|| format!("`{text}` is none of the formats; there are: {known}"))
}

/// Writes the paper.
pub(crate) fn run(args: &Args, lang: Lang) -> Outcome {
    let format = asked(args)?;
    let own = args.letters.as_deref().map(Letters::load).transpose();
    let own = own.map_err(|mistakes| Ending::Unreadable(mistakes.to_string()))?;
    let paper = paper(args, own.as_ref().unwrap_or_else(|| Letters::compiled()), lang)?;
    let bytes = rendered(&paper, format)?;
    std::fs::write(&args.output, bytes)
        .map_err(|error| Ending::Unreadable(format!("{} cannot be written: {error}", args.output.display())))
}

/// The format that was asked for, or that the name of the file tells.
fn asked(args: &Args) -> Result<Format, Ending> {
    let ending = args.output.extension().and_then(|ending| ending.to_str());
    args.format.or_else(|| ending.and_then(Format::parse)).ok_or_else(|| {
        let file = args.output.display();
        Ending::Unreadable(format!(
            "{file} does not say how it is to be written; add --format pdf, docx or html"
        ))
    })
}

/// The paper, written from the record as it is now.
fn paper(args: &Args, letters: &Letters, lang: Lang) -> Result<Paper, Ending> {
    let reader = data::reader(&args.data.data, lang)?;
    let (house, _) = desk::fold(&reader, &args.data.data)?;
    let file = house
        .text(&args.text)
        .ok_or_else(|| Ending::Unreadable(format!("there is no text `{}` in this record", args.text)))?;
    let kept = Kept { blobs: reader.blobs(), reader };
    let written = texts::write(&Sources::new(&kept, &house, letters), file, args.kind, lang)?;
    written.ok_or_else(|| {
        Ending::Unreadable(format!(
            "{} has no {}: nothing in the record gives rise to one",
            args.text,
            args.kind.key()
        ))
    })
}

/// The paper in a format.
fn rendered(paper: &Paper, format: Format) -> Result<Vec<u8>, Ending> {
    match format {
        Format::Html => Ok(html::render(paper).into_bytes()),
        Format::Docx => Ok(docx::render(paper)?),
        Format::Pdf => Typst.pdf(paper).map_err(|no| match no {
            Unprintable::NoGlyph(_) => {
                Ending::Unreadable(format!("{no}; replace it, or take --format docx or html"))
            }
            Unprintable::Failed(_) => no.into(),
        }),
    }
}

/// A record that is read beside its desk.
struct Kept {
    reader: Reader,
    blobs: Blobs,
}

impl Archive for Kept {
    fn heads(&self) -> Result<Vec<PublishedHead>, NoAnswer> {
        self.reader.heads().map_err(NoAnswer::Record)
    }

    fn reveal(&self, text: &Private) -> Result<Option<String>, NoAnswer> {
        // The keys may lie where this command cannot read them; most papers hold nothing that is sealed.
        let revealed = match text {
            Private::Open(text) => Ok(Some(text.clone())),
            Private::Sealed(_) => self.reader.vault().and_then(|vault| desk::reveal(&vault, text)),
        };
        revealed.map_err(NoAnswer::Record)
    }

    fn blobs(&self) -> &Blobs {
        &self.blobs
    }
}
