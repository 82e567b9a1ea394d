//! `plenary dispatch`: what became of letters, and what a person decides of them. It works beside a server.

use crate::clock::System;
use crate::data::{self, Data};
use crate::ending::{Ending, Outcome};
use crate::out::{self, outln};
use anyhow::Context as _;
use desk::clock::Clock;
use desk::dispatch::ledger::{self, Decision, Done, NotDone, Officer, Tasks};
use desk::dispatch::parcel::Category;
use desk::dispatch::told;
use record::{Bounce, Outbox, Parcel, ParcelState, Parcels, Side};
use site::written::post_list::post_list as written;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use words::{Args, Lang};

/// How much of an id is shown: enough to name one parcel of a long life.
const SHOWN: usize = 12;

/// What to do with parcels.
#[derive(Clone, Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// How far each letter has come, its parcels in a state, or what waits for a person.
    List(List),
    /// Everything about a parcel: what the server answered, when, and who decided.
    Show(One),
    /// Decide of a doubtful parcel, or note that one of the post list was posted.
    Decide(Decide),
    /// Count every parcel of a letter that was not handed over yet: it went out by other means.
    Count(Count),
    /// Register a report that a mail was not delivered.
    Bounce(Bounced),
    /// Send another parcel in the place of one that was refused or came back.
    Resend(Resend),
    /// Who gets a letter by post: name, address, letter.
    PostList(PostList),
}

/// What to list.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct List {
    /// Parcels of this letter only.
    #[arg(long)]
    letter: Option<String>,
    /// Parcels in this state, one a line.
    #[arg(long)]
    state: Option<String>,
    /// What waits for a person.
    #[arg(long, conflicts_with_all = ["letter", "state"])]
    tasks: bool,
    #[command(flatten)]
    data: Data,
}

/// A parcel.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct One {
    /// Beginning of its id, as listed.
    id: String,
    #[command(flatten)]
    data: Data,
}

/// A decision.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Decide {
    /// Beginning of the parcel's id.
    id: String,
    /// What is decided.
    #[arg(value_enum)]
    decision: Word,
    #[command(flatten)]
    by: By,
}

/// A decision as it is written.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
pub(crate) enum Word {
    /// Send a doubtful one again, under the same Message-ID.
    SendAgain,
    /// A doubtful one, or one that went out in another way, counts as handed over.
    CountAsHandedOver,
    /// One of the post list was posted.
    Posted,
}

/// Who decides.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct By {
    /// The login: a TSB officer or the Director.
    #[arg(long = "as", value_name = "LOGIN")]
    login: String,
    #[command(flatten)]
    data: Data,
}

/// A letter that went out by other means.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Count {
    /// The letter, by its name in this house.
    letter: String,
    #[command(flatten)]
    by: By,
}

/// A report.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Bounced {
    /// The report as it came, an .eml file.
    file: Option<PathBuf>,
    /// The parcel, where the report does not name it.
    #[arg(long, value_name = "ID")]
    parcel: Option<String>,
    /// Why it came back, where there is no file.
    #[arg(long, requires = "parcel", conflicts_with = "file")]
    reason: Option<String>,
    #[command(flatten)]
    by: By,
}

/// Another parcel.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Resend {
    /// Beginning of the old parcel's id.
    id: String,
    /// To this mail address.
    #[arg(long, value_name = "ADDRESS", required_unless_present = "by_post")]
    to: Option<String>,
    /// By post.
    #[arg(long, conflicts_with = "to")]
    by_post: bool,
    #[command(flatten)]
    by: By,
}

/// A post list.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct PostList {
    /// Of this letter only.
    #[arg(long)]
    letter: Option<String>,
    /// As plain text, as a page that prints, or as one file for print.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Where to write it; left out: to standard output.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    #[command(flatten)]
    data: Data,
}

/// How the post list is written.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
pub(crate) enum Format {
    /// Plain text: name, address and letter, a parcel a paragraph.
    Text,
    /// A page.
    Html,
    /// A file for print.
    Pdf,
}

