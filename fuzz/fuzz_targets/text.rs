//! The readers of text and of printed pages.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = papers::read::file(bytes);
    if let Ok(text) = std::str::from_utf8(bytes) {
        papers::read::text(text);
        papers::read::printed(text);
    }
});
