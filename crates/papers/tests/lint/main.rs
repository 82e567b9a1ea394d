//! The linter: what it finds in letters of other hands, on fifty seeded errors, and that it is quiet about their correct twins.

mod letter;

use jiff::civil::date;
use letter::{Letter, Version};
use papers::lint::{Finding, Gravity, compare, lint};
use papers::read::{self, Reading};
use rulebook::calendar::Holidays;
use words::Lang;

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
    use Gravity::{Error, Warning};
    let cases: [(&str, &[(Gravity, &str, &str, Option<usize>)]); 4] = [
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

/// An error, by what it does to a letter, and the key of the finding that it must bring.
type Seed = (&'static str, fn(&mut Letter), &'static str);

const SEEDS: [Seed; 10] = [
    (
        "year of a deadline",
        |letter| letter.rows[1].0 = letter::years(letter.rows[1].0, -1),
        "deadline-before-letter",
    ),
    ("year after", |letter| letter.rows[0].0 = letter::years(letter.rows[0].0, 1), "deadline-after-opening"),
    ("order of rows", |letter| letter.rows.swap(1, 2), "rows-out-of-order"),
    ("weekday", |letter| letter.weekday_off = 1, "weekday"),
    ("annexes", |letter| letter.annexes = 3, "annex-count"),
    ("missing annex", |letter| letter.without_agenda = true, "annex-missing"),
    ("row of the consultation", |letter| letter.replies_row_off = 1, "consultation-row-differs"),
    ("zone of the consultation", |letter| letter.zone_of_replies = false, "zone-missing"),
    ("group in the address", |letter| letter.mail_of = letter.group + 1, "group-differs"),
    ("days of the invitation", |letter| letter.invitation_off = 1, "days-differ"),
];

// shows: CLT-11, CLT-12, CL8-17-5, CL8-17-10, CLT-2
#[test]
fn fifty_seeded_errors_are_all_found() {
    let mut tried = 0;
    for (at, letter) in twins().into_iter().enumerate() {
        for (name, seed, key) in SEEDS {
            let mut wrong = letter.clone();
            seed(&mut wrong);
            // Every error is sown in both languages, by turns.
            let version = if (tried + at) % 2 == 0 { Version::Zh } else { Version::En };
            let text = wrong.write(version);
            let keys: Vec<_> = found(&read::text(&text)).into_iter().map(|(_, _, key, _)| key).collect();
            assert!(keys.contains(&key), "{name}: {keys:?} in\n{text}");
            tried += 1;
        }
    }
    assert_eq!(tried, 50);
}

// shows: PR-21
#[test]
fn versions_that_differ_are_told_apart() {
    let letter = &twins()[0];
    let mut other = letter.clone();
    other.rows[2].0 = letter::days(other.rows[2].0, 3);
    other.circular = 196;
    let (zh, en) = (read::text(&letter.write(Version::Zh)), read::text(&other.write(Version::En)));
    let facts: Vec<_> = compare(&zh, &en).into_iter().map(|found| found.fact).collect();
    assert_eq!(facts, ["consultations.0.circular", "deadlines.2.on"]);
}

// shows: C241-4, C241-5, C241-11, C241-8, C241-17
#[test]
fn errors_of_a_circular_are_found() {
    let path = format!("{}/tests/strangers/circular-241.zh.txt", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).expect("the circular is there");
    let cases = [
        ("2020年7月10日23时59分", "2020年7月13日23时59分", "deadline-differs"),
        ("2020年7月10日23时59分", "2019年7月10日23时59分", "deadline-differs"),
        ("（协调世界时）之前", "之前", "missing"),
        ("第1号决议（2016年", "第1号决议（2022年", "edition-not-in-force"),
        ("附件：2件", "附件：3件", "annex-count"),
        ("批准的ITU-T Q.3643", "批准的ITU-T Q.3643和ITU-T Q.3644", "text-not-annexed"),
        ("批准的ITU-T Q.3643", "批准的ITU-T Q.3634", "text-not-in-subject"),
        ("尚未收到知识产权声明", "情况不明", "text-lacks"),
    ];
    for (from, to, key) in cases {
        assert!(text.contains(from), "{from}");
        let keys: Vec<_> =
            found(&read::text(&text.replace(from, to))).into_iter().map(|(_, _, key, _)| key).collect();
        assert!(keys.contains(&key), "{from} -> {to}: {keys:?}");
    }
}
