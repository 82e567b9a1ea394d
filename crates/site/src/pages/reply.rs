//! The reply form of a Member State (9.4.1, C241-28 to 31): one text, one question, two answers with what each means.

use super::act_form::submit;
use super::layout::Layout;
use super::outcome::{Failed, Page, go, not_found, page, with_status};
use crate::context::Context;
use crate::data::{self, Cited, Due, ItemView};
use crate::form::{encode, is_own_form};
use crate::request::{Form, Path, Query, Unread};
use crate::upload::{self, Upload};
use crate::wording::Words;
use crate::written::texts::is_quoted_only;
use askama::Template;
use axum::http::{HeaderMap, StatusCode};
use desk::answer::Answer;
use desk::house::TextFile;
use desk::view::Viewer;
use rulebook::act::Act;
use rulebook::approval::tap::act::Act as TapAct;
use rulebook::body::Role;
use rulebook::clause::EditionId;
use rulebook::refusal::Refusal;
use rulebook::rules::{ONE_BOX, ONE_SUB_OPTION};
use serde::Deserialize;
use serde_json::json;
use std::collections::BTreeMap;

/// May the reader reply, and why, or why not.
struct May {
    yes: bool,
    why: String,
    cited: Cited,
}

/// The receipt of a reply just sent.
struct Received {
    position: u64,
    at: String,
    answer: String,
}

#[derive(Template)]
#[template(path = "reply.html")]
struct ReplyPage {
    w: Words,
    l: Layout,
    v: ItemView,
    closing: Option<Due>,
    may: May,
    own: Vec<(String, String)>,
    typed: Typed,
    errors: BTreeMap<String, String>,
    refusal: Option<(String, Refusal)>,
    received: Option<Received>,
    id: String,
    paper: bool,
}

/// What was typed, kept when the form comes back.
#[derive(Default)]
struct Typed {
    boxes: Vec<String>,
    subs: Vec<String>,
    comments: String,
    reasons: String,
    changes: String,
    signed_by: String,
    role: String,
    kept: Vec<(String, String)>,
}

impl Typed {
    fn of(upload: &Upload) -> Self {
        let text = |name: &str| upload.one(name).unwrap_or_default().to_owned();
        let kept = upload.all("kept").iter().filter_map(|kept| kept.split_once(':'));
        Self {
            boxes: upload.all("box").to_vec(),
            subs: upload.all("sub").to_vec(),
            comments: text("comments"),
            reasons: text("reasons"),
            changes: text("changes"),
            signed_by: text("signed_by"),
            role: text("role"),
            kept: kept.map(|(hash, name)| (hash.to_owned(), name.to_owned())).collect(),
        }
    }

    fn has(&self, name: &str) -> bool {
        self.boxes.iter().chain(&self.subs).any(|chosen| chosen == name)
    }

    /// The act, once exactly one box is ticked, and with the first box exactly one circle.
    fn act(&self, text: &str, edition: EditionId) -> Result<Act, Refusal> {
        let answer = match (self.boxes.as_slice(), self.subs.as_slice()) {
            ([one], [sub]) if one == "authorize" && sub == "none" => "authorize",
            ([one], [sub]) if one == "authorize" && sub == "attached" => "authorize-with-comments",
            ([one], _) if one == "authorize" => {
                return Err(Refusal::new(ONE_SUB_OPTION, edition, "one-sub-option").at_field("sub"));
            }
            ([one], []) if one == "not-authorize" => "not-authorize",
            ([one], _) if one == "not-authorize" => {
                return Err(Refusal::new(ONE_SUB_OPTION, edition, "no-sub-option").at_field("sub"));
            }
            _ => {
                return Err(Refusal::new(ONE_BOX, edition, "form-needs-one-box")
                    .fact("text", text)
                    .at_field("answer"));
            }
        };
        let files: Vec<_> = self
            .kept
            .iter()
            .map(|(hash, name)| json!({ "sha256": hash, "name": name, "media": "", "bytes": 0 }))
            .collect();
        let mut with = json!({ "text": text, "answer": answer, "attachments": files });
        let texts = [
            ("comments", &self.comments),
            ("reasons", &self.reasons),
            ("changes", &self.changes),
            ("signed_by", &self.signed_by),
            ("role", &self.role),
        ];
        for (name, value) in texts {
            if !value.is_empty() {
                with[name] = json!(value);
            }
        }
        Act::read("tap.reply", &with).map_err(|_| {
            Refusal::new(ONE_BOX, edition, "form-needs-one-box").fact("text", text).at_field("answer")
        })
    }
}

#[derive(Deserialize)]
pub(crate) struct Asked {
    receipt: Option<u64>,
}

/// The form, or the receipt of what was just sent.
pub(crate) async fn reply_form(context: Context, Path(id): Path<String>, Query(asked): Query<Asked>) -> Page {
    let file = context.house.text(&id).ok_or_else(|| not_found(&context, &id))?;
    let mut template = form(&context, file, Typed::default());
    if let Some(position) = asked.receipt {
        template.received = received(&context, position)?;
    }
    page(&template)
}

/// The receipt, for the login that replied.
fn received(context: &Context, position: u64) -> Result<Option<Received>, Failed> {
    let entry = context.desk.entry(position)?;
    let own = entry.filter(|entry| Some(&entry.by.person) == context.person.as_ref());
    let zone = context.house.zone();
    let answer = |act: &Act| match act {
        Act::Tap(act) => match act.as_ref() {
            TapAct::Reply(with) => {
                words::option(context.lang, json!(with.content.answer).as_str().unwrap_or_default())
            }
            other => words::act(context.lang, other.name()),
        },
        other => words::act(context.lang, other.name()),
    };
    Ok(own.map(|entry| Received {
        answer: answer(&entry.act),
        position,
        at: words::dates::moment_with_seconds(context.lang, entry.happened, &zone.rules()),
    }))
}

