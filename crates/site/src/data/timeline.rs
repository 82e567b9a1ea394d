//! The timeline of a case: what happened, what runs, what the rules forecast. Drawn as SVG and written as a table from the same marks.

use super::{Cited, DayView, MeetingView};
use desk::house::{House, TextFile};
use jiff::civil::Date;
use rulebook::approval::tap::{Decided, Stage, more_time_deadline, notification_deadline};
use rulebook::edition::Edition;
use rulebook::rules;
use schemars::JsonSchema;
use serde::Serialize;

/// Something on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Mark {
    /// Key of the catalogue: `mark-determined`.
    pub key: &'static str,
    /// The day.
    pub day: Date,
    /// Did it happen, or is it forecast?
    pub done: bool,
    /// Is it a last day, by the rule?
    pub limit: bool,
    /// Under which clause.
    pub cited: Cited,
}

/// Something that runs from one day to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Period {
    /// Key of the catalogue: `period-consultation`.
    pub key: &'static str,
    /// First day; none where no source gives it.
    pub from: Option<Date>,
    /// Last day.
    pub until: Date,
}

/// A timeline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Timeline {
    /// Today, in the zone of the case.
    pub today: Date,
    /// Marks in the order of their days.
    pub marks: Vec<Mark>,
    /// Periods.
    pub periods: Vec<Period>,
}

/// The names of last days on a timeline, where there is room for a word.
const SHORT: [(&str, &str); 9] = [
    ("translation", "field-translation"),
    ("captioning", "field-captioning"),
    ("fellowship_advised_start", "field-fellowship-advised-start"),
    ("fellowship", "field-fellowship"),
    ("interpretation", "field-interpretation"),
    ("registration", "field-registration"),
    ("visa", "field-visa"),
    ("contributions", "field-contributions"),
    ("tap_replies", "field-tap-replies"),
];

/// The last days before a meeting, and the meeting.
#[must_use]
pub fn strip(meeting: &MeetingView) -> Timeline {
    let mark = |view: &DayView| {
        let key = SHORT.iter().find(|(what, _)| *what == view.what).map(|(_, key)| *key)?;
        let cited =
            view.cited.clone().unwrap_or_else(|| Cited { rule: "DC-3".into(), clause: "DC-3".into() });
        Some(Mark { key, day: view.day()?, done: false, limit: true, cited })
    };
    let mut marks: Vec<Mark> = meeting.days.iter().filter_map(mark).collect();
    marks.sort_by_key(|mark| mark.day);
    let held = &meeting.meeting;
    let period = Period { key: "period-meeting", from: Some(held.opens), until: held.closing_date() };
    Timeline { today: meeting.today, marks, periods: vec![period] }
}

/// The timeline of a text with a case.
#[must_use]
pub fn timeline(house: &House, file: &TextFile, now: jiff::Timestamp) -> Option<Timeline> {
    let tap = file.tap.as_ref()?;
    let rules_of = Edition::of(tap.edition);
    let zone =
        tap.announcement.as_ref().map_or_else(|| house.zone(), |announcement| announcement.zone().clone());
    let today = zone.day(now);
    let mut marks = Vec::new();
    let mut periods = Vec::new();
    let mut mark = |key, day: Option<Date>, done: bool, limit: bool, rule: rulebook::clause::Rule| {
        marks.extend(day.map(|day| Mark { key, day, done, limit, cited: Cited::of(rule, tap.edition) }));
    };
    mark("mark-determined", tap.determined.as_ref().and_then(|held| held.on), true, false, rules::DETERMINED);
    if let Some(announcement) = &tap.announcement {
        mark("mark-announced", announcement.posted, true, false, rules::ANNOUNCED_IN_TIME);
        let closed = tap.stage != Stage::InConsultation;
        mark("mark-closes", Some(announcement.closes.day()), closed, true, rules::CONSULTATION_CLOSES);
        periods.push(Period {
            key: "period-consultation",
            from: announcement.posted,
            until: announcement.closes.day(),
        });
    }
    if let Some(meeting) = house.meeting_of(tap) {
        let text_by = rules_of.text.from(meeting.opens, &house.registers.holidays);
        let distributed = tap.distributed_on;
        mark(
            "mark-text",
            Some(distributed.unwrap_or(text_by)),
            distributed.is_some(),
            distributed.is_none(),
            rules::TEXT_IN_LANGUAGES,
        );
        periods.push(Period {
            key: "period-meeting",
            from: Some(meeting.opens),
            until: meeting.closing_date(),
        });
        let asked = tap.decision.as_ref().is_some_and(Decided::gives_more_time);
        if asked {
            let until = more_time_deadline(tap, meeting, rules_of).day();
            periods.push(Period { key: "period-more-time", from: Some(meeting.closing_date()), until });
        }
        if tap.notified.is_none()
            && !matches!(tap.stage, Stage::NotAtThisMeeting | Stage::Deferred | Stage::Forwarded)
        {
            let day = notification_deadline(tap, meeting, rules_of).day();
            mark("mark-result-by", Some(day), false, true, rules::RESULT_NOTIFIED);
        }
    }
    let decided = tap.decision.as_ref().map(|decision| decision.on);
    mark("mark-decided", decided, true, false, rules::UNOPPOSED);
    mark(
        "mark-approved",
        tap.approved_on.filter(|day| Some(*day) != decided),
        true,
        false,
        rules::FOUR_WEEKS,
    );
    mark("mark-notified", tap.notified.map(|(_, day)| day), true, false, rules::RESULT_NOTIFIED);
    marks.sort_by_key(|mark| (mark.day, !mark.done));
    Some(Timeline { today, marks, periods })
}
