//! Refusals and warnings in words.

use rulebook::refusal::{Fact, Reason, Refusal};
use words::{Args, Deadline, Lang, Value};

/// A refusal with its clause: `Res. 1 (2022) 9.4.1 (R1-9.4.1a): ...`.
#[must_use]
pub(crate) fn refusal(lang: Lang, no: &Refusal) -> String {
    format!("{} ({}): {}", no.clause, no.rule, reason(lang, "refusal", &no.reason))
}

/// The text of a reason; its key and facts where the catalogue does not hold one.
#[must_use]
pub(crate) fn reason(lang: Lang, kind: &str, reason: &Reason) -> String {
    let key = format!("{kind}-{}", reason.key);
    if !words::has(&key) {
        return plain(reason);
    }
    let args = reason.facts.iter().fold(Args::new(), |args, (name, fact)| args.with(name, value(fact)));
    words::text(lang, &key, &args)
}

/// A fact as the catalogue takes it.
fn value(fact: &Fact) -> Value {
    match fact {
        Fact::Text(text) => Value::Text(text.clone()),
        Fact::Word(key) if words::has(key) => Value::Key(key.clone()),
        Fact::Word(key) => Value::Text(key.clone()),
        Fact::Count(count) => Value::Count(i64::try_from(*count).unwrap_or(i64::MAX)),
        Fact::Day(day) => Value::Date(*day),
        Fact::At(at, zone) => Value::Moment(*at, zone.rules()),
        Fact::Until(deadline) => match Deadline::end_of(deadline.day(), deadline.zone.rules()) {
            Ok(deadline) => Value::Deadline(deadline),
            Err(_) => Value::Text(deadline.to_zoned_text()),
        },
    }
}

/// The key and the facts as they are.
fn plain(reason: &Reason) -> String {
    let facts = reason.facts.iter().map(|(name, fact)| format!("{name} {}", printed(fact)));
    let facts = facts.collect::<Vec<_>>().join(", ");
    if facts.is_empty() { reason.key.clone() } else { format!("{} ({facts})", reason.key) }
}

/// A fact as it is.
fn printed(fact: &Fact) -> String {
    match fact {
        Fact::Text(text) | Fact::Word(text) => text.clone(),
        Fact::Count(count) => count.to_string(),
        Fact::Day(day) => day.to_string(),
        Fact::At(at, zone) => at.to_zoned(zone.rules()).to_string(),
        Fact::Until(deadline) => deadline.to_zoned_text(),
    }
}
