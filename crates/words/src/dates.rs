//! Dates, moments and deadlines in words. No clock: the moment "now" is handed in.
//!
//! A deadline printed as 23:59 lasts to the end of that minute (reading DC-5): its instant is the first
//! one that is late, and [`Deadline`] prints the minute before it.

use jiff::civil::{Date, DateTime, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan, Zoned};

use crate::args::Args;
use crate::lang::Lang;

/// A deadline: the first instant that is late, and the zone whose clock the rule or the letter means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    late_from: Timestamp,
    zone: TimeZone,
}

/// A deadline in words, in parts that a page can mark up one by one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    /// Day and time in the deadline's own zone: `Wed 21 August 2024, 23:59 Geneva`.
    pub own: String,
    /// The same in UTC, unless its own zone is UTC: `21:59 UTC`.
    pub utc: Option<String>,
    /// The same on the reader's clock, if the zone is known and another: `yours Thu 05:59`.
    pub reader: Option<String>,
    /// How far away: `in 3 days`.
    pub distance: String,
    /// The last minute that is in time, for `<time datetime>`: `2024-08-21T23:59+02:00`.
    pub datetime: String,
    /// Whether the deadline has passed.
    pub passed: bool,
}

impl Parts {
    /// The parts in one line: `Wed 21 August 2024, 23:59 Geneva · 21:59 UTC · yours Thu 05:59 · in 3 days`.
    pub fn line(&self) -> String {
        let parts = [Some(&self.own), self.utc.as_ref(), self.reader.as_ref(), Some(&self.distance)];
        parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" · ")
    }
}

impl Deadline {
    /// The deadline that ends at an instant: that instant is late, everything before it is in time.
    pub fn late_from(late_from: Timestamp, zone: TimeZone) -> Deadline {
        Deadline { late_from, zone }
    }

    /// The deadline at the end of a day in a zone, printed as 23:59.
    ///
    /// # Errors
    /// The day is the last that can be written.
    pub fn end_of(day: Date, zone: TimeZone) -> Result<Deadline, jiff::Error> {
        let next = day.tomorrow()?.to_zoned(zone.clone())?;
        Ok(Deadline { late_from: next.timestamp(), zone })
    }

    /// The deadline printed with a time: it lasts to the end of that minute.
    ///
    /// # Errors
    /// The time is the last that can be written.
    pub fn through(minute: DateTime, zone: TimeZone) -> Result<Deadline, jiff::Error> {
        let next = minute.round(
            jiff::civil::DateTimeRound::new().smallest(jiff::Unit::Minute).mode(jiff::RoundMode::Trunc),
        )?;
        let next = next.to_zoned(zone.clone())?.checked_add(1.minute())?;
        Ok(Deadline { late_from: next.timestamp(), zone })
    }

    /// The first instant that is late.
    pub fn first_late(&self) -> Timestamp {
        self.late_from
    }

    /// The zone whose clock is meant.
    pub fn zone(&self) -> &TimeZone {
        &self.zone
    }

    /// Whether an instant is in time: 23:59:59 is, 00:00:00 is not.
    pub fn is_met_by(&self, at: Timestamp) -> bool {
        at < self.late_from
    }

    /// The last minute that is in time, on the clock of a zone.
    pub fn last_minute(&self, zone: &TimeZone) -> Zoned {
        let last = self.late_from.checked_sub(1.nanosecond()).unwrap_or(self.late_from);
        let last = last.to_zoned(zone.clone());
        last.with().second(0).subsec_nanosecond(0).build().unwrap_or(last)
    }

    /// The deadline in its own zone as pages print it: `Wed 21 August 2024, 23:59 Geneva`.
    pub fn own(&self, lang: Lang) -> String {
        let last = self.last_minute(&self.zone);
        on_page(lang, &last, clock(&last, false))
    }

    /// The deadline as letters print it: `10 July 2020, 23:59 UTC`.
    pub fn formal(&self, lang: Lang) -> String {
        let last = self.last_minute(&self.zone);
        let args = Args::new().formal_date("date", last.date()).text("time", clock(&last, false));
        crate::text(lang, "moment-formal", &args.text("zone", zone_in_full(lang, &self.zone)))
    }

