//! How fast a start reads the record: entries a second verified and decoded, and the building of the tree.
//!
//! `cargo run --release -p record --example start_rate [entries] [folder]` (the folder is filled when it is new)

use std::path::{Path, PathBuf};
use std::time::Instant;

use record::{ActId, Draft, Named, Reader, Writer, found, verify};

type Outcome = Result<(), Box<dyn std::error::Error>>;

fn main() -> Outcome {
    let mut args = std::env::args().skip(1);
    let entries: u64 = args.next().map_or(Ok(1_000_000), |text| text.parse())?;
    let scratch = tempfile::tempdir()?;
    let dir = args.next().map_or_else(|| scratch.path().join("data"), PathBuf::from);
    if !dir.exists() {
        fill(&dir, entries)?;
    }
    measure("unchecked", &Reader::open(&dir)?, |reader| Ok(reader.iter(1)?.count()))?;
    measure("verified", &Reader::open(&dir)?, |reader| {
        let mut count = 0;
        for entry in reader.iter_verified(1)? {
            entry?;
            count += 1;
        }
        Ok(count)
    })?;
    measure("verified and decoded", &Reader::open(&dir)?, |reader| {
        let mut count = 0;
        for entry in reader.iter_verified(1)? {
            let value: serde_json::Value = serde_json::from_slice(&entry?.payload)?;
            count += usize::from(value.is_object());
        }
        Ok(count)
    })?;
    measure("tree", &Reader::open(&dir)?, |reader| Ok(usize::try_from(reader.tree()?.size()?)?))?;
    measure("writer opened", &Reader::open(&dir)?, |_| {
        Ok(usize::try_from(Writer::open(&dir)?.tail().position)?)
    })?;
    measure("whole check", &Reader::open(&dir)?, |_| {
        let report = verify(&dir, &|_| Named::default())?;
        assert!(report.holds(), "{:?}", report.problems);
        Ok(usize::try_from(report.tail.position)?)
    })
}

fn measure(
    what: &str,
    reader: &Reader,
    work: impl FnOnce(&Reader) -> Result<usize, Box<dyn std::error::Error>>,
) -> Outcome {
    let began = Instant::now();
    let count = work(reader)?;
    let took = began.elapsed();
    println!("{what}: {count} entries in {took:?}, {:.0} a second", count as f64 / took.as_secs_f64());
    Ok(())
}

fn fill(dir: &Path, entries: u64) -> Outcome {
    found(dir, "example.org/rate", 0)?;
    let mut writer = Writer::open(dir)?;
    let began = Instant::now();
    for first in (0..entries).step_by(10_000) {
        let drafts: Vec<_> = (first..entries.min(first + 10_000)).map(draft).collect();
        writer.append(&drafts)?;
    }
    println!("filled in {:?}", began.elapsed());
    Ok(())
}

fn draft(number: u64) -> Draft {
    let payload = serde_json::json!({
        "act": "tap.reply", "case": format!("TAP-{}", number % 977), "actor": format!("delegation-{}", number % 193),
        "edition": "res1-2022", "happened": "2026-11-02T14:03:00+01:00[Europe/Zurich]",
        "facts": { "member": true, "deadline": "2026-12-01" },
        "events": [{ "name": "tap.replied.v1", "reply": "yes", "rule": "R1-9.4.5a" }],
    });
    let mixed = u128::from(number.wrapping_mul(0x9E37_79B9_7F4A_7C15)) << 64 | u128::from(number);
    Draft {
        act_id: ActId(mixed.to_be_bytes()),
        recorded: i64::try_from(number).unwrap_or(i64::MAX),
        payload: payload.to_string().into_bytes(),
        sealed: Vec::new(),
    }
}
