//! One form for every act: its fields come from the act's own description, its preview from the code that would perform it.

use super::fields::{self, Field};
use super::layout::Layout;
use super::outcome::{Failed, Page, go, not_found, page, with_status};
use super::preview_view::PreviewView;
use crate::context::Context;
use crate::form::{encode, is_own_form};
use crate::upload::{self, Upload};
use crate::wording::Words;
use askama::Template;
use axum::extract::{Multipart, Path, Query};
use axum::http::{HeaderMap, StatusCode};
use desk::answer::Answer;
use desk::authority;
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
    fields: Vec<Field>,
    id: String,
    preview: Option<PreviewView>,
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
    let fields = fields::fields(&described.fields, "", &typed);
    show(&context, &name, fields, None, &typed, StatusCode::OK)
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
    let template = ActPage {
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

/// Previews, then performs. The files of the form are kept between the two steps.
pub(crate) async fn perform_act(
    context: Context,
    Path(name): Path<String>,
    headers: HeaderMap,
    form: Multipart,
) -> Page {
    let described = described(&context, &name)?;
    let mut typed = match Upload::read(form).await {
        Ok(typed) => typed,
        Err(problem) => {
            let fields = fields::fields(&described.fields, "", &Upload::default());
            return show(
                &context,
                &name,
                fields,
                Some(Said::Problem(problem)),
                &Upload::default(),
                StatusCode::BAD_REQUEST,
            );
        }
    };
    // The request is wholly read: this is its moment (DC-30).
    let ticket = context.desk.receive();
    let edition = rulebook::edition::Edition::on(context.house.zone().day(context.now)).id;
    if !is_own_form(&headers) {
        let fields = fields::fields(&described.fields, "", &typed);
        let problem = Words::of(&context).t("page-act-foreign-form");
        return show(&context, &name, fields, Some(Said::Problem(problem)), &typed, StatusCode::FORBIDDEN);
    }
    if let Err(no) = upload::judge(&typed.files, edition) {
        let fields = fields::fields(&described.fields, "", &typed);
        return show(&context, &name, fields, Some(Said::Refusal(no)), &typed, StatusCode::CONFLICT);
    }
    for file in std::mem::take(&mut typed.files) {
        let kept = upload::keep(&context.desk, &file.name, &file.bytes)?;
        typed
            .fields
            .entry(format!("kept:{}", file.field))
            .or_default()
            .push(format!("{}:{}", kept.sha256, kept.name));
    }
    let mut fields = fields::fields(&described.fields, "", &typed);
    let kept = |hash: &str, name: &str| json!({ "sha256": hash, "name": name, "media": "", "bytes": 0 });
    let with = Value::Object(fields::values(&fields, &kept));
    let mut act = match Act::read(&name, &with) {
        Ok(act) => act,
        Err(invalid) => {
            let at = fields::mark(&mut fields, &invalid.field, &invalid.problem);
            let said = (!at).then(|| Said::Problem(invalid.to_string()));
            return show(&context, &name, fields, said, &typed, StatusCode::UNPROCESSABLE_ENTITY);
        }
    };
    if let Err(no) = upload::confirm(&context.desk, &mut act, edition) {
        return show(&context, &name, fields, Some(Said::Refusal(no)), &typed, StatusCode::CONFLICT);
    }
    let Some(actor) = context.actor() else {
        let problem = Words::of(&context).t("page-act-sign-in");
        return show(&context, &name, fields, Some(Said::Problem(problem)), &typed, StatusCode::FORBIDDEN);
    };
    if typed.one("step") != Some("perform") {
        let said = match desk::preview::preview(&context.house, &actor, &act, ticket.received) {
            Ok(preview) => Said::Preview(Box::new(PreviewView::of(
                &context,
                &Words::of(&context),
                &preview,
                typed.one("text"),
            ))),
            Err(no) => Said::Refusal(no),
        };
        let status = if matches!(said, Said::Refusal(_)) { StatusCode::CONFLICT } else { StatusCode::OK };
        return show(&context, &name, fields, Some(said), &typed, status);
    }
    let Some(id) = typed.one("id").and_then(upload::id) else {
        let problem = Words::of(&context).t("page-act-no-id");
        return show(&context, &name, fields, Some(Said::Problem(problem)), &typed, StatusCode::BAD_REQUEST);
    };
    match submit(&context, ticket, id, actor, act).await? {
        Answer::Accepted(accepted) => Ok(go(&after(&typed, &name, accepted.position))),
        Answer::Refused(no) => {
            show(&context, &name, fields, Some(Said::Refusal(*no)), &typed, StatusCode::CONFLICT)
        }
    }
}

/// Where to go on: to the text or the meeting that the act was about, else to the desk.
fn after(typed: &Upload, act: &str, _position: u64) -> String {
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
    actor: desk::perform::Actor,
    act: Act,
) -> Result<Answer, Failed> {
    let (tell, told) = tokio::sync::oneshot::channel();
    context.desk.hand_in(ticket, id, actor, act, Box::new(move |answer| drop(tell.send(answer))))?;
    told.await.map_err(|_| Failed::Desk(desk::answer::NoAnswer::Stopped))
}
