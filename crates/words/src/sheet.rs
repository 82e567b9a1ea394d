//! The texts of one language: read from files, checked, looked up.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use fluent_syntax::ast;
use unic_langid::LanguageIdentifier;

use crate::args::Args;
use crate::lang::Lang;
use crate::mistake::{Mistake, Mistakes};

/// The texts of one language. Also used by crates that keep texts of their own, such as letters.
pub struct Sheet {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
    messages: BTreeMap<String, Message>,
}

/// What a file says about one message or attribute.
struct Message {
    /// Where it stands.
    file: String,
    line: usize,
    /// The facts that the text wants.
    variables: BTreeSet<String>,
    /// The messages it includes.
    includes: BTreeSet<String>,
    /// The variables it selects upon, each with the names of its variants.
    selects: Vec<(String, BTreeSet<String>)>,
}

/// Why there is no text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// The language asked for.
    pub lang: Lang,
    /// The key asked for.
    pub key: String,
    /// What is missing: the text itself, or a fact that it wants.
    pub what: String,
}

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no text for `{}` in {}: {}", self.key, self.lang, self.what)
    }
}

impl std::error::Error for Missing {}

impl Sheet {
    /// Reads the files of one language: (name of the file, its text).
    ///
    /// # Errors
    /// Every line that cannot be read, every text that is empty and every key that is there twice.
    pub fn parse(lang: Lang, files: &[(impl AsRef<str>, impl AsRef<str>)]) -> Result<Sheet, Mistakes> {
        let mut sheet = Sheet { lang, bundle: empty_bundle(lang), messages: BTreeMap::new() };
        let mut mistakes = Vec::new();
        for (file, text) in files {
            sheet.read(file.as_ref(), text.as_ref(), &mut mistakes);
        }
        sheet.follow_includes(&mut mistakes);
        if mistakes.is_empty() { Ok(sheet) } else { Err(Mistakes(mistakes)) }
    }

    /// The language of these texts.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Whether there is a text for a key.
    pub fn has(&self, key: &str) -> bool {
        self.messages.contains_key(key)
    }

