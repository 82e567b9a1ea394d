//! A letter that is dropped on the site: its facts beside its lines, what is wrong, and what cannot be read.

#[allow(dead_code, reason = "each test file uses its part of the support")]
mod support;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use support::House;

fn dropped(file: &[u8], lang: &str) -> Request<Body> {
    let mut body =
        b"--edge\r\ncontent-disposition: form-data; name=\"file\"; filename=\"letter.txt\"\r\n\r\n".to_vec();
    body.extend(file);
    body.extend(b"\r\n--edge--\r\n");
    Request::post("/letters/read")
        .header("cookie", format!("lang={lang}"))
        .header("content-type", "multipart/form-data; boundary=edge")
        .body(Body::from(body))
        .expect("a request")
}

fn letter() -> String {
    let path = format!("{}/../papers/tests/strangers/sg17-2024.zh.txt", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).expect("the letter is there")
}

// shows: CLT-12
#[tokio::test]
async fn facts_stand_beside_their_lines_and_what_is_wrong_on_top() {
    let house = House::demo();
    let answer = house.send(dropped(letter().as_bytes(), "en")).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    assert!(answer.text.contains("lies 326 days before the letter itself"), "{}", answer.text);
    assert!(
        answer.text.contains("href=\"#line-46\"") && answer.text.contains("id=\"line-46\""),
        "{}",
        answer.text
    );
    assert!(
        answer.text.contains("Key deadline") && answer.text.contains("Mon 22 July 2024"),
        "{}",
        answer.text
    );
    let zh = house.send(dropped(letter().as_bytes(), "zh")).await;
    assert!(zh.text.contains("集体函") && zh.text.contains("按规则应为"), "{}", zh.text);
}

#[tokio::test]
async fn what_cannot_be_read_is_said() {
    let house = House::demo();
    for (file, then) in [
        (b"PK\x03\x04 broken".as_slice(), "the file is damaged"),
        (b"\x89PNG\r\n\x1a\n\0\0", "none of DOCX, PDF, HTML and plain text"),
        (
            b"<!DOCTYPE html><html><script>alert(1)</script><p>Dear all</p>",
            "a kind that the reader does not know",
        ),
    ] {
        let answer = house.send(dropped(file, "en")).await;
        assert!(answer.text.contains(then), "{then}: {}", answer.text);
        assert!(!answer.text.contains("alert(1)"), "{}", answer.text);
    }
    let nothing = house.send(dropped(b"", "en")).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
}
