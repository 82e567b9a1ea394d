//! Facts of any kind: everything that the facts of a paper can be, strange texts included.
#![allow(dead_code, unused_imports, reason = "each test uses a part")]

mod circulars;
mod collective;

pub(crate) use circulars::{consultation, form, result};
pub(crate) use collective::letter;

use jiff::civil::{Date, Time, date};
use papers::{Body, Localized, Mark, RecordHead, StudyGroup};
use proptest::collection::vec;
use proptest::option::{self, weighted};
use proptest::prelude::*;
use proptest::sample::select;

/// Words of titles and names: in two scripts, with everything that a clause, a page or a document marks things up with.
const WORDS: &[&str] = &[
    "Title",
    "of",
    "the",
    "and",
    "a",
    "standard",
    "标题",
    "安全",
    "和",
    "的",
    "会议",
    "{",
    "}",
    "{ $days }",
    "$",
    "\\",
    "\"so\"",
    "“所谓”",
    "'s",
    "<b>",
    "&amp;",
    "&",
    "%",
    "100 %",
    "12.",
    "3.1",
    "7",
    "2024",
    "(IoT)",
    "（物联网）",
    "[x]",
    "，",
    "。",
    "、",
    "；",
    "：",
    "？",
    ",",
    ".",
    ";",
    "?",
    "–",
    "-",
    "•",
    "☐",
    "\u{a0}",
    "\n",
    "\t",
    "  ",
    "e\u{301}",
    "É",
    "🙂",
    "مرحبا",
    "\u{200f}",
    "\u{ad}",
    "\u{e000}",
];

std::thread_local! {
    /// Are words left out that no PDF of ours can show, or that stand in it in the order of the page?
    static PRINTED: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
}

/// Facts whose texts a PDF can show, and in the order of reading: no signs without a glyph, nothing that is written from right to left.
pub(crate) fn printed<T>(facts: fn() -> BoxedStrategy<T>) -> BoxedStrategy<T> {
    PRINTED.set(true);
    let facts = facts();
    PRINTED.set(false);
    facts
}

/// The words of a text.
fn words() -> Vec<&'static str> {
    let shows = |word: &&str| !matches!(*word, "🙂" | "☐" | "مرحبا" | "\u{200f}" | "\u{e000}");
    let all = WORDS.iter().copied();
    if PRINTED.get() { all.filter(shows).collect() } else { all.collect() }
}

/// A text as people write it, and as nobody does.
pub(crate) fn free() -> BoxedStrategy<String> {
    let words = vec(select(words()), 1..7);
    prop_oneof![
        6 => (words.clone(), "[ ]?").prop_map(|(words, blank)| words.join(&blank)),
        2 => words.prop_map(|words| words.concat()),
        1 => Just("  ".to_owned()),
        1 => "[A-Za-z ]{1,20}",
    ]
    .boxed()
}

/// One word, with signs that mean something elsewhere.
pub(crate) fn name() -> BoxedStrategy<String> {
    prop_oneof![3 => "[A-Z]{1,3}[0-9]{1,4}(-[A-Z][0-9]{1,2})?", 1 => r#"[A-Za-z0-9][A-Za-z0-9{}$"'/_+=@#&<>.-]{0,9}"#]
        .boxed()
}

/// The number of a text.
pub(crate) fn number() -> BoxedStrategy<String> {
    prop_oneof![4 => r"[A-Z]\.[0-9]{1,4}(\.[0-9]{1,2})?", 1 => name()].boxed()
}

/// The code of a text.
pub(crate) fn code() -> BoxedStrategy<String> {
    prop_oneof![4 => r"[A-Za-z]\.[A-Za-z][A-Za-z0-9_-]{0,8}", 1 => name()].boxed()
}

/// An address of the web or of mail.
pub(crate) fn address() -> BoxedStrategy<String> {
    prop_oneof![r"https://[a-z]{1,8}\.org/[a-z0-9?=&%.]{0,8}", r"[a-z]{1,6}@[a-z]{1,6}\.(org|int)", name()]
        .boxed()
}

/// A fact that may be missing.
pub(crate) fn maybe<T: std::fmt::Debug + Clone + 'static>(of: BoxedStrategy<T>) -> BoxedStrategy<Option<T>> {
    weighted(0.7, of).boxed()
}

