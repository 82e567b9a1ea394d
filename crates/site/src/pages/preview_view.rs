//! A preview as pages show it.

use crate::context::Context;
use crate::data::Waits;
use crate::wording::Words;
use desk::letters::LetterPreview;
use desk::preview::Preview;
use desk::view;
use rulebook::letter::{As, Category};
use std::collections::BTreeMap;

/// A class of recipients: its word, how many they are, their names.
pub(crate) type Class = (String, usize, String);

/// The words of a preview.
pub(crate) struct PreviewView {
    pub(crate) events: Vec<String>,
    pub(crate) under: Vec<rulebook::clause::Citation>,
    pub(crate) warnings: Vec<(String, String, String)>,
    pub(crate) stage: Option<String>,
    pub(crate) waits: Vec<Waits>,
    pub(crate) recipients: Vec<(String, String, usize, String)>,
    /// To whom a letter goes, by class with names, and what of it becomes public.
    pub(crate) letter: Option<(Vec<Class>, Vec<String>)>,
    pub(crate) rests: Vec<String>,
    pub(crate) touched: Vec<(String, Option<String>)>,
    pub(crate) undo: String,
}

impl PreviewView {
    pub(crate) fn of(context: &Context, words: &Words, preview: &Preview, text: Option<&str>) -> Self {
        let edition = text
            .and_then(|id| context.house.text(id))
            .and_then(|file| file.tap.as_ref())
            .map(|tap| tap.edition);
        let edition = edition
            .unwrap_or_else(|| rulebook::edition::Edition::on(context.house.zone().day(context.now)).id);
        let tap = text.and_then(|id| context.house.text(id)).and_then(|file| file.tap.as_ref());
        let sees = |what: &str| tap.is_none_or(|tap| view::sees_obligation(tap, &context.viewer, what));
        let zone = context.house.zone();
        let seen = preview.obligations.iter().filter(|obligation| sees(&obligation.what));
        Self {
            events: preview.events.iter().map(|event| words.k("event", event.replace(' ', "-"))).collect(),
            under: preview.under.clone(),
            warnings: preview
                .warnings
                .iter()
                .map(|warning| (words.warning(warning), warning.rule.clone(), warning.clause.clone()))
                .collect(),
            stage: preview
                .stage_after
                .filter(|after| Some(*after) != preview.stage_before)
                .map(|stage| words.k("stage", stage.key())),
            waits: seen.map(|obligation| Waits::of(obligation, &zone, edition)).collect(),
            recipients: preview
                .recipients
                .iter()
                .filter(|to| !to.names.is_empty())
                .map(|to| {
                    (
                        words.k("duty", to.duty.key()),
                        words.t(to.who),
                        to.names.len(),
                        words.members(&to.names),
                    )
                })
                .collect(),
            letter: preview.letter.as_ref().map(|letter| {
                (addressees(words, letter), letter.becomes_public.iter().map(|key| words.t(key)).collect())
            }),
            rests: preview.rests.iter().map(|rested| words.k("rested", rested.key())).collect(),
            touched: preview.touched.iter().map(|(text, rule)| (text.to_string(), rule.clone())).collect(),
            undo: words.t(preview.undo),
        }
    }
}

/// To whom a letter goes: each class with how many and whom, those who are asked first.
fn addressees(words: &Words, letter: &LetterPreview) -> Vec<(String, usize, String)> {
    let mut classes: BTreeMap<(As, Category), Vec<&str>> = BTreeMap::new();
    for to in &letter.recipients {
        classes.entry((to.how, to.category)).or_default().push(&to.name);
    }
    let told = |((how, category), names): ((As, Category), Vec<&str>)| {
        let how = words.t(if how == As::To { "page-letter-to" } else { "page-letter-copy" });
        (format!("{how} · {}", words.t(category.key())), names.len(), words.members(&names))
    };
    classes.into_iter().map(told).collect()
}