    /// Every key, in alphabetical order, attributes (`key.attribute`) included.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.messages.keys().map(String::as_str)
    }

    /// The facts that the text of a key wants.
    pub fn variables(&self, key: &str) -> Option<&BTreeSet<String>> {
        self.messages.get(key).map(|message| &message.variables)
    }

    /// The variables that the text of a key selects upon, each with the names of its variants.
    pub fn selects(&self, key: &str) -> &[(String, BTreeSet<String>)] {
        self.messages.get(key).map_or(&[], |message| &message.selects)
    }

    /// The file and line of a key.
    pub fn place(&self, key: &str) -> Option<(&str, usize)> {
        self.messages.get(key).map(|message| (message.file.as_str(), message.line))
    }

    /// The text of a key.
    ///
    /// # Errors
    /// There is no such key, or the text wants a fact that was not given.
    pub fn text(&self, key: &str, args: &Args) -> Result<String, Missing> {
        let missing = |what: String| Missing { lang: self.lang, key: key.to_owned(), what };
        let (id, attribute) =
            key.split_once('.').map_or((key, None), |(id, attribute)| (id, Some(attribute)));
        let message = self.bundle.get_message(id);
        let pattern = message.and_then(|message| match attribute {
            Some(name) => message.get_attribute(name).map(|attribute| attribute.value()),
            None => message.value(),
        });
        let pattern = pattern.ok_or_else(|| missing("the key is not in the files".into()))?;
        let mut errors = Vec::new();
        let text =
            self.bundle.format_pattern(pattern, Some(&args.fluent(self.lang)), &mut errors).into_owned();
        if let Some(error) = errors.first() {
            return Err(missing(error.to_string()));
        }
        if text.trim().is_empty() {
            return Err(missing("the text is empty".into()));
        }
        #[cfg(debug_assertions)]
        if self.lang == Lang::Mirror {
            return Ok(crate::mirror::wrap(&text));
        }
        Ok(text)
    }

    /// What another language has differently: keys that only one has, facts that only one uses.
    pub fn differences(&self, other: &Sheet) -> Vec<Mistake> {
        let mut found = Vec::new();
        for (one, two) in [(self, other), (other, self)] {
            for (key, message) in one.messages.iter().filter(|(key, _)| !two.has(key)) {
                found.push(message.mistake(
                    format!("`{key}` is here, but not in the files of \"{}\".", two.lang),
                    "Add it there, or remove it here.",
                ));
            }
        }
        for (key, message) in &self.messages {
            let Some(theirs) = other.variables(key) else { continue };
            for name in message.variables.symmetric_difference(theirs) {
                found.push(message.mistake(
                    format!(
                        "`{key}` uses {{ ${name} }} in only one of \"{}\" and \"{}\".",
                        self.lang, other.lang
                    ),
                    "Say the same in both languages.",
                ));
            }
        }
        found
    }

    /// Selections by number that lack a plural form of the language, and counts printed without a selection.
    pub fn plural_mistakes(&self) -> Vec<Mistake> {
        let needed = plural_forms(self.lang);
        let mut found = Vec::new();
        for (key, message) in &self.messages {
            for (name, variants) in &message.selects {
                let by_number = variants.iter().any(|variant| PLURAL_FORMS.contains(&variant.as_str()));
                for form in needed.iter().filter(|form| by_number && !variants.contains(**form)) {
                    found.push(message.mistake(
                        format!("`{key}` chooses by {{ ${name} }} but has no form [{form}]."),
                        "Add it.",
                    ));
                }
            }
            let selected = message.selects.iter().any(|(name, _)| name == "count");
            if needed.len() > 1 && message.variables.contains("count") && !selected {
                found.push(message.mistake(
                    format!("`{key}` prints {{ $count }} without choosing a plural form."),
                    "Write { $count -> [one] ... *[other] ... }.",
                ));
            }
        }
        found
    }

    /// Reads one file into the sheet.
    fn read(&mut self, file: &str, text: &str, mistakes: &mut Vec<Mistake>) {
        let resource = match FluentResource::try_new(text.to_owned()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                mistakes.extend(errors.iter().map(|error| Mistake {
                    file: file.to_owned(),
                    line: Some(line_of(text, error.pos.start)),
                    what: format!("This cannot be read: {error}."),
                    remedy: "A text is written `key = sentence`; its further lines are indented.".into(),
                }));
                resource
            }
        };
        let mut below = 0;
        for entry in resource.entries() {
            let ast::Entry::Message(message) = entry else { continue };
            let line = line_of_key(text, message.id.name, &mut below);
            self.take(file, line, message, mistakes);
        }
        // Keys that are there twice were reported above, with their lines.
        self.bundle.add_resource_overriding(resource);
    }

    /// Takes one message and its attributes.
    fn take(&mut self, file: &str, line: usize, message: &ast::Message<&str>, mistakes: &mut Vec<Mistake>) {
        let attributes = message
            .attributes
            .iter()
            .map(|attribute| (format!("{}.{}", message.id.name, attribute.id.name), &attribute.value));
        let value = message.value.iter().map(|value| (message.id.name.to_owned(), value));
        for (key, pattern) in value.chain(attributes) {
            let mut found = Message::at(file, line);
            found.walk(pattern);
            if is_blank(pattern) {
                mistakes.push(found.mistake(format!("`{key}` is empty."), "Write its text."));
            }
            if let Some(first) = self.messages.get(&key) {
                mistakes.push(found.mistake(
                    format!("`{key}` is already in {}:{}.", first.file, first.line),
                    "Give one of the two another name, or remove it.",
                ));
            }
            self.messages.insert(key, found);
        }
    }

    /// Gives each message the facts of the messages it includes.
    fn follow_includes(&mut self, mistakes: &mut Vec<Mistake>) {
        for message in self.messages.values() {
            for key in message.includes.iter().filter(|key| !self.has(key)) {
                mistakes.push(
                    message.mistake(
                        format!("{{ {key} }} is not in the files."),
                        "Write it, or correct the name.",
                    ),
                );
            }
        }
        let includes: Vec<(String, BTreeSet<String>)> = self
            .messages
            .iter()
            .filter(|(_, message)| !message.includes.is_empty())
            .map(|(key, message)| (key.clone(), message.includes.clone()))
            .collect();
        // Once a message for each level of inclusion; a circle ends with the count.
        for _ in 0..includes.len() {
            for (key, included) in &includes {
                let more: Vec<String> =
                    included.iter().filter_map(|key| self.variables(key)).flatten().cloned().collect();
                if let Some(message) = self.messages.get_mut(key) {
                    message.variables.extend(more);
                }
            }
        }
    }
}

