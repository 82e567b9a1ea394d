//! Where something stands in a file that a person edits: a mistake names its line and column.

use std::fmt;
use std::ops::Range;

/// Something in a file that cannot be read, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// What is wrong, and what to write instead.
    pub problem: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.line, self.column, self.problem)
    }
}

impl std::error::Error for Mistake {}

/// The text of a file, to find lines and columns in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Text<'t>(pub(crate) &'t str);

impl<'t> Text<'t> {
    /// The line of a byte, from 1.
    pub(crate) fn line(self, byte: usize) -> usize {
        self.before(byte).matches('\n').count() + 1
    }

    /// A mistake at the beginning of `span`.
    pub(crate) fn mistake(self, span: &Range<usize>, problem: impl Into<String>) -> Mistake {
        let before = self.before(span.start);
        let begins = before.rfind('\n').map_or(0, |at| at + 1);
        let column = before[begins..].chars().count() + 1;
        Mistake { line: self.line(span.start), column, problem: problem.into() }
    }

    /// The text before a byte.
    fn before(self, byte: usize) -> &'t str {
        self.0.get(..byte).unwrap_or(self.0)
    }
}
