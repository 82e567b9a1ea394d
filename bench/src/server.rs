//! A server in a process of its own: started, asked, measured and ended.

use crate::machine;
use anyhow::{Context, Result, bail};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A running server.
pub(crate) struct Server {
    process: Child,
    /// Where it listens.
    pub(crate) address: SocketAddr,
    /// From the start of the process to its address on the standard output.
    pub(crate) opened: Duration,
    /// When the process was started.
    pub(crate) began: Instant,
}

impl Server {
    /// Starts a command that prints `… http://ADDRESS/` once it listens.
    pub(crate) fn start(command: &mut Command) -> Result<Self> {
        let began = Instant::now();
        let mut process = command.stdout(Stdio::piped()).stdin(Stdio::null()).spawn()?;
        let out = process.stdout.take().context("its output")?;
        let mut address = None;
        for line in BufReader::new(out).lines() {
            let line = line?;
            if let Some((_, rest)) = line.split_once("http://") {
                address = Some(rest.trim_end_matches('/').parse()?);
                break;
            }
        }
        let opened = began.elapsed();
        match address {
            Some(address) => Ok(Self { process, address, opened, began }),
            None => bail!("it ended with {}", process.wait()?),
        }
    }

    /// Seconds of processor it has used.
    pub(crate) fn cpu(&self) -> Result<f64> {
        machine::cpu(self.process.id())
    }

    /// The most memory it held, in MiB.
    pub(crate) fn peak_memory(&self) -> Result<f64> {
        machine::peak_memory(self.process.id())
    }

    /// Asks once, on a connection of its own.
    pub(crate) fn get(&self, path: &str) -> Result<Vec<u8>> {
        Connection::open(self.address)?.get(path)
    }

    /// Asks once with a bearer token.
    pub(crate) fn get_with(&self, path: &str, token: &str) -> Result<Vec<u8>> {
        let headers = format!("host: bench\r\nauthorization: Bearer {token}\r\n");
        Connection::open(self.address)?.ask(path, &headers)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

/// A connection that is kept open.
pub(crate) struct Connection {
    stream: TcpStream,
    held: Vec<u8>,
}

impl Connection {
    /// Opens one.
    pub(crate) fn open(address: SocketAddr) -> Result<Self> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, held: Vec::with_capacity(1 << 17) })
    }

    /// The body of one page; anything but 200 is an error.
    pub(crate) fn get(&mut self, path: &str) -> Result<Vec<u8>> {
        self.ask(path, "host: bench\r\naccept-language: en\r\n")
    }

    /// Asks with these headers.
    fn ask(&mut self, path: &str, headers: &str) -> Result<Vec<u8>> {
        self.stream.write_all(format!("GET {path} HTTP/1.1\r\n{headers}\r\n").as_bytes())?;
        self.held.clear();
        let mut part = [0; 1 << 16];
        let mut expected = None;
        loop {
            let count = self.stream.read(&mut part)?;
            if count == 0 {
                bail!("the connection was closed");
            }
            self.held.extend_from_slice(&part[..count]);
            if expected.is_none() {
                expected = head(&self.held)?;
            }
            if let Some((start, end)) = expected
                && self.held.len() >= end
            {
                return Ok(self.held[start..end].to_vec());
            }
        }
    }
}

/// Where the body begins and ends, once the head is there.
fn head(held: &[u8]) -> Result<Option<(usize, usize)>> {
    let Some(at) = held.windows(4).position(|four| four == b"\r\n\r\n") else { return Ok(None) };
    let text = std::str::from_utf8(&held[..at])?;
    if !text.starts_with("HTTP/1.1 200") {
        bail!("{}", text.lines().next().unwrap_or_default());
    }
    let length = text.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("content-length").then(|| value.trim().parse::<usize>())
    });
    let length = length.context("no content-length")??;
    Ok(Some((at + 4, at + 4 + length)))
}
