//! Which crate may know which: a dependency points only inward.

use crate::Findings;
use crate::workspace::{Package, packages};
use anyhow::Result;
use std::path::Path;

/// What each crate may depend on, outside its tests. A crate that is not here has no place in the house yet.
const ALLOWED: [(&str, &[&str]); 13] = [
    ("rulebook", &[]),
    ("record", &[]),
    ("e164", &[]),
    ("words", &["rulebook"]),
    ("papers", &["rulebook", "words"]),
    ("typeset", &["papers", "words"]),
    ("desk", &["record", "rulebook"]),
    ("site", &["desk", "papers", "record", "rulebook", "words"]),
    ("plenary", &["desk", "papers", "record", "rulebook", "site", "typeset", "words"]),
    ("des", &["e164"]),
    ("testkit", &["desk", "papers", "plenary", "record", "rulebook", "site", "typeset", "words"]),
    ("bench", &["desk", "papers", "record", "rulebook", "typeset", "words"]),
    ("xtask", &[]),
];

/// Finds the arrows that the table does not allow.
pub(crate) fn check(top: &Path) -> Result<Findings> {
    Ok(packages(top)?.iter().flat_map(wrong_arrows).collect())
}

/// The arrows of one crate that the table does not allow.
fn wrong_arrows(package: &Package) -> Findings {
    let name = &package.name;
    let Some((_, allowed)) = ALLOWED.iter().find(|(known, _)| known == name) else {
        return vec![format!("{name}: a crate without a row in xtask/src/layers.rs")];
    };
    let arrows =
        package.dependencies.iter().filter(|dependency| dependency.path.is_some() && !dependency.is_dev());
    arrows
        .filter(|dependency| !allowed.contains(&dependency.name.as_str()))
        .map(|dependency| {
            format!("{name} -> {}: not allowed (it may know: {})", dependency.name, listed(allowed))
        })
        .collect()
}

/// The names, or a word for none.
fn listed(names: &[&str]) -> String {
    if names.is_empty() { "nothing of ours".to_owned() } else { names.join(", ") }
}

#[cfg(test)]
mod tests {
    use super::wrong_arrows;
    use crate::workspace::Package;

    /// A crate as cargo describes it, with one dependency of ours.
    fn package(name: &str, on: &str, kind: &str) -> Package {
        let text = format!(
            r#"{{"name": "{name}", "dependencies": [{{"name": "{on}", "kind": {kind}, "path": "/x"}},
                {{"name": "serde", "kind": null}}]}}"#
        );
        serde_json::from_str(&text).expect("a package")
    }

    #[test]
    fn an_inward_arrow_passes() {
        assert!(wrong_arrows(&package("desk", "record", "null")).is_empty());
    }

    #[test]
    fn an_outward_arrow_is_named() {
        assert_eq!(
            wrong_arrows(&package("rulebook", "record", "null")),
            ["rulebook -> record: not allowed (it may know: nothing of ours)"]
        );
        assert_eq!(wrong_arrows(&package("rulebook", "record", "\"build\"")).len(), 1);
    }

    #[test]
    fn tests_may_know_anything() {
        assert!(wrong_arrows(&package("rulebook", "testkit", "\"dev\"")).is_empty());
        assert_eq!(wrong_arrows(&package("site", "testkit", "null")).len(), 1);
    }

    #[test]
    fn a_crate_without_a_row_is_found() {
        assert_eq!(wrong_arrows(&package("utils", "record", "null")).len(), 1);
    }
}
