//! Days, hours, zones and numbers of texts, as letters print them in English and Chinese.

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use regex::{Captures, Regex};
use std::sync::LazyLock;
use words::Deadline;

use crate::collective_letter::Numbered;

/// A pattern that is compiled once.
macro_rules! pattern {
    ($name:ident, $pattern:expr) => {
        static $name: LazyLock<Regex> =
            LazyLock::new(|| Regex::new($pattern).expect("the pattern is tested"));
    };
}

/// The names of months, by which English dates are read; the first three letters suffice.
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A month by its English name.
fn month(name: &str) -> Option<i8> {
    let at = MONTHS.iter().position(|month| {
        name.len() >= 3 && month.get(..name.len()).is_some_and(|head| head.eq_ignore_ascii_case(name))
    })?;
    i8::try_from(at + 1).ok()
}

const MONTH: &str = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)";

pattern!(
    ZH_RANGE,
    r"(\d{4})年(\d{1,2})月(\d{1,2})日?(?:\s*(?:-|–|—|至|到)\s*(?:(?:(\d{4})年)?(\d{1,2})月)?(\d{1,2})日)?"
);
pattern!(
    EN_RANGE,
    &format!(
        r"(\d{{1,2}})(?:st|nd|rd|th)?(?:\s+({MONTH}))?(?:\s+(\d{{4}}))?\s*(?:-|–|—|\bto\b|\buntil\b)\s*(\d{{1,2}})(?:st|nd|rd|th)?\s+({MONTH})\.?,?\s+(\d{{4}})"
    )
);
pattern!(EN_DAY, &format!(r"(\d{{1,2}})(?:st|nd|rd|th)?\s+({MONTH})\.?,?\s+(\d{{4}})"));
pattern!(US_DAY, &format!(r"({MONTH})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,\s+(\d{{4}})"));
pattern!(ISO_DAY, r"\b(\d{4})-(\d{2})-(\d{2})\b");
pattern!(
    HOURS,
    r"(\d{1,2})(?::(\d{2})|时(?:(\d{1,2})分)?)(?:\s*(?:-|–|—|至|到|\bto\b)\s*(\d{1,2})(?::(\d{2})|时(?:(\d{1,2})分)?))?"
);
pattern!(
    ZONE,
    r"UTC|GMT|协调世界时|日内瓦时间|日内瓦|Geneva(?: time)?|北京时间|Beijing time|新德里时间|New Delhi time"
);
pattern!(
    TEXT,
    r"(?P<amendment>Amendment(?: \d+)? to |修正(?:案)?)?(?:ITU-T )?(?P<number>[A-Z]\.\d+(?:\.\d+)*)(?:\s*[（(](?:前|ex\s+)?(?P<code>[A-Za-z]\.[A-Za-z0-9][A-Za-z0-9_-]*)[）)])?"
);

/// A value and where it stands: first and last byte.
pub(super) type At<T> = (T, usize, usize);

fn number<T: std::str::FromStr>(found: &Captures<'_>, group: usize) -> Option<T> {
    found.get(group)?.as_str().parse().ok()
}

fn day(year: Option<i16>, month: Option<i8>, day: Option<i8>) -> Option<Date> {
    Date::new(year?, month?, day?).ok()
}

