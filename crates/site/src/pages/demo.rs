//! The demo: choose who to be, turn the clock forward, choose the scene, start over. None of it exists when the house is open for work.

use super::layout::Layout;
use super::outcome::{Page, not_found, page};
use crate::app::{Mode, Stage};
use crate::context::Context;
use crate::form::{encode, is_own_form, own_address};
use crate::request::Query;
use crate::wording::Words;
use askama::Template;
use axum::Form;
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use rulebook::body::Role;
use serde::Deserialize;

/// A login that a visitor may choose.
struct Choice {
    person: String,
    chosen: bool,
}

#[derive(Template)]
#[template(path = "demo.html")]
struct DemoPage {
    w: Words,
    l: Layout,
    to: String,
    offices: Vec<Choice>,
    members: Vec<Choice>,
    scenes: Vec<(&'static str, bool)>,
    next_deadline: Option<String>,
}

#[derive(Deserialize)]
pub(crate) struct Asked {
    to: Option<String>,
}

/// The page of the demo.
pub(crate) async fn demo(context: Context, Query(asked): Query<Asked>) -> Page {
    let (Mode::Demo(stages), Some(now_open)) = (context.app.mode(), &context.scene) else {
        return Err(not_found(&context, "demo"));
    };
    let w = Words::of(&context);
    let day = context.house.zone().day(context.now);
    let appointments =
        context.house.registers.appointments.values().flatten().filter(|held| held.holds_on(day));
    let choice = |held: &rulebook::body::Appointment| Choice {
        person: held.person.to_string(),
        chosen: context.person.as_ref() == Some(&held.person),
    };
    let (mut members, offices): (Vec<_>, Vec<_>) =
        appointments.partition(|held| matches!(held.role, Role::FocalPoint | Role::Delegate));
    members.sort_by_cached_key(|held| super::fields::natural_key(held.person.as_str()));
    let template = DemoPage {
        to: own_address(asked.to.as_deref()),
        offices: offices.into_iter().map(choice).collect(),
        members: members.into_iter().map(choice).collect(),
        scenes: stages.all().iter().map(|stage| (stage.name, stage.name == now_open.name)).collect(),
        next_deadline: context.house.next_deadline(context.now).map(|at| w.at(&at, &context.house.zone())),
        l: Layout::of(&context),
        w,
    };
    page(&template)
}

#[derive(Deserialize)]
pub(crate) struct Turn {
    what: String,
    #[serde(default)]
    value: String,
    to: Option<String>,
}

/// Only the demo's own page may turn things.
fn stage(context: &Context, headers: &HeaderMap) -> Result<Stage, StatusCode> {
    if !is_own_form(headers) {
        return Err(StatusCode::FORBIDDEN);
    }
    context.scene.clone().ok_or(StatusCode::NOT_FOUND)
}

fn remember(name: &str, value: &str, to: Option<&str>) -> Response {
    let cookie = format!("{name}={}; Path=/; SameSite=Lax; HttpOnly", encode(value));
    ([(SET_COOKIE, cookie)], Redirect::to(&own_address(to))).into_response()
}

/// Chooses who to be.
pub(crate) async fn choose_actor(context: Context, headers: HeaderMap, Form(turn): Form<Turn>) -> Response {
    match stage(&context, &headers) {
        Ok(_) => remember("actor", &turn.value, turn.to.as_deref()),
        Err(refused) => refused.into_response(),
    }
}

/// Chooses the scene, and is nobody there yet.
pub(crate) async fn choose_scene(context: Context, headers: HeaderMap, Form(turn): Form<Turn>) -> Response {
    match stage(&context, &headers) {
        Ok(_) => remember("scene", &turn.value, Some("/")),
        Err(refused) => refused.into_response(),
    }
}

/// Turns the clock forward: a day, a week, to the next deadline. What is due on the way is performed.
pub(crate) async fn turn_clock(context: Context, headers: HeaderMap, Form(turn): Form<Turn>) -> Response {
    let stage = match stage(&context, &headers) {
        Ok(stage) => stage,
        Err(refused) => return refused.into_response(),
    };
    let hours = |hours: i64| context.now.checked_add(jiff::SignedDuration::from_hours(hours)).ok();
    let to = match turn.what.as_str() {
        "hour" => hours(1),
        "day" => hours(24),
        "week" => hours(24 * 7),
        // The deadline itself is the first moment that is too late: a minute before it, one may still act.
        "before-deadline" => context
            .house
            .next_deadline(
                context.now.saturating_add(jiff::SignedDuration::from_mins(1)).unwrap_or(context.now),
            )
            .and_then(|at| at.checked_sub(jiff::SignedDuration::from_mins(1)).ok()),
        "deadline" => context.house.next_deadline(context.now),
        _ => None,
    };
    if let Some(to) = to {
        stage.clock.turn_to(to);
        let desk = stage.desk.clone();
        let zone = context.house.zone();
        let midnight = zone.day(to) != zone.day(context.now);
        // Heads are published at fixed times, here at the first turn after a midnight.
        let turned =
            move || desk.tick().and_then(|()| if midnight { desk.publish_head().map(drop) } else { Ok(()) });
        let ticked = tokio::task::spawn_blocking(turned).await;
        if !matches!(ticked, Ok(Ok(()))) {
            return StatusCode::SERVICE_UNAVAILABLE.into_response();
        }
    }
    Redirect::to(&own_address(turn.to.as_deref())).into_response()
}

/// Makes a fresh record of this scene.
pub(crate) async fn start_over(context: Context, headers: HeaderMap, Form(_turn): Form<Turn>) -> Response {
    let (Ok(stage), Mode::Demo(_)) = (stage(&context, &headers), context.app.mode()) else {
        return StatusCode::FORBIDDEN.into_response();
    };
    let app = context.app.clone();
    let made = tokio::task::spawn_blocking(move || match app.mode() {
        Mode::Demo(stages) => stages.start_over(stage.name),
        Mode::Serve(_) => Ok(()),
    });
    match made.await {
        Ok(Ok(())) => remember("actor", "", Some("/")),
        Ok(Err(why)) => {
            eprintln!("fault: the demo could not start over: {why}");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}
