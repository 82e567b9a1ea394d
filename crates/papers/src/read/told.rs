//! Facts in words: the name of a fact by its path, and its value as people read it.

use jiff::civil::Date;
use words::{Args, Lang, dates};

/// The name of a fact in a language, without the numbers in its path; where it has none, that of the fact that holds it.
#[must_use]
pub fn fact_name(lang: Lang, path: &str) -> String {
    let steps: Vec<&str> = path.split('.').filter(|step| step.parse::<usize>().is_err()).collect();
    // Items of the agenda lie within each other and have one name.
    let steps = if path.starts_with("agenda.items") { vec!["agenda", "items"] } else { steps };
    let key = |steps: &[&str]| format!("read-fact-{}", steps.join("-").replace('_', "-"));
    let known = (1..=steps.len()).rev().map(|end| key(&steps[..end])).find(|key| words::has(key));
    known.map_or_else(
        || words::text(lang, "read-fact-other", &Args::new()),
        |key| words::text(lang, &key, &Args::new()),
    )
}

/// A value as people read it: days in words, words of data by their names; anything else as it was read.
#[must_use]
pub fn fact_value(lang: Lang, value: &str) -> String {
    let days =
        value.split_once(" – ").and_then(|(first, last)| Some((first.parse().ok()?, last.parse().ok()?)));
    if let Some((first, last)) = days {
        return dates::range(lang, first, last);
    }
    if let Ok(day) = value.parse::<Date>() {
        return dates::formal_date(lang, day);
    }
    let key = match value {
        "true" => "common-yes".to_owned(),
        "false" => "common-no".to_owned(),
        word if !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-') => {
            let keys = [format!("option-{word}"), format!("deadline-{word}")];
            keys.into_iter().find(|key| words::has(key)).unwrap_or_default()
        }
        _ => String::new(),
    };
    if key.is_empty() { value.to_owned() } else { words::text(lang, &key, &Args::new()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    // shows: PR-21
    #[rstest]
    #[case("deadlines.3.on", "Key deadline")]
    #[case("agenda.items.3.items.2.text.number", "Agenda item")]
    #[case("consultations.0.texts.4", "Text")]
    #[case("texts.0.report.more", "Carried by")]
    fn a_fact_has_a_name(#[case] path: &str, #[case] name: &str) {
        assert_eq!(fact_name(Lang::En, path), name);
    }

    #[rstest]
    #[case(Lang::En, "2024-07-02", "2 July 2024")]
    #[case(Lang::Zh, "2024-07-02", "2024年7月2日")]
    #[case(Lang::En, "captioning", "Requests for captioning and sign language interpretation")]
    #[case(Lang::Zh, "true", "是")]
    #[case(Lang::En, "X.1237", "X.1237")]
    fn a_value_is_told(#[case] lang: Lang, #[case] value: &str, #[case] told: &str) {
        assert_eq!(fact_value(lang, value), told);
    }
}
