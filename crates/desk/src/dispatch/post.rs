//! What a letter gives to its dispatch: the addressees, and the mail to each of them in his language. Whoever issues letters implements
//! [`Post`].

use super::parcel::{Addressee, Issued};

/// A letter as a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// The subject.
    pub subject: String,
    /// The letter as plain text.
    pub text: String,
    /// The letter as HTML.
    pub html: String,
    /// The language in which it is, as a BCP 47 tag: that of its addressee, unless it was not issued in it.
    pub lang: String,
    /// What goes with it.
    pub attachments: Vec<Attachment>,
}

/// A file that goes with a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Its name.
    pub name: String,
    /// Its media type, such as `application/pdf`.
    pub media_type: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Why a letter could not be given.
#[derive(Debug, thiserror::Error)]
#[error("the letter could not be given")]
pub struct NotGiven(#[source] Box<dyn std::error::Error + Send + Sync>);

impl NotGiven {
    /// For this reason.
    pub fn because(reason: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self(reason.into())
    }

    /// The whole chain of reasons, as it is kept with the parcel.
    #[must_use]
    pub fn detail(&self) -> String {
        let mut text = self.0.to_string();
        let mut next = self.0.source();
        while let Some(cause) = next {
            text.push_str(": ");
            text.push_str(&cause.to_string());
            next = cause.source();
        }
        text
    }
}

/// Gives issued letters. What it gives of one version of a letter is always the same.
pub trait Post: Send + Sync {
    /// The letters that were issued by entries after `position`, in the order of the record.
    ///
    /// # Errors
    /// [`NotGiven`].
    fn issued(&self, position: u64) -> Result<Vec<Issued>, NotGiven>;

    /// To whom a letter goes. Each addressee has an id that is used once a letter; one without a mail address is put on the post list.
    ///
    /// # Errors
    /// [`NotGiven`]; the letter is asked for again in the next round.
    fn addressees(&self, letter: &Issued) -> Result<Vec<Addressee>, NotGiven>;

    /// A letter as the mail to an addressee, in the language of the addressee.
    ///
    /// # Errors
    /// [`NotGiven`]; the parcel waits and is tried again.
    fn mail(&self, letter: &Issued, addressee: &Addressee) -> Result<Mail, NotGiven>;
}
