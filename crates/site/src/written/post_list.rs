//! The post list: who gets a letter by post, as a paper to copy addresses from and to tick off.

use desk::house::House;
use jiff::civil::Date;
use papers::facts::Mark;
use papers::post_list::{Addressee, Facts, write};
use papers::{Letters, Paper};
use record::Parcel;
use rulebook::letter::{Kind, Letter};
use words::{Args, Lang};

/// How much of a parcel's id is printed: enough to name one.
const SHOWN: usize = 12;

/// Writes the list of these parcels, of one letter or of all.
#[must_use]
pub fn post_list(
    house: &House,
    clauses: &Letters,
    parcels: &[Parcel],
    letter: Option<&str>,
    date: Date,
    lang: Lang,
) -> Paper {
    let addressees = parcels.iter().map(|parcel| {
        let label = &parcel.label;
        Addressee {
            // Once the data of a person was erased, only whom the letter was for is left.
            name: if label.name.is_empty() { label.addressee.clone() } else { label.name.clone() },
            lines: label.lines.clone(),
            letter: name(house, &label.letter, lang),
            language: words::option(lang, &label.lang),
            parcel: label.id.chars().take(SHOWN).collect(),
        }
    });
    let facts = Facts {
        mark: house.registers.rehearsal.then_some(Mark::Rehearsal),
        date: Some(date),
        letter: letter.map(|letter| name(house, letter, lang)),
        addressees: addressees.collect(),
    };
    write(&facts, lang, clauses)
}

/// What a letter is called, by its number; by its name in this house where it bears none.
#[must_use]
pub fn name(house: &House, letter: &str, lang: Lang) -> String {
    let numbered = |letter: &Letter| {
        let issued = letter.issued.as_ref()?;
        let key = if letter.kind == Kind::CollectiveLetter {
            "letter-called-collective"
        } else {
            "letter-called-circular"
        };
        let called = words::text(lang, key, &Args::new().text("number", issued.number.printed()));
        Some(match issued.number.corrigendum {
            Some(number) => {
                let args = Args::new().text("number", number.to_string()).text("letter", called);
                words::text(lang, "letter-called-corrigendum", &args)
            }
            None => called,
        })
    };
    house.letters.letter(letter).and_then(numbered).unwrap_or_else(|| letter.to_owned())
}
