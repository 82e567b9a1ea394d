//! What a PDF says, taken in a process of its own with limits on its memory and its time: a strange file harms nobody.

use crate::ending::Outcome;
use papers::read::{Taken, Unreadable, fit, tagged};
use std::io::{self, Read, Write};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// The memory that the process may have.
const MEMORY: u64 = 1 << 30;
/// The seconds of a core that it may take.
const SECONDS: u64 = 20;
/// The most text that is taken from it.
const TEXT: usize = 16 << 20;
/// The most that the process writes: the text, and the same by its tags with where it stands.
const WRITTEN: u64 = 64 << 20;
/// How the process ends when it cannot read: the file is damaged, encrypted, has no text or too much of it, or its pages go in a circle.
const DAMAGED: i32 = 10;
const ENCRYPTED: i32 = 11;
const NO_TEXT: i32 = 12;
const TOO_LARGE: i32 = 13;
const CIRCULAR: i32 = 14;

/// The hidden command: reads a PDF from standard input and writes what it says, as JSON.
pub(crate) fn run() -> Outcome {
    limit()?;
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    // Whatever a reader of strangers' files prints or panics about is of no use to anybody.
    std::panic::set_hook(Box::new(|_| {}));
    // What unpacks to too much is not unpacked at all. A file that is damaged in another way may still give its text.
    match std::panic::catch_unwind(|| fit(&bytes)) {
        Ok(Err(Unreadable::TooLarge | Unreadable::TooDeep)) => std::process::exit(TOO_LARGE),
        Ok(Err(Unreadable::Circular)) => std::process::exit(CIRCULAR),
        Ok(_) | Err(_) => {}
    }
    let read = std::panic::catch_unwind(|| pdf_extract::extract_text_from_mem(&bytes));
    // A tree of tags that cannot be followed is as good as none: the pages have their text all the same.
    let by_tags = std::panic::catch_unwind(|| tagged(&bytes)).ok().and_then(Result::ok).flatten();
    let text = match read {
        Ok(Ok(text)) if text.len() <= TEXT => text,
        Ok(Ok(_)) => std::process::exit(TOO_LARGE),
        Ok(Err(_)) | Err(_) if by_tags.is_some() => String::new(),
        Ok(Err(error)) if error.to_string().to_lowercase().contains("crypt") => std::process::exit(ENCRYPTED),
        Ok(Err(_)) | Err(_) => std::process::exit(DAMAGED),
    };
    if by_tags.is_none() && text.trim().is_empty() {
        std::process::exit(NO_TEXT);
    }
    serde_json::to_writer(io::stdout().lock(), &Taken { text, tagged: by_tags })?;
    Ok(())
}

/// Sets the limits of this process.
fn limit() -> io::Result<()> {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let to = |most| Rlimit { current: Some(most), maximum: Some(most) };
    setrlimit(Resource::As, to(MEMORY))?;
    setrlimit(Resource::Cpu, to(SECONDS))?;
    Ok(())
}

/// What a PDF says.
///
/// # Errors
/// [`Unreadable`]; running the process can fail too.
pub(crate) fn text(bytes: &[u8]) -> io::Result<Result<Taken, Unreadable>> {
    let mut child = Command::new(std::env::current_exe()?)
        .arg("pdf-text")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let input = child.stdin.take();
    let output = child.stdout.take();
    let (text, ended) = std::thread::scope(|scope| {
        scope.spawn(move || {
            // A process that stops reading has ended, and its end says why.
            let _ended_early = input.map(|mut input| input.write_all(bytes));
        });
        let reading = scope.spawn(move || {
            let mut text = Vec::new();
            let read = output.map(|output| output.take(WRITTEN + 1).read_to_end(&mut text));
            read.transpose().map(|_| text)
        });
        let ended = wait(&mut child);
        (reading.join().unwrap_or_else(|_| Ok(Vec::new())), ended)
    });
    let text = text?;
    if text.len() as u64 > WRITTEN {
        return Ok(Err(Unreadable::TooLarge));
    }
    Ok(match ended? {
        Some(0) => serde_json::from_slice(&text).map_err(|_| Unreadable::Damaged),
        Some(ENCRYPTED) => Err(Unreadable::Encrypted),
        Some(NO_TEXT) => Err(Unreadable::NoText),
        Some(DAMAGED) => Err(Unreadable::Damaged),
        Some(CIRCULAR) => Err(Unreadable::Circular),
        // Ended by its limits.
        Some(_) | None => Err(Unreadable::TooLarge),
    })
}

/// Waits for the process, and ends it when it takes longer than its share of a core allows even on a busy machine.
fn wait(child: &mut Child) -> io::Result<Option<i32>> {
    let begun = Instant::now();
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(status.code());
        }
        if begun.elapsed() > Duration::from_secs(SECONDS * 3) {
            child.kill()?;
            child.wait()?;
            return Ok(None);
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}
