//! Who takes a mail. The moments of a hand-over are kept apart: what happens before the text is sent can be tried again, what happens
//! after it can not.

/// A mail on its way to one recipient.
#[derive(Clone, Copy, Debug)]
pub struct Envelope<'a> {
    /// From which address.
    pub from: &'a str,
    /// To which address.
    pub to: &'a str,
    /// The mail, with headers.
    pub message: &'a [u8],
}

/// What came of a hand-over. Each holds what the server answered or a reason ([`super::told`]).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Taken: the final answer.
    Taken(String),
    /// Not taken now.
    Later(String),
    /// Not taken, ever.
    Refused(String),
    /// The line is of no use, and nothing of the text was sent: the same would happen to any other mail.
    Lost(String),
    /// The text was sent and no answer came: taken or not, nobody knows.
    Doubtful(String),
    /// The hand-over was not to begin.
    Withheld,
}

/// Reaches who takes mails.
pub trait Carrier: Send + Sync {
    /// Opens a line.
    ///
    /// # Errors
    /// Why none could be opened, to be kept.
    fn connect(&self) -> Result<Box<dyn Line>, String>;
}

/// An open line.
pub trait Line {
    /// Hands a mail over. `begin` is asked once, right before the text is sent and when everything else is agreed: it writes down that
    /// the hand-over begins, and says whether it may.
    fn hand(&mut self, mail: &Envelope<'_>, begin: &mut dyn FnMut() -> bool) -> Outcome;

    /// Takes leave.
    fn close(self: Box<Self>);
}
