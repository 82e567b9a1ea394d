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

/// Posts to a path of the API.
pub(crate) fn post(server: &str, path: &str, token: &str, body: &Value) -> Result<Said, Ending> {
    if server.starts_with("https:") {
        return Err(Ending::Unreadable(
            "this program speaks plain HTTP to a server on the same machine or network; write --server http://...".into(),
        ));
    }
    let agent = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .timeout_global(Some(Duration::from_secs(30)))
        .build()
        .new_agent();
    let url = format!("{}{path}", server.trim_end_matches('/'));
    let sent = agent.post(&url).header("Authorization", &format!("Bearer {token}")).send_json(body);
    let mut response = sent.map_err(|error| {
        let id = body["id"].as_str().unwrap_or_default();
        anyhow::anyhow!("{url} gave no answer ({error}); ask again with --id {id}")
    })?;
    let status = response.status().as_u16();
    let body = response.body_mut().read_json().unwrap_or(Value::Null);
    Ok(Said { status, body })
}
