//! A circular that opens a consultation: its deadline, its texts, its annexes, its citations.

use super::{Computed, Desk, Shown};
use crate::collective_letter::Action;
use crate::tap_consultation::Facts;
use rulebook::edition::Edition;

impl Desk<'_> {
    /// Everything about the circular. `computed` are the deadlines of its meeting.
    pub(super) fn circular(&mut self, facts: &Facts, computed: &[Computed]) {
        let issue = &facts.issue;
        let needed = [
            ("number", issue.number.is_none(), "circular-number"),
            ("meeting.days", issue.meeting.days.is_none(), "letter-days"),
            ("deadline", facts.deadline.is_none(), "deadline-with-zone"),
            ("texts.0.number", facts.texts.is_empty(), "texts"),
        ];
        self.lacking("C241-4", &needed);
        if let Some(deadline) = &facts.deadline {
            let printed = deadline.last_minute(deadline.zone()).date();
            let due = computed.iter().find(|due| due.action == Action::TapReplies);
            if let Some(due) = due.filter(|due| due.on != printed) {
                let said = vec![
                    ("what", Shown::Word("deadline-tap-replies".into())),
                    ("day", printed.into()),
                    ("computed", due.on.into()),
                ];
                self.error("C241-11", "deadline-differs", "deadline", said);
            }
            if let Some(date) = issue.date.filter(|date| printed < *date) {
                let said = vec![("day", printed.into()), ("date", date.into()), ("days", Shown::Count(0))];
                self.error("CLT-12", "deadline-before-letter-alone", "deadline", said);
            }
        }
        self.edition(facts);
        self.texts(facts);
        self.again_in_a_circular(facts);
        let by = facts.deadline.as_ref().map(|deadline| deadline.last_minute(deadline.zone()).date());
        self.resolutions(issue.date.or(by), true);
    }

    /// The edition that is cited is the one in force on the day of the circular, or on its deadline where it bears no date.
    fn edition(&mut self, facts: &Facts) {
        let by = facts.deadline.as_ref().map(|deadline| deadline.last_minute(deadline.zone()).date());
        let Some(day) = facts.issue.date.or(by) else { return };
        let Some(cited) = &facts.issue.edition else { return };
        let in_force = Edition::on(day).id.as_str();
        if in_force != cited {
            let said = vec![
                ("cited", Shown::Text(cited.clone())),
                ("edition", in_force.into()),
                ("day", day.into()),
            ];
            self.error("C241-5", "edition-not-in-force", "edition", said);
        }
    }

    /// Each text that the subject names stands in the annex, and each of the annex has what a member must know (C241-8, C241-18 to 22).
    fn texts(&mut self, facts: &Facts) {
        let named = self.reading.subject_texts.clone();
        let annexed: Vec<String> = facts.texts.iter().filter_map(|text| text.number.clone()).collect();
        for number in named.iter().filter(|number| !annexed.contains(number)) {
            self.error(
                "C241-8",
                "text-not-annexed",
                "texts.0.number",
                vec![("text", Shown::Text(number.clone()))],
            );
        }
        if !named.is_empty() {
            for (at, number) in annexed.iter().enumerate().filter(|(_, number)| !named.contains(number)) {
                self.error(
                    "C241-4",
                    "text-not-in-subject",
                    format!("texts.{at}.number"),
                    vec![("text", Shown::Text(number.clone()))],
                );
            }
        }
        for (at, text) in facts.texts.iter().enumerate() {
            let number = Shown::Text(text.number.clone().unwrap_or_default());
            let lacks = [
                (text.title.is_none(), "C241-19", "title"),
                (text.summary.is_none(), "C241-20", "summary"),
                (text.report.is_none(), "C241-18", "report"),
                (text.ipr.is_none(), "C241-22", "ipr"),
            ];
            for (is_missing, rule, what) in lacks {
                if is_missing {
                    let said =
                        vec![("text", number.clone()), ("what", Shown::Word(format!("lint-what-{what}")))];
                    self.warn(rule, "text-lacks", format!("texts.{at}.number"), said);
                }
            }
        }
        let (said, there) = (self.reading.annexes_said, self.reading.annexes.len());
        if let Some(said) = said.filter(|said| *said as usize != there) {
            let counts = vec![("said", Shown::Count(u64::from(said))), ("there", Shown::Count(there as u64))];
            self.error("C241-17", "annex-count", "annexes", counts);
        }
    }
}
