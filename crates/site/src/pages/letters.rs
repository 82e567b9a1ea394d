//! Reading a letter: drop a file, see its text line by line with the facts that were read from each line, and what is wrong with it.
//! Nothing is kept and nothing is proposed without a person's look.

use super::layout::Layout;
use super::outcome::{Failed, Page, page, with_status};
use crate::context::Context;
use crate::form::is_own_form;
use crate::request::Form;
use crate::upload::Upload;
use crate::wording::Words;
use askama::Template;
use axum::http::{HeaderMap, StatusCode};
use papers::lint::{Finding, Gravity, lint};
use papers::read::{self, Reading, Sure, Unreadable};
use std::collections::BTreeMap;

/// A fact as it stands beside its line.
struct Fact {
    name: String,
    value: String,
    sure: &'static str,
}

/// Something wrong, in words.
struct Wrong {
    told: String,
    rule: &'static str,
    is_error: bool,
    line: Option<usize>,
}

/// A line of the letter with what was read from it.
struct Line {
    number: usize,
    text: String,
    facts: Vec<Fact>,
    wrong: Vec<Wrong>,
}

/// A letter that was read.
struct Read {
    name: String,
    kind: String,
    lines: Vec<Line>,
    wrong: Vec<Wrong>,
    facts: usize,
    unused: usize,
}

#[derive(Template)]
#[template(path = "read.html")]
struct ReadPage {
    w: Words,
    l: Layout,
    read: Option<Read>,
    problem: Option<String>,
}

/// The empty form.
pub(crate) async fn read_form(context: Context) -> Page {
    page(&ReadPage { w: Words::of(&context), l: Layout::of(&context), read: None, problem: None })
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
                reading(&context, file.bytes)
                    .await?
                    .map(|reading| view(&context, &w, &file.name, &reading))
                    .map_err(told)
            }
        },
    };
    let l = Layout::of(&context);
    match read {
        Ok(read) => page(&ReadPage { w, l, read: Some(read), problem: None }),
        Err((status, problem)) => with_status(status, &ReadPage { w, l, read: None, problem: Some(problem) }),
    }
}

/// Reads a file, off the threads that answer others.
async fn reading(context: &Context, bytes: Vec<u8>) -> Result<Result<Reading, Unreadable>, Failed> {
    let app = context.app.clone();
    let read = tokio::task::spawn_blocking(move || {
        if read::is_pdf(&bytes) {
            return app.text_of_pdf(&bytes).map(|text| text.map(|text| read::printed(&text)));
        }
        Ok(read::file(&bytes))
    });
    // A reader that panics over a strange file has read nothing.
    let read = read.await.unwrap_or(Ok(Err(Unreadable::Damaged)));
    read.map_err(Failed::Process)
}

/// What the page shows.
fn view(context: &Context, w: &Words, name: &str, reading: &Reading) -> Read {
    let findings = lint(reading, &context.house.registers.holidays);
    let mut by_line: BTreeMap<usize, Line> = BTreeMap::new();
    for piece in &reading.pieces {
        let line = by_line.entry(piece.line).or_insert_with(|| Line {
            number: piece.line,
            text: String::new(),
            facts: Vec::new(),
            wrong: Vec::new(),
        });
        line.text.push_str(&piece.text);
    }
    for seen in &reading.sightings {
        if let Some(line) = by_line.get_mut(&seen.line) {
            let sure = match seen.sure {
                Sure::Certain => "read-certain",
                Sure::Likely => "read-likely",
                Sure::Doubtful => "read-doubtful",
            };
            line.facts.push(Fact { name: fact_name(w, &seen.fact), value: seen.value.clone(), sure });
        }
    }
    let wrong = |found: &Finding| Wrong {
        told: found.told(w.lang()),
        rule: found.rule,
        is_error: found.gravity == Gravity::Error,
        line: found.line,
    };
    for found in &findings {
        if let Some(line) = found.line.and_then(|line| by_line.get_mut(&line)) {
            line.wrong.push(wrong(found));
        }
    }
    Read {
        name: name.to_owned(),
        kind: w.k("paper-kind", reading.said.kind()),
        facts: reading.sightings.len(),
        unused: reading.unused.len(),
        wrong: findings.iter().map(wrong).collect(),
        lines: by_line.into_values().collect(),
    }
}

/// The name of a fact: that of its path without the numbers in it; where it has none, the path.
fn fact_name(w: &Words, path: &str) -> String {
    let bare: Vec<&str> = path.split('.').filter(|step| step.parse::<usize>().is_err()).collect();
    // Items of the agenda lie within each other and have one name.
    let bare = if path.starts_with("agenda.items") { vec!["agenda", "items"] } else { bare };
    let key = format!("read-fact-{}", bare.join("-").replace('_', "-"));
    if words::has(&key) { w.t(&key) } else { bare.join(".") }
}
