//! Reading a letter: drop a file, see its text line by line with the facts that were read from each line, what is wrong with it, and the
//! acts that it gives rise to. Nothing is kept, and nothing is done before somebody has looked.

use super::Wrong;
use crate::context::Context;
use crate::data;
use crate::form::is_own_form;
use crate::pages::act_form::written;
use crate::pages::layout::Layout;
use crate::pages::outcome::{Failed, Page, page, with_status};
use crate::request::Form;
use crate::upload::Upload;
use crate::wording::Words;
use askama::Template;
use axum::http::{HeaderMap, StatusCode};
use papers::read::{self, Proposal, Reading, Sighting, Sure, Unreadable, propose};
use rulebook::act::registry;
use rulebook::body::Role;
use std::collections::BTreeMap;

/// A fact as it stands beside its line.
struct Fact {
    /// Its number on the line: the mark in the text bears the same.
    number: usize,
    name: String,
    value: String,
    sure: &'static str,
    /// Is it read from the line as a whole?
    whole: bool,
}

/// A part of a line: words, with the numbers of the facts that were read from them.
struct Part {
    text: String,
    numbers: String,
    sure: &'static str,
}

/// A line of the letter with what was read from it.
struct Line {
    number: usize,
    parts: Vec<Part>,
    facts: Vec<Fact>,
    wrong: Vec<Wrong>,
}

/// An act that the letter gives rise to.
struct Proposed {
    act: String,
    /// Labels of what the letter does not give.
    missing: Vec<String>,
    doubtful: usize,
}

/// A letter that was read.
struct Read {
    name: String,
    kind: String,
    /// Is it a letter that the linter knows? Of any other nothing is said to be right.
    is_known: bool,
    lang: &'static str,
    lines: Vec<Line>,
    wrong: Vec<Wrong>,
    facts: usize,
    doubtful: usize,
    unused: usize,
    /// Names of the facts that letters of its kind give and this one does not.
    not_given: Vec<String>,
    proposed: Vec<Proposed>,
    /// The acts as the forms that open them carry them.
    acts: String,
}

#[derive(Template)]
#[template(path = "read.html")]
struct ReadPage {
    w: Words,
    l: Layout,
    read: Option<Read>,
    problem: Option<String>,
    /// May the reader hand such acts in?
    acts: bool,
}

impl ReadPage {
    fn of(context: &Context, read: Option<Read>, problem: Option<String>) -> Self {
        let acts = context.app.is_demo() && context.has(Role::TsbOfficer);
        Self { w: Words::of(context), l: Layout::of(context), read, problem, acts }
    }
}

/// The empty form.
pub(crate) async fn read_form(context: Context) -> Page {
    page(&ReadPage::of(&context, None, None))
}

/// Reads the file that was dropped.
pub(crate) async fn read_letter(context: Context, headers: HeaderMap, form: Form) -> Page {
    let w = Words::of(&context);
    let upload = match Upload::read(form).await {
        _ if !is_own_form(&headers) => Err((StatusCode::FORBIDDEN, w.t("page-act-foreign-form"))),
        (upload, None) => Ok(upload),
        (_, Some(_)) => Err((StatusCode::BAD_REQUEST, w.t("page-act-broken-form"))),
    };
    let read = match upload {
        Err(no) => Err(no),
        Ok(mut upload) => match upload.files.pop().filter(|file| !file.bytes.is_empty()) {
            None => Err((StatusCode::UNPROCESSABLE_ENTITY, w.t("page-read-no-file"))),
            Some(file) => {
                let told = |why: Unreadable| (StatusCode::UNPROCESSABLE_ENTITY, w.k("unreadable", why.key()));
                let read = reading(&context, file.bytes).await.map_err(Failed::Process)?;
                read.map(|reading| view(&context, &w, &file.name, &reading)).map_err(told)
            }
        },
    };
    match read {
        Ok(read) => page(&ReadPage::of(&context, Some(read), None)),
        Err((status, problem)) => with_status(status, &ReadPage::of(&context, None, Some(problem))),
    }
}

/// Reads a file, off the threads that answer others.
///
/// # Errors
/// When the process that takes the text of a PDF cannot be run.
pub(crate) async fn reading(
    context: &Context,
    bytes: Vec<u8>,
) -> std::io::Result<Result<Reading, Unreadable>> {
    let app = context.app.clone();
    let read = tokio::task::spawn_blocking(move || {
        if read::is_pdf(&bytes) {
            return app.text_of_pdf(&bytes).map(|taken| taken.map(|taken| read::taken(taken, app.letters())));
        }
        Ok(read::file_by(&bytes, app.letters()))
    });
    // A reader that panics over a strange file has read nothing.
    read.await.unwrap_or(Ok(Err(Unreadable::Damaged)))
}