/// Does it.
pub(crate) fn run(command: &Command, lang: Lang) -> Outcome {
    match command {
        Command::List(args) => list(args, lang),
        Command::Show(args) => show(args, lang),
        Command::Decide(args) => decide(args, lang),
        Command::Count(args) => count(args, lang),
        Command::Bounce(args) => bounce(args, lang),
        Command::Resend(args) => resend(args, lang),
        Command::PostList(args) => post_list(args, lang),
    }
}

fn say(lang: Lang, key: &str, args: &Args) {
    outln!("{}", words::text(lang, key, args));
}

fn state(state: ParcelState) -> String {
    format!("dispatch-state-{}", state.word())
}

fn list(args: &List, lang: Lang) -> Outcome {
    let side = data::side(&args.data.data)?;
    if let Outbox::Held { reason, .. } = side.outbox()? {
        say(lang, "dispatch-held", &Args::new().text("reason", reason));
    }
    if args.tasks {
        return tell_tasks(&ledger::tasks(&side, System.now())?, lang);
    }
    let wanted = args.state.as_deref().map(|word| read_state(word, lang)).transpose()?;
    let parcels = side.parcels(args.letter.as_deref(), wanted)?;
    if parcels.is_empty() {
        say(lang, "dispatch-nothing", &Args::new());
    } else if wanted.is_some() {
        parcels.iter().for_each(|parcel| tell_parcel(parcel, lang));
    } else {
        tell_counts(&parcels, lang);
    }
    Ok(())
}

fn read_state(word: &str, lang: Lang) -> Result<ParcelState, Ending> {
    let known = ParcelState::ALL.map(ParcelState::word).join(", ");
    let no = Args::new().text("word", word).text("known", known);
    ParcelState::parse(word).ok_or_else(|| Ending::Unreadable(words::text(lang, "dispatch-no-state", &no)))
}

/// A line a letter: how many parcels are in which state.
fn tell_counts(parcels: &[Parcel], lang: Lang) {
    let mut letters: BTreeMap<(&str, u32), BTreeMap<ParcelState, usize>> = BTreeMap::new();
    for parcel in parcels {
        let counts = letters.entry((&parcel.label.letter, parcel.label.version)).or_default();
        *counts.entry(parcel.state).or_default() += 1;
    }
    for ((letter, version), counts) in letters {
        let count = |(at, count): (&ParcelState, &usize)| {
            let args = Args::new().key("state", state(*at)).text("number", count.to_string());
            words::text(lang, "dispatch-count", &args)
        };
        let comma = if lang == Lang::Zh { "，" } else { ", " };
        let counts = counts.iter().map(count).collect::<Vec<_>>().join(comma);
        let args = Args::new().text("letter", letter).text("version", version.to_string());
        say(lang, "dispatch-counts", &args.text("counts", counts));
    }
}

fn tell_parcel(parcel: &Parcel, lang: Lang) {
    let args = Args::new()
        .text("id", short(parcel))
        .key("state", state(parcel.state))
        .text("name", &parcel.label.name)
        .text("attempts", parcel.attempts.to_string());
    say(lang, "dispatch-parcel", &with_address(args, parcel));
}

fn with_address(args: Args, parcel: &Parcel) -> Args {
    match &parcel.label.address {
        Some(address) => args.text("address", address),
        None => args.key("address", "dispatch-no-address"),
    }
}

fn short(parcel: &Parcel) -> &str {
    parcel.label.id.get(..SHOWN).unwrap_or(&parcel.label.id)
}

