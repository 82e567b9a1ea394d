//! Refusals and warnings in words, as the pages print them.

use rulebook::refusal::Refusal;
use words::Lang;

/// A refusal with its clause: `Res. 1 (2022) 9.4.1 (R1-9.4.1a): …`; a house rule or reading bears its id in its name already.
#[must_use]
pub(crate) fn refusal(lang: Lang, no: &Refusal) -> String {
    let told = words::refusal(lang, no);
    if no.clause.ends_with(&no.rule) {
        format!("{}: {told}", no.clause)
    } else {
        format!("{} ({}): {told}", no.clause, no.rule)
    }
}
