//! How templates speak: every sentence comes from the catalogue, every date and clause is printed one way.

use crate::context::Context;
use crate::data::{Decision, Due, Waits};
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
    demo: bool,
    house: std::sync::Arc<desk::house::House>,
}

impl Words {
    pub(crate) fn of(context: &Context) -> Self {
        Self {
            lang: context.lang,
            now: context.now,
            reader: context.zone.clone(),
            demo: context.app.is_demo(),
            house: context.house.clone(),
        }
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

    /// A text that is another where the house is open for work, and nobody signs in with a browser.
    pub(crate) fn by_mode(&self, key: &str) -> String {
        if self.demo { self.t(key) } else { self.t(&format!("{key}-serve")) }
    }

    /// The label of a field of an act.
    pub(crate) fn label(&self, path: impl AsRef<str>) -> String {
        words::field(self.lang, path.as_ref())
    }

    /// The hint on a field of an act: the act's own where it has one.
    pub(crate) fn hint(&self, act: &str, path: impl AsRef<str>) -> String {
        words::field_help(self.lang, act, path.as_ref())
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

    /// Is it too late?
    pub(crate) fn is_past(&self, due: &Due) -> bool {
        self.now >= due.ends
    }

    /// The command by which a person decides of a parcel, beside a server.
    pub(crate) fn command(&self, decision: &Decision, parcel: &str) -> String {
        let id = parcel.get(..12).unwrap_or(parcel);
        self.t1(&format!("page-dispatch-command-{}", decision.key()), "id", id)
    }

    /// A label with the colon of the language.
    pub(crate) fn colon(&self, label: impl Display) -> String {
        format!("{label}{}", self.t("common-colon"))
    }

    /// Something in brackets, as the language writes them.
    pub(crate) fn brackets(&self, what: impl Display) -> String {
        self.t1("common-in-brackets", "what", what)
    }

    /// Names one after the other.
    pub(crate) fn list<T: Display>(&self, names: &[T]) -> String {
        words::list(self.lang, names.iter().map(ToString::to_string))
    }

    /// Members one after the other, or that there is none.
    pub(crate) fn members<'a, T: Display + 'a>(&self, members: impl IntoIterator<Item = &'a T>) -> String {
        let names: Vec<String> = members.into_iter().map(|member| self.member(member)).collect();
        if names.is_empty() { self.t("common-none") } else { words::list(self.lang, names) }
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
        self.clause(&format!("Res. 1 ({})", edition.year()))
    }

    /// A clause as the language cites it.
    pub(crate) fn clause(&self, printed: &str) -> String {
        words::clause(self.lang, printed)
    }

    /// A member by its name in the language, where the registers have one.
    pub(crate) fn member(&self, member: impl Display) -> String {
        let name = member.to_string();
        let zh = self.house.registers.members.get(name.as_str()).and_then(|member| member.zh.clone());
        zh.filter(|_| self.lang == Lang::Zh).unwrap_or(name)
    }

    /// A login in words: an office, a member's focal point, an officer; any other as it is.
    pub(crate) fn login(&self, login: impl Display) -> String {
        words::login(self.lang, &login.to_string(), &|member| self.member(member))
    }

    /// A letter by its number, once it has one; else by its name.
    pub(crate) fn letter(&self, row: &crate::data::LetterRow) -> String {
        let Some(number) = &row.number else { return row.letter.to_string() };
        let key = if row.kind.is_circular() { "letter-called-circular" } else { "letter-called-collective" };
        let named = self.t1(key, "number", number);
        match row.corrigendum {
            Some(count) => self.t2("letter-called-corrigendum", "number", count, "letter", named),
            None => named,
        }
    }

    /// A zone by its IANA name, as people name it.
    pub(crate) fn zone_name(&self, name: &str) -> String {
        Zone::parse(name).map_or_else(|_| name.to_owned(), |zone| self.zone(&zone))
    }

    /// A zone as people name it.
    pub(crate) fn zone(&self, zone: &Zone) -> String {
        words::dates::zone_in_full(self.lang, &zone.rules())
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
impl Count for &&u64 {
    fn count(self) -> u64 {
        **self
    }
}
