//! The linter: what it finds in letters of other hands, on fifty seeded errors, and that it is quiet about their correct twins.

#[path = "../circular_241/mod.rs"]
mod circular_241;
mod letter;
mod own;
#[path = "../result/mod.rs"]
mod result;

use jiff::civil::date;
use letter::{Letter, Version};
use papers::lint::Gravity::{self, Error, Warning};
use papers::lint::{Finding, compare, lint};
use papers::read::{self, Reading};
use rulebook::calendar::Holidays;
use words::Lang;

/// A finding: how grave, its rule, its key, its line.
type Expected = (Gravity, &'static str, &'static str, Option<usize>);

fn stranger(name: &str) -> Reading {
    let path = format!("{}/tests/strangers/{name}", env!("CARGO_MANIFEST_DIR"));
    read::text(&std::fs::read_to_string(path).expect("the letter is there"))
}

/// Gravity, rule, key and line of each finding.
fn found(reading: &Reading) -> Vec<(Gravity, &'static str, &'static str, Option<usize>)> {
    let findings = lint(reading, &Holidays::none());
    findings.into_iter().map(|found| (found.gravity, found.rule, found.key, found.line)).collect()
}

// shows: CLT-12, CL8-17-19, CL13-17-6, CLT-9, DC-4
#[test]
fn the_errors_of_the_letters_are_found_and_nothing_else() {
    let cases: [(&str, &[Expected]); 4] = [
        (
            "sg17-2024.zh.txt",
            &[
                (Error, "CLT-12", "deadline-before-letter", Some(46)),
                (Warning, "CL8-17-14", "management-zone", Some(42)),
            ],
        ),
        (
            "sg17-2022.zh.txt",
            &[
                (Error, "CL13-17-6", "count-differs", Some(13)),
                (Warning, "CL8-17-9", "texts-without-consultation", None),
                (Warning, "CLT-1", "annex-lacks", Some(15)),
            ],
        ),
        ("sg20-2021.zh.txt", &[(Warning, "DC-4", "moved-off-a-weekend", Some(37))]),
        ("circular-241.zh.txt", &[]),
    ];
    for (name, then) in cases {
        assert_eq!(found(&stranger(name)), then, "{name}");
    }
}

// shows: CLT-12
#[test]
fn a_finding_says_what_is_wrong_and_what_it_should_be() {
    let told = |lang| {
        let findings = lint(&stranger("sg17-2024.zh.txt"), &Holidays::none());
        findings.first().map(|found: &Finding| found.told(lang)).expect("a finding")
    };
    assert_eq!(
        told(Lang::En),
        "The deadline Fri 2 June 2023 lies 326 days before the letter itself (Tue 23 April 2024). By the rules it is Tue 2 July 2024."
    );
    assert_eq!(
        told(Lang::Zh),
        "截止日期2023年6月2日（星期五）比信函本身的日期（2024年4月23日（星期二））早326天。按规则应为2024年7月2日（星期二）。"
    );
}

/// The letters into which errors are seeded: of several years, groups and places in the week.
fn twins() -> Vec<Letter> {
    vec![
        Letter::of(17, 8, date(2024, 9, 2), 4),
        Letter::of(20, 3, date(2023, 3, 20), 9),
        Letter::of(11, 10, date(2020, 7, 22), 9),
        Letter::of(5, 2, date(2018, 9, 11), 7),
        Letter::of(13, 6, date(2026, 3, 2), 10),
    ]
}

#[test]
fn correct_letters_have_no_findings() {
    for letter in twins() {
        for version in [Version::Zh, Version::En] {
            let reading = read::text(&letter.write(version));
            assert_eq!(reading.said.kind(), "collective-letter", "{}", letter.write(version));
            assert_eq!(found(&reading), [], "{}", letter.write(version));
        }
        let (zh, en) = (read::text(&letter.write(Version::Zh)), read::text(&letter.write(Version::En)));
        assert_eq!(compare(&zh, &en), [], "{letter:?}");
    }
}

/// An error: its name, what it does to a letter, and every finding that it must bring, by gravity, rule and key.
type Seed = (&'static str, fn(&mut Letter), &'static [(Gravity, &'static str, &'static str)]);

