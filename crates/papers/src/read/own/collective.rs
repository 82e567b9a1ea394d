//! The collective letter: its subject, the paragraphs of its body, its deadlines and its events.

use words::Lang;

use super::frame::{Frame, Part};
use super::values::{clock, loose, named, parts};
use super::{Found, Reader, Run};
use crate::collective_letter::{
    Action, Consultation, Deciding, Event, Facts, ManagementMeeting, Mode, Purpose, Row,
};
use crate::facts::Localized;
use crate::letters::{Letter, Letters};
use crate::read::Repeated;
use crate::read::Said;
use crate::read::lines::Place;
use crate::read::values::{first_day, ranges};

/// The clauses of the body that stand in paragraphs.
const BODY: [&str; 31] = [
    "invitation-physical",
    "invitation-hybrid",
    "invitation-virtual",
    "invitation-special",
    "invitation-unknown",
    "contributions-closed",
    "consultation",
    "english-only",
    "no-fellowships",
    "opening-in-place",
    "opening-with-tool",
    "opening-online",
    "hours-of-day",
    "badge-desk-at",
    "badge-desk",
    "rooms",
    "management-virtual",
    "management-in-place",
    "decided-in-room",
    "decided-remote",
    "plenaries-remote",
    "practical-in-annex",
    "practical-on-page",
    "agenda-drawn-up",
    "agenda-agreed",
    "agenda-in-annex",
    "registration",
    "approval",
    "automatic",
    "wishes",
    "latest",
];

/// The rest of them, which have no facts and stand beside registration.
const REGISTRATION: [&str; 4] = ["options", "options-virtual", "registration-tool", "women"];

impl<'a> Reader<'a> {
    /// A collective letter.
    pub(super) fn collective_letter(&mut self, title: &Found, letters: &'a Letters) -> Option<Said> {
        let frame = self.frame(title, "letter-record-head")?;
        let subject = frame.subject?;
        let mut facts = Facts {
            mark: frame.mark,
            body: frame.body.clone(),
            date: frame.date,
            file: frame.file.clone(),
            director: frame.director.clone(),
            record_head: frame.record_head.clone(),
            annexes: frame.annexes,
            serial: self.number(title, "serial", "serial"),
            ..Facts::default()
        };
        facts.group.number = self.take(title, "group", "group.number");
        self.subject(&mut facts, subject)?;
        self.body(&mut facts, &frame)?;
        let english = letters.grammar(Letter::CollectiveLetter, Lang::En);
        let titles =
            [("practical-title", self.grammar), ("agenda-title", self.grammar), ("agenda-title", english)];
        for Part { key, grammar, within } in self.annexes(frame.after.clone(), &titles) {
            let letter = std::mem::replace(&mut self.grammar, grammar);
            match key {
                "practical-title" => self.practical(&mut facts, within),
                _ => self.agenda(&mut facts, within),
            }
            self.grammar = letter;
        }
        let scope = std::mem::take(&mut facts.meeting.scope);
        facts.agenda.settle(&scope);
        facts.meeting.scope = scope;
        Some(Said::CollectiveLetter(Box::new(facts)))
    }

    /// The kind of the meeting, its place and its days.
    fn subject(&mut self, facts: &mut Facts, at: Run) -> Option<()> {
        let keys = ["subject-in-place", "subject-virtual", "subject-special"];
        let found = self.best(at.at, at.from, &keys)?;
        facts.meeting.days = self.days(&found, "days", "meeting.days");
        if found.hit.key == "subject-in-place" {
            facts.meeting.place = self.told(&found, "place", "meeting.place");
        }
        Some(())
    }

    /// The body: clauses, lists, the table of deadlines, paragraphs of this letter alone.
    fn body(&mut self, facts: &mut Facts, frame: &Frame) -> Option<()> {
        let keys: Vec<&str> = BODY.into_iter().chain(REGISTRATION).collect();
        let mut at = frame.contents.start;
        let mut is_ours = false;
        while at < frame.contents.end {
            if let Some(next) = self.list(facts, at, frame.contents.end) {
                at = next;
                continue;
            }
            let offset = self.after_number(at);
            let found = self.best(at, offset, &keys).or_else(|| self.best(at, 0, &keys));
            match found {
                Some(found) => {
                    is_ours |= found.hit.key.starts_with("invitation");
                    self.clause(facts, &found);
                }
                None => {
                    let run = self.rest(at, offset);
                    let path = format!("paragraphs.{}", facts.paragraphs.len());
                    let told = self.fact(&path, run).map(|text| Localized::new(self.lang(), text));
                    facts.paragraphs.push(told.unwrap_or_default());
                }
            }
            at += 1;
        }
        is_ours.then_some(())
    }