    /// The deadline in words for a page, seen at a moment by a reader who may have told his zone.
    pub fn parts(&self, lang: Lang, now: Timestamp, reader: Option<&TimeZone>) -> Parts {
        let last = self.last_minute(&self.zone);
        let utc = self.last_minute(&TimeZone::UTC);
        let reader = reader.map(|zone| self.last_minute(zone));
        Parts {
            own: self.own(lang),
            utc: (utc.datetime() != last.datetime()).then(|| in_short(lang, "moment-utc", &utc, last.date())),
            reader: reader
                .filter(|theirs| theirs.datetime() != last.datetime())
                .map(|theirs| in_short(lang, "moment-reader", &theirs, last.date())),
            distance: distance(lang, self.late_from, now),
            datetime: last.strftime("%Y-%m-%dT%H:%M%:z").to_string(),
            passed: !self.is_met_by(now),
        }
    }
}

/// A day as pages print it: `Wed 21 August 2024`, `2024年8月21日（星期三）`.
pub fn date(lang: Lang, date: Date) -> String {
    crate::text(lang, "date-with-weekday", &day(lang, date).text("weekday", weekday(lang, date.weekday())))
}

/// A day as letters print it: `21 August 2024`, `2024年8月21日`.
pub fn formal_date(lang: Lang, date: Date) -> String {
    crate::text(lang, "date-formal", &day(lang, date))
}

/// The first and last day of a period, nothing said twice: `22–31 July 2020`, `2020年7月22-31日`.
pub fn range(lang: Lang, first: Date, last: Date) -> String {
    let key = if first == last {
        return formal_date(lang, first);
    } else if first.year() != last.year() {
        "range-of-years"
    } else if first.month() != last.month() {
        "range-of-months"
    } else {
        "range-of-days"
    };
    let args = day(lang, first)
        .text("last-day", last.day().to_string())
        .text("last-month", month(lang, last))
        .text("last-year", last.year().to_string());
    crate::text(lang, key, &args)
}

/// A moment in a zone as pages print it: `Wed 21 August 2024, 14:05 Geneva`.
pub fn moment(lang: Lang, at: Timestamp, zone: &TimeZone) -> String {
    let at = at.to_zoned(zone.clone());
    on_page(lang, &at, clock(&at, false))
}

/// A moment to the second, where a second decides: `Sat 11 July 2020, 00:00:01 UTC`.
pub fn moment_with_seconds(lang: Lang, at: Timestamp, zone: &TimeZone) -> String {
    let at = at.to_zoned(zone.clone());
    on_page(lang, &at, clock(&at, true))
}

/// How far a moment is from now, never overstated: `in 3 days`, `5 hours ago`.
///
/// Below two days it counts hours, below two hours minutes.
pub fn distance(lang: Lang, at: Timestamp, now: Timestamp) -> String {
    let seconds = at.as_second() - now.as_second();
    let minutes = seconds.abs() / 60;
    let (unit, count) = match minutes {
        0 => ("minute", 0),
        1..120 => ("minutes", minutes),
        120..2880 => ("hours", minutes / 60),
        _ => ("days", minutes / 1440),
    };
    // The end of a deadline is late itself, so a distance of nothing lies in the past.
    let key = if at > now { format!("distance-in-{unit}") } else { format!("distance-{unit}-ago") };
    let args = if count == 0 { Args::new() } else { Args::new().count("count", count) };
    crate::text(lang, &key, &args)
}

/// The name of a zone as pages print it beside a time: `UTC`, `Geneva`, else its city.
pub fn zone_name(lang: Lang, zone: &TimeZone) -> String {
    named_zone(lang, zone, "zone")
}

/// The name of a zone as letters print it beside a time: `UTC`, `Geneva time`.
pub fn zone_in_full(lang: Lang, zone: &TimeZone) -> String {
    named_zone(lang, zone, "zone-full")
}

/// The zones that the catalogue names by itself: IANA name, end of the key.
const NAMED_ZONES: &[(&str, &str)] = &[
    ("UTC", "utc"),
    ("Etc/UTC", "utc"),
    ("Europe/Zurich", "geneva"),
    ("Asia/Shanghai", "beijing"),
    ("Asia/Kolkata", "new-delhi"),
];

