//! Makes records for measuring: real acts, decided by the desk's own path and appended in large batches.
//!
//! Everything in them is invented. The body is the one of the demo with 194 Member States; the texts are in consultation for a
//! meeting that lies years ahead, so that a server that opens the record has nothing to close.

use anyhow::{Context, Result, anyhow, bail, ensure};
use desk::house::House;
use desk::perform::{Actor, Request, perform};
use desk::rehearsal::{DEMO, read_body};
use desk::seal::seal;
use desk::writer::micros;
use jiff::{SignedDuration, Timestamp};
use record::{ActId, Draft, Options, Writer};
use rulebook::act::Act;
use rulebook::body::{self, Appointment, BodyFile, Member, Membership, Role};
use rulebook::id::{MemberId, PersonId};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::time::Instant;

/// Member States of the body.
pub(crate) const STATES: u32 = 194;
/// The meeting that every text is announced for.
const MEETING: &str = "SG17 2031-09";
/// When the body is founded.
const FOUNDED: &str = "2026-01-05T08:00:00Z";
/// How many entries one transaction takes.
const BATCH: usize = 10_000;

/// What to make.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The folder of the record.
    #[arg(long)]
    data: PathBuf,
    /// Texts in consultation.
    #[arg(long, default_value_t = 1000)]
    texts: u32,
    /// Entries of the record, at least.
    #[arg(long, default_value_t = 20_000)]
    entries: u64,
}

/// Makes the record, unless it is there.
pub(crate) fn run(args: &Args) -> Result<()> {
    if args.data.exists() {
        println!("{} is there", args.data.display());
        return Ok(());
    }
    let began = Instant::now();
    let partial = args.data.with_extension("partial");
    let mut maker = Maker::found(&partial, args.texts)?;
    for round in 0.. {
        for text in 0..args.texts {
            // Texts are replied to by different administrations at a time, in their own order.
            maker.reply(text, (round + text * 7) % STATES + 1)?;
        }
        if maker.made() >= args.entries {
            break;
        }
    }
    let made = maker.made();
    maker.finish()?;
    // It has its name once it is whole.
    std::fs::rename(&partial, &args.data)?;
    println!("{made} entries on {} texts in {:.0} s", args.texts, began.elapsed().as_secs_f64());
    Ok(())
}

/// The body of the demo, with as many Member States as the Union has.
pub(crate) fn body() -> Result<BodyFile> {
    let mut body = read_body(DEMO).map_err(|mistake| anyhow!("{mistake}"))?;
    for number in 1..=STATES {
        let id = MemberId::from(format!("Administration {number}"));
        if body.members.iter().any(|member| member.id == id) {
            continue;
        }
        body.appointments.push(Appointment {
            person: PersonId::from(focal_point(number)),
            role: Role::FocalPoint,
            of: Some(id.to_string()),
            from: jiff::civil::date(2020, 1, 1),
            until: None,
        });
        body.members.push(Member { id, membership: Membership::MemberState, zh: None, group: None });
    }
    Ok(body)
}

/// The login that replies for an administration.
pub(crate) fn focal_point(number: u32) -> String {
    format!("focal point of Administration {number}")
}

/// The number of a text.
pub(crate) fn text(number: u32) -> String {
    format!("X.inv-{number:05}")
}

/// A reply on the form.
pub(crate) fn reply(number: u32) -> Result<Act> {
    act("tap.reply", &json!({ "text": text(number), "answer": "authorize" }))
}

/// A reply whose reasons and changes are private.
pub(crate) fn reply_with_reasons(number: u32) -> Result<Act> {
    let reasons = "Clause 7 is unclear about who keeps the register.";
    let with =
        json!({ "text": text(number), "answer": "not-authorize", "reasons": reasons, "changes": "Say so." });
    act("tap.reply", &with)
}

/// An act from its name and fields.
pub(crate) fn act(name: &str, with: &Value) -> Result<Act> {
    Ok(Act::read(name, with)?)
}

/// An id that falls anywhere in the index, as those that clients make.
pub(crate) fn id(number: u64) -> [u8; 16] {
    let mixed = number.wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    ((u128::from(mixed) << 64) | u128::from(number)).to_be_bytes()
}

