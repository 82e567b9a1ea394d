//! What a handler answers: a page, a way on, or a page that says what went wrong.

use super::layout::Layout;
use crate::context::Context;
use crate::wording::Words;
use crate::written::letters::NotPrepared;
use askama::Template;
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use desk::answer::NoAnswer;

/// What a handler answers.
pub(crate) type Page = Result<Response, Failed>;

/// We failed, or what was asked for is not here.
#[derive(Debug)]
pub(crate) enum Failed {
    /// Nothing at this address; says what was looked for.
    NotFound(Box<Response>),
    /// A template could not be rendered.
    Template(askama::Error),
    /// The desk gave no answer.
    Desk(NoAnswer),
    /// The record reported a fault.
    Record(record::Fault),
    /// A process of our own could not be run.
    Process(std::io::Error),
    /// The paper of a letter could not be made.
    Paper(Box<dyn std::error::Error + Send + Sync>),
}

impl From<askama::Error> for Failed {
    fn from(error: askama::Error) -> Self {
        Self::Template(error)
    }
}

impl From<NoAnswer> for Failed {
    fn from(error: NoAnswer) -> Self {
        Self::Desk(error)
    }
}

impl From<record::Fault> for Failed {
    fn from(error: record::Fault) -> Self {
        Self::Record(error)
    }
}

impl From<NotPrepared> for Failed {
    fn from(error: NotPrepared) -> Self {
        match error {
            NotPrepared::Desk(error) => Self::Desk(error),
            NotPrepared::Record(error) => Self::Record(error),
            other @ (NotPrepared::Nothing | NotPrepared::Paper(_)) => Self::Paper(Box::new(other)),
        }
    }
}

impl IntoResponse for Failed {
    fn into_response(self) -> Response {
        let chain: &dyn std::error::Error = match &self {
            Self::NotFound(_) => {
                return match self {
                    Self::NotFound(page) => *page,
                    _ => unreachable!("matched above"),
                };
            }
            Self::Template(error) => error,
            Self::Desk(error) => error,
            Self::Record(error) => error,
            Self::Process(error) => error,
            Self::Paper(error) => error.as_ref(),
        };
        log(chain);
        (StatusCode::SERVICE_UNAVAILABLE, Html("<h1>503</h1><p>Plenary cannot answer now. Nothing was lost; try again. 系统暂时无法应答，资料未丢失，请重试。</p>")).into_response()
    }
}

/// Logs a fault once, at the edge, with the whole chain.
pub(super) fn log(chain: &dyn std::error::Error) {
    let mut line = chain.to_string();
    let mut next = chain.source();
    while let Some(cause) = next {
        line.push_str(": ");
        line.push_str(&cause.to_string());
        next = cause.source();
    }
    eprintln!("fault: {line}");
}

/// Renders a page that is never kept by a browser: what it shows depends on who asks and when.
pub(crate) fn page(template: &impl Template) -> Page {
    with_status(StatusCode::OK, template)
}

/// Renders a page with a status.
pub(crate) fn with_status(status: StatusCode, template: &impl Template) -> Page {
    let html = template.render()?;
    Ok((status, [(header::CACHE_CONTROL, "no-store")], Html(html)).into_response())
}

/// Goes on to another page.
pub(crate) fn go(to: &str) -> Response {
    Redirect::to(to).into_response()
}

/// An act just done: what the page says of it, and the draft that is no longer needed.
pub(crate) struct Told {
    pub(crate) text: String,
    pub(crate) draft: String,
}

impl Told {
    /// From what the address says was done on a subject.
    pub(crate) fn of(words: &Words, done: Option<String>, subject: &str) -> Option<Self> {
        let act = done.filter(|act| words::has(&format!("act-{}", act.replace('.', "-"))))?;
        let text = words.t1("page-item-told", "act", words.k("act", &act));
        Some(Self { text, draft: format!("{act}:{subject}") })
    }
}

#[derive(Template)]
#[template(path = "not_found.html")]
struct NotFoundPage {
    w: Words,
    l: Layout,
    what: String,
}

/// The page for something that is not here.
pub(crate) fn not_found(context: &Context, what: &str) -> Failed {
    let template = NotFoundPage { w: Words::of(context), l: Layout::of(context), what: what.to_owned() };
    match with_status(StatusCode::NOT_FOUND, &template) {
        Ok(page) => Failed::NotFound(Box::new(page)),
        Err(failed) => failed,
    }
}