/// The name of a zone, by keys that begin with `prefix`.
fn named_zone(lang: Lang, zone: &TimeZone, prefix: &str) -> String {
    let Some(iana) = zone.iana_name() else {
        // A fixed offset has no name: it is printed as it is.
        return Timestamp::UNIX_EPOCH.to_zoned(zone.clone()).strftime("UTC%:z").to_string();
    };
    if let Some((_, name)) = NAMED_ZONES.iter().find(|(known, _)| *known == iana) {
        return crate::text(lang, &format!("{prefix}-{name}"), &Args::new());
    }
    let city = iana.rsplit('/').next().unwrap_or(iana).replace('_', " ");
    crate::text(lang, &format!("{prefix}-city"), &Args::new().text("city", city))
}

/// Day, time and zone as pages print them.
fn on_page(lang: Lang, at: &Zoned, time: String) -> String {
    let args = Args::new().date("date", at.date()).text("time", time);
    crate::text(lang, "moment-on-page", &args.text("zone", zone_name(lang, at.time_zone())))
}

/// A time beside another that was printed in full: the weekday only where the day is another.
fn in_short(lang: Lang, key: &str, at: &Zoned, beside: Date) -> String {
    let time = Args::new().text("time", clock(at, false));
    if at.date() == beside {
        crate::text(lang, key, &time)
    } else {
        let time = time.text("weekday", weekday(lang, at.weekday()));
        crate::text(lang, &format!("{key}-other-day"), &time)
    }
}

/// The time on the clock of the zone.
fn clock(at: &Zoned, seconds: bool) -> String {
    at.strftime(if seconds { "%H:%M:%S" } else { "%H:%M" }).to_string()
}

/// Day, month and year as the patterns of dates want them.
fn day(lang: Lang, date: Date) -> Args {
    Args::new()
        .text("day", date.day().to_string())
        .text("month", month(lang, date))
        .text("year", date.year().to_string())
}

/// The name of a month.
fn month(lang: Lang, date: Date) -> String {
    crate::text(lang, &format!("month-{}", date.month()), &Args::new())
}

