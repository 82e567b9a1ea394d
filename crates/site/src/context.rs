//! Who asks, in which language, about which record, at what moment: read once from each request.

use crate::app::{App, Mode, Stage};
use crate::written::Sources;
use axum::extract::{FromRequestParts, OptionalFromRequestParts};
use axum::http::header::{ACCEPT_LANGUAGE, AUTHORIZATION, COOKIE};
use axum::http::{StatusCode, request::Parts};
use axum::response::{IntoResponse, Response};
use desk::Desk;
use desk::house::House;
use desk::perform::Actor;
use desk::view::Viewer;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use rulebook::body::{Appointment, Role};
use rulebook::id::PersonId;
use std::convert::Infallible;
use std::sync::Arc;
use words::Lang;

/// What a handler knows of its request.
#[derive(Clone)]
pub(crate) struct Context {
    pub(crate) app: App,
    pub(crate) lang: Lang,
    pub(crate) desk: Arc<Desk>,
    pub(crate) house: Arc<House>,
    pub(crate) now: Timestamp,
    pub(crate) person: Option<PersonId>,
    pub(crate) viewer: Viewer,
    pub(crate) scene: Option<Stage>,
    /// The reader's own zone, if the browser told it.
    pub(crate) zone: Option<TimeZone>,
    /// The address, to come back to.
    pub(crate) here: String,
}

impl Context {
    /// The appointments of the person who asks, today.
    pub(crate) fn roles(&self) -> Vec<Appointment> {
        let day = self.house.zone().day(self.now);
        self.person.iter().flat_map(|person| self.house.registers.roles_on(person, day).cloned()).collect()
    }

    /// The actor that acts are handed in by.
    pub(crate) fn actor(&self) -> Option<Actor> {
        self.person.clone().map(Actor::Person)
    }

    /// Is everything on the page marked as a rehearsal (DC-25)?
    pub(crate) fn is_rehearsal(&self) -> bool {
        self.house.registers.rehearsal || self.app.is_demo()
    }

    /// What papers are written from.
    pub(crate) fn sources(&self) -> Sources<'_> {
        let rehearsal = self.is_rehearsal();
        Sources { rehearsal, ..Sources::new(&self.desk, &self.house, self.app.letters()) }
    }

    /// The same request, over the state as it is now: after an act of its own.
    pub(crate) fn again(&self) -> Self {
        Self { house: self.desk.house(), ..self.clone() }
    }

    /// Does the person who asks hold this role?
    pub(crate) fn has(&self, role: Role) -> bool {
        self.roles().iter().any(|held| held.role == role)
    }
}

/// The value of a cookie.
fn cookie(parts: &Parts, name: &str) -> Option<String> {
    let pairs = parts
        .headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(';'));
    let found = pairs.filter_map(|pair| pair.trim().split_once('=')).find(|(key, _)| *key == name);
    found.map(|(_, value)| crate::form::decode(value))
}

/// The language: of the address (`?lang=zh`), of the cookie, of the browser.
fn language(parts: &Parts) -> Lang {
    let query = parts.uri.query().unwrap_or_default().split('&').find_map(|pair| pair.strip_prefix("lang="));
    let chosen =
        query.and_then(Lang::parse).or_else(|| cookie(parts, "lang").and_then(|tag| Lang::parse(&tag)));
    chosen.unwrap_or_else(|| {
        let accepted = parts.headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        accepted.map_or(Lang::En, Lang::negotiate)
    })
}

/// In the demo a cookie says who the visitor chose to be; elsewhere only a token says who acts.
fn person(parts: &Parts, app: &App, desk: &Desk, now: Timestamp) -> Option<PersonId> {
    if app.is_demo()
        && let Some(chosen) = cookie(parts, "actor").filter(|chosen| !chosen.is_empty())
    {
        return Some(PersonId::from(chosen));
    }
    let bearer = parts.headers.get(AUTHORIZATION)?.to_str().ok()?.strip_prefix("Bearer ")?;
    desk::tokens::find(desk.side(), bearer, now).ok().flatten()
}

impl FromRequestParts<App> for Context {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let (desk, scene) = match app.mode() {
            Mode::Serve(desk) => (desk.clone(), None),
            Mode::Demo(stages) => {
                let Some(stage) = stages.named(cookie(parts, "scene").as_deref()) else {
                    return Err(StatusCode::SERVICE_UNAVAILABLE.into_response());
                };
                (stage.desk.clone(), Some(stage))
            }
        };
        let (house, now) = (desk.house(), desk.now());
        let person = person(parts, app, &desk, now);
        let day = house.zone().day(now);
        let first = person.as_ref().and_then(|person| house.registers.roles_on(person, day).next().cloned());
        let viewer = first
            .map_or(Viewer::Public, |held| Viewer::of_role(held.role, held.of.as_deref(), &house.registers));
        let here = parts.uri.path_and_query().map_or_else(|| "/".to_owned(), ToString::to_string);
        let zone = cookie(parts, "zone").and_then(|name| TimeZone::get(&name).ok());
        Ok(Self {
            app: app.clone(),
            lang: language(parts),
            desk,
            house,
            now,
            person,
            viewer,
            scene,
            zone,
            here,
        })
    }
}

impl OptionalFromRequestParts<App> for Context {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Option<Self>, Infallible> {
        Ok(<Self as FromRequestParts<App>>::from_request_parts(parts, app).await.ok())
    }
}
