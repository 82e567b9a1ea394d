//! What a letter bears next, before anybody has said otherwise.

use desk::house::House;
use jiff::civil::Date;
use rulebook::letter::period::study_period;
use rulebook::letter::{Kind, Letter, Number, Series};

/// The number and the day that a letter bears next. A circular bears those that the Director gave with the act that it carries (DC-34).
pub(crate) fn next(house: &House, letter: &Letter, today: Date) -> (u32, Date) {
    if let Some(corrects) = &letter.corrects {
        let all = house.letters.corrigenda_to(corrects.letter.as_str()).count();
        return (u32::try_from(all).unwrap_or(u32::MAX).saturating_add(1), today);
    }
    let tap = letter.texts.iter().find_map(|id| house.text(id.as_str())?.tap.as_ref());
    let announced = tap.and_then(|tap| tap.announcement.as_ref());
    match letter.kind {
        Kind::TapConsultation => {
            if let Some(held) = announced {
                return (held.circular, held.posted.unwrap_or(today));
            }
        }
        Kind::TapResult => {
            if let Some((number, posted)) = tap.and_then(|tap| tap.notified) {
                return (number, posted);
            }
        }
        Kind::CollectiveLetter => {}
    }
    let series = match (letter.kind, &letter.group) {
        (Kind::CollectiveLetter, Some(group)) => Series::CollectiveLetters(group.clone()),
        _ => Series::Circulars,
    };
    let period = study_period(today).map(|period| period.id.as_str());
    let of_series = |number: &&Number| number.series == series && Some(number.period.as_str()) == period;
    let last = house.letters.numbers.keys().filter(of_series).map(|number| number.number).max();
    (last.unwrap_or(0).saturating_add(1), today)
}
