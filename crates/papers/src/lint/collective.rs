//! A collective letter: its dates, its counts, its annexes, its numbers.

use jiff::Unit;
use jiff::civil::{Date, Weekday};

use super::{Computed, Desk, Shown};
use crate::collective_letter::{Action, Facts, Item, Mode};

/// The key of the catalogue that names an action.
pub(super) fn word(action: Action) -> Shown {
    Shown::Word(format!("deadline-{}", action.key()))
}

/// Whole days from one day to another; negative where the other is earlier.
fn days_between(from: Date, to: Date) -> i64 {
    from.until((Unit::Day, to)).map_or(0, |span| i64::from(span.get_days()))
}

impl Desk<'_> {
    /// Everything about a collective letter.
    pub(super) fn collective(&mut self, facts: &Facts, computed: &[Computed]) {
        self.missing(facts);
        self.order_of_days(facts);
        self.deadlines_against_the_calendar(facts, computed);
        self.counts(facts);
        self.annexes(facts);
        self.consultations(facts);
        self.numbers(facts);
        self.zones(facts);
        self.again_in_a_letter(facts);
        self.resolutions(facts.date, false);
        self.periods(facts);
        self.terms(facts);
        self.services_against_the_mode(facts);
    }

    /// What each collective letter has (CLT-1, CLT-2).
    fn missing(&mut self, facts: &Facts) {
        let needed = [
            ("serial", facts.serial.is_none(), "letter-number"),
            ("date", facts.date.is_none(), "letter-date"),
            ("group.number", facts.group.number.is_none(), "letter-group"),
            ("meeting.days", facts.meeting.days.is_none(), "letter-days"),
        ];
        self.lacking("CLT-1", &needed);
        // Without its mode nobody knows where to go, nor which deadlines there are.
        self.lacking("CLT-2", &[("meeting.mode", facts.meeting.mode.is_none(), "letter-mode")]);
    }

    /// The letter comes before what it announces, and the rows of its table come in order.
    fn order_of_days(&mut self, facts: &Facts) {
        if let (Some(date), Some((first, last))) = (facts.date, facts.meeting.days) {
            if date >= first {
                self.error(
                    "CLT-12",
                    "letter-after-opening",
                    "date",
                    vec![("date", date.into()), ("opens", first.into())],
                );
            }
            if last < first {
                self.error(
                    "CLT-2",
                    "ends-before-it-opens",
                    "meeting.days",
                    vec![("opens", first.into()), ("ends", last.into())],
                );
            }
        }
        let rows: Vec<(usize, Date)> =
            facts.deadlines.iter().enumerate().filter_map(|(at, row)| Some((at, row.on?))).collect();
        for pair in rows.windows(2) {
            if pair[1].1 < pair[0].1 {
                let said = vec![("day", pair[1].1.into()), ("before", pair[0].1.into())];
                self.error("CLT-11", "rows-out-of-order", format!("deadlines.{}.on", pair[1].0), said);
            }
        }
        if let (Some(management), Some((first, _))) =
            (facts.management.as_ref().and_then(|held| held.on), facts.meeting.days)
            && management > first
        {
            let said = vec![("day", management.into()), ("opens", first.into())];
            self.warn("CL8-17-14", "management-after-opening", "management.on", said);
        }
    }

    /// Each printed deadline against the letter's own date and against what the rules compute (CLT-6 to CLT-12).
    fn deadlines_against_the_calendar(&mut self, facts: &Facts, computed: &[Computed]) {
        for (at, row) in facts.deadlines.iter().enumerate() {
            let Some(printed) = row.on else { continue };
            let fact = format!("deadlines.{at}.on");
            let due =
                row.actions.iter().filter_map(|action| computed.iter().find(|due| due.action == *action));
            let due: Vec<&Computed> = due.collect();
            if let Some(date) = facts.date.filter(|date| printed < *date) {
                let days = u64::try_from(days_between(printed, date)).unwrap_or_default();
                let mut said =
                    vec![("day", printed.into()), ("date", date.into()), ("days", Shown::Count(days))];
                let key = match due.first() {
                    Some(first) => {
                        said.push(("computed", first.on.into()));
                        "deadline-before-letter"
                    }
                    None => "deadline-before-letter-alone",
                };
                self.error("CLT-12", key, fact, said);
                continue;
            }
            if let Some((opens, _)) = facts.meeting.days.filter(|(opens, _)| printed >= *opens) {
                let said = vec![("day", printed.into()), ("opens", opens.into())];
                self.error("CLT-11", "deadline-after-opening", fact, said);
                continue;
            }
            let Some(other) = due.iter().find(|due| due.on != printed) else { continue };
            self.off_the_calendar(&fact, printed, other);
        }
    }

    /// A deadline that is not the computed one: moved off a weekend, of another year, or simply another.
    fn off_the_calendar(&mut self, fact: &str, printed: Date, due: &Computed) {
        let said = |computed: Date| {
            vec![("what", word(due.action)), ("day", printed.into()), ("computed", computed.into())]
        };
        let on_weekend = matches!(due.on.weekday(), Weekday::Saturday | Weekday::Sunday);
        let moved = days_between(printed, due.on);
        if on_weekend && (1..=2).contains(&moved) {
            self.warn("DC-4", "moved-off-a-weekend", fact, said(due.on));
        } else if printed.month() == due.on.month() && printed.day() == due.on.day() {
            self.error(due.rule, "wrong-year", fact, said(due.on));
        } else if due.action == Action::TapReplies {
            self.error(due.rule, "deadline-differs", fact, said(due.on));
        } else {
            self.warn(due.rule, "deadline-differs", fact, said(due.on));
        }
    }

    /// Annexes announced against annexes there, and what each is said to hold.
    fn annexes(&mut self, facts: &Facts) {
        let there = &self.reading.annexes;
        if let Some(said) = facts.annexes.filter(|said| *said as usize != there.len()) {
            let said =
                vec![("said", Shown::Count(u64::from(said))), ("there", Shown::Count(there.len() as u64))];
            self.error("CLT-1", "annex-count", "annexes", said);
        }
        let promises = self.reading.promises.clone();
        for promise in promises {
            let annex = self.reading.annexes.iter().find(|annex| annex.mark == promise.annex);
            let (key, line) = match annex {
                None => ("annex-missing", Some(promise.line)),
                Some(annex) if !annex.holds.contains(&promise.what) => ("annex-lacks", Some(promise.line)),
                Some(_) => continue,
            };
            let gravity =
                if key == "annex-missing" { super::Gravity::Error } else { super::Gravity::Warning };
            self.found.push(super::Finding {
                rule: "CLT-1",
                gravity,
                key,
                facts: vec![
                    ("annex", Shown::Text(promise.annex.clone())),
                    ("what", Shown::Word(format!("lint-what-{}", promise.what.name()))),
                ],
                fact: String::new(),
                line,
            });
        }
    }

    /// Consultations: their zone, their row in the table, their texts on the agenda (CL8-17-9, CL8-17-10, CL8-17-23).
    fn consultations(&mut self, facts: &Facts) {
        let row =
            facts.deadlines.iter().enumerate().find(|(_, row)| row.actions.contains(&Action::TapReplies));
        for (at, consultation) in facts.consultations.iter().enumerate() {
            let circular = Shown::Text(consultation.circular.clone().unwrap_or_default());
            if let (Some(until), Some((index, Some(printed)))) =
                (consultation.replies_until, row.map(|(index, row)| (index, row.on)))
                && until != printed
                && facts.consultations.len() == 1
            {
                let said =
                    vec![("circular", circular.clone()), ("until", until.into()), ("row", printed.into())];
                self.error("CL8-17-10", "consultation-row-differs", format!("deadlines.{index}.on"), said);
            }
            if consultation.zone.is_none() && consultation.replies_until.is_some() {
                self.error(
                    "C241-11",
                    "zone-missing",
                    format!("consultations.{at}.replies_until"),
                    vec![("circular", circular.clone())],
                );
            }
            if consultation.texts.is_empty() {
                self.warn(
                    "CL8-17-9",
                    "consultation-without-texts",
                    format!("consultations.{at}.circular"),
                    vec![("circular", circular)],
                );
            }
        }
        let decided = facts
            .agenda
            .items
            .iter()
            .filter(|item| item.items.iter().filter(|within| within.text.is_some()).count() > 1);
        let by_tap = decided.flat_map(Item::texts).filter(|text| text.number.is_some()).count();
        if facts.consultations.is_empty() && by_tap > 0 && facts.meeting.mode == Some(Mode::Special) {
            self.warn(
                "CL8-17-9",
                "texts-without-consultation",
                "agenda.items",
                vec![("listed", Shown::Count(by_tap as u64))],
            );
        }
    }

    /// The number of the group in the reference, the subject, the mail address and the page (CL8-17-3, CL8-17-5).
    fn numbers(&mut self, facts: &Facts) {
        let Some(group) = facts.group.number.clone() else { return };
        let digits = |text: &str, before: &str| {
            let at = text.find(before)? + before.len();
            let found: String = text[at..].chars().take_while(char::is_ascii_digit).collect();
            (!found.is_empty()).then_some(found)
        };
        let elsewhere = [
            ("file", facts.file.as_deref().and_then(|file| digits(file, "SG"))),
            ("body.email", facts.body.email.as_deref().and_then(|mail| digits(mail, "tsbsg"))),
            ("body.web", facts.body.web.as_deref().and_then(|web| digits(web, "tsg"))),
        ];
        for (fact, other) in elsewhere {
            if let Some(other) = other.filter(|other| *other != group) {
                let said = vec![("group", Shown::Text(group.clone())), ("other", Shown::Text(other))];
                self.error("CL8-17-5", "group-differs", fact, said);
            }
        }
        if let Some(days) = self.reading.other_days.clone() {
            let said = vec![("said", Shown::Text(days.1)), ("subject", Shown::Text(days.0))];
            self.error("CLT-2", "days-differ", "meeting.days", said);
        }
    }

    /// Hours in the network have a zone (ambiguity of 8/17: the management team's meeting has none).
    fn zones(&mut self, facts: &Facts) {
        if let Some(management) = &facts.management
            && management.is_virtual
            && management.hours.is_some()
            && management.zone.is_none()
        {
            self.warn("CL8-17-14", "management-zone", "management.hours", Vec::new());
        }
        let is_virtual = matches!(facts.meeting.mode, Some(Mode::Virtual | Mode::Special));
        if is_virtual && facts.meeting.opens.is_some() && !self.reading.zone_of_opening_is_printed() {
            self.warn("CL11-20-5", "opening-zone", "meeting.opens", Vec::new());
        }
        for (at, event) in
            facts.events.iter().enumerate().filter(|(_, event)| event.hours.is_some() && event.zone.is_none())
        {
            let name = event
                .name
                .as_ref()
                .and_then(|name| name.best(self.reading.lang))
                .map_or("", |(_, name)| name);
            self.warn("CL11-20-14", "event-zone", format!("events.{at}.on"), vec![("event", name.into())]);
        }
    }

    /// A meeting without travel offers none of what travel needs (CL11-20-A11, CL13-17-19).
    fn services_against_the_mode(&mut self, facts: &Facts) {
        if !matches!(facts.meeting.mode, Some(Mode::Virtual | Mode::Special)) {
            return;
        }
        let travel = [Action::Visa, Action::Fellowship];
        for (at, row) in facts.deadlines.iter().enumerate() {
            for action in row.actions.iter().filter(|action| travel.contains(action)) {
                self.error(
                    "CL11-20-A11",
                    "travel-to-a-virtual-meeting",
                    format!("deadlines.{at}.on"),
                    vec![("what", word(*action))],
                );
            }
        }
    }
}
