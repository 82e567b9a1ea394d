//! `plenary act --server`: the client, against a server that gives one answer.

use crate::run::{Ran, plenary, text};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;

/// Asks a server that answers with this status and body; what it was sent, and what the command came to.
fn asked(command: &str, status: &str, body: &str) -> (String, Ran) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}/", listener.local_addr().expect("an address"));
    let answer =
        format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}", body.len());
    let server = std::thread::spawn(move || {
        let (stream, _) = listener.accept().expect("somebody calls");
        let mut reader = BufReader::new(&stream);
        let (mut head, mut length) = (String::new(), 0);
        loop {
            let mut line = String::new();
            reader.read_line(&mut line).expect("a line");
            if let Some(given) = line.to_ascii_lowercase().strip_prefix("content-length:") {
                length = given.trim().parse().expect("a length");
            }
            head += &line;
            if line == "\r\n" {
                break;
            }
        }
        let mut sent = vec![0; length];
        reader.read_exact(&mut sent).expect("a body");
        (&stream).write_all(answer.as_bytes()).expect("it is told");
        head + &String::from_utf8(sent).expect("text")
    });
    let folder = tempfile::tempdir().expect("a folder");
    let token = folder.path().join("token");
    std::fs::write(&token, "plenary_secret\n").expect("written");
    let id = "0123456789abcdef0123456789abcdef";
    let args =
        [command, "tap.request", "--server", &url, "--token-file", &text(&token), "text=X.inv-1", "--id", id];
    let ran = plenary(&args);
    (server.join().expect("it served"), ran)
}

#[test]
fn what_is_sent() {
    let (sent, ran) = asked("act", "200 OK", "{\"position\": 7}");
    assert!(ran.ok().contains("\"position\": 7"));
    let (head, body) = sent.split_once("\r\n\r\n").expect("head and body");
    assert!(head.starts_with("POST /api/acts HTTP/1.1"), "{head}");
    assert!(head.to_ascii_lowercase().contains("authorization: bearer plenary_secret"), "{head}");
    let body: serde_json::Value = serde_json::from_str(body).expect("JSON");
    let wanted = serde_json::json!({
        "id": "0123456789abcdef0123456789abcdef", "act": "tap.request", "with": { "text": "X.inv-1" },
    });
    assert_eq!(body, wanted);
    assert!(asked("preview", "200 OK", "{}").0.starts_with("POST /api/preview HTTP/1.1"));
}

#[test]
fn how_it_ends() {
    let no =
        "{\"rule\": \"R1-8.3.4b\", \"clause\": \"Res. 1 (2022) 8.3.4\", \"detail\": \"It is determined.\"}";
    asked("act", "409 Conflict", no).1.ends(1, "Res. 1 (2022) 8.3.4 (R1-8.3.4b): It is determined.");
    let field = "{\"field\": \"text\", \"detail\": \"this field is needed\"}";
    asked("act", "422 Unprocessable Content", field).1.ends(2, "field `text`: this field is needed");
    asked("act", "401 Unauthorized", "{\"detail\": \"no such token\"}").1.ends(2, "no such token");
    asked("act", "500 Internal Server Error", "").1.ends(3, "the server answered 500");
    let nobody =
        ["act", "tap.request", "--server", "http://127.0.0.1:1", "--token-file", "/dev/null", "text=X"];
    plenary(&nobody).ends(3, "ask again with --id ");
}
