//! A mail server over SMTP. The commands are sent one by one, since what an error means depends on how far the hand-over has come.
//!
//! With `smtps://` and `smtp+starttls://` the server is spoken to over TLS, and has to show a certificate that this machine trusts
//! (`docs/decisions/0016`). With `smtp://` it is a relay on this machine or in this network.

use super::carrier::{Carrier, Envelope, Line, Outcome};
use super::told::Reason;
use lettre::Address;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{Certificate, SmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt, Rset};
use lettre::transport::smtp::extension::{ClientId, Extension, MailBodyParameter, MailParameter};
use lettre::transport::smtp::response::Response;
use std::error::Error as _;
use std::time::Duration;

/// How long a command may take (RFC 5321, 4.5.3.2).
const COMMAND: Duration = Duration::from_secs(5 * 60);
/// How long the server may take to answer for the whole text (RFC 5321, 4.5.3.2.6).
const FINAL: Duration = Duration::from_secs(10 * 60);

/// Where a mail server is.
#[derive(Clone)]
pub struct Smtp {
    host: String,
    port: u16,
    speaks: Speaks,
    /// A certificate that is trusted besides those of this machine.
    trusted: Option<Certificate>,
    login: Option<Credentials>,
    hello: ClientId,
}

/// How a mail server is spoken to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Speaks {
    /// In the clear.
    Plainly,
    /// Over TLS once the server was asked for it. One that will not is given nothing.
    StartTls,
    /// Over TLS from the first byte.
    Tls,
}

impl Speaks {
    /// What an address begins with, and the port where it names none (RFC 8314, 7; RFC 6409, 3.1).
    const ALL: [(&str, Self, Option<u16>); 3] = [
        ("smtp://", Self::Plainly, None),
        ("smtp+starttls://", Self::StartTls, Some(587)),
        ("smtps://", Self::Tls, Some(465)),
    ];
}

/// Why a mail server cannot be used as it is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoServer {
    /// It is not `smtp://host:port`, `smtps://host` or `smtp+starttls://host`.
    Unreadable,
    /// A password would leave this machine in the clear.
    PasswordInTheClear,
    /// The file of the login has not two lines.
    NoLogin,
    /// The file of the certificate holds none, or the server is spoken to in the clear.
    NoCertificate,
}

impl Smtp {
    /// The server at `smtp://host:port`, `smtps://host[:port]` or `smtp+starttls://host[:port]`, which is greeted in the name of `hello`.
    /// `smtp://host:port?tls=required` says the same as `smtp+starttls://`.
    ///
    /// # Errors
    /// [`NoServer::Unreadable`].
    pub fn at(url: &str, hello: &str) -> Result<Self, NoServer> {
        let known = Speaks::ALL
            .into_iter()
            .find_map(|(scheme, speaks, port)| Some((url.strip_prefix(scheme)?, speaks, port)));
        let (rest, mut speaks, default) = known.ok_or(NoServer::Unreadable)?;
        let rest = match rest.split_once('?') {
            None => rest,
            Some((rest, "tls=required")) if speaks == Speaks::Plainly => {
                speaks = Speaks::StartTls;
                rest
            }
            Some(_) => return Err(NoServer::Unreadable),
        };
        let rest = rest.strip_suffix('/').unwrap_or(rest);
        // The colons within the brackets belong to the address.
        let (host, port) = match rest.rsplit_once(':').filter(|(_, port)| !port.ends_with(']')) {
            Some((host, port)) => (host, port.parse().ok()),
            None => (rest, default),
        };
        let host = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host);
        let strange = |c: char| c.is_whitespace() || matches!(c, '/' | '@' | '?' | '#' | '[' | ']');
        let port = port.filter(|port| *port != 0).ok_or(NoServer::Unreadable)?;
        if host.is_empty() || host.contains(strange) {
            return Err(NoServer::Unreadable);
        }
        let hello = ClientId::Domain(hello.to_owned());
        Ok(Self { host: host.to_owned(), port, speaks, trusted: None, login: None, hello })
    }

    /// Trusting a certificate, in PEM, besides those that this machine trusts: that of the office's own authority.
    ///
    /// # Errors
    /// [`NoServer::NoCertificate`] where there is none in it, or no TLS to use it for.
    pub fn trusting(self, pem: &[u8]) -> Result<Self, NoServer> {
        let certificate = Certificate::from_pem(pem).map_err(|_| NoServer::NoCertificate)?;
        let holds_one = pem.windows(27).any(|window| window == b"-----BEGIN CERTIFICATE-----");
        if !holds_one || self.speaks == Speaks::Plainly {
            return Err(NoServer::NoCertificate);
        }
        Ok(Self { trusted: Some(certificate), ..self })
    }

    /// With the login in a file of two lines: user, password.
    ///
    /// # Errors
    /// [`NoServer::PasswordInTheClear`] for a server on another machine that is spoken to in the clear; [`NoServer::NoLogin`].
    pub fn with_login(self, file: &str) -> Result<Self, NoServer> {
        let here = self.host == "localhost"
            || self.host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback());
        if !here && self.speaks == Speaks::Plainly {
            return Err(NoServer::PasswordInTheClear);
        }
        let mut lines = file.lines();
        match (lines.next(), lines.next(), lines.next()) {
            (Some(user), Some(password), None) if !user.is_empty() && !password.is_empty() => {
                let login = Some(Credentials::new(user.to_owned(), password.to_owned()));
                Ok(Self { login, ..self })
            }
            _ => Err(NoServer::NoLogin),
        }
    }
}

