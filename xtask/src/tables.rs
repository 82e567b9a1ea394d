//! The tables of the rulebook's rules, as `crates/rulebook/rules/*.toml` state them.

use crate::workspace::read;
use anyhow::{Context, Result, bail};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;

/// Where the tables stand.
pub(crate) const FOLDER: &str = "crates/rulebook/rules";

/// A rule: what a clause asks for, in our words.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Rule {
    /// The letter it was read from; Resolution 1 if it says nothing.
    instrument: Option<String>,
    /// The number of the clause. A house rule has none.
    #[serde(default)]
    pub(crate) clause: String,
    /// The edition whose text it restates. A house rule has none.
    #[serde(default)]
    edition: String,
    /// The clause's title, in Chinese.
    title_zh: String,
    /// The rule, in English.
    paraphrase: String,
    /// What it governs.
    #[expect(dead_code, reason = "read so that only known kinds pass")]
    kind: Kind,
    /// How near to the software it stands.
    pub(crate) tier: Tier,
    /// Whether it binds (DC-17).
    pub(crate) force: Force,
    /// Whether the Director may record that it was missed (DC-18).
    #[serde(default)]
    pub(crate) deviation: bool,
    /// How far the software carries it.
    pub(crate) carried: Carried,
}

impl Rule {
    /// The citation: instrument and clause.
    pub(crate) fn citation(&self) -> String {
        match &self.instrument {
            Some(instrument) => format!("{instrument} {}", self.clause),
            None if self.clause.is_empty() => "house rule".to_owned(),
            None => format!("Res. 1 {}", self.clause),
        }
    }
}

/// What a rule governs.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Kind {
    /// A limit in time.
    Deadline,
    /// A paper and what stands in it.
    Document,
    /// A thing or a word.
    Entity,
    /// What is said of a meeting, or happens at one.
    Meeting,
    /// Who is told.
    Notification,
    /// How a thing is numbered.
    Numbering,
    /// Who may.
    Permission,
    /// What holds in general.
    Policy,
    /// What is made public.
    Publication,
    /// What is kept.
    Registry,
    /// What is reported.
    Report,
    /// What an officer or a group does.
    Role,
    /// What a thing is at a time.
    State,
    /// How many it takes.
    Threshold,
    /// A step from one state to another.
    Transition,
}

/// How near to the software a rule stands.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Tier {
    /// The software enforces or performs it.
    Core,
    /// The software makes it easy, or records it.
    Support,
    /// Policy for people.
    Context,
}

impl Tier {
    /// The word the tables use.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Core => "core",
            Self::Support => "support",
            Self::Context => "context",
        }
    }
}

/// Whether a rule refuses or warns (DC-17).
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Force {
    /// It refuses.
    Shall,
    /// It warns.
    Should,
}

impl Force {
    /// The word the tables use.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Shall => "shall",
            Self::Should => "should",
        }
    }
}

/// How far the software carries a rule.
#[derive(Clone, Copy, Debug, Deserialize)]
pub(crate) enum Carried {
    /// An act against it is refused, or warned of.
    #[serde(rename = "enforced")]
    Enforced,
    /// It becomes somebody's obligation.
    #[serde(rename = "duty")]
    Duty,
    /// It is printed or kept.
    #[serde(rename = "shown")]
    Shown,
    /// Nothing of it is built.
    #[serde(rename = "not yet")]
    NotYet,
}

impl Carried {
    /// The words the tables use.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Enforced => "enforced",
            Self::Duty => "duty",
            Self::Shown => "shown",
            Self::NotYet => "not yet",
        }
    }
}

/// A reading: how the house decided what a clause leaves open.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Reading {
    /// The clauses it is about.
    pub(crate) clauses: Vec<String>,
    /// Its title, in Chinese.
    pub(crate) title_zh: String,
    /// What the clause leaves open.
    pub(crate) question: String,
    /// What was decided.
    pub(crate) decided: String,
}

/// All tables, each in the order of its file.
pub(crate) struct Tables {
    /// The rules of the instruments and the house.
    pub(crate) rules: Vec<(String, Rule)>,
    /// The readings.
    pub(crate) readings: Vec<(String, Reading)>,
}

