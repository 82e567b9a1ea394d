//! How a command ends when it does not succeed, and with which exit code.

use std::process::ExitCode;

/// An end that is no success.
#[derive(Debug)]
pub(crate) enum Ending {
    /// The rulebook said no, or what was checked does not hold: 1.
    No(String),
    /// The input cannot be read, or the record is held by somebody else: 2.
    Unreadable(String),
    /// We failed: 3.
    Failed(anyhow::Error),
}

impl Ending {
    /// Says it on standard error, once, with the whole chain of a failure.
    pub(crate) fn tell(&self) -> ExitCode {
        match self {
            Self::No(text) => {
                say(text);
                ExitCode::from(1)
            }
            Self::Unreadable(text) => {
                say(text);
                ExitCode::from(2)
            }
            Self::Failed(error) => {
                eprintln!("plenary failed: {error:#}");
                ExitCode::from(3)
            }
        }
    }
}

/// Nothing is said where everything is said already.
fn say(text: &str) {
    if !text.is_empty() {
        eprintln!("{text}");
    }
}

impl<E: Into<anyhow::Error>> From<E> for Ending {
    fn from(error: E) -> Self {
        Self::Failed(error.into())
    }
}

/// What a command comes to.
pub(crate) type Outcome = Result<(), Ending>;
