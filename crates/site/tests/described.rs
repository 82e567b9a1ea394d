//! The API answers as it says: every address, asked as everybody, in every state that the rehearsals pass through.

#[allow(dead_code, reason = "each test file uses a part of it")]
mod support;

use axum::http::StatusCode;
use desk::dispatch::round::Rounds;
use desk::rehearsal::{Doing, Rehearsal, read};
use record::{Bounce, ParcelState, Parcels};
use serde_json::{Value, json};
use site::ROUTES;
use std::collections::BTreeSet;
use std::sync::Arc;
use support::House;
use support::described::Described;
use support::mail::{Press, round};

/// Nobody in particular, a member, the chair, the secretariat, the Director.
const EVERYBODY: [Option<&str>; 5] = [
    None,
    Some("focal point of Administration 4"),
    Some("chair of SG17"),
    Some("TSB officer 1"),
    Some("Director"),
];

/// Those that are asked after every step; what does not change with a case is asked once.
const CHANGING: [&str; 10] = [
    "/api/board",
    "/api/items/{text}",
    "/api/items/{text}/replies",
    "/api/meetings",
    "/api/meetings/{meeting}",
    "/api/letters",
    "/api/desk",
    "/api/record",
    "/api/record/{position}/receipt",
    "/api/search",
];

/// An address with values for its variables, and something looked for.
fn filled(path: &str, text: &str, position: usize) -> String {
    let query = match path {
        "/api/search" => "?q=inv",
        "/api/record" => "?page=1&text=",
        "/api/board" => "?page=1&lang=zh",
        _ => "",
    };
    let position = position.to_string();
    let values = [
        ("{text}", text),
        ("{meeting}", "SG17 2024-09"),
        ("{rule}", "R1-9.4.5a"),
        ("{position}", &position),
        ("{letter}", "Collective letter 8-17"),
    ];
    let path = values.iter().fold(path.to_owned(), |path, (name, value)| path.replace(name, value));
    format!("{path}{query}")
}

async fn ask(house: &House, described: &mut Described, path: &str, text: &str) {
    let position = house.desk.house().steps.len();
    let meeting = house.desk.house().meetings.keys().next().map(ToString::to_string);
    for who in EVERYBODY {
        let template = path.replace("{meeting}", meeting.as_deref().unwrap_or("SG17 2024-09"));
        let address = filled(&template, text, position);
        let answer = house.get(&address, who).await;
        described.check("GET", path, &format!("{address} as {who:?}"), &answer);
    }
}

/// Files that an act names are handed in first.
async fn with_files(house: &House, described: &mut Described, by: &str, with: &mut Value) {
    if let Some(papers) = with.get_mut("papers").and_then(Value::as_object_mut) {
        let page = "<!DOCTYPE html>\n<title>Stands for a paper</title>\n";
        let kept = house.post("/api/files?name=paper.html", Some(by), page).await;
        described.check("POST", "/api/files", "a paper", &kept);
        for digest in papers.values_mut() {
            *digest = kept.json()["sha256"].clone();
        }
    }
    let named = with.get("scan").is_some() || with.get("attachments").is_some();
    if !named {
        return;
    }
    let kept = house.post("/api/files?name=scan.txt", Some(by), "What came in the mail.").await;
    described.check("POST", "/api/files", "a file", &kept);
    if let Some(scan) = with.get_mut("scan") {
        *scan = kept.json();
    }
    for attachment in with.get_mut("attachments").and_then(Value::as_array_mut).into_iter().flatten() {
        *attachment = kept.json();
    }
}

/// One step over the API: previewed, and handed in.
async fn perform(
    house: &House,
    described: &mut Described,
    number: usize,
    by: &str,
    mut sent: Value,
) -> StatusCode {
    with_files(house, described, by, &mut sent["with"]).await;
    let told = format!("{sent} by {by}");
    assert!(described.check_sent("/api/preview", &sent), "{told}: not as the acts are described");
    let preview = house.post("/api/preview", Some(by), sent.to_string()).await;
    described.check("POST", "/api/preview", &told, &preview);
    sent["id"] = json!(format!("{number:032x}"));
    assert!(described.check_sent("/api/acts", &sent), "{told}: not as the acts are described");
    let answer = house.post("/api/acts", Some(by), sent.to_string()).await;
    described.check("POST", "/api/acts", &told, &answer);
    answer.status
}

