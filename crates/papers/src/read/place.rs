//! The place of a meeting: what stands beside its days, in a subject or in a sentence.

use regex::Regex;
use std::sync::LazyLock;

/// The words that lead to a place after the days: `, to be held in Geneva, with`; `在日内瓦召开`.
static AFTER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^(?:[^.。；;]{0,40}?\b(?:in|at) (?P<en>\p{Lu}[^,.;()]*?)(?:,|\.|;|\(|\)| with\b| on\b| from\b| at\b|$)|[^。；]{0,10}?在(?P<zh>[^，。；（）]{1,30}?)(?:召开|举行))")
        .expect("a test reads it")
});
/// The words that lead to a place before the days: `to be held in Geneva from`.
static BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?:\b(?:in|at) (?P<en>\p{Lu}[^,.;()]*?)|在(?P<zh>[^，。；（）]{1,30}?))(?:,? (?:from|on|between)|,|于|，)?\s*$").expect("a test reads it")
});
/// Words of what is no place: a letter, a group, a way of meeting.
static NO_PLACE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)letter|circular|group|meeting|resolution|annex|section|virtual|accordance|recommendation|集体函|通函|研究组|顾问组|会议|决议|附件|虚拟|建议书").expect("a test reads it")
});

/// The most letters of a place.
const LONGEST: usize = 40;

/// The place of a meeting whose days stand at these bytes of a text, with its first and last byte.
pub(super) fn beside(text: &str, days: (usize, usize)) -> Option<(&str, usize)> {
    let (before, after) = (text.get(..days.0)?, text.get(days.1..)?);
    let neighbours = [
        // In a subject signs part the place from the days; beside a bracket that closes stands something else.
        before.trim_end().strip_suffix([',', '，']).and_then(|head| head.rsplit(SIGNS).next()),
        after.trim_start().strip_prefix([',', '，']).and_then(|tail| tail.split(SIGNS).next()),
    ];
    let worded = [
        AFTER
            .captures(after)
            .and_then(|found| found.name("en").or(found.name("zh")))
            .map(|found| found.as_str()),
        BEFORE
            .captures(before)
            .and_then(|found| found.name("en").or(found.name("zh")))
            .map(|found| found.as_str()),
    ];
    let found = neighbours.into_iter().chain(worded).flatten().map(str::trim).find(|place| is_one(place))?;
    // Each is a part of the text itself.
    Some((found, found.as_ptr() as usize - text.as_ptr() as usize))
}

/// The signs between the parts of a subject.
const SIGNS: [char; 10] = ['(', ')', '（', '）', ',', '，', ';', '；', '。', ':'];

/// Can this be the name of a place? It has no number, and is neither a letter nor a group nor an abbreviation of one.
fn is_one(name: &str) -> bool {
    let first = name.chars().next();
    let is_short = name.chars().filter(|letter| letter.is_alphabetic()).all(char::is_uppercase);
    first.is_some_and(|first| first.is_uppercase() || !first.is_ascii() && first.is_alphabetic())
        && name.chars().count() <= LONGEST
        && !name.contains(|letter: char| letter.is_ascii_digit())
        && !(is_short && name.is_ascii())
        && !NO_PLACE.is_match(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::values::ranges;
    use rstest::rstest;

    #[rstest]
    #[case("Meeting of ITU-T Study Group 17; Geneva, 2-6 September 2024", Some("Geneva"))]
    #[case("Meeting of the Advisory Group (TSAG), Geneva, 26-30 May 2025", Some("Geneva"))]
    #[case("Meeting of the Advisory Group (TSAG), 26-30 May 2025, Geneva", Some("Geneva"))]
    #[case("ITU-T第17研究组会议（2024年9月2-6日，日内瓦）", Some("日内瓦"))]
    #[case("Meeting of Study Group 5 (Nairobi, 3-7 March 2025)", Some("Nairobi"))]
    #[case("its next meeting to be held in Geneva from 29 August to 7 September 2018. It", Some("Geneva"))]
    #[case("its next meeting, from 3 to 7 March 2025, in New Delhi, India", Some("New Delhi"))]
    #[case("2020年7月22-31日在日内瓦召开的会议", Some("日内瓦"))]
    #[case("22-31 July 2020. All information will be in Collective letter 5/17.", None)]
    #[case("Meeting of the Advisory Group (TSAG), 26-30 May 2025", None)]
    #[case("Virtual meeting of Study Group 20, 17-27 May 2021", None)]
    fn a_place_stands_beside_the_days(#[case] text: &str, #[case] then: Option<&str>) {
        let (_, from, to) = ranges(text)[0];
        let found = beside(text, (from, to));
        assert_eq!(found.map(|(place, _)| place), then);
        assert!(found.is_none_or(|(place, at)| text[at..].starts_with(place)));
    }
}
