//! A letter: what it is, its state, what happens next, who must do what by when; its days, its papers, to whom it goes, what was done.

use super::paper::{borne, same_as};
use super::{Wrong, check, unknown};
use crate::context::Context;
use crate::data::{self, LetterDispatch, LetterState, LetterView, ParcelView};
use crate::form::letter_address;
use crate::pages::desk_page::step_told;
use crate::pages::layout::Layout;
use crate::pages::outcome::{Failed, Page, Told, not_found, page};
use crate::request::{Path, Query};
use crate::wording::Words;
use crate::written::letters;
use askama::Template;
use papers::html;
use rulebook::act::Act;
use rulebook::approval::tap::act::Language;
use rulebook::calendar::Zone;
use rulebook::letter::{As, Letter};
use serde::Deserialize;
use serde_json::{Value, json};
use words::Lang;

/// An act that the reader may do, or why not.
struct Choice {
    act: &'static str,
    address: String,
    /// Is it what the letter waits for?
    awaited: bool,
    /// Why it would be refused, with the rule and its clause.
    why_not: Option<(String, String, String)>,
}

/// A paper of the letter, and the formats in which it can be had.
struct PaperRow {
    lang: Lang,
    sha256: Option<String>,
    docx: bool,
    pdf: bool,
}

/// A file that went out with it.
struct FileRow {
    name: String,
    sha256: String,
}

/// A draft as it would go out.
struct DraftView {
    lang: Lang,
    html: String,
    css: &'static str,
    wrong: Vec<Wrong>,
    /// How many facts it does not have.
    unknown: usize,
    /// The form in which they are set, where its meeting has them.
    facts: Option<String>,
    /// The languages in which it is written.
    langs: Vec<Lang>,
    /// Languages whose papers are written elsewhere.
    elsewhere: Vec<String>,
}

#[derive(Template)]
#[template(path = "letter.html")]
struct LetterPage {
    w: Words,
    l: Layout,
    v: LetterView,
    title: String,
    now: String,
    told: Option<Told>,
    choices: Vec<Choice>,
    papers: Vec<PaperRow>,
    files: Vec<FileRow>,
    draft: Option<DraftView>,
    /// How it reached its addressees; for the TSB desk.
    proof: Option<LetterDispatch>,
    zone: Zone,
}

impl LetterPage {
    fn address(&self, letter: &impl std::fmt::Display) -> String {
        letter_address(&letter.to_string())
    }

    /// What the last step of a parcel says.
    fn said(&self, parcel: &ParcelView) -> String {
        parcel.steps.last().map(|step| step_told(&self.w, step)).unwrap_or_default()
    }

    fn own(&self) -> String {
        self.address(&self.v.row.letter)
    }
}

#[derive(Deserialize)]
pub(crate) struct Asked {
    done: Option<String>,
    /// The language of the paper of a draft.
    paper: Option<String>,
}

/// The page of a letter.
pub(crate) async fn letter(context: Context, Path(id): Path<String>, Query(asked): Query<Asked>) -> Page {
    let w = Words::of(&context);
    let v = data::letter(&context.house, &id, &context.viewer, context.now);
    let held = context.house.letters.letter(&id);
    let (v, held) = v.zip(held).ok_or_else(|| not_found(&context, &id))?;
    let draft = if held.is_draft() { drafted(&context, held, asked.paper.as_deref())? } else { None };
    page(&LetterPage {
        title: title(&w, &v),
        now: now(&w, &v),
        told: Told::of(&w, asked.done, &id),
        choices: choices(&context, &w, held),
        papers: papers(&context, held)?,
        files: files(held),
        draft,
        proof: data::letter_dispatch(context.desk.side(), &id, &context.viewer)?,
        zone: context.house.zone(),
        l: Layout::of(&context),
        w,
        v,
    })
}

/// How a letter is called: by its number once it has one, else by what it is.
fn title(w: &Words, v: &LetterView) -> String {
    if v.row.number.is_some() { w.letter(&v.row) } else { w.k("letter-kind", v.row.kind.key()) }
}

/// One sentence on where it stands.
fn now(w: &Words, v: &LetterView) -> String {
    let key = match v.row.state {
        LetterState::Issued if v.row.corrigendum.is_some() => "letter-now-corrigendum".to_owned(),
        LetterState::TakenOver if v.row.dated.is_none() => "letter-now-taken-over-undated".to_owned(),
        state => format!("letter-now-{}", state.key()),
    };
    let day = v.row.dated.map_or_else(|| w.t("common-unknown"), |day| w.day(&day));
    w.t2(&key, "day", day, "revision", v.revision)
}

