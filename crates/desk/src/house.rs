//! The state of the house: a fold of the record and nothing else. Cloning it is cheap, so a page and a preview each have their own.

use crate::entry::Folded;
use imbl::{OrdMap, OrdSet, Vector};
use jiff::Timestamp;
use jiff::civil::Date;
use rulebook::approval::item::Item;
use rulebook::approval::tap::{self, Meetings, Tap, more_time_deadline};
use rulebook::approval::{item, selection};
use rulebook::body::Register;
use rulebook::calendar::Zone;
use rulebook::edition::Edition;
use rulebook::event::Event;
use rulebook::id::{GroupId, LetterId, MeetingId, TextId};
use rulebook::letter;
use rulebook::meeting::{self, Meeting};
use std::ops::Bound;
use std::sync::Arc;

/// A text with its work item, its case, and the acts about it.
#[derive(Clone, Debug)]
pub struct TextFile {
    /// The work item.
    pub item: Item,
    /// Its case under TAP, once it began.
    pub tap: Option<Tap>,
    /// Positions of the acts about it, oldest first.
    pub log: Vector<u64>,
}

/// One act in the log, without its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its position in the record.
    pub position: u64,
    /// When it was received, or was due.
    pub happened: Timestamp,
    /// When it was recorded.
    pub recorded: Timestamp,
    /// Who acted, for whom: `focal point of Administration 17`.
    pub by: Arc<str>,
    /// The act.
    pub act: Arc<str>,
    /// The text it is about.
    pub text: Option<TextId>,
    /// The meeting it is about.
    pub meeting: Option<MeetingId>,
    /// The cycle of the case in which it came (DC-19: what was never established stays sealed).
    pub cycle: u32,
}

/// Everything the record says, folded.
#[derive(Clone, Debug, Default)]
pub struct House {
    /// Members, groups, appointments, holidays.
    pub registers: Register,
    /// Meetings by name.
    pub meetings: OrdMap<MeetingId, Meeting>,
    /// Texts by number.
    pub texts: OrdMap<TextId, Arc<TextFile>>,
    /// Letters by name, and their numbers.
    pub letters: letter::Register,
    /// Positions of the acts about a letter, oldest first.
    letter_log: OrdMap<LetterId, Vector<u64>>,
    /// Which letter an act is about, by position.
    letter_at: OrdMap<u64, LetterId>,
    /// Letters that this house issued, by the entry that issued them.
    issued: OrdMap<u64, LetterId>,
    /// First and last day of the meeting of a letter, as they stood when it went out (DC-26).
    days_as_issued: OrdMap<LetterId, (Date, Date)>,
    /// The acts, by position from 0.
    pub steps: Vector<Step>,
    /// Texts announced for a meeting: what a moved meeting touches.
    announced_for: OrdMap<MeetingId, OrdSet<TextId>>,
    /// What the calendar has to do next, by instant.
    due: OrdSet<(Timestamp, TextId)>,
    /// Open cases, soonest deadline first; those without one last.
    open: OrdSet<(Timestamp, TextId)>,
    /// Where each text stands in the two indexes.
    indexed: OrdMap<TextId, (Option<Timestamp>, Option<Timestamp>)>,
    /// The moment of the last entry.
    pub last_recorded: Option<Timestamp>,
}

impl House {
    /// The zone of the house.
    #[must_use]
    pub fn zone(&self) -> Zone {
        self.registers.zone.clone().unwrap_or_else(Zone::utc)
    }

    /// A text.
    #[must_use]
    pub fn text(&self, id: &str) -> Option<&TextFile> {
        self.texts.get(id).map(AsRef::as_ref)
    }

    /// The meeting that a case was announced for, as known now.
    #[must_use]
    pub fn meeting_of(&self, tap: &Tap) -> Option<&Meeting> {
        self.meetings.get(&tap.announcement.as_ref()?.meeting)
    }

    /// The texts that were ever announced for a meeting.
    pub fn announced_for(&self, meeting: &MeetingId) -> impl Iterator<Item = &TextFile> {
        let ids = self.announced_for.get(meeting).into_iter().flatten();
        ids.filter_map(|id| self.text(id.as_str()))
    }

    /// Positions of the acts about a letter, oldest first.
    pub fn log_of_letter(&self, letter: &str) -> impl Iterator<Item = u64> {
        self.letter_log.get(letter).into_iter().flatten().copied()
    }

    /// The letter that the act at a position is about.
    #[must_use]
    pub fn letter_at(&self, position: u64) -> Option<&letter::Letter> {
        self.letters.letter(self.letter_at.get(&position)?.as_str())
    }

    /// The letters that this house issued by entries after `position`, in the order of the record. One that was sent elsewhere is none.
    pub fn issued_after(&self, position: u64) -> impl Iterator<Item = (u64, &letter::Letter)> {
        let later = self.issued.range((Bound::Excluded(position), Bound::Unbounded));
        later.filter_map(|(at, id)| Some((*at, self.letters.letter(id.as_str())?)))
    }

