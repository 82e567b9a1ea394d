//! Standard output that may end early: `plenary ... | head` is no failure.

use std::fmt;
use std::io::{ErrorKind, Write};

/// Writes to standard output; ends the process quietly when nobody reads any more.
pub(crate) fn write(text: fmt::Arguments<'_>) {
    if let Err(error) = std::io::stdout().lock().write_fmt(text) {
        end(&error);
    }
}

fn end(error: &std::io::Error) -> ! {
    let gone = error.kind() == ErrorKind::BrokenPipe;
    if !gone {
        eprintln!("standard output cannot be written: {error}");
    }
    std::process::exit(if gone { 0 } else { 3 });
}

/// Writes bytes to standard output; ends the process quietly when nobody reads any more.
pub(crate) fn bytes(bytes: &[u8]) {
    if let Err(error) = std::io::stdout().lock().write_all(bytes) {
        end(&error);
    }
}

/// Writes a line to standard output.
macro_rules! outln {
    ($($text:tt)*) => { $crate::out::write(format_args!("{}\n", format_args!($($text)*))) };
}

/// Writes to standard output.
macro_rules! out {
    ($($text:tt)*) => { $crate::out::write(format_args!($($text)*)) };
}

pub(crate) use {out, outln};