fn form(context: &Context, file: &TextFile, typed: Typed) -> ReplyPage {
    let w = Words::of(context);
    let v = data::item(&context.house, file, &context.viewer, context.now);
    let own = match (&context.viewer, &file.tap) {
        (Viewer::Member(..), Some(tap)) => data::reply_views(tap, &context.viewer)
            .into_iter()
            .map(|reply| {
                (
                    w.k("option", json!(reply.answer).as_str().unwrap_or_default()),
                    w.at(&reply.received, &context.house.zone()),
                )
            })
            .collect(),
        _ => Vec::new(),
    };
    ReplyPage {
        l: Layout::of(context),
        closing: v.closing.clone(),
        may: may(context, file, &w),
        own,
        typed,
        errors: BTreeMap::new(),
        refusal: None,
        received: None,
        id: upload::fresh_id(),
        paper: !is_quoted_only(file),
        v,
        w,
    }
}

/// Why the reader may reply, or why not: asked of the same code that decides (a preview of the simplest answer).
fn may(context: &Context, file: &TextFile, words: &Words) -> May {
    let text = file.item.facts.text.as_str();
    let edition = file.tap.as_ref().map_or_else(
        || rulebook::edition::Edition::on(context.house.zone().day(context.now)).id,
        |tap| tap.edition,
    );
    let Some(actor) = context.actor() else {
        let cited = Cited::of(rulebook::rules::ONLY_MEMBER_STATES, edition);
        return May { yes: false, why: words.by_mode("page-reply-sign-in"), cited };
    };
    let act = Act::read("tap.reply", &json!({ "text": text, "answer": "authorize" }));
    let refused =
        act.ok().and_then(|act| desk::preview::preview(&context.house, &actor, &act, context.now).err());
    match refused {
        Some(no) => {
            May { yes: false, why: words.refusal(&no), cited: Cited { rule: no.rule, clause: no.clause } }
        }
        None => {
            let member = context
                .roles()
                .into_iter()
                .find(|held| held.role == Role::FocalPoint)
                .and_then(|held| held.of)
                .unwrap_or_default();
            let why = words.t1("page-reply-why", "member", words.member(member));
            May { yes: true, why, cited: Cited::of(rulebook::rules::ONLY_MEMBER_STATES, edition) }
        }
    }
}

/// Takes the form. What was typed is kept when it comes back.
pub(crate) async fn send_reply(
    context: Context,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Form,
) -> Page {
    let read = Upload::read(body).await;
    // The request is wholly read: this is its moment (DC-30).
    let ticket = context.desk.receive();
    let file = context.house.text(&id).ok_or_else(|| not_found(&context, &id))?;
    let edition = file.tap.as_ref().map_or(EditionId::Res1Of2022, |tap| tap.edition);
    let (mut upload, unread) = read;
    match unread {
        None => {}
        Some(Unread::TooLarge) => {
            let no = upload::too_large(edition);
            return back(&context, file, Typed::of(&upload), Ok(no), StatusCode::PAYLOAD_TOO_LARGE);
        }
        Some(Unread::Broken) => {
            let problem = Words::of(&context).t("page-act-broken-form");
            return back(&context, file, Typed::of(&upload), Err(problem), StatusCode::BAD_REQUEST);
        }
    }
    if !is_own_form(&headers) {
        let problem = Words::of(&context).t("page-act-foreign-form");
        return back(&context, file, Typed::of(&upload), Err(problem), StatusCode::FORBIDDEN);
    }
    if let Some(no) = upload.keep(&context.desk, edition, |_| "kept".to_owned())? {
        return back(&context, file, Typed::of(&upload), Ok(no), StatusCode::CONFLICT);
    }
    let typed = Typed::of(&upload);
    let act = match typed.act(&id, edition) {
        Ok(act) => act,
        Err(no) => return back(&context, file, typed, Ok(no), StatusCode::UNPROCESSABLE_ENTITY),
    };
    let (Some(actor), Some(act_id)) = (context.actor(), upload.one("id").and_then(upload::id)) else {
        let problem = Words::of(&context).by_mode("page-reply-sign-in");
        return back(&context, file, typed, Err(problem), StatusCode::FORBIDDEN);
    };
    match submit(&context, ticket, act_id, actor, act).await? {
        Answer::Accepted(accepted) => {
            Ok(go(&format!("/items/{}/reply?receipt={}", encode(&id), accepted.position)))
        }
        Answer::Refused(no) => back(&context, file, typed, Ok(*no), StatusCode::CONFLICT),
    }
}

/// The form again, with what was typed and what was wrong.
fn back(
    context: &Context,
    file: &TextFile,
    typed: Typed,
    wrong: Result<Refusal, String>,
    status: StatusCode,
) -> Page {
    let mut template = form(context, file, typed);
    match wrong {
        Ok(no) => {
            let told = template.w.refusal(&no);
            if let Some(field) = &no.field {
                template.errors.insert(field.clone(), told.clone());
            }
            template.refusal = Some((told, no));
        }
        Err(problem) => {
            template.errors.insert("form".to_owned(), problem);
        }
    }
    with_status(status, &template)
}
