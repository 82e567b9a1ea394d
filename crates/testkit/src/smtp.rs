//! A mail server that does what it is told: real SMTP (RFC 5321) over a loopback socket, on a port that the system gives. It keeps what
//! it took, and answers otherwise, waits or hangs up at the moments that a test chooses. It can speak TLS, from the first byte or
//! after STARTTLS, under a certificate of its own.

use crate::tls::{Secret, Stream};
use std::io::{self, BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

/// A mail that the server took.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// The sender it was told.
    pub from: String,
    /// The recipient it was told.
    pub to: String,
    /// What followed the sender's address, such as `BODY=8BITMIME`.
    pub parameters: String,
    /// The mail, its dots unstuffed.
    pub mail: Vec<u8>,
}

/// A moment at which the server asks what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Moment {
    /// Somebody called.
    Called,
    /// A sender was named.
    From(String),
    /// A recipient was named.
    To(String),
    /// The text is about to come, for this recipient.
    Data(String),
    /// The text has ended, for this recipient; nothing is kept yet.
    Dot(String),
    /// The text is kept, and the answer not given yet.
    Kept(String),
}

/// What the server does then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// What a server does that works.
    GoOn,
    /// It says this instead, such as `451 later`, and does not do it.
    Say(&'static str),
    /// It hangs up.
    HangUp,
}

type Script = dyn FnMut(&Moment) -> Answer + Send;

/// What the connections share.
struct Shared {
    taken: Mutex<Vec<Taken>>,
    script: Mutex<Box<Script>>,
    login: Mutex<Vec<String>>,
    smtputf8: bool,
    speaks: Speaks,
    ends: AtomicBool,
}

/// How the server speaks.
enum Speaks {
    Plainly,
    /// TLS from the first byte.
    Tls(Secret),
    /// TLS after STARTTLS; before it nothing but that is taken.
    StartTls(Secret),
}

/// A running server; it ends when it is dropped.
pub struct Server {
    shared: Arc<Shared>,
    address: SocketAddr,
    accepting: Option<JoinHandle<()>>,
}

impl Server {
    /// Starts one that takes everything.
    #[must_use]
    pub fn start() -> Self {
        Self::with(|_| Answer::GoOn)
    }

    /// Starts one that follows a script.
    #[must_use]
    pub fn with(script: impl FnMut(&Moment) -> Answer + Send + 'static) -> Self {
        Self::build(Box::new(script), true, Speaks::Plainly)
    }

    /// Starts one that speaks TLS from the first byte.
    #[must_use]
    pub fn with_tls() -> Self {
        Self::build(Box::new(|_: &Moment| Answer::GoOn), true, Speaks::Tls(Secret::new()))
    }

    /// Starts one that takes nothing before STARTTLS.
    #[must_use]
    pub fn with_starttls() -> Self {
        Self::build(Box::new(|_: &Moment| Answer::GoOn), true, Speaks::StartTls(Secret::new()))
    }

    /// Starts one that takes everything, and knows no addresses but those of ASCII.
    #[must_use]
    pub fn without_smtputf8() -> Self {
        Self::build(Box::new(|_: &Moment| Answer::GoOn), false, Speaks::Plainly)
    }

