//! The reader of Word documents: the file itself, and each part of one that can be unpacked.
#![no_main]

use std::io::{Cursor, Write};

use libfuzzer_sys::fuzz_target;
use zip::write::SimpleFileOptions;

/// A Word document of two parts.
fn document(body: &[u8], numbering: &[u8]) -> Option<Vec<u8>> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in [("word/document.xml", body), ("word/numbering.xml", numbering)] {
        archive.start_file(name, SimpleFileOptions::default()).ok()?;
        archive.write_all(content).ok()?;
    }
    Some(archive.finish().ok()?.into_inner())
}

fuzz_target!(|bytes: &[u8]| {
    let _ = papers::read::file(bytes);
    // A file that is changed at random is seldom an archive: the parts are changed by themselves.
    let at = bytes.iter().position(|byte| *byte == 0).unwrap_or(bytes.len());
    let (body, numbering) = bytes.split_at(at);
    if let Some(reading) = document(body, numbering).and_then(|file| papers::read::file(&file).ok()) {
        papers::read::reply(&reading);
    }
});
