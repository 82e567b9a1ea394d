//! Files that a person edits or hands in.

use crate::ending::Ending;
use desk::rehearsal::Mistake;
use std::path::Path;

/// Reads a file as text.
///
/// # Errors
/// [`Ending::Unreadable`], naming it.
pub(crate) fn text(path: &Path) -> Result<String, Ending> {
    std::fs::read_to_string(path)
        .map_err(|error| Ending::Unreadable(format!("{} cannot be read: {error}", path.display())))
}

/// Reads a file as it is.
///
/// # Errors
/// [`Ending::Unreadable`], naming it.
pub(crate) fn bytes(path: &Path) -> Result<Vec<u8>, Ending> {
    std::fs::read(path)
        .map_err(|error| Ending::Unreadable(format!("{} cannot be read: {error}", path.display())))
}

/// A mistake in a file: `FILE:line:column: what is wrong`.
pub(crate) fn mistake(path: &Path, mistake: &Mistake) -> Ending {
    Ending::Unreadable(format!("{}:{mistake}", path.display()))
}
