//! The position of each act by its id: how a retry finds its first answer.

use std::collections::HashMap;

/// An id as clients make it.
pub type Id = [u8; 16];

/// Positions by id. Those that a start reads come by the million and are kept sorted, which costs a tenth of hashing them; what is
/// taken since is hashed.
#[derive(Debug, Default)]
pub struct Ids {
    read: Vec<(Id, u64)>,
    taken: HashMap<Id, u64>,
}

impl Ids {
    /// The ids of a record that was read.
    #[must_use]
    pub fn of(mut read: Vec<(Id, u64)>) -> Self {
        read.sort_unstable_by_key(|(id, _)| u128::from_be_bytes(*id));
        Self { read, taken: HashMap::new() }
    }

    /// Where the act with this id stands.
    #[must_use]
    pub fn get(&self, id: &Id) -> Option<u64> {
        let read =
            self.read.binary_search_by_key(&u128::from_be_bytes(*id), |(id, _)| u128::from_be_bytes(*id));
        match read {
            Ok(at) => self.read.get(at).map(|(_, position)| *position),
            Err(_) => self.taken.get(id).copied(),
        }
    }

    /// An act was taken.
    pub fn insert(&mut self, id: Id, position: u64) {
        self.taken.insert(id, position);
    }

    /// How many acts there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.read.len() + self.taken.len()
    }

    /// Is there none?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_read_and_what_was_taken_is_found() {
        let id = |byte| [byte; 16];
        let mut ids = Ids::of(vec![(id(9), 1), (id(255), 2), (id(3), 3)]);
        ids.insert(id(7), 4);
        let found = [9, 255, 3, 7, 8].map(|byte| ids.get(&id(byte)));
        assert_eq!(found, [Some(1), Some(2), Some(3), Some(4), None]);
        assert_eq!(ids.len(), 4);
    }
}
