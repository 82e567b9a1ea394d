//! The papers of a case: the consultation circular with its annexes, the reply form, the result circular; as pages that print.

use super::outcome::{Failed, Page, not_found};
use crate::context::Context;
use crate::request::Path;
use crate::wording::Words;
use crate::written::texts::{self, Which};
use axum::http::header;
use axum::response::IntoResponse;
use papers::Paper;
use words::Lang;

/// A paper, as HTML that prints on A4.
pub(crate) async fn paper(context: Context, Path((id, kind)): Path<(String, String)>) -> Page {
    let written = written(&context, &id, &kind)?;
    let html = papers::html::render(&written).replacen(
        "<main>",
        &format!("{}<main>", ways_on(&context, &id, &kind)),
        1,
    );
    Ok(([(header::CONTENT_TYPE, "text/html; charset=utf-8"), (header::CACHE_CONTROL, "no-store")], html)
        .into_response())
}

/// A paper of a text, in the reader's language; there may be none of this kind.
pub(super) fn written(context: &Context, id: &str, kind: &str) -> Result<Paper, Failed> {
    let file = context.house.text(id).ok_or_else(|| not_found(context, id))?;
    let written = match Which::parse(kind) {
        Some(which) => texts::write(&context.sources(), file, which, context.lang)?,
        None => None,
    };
    written.ok_or_else(|| not_found(context, kind))
}

/// The way back to the text, the paper in each language, and as a file: on the screen, and never printed.
fn ways_on(context: &Context, text: &str, kind: &str) -> String {
    let (w, text) = (Words::of(context), crate::form::encode(text));
    let languages = Lang::COMPLETE.iter().map(|lang| {
        let (code, name) = (lang.code(), lang.name());
        format!(
            r#"<a lang="{code}" hreflang="{code}" href="/items/{text}/papers/{kind}?lang={code}">{name}</a>"#
        )
    });
    let file = |format: &str| {
        let (code, name) = (context.lang.code(), w.t(&format!("paper-as-{format}")));
        format!(r#"<a href="/items/{text}/papers/{kind}/{format}?lang={code}">{name}</a>"#)
    };
    let files = context.app.typesetter().map(|_| file("pdf")).into_iter().chain([file("docx")]);
    format!(
        r#"<style>.ways{{font:1rem/1.5 sans-serif;max-inline-size:48rem;margin-inline:auto;padding:12px 16px}}@media print{{.ways{{display:none}}}}</style><nav class="ways" aria-label="{}"><a href="/items/{text}">{}</a> · {}</nav>
"#,
        w.t("site-main-navigation"),
        w.t("common-back"),
        languages.chain(files).collect::<Vec<_>>().join(" · "),
    )
}