impl Carrier for Smtp {
    fn connect(&self) -> Result<Box<dyn Line>, String> {
        let no = |error: SmtpError| Reason::NoConnection.with(&answer(&error));
        let server = (self.host.as_str(), self.port);
        let tls = self.tls().map_err(no)?;
        let from_the_first_byte = tls.as_ref().filter(|_| self.speaks == Speaks::Tls);
        let connected =
            SmtpConnection::connect(server, Some(COMMAND), &self.hello, from_the_first_byte, None);
        let mut smtp = connected.map_err(no)?;
        if let Some(tls) = tls.as_ref().filter(|_| self.speaks == Speaks::StartTls) {
            smtp.starttls(tls, &self.hello).map_err(no)?;
        }
        if let Some(login) = &self.login {
            smtp.auth(&[Mechanism::Plain, Mechanism::Login], login).map_err(no)?;
        }
        Ok(Box::new(Open(smtp)))
    }
}

impl Smtp {
    /// How the server has to show who it is; none where it is spoken to in the clear. A certificate that is not for this host, or that
    /// nobody trusts, ends the connection before anything is sent.
    fn tls(&self) -> Result<Option<TlsParameters>, SmtpError> {
        if self.speaks == Speaks::Plainly {
            return Ok(None);
        }
        let mut parameters = TlsParameters::builder(self.host.clone());
        if let Some(trusted) = &self.trusted {
            parameters = parameters.add_root_certificate(trusted.clone());
        }
        parameters.build().map(Some)
    }
}

type SmtpError = lettre::transport::smtp::Error;

/// An open connection. It is dropped, not aborted, where it is of no use: an abort would wait for an answer to its farewell.
struct Open(SmtpConnection);

impl Line for Open {
    fn hand(&mut self, mail: &Envelope<'_>, begin: &mut dyn FnMut() -> bool) -> Outcome {
        match self.agree(mail) {
            Ok(()) => {}
            Err(outcome) => return outcome,
        }
        if !begin() {
            return self.reset(Outcome::Withheld);
        }
        match self.0.command(Data) {
            Ok(response) if response.has_code(354) => {}
            Ok(response) => return Outcome::Lost(Reason::NotBegun.with(&text(&response))),
            Err(error) => return self.no(&error),
        }
        self.text(mail.message)
    }

    fn close(mut self: Box<Self>) {
        // Whatever the server answers, everything was handed over before.
        drop(self.0.quit());
    }
}

impl Open {
    /// Agrees on sender and recipient. The sender is the same in every mail: a server that refuses him refuses no parcel, but the line.
    fn agree(&mut self, mail: &Envelope<'_>) -> Result<(), Outcome> {
        let unreadable = |_| Outcome::Refused(Reason::AddressUnreadable.with(mail.to));
        let to: Address = mail.to.parse().map_err(unreadable)?;
        let from: Address = mail.from.parse().map_err(|_| Outcome::Lost(Reason::NotBegun.with(mail.from)))?;
        let mut parameters = Vec::new();
        if !(mail.to.is_ascii() && mail.from.is_ascii()) {
            if !self.0.server_info().supports_feature(Extension::SmtpUtfEight) {
                return Err(Outcome::Refused(Reason::NoSmtpUtf8.with(mail.to)));
            }
            parameters.push(MailParameter::SmtpUtfEight);
        }
        if !mail.message.is_ascii() && self.0.server_info().supports_feature(Extension::EightBitMime) {
            parameters.push(MailParameter::Body(MailBodyParameter::EightBitMime));
        }
        if let Err(error) = self.0.command(Mail::new(Some(from), parameters)) {
            return Err(Outcome::Lost(Reason::NotBegun.with(&answer(&error))));
        }
        if let Err(error) = self.0.command(Rcpt::new(to, vec![])) {
            return Err(self.no(&error));
        }
        Ok(())
    }

