//! What the rulebook gives for a letter: the rows of its table of deadlines, and the numbers of its practical information.

use jiff::civil::Date;
use rulebook::calendar::{Holidays, Period, Unit as Counted, Zone};
use rulebook::meeting::deadlines::{What, deadlines, parameters};

use super::facts::{Action, Meeting, Mode, Row, Span, Terms, Unit};

/// The rows of the table of deadlines as the rules compute them: by day, each with what is due on it.
///
/// There are none while the mode or the days of the meeting are not known. A row has a day alone: replies to a consultation close in the
/// zone of their circular.
pub fn rows(meeting: &Meeting, holidays: &Holidays) -> Vec<Row> {
    let Some((mode, (opens, _))) = meeting.mode.zip(meeting.days) else { return Vec::new() };
    let mut rows: Vec<Row> = Vec::new();
    for due in deadlines(opens, mode, &Zone::utc(), holidays) {
        let Some(action) = Action::of(due.what) else { continue };
        let on = Some(due.deadline.day());
        match rows.iter_mut().find(|row| row.on == on) {
            Some(row) => row.actions.push(action),
            None => rows.push(Row { on, actions: vec![action] }),
        }
    }
    rows.sort_by_key(|row| row.on);
    rows
}

impl Action {
    /// The action of a letter for what is due; an advised beginning has no row in the table.
    pub fn of(what: What) -> Option<Action> {
        match what {
            What::Translation => Some(Action::Translation),
            What::Captioning => Some(Action::Captioning),
            What::FellowshipAdvisedStart => None,
            What::Fellowship => Some(Action::Fellowship),
            What::Interpretation => Some(Action::Interpretation),
            What::Registration => Some(Action::Registration),
            What::Visa => Some(Action::Visa),
            What::Contributions => Some(Action::Contributions),
            What::TapReplies => Some(Action::TapReplies),
        }
    }
}

impl Terms {
    /// The numbers that the rules give to a meeting of a mode which opens on a day.
    pub fn of(mode: Mode, opens: Date) -> Terms {
        let parameter = |key: &str| parameters().get(key).filter(|parameter| parameter.modes.contains(&mode));
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