/// A rehearsal over the API; everybody looks after each step.
async fn pass_through(rehearsal: &Rehearsal, described: &mut Described) {
    let house = House::of(rehearsal);
    let mut text = "X.inv-1".to_owned();
    for (number, step) in rehearsal.steps.iter().enumerate() {
        house.clock.turn_to(step.at);
        house.desk.tick().expect("the calendar works");
        if let Doing::Act { by, act } = &step.doing {
            let sent = serde_json::to_value(act).expect("JSON");
            let status = perform(&house, described, number + 1, by.as_str(), sent).await;
            assert_eq!(status == StatusCode::OK, step.expect.refused.is_none(), "line {}", step.line);
        }
        if let Some(about) = step.doing.text() {
            text = about.to_string();
        }
        for path in CHANGING {
            ask(&house, described, path, &text).await;
        }
    }
}

fn rehearsals() -> Vec<Rehearsal> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../rulebook/rehearsals");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("the folder is there")
        .map(|file| file.expect("an entry").path())
        .collect();
    files.sort();
    let text = |path: &std::path::PathBuf| std::fs::read_to_string(path).expect("it can be read");
    let read = |text: String| read(&text, &|_| Err("no other body".to_owned())).expect("a rehearsal");
    files.iter().map(text).map(read).collect()
}

/// What no rehearsal does.
async fn fill_the_rest(described: &mut Described) {
    let house = House::demo();
    let (tsb, state, chair) = ("TSB officer 1", "focal point of Administration 17", "chair of SG17");
    let file = json!({ "sha256": "", "name": "", "media": "", "bytes": 0 });
    let statement = |number: usize| {
        let with = json!({ "text": "X.inv-9", "received": "2024-08-01", "reference": format!("no {number}"), "by_non_member": true });
        (tsb, "item.ipr-statement", with)
    };
    let mut acts = vec![
        (
            tsb,
            "item.register",
            json!({ "text": "X.inv-9", "title": "Invented", "kind": "new", "group": "SG17", "shared_with": ["SG3"], "administrative": true }),
        ),
        (
            state,
            "tap.reply",
            json!({ "text": "X.1237", "answer": "authorize-with-comments", "comments": "Two.", "attachments": [file] }),
        ),
        (
            tsb,
            "tap.register-reply",
            json!({ "text": "X.1237", "member": "Administration 3", "channel": "mail", "received": "2024-08-12T06:00:00Z", "scan": file, "answer": "not-authorize" }),
        ),
    ];
    acts.extend((0..15).map(statement));
    for (number, (by, act, with)) in acts.iter().enumerate() {
        let sent = json!({ "act": act, "with": with });
        // Sent twice it gets the first answer once more.
        for _ in 0..2 {
            let status = perform(&house, described, number, by, sent.clone()).await;
            assert_eq!(status, StatusCode::OK, "{sent}");
        }
    }
    house.clock.turn_to("2024-09-02T08:00:00Z".parse().expect("a moment"));
    house.desk.tick().expect("the calendar works");
    for (number, act) in [(100, "meeting.open"), (101, "meeting.close")] {
        let sent = json!({ "act": act, "with": { "meeting": "SG17 2024-09" } });
        assert_eq!(perform(&house, described, number, chair, sent).await, StatusCode::OK, "{act}");
    }
    let at = house.desk.now().as_microsecond();
    house
        .desk
        .with_record(move |record| record.rotate_signing_key(at))
        .expect("the desk works")
        .expect("a new key");
    house.desk.publish_head().expect("a head");
    for path in ROUTES
        .iter()
        .map(|route| route.path)
        .filter(|path| CHANGING.contains(path) || path.starts_with("/api/record/"))
    {
        for text in ["X.inv-9", "X.1237"] {
            ask(&house, described, path, text).await;
        }
    }
    for clause in house.get("/api/clauses", None).await.json().as_array().expect("a list") {
        let address = format!("/api/clauses/{}", clause["rule"].as_str().expect("an id"));
        described.check("GET", "/api/clauses/{rule}", &address, &house.get(&address, None).await);
    }
}

