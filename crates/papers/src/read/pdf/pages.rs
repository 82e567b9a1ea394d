//! The pages of a PDF, as its tree of pages lists them.

use std::collections::BTreeSet;

use lopdf::{Dictionary, ObjectId};

use super::File;
use crate::read::unreadable::{Unreadable, limits};

/// How many pages a file has.
///
/// # Errors
/// [`Unreadable::Circular`] where the tree leads back to itself, [`Unreadable::TooLarge`] beyond what a letter can have.
pub(super) fn count(file: &File<'_>) -> Result<usize, Unreadable> {
    let Some(catalog) = file.document.catalog().ok() else { return Ok(0) };
    let mut open: Vec<ObjectId> =
        catalog.get(b"Pages").and_then(lopdf::Object::as_reference).into_iter().collect();
    let mut branches = BTreeSet::new();
    let mut pages = 0;
    while let Some(id) = open.pop() {
        let Ok(node) = file.document.get_dictionary(id) else { continue };
        let kids = kids(file, node);
        if kids.is_empty() {
            pages += 1;
        } else if !branches.insert(id) {
            return Err(Unreadable::Circular);
        }
        open.extend(kids);
        if pages > limits::PAGES || open.len() > limits::PIECES {
            return Err(Unreadable::TooLarge);
        }
    }
    Ok(pages)
}

/// What lies below a branch of the tree.
fn kids<'a>(file: &File<'a>, node: &'a Dictionary) -> Vec<ObjectId> {
    file.array(node, "Kids").iter().filter_map(|kid| kid.as_reference().ok()).collect()
}
