//! What a letter cites, against the day of the letter: Resolutions by conference and year, circulars by study period, the group itself.

use jiff::civil::Date;
use rulebook::clause::EditionId;
use rulebook::edition::Edition;
use rulebook::letter::period::{study_period, study_period_named};

use super::known::Known;
use super::{Desk, Shown};
use crate::collective_letter::{Cited, Facts};
use crate::read::Resolution;

impl Desk<'_> {
    /// Each Resolution that is cited with its edition: an edition that exists, on that day already did, and of Resolution 1 the one in
    /// force (DC-16). A circular names the edition that it runs under, which is looked at by itself.
    pub(super) fn resolutions(&mut self, day: Option<Date>, names_its_edition: bool) {
        for cited in crate::read::resolutions(self.reading) {
            let edition = EditionId::parse(&format!("res{}-{}", cited.number, cited.year));
            if names_its_edition && edition.is_some() {
                continue;
            }
            if let Some((key, more)) = wrong(&cited, edition, day) {
                let said = [("cited", Shown::Text(cited.printed))].into_iter().chain(more).collect();
                self.on_line("DC-16", key, cited.line, said);
            }
        }
    }

    /// The group in the study period of the letter, and the circulars that are cited with a study period (CLT-3, CLT-5).
    pub(super) fn periods(&mut self, facts: &Facts) {
        let Some(day) = facts.date.or(facts.meeting.days.map(|(first, _)| first)) else { return };
        let Some(period) = study_period(day) else { return };
        if let Some(group) = &facts.group.number
            && !Known::compiled().has_group(group, &period.id)
        {
            let said = vec![("group", Shown::Text(group.clone())), ("period", period.id.as_str().into())];
            self.error("CLT-3", "group-not-of-period", "group.number", said);
        }
        let cited = [
            ("circulars.approval", &facts.circulars.approval, "circular_on_approval"),
            ("circulars.automatic", &facts.circulars.automatic, "circular_on_automatic_approval"),
        ];
        for (fact, cited, key) in cited {
            if let Some(cited) = cited {
                self.circular_of_period(fact, cited, day, key);
            }
        }
    }

    /// A circular on registration: of a study period that was, and with the number that the rules know.
    fn circular_of_period(&mut self, fact: &'static str, cited: &Cited, day: Date, key: &str) {
        if let Some(period) = &cited.period {
            // Of a period that the rules do not know, its first year tells.
            let first = || period.get(..4).and_then(|year| year.parse::<i16>().ok());
            let is_to_come = study_period_named(period)
                .map_or_else(|| first().is_some_and(|year| year > day.year()), |named| named.from > day);
            if is_to_come {
                let said = vec![("period", Shown::Text(period.clone())), ("day", day.into())];
                self.error("CLT-5", "circular-of-no-period", fact, said);
            }
        }
        let known = rulebook::meeting::deadlines::parameters().get(key).and_then(|known| known.value(day));
        if let (Some(number), Some(known)) = (&cited.number, known)
            && *number != known.amount.to_string()
        {
            let said = vec![
                ("circular", Shown::Text(number.clone())),
                ("known", Shown::Text(known.amount.to_string())),
            ];
            self.warn("CLT-5", "circular-not-known", fact, said);
        }
    }
}

/// A key of the catalogue, with what its text shows beside the citation.
type Wrong = (&'static str, Vec<(&'static str, Shown)>);

/// What is wrong with a citation; nothing is said of conferences that are not known.
fn wrong(cited: &Resolution, edition: Option<EditionId>, day: Option<Date>) -> Option<Wrong> {
    let known = Known::compiled();
    let there = known.at(&cited.place);
    if there.is_empty() {
        return None;
    }
    let held: Vec<_> = there.into_iter().filter(|held| held.year == cited.year).collect();
    if held.is_empty() {
        return Some(("no-such-conference", Vec::new()));
    }
    let first = held.iter().filter_map(|held| known.first(held, cited.number)).min();
    if let Some(first) = first.filter(|first| *first > cited.year) {
        return Some(("edition-before-first", vec![("first", Shown::Text(first.to_string()))]));
    }
    let day = day?;
    if held.iter().all(|held| held.is_after(day)) {
        return Some(("edition-to-come", vec![("day", day.into())]));
    }
    let in_force = Edition::on(day).id;
    edition
        .filter(|edition| *edition != in_force)
        .map(|_| ("edition-not-in-force", vec![("edition", in_force.as_str().into()), ("day", day.into())]))
}
