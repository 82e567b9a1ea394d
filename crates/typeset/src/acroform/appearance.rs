//! How fields look: an empty box, a box that is ticked, and the font with which viewers set what is written into a field.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use papers::Shape;
use typst::foundations::Bytes;
use typst::layout::Abs;
use typst::text::{Font, FontVariant, FontVariations};

use super::{FONT, Place};
use crate::{Fault, fonts};

/// The appearances of one document: one for all fields that look the same.
#[derive(Debug, Default)]
pub(super) struct Looks {
    made: Vec<(String, ObjectId)>,
}

impl Looks {
    /// A field that shows nothing.
    pub(super) fn empty(&mut self, document: &mut Document, place: &Place) -> ObjectId {
        self.draw(document, place, "")
    }

    /// A box that is ticked: a cross in a square, a dot in a circle.
    pub(super) fn tick(&mut self, document: &mut Document, shape: Shape, place: &Place) -> ObjectId {
        let drawn = match shape {
            Shape::Square => cross(place),
            Shape::Round => dot(place),
        };
        self.draw(document, place, &drawn)
    }

    /// An appearance of the size of the field.
    fn draw(&mut self, document: &mut Document, place: &Place, drawn: &str) -> ObjectId {
        let key = format!("{:.2} {:.2} {drawn}", place.width, place.height);
        if let Some((_, made)) = self.made.iter().find(|(made, _)| *made == key) {
            return *made;
        }
        let stream = Stream::new(form(place, Dictionary::new()), drawn.as_bytes().to_vec());
        let made = document.add_object(stream);
        self.made.push((key, made));
        made
    }
}

/// The head of an appearance.
pub(super) fn form(place: &Place, resources: Dictionary) -> Dictionary {
    dictionary! {
        "Type" => "XObject",
        "Subtype" => "Form",
        "BBox" => vec![0.into(), 0.into(), Object::Real(place.width), Object::Real(place.height)],
        "Resources" => resources,
    }
}

/// Two lines from corner to corner.
fn cross(Place { width, height, .. }: &Place) -> String {
    let (inset, w, h) = (width * 0.2, width * 0.8, height * 0.8);
    format!(
        "q 1.1 w 1 J {inset:.2} {inset:.2} m {w:.2} {h:.2} l S {inset:.2} {h:.2} m {w:.2} {inset:.2} l S Q"
    )
}

/// A disc, half as wide as the circle around it.
fn dot(Place { width, height, .. }: &Place) -> String {
    /// How far the handles of a quarter of a circle lie, in radii.
    const HANDLE: f32 = 0.5523;
    let (x, y, r) = (width / 2.0, height / 2.0, width / 4.0);
    let k = r * HANDLE;
    let curve = |of: [f32; 6]| {
        let [a, b, c, d, e, f] = of;
        format!("{a:.2} {b:.2} {c:.2} {d:.2} {e:.2} {f:.2} c ")
    };
    let quarters = [
        [x + r, y + k, x + k, y + r, x, y + r],
        [x - k, y + r, x - r, y + k, x - r, y],
        [x - r, y - k, x - k, y - r, x, y - r],
        [x + k, y - r, x + r, y - k, x + r, y],
    ];
    format!("q {:.2} {y:.2} m {}f Q", x + r, quarters.map(curve).concat())
}

/// The first code of the encoding of fields: a blank.
const FIRST: u8 = 32;

/// The signs of the encoding of fields between ASCII and Latin-1; some codes have none.
const BETWEEN: &str = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

/// The sign of a code in the encoding of fields (Windows 1252).
fn windows(code: u8) -> Option<char> {
    match code {
        0x80..=0x9f => BETWEEN.chars().nth(usize::from(code - 0x80)).filter(|letter| *letter != '\0'),
        code => Some(char::from(code)),
    }
}

/// The font of fields: a simple font in the encoding that every viewer can write.
pub(super) fn font(document: &mut Document) -> Result<ObjectId, Fault> {
    let font = Font::new(Bytes::new(fonts::FIELDS), 0).ok_or(Fault::Missing("font of fields"))?;
    let font = font.instantiate(FontVariant::default(), Abs::pt(10.0), &FontVariations::default());
    let face = font.ttf();
    let scale = 1000.0 / font.units_per_em();
    let unit = |of: i16| Object::Integer((f64::from(of) * scale).round() as i64);
    let width = |code: u8| {
        let glyph = windows(code).and_then(|letter| face.glyph_index(letter));
        let width = glyph.and_then(|glyph| face.glyph_hor_advance(glyph)).unwrap_or_default();
        Object::Integer((f64::from(width) * scale).round() as i64)
    };
    let bounds = face.global_bounding_box();
    let widths: Vec<Object> = (FIRST..=u8::MAX).map(width).collect();
    let mut file =
        Stream::new(dictionary! { "Length1" => fonts::FIELDS.len() as i64 }, fonts::FIELDS.to_vec());
    file.compress()?;
    let file = document.add_object(file);
    let descriptor = document.add_object(dictionary! {
        "Type" => "FontDescriptor",
        "FontName" => FONT,
        // A font of Latin letters.
        "Flags" => 1 << 5,
        "FontBBox" => vec![unit(bounds.x_min), unit(bounds.y_min), unit(bounds.x_max), unit(bounds.y_max)],
        "ItalicAngle" => 0,
        "Ascent" => unit(face.ascender()),
        "Descent" => unit(face.descender()),
        "CapHeight" => unit(face.capital_height().unwrap_or_default()),
        // How thick stems are; no file of the font says it.
        "StemV" => 80,
        "FontFile2" => file,
    });
    Ok(document.add_object(dictionary! {
        "Type" => "Font",
        "Subtype" => "TrueType",
        "BaseFont" => FONT,
        "FirstChar" => i64::from(FIRST),
        "LastChar" => i64::from(u8::MAX),
        "Widths" => widths,
        "Encoding" => "WinAnsiEncoding",
        "FontDescriptor" => descriptor,
    }))
}

#[cfg(test)]
mod tests {
    use super::windows;

    #[test]
    fn the_encoding_of_fields_is_that_of_windows() {
        for (code, letter) in [(0x41, 'A'), (0x80, '€'), (0x9c, 'œ'), (0x9e, 'ž'), (0x9f, 'Ÿ'), (0xe9, 'é')]
        {
            assert_eq!(windows(code), Some(letter));
        }
        assert_eq!([0x81, 0x8d, 0x8f, 0x90, 0x9d].map(windows), [None; 5]);
    }
}
