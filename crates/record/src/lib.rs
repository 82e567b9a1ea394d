//! The record: the append-only log of a body, and everything that makes it evidence.
//!
//! It knows nothing of what it records: payloads are opaque bytes, every time is handed in, and no other crate of ours is used.
//!
//! | part | what it is |
//! |---|---|
//! | [`Writer`], [`Reader`] | one writer, any number of readers beside it |
//! | [`Stored`], [`Tail`] | entries and the chain of hashes through them |
//! | [`Tree`], [`TreeHandle`] | the RFC 6962 tree over salted commitments: outsiders check one entry without seeing the others |
//! | [`Signer`], [`KeyRing`], [`Head`] | signed heads, which keep the house itself from changing the past |
//! | [`Receipt`] | what a replier keeps; verified offline |
//! | [`Vault`] | personal data under a key per person, which can be erased |
//! | [`Blobs`] | files by their SHA-256 |
//! | [`Side`] | refusals, deliveries, parcels, tokens: not evidence |
//! | [`verify()`], [`backup()`], [`restore()`] | does all of it hold; a copy of it; the way back |
//!
//! ```
//! use record::{ActId, Draft, KeyRing, Reader, Receipt, Shown, Writer, found};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let folder = tempfile::tempdir()?;
//! # let dir = folder.path().join("data");
//! found(&dir, "example.org/plenary", 1_000)?;
//! let mut writer = Writer::open(&dir)?;
//!
//! // Personal data is sealed; the payload holds a reference to it.
//! let (name, sealed) = writer.vault().seal("person-1", "name", 1, "Delegate One")?;
//! let payload = serde_json::json!({ "act": "tap.reply", "reply": "yes", "by": name });
//! let draft = Draft {
//!     act_id: ActId([7; 16]),
//!     recorded: 2_000,
//!     payload: serde_json::to_vec(&payload)?,
//!     sealed: vec![sealed],
//! };
//! let entry = writer.append(&[draft])?.remove(0);
//! assert_eq!(entry.position, 1);
//!
//! // A receipt needs no database, only the public keys of the record.
//! let json = writer.receipt(&entry, Shown::Entry, 3_000)?.to_json();
//! let keys: KeyRing = writer.signer().ring();
//! assert!(Receipt::from_json(&json)?.verify(Some(&keys))?.trusted);
//!
//! // Erasing a person's key erases the data; the chain holds.
//! writer.erase("person-1", 4_000)?;
//! assert_eq!(writer.vault().open(&name)?, None);
//! for entry in Reader::open(&dir)?.iter_verified(1)? {
//!     entry?;
//! }
//! # Ok(())
//! # }
//! ```

mod backup;
mod blobs;
mod chain;
mod engine;
mod entry;
mod fault;
mod head;
mod lanes;
mod layout;
mod lock;
mod merkle;
mod options;
mod reader;
mod receipt;
mod restore;
mod seal;
mod side;
mod sqlite;
mod stream;
mod verify;
mod watch;
mod writer;

pub use backup::{BackupManifest, backup, backup_with};
pub use blobs::{Blobs, Orphan};
pub use chain::{Break, Tail};
pub use engine::{Engine, Entry, Founding, PublishedHead, Visit};
pub use entry::{ActId, Draft, Hash, Micros, Stored, commitment, genesis, link};
pub use fault::Fault;
pub use head::{Head, HeadFault, KeyId, KeyRing, PublicKey, RingKey, Rotation, Signer};
pub use lanes::Lanes;
pub use merkle::{
    Tree, TreeHandle, consistency_holds, empty_root, inclusion_holds, leaf_hash, node_hash, root_of_inclusion,
};
pub use options::Options;
pub use reader::Reader;
pub use receipt::{
    Disclosed, FORMAT as RECEIPT_FORMAT, NotVerified, Receipt, Shown, Verified, VerifiedEntry,
};
pub use restore::{Restoration, restore};
pub use seal::{Sealed, SealedRef, Vault};
pub use side::{
    Bounce, By, Delivery, DeliveryState, Outbox, Parcel, ParcelLabel, ParcelState, ParcelStep, Parcels,
    RefusalNote, Side, Step, Token,
};
#[doc(hidden)]
pub use sqlite::Durability;
pub use sqlite::Sqlite;
pub use stream::Entries;
pub use verify::{Named, Problem, VerifyReport, verify, verify_with};
pub use watch::{Told, Watch};
pub use writer::{Writer, found, found_with};
