//! The papers of a case: the consultation circular with its annexes, the reply form, the result circular; written from the state.

use super::item::is_quoted_only;
use super::outcome::{Failed, Page, not_found};
use crate::context::Context;
use crate::request::Path;
use crate::wording::Words;
use axum::http::header;
use axum::response::IntoResponse;
use desk::house::TextFile;
use papers::facts::{
    Body, DraftText, Ipr, Issue, Kind as PaperKind, Localized, Mark, Meeting, Provisional, RecordHead,
    References, StudyGroup,
};
use papers::{reply_form, tap_consultation, tap_result};
use rulebook::approval::item::Kind;
use rulebook::approval::tap::act::A5;
use rulebook::approval::tap::{Stage, Tap};
use rulebook::edition::Edition;
use words::Lang;

/// A paper, as HTML that prints on A4.
pub(crate) async fn paper(context: Context, Path((id, kind)): Path<(String, String)>) -> Page {
    let file = context.house.text(&id).ok_or_else(|| not_found(&context, &id))?;
    let missing = || not_found(&context, &kind);
    let tap = file.tap.as_ref().filter(|tap| tap.announcement.is_some()).ok_or_else(missing)?;
    if is_quoted_only(file) {
        return Err(missing());
    }
    let letters = context.app.letters();
    let written = match kind.as_str() {
        "consultation" => tap_consultation::write(&consultation(&context, file, tap)?, context.lang, letters),
        "reply-form" => {
            let facts = tap_consultation::reply_facts(&consultation(&context, file, tap)?);
            reply_form::write(&facts, context.lang, letters)
        }
        "result" if has_result(tap) => {
            tap_result::write(&result(&context, file, tap)?, context.lang, letters)
        }
        _ => return Err(missing()),
    };
    let html = papers::html::render(&written).replacen(
        "<main>",
        &format!("{}<main>", ways_on(&context, &id, &kind)),
        1,
    );
    Ok(([(header::CONTENT_TYPE, "text/html; charset=utf-8"), (header::CACHE_CONTROL, "no-store")], html)
        .into_response())
}

/// The way back to the text, and the paper in each language: on the screen, and never printed.
fn ways_on(context: &Context, text: &str, kind: &str) -> String {
    let (w, text) = (Words::of(context), crate::form::encode(text));
    let languages = Lang::COMPLETE.iter().map(|lang| {
        let (code, name) = (lang.code(), lang.name());
        format!(
            r#"<a lang="{code}" hreflang="{code}" href="/items/{text}/papers/{kind}?lang={code}">{name}</a>"#
        )
    });
    format!(
        r#"<style>.ways{{font:1rem/1.5 sans-serif;max-inline-size:48rem;margin-inline:auto;padding:12px 16px}}@media print{{.ways{{display:none}}}}</style><nav class="ways" aria-label="{}"><a href="/items/{text}">{}</a> · {}</nav>
"#,
        w.t("site-main-navigation"),
        w.t("common-back"),
        languages.collect::<Vec<_>>().join(" · "),
    )
}

/// Is there an outcome to be told? While more time runs, or a decision waits to be confirmed, there is none.
pub(super) const fn has_result(tap: &Tap) -> bool {
    tap.notified.is_some() || matches!(tap.stage, Stage::Approved | Stage::NotApproved | Stage::Returned)
}

/// What every circular of a case has.
fn issue(
    context: &Context,
    file: &TextFile,
    tap: &Tap,
    number: Option<u32>,
    date: Option<jiff::civil::Date>,
) -> Result<Issue, Failed> {
    let registers = &context.house.registers;
    let group = registers.groups.get(&file.item.facts.group);
    let meeting = context.house.meeting_of(tap);
    let printed = tap.announcement.as_ref().and_then(|announcement| announcement.printed_days);
    // The head that was public when the circular was issued; a later one would say what its readers could not know.
    let zone = context.house.zone();
    let issued = |at: i64| {
        jiff::Timestamp::from_microsecond(at).ok().zip(date).is_some_and(|(at, date)| zone.day(at) <= date)
    };
    let head = context.desk.heads()?.into_iter().rfind(|head| issued(head.at));
    Ok(Issue {
        mark: context.is_rehearsal().then_some(Mark::Rehearsal),
        body: sender(context),
        number: number.map(|number| number.to_string()),
        date,
        edition: Some(tap.edition.as_str().to_owned()),
        study_group: StudyGroup {
            number: Some(file.item.facts.group.as_str().trim_start_matches("SG").to_owned()),
            title: group.map(|group| Localized::both(group.title.clone(), group.title_zh.clone())),
        },
        meeting: Meeting {
            place: meeting.map(|meeting| place(&meeting.place)),
            // As the circular printed them: a meeting that moves does not rewrite what was issued (DC-26).
            days: printed.or(meeting.map(|meeting| (meeting.opens, meeting.ends))),
            collective_letter: None,
        },
        paragraphs: Vec::new(),
        director: None,
        record_head: head.map(|head| RecordHead { size: head.size, root: hex::encode(head.root) }),
    })
}

/// Who sends it. The demo's addresses are invented; a body that is open for work writes its own into its letters' clauses.
fn sender(context: &Context) -> Body {
    if context.is_rehearsal() {
        return Body::demo();
    }
    Body { address: Vec::new(), email: None, ipr_database: None, ..Body::demo() }
}

/// A place of a meeting, in each language of the papers.
fn place(name: &str) -> Localized {
    Localized::both(crate::wording::place(Lang::En, name), crate::wording::place(Lang::Zh, name))
}

