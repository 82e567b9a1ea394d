//! The body of a collective letter: the meeting, the consultations, the people, the services, the deadlines, the events.

use jiff::civil::Date;

use super::Reader;
use crate::collective_letter::{
    Action, Captioning, Chair, Consultation, Deciding, Event, ManagementMeeting, Mode, Purpose, Row,
};
use crate::facts::Localized;
use crate::read::lines::mark;
use crate::read::notes::Sure;
use crate::read::strangers::Strangers;
use crate::read::values::{bracketed, count, first_day, hours, hours_beside, range, ranges, texts, zone};

/// The names of actions, in the order in which they are looked for: what names a service comes before what names a document.
const ACTIONS: [(&str, Action); 8] = [
    ("due-captioning", Action::Captioning),
    ("due-translation", Action::Translation),
    ("due-tap-replies", Action::TapReplies),
    ("due-fellowship", Action::Fellowship),
    ("due-interpretation", Action::Interpretation),
    ("due-visa", Action::Visa),
    ("due-registration", Action::Registration),
    ("due-contributions", Action::Contributions),
];

/// The zone of hours that a letter prints without one: the secretariat's own (ambiguity 23 of the letters).
const HOME: &str = "Europe/Zurich";

impl Reader<'_> {
    /// Title of the group, hours, desk for badges, mode.
    pub(super) fn meeting(&mut self) {
        let body = self.parts.body.clone();
        if let Some((at, hit)) = self.find(body.clone(), "group-title") {
            let text = self.pieces[at].text.clone();
            let open = hit.place("title").map_or(0, |(from, _)| from);
            if let Some((title, from)) = bracketed(&text, open) {
                self.facts.group.title = Some(Localized::new(self.lang, title));
                self.see("group.title", title, at, (from, from + title.len()), Sure::Likely);
            }
        }
        self.opening();
        if let Some((at, hit)) = self.find(body.clone(), "badges") {
            if let Some(found) = hit.get("hours").and_then(|text| hours(text).into_iter().next()) {
                self.facts.meeting.badges = Some(found.0.0);
                self.see(
                    "meeting.badges",
                    found.0.0,
                    at,
                    hit.place("hours").unwrap_or_default(),
                    Sure::Likely,
                );
            }
            let place = hit.get("place").map(|place| place.to_owned());
            if let Some(place) = &place {
                self.see(
                    "meeting.badges_at",
                    place,
                    at,
                    hit.place("place").unwrap_or_default(),
                    Sure::Likely,
                );
            }
            self.facts.meeting.badges_at = place;
        }
        if self.facts.meeting.mode.is_none()
            && let Some((at, _)) = self.find(self.whole(), "is-remote")
        {
            self.facts.meeting.mode = Some(Mode::Hybrid);
            self.see("meeting.mode", "hybrid", at, (0, 0), Sure::Likely);
        } else if self.facts.meeting.mode.is_none() && self.facts.meeting.place.is_some() {
            self.facts.meeting.mode = Some(Mode::Physical);
        }
        self.leads_on();
    }

    /// When the meeting opens, and ends where it lasts a day.
    fn opening(&mut self) {
        let patterns = Strangers::of(self.lang).get("opens");
        for at in self.parts.body.clone() {
            let text = self.pieces[at].text.clone();
            for hit in patterns.iter().flat_map(|pattern| pattern.find_all(&text)) {
                let (Some(said), Some((base, _))) = (hit.get("hours"), hit.place("hours")) else { continue };
                let Some(((from, until), start, end)) = hours(said).into_iter().next() else { continue };
                // The desk for badges opens before the meeting does.
                let clause = text[..base].rfind(['.', ',', ';', '。', '，', '；']).unwrap_or(0);
                if self.fits(&text[clause..base], "not-the-opening") {
                    continue;
                }
                // The days of the meeting of the management team are not those of the meeting.
                if self.fits(&text, "management")
                    && ranges(said).first().is_some_and(|(days, ..)| Some(*days) != self.facts.meeting.days)
                {
                    continue;
                }
                self.facts.meeting.opens = Some(from);
                self.see("meeting.opens", from, at, (base + start, base + end), Sure::Likely);
                self.facts.meeting.closes = until;
                if let Some(until) = until {
                    self.see("meeting.closes", until, at, (base + start, base + end), Sure::Likely);
                }
                let printed = zone(said);
                self.facts.meeting.zone = Some(printed.as_ref().map_or(HOME, |(name, ..)| name).to_owned());
                match printed {
                    Some((name, from, to)) => {
                        self.see("meeting.zone", name, at, (base + from, base + to), Sure::Likely)
                    }
                    None => self.see("meeting.zone", HOME, at, (0, 0), Sure::Doubtful),
                }
                return;
            }
        }
    }

    /// The subjects on which the group leads.
    fn leads_on(&mut self) {
        let Some((at, _)) = self.find(self.parts.body.clone(), "leads-on") else { return };
        let text = self.pieces[at].text.clone();
        for pattern in Strangers::of(self.lang).get("lead-role") {
            for hit in pattern.find_all(&text) {
                let Some(subject) = hit.get("subject") else { continue };
                let fact = format!("leads_on.{}", self.facts.leads_on.len());
                self.see(fact, subject, at, hit.place("subject").unwrap_or_default(), Sure::Likely);
                self.facts.leads_on.push(Localized::new(self.lang, subject));
            }
        }
    }

    /// The consultations that are to be decided at the meeting.
    pub(super) fn consultations(&mut self) {
        let end = self.find(self.parts.body.clone(), "deadlines").map_or(self.parts.body.end, |(at, _)| at);
        let mut from = self.parts.body.start;
        while let Some((at, hit)) = self.find(from..end, "consultation") {
            from = at + 1;
            let text = self.pieces[at].text.clone();
            let path = format!("consultations.{}", self.facts.consultations.len());
            let mut found =
                Consultation { circular: hit.get("circular").map(str::to_owned), ..Consultation::default() };
            if let Some(circular) = &found.circular {
                self.see(
                    format!("{path}.circular"),
                    circular,
                    at,
                    hit.place("circular").unwrap_or_default(),
                    Sure::Likely,
                );
            }
            for (text, from, to) in texts(&text) {
                let said = format!(
                    "{} ({})",
                    text.number.clone().unwrap_or_default(),
                    text.code.clone().unwrap_or_default()
                );
                self.see(format!("{path}.texts.{}", found.texts.len()), said, at, (from, to), Sure::Likely);
                found.texts.push(text);
            }
            if let Some((base, due)) = self.due(&text) {
                self.replies(&mut found, &path, at, (base, &due));
                if let Some((name, from, to)) = zone(&due) {
                    self.see(format!("{path}.zone"), &name, at, (base + from, base + to), Sure::Likely);
                    found.zone = Some(name);
                }
            }
            self.facts.consultations.push(found);
        }
    }

    /// The last day and minute for replies, from what a paragraph says of them.
    fn replies(&mut self, found: &mut Consultation, path: &str, at: usize, (base, due): (usize, &str)) {
        let Some((days, from, to)) = ranges(due).into_iter().next() else {
            let place = (base, base + due.len());
            return self.notes.obscure(format!("{path}.replies_until"), &self.pieces[at], place);
        };
        found.replies_until = Some(days.0);
        self.see(format!("{path}.replies_until"), days.0, at, (base + from, base + to), Sure::Likely);
        if let Some(((until, _), start, end)) = hours_beside(due, (from, to)) {
            found.replies_at = Some(until);
            self.see(format!("{path}.replies_at"), until, at, (base + start, base + end), Sure::Likely);
        }
    }

    /// Where a paragraph says until when replies are taken.
    fn due(&self, text: &str) -> Option<(usize, String)> {
        let patterns = Strangers::of(self.lang).get("consultation-due");
        let hit = patterns.iter().find_map(|pattern| pattern.find(text))?;
        Some((hit.place("due")?.0, text[hit.place("due")?.0..].to_owned()))
    }

    /// The management team's meeting and the chair.
    pub(super) fn people(&mut self) {
        let annexes: Vec<_> =
            self.parts.annexes.iter().map(|annex| (annex.within.clone(), annex.lang)).collect();
        let mut places = vec![(self.parts.body.clone(), self.lang)];
        places.extend(annexes);
        for (within, lang) in places {
            if let Some((at, hit)) = super::find(self.pieces, within, lang, "management") {
                let text = hit.get("when").unwrap_or_default().to_owned();
                let base = hit.place("when").map_or(0, |(from, _)| from);
                self.management(at, base, &text, lang);
                break;
            }
        }
        let Some((at, hit)) = self.find(self.parts.body.clone(), "chair") else { return };
        let text = self.pieces[at].text.clone();
        let name = hit.get("name").map(|name| name.trim_matches(['，', ',', ' ']).to_owned());
        let open = hit.place("country").or_else(|| hit.place("country2")).map(|(from, _)| from);
        // A country stands in brackets of its own, or within those of the name.
        let beside = || hit.get("country").zip(hit.place("country").map(|(from, _)| from));
        let country = open.and_then(|open| bracketed(&text, open)).or_else(beside);
        if let Some(name) = &name {
            self.see("chair.name", name, at, hit.place("name").unwrap_or_default(), Sure::Likely);
        }
        if let Some((country, from)) = country {
            self.see("chair.country", country, at, (from, from + country.len()), Sure::Likely);
        }
        self.facts.chair =
            Some(Chair { name, country: country.map(|(country, _)| Localized::new(self.lang, country)) });
    }

    /// The meeting of the management team, from the sentence that tells of it.
    fn management(&mut self, at: usize, base: usize, text: &str, lang: words::Lang) {
        let days = ranges(text).into_iter().next();
        let clock = hours(text)
            .into_iter()
            .find_map(|((from, until), start, end)| Some(((from, until?), start, end)));
        let printed = zone(text);
        let is_virtual = {
            let whole = self.pieces.get(at).map_or("", |piece| piece.text.as_str());
            Strangers::of(lang).get("is-virtual").iter().any(|pattern| pattern.find(whole).is_some())
        };
        if let Some((days, from, to)) = days {
            self.see("management.on", days.0, at, (base + from, base + to), Sure::Likely);
        }
        if let Some((hours, from, to)) = clock {
            self.see(
                "management.hours",
                format!("{}–{}", hours.0, hours.1),
                at,
                (base + from, base + to),
                Sure::Likely,
            );
        }
        self.facts.management = Some(ManagementMeeting {
            on: days.map(|(days, ..)| days.0),
            hours: clock.map(|(hours, ..)| hours),
            zone: printed.map(|(name, ..)| name),
            is_virtual,
        });
    }

    /// Who decides, in which language, with which services.
    pub(super) fn services(&mut self) {
        let all = self.whole();
        let mut services = crate::collective_letter::Services {
            english_only: self.says(all.clone(), "english-only", "services.english_only", true),
            interpretation_on_request: self.says(
                all.clone(),
                "interpretation-on-request",
                "services.interpretation_on_request",
                true,
            ),
            contributions_closed: self.says(
                all.clone(),
                "contributions-closed",
                "services.contributions_closed",
                true,
            ),
            newcomers: self.says(all.clone(), "newcomers", "services.newcomers", true),
            ..crate::collective_letter::Services::default()
        };
        if self.says(all.clone(), "fellowships-none", "services.fellowships", false) {
            services.fellowships = Some(false);
        } else if self.says(all.clone(), "fellowships", "services.fellowships", true) {
            services.fellowships = Some(true);
        }
        if self.says(all.clone(), "visa-none", "services.visa_support", false) {
            services.visa_support = Some(false);
        } else if self.says(all.clone(), "visa", "services.visa_support", true) {
            services.visa_support = Some(true);
        }
        if self.says(all.clone(), "in-the-room", "services.deciding", "in the room") {
            services.deciding = Some(Deciding::InTheRoom);
        } else if self.says(all.clone(), "remote-decide", "services.deciding", "remote included") {
            services.deciding = Some(Deciding::RemoteIncluded);
        }
        if self.says(all.clone(), "captioning-plenaries", "services.captioning", "plenaries") {
            services.captioning = Some(Captioning::Plenaries);
        } else if self.says(all, "captioning-on-request", "services.captioning", "on request") {
            services.captioning = Some(Captioning::OnRequest);
        }
        self.facts.services = services;
    }

    /// What a closed scope allows.
    pub(super) fn scope(&mut self) {
        let Some((at, _)) = self.find(self.parts.body.clone(), "scope") else { return };
        let text = self.pieces[at].text.clone();
        let one =
            |name: &str| Strangers::of(self.lang).get(name).iter().find_map(|pattern| pattern.find(&text));
        let (reports, future, determined) =
            (one("scope-reports"), one("scope-future"), one("scope-determined"));
        let mut scope = Vec::new();
        let assembly = |hit: &crate::read::pattern::Hit| hit.get("assembly").unwrap_or_default().to_owned();
        if let Some(hit) = &reports {
            scope.push((Purpose::Reports { assembly: assembly(hit) }, hit.place("assembly")));
        }
        if let Some(hit) = &future {
            scope.push((Purpose::FutureMeetings { assembly: assembly(hit) }, hit.place("assembly")));
        }
        if let Some(hit) = &determined {
            let days = hit.get("days").and_then(range);
            let count = hit.get("count").and_then(count);
            scope.push((Purpose::Determined { count, days }, hit.place("count")));
        }
        for (index, (purpose, place)) in scope.into_iter().enumerate() {
            self.see(
                format!("meeting.scope.{index}"),
                told(&purpose),
                at,
                place.unwrap_or_default(),
                Sure::Likely,
            );
            self.facts.meeting.scope.push(purpose);
        }
    }

    /// The key deadlines: a day begins a row, and what follows it until the next day is due on it.
    pub(super) fn deadlines(&mut self) {
        let Some((start, _)) = self.find(self.parts.body.clone(), "deadlines") else { return };
        let mut rows: Vec<(usize, Row)> = Vec::new();
        for at in start + 1..self.parts.body.end {
            let text = self.pieces[at].text.clone();
            if let Some(day) = bare_day(&text) {
                self.see(format!("deadlines.{}.on", rows.len()), day, at, (0, text.len()), Sure::Likely);
                rows.push((at, Row { on: Some(day), actions: Vec::new() }));
                continue;
            }
            let in_table = !matches!(self.pieces[at].place, crate::read::lines::Place::Paragraph)
                || mark(&text).1.len() < text.len();
            if rows.is_empty() || !in_table {
                if rows.is_empty() { continue } else { break }
            }
            let Some((_, action)) = ACTIONS.iter().find(|(name, _)| self.fits(&text, name)) else { continue };
            let index = rows.len() - 1;
            let both = self.second_action(&text, *action);
            for action in [Some(*action), both].into_iter().flatten() {
                let fact = format!("deadlines.{index}.actions.{}", rows[index].1.actions.len());
                self.see(fact, action.key(), at, (0, text.len()), Sure::Likely);
                rows[index].1.actions.push(action);
            }
        }
        self.facts.deadlines = rows.into_iter().map(|(_, row)| row).collect();
    }

    /// A line that names two services has two actions: none of the letters does so for others than these.
    fn second_action(&self, text: &str, first: Action) -> Option<Action> {
        let both = first == Action::Registration && self.fits(text, "due-visa");
        both.then_some(Action::Visa)
    }

    /// The events that go with the meeting.
    pub(super) fn events(&mut self) {
        let Some((start, _)) = self.find(self.parts.body.clone(), "events") else { return };
        for at in start + 1..self.parts.body.end {
            let text = mark(&self.pieces[at].text).1.to_owned();
            let offset = self.pieces[at].text.len() - text.len();
            let Some(hit) =
                Strangers::of(self.lang).get("event").iter().find_map(|pattern| pattern.find(&text))
            else {
                continue;
            };
            let when = hit.get("when").unwrap_or_default();
            let Some(on) = first_day(when) else { continue };
            let after = ranges(when).first().map_or(0, |(_, _, to)| *to);
            let clock =
                hours(&when[after..]).into_iter().find_map(|((from, until), ..)| Some((from, until?)));
            let address =
                Strangers::of(self.lang).get("address").iter().find_map(|pattern| pattern.find(&text));
            let event = Event {
                name: hit.get("name").map(|name| Localized::new(self.lang, name)),
                on: Some(on),
                hours: clock,
                zone: zone(when).map(|(name, ..)| name),
                is_virtual: self.fits(&text, "is-virtual") || text.contains("虚拟"),
                must_register: self.fits(&text, "event-must-register"),
                address: address.and_then(|hit| hit.get("address").map(str::to_owned)),
            };
            let path = format!("events.{}", self.facts.events.len());
            let place = hit.place("name").map_or((0, 0), |(from, to)| (offset + from, offset + to));
            self.see(format!("{path}.name"), hit.get("name").unwrap_or_default(), at, place, Sure::Likely);
            let place = hit.place("when").map_or((0, 0), |(from, to)| (offset + from, offset + to));
            self.see(format!("{path}.on"), on, at, place, Sure::Likely);
            if let Some((from, until)) = event.hours {
                self.see(format!("{path}.hours"), format!("{from} – {until}"), at, place, Sure::Likely);
            }
            if let Some(zone) = &event.zone {
                self.see(format!("{path}.zone"), zone, at, place, Sure::Likely);
            }
            if let Some(address) = &event.address {
                let from = self.pieces[at].text.find(address.as_str()).unwrap_or_default();
                self.see(format!("{path}.address"), address, at, (from, from + address.len()), Sure::Likely);
            }
            self.facts.events.push(event);
        }
    }
}

/// A purpose as the facts of a letter show it: which assembly, or how many texts of which meeting.
fn told(purpose: &Purpose) -> String {
    match purpose {
        Purpose::Reports { assembly } | Purpose::FutureMeetings { assembly } => assembly.clone(),
        Purpose::Determined { count, days } => {
            let days = days.map(|(first, last)| format!("{first} – {last}"));
            let parts = [count.map(|count| count.to_string()), days];
            parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
        }
    }
}

/// A day that stands by itself: the head of a row.
fn bare_day(text: &str) -> Option<Date> {
    let (days, from, to) = ranges(text).into_iter().next()?;
    let rest = format!("{}{}", &text[..from], &text[to..]);
    let extra = rest.chars().filter(|letter| letter.is_alphanumeric()).count();
    // The name of a day of the week may stand beside it.
    (days.0 == days.1 && extra <= "Wednesday".len()).then_some(days.0)
}