/// The short name of a weekday.
fn weekday(lang: Lang, weekday: Weekday) -> String {
    crate::text(lang, &format!("weekday-{}", weekday.to_monday_one_offset()), &Args::new())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil;
    use rstest::rstest;

    fn zone(name: &str) -> TimeZone {
        TimeZone::get(name).unwrap()
    }

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn a_day_in_words() {
        let day = civil::date(2024, 8, 21);
        assert_eq!(date(Lang::En, day), "Wed 21 August 2024");
        assert_eq!(date(Lang::Zh, day), "2024年8月21日（星期三）");
        assert_eq!(formal_date(Lang::En, day), "21 August 2024");
        assert_eq!(formal_date(Lang::Zh, day), "2024年8月21日");
    }

    #[rstest]
    #[case::days((2020, 7, 22), (2020, 7, 31), "22–31 July 2020", "2020年7月22-31日")]
    #[case::months((2024, 8, 29), (2024, 9, 2), "29 August – 2 September 2024", "2024年8月29日-9月2日")]
    #[case::years((2024, 12, 30), (2025, 1, 3), "30 December 2024 – 3 January 2025", "2024年12月30日-2025年1月3日")]
    #[case::one_day((2022, 1, 7), (2022, 1, 7), "7 January 2022", "2022年1月7日")]
    fn a_period_says_nothing_twice(
        #[case] first: (i16, i8, i8),
        #[case] last: (i16, i8, i8),
        #[case] en: &str,
        #[case] zh: &str,
    ) {
        let (first, last) = (civil::date(first.0, first.1, first.2), civil::date(last.0, last.1, last.2));
        assert_eq!(range(Lang::En, first, last), en);
        assert_eq!(range(Lang::Zh, first, last), zh);
    }

    #[test]
    fn a_deadline_shows_its_zone_utc_the_reader_s_time_and_the_distance() {
        let deadline = Deadline::end_of(civil::date(2024, 8, 21), zone("Europe/Zurich")).unwrap();
        let now = at("2024-08-18T12:05:00Z");
        let parts = deadline.parts(Lang::En, now, Some(&zone("Asia/Shanghai")));
        assert_eq!(
            parts.line(),
            "Wed 21 August 2024, 23:59 Geneva · 21:59 UTC · yours Thu 05:59 · in 3 days"
        );
        assert_eq!(parts.datetime, "2024-08-21T23:59+02:00");
        let parts = deadline.parts(Lang::Zh, now, Some(&zone("Asia/Shanghai")));
        assert_eq!(
            parts.line(),
            "2024年8月21日（星期三）23:59（日内瓦） · 21:59（UTC） · 您的时间星期四05:59 · 3天后"
        );
    }

    #[test]
    fn a_deadline_in_utc_does_not_say_utc_twice() {
        let deadline = Deadline::end_of(civil::date(2020, 7, 10), TimeZone::UTC).unwrap();
        let parts = deadline.parts(Lang::En, at("2020-07-10T22:30:00Z"), Some(&TimeZone::UTC));
        assert_eq!((parts.utc, parts.reader), (None, None));
        assert_eq!(deadline.formal(Lang::En), "10 July 2020, 23:59 UTC");
        assert_eq!(deadline.formal(Lang::Zh), "2020年7月10日23:59（协调世界时）");
    }

    // shows: C241-11
    #[test]
    fn the_minute_23_59_is_in_time_to_its_end() {
        let deadline = Deadline::end_of(civil::date(2020, 7, 10), TimeZone::UTC).unwrap();
        assert_eq!(
            deadline,
            Deadline::through(civil::date(2020, 7, 10).at(23, 59, 0, 0), TimeZone::UTC).unwrap()
        );
        assert_eq!(deadline, Deadline::late_from(at("2020-07-11T00:00:00Z"), TimeZone::UTC));
        assert!(deadline.is_met_by(at("2020-07-10T23:59:59.999999999Z")));
        assert!(!deadline.is_met_by(at("2020-07-11T00:00:00Z")));
        assert!(deadline.parts(Lang::En, at("2020-07-11T00:00:00Z"), None).passed);
    }

    #[rstest]
    #[case::days("2020-07-07T12:00:00Z", "in 3 days")]
    #[case::just_below_two_days("2020-07-09T00:00:01Z", "in 47 hours")]
    #[case::hours("2020-07-10T19:00:00Z", "in 5 hours")]
    #[case::minutes("2020-07-10T23:58:59Z", "in 1 minute")]
    #[case::seconds("2020-07-10T23:59:30Z", "in less than a minute")]
    #[case::now("2020-07-11T00:00:00Z", "less than a minute ago")]
    #[case::hours_ago("2020-07-11T02:30:00Z", "2 hours ago")]
    #[case::days_ago("2020-07-14T00:00:00Z", "3 days ago")]
    fn a_distance_is_never_overstated(#[case] now: &str, #[case] words: &str) {
        assert_eq!(distance(Lang::En, at("2020-07-11T00:00:00Z"), at(now)), words);
    }

    #[rstest]
    #[case("UTC", "UTC", "UTC")]
    #[case("Europe/Zurich", "Geneva", "日内瓦")]
    #[case("America/New_York", "New York", "New York")]
    fn a_zone_has_a_printed_name(#[case] iana: &str, #[case] en: &str, #[case] zh: &str) {
        assert_eq!(zone_name(Lang::En, &zone(iana)), en);
        assert_eq!(zone_name(Lang::Zh, &zone(iana)), zh);
    }

    #[test]
    fn a_second_is_printed_where_it_decides() {
        let late = at("2020-07-11T00:00:01Z");
        assert_eq!(moment_with_seconds(Lang::En, late, &TimeZone::UTC), "Sat 11 July 2020, 00:00:01 UTC");
        assert_eq!(moment(Lang::Zh, late, &TimeZone::UTC), "2020年7月11日（星期六）00:00（UTC）");
    }

    proptest::proptest! {
        #[test]
        fn invariant_every_day_and_distance_has_words(day in 0..20_000i32, seconds in -10_000_000i64..10_000_000) {
            let date_ = civil::date(2000, 1, 1).checked_add(jiff::Span::new().days(day)).unwrap();
            let now = at("2020-07-11T00:00:00Z");
            for &lang in Lang::ALL {
                assert!(date(lang, date_).contains(&date_.year().to_string()));
                assert!(!distance(lang, now + jiff::SignedDuration::from_secs(seconds), now).is_empty());
            }
        }
    }
}
