//! What the streams of a PDF unpack to, before anything is unpacked into memory.
//!
//! The library that takes a PDF apart unpacks each stream whole. Here every stream is unpacked into a small buffer and only counted; a
//! stream that unpacks to another packed one is followed, for filters can be chained. LZW is not followed: nobody has written it for
//! decades, and the process that reads strangers' files has a limit of its own.

use flate2::{Decompress, FlushDecompress, Status};

use super::Room;
use crate::read::unreadable::{Unreadable, limits};

/// The most filters that are chained.
const CHAIN: usize = 3;
/// How far before a stream its filters are looked for.
const HEAD: usize = 400;

/// Counts what the streams unpack to.
///
/// # Errors
/// [`Unreadable::TooLarge`], [`Unreadable::TooDeep`] where more filters are chained than any letter needs.
pub(super) fn weigh(bytes: &[u8], room: &mut Room) -> Result<(), Unreadable> {
    // Streams can be made to overlap: what goes in is counted too.
    let mut read = Room { bytes: limits::PARTS * 4, elements: limits::PIECES };
    let mut from = 0;
    while let Some(at) = find(bytes, from, b"stream") {
        from = at + b"stream".len();
        if bytes[..at].ends_with(b"end") {
            continue;
        }
        read.element()?;
        let mut data = &bytes[from..];
        data = data.strip_prefix(b"\r").unwrap_or(data);
        data = data.strip_prefix(b"\n").unwrap_or(data);
        let head = &bytes[at.saturating_sub(HEAD)..at];
        let named = |names: [&[u8]; 2]| names.iter().any(|name| find(head, 0, name).is_some());
        let end = || find(data, 0, b"endstream").unwrap_or(data.len());
        let mut chain = Chain::default();
        if named([b"ASCII85Decode", b"/A85"]) {
            let plain = ascii85(&data[..end()]);
            read.bytes(plain.len())?;
            chain.begin(&plain, room, &mut read)?;
        } else if named([b"ASCIIHexDecode", b"/AHx"]) {
            let plain = hexadecimal(&data[..end()]);
            read.bytes(plain.len())?;
            chain.begin(&plain, room, &mut read)?;
        } else {
            chain.begin(data, room, &mut read)?;
        }
    }
    Ok(())
}

/// Where something stands, from a byte on.
fn find(bytes: &[u8], from: usize, wanted: &[u8]) -> Option<usize> {
    bytes.get(from..)?.windows(wanted.len()).position(|window| window == wanted).map(|at| from + at)
}

/// Packed data within packed data.
#[derive(Default)]
struct Chain {
    stages: Vec<Stage>,
}

struct Stage {
    inflate: Decompress,
    has_begun: bool,
    has_ended: bool,
}

impl Chain {
    /// Unpacks data, if they are packed.
    fn begin(&mut self, data: &[u8], room: &mut Room, read: &mut Room) -> Result<(), Unreadable> {
        if is_packed(data) {
            self.open()?;
            let used = self.feed(0, data, room)?;
            read.bytes(used)?;
        }
        Ok(())
    }

    fn open(&mut self) -> Result<(), Unreadable> {
        if self.stages.len() >= CHAIN {
            return Err(Unreadable::TooDeep);
        }
        self.stages.push(Stage { inflate: Decompress::new(true), has_begun: false, has_ended: false });
        Ok(())
    }

    /// Feeds a stage, and what comes of it to the next one; gives how much went in.
    fn feed(&mut self, at: usize, mut data: &[u8], room: &mut Room) -> Result<usize, Unreadable> {
        let whole = data.len();
        let mut buffer = [0; 8 << 10];
        while let Some(stage) = self.stages.get_mut(at).filter(|stage| !stage.has_ended) {
            let (read, written) = (stage.inflate.total_in(), stage.inflate.total_out());
            let status = stage.inflate.decompress(data, &mut buffer, FlushDecompress::None);
            let taken = usize::try_from(stage.inflate.total_in() - read).unwrap_or(data.len());
            let given = usize::try_from(stage.inflate.total_out() - written).unwrap_or(buffer.len());
            data = data.get(taken..).unwrap_or_default();
            room.bytes(given)?;
            let given = &buffer[..given.min(buffer.len())];
            // What is damaged gives nothing more.
            stage.has_ended = !matches!(status, Ok(Status::Ok | Status::BufError));
            let is_first = !given.is_empty() && !std::mem::replace(&mut stage.has_begun, true);
            if is_first && is_packed(given) {
                self.open()?;
            }
            self.feed(at + 1, given, room)?;
            if taken == 0 && given.is_empty() {
                break;
            }
        }
        Ok(whole - data.len())
    }
}

/// Do data begin as zlib does?
fn is_packed(data: &[u8]) -> bool {
    matches!(data, [head, flags, ..] if head & 0x0f == 8 && head >> 4 <= 7 && (u16::from(*head) * 256 + u16::from(*flags)) % 31 == 0)
}

/// Digits of base 85, five for four bytes; `z` stands for four zeros.
fn ascii85(text: &[u8]) -> Vec<u8> {
    let mut plain = Vec::with_capacity(text.len());
    let mut group = Vec::with_capacity(5);
    for digit in text.iter().take_while(|byte| **byte != b'~') {
        match digit {
            b'z' if group.is_empty() => plain.extend([0; 4]),
            b'!'..=b'u' => group.push(digit - b'!'),
            _ => {}
        }
        if group.len() == 5 {
            plain.extend(four(&group));
            group.clear();
        }
    }
    if group.len() > 1 {
        let kept = group.len() - 1;
        group.resize(5, 84);
        plain.extend(&four(&group)[..kept]);
    }
    plain
}

/// The bytes of five digits.
fn four(group: &[u8]) -> [u8; 4] {
    let value = |whole: u32, digit: &u8| whole.wrapping_mul(85).wrapping_add(u32::from(*digit));
    group.iter().fold(0, value).to_be_bytes()
}

/// Digits of base 16, two for a byte.
fn hexadecimal(text: &[u8]) -> Vec<u8> {
    let digits = text.iter().take_while(|byte| **byte != b'>');
    let digits: Vec<u32> = digits.filter_map(|byte| char::from(*byte).to_digit(16)).collect();
    let byte = |pair: &[u32]| pair[0] * 16 + pair.get(1).copied().unwrap_or(0);
    digits.chunks(2).map(|pair| u8::try_from(byte(pair)).unwrap_or(0)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_of_base_85_and_16_is_decoded() {
        assert_eq!(ascii85(b"87cURD]i,\"Ebo80~>"), b"Hello World!");
        assert_eq!(hexadecimal(b"48 65 6C6c 6f>"), b"Hello");
    }
}
