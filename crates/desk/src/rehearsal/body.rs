//! The file that founds a body, as TOML: days may be written with or without quotes.

use super::place::{Mistake, Text};
use super::table::{Fields, to_json};
use super::table::{parse, table_to_json};
use rulebook::act::Act;
use rulebook::body::{self, BodyFile};
use rulebook::calendar::Holidays;

/// The body that demo and rehearsals run on: everything in it is invented.
pub const DEMO: &str = include_str!("../../bodies/demo.toml");

/// Reads the file of a body.
///
/// # Errors
/// Where it cannot be read.
pub fn read_body(text: &str) -> Result<BodyFile, Mistake> {
    let text = Text(text);
    let table = parse(text)?;
    let whole = toml::Spanned::new(table.span(), toml::de::DeValue::Table(table.get_ref().clone()));
    match Act::read("body.found", &table_to_json(table.get_ref())) {
        Ok(Act::Body(body::Act::Found(file))) => Ok(*file),
        Ok(_) => Err(text.mistake(&(0..0), "this does not found a body")),
        Err(invalid) => Err(text.mistake(&super::table::place(&whole, &invalid.field), invalid.to_string())),
    }
}

/// Reads a list of holidays: `holidays = [2026-12-25, "2026-12-28"]` (DC-33).
///
/// # Errors
/// Where it cannot be read.
pub fn read_holidays(text: &str) -> Result<Holidays, Mistake> {
    let text = Text(text);
    let table = parse(text)?;
    let span = table.span();
    let fields = Fields::of(text, table.get_ref(), &span, &["holidays"])?;
    let value = fields.need("holidays")?;
    let list = value.get_ref().as_array().ok_or_else(|| fields.wrong(value, "a list of days"))?;
    let mut days = Holidays::none();
    for day in list.iter() {
        let read = serde_json::from_value(to_json(day.get_ref()));
        let read = read.map_err(|_| fields.mistake(day, "this is no day; write it as 2026-12-25"))?;
        days.0.insert(read);
    }
    Ok(days)
}