fn tell_tasks(tasks: &Tasks, lang: Lang) -> Outcome {
    let Tasks { doubtful, refused, bounced, long, by_post, unmatched } = tasks;
    let of_parcels = [
        ("dispatch-task-doubtful", doubtful),
        ("dispatch-task-refused", refused),
        ("dispatch-task-bounced", bounced),
        ("dispatch-task-long", long),
        ("dispatch-task-by-post", by_post),
    ];
    if unmatched.is_empty() && of_parcels.iter().all(|(_, parcels)| parcels.is_empty()) {
        say(lang, "dispatch-nothing", &Args::new());
    }
    for (key, parcels) in of_parcels.into_iter().filter(|(_, parcels)| !parcels.is_empty()) {
        say(lang, key, &Args::new());
        parcels.iter().for_each(|parcel| tell_parcel(parcel, lang));
    }
    if !unmatched.is_empty() {
        say(lang, "dispatch-task-unmatched", &Args::new());
        unmatched.iter().for_each(|report| tell_report(report, lang));
    }
    Ok(())
}

fn tell_report(report: &Bounce, lang: Lang) {
    let or_dash = |text: &Option<String>| text.clone().unwrap_or_else(|| "-".to_owned());
    let args = Args::new()
        .text("at", moment(report.at))
        .text("action", &report.action)
        .text("recipient", or_dash(&report.recipient))
        .text("told", &report.told)
        .text("message", or_dash(&report.message_id));
    say(lang, "dispatch-report", &args);
}

fn moment(at: i64) -> String {
    jiff::Timestamp::from_microsecond(at).map(|at| at.to_string()).unwrap_or_default()
}

fn show(args: &One, lang: Lang) -> Outcome {
    let side = data::side(&args.data.data)?;
    let parcel = find(&side, &args.id, lang)?;
    tell_parcel(&parcel, lang);
    let label = &parcel.label;
    let letter = Args::new().text("letter", &label.letter).text("version", label.version.to_string());
    say(lang, "dispatch-show-letter", &letter.text("position", label.position.to_string()));
    let category = Category::parse(&label.category).unwrap_or(Category::To);
    let addressee = Args::new()
        .text("name", &label.name)
        .text("id", &label.addressee)
        .key("category", format!("dispatch-category-{}", category.key()))
        .text("lang", &label.lang);
    say(lang, "dispatch-show-addressee", &addressee);
    say(lang, "dispatch-show-address", &with_address(Args::new(), &parcel));
    label.lines.iter().for_each(|line| outln!("  {line}"));
    say(lang, "dispatch-show-message", &Args::new().text("message", format!("<{}>", label.message_id)));
    if let Some(id) = &label.replaces {
        say(lang, "dispatch-show-replaces", &Args::new().text("id", id));
    }
    if parcel.state == ParcelState::Deferred {
        say(lang, "dispatch-show-next", &Args::new().text("at", moment(parcel.next)));
    }
    for step in side.parcel_steps(&label.id)? {
        let piece = |key: &str, name: &str, text: String| match text.as_str() {
            "" => text,
            _ => words::text(lang, key, &Args::new().text(name, text)),
        };
        let args = Args::new()
            .text("at", moment(step.at))
            .key("state", state(step.state))
            .text("attempts", step.attempts.to_string())
            .text("who", piece("dispatch-show-who", "who", step.who.unwrap_or_default()))
            .text("told", piece("dispatch-show-told", "told", reason(&step.told, lang)));
        say(lang, "dispatch-show-step", &args);
    }
    side.bounces(Some(&label.id))?.iter().for_each(|report| tell_report(report, lang));
    Ok(())
}

/// Why a step was taken: a server's answer as it came, a reason of ours in the reader's language.
fn reason(kept: &str, lang: Lang) -> String {
    let (reason, detail) = told::read(kept);
    let Some(reason) = reason else { return detail.to_owned() };
    let told = words::text(lang, &format!("dispatch-told-{}", reason.key()), &Args::new());
    if detail.is_empty() {
        return told;
    }
    words::text(lang, "dispatch-told-with", &Args::new().text("told", told).text("detail", detail))
}

fn find(side: &Side, id: &str, lang: Lang) -> Result<Parcel, Ending> {
    ledger::find(side, id).map_err(|no| not_done(no, lang))
}