/// A letter from its draft to its corrigendum, and one that is read: what addresses on letters answer with.
async fn register(described: &mut Described) {
    let house = House::demo();
    let (first, second) = ("TSB officer 1", "TSB officer 2");
    let (letter, meeting) = ("letter SG17 2025-02", "SG17 2025-02");
    let look = async |described: &mut Described, id: &str| {
        for who in EVERYBODY {
            let all = house.get("/api/letters?group=SG17&kind=", who).await;
            described.check("GET", "/api/letters", "the register", &all);
            let one = house.get(&format!("/api/letters/{id}"), who).await;
            described.check("GET", "/api/letters/{letter}", &format!("{id} as {who:?}"), &one);
            let desk = house.get("/api/desk", who).await;
            described.check("GET", "/api/desk", "the desk", &desk);
        }
        for path in ["/api/meetings/SG17 2025-02", "/api/record?by=TSB officer 1"] {
            let template =
                if path.starts_with("/api/record") { "/api/record" } else { "/api/meetings/{meeting}" };
            described.check("GET", template, path, &house.get(path, Some(first)).await);
        }
    };
    let set = json!({ "date": "2025-01-10", "reason": "The day after is a holiday." });
    let corrigendum = "the first corrigendum";
    let acts = [
        (first, "meeting.describe", json!({ "meeting": meeting, "facts": { "mode": "physical" } })),
        (
            first,
            "letter.draft",
            json!({ "letter": letter, "kind": "collective-letter", "meeting": meeting, "languages": ["en"], "initials": "XY", "overrides": { "registration": set } }),
        ),
        (second, "letter.approve", json!({ "letter": letter })),
        (second, "letter.issue", json!({ "letter": letter })),
        (
            first,
            "letter.correct",
            json!({ "letter": corrigendum, "corrects": letter, "reason": "The place.", "languages": ["en"] }),
        ),
        (second, "letter.approve", json!({ "letter": corrigendum })),
        (second, "letter.issue", json!({ "letter": corrigendum })),
        (
            first,
            "letter.correct",
            json!({ "letter": "another", "corrects": letter, "reason": "The day.", "languages": ["en"] }),
        ),
        (first, "letter.withdraw", json!({ "letter": "another", "reason": "Not needed." })),
        (
            first,
            "letter.draft",
            json!({ "letter": "circular X.inv-2", "kind": "tap-consultation", "texts": ["X.inv-2"], "languages": ["en"] }),
        ),
    ];
    for (number, (who, act, mut with)) in acts.into_iter().enumerate() {
        let about = with["letter"].as_str().unwrap_or(letter).to_owned();
        if act == "letter.issue" {
            let address = format!("/api/letters/{about}/papers");
            let number = if about == letter { 9 } else { 1 };
            let prepared = house.post(&address, Some(who), json!({ "number": number }).to_string()).await;
            described.check("POST", "/api/letters/{letter}/papers", &about, &prepared);
            with = prepared.json()["with"].clone();
        }
        let status = perform(&house, described, number, who, json!({ "act": act, "with": with })).await;
        assert_eq!(status, StatusCode::OK, "{act}");
        look(described, &about).await;
    }
    look(described, letter).await;
    let path = format!("{}/../papers/tests/strangers/sg17-2024.zh.txt", env!("CARGO_MANIFEST_DIR"));
    let bytes = std::fs::read(path).expect("the letter is there");
    described.check(
        "POST",
        "/api/letters/read",
        "a letter",
        &house.post("/api/letters/read", None, bytes).await,
    );
    let circular = format!("{}/../papers/tests/strangers/circular-241.zh.txt", env!("CARGO_MANIFEST_DIR"));
    let bytes = std::fs::read(circular).expect("the letter is there");
    described.check(
        "POST",
        "/api/letters/read",
        "a circular",
        &house.post("/api/letters/read", None, bytes).await,
    );
    for (address, template, status) in [
        ("/api/letters/no such letter", "/api/letters/{letter}", 404),
        ("/api/letters?period=2022-2024", "/api/letters", 200),
    ] {
        let answer = house.get(address, None).await;
        assert_eq!(answer.status.as_u16(), status, "{address}");
        described.check("GET", template, address, &answer);
    }
    let unreadable = house.post("/api/letters/read", None, "PK\u{3}\u{4} broken").await;
    assert_eq!(unreadable.status.as_u16(), 422);
    described.check("POST", "/api/letters/read", "a broken file", &unreadable);
    let csv = house.get("/letters.csv", None).await;
    described.check("GET", "/letters.csv", "the register as CSV", &csv);
}

