//! One form for every act: its fields come from the act's own description, its preview from the code that would perform it.

mod chain;
mod issue;
mod prefill;

use super::fields::{self, Field, Focus};
use super::layout::Layout;
use super::outcome::{Failed, Page, Told, go, not_found, page, with_status};
use super::preview_view::PreviewView;
use crate::context::Context;
use crate::form::{encode, is_own_form, letter_address};
use crate::request::{Form, Path, Query, Unread};
use crate::upload::{self, Upload, edition};
use crate::wording::Words;
use askama::Template;
use axum::http::{HeaderMap, StatusCode};
use desk::answer::Answer;
use desk::authority;
use desk::perform::Actor;
use issue::Prepared;
use rulebook::act::{Act, Described, registry};
use rulebook::refusal::Refusal;
use serde_json::{Value, json};
use std::collections::HashMap;

pub(crate) use chain::written;

#[derive(Template)]
#[template(path = "act.html")]
struct ActPage {
    w: Words,
    l: Layout,
    act: String,
    /// What the act is about, with its page.
    about: Option<(String, String)>,
    /// What the act is about, by which the browser keeps a draft.
    subject: String,
    /// Was something typed or filled in? Then what a browser kept of an earlier form gives way.
    typed: bool,
    fields: String,
    id: String,
    /// Names of facts that the form showed.
    held: Vec<String>,
    /// Facts that a reader was not sure of.
    doubtful: Vec<String>,
    /// The acts that are proposed after this one, and the same as the form carries them.
    then: (Vec<String>, String),
    prepared: Option<Prepared>,
    preview: Option<PreviewView>,
    /// What was filled in, in words, beside the preview.
    values: Vec<(String, String)>,
    refusal: Option<(String, Refusal)>,
    problem: Option<String>,
    /// Where something is wrong.
    wrong: Vec<(String, String)>,
    told: Option<Told>,
}

#[derive(Template)]
#[template(path = "act_subject.html")]
struct SubjectPage {
    w: Words,
    l: Layout,
    act: String,
    fields: String,
}

/// The description of an act; its own fields need no page when a page of its own asks for them.
fn described(context: &Context, name: &str) -> Result<&'static Described, Failed> {
    let known = registry().iter().find(|known| known.name == name);
    let open = authority::grant_for(name).is_some_and(|grant| !grant.roles.is_empty());
    known.filter(|_| open).ok_or_else(|| not_found(context, name))
}

/// The empty form, or with what the address brings along. What there is nothing to type into is previewed at once.
pub(crate) async fn act_form(
    context: Context,
    Path(name): Path<String>,
    Query(given): Query<HashMap<String, String>>,
) -> Page {
    let described = described(&context, &name)?;
    let mut typed = Upload::default();
    typed.fields.extend(given.into_iter().map(|(key, value)| (key, vec![value])));
    if let Some(subject) = prefill::subject(&name).filter(|subject| typed.one(subject).is_none()) {
        return choose(&context, described, subject);
    }
    prefill::prefill(&context, described, &mut typed);
    let prepared = issue::prepare(&context, &name, &mut typed).await?;
    let mut form = Shown::new(described, typed, StatusCode::OK);
    let mut fields = form.fields(&context);
    if matches!(name.as_str(), "letter.approve" | "letter.issue") && context.person.is_some() {
        let asked = read_act(&context, &name, &mut fields, &form.typed, prepared.as_ref());
        let back = match asked {
            Err(back) => back,
            Ok((actor, act)) => previewed(&context, &actor, act, context.now, None),
        };
        form.said = Some(back.said);
    }
    form.prepared = prepared;
    show(&context, form, fields)
}

/// First of all: what is it about?
fn choose(context: &Context, described: &Described, subject: &str) -> Page {
    let w = Words::of(context);
    let mut fields = fields::fields(&described.fields, "", &Upload::default());
    fields.retain(|field| field.name == subject);
    fields::offer(&mut fields, &context.house, &context.viewer, &described.name);
    let html = fields::html(&fields, &described.name, &w)?;
    page(&SubjectPage { l: Layout::of(context), w, act: described.name.clone(), fields: html })
}

/// What the page says besides its form.
enum Said {
    Preview(Box<PreviewView>),
    Refusal(Refusal),
    Problem(String),
}

/// A form to be shown.
struct Shown {
    described: &'static Described,
    typed: Upload,
    status: StatusCode,
    said: Option<Said>,
    /// Where the reader goes on.
    focus: Option<Focus>,
    prepared: Option<Prepared>,
    told: Option<Told>,
    /// Why it was not handed in although the desk would take it.
    hesitates: Option<String>,
}

