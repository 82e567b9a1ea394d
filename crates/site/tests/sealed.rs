//! While a consultation is open, nothing outside the TSB desk tells that a reply came (DC-19): every address, asked as everybody,
//! answers with the same bytes before and after.

#[allow(dead_code, reason = "each test file uses a part of it")]
mod support;

use axum::http::StatusCode;
use serde_json::json;
use site::ROUTES;
use support::House;

/// A letter that is drafted in these tests.
const DRAFT: &str = "letter SG17 2025-02";

/// Everybody who must not see it: nobody in particular, another member, a Sector Member, the chair.
const OUTSIDE: [Option<&str>; 5] = [
    None,
    Some("focal point of Administration 18"),
    Some("delegate of Administration 18"),
    Some("focal point of Operator A"),
    Some("chair of SG17"),
];

/// Every address that is read, with values for its variables and queries.
fn addresses() -> Vec<String> {
    let mut found = Vec::new();
    for route in ROUTES.iter().filter(|route| route.method == "GET") {
        let mut filled = vec![route.path.to_owned()];
        let values: [(&str, &[&str]); 12] = [
            ("{text}", &["X.1237", "X.1283"]),
            ("{kind}", &["consultation", "reply-form", "result"]),
            ("{reply}", &["1", "2"]),
            ("{sha256}", &["00"]),
            (
                "{act}",
                &[
                    "letter.approve",
                    "letter.revise",
                    "letter.correct",
                    "tap.reply",
                    "tap.check-reply",
                    "tap.establish-result",
                    "tap.carry-out",
                ],
            ),
            ("{meeting}", &["SG17 2024-09", "SG17 2025-02"]),
            ("{letter}", &["Collective letter 8-17", DRAFT]),
            ("{file}", &["en.html", "zh.docx"]),
            ("{parcel}", &["00"]),
            ("{rule}", &["R1-9.4.1a", "DC-19"]),
            ("{position}", &["1", "38", "39", "40", "41"]),
            ("{none}", &[]),
        ];
        for (variable, values) in values {
            filled = filled
                .iter()
                .flat_map(|path| {
                    if path.contains(variable) {
                        values.iter().map(|value| path.replace(variable, value)).collect()
                    } else {
                        vec![path.clone()]
                    }
                })
                .collect();
        }
        found.extend(filled);
    }
    for query in [
        "/record?text=X.1237",
        "/record?act=tap.reply",
        "/record?by=focal+point+of+Administration+17",
        "/record?page=2",
    ] {
        found.extend([query.to_owned(), format!("/api{query}")]);
    }
    found.extend([
        "/search?q=17".to_owned(),
        "/api/search?q=17".to_owned(),
        "/items/X.1237/reply?receipt=38".to_owned(),
        "/?lang=zh".to_owned(),
    ]);
    for act in ["approve", "issue", "revise", "withdraw"] {
        found.push(format!("/do/letter.{act}?letter={DRAFT}"));
    }
    for query in ["letters?group=SG17", "letters?kind=collective-letter&period=", "letters.csv?series="] {
        found.push(format!("/{query}"));
    }
    found.extend([
        format!("/search?q={DRAFT}"),
        format!("/letters/{DRAFT}?paper=zh"),
        "/record?act=letter.draft".to_owned(),
        "/api/record?by=TSB+officer+1".to_owned(),
        "/do/letter.draft?kind=collective-letter&meeting=SG17 2025-02".to_owned(),
    ]);
    found.extend([
        "/do/tap.carry-out?text=X.1237&duty=ask-for-reasons".to_owned(),
        "/items/X.1237?lang=zh".to_owned(),
    ]);
    found
}

/// An answer without the ids that each form makes for itself.
fn steady(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("name=\"id\" value=\"") {
        let (head, tail) = rest.split_at(at + "name=\"id\" value=\"".len());
        out.push_str(head);
        rest = tail.trim_start_matches(|c: char| c.is_ascii_hexdigit());
    }
    out.push_str(rest);
    out
}

async fn seen(house: &House) -> Vec<(String, StatusCode, String)> {
    let mut found = Vec::new();
    for who in OUTSIDE {
        for address in addresses() {
            let answer = house.get(&address, who).await;
            found.push((format!("{address} as {who:?}"), answer.status, steady(&answer.text)));
        }
    }
    found
}

// shows: DC-19, DC-29
#[tokio::test]
async fn nothing_outside_the_desk_tells_that_replies_came() {
    let house = House::demo();
    let before = seen(&house).await;
    let scan = house.post("/api/files?name=scan.txt", Some("TSB officer 1"), "a scan").await.json();
    let acts = [
        (
            "focal point of Administration 17",
            "tap.reply",
            json!({ "text": "X.1237", "answer": "not-authorize", "reasons": "R", "changes": "C" }),
        ),
        ("focal point of Administration 17", "tap.reply", json!({ "text": "X.1237", "answer": "authorize" })),
        (
            "TSB officer 1",
            "tap.register-reply",
            json!({ "text": "X.1237", "member": "Administration 3", "channel": "mail", "received": "2024-08-12T06:00:00Z", "scan": scan, "answer": "not-authorize" }),
        ),
        ("TSB officer 2", "tap.check-reply", json!({ "text": "X.1237", "reply": 3, "finding": "matches" })),
        (
            "TSB officer 1",
            "tap.carry-out",
            json!({ "text": "X.1237", "duty": "ask-for-reasons", "document": "a letter" }),
        ),
    ];
    for (number, (who, act, with)) in acts.into_iter().enumerate() {
        let answer = house.act(u8::try_from(number + 1).expect("few"), who, act, with).await;
        assert_eq!(answer.status, StatusCode::OK, "{act}: {}", answer.text);
    }
    let after = seen(&house).await;
    assert_eq!(before.len(), after.len());
    for ((address, status, text), (_, status_after, text_after)) in before.iter().zip(&after) {
        assert_eq!((status, text), (status_after, text_after), "{address} tells that a reply came");
    }
    let desk = house.get("/api/items/X.1237/replies", Some("TSB officer 2")).await.json();
    assert_eq!(desk.as_array().map(Vec::len), Some(3), "the TSB desk sees them");
    let own = house.get("/api/items/X.1237/replies", Some("focal point of Administration 17")).await.json();
    assert_eq!(own.as_array().map(Vec::len), Some(2), "a replier sees its own");
}

