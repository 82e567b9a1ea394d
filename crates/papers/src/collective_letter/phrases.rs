//! Phrases of a collective letter: hours, lengths of time, texts by their numbers, deadlines.

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use words::{Deadline, Sheet, dates};

use super::facts::{Action, Chair, Cited, Consultation, Facts, Numbered, Span, Unit};
use crate::facts::{Kind, Localized};
use crate::text::{Clause, Text, fact, join, link};

/// An hour: on the clock of its zone and in UTC where the zone is known, bare where the letter names none (Suppl. 4, 6.1).
pub(super) fn hour(sheet: &Sheet, on: Option<Date>, at: Option<Time>, zone: Option<&str>) -> Text {
    let time = fact(sheet, "time", at.map(clock));
    let Some(zone) = zone else { return time };
    let clause = |key| Clause::new(sheet, key).text("time", time.clone()).fact("zone", named(sheet, zone));
    match utc(on, at, zone) {
        Some(utc) => clause("hour-zoned").fact("utc", Some(utc)).write(),
        None => clause("hour-in-zone").write(),
    }
}

/// The first and the last minute of something on one day.
pub(super) fn hours(
    sheet: &Sheet,
    on: Option<Date>,
    hours: Option<(Time, Time)>,
    zone: Option<&str>,
) -> Text {
    let Some((from, to)) = hours else { return fact(sheet, "hours", None::<String>) };
    let clause = |key| Clause::new(sheet, key).fact("from", Some(clock(from))).fact("to", Some(clock(to)));
    let Some(zone) = zone else { return clause("hours-plain").write() };
    let clause = |key| clause(key).fact("zone", named(sheet, zone));
    match utc(on, Some(from), zone).zip(utc(on, Some(to), zone)) {
        Some((first, last)) => {
            clause("hours-zoned").fact("utc-from", Some(first)).fact("utc-to", Some(last)).write()
        }
        None => clause("hours-in-zone").write(),
    }
}

/// A time on a clock.
fn clock(at: Time) -> String {
    at.strftime("%H:%M").to_string()
}

/// The name of a zone as letters print it; a name that is no zone is printed as it is.
fn named(sheet: &Sheet, zone: &str) -> Option<String> {
    let known = TimeZone::get(zone).map(|zone| dates::zone_in_full(sheet.lang(), &zone));
    Some(known.unwrap_or_else(|_| zone.to_owned()))
}

/// The same minute in UTC, with its day where that is another; none where the zone is UTC itself.
fn utc(on: Option<Date>, at: Option<Time>, zone: &str) -> Option<String> {
    let (on, at) = on.zip(at)?;
    let zone = TimeZone::get(zone).ok().filter(|zone| *zone != TimeZone::UTC)?;
    let utc = on.to_datetime(at).to_zoned(zone).ok()?.with_time_zone(TimeZone::UTC);
    let pattern = if utc.date() == on { "%H:%M" } else { "%Y-%m-%d %H:%M" };
    Some(utc.strftime(pattern).to_string())
}

/// A length of time as one fact: "6 weeks".
pub(super) fn length(sheet: &Sheet, name: &'static str, span: Option<Span>) -> Text {
    let Some(Span { amount, unit }) = span else { return fact(sheet, name, None::<String>) };
    let unit = match unit {
        Unit::Hours => "hours",
        Unit::Days => "days",
        Unit::Weeks => "weeks",
        Unit::Months => "months",
    };
    let count = usize::try_from(amount).unwrap_or(usize::MAX);
    let text = Clause::new(sheet, "length").variant("unit", unit).count("count", count).write();
    Text::value(name, text.to_string())
}

/// The home page of the group, with its address where it is known.
pub(super) fn home_page(sheet: &Sheet, facts: &Facts) -> Text {
    match facts.body.web.as_deref() {
        Some(web) => Clause::new(sheet, "home-page-at").text("web", link(sheet, "web", Some(web))).write(),
        None => Clause::new(sheet, "home-page").write(),
    }
}