impl Shown {
    const fn new(described: &'static Described, typed: Upload, status: StatusCode) -> Self {
        Self {
            described,
            typed,
            status,
            said: None,
            focus: None,
            prepared: None,
            told: None,
            hesitates: None,
        }
    }

    /// The fields of an act, with the names that the registers know.
    fn fields(&self, context: &Context) -> Vec<Field> {
        let name = self.described.name.as_str();
        let mut fields = fields::fields(&self.described.fields, "", &self.typed);
        // What the form takes for itself is not asked for.
        let held = self.typed.all("held");
        let is_asked = |field: &Field| match (name, field.name.as_str()) {
            ("meeting.describe", "unknown") => held.is_empty(),
            ("letter.revise", "texts") => held.iter().any(|held| held == "texts"),
            ("letter.issue", "papers" | "enclosures" | "printed") => false,
            _ => true,
        };
        fields.retain(is_asked);
        fields::offer(&mut fields, &context.house, &context.viewer, name);
        if let Some(focus) = &self.focus {
            fields::focus(&mut fields, focus);
        }
        fields
    }
}

fn show(context: &Context, form: Shown, mut fields: Vec<Field>) -> Page {
    let w = Words::of(context);
    let Shown { described, typed, status, said, prepared, told, hesitates, .. } = form;
    let name = described.name.clone();
    let (mut preview, mut refusal, mut problem) = (None, None, hesitates);
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
    let rest = chain::rest(&typed);
    let template = ActPage {
        values: if preview.is_some() { fields::told(&fields, &w) } else { Vec::new() },
        wrong: fields::marked(&fields, &w),
        fields: fields::html(&fields, &name, &w)?,
        about: about(&typed),
        subject: ["text", "meeting", "letter"]
            .iter()
            .find_map(|key| typed.one(key))
            .unwrap_or_default()
            .to_owned(),
        typed: status != StatusCode::OK || typed.one("step").is_some() || typed.one("row").is_some(),
        id: typed.one("id").map_or_else(upload::fresh_id, ToOwned::to_owned),
        held: typed.all("held").to_vec(),
        doubtful: typed.all("doubtful").to_vec(),
        then: (rest.iter().map(|next| next.act.clone()).collect(), chain::written(&rest)),
        l: Layout::of(context),
        w,
        act: name,
        prepared,
        preview,
        refusal,
        problem,
        told,
    };
    if status == StatusCode::OK { page(&template) } else { with_status(status, &template) }
}

/// The page of what an act is about.
fn about(typed: &Upload) -> Option<(String, String)> {
    let of = |key: &str, address: &dyn Fn(&str) -> String| {
        typed.one(key).map(|name| (address(name), name.to_owned()))
    };
    of("text", &|text| format!("/items/{}", encode(text)))
        .or_else(|| of("letter", &letter_address))
        .or_else(|| of("meeting", &|meeting| format!("/meetings/{}", encode(meeting))))
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
    let broken = broken(&context, &headers, unread);
    if broken.is_none()
        && let Some(shown) = turned(&context, described, &mut typed)?
    {
        let fields = shown.fields(&context);
        return show(&context, shown, fields);
    }
    fields::without_blanks(&mut typed);
    let kept = match broken {
        Some(back) => Err(back),
        None => keep_files(&context, &mut typed)?,
    };
    let prepared = issue::prepare(&context, &name, &mut typed).await?;
    let mut shown = Shown::new(described, typed, StatusCode::OK);
    let mut fields = shown.fields(&context);
    let asked = kept.and_then(|()| read_act(&context, &name, &mut fields, &shown.typed, prepared.as_ref()));
    let back = match asked {
        Err(back) => back,
        Ok((actor, act)) if shown.typed.one("step") != Some("perform") => {
            previewed(&context, &actor, act, ticket.received, shown.typed.one("text"))
        }
        Ok((actor, act)) => match sendable(&context, &shown.typed, &mut shown.hesitates, prepared.as_ref()) {
            Err(back) => back,
            // What is to be looked at again is shown again.
            Ok(None) => Back {
                status: StatusCode::CONFLICT,
                ..previewed(&context, &actor, act, ticket.received, shown.typed.one("text"))
            },
            Ok(Some(id)) => match submit(&context, ticket, id, actor, act).await? {
                Answer::Accepted(_) => return done(&context, &name, &shown.typed),
                Answer::Refused(no) => Back::refused(*no),
            },
        },
    };
    shown.status = back.status;
    shown.said = Some(back.said);
    shown.prepared = prepared;
    show(&context, shown, fields)
}