/// What the page shows.
fn view(context: &Context, w: &Words, name: &str, reading: &Reading) -> Read {
    let findings = data::findings(&context.house, reading);
    let wrong: Vec<Wrong> = findings.iter().map(|found| Wrong::of(context, reading, found)).collect();
    let mut seen: BTreeMap<usize, Vec<&Sighting>> = BTreeMap::new();
    for sighting in &reading.sightings {
        seen.entry(sighting.line).or_default().push(sighting);
    }
    let line = |piece: &read::Piece| {
        let of_line = seen.get(&piece.line).map(Vec::as_slice).unwrap_or_default();
        Line {
            number: piece.line,
            parts: parts(&piece.text, of_line),
            facts: of_line.iter().enumerate().map(|(at, seen)| fact(w, at + 1, seen)).collect(),
            wrong: wrong.iter().filter(|wrong| wrong.line == Some(piece.line)).cloned().collect(),
        }
    };
    let proposals = propose(reading, &data::held(&context.house, &context.viewer));
    Read {
        name: name.to_owned(),
        kind: w.k("paper-kind", reading.said.kind()),
        is_known: papers::lint::knows(reading),
        lang: reading.lang.code(),
        facts: reading.sightings.len(),
        doubtful: reading.sightings.iter().filter(|seen| seen.sure == Sure::Doubtful).count(),
        unused: reading.unused.len(),
        not_given: reading
            .not_given()
            .into_iter()
            .map(|fact| papers::read::fact_name(w.lang(), fact))
            .collect(),
        lines: reading.pieces.iter().map(line).collect(),
        acts: written(&proposals),
        proposed: proposals.iter().map(|proposal| proposed(w, proposal)).collect(),
        wrong,
    }
}

fn proposed(w: &Words, proposal: &Proposal) -> Proposed {
    // An act that nobody may ask for on a page has no form there.
    debug_assert!(registry().iter().any(|known| known.name == proposal.act));
    Proposed {
        act: proposal.act.clone(),
        missing: proposal.missing.iter().map(|path| w.label(path)).collect(),
        doubtful: proposal.doubtful.len(),
    }
}

/// How sure the reader is, as a key of the catalogue and a class of the page.
const fn sure(sure: Sure) -> &'static str {
    match sure {
        Sure::Certain => "certain",
        Sure::Likely => "likely",
        Sure::Doubtful => "doubtful",
    }
}

fn fact(w: &Words, number: usize, seen: &Sighting) -> Fact {
    Fact {
        number,
        name: read::fact_name(w.lang(), &seen.fact),
        value: fact_value(w, &seen.value),
        sure: sure(seen.sure),
        whole: seen.letters.0 == seen.letters.1,
    }
}

/// A line in parts, cut wherever the words of a fact begin or end.
fn parts(text: &str, seen: &[&Sighting]) -> Vec<Part> {
    let letters: Vec<char> = text.chars().collect();
    let within = |(from, to): (usize, usize)| (from.min(letters.len()), to.min(letters.len()));
    let places: Vec<(usize, usize)> = seen.iter().map(|seen| within(seen.letters)).collect();
    let mut cuts: Vec<usize> = places.iter().flat_map(|(from, to)| [*from, *to]).collect();
    cuts.extend([0, letters.len()]);
    cuts.sort_unstable();
    cuts.dedup();
    let part = |pair: &[usize]| {
        let (from, to) = (pair[0], pair[1]);
        let own: Vec<usize> =
            (0..places.len()).filter(|at| places[*at].0 <= from && to <= places[*at].1).collect();
        // The least sure of the facts decides how the words look.
        let least = own.iter().map(|at| seen[*at].sure).max();
        let numbers: Vec<String> = own.iter().map(|at| (at + 1).to_string()).collect();
        Part {
            text: letters[from..to].iter().collect(),
            numbers: numbers.join(" "),
            sure: least.map_or("", sure),
        }
    };
    cuts.windows(2).map(part).collect()
}

/// A value as people read it: days in words, words of data by their names; anything else as it was read.
fn fact_value(w: &Words, value: &str) -> String {
    if let Some((first, last)) = value.split_once(" – ")
        && let (Ok(first), Ok(last)) = (first.parse(), last.parse())
    {
        return w.days(&first, &last);
    }
    if let Ok(day) = value.parse() {
        return w.day(&day);
    }
    match value {
        "true" => return w.t("common-yes"),
        "false" => return w.t("common-no"),
        _ => {}
    }
    let is_word = value.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    let keys = [format!("option-{value}"), format!("deadline-{value}")];
    keys.iter().find(|key| is_word && words::has(key)).map_or_else(|| value.to_owned(), |key| w.t(key))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(letters: (usize, usize), sure: Sure) -> Sighting {
        Sighting { fact: "x".into(), value: "y".into(), line: 1, letters, sure }
    }

    #[test]
    fn the_words_of_each_fact_are_marked_with_its_number() {
        let facts = [
            seen((0, 2), Sure::Likely),
            seen((1, 4), Sure::Doubtful),
            seen((0, 0), Sure::Likely),
            seen((9, 99), Sure::Certain),
        ];
        let told = |facts: &[Sighting]| {
            let facts: Vec<&Sighting> = facts.iter().collect();
            let parts = parts("第8/17号集体函", &facts).into_iter();
            parts.map(|part| (part.text, part.numbers, part.sure)).collect::<Vec<_>>()
        };
        let part =
            |text: &str, numbers: &str, sure: &'static str| (text.to_owned(), numbers.to_owned(), sure);
        assert_eq!(
            told(&facts),
            [
                part("第", "1", "likely"),
                part("8", "1 2", "doubtful"),
                part("/1", "2", "doubtful"),
                part("7号集体函", "", ""),
            ]
        );
        assert_eq!(told(&[]), [part("第8/17号集体函", "", "")]);
    }
}
