//! The facts of three letters that were sent: what each says, and nothing that it does not say.
//!
//! They are data for tests and for the demo. Titles of agenda items are told in the words of this software.

mod sg17;
mod sg17_special;
mod sg20;

pub use sg17::{PRINTED_FIRST_DEADLINE, sg17_2024};
pub use sg17_special::sg17_special_2022;
pub use sg20::sg20_2021;

use super::facts::{Circulars, Cited, Item, Numbered, Span, Unit};
use crate::facts::{Body, Localized};

/// Who sends the letters; each adds the contacts of the group's secretariat.
fn tsb() -> Body {
    Body {
        organization: Some(Localized::both("International Telecommunication Union", "国际电信联盟")),
        office: Some(Localized::both("Telecommunication Standardization Bureau", "电信标准化局")),
        place: Some(Localized::both("Geneva", "日内瓦")),
        ..Body::default()
    }
}

/// The circulars that all three cite, without their study period.
fn circulars() -> Circulars {
    let cited = |number: &str| Some(Cited { number: Some(number.into()), period: None });
    Circulars { approval: cited("68"), automatic: cited("118") }
}

/// A length of time.
fn span(amount: u32, unit: Unit) -> Option<Span> {
    Some(Span { amount, unit })
}

/// A text by number and code.
fn text(number: &str, code: &str) -> Numbered {
    Numbered { number: Some(number.into()), code: Some(code.into()), ..Numbered::default() }
}

/// An item of an agenda, told in both languages.
fn item(mark: &str, en: &str, zh: &str) -> Item {
    Item { mark: mark.into(), title: Localized::both(en, zh), ..Item::default() }
}

/// An item with others within it.
fn within(of: Item, items: Vec<Item>) -> Item {
    Item { items, ..of }
}
