//! A text: what it is, its state, what happens next, who must do what by when, why, and what the reader can do.

use super::layout::Layout;
use super::outcome::{Failed, Page, Told, not_found, page};
use super::svg::{self, TimelineView};
use crate::context::Context;
use crate::data::{self, ActChoice, ItemView, LetterRow, LogPage, ReplyView};
use crate::form::letter_address;
use crate::request::{Path, Query};
use crate::wording::Words;
use crate::written::texts::{has_result, is_quoted_only};
use askama::Template;
use desk::house::TextFile;
use desk::view;
use rulebook::approval::tap::{Stage, Tap};
use rulebook::body::Role;
use rulebook::calendar::Zone;
use rulebook::letter::{Kind, Letter};
use rulebook::private::Private;
use serde::Deserialize;

/// A reply with its words for the page.
struct ReplyRow {
    view: ReplyView,
    answer: String,
    channel: String,
    zone: Zone,
    texts: Vec<(&'static str, String)>,
}

#[derive(Template)]
#[template(path = "item.html")]
struct ItemPage {
    w: Words,
    l: Layout,
    v: ItemView,
    now: String,
    told: Option<Told>,
    timeline: Option<TimelineView>,
    tally_svg: String,
    choices: Vec<ActChoice>,
    why_not: String,
    replies: Vec<ReplyRow>,
    may_check: bool,
    quoted_only: bool,
    has_result: bool,
    /// Can papers be had as PDFs?
    pdf: bool,
    /// How the circular of the consultation reached its addressees; for the TSB desk.
    proof: Option<String>,
    log: LogPage,
    house_zone: Zone,
    /// The letters about it, as far as the reader may see them.
    letters: Vec<LetterRow>,
    /// The forms that begin its circulars, for whoever may.
    drafts: Vec<(&'static str, String)>,
}

impl ItemPage {
    fn address(&self, letter: &impl std::fmt::Display) -> String {
        letter_address(&letter.to_string())
    }
}

#[derive(Deserialize)]
pub(crate) struct Asked {
    done: Option<String>,
}

/// The page of a text.
pub(crate) async fn item(context: Context, Path(id): Path<String>, Query(asked): Query<Asked>) -> Page {
    let words = Words::of(&context);
    let file = context.house.text(&id).ok_or_else(|| not_found(&context, &id))?;
    let mut v = data::item(&context.house, file, &context.viewer, context.now);
    // Several rules of one clause: the page names the clause once.
    v.unverified.dedup_by(|next, held| next.clause == held.clause);
    let roles: Vec<Role> = context.roles().into_iter().map(|held| held.role).collect();
    let choices = data::choices(file, &v, &roles);
    let line = data::timeline(&context.house, file, context.now);
    let tap = file.tap.as_ref();
    page(&ItemPage {
        now: now_sentence(&words, &v),
        told: Told::of(&words, asked.done, &id),
        timeline: line.and_then(|line| svg::timeline(&words, &line)),
        tally_svg: v.result.as_ref().map(|result| svg::tally(&words, result)).unwrap_or_default(),
        why_not: why_not(&context, &words, tap),
        choices,
        replies: tap.map(|tap| replies(&context, &words, tap)).transpose()?.unwrap_or_default(),
        may_check: roles.contains(&Role::TsbOfficer),
        quoted_only: is_quoted_only(file),
        has_result: tap.is_some_and(has_result),
        pdf: context.app.typesetter().is_some(),
        proof: tap.map(|tap| proof(&context, &words, tap)).transpose()?.flatten(),
        log: data::log(&context.house, &context.viewer, (Some(&id), None, None), 1),
        house_zone: context.house.zone(),
        letters: data::letters_about(&context.house, &id, &context.viewer),
        drafts: drafts(&context, file),
        l: Layout::of(&context),
        w: words,
        v,
    })
}

/// The circulars of a text that are not drafted yet, each with the form that begins it.
fn drafts(context: &Context, file: &TextFile) -> Vec<(&'static str, String)> {
    let desk = context.has(Role::TsbOfficer) || context.has(Role::Director);
    let Some(tap) = file.tap.as_ref().filter(|tap| desk && tap.taken_over.is_none()) else {
        return Vec::new();
    };
    let text = &file.item.facts.text;
    let is_begun = |kind: Kind| {
        let of = |letter: &Letter| {
            letter.kind == kind
                && letter.texts.contains(text)
                && letter.withdrawn.is_none()
                && letter.corrects.is_none()
        };
        context.house.letters.letters.values().any(|letter| of(letter))
    };
    let due =
        [(Kind::TapConsultation, tap.announcement.is_some()), (Kind::TapResult, tap.notified.is_some())];
    let named = crate::form::encode(text.as_str());
    let open = due.into_iter().filter(|(kind, due)| *due && !is_begun(*kind));
    open.map(|(kind, _)| (kind.key(), format!("/do/letter.draft?kind={}&texts={named}", kind.key())))
        .collect()
}

/// The proof that the circular reached its addressees, beside the day of posting, which counts as the day on which it was received (9.3.3).
fn proof(context: &Context, words: &Words, tap: &Tap) -> Result<Option<String>, Failed> {
    let posted = tap.announcement.as_ref().is_some_and(|held| held.posted.is_some());
    if !posted || tap.taken_over.is_some() || !context.viewer.is_tsb() {
        return Ok(None);
    }
    let Some(letter) = data::circular_of(&context.house, tap) else {
        return Ok(Some(words.t("page-item-proof-elsewhere")));
    };
    let recipients = letter.issued.as_ref().map_or(0, |issued| issued.recipients.len());
    let found = data::letter_dispatch(context.desk.side(), letter.id.as_str(), &context.viewer)?;
    let (addressees, last) = found
        .as_ref()
        .map_or((recipients, None), |found| (found.addressees, found.last.map(|at| (found.delivered, at))));
    let addressees = addressees.to_string();
    Ok(Some(match last {
        Some((delivered, at)) => {
            let (delivered, at) = (delivered.to_string(), words.at(&at, &context.house.zone()));
            words.t3("page-item-proof", ("delivered", &delivered), ("addressees", &addressees), ("at", &at))
        }
        None => words.t1("page-item-proof-none", "addressees", addressees),
    }))
}

/// One sentence on what is happening.
fn now_sentence(words: &Words, v: &ItemView) -> String {
    let stage = v.stage.map_or("none", Stage::key);
    // A name is not broken at the end of a line.
    let meeting = v.meeting.as_ref().map(|id| id.as_str().replace(' ', "\u{a0}")).unwrap_or_default();
    let (text, group) = (v.text().to_string(), v.item.facts.group.to_string());
    words.t3(&format!("now-{stage}"), ("text", &text), ("group", &group), ("meeting", &meeting))
}

/// Why there is nothing that the reader can do here.
fn why_not(context: &Context, words: &Words, tap: Option<&Tap>) -> String {
    match (&context.person, tap.map(|tap| tap.stage)) {
        (None, _) => words.by_mode("page-item-why-not-visitor"),
        (Some(who), Some(stage)) => {
            words.t2("page-item-why-not", "who", words.login(who), "stage", words.k("stage", stage.key()))
        }
        (Some(who), None) => {
            words.t2("page-item-why-not", "who", words.login(who), "stage", words.k("stage", "none"))
        }
    }
}

/// The replies that the reader may see; what they say, only for the TSB desk and their own member.
fn replies(context: &Context, words: &Words, tap: &Tap) -> Result<Vec<ReplyRow>, super::outcome::Failed> {
    let zone = tap
        .announcement
        .as_ref()
        .map_or_else(|| context.house.zone(), |announcement| announcement.zone().clone());
    let mut rows = Vec::new();
    for (view, reply) in
        data::reply_views(tap, &context.viewer).into_iter().zip(view::replies(tap, &context.viewer))
    {
        let own = matches!(&context.viewer, view::Viewer::Member(member, _) if *member == reply.member);
        let mut texts = Vec::new();
        if context.viewer.is_tsb() || own {
            for (key, text) in [
                ("comments", &reply.content.comments),
                ("reasons", &reply.content.reasons),
                ("changes", &reply.content.changes),
            ] {
                if let Some(text) = text {
                    texts.push((key, revealed(context, words, text)?));
                }
            }
        }
        let key = |value: serde_json::Value| value.as_str().unwrap_or_default().to_owned();
        let (answer, channel) = (key(serde_json::json!(view.answer)), key(serde_json::json!(view.channel)));
        rows.push(ReplyRow { view, answer, channel, zone: zone.clone(), texts });
    }
    Ok(rows)
}

/// A private text, or that it was erased.
fn revealed(context: &Context, words: &Words, text: &Private) -> Result<String, super::outcome::Failed> {
    Ok(context.desk.reveal(text)?.unwrap_or_else(|| words.t("page-erased")))
}