impl Tables {
    /// Reads every table in the folder; a new instrument is one more file.
    pub(crate) fn read(top: &Path) -> Result<Self> {
        let mut tables = Self { rules: Vec::new(), readings: Vec::new() };
        let mut paths: Vec<_> = std::fs::read_dir(top.join(FOLDER))
            .with_context(|| format!("listing {FOLDER}"))?
            .map(|entry| Ok(entry?.path()))
            .collect::<Result<_>>()?;
        paths.sort();
        for path in paths.iter().filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        {
            let text = read(path)?;
            let place = || format!("in {}", path.display());
            if path.file_stem().is_some_and(|stem| stem == "readings") {
                tables.readings.extend(in_file_order(&text).with_context(place)?);
            } else {
                tables.rules.extend(in_file_order(&text).with_context(place)?);
            }
        }
        tables.validate()?;
        Ok(tables)
    }

    /// The rule with this id.
    pub(crate) fn rule(&self, id: &str) -> Option<&Rule> {
        self.rules.iter().find(|(known, _)| known == id).map(|(_, rule)| rule)
    }

    /// Is this the id of a rule or a reading?
    pub(crate) fn knows(&self, id: &str) -> bool {
        self.rule(id).is_some() || self.readings.iter().any(|(known, _)| known == id)
    }

    /// Does the id belong to an instrument whose rules stand in the tables (`R1-`, `C241-`, ...)?
    pub(crate) fn knows_instrument_of(&self, id: &str) -> bool {
        let family = |id: &str| id.split_once('-').map(|(family, _)| family.to_owned());
        self.rules.iter().any(|(known, _)| family(known) == family(id))
    }

    /// Refuses an id that stands twice, an empty text, and a deviation from what does not bind.
    fn validate(&self) -> Result<()> {
        let ids = self.rules.iter().map(|(id, _)| id).chain(self.readings.iter().map(|(id, _)| id));
        let mut seen = std::collections::BTreeSet::new();
        for id in ids {
            if !seen.insert(id) {
                bail!("{id} stands twice in {FOLDER}");
            }
        }
        for (id, rule) in &self.rules {
            let house = id.starts_with("H-");
            if rule.paraphrase.is_empty() || rule.title_zh.is_empty() {
                bail!("{id}: a rule has a paraphrase and a Chinese title");
            }
            if house != rule.clause.is_empty() || house != rule.edition.is_empty() {
                bail!("{id}: a rule has a clause and an edition, a house rule has neither");
            }
            if rule.deviation && rule.force == Force::Should {
                bail!("{id}: a rule that only warns needs no deviation");
            }
        }
        for (id, reading) in &self.readings {
            if [&reading.title_zh, &reading.question, &reading.decided].iter().any(|text| text.is_empty()) {
                bail!("{id}: a reading has a question, a decision and a Chinese title");
            }
        }
        Ok(())
    }
}

/// The tables of a file in the order in which it states them.
fn in_file_order<T: serde::de::DeserializeOwned>(text: &str) -> Result<Vec<(String, T)>> {
    let mut found: BTreeMap<String, T> = toml::from_str(text)?;
    let headings = text.lines().filter_map(|line| line.strip_prefix('[')?.strip_suffix(']'));
    let ordered: Vec<(String, T)> =
        headings.filter_map(|heading| found.remove_entry(heading.trim_matches('"'))).collect();
    match found.keys().next() {
        Some(id) => bail!("{id}: a table begins with its id in brackets, on a line of its own"),
        None => Ok(ordered),
    }
}

#[cfg(test)]
mod tests {
    use super::{Reading, Tables, in_file_order};
    use crate::workspace::top;

    #[test]
    fn the_order_of_the_file_is_kept() {
        let one =
            |id: &str| format!("[{id}]\nclauses = []\ntitle_zh = \"a\"\nquestion = \"b\"\ndecided = \"c\"\n");
        let read: Vec<(String, Reading)> =
            in_file_order(&(one("DC-10") + &one("\"R1-9.1\"") + &one("DC-2"))).expect("tables");
        assert_eq!(read.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>(), ["DC-10", "R1-9.1", "DC-2"]);
    }

    #[test]
    fn what_the_project_ships_is_valid() {
        let tables = Tables::read(&top().expect("a workspace")).expect("the tables");
        assert!(tables.knows("R1-9.4.5a") && tables.knows("DC-18") && tables.knows_instrument_of("R1-9.9.9"));
    }
}
