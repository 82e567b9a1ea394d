//! The API of a house that is served elsewhere.

use crate::ending::Ending;
use serde_json::Value;
use std::sync::Arc;
use std::time::Duration;
use ureq::RequestBuilder;
use ureq::tls::{Certificate, RootCerts, TlsConfig, TlsProvider};
use ureq::typestate::WithBody;

/// What a server said.
pub(crate) struct Said {
    /// Its status.
    pub(crate) status: u16,
    /// Its answer.
    pub(crate) body: Value,
}

/// A server, and the token that it knows its caller by.
pub(crate) struct Server<'a> {
    /// Its address, without a slash at the end.
    pub(crate) address: &'a str,
    /// The token.
    pub(crate) token: &'a str,
}

impl Server<'_> {
    /// Hands an act in at a path of the API, or has it previewed.
    pub(crate) fn act(&self, path: &str, body: &Value) -> Result<Said, Ending> {
        let sent = self.post(path, Duration::from_secs(30))?.send_json(body);
        let id = body["id"].as_str().unwrap_or_default();
        said(sent, &format!("{}{path}", self.address), &format!("ask again with --id {id}"))
    }

    /// Hands in a file that an act will name.
    pub(crate) fn file(&self, name: &str, bytes: &[u8]) -> Result<Said, Ending> {
        let request = self.post("/api/files", Duration::from_secs(600))?.query("name", name);
        let sent = request.header("Content-Type", "application/octet-stream").send(bytes);
        said(sent, &format!("{}/api/files", self.address), "nothing was recorded; ask again")
    }

    /// Has the papers of a letter written and kept.
    pub(crate) fn papers(&self, letter: &str, body: &Value) -> Result<Said, Ending> {
        let encoded: String = letter.bytes().map(in_a_path).collect();
        let path = format!("/api/letters/{encoded}/papers");
        let sent = self.post(&path, Duration::from_secs(300))?.send_json(body);
        said(sent, &format!("{}{path}", self.address), "nothing was recorded; ask again")
    }

    fn post(&self, path: &str, within: Duration) -> Result<RequestBuilder<WithBody>, Ending> {
        let mut config =
            ureq::Agent::config_builder().http_status_as_error(false).timeout_global(Some(within));
        if self.address.starts_with("https:") {
            config = config.tls_config(tls()?);
        }
        let url = format!("{}{path}", self.address);
        let request = config.build().new_agent().post(&url);
        Ok(request.header("Authorization", &format!("Bearer {}", self.token)))
    }
}

/// A byte as it stands in the path of an address.
fn in_a_path(byte: u8) -> String {
    if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
        char::from(byte).to_string()
    } else {
        format!("%{byte:02X}")
    }
}

/// Whom this machine trusts: a house may have a certificate of its own authority.
fn tls() -> Result<TlsConfig, Ending> {
    let found = rustls_native_certs::load_native_certs();
    let roots: Vec<_> = found.certs.iter().map(|cert| Certificate::from_der(cert).to_owned()).collect();
    if roots.is_empty() {
        let why = found.errors.first().map(|error| format!(": {error}")).unwrap_or_default();
        return Err(
            anyhow::anyhow!("this machine names no authority whose certificates it trusts{why}").into()
        );
    }
    Ok(TlsConfig::builder()
        .provider(TlsProvider::Rustls)
        .root_certs(RootCerts::new_with_certs(&roots))
        .unversioned_rustls_crypto_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .build())
}

/// The answer, or that there was none, and what to do then.
fn said(
    sent: Result<ureq::http::Response<ureq::Body>, ureq::Error>,
    url: &str,
    then: &str,
) -> Result<Said, Ending> {
    let mut response = sent.map_err(|error| anyhow::anyhow!("{url} gave no answer ({error}); {then}"))?;
    let status = response.status().as_u16();
    let body = response.body_mut().read_json().unwrap_or(Value::Null);
    Ok(Said { status, body })
}
