//! The process that is killed: 32 threads reply and replace their replies, and it says on its standard output which were taken.

use desk::Desk;
use desk::answer::Answer;
use desk::clock::Turned;
use desk::perform::Actor;
use record::Options;
use rulebook::act::Act;
use rulebook::id::PersonId;
use serde_json::json;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// The text in consultation.
pub(crate) const TEXT: &str = "X.inv-2";
/// The replies that the scene comes with.
pub(crate) const BEFORE: u32 = 6;
/// How many reply at once.
const ADMINISTRATIONS: u32 = 32;
/// Where the record lies, for the child.
const DIR: &str = "PLENARY_CRASH_DIR";

/// A reply that was answered for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Acknowledged {
    pub(crate) id: [u8; 16],
    pub(crate) position: u64,
    pub(crate) member: String,
    pub(crate) count: u32,
}

/// Opens the desk at the moment of the scene.
pub(crate) fn open(dir: &Path) -> Desk {
    let clock = Arc::new(Turned::at("2024-08-12T07:00:00Z".parse().expect("a moment")));
    let on_fault = |fault: record::Fault| {
        eprintln!("the record failed: {fault}");
        std::process::exit(3);
    };
    Desk::open(dir, &Options::default(), clock, on_fault).unwrap_or_else(|not| panic!("{not}"))
}

/// The member and the count in the reasons of a reply.
pub(crate) fn read_reasons(text: &str) -> (String, u32) {
    let (member, count) = text.split_once('#').expect("the reasons name their reply");
    (member.to_owned(), count.parse().expect("a count"))
}

/// A running child.
pub(crate) struct Child {
    process: std::process::Child,
    lines: std::thread::JoinHandle<Vec<Acknowledged>>,
    began: Receiver<()>,
}

impl Child {
    /// Starts one on the record in `dir`.
    pub(crate) fn start(dir: &Path) -> Self {
        let mut command = Command::new(std::env::current_exe().expect("this program"));
        command.args(["crash_child", "--exact", "--ignored", "--nocapture"]);
        command.env(DIR, dir).stdout(Stdio::piped()).stdin(Stdio::null());
        let mut process = command.spawn().expect("it starts");
        let out = BufReader::new(process.stdout.take().expect("its output"));
        let (begin, began) = channel();
        let lines = std::thread::spawn(move || {
            let mut found = Vec::new();
            for line in out.lines() {
                // The last line may be cut off by the kill: then it was not said.
                let Some(one) = line.ok().as_deref().and_then(read_line) else { continue };
                if found.is_empty() {
                    begin.send(()).ok();
                }
                found.push(one);
            }
            found
        });
        Self { process, lines, began }
    }

    /// Kills it at a random moment after its first acknowledgement, and gives what it said.
    pub(crate) fn kill_at_random(mut self) -> Vec<Acknowledged> {
        self.began.recv_timeout(Duration::from_secs(60)).expect("it begins");
        let mut byte = [0; 2];
        let random = std::fs::File::open("/dev/urandom").and_then(|mut file| file.read_exact(&mut byte));
        random.expect("random bytes");
        std::thread::sleep(Duration::from_micros(u64::from(u16::from_le_bytes(byte)) * 4));
        // Child::kill sends SIGKILL.
        self.process.kill().expect("it is killed");
        self.process.wait().expect("it is gone");
        self.lines.join().expect("its output is read")
    }
}

/// A whole line of acknowledgement: `taken ID POSITION COUNT MEMBER.`
fn read_line(line: &str) -> Option<Acknowledged> {
    let mut parts = line.strip_prefix("taken ")?.strip_suffix('.')?.splitn(4, ' ');
    let id = hex::decode(parts.next()?).ok()?.try_into().ok()?;
    let (position, count) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    Some(Acknowledged { id, position, count, member: parts.next()?.to_owned() })
}

/// What the child does until it is killed.
pub(crate) fn run() {
    let dir = std::env::var_os(DIR).expect("the parent says where");
    let desk = open(Path::new(&dir));
    std::thread::scope(|scope| {
        for number in 1..=ADMINISTRATIONS {
            let desk = &desk;
            scope.spawn(move || reply_for_ever(desk, number));
        }
    });
}

/// One administration: it replies, and replaces its reply as soon as that is taken.
fn reply_for_ever(desk: &Desk, number: u32) {
    let member = format!("Administration {number}");
    for count in 1.. {
        let mut id = [0; 16];
        id[..4].copy_from_slice(&number.to_be_bytes());
        id[4..8].copy_from_slice(&(count as u32).to_be_bytes());
        id[8] = 1;
        let with = json!({
            "text": TEXT, "answer": "not-authorize", "reasons": format!("{member}#{count}"), "changes": "None.",
        });
        let act = Act::read("tap.reply", &with).expect("it can be read");
        let actor = Actor::Person(PersonId::from(format!("focal point of {member}")));
        match desk.submit(desk.receive(), id, actor, act).expect("an answer") {
            Answer::Accepted(accepted) => {
                let line = format!("taken {} {} {count} {member}.\n", hex::encode(id), accepted.position);
                // One write a line: two threads never mix theirs.
                std::io::stdout().lock().write_all(line.as_bytes()).expect("the parent reads");
            }
            Answer::Refused(refusal) => panic!("{refusal}"),
        }
    }
}