/// What the reader may do with the letter; of what would be refused, why.
fn choices(context: &Context, w: &Words, letter: &Letter) -> Vec<Choice> {
    let named = |act: &str| desk::authority::grant_for(act);
    let roles: Vec<_> = context.roles().into_iter().map(|held| held.role).collect();
    let may =
        |act: &&str| named(act).is_some_and(|grant| grant.roles.iter().any(|role| roles.contains(role)));
    let acts: &[&'static str] = match (&letter.issued, &letter.withdrawn) {
        (Some(_), _) if letter.corrects.is_none() => &["letter.correct"],
        (None, None) => &["letter.approve", "letter.issue", "letter.revise", "letter.withdraw"],
        _ => &[],
    };
    let awaited = if letter.is_approved() { "letter.issue" } else { "letter.approve" };
    let id = crate::form::encode(letter.id.as_str());
    let choice = |act: &'static str| Choice {
        act,
        address: match act {
            "letter.correct" => format!("/do/letter.correct?corrects={id}"),
            other => format!("/do/{other}?letter={id}"),
        },
        awaited: act == awaited,
        why_not: why_not(context, w, letter, act),
    };
    acts.iter().copied().filter(may).map(choice).collect()
}

/// Why an act would be refused whatever was typed: somebody else approves a letter, and only what is approved goes out.
fn why_not(context: &Context, w: &Words, letter: &Letter, act: &str) -> Option<(String, String, String)> {
    let with: Value = match act {
        "letter.approve" => json!({ "letter": letter.id }),
        // What has to be typed or made first is no reason: the form does that.
        "letter.issue" => json!({ "letter": letter.id, "number": u32::MAX, "papers": {} }),
        _ => return None,
    };
    let act = Act::read(act, &with).ok()?;
    let no = desk::preview::preview(&context.house, &context.actor()?, &act, context.now).err()?;
    let lasting = matches!(
        no.reason.key.as_str(),
        "letter-approved-by-its-writer"
            | "letter-approved-already"
            | "letter-not-approved"
            | "letter-revised-since"
            | "circular-not-by-the-director"
            | "circular-before-the-announcement"
            | "circular-before-the-notice"
    );
    lasting.then(|| (w.refusal(&no), no.rule.clone(), no.clause.clone()))
}

/// The papers, and in which formats they can be had.
fn papers(context: &Context, letter: &Letter) -> Result<Vec<PaperRow>, Failed> {
    let sources = context.sources();
    let own: Vec<Language> = if letter.languages.is_empty() {
        vec![Language::En, Language::Zh]
    } else {
        letter.languages.iter().copied().collect()
    };
    let mut rows = Vec::new();
    for language in own {
        let Some(lang) = letters::lang_of(language) else { continue };
        let issued = letter.issued.as_ref().filter(|issued| issued.source.is_none());
        let (sha256, written) = match issued {
            None => (None, letters::paper(&sources, letter, lang)?),
            Some(issued) => {
                let Some(page) = letters::held(&sources, issued, language)? else { continue };
                (issued.papers.of(language).cloned(), same_as(context, letter, lang, &page)?)
            }
        };
        if sha256.is_none() && written.is_none() {
            continue;
        }
        let docx = written.is_some();
        rows.push(PaperRow { lang, sha256, docx, pdf: docx && context.app.typesetter().is_some() });
    }
    Ok(rows)
}

/// What went out with the papers, and papers of languages that are written elsewhere.
fn files(letter: &Letter) -> Vec<FileRow> {
    let enclosed = letter.issued.iter().flat_map(|issued| &issued.enclosures);
    enclosed.map(|held| FileRow { name: held.file.name.clone(), sha256: held.file.sha256.clone() }).collect()
}

/// A draft in one of its languages, with what is wrong in each of them.
fn drafted(context: &Context, letter: &Letter, wanted: Option<&str>) -> Result<Option<DraftView>, Failed> {
    let sources = context.sources();
    let (mut pages, mut fragments, mut elsewhere) = (Vec::new(), Vec::new(), Vec::new());
    for language in letter.languages.iter().copied() {
        let Some(lang) = letters::lang_of(language) else {
            elsewhere.push(json!(language).as_str().unwrap_or_default().to_owned());
            continue;
        };
        if let Some(paper) = letters::write(&sources, letter, &borne(context, letter, None, None), lang)? {
            pages.push((lang, html::render(&paper)));
            fragments.push((lang, html::fragment(&paper, 3)));
        }
    }
    let own = wanted.and_then(Lang::parse).unwrap_or(context.lang);
    let at = fragments.iter().position(|(lang, _)| *lang == own).unwrap_or(0);
    if fragments.is_empty() {
        return Ok(None);
    }
    let langs = fragments.iter().map(|(lang, _)| *lang).collect();
    let (lang, html) = fragments.swap_remove(at);
    let meeting = letter.meeting.as_ref().map(|id| crate::form::encode(id.as_str()));
    Ok(Some(DraftView {
        unknown: unknown(&html),
        facts: meeting.map(|id| format!("/do/meeting.describe?meeting={id}")),
        lang,
        html,
        css: html::CSS,
        wrong: check(context, &pages),
        langs,
        elsewhere,
    }))
}
