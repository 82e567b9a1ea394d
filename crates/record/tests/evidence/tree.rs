//! The tree against the vectors of RFC 6962's first implementation, and against `ct-merkle`.

use ct_merkle::mem_backed_tree::MemoryBackedTree;
use ct_merkle::{ConsistencyProof, InclusionProof, RootHash};
use record::{
    Fault, Hash, Lanes, Options, Stored, Tree, Writer, consistency_holds, empty_root, inclusion_holds,
};
use sha2::Sha256;

use crate::scratch::{Scratch, append};

/// The leaves of the vectors.
const LEAVES: [&str; 8] =
    ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

/// The roots of the trees of the first 1 to 8 leaves.
const ROOTS: [&str; 8] = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

fn leaves(count: u64) -> Vec<Hash> {
    (0..count).map(|n| digest(&n.to_be_bytes())).collect()
}

fn digest(bytes: &[u8]) -> Hash {
    use sha2::Digest;
    Sha256::digest(bytes).into()
}

fn tree(leaves: &[Hash]) -> Tree {
    let mut tree = Tree::default();
    leaves.iter().for_each(|leaf| tree.push(leaf));
    tree
}

/// A writer with the positions of what it reads.
fn reading(scratch: &Scratch) -> (Writer, Lanes<u64>) {
    let positions = || |entry: &Stored| entry.position;
    Writer::open_reading(&scratch.dir(), &Options::default(), positions).unwrap()
}

#[test]
fn a_tree_that_is_fed_by_a_reading_is_the_one_that_reads_for_itself() {
    let scratch = Scratch::new();
    append(&mut scratch.writer(), 1, 1500);
    let own = scratch.writer().tree().head().unwrap();
    let (mut writer, runs) = reading(&scratch);
    // What is appended during the reading comes once.
    append(&mut writer, 1501, 1502);
    assert!(runs.flat_map(Result::unwrap).eq(1..=1500), "in their order, whichever thread read them");
    let head = writer.tree().head().unwrap();
    assert_eq!((head.0, writer.tree().root(1500).unwrap()), (1502, own.1));
    drop(writer);
    assert_eq!(scratch.writer().tree().head().unwrap(), head);
}

#[test]
fn a_tree_whose_reading_was_given_up_says_so() {
    let scratch = Scratch::new();
    append(&mut scratch.writer(), 1, 9000);
    let (writer, mut runs) = reading(&scratch);
    assert_eq!(runs.next().unwrap().unwrap().first(), Some(&1));
    drop(runs);
    assert!(matches!(writer.tree().head(), Err(Fault::TreeNotBuilt { .. })));
}

#[test]
fn the_vectors_hold() {
    assert_eq!(hex::encode(empty_root()), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    let mut tree = Tree::default();
    for (leaf, root) in LEAVES.iter().zip(ROOTS) {
        tree.push(&hex::decode(leaf).unwrap());
        assert_eq!(hex::encode(tree.root(tree.size()).unwrap()), root);
    }
    for (size, root) in (1..).zip(ROOTS) {
        assert_eq!(hex::encode(tree.root(size).unwrap()), root, "at the older size {size}");
    }
    let shown = |path: Vec<Hash>| path.iter().map(hex::encode).collect::<Vec<_>>();
    assert_eq!(shown(tree.inclusion(0, 1).unwrap()), [""; 0]);
    assert_eq!(
        shown(tree.inclusion(0, 8).unwrap()),
        [
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        ]
    );
    assert_eq!(
        shown(tree.inclusion(5, 8).unwrap()),
        [
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        ]
    );
    assert_eq!(
        shown(tree.consistency(6, 8).unwrap()),
        [
            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        ]
    );
}

#[test]
fn invariant_every_inclusion_to_64_is_proven_as_ct_merkle_proves_it() {
    let leaves = leaves(64);
    let ours = tree(&leaves);
    let mut theirs = MemoryBackedTree::<Sha256, Hash>::new();
    for (size, leaf) in (1..).zip(&leaves) {
        theirs.push(*leaf);
        let root = ours.root(size).unwrap();
        assert_eq!(root[..], theirs.root().as_bytes()[..]);
        for (index, leaf) in (0..size).zip(&leaves) {
            let path = ours.inclusion(index, size).unwrap();
            assert!(inclusion_holds(leaf, index, size, &path, &root), "{index} of {size}");
            let proof = theirs.prove_inclusion(usize::try_from(index).unwrap());
            assert_eq!(proof.as_bytes(), path.as_flattened(), "{index} of {size}");
            let proof = InclusionProof::<Sha256>::from_bytes(path.as_flattened().to_vec());
            theirs.root().verify_inclusion(leaf, index, &proof).unwrap();
        }
        assert_eq!(ours.inclusion(size, size), None);
    }
}

#[test]
fn invariant_every_consistency_to_64_is_proven_as_ct_merkle_checks_it() {
    let leaves = leaves(64);
    let ours = tree(&leaves);
    for new in 0..=64 {
        for old in 0..=new {
            let (from, to) = (ours.root(old).unwrap(), ours.root(new).unwrap());
            let path = ours.consistency(old, new).unwrap();
            assert!(consistency_holds(old, &from, new, &to, &path), "{old} to {new}");
            if 0 < old && old < new {
                let proof = ConsistencyProof::<Sha256>::try_from_bytes(path.as_flattened().to_vec()).unwrap();
                let root = |size, hash: Hash| RootHash::<Sha256>::new(hash.into(), size);
                root(new, to).verify_consistency(&root(old, from), &proof).unwrap();
            }
            // Another old root, a step less and a step more are refused.
            let wrong = digest(&from);
            assert!(!consistency_holds(old, &wrong, new, &to, &path), "{old} to {new}");
            assert!(
                !consistency_holds(old, &from, new, &to, &[&path[..], &[wrong]].concat()),
                "{old} to {new}"
            );
            if let [_, shorter @ ..] = &path[..] {
                assert!(!consistency_holds(old, &from, new, &to, shorter), "{old} to {new}");
            }
        }
    }
}

#[test]
fn invariant_no_proof_to_20_serves_another_leaf_index_size_or_root() {
    let leaves = leaves(20);
    let ours = tree(&leaves);
    for size in 1..=20_u64 {
        let root = ours.root(size).unwrap();
        for index in 0..size {
            let path = ours.inclusion(index, size).unwrap();
            let leaf = &leaves[usize::try_from(index).unwrap()];
            for other in (0..20).filter(|other| *other != index) {
                assert!(!inclusion_holds(leaf, other, size, &path, &root));
                assert!(!inclusion_holds(
                    &leaves[usize::try_from(other).unwrap()],
                    index,
                    size,
                    &path,
                    &root
                ));
            }
            for at in 0..path.len() {
                let mut bent = path.clone();
                bent[at][0] ^= 1;
                assert!(!inclusion_holds(leaf, index, size, &bent, &root));
                assert!(!inclusion_holds(leaf, index, size, &path[..at], &root));
            }
        }
    }
}

#[test]
fn what_is_not_there_has_no_root_and_no_proof() {
    let ours = tree(&leaves(5));
    assert_eq!(ours.root(6), None);
    assert_eq!(ours.inclusion(0, 6), None);
    assert_eq!(ours.consistency(3, 6), None);
    assert_eq!(ours.consistency(4, 3), None);
}
