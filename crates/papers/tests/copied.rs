//! Letters of ours that were copied from their page, or saved as plain text: tables and lists have lost their form, and their facts are
//! read all the same.

use papers::collective_letter::{self, sources};
use papers::read::{self, Said};
use papers::{Letters, html};
use words::Lang;

/// What a browser copies of a page: marks and labels on lines of their own, a tabulator between cells, a blank line between blocks.
fn copied(page: &str) -> String {
    let body = page.split_once("<body").expect("a page").1;
    let (mut text, mut is_first) = (String::new(), true);
    let mut rest = body.split_once('>').expect("a page").1;
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(&before.replace('\n', " "));
        let (tag, after) = after.split_once('>').unwrap_or((after, ""));
        let name = tag.split_whitespace().next().unwrap_or_default();
        match name {
            "tr" => {
                is_first = true;
                text.push('\n');
            }
            "td" | "th" if std::mem::take(&mut is_first) => {}
            "td" | "th" => text.push('\t'),
            "/caption" => text.push('\n'),
            "/p" | "/h1" | "/h2" | "/ul" | "/table" | "/section" | "/dl" => text.push_str("\n\n"),
            "/li" | "/dt" | "/dd" | "/h3" | "/h4" | "br" | "div" | "ul" | "ol" => text.push('\n'),
            _ => {}
        }
        rest = after;
    }
    let plain = text.replace("&amp;", "&").replace("&quot;", "\"").replace("&#39;", "'");
    // Rows of a table and the entries of a list follow each other; a browser leaves no blank line after a tabulator.
    let lines: Vec<&str> = plain.lines().map(|line| line.trim_matches(' ')).collect();
    lines.join("\n").replace("\t\n\n", "\t\n").replace("\n\n\n", "\n\n")
}

fn facts(text: &str) -> collective_letter::Facts {
    match read::text(text).said {
        Said::CollectiveLetter(facts) => *facts,
        other => panic!("{} instead", other.kind()),
    }
}

// shows: CLT-11, CL8-17-19
#[test]
fn deadlines_and_agenda_of_a_copied_page() {
    for lang in [Lang::En, Lang::Zh] {
        for written in [sources::sg17_2024(), sources::sg20_2021()] {
            let page = html::render(&collective_letter::write(&written, lang, Letters::compiled()));
            let (text, printed) = (copied(&page), written.as_printed(lang));
            let read = facts(&text);
            assert_eq!(read.deadlines, printed.deadlines, "{text}");
            assert_eq!(read.agenda.items.len(), printed.agenda.items.len(), "{text}");
            assert_eq!(read.body, printed.body, "{text}");
        }
    }
}

// shows: CLT-11
#[test]
fn a_table_whose_cells_are_lines_is_still_one() {
    let page = html::render(&collective_letter::write(&sources::sg17_2024(), Lang::En, Letters::compiled()));
    let lines: Vec<String> =
        read::file(page.as_bytes()).expect("a page").pieces.into_iter().map(|piece| piece.text).collect();
    let read = facts(&lines.join("\n"));
    assert_eq!(read.deadlines, sources::sg17_2024().as_printed(Lang::En).deadlines);
}

// shows: CLT-1
#[test]
fn the_ways_on_from_a_page_are_no_letterhead() {
    let written = sources::sg17_2024();
    let page = html::render(&collective_letter::write(&written, Lang::En, Letters::compiled()));
    let ways = r#"<nav class="ways"><a href="/">Back</a> · <a href="?lang=zh">中文</a> · <a href="/pdf">PDF</a></nav><main>"#;
    let page = page.replacen("<main>", ways, 1);
    assert!(page.contains("<nav"), "the page has a place for it");
    let reading = read::file(page.as_bytes()).expect("a page");
    let Said::CollectiveLetter(facts) = reading.said else { panic!("{}", reading.said.kind()) };
    assert_eq!(facts.body, written.as_printed(Lang::En).body);
    assert_eq!(facts.mark, written.mark);
}
