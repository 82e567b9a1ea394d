//! The calendar of the procedure, from the days of a meeting alone.

use crate::calendar::{Deadline, Holidays, Zone};
use crate::clause::Rule;
use crate::edition::Edition;
use crate::rules::{ANNOUNCED_IN_TIME, CONSULTATION_CLOSES, RESULT_NOTIFIED, TEXT_IN_LANGUAGES};
use jiff::civil::Date;
use serde::Serialize;

/// One date of the calendar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct When {
    /// What it is: `consultation_closes`.
    pub key: &'static str,
    /// A bare date, or local time with offset and zone where an hour matters.
    pub at: String,
    /// The clause, printed.
    pub clause: String,
    /// The rule.
    pub rule: &'static str,
    /// The day itself, for warnings about weekends (DC-4).
    #[serde(skip)]
    pub day: Date,
}

/// The dates that follow from a meeting's opening and, if known, its last day.
#[must_use]
pub fn when(opens: Date, ends: Option<Date>, zone: &Zone, holidays: &Holidays, rules: &Edition) -> Vec<When> {
    let row = |key, rule: Rule, day: Date| When {
        key,
        at: day.to_string(),
        clause: rule.clause(rules.id),
        rule: rule.id,
        day,
    };
    let closes = Deadline::computed(rules.replies.from(opens, holidays), zone.clone());
    let mut found = vec![
        row("announcement_received_by", ANNOUNCED_IN_TIME, rules.announcement.from(opens, holidays)),
        row("text_distributed_by", TEXT_IN_LANGUAGES, rules.text.from(opens, holidays)),
        When { at: closes.to_zoned_text(), ..row("consultation_closes", CONSULTATION_CLOSES, closes.day()) },
    ];
    if let Some(ends) = ends {
        let more_time = rules.more_time.from(ends, holidays);
        found.push(row("result_circular_by", RESULT_NOTIFIED, rules.notification.from(ends, holidays)));
        found.push(row(
            "result_circular_by_if_more_time",
            RESULT_NOTIFIED,
            rules.notification.from(more_time, holidays),
        ));
    }
    found
}
