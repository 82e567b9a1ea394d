//! The desk of a person: what is theirs to do, by deadline, one link to each form.

use super::layout::Layout;
use super::outcome::{Failed, Page, Told, page, with_status};
use crate::context::Context;
use crate::data::{self, Dispatch, ParcelView, StepView, Waits};
use crate::form::{encode, letter_address};
use crate::request::Query;
use crate::wording::Words;
use crate::written::post_list;
use askama::Template;
use axum::http::StatusCode;
use desk::house::{House, TextFile};
use desk::preview;
use rulebook::act::Act;
use rulebook::approval::tap::{Stage, Tap};
use rulebook::body::{Appointment, Role};
use rulebook::calendar::Zone;
use rulebook::edition::Edition;
use rulebook::id::{LetterId, MeetingId, PersonId, TextId};
use rulebook::meeting::Meeting;
use serde::Deserialize;
use serde_json::json;
use std::sync::Arc;

/// One thing to do: on a text, on a letter, or on the letter that a meeting does not have yet.
pub(crate) struct Task {
    pub(crate) text: Option<TextId>,
    pub(crate) letter: Option<LetterId>,
    pub(crate) meeting: Option<MeetingId>,
    pub(crate) title: String,
    pub(crate) waits: Waits,
    pub(crate) address: String,
    pub(crate) standing: Option<String>,
}

#[derive(Template)]
#[template(path = "desk.html")]
struct DeskPage {
    w: Words,
    l: Layout,
    told: Option<Told>,
    roles: Vec<Appointment>,
    tasks: Vec<Task>,
    waiting: Vec<Task>,
    meetings: Vec<Meeting>,
    starts: Vec<&'static str>,
    refusals: Vec<(String, String)>,
    tsb: bool,
    next: Option<String>,
    /// Letters on their way that wait for the TSB desk.
    dispatch: Option<Dispatch>,
    /// Why a decision of one was not carried out.
    hindered: Option<String>,
    /// Is there a post list as one file for print?
    prints: bool,
    zone: Zone,
    house: Arc<House>,
}

impl DeskPage {
    /// What a letter is called.
    fn letter(&self, id: &str) -> String {
        post_list::name(&self.house, id, self.w.lang())
    }

    /// What the last step of a parcel says: the server's answer, or a reason of the house.
    fn last(&self, parcel: &ParcelView) -> String {
        parcel.steps.last().map(|step| step_told(&self.w, step)).unwrap_or_default()
    }
}

/// Why a step was taken, in the words of the reader; a server's answer as it came.
pub(super) fn step_told(w: &Words, step: &StepView) -> String {
    match (step.reason, step.told.as_str()) {
        (None, told) => told.to_owned(),
        (Some(reason), "") => w.k("dispatch-told", reason),
        (Some(reason), detail) => {
            w.t2("dispatch-told-with", "told", w.k("dispatch-told", reason), "detail", detail)
        }
    }
}

impl DeskPage {
    /// What a task is about: its page and its name, and a title beside it.
    fn about(&self, task: &Task) -> (String, String, String) {
        match (&task.text, &task.letter, &task.meeting) {
            (Some(text), ..) => {
                (format!("/items/{}", encode(text.as_str())), text.to_string(), task.title.clone())
            }
            (None, Some(letter), meeting) => {
                let about = meeting.as_ref().map_or_else(String::new, ToString::to_string);
                (letter_address(letter.as_str()), letter.to_string(), about)
            }
            (None, None, Some(meeting)) => {
                (format!("/meetings/{}", encode(meeting.as_str())), meeting.to_string(), String::new())
            }
            (None, None, None) => ("/desk".to_owned(), task.title.clone(), String::new()),
        }
    }
}

/// What the person who asks has to do, soonest first.
pub(crate) fn mine(context: &Context) -> Vec<Task> {
    tasks(context).0
}