/// Makes one record.
pub(crate) struct Maker {
    house: House,
    writer: Writer,
    drafts: Vec<Draft>,
    made: u64,
    /// The moment of the last act.
    pub(crate) at: Timestamp,
}

impl Maker {
    /// Founds a record in `dir` with `texts` texts in consultation.
    pub(crate) fn found(dir: &Path, texts: u32) -> Result<Self> {
        ensure!(!dir.exists(), "{} is there already", dir.display());
        let at: Timestamp = FOUNDED.parse()?;
        record::found(dir, "example.org/bench", micros(at))?;
        let writer = Writer::open_with(dir, &Options::default())?;
        let mut maker = Self { house: House::default(), writer, drafts: Vec::new(), made: 0, at };
        maker.take(Actor::Founder, Act::Body(body::Act::Found(Box::new(body()?))))?;
        let meeting = json!({ "meeting": MEETING, "group": "SG17", "opens": "2031-09-02", "ends": "2031-09-06",
            "zone": "Europe/Zurich", "place": "Geneva" });
        maker.perform("TSB officer 1", "meeting.convene", &meeting)?;
        for number in 0..texts {
            maker.open_consultation(number)?;
        }
        Ok(maker)
    }

    /// A text, from its registration to the announcement.
    fn open_consultation(&mut self, number: u32) -> Result<()> {
        let text = text(number);
        let title = format!("Requirements for the security of an invented register, part {number}");
        let zh = format!("一个虚构登记册的安全要求，第{number}部分");
        let item = json!({ "text": text, "title": title, "title_zh": zh, "kind": "new", "group": "SG17", "question": "4/17",
            "policy_implications": true });
        self.perform("TSB officer 1", "item.register", &item)?;
        let determined = json!({ "text": text, "source": format!("SG17-R{number}") });
        self.perform("chair of SG17", "tap.determine", &determined)?;
        self.perform("chair of SG17", "tap.request", &json!({ "text": text }))?;
        let deposit = json!({ "text": text, "reference": format!("SG17-R{number}"), "languages": ["en"],
            "summary": "An invented text says an invented thing.", "electronic_material": "none", "a5": "not-needed" });
        self.perform("TSB officer 1", "tap.deposit", &deposit)?;
        let announced =
            json!({ "text": text, "circular": number + 1, "meeting": MEETING, "zone": "Europe/Zurich" });
        self.perform("Director", "tap.announce", &announced)
    }

    /// A reply of an administration on a text.
    pub(crate) fn reply(&mut self, number: u32, administration: u32) -> Result<()> {
        self.take(Actor::Person(PersonId::from(focal_point(administration))), reply(number)?)
    }

    fn perform(&mut self, by: &str, name: &str, with: &Value) -> Result<()> {
        self.take(Actor::Person(PersonId::from(by)), act(name, with)?)
    }

    /// Decides an act, folds it and keeps it for the next transaction.
    fn take(&mut self, actor: Actor, act: Act) -> Result<()> {
        self.at += SignedDuration::from_secs(2);
        let request = Request { id: id(self.made), actor, act, received: self.at };
        let mut entry = match perform(&self.house, &request, self.at) {
            Ok(entry) => entry,
            Err(refusal) => bail!("{} was refused: {refusal}", request.act.name()),
        };
        let sealed = seal(&mut entry, &self.writer.vault())?;
        self.made += 1;
        self.house.apply(entry.folded(self.made));
        let payload = entry.to_bytes().context("an entry")?;
        self.drafts.push(Draft { act_id: ActId(request.id), recorded: micros(self.at), payload, sealed });
        if self.drafts.len() >= BATCH { self.flush() } else { Ok(()) }
    }

    fn flush(&mut self) -> Result<()> {
        self.writer.append(&self.drafts)?;
        self.drafts.clear();
        Ok(())
    }

    /// How many entries there are.
    pub(crate) const fn made(&self) -> u64 {
        self.made
    }

    /// Appends what is left and closes the record. Gives the state.
    pub(crate) fn finish(mut self) -> Result<House> {
        self.flush()?;
        Ok(self.house)
    }
}
