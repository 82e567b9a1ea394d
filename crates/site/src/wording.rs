//! How templates speak: every sentence comes from the catalogue, every date and clause is printed one way.

use crate::context::Context;
use crate::data::{Due, Waits};
use jiff::Timestamp;
use jiff::civil::Date;
use rulebook::calendar::Zone;
use rulebook::clause::EditionId;
use rulebook::decision::Warning;
use rulebook::refusal::Refusal;
use std::fmt::Display;
use words::dates::{Deadline, Parts};
use words::{Args, Lang};

/// The words of one page.
#[derive(Clone)]
pub(crate) struct Words {
    lang: Lang,
    now: Timestamp,
    reader: Option<jiff::tz::TimeZone>,
}

impl Words {
    pub(crate) fn of(context: &Context) -> Self {
        Self { lang: context.lang, now: context.now, reader: context.zone.clone() }
    }

    /// The language.
    pub(crate) const fn lang(&self) -> Lang {
        self.lang
    }

    /// A text.
    pub(crate) fn t(&self, key: &str) -> String {
        words::text(self.lang, key, &Args::new())
    }

    /// A text whose key is put together from a prefix and a name.
    pub(crate) fn k(&self, prefix: &str, name: impl Display) -> String {
        self.t(&format!("{prefix}-{name}").replace(['.', '_'], "-"))
    }

    /// A text with one variable.
    pub(crate) fn t1(&self, key: &str, name: &str, value: impl Display) -> String {
        words::text(self.lang, key, &Args::new().text(name, value.to_string()))
    }

    /// A text with two variables.
    pub(crate) fn t2(
        &self,
        key: &str,
        one: &str,
        value: impl Display,
        two: &str,
        other: impl Display,
    ) -> String {
        words::text(self.lang, key, &Args::new().text(one, value.to_string()).text(two, other.to_string()))
    }

    /// A text with three variables.
    pub(crate) fn t3(
        &self,
        key: &str,
        first: (&str, &str),
        second: (&str, &str),
        third: (&str, &str),
    ) -> String {
        words::text(
            self.lang,
            key,
            &Args::new().text(first.0, first.1).text(second.0, second.1).text(third.0, third.1),
        )
    }

    /// A text that counts something.
    pub(crate) fn n(&self, key: &str, count: impl Count) -> String {
        words::text(self.lang, key, &Args::new().count("count", count.count()))
    }

    /// A day.
    pub(crate) fn day(&self, day: &Date) -> String {
        words::dates::date(self.lang, *day)
    }

    /// A fact as it stands, a day in words, a dash as "none".
    pub(crate) fn fact(&self, value: &str) -> String {
        if value == "–" {
            return self.t("common-none");
        }
        value.parse().map_or_else(|_| value.to_owned(), |day| self.day(&day))
    }

    /// A place of a meeting: by its name in the language where the catalogue has one, else as the meeting's facts give it.
    pub(crate) fn place(&self, name: &str) -> String {
        place(self.lang, name)
    }

    /// First and last day.
    pub(crate) fn days(&self, first: &Date, last: &Date) -> String {
        words::dates::range(self.lang, *first, *last)
    }

    /// An instant, in a zone.
    pub(crate) fn at(&self, at: &Timestamp, zone: &Zone) -> String {
        words::dates::moment(self.lang, *at, &zone.rules())
    }

    /// A deadline in its parts: own zone, UTC, the reader's, distance.
    pub(crate) fn due(&self, due: &Due) -> Parts {
        Deadline::late_from(due.ends, due.zone.rules()).parts(self.lang, self.now, self.reader.as_ref())
    }

    /// A refusal, as people read it.
    pub(crate) fn refusal(&self, refusal: &Refusal) -> String {
        words::refusal(self.lang, refusal)
    }

    /// A warning.
    pub(crate) fn warning(&self, warning: &Warning) -> String {
        words::warning(self.lang, warning)
    }

    /// What somebody has to do: an act or a duty.
    pub(crate) fn what(&self, waits: &Waits) -> String {
        match waits.what.strip_prefix("duty.") {
            Some(duty) => self.k("duty", duty),
            None => self.k("act", &waits.what),
        }
    }

    /// An edition, printed.
    pub(crate) fn edition(&self, edition: &EditionId) -> String {
        format!("Res. 1 ({})", edition.year())
    }
}

/// The name of a place in a language, where the catalogue has one.
pub(crate) fn place(lang: Lang, name: &str) -> String {
    let key = format!("place-{}", name.to_lowercase().replace([' ', '_', '.'], "-"));
    if words::has(&key) { words::text(lang, &key, &Args::new()) } else { name.to_owned() }
}

/// A number of things, as templates hand it over: by value or by reference.
pub(crate) trait Count {
    /// The number.
    fn count(self) -> u64;
}

impl Count for usize {
    fn count(self) -> u64 {
        self as u64
    }
}
impl Count for &usize {
    fn count(self) -> u64 {
        *self as u64
    }
}
impl Count for &u64 {
    fn count(self) -> u64 {
        *self
    }
}
