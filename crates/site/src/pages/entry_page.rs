//! One entry of the record, for the TSB desk; and the receipt of an act, for whoever made it.

use super::layout::Layout;
use super::outcome::{Page, not_found, page};
use crate::context::Context;
use crate::request::Path;
use crate::wording::Words;
use askama::Template;
use axum::http::header;
use axum::response::IntoResponse;
use desk::answer::NoAnswer;
use desk::view::Viewer;

#[derive(Template)]
#[template(path = "entry.html")]
struct EntryPage {
    w: Words,
    l: Layout,
    position: u64,
    act: String,
    json: String,
    leaf: String,
    link: String,
}

/// One entry as it is stored. Private texts stand in it as references only.
pub(crate) async fn entry(context: Context, Path(position): Path<u64>) -> Page {
    if !context.viewer.is_tsb() {
        return Err(not_found(&context, &position.to_string()));
    }
    let stored = context.desk.stored(position)?.ok_or_else(|| not_found(&context, &position.to_string()))?;
    let value: serde_json::Value = serde_json::from_slice(&stored.payload).unwrap_or_default();
    let template = EntryPage {
        w: Words::of(&context),
        l: Layout::of(&context),
        position,
        act: value["act"].as_str().unwrap_or_default().to_owned(),
        json: serde_json::to_string_pretty(&value).unwrap_or_default(),
        leaf: hex::encode(stored.leaf),
        link: hex::encode(stored.link),
    };
    page(&template)
}

/// The receipt of an entry: for the login that acted, for its member, and for the TSB desk. Nothing for anybody else.
pub(crate) fn receipt_for(context: &Context, position: u64) -> Result<Option<record::Receipt>, NoAnswer> {
    let Some(entry) = context.desk.entry(position)? else { return Ok(None) };
    let own = Some(&entry.by.person) == context.person.as_ref();
    let of_member = matches!(&context.viewer, Viewer::Member(member, _) if entry.by.standing.member_state() == Some(member));
    if own || of_member || context.viewer.is_tsb() { context.desk.receipt(position) } else { Ok(None) }
}

/// The same, to keep.
pub(crate) async fn entry_receipt(context: Context, Path(position): Path<u64>) -> Page {
    let missing = || not_found(&context, &position.to_string());
    let receipt = receipt_for(&context, position)?.ok_or_else(missing)?;
    Ok(([(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-store")], receipt.to_json())
        .into_response())
}
