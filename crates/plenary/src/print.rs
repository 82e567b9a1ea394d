//! What prints papers.

use papers::Typesetter;
use std::sync::Arc;

/// The typesetter of this build.
pub(crate) fn typesetter() -> Option<Arc<dyn Typesetter>> {
    Some(Arc::new(typeset::Typst))
}
