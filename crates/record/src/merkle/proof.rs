//! RFC 9162 §2.1.3.2 and §2.1.4.2 (the same proofs as RFC 6962, with the checking written out): needs no tree.

use super::{leaf_hash, node_hash};
use crate::entry::Hash;

/// The root that a leaf and its audit path lead to; `None` if the path cannot belong to this index and size.
#[must_use]
pub fn root_of_inclusion(data: &[u8], index: u64, size: u64, path: &[Hash]) -> Option<Hash> {
    if index >= size {
        return None;
    }
    let (mut node, mut last) = (index, size - 1);
    let mut root = leaf_hash(data);
    for sibling in path {
        if last == 0 {
            return None;
        }
        if node & 1 == 1 || node == last {
            root = node_hash(sibling, &root);
            while node & 1 == 0 && node != 0 {
                node >>= 1;
                last >>= 1;
            }
        } else {
            root = node_hash(&root, sibling);
        }
        node >>= 1;
        last >>= 1;
    }
    (last == 0).then_some(root)
}

/// Is `data` leaf `index` of the tree of `size` leaves with this root?
#[must_use]
pub fn inclusion_holds(data: &[u8], index: u64, size: u64, path: &[Hash], root: &Hash) -> bool {
    root_of_inclusion(data, index, size, path).as_ref() == Some(root)
}

/// Is the tree of `old` leaves with `old_root` the beginning of the tree of `new` leaves with `new_root`?
#[must_use]
pub fn consistency_holds(old: u64, old_root: &Hash, new: u64, new_root: &Hash, path: &[Hash]) -> bool {
    if old > new {
        return false;
    }
    if old == new {
        return path.is_empty() && old_root == new_root;
    }
    if old == 0 {
        return path.is_empty() && *old_root == super::empty_root();
    }
    walk(old, old_root, new, path).is_some_and(|(from, to)| from == *old_root && to == *new_root)
}

/// The two roots that a consistency path leads to, for `0 < old < new`.
fn walk(old: u64, old_root: &Hash, new: u64, path: &[Hash]) -> Option<(Hash, Hash)> {
    let mut steps = path.iter();
    // A full left subtree is its own first step: the verifier has it already.
    let first = if old.is_power_of_two() { old_root } else { steps.next()? };
    let (mut node, mut last) = (old - 1, new - 1);
    while node & 1 == 1 {
        node >>= 1;
        last >>= 1;
    }
    let (mut from, mut to) = (*first, *first);
    for sibling in steps {
        if last == 0 {
            return None;
        }
        if node & 1 == 1 || node == last {
            from = node_hash(sibling, &from);
            to = node_hash(sibling, &to);
            while node & 1 == 0 && node != 0 {
                node >>= 1;
                last >>= 1;
            }
        } else {
            to = node_hash(&to, sibling);
        }
        node >>= 1;
        last >>= 1;
    }
    (last == 0).then_some((from, to))
}