    fn build(script: Box<Script>, smtputf8: bool, speaks: Speaks) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("the system gives a port");
        let address = listener.local_addr().expect("it has an address");
        let shared = Arc::new(Shared {
            taken: Mutex::default(),
            script: Mutex::new(script),
            login: Mutex::default(),
            smtputf8,
            speaks,
            ends: AtomicBool::new(false),
        });
        let of_thread = Arc::clone(&shared);
        let accepting = std::thread::spawn(move || {
            for stream in listener.incoming() {
                if of_thread.ends.load(Ordering::SeqCst) {
                    break;
                }
                let (Ok(stream), shared) = (stream, Arc::clone(&of_thread)) else { continue };
                // A caller that hangs up in the middle is part of many tests.
                std::thread::spawn(move || drop(Session::new(stream, &shared).and_then(Session::serve)));
            }
        });
        Self { shared, address, accepting: Some(accepting) }
    }

    /// `smtp://127.0.0.1:PORT`, or with the scheme of how it speaks.
    #[must_use]
    pub fn url(&self) -> String {
        let scheme = match &self.shared.speaks {
            Speaks::Plainly => "smtp",
            Speaks::Tls(_) => "smtps",
            Speaks::StartTls(_) => "smtp+starttls",
        };
        format!("{scheme}://{}", self.address)
    }

    /// Its certificate, in PEM; none where it speaks plainly.
    #[must_use]
    pub fn certificate(&self) -> Option<&str> {
        match &self.shared.speaks {
            Speaks::Plainly => None,
            Speaks::Tls(secret) | Speaks::StartTls(secret) => Some(secret.certificate()),
        }
    }

    /// What it took, in the order of taking.
    #[must_use]
    pub fn taken(&self) -> Vec<Taken> {
        self.shared.taken.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The logins that were tried, each as it came.
    #[must_use]
    pub fn logins(&self) -> Vec<String> {
        self.shared.login.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.ends.store(true, Ordering::SeqCst);
        // A last call wakes the thread that waits for calls.
        drop(TcpStream::connect(self.address));
        if let Some(accepting) = self.accepting.take() {
            drop(accepting.join());
        }
    }
}

/// One connection.
struct Session<'s> {
    shared: &'s Shared,
    stream: BufReader<Stream>,
    from: Option<(String, String)>,
    to: Option<String>,
}

/// The connection goes on, or ends.
enum Next {
    On,
    End,
}

impl<'s> Session<'s> {
    fn new(stream: TcpStream, shared: &'s Shared) -> io::Result<Self> {
        let stream = match &shared.speaks {
            Speaks::Plainly | Speaks::StartTls(_) => Stream::Plain(stream),
            Speaks::Tls(secret) => secret.accept(stream)?,
        };
        Ok(Self { shared, stream: BufReader::new(stream), from: None, to: None })
    }

    /// Asks the script; says what it says, and whether to do the thing.
    fn ask(&mut self, moment: &Moment) -> io::Result<(bool, Next)> {
        let answer = {
            let mut script = self.shared.script.lock().unwrap_or_else(PoisonError::into_inner);
            script(moment)
        };
        match answer {
            Answer::GoOn => Ok((true, Next::On)),
            Answer::HangUp => Ok((false, Next::End)),
            Answer::Say(line) => {
                self.say(line)?;
                Ok((false, if line.starts_with("421") { Next::End } else { Next::On }))
            }
        }
    }

    fn say(&mut self, line: &str) -> io::Result<()> {
        let stream = self.stream.get_mut();
        stream.write_all(format!("{line}\r\n").as_bytes())?;
        stream.flush()
    }

    /// Reads a line without its end; none at the end of the connection. Commands that were sent ahead wait in the buffer.
    fn line(&mut self) -> io::Result<Option<Vec<u8>>> {
        let mut line = Vec::new();
        if self.stream.read_until(b'\n', &mut line)? == 0 {
            return Ok(None);
        }
        while line.ends_with(b"\n") || line.ends_with(b"\r") {
            line.pop();
        }
        Ok(Some(line))
    }

    fn serve(mut self) -> io::Result<()> {
        let (greets, Next::On) = self.ask(&Moment::Called)? else { return Ok(()) };
        if greets {
            self.say("220 mail.example.org ready")?;
        }
        while let Some(line) = self.line()? {
            let line = String::from_utf8_lossy(&line).into_owned();
            if let Next::End = self.command(&line)? {
                break;
            }
        }
        Ok(())
    }

