//! A Word document, read back: its parts, and the elements in them.

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// The part that holds the paper.
pub(crate) const BODY: &str = "word/document.xml";

/// A document that was read back.
pub(crate) struct Opened(Vec<(String, String)>);

impl Opened {
    /// Reads every part.
    pub(crate) fn of(bytes: &[u8]) -> Opened {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
        let parts = (0..archive.len()).map(|at| {
            let mut file = archive.by_index(at).expect("a part");
            let mut text = String::new();
            file.read_to_string(&mut text).expect("UTF-8");
            (file.name().expect("a name").into_owned(), text)
        });
        Opened(parts.collect())
    }

    /// One part.
    pub(crate) fn part(&self, name: &str) -> &str {
        &self.0.iter().find(|(known, _)| known == name).unwrap_or_else(|| panic!("no {name}")).1
    }

    /// Every part that is XML.
    pub(crate) fn parts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, text)| (name.as_str(), text.as_str()))
    }

    /// The value of an attribute in each element of a name, in order.
    pub(crate) fn values(&self, part: &str, element: &str, attribute: &str) -> Vec<String> {
        let mut found = Vec::new();
        each(self.part(part), |event| {
            if let Event::Start(start) | Event::Empty(start) = event
                && local(start) == element
            {
                found.extend(value(start, attribute));
            }
        });
        found
    }

    /// How many elements of a name there are.
    pub(crate) fn count(&self, part: &str, element: &str) -> usize {
        let mut count = 0;
        each(self.part(part), |event| {
            if let Event::Start(start) | Event::Empty(start) = event {
                count += usize::from(local(start) == element);
            }
        });
        count
    }

    /// What a reader reads, a line a paragraph, with the style of each.
    pub(crate) fn text(&self) -> String {
        let mut out = String::new();
        let (mut style, mut line, mut inside) = (String::new(), String::new(), false);
        each(self.part(BODY), |event| match event {
            Event::Start(start) | Event::Empty(start) => match local(start).as_str() {
                "pStyle" => style = value(start, "val").unwrap_or_default(),
                "tab" => line.push_str(" | "),
                "br" => line.push_str(" / "),
                "noBreakHyphen" => line.push('-'),
                "t" => inside = true,
                _ => {}
            },
            Event::Text(text) if inside => line.push_str(text),
            Event::GeneralRef(name) if inside => {
                line.push(match &**name {
                    "amp" => '&',
                    "lt" => '<',
                    "gt" => '>',
                    _ => '"',
                });
            }
            Event::End(end) => match end.local_name().as_ref() {
                "t" => inside = false,
                "p" => {
                    out.push_str(&format!("[{style}] {line}\n"));
                    style.clear();
                    line.clear();
                }
                _ => {}
            },
            _ => {}
        });
        out
    }
}

/// Does something with each event of a part.
pub(crate) fn each(part: &str, mut with: impl FnMut(&Event<'_>)) {
    let mut reader = Reader::from_str(part);
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{error}: {part}")) {
            Event::Eof => return,
            event => with(&event),
        }
    }
}

/// The name of an element, without its prefix.
pub(crate) fn local(start: &BytesStart<'_>) -> String {
    start.local_name().as_ref().to_owned()
}

/// The value of an attribute, by its name without prefix.
fn value(start: &BytesStart<'_>, wanted: &str) -> Option<String> {
    let found = start.attributes().flatten().find(|one| one.key.local_name().as_ref() == wanted)?;
    Some(found.value.into_owned())
}
