//! An open load: each request has its moment, whether or not earlier ones were answered, and its wait is counted from that moment.
//! So a server that stalls is charged for everybody who would have asked meanwhile.

use crate::figures::Waits;
use crate::server::Connection;
use anyhow::Result;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

/// How to ask.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Load {
    /// Requests a second.
    pub(crate) rate: u32,
    /// For so long.
    pub(crate) lasts: Duration,
    /// Connections; request `n` goes out on connection `n` modulo this. One is used again after `connections / rate` seconds.
    pub(crate) connections: u32,
}

/// What came of it.
#[derive(Debug)]
pub(crate) struct Outcome {
    /// From the moment of each request to its last byte.
    pub(crate) waits: Waits,
    /// From the first moment to the last answer.
    pub(crate) took: Duration,
}

impl Load {
    /// Asks `address` for `path(n)` at each moment.
    pub(crate) fn run(self, address: SocketAddr, path: &(dyn Fn(u32) -> String + Sync)) -> Result<Outcome> {
        let all = u32::try_from(self.lasts.as_millis() * u128::from(self.rate) / 1000)?;
        let mut open = Vec::new();
        for number in 0..self.connections {
            open.push((number, Connection::open(address)?));
        }
        let began = Instant::now() + Duration::from_millis(50);
        let answered = std::thread::scope(|scope| {
            let threads: Vec<_> = open
                .into_iter()
                .map(|(number, connection)| {
                    scope.spawn(move || self.ask(number, all, began, connection, path))
                })
                .collect();
            threads.into_iter().map(join).collect::<Result<Vec<_>>>()
        })?;
        let took = began.elapsed();
        Ok(Outcome { waits: Waits::of(answered.into_iter().flatten().collect()), took })
    }

    /// The requests of one connection.
    fn ask(
        self,
        number: u32,
        all: u32,
        began: Instant,
        mut connection: Connection,
        path: &(dyn Fn(u32) -> String + Sync),
    ) -> Result<Vec<Duration>> {
        let mut waits = Vec::new();
        for request in (number..all).step_by(self.connections as usize) {
            let moment = began + Duration::from_secs_f64(f64::from(request) / f64::from(self.rate));
            std::thread::sleep(moment.saturating_duration_since(Instant::now()));
            connection.get(&path(request))?;
            waits.push(moment.elapsed());
        }
        Ok(waits)
    }
}

/// What a thread found; its panic goes on.
pub(crate) fn join<T>(thread: std::thread::ScopedJoinHandle<'_, T>) -> T {
    thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}
