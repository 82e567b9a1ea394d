//! Zones and deadlines as our own letters print them. What a letter does not print, such as which of two zones with one city is meant, is
//! lost in it; [`zone`] and [`deadline`] say what is left.

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use words::{Deadline, Lang, dates};

use crate::read::values;

/// A zone as a letter in a language has it: what is printed for it, read back.
pub(crate) fn zone(lang: Lang, name: &str) -> String {
    let printed = TimeZone::get(name).map(|zone| dates::zone_in_full(lang, &zone));
    named(&printed.unwrap_or_else(|_| name.to_owned()))
}

/// The zone that a letter prints; a name that is no zone stands for itself.
pub(super) fn named(printed: &str) -> String {
    let printed = crate::read::tidy(printed);
    values::printed_zone(&printed).unwrap_or(printed)
}

/// A deadline as a letter in a language has it: to the minute, in a zone that the letter can name.
pub(crate) fn deadline(lang: Lang, of: &Deadline) -> Option<Deadline> {
    values::deadline(&of.formal(lang))
}

/// Day, minute and zone of replies as a letter prints them: those of a whole deadline, or each by itself.
pub(crate) fn replies(
    lang: Lang,
    day: Option<Date>,
    time: Option<Time>,
    of: Option<&str>,
) -> (Option<Date>, Option<Time>, Option<String>) {
    let whole = day.zip(time).zip(of).and_then(|((day, time), zone)| {
        let due = Deadline::through(day.to_datetime(time), TimeZone::get(zone).ok()?).ok()?;
        parts(&due.formal(lang))
    });
    whole.unwrap_or_else(|| (day, time.map(minute), of.map(|of| zone(lang, of))))
}

/// Day, minute and zone of a printed deadline.
pub(super) fn parts(printed: &str) -> Option<(Option<Date>, Option<Time>, Option<String>)> {
    let due = values::deadline(printed)?;
    let last = due.last_minute(due.zone());
    let zone = due.zone().iana_name().map_or_else(|| last.strftime("UTC%:z").to_string(), str::to_owned);
    Some((Some(last.date()), Some(last.time()), Some(zone)))
}

/// Day, minute and zone of a deadline that lacks one of them, as far as they stand there.
pub(super) fn loose(printed: &str) -> (Option<Date>, Option<Time>, Option<String>) {
    let Some((days, _, end)) = values::ranges(printed).into_iter().next() else { return (None, None, None) };
    let after = printed.get(end..).unwrap_or_default();
    let time = values::hours(after).into_iter().next().map(|((time, _), ..)| time);
    (Some(days.0), time, values::zone(after).map(|(name, ..)| name))
}

/// A time as a clock prints it: without seconds.
pub(crate) fn minute(at: Time) -> Time {
    Time::new(at.hour(), at.minute(), 0, 0).unwrap_or(at)
}

/// A time that is printed by itself.
pub(super) fn clock(printed: &str) -> Option<Time> {
    let (hour, minute) = printed.split_once(':')?;
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}
