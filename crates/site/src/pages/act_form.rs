//! One form for every act: its fields come from the act's own description, its preview from the code that would perform it.

use super::fields::{self, Field};
use super::layout::Layout;
use super::outcome::{Failed, Page, go, not_found, page, with_status};
use super::preview_view::PreviewView;
use crate::context::Context;
use crate::form::{encode, is_own_form};
use crate::request::{Form, Path, Query, Unread};
use crate::upload::{self, Upload, edition};
use crate::wording::Words;
use askama::Template;
use axum::http::{HeaderMap, StatusCode};
use desk::answer::Answer;
use desk::authority;
use desk::perform::Actor;
use rulebook::act::{Act, Described, registry};
use rulebook::refusal::Refusal;
use serde_json::{Value, json};
use std::collections::HashMap;

#[derive(Template)]
#[template(path = "act.html")]
struct ActPage {
    w: Words,
    l: Layout,
    act: String,
    text: Option<String>,
    /// What the act is about, by which the browser keeps a draft.
    subject: String,
    fields: Vec<Field>,
    id: String,
    preview: Option<PreviewView>,
    /// What was filled in, in words, beside the preview.
    values: Vec<(String, String)>,
    refusal: Option<(String, Refusal)>,
    problem: Option<String>,
}

/// The description of an act; its own fields need no page when a page of its own asks for them.
fn described(context: &Context, name: &str) -> Result<&'static Described, Failed> {
    let known = registry().iter().find(|known| known.name == name);
    let open = authority::grant_for(name).is_some_and(|grant| !grant.roles.is_empty());
    known.filter(|_| open).ok_or_else(|| not_found(context, name))
}

/// The empty form, or with what the address brings along.
pub(crate) async fn act_form(
    context: Context,
    Path(name): Path<String>,
    Query(given): Query<HashMap<String, String>>,
) -> Page {
    let described = described(&context, &name)?;
    let mut typed = Upload::default();
    typed.fields.extend(given.into_iter().map(|(key, value)| (key, vec![value])));
    let fields = asked_fields(&context, described, &typed);
    show(&context, &name, fields, None, &typed, StatusCode::OK)
}

/// The fields of an act, with the names that the registers know.
fn asked_fields(context: &Context, described: &Described, typed: &Upload) -> Vec<Field> {
    let mut fields = fields::fields(&described.fields, "", typed);
    fields::offer(&mut fields, &context.house, &described.name);
    fields
}

/// What the page says besides its form.
enum Said {
    Preview(Box<PreviewView>),
    Refusal(Refusal),
    Problem(String),
}

fn show(
    context: &Context,
    name: &str,
    mut fields: Vec<Field>,
    said: Option<Said>,
    typed: &Upload,
    status: StatusCode,
) -> Page {
    let w = Words::of(context);
    let (mut preview, mut refusal, mut problem) = (None, None, None);
    match said {
        Some(Said::Preview(view)) => preview = Some(*view),
        Some(Said::Refusal(no)) => {
            let told = w.refusal(&no);
            if let Some(field) = &no.field {
                fields::mark(&mut fields, field, &told);
            }
            refusal = Some((told, no));
        }
        Some(Said::Problem(told)) => problem = Some(told),
        None => {}
    }
    let id = typed.one("id").map_or_else(upload::fresh_id, ToOwned::to_owned);
    let text = typed.one("text").map(ToOwned::to_owned);
    let subject = typed.one("text").or(typed.one("meeting")).unwrap_or_default().to_owned();
    let template = ActPage {
        values: if preview.is_some() { fields::told(&fields, &w) } else { Vec::new() },
        subject,
        l: Layout::of(context),
        w,
        act: name.to_owned(),
        text,
        fields,
        id,
        preview,
        refusal,
        problem,
    };
    if status == StatusCode::OK { page(&template) } else { with_status(status, &template) }
}

/// Why the form comes back, and with which status.
struct Back {
    said: Said,
    status: StatusCode,
}

impl Back {
    fn problem(status: StatusCode, told: String) -> Self {
        Self { said: Said::Problem(told), status }
    }

    fn refused(no: Refusal) -> Self {
        Self { said: Said::Refusal(no), status: StatusCode::CONFLICT }
    }
}