    /// Sends the text and reads the final answer. From its first byte on an error is a doubt, unless the server itself says no.
    fn text(&mut self, message: &[u8]) -> Outcome {
        if let Err(error) = self.0.set_timeout(Some(FINAL)) {
            return Outcome::Lost(Reason::NotBegun.with(&error.to_string()));
        }
        match self.0.message(message) {
            Ok(response) if response.code().to_string().starts_with('2') => {
                // If the shorter patience cannot be set, the longer one does no harm.
                drop(self.0.set_timeout(Some(COMMAND)));
                Outcome::Taken(text(&response))
            }
            Ok(response) => Outcome::Doubtful(Reason::NoAnswer.with(&text(&response))),
            Err(error) if error.is_transient() => Outcome::Later(answer(&error)),
            Err(error) if error.is_permanent() => Outcome::Refused(answer(&error)),
            Err(error) => Outcome::Doubtful(Reason::NoAnswer.with(&answer(&error))),
        }
    }

    /// What an answer means before the text was sent.
    fn no(&mut self, error: &SmtpError) -> Outcome {
        let told = answer(error);
        // 421: the server ends the connection (RFC 5321, 3.8).
        if error.is_transient() && !told.starts_with("421") {
            self.reset(Outcome::Later(told))
        } else if error.is_permanent() {
            self.reset(Outcome::Refused(told))
        } else {
            Outcome::Lost(Reason::NotBegun.with(&told))
        }
    }

    /// Clears the line for the next mail. If that fails, so does the next mail, before anything of it is sent.
    fn reset(&mut self, outcome: Outcome) -> Outcome {
        drop(self.0.command(Rset));
        outcome
    }
}

/// An answer, each line of it.
fn text(response: &Response) -> String {
    let lines: Vec<_> = response.message().collect();
    format!("{} {}", response.code(), lines.join("\n"))
}

/// What an error says: the server's answer where there is one.
fn answer(error: &SmtpError) -> String {
    match (error.status(), error.source()) {
        (Some(code), Some(said)) => format!("{code} {said}"),
        (Some(code), None) => code.to_string(),
        (None, _) => error.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(url: &str) -> Option<(String, u16, Speaks)> {
        Smtp::at(url, "example.org").ok().map(|smtp| (smtp.host, smtp.port, smtp.speaks))
    }

    #[test]
    fn a_server_is_named_by_scheme_host_and_port() {
        use Speaks::{Plainly, StartTls, Tls};
        for (url, host, port, speaks) in [
            ("smtp://mail.example.org:25", "mail.example.org", 25, Plainly),
            ("smtp://[::1]:2525/", "::1", 2525, Plainly),
            ("smtp://mail.example.org:587?tls=required", "mail.example.org", 587, StartTls),
            ("smtp+starttls://mail.example.org", "mail.example.org", 587, StartTls),
            ("smtp+starttls://[2001:db8::1]", "2001:db8::1", 587, StartTls),
            ("smtps://mail.example.org", "mail.example.org", 465, Tls),
            ("smtps://mail.example.org:4650/", "mail.example.org", 4650, Tls),
        ] {
            assert_eq!(at(url), Some((host.to_owned(), port, speaks)), "{url}");
        }
        for url in [
            "smtp://mail.example.org",
            "smtp://:25",
            "smtp://a:b@host:25",
            "smtp://host:25?tls=maybe",
            "smtps://host:465?tls=required",
            "smtps://",
            "http://host:25",
            "host:25",
            "smtp://host:0",
            "smtps://host:many",
        ] {
            assert_eq!(at(url), None, "{url}");
        }
    }

    #[test]
    fn a_password_leaves_the_machine_over_tls_alone() {
        let with =
            |url: &str, file: &str| Smtp::at(url, "example.org").and_then(|smtp| smtp.with_login(file)).err();
        assert_eq!(with("smtp://127.0.0.1:25", "user\nsecret\n"), None);
        assert_eq!(with("smtp://localhost:25", "user\nsecret"), None);
        assert_eq!(with("smtps://mail.example.org", "user\nsecret"), None);
        assert_eq!(with("smtp+starttls://mail.example.org", "user\nsecret"), None);
        assert_eq!(with("smtp://192.0.2.1:25", "user\nsecret"), Some(NoServer::PasswordInTheClear));
        assert_eq!(with("smtp://localhost.example.org:25", "u\ns"), Some(NoServer::PasswordInTheClear));
        assert_eq!(with("smtp://[::1]:25", "user"), Some(NoServer::NoLogin));
        assert_eq!(with("smtp://[::1]:25", "a\nb\nc"), Some(NoServer::NoLogin));
    }

    #[test]
    fn a_certificate_goes_with_tls() {
        let with =
            |url: &str, pem: &[u8]| Smtp::at(url, "example.org").and_then(|smtp| smtp.trusting(pem)).err();
        assert_eq!(with("smtps://mail.example.org", b"no certificate"), Some(NoServer::NoCertificate));
        let server = testkit::smtp::Server::with_tls();
        let pem = server.certificate().unwrap_or_default().as_bytes();
        assert_eq!(with("smtps://mail.example.org", pem), None);
        assert_eq!(with("smtp://localhost:25", pem), Some(NoServer::NoCertificate));
    }
}
