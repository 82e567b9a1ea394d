//! What prints papers.

use papers::Typesetter;
use std::sync::Arc;

/// The typesetter of this build. There is none: papers are pages, and no PDF is made.
pub(crate) fn typesetter() -> Option<Arc<dyn Typesetter>> {
    None
}