fn not_done(no: NotDone, lang: Lang) -> Ending {
    let told = |key: &str, args: Args| words::text(lang, key, &args);
    match no {
        NotDone::Unknown(id) => Ending::No(told("dispatch-no-parcel", Args::new().text("id", id))),
        NotDone::Several(id) => Ending::No(told("dispatch-several", Args::new().text("id", id))),
        NotDone::State(at) => Ending::No(told("dispatch-wrong-state", Args::new().key("state", state(at)))),
        NotDone::Address(no) => {
            Ending::Unreadable(told("dispatch-no-mail-address", Args::new().text("address", no.0)))
        }
        NotDone::Record(fault) => fault.into(),
    }
}

/// The officer who decides.
fn officer(by: &By, lang: Lang) -> Result<Officer, Ending> {
    let house = data::house(&by.data.data, lang)?;
    let no = Args::new().text("login", &by.login);
    Officer::on(&house.registers, &by.login, System.now())
        .ok_or_else(|| Ending::No(words::text(lang, "dispatch-no-officer", &no)))
}

fn decide(args: &Decide, lang: Lang) -> Outcome {
    let side = data::side(&args.by.data.data)?;
    let (parcel, officer) = (find(&side, &args.id, lang)?, officer(&args.by, lang)?);
    let decision = match args.decision {
        Word::SendAgain => Decision::SendAgain,
        Word::CountAsHandedOver => Decision::CountAsHandedOver,
        Word::Posted => Decision::Posted,
    };
    ledger::decide(&side, &parcel, decision, &officer, System.now()).map_err(|no| not_done(no, lang))?;
    tell_state(&side, &parcel, lang)
}

/// Counts the parcels of a letter that wait, whether they were tried or not. One that is being handed over in this moment is left alone.
fn count(args: &Count, lang: Lang) -> Outcome {
    let side = data::side(&args.by.data.data)?;
    let officer = officer(&args.by, lang)?;
    let mut counted = 0_i64;
    for state in [ParcelState::Planned, ParcelState::Deferred] {
        for parcel in side.parcels(Some(&args.letter), Some(state))? {
            match ledger::decide(&side, &parcel, Decision::CountAsHandedOver, &officer, System.now()) {
                Ok(()) => counted += 1,
                Err(NotDone::State(_)) => {}
                Err(no) => return Err(not_done(no, lang)),
            }
        }
    }
    let facts = Args::new().text("letter", &args.letter).count("count", counted);
    say(lang, "dispatch-counted", &facts);
    Ok(())
}

/// The state in which a parcel is now.
fn tell_state(side: &Side, parcel: &Parcel, lang: Lang) -> Outcome {
    let now = find(side, &parcel.label.id, lang)?;
    let args = Args::new().text("id", short(&now)).key("state", state(now.state));
    say(lang, "dispatch-decided", &args);
    Ok(())
}

fn resend(args: &Resend, lang: Lang) -> Outcome {
    let dir = &args.by.data.data;
    let side = data::side(dir)?;
    let (old, officer) = (find(&side, &args.id, lang)?, officer(&args.by, lang)?);
    let origin = data::reader(dir, lang)?.founding().origin.clone();
    let new = ledger::resend(&side, &origin, &old, args.to.as_deref(), &officer, System.now());
    let new = find(&side, &new.map_err(|no| not_done(no, lang))?.id, lang)?;
    say(lang, "dispatch-resent", &Args::new().text("old", short(&old)).text("new", short(&new)));
    Ok(())
}

fn bounce(args: &Bounced, lang: Lang) -> Outcome {
    let side = data::side(&args.by.data.data)?;
    let named = args.parcel.as_deref().map(|id| find(&side, id, lang)).transpose()?;
    let now = System.now();
    match (&args.file, &named, &args.reason) {
        (Some(file), _, _) => {
            let raw = read(file, lang)?;
            let officer = officer(&args.by, lang)?;
            for one in ledger::register(&side, &raw, named.as_ref(), &officer, now)? {
                tell_registered(&one, lang);
            }
            Ok(())
        }
        (None, Some(parcel), Some(why)) => {
            let officer = officer(&args.by, lang)?;
            ledger::came_back(&side, parcel, why, &officer, now).map_err(|no| not_done(no, lang))?;
            tell_state(&side, parcel, lang)
        }
        (None, _, _) => Err(Ending::Unreadable(words::text(lang, "dispatch-bounce-needs", &Args::new()))),
    }
}

