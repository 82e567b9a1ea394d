//! A letter as a mail: plain text and HTML, with what goes with it. The same letter makes the same mail, but for its date.

use super::post::Mail;
use jiff::Timestamp;
use lettre::Message;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Mailbox, MultiPart, SinglePart};
use record::ParcelLabel;
use std::time::SystemTime;

/// In whose name letters go out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sender {
    from: Mailbox,
    reply_to: Option<Mailbox>,
}

/// A mail address that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no mail address")]
pub struct NoAddress(pub String);

impl Sender {
    /// Reads `name <address>` or an address, and where answers go.
    ///
    /// # Errors
    /// [`NoAddress`].
    pub fn read(from: &str, reply_to: Option<&str>) -> Result<Self, NoAddress> {
        Ok(Self { from: mailbox(from)?, reply_to: reply_to.map(mailbox).transpose()? })
    }

    /// The address that a mail server is told.
    #[must_use]
    pub fn address(&self) -> &str {
        self.from.email.as_ref()
    }

    /// The host of that address.
    #[must_use]
    pub fn host(&self) -> &str {
        self.from.email.domain()
    }
}

/// Is this a mail address that can be written to?
///
/// # Errors
/// [`NoAddress`].
pub fn check_address(text: &str) -> Result<(), NoAddress> {
    text.parse::<lettre::Address>().map(drop).map_err(|_| NoAddress(text.to_owned()))
}

fn mailbox(text: &str) -> Result<Mailbox, NoAddress> {
    text.parse().map_err(|_| NoAddress(text.to_owned()))
}

/// Why a mail could not be made.
#[derive(Debug, thiserror::Error)]
pub enum NotMade {
    /// The parcel's address cannot be read.
    #[error(transparent)]
    Address(#[from] NoAddress),
    /// An attachment has a media type that is none.
    #[error("`{0}` is no media type")]
    MediaType(String),
    /// The mail does not fit together.
    #[error("the mail does not fit together")]
    Mail(#[source] lettre::error::Error),
}

/// Makes the mail of a parcel.
///
/// # Errors
/// [`NotMade`].
pub fn make(sender: &Sender, label: &ParcelLabel, mail: &Mail, at: Timestamp) -> Result<Vec<u8>, NotMade> {
    let address = label.address.as_deref().unwrap_or_default();
    let address = address.parse().map_err(|_| NoAddress(address.to_owned()))?;
    let to = Mailbox::new(Some(one_line(&label.name)), address);
    let mut message = Message::builder()
        .message_id(Some(format!("<{}>", label.message_id)))
        .date(SystemTime::from(at))
        .from(sender.from.clone())
        .subject(one_line(&mail.subject));
    if let Some(reply_to) = &sender.reply_to {
        message = message.reply_to(reply_to.clone());
    }
    message = if label.category == "copy" { message.cc(to) } else { message.to(to) };
    // Nobody's absence is to be reported to a letter that a machine sends out (RFC 3834).
    message = message.raw_header(raw("Auto-Submitted", "auto-generated"));
    message = message.raw_header(raw("Content-Language", &one_line(&mail.lang)));
    let both = MultiPart::alternative()
        .boundary(format!("=_{}_text", label.id))
        .singlepart(SinglePart::plain(mail.text.clone()))
        .singlepart(SinglePart::html(mail.html.clone()));
    let whole = if mail.attachments.is_empty() {
        both
    } else {
        let mut whole = MultiPart::mixed().boundary(format!("=_{}_all", label.id)).multipart(both);
        for attachment in &mail.attachments {
            let kind = ContentType::parse(&attachment.media_type)
                .map_err(|_| NotMade::MediaType(attachment.media_type.clone()))?;
            let name = one_line(&attachment.name);
            whole = whole.singlepart(Attachment::new(name).body(attachment.bytes.clone(), kind));
        }
        whole
    };
    let mut bytes = message.multipart(whole).map_err(NotMade::Mail)?.formatted();
    // The end of the text is told with an end of line of its own.
    if bytes.ends_with(b"\r\n") {
        bytes.truncate(bytes.len() - 2);
    }
    Ok(bytes)
}

fn raw(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

/// What stands in a header is one line: nothing in a subject or a name can begin a header of its own.
fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