    /// A list or a table, if one begins here; gives the piece after it.
    fn list(&mut self, facts: &mut Facts, at: usize, end: usize) -> Option<usize> {
        if self.is(at, "deadlines-title") {
            return Some(self.deadlines(facts, at + 1, end));
        }
        let items = self.items(at + 1, end);
        if items.is_empty() {
            return None;
        }
        if self.is(at, "leads") {
            for at in items.clone() {
                let path = format!("leads_on.{}", facts.leads_on.len());
                let told = self.fact(&path, self.rest(at, 0)).map(|text| Localized::new(self.lang(), text));
                facts.leads_on.push(told.unwrap_or_default());
            }
        } else if self.is(at, "scope") {
            items.clone().for_each(|at| self.purpose(facts, at));
        } else if self.is(at, "events-title") {
            items.clone().for_each(|at| self.event(facts, at));
        } else {
            return None;
        }
        Some(items.end)
    }

    /// One clause of the body.
    fn clause(&mut self, facts: &mut Facts, found: &Found) {
        let whole = self.rest(found.at, found.offset);
        match found.hit.key.as_str() {
            "contributions-closed" => {
                facts.services.contributions_closed = true;
                self.see("services.contributions_closed", true, whole);
            }
            "consultation" => self.consultation(facts, found),
            "english-only" => {
                facts.services.english_only = true;
                self.see("services.english_only", true, whole);
            }
            "no-fellowships" => {
                facts.services.fellowships = Some(false);
                self.see("services.fellowships", false, whole);
            }
            "decided-in-room" | "decided-remote" => {
                let remote = found.hit.key == "decided-remote";
                let who = if remote { Deciding::RemoteIncluded } else { Deciding::InTheRoom };
                facts.services.deciding = Some(who);
                self.see("services.deciding", if remote { "remote-included" } else { "in-the-room" }, whole);
            }
            "agenda-drawn-up" | "agenda-agreed" => self.chair(facts, found),
            "latest" => facts.facilities.latest = self.take(found, "address", "facilities.latest"),
            key if key.starts_with("invitation") => self.invitation(facts, found),
            key if key.starts_with("opening") || key == "hours-of-day" => self.opening(facts, found),
            key if key.starts_with("badge-desk") => {
                let run = found.run("time");
                facts.meeting.badges = clock(self.words(run));
                self.see("meeting.badges", self.words(run), run);
                if found.hit.get("entrance").is_some() {
                    facts.meeting.badges_at = self.take(found, "entrance", "meeting.badges_at");
                }
            }
            key if key.starts_with("management") => self.management(facts, found),
            _ => self.registration(facts, found),
        }
    }

    /// What the invitation says of format, group and place.
    fn invitation(&mut self, facts: &mut Facts, found: &Found) {
        let mode = match found.hit.key.as_str() {
            "invitation-physical" => Some(Mode::Physical),
            "invitation-hybrid" => Some(Mode::Hybrid),
            "invitation-virtual" => Some(Mode::Virtual),
            "invitation-special" => Some(Mode::Special),
            _ => None,
        };
        facts.meeting.mode = mode;
        if let Some(mode) = mode {
            self.see("meeting.mode", format!("{mode:?}").to_lowercase(), self.rest(found.at, found.offset));
        }
        facts.group.title = self.group(found, "group").title;
        if found.hit.get("where").is_some() {
            self.venue(facts, found.run("where"));
        }
    }

    /// The house: what stands beside the place, which the subject told.
    fn venue(&mut self, facts: &mut Facts, run: Run) {
        let place = facts.meeting.place.as_ref().and_then(|place| place.best(self.lang()));
        let place = place.map_or_else(|| self.grammar.unknown(), |(_, place)| place.to_owned());
        let Some(hit) = self.grammar.beside("where-venue", ("place", &place), self.words(run)) else {
            return;
        };
        let found = Found { at: run.at, offset: run.from, hit };
        facts.meeting.venue = self.told(&found, "venue", "meeting.venue");
    }

