//! Files that were handed in with a reply: for the TSB desk and for the member that replied.

use super::outcome::{Page, not_found};
use crate::context::Context;
use crate::data;
use crate::form::encode;
use crate::request::Path;
use axum::http::header;
use axum::response::IntoResponse;
use desk::view;
use rulebook::approval::tap::Reply;

/// A file of a reply, as it was handed in.
pub(crate) async fn file(context: Context, Path((text, number, hash)): Path<(String, u32, String)>) -> Page {
    let missing = || not_found(&context, &hash);
    let tap = context.house.text(&text).and_then(|file| file.tap.as_ref()).ok_or_else(missing)?;
    let own =
        |reply: &Reply| matches!(&context.viewer, view::Viewer::Member(member, _) if *member == reply.member);
    let reply = view::replies(tap, &context.viewer)
        .into_iter()
        .find(|reply| {
            (own(reply) || context.viewer.is_tsb())
                && data::reply_number(tap, reply, &context.viewer) == number
        })
        .ok_or_else(missing)?;
    let named =
        reply.content.attachments.iter().chain(reply.scan.as_deref()).find(|named| named.sha256 == hash);
    let named = named.ok_or_else(missing)?;
    let digest =
        hex::decode(&named.sha256).ok().and_then(|bytes| bytes.try_into().ok()).ok_or_else(missing)?;
    let bytes = context.desk.blobs().read(&digest)?;
    attached(&named.name, &named.media, bytes)
}

/// A file to be kept. It is never shown in the page's own origin: a file is somebody else's content.
pub(super) fn attached(name: &str, media: &str, bytes: Vec<u8>) -> Page {
    let plain: String =
        name.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_')).collect();
    let named = format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{}", encode(name));
    let headers = [
        (header::CONTENT_TYPE, media.to_owned()),
        (header::CONTENT_DISPOSITION, named),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, bytes).into_response())
}