impl fmt::Debug for Sheet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sheet({}, {} texts)", self.lang, self.messages.len())
    }
}

impl Message {
    /// A message of which nothing is known but its place.
    fn at(file: &str, line: usize) -> Message {
        Message {
            file: file.to_owned(),
            line,
            variables: BTreeSet::new(),
            includes: BTreeSet::new(),
            selects: Vec::new(),
        }
    }

    /// A mistake at the place of this message.
    fn mistake(&self, what: String, remedy: &str) -> Mistake {
        Mistake { file: self.file.clone(), line: Some(self.line), what, remedy: remedy.to_owned() }
    }

    /// Notes what a text uses.
    fn walk(&mut self, pattern: &ast::Pattern<&str>) {
        for element in &pattern.elements {
            if let ast::PatternElement::Placeable { expression } = element {
                self.walk_expression(expression);
            }
        }
    }

    /// Notes what an expression uses.
    fn walk_expression(&mut self, expression: &ast::Expression<&str>) {
        match expression {
            ast::Expression::Inline(inline) => self.walk_inline(inline),
            ast::Expression::Select { selector, variants } => {
                self.walk_inline(selector);
                if let ast::InlineExpression::VariableReference { id } = selector {
                    let names = variants.iter().map(|variant| match &variant.key {
                        ast::VariantKey::Identifier { name } => (*name).to_owned(),
                        ast::VariantKey::NumberLiteral { value } => (*value).to_owned(),
                    });
                    self.selects.push((id.name.to_owned(), names.collect()));
                }
                for variant in variants {
                    self.walk(&variant.value);
                }
            }
        }
    }

    /// Notes what a part of an expression uses.
    fn walk_inline(&mut self, inline: &ast::InlineExpression<&str>) {
        match inline {
            ast::InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            ast::InlineExpression::MessageReference { id, attribute } => {
                let key = attribute
                    .as_ref()
                    .map_or(id.name.to_owned(), |name| format!("{}.{}", id.name, name.name));
                self.includes.insert(key);
            }
            ast::InlineExpression::Placeable { expression } => self.walk_expression(expression),
            ast::InlineExpression::FunctionReference { arguments, .. } => {
                arguments.positional.iter().for_each(|argument| self.walk_inline(argument));
                arguments.named.iter().for_each(|argument| self.walk_inline(&argument.value));
            }
            ast::InlineExpression::StringLiteral { .. }
            | ast::InlineExpression::NumberLiteral { .. }
            | ast::InlineExpression::TermReference { .. } => {}
        }
    }
}

/// The names that CLDR gives to plural forms.
const PLURAL_FORMS: &[&str] = &["zero", "one", "two", "few", "many", "other"];

/// The plural forms of a language (CLDR, cardinals).
fn plural_forms(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::En => &["one", "other"],
        Lang::Zh => &["other"],
        #[cfg(debug_assertions)]
        Lang::Mirror => &["one", "other"],
    }
}

