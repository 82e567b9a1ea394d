//! What cargo says of the workspace, and which files git tracks.

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The top of the workspace, as cargo tells it to what it runs: a build that two work trees share knows only one of them.
pub(crate) fn top() -> Result<PathBuf> {
    let own = std::env::var_os("CARGO_MANIFEST_DIR").context("run this as `cargo xtask`")?;
    Ok(Path::new(&own).parent().context("xtask stands outside the workspace")?.to_owned())
}

/// A crate of the workspace.
#[derive(Debug, Deserialize)]
pub(crate) struct Package {
    /// Its name.
    pub(crate) name: String,
    /// What it depends on, of ours and others'.
    pub(crate) dependencies: Vec<Dependency>,
}

/// One dependency of a crate.
#[derive(Debug, Deserialize)]
pub(crate) struct Dependency {
    /// The crate depended on, before any renaming.
    pub(crate) name: String,
    /// `dev`, `build`, or nothing for a normal one.
    kind: Option<String>,
    /// The folder, if it is a crate of ours.
    pub(crate) path: Option<PathBuf>,
}

impl Dependency {
    /// Does it serve tests alone?
    pub(crate) fn is_dev(&self) -> bool {
        self.kind.as_deref() == Some("dev")
    }
}

/// The crates of the workspace at `top`, without asking any registry.
pub(crate) fn packages(top: &Path) -> Result<Vec<Package>> {
    #[derive(Deserialize)]
    struct Metadata {
        packages: Vec<Package>,
    }
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = output(Command::new(cargo).current_dir(top).args([
        "metadata",
        "--no-deps",
        "--offline",
        "--format-version",
        "1",
    ]))?;
    Ok(serde_json::from_str::<Metadata>(&output).context("reading the answer of cargo metadata")?.packages)
}

/// A file that git tracks.
pub(crate) struct Tracked {
    /// Its path from the top of the workspace.
    pub(crate) path: String,
    /// What it says.
    pub(crate) text: String,
}

/// The tracked files whose name ends in one of `extensions`, in the order of their paths.
pub(crate) fn tracked(top: &Path, extensions: &[&str]) -> Result<Vec<Tracked>> {
    let listed = output(Command::new("git").current_dir(top).args(["ls-files", "-z"]))?;
    let mut files = Vec::new();
    for path in listed.split('\0') {
        let extension = Path::new(path).extension().and_then(|extension| extension.to_str());
        // A file removed from the work tree stays listed until the removal is committed.
        if extension.is_some_and(|found| extensions.contains(&found)) && top.join(path).is_file() {
            files.push(Tracked { path: path.to_owned(), text: read(&top.join(path))? });
        }
    }
    files.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(files)
}

/// The text of the file at `path`.
pub(crate) fn read(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))
}

/// What `command` prints, if it succeeds.
fn output(command: &mut Command) -> Result<String> {
    let output = command.output().with_context(|| format!("starting {}", command.get_program().display()))?;
    if !output.status.success() {
        bail!(
            "{} failed: {}",
            command.get_program().display(),
            String::from_utf8_lossy(&output.stderr).trim()
        );
    }
    String::from_utf8(output.stdout).context("the output is not UTF-8")
}