/// Previews, then performs. The files of the form are kept between the two steps.
pub(crate) async fn perform_act(
    context: Context,
    Path(name): Path<String>,
    headers: HeaderMap,
    form: Form,
) -> Page {
    let described = described(&context, &name)?;
    let read = Upload::read(form).await;
    // The request is wholly read: this is its moment (DC-30).
    let ticket = context.desk.receive();
    let (mut typed, unread) = read;
    let broken = unread.map(|unread| match unread {
        Unread::TooLarge => Back {
            status: StatusCode::PAYLOAD_TOO_LARGE,
            ..Back::refused(upload::too_large(edition(&context)))
        },
        Unread::Broken => {
            Back::problem(StatusCode::BAD_REQUEST, Words::of(&context).t("page-act-broken-form"))
        }
    });
    let foreign = || Back::problem(StatusCode::FORBIDDEN, Words::of(&context).t("page-act-foreign-form"));
    let broken = broken.or_else(|| (!is_own_form(&headers)).then(foreign));
    let kept = match broken {
        Some(back) => Err(back),
        None => keep_files(&context, &mut typed)?,
    };
    let mut fields = asked_fields(&context, described, &typed);
    let asked = kept.and_then(|()| read_act(&context, &name, &mut fields));
    let back = match asked {
        Err(back) => back,
        Ok((actor, act)) if typed.one("step") != Some("perform") => {
            previewed(&context, &actor, act, ticket.received, typed.one("text"))
        }
        Ok((actor, act)) => match typed.one("id").and_then(upload::id) {
            None => Back::problem(StatusCode::BAD_REQUEST, Words::of(&context).t("page-act-no-id")),
            Some(id) => match submit(&context, ticket, id, actor, act).await? {
                Answer::Accepted(_) => return Ok(go(&after(&typed, &name))),
                Answer::Refused(no) => Back::refused(*no),
            },
        },
    };
    show(&context, &name, fields, Some(back.said), &typed, back.status)
}

/// Judges the files and keeps them; the form carries their digests from here on.
fn keep_files(context: &Context, typed: &mut Upload) -> Result<Result<(), Back>, Failed> {
    let refused = typed.keep(&context.desk, edition(context), |field| format!("kept:{field}"))?;
    Ok(refused.map_or(Ok(()), |no| Err(Back::refused(no))))
}

/// Reads the act from its fields; what cannot be read is said at the field.
fn read_act(context: &Context, name: &str, fields: &mut [Field]) -> Result<(Actor, Act), Back> {
    let kept = |hash: &str, name: &str| json!({ "sha256": hash, "name": name, "media": "", "bytes": 0 });
    let with = Value::Object(fields::values(fields, &kept));
    let read = fields::misread(fields).map_or_else(|| Act::read(name, &with), Err);
    let act = read.map_err(|invalid| {
        let told = words::invalid(context.lang, &invalid);
        let at_field = fields::mark(fields, &invalid.field, &told);
        let told = if at_field { Words::of(context).t("page-act-see-field") } else { told };
        Back::problem(StatusCode::UNPROCESSABLE_ENTITY, told)
    })?;
    let nobody = || Back::problem(StatusCode::FORBIDDEN, Words::of(context).by_mode("page-act-sign-in"));
    Ok((context.actor().ok_or_else(nobody)?, act))
}

/// What would follow, or the refusal that would.
fn previewed(
    context: &Context,
    actor: &Actor,
    mut act: Act,
    at: jiff::Timestamp,
    text: Option<&str>,
) -> Back {
    let confirmed = context.desk.confirm(&mut act, at);
    match confirmed.and_then(|()| desk::preview::preview(&context.house, actor, &act, at)) {
        Ok(preview) => {
            let view = PreviewView::of(context, &Words::of(context), &preview, text);
            Back { said: Said::Preview(Box::new(view)), status: StatusCode::OK }
        }
        Err(no) => Back::refused(no),
    }
}

/// Where to go on: to the text or the meeting that the act was about, else to the desk.
fn after(typed: &Upload, act: &str) -> String {
    match (typed.one("text"), typed.one("meeting")) {
        (Some(text), _) => format!("/items/{}?done={act}", encode(text)),
        (None, Some(meeting)) => format!("/meetings/{}?done={act}", encode(meeting)),
        (None, None) => format!("/desk?done={act}"),
    }
}

/// Hands an act in and waits without holding a thread.
pub(crate) async fn submit(
    context: &Context,
    ticket: desk::tickets::Ticket,
    id: [u8; 16],
    actor: Actor,
    act: Act,
) -> Result<Answer, Failed> {
    let (tell, told) = tokio::sync::oneshot::channel();
    context.desk.hand_in(ticket, id, actor, act, Box::new(move |answer| drop(tell.send(answer))))?;
    told.await.map_err(|_| Failed::Desk(desk::answer::NoAnswer::Stopped))
}
