//! Meetings: days, the calendar of an approval, the texts up; for the chair, what is asked first and the line to read aloud.

use super::layout::Layout;
use super::outcome::{Page, Told, not_found, page};
use super::svg::{self, TimelineView};
use crate::context::Context;
use crate::data::{self, MeetingView};
use crate::form::letter_address;
use crate::request::{Path, Query};
use crate::wording::Words;
use askama::Template;
use rulebook::body::Role;
use rulebook::meeting::Meeting;
use serde::Deserialize;

#[derive(Template)]
#[template(path = "meetings.html")]
struct MeetingsPage {
    w: Words,
    l: Layout,
    meetings: Vec<Meeting>,
    may_convene: bool,
}

/// Every meeting.
pub(crate) async fn meetings(context: Context) -> Page {
    let meetings = data::meetings(&context.house).into_iter().cloned().collect();
    let may_convene = context.has(Role::TsbOfficer) || context.has(Role::Director);
    page(&MeetingsPage { w: Words::of(&context), l: Layout::of(&context), meetings, may_convene })
}

#[derive(Template)]
#[template(path = "meeting.html")]
struct MeetingPage {
    w: Words,
    l: Layout,
    m: MeetingView,
    told: Option<Told>,
    chairs: bool,
    delegation: bool,
    acts: Vec<&'static str>,
    /// The last days before it, drawn and as a table.
    strip: Option<TimelineView>,
    /// The form that begins its letter, for whoever may.
    draft: Option<String>,
}

impl MeetingPage {
    fn address(&self, letter: &impl std::fmt::Display) -> String {
        letter_address(&letter.to_string())
    }
}

#[derive(Deserialize)]
pub(crate) struct Asked {
    done: Option<String>,
}

/// One meeting.
pub(crate) async fn meeting(context: Context, Path(id): Path<String>, Query(asked): Query<Asked>) -> Page {
    let w = Words::of(&context);
    let m = data::meeting(&context.house, &id, &context.viewer, context.now)
        .ok_or_else(|| not_found(&context, &id))?;
    let roles = context.roles();
    let ours = |role: Role, of: Option<&str>| {
        roles.iter().any(|held| held.role == role && (of.is_none() || held.of.as_deref() == of))
    };
    let chairs = ours(Role::Chair, Some(m.meeting.group.as_str())) || ours(Role::TsbOfficer, None);
    let delegation = ours(Role::Delegate, None) || ours(Role::FocalPoint, None);
    let mut acts = Vec::new();
    if chairs && m.meeting.opened.is_none() && !m.over {
        acts.push("meeting.open");
    }
    if chairs && m.in_session {
        acts.extend(["meeting.delegations-present", "meeting.close"]);
    }
    let desk = ours(Role::TsbOfficer, None) || ours(Role::Director, None);
    if desk && m.meeting.opened.is_none() && !m.over {
        acts.extend(["meeting.describe", "meeting.move"]);
    }
    let has_letter = context.house.letters.letter_of(&m.meeting.id).is_some();
    let named = crate::form::encode(&id);
    let draft = (desk && !has_letter && m.today < m.meeting.opens)
        .then(|| format!("/do/letter.draft?kind=collective-letter&meeting={named}"));
    let strip = (!m.days.is_empty()).then(|| svg::timeline(&w, &data::strip(&m))).flatten();
    let told = Told::of(&w, asked.done, &id);
    page(&MeetingPage { l: Layout::of(&context), w, m, told, chairs, delegation, acts, strip, draft })
}
