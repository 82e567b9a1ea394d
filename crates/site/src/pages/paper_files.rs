//! The papers of a case as files: PDFs, Word documents.

use super::layout::Layout;
use super::outcome::{Failed, Page, log, with_status};
use super::papers::written;
use crate::context::Context;
use crate::pages::not_found;
use crate::request::Path;
use crate::wording::Words;
use askama::Template;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use papers::{Unprintable, docx};

/// A paper as a PDF.
pub(crate) async fn paper_pdf(context: Context, Path((id, kind)): Path<(String, String)>) -> Page {
    let paper = written(&context, &id, &kind)?;
    let app = context.app.clone();
    // It takes a core for a while: other requests are not to wait for it.
    let made = tokio::task::spawn_blocking(move || app.typesetter().map(|prints| prints.pdf(&paper))).await;
    match made.map_err(|gone| Failed::Process(gone.into()))?.ok_or_else(|| not_found(&context, "PDF"))? {
        Ok(bytes) => Ok(file(&context, &id, &kind, ("pdf", "application/pdf"), bytes)),
        Err(no) => unprintable(&context, &id, &kind, &no),
    }
}

/// A paper as a Word document.
pub(crate) async fn paper_docx(context: Context, Path((id, kind)): Path<(String, String)>) -> Page {
    let paper = written(&context, &id, &kind)?;
    let bytes = docx::render(&paper).map_err(|no| Failed::Process(no.into()))?;
    Ok(file(&context, &id, &kind, ("docx", docx::MEDIA_TYPE), bytes))
}

/// A file to be kept: it is named after the text, the kind of paper and the language.
fn file(context: &Context, id: &str, kind: &str, (ending, media): (&str, &str), bytes: Vec<u8>) -> Response {
    let text: String = id
        .chars()
        .filter(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-' | '_'))
        .collect();
    let name = format!("{text}-{kind}-{}.{ending}", context.lang.code());
    let headers = [
        (header::CONTENT_TYPE, media.to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    (headers, bytes).into_response()
}

#[derive(Template)]
#[template(path = "unprintable.html")]
struct UnprintablePage<'a> {
    w: Words,
    l: Layout,
    id: &'a str,
    kind: &'a str,
    why: String,
}

/// The page that says why there is no PDF, and what there is instead.
fn unprintable(context: &Context, id: &str, kind: &str, no: &Unprintable) -> Page {
    let w = Words::of(context);
    let why = match no {
        Unprintable::NoGlyph(letter) => {
            let code = format!("U+{:04X}", u32::from(*letter));
            w.t2("page-unprintable-glyph", "letter", letter, "code", code)
        }
        Unprintable::Failed(_) => {
            log(no);
            w.t("page-unprintable-failed")
        }
    };
    let template = UnprintablePage { l: Layout::of(context), id, kind, why, w };
    with_status(StatusCode::SERVICE_UNAVAILABLE, &template)
}
