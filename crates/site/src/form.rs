//! Small things of addresses and forms: decoding, and the guard against forms of other sites.

use axum::http::HeaderMap;
use axum::http::header::{HOST, ORIGIN};

/// Decodes `%41` and `+` of an address or cookie. What cannot be decoded stays as it is.
pub(crate) fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = (bytes[at] == b'%').then(|| text.get(at + 1..at + 3)).flatten();
        match (bytes[at], hex.and_then(|pair| u8::from_str_radix(pair, 16).ok())) {
            (_, Some(byte)) => {
                out.push(byte);
                at += 3;
                continue;
            }
            (b'+', None) => out.push(b' '),
            (byte, None) => out.push(byte),
        }
        at += 1;
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// Encodes a text for an address or cookie: everything but letters, digits and `-._~`.
pub(crate) fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// Names beside which `/letters/…` has pages of its own.
const TAKEN: [&str; 1] = ["read"];

/// The address of a letter by its name. A letter that is called like a page beside it is still found: its first letter is spelled out.
pub(crate) fn letter_address(name: &str) -> String {
    match name.as_bytes().first() {
        Some(first) if TAKEN.contains(&name) => format!("/letters/%{first:02X}{}", encode(&name[1..])),
        _ => format!("/letters/{}", encode(name)),
    }
}

/// Did a page of this site send the form? Browsers say so by themselves; an old one at least names the origin.
pub(crate) fn is_own_form(headers: &HeaderMap) -> bool {
    let value = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    match value("sec-fetch-site") {
        Some(site) => matches!(site, "same-origin" | "none"),
        None => match (value(ORIGIN.as_str()), value(HOST.as_str())) {
            (Some(origin), Some(host)) => origin.split("://").nth(1) == Some(host),
            _ => true,
        },
    }
}

/// An address of this site to go back to; anything else becomes the front page.
pub(crate) fn own_address(to: Option<&str>) -> String {
    let own =
        to.filter(|to| to.starts_with('/') && !to.starts_with("//") && !to.contains(['\\', '\r', '\n']));
    own.unwrap_or("/").to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encoded_text_comes_back() {
        for text in ["focal point of Administration 17", "第1主管部门", "a%b+c;d=e"] {
            assert_eq!(decode(&encode(text)), text);
        }
        assert_eq!(decode("100%"), "100%");
    }

    #[test]
    fn a_letter_that_is_called_like_a_page_has_an_address_of_its_own() {
        for (name, address) in [
            ("letter SG17 2024-09", "/letters/letter%20SG17%202024-09"),
            ("read", "/letters/%72ead"),
            ("readings", "/letters/readings"),
        ] {
            assert_eq!(letter_address(name), address);
            assert_eq!(decode(&address["/letters/".len()..]), name);
        }
    }

    #[test]
    fn only_own_addresses_are_gone_back_to() {
        for (given, then) in [
            ("/items/Q.3643", "/items/Q.3643"),
            ("//evil.example", "/"),
            ("https://evil.example", "/"),
            ("/a\\b", "/"),
        ] {
            assert_eq!(own_address(Some(given)), then);
        }
    }
}