const SEEDS: [Seed; 22] = [
    (
        "year of a deadline",
        |letter| letter.rows[1].0 = letter::years(letter.rows[1].0, -1),
        &[(Error, "CLT-11", "rows-out-of-order"), (Error, "CLT-12", "deadline-before-letter")],
    ),
    (
        "year after",
        |letter| letter.rows[0].0 = letter::years(letter.rows[0].0, 1),
        &[(Error, "CLT-11", "deadline-after-opening"), (Error, "CLT-11", "rows-out-of-order")],
    ),
    ("order of rows", |letter| letter.rows.swap(1, 2), &[(Error, "CLT-11", "rows-out-of-order")]),
    ("weekday", |letter| letter.weekday_off = 1, &[(Error, "PR-21", "weekday")]),
    ("annexes", |letter| letter.annexes = 3, &[(Error, "CLT-1", "annex-count")]),
    ("missing annex", |letter| letter.without_agenda = true, &[(Error, "CLT-1", "annex-missing")]),
    (
        "row of the consultation",
        |letter| letter.replies_row_off = 1,
        &[(Error, "CL8-17-10", "consultation-row-differs"), (Error, "R1-9.4.1a", "deadline-differs")],
    ),
    (
        "zone of the consultation",
        |letter| letter.zone_of_replies = false,
        &[(Error, "C241-11", "zone-missing")],
    ),
    (
        "zone of the management team",
        |letter| letter.zone_of_management = false,
        &[(Warning, "CL8-17-14", "management-zone")],
    ),
    ("group in the address", |letter| letter.mail_of += 1, &[(Error, "CL8-17-5", "group-differs")]),
    ("group of the associates", |letter| letter.groups[0] += 1, &[(Error, "CL8-17-5", "group-differs")]),
    ("group of the invitation", |letter| letter.groups[1] += 1, &[(Error, "CL8-17-5", "group-differs")]),
    ("group of the chair", |letter| letter.groups[2] += 1, &[(Error, "CL8-17-5", "group-differs")]),
    ("days of the invitation", |letter| letter.invitation_off = 1, &[(Error, "CLT-2", "days-differ")]),
    ("count of the consultation", |letter| letter.consulted = 3, &[(Error, "CL8-17-9", "consulted-count")]),
    ("count of one item alone", |letter| letter.determined = 2, &[(Error, "CL13-17-6", "count-differs")]),
    ("count with the consent", |letter| letter.determined = 4, &[(Error, "CL13-17-6", "count-differs")]),
    (
        "circular of the table",
        |letter| letter.circular_of_row += 1,
        &[(Error, "CL8-17-23", "row-of-another-circular")],
    ),
    (
        "conference of a citation",
        |letter| letter.cited = (letter::EDITIONS[0].0, letter::EDITIONS[1].1),
        &[(Error, "DC-16", "no-such-conference")],
    ),
    ("office", |letter| letter.office = letter::ANOTHER_OFFICE, &[(Error, "C241-17", "office-differs")]),
    (
        "study period of the group",
        |letter| letter.becomes(letter.group_of_another_period()),
        &[(Error, "CLT-3", "group-not-of-period")],
    ),
    ("day that is none", |letter| letter.impossible = true, &[(Error, "PR-21", "no-such-day")]),
];

/// Gravity, rule and key of each finding, in order.
fn kinds(text: &str) -> Vec<(Gravity, &'static str, &'static str)> {
    let mut kinds: Vec<_> =
        found(&read::text(text)).into_iter().map(|(gravity, rule, key, _)| (gravity, rule, key)).collect();
    kinds.sort_unstable();
    kinds
}

// shows: CLT-11, CLT-12, CL8-17-5, CL8-17-9, CL13-17-6
#[test]
fn each_seeded_error_is_found_in_both_languages_and_nothing_beside_it() {
    for letter in twins() {
        for (name, seed, then) in SEEDS {
            let mut wrong = letter.clone();
            seed(&mut wrong);
            for version in [Version::Zh, Version::En] {
                let text = wrong.write(version);
                assert_eq!(kinds(&text), then, "{name} in\n{text}");
            }
        }
    }
}

// shows: DC-16
#[test]
fn the_edition_that_a_letter_cites_is_that_of_its_day() {
    for letter in twins() {
        let is_late = Letter::is_late(letter.opens());
        let then = if is_late { "edition-not-in-force" } else { "edition-to-come" };
        let mut wrong = letter.clone();
        wrong.cited = letter::EDITIONS[usize::from(!is_late)];
        for version in [Version::Zh, Version::En] {
            assert_eq!(kinds(&wrong.write(version)), [(Error, "DC-16", then)], "{wrong:?}");
        }
    }
}

