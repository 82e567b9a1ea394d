//! Meetings with the texts that are up at them.

use super::{Cited, DayView, Due, LetterRow, Waits, days, letters_of, obligations_of};
use desk::house::House;
use desk::view::{self, Viewer};
use jiff::Timestamp;
use jiff::civil::Date;
use rulebook::approval::tap::{Position, Stage, when};
use rulebook::clause::EditionId;
use rulebook::edition::Edition;
use rulebook::id::{MemberId, TextId};
use rulebook::letter::Letter;
use rulebook::meeting::Meeting;
use schemars::JsonSchema;
use serde::Serialize;

/// One text at a meeting.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AtMeeting {
    /// The text.
    pub text: TextId,
    /// Its title, in English and, where there is one, in Chinese.
    pub title: String,
    /// In Chinese.
    pub title_zh: Option<String>,
    /// Where it stands.
    pub stage: Stage,
    /// What the chair's side is waited for.
    pub next: Vec<Waits>,
    /// Delegations present at the item, once recorded.
    pub present: Option<usize>,
    /// Positions taken.
    pub positions: Vec<(MemberId, &'static str)>,
    /// Delegations that abstain.
    pub abstaining: Vec<MemberId>,
    /// The document with the text in final form.
    pub final_text: Option<String>,
}

/// A meeting.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MeetingView {
    /// The meeting.
    #[serde(flatten)]
    pub meeting: Meeting,
    /// Is it in session?
    pub in_session: bool,
    /// Is it over?
    pub over: bool,
    /// The edition that the calendar is counted under.
    pub edition: EditionId,
    /// The calendar of an approval at it.
    pub calendar: Vec<(&'static str, Due, Cited)>,
    /// Texts announced for it.
    pub texts: Vec<AtMeeting>,
    /// Letters about it, as far as the viewer may see them.
    pub letters: Vec<LetterRow>,
    /// The last days before it: by the rules, set by a person, printed in its letter.
    pub days: Vec<DayView>,
    /// Today, on its clock.
    pub today: Date,
}

/// Every meeting, the next first.
#[must_use]
pub fn meetings(house: &House) -> Vec<&Meeting> {
    let mut found: Vec<_> = house.meetings.values().collect();
    found.sort_by_key(|meeting| meeting.opens);
    found
}

/// One meeting.
#[must_use]
pub fn meeting(house: &House, id: &str, viewer: &Viewer, now: Timestamp) -> Option<MeetingView> {
    let meeting = house.meetings.get(id)?;
    let announced = house.texts.values().filter_map(|file| {
        let tap = file.tap.as_ref()?;
        if tap.announcement.as_ref()?.meeting != meeting.id {
            return None;
        }
        Some(AtMeeting {
            text: file.item.facts.text.clone(),
            title: file.item.facts.title.clone(),
            title_zh: file.item.facts.title_zh.clone(),
            stage: tap.stage,
            next: obligations_of(house, file, &Viewer::Public, now)
                .into_iter()
                .filter(|waits| waits.office() == "chair")
                .collect(),
            present: meeting.present.get(&file.item.facts.text).map(std::collections::BTreeSet::len),
            positions: tap
                .sitting
                .positions()
                .into_iter()
                .map(|(member, position)| (member, position_key(&position)))
                .collect(),
            abstaining: tap.sitting.abstaining.iter().cloned().collect(),
            final_text: tap.sitting.final_text.clone(),
        })
    });
    let mut texts: Vec<_> = announced.collect();
    // While the meeting sits, what may be decided stands first.
    if meeting.in_session(now) {
        texts.sort_by_key(|at| at.stage != Stage::Authorized);
    }
    let edition = texts
        .iter()
        .find_map(|at| house.text(at.text.as_str())?.tap.as_ref().map(|tap| tap.edition))
        .map_or_else(|| Edition::on(meeting.opens), Edition::of);
    let rows = when(meeting.opens, Some(meeting.ends), &meeting.zone, &house.registers.holidays, edition);
    let calendar = rows.into_iter().map(|row| {
        let zone = meeting.zone.clone();
        let due = Due { day: row.day, ends: rulebook::calendar::midnight_after(row.day, &zone), zone };
        (row.key, due, Cited { rule: row.rule.to_owned(), clause: row.clause })
    });
    let calendar = calendar.collect();
    let (in_session, over) = (meeting.in_session(now), meeting.is_over(now));
    let seen = |letter: &&Letter| view::sees_letter(letter, viewer);
    let days = days(house, Some(meeting), house.letters.letter_of(&meeting.id).filter(seen));
    Some(MeetingView {
        in_session,
        over,
        edition: edition.id,
        calendar,
        texts,
        letters: letters_of(house, &meeting.id, viewer),
        days,
        today: meeting.zone.day(now),
        meeting: meeting.clone(),
    })
}

const fn position_key(position: &Position) -> &'static str {
    match position {
        Position::Opposes => "position-opposes",
        Position::Reserves(_) => "position-reserves",
        Position::AsksMoreTime => "position-asks-more-time",
    }
}
