//! A letter from its draft to its addressees: drafted, approved by a second person, issued with papers that are held, and mailed by
//! `serve` over TLS, each addressee once and in his language.

use crate::run::{alone, founded, plenary, text};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use testkit::smtp::{Server, Taken};

/// The letter.
const LETTER: &str = "letter SG17 2098-03";

/// Hands an act in to the record, as somebody.
fn act(dir: &str, who: &str, name: &str, with: &str) {
    plenary(&["act", name, "--as", who, "--data", dir, "--with", with]).ok();
}

/// Serves the record until it says what a round did; that line.
fn serve_a_round(dir: &str, server: &Server, certificate: &str) -> Option<String> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_plenary"));
    command.args(["serve", "--data", dir, "--listen", "127.0.0.1:0", "--smtp", &server.url()]);
    command.args(["--smtp-ca", certificate, "--mail-from", "Invented TSB <tsb@example.org>"]);
    let mut served = {
        let _alone = alone();
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("it starts")
    };
    let mut lines = BufReader::new(served.stderr.take().expect("its errors")).lines();
    let line = lines.find_map(|line| line.ok().filter(|line| line.starts_with("dispatch: ")));
    served.kill().expect("it is stopped");
    served.wait().expect("it is gone");
    line
}

/// The only mail to an address.
fn mail<'t>(taken: &'t [Taken], to: &str) -> std::borrow::Cow<'t, str> {
    let mut all = taken.iter().filter(|one| one.to == to);
    let first = all.next().unwrap_or_else(|| panic!("{to} was not mailed"));
    assert!(all.next().is_none(), "{to} was mailed twice");
    String::from_utf8_lossy(&first.mail)
}

/// The id of the parcel for an addressee, in a state.
fn parcel(dir: &str, state: &str, name: &str) -> String {
    let listed = plenary(&["dispatch", "list", "--state", state, "--data", dir]).ok();
    let line = listed.lines().find(|line| line.contains(&format!("  {name}  ")));
    let line = line.unwrap_or_else(|| panic!("{name} is {state}: {listed}"));
    line.split(' ').next().expect("an id").to_owned()
}

// shows: H-9, H-10, CL8-17-4, DC-26
#[test]
fn each_addressee_is_mailed_once_in_his_language_what_was_approved_and_issued() {
    let (folder, dir) = founded();
    let officer = "TSB officer 1";
    // Administration 7 is reached by post alone, and nobody is ever at the address of Administration 8.
    act(
        &dir,
        officer,
        "body.register-address",
        r#"{"member": "Administration 7", "post": "7 Example Street", "language": "en", "from": "2020-01-02"}"#,
    );
    act(
        &dir,
        officer,
        "meeting.convene",
        r#"{"meeting": "SG17 2098-03", "group": "SG17", "opens": "2098-03-04", "ends": "2098-03-07", "zone": "Europe/Zurich", "place": "Geneva"}"#,
    );
    act(&dir, officer, "meeting.describe", r#"{"meeting": "SG17 2098-03", "facts": {"mode": "hybrid"}}"#);
    let draft = format!(
        r#"{{"letter": "{LETTER}", "kind": "collective-letter", "meeting": "SG17 2098-03", "languages": ["en", "zh"]}}"#
    );
    act(&dir, officer, "letter.draft", &draft);
    act(&dir, "TSB officer 2", "letter.approve", &format!(r#"{{"letter": "{LETTER}"}}"#));
    plenary(&["papers", "no letter", "--number", "3", "--data", &dir])
        .ends(1, "there is no letter `no letter`");
    let prepared = plenary(&["papers", LETTER, "--number", "3", "--data", &dir]).ok();
    act(&dir, officer, "letter.issue", &prepared);
    plenary(&["papers", LETTER, "--number", "4", "--data", &dir]).ends(1, "an issued letter never changes");

    let server = Server::with_tls();
    let certificate = folder.path().join("ca.pem");
    std::fs::write(&certificate, server.certificate().expect("it speaks TLS")).expect("written");
    let certificate = text(&certificate);
    let line = serve_a_round(&dir, &server, &certificate);
    assert_eq!(
        line.as_deref(),
        Some("dispatch: 43 planned, 42 handed over, 0 put off, 0 refused, 0 doubtful")
    );
    let taken = server.taken();
    assert_eq!(taken.len(), 42);
    let english = mail(&taken, "letters@administration-1.example.org");
    assert!(
        english.contains("Content-Language: en") && english.contains("TSB Collective letter 3/17"),
        "{english}"
    );
    let chinese = mail(&taken, "letters@administration-3.example.org");
    assert!(chinese.contains("Content-Language: zh"), "{chinese}");
    let french = mail(&taken, "letters@administration-2.example.org");
    assert!(french.contains("Content-Language: en") && french.contains("This letter was"), "{french}");

    // Who has no mail address is on the post list.
    let list = plenary(&["dispatch", "post-list", "--data", &dir]).ok();
    assert!(
        list.contains("7 Example Street") && list.lines().filter(|line| line.contains(LETTER)).count() == 1,
        "{list}"
    );
    let page = folder.path().join("post list.html");
    plenary(&["dispatch", "post-list", "--format", "html", "--out", &text(&page), "--data", &dir]).ok();
    let page = std::fs::read_to_string(&page).expect("it is written");
    assert!(page.contains("TSB Collective letter 3/17") && page.contains("7 Example Street"), "{page}");

    // Started again it mails nobody twice: only what a person sends to another address.
    let came_back = parcel(&dir, "handed-over", "Administration 8");
    plenary(&[
        "dispatch",
        "bounce",
        "--parcel",
        &came_back,
        "--reason",
        "no such user",
        "--as",
        officer,
        "--data",
        &dir,
    ])
    .ok();
    plenary(&[
        "dispatch",
        "resend",
        &came_back,
        "--to",
        "new@administration-8.example.org",
        "--as",
        officer,
        "--data",
        &dir,
    ])
    .ok();
    let line = serve_a_round(&dir, &server, &certificate);
    assert_eq!(line.as_deref(), Some("dispatch: 0 planned, 1 handed over, 0 put off, 0 refused, 0 doubtful"));
    let mut mailed: BTreeMap<String, usize> = BTreeMap::new();
    for one in server.taken() {
        *mailed.entry(one.to).or_default() += 1;
    }
    assert!(mailed.len() == 43 && mailed.values().all(|times| *times == 1), "{mailed:?}");
    plenary(&["verify", "--data", &dir]).ok();

    // A letter that went out by other means is counted, not mailed.
    plenary(&["dispatch", "count", LETTER, "--as", officer, "--data", &dir]).ok();
    assert!(plenary(&["outbox", "hold", "--reason", "a test", "--data", &dir]).ok().contains("a test"));

    // Erasing the correspondent of a member reaches the parcels: the proof stays.
    plenary(&["erase", "correspondent of Administration 1", "--for-good", "--data", &dir]).ok();
    let listed = plenary(&["dispatch", "list", "--state", "handed-over", "--data", &dir]).ok();
    assert!(
        !listed.contains("administration-1.example.org") && listed.contains("administration-2.example.org"),
        "{listed}"
    );
    assert_eq!(listed.lines().count(), 42, "{listed}");
    let side = std::fs::read(format!("{dir}/side.sqlite")).expect("it is there");
    let holds = |text: &str| side.windows(text.len()).any(|window| window == text.as_bytes());
    assert!(!holds("letters@administration-1.example.org") && holds("letters@administration-2.example.org"));
}
