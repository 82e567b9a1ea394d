//! What a letter says a second time, against what it said first: counts against lists, days against the table, the group, the office.

use rulebook::edition::{Edition, parameters};

use super::collective::word;
use super::{Desk, Shown};
use crate::read::{Again, Repeated};
use crate::{collective_letter, tap_consultation};

/// A number of things.
fn count(things: usize) -> Shown {
    Shown::Count(things as u64)
}

/// The number of a group at the end of the number of a letter, or at the head of that of a report.
fn group_in(number: &str) -> Option<&str> {
    if let Some((_, group)) = number.split_once('/') {
        return Some(group);
    }
    let digits = number.strip_prefix("SG")?;
    let end = digits.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(digits.len());
    (end > 0).then(|| &digits[..end])
}

impl Desk<'_> {
    /// A collective letter.
    pub(super) fn again_in_a_letter(&mut self, facts: &collective_letter::Facts) {
        for Again { what, line } in self.reading.again.clone() {
            match what {
                Repeated::Consulted { consultation, said } => {
                    let Some(of) = facts.consultations.get(consultation) else { continue };
                    self.counted(
                        "CL8-17-9",
                        "consulted-count",
                        (of.circular.as_deref(), said, of.texts.len()),
                        line,
                    );
                }
                Repeated::Replies { circular, said } => self.row(facts, circular.as_deref(), said, line),
                Repeated::Until { action, on } => {
                    let row = facts.deadlines.iter().find(|row| row.actions.contains(&action));
                    if let Some(row) = row.and_then(|row| row.on).filter(|row| *row != on) {
                        let said = vec![("what", word(action)), ("day", on.into()), ("row", row.into())];
                        self.on_line("CLT-11", "annex-day-differs", line, said);
                    }
                }
                Repeated::Group { number } => {
                    self.same_group("CL8-17-5", facts.group.number.as_deref(), &number, line);
                }
                Repeated::Office { name, is_ours } => self.office(&name, is_ours, line),
                Repeated::Proposed { .. }
                | Repeated::Circular { .. }
                | Repeated::Days { .. }
                | Repeated::Dated { .. }
                | Repeated::Section { .. }
                | Repeated::Clause { .. } => {}
            }
        }
    }

    /// A row of replies: of a consultation of the letter, with as many texts.
    fn row(
        &mut self,
        facts: &collective_letter::Facts,
        circular: Option<&str>,
        said: Option<u32>,
        line: usize,
    ) {
        let Some(number) = circular.filter(|_| !facts.consultations.is_empty()) else { return };
        let of = facts.consultations.iter().find(|of| of.circular.as_deref() == Some(number));
        match (of, said) {
            (None, _) => {
                let said = vec![("circular", Shown::from(number))];
                self.on_line("CL8-17-23", "row-of-another-circular", line, said);
            }
            (Some(of), Some(said)) => {
                self.counted("CL8-17-23", "replies-count", (Some(number), said, of.texts.len()), line);
            }
            (Some(_), None) => {}
        }
    }

    /// How many texts the letter says, against how many it lists: where it lists none, nothing is compared.
    fn counted(
        &mut self,
        rule: &'static str,
        key: &'static str,
        (circular, said, listed): (Option<&str>, u32, usize),
        line: usize,
    ) {
        if listed > 0 && said as usize != listed {
            let circular = Shown::from(circular.unwrap_or_default());
            let said =
                vec![("circular", circular), ("said", count(said as usize)), ("listed", count(listed))];
            self.on_line(rule, key, line, said);
        }
    }

    fn same_group(&mut self, rule: &'static str, group: Option<&str>, other: &str, line: usize) {
        if let Some(group) = group.filter(|group| *group != other) {
            self.on_line(rule, "group-differs", line, vec![("group", group.into()), ("other", other.into())]);
        }
    }

    fn office(&mut self, name: &str, is_ours: bool, line: usize) {
        if !is_ours {
            self.on_line("C241-17", "office-differs", line, vec![("office", name.into())]);
        }
    }

    /// A circular that opens a consultation.
    pub(super) fn again_in_a_circular(&mut self, facts: &tap_consultation::Facts) {
        let issue = &facts.issue;
        let group = issue.study_group.number.as_deref();
        for Again { what, line } in self.reading.again.clone() {
            match what {
                Repeated::Proposed { said } => {
                    self.counted("C241-8", "proposed-count", (None, said, facts.texts.len()), line);
                }
                Repeated::Group { number } => self.same_group("C241-6", group, &number, line),
                Repeated::Circular { number } => {
                    if let Some(own) = issue.number.as_deref().filter(|own| *own != number) {
                        let said = vec![("circular", own.into()), ("other", number.into())];
                        self.on_line("C241-24", "form-of-another-circular", line, said);
                    }
                }
                Repeated::Days { first, last } => {
                    if let Some(days) = issue.meeting.days.filter(|days| *days != (first, last)) {
                        let said =
                            vec![("one", Shown::Days(days.0, days.1)), ("other", Shown::Days(first, last))];
                        self.on_line("C241-5", "days-said-twice", line, said);
                    }
                }
                Repeated::Dated { on } => {
                    if let Some(date) = issue.date.filter(|date| *date != on) {
                        let said = vec![("day", on.into()), ("date", date.into())];
                        self.on_line("C241-22", "note-of-another-day", line, said);
                    }
                }
                Repeated::Section { number } => self.clause("C241-5", facts, &number, 1, line),
                Repeated::Clause { number } => self.clause("C241-9", facts, &number, 2, line),
                Repeated::Office { name, is_ours } => self.office(&name, is_ours, line),
                Repeated::Consulted { .. } | Repeated::Replies { .. } | Repeated::Until { .. } => {}
            }
        }
        self.of_the_group(facts);
        self.share(facts);
    }

    /// A clause of Resolution 1 that is cited: the first numbers of the clause that gives the period of a consultation.
    fn clause(
        &mut self,
        rule: &'static str,
        facts: &tap_consultation::Facts,
        cited: &str,
        depth: usize,
        line: usize,
    ) {
        let Some(edition) = edition(facts) else { return };
        let Some(known) = parameters()["consultation-closes"].value(edition.id) else { return };
        let clause = known.clause.split('.').take(depth).collect::<Vec<_>>().join(".");
        if clause != cited {
            self.on_line(
                rule,
                "clause-differs",
                line,
                vec![("cited", cited.into()), ("clause", clause.into())],
            );
        }
    }

    /// The collective letter of the meeting and the report that carries a text are those of the group.
    fn of_the_group(&mut self, facts: &tap_consultation::Facts) {
        let Some(group) = facts.issue.study_group.number.clone() else { return };
        let said =
            |number: &String| vec![("number", Shown::from(number.clone())), ("group", group.clone().into())];
        let is_other = |number: &&String| group_in(number).is_some_and(|other| other != group);
        if let Some(letter) = facts.issue.meeting.collective_letter.as_ref().filter(is_other) {
            self.error("C241-7", "letter-of-another-group", "meeting.collective_letter", said(letter));
        }
        for (at, text) in facts.texts.iter().enumerate() {
            if let Some(report) = text.report.as_ref().filter(is_other) {
                self.warn("C241-18", "report-of-another-group", format!("texts.{at}.report"), said(report));
            }
        }
    }

    /// The share of the replies is that of the edition (C241-13).
    fn share(&mut self, facts: &tap_consultation::Facts) {
        let Some((share, edition)) = facts.share.zip(edition(facts)) else { return };
        let rule = edition.share.0;
        if u32::from(share) != rule {
            let said = vec![
                ("share", Shown::Count(u64::from(share))),
                ("rule", Shown::Count(u64::from(rule))),
                ("edition", edition.id.as_str().into()),
            ];
            self.error("C241-13", "share-differs", "share", said);
        }
    }
}

/// The edition that a circular cites; of one that cites none, that of its day.
fn edition(facts: &tap_consultation::Facts) -> Option<&'static Edition> {
    let cited = facts.issue.edition.as_deref().and_then(rulebook::clause::EditionId::parse);
    cited.map(Edition::of).or_else(|| facts.issue.date.map(Edition::on))
}