    /// When the meeting opens, or its hours.
    fn opening(&mut self, facts: &mut Facts, found: &Found) {
        let name = if found.hit.key == "hours-of-day" { "hours" } else { "opens" };
        let hours = self.hours(found, name);
        let run = found.run(name);
        if let Some(opens) = hours.from {
            self.see("meeting.opens", opens, run);
        }
        if let Some(closes) = hours.to {
            self.see("meeting.closes", closes, run);
        }
        if let Some(zone) = &hours.zone {
            self.see("meeting.zone", zone, run);
        }
        facts.meeting.opens = hours.from;
        facts.meeting.closes = hours.to;
        facts.meeting.zone = hours.zone;
        if found.hit.get("tool").is_some() {
            facts.facilities.tool = self.take(found, "tool", "facilities.tool");
        }
    }

    /// The meeting of the management team; also the note below the agenda.
    pub(super) fn management(&mut self, facts: &mut Facts, found: &Found) {
        let on = self.day(found, "date", "management.on");
        let hours = self.hours(found, "hours");
        let both = hours.from.zip(hours.to);
        if let Some((from, to)) = both {
            self.see("management.hours", format!("{from} – {to}"), found.run("hours"));
        }
        let is_virtual = found.hit.key.ends_with("-virtual");
        facts.management = Some(ManagementMeeting { on, hours: both, zone: hours.zone, is_virtual });
    }

    /// The chair, beside the draft agenda.
    fn chair(&mut self, facts: &mut Facts, found: &Found) {
        let run = found.run("chair");
        let chair = self.phrases().chair(self.words(run));
        if let Some(name) = &chair.name {
            self.see("chair.name", name, run);
        }
        if let Some((_, country)) = chair.country.as_ref().and_then(|told| told.best(self.lang())) {
            self.see("chair.country", country, run);
        }
        facts.chair = Some(chair);
    }

    /// A consultation, with its texts and when its replies are due.
    fn consultation(&mut self, facts: &mut Facts, found: &Found) {
        let path = format!("consultations.{}", facts.consultations.len());
        let circular = self.take(found, "circular", &format!("{path}.circular"));
        let mut texts = Vec::new();
        for (kind, printed, run) in self.texts(found.run("texts"), "texts-consulted") {
            self.see(format!("{path}.texts.{}", texts.len()), &printed, run);
            texts.push(self.phrases().numbered(&printed, kind));
        }
        if !texts.is_empty() {
            let consultation = facts.consultations.len();
            let said = Repeated::Consulted { consultation, said: found.count() };
            self.notes.repeat(said, self.pieces.get(found.at));
        }
        let due = found.run("deadline");
        // A deadline of which a part is not known is printed in parts.
        let whole = parts(self.words(due));
        let (replies_until, replies_at, zone) = whole.unwrap_or_else(|| {
            let Some(by) = self.within(due, "deadline-in-parts") else { return loose(self.words(due)) };
            let zone = self.phrases().known(by.get("zone"));
            (first_day(by.get("date")), clock(by.get("time")), zone.as_deref().map(named))
        });
        if let Some(day) = replies_until {
            self.see(format!("{path}.replies_until"), day, due);
        }
        if let Some(time) = replies_at {
            self.see(format!("{path}.replies_at"), time, due);
        }
        if let Some(zone) = &zone {
            self.see(format!("{path}.zone"), zone, due);
        }
        facts.consultations.push(Consultation { circular, texts, replies_until, replies_at, zone });
    }

    /// One thing that a closed scope allows.
    fn purpose(&mut self, facts: &mut Facts, at: usize) {
        let keys = ["scope-reports", "scope-future", "scope-determined"];
        let Some(found) = self.best(at, 0, &keys) else { return };
        let path = format!("meeting.scope.{}", facts.meeting.scope.len());
        let purpose = match found.hit.key.as_str() {
            "scope-determined" => {
                let days = self.days(&found, "days", &path);
                Purpose::Determined { count: Some(found.count()), days }
            }
            key => {
                let assembly = found.get("assembly").to_owned();
                self.see(&path, &assembly, found.run("assembly"));
                if key == "scope-reports" {
                    Purpose::Reports { assembly }
                } else {
                    Purpose::FutureMeetings { assembly }
                }
            }
        };
        facts.meeting.scope.push(purpose);
    }

