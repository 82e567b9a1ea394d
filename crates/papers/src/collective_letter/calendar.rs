//! What the rulebook gives for a letter: the rows of its table of deadlines, and the numbers of its practical information.

use jiff::civil::Date;
use rulebook::calendar::{Holidays, Period, Unit as Counted, Zone};
use rulebook::meeting::deadlines::{self as rules, What, deadlines};

use super::facts::{Action, Meeting, Mode, Row, Span, Terms, Unit};
use crate::lint::Computed;

impl Mode {
    /// The mode as the rulebook has it.
    pub fn rules(self) -> rules::Mode {
        match self {
            Mode::Physical => rules::Mode::Physical,
            Mode::Hybrid => rules::Mode::Hybrid,
            Mode::Virtual => rules::Mode::Virtual,
            Mode::Special => rules::Mode::Special,
        }
    }
}

/// The deadlines of a meeting as the rules compute them, in the order of letters; none while its mode or its days are not known.
///
/// Replies to a consultation close in the zone of their circular: here stands their day, and the zone of the meeting.
pub fn computed(meeting: &Meeting, holidays: &Holidays) -> Vec<Computed> {
    let Some((mode, (opens, _))) = meeting.mode.zip(meeting.days) else { return Vec::new() };
    let named = meeting.zone.as_deref().and_then(|zone| Zone::parse(zone).ok());
    let all = deadlines(opens, mode.rules(), &named.unwrap_or_else(Zone::utc), holidays);
    let due = all.iter().filter_map(|due| {
        Some(Computed { action: action(due.what)?, on: due.deadline.day(), rule: due.rule })
    });
    due.collect()
}

/// The rows of the table of deadlines as the rules compute them: by day, each with what is due on it.
pub fn rows(meeting: &Meeting, holidays: &Holidays) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for due in computed(meeting, holidays) {
        match rows.iter_mut().find(|row| row.on == Some(due.on)) {
            Some(row) => row.actions.push(due.action),
            None => rows.push(Row { on: Some(due.on), actions: vec![due.action] }),
        }
    }
    rows.sort_by_key(|row| row.on);
    rows
}

/// What a letter calls it; the advised beginning of a request is no row of its table.
fn action(what: What) -> Option<Action> {
    Some(match what {
        What::Translation => Action::Translation,
        What::Captioning => Action::Captioning,
        What::FellowshipAdvisedStart => return None,
        What::Fellowship => Action::Fellowship,
        What::Interpretation => Action::Interpretation,
        What::Registration => Action::Registration,
        What::Visa => Action::Visa,
        What::Contributions => Action::Contributions,
        What::TapReplies => Action::TapReplies,
    })
}

impl Terms {
    /// The numbers that the rules give to a meeting of a mode which opens on a day.
    pub fn of(mode: Mode, opens: Date) -> Terms {
        let parameter = |key: &str| {
            rules::parameters().get(key).filter(|parameter| parameter.modes.contains(&mode.rules()))
        };
        let span = |key: &str| parameter(key)?.period(opens).map(Span::from);
        let amount = |key: &str| Some(parameter(key)?.value(opens)?.amount);
        Terms {
            captioning: span("captioning"),
            interpretation: span("interpretation"),
            registration: span("registration"),
            fellowship_start: span("fellowship_advised_start"),
            visa: span("visa"),
            remote: amount("remote_request").map(|amount| Span { amount, unit: Unit::Hours }),
            visa_letter: span("visa_letter"),
            fellowships: amount("partial_fellowships"),
        }
    }
}

impl From<Period> for Span {
    /// The length of a period, in the unit in which letters say it.
    fn from(period: Period) -> Span {
        let Period { amount, unit, .. } = period;
        match unit {
            Counted::CalendarDay | Counted::WorkingDay => Span { amount, unit: Unit::Days },
            Counted::Week => Span { amount, unit: Unit::Weeks },
            Counted::Month => Span { amount, unit: Unit::Months },
            Counted::Year => Span { amount: amount.saturating_mul(12), unit: Unit::Months },
        }
    }
}
