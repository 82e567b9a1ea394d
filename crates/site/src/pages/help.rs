//! Help: how to find one's way, the glossary, who may do what; and the choice of a language.

use super::layout::Layout;
use super::outcome::{Page, page};
use crate::context::Context;
use crate::form::own_address;
use crate::request::Query;
use crate::wording::Words;
use askama::Template;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect, Response};
use desk::authority::{GRANTS, Grant};
use rulebook::body::Role;
use serde::Deserialize;
use words::Lang;

#[derive(Template)]
#[template(path = "help.html")]
struct HelpPage {
    w: Words,
    l: Layout,
}

/// Help.
pub(crate) async fn help(context: Context) -> Page {
    page(&HelpPage { w: Words::of(&context), l: Layout::of(&context) })
}

#[derive(Template)]
#[template(path = "glossary.html")]
struct GlossaryPage {
    w: Words,
    l: Layout,
    entries: Vec<words::Entry>,
}

/// The glossary.
pub(crate) async fn glossary(context: Context) -> Page {
    let entries = words::catalogue().glossary(context.lang);
    page(&GlossaryPage { w: Words::of(&context), l: Layout::of(&context), entries })
}

#[derive(Template)]
#[template(path = "authority.html")]
struct AuthorityPage {
    w: Words,
    l: Layout,
    roles: [Role; 5],
    grants: &'static [Grant],
}

impl AuthorityPage {
    fn may(&self, grant: &Grant, role: &Role) -> bool {
        grant.roles.contains(role)
    }
}

/// The authority table: every act by every role.
pub(crate) async fn authority(context: Context) -> Page {
    page(&AuthorityPage { w: Words::of(&context), l: Layout::of(&context), roles: Role::ALL, grants: GRANTS })
}

#[derive(Deserialize)]
pub(crate) struct Chosen {
    lang: String,
    to: Option<String>,
}

/// Remembers the language and goes back.
pub(crate) async fn language(Query(chosen): Query<Chosen>) -> Response {
    let to = own_address(chosen.to.as_deref());
    match Lang::parse(&chosen.lang) {
        Some(lang) => {
            let cookie = format!("lang={}; Path=/; Max-Age=31536000; SameSite=Lax", lang.code());
            ([(SET_COOKIE, cookie)], Redirect::to(&without_language(&to))).into_response()
        }
        None => Redirect::to(&to).into_response(),
    }
}

/// The address without a language of its own, which would win over the choice.
fn without_language(to: &str) -> String {
    let Some((path, query)) = to.split_once('?') else { return to.to_owned() };
    let kept: Vec<&str> = query.split('&').filter(|pair| !pair.starts_with("lang=")).collect();
    if kept.is_empty() { path.to_owned() } else { format!("{path}?{}", kept.join("&")) }
}
