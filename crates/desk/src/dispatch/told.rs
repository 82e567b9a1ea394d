//! Why the house took a step. A server's answer is kept as it came; a reason of ours is kept as a word, and told in the language of
//! whoever reads it.

/// A reason of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// The process ended between the hand-over and the note of it.
    Interrupted,
    /// The connection broke after the text was sent and before the answer came.
    NoAnswer,
    /// No server could be reached.
    NoConnection,
    /// The connection broke, or the server refused the sender, before any of the text was sent.
    NotBegun,
    /// The mail address cannot be read.
    AddressUnreadable,
    /// The address needs SMTPUTF8, which the server does not offer.
    NoSmtpUtf8,
    /// The letter could not be given.
    LetterNotGiven,
    /// A person decided to send it again.
    SendAgain,
    /// A person decided that it counts as handed over.
    Counted,
    /// A person posted it.
    Posted,
    /// Another parcel went in its place.
    Resent,
    /// A person registered that it came back.
    CameBack,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Self; 12] = [
        Self::Interrupted,
        Self::NoAnswer,
        Self::NoConnection,
        Self::NotBegun,
        Self::AddressUnreadable,
        Self::NoSmtpUtf8,
        Self::LetterNotGiven,
        Self::SendAgain,
        Self::Counted,
        Self::Posted,
        Self::Resent,
        Self::CameBack,
    ];

    /// Its word.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Interrupted => "interrupted",
            Self::NoAnswer => "no-answer",
            Self::NoConnection => "no-connection",
            Self::NotBegun => "not-begun",
            Self::AddressUnreadable => "address-unreadable",
            Self::NoSmtpUtf8 => "no-smtputf8",
            Self::LetterNotGiven => "letter-not-given",
            Self::SendAgain => "send-again",
            Self::Counted => "counted",
            Self::Posted => "posted",
            Self::Resent => "resent",
            Self::CameBack => "came-back",
        }
    }

    /// As it is kept, with what is known besides.
    #[must_use]
    pub fn with(self, detail: &str) -> String {
        if detail.is_empty() { format!("@{}", self.key()) } else { format!("@{}: {detail}", self.key()) }
    }
}

/// What was kept: a reason of ours if it is one, and the rest; for a server's answer only the rest.
#[must_use]
pub fn read(told: &str) -> (Option<Reason>, &str) {
    let Some(kept) = told.strip_prefix('@') else { return (None, told) };
    let (key, detail) = kept.split_once(": ").unwrap_or((kept, ""));
    match Reason::ALL.into_iter().find(|reason| reason.key() == key) {
        Some(reason) => (Some(reason), detail),
        None => (None, told),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_is_read_back_and_an_answer_stays_as_it_came() {
        for reason in Reason::ALL {
            assert_eq!(read(&reason.with("")), (Some(reason), ""));
            assert_eq!(read(&reason.with("a: b")), (Some(reason), "a: b"));
        }
        for answer in ["250 2.0.0 taken", "@ home", "@", "@posted-elsewhere", ""] {
            assert_eq!(read(answer), (None, answer));
        }
    }
}
