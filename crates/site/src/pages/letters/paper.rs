//! The papers of a letter. What was issued is given as it went out, byte for byte, so that its digest can be checked; a draft is
//! written as it would go out.

use super::next;
use crate::context::Context;
use crate::form::letter_address;
use crate::pages::outcome::{Failed, Page, not_found};
use crate::request::{Path, Query};
use crate::wording::Words;
use crate::written::letters::{self, Borne};
use axum::http::header;
use axum::response::IntoResponse;
use desk::view;
use jiff::civil::Date;
use papers::{Paper, Unprintable, docx, html};
use rulebook::approval::tap::act::Language;
use rulebook::letter::Letter;
use serde::Deserialize;
use words::Lang;

/// With which number and day a draft is looked at.
#[derive(Deserialize)]
pub(crate) struct Asked {
    number: Option<u32>,
    dated: Option<Date>,
}

/// The formats of a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Html,
    Docx,
    Pdf,
}

impl Format {
    fn parse(ending: &str) -> Option<Self> {
        match ending {
            "html" => Some(Self::Html),
            "docx" => Some(Self::Docx),
            "pdf" => Some(Self::Pdf),
            _ => None,
        }
    }
}

/// The language of a paper by its code, in both vocabularies.
pub(super) fn language(code: &str) -> Option<(Lang, Language)> {
    match code {
        "en" => Some((Lang::En, Language::En)),
        "zh" => Some((Lang::Zh, Language::Zh)),
        _ => None,
    }
}

/// A paper: `en.html`, `zh.docx`, `en.pdf`.
pub(crate) async fn paper(
    context: Context,
    Path((id, file)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Page {
    let missing = || not_found(&context, &format!("{id}: {file}"));
    let seen = |letter: &&Letter| view::sees_letter(letter, &context.viewer);
    let letter = context.house.letters.letter(&id).filter(seen).ok_or_else(missing)?;
    let (code, ending) = file.split_once('.').ok_or_else(missing)?;
    let (lang, of) = language(code).ok_or_else(missing)?;
    let format = Format::parse(ending).ok_or_else(missing)?;
    if let Some(issued) = letter.issued.as_ref().filter(|issued| issued.source.is_none()) {
        let page = letters::held(&context.sources(), issued, of)?.ok_or_else(missing)?;
        return match format {
            Format::Html => Ok(as_file("text/html; charset=utf-8", page.into_bytes())),
            Format::Docx | Format::Pdf => {
                let same = same_as(&context, letter, lang, &page)?.ok_or_else(missing)?;
                Ok(printed(&context, same, format).await?.ok_or_else(missing)?)
            }
        };
    }
    let borne = borne(&context, letter, asked.number, asked.dated);
    let written = letters::write(&context.sources(), letter, &borne, lang)?.ok_or_else(missing)?;
    if format == Format::Html {
        let page = html::render(&written).replacen("<main>", &format!("{}<main>", ways_on(&context, &id)), 1);
        return Ok(as_file("text/html; charset=utf-8", page.into_bytes()));
    }
    printed(&context, written, format).await?.ok_or_else(missing)
}

/// What a letter bears: a draft that which was asked for, else the next number and today, as it would go out now.
pub(super) fn borne(context: &Context, letter: &Letter, number: Option<u32>, dated: Option<Date>) -> Borne {
    let own = Borne::of(&context.sources(), letter);
    if letter.issued.is_some() {
        return own;
    }
    let (next, today) = next(&context.house, letter, context.house.zone().day(context.now));
    Borne { number: number.or(Some(next)), dated: dated.or(Some(today)), ..own }
}

/// The paper of an issued letter, where it is written today as it was issued: facts that have changed since are no facts of the letter.
pub(super) fn same_as(
    context: &Context,
    letter: &Letter,
    lang: Lang,
    page: &str,
) -> Result<Option<Paper>, Failed> {
    let written = letters::paper(&context.sources(), letter, lang)?;
    Ok(written.filter(|paper| html::render(paper) == page))
}

/// A paper in a format that is no page. Without a typesetter there is no PDF.
async fn printed(
    context: &Context,
    paper: Paper,
    format: Format,
) -> Result<Option<axum::response::Response>, Failed> {
    let app = context.app.clone();
    let made = tokio::task::spawn_blocking(move || match (format, app.typesetter()) {
        (Format::Docx, _) => docx::render(&paper).map(Some).map_err(|no| Failed::Paper(Box::new(no))),
        (Format::Pdf, Some(typesetter)) => match typesetter.pdf(&paper) {
            Ok(bytes) => Ok(Some(bytes)),
            // A hole in a paper is worse than none: it goes out as a page.
            Err(Unprintable::NoGlyph(_)) => Ok(None),
            Err(failed @ Unprintable::Failed(_)) => Err(Failed::Paper(Box::new(failed))),
        },
        (Format::Pdf | Format::Html, _) => Ok(None),
    });
    let made = made.await.map_err(|gone| Failed::Paper(Box::new(gone)))??;
    let kind = if format == Format::Docx { docx::MEDIA_TYPE } else { "application/pdf" };
    Ok(made.map(|bytes| as_file(kind, bytes)))
}

fn as_file(kind: &'static str, bytes: Vec<u8>) -> axum::response::Response {
    ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "no-store")], bytes).into_response()
}

/// The way back to the letter, and that this is no letter yet: on the screen, and never printed.
fn ways_on(context: &Context, id: &str) -> String {
    let w = Words::of(context);
    format!(
        r#"<style>.ways{{font:1rem/1.5 sans-serif;max-inline-size:48rem;margin-inline:auto;padding:12px 16px}}@media print{{.ways{{display:none}}}}</style><nav class="ways" aria-label="{}"><a href="{}">{}</a> · {}</nav>
"#,
        w.t("site-main-navigation"),
        letter_address(id),
        w.t("common-back"),
        w.t("page-letter-not-the-letter"),
    )
}

/// A file that went out with a letter.
pub(crate) async fn enclosure(context: Context, Path((id, sha256)): Path<(String, String)>) -> Page {
    let missing = || not_found(&context, &sha256);
    let seen = |letter: &&Letter| view::sees_letter(letter, &context.viewer);
    let letter = context.house.letters.letter(&id).filter(seen).ok_or_else(missing)?;
    let issued = letter.issued.as_ref().ok_or_else(missing)?;
    let held = issued.enclosures.iter().find(|held| held.file.sha256 == sha256).ok_or_else(missing)?;
    let bytes = letters::read(context.desk.blobs(), &held.file.sha256)?;
    crate::pages::files::attached(&held.file.name, &held.file.media, bytes)
}
