//! The API of a house that is served elsewhere.

use crate::ending::Ending;
use serde_json::Value;
use std::time::Duration;

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
        let sent = self.post(path, Duration::from_secs(30)).send_json(body);
        let id = body["id"].as_str().unwrap_or_default();
        said(sent, &format!("{}{path}", self.address), &format!("ask again with --id {id}"))
    }

    /// Hands in a file that an act will name.
    pub(crate) fn file(&self, name: &str, bytes: &[u8]) -> Result<Said, Ending> {
        let request = self.post("/api/files", Duration::from_secs(600)).query("name", name);
        let sent = request.header("Content-Type", "application/octet-stream").send(bytes);
        said(sent, &format!("{}/api/files", self.address), "nothing was recorded; ask again")
    }

    fn post(&self, path: &str, within: Duration) -> ureq::RequestBuilder<ureq::typestate::WithBody> {
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(within))
            .build()
            .new_agent();
        let url = format!("{}{path}", self.address);
        agent.post(&url).header("Authorization", &format!("Bearer {}", self.token))
    }
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