// shows: DC-19
#[tokio::test]
async fn once_established_the_count_is_public_and_who_said_what_is_for_members() {
    let house = House::demo();
    house
        .act(
            1,
            "focal point of Administration 17",
            "tap.reply",
            json!({ "text": "X.1237", "answer": "authorize" }),
        )
        .await;
    house.clock.turn_to("2024-08-22T08:00:00Z".parse().expect("a moment"));
    house.desk.tick().expect("the desk works");
    let sealed = house.get("/api/items/X.1237", None).await.json();
    assert_eq!(sealed["item"]["result"], json!(null), "closed, not established");
    let established = house.act(2, "Director", "tap.establish-result", json!({ "text": "X.1237" })).await;
    assert_eq!(established.status, StatusCode::OK, "{}", established.text);
    let public = house.get("/api/items/X.1237", None).await.json();
    assert_eq!(public["item"]["result"]["replies"]["support"], json!(1));
    assert_eq!(house.get("/api/items/X.1237/replies", None).await.json(), json!([]));
    let member =
        house.get("/api/items/X.1237/replies", Some("focal point of Administration 18")).await.json();
    assert_eq!(member[0]["member"], json!("Administration 17"));
}

// shows: DC-19
#[tokio::test]
async fn replies_of_a_consultation_that_was_given_up_stay_sealed() {
    let house = House::demo();
    let with = json!({ "text": "X.inv-2", "answer": "authorize" });
    assert_eq!(
        house.act(1, "focal point of Administration 20", "tap.reply", with).await.status,
        StatusCode::OK
    );
    // The meeting moves so near that its periods no longer hold, and the text is announced anew for the next one.
    let meeting = house.get("/api/items/X.inv-2", None).await.json()["item"]["meeting"].clone();
    let meeting = meeting.as_str().map_or_else(|| json!("SG17 2024-09"), |name| json!(name));
    let next = "SG17 2025-02";
    let acts = [
        (
            "TSB officer 1",
            "meeting.move",
            json!({ "meeting": meeting, "opens": "2024-08-28", "ends": "2024-09-06", "reason": "The hall." }),
        ),
        (
            "Director",
            "tap.announce",
            json!({ "text": "X.inv-2", "circular": 900, "meeting": next, "zone": "Europe/Zurich" }),
        ),
    ];
    for (number, (who, act, with)) in acts.into_iter().enumerate() {
        let answer = house.act(u8::try_from(number + 2).expect("few"), who, act, with).await;
        assert_eq!(answer.status, StatusCode::OK, "{act}: {}", answer.text);
    }
    for who in OUTSIDE {
        let log = house.get("/api/record?text=X.inv-2&act=tap.reply", who).await.json();
        let own = who.is_some_and(|who| log["rows"][0]["by"] == json!(who));
        assert!(own || log["rows"] == json!([]), "{who:?} sees replies of a result never established: {log}");
    }
}

// shows: H-9, H-10
#[tokio::test]
async fn a_draft_is_nobodys_business_but_the_desks_until_it_is_issued() {
    let house = House::demo();
    let before = seen(&house).await;
    let paragraphs = json!({ "en": ["A paragraph that nobody outside has read."] });
    let acts = [
        (
            "TSB officer 1",
            "letter.draft",
            json!({ "letter": DRAFT, "kind": "collective-letter", "meeting": "SG17 2025-02", "languages": ["en", "zh"] }),
        ),
        (
            "TSB officer 1",
            "letter.revise",
            json!({ "letter": DRAFT, "paragraphs": paragraphs, "overrides": { "registration": { "date": "2025-01-10", "reason": "A holiday." } } }),
        ),
        ("TSB officer 2", "letter.approve", json!({ "letter": DRAFT })),
        (
            "TSB officer 2",
            "letter.correct",
            json!({ "letter": "Collective letter 8-17 corrigendum 1", "corrects": "Collective letter 8-17", "reason": "The first row.", "languages": ["en"] }),
        ),
        (
            "TSB officer 1",
            "letter.withdraw",
            json!({ "letter": "Collective letter 8-17 corrigendum 1", "reason": "Not needed." }),
        ),
    ];
    for (number, (who, act, with)) in acts.into_iter().enumerate() {
        let answer = house.act(u8::try_from(number + 1).expect("few"), who, act, with).await;
        assert_eq!(answer.status, StatusCode::OK, "{act}: {}", answer.text);
    }
    let after = seen(&house).await;
    for ((address, status, text), (_, status_after, text_after)) in before.iter().zip(&after) {
        assert_eq!((status, text), (status_after, text_after), "{address} tells of the draft");
    }
    let desk = house.get(&format!("/letters/{DRAFT}"), Some("TSB officer 1")).await;
    assert!(desk.text.contains("A paragraph that nobody outside has read."), "{}", desk.text);
}