/// The consultation circular. Texts of the same circular stand in it together.
fn consultation(context: &Context, file: &TextFile, tap: &Tap) -> Result<tap_consultation::Facts, Failed> {
    let announcement = tap.announcement.as_ref();
    let number = announcement.map(|announcement| announcement.circular);
    let meeting = announcement.map(|announcement| &announcement.meeting);
    let together = context.house.texts.values().filter(|other| {
        let held = other.tap.as_ref().and_then(|tap| tap.announcement.as_ref());
        held.is_some_and(|held| Some(held.circular) == number && Some(&held.meeting) == meeting)
    });
    let deadline = announcement.and_then(|held| {
        words::Deadline::end_of(held.first_closes.day(), held.first_closes.zone.rules()).ok()
    });
    Ok(tap_consultation::Facts {
        issue: issue(context, file, tap, number, announcement.and_then(|announcement| announcement.posted))?,
        texts: together.map(|other| draft(other)).collect(),
        deadline,
        share: u8::try_from(Edition::of(tap.edition).share.0).ok(),
    })
}

/// What is known of a text.
fn draft(file: &TextFile) -> DraftText {
    let facts = &file.item.facts;
    let tap = file.tap.as_ref();
    let deposit = tap.and_then(|tap| tap.deposit.as_ref());
    let sources = tap.and_then(|tap| tap.sources.as_ref());
    let summary = |en: Option<&String>, zh: Option<&String>| match (en, zh) {
        (Some(en), Some(zh)) => Some(Localized::both(en.clone(), zh.clone())),
        (Some(en), None) => Some(Localized::new(Lang::En, en.clone())),
        (None, Some(zh)) => Some(Localized::new(Lang::Zh, zh.clone())),
        (None, None) => None,
    };
    let a5 = deposit
        .map(|deposit| &deposit.a5)
        .or_else(|| sources.and_then(|sources| sources.a5.as_ref()).map(|fact| &fact.value));
    let from_sources = sources.and_then(|sources| {
        summary(
            sources.summary.as_ref().map(|fact| &fact.value),
            sources.summary_zh.as_ref().map(|fact| &fact.value),
        )
    });
    let kind = match facts.kind {
        Kind::New => PaperKind::New,
        Kind::Revised => PaperKind::Revised,
        Kind::Amendment(_) => PaperKind::Amendment,
    };
    DraftText {
        provisional: Some(facts.provisional.clone().map_or(Provisional::HadNone, Provisional::Code)),
        report: tap.and_then(|tap| tap.determined.as_ref()).and_then(|held| held.source.clone()),
        title: summary(Some(&facts.title), facts.title_zh.as_ref()),
        summary: deposit.and_then(|d| summary(d.summary.as_ref(), d.summary_zh.as_ref())).or(from_sources),
        references: a5.map(|a5| match a5 {
            A5::Td(document) => References::Justified { document: Some(document.clone()) },
            A5::NotNeeded => References::NoneToJustify,
            A5::Missing => References::Justified { document: None },
        }),
        ipr: tap
            .and_then(|tap| tap.announcement.as_ref())
            .and_then(|announcement| announcement.ipr_statements)
            .map(|statements| if statements == 0 { Ipr::NoneReceived } else { Ipr::Received }),
        ..DraftText::new(kind, facts.text.as_str())
    }
}

/// The result circular.
fn result(context: &Context, file: &TextFile, tap: &Tap) -> Result<tap_result::Facts, Failed> {
    use tap_result::{Decided, Obstacle, Outcome, Reservation, Tally};
    let decided_on = tap.decision.as_ref().map(|decision| decision.on);
    // What was notified is what that circular said, whatever came to light since.
    let (stage, replies) = tap.notified_as.unwrap_or_else(|| {
        (tap.standing.unwrap_or(tap.stage), tap.result.as_ref().map(|result| result.replies))
    });
    let outcome = match stage {
        Stage::Approved
            if tap.decision.as_ref().is_some_and(rulebook::approval::tap::Decided::gives_more_time) =>
        {
            Some(Outcome::ApprovedAfterMoreTime(tap.approved_on))
        }
        Stage::Approved => Some(Outcome::ApprovedAtMeeting(tap.approved_on)),
        Stage::NotApproved => Some(Outcome::NotApproved(Obstacle::OpposedAtMeeting(decided_on))),
        Stage::Returned => {
            let received =
                tap.oppositions.first().map(|opposition| context.house.zone().day(opposition.received));
            Some(Outcome::NotApproved(Obstacle::OpposedAfterMeeting(received)))
        }
        _ => None,
    };
    let mut reservations = Vec::new();
    for (member, statement) in &tap.sitting.reserving {
        let reserving = tap.decision.as_ref().is_some_and(|decision| decision.reserving.contains(member));
        if reserving {
            let words = context.desk.reveal(statement)?.map(|text| Localized::both(text.clone(), text));
            let zh = context.house.registers.members.get(member).and_then(|member| member.zh.clone());
            let delegation = Localized::both(member.to_string(), zh.unwrap_or_else(|| member.to_string()));
            reservations.push(Reservation { delegation: Some(delegation), words });
        }
    }
    let tally = replies.map(|replies| Tally {
        support: replies.support,
        against: replies.against,
        without_view: replies.not_explicit,
    });
    let (number, date) = tap.notified.map_or((None, None), |(number, day)| (Some(number), Some(day)));
    Ok(tap_result::Facts {
        issue: issue(context, file, tap, number, date)?,
        consultation: tap.announcement.as_ref().map(|announcement| announcement.circular.to_string()),
        share: u8::try_from(Edition::of(tap.edition).share.0).ok(),
        texts: vec![Decided { text: draft(file), outcome, tally, reservations, published: None }],
    })
}