/// Letters from their papers to their addressees, with whatever can happen on the way.
async fn letters(described: &mut Described) {
    let house = House::printing(Arc::new(Press));
    let (officer, letter) = ("TSB officer 1", "letter SG17 2025-02");
    // A day before the letter itself is found wrong in its papers.
    let early = json!({ "registration": { "date": "2024-01-10", "reason": "By mistake." } });
    let draft = json!({
        "letter": letter, "kind": "collective-letter", "meeting": "SG17 2025-02", "languages": ["en", "zh", "fr"], "overrides": early,
    });
    let post = json!({ "member": "Administration 7", "post": "7 Example Street", "language": "en", "from": "2020-01-02" });
    let steps = [
        (officer, "body.register-address", post),
        (officer, "meeting.describe", json!({ "meeting": "SG17 2025-02", "facts": { "mode": "hybrid" } })),
        (officer, "letter.draft", draft),
        (
            officer,
            "letter.revise",
            json!({ "letter": letter, "overrides": { "visa": { "date": "2025-01-10", "reason": "A Friday." } } }),
        ),
        ("TSB officer 2", "letter.approve", json!({ "letter": letter })),
    ];
    let papers = "/api/letters/letter%20SG17%202025-02/papers";
    let mut prepared = Value::Null;
    for (number, (by, act, with)) in steps.into_iter().enumerate() {
        let status = perform(&house, described, number, by, json!({ "act": act, "with": with })).await;
        assert_eq!(status, StatusCode::OK, "{act}");
        if act == "letter.draft" || act == "letter.approve" {
            let answer = house.post(papers, Some(officer), json!({ "number": 9 }).to_string()).await;
            described.check("POST", "/api/letters/{letter}/papers", act, &answer);
            prepared = answer.json()["with"].clone();
        }
    }
    prepared["papers"]["fr"] = prepared["papers"]["en"].clone();
    let issue = json!({ "act": "letter.issue", "with": prepared, "id": "ff".repeat(16) });
    let issued = house.post("/api/acts", Some(officer), issue.to_string()).await;
    assert_eq!(issued.status, StatusCode::OK, "{}", issued.text);
    // After two days one parcel waits still, and one is doubtful.
    let mut rounds = Rounds::default();
    for _ in 0..4 {
        round(&house, &mut rounds);
        house.clock.turn_to(house.desk.now() + jiff::SignedDuration::from_hours(12));
    }
    let side = house.desk.side();
    let refused = side.parcels(None, Some(ParcelState::Refused)).expect("they read")[0].label.id.clone();
    for (body, status) in [
        (json!({ "decision": "resend" }), 422),
        (json!({ "decision": "posted" }), 409),
        (json!({ "decision": "resend", "to": "new@example.org" }), 200),
    ] {
        let answer = house.post(&format!("/api/dispatch/{refused}"), Some(officer), body.to_string()).await;
        assert_eq!(answer.status.as_u16(), status, "{}", answer.text);
        described.check("POST", "/api/dispatch/{parcel}", "a decision", &answer);
    }
    let report = Bounce {
        digest: [5; 32],
        part: 0,
        at: house.desk.now().as_microsecond(),
        who: officer.to_owned(),
        parcel: None,
        message_id: None,
        recipient: Some("somebody@example.org".to_owned()),
        action: "failed".to_owned(),
        told: "5.1.1 no such user".to_owned(),
        raw: Vec::new(),
    };
    side.keep_bounce(&report).expect("it is kept");
    side.hold_outbox("a test", house.desk.now().as_microsecond()).expect("it is held");
    for who in EVERYBODY {
        let dispatch = house.get("/api/letters/letter%20SG17%202025-02/dispatch", who).await;
        described.check("GET", "/api/letters/{letter}/dispatch", "the proof", &dispatch);
        described.check("GET", "/api/dispatch", "tasks", &house.get("/api/dispatch", who).await);
    }
}