/// The id under which an act is handed in; none while something is to be looked at again, which `hesitates` then says.
fn sendable(
    context: &Context,
    typed: &Upload,
    hesitates: &mut Option<String>,
    prepared: Option<&Prepared>,
) -> Result<Option<[u8; 16]>, Back> {
    let w = Words::of(context);
    *hesitates = issue::hesitation(&w, prepared, typed);
    if hesitates.is_some() {
        return Ok(None);
    }
    let no_id = || Back::problem(StatusCode::BAD_REQUEST, w.t("page-act-no-id"));
    typed.one("id").and_then(upload::id).map(Some).ok_or_else(no_id)
}

/// Why a form that came is not taken.
fn broken(context: &Context, headers: &HeaderMap, unread: Option<Unread>) -> Option<Back> {
    let w = Words::of(context);
    match unread {
        Some(Unread::TooLarge) => Some(Back {
            status: StatusCode::PAYLOAD_TOO_LARGE,
            ..Back::refused(upload::too_large(edition(context)))
        }),
        Some(Unread::Broken) => Some(Back::problem(StatusCode::BAD_REQUEST, w.t("page-act-broken-form"))),
        None if !is_own_form(headers) => {
            Some(Back::problem(StatusCode::FORBIDDEN, w.t("page-act-foreign-form")))
        }
        None => None,
    }
}

/// A form that is only turned to another page of itself: a proposal is opened or left out, a row comes or goes. Nothing is asked of the desk.
fn turned(
    context: &Context,
    described: &'static Described,
    typed: &mut Upload,
) -> Result<Option<Shown>, Failed> {
    if let Some(proposals) = chain::begun(typed) {
        return Ok(opened(context, &proposals));
    }
    if typed.one("step") == Some("skip") {
        return Ok(opened(context, &chain::rest(typed)));
    }
    let Some(asked) = fields::Asked::of(typed) else { return Ok(None) };
    let refused = keep_files(context, typed)?.err();
    let focus = fields::change(typed, &asked);
    let mut shown = Shown::new(described, std::mem::take(typed), StatusCode::OK);
    shown.focus = Some(focus);
    if let Some(back) = refused {
        shown.status = back.status;
        shown.said = Some(back.said);
    }
    Ok(Some(shown))
}

/// The form of the first of several proposals.
fn opened(context: &Context, proposals: &[papers::read::Proposal]) -> Option<Shown> {
    let (described, mut typed) = chain::filled(proposals)?;
    // Whether it may be asked for at all is said when it is handed in; an act without a form is none.
    authority::grant_for(&described.name).filter(|grant| !grant.roles.is_empty())?;
    typed.fields.insert("step".to_owned(), vec!["open".to_owned()]);
    prefill::prefill(context, described, &mut typed);
    Some(Shown::new(described, typed, StatusCode::OK))
}

/// Done: on to the next proposal, or to the page of what the act was about.
fn done(context: &Context, name: &str, typed: &Upload) -> Page {
    let rest = chain::renamed(chain::rest(typed), name, typed);
    match opened(context, &rest) {
        None => Ok(go(&after(typed, name))),
        Some(mut shown) => {
            let subject = ["text", "meeting", "letter"].iter().find_map(|key| typed.one(key));
            shown.told = Told::of(&Words::of(context), Some(name.to_owned()), subject.unwrap_or_default());
            // The state that the act left: what follows names what it brought.
            let context = context.again();
            let fields = shown.fields(&context);
            show(&context, shown, fields)
        }
    }
}

/// Judges the files and keeps them; the form carries their digests from here on.
fn keep_files(context: &Context, typed: &mut Upload) -> Result<Result<(), Back>, Failed> {
    let refused = typed.keep(&context.desk, edition(context), |field| format!("kept:{field}"))?;
    Ok(refused.map_or(Ok(()), |no| Err(Back::refused(no))))
}

/// Reads the act from its fields; what cannot be read is said at the field.
fn read_act(
    context: &Context,
    name: &str,
    fields: &mut [Field],
    typed: &Upload,
    prepared: Option<&Prepared>,
) -> Result<(Actor, Act), Back> {
    let kept = |hash: &str, name: &str| json!({ "sha256": hash, "name": name, "media": "", "bytes": 0 });
    let mut with = fields::values(fields, &kept);
    prefill::emptied(name, typed.all("held"), &mut with);
    issue::complete(prepared, &mut with);
    let with = Value::Object(with);
    let misread = fields::misread(fields.iter());
    let read = misread.map_or_else(|| Act::read(name, &with), Err);
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

/// Where to go on: to the text, the letter or the meeting that the act was about, else to the desk.
fn after(typed: &Upload, act: &str) -> String {
    match about(typed) {
        Some((address, _)) => format!("{address}?done={act}"),
        None => format!("/desk?done={act}"),
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
