//! What cannot be read is answered in the site's own words: an address, a query, a form, a body that is too large.

#[allow(dead_code, reason = "each test file uses its part of the support")]
mod support;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use support::House;

/// A form with a text and a file of so many bytes.
fn form(fields: &[(&str, &str)], file: usize) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, value) in fields {
        body.extend(
            format!("--edge\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes(),
        );
    }
    if file > 0 {
        let head =
            "--edge\r\ncontent-disposition: form-data; name=\"attachments\"; filename=\"a.txt\"\r\n\r\n";
        body.extend(head.bytes());
        body.resize(body.len() + file, b'a');
        body.extend(b"\r\n");
    }
    body.extend(b"--edge--\r\n");
    body
}

fn sent(address: &str, who: &str, body: Vec<u8>) -> Request<Body> {
    let request = Request::post(address)
        .header("cookie", format!("actor={}; lang=zh", who.replace(' ', "%20")))
        .header("content-type", "multipart/form-data; boundary=edge");
    request.body(Body::from(body)).expect("a request")
}

#[tokio::test]
async fn an_address_or_a_query_that_cannot_be_read_leads_to_the_pages_own_answer() {
    let house = House::demo();
    for address in
        ["/record/abc", "/record?page=abc", "/?page=abc", "/files/Q.3643/abc/def", "/record/abc/receipt"]
    {
        let answer = house.get(address, None).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
        assert!(answer.kind.starts_with("text/html"), "{address}: {}", answer.kind);
        assert!(answer.text.contains("There is no such page"), "{address}");
    }
    for address in ["/api/record?page=abc", "/api/board?page=-1"] {
        let answer = house.get(address, None).await;
        assert_eq!(
            (answer.status, answer.kind.as_str()),
            (StatusCode::NOT_FOUND, "application/problem+json")
        );
    }
}

#[tokio::test]
async fn the_api_tells_a_program_that_nothing_is_there_or_that_it_is_asked_in_another_way() {
    let house = House::demo();
    let nothing = house.get("/api/nothing", None).await;
    assert_eq!((nothing.status, nothing.kind.as_str()), (StatusCode::NOT_FOUND, "application/problem+json"));
    let other = house.get("/api/acts", None).await;
    assert_eq!(
        (other.status, other.kind.as_str()),
        (StatusCode::METHOD_NOT_ALLOWED, "application/problem+json")
    );
    let page = house.post("/clauses", None, "").await;
    assert_eq!(page.status, StatusCode::METHOD_NOT_ALLOWED);
    assert!(page.kind.starts_with("text/html"), "{}", page.kind);
}

#[tokio::test]
async fn a_choice_with_a_value_of_its_own_asks_for_it_in_a_field_of_its_own() {
    let house = House::demo();
    let fields = |kind: &'static str, amendment: &'static str| {
        [
            ("text", "X.inv-9"),
            ("title", "An invented text"),
            ("group", "SG17"),
            ("kind", kind),
            ("kind.amendment", amendment),
        ]
    };
    let ask = async |kind, amendment| {
        house.send(sent("/do/item.register", "TSB officer 1", form(&fields(kind, amendment), 0))).await
    };
    for (kind, amendment) in [("amendment", ""), ("new", "X.1246"), ("New Recommendation", "")] {
        let answer = ask(kind, amendment).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{kind} {amendment}");
        assert!(answer.text.contains("f-kind-error"), "{kind} {amendment}");
    }
    let new = ask("new", "").await;
    assert_eq!(new.status, StatusCode::OK, "{}", new.text);
    let amendment = ask("amendment", "X.1246").await;
    assert_eq!(amendment.status, StatusCode::OK, "{}", amendment.text);
    assert!(
        amendment.text.contains("修正（X.1246）"),
        "the preview says what is handed in: {}",
        amendment.text
    );
}

// shows: H-3
#[tokio::test]
async fn a_request_that_is_too_large_is_read_to_its_end_and_refused_with_what_was_typed() {
    let house = House::demo();
    let who = "focal point of Administration 17";
    let fields = [("box", "not-authorize"), ("reasons", "typed before the file")];
    let answer = house.send(sent("/items/X.1820/reply", who, form(&fields, 101_500_000))).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(
        answer.text.contains("typed before the file") && answer.text.contains("/clauses/H-3"),
        "{}",
        answer.text
    );
    let answer = house.post("/api/files?name=a.txt", Some(who), vec![b'a'; 101_500_000]).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert_eq!(answer.json()["rule"], "H-3");
}

#[tokio::test]
async fn a_form_that_breaks_off_is_shown_again_with_what_arrived() {
    let house = House::demo();
    let mut body = form(&[("box", "not-authorize"), ("reasons", "arrived whole")], 40);
    body.truncate(body.len() - 30);
    let answer = house.send(sent("/items/X.1820/reply", "focal point of Administration 17", body)).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    assert!(
        answer.text.contains("arrived whole") && answer.text.contains("表格未完整送达"),
        "{}",
        answer.text
    );
}

#[tokio::test]
async fn what_a_field_wants_is_said_in_the_language_of_the_page() {
    let house = House::demo();
    let fields = [
        ("meeting", "SG17 2025-09"),
        ("group", "SG17"),
        ("opens", "2025-02-30"),
        ("ends", "2025-09-05"),
        ("zone", "Mars"),
        ("place", "Geneva"),
    ];
    let answer = house.send(sent("/do/meeting.convene", "TSB officer 1", form(&fields, 0))).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains("日历中没有这一天"), "{}", answer.text);
    assert!(
        !answer.text.contains("failed to parse") && answer.text.contains("2025-02-30"),
        "{}",
        answer.text
    );
}

#[tokio::test]
async fn a_moment_is_typed_on_the_clock_of_a_zone() {
    let house = House::demo();
    let fields = |received: &'static str, zone: &'static str| {
        [
            ("text", "X.1820"),
            ("member", "Administration 17"),
            ("channel", "mail"),
            ("received", received),
            ("received.zone", zone),
            ("answer", "authorize"),
        ]
    };
    let said = async |received, zone| {
        let body = form(&fields(received, zone), 0);
        house.send(sent("/do/tap.register-reply", "TSB officer 1", body)).await.text
    };
    let twice = said("2024-10-27T02:30:00", "Europe/Zurich").await;
    assert!(twice.contains("Europe/Zurich的时钟会两次显示或从不显示这一时间"), "{twice}");
    assert!(said("yesterday", "UTC").await.contains("此处不是有效的时刻"));
    let fine = said("2024-08-10T14:05:00", "Europe/Zurich").await;
    assert!(!fine.contains("不是有效的时刻") && fine.contains(r#"value="2024-08-10T14:05:00""#), "{fine}");
}
