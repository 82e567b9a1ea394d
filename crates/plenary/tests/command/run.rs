//! Runs the command.

use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::{PoisonError, RwLock, RwLockWriteGuard};

/// A process that is just being started holds, for a moment, every lock on a file that its parent holds.
static STARTING: RwLock<()> = RwLock::new(());

/// Nobody starts a process while this is held: for opening and closing a record in this process.
pub(crate) fn alone() -> RwLockWriteGuard<'static, ()> {
    STARTING.write().unwrap_or_else(PoisonError::into_inner)
}

/// What a run of the command came to.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// Runs the command with these arguments.
pub(crate) fn plenary(args: &[&str]) -> Ran {
    let mut command = Command::new(env!("CARGO_BIN_EXE_plenary"));
    command
        .args(args)
        .env_remove("PLENARY_DATA")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let started = {
        let _starting = STARTING.read().unwrap_or_else(PoisonError::into_inner);
        command.spawn().expect("it starts")
    };
    let done = started.wait_with_output().expect("it runs");
    Ran {
        code: done.status.code().expect("it ends by itself"),
        out: String::from_utf8(done.stdout).expect("text"),
        err: String::from_utf8(done.stderr).expect("text"),
    }
}

impl Ran {
    /// It succeeded; what it printed.
    #[track_caller]
    pub(crate) fn ok(self) -> String {
        assert_eq!(self.code, 0, "{self:?}");
        self.out
    }

    /// It ended with this code, and said this on standard error.
    #[track_caller]
    pub(crate) fn ends(self, code: i32, says: &str) {
        assert!(self.code == code && self.err.contains(says), "{code} and `{says}` expected: {self:?}");
    }
}

/// A folder with a fresh record of the invented body.
pub(crate) fn founded() -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let dir = text(&folder.path().join("record"));
    plenary(&["init", "--data", &dir]).ok();
    (folder, dir)
}

/// A path as text.
pub(crate) fn text(path: &Path) -> String {
    path.to_str().expect("a plain path").to_owned()
}
