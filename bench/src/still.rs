//! The same bytes, served as they are: by the same axum, at every address, with nothing to find and nothing to render.

use anyhow::Result;
use axum::Router;
use axum::body::Bytes;
use axum::http::header;
use std::net::SocketAddr;
use std::path::PathBuf;

/// What to serve.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The file.
    file: PathBuf,
    /// Where to listen; port 0 takes a free one.
    #[arg(long, default_value = "127.0.0.1:0")]
    listen: SocketAddr,
}

/// Serves until it is stopped.
pub(crate) fn run(args: &Args) -> Result<()> {
    let bytes = Bytes::from(std::fs::read(&args.file)?);
    let answer = move || {
        let bytes = bytes.clone();
        async move {
            let headers =
                [(header::CACHE_CONTROL, "no-store"), (header::CONTENT_TYPE, "text/html; charset=utf-8")];
            (headers, bytes)
        }
    };
    let router: Router = Router::new().fallback(answer);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind(args.listen).await?;
        println!("serves {} at http://{}/", args.file.display(), listener.local_addr()?);
        axum::serve(listener, router).await?;
        Ok(())
    })
}
