//! Reports that a mail was not delivered (RFC 3464), as mail servers send them back. A mail that is no such report is kept too: whoever
//! hands it in may say to which parcel it belongs.

use mail_parser::{MessageParser, MessagePart, MimeHeaders};

/// What a report says of one recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The Message-ID of the mail that it is about.
    pub message_id: Option<String>,
    /// The recipient.
    pub recipient: Option<String>,
    /// What happened: `failed`, `delayed`, `delivered`, `relayed`, `expanded`; [`UNCLEAR`] where it is no report.
    pub action: String,
    /// The status and what the other server said.
    pub told: String,
}

/// The action of a mail that is no report.
pub const UNCLEAR: &str = "unclear";
/// The action that makes a parcel bounce.
pub const FAILED: &str = "failed";

/// Reads a mail; gives at least one report.
#[must_use]
pub fn read(raw: &[u8]) -> Vec<Report> {
    let unclear = |message_id, told: &str| Report {
        message_id,
        recipient: None,
        action: UNCLEAR.to_owned(),
        told: told.to_owned(),
    };
    let Some(mail) = MessageParser::default().parse(raw) else { return vec![unclear(None, "")] };
    let message_id = mail.parts.iter().find_map(original);
    let status = mail.parts.iter().find(|part| is(part, &["delivery-status", "global-delivery-status"]));
    let Some(status) = status else {
        return vec![unclear(message_id, mail.subject().unwrap_or_default())];
    };
    let groups = groups(&String::from_utf8_lossy(status.contents()));
    let of_recipients = groups.iter().filter(|group| field(group, "action").is_some());
    let reports: Vec<_> = of_recipients
        .map(|group| Report {
            message_id: message_id.clone(),
            recipient: field(group, "original-recipient")
                .or_else(|| field(group, "final-recipient"))
                .map(typed),
            action: field(group, "action").unwrap_or_default().to_ascii_lowercase(),
            told: [field(group, "status"), field(group, "diagnostic-code").map(typed_ref)]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" "),
        })
        .collect();
    if reports.is_empty() { vec![unclear(message_id, mail.subject().unwrap_or_default())] } else { reports }
}

/// The Message-ID of the mail that a part gives back, whole or only its headers.
fn original(part: &MessagePart<'_>) -> Option<String> {
    if let Some(mail) = part.message() {
        return mail.message_id().map(ToOwned::to_owned);
    }
    if !is(part, &["rfc822", "global", "rfc822-headers", "global-headers"]) {
        return None;
    }
    let headers = MessageParser::default().parse(part.contents())?;
    headers.message_id().map(ToOwned::to_owned)
}

/// Is a part of one of these kinds?
fn is(part: &MessagePart<'_>, kinds: &[&str]) -> bool {
    let subtype = part.content_type().and_then(|kind| kind.subtype()).unwrap_or_default();
    kinds.iter().any(|kind| subtype.eq_ignore_ascii_case(kind))
}

type Group = Vec<(String, String)>;

/// The groups of fields of a status: the first is about the mail, each further one about a recipient.
fn groups(text: &str) -> Vec<Group> {
    let mut groups: Vec<Group> = vec![Vec::new()];
    for line in text.lines() {
        let Some(group) = groups.last_mut() else { break };
        if line.trim().is_empty() {
            groups.push(Vec::new());
        } else if line.starts_with([' ', '\t']) {
            if let Some((_, value)) = group.last_mut() {
                value.push(' ');
                value.push_str(line.trim());
            }
        } else if let Some((name, value)) = line.split_once(':') {
            group.push((name.trim().to_ascii_lowercase(), value.trim().to_owned()));
        }
    }
    groups
}

fn field<'g>(group: &'g Group, name: &str) -> Option<&'g str> {
    group.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
}

/// A value without its type: `rfc822; one@example.org`.
fn typed(value: &str) -> String {
    typed_ref(value).to_owned()
}

fn typed_ref(value: &str) -> &str {
    value.split_once(';').map_or(value, |(_, rest)| rest.trim())
}
