//! What makes a PDF of a paper, as those see it who do not want to know how.

use std::error::Error;
use std::fmt;

use crate::model::Paper;

/// Makes a PDF of a paper.
pub trait Typesetter: Send + Sync {
    /// The paper as a PDF.
    ///
    /// # Errors
    /// [`Unprintable::NoGlyph`] if the paper holds a character that no font has; else the typesetter failed.
    fn pdf(&self, paper: &Paper) -> Result<Vec<u8>, Unprintable>;
}

/// Why there is no PDF of a paper.
#[derive(Debug)]
pub enum Unprintable {
    /// No font of the PDF has this character: the paper would have a hole in its place.
    NoGlyph(char),
    /// The typesetter failed.
    Failed(Box<dyn Error + Send + Sync>),
}

impl fmt::Display for Unprintable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unprintable::NoGlyph(letter) => {
                write!(f, "no font of the PDF has the character {letter} (U+{:04X})", u32::from(*letter))
            }
            Unprintable::Failed(_) => f.write_str("the PDF could not be made"),
        }
    }
}

impl Error for Unprintable {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Unprintable::NoGlyph(_) => None,
            Unprintable::Failed(source) => Some(source.as_ref()),
        }
    }
}
