//! How far the reading of a long record has come, on standard error: on a terminal one line that is written over, otherwise a line
//! every few seconds. Nothing is said of a short reading.

use record::{Told, Watch};
use std::io::{IsTerminal, Write};
use std::time::{Duration, Instant};
use words::{Args, Lang};

/// A reading that is over by then is not worth a word.
const SHORT: Duration = Duration::from_secs(1);
/// How often the line on a terminal is written over.
const ON_TERMINAL: Duration = Duration::from_millis(200);
/// How often a line is added elsewhere.
const ELSEWHERE: Duration = Duration::from_secs(5);

/// Tells on standard error.
pub(crate) fn watch(lang: Lang) -> Watch {
    Watch::new(move |all| -> Told {
        let out = std::io::stderr();
        let mut line = Line::new(lang, all, out.is_terminal(), out);
        let began = Instant::now();
        Box::new(move |read| line.tell(read, began.elapsed()))
    })
}

/// The line of one reading.
struct Line<W: Write> {
    lang: Lang,
    all: u64,
    terminal: bool,
    out: W,
    /// Not before then is anything said (again).
    next: Duration,
    said: bool,
}

impl<W: Write> Line<W> {
    fn new(lang: Lang, all: u64, terminal: bool, out: W) -> Self {
        Self { lang, all, terminal, out, next: SHORT, said: false }
    }

    /// Says how many entries were read, so long after the beginning, if it is time.
    fn tell(&mut self, read: u64, since: Duration) {
        if since < self.next {
            return;
        }
        self.next = since + if self.terminal { ON_TERMINAL } else { ELSEWHERE };
        self.said = true;
        let args = Args::new().text("read", grouped(read)).text("all", grouped(self.all));
        let line = words::text(self.lang, "command-reading", &args);
        self.write(&if self.terminal { format!("\r{line}\x1b[K") } else { format!("{line}\n") });
    }

    /// A standard error that is closed keeps no record from being read.
    fn write(&mut self, text: &str) {
        let _closed = self.out.write_all(text.as_bytes()).and_then(|()| self.out.flush());
    }
}

impl<W: Write> Drop for Line<W> {
    /// What is said next on a terminal begins on an empty line.
    fn drop(&mut self) {
        if self.terminal && self.said {
            self.write("\r\x1b[K");
        }
    }
}

/// A number in groups of three digits: `412,000`.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is written when so many entries of a million were read after so many milliseconds.
    fn written(terminal: bool, told: &[(u64, u64)]) -> String {
        let mut out = Vec::new();
        let mut line = Line::new(Lang::En, 1_000_000, terminal, &mut out);
        for (read, millis) in told {
            line.tell(*read, Duration::from_millis(*millis));
        }
        drop(line);
        String::from_utf8(out).expect("text")
    }

    #[test]
    fn of_a_short_reading_nothing_is_said() {
        assert_eq!(written(true, &[(1_000, 1), (999_424, 999)]), "");
        assert_eq!(written(false, &[(1_000, 1), (999_424, 999)]), "");
    }

    #[test]
    fn a_line_every_five_seconds() {
        let told = [(300, 500), (412_000, 1_000), (600_000, 5_999), (700_000, 6_000), (800_000, 7_000)];
        let wanted = "reading the record: 412,000 of 1,000,000 entries\n\
                      reading the record: 700,000 of 1,000,000 entries\n";
        assert_eq!(written(false, &told), wanted);
    }

    #[test]
    fn on_a_terminal_the_line_is_written_over_and_wiped_at_the_end() {
        let told = [(1, 1_000), (2, 1_199), (1_234, 1_200)];
        let wanted = "\rreading the record: 1 of 1,000,000 entries\x1b[K\
                      \rreading the record: 1,234 of 1,000,000 entries\x1b[K\
                      \r\x1b[K";
        assert_eq!(written(true, &told), wanted);
    }
}
