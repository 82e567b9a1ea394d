//! The record as a page: acts newest first, published heads, and a place to check a receipt.

use super::layout::Layout;
use super::outcome::{Page, page, with_status};
use crate::context::Context;
use crate::data::{self, HeadView, LogPage};
use crate::form::is_own_form;
use crate::request::{Form, Query};
use crate::upload::Upload;
use crate::wording::Words;
use askama::Template;
use axum::http::{HeaderMap, StatusCode};
use desk::answer::NoAnswer;
use record::{KeyRing, NotVerified, Receipt};
use rulebook::calendar::Zone;
use serde::Deserialize;

#[derive(Deserialize)]
pub(crate) struct Asked {
    text: Option<String>,
    by: Option<String>,
    act: Option<String>,
    page: Option<usize>,
}

#[derive(Template)]
#[template(path = "record.html")]
struct RecordPage {
    w: Words,
    l: Layout,
    log: LogPage,
    filter: [String; 3],
    heads: Vec<HeadView>,
    origin: String,
    key: String,
    zone: Zone,
    checked: Option<Result<(u64, String), String>>,
}

impl RecordPage {
    fn address(&self, letter: &impl std::fmt::Display) -> String {
        crate::form::letter_address(&letter.to_string())
    }
}

/// The heads that were published, newest first, and not more than a screen of them.
pub(crate) fn heads(context: &Context) -> Result<Vec<HeadView>, NoAnswer> {
    let heads = context.desk.heads()?;
    let view = |head: record::PublishedHead| HeadView {
        size: head.size,
        root: hex::encode(head.root),
        at: jiff::Timestamp::from_microsecond(head.at).unwrap_or_default(),
        note: head.note,
    };
    Ok(heads.into_iter().rev().take(20).map(view).collect())
}

fn template(
    context: &Context,
    asked: Asked,
    checked: Option<Result<(u64, String), String>>,
) -> Result<RecordPage, super::outcome::Failed> {
    let filter = (asked.text.as_deref(), asked.by.as_deref(), asked.act.as_deref());
    Ok(RecordPage {
        w: Words::of(context),
        l: Layout::of(context),
        log: data::log(&context.house, &context.viewer, filter, asked.page.unwrap_or(1)),
        heads: heads(context)?,
        origin: context.desk.origin().to_owned(),
        key: context.desk.signer().public_key().vkey(),
        zone: context.house.zone(),
        filter: [asked.text.unwrap_or_default(), asked.by.unwrap_or_default(), asked.act.unwrap_or_default()],
        checked,
    })
}

/// The record.
pub(crate) async fn record(context: Context, Query(asked): Query<Asked>) -> Page {
    page(&template(&context, asked, None)?)
}

/// Why a receipt does not hold, in words.
fn why(lang: words::Lang, not: &NotVerified) -> String {
    let none = words::Args::new;
    let (key, args) = match not {
        NotVerified::Malformed { what } => ("receipt-malformed", none().text("what", *what)),
        NotVerified::WrongRecord { expected, found } => {
            ("receipt-wrong-record", none().text("expected", expected.as_str()).text("found", found.as_str()))
        }
        NotVerified::UnknownKey { key } => ("receipt-unknown-key", none().text("key", key.as_str())),
        NotVerified::BadSignature => ("receipt-bad-signature", none()),
        NotVerified::NotIncluded { position } => {
            ("receipt-not-included", none().text("position", position.to_string()))
        }
    };
    words::text(lang, key, &args)
}

/// Checks a receipt against the keys of this record.
pub(crate) async fn verify_receipt(context: Context, headers: HeaderMap, form: Form) -> Page {
    let words = Words::of(&context);
    let read = match Upload::read(form).await {
        _ if !is_own_form(&headers) => Err(words.t("page-act-foreign-form")),
        (upload, None) => Ok(upload),
        (_, Some(_)) => Err(words.t("page-act-broken-form")),
    };
    let outcome = read.and_then(|upload| {
        let file = upload.files.first().map(|file| String::from_utf8_lossy(&file.bytes).into_owned());
        let text = file
            .or_else(|| upload.one("receipt").map(ToOwned::to_owned))
            .ok_or_else(|| words.t("page-record-no-receipt"))?;
        let ring: KeyRing = context.desk.signer().ring();
        let verified = Receipt::from_json(&text).and_then(|receipt| receipt.verify(Some(&ring)));
        verified
            .map(|verified| (verified.position, verified.head.size.to_string()))
            .map_err(|not| words.t1("page-record-receipt-fails", "why", why(context.lang, &not)))
    });
    let status = if outcome.is_ok() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let asked = Asked { text: None, by: None, act: None, page: None };
    with_status(status, &template(&context, asked, Some(outcome))?)
}
