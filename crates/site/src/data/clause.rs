//! Clauses: our paraphrase, the numbers with their editions, and where the software applies them.

use rulebook::clause::{EditionId, Force, Source};
use rulebook::edition::parameters;
use rulebook::rules;
use schemars::JsonSchema;
use serde::Serialize;

/// A number of the rules in one edition.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Number {
    /// The parameter.
    pub parameter: String,
    /// The edition.
    pub edition: EditionId,
    /// In force from.
    pub from: String,
    /// The value.
    pub amount: u32,
    /// Key of the catalogue for its unit.
    pub unit: String,
    /// What is known of it.
    pub status: String,
}

/// One rule.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ClauseView {
    /// Its id.
    pub rule: String,
    /// Its clause, printed.
    pub clause: String,
    /// In English, in our words.
    pub paraphrase: String,
    /// Its title in Chinese.
    pub title_zh: String,
    /// Whether it binds.
    pub force: Option<Force>,
    /// May a deviation be recorded?
    pub deviation: bool,
    /// Its numbers.
    pub numbers: Vec<Number>,
    /// Acts whose authority rests on it.
    pub acts: Vec<&'static str>,
    /// Readings of the clause; of a reading, none.
    pub readings: Vec<ReadingView>,
}

/// A reading: what the house decided where a clause leaves something open.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ReadingView {
    /// Its id.
    pub rule: String,
    /// The question, in English.
    pub question: String,
    /// What was decided, in English.
    pub decided: String,
    /// A short title in Chinese.
    pub title_zh: String,
}

/// The readings that concern a clause of Resolution 1: those that name it, and the one on its editions, which every clause has.
fn readings(id: &str, number: &str) -> Vec<ReadingView> {
    if !id.starts_with("R1-") || number.is_empty() {
        return Vec::new();
    }
    let concerns = |reading: &str, text: &rules::Text| {
        let named = text.clauses.iter().filter_map(|clause| clause.strip_prefix("Res. 1, "));
        named.into_iter().any(|clause| of_clause(number, clause)) || reading == "DC-16"
    };
    let found =
        rules::texts().iter().filter(|(reading, text)| !text.question.is_empty() && concerns(reading, text));
    let mut found: Vec<_> = found
        .map(|(reading, text)| ReadingView {
            rule: reading.clone(),
            question: text.question.clone(),
            // The file marks words as Markdown does; here they are plain.
            decided: text.paraphrase.replace(['`', '*'], ""),
            title_zh: text.title_zh.clone(),
        })
        .collect();
    found.sort_by_cached_key(|view| order(&view.rule));
    found
}

/// Is `number` this clause or one below it: `9.5.2 b` of `9.5.2`, and not `9.4.10` of `9.4.1`?
fn of_clause(number: &str, clause: &str) -> bool {
    number.strip_prefix(clause).is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// A rule by its id.
#[must_use]
pub fn clause(id: &str) -> Option<ClauseView> {
    let text = rules::texts().get(id)?;
    let cited = rules::ALL.iter().find(|rule| rule.id == id);
    let newest = EditionId::Res1Of2022;
    let clause = cited.map_or_else(
        || {
            if id.starts_with("R1-") {
                format!("Res. 1 ({}) {}", newest.year(), text.clause)
            } else {
                text.clause.clone()
            }
        },
        |rule| rule.clause(newest),
    );
    Some(ClauseView {
        rule: id.to_owned(),
        clause: if clause.is_empty() { id.to_owned() } else { clause },
        paraphrase: text.paraphrase.clone(),
        title_zh: text.title_zh.clone(),
        force: text.force,
        deviation: text.deviation,
        readings: readings(id, &text.clause),
        numbers: numbers(id),
        acts: desk::authority::GRANTS
            .iter()
            .filter(|grant| grant.rule == id)
            .map(|grant| grant.act)
            .collect(),
    })
}

/// The numbers that a rule needs.
fn numbers(id: &str) -> Vec<Number> {
    let needed = parameters().iter().filter(|(_, parameter)| parameter.rule == id);
    let values = needed.flat_map(|(key, parameter)| {
        parameter.values.iter().map(move |value| {
            let period = parameter.period(value.edition);
            let unit = period.map_or_else(
                || format!("unit-{}", parameter.unit.as_deref().unwrap_or("percent")),
                |period| {
                    let counting = serde_json::to_value((period.unit, period.counting, period.direction))
                        .unwrap_or_default();
                    let word = |at: usize| counting[at].as_str().unwrap_or_default().to_owned();
                    format!("unit-{}-{}-{}", word(0), word(1), word(2))
                },
            );
            Number {
                parameter: key.clone(),
                edition: value.edition,
                from: value.from.to_string(),
                amount: value.amount,
                unit,
                status: value.status.clone(),
            }
        })
    });
    values.collect()
}

/// Every rule that the software knows, in the order of the clauses.
#[must_use]
pub fn clauses() -> Vec<ClauseView> {
    let mut found: Vec<_> = rules::texts().keys().filter_map(|id| clause(id)).collect();
    found.sort_by_cached_key(|view| order(&view.rule));
    found
}

/// Resolution 1 first, clause by clause; then the circular; readings; house rules.
fn order(id: &str) -> (u8, Vec<(u32, String)>) {
    let source = rules::ALL.iter().find(|rule| rule.id == id).map(|rule| rule.source);
    let rank = match (source, id.split('-').next()) {
        (Some(Source::Resolution1), _) | (None, Some("R1")) => 0,
        (Some(Source::Circular241 | Source::Letter), _) | (None, Some("C241" | "CLT")) => 1,
        (Some(Source::Reading), _) | (None, Some("DC")) => 2,
        (Some(Source::House | Source::Practice), _) | (None, _) => 3,
    };
    let tail = id.split_once('-').map_or(id, |(_, tail)| tail);
    let parts = tail.split(['.', '-']).map(|part| {
        let digits: String = part.chars().take_while(char::is_ascii_digit).collect();
        (digits.parse().unwrap_or(u32::MAX), part[digits.len()..].to_owned())
    });
    (rank, parts.collect())
}
