//! A deadline: a day in a zone of its own, with three dates and one end (DC-3, DC-5).

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::sync::Arc;

/// An instant, handed in: the rules never read a clock.
pub type Moment = Timestamp;

/// A time zone by its IANA name, known to exist.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(transparent)]
#[schemars(inline)]
pub struct Zone(#[schemars(with = "String", extend("format" = "iana-time-zone"))] Arc<str>);

impl Zone {
    /// Coordinated Universal Time.
    #[must_use]
    pub fn utc() -> Self {
        Self(Arc::from("UTC"))
    }

    /// The zone with this IANA name.
    ///
    /// # Errors
    /// Says which names are known to work when there is no such zone.
    pub fn parse(name: &str) -> Result<Self, String> {
        TimeZone::get(name).map(|_| Self(Arc::from(name))).map_err(|_| {
            format!("there is no time zone `{name}`; write an IANA name such as `UTC` or `Europe/Zurich`")
        })
    }

    /// The IANA name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.0
    }

    /// The zone with its rules.
    #[must_use]
    pub fn rules(&self) -> TimeZone {
        TimeZone::get(&self.0).unwrap_or(TimeZone::UTC)
    }

    /// The civil day of `at` in this zone.
    #[must_use]
    pub fn day(&self, at: Moment) -> Date {
        at.to_zoned(self.rules()).date()
    }
}

impl<'de> Deserialize<'de> for Zone {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(from)?).map_err(serde::de::Error::custom)
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Does this zone keep the time of Geneva?
#[must_use]
pub fn is_geneva(zone: &Zone) -> bool {
    zone.name() == "Europe/Zurich"
}

/// The first instant after `day` in `zone`: 23:59:59 is in time, 00:00:00 is late (DC-5).
#[must_use]
pub fn midnight_after(day: Date, zone: &Zone) -> Moment {
    let next = day.saturating_add(jiff::Span::new().days(1));
    zone.rules()
        .to_zoned(next.to_datetime(jiff::civil::Time::midnight()))
        .map_or(Timestamp::MAX, |z| z.timestamp())
}

/// A date that a person set instead of the computed one, and why (DC-3).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Override {
    /// The date that was set.
    pub date: Date,
    /// Why.
    pub reason: String,
}

/// The last day for something, to the end of its minute 23:59 in a zone of its own.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Deadline {
    /// By the rule.
    pub computed: Date,
    /// In an issued letter. What was printed binds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub printed: Option<Date>,
    /// By a person, with a reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overridden: Option<Override>,
    /// The zone in which the day ends.
    pub zone: Zone,
}

impl Deadline {
    /// A deadline as the rule computes it.
    #[must_use]
    pub const fn computed(day: Date, zone: Zone) -> Self {
        Self { computed: day, printed: None, overridden: None, zone }
    }

    /// The day that binds: printed, else set by a person, else computed.
    #[must_use]
    pub fn day(&self) -> Date {
        self.printed.or(self.overridden.as_ref().map(|set| set.date)).unwrap_or(self.computed)
    }

    /// The first instant that is too late.
    #[must_use]
    pub fn ends(&self) -> Moment {
        midnight_after(self.day(), &self.zone)
    }

    /// Is something received at `at` in time?
    #[must_use]
    pub fn takes(&self, at: Moment) -> bool {
        at < self.ends()
    }

    /// The deadline as machines write it: local time to the minute, offset and zone.
    #[must_use]
    pub fn to_zoned_text(&self) -> String {
        let minute = jiff::civil::time(23, 59, 0, 0);
        let local = self.zone.rules().to_zoned(self.day().to_datetime(minute));
        local.map_or_else(|_| self.day().to_string(), |z| z.strftime("%Y-%m-%dT%H:%M%:z[%Q]").to_string())
    }
}