/// What is theirs, and what they wait for from others.
fn tasks(context: &Context) -> (Vec<Task>, Vec<Task>) {
    let roles = context.roles();
    if roles.is_empty() {
        return (Vec::new(), Vec::new());
    }
    let (mut own, mut others) = (Vec::new(), Vec::new());
    for (_, file) in context.house.open(0) {
        for waits in data::obligations_of(&context.house, file, &context.viewer, context.now) {
            let theirs = roles.iter().any(|held| is_theirs(context, held, file, &waits));
            let list = if theirs { &mut own } else { &mut others };
            list.push(task(context, file, waits));
        }
    }
    letter_tasks(context, &roles, &mut own, &mut others);
    let soonest = |task: &Task| {
        (task.waits.due.as_ref().map_or(jiff::Timestamp::MAX, |due| due.ends), !task.waits.must)
    };
    own.sort_by_key(soonest);
    others.retain(|task| task.waits.must && task.waits.office() != "calendar");
    others.sort_by_key(soonest);
    others.truncate(20);
    (own, others)
}

/// What letters wait for. Whoever wrote a draft does not approve it (H-9), and waits for somebody else to.
fn letter_tasks(context: &Context, roles: &[Appointment], own: &mut Vec<Task>, others: &mut Vec<Task>) {
    let desk = |waits: &Waits| {
        roles.iter().any(|held| {
            let office = (held.role, waits.office());
            matches!(office, (Role::Director, "director") | (Role::TsbOfficer, "secretariat"))
        })
    };
    if !context.viewer.is_tsb() {
        return;
    }
    let edition = Edition::on(context.house.zone().day(context.now)).id;
    for waiting in desk::letters::waiting(&context.house, context.now) {
        let waits = Waits::of(&waiting.obligation, &context.house.zone(), edition);
        let held = waiting.letter.as_ref().and_then(|id| context.house.letters.letter(id.as_str()));
        let is_own = |who: &PersonId| context.person.as_ref() == Some(who);
        let wrote = held.is_some_and(|letter| is_own(&letter.drafted_by) || is_own(&letter.last_by));
        let theirs = desk(&waits) && !(wrote && waits.what == "letter.approve");
        let (address, title) = match (&waiting.letter, &waiting.meeting) {
            (Some(letter), _) => {
                (format!("/do/{}?letter={}", waits.what, encode(letter.as_str())), letter.to_string())
            }
            (None, Some(meeting)) => (
                format!("/do/letter.draft?kind=collective-letter&meeting={}", encode(meeting.as_str())),
                meeting.to_string(),
            ),
            (None, None) => continue,
        };
        let task = Task {
            text: None,
            letter: waiting.letter,
            meeting: waiting.meeting,
            title,
            waits,
            address,
            standing: None,
        };
        if theirs { own.push(task) } else { others.push(task) }
    }
}

fn task(context: &Context, file: &TextFile, waits: Waits) -> Task {
    let text = &file.item.facts.text;
    let named = crate::form::encode(text.as_str());
    let address = match waits.what.as_str() {
        "tap.reply" => format!("/items/{named}/reply"),
        "tap.check-reply" => format!("/items/{named}#replies"),
        what => match what.strip_prefix("duty.") {
            Some("result-circular") => format!("/do/tap.notify-result?text={named}"),
            Some("text-in-official-languages") => format!("/do/tap.distribute?text={named}"),
            Some(duty) => format!("/do/tap.carry-out?text={named}&duty={duty}"),
            None => format!("/do/{what}?text={named}"),
        },
    };
    let standing = (context.viewer.is_tsb() && waits.what == "tap.reply")
        .then(|| file.tap.as_ref().map(Tap::tally))
        .flatten()
        .map(|tally| format!("{} / {} / {}", tally.support, tally.against, tally.not_explicit));
    let (letter, meeting) = (None, None);
    Task { text: Some(text.clone()), letter, meeting, title: title(context, file), waits, address, standing }
}

/// The title in the language of the page, where there is one.
fn title(context: &Context, file: &TextFile) -> String {
    let facts = &file.item.facts;
    let zh = facts.title_zh.as_ref().filter(|_| context.lang == words::Lang::Zh);
    zh.unwrap_or(&facts.title).clone()
}

/// Is it for somebody in this role?
fn is_theirs(context: &Context, held: &Appointment, file: &TextFile, waits: &Waits) -> bool {
    let group = held.of.as_deref();
    match (held.role, waits.office()) {
        (Role::Director, "director") | (Role::TsbOfficer, "secretariat" | "secretary-general") => true,
        (Role::Chair, "chair") => {
            let regional = file.item.facts.regional.as_ref().map(|group| group.as_str());
            group == Some(file.item.facts.group.as_str()) || group == regional
        }
        (Role::FocalPoint, "member-state") => replies_still(context, file, waits, group),
        (Role::Director | Role::TsbOfficer | Role::Chair | Role::FocalPoint | Role::Delegate, _) => false,
    }
}

