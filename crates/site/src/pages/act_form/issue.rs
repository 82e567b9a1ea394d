//! A letter goes out: its papers are written and kept here, and its number and day are the next ones. Whoever issues it types nothing,
//! looks, and confirms.

use super::prefill;
use crate::context::Context;
use crate::data::undelivered;
use crate::pages::letters::{Wrong, check, next, unknown};
use crate::pages::outcome::Failed;
use crate::upload::Upload;
use crate::wording::Words;
use crate::written::letters::{self, NotPrepared, Preparation, Prepared as Written};
use rulebook::approval::tap::act::Language;
use serde_json::{Map, Value, json};

/// A paper that this software does not write.
pub(super) struct Elsewhere {
    /// The language.
    pub(super) code: String,
    /// The file that was handed in for it, by digest and name.
    pub(super) kept: Option<(String, String)>,
}

/// A letter that is ready to go out.
pub(super) struct Prepared {
    /// What the act names.
    pub(super) written: Written,
    /// The digests, as the form carries them.
    pub(super) digests: Vec<String>,
    pub(super) papers: Vec<(String, String)>,
    pub(super) elsewhere: Vec<Elsewhere>,
    /// Languages whose paper could not be printed.
    pub(super) not_printed: Vec<String>,
    /// What is wrong with the papers.
    pub(super) wrong: Vec<Wrong>,
    /// How many facts a paper does not have.
    pub(super) unknown: usize,
    /// To how many addressees the letter that it corrects has not come yet.
    pub(super) not_there: usize,
    /// Did somebody say that it goes out all the same?
    pub(super) confirmed: bool,
}

impl Prepared {
    /// Is something certainly wrong, or not given, so that somebody says that the letter goes out all the same?
    pub(super) fn needs_a_word(&self) -> bool {
        self.unknown > 0 || self.wrong.iter().any(|wrong| wrong.is_error)
    }
}

/// Prepares the papers where the act is that of issuing a letter, and fills in number and day where nothing was typed yet.
pub(super) async fn prepare(
    context: &Context,
    act: &str,
    typed: &mut Upload,
) -> Result<Option<Prepared>, Failed> {
    let id = typed.one("letter").filter(|_| act == "letter.issue").map(ToOwned::to_owned);
    let Some(letter) = id.and_then(|id| prefill::letter(context, &id)).filter(|letter| letter.is_draft())
    else {
        return Ok(None);
    };
    let (number, dated) = next(&context.house, letter, context.house.zone().day(context.now));
    if typed.one("step").is_none() {
        for (field, value) in [("number", number.to_string()), ("dated", dated.to_string())] {
            typed.fields.entry(field.to_owned()).or_insert_with(|| vec![value]);
        }
    }
    let number = typed.one("number").map_or(Some(number), |typed| typed.parse().ok());
    let dated = typed.one("dated").map_or(Some(dated), |typed| typed.parse().ok());
    let Some((number, dated)) = number.zip(dated) else { return Ok(None) };
    let not_there = match &letter.corrects {
        Some(corrects) => undelivered(context.desk.side(), corrects.letter.as_str())?,
        None => 0,
    };
    let (asked, letter) = (context.clone(), letter.clone());
    // A PDF takes its time: it is made off the threads that answer others.
    let made = tokio::task::spawn_blocking(move || {
        letters::prepare(&asked.sources(), &letter, number, dated, asked.app.typesetter())
    });
    match made.await {
        Ok(Ok(preparation)) => Ok(Some(Prepared { not_there, ..ready(context, preparation, typed)? })),
        // The refusal says that papers are missing.
        Ok(Err(NotPrepared::Nothing)) => Ok(None),
        Ok(Err(other)) => Err(other.into()),
        Err(gone) => Err(Failed::Paper(Box::new(gone))),
    }
}

/// What the page shows of a letter that is ready.
fn ready(context: &Context, preparation: Preparation, typed: &Upload) -> Result<Prepared, Failed> {
    let Preparation { prepared: written, written_elsewhere, not_printed, .. } = preparation;
    let mut pages = Vec::new();
    for language in [Language::En, Language::Zh] {
        let Some((lang, digest)) = letters::lang_of(language).zip(written.papers.of(language)) else {
            continue;
        };
        let bytes = letters::read(context.desk.blobs(), digest)?;
        pages.push((lang, String::from_utf8_lossy(&bytes).into_owned()));
    }
    let elsewhere = written_elsewhere.iter().map(|language| {
        let code = code(*language);
        let kept = typed.all(&format!("kept:papers.{code}")).last().and_then(|kept| kept.split_once(':'));
        Elsewhere { kept: kept.map(|(hash, name)| (hash.to_owned(), name.to_owned())), code }
    });
    let papers = written.papers.rows().map(|(code, digest)| (code.to_owned(), digest.clone()));
    Ok(Prepared {
        digests: written.papers.rows().map(|(code, digest)| format!("{code}:{digest}")).collect(),
        papers: papers.collect(),
        elsewhere: elsewhere.collect(),
        not_printed: not_printed.into_iter().map(code).collect(),
        unknown: pages.iter().map(|(_, page)| unknown(page)).max().unwrap_or(0),
        wrong: check(context, &pages),
        not_there: 0,
        confirmed: typed.one("confirmed").is_some(),
        written,
    })
}

/// A language by its code.
fn code(language: Language) -> String {
    json!(language).as_str().unwrap_or_default().to_owned()
}

/// Puts papers, printed days and what goes along into the act.
pub(super) fn complete(prepared: Option<&Prepared>, with: &mut Map<String, Value>) {
    let Some(prepared) = prepared else { return };
    let Value::Object(written) = json!(prepared.written) else { return };
    for name in ["printed", "papers", "enclosures"] {
        if let Some(value) = written.get(name) {
            with.insert(name.to_owned(), value.clone());
        }
    }
    for other in &prepared.elsewhere {
        if let (Some((digest, _)), Some(papers)) = (&other.kept, with.get_mut("papers")) {
            papers[&other.code] = json!(digest);
        }
    }
}

/// Why it does not go out yet, although the desk would let it: the papers are others than those that were looked at, or something is
/// certainly wrong with them and nobody said that it goes out all the same.
pub(super) fn hesitation(words: &Words, prepared: Option<&Prepared>, typed: &Upload) -> Option<String> {
    let prepared = prepared?;
    if typed.all("paper") != prepared.digests {
        return Some(words.t("page-issue-changed"));
    }
    (prepared.needs_a_word() && !prepared.confirmed).then(|| words.t("page-issue-unconfirmed"))
}
