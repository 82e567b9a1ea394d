//! How long before the meeting services are asked for, as the practical information says it, against the rules.

use rulebook::calendar::Unit as Counted;
use rulebook::meeting::deadlines::parameters;

use super::{Desk, Shown};
use crate::collective_letter::{Facts, Span, Unit};

/// The name of a unit in a length of time.
const fn unit(of: Unit) -> &'static str {
    match of {
        Unit::Hours => "hours",
        Unit::Days => "days",
        Unit::Weeks => "weeks",
        Unit::Months => "months",
    }
}

/// The unit of a rule, where letters print lengths of time in it.
const fn printed(of: Counted) -> Option<Unit> {
    match of {
        Counted::CalendarDay => Some(Unit::Days),
        Counted::Week => Some(Unit::Weeks),
        Counted::Month => Some(Unit::Months),
        Counted::WorkingDay | Counted::Year => None,
    }
}

impl Desk<'_> {
    /// Each length of time that is printed is that of its rule (CL8-17-A6, CL8-17-A18, CL8-17-A19, CL8-17-A36, CL8-17-A40).
    pub(super) fn terms(&mut self, facts: &Facts) {
        let Some((opens, _)) = facts.meeting.days else { return };
        let terms = facts.terms;
        let printed_terms: [(&'static str, Option<Span>, &str, &str); 5] = [
            ("terms.captioning", terms.captioning, "captioning", "captioning"),
            ("terms.interpretation", terms.interpretation, "interpretation", "interpretation"),
            ("terms.registration", terms.registration, "registration", "registration"),
            ("terms.fellowship_start", terms.fellowship_start, "fellowship_advised_start", "fellowship"),
            ("terms.visa", terms.visa, "visa", "visa"),
        ];
        for (fact, span, key, word) in printed_terms {
            let Some((span, parameter)) = span.zip(parameters().get(key)) else { continue };
            let Some(period) = parameter.period(opens) else { continue };
            let Some(rule) = printed(period.unit) else { continue };
            // A rule counted in another unit than the letter prints is left to a person.
            if rule == span.unit && period.amount != span.amount {
                let length = |amount: u32| Shown::Length(u64::from(amount), unit(rule).to_owned());
                let said = vec![
                    ("what", Shown::Word(format!("deadline-{word}"))),
                    ("said", length(span.amount)),
                    ("rule", length(period.amount)),
                ];
                self.warn("CLT-11", "term-differs", fact, said);
            }
        }
    }
}
