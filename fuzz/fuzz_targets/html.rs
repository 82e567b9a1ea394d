//! The reader of pages, our own letters among them.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let page = [b"<html><body>", bytes].concat();
    let _ = papers::read::file(&page);
});
