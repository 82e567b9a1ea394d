//! Fields in a PDF: typst has laid out a link where each belongs, and every such link becomes a field.
//!
//! The link brings what a field needs: a rectangle on its page, an element in the tree of tags and the reference from one to the other. The
//! annotation changes from a link to a widget, the element from `Link` to `Form` (ISO 14289-1, 7.18.4: its one child is the widget).
//! Every field has an appearance of its own, so that no viewer has to make one up, as an archive demands (ISO 19005-2, 6.4.1).

mod appearance;
mod values;

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};
use papers::Shape;

use crate::Fault;
use crate::form::{Form, FormField, Group, Kind, PLACE};
use appearance::Looks;

/// Flags of a field.
const REQUIRED: i64 = 1 << 1;
const LINES: i64 = 1 << 12;
const NO_TOGGLE_TO_OFF: i64 = 1 << 14;
const RADIO: i64 = 1 << 15;

/// The place of a field, as typst laid it out.
#[derive(Clone, Copy, Debug)]
struct Place {
    /// The link that becomes the widget.
    annotation: ObjectId,
    /// Its page.
    page: ObjectId,
    width: f32,
    height: f32,
}

/// Puts the fields of a form in their places.
pub(crate) fn add(pdf: &[u8], form: &Form) -> Result<Vec<u8>, Fault> {
    let mut document = Document::load_mem(pdf)?;
    let places = places(&document, form)?;
    let mut looks = Looks::default();
    let values = values::make(&mut document, form, &places)?;
    let groups: Vec<ObjectId> = form.groups.iter().map(|_| document.new_object_id()).collect();
    let mut fields = Vec::new();
    let mut kids: BTreeMap<usize, Vec<Object>> = BTreeMap::new();
    for (at, (field, place)) in form.fields.iter().zip(&places).enumerate() {
        let widget = match &field.kind {
            Kind::Choice { group, value, shape } => {
                kids.entry(*group).or_default().push(place.annotation.into());
                // A group stands where its first choice does.
                if kids[group].len() == 1 {
                    fields.push(Object::from(groups[*group]));
                }
                let on = looks.tick(&mut document, *shape, place);
                choice(groups[*group], value, *shape, on, looks.empty(&mut document, place))
            }
            Kind::Text { lines, value } => {
                fields.push(place.annotation.into());
                let shown = values.get(&at).copied().unwrap_or_else(|| looks.empty(&mut document, place));
                text(field, *lines, value.as_deref(), shown)
            }
            Kind::Signature => {
                fields.push(place.annotation.into());
                signature(field, looks.empty(&mut document, place))
            }
        };
        become_widget(&mut document, place, field, widget)?;
    }
    for (at, group) in form.groups.iter().enumerate() {
        let kids = kids.remove(&at).unwrap_or_default();
        document.set_object(groups[at], radio(group, kids));
    }
    retag(&mut document, &places);
    let font = appearance::font(&mut document)?;
    let signs = form.fields.iter().any(|field| field.kind == Kind::Signature);
    let interactive = dictionary! {
        "Fields" => fields,
        "DA" => Object::string_literal(DEFAULT_LOOK),
        "DR" => dictionary! { "Font" => dictionary! { FONT => font } },
        // Fields for signatures exist; none is signed.
        "SigFlags" => i64::from(signs),
    };
    document.catalog_mut()?.set("AcroForm", interactive);
    let mut out = Vec::with_capacity(pdf.len() * 2);
    document.save_to(&mut out).map_err(lopdf::Error::from)?;
    Ok(out)
}

/// The name of the font of fields.
const FONT: &str = "NotoSans";
/// How a viewer sets what is written into a field: the font, its size, black.
const DEFAULT_LOOK: &str = "/NotoSans 10 Tf 0 g";

/// The place of each field, in the order of the fields.
fn places(document: &Document, form: &Form) -> Result<Vec<Place>, Fault> {
    let mut found: BTreeMap<usize, Vec<Place>> = BTreeMap::new();
    for page in document.page_iter() {
        for annotation in annotations(document, page)? {
            let Ok(dictionary) = document.get_dictionary(annotation) else { continue };
            let Some(field) = marked(document, dictionary) else { continue };
            let (width, height) = size(dictionary).ok_or(Fault::Missing("rectangle of a field"))?;
            found.entry(field).or_default().push(Place { annotation, page, width, height });
        }
    }
    let place = |(at, field): (usize, &FormField)| match found.get(&at).map(Vec::as_slice) {
        Some([place]) => Ok(*place),
        Some(_) | None => Err(Fault::Place(field.name.clone())),
    };
    form.fields.iter().enumerate().map(place).collect()
}