/// First and last days, in the order of the text; a single day is its own last day.
pub(super) fn ranges(text: &str) -> Vec<At<(Date, Date)>> {
    let mut found: Vec<At<(Date, Date)>> = Vec::new();
    let mut add = |days: Option<(Date, Date)>, whole: Option<regex::Match<'_>>| {
        if let (Some(days), Some(whole)) = (days, whole)
            && !found.iter().any(|(_, from, to)| whole.start() < *to && *from < whole.end())
        {
            found.push((days, whole.start(), whole.end()));
        }
    };
    for one in ZH_RANGE.captures_iter(text) {
        let (year, month) = (number(&one, 1), number(&one, 2));
        let first = day(year, month, number(&one, 3));
        let last = match number::<i8>(&one, 6) {
            None => first,
            Some(last) => day(number(&one, 4).or(year), number(&one, 5).or(month), Some(last)),
        };
        add(first.zip(last), one.get(0));
    }
    let named = |one: &Captures<'_>, group: usize| one.get(group).and_then(|name| month(name.as_str()));
    for one in EN_RANGE.captures_iter(text) {
        let last = day(number(&one, 6), named(&one, 5), number(&one, 4));
        let first =
            day(number(&one, 3).or(number(&one, 6)), named(&one, 2).or(named(&one, 5)), number(&one, 1));
        add(first.zip(last), one.get(0));
    }
    for one in EN_DAY.captures_iter(text) {
        let found = day(number(&one, 3), named(&one, 2), number(&one, 1));
        add(found.zip(found), one.get(0));
    }
    for one in US_DAY.captures_iter(text) {
        let found = day(number(&one, 3), named(&one, 1), number(&one, 2));
        add(found.zip(found), one.get(0));
    }
    for one in ISO_DAY.captures_iter(text) {
        let found = day(number(&one, 1), number(&one, 2), number(&one, 3));
        add(found.zip(found), one.get(0));
    }
    found.sort_by_key(|(_, from, _)| *from);
    found
}

/// The first period of a text.
pub(super) fn range(text: &str) -> Option<(Date, Date)> {
    ranges(text).into_iter().next().map(|(days, ..)| days)
}

/// The first day of a text.
pub(super) fn first_day(text: &str) -> Option<Date> {
    range(text).map(|(first, _)| first)
}

/// Does a text print something like a date that is no day of the calendar: 30 February?
pub(super) fn impossible(text: &str) -> Option<String> {
    let zh = ZH_RANGE
        .captures_iter(text)
        .find(|one| day(number(one, 1), number(one, 2), number(one, 3)).is_none());
    let named = |one: &Captures<'_>| one.get(2).and_then(|name| month(name.as_str()));
    let en = EN_DAY.captures_iter(text).find(|one| day(number(one, 3), named(one), number(one, 1)).is_none());
    zh.or(en).and_then(|one| one.get(0).map(|whole| whole.as_str().to_owned()))
}

/// The hours of a text: from, and until where it says so.
pub(super) fn hours(text: &str) -> Vec<At<(Time, Option<Time>)>> {
    let clock = |one: &Captures<'_>, hour: usize, minute: [usize; 2]| {
        let minute = minute.iter().find_map(|group| number::<i8>(one, *group)).unwrap_or(0);
        Time::new(number(one, hour)?, minute, 0, 0).ok()
    };
    let of = |one: Captures<'_>| {
        let whole = one.get(0)?;
        let from = clock(&one, 1, [2, 3])?;
        let until = one.get(4).and_then(|_| clock(&one, 4, [5, 6]));
        Some(((from, until), whole.start(), whole.end()))
    };
    HOURS.captures_iter(text).filter_map(of).collect()
}

/// The zone that a text names, as an IANA name, and where.
pub(super) fn zone(text: &str) -> Option<At<String>> {
    if let Some(found) = ZONE.find(text) {
        let name = match found.as_str() {
            "UTC" | "GMT" | "协调世界时" => "UTC",
            "北京时间" | "Beijing time" => "Asia/Shanghai",
            "新德里时间" | "New Delhi time" => "Asia/Kolkata",
            _ => "Europe/Zurich",
        };
        return Some((name.to_owned(), found.start(), found.end()));
    }
    None
}

/// The zone of a time as our own letters print it: one of the names above, or the city of an IANA name.
pub(super) fn printed_zone(text: &str) -> Option<String> {
    if let Some((name, from, to)) = zone(text)
        && text[..from].chars().chain(text[to..].chars()).all(|letter| !letter.is_alphanumeric())
    {
        return Some(name);
    }
    let bare = text.trim_matches(|letter: char| letter.is_whitespace() || "（）()".contains(letter));
    let city =
        bare.strip_suffix("时间").or_else(|| bare.strip_suffix(" time")).unwrap_or(bare).replace(' ', "_");
    jiff::tz::db()
        .available()
        .find(|name| name.as_str().rsplit('/').next() == Some(city.as_str()))
        .map(|name| name.as_str().to_owned())
}