/// An error in one language version: its name, what it does to a letter, and the facts that then differ.
type Difference = (&'static str, fn(&mut Letter), &'static [&'static str]);

const DIFFERENCES: [Difference; 5] = [
    ("day of a row", |letter| letter.rows[2].0 = letter::days(letter.rows[2].0, 3), &["deadlines.2.on"]),
    ("circular", |letter| letter.circular = 196, &["consultations.0.circular"]),
    ("zone", |letter| letter.zone_elsewhere = true, &["consultations.0.zone"]),
    ("count", |letter| letter.determined = 4, &["meeting.scope.1.count"]),
    ("rows", |letter| letter.rows.truncate(4), &["deadlines"]),
];

// shows: PR-21
#[test]
fn versions_that_differ_are_told_apart_and_nothing_else_is() {
    for letter in twins() {
        for (name, seed, then) in DIFFERENCES {
            let mut other = letter.clone();
            seed(&mut other);
            for (one, another) in [(Version::Zh, Version::En), (Version::En, Version::Zh)] {
                let (one, another) = (read::text(&letter.write(one)), read::text(&other.write(another)));
                let facts: Vec<_> = compare(&one, &another).into_iter().map(|found| found.fact).collect();
                assert_eq!(facts, then, "{name}");
            }
        }
    }
}

// shows: PR-21
#[test]
fn a_difference_is_told_in_words() {
    let letter = &twins()[0];
    let mut other = letter.clone();
    other.circular = 196;
    let (zh, en) = (read::text(&letter.write(Version::Zh)), read::text(&other.write(Version::En)));
    let told: Vec<_> = compare(&zh, &en).into_iter().map(|found| found.told(Lang::En)).collect();
    assert_eq!(
        told,
        [
            "The two language versions differ in “Circular”: 195 in one, 196 in the other. Correct one of them."
        ]
    );
}

/// A change of words in the circular, and what it brings.
type Change = (&'static str, &'static str, &'static [(Gravity, &'static str, &'static str)]);

const OF_THE_CIRCULAR: [Change; 18] = [
    ("2020年7月10日23时59分", "2020年7月13日23时59分", &[(Error, "C241-11", "deadline-differs")]),
    ("2020年7月10日23时59分", "2019年7月10日23时59分", &[(Error, "C241-11", "deadline-differs")]),
    ("（协调世界时）之前", "之前", &[(Error, "C241-4", "missing")]),
    ("第1号决议（2016年", "第1号决议（2022年", &[(Error, "C241-5", "edition-not-in-force")]),
    ("附件：2件", "附件：3件", &[(Error, "C241-17", "annex-count")]),
    ("批准的ITU-T Q.3643", "批准的ITU-T Q.3643和ITU-T Q.3644", &[(Error, "C241-8", "text-not-annexed")]),
    (
        "批准的ITU-T Q.3643",
        "批准的ITU-T Q.3634",
        &[(Error, "C241-4", "text-not-in-subject"), (Error, "C241-8", "text-not-annexed")],
    ),
    ("尚未收到知识产权声明", "情况不明", &[(Warning, "C241-22", "text-lacks")]),
    ("70%以上", "60%以上", &[(Error, "C241-13", "share-differs")]),
    ("第9节的", "第8节的", &[(Error, "C241-5", "clause-differs")]),
    ("启动与成员国", "根据第1号决议第9.5节启动与成员国", &[(Error, "C241-9", "clause-differs")]),
    ("启动与成员国", "就两份案文启动与成员国", &[(Error, "C241-8", "proposed-count")]),
    ("[SG11-R30]", "[SG13-R30]", &[(Warning, "C241-18", "report-of-another-group")]),
    ("第10/11号集体函", "第10/13号集体函", &[(Error, "C241-7", "letter-of-another-group")]),
    ("（2020年7月22-31日，日内瓦）", "（2020年7月23-31日，日内瓦）", &[(Error, "C241-5", "days-said-twice")]),
    (
        "号通函的回复",
        "号通函的回复\n有关第242号通函中所列的案文草案",
        &[(Error, "C241-24", "form-of-another-circular")],
    ),
    ("号通函的回复", "号通函的回复\n授权第12研究组审议批准该案文", &[(Error, "C241-6", "group-differs")]),
    ("见附件1。", "见附件1，并见第213号决议（2014年，釜山）。", &[(Error, "DC-16", "edition-before-first")]),
];

// shows: C241-4, C241-5, C241-11, C241-8, C241-17
#[test]
fn each_error_of_a_circular_is_found_and_nothing_beside_it() {
    let path = format!("{}/tests/strangers/circular-241.zh.txt", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).expect("the circular is there");
    for (from, to, then) in OF_THE_CIRCULAR {
        assert!(text.contains(from), "{from}");
        assert_eq!(kinds(&text.replace(from, to)), then, "{from} -> {to}");
    }
}

// shows: CL13-17-6
#[test]
fn texts_are_counted_over_every_item_that_decides_on_them() {
    let path = format!("{}/tests/strangers/sg17-2022.zh.txt", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).expect("the letter is there");
    let more = "5. Amendments for TAP approval\n· Amendment to X.1 – R103\n· Amendment to X.2 – R104\n6. Text for AAP";
    let split = text.replace("5. Text for AAP", more);
    let counted = |count: &str, text: &str| {
        let text = text.replace("八个项目", &format!("{count}个项目"));
        kinds(&text).contains(&(Error, "CL13-17-6", "count-differs"))
    };
    assert_eq!(["十三", "十一", "十四"].map(|count| counted(count, &split)), [false, true, true]);
    assert_eq!(["十一", "十二", "八"].map(|count| counted(count, &text)), [false, true, true]);
}
