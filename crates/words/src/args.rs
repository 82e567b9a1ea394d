//! The facts of a message, before any language is chosen.

use fluent_bundle::{FluentArgs, FluentValue};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::dates::{self, Deadline};
use crate::lang::Lang;

/// One fact of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Text that is the same in each language: a number of a Recommendation, a name, an answer typed in.
    Text(String),
    /// A count, which chooses the plural form.
    Count(i64),
    /// Another message, by its key.
    Key(String),
    /// A day as pages print it, with its weekday.
    Date(Date),
    /// A day as letters print it, without weekday.
    FormalDate(Date),
    /// The first and last day of a period.
    Range(Date, Date),
    /// A moment in a zone.
    Moment(Timestamp, TimeZone),
    /// A deadline as pages print it, in its own zone.
    Deadline(Deadline),
    /// A deadline as letters print it.
    FormalDeadline(Deadline),
}

/// The facts of a message, by the names its text uses.
///
/// ```
/// use words::Args;
/// let args = Args::new().text("number", "Q.3643").count("count", 2);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Args(Vec<(String, Value)>);

impl Args {
    /// No facts yet.
    pub fn new() -> Args {
        Args::default()
    }

    /// Adds text that is the same in each language.
    #[must_use]
    pub fn text(self, name: &str, text: impl Into<String>) -> Args {
        self.with(name, Value::Text(text.into()))
    }

    /// Adds a count, which chooses the plural form; one too large to write is cut to the largest.
    #[must_use]
    pub fn count(self, name: &str, count: impl TryInto<i64>) -> Args {
        self.with(name, Value::Count(count.try_into().unwrap_or(i64::MAX)))
    }

    /// Adds another message, by its key: the name of a state, of an act.
    #[must_use]
    pub fn key(self, name: &str, key: impl Into<String>) -> Args {
        self.with(name, Value::Key(key.into()))
    }

    /// Adds a day as pages print it: `Wed 21 August 2024`.
    #[must_use]
    pub fn date(self, name: &str, date: Date) -> Args {
        self.with(name, Value::Date(date))
    }

    /// Adds a day as letters print it: `21 August 2024`.
    #[must_use]
    pub fn formal_date(self, name: &str, date: Date) -> Args {
        self.with(name, Value::FormalDate(date))
    }

    /// Adds the first and last day of a period: `22–31 July 2020`.
    #[must_use]
    pub fn range(self, name: &str, first: Date, last: Date) -> Args {
        self.with(name, Value::Range(first, last))
    }

    /// Adds a moment in a zone: `Wed 21 August 2024, 14:05 Geneva`.
    #[must_use]
    pub fn moment(self, name: &str, at: Timestamp, zone: TimeZone) -> Args {
        self.with(name, Value::Moment(at, zone))
    }

    /// Adds a deadline as pages print it: `Wed 21 August 2024, 23:59 Geneva`.
    #[must_use]
    pub fn deadline(self, name: &str, deadline: Deadline) -> Args {
        self.with(name, Value::Deadline(deadline))
    }

    /// Adds a deadline as letters print it: `10 July 2020, 23:59 UTC`.
    #[must_use]
    pub fn formal_deadline(self, name: &str, deadline: Deadline) -> Args {
        self.with(name, Value::FormalDeadline(deadline))
    }

    /// Adds a value whose kind was chosen elsewhere; a later value of the same name replaces an earlier one.
    #[must_use]
    pub fn with(mut self, name: &str, value: Value) -> Args {
        self.0.retain(|(known, _)| known != name);
        self.0.push((name.to_owned(), value));
        self
    }

    /// The names and values, in the order in which they were added.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// The values as Fluent takes them, printed for one language.
    pub(crate) fn fluent(&self, lang: Lang) -> FluentArgs<'static> {
        self.0.iter().map(|(name, value)| (name.clone(), value.fluent(lang))).collect()
    }
}

impl Value {
    /// The value as Fluent takes it, printed for one language.
    fn fluent(&self, lang: Lang) -> FluentValue<'static> {
        match self {
            Value::Count(count) => FluentValue::from(*count),
            Value::Text(text) => FluentValue::from(text.clone()),
            Value::Key(key) => FluentValue::from(crate::text(lang, key, &Args::new())),
            Value::Date(date) => FluentValue::from(dates::date(lang, *date)),
            Value::FormalDate(date) => FluentValue::from(dates::formal_date(lang, *date)),
            Value::Range(first, last) => FluentValue::from(dates::range(lang, *first, *last)),
            Value::Moment(at, zone) => FluentValue::from(dates::moment(lang, *at, zone)),
            Value::Deadline(deadline) => FluentValue::from(deadline.own(lang)),
            Value::FormalDeadline(deadline) => FluentValue::from(deadline.formal(lang)),
        }
    }
}
