//! The process that is killed: it appends and acknowledges on its standard output until then.

use std::collections::HashSet;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use record::{ActId, Draft, Durability, Named, Options, SealedRef, Writer, found_with};

/// How the child writes.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Mode {
    /// One thread, under the shim.
    PowerCut(Durability),
    /// 32 submitters and a writer, without it.
    Load,
}

const DIR: &str = "PLENARY_CRASH_DIR";
const MODE: &str = "PLENARY_CRASH_MODE";
const SUBMITTERS: u64 = 32;
const BATCH: usize = 64;

/// A running child.
pub(crate) struct Child {
    process: std::process::Child,
    acknowledged: std::thread::JoinHandle<HashSet<ActId>>,
    began: Receiver<()>,
}

impl Child {
    /// Starts a child on `scratch/data`, keeping synced copies in `scratch/kept`.
    pub(crate) fn start(scratch: &Path, mode: Mode) -> Self {
        let (data, kept) = (scratch.join("data"), scratch.join("kept"));
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["crash_child", "--exact", "--ignored", "--nocapture"]);
        command.env(DIR, &data).env(MODE, word(mode)).stdout(Stdio::piped()).stderr(Stdio::null());
        if let Mode::PowerCut(_) = mode {
            std::fs::create_dir(&kept).unwrap();
            command.env("LD_PRELOAD", shim(scratch)).env("UNSYNCED_ROOT", &data).env("UNSYNCED_KEEP", &kept);
        }
        let mut process = command.spawn().unwrap();
        let out = BufReader::new(process.stdout.take().unwrap());
        let (began_at, began) = channel();
        let acknowledged = std::thread::spawn(move || {
            let mut ids = HashSet::new();
            // A last line that was cut off has no newline; it is no acknowledgement.
            for line in out.split(b'\n').map_while(Result::ok) {
                let line = String::from_utf8_lossy(&line);
                if let Some(id) = line.strip_prefix("ack ").and_then(|id| id.parse().ok()) {
                    ids.insert(id);
                    // Only the first is waited for.
                    began_at.send(()).unwrap_or_default();
                }
            }
            ids
        });
        Self { process, acknowledged, began }
    }

    /// Lets the child run for a random while after its first acknowledgement, kills it, and tells what it acknowledged.
    pub(crate) fn kill_at_random(mut self) -> HashSet<ActId> {
        self.began.recv_timeout(Duration::from_secs(60)).expect("the child acknowledges something");
        let mut byte = [0];
        getrandom::fill(&mut byte).unwrap();
        std::thread::sleep(Duration::from_millis(3 * u64::from(byte[0])));
        self.process.kill().unwrap();
        self.process.wait().unwrap();
        self.acknowledged.join().unwrap()
    }
}

fn word(mode: Mode) -> &'static str {
    match mode {
        Mode::PowerCut(Durability::Full) => "full",
        Mode::PowerCut(Durability::Normal) => "normal",
        Mode::PowerCut(Durability::Off) => "off",
        Mode::Load => "load",
    }
}

/// Compiles the shim.
fn shim(scratch: &Path) -> PathBuf {
    let (source, library) =
        (Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/unsynced/shim.c"), scratch.join("shim.so"));
    let mut cc = Command::new("cc");
    cc.args(["-shared", "-fPIC", "-O2", "-Wall", "-Werror", "-o"]).arg(&library).arg(source);
    assert!(cc.status().expect("a C compiler, `cc`").success());
    library
}

/// What the child does until it is killed.
pub(crate) fn run() {
    let dir = PathBuf::from(std::env::var(DIR).expect("only the crash tests run this"));
    let mode = std::env::var(MODE).unwrap();
    let durability = match mode.as_str() {
        "normal" => Durability::Normal,
        "off" => Durability::Off,
        _ => Durability::Full,
    };
    let options = Options { durability, ..Options::default() };
    found_with(&dir, "example.org/crash", 0, &options).unwrap();
    let mut writer = Writer::open_with(&dir, &options).unwrap();
    if mode == "load" { under_load(&mut writer) } else { alone(&mut writer) }
}

/// Batches of 1 to 4. The channel to the parent is the acknowledgement.
fn alone(writer: &mut Writer) {
    for first in (0_u64..).step_by(4) {
        let batch: Vec<_> = (first..=first + first % 16 / 4).map(|n| draft(writer, n)).collect();
        writer.append(&batch).unwrap();
        acknowledge(batch.iter().map(|draft| draft.act_id));
    }
}

fn under_load(writer: &mut Writer) {
    let (submit, acts) = channel::<(u64, Sender<ActId>)>();
    for number in 0..SUBMITTERS {
        let submit = submit.clone();
        std::thread::spawn(move || {
            let (answer, answered) = channel();
            for n in 0_u64.. {
                submit.send((n * SUBMITTERS + number, answer.clone())).unwrap();
                acknowledge(answered.recv().into_iter());
            }
        });
    }
    while let Ok(first) = acts.recv() {
        let mut batch = vec![first];
        batch.extend(std::iter::from_fn(|| acts.try_recv().ok()).take(BATCH - 1));
        let recorded = writer.tail().recorded + 1;
        let drafts: Vec<_> = batch.iter().map(|(n, _)| Draft { recorded, ..draft(writer, *n) }).collect();
        let stored = writer.append(&drafts).unwrap();
        for ((_, answer), entry) in batch.iter().zip(stored) {
            answer.send(entry.act_id).unwrap();
        }
    }
}

fn acknowledge(ids: impl Iterator<Item = ActId>) {
    let lines: String = ids.map(|id| format!("ack {id}\n")).collect();
    let mut out = std::io::stdout().lock();
    out.write_all(lines.as_bytes()).and_then(|()| out.flush()).unwrap();
}

/// Every third entry seals a value, every fortieth names a blob.
fn draft(writer: &Writer, n: u64) -> Draft {
    let mut sealed = Vec::new();
    let mut payload = serde_json::json!({ "n": n });
    if n.is_multiple_of(3) {
        let (reference, value) = writer.vault().seal(&format!("p{}", n % 50), "name", 1, "Ada").unwrap();
        payload["sealed"] = serde_json::json!(reference);
        sealed.push(value);
    }
    if n.is_multiple_of(40) {
        payload["blob"] = hex::encode(writer.blobs().put(&n.to_be_bytes()).unwrap()).into();
    }
    let act_id =
        ActId((u128::from(n.wrapping_mul(0x9E37_79B9_7F4A_7C15)) << 64 | u128::from(n)).to_be_bytes());
    let recorded = i64::try_from(n).unwrap();
    Draft { act_id, recorded, payload: payload.to_string().into_bytes(), sealed }
}

/// What the payloads of [`draft`] name.
pub(crate) fn named(payload: &[u8]) -> Named {
    let value: serde_json::Value = serde_json::from_slice(payload).unwrap();
    let blob = value.get("blob").map(|hash| hex::decode(hash.as_str().unwrap()).unwrap().try_into().unwrap());
    let sealed = value.get("sealed").map(|r| serde_json::from_value::<SealedRef>(r.clone()).unwrap());
    Named { blobs: blob.into_iter().collect(), sealed: sealed.into_iter().collect(), ..Named::default() }
}
