//! Circulars of the register about texts, and corrigenda to letters of any kind.

use super::letters::Borne;
use super::texts::{self, Heading};
use super::{Sources, lines};
use desk::answer::NoAnswer;
use desk::house::TextFile;
use jiff::civil::Date;
use papers::collective_letter::Action;
use papers::corrigendum::{self, Changed, Corrected};
use papers::facts::{Issue, Localized, Meeting};
use papers::{tap_consultation, tap_result};
use rulebook::approval::tap::Announcement;
use rulebook::letter::{Kind, Letter, Printed};
use rulebook::meeting::deadlines::What;
use words::{Deadline, Lang};

/// The texts of a letter that the house knows.
fn files<'h>(from: &Sources<'h>, letter: &Letter) -> Vec<&'h TextFile> {
    letter.texts.iter().filter_map(|id| from.house.text(id.as_str())).collect()
}

/// The announcement of the first of the texts: those of one circular were announced together.
fn announcement<'h>(files: &[&'h TextFile]) -> Option<&'h Announcement> {
    files.first()?.tap.as_ref()?.announcement.as_ref()
}

/// The day on which replies close, as announced.
pub(super) fn closes(from: &Sources, letter: &Letter) -> Option<Date> {
    announcement(&files(from, letter)).map(|held| held.first_closes.day())
}

/// The circular of a consultation. Before it bears a number and a day it has those of the announcement that it carries (DC-34).
pub(super) fn consultation(
    from: &Sources,
    letter: &Letter,
    borne: &Borne,
) -> Result<Option<tap_consultation::Facts>, NoAnswer> {
    let files = files(from, letter);
    if files.is_empty() {
        return Ok(None);
    }
    let held = announcement(&files);
    let heading = Heading {
        number: borne.number.or(held.map(|held| held.circular)),
        date: borne.dated.or(held.and_then(|held| held.posted)),
    };
    let mut facts = texts::consultation(from, &files, heading)?;
    facts.issue.paragraphs = lines(&letter.paragraphs);
    Ok(Some(facts))
}

/// The circular of a result.
pub(super) fn result(
    from: &Sources,
    letter: &Letter,
    borne: &Borne,
) -> Result<Option<tap_result::Facts>, NoAnswer> {
    let files = files(from, letter);
    let Some(first) = files.first() else { return Ok(None) };
    let notified = first.tap.as_ref().map(Heading::notified).unwrap_or_default();
    let heading = Heading { number: borne.number.or(notified.number), date: borne.dated.or(notified.date) };
    let mut facts = texts::result(from, &files, heading)?;
    facts.issue.paragraphs = lines(&letter.paragraphs);
    Ok(Some(facts))
}

/// The days that a corrigendum corrects: those that a person set in it, and the close of a consultation that was extended since its
/// circular (DC-26).
pub(super) fn corrected_days(from: &Sources, letter: &Letter) -> Printed {
    let set = &letter.overrides;
    let day = |what: What| set.row(what.key()).map(|set| set.date);
    let extended = match letter.kind {
        Kind::TapConsultation => announcement(&files(from, letter))
            .map(|held| (held.first_closes.day(), held.closes.day()))
            .filter(|(printed, now)| printed != now),
        Kind::CollectiveLetter | Kind::TapResult => None,
    };
    Printed {
        translation: day(What::Translation),
        captioning: day(What::Captioning),
        fellowship: day(What::Fellowship),
        interpretation: day(What::Interpretation),
        registration: day(What::Registration),
        visa: day(What::Visa),
        contributions: day(What::Contributions),
        tap_replies: extended.map(|(_, now)| now),
    }
}

/// A corrigendum; none where the letter that it corrects is not there.
pub(super) fn corrigendum(
    from: &Sources,
    letter: &Letter,
    borne: &Borne,
) -> Result<Option<corrigendum::Facts>, NoAnswer> {
    let Some(correction) = &letter.corrects else { return Ok(None) };
    let Some(corrected) = from.house.letters.letter(correction.letter.as_str()) else { return Ok(None) };
    let Some(issued) = &corrected.issued else { return Ok(None) };
    let files = files(from, letter);
    let of_texts = texts::issue(from, &files, Heading { number: None, date: borne.dated })?;
    let study_group = letter.group.as_ref().map(|group| from.study_group(group)).unwrap_or_default();
    let days = from.house.days_in(corrected).or(of_texts.meeting.days);
    let replies = borne.printed.tap_replies.zip(announcement(&files));
    Ok(Some(corrigendum::Facts {
        issue: Issue {
            number: Some(issued.number.printed()),
            study_group,
            meeting: Meeting { days, ..of_texts.meeting.clone() },
            paragraphs: lines(&letter.paragraphs),
            ..of_texts
        },
        number: borne.number,
        corrects: match corrected.kind {
            Kind::CollectiveLetter => Corrected::CollectiveLetter,
            Kind::TapConsultation | Kind::TapResult => Corrected::Circular,
        },
        dated: issued.dated,
        file: letter.file(),
        texts: files.iter().map(|file| texts::draft(file)).collect(),
        days: changed(from, letter, corrected, &borne.printed),
        replies: replies.and_then(|(day, held)| Deadline::end_of(day, held.closes.zone.rules()).ok()),
        // It is written in one language, by whoever drafted it: English is what the fields of acts are asked in.
        reason: Some(Localized::new(Lang::En, correction.reason.clone())),
    }))
}

/// Each day that is corrected, with the day that was printed last: by the letter, or by an earlier corrigendum to it.
fn changed(from: &Sources, letter: &Letter, corrected: &Letter, now: &Printed) -> Vec<Changed> {
    let earlier = from.house.letters.corrigenda_to(corrected.id.as_str()).take_while(|id| **id != letter.id);
    let earlier = earlier.filter_map(|id| from.house.letters.letter(id.as_str()));
    let all: Vec<&Printed> = std::iter::once(corrected)
        .chain(earlier)
        .filter_map(|letter| letter.issued.as_ref().map(|issued| &issued.printed))
        .collect();
    let printed = |row: &str| all.iter().rev().find_map(|printed| printed.row(row)).copied();
    let change = |(row, day): (&'static str, &Date)| {
        let what = What::ALL.into_iter().find(|what| what.key() == row).and_then(Action::of)?;
        Some(Changed { what, printed: printed(row), corrected: *day })
    };
    now.rows().filter_map(change).collect()
}
