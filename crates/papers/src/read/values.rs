//! Days, hours, zones and numbers of texts, as letters print them in English and Chinese.

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use regex::{Captures, Regex};
use std::sync::LazyLock;
use words::Deadline;

use crate::collective_letter::{Numbered, Span, Unit};

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
    r"(?i)(\d{1,2})(?::(\d{2})|时(?:(\d{1,2})分)?)(?:\s*(?:-|–|—|至|到|\bto\b)\s*(\d{1,2})(?::(\d{2})|时(?:(\d{1,2})分)?))?(?:\s*([ap])\.?m\b)?"
);
pattern!(
    BARE_HOURS,
    r"(?i)\b(\d{2})\.?(\d{2})(?:\s*(?:hours|hrs|h)?\s*(?:-|–|—|\bto\b)\s*(\d{2})\.?(\d{2}))?\s*(?:hours|hrs|h)\b"
);
pattern!(
    ZONE,
    r"UTC|GMT|协调世界时|日内瓦时间|日内瓦|Geneva(?: time)?|北京时间|Beijing time|新德里时间|New Delhi time"
);
pattern!(
    TEXT,
    r"(?P<amendment>Amendment(?: \d+)? to |修正(?:案)?)?(?:ITU-T )?(?P<number>[A-Z]\.\d+(?:\.\d+)*)(?:\s*[（(](?:前|ex\s+)?(?P<code>[A-Za-z]\.[A-Za-z0-9][A-Za-z0-9_-]*)[）)])?"
);

pattern!(
    SPAN,
    r"(?i)([a-z]+|\d+|[一二两三四五六七八九十]+)(?:\s*\(\d+\))?\s*(hours?|days?|weeks?|months?|小时|天|日|周|星期|个月)"
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

/// Does a text begin with a day or a period?
pub(super) fn begins_with_day(text: &str) -> bool {
    /// The longest head of a text that a period can fill.
    const HEAD: usize = 60;
    let end = text.char_indices().nth(HEAD).map_or(text.len(), |(at, _)| at);
    text.starts_with(|letter: char| letter.is_ascii_digit())
        && ranges(&text[..end]).first().is_some_and(|(_, from, _)| *from == 0)
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

/// The hours of a text: from, and until where it says so. ITU letters print them as `09:30`, as `9.30 hours` and as `0930 hours`.
pub(super) fn hours(text: &str) -> Vec<At<(Time, Option<Time>)>> {
    let clock = |one: &Captures<'_>, hour: usize, minute: [usize; 2]| {
        let minute = minute.iter().find_map(|group| number::<i8>(one, *group)).unwrap_or(0);
        Time::new(number(one, hour)?, minute, 0, 0).ok()
    };
    let of = |one: Captures<'_>| {
        let whole = one.get(0)?;
        let (from, until) = (clock(&one, 1, [2, 3])?, one.get(4).and_then(|_| clock(&one, 4, [5, 6])));
        let Some(half) = one.get(7) else { return Some(((from, until), whole.start(), whole.end())) };
        let until = until.map(|until| in_half(until, half.as_str()));
        let first = in_half(from, half.as_str());
        // `10:00 to 5:00 p.m.` begins in the morning.
        let from = if until.is_none_or(|until| first <= until) { first } else { from };
        Some(((from, until), whole.start(), whole.end()))
    };
    let bare = |one: Captures<'_>| {
        let at = |hour: usize| Time::new(number(&one, hour)?, number(&one, hour + 1)?, 0, 0).ok();
        let whole = one.get(0)?;
        Some(((at(1)?, at(3)), whole.start(), whole.end()))
    };
    let mut found: Vec<_> = HOURS.captures_iter(text).filter_map(of).collect();
    found.extend(BARE_HOURS.captures_iter(text).filter_map(bare));
    found.sort_by_key(|(_, from, _)| *from);
    found
}

/// A time on a clock of twelve hours, before or after noon.
fn in_half(time: Time, half: &str) -> Time {
    let hour = match (half, time.hour()) {
        ("p" | "P", hour @ 0..12) => hour + 12,
        ("a" | "A", 12) => 0,
        (_, hour) => hour,
    };
    time.with().hour(hour).build().unwrap_or(time)
}

