//! The style, the script and the icon, compiled in.

use axum::http::header;
use axum::response::IntoResponse;

/// How long a browser may keep them.
const KEEP: &str = "public, max-age=300";

/// The style.
pub(crate) async fn style() -> impl IntoResponse {
    (
        [(header::CONTENT_TYPE, "text/css; charset=utf-8"), (header::CACHE_CONTROL, KEEP)],
        include_str!("../../static/plenary.css"),
    )
}

/// The script: pages work without it.
pub(crate) async fn script() -> impl IntoResponse {
    let kind = "text/javascript; charset=utf-8";
    ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, KEEP)], include_str!("../../static/plenary.js"))
}

/// The icon.
pub(crate) async fn icon() -> impl IntoResponse {
    (
        [(header::CONTENT_TYPE, "image/svg+xml"), (header::CACHE_CONTROL, KEEP)],
        include_str!("../../static/icon.svg"),
    )
}