/// A text told in one language, in both, or in none.
pub(crate) fn told() -> BoxedStrategy<Localized> {
    use words::Lang::{En, Zh};
    prop_oneof![
        4 => (free(), free()).prop_map(|(en, zh)| Localized::both(en, zh)),
        1 => free().prop_map(|en| Localized::new(En, en)),
        1 => free().prop_map(|zh| Localized::new(Zh, zh)),
        1 => Just(Localized::default()),
    ]
    .boxed()
}

/// A day of the calendar.
pub(crate) fn day() -> BoxedStrategy<Date> {
    (0..60_000_i32)
        .prop_map(|days| {
            date(1950, 1, 1).checked_add(jiff::Span::new().days(days)).expect("within the calendar")
        })
        .boxed()
}

/// First and last day.
pub(crate) fn days() -> BoxedStrategy<(Date, Date)> {
    (day(), 0..400_i32)
        .prop_map(|(first, more)| {
            (first, first.checked_add(jiff::Span::new().days(more)).expect("within the calendar"))
        })
        .boxed()
}

/// A time, perhaps with seconds.
pub(crate) fn time() -> BoxedStrategy<Time> {
    (0..24_i8, 0..60_i8, 0..60_i8)
        .prop_map(|(hour, minute, second)| Time::constant(hour, minute, second, 0))
        .boxed()
}

/// The name of a zone, or of something that is none.
pub(crate) fn zone() -> BoxedStrategy<String> {
    select(vec![
        "UTC",
        "Etc/UTC",
        "Europe/Zurich",
        "Asia/Shanghai",
        "Asia/Kolkata",
        "America/New_York",
        "America/Argentina/Buenos_Aires",
        "America/Indiana/Knox",
        "Asia/Istanbul",
        "Pacific/Chatham",
        "europe/paris",
        "Mars",
        "Sea of Tranquillity",
        "",
    ])
    .prop_map(str::to_owned)
    .boxed()
}

/// The mark of a rehearsal.
pub(crate) fn mark() -> BoxedStrategy<Option<Mark>> {
    option::of(Just(Mark::Rehearsal)).boxed()
}

/// Who sends a paper.
pub(crate) fn body() -> BoxedStrategy<Body> {
    let told = || maybe(told());
    let contacts = (
        maybe("[+0-9 -]{1,16}".boxed()),
        maybe("[+0-9 -]{1,16}".boxed()),
        maybe(address()),
        maybe(address()),
    );
    (told(), told(), told(), vec(free(), 0..4), contacts, maybe(address()))
        .prop_map(|(organization, office, place, address, (telephone, fax, email, web), ipr_database)| Body {
            organization,
            office,
            place,
            address,
            telephone,
            fax,
            email,
            ipr_database,
            web,
        })
        .boxed()
}

/// A study group.
pub(crate) fn group() -> BoxedStrategy<StudyGroup> {
    let number = prop_oneof![4 => "[0-9]{1,2}", 1 => name()].boxed();
    (maybe(number), maybe(told())).prop_map(|(number, title)| StudyGroup { number, title }).boxed()
}

/// The head of the record.
pub(crate) fn record_head() -> BoxedStrategy<Option<RecordHead>> {
    maybe(
        (any::<u32>(), "[0-9a-f]{8,64}")
            .prop_map(|(size, root)| RecordHead { size: size.into(), root })
            .boxed(),
    )
}

/// Are two the same? Else the first lines that differ are shown: the facts of a letter fill pages.
pub(crate) fn same<T: PartialEq + std::fmt::Debug>(read: &T, printed: &T, lang: words::Lang) {
    if read == printed {
        return;
    }
    let (read, printed) = (format!("{read:#?}"), format!("{printed:#?}"));
    let at = read.lines().zip(printed.lines()).take_while(|(one, other)| one == other).count();
    let around =
        |text: &str| text.lines().skip(at.saturating_sub(16)).take(22).collect::<Vec<_>>().join("\n");
    panic!("in {lang}, read:\n{}\n\nprinted:\n{}", around(&read), around(&printed));
}