/// A bundle without texts. No isolating marks: pages isolate with `<bdi>`, papers with markup of their own.
fn empty_bundle(lang: Lang) -> FluentBundle<FluentResource> {
    let plurals = match lang {
        Lang::En => "en",
        Lang::Zh => "zh",
        #[cfg(debug_assertions)]
        Lang::Mirror => "en",
    };
    let plurals: LanguageIdentifier = plurals.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![plurals]);
    bundle.set_use_isolating(false);
    #[cfg(debug_assertions)]
    if lang == Lang::Mirror {
        bundle.set_transform(Some(crate::mirror::accent));
    }
    bundle
}

/// Whether a text has nothing to print.
fn is_blank(pattern: &ast::Pattern<&str>) -> bool {
    pattern.elements.iter().all(|element| match element {
        ast::PatternElement::TextElement { value } => value.trim().is_empty(),
        ast::PatternElement::Placeable { .. } => false,
    })
}

/// The line of a position, counted from 1.
fn line_of(text: &str, at: usize) -> usize {
    text.as_bytes().iter().take(at).filter(|byte| **byte == b'\n').count() + 1
}

/// The line on which a key is defined, at or below line `below`, counted from 1.
fn line_of_key(text: &str, key: &str, below: &mut usize) -> usize {
    let defines = |line: &str| line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('='));
    let found = text.lines().skip(*below).position(defines);
    *below += found.map_or(0, |lines| lines + 1);
    *below
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The mistakes in one English file.
    fn mistakes(text: &str) -> String {
        Sheet::parse(Lang::En, &[("en/trial.ftl", text)]).unwrap_err().to_string()
    }

    #[test]
    fn a_mistake_says_file_line_and_what_to_do() {
        assert_eq!(
            mistakes("one = 1\nOne sentence without a key.\n"),
            "en/trial.ftl:2: This cannot be read: Expected a token starting with \"=\". \
             A text is written `key = sentence`; its further lines are indented."
        );
        assert_eq!(
            mistakes("one = 1\n\none = 2\n"),
            "en/trial.ftl:3: `one` is already in en/trial.ftl:1. Give one of the two another name, or remove it."
        );
        assert_eq!(
            mistakes("one = {\"\"}{two}\n"),
            "en/trial.ftl:1: { two } is not in the files. Write it, or correct the name."
        );
    }

    #[test]
    fn languages_that_differ_are_told_apart() {
        let en =
            Sheet::parse(Lang::En, &[("en/t.ftl", "a = { $x }\nb = only here\nd = { c }\nc = { $y }\n")])
                .unwrap();
        let zh = Sheet::parse(Lang::Zh, &[("zh/t.ftl", "a = 甲\nd = { $y }\nc = { $y }\n")]).unwrap();
        let found: Vec<String> = en.differences(&zh).iter().map(ToString::to_string).collect();
        assert_eq!(
            found,
            [
                "en/t.ftl:2: `b` is here, but not in the files of \"zh\". Add it there, or remove it here.",
                "en/t.ftl:1: `a` uses { $x } in only one of \"en\" and \"zh\". Say the same in both languages.",
            ]
        );
    }

    #[test]
    fn a_plural_form_that_is_left_out_is_found() {
        let en = Sheet::parse(
            Lang::En,
            &[("en/t.ftl", "a = { $n ->\n   *[other] { $n } days\n }\nb = { $count } days\n")],
        );
        let found: Vec<String> = en.unwrap().plural_mistakes().iter().map(ToString::to_string).collect();
        assert_eq!(
            found,
            [
                "en/t.ftl:1: `a` chooses by { $n } but has no form [one]. Add it.",
                "en/t.ftl:4: `b` prints { $count } without choosing a plural form. Write { $count -> [one] ... *[other] ... }.",
            ]
        );
    }
}