    /// An event, with its hours and where to register.
    fn event(&mut self, facts: &mut Facts, at: usize) {
        let Some(found) = self.best(at, 0, &["event-virtual", "event-in-place"]) else { return };
        let path = format!("events.{}", facts.events.len());
        let name = self.told(&found, "name", &format!("{path}.name"));
        let on = self.day(&found, "date", &format!("{path}.on"));
        let hours = self.hours(&found, "hours");
        if let Some((from, to)) = hours.from.zip(hours.to) {
            self.see(format!("{path}.hours"), format!("{from} – {to}"), found.run("hours"));
        }
        if let Some(zone) = &hours.zone {
            self.see(format!("{path}.zone"), zone, found.run("hours"));
        }
        let more = found.run("more");
        // What follows the event begins with the sign that ends a sentence; it is no part of a clause of its own.
        let further =
            ["event-must-register", "event-address"].into_iter().find_map(|key| self.within(more, key));
        let address =
            further.as_ref().and_then(|further| self.take(further, "address", &format!("{path}.address")));
        facts.events.push(Event {
            name,
            on,
            hours: hours.from.zip(hours.to),
            zone: hours.zone,
            is_virtual: found.hit.key == "event-virtual",
            address,
            must_register: further.is_some_and(|further| further.hit.key == "event-must-register"),
        });
    }

    /// The table of deadlines; gives the piece after it.
    fn deadlines(&mut self, facts: &mut Facts, from: usize, end: usize) -> usize {
        const ACTIONS: [(&str, Action); 9] = [
            ("action-captioning", Action::Captioning),
            ("action-translation", Action::Translation),
            ("action-fellowship", Action::Fellowship),
            ("action-interpretation", Action::Interpretation),
            ("action-registration", Action::Registration),
            ("action-visa", Action::Visa),
            ("action-contributions", Action::Contributions),
            ("action-tap-replies", Action::TapReplies),
            ("action-tap-replies-unknown", Action::TapReplies),
        ];
        let keys = ACTIONS.map(|(key, _)| key);
        let mut at = from;
        while at < end && (self.is(at, "column-date") || self.is(at, "column-due")) {
            at += 1;
        }
        while at < end {
            let is_cell = matches!(self.pieces[at].place, Place::Cell { .. } | Place::Item(_));
            if let Some(found) = self.best(at, 0, &keys).filter(|_| !facts.deadlines.is_empty()) {
                let row = facts.deadlines.len() - 1;
                let action = ACTIONS.iter().find(|(key, _)| *key == found.hit.key).map(|(_, action)| *action);
                let Some((action, actions)) =
                    action.zip(facts.deadlines.last_mut().map(|row| &mut row.actions))
                else {
                    break;
                };
                if found.hit.key == "action-tap-replies" {
                    let circular = self.phrases().known(found.get("circular"));
                    let said = Repeated::Replies { circular, said: Some(found.count()) };
                    self.notes.repeat(said, self.pieces.get(at));
                }
                if !actions.contains(&action) {
                    let path = format!("deadlines.{row}.actions.{}", actions.len());
                    actions.push(action);
                    self.see(path, format!("{action:?}").to_lowercase(), self.rest(at, 0));
                }
            } else if let Some(on) = self.date_cell(at).filter(|_| is_cell || self.is_any(at + 1, &keys)) {
                if let Some(on) = on {
                    self.see(format!("deadlines.{}.on", facts.deadlines.len()), on, self.rest(at, 0));
                }
                self.notes.used.insert(at);
                facts.deadlines.push(Row { on, actions: Vec::new() });
            } else {
                break;
            }
            at += 1;
        }
        at
    }

    /// A day that fills a piece, or the words for one that is not known.
    fn date_cell(&self, at: usize) -> Option<Option<jiff::civil::Date>> {
        let text = self.text(at);
        if text == self.grammar.unknown() {
            return Some(None);
        }
        let (days, from, to) = ranges(text).into_iter().next()?;
        (from == 0 && to == text.len() && days.0 == days.1).then_some(Some(days.0))
    }
}