/// The annotations of a page.
fn annotations(document: &Document, page: ObjectId) -> Result<Vec<ObjectId>, Fault> {
    let Ok(held) = document.get_dictionary(page)?.get(b"Annots") else { return Ok(Vec::new()) };
    let (_, held) = document.dereference(held)?;
    Ok(held.as_array()?.iter().filter_map(|one| one.as_reference().ok()).collect())
}

/// Which field does a link mark the place of?
fn marked(document: &Document, annotation: &Dictionary) -> Option<usize> {
    let (_, action) = document.dereference(annotation.get(b"A").ok()?).ok()?;
    let address = action.as_dict().ok()?.get(b"URI").ok()?.as_str().ok()?;
    std::str::from_utf8(address).ok()?.strip_prefix(PLACE)?.parse().ok()
}

/// Width and height of an annotation.
fn size(annotation: &Dictionary) -> Option<(f32, f32)> {
    let sides = annotation.get(b"Rect").ok()?.as_array().ok()?;
    let sides: Vec<f32> = sides.iter().filter_map(|side| side.as_float().ok()).collect();
    match sides[..] {
        [left, bottom, right, top] => Some((right - left, top - bottom)),
        _ => None,
    }
}

/// What a widget of a group of choices has besides its place.
fn choice(group: ObjectId, value: &str, shape: Shape, on: ObjectId, off: ObjectId) -> Dictionary {
    // The sign for viewers that draw boxes themselves: a cross, a disc.
    let sign = match shape {
        Shape::Square => "8",
        Shape::Round => "l",
    };
    dictionary! {
        "Parent" => group,
        "AS" => "Off",
        "MK" => dictionary! { "CA" => Object::string_literal(sign) },
        "AP" => dictionary! { "N" => dictionary! { value => on, "Off" => off } },
    }
}

/// A field of text.
fn text(field: &FormField, lines: bool, value: Option<&str>, shown: ObjectId) -> Dictionary {
    let mut made = dictionary! {
        "FT" => "Tx",
        "T" => text_string(&field.name),
        "Ff" => if lines { LINES } else { 0 },
        "DA" => Object::string_literal(DEFAULT_LOOK),
        "AP" => dictionary! { "N" => shown },
    };
    if let Some(value) = value {
        made.set("V", text_string(value));
        made.set("DV", text_string(value));
    }
    made
}

/// A field for a signature.
fn signature(field: &FormField, shown: ObjectId) -> Dictionary {
    dictionary! {
        "FT" => "Sig",
        "T" => text_string(&field.name),
        "AP" => dictionary! { "N" => shown },
    }
}

/// The field of a group of choices: one is taken at most, and one is asked for.
fn radio(group: &Group, kids: Vec<Object>) -> Dictionary {
    dictionary! {
        "FT" => "Btn",
        "T" => text_string(&group.name),
        "TU" => text_string(&group.told),
        "Ff" => if group.required { RADIO | NO_TOGGLE_TO_OFF | REQUIRED } else { RADIO },
        "Kids" => kids,
    }
}

/// Turns a link into a widget. Place and page stay, and so does the key of its element among the tags.
fn become_widget(
    document: &mut Document,
    place: &Place,
    field: &FormField,
    widget: Dictionary,
) -> Result<(), Fault> {
    let link = document.get_dictionary_mut(place.annotation)?;
    for key in ["A", "Border", "QuadPoints", "Contents"] {
        link.remove(key.as_bytes());
    }
    link.set("Subtype", "Widget");
    link.set("P", place.page);
    link.set("TU", text_string(&field.told));
    for (key, value) in widget {
        link.set(key, value);
    }
    Ok(())
}

/// The elements of the links become elements of a form.
fn retag(document: &mut Document, places: &[Place]) {
    let widgets: Vec<ObjectId> = places.iter().map(|place| place.annotation).collect();
    for object in document.objects.values_mut() {
        let Ok(element) = object.as_dict_mut() else { continue };
        let is_link = element.get(b"S").and_then(Object::as_name).is_ok_and(|name| name == b"Link");
        if is_link && element.get(b"K").is_ok_and(|kids| holds(kids, &widgets)) {
            element.set("S", "Form");
        }
    }
}

/// Does an element hold a reference to one of these annotations?
fn holds(kids: &Object, widgets: &[ObjectId]) -> bool {
    match kids {
        Object::Array(kids) => kids.iter().any(|kid| holds(kid, widgets)),
        Object::Dictionary(kid) => {
            kid.get(b"Obj").and_then(Object::as_reference).is_ok_and(|held| widgets.contains(&held))
        }
        _ => false,
    }
}

/// A string that people read: in ASCII where that is enough, else in UTF-16.
fn text_string(text: &str) -> Object {
    if text.is_ascii() {
        return Object::string_literal(text);
    }
    let mut bytes = vec![0xfe, 0xff];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, lopdf::StringFormat::Hexadecimal)
}
