//! Signed heads: (origin, size, root, time) as a C2SP checkpoint, <https://c2sp.org/tlog-checkpoint>.
//!
//! Printed in circulars and kept by members, they stop the house itself from changing the past unseen.

mod note;
mod ring;
mod signer;

pub use note::{KeyId, PublicKey};
pub use ring::{HeadFault, KeyRing, RingKey};
pub use signer::{Rotation, Signer};
pub(crate) use signer::{read_ring, ring_is_complete};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::entry::{Hash, Micros};

/// What a signed head says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Whose record.
    pub origin: String,
    /// How many entries.
    pub size: u64,
    /// The root of the tree over their leaves.
    pub root: Hash,
    /// When it was signed.
    pub at: Micros,
}

const TIME: &str = "time ";

impl Head {
    /// The text that is signed: origin, size, root, and the time as an extension line.
    #[must_use]
    pub fn text(&self) -> String {
        format!("{}\n{}\n{}\n{TIME}{}\n", self.origin, self.size, STANDARD.encode(self.root), self.at)
    }

    /// Reads back what [`Head::text`] wrote; `None` for any other text.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut lines = text.split('\n');
        let origin = lines.next()?.to_owned();
        let size = lines.next()?.parse().ok()?;
        let root = STANDARD.decode(lines.next()?).ok()?.try_into().ok()?;
        let at = lines.next()?.strip_prefix(TIME)?.parse().ok()?;
        let head = Self { origin, size, root, at };
        // One head has one text: refuse "+7", "07" and trailing lines.
        (head.text() == text).then_some(head)
    }
}