/// A deadline as letters print it: the day, its last minute, and the zone.
pub(super) fn deadline(text: &str) -> Option<Deadline> {
    let (days, _, end) = ranges(text).into_iter().next()?;
    let ((at, _), _, clock_end) = hours(&text[end..]).into_iter().next()?;
    let after = &text[end + clock_end..];
    let named = printed_zone(after).and_then(|zone| TimeZone::get(&zone).ok());
    Deadline::through(days.0.to_datetime(at), named.or_else(|| offset(after))?).ok()
}

/// A zone that has no name, as it is printed: `UTC+02:00`.
fn offset(text: &str) -> Option<TimeZone> {
    let (_, printed) = text.split_once("UTC")?;
    let digits = printed.trim_end_matches(['）', ')', '.', '。']);
    let sign = if digits.starts_with('-') { -1 } else { 1 };
    let (hours, minutes) = digits.strip_prefix(['+', '-'])?.split_once(':')?;
    let seconds = hours.parse::<i32>().ok()? * 3600 + minutes.get(..2)?.parse::<i32>().ok()? * 60;
    Some(TimeZone::fixed(jiff::tz::Offset::from_seconds(sign * seconds).ok()?))
}

/// The texts that are named by their numbers, with the codes they had.
pub(super) fn texts(text: &str) -> Vec<At<Numbered>> {
    let of = |one: Captures<'_>| {
        let whole = one.get(0)?;
        let named = |name: &str| one.name(name).map(|found| found.as_str().to_owned());
        let text = Numbered {
            number: named("number"),
            code: named("code"),
            amendment: one.name("amendment").is_some(),
            carried_by: None,
        };
        Some((text, whole.start(), whole.end()))
    };
    TEXT.captures_iter(text).filter_map(of).collect()
}

/// A small number in words or digits: `八`, `eight`, `11`.
pub(super) fn count(text: &str) -> Option<u32> {
    const ZH: [&str; 11] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
    const EN: [&str; 21] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
    ];
    let text = text.trim();
    if let Ok(digits) = text.parse() {
        return Some(digits);
    }
    let small = |word: &str| match word {
        "两" => Some(2),
        _ => ZH.iter().position(|known| *known == word),
    };
    let zh = match text.split_once('十') {
        None => small(text),
        Some((tens, ones)) => {
            let tens = if tens.is_empty() { Some(1) } else { small(tens) };
            let ones = if ones.is_empty() { Some(0) } else { small(ones) };
            tens.zip(ones).map(|(tens, ones)| tens * 10 + ones)
        }
    };
    let en = || EN.iter().position(|known| known.eq_ignore_ascii_case(text));
    zh.or_else(en).and_then(|found| u32::try_from(found).ok())
}

/// What stands in the brackets that open at byte `at`, brackets within them included.
pub(super) fn bracketed(text: &str, at: usize) -> Option<(&str, usize)> {
    let mut depth = 0;
    let mut start = 0;
    for (place, letter) in text[at..].char_indices() {
        match letter {
            '（' | '(' => {
                depth += 1;
                if depth == 1 {
                    start = at + place + letter.len_utf8();
                }
            }
            '）' | ')' if depth > 0 => {
                depth -= 1;
                if depth == 0 {
                    return Some((&text[start..at + place], start));
                }
            }
            _ if depth == 0 => return None,
            _ => {}
        }
    }
    None
}

