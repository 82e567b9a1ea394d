//! Listening: one runtime, an address that is printed once it is open, an orderly end.

use record::Fault;
use std::net::SocketAddr;

/// Serves a router until Ctrl-C or a termination. `open` is told the address, which matters when the port was left to the system.
///
/// # Errors
/// When the address cannot be listened at.
pub(crate) fn listen(
    address: SocketAddr,
    router: axum::Router,
    open: impl FnOnce(SocketAddr),
) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind(address).await.map_err(|error| {
            anyhow::anyhow!("cannot listen at {address} ({error}); choose another with --listen")
        })?;
        open(listener.local_addr()?);
        axum::serve(listener, router).with_graceful_shutdown(stopped()).await?;
        Ok(())
    })
}

/// Waits to be stopped.
async fn stopped() {
    let interrupted = tokio::signal::ctrl_c();
    let terminated = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => signal.recv().await,
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = interrupted => {}
        _ = terminated => {}
    }
}

/// A failed write or sync ends the process: after it nothing that is in memory can be trusted, and a restart folds again.
pub(crate) fn end_on_fault(fault: Fault) {
    let mut line = fault.to_string();
    let mut next = std::error::Error::source(&fault);
    while let Some(cause) = next {
        line.push_str(": ");
        line.push_str(&cause.to_string());
        next = cause.source();
    }
    eprintln!(
        "plenary stops: the record failed: {line}. What was not answered is found by its id after a restart."
    );
    std::process::exit(70);
}
