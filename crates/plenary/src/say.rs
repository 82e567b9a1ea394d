//! Refusals and warnings in words, as the pages print them.

use rulebook::refusal::Refusal;
use words::Lang;

/// A refusal with its clause: `Res. 1 (2022) 9.4.1 (R1-9.4.1a): …`; a house rule or reading bears its id in its name already.
#[must_use]
pub(crate) fn refusal(lang: Lang, no: &Refusal) -> String {
    let clause = cited(&words::clause(lang, &no.clause), &no.rule);
    format!("{clause}: {}", words::refusal(lang, no))
}

/// A clause with its rule, which a house rule or reading names already.
#[must_use]
pub(crate) fn cited(clause: &str, rule: &str) -> String {
    if clause.ends_with(rule) { clause.to_owned() } else { format!("{clause} ({rule})") }
}