    /// First and last day of the meeting that a letter is about, as they stood when it went out; now, where it has not.
    #[must_use]
    pub fn days_in(&self, letter: &letter::Letter) -> Option<(Date, Date)> {
        let now = || self.meetings.get(letter.meeting.as_ref()?).map(|meeting| (meeting.opens, meeting.ends));
        self.days_as_issued.get(&letter.id).copied().or_else(now)
    }

    /// The meetings that what is due in a case depends on.
    #[must_use]
    pub fn meetings_of(&self, tap: &Tap, now: Option<Timestamp>) -> Meetings<'_> {
        let decided = tap.to_notify.first().and_then(|due| self.meetings.get(&due.meeting));
        Meetings { announced: self.meeting_of(tap), decided, now }
    }

    /// The meetings of a group that have neither opened nor passed, the next one first.
    #[must_use]
    pub fn coming_meetings(&self, group: &GroupId, at: Timestamp) -> Vec<&Meeting> {
        let mut coming: Vec<_> = self
            .meetings
            .values()
            .filter(|m| m.group == *group && m.opened.is_none() && m.zone.day(at) < m.opens)
            .collect();
        coming.sort_by_key(|meeting| meeting.opens);
        coming
    }

    /// Open cases, soonest first, from the `skip`-th.
    pub fn open(&self, skip: usize) -> impl Iterator<Item = (Option<Timestamp>, &TextFile)> {
        let rows = self.open.iter().skip(skip);
        rows.filter_map(|(at, id)| Some(((*at != Timestamp::MAX).then_some(*at), self.text(id.as_str())?)))
    }

    /// How many cases are open.
    #[must_use]
    pub fn open_count(&self) -> usize {
        self.open.len()
    }

    /// What the calendar has to do next, and when.
    #[must_use]
    pub fn next_due(&self) -> Option<(Timestamp, &TextId)> {
        self.due.get_min().map(|(at, text)| (*at, text))
    }

    /// The next instant at which anything is due, for people as well as for the calendar, after `at`.
    #[must_use]
    pub fn next_deadline(&self, at: Timestamp) -> Option<Timestamp> {
        let open = self.open.iter().map(|(due, _)| *due).find(|due| *due > at && *due != Timestamp::MAX);
        let calendar = self.due.iter().map(|(due, _)| *due).find(|due| *due > at);
        [open, calendar].into_iter().flatten().min()
    }

    /// Folds one entry.
    pub fn apply(&mut self, entry: Folded) {
        let mut touched: Vec<TextId> = entry.text.iter().cloned().collect();
        self.apply_before_index(entry, &mut touched);
        touched.sort_unstable();
        touched.dedup();
        for id in touched {
            self.reindex(&id);
        }
    }

    /// Folds one entry of many; `touched` takes the other texts whose deadlines it may have moved. A start folds the whole record
    /// so, and then puts each text into the indexes once instead of once an entry.
    pub(crate) fn apply_before_index(&mut self, entry: Folded, touched: &mut Vec<TextId>) {
        for event in &entry.events {
            if let Event::Letter(event) = event {
                self.letter_log.entry(event.letter().clone()).or_default().push_back(entry.position);
                self.letter_at.insert(entry.position, event.letter().clone());
            }
            self.apply_event(event, entry.text.as_ref(), touched);
            self.note_issue(event, entry.position);
        }
        let cycle = self.apply_to_text(&entry);
        let Folded { position, happened, recorded, by, act, text, meeting, events: _ } = entry;
        self.steps.push_back(Step { position, happened, recorded, by, act, text, meeting, cycle });
        self.last_recorded = Some(recorded);
    }

    /// Keeps of a letter that goes out where it stands in the record, and the days of its meeting.
    fn note_issue(&mut self, event: &Event, position: u64) {
        let id = match event {
            Event::Letter(letter::Event::Issued { letter, .. }) => {
                self.issued.insert(position, letter.clone());
                letter
            }
            Event::Letter(letter::Event::TakenOver { from, .. }) => &from.letter,
            _ => return,
        };
        let letter = self.letters.letter(id.as_str());
        if let Some(days) = letter.and_then(|letter| self.days_in(letter)) {
            self.days_as_issued.insert(id.clone(), days);
        }
    }

    /// Puts every text where its deadlines now belong.
    pub(crate) fn index_all(&mut self) {
        let ids: Vec<TextId> = self.texts.keys().cloned().collect();
        for id in ids {
            self.reindex(&id);
        }
    }

    /// Folds one event into the part of the state that it is about, unless that is a case.
    fn apply_event(&mut self, event: &Event, about: Option<&TextId>, touched: &mut Vec<TextId>) {
        match event {
            Event::Body(event) => self.registers.apply(event),
            Event::Meeting(event) => self.apply_meeting(event, touched),
            Event::Letter(event) => letter::apply(&mut self.letters, event),
            Event::Item(event) => self.apply_item(event, about),
            Event::Selection(selection::Event::Changed(change)) => {
                if let Some(file) = self.texts.get_mut(&change.text) {
                    Arc::make_mut(file).item.procedure = change.to;
                }
            }
            // All those of an entry at once: `apply_to_text`.
            Event::Tap(_) => {}
        }
    }

    /// Folds an entry into the case and the log of its text, which has to be looked for once. Gives the cycle in which it came.
    fn apply_to_text(&mut self, entry: &Folded) -> u32 {
        let Some(id) = &entry.text else { return 0 };
        let Some(file) = self.texts.get_mut(id).map(Arc::make_mut) else { return 0 };
        let announced = |tap: &Option<Tap>| Some(tap.as_ref()?.announcement.as_ref()?.meeting.clone());
        let cycle = file.tap.as_ref().map_or(0, |tap| tap.cycle);
        for event in &entry.events {
            let Event::Tap(event) = event else { continue };
            let before = announced(&file.tap);
            tap::apply(&mut file.tap, event);
            if let Some(meeting) = announced(&file.tap)
                && before.as_ref() != Some(&meeting)
            {
                self.announced_for.entry(meeting).or_default().insert(id.clone());
            }
        }
        file.log.push_back(entry.position);
        cycle
    }

    fn apply_meeting(&mut self, event: &meeting::Event, touched: &mut Vec<TextId>) {
        let id = match event {
            meeting::Event::Convened(with) => &with.meeting,
            meeting::Event::Moved(with) => &with.meeting,
            meeting::Event::Described(with) => &with.meeting,
            meeting::Event::DelegationsPresent(with) => &with.meeting,
            meeting::Event::Opened { meeting, .. } | meeting::Event::Closed { meeting, .. } => meeting,
        };
        let mut state = self.meetings.get(id).cloned();
        meeting::apply(&mut state, event);
        if let Some(meeting) = state {
            self.meetings.insert(id.clone(), meeting);
        }
        touched.extend(self.announced_for.get(id).into_iter().flatten().cloned());
    }

    fn apply_item(&mut self, event: &item::Event, about: Option<&TextId>) {
        let Some(id) = about else { return };
        let known = self.texts.get(id);
        let mut state = known.map(|file| file.item.clone());
        let (tap, log) = known.map(|file| (file.tap.clone(), file.log.clone())).unwrap_or_default();
        item::apply(&mut state, event);
        if let Some(item) = state {
            self.texts.insert(id.clone(), Arc::new(TextFile { item, tap, log }));
        }
    }

    /// Puts a text where its deadlines now belong.
    fn reindex(&mut self, id: &TextId) {
        let tap = self.texts.get(id).and_then(|file| file.tap.as_ref());
        let now = tap.map(|tap| (self.calendar_due(tap), self.shown_due(tap)));
        // Most acts, a reply above all, move no deadline.
        if self.indexed.get(id) == now.as_ref() {
            return;
        }
        if let Some((due, open)) = self.indexed.remove(id) {
            due.map(|at| self.due.remove(&(at, id.clone())));
            open.map(|at| self.open.remove(&(at, id.clone())));
        }
        let Some((due, open)) = now else { return };
        if let Some(at) = due {
            self.due.insert((at, id.clone()));
        }
        if let Some(at) = open {
            self.open.insert((at, id.clone()));
        }
        self.indexed.insert(id.clone(), (due, open));
    }

    /// When the calendar has to act on a case: the close of the form, the end of the four weeks.
    fn calendar_due(&self, tap: &Tap) -> Option<Timestamp> {
        match tap.stage {
            tap::Stage::InConsultation => Some(tap.announcement.as_ref()?.closes.ends()),
            // Silence approves only when no letter waits for its second person (DC-29); then the calendar acts at once.
            tap::Stage::MoreTime if tap.unchecked_oppositions().next().is_some() => None,
            tap::Stage::MoreTime => {
                let meeting = self.meeting_of(tap)?;
                Some(
                    more_time_deadline(tap, meeting, Edition::of(tap.edition))
                        .ends()
                        .max(meeting.over_from()),
                )
            }
            _ => None,
        }
    }

    /// The soonest deadline of an open case; the end of time where it has none; nothing where the case is over.
    fn shown_due(&self, tap: &Tap) -> Option<Timestamp> {
        let waiting = tap::obligations(tap, self.meetings_of(tap, None), Edition::of(tap.edition));
        if tap.stage.is_final() && waiting.is_empty() {
            return None;
        }
        let zone = self.zone();
        let soonest =
            waiting.iter().filter_map(|obligation| obligation.due.as_ref()).map(|due| due.ends(&zone)).min();
        Some(soonest.unwrap_or(Timestamp::MAX))
    }
}
