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
use std::path::PathBuf;

/// Which procedure.
#[derive(Clone, Debug, clap::Subcommand)]
pub(crate) enum Procedure {
    /// The traditional approval procedure (Resolution 1, section 9).
    Tap(Tap),
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
pub(crate) fn run(procedure: &Procedure) -> Outcome {
    let Procedure::Tap(tap) = procedure;
    let rows = rows(tap)?;
    if tap.json {
        outln!("{}", serde_json::to_string_pretty(&rows)?);
        return Ok(());
    }
    for row in &rows {
        outln!("{:<32} {:<40} {} ({})", row.key, row.at, row.clause, row.rule);
    }
    for row in rows.iter().filter(|row| is_weekend(row.day)) {
        eprintln!("{}: {} is a weekend; a deadline is never moved by itself (DC-4)", row.key, row.day);
    }
    Ok(())
}

/// The dates for which everything needed is given.
fn rows(tap: &Tap) -> Result<Vec<When>, Ending> {
    let Some(first) = tap.opens.or(tap.ends) else {
        return Err(Ending::Unreadable(
            "give the days of the meeting: --opens 2024-09-02 --ends 2024-09-06".into(),
        ));
    };
    if tap.opens.zip(tap.ends).is_some_and(|(opens, ends)| ends < opens) {
        return Err(Ending::Unreadable(
            "--ends is earlier than --opens; write the last day of the meeting".into(),
        ));
    }
    let holidays = match &tap.holidays {
        None => Holidays::none(),
        Some(path) => read_holidays(&files::text(path)?).map_err(|found| files::mistake(path, &found))?,
    };
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