    fn command(&mut self, line: &str) -> io::Result<Next> {
        let upper = line.to_ascii_uppercase();
        let verb = upper.split([' ', ':']).next().unwrap_or_default();
        match verb {
            "EHLO" => {
                let utf8 = if self.shared.smtputf8 { "250-SMTPUTF8\r\n" } else { "" };
                let offers = if self.is_closed() {
                    "250-STARTTLS\r\n"
                } else {
                    "250-PIPELINING\r\n250-8BITMIME\r\n250-AUTH PLAIN LOGIN\r\n"
                };
                self.say(&format!("250-mail.example.org\r\n{offers}{utf8}250 SIZE 52428800"))?;
            }
            "HELO" | "NOOP" => self.say("250 so be it")?,
            "RSET" => {
                (self.from, self.to) = (None, None);
                self.say("250 forgotten")?;
            }
            "QUIT" => {
                self.say("221 farewell")?;
                return Ok(Next::End);
            }
            "STARTTLS" if self.is_closed() => return self.begin_tls(),
            "AUTH" | "MAIL" | "RCPT" | "DATA" if self.is_closed() => self.say("530 5.7.0 STARTTLS first")?,
            "AUTH" => {
                self.shared.login.lock().unwrap_or_else(PoisonError::into_inner).push(line.to_owned());
                self.say("235 known")?;
            }
            "MAIL" => return self.mail(line),
            "RCPT" => return self.recipient(line),
            "DATA" => return self.data(),
            _ => self.say("500 what")?,
        }
        Ok(Next::On)
    }

    /// Is STARTTLS still to come?
    fn is_closed(&self) -> bool {
        matches!((&self.shared.speaks, self.stream.get_ref()), (Speaks::StartTls(_), Stream::Plain(_)))
    }

    fn begin_tls(&mut self) -> io::Result<Next> {
        let Speaks::StartTls(secret) = &self.shared.speaks else { return Ok(Next::End) };
        self.say("220 go on")?;
        let Stream::Plain(plain) = self.stream.get_ref() else { return Ok(Next::End) };
        self.stream = BufReader::new(secret.accept(plain.try_clone()?)?);
        Ok(Next::On)
    }

    fn mail(&mut self, line: &str) -> io::Result<Next> {
        let (from, parameters) = path(line);
        let (go_on, next) = self.ask(&Moment::From(from.clone()))?;
        if go_on {
            (self.from, self.to) = (Some((from, parameters)), None);
            self.say("250 2.1.0 sender known")?;
        }
        Ok(next)
    }

    fn recipient(&mut self, line: &str) -> io::Result<Next> {
        if self.from.is_none() {
            self.say("503 no sender")?;
            return Ok(Next::On);
        }
        let (to, _) = path(line);
        let (go_on, next) = self.ask(&Moment::To(to.clone()))?;
        if go_on {
            self.to = Some(to);
            self.say("250 2.1.5 recipient known")?;
        }
        Ok(next)
    }

    fn data(&mut self) -> io::Result<Next> {
        let (Some((from, parameters)), Some(to)) = (self.from.take(), self.to.take()) else {
            self.say("503 no recipient")?;
            return Ok(Next::On);
        };
        let (go_on, next) = self.ask(&Moment::Data(to.clone()))?;
        if !go_on {
            return Ok(next);
        }
        self.say("354 end with a dot")?;
        let mut mail = Vec::new();
        loop {
            let Some(line) = self.line()? else { return Ok(Next::End) };
            match line.as_slice() {
                b"." => break,
                [b'.', rest @ ..] => mail.extend_from_slice(rest),
                rest => mail.extend_from_slice(rest),
            }
            mail.extend_from_slice(b"\r\n");
        }
        let (go_on, next) = self.ask(&Moment::Dot(to.clone()))?;
        if !go_on {
            return Ok(next);
        }
        let number = {
            let mut taken = self.shared.taken.lock().unwrap_or_else(PoisonError::into_inner);
            taken.push(Taken { from, to: to.clone(), parameters, mail });
            taken.len()
        };
        let (go_on, next) = self.ask(&Moment::Kept(to))?;
        if go_on {
            self.say(&format!("250 2.0.0 taken as {number}"))?;
        }
        Ok(next)
    }
}

/// The address between angle brackets, and what follows it.
fn path(line: &str) -> (String, String) {
    let after = line.split_once('<').map_or("", |(_, after)| after);
    let (address, rest) = after.split_once('>').unwrap_or((after, ""));
    (address.to_owned(), rest.trim().to_owned())
}
