//! What a request brings: variables of its address, its query, its body. What cannot be read is answered in the words of the site,
//! and a body that is too large is read to its end first: a browser shows no answer to a request that it could not finish.

use crate::api::Problem;
use crate::app::App;
use crate::context::Context;
use crate::pages::not_found;
use crate::upload::REQUEST;
use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, FromRequest, FromRequestParts, Multipart, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use http_body_util::BodyExt;
use serde::de::DeserializeOwned;
use std::convert::Infallible;

/// A request that is larger than this many times what is taken is cut off: nobody sends that by mistake.
const READ_TO_THE_END: usize = 10;

/// The variables of an address. One that cannot be read leads nowhere, and the page that says so is the site's own.
pub(crate) struct Path<T>(pub(crate) T);

/// What follows the question mark. One that cannot be read is as good as an address that leads nowhere.
pub(crate) struct Query<T>(pub(crate) T);

/// Nothing at this address, as whoever asked reads it.
async fn nowhere(parts: &mut Parts, app: &App) -> Response {
    let context = match <Context as FromRequestParts<App>>::from_request_parts(parts, app).await {
        Ok(context) => context,
        Err(answer) => return answer,
    };
    if parts.uri.path().starts_with("/api/") {
        return Problem::missing(&context.here).into_response();
    }
    not_found(&context, &context.here).into_response()
}

impl<T: DeserializeOwned + Send> FromRequestParts<App> for Path<T> {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let read = axum::extract::Path::<T>::from_request_parts(parts, app).await.ok();
        match read {
            Some(axum::extract::Path(read)) => Ok(Self(read)),
            None => Err(nowhere(parts, app).await),
        }
    }
}

impl<T: DeserializeOwned + Send> FromRequestParts<App> for Query<T> {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let read = axum::extract::Query::<T>::from_request_parts(parts, app).await.ok();
        match read {
            Some(axum::extract::Query(read)) => Ok(Self(read)),
            None => Err(nowhere(parts, app).await),
        }
    }
}

/// Why a body was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unread {
    /// It is larger than a request may be (H-3).
    TooLarge,
    /// It ended too early, or is not written as it says it is.
    Broken,
}

/// A body, as far as it is taken, and why it was not read further.
struct Taken {
    bytes: Bytes,
    unread: Option<Unread>,
}

/// Reads a body to its end and keeps at most [`REQUEST`] bytes.
async fn take(mut body: Body) -> Taken {
    let (mut kept, mut read) = (Vec::new(), 0_usize);
    while let Some(frame) = body.frame().await {
        let Ok(frame) = frame else { return Taken { bytes: kept.into(), unread: Some(Unread::Broken) } };
        let Ok(data) = frame.into_data() else { continue };
        read += data.len();
        let room = REQUEST - kept.len();
        kept.extend_from_slice(&data[..data.len().min(room)]);
        if read > REQUEST * READ_TO_THE_END {
            break;
        }
    }
    Taken { bytes: kept.into(), unread: (read > REQUEST).then_some(Unread::TooLarge) }
}

/// A body as bytes.
pub(crate) struct Whole(pub(crate) Bytes);

impl FromRequest<App> for Whole {
    type Rejection = Response;

    async fn from_request(request: Request, app: &App) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let Taken { bytes, unread } = take(body).await;
        match unread {
            None => Ok(Self(bytes)),
            Some(Unread::Broken) => Err(Problem::unreadable("the request ended too early").into_response()),
            Some(Unread::TooLarge) => {
                match <Context as FromRequestParts<App>>::from_request_parts(&mut parts, app).await {
                    Ok(context) => {
                        let no = crate::upload::too_large(crate::upload::edition(&context));
                        Err(Problem::refused(&context, &no).into_response())
                    }
                    Err(answer) => Err(answer),
                }
            }
        }
    }
}

/// A form with files: its parts, as far as they were taken, and why the rest was not.
pub(crate) struct Form {
    /// The parts.
    pub(crate) parts: Option<Multipart>,
    /// Why there may be fewer than were sent.
    pub(crate) unread: Option<Unread>,
}

impl FromRequest<App> for Form {
    type Rejection = Infallible;

    async fn from_request(request: Request, _: &App) -> Result<Self, Infallible> {
        let (parts, body) = request.into_parts();
        let Taken { bytes, unread } = take(body).await;
        let parts = multipart(&parts.headers, bytes).await;
        let unread = unread.or_else(|| parts.is_none().then_some(Unread::Broken));
        Ok(Self { parts, unread })
    }
}

/// The parts of a form whose body was read.
async fn multipart(headers: &HeaderMap, bytes: Bytes) -> Option<Multipart> {
    let mut request = Request::new(Body::from(bytes));
    request.headers_mut().insert(header::CONTENT_TYPE, headers.get(header::CONTENT_TYPE)?.clone());
    // The bytes were counted when they were read.
    DefaultBodyLimit::disable().apply(&mut request);
    Multipart::from_request(request, &()).await.ok()
}
