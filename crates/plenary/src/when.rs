//! `plenary when`: the dates that follow from the days of a meeting.

use crate::ending::{Ending, Outcome};
use crate::files;
use crate::out::outln;
use desk::rehearsal::read_holidays;
use jiff::civil::{Date, Weekday};
use rulebook::approval::tap::{When, when};
use rulebook::calendar::{Holidays, Zone};
use rulebook::clause::EditionId;
use rulebook::edition::Edition;
use rulebook::meeting::deadlines::{Due, Mode, What, deadlines};
use std::path::{Path, PathBuf};
use words::{Args, Lang};

/// Which procedure.
#[derive(Clone, Debug, clap::Subcommand)]
pub(crate) enum Procedure {
    /// The traditional approval procedure (Resolution 1, section 9).
    Tap(Tap),
    /// The key deadlines of a meeting of a study group, as its collective letter has them (Rec. ITU-T A.1 1.3.2, 3.1.9, 3.2.3; letters CLT-6,
    /// CLT-8, CLT-9; readings DC-3 to DC-5). Each line names its own.
    Meeting(Meeting),
}

/// The days of the meeting at which approval is sought.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Tap {
    /// First day of the meeting, such as 2024-09-02.
    #[arg(long, value_name = "DAY", value_parser = day)]
    opens: Option<Date>,
    /// Last day of the meeting, such as 2024-09-06.
    #[arg(long, value_name = "DAY", value_parser = day)]
    ends: Option<Date>,
    /// Zone in which the consultation closes, such as UTC or Europe/Zurich.
    #[arg(long, value_name = "ZONE", value_parser = Zone::parse)]
    zone: Option<Zone>,
    /// Holidays of the secretariat: a file with `holidays = [2024-12-25]`. Left out: none.
    #[arg(long, value_name = "FILE.toml")]
    holidays: Option<PathBuf>,
    /// Edition of the rulebook; left out: the one in force on the first day of the meeting.
    #[arg(long, value_name = "EDITION", value_parser = edition)]
    edition: Option<EditionId>,
    /// Print one JSON array.
    #[arg(long)]
    json: bool,
}

/// The days of a meeting, and how people take part.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Meeting {
    /// First day of the meeting, such as 2024-09-02.
    #[arg(long, value_name = "DAY", value_parser = day)]
    opens: Date,
    /// Last day of the meeting, such as 2024-09-06.
    #[arg(long, value_name = "DAY", value_parser = day)]
    ends: Option<Date>,
    /// How people take part: physical, hybrid, virtual or special (a short e-plenary with a closed scope).
    #[arg(long, value_name = "MODE", value_parser = mode)]
    mode: Mode,
    /// Zone in which a consultation closes, such as UTC or Europe/Zurich. Left out: no line for replies.
    #[arg(long, value_name = "ZONE", value_parser = Zone::parse)]
    zone: Option<Zone>,
    /// Holidays of the secretariat: a file with `holidays = [2024-12-25]`. Left out: none.
    #[arg(long, value_name = "FILE.toml")]
    holidays: Option<PathBuf>,
    /// Print one JSON array.
    #[arg(long)]
    json: bool,
}

/// Reads how people take part.
fn mode(text: &str) -> Result<Mode, String> {
    let known = Mode::ALL.map(Mode::as_str).join(", ");
    Mode::parse(text).ok_or_else(|| format!("there is no mode `{text}`; there are: {known}"))
}

/// Reads a day.
pub(crate) fn day(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| format!("`{text}` is no day of the calendar; write it as 2024-09-02"))
}

/// Reads an edition.
fn edition(text: &str) -> Result<EditionId, String> {
    let known = EditionId::ALL.map(EditionId::as_str).join(", ");
    EditionId::parse(text).ok_or_else(|| format!("there is no edition `{text}`; there are: {known}"))
}

/// Prints the dates.
pub(crate) fn run(procedure: &Procedure, lang: Lang) -> Outcome {
    let (rows, json) = match procedure {
        Procedure::Tap(tap) => (rows(tap)?, tap.json),
        Procedure::Meeting(meeting) => (key_deadlines(meeting)?, meeting.json),
    };
    if json {
        outln!("{}", serde_json::to_string_pretty(&rows)?);
    } else {
        for row in &rows {
            outln!("{:<32} {:<40} {} ({})", row.key, row.at, words::clause(lang, &row.clause), row.rule);
        }
    }
    for row in rows.iter().filter(|row| is_weekend(row.day)) {
        let facts = Args::new().text("what", row.key).text("day", row.day.to_string());
        eprintln!("{}", words::text(lang, "when-weekend", &facts));
    }
    Ok(())
}

/// The key deadlines of a meeting. A consultation closes in a zone of its own: without one there is no line for it.
fn key_deadlines(meeting: &Meeting) -> Result<Vec<When>, Ending> {
    if meeting.ends.is_some_and(|ends| ends < meeting.opens) {
        return Err(ends_before_it_opens());
    }
    let holidays = holidays(meeting.holidays.as_deref())?;
    let zone = meeting.zone.clone().unwrap_or_else(Zone::utc);
    let mut due = deadlines(meeting.opens, meeting.mode, &zone, &holidays);
    due.retain(|due| due.what != What::TapReplies || meeting.zone.is_some());
    Ok(due.iter().map(Due::when).collect())
}

/// The last day of a meeting lies before its first.
fn ends_before_it_opens() -> Ending {
    Ending::Unreadable("--ends is earlier than --opens; write the last day of the meeting".into())
}

/// The holidays of a file; none without one.
fn holidays(file: Option<&Path>) -> Result<Holidays, Ending> {
    match file {
        None => Ok(Holidays::none()),
        Some(path) => read_holidays(&files::text(path)?).map_err(|found| files::mistake(path, &found)),
    }
}

/// The dates for which everything needed is given.
fn rows(tap: &Tap) -> Result<Vec<When>, Ending> {
    let Some(first) = tap.opens.or(tap.ends) else {
        return Err(Ending::Unreadable(
            "give the days of the meeting: --opens 2024-09-02 --ends 2024-09-06".into(),
        ));
    };
    if tap.opens.zip(tap.ends).is_some_and(|(opens, ends)| ends < opens) {
        return Err(ends_before_it_opens());
    }
    let holidays = holidays(tap.holidays.as_deref())?;
    let rules = tap.edition.map_or_else(|| Edition::on(first), Edition::of);
    let zone = tap.zone.clone().unwrap_or_else(Zone::utc);
    let mut rows = when(first, tap.ends, &zone, &holidays, rules);
    rows.retain(|row| match row.key {
        "result_circular_by" | "result_circular_by_if_more_time" => true,
        "consultation_closes" => tap.opens.is_some() && tap.zone.is_some(),
        _ => tap.opens.is_some(),
    });
    Ok(rows)
}

/// Saturday or Sunday?
fn is_weekend(day: Date) -> bool {
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}