/// The chair's name, with the country where the letter gives it.
pub(crate) fn chair(sheet: &Sheet, chair: &Chair) -> Text {
    let name = fact(sheet, "name", chair.name.as_ref());
    let told = |country: &&Localized| {
        country.best(sheet.lang()).is_some_and(|(_, country)| !crate::text::is_blank(country))
    };
    match chair.country.as_ref().filter(told) {
        Some(country) => Clause::new(sheet, "chair-of-country")
            .text("name", name)
            .localized("country", Some(country))
            .write(),
        None => name,
    }
}

/// A circular by its number, and its study period where that is known (CLT-5).
pub(crate) fn cited(sheet: &Sheet, cited: Option<&Cited>) -> Text {
    let number = fact(sheet, "number", cited.and_then(|cited| cited.number.as_ref()));
    match cited.and_then(|cited| cited.period.as_ref()) {
        Some(period) => Clause::new(sheet, "circular-of-period")
            .text("number", number)
            .fact("period", Some(period))
            .write(),
        None => number,
    }
}

/// A text by its number, with its code: "X.1237 (X.tsfpp)"; one without number by its code alone.
pub(crate) fn numbered(sheet: &Sheet, text: &Numbered) -> Text {
    let number = fact(sheet, "number", text.number.as_ref());
    match &text.code {
        Some(code) if text.number.is_some() => {
            Clause::new(sheet, "text-with-code").text("number", number).fact("code", Some(code)).write()
        }
        Some(code) => fact(sheet, "code", Some(code)),
        None => number,
    }
}

/// The kind of a text follows from the facts: one that had a code is new, for a revised one bears its number from the beginning.
pub(crate) fn kind(text: &Numbered) -> Option<Kind> {
    match text {
        Numbered { amendment: true, .. } => Some(Kind::Amendment),
        Numbered { code: Some(_), .. } => Some(Kind::New),
        Numbered { code: None, .. } => None,
    }
}

/// The texts of a consultation in one list, those of one kind together.
pub(super) fn consulted(sheet: &Sheet, texts: &[Numbered]) -> Text {
    let mut kinds: Vec<(Option<Kind>, Vec<Text>)> = Vec::new();
    for text in texts {
        let (of, named) = (kind(text), numbered(sheet, text));
        match kinds.iter_mut().find(|(known, _)| *known == of) {
            Some((_, listed)) => listed.push(named),
            None => kinds.push((of, vec![named])),
        }
    }
    if kinds.is_empty() {
        return fact(sheet, "texts", None::<String>);
    }
    let phrase = |(kind, listed): (Option<Kind>, Vec<Text>)| {
        let clause = match kind {
            Some(kind) => Clause::new(sheet, "draft-text").variant("kind", kind.variant()),
            None => Clause::new(sheet, "draft-of-unknown-kind"),
        };
        clause.count("count", listed.len()).text("numbers", join(sheet, listed)).write()
    };
    join(sheet, kinds.into_iter().map(phrase))
}

/// When the replies to a consultation are due: with the zone that it states, never with another's.
pub(super) fn replies_due(sheet: &Sheet, of: &Consultation) -> Text {
    let whole = of.replies_until.zip(of.replies_at).zip(of.zone.as_deref());
    let deadline = whole.and_then(|((day, time), zone)| {
        Deadline::through(day.to_datetime(time), TimeZone::get(zone).ok()?).ok()
    });
    match deadline {
        Some(deadline) => fact(sheet, "deadline", Some(deadline.formal(sheet.lang()))),
        None => Clause::new(sheet, "deadline-in-parts")
            .date("date", of.replies_until)
            .fact("time", of.replies_at.map(clock))
            .fact("zone", of.zone.as_deref().and_then(|zone| named(sheet, zone)))
            .write(),
    }
}

/// The day on which something is due, as the table of deadlines has it.
pub(crate) fn due(facts: &Facts, wanted: Action) -> Option<Date> {
    facts.deadlines.iter().find(|row| row.actions.contains(&wanted))?.on
}