/// Every way of going wrong that a client can bring about.
async fn go_wrong(described: &mut Described) {
    let house = House::demo();
    let by = Some("focal point of Administration 17");
    let act = json!({ "id": "00".repeat(16), "act": "tap.reply", "with": { "text": "X.1237", "answer": "authorize" } });
    let asked: [(&str, &str, Option<&str>, u16); 9] = [
        ("GET", "/api/desk", None, 401),
        ("GET", "/api/board?page=last", None, 404),
        ("GET", "/api/record?page=-1", None, 404),
        ("GET", "/api/items/X.0", None, 404),
        ("GET", "/api/items/X.0/replies", None, 404),
        ("GET", "/api/meetings/none", None, 404),
        ("GET", "/api/clauses/none", None, 404),
        ("GET", "/api/record/first/receipt", None, 404),
        ("GET", "/api/record/1/receipt", None, 404),
    ];
    for (method, address, who, status) in asked {
        let answer = house.get(address, who).await;
        assert_eq!(answer.status.as_u16(), status, "{address}: {}", answer.text);
        let path = address.split('?').next().unwrap_or_default();
        let fits = |route: &&site::Route| {
            let parts: Vec<_> = route.path.split('/').collect();
            let given: Vec<_> = path.split('/').collect();
            parts.len() == given.len()
                && parts.iter().zip(&given).all(|(one, other)| one == other || one.starts_with('{'))
        };
        let route = ROUTES.iter().find(fits).expect("a route");
        described.check(method, route.path, address, &answer);
    }
    let posted = [
        ("/api/acts", None, act.to_string(), 401),
        ("/api/preview", None, act.to_string(), 401),
        ("/api/acts", by, "{ act }".to_owned(), 422),
        ("/api/preview", by, json!({ "act": "tap.reply", "with": {} }).to_string(), 422),
        ("/api/acts", by, json!({ "act": "tap.reply", "with": act["with"] }).to_string(), 422),
        ("/api/acts", by, "a".repeat(101_000_001), 409),
    ];
    for (path, who, body, status) in posted {
        let answer = house.post(path, who, body).await;
        assert_eq!(answer.status.as_u16(), status, "{path}: {}", answer.text);
        described.check("POST", path, path, &answer);
    }
    let files =
        [("?name=a.txt", None, "a", 401), ("", by, "a", 404), ("?name=a.exe", by, "MZ\u{0}\u{1}", 409)];
    for (query, who, body, status) in files {
        let answer = house.post(&format!("/api/files{query}"), who, body).await;
        assert_eq!(answer.status.as_u16(), status, "{query}: {}", answer.text);
        described.check("POST", "/api/files", query, &answer);
    }
    let foreign = axum::http::Request::post("/api/acts")
        .header("cookie", "actor=focal%20point%20of%20Administration%2017")
        .header("sec-fetch-site", "cross-site")
        .body(axum::body::Body::from(act.to_string()))
        .expect("a request");
    described.check("POST", "/api/acts", "a form of another site", &house.send(foreign).await);
    let unready = json!({ "act": "tap.reply", "with": { "text": "X.1237", "answer": "authorize" } });
    assert!(!described.check_sent("/api/acts", &unready), "an act that is handed in needs its id");
}

#[tokio::test]
async fn every_answer_is_as_described() {
    let demo = House::demo();
    let mut described = Described::of(&demo).await;
    for rehearsal in rehearsals() {
        pass_through(&rehearsal, &mut described).await;
    }
    for house in [demo, House::serve()] {
        for route in ROUTES.iter().filter(|route| route.path.starts_with("/api/") && route.method == "GET") {
            ask(&house, &mut described, route.path, "X.1237").await;
        }
        let csv = house.get("/board.csv", None).await;
        described.check("GET", "/board.csv", "the board as CSV", &csv);
    }
    fill_the_rest(&mut described).await;
    register(&mut described).await;
    letters(&mut described).await;
    go_wrong(&mut described).await;
    let every = ROUTES.iter().filter(|route| route.path.starts_with("/api/"));
    let unseen: Vec<_> = every
        .map(|route| format!("{} {} 200", route.method, route.path))
        .filter(|name| !described.seen.contains(name))
        .collect();
    assert!(unseen.is_empty(), "never answered: {unseen:?}");
    let empty: BTreeSet<_> = never_filled(&described);
    assert!(empty.is_empty(), "never filled by any state here: {empty:#?}");
}

/// No act sets a day of its own in the place of a computed one.
const NOTHING_SETS: [&str; 3] = ["Deadline.overridden", "Override.date", "Override.reason"];

/// The named fields of answers that no state filled.
fn never_filled(described: &Described) -> BTreeSet<String> {
    let schemas = described.document["components"]["schemas"].as_object().expect("schemas");
    let named = schemas.iter().filter(|(name, _)| *name != "Act").flat_map(|(name, schema)| {
        schema["properties"]
            .as_object()
            .into_iter()
            .flatten()
            .map(move |(field, _)| format!("{name}.{field}"))
    });
    named
        .filter(|field| !described.filled.contains(field) && !NOTHING_SETS.contains(&field.as_str()))
        .collect()
}