fn read(file: &Path, lang: Lang) -> Result<Vec<u8>, Ending> {
    std::fs::read(file).map_err(|error| {
        let no = Args::new().text("file", file.display().to_string()).text("why", error.to_string());
        Ending::Unreadable(words::text(lang, "dispatch-file", &no))
    })
}

fn tell_registered(one: &ledger::Registered, lang: Lang) {
    let key = match one.done {
        Done::Bounced => "dispatch-bounce-bounced",
        Done::Kept => "dispatch-bounce-kept",
        Done::Unmatched => "dispatch-bounce-unmatched",
        Done::Known => "dispatch-bounce-known",
    };
    let args = Args::new()
        .text("id", one.parcel.as_ref().map_or("-", short))
        .text("action", &one.report.action)
        .text("message", one.report.message_id.as_deref().unwrap_or("-"));
    say(lang, key, &args);
}

/// Who gets letters by post: for people to copy from, or for print.
fn post_list(args: &PostList, lang: Lang) -> Outcome {
    let parcels = data::side(&args.data.data)?.parcels(args.letter.as_deref(), Some(ParcelState::ByPost))?;
    let bytes = match args.format {
        Format::Text if parcels.is_empty() => {
            say(lang, "dispatch-nothing", &Args::new());
            return Ok(());
        }
        Format::Text => in_text(&parcels).into_bytes(),
        Format::Html => papers::html::render(&paper(args, &parcels, lang)?).into_bytes(),
        Format::Pdf => {
            let none = || Ending::No(words::text(lang, "dispatch-no-typesetter", &Args::new()));
            let typesetter = crate::print::typesetter().ok_or_else(none)?;
            typesetter.pdf(&paper(args, &parcels, lang)?)?
        }
    };
    match &args.out {
        Some(file) => std::fs::write(file, bytes).with_context(|| file.display().to_string())?,
        None => out::bytes(&bytes),
    }
    Ok(())
}

fn in_text(parcels: &[Parcel]) -> String {
    let paragraph = |parcel: &Parcel| {
        let (label, id) = (&parcel.label, short(parcel));
        let lines = label.lines.iter().map(|line| format!("{line}\n")).collect::<String>();
        format!("{}\n{lines}{}  {id}\n\n", label.name, label.letter)
    };
    parcels.iter().map(paragraph).collect()
}

fn paper(args: &PostList, parcels: &[Parcel], lang: Lang) -> Result<papers::Paper, Ending> {
    let house = data::house(&args.data.data, lang)?;
    let day = house.zone().day(System.now());
    let letters = papers::Letters::compiled();
    Ok(written(&house, letters, parcels, args.letter.as_deref(), day, lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_reason_and_category_has_its_text() {
        let states = ParcelState::ALL.map(state).into_iter();
        let reasons = told::Reason::ALL.map(|reason| format!("dispatch-told-{}", reason.key()));
        let categories = [Category::To, Category::Copy].map(|of| format!("dispatch-category-{}", of.key()));
        let missing: Vec<_> =
            states.chain(reasons).chain(categories).filter(|key| !words::has(key)).collect();
        assert_eq!(missing, [""; 0]);
    }

    #[test]
    fn a_reason_is_told_in_the_language_of_the_reader_and_an_answer_as_it_came() {
        let kept = told::Reason::NoConnection.with("Connection refused");
        assert_eq!(reason(&kept, Lang::En), "no connection (Connection refused)");
        assert_eq!(reason(&kept, Lang::Zh), "无法连接（Connection refused）");
        assert_eq!(reason("250 2.0.0 taken", Lang::Zh), "250 2.0.0 taken");
    }
}
