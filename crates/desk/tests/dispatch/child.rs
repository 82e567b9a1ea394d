//! The process that is killed: it hands letters over, and stops for ever right after the server has taken one of them, before that is
//! written down.

use crate::fixture::{Letters, MORNING, address, moment, open, run};
use desk::clock::Turned;
use desk::dispatch::carrier::{Carrier, Envelope, Line, Outcome};
use desk::dispatch::round::Rounds;
use desk::dispatch::smtp::Smtp;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};

/// Where the record lies, where the server is, and after whose letter it stops: for the child.
const DIR: &str = "PLENARY_DISPATCH_DIR";
const URL: &str = "PLENARY_DISPATCH_URL";
const AFTER: &str = "PLENARY_DISPATCH_AFTER";

/// How many letters there are.
pub(crate) const COUNT: u32 = 30;

/// A running child.
pub(crate) struct Child {
    process: std::process::Child,
    lines: BufReader<std::process::ChildStdout>,
}

impl Child {
    /// Starts one that stops after the letter to an administration was taken; with none it does not stop.
    pub(crate) fn start(dir: &Path, url: &str, after: Option<u32>) -> Self {
        let mut command = Command::new(std::env::current_exe().expect("this program"));
        command.args(["crash::dispatch_child", "--exact", "--ignored", "--nocapture"]);
        command.env(DIR, dir).env(URL, url).env(AFTER, after.unwrap_or(0).to_string());
        let mut process = command.stdout(Stdio::piped()).stdin(Stdio::null()).spawn().expect("it starts");
        let lines = BufReader::new(process.stdout.take().expect("its output"));
        Self { process, lines }
    }

    /// Waits until it says that the server has taken its letter.
    pub(crate) fn wait(&mut self) {
        let mut line = String::new();
        while line != "taken.\n" {
            line.clear();
            assert!(self.lines.read_line(&mut line).expect("it speaks") > 0, "it ended before");
        }
    }

    /// Kills it.
    pub(crate) fn kill(mut self) {
        // Child::kill sends SIGKILL.
        self.process.kill().expect("it is killed");
        self.process.wait().expect("it is gone");
    }
}

/// A carrier that stops for ever once the letter to one address was taken.
struct Stopping(Smtp, String);

impl Carrier for Stopping {
    fn connect(&self) -> Result<Box<dyn Line>, String> {
        Ok(Box::new(StoppingLine(self.0.connect()?, self.1.clone())))
    }
}

struct StoppingLine(Box<dyn Line>, String);

impl Line for StoppingLine {
    fn hand(&mut self, mail: &Envelope<'_>, begin: &mut dyn FnMut() -> bool) -> Outcome {
        let outcome = self.0.hand(mail, begin);
        if mail.to == self.1 && matches!(outcome, Outcome::Taken(_)) {
            std::io::stdout().lock().write_all(b"taken.\n").expect("the parent reads");
            loop {
                std::thread::park();
            }
        }
        outcome
    }

    fn close(self: Box<Self>) {
        self.0.close();
    }
}

/// What the child does until it is killed.
pub(crate) fn work() {
    let var = |name: &str| std::env::var(name).expect("the parent says it");
    let after: u32 = var(AFTER).parse().expect("a number");
    let smtp = Smtp::at(&var(URL), "example.org").expect("an address");
    let side = open(Path::new(&var(DIR)));
    let clock = Turned::at(moment(MORNING));
    let carrier = Stopping(smtp, address(after));
    run(&mut Rounds::default(), &side, &Letters::to(COUNT), &carrier, &clock).expect("a round");
}