/// A day of the calendar that a test names.
#[cfg(test)]
pub(super) fn on(year: i16, month: i8, day: i8) -> Date {
    jiff::civil::date(year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;
    use words::{Lang, dates};

    #[rstest]
    #[case("ITU-T第17研究组会议（2024年9月2-6日，日内瓦）", (2024, 9, 2), (2024, 9, 6))]
    #[case("虚拟会议，2021年8月24日至9月3日", (2021, 8, 24), (2021, 9, 3))]
    #[case("2024年7月11日至12日第17研究组", (2024, 7, 11), (2024, 7, 12))]
    #[case("2022年1月7日", (2022, 1, 7), (2022, 1, 7))]
    #[case("Geneva, 22-31 July 2020", (2020, 7, 22), (2020, 7, 31))]
    #[case("from 29 August to 2 September 2024", (2024, 8, 29), (2024, 9, 2))]
    #[case("Friday 7 January 2022", (2022, 1, 7), (2022, 1, 7))]
    #[case("on September 2, 2024", (2024, 9, 2), (2024, 9, 2))]
    fn days_of_letters(#[case] text: &str, #[case] first: (i16, i8, i8), #[case] last: (i16, i8, i8)) {
        let day = |(y, m, d)| on(y, m, d);
        assert_eq!(range(text), Some((day(first), day(last))));
    }

    #[rstest]
    #[case("9时30分", "09:30", None)]
    #[case("日内瓦时间11时 – 16时召开", "11:00", Some("16:00"))]
    #[case("12时至14时30分", "12:00", Some("14:30"))]
    #[case("19:00-21:00", "19:00", Some("21:00"))]
    #[case("at 09:30", "09:30", None)]
    fn hours_of_letters(#[case] text: &str, #[case] from: &str, #[case] until: Option<&str>) {
        let clock = |text: &str| text.parse::<Time>().unwrap();
        assert_eq!(hours(text)[0].0, (clock(from), until.map(clock)));
    }

    #[test]
    fn texts_are_read_with_their_codes() {
        let read = |text: &str| {
            texts(text)
                .into_iter()
                .map(|(t, ..)| (t.number.unwrap(), t.code, t.amendment))
                .collect::<Vec<_>>()
        };
        let code = |code: &str| Some(code.to_owned());
        assert_eq!(
            read("ITU-T X.1237 (X.tsfpp)、X.1819 (X.5Gsec-netec)和X.1820"),
            [
                ("X.1237".into(), code("X.tsfpp"), false),
                ("X.1819".into(), code("X.5Gsec-netec"), false),
                ("X.1820".into(), None, false)
            ]
        );
        assert_eq!(read("Amendment to X.1246"), [("X.1246".into(), None, true)]);
        assert_eq!(read("X.1752 (x.sgBDIP)"), [("X.1752".into(), code("x.sgBDIP"), false)]);
        assert_eq!(
            read("ITU-T Y.4471（前Y.NDA-arch）建议书"),
            [("Y.4471".into(), code("Y.NDA-arch"), false)]
        );
    }

    #[rstest]
    #[case("八", 8)]
    #[case("十一", 11)]
    #[case("二十", 20)]
    #[case("Eleven", 11)]
    #[case("11", 11)]
    fn counts_in_words(#[case] text: &str, #[case] then: u32) {
        assert_eq!(count(text), Some(then));
    }

    #[test]
    fn brackets_within_brackets() {
        let text = "第20研究组（物联网（IoT）和智慧城市）计划";
        let at = text.find('（').unwrap();
        assert_eq!(bracketed(text, at).map(|(inside, _)| inside), Some("物联网（IoT）和智慧城市"));
    }

    proptest::proptest! {
        #[test]
        fn invariant_a_printed_day_and_deadline_is_read_back(first in 0..15_000i32, length in 0..400i32, zone in 0..4usize) {
            let first = on(2000, 1, 1).checked_add(jiff::Span::new().days(first)).unwrap();
            let last = first.checked_add(jiff::Span::new().days(length)).unwrap();
            let zone = TimeZone::get(["UTC", "Europe/Zurich", "Asia/Shanghai", "America/Argentina/Buenos_Aires"][zone]).unwrap();
            let due = Deadline::end_of(first, zone).unwrap();
            for lang in [Lang::En, Lang::Zh] {
                proptest::prop_assert_eq!(range(&dates::range(lang, first, last)), Some((first, last)));
                proptest::prop_assert_eq!(deadline(&due.formal(lang)), Some(due.clone()));
            }
        }
    }
}