/// The hours that go with a day which stands at these bytes: those after it, else those before it (`2359 hours UTC on 17 August`).
pub(super) fn hours_beside(text: &str, day: (usize, usize)) -> Option<At<(Time, Option<Time>)>> {
    let found = hours(text);
    let after = found.iter().find(|(_, from, _)| *from >= day.1);
    after.or_else(|| found.iter().rfind(|(_, _, to)| *to <= day.0)).copied()
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

/// A deadline as letters print it: the day, its last minute, and the zone. English letters of other hands put the minute first.
pub(super) fn deadline(text: &str) -> Option<Deadline> {
    let (days, start, end) = ranges(text).into_iter().next()?;
    let ((at, _), from, to) = hours_beside(text, (start, end))?;
    let after = if from >= end { &text[to..] } else { &text[to..start] };
    let named = printed_zone(after).or_else(|| zone(after).map(|(name, ..)| name));
    let zone = named.and_then(|zone| TimeZone::get(&zone).ok()).filter(|_| offset(after).is_none());
    Deadline::through(days.0.to_datetime(at), zone.or_else(|| offset(after))?).ok()
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

/// A length of time, its number in words or digits: `six weeks`, `24 hours`, `一个月`.
pub(super) fn span(text: &str) -> Option<Span> {
    let found = SPAN.captures(text)?;
    let unit = match &found.get(2)?.as_str().to_lowercase() {
        unit if unit.starts_with("hour") || unit == "小时" => Unit::Hours,
        unit if unit.starts_with("day") || matches!(unit.as_str(), "天" | "日") => Unit::Days,
        unit if unit.starts_with("week") || matches!(unit.as_str(), "周" | "星期") => Unit::Weeks,
        _ => Unit::Months,
    };
    Some(Span { amount: count(found.get(1)?.as_str())?, unit })
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
    #[case("at 0930 hours on the first day", "09:30", None)]
    #[case("1 September 2024, 1900-2100 hours", "19:00", Some("21:00"))]
    #[case("from 0930 hours to 1730 hours", "09:30", Some("17:30"))]
    #[case("at 09.30 hours", "09:30", None)]
    #[case("from 2:30 to 5:00 p.m.", "14:30", Some("17:00"))]
    #[case("from 10:00 to 5:00 p.m.", "10:00", Some("17:00"))]
    fn hours_of_letters(#[case] text: &str, #[case] from: &str, #[case] until: Option<&str>) {
        let clock = |text: &str| text.parse::<Time>().unwrap();
        assert_eq!(hours(text)[0].0, (clock(from), until.map(clock)));
    }

    #[rstest]
    #[case("2359 hours UTC on 17 August 2018", "17 August 2018, 23:59 UTC")]
    #[case("23:59 hours (Geneva time) on Friday, 17 August 2018", "17 August 2018, 23:59 Geneva time")]
    #[case("17 August 2018 at 2359 hours, Geneva time", "17 August 2018, 23:59 Geneva time")]
    fn deadlines_of_letters(#[case] text: &str, #[case] then: &str) {
        assert_eq!(deadline(text).map(|due| due.formal(Lang::En)).as_deref(), Some(then));
        assert_eq!(deadline("by 17 August 2018"), None, "neither minute nor zone");
        assert_eq!(deadline("2359 hours on 17 August 2018"), None, "no zone");
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

    #[rstest]
    #[case("six weeks", 6, Unit::Weeks)]
    #[case("24 hours", 24, Unit::Hours)]
    #[case("fifteen days", 15, Unit::Days)]
    #[case("一个月", 1, Unit::Months)]
    #[case("两个月", 2, Unit::Months)]
    #[case("七周", 7, Unit::Weeks)]
    fn periods_in_words(#[case] text: &str, #[case] amount: u32, #[case] unit: Unit) {
        assert_eq!(span(text), Some(Span { amount, unit }));
        assert_eq!(span("some weeks"), None);
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