/// A Member State that has not replied may reply; one that asked for more time may oppose.
fn replies_still(context: &Context, file: &TextFile, waits: &Waits, member: Option<&str>) -> bool {
    let (Some(tap), Some(member), Some(actor)) = (&file.tap, member, context.actor()) else { return false };
    if waits.what == "tap.oppose-formally" {
        return waits.of.iter().any(|asked| asked.as_str() == member);
    }
    match tap.stage {
        Stage::InConsultation if tap.replies.values().any(|reply| reply.member.as_str() == member) => false,
        Stage::InConsultation => {
            let with = json!({ "text": file.item.facts.text, "answer": "authorize" });
            let act = Act::read("tap.reply", &with);
            act.is_ok_and(|act| preview::preview(&context.house, &actor, &act, context.now).is_ok())
        }
        _ => false,
    }
}

#[derive(Deserialize)]
pub(crate) struct Asked {
    done: Option<String>,
}

/// The desk.
pub(crate) async fn desk_page(context: Context, Query(asked): Query<Asked>) -> Page {
    let told = Told::of(&Words::of(&context), asked.done, "");
    page(&desk(&context, told, None)?)
}

/// The desk, with what hindered a decision of a letter on its way.
pub(super) fn desk_with(context: &Context, status: StatusCode, hindered: String) -> Page {
    with_status(status, &desk(context, None, Some(hindered))?)
}

fn desk(context: &Context, told: Option<Told>, hindered: Option<String>) -> Result<DeskPage, Failed> {
    let w = Words::of(context);
    let (tasks, waiting) = tasks(context);
    let roles = context.roles();
    let chairs: Vec<&str> =
        roles.iter().filter(|held| held.role == Role::Chair).filter_map(|held| held.of.as_deref()).collect();
    let tsb = context.viewer.is_tsb();
    let meetings = data::meetings(&context.house)
        .into_iter()
        .filter(|meeting| !meeting.is_over(context.now) && (tsb || chairs.contains(&meeting.group.as_str())))
        .cloned()
        .collect();
    let starts = if context.has(Role::TsbOfficer) {
        vec!["item.register", "meeting.convene", "letter.draft", "letter.take-over"]
    } else {
        Vec::new()
    };
    let refusals = if tsb { refused(context, &w)? } else { Vec::new() };
    let dispatch = data::dispatch(context.desk.side(), &context.viewer, context.now)?;
    let next = context.house.next_deadline(context.now).map(|at| w.at(&at, &context.house.zone()));
    Ok(DeskPage {
        l: Layout::of(context),
        w,
        next,
        told,
        roles,
        tasks,
        waiting,
        meetings,
        starts,
        refusals,
        tsb,
        dispatch: dispatch.filter(|dispatch| !dispatch.is_empty()),
        hindered,
        prints: context.app.typesetter().is_some(),
        zone: context.house.zone(),
        house: context.house.clone(),
    })
}

/// The last refusals, for the TSB desk: a member may ask why a reply was not taken.
fn refused(context: &Context, words: &Words) -> Result<Vec<(String, String)>, Failed> {
    let notes = context.desk.side().refusals(i64::MIN, i64::MAX, 200)?;
    let zone = context.house.zone();
    let told = notes.iter().rev().take(10).filter_map(|note| {
        let value: serde_json::Value = serde_json::from_str(&note.payload).ok()?;
        let refusal: rulebook::refusal::Refusal = serde_json::from_value(value["refusal"].clone()).ok()?;
        let at = jiff::Timestamp::from_microsecond(note.at).ok()?;
        let act = words.k("act", value["act"].as_str()?);
        let who = words.login(value["who"].as_str()?);
        Some((
            format!("{} · {who} · {act}", words.at(&at, &zone)),
            format!("{}{}", words.refusal(&refusal), words.brackets(words.clause(&refusal.clause))),
        ))
    });
    Ok(told.collect())
}
