//! What is known stands in its field already, and looks there as typst sets it: in any script, with fonts of its own.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};
use serde::Serialize;

use super::{Place, appearance};
use crate::Fault;
use crate::form::{Form, Kind};
use crate::typst_world::Job;

/// A value and the room it has.
#[derive(Debug, Serialize)]
struct Value<'a> {
    text: &'a str,
    lines: bool,
    width: f32,
    height: f32,
}

/// The appearances of the values, by field. typst makes a page of each, which is taken over whole.
pub(super) fn make(
    document: &mut Document,
    form: &Form,
    places: &[Place],
) -> Result<BTreeMap<usize, ObjectId>, Fault> {
    let known = |(at, place): (usize, &Place)| match &form.fields[at].kind {
        Kind::Text { lines, value: Some(text) } => {
            Some((at, *place, Value { text, lines: *lines, width: place.width, height: place.height }))
        }
        Kind::Text { value: None, .. } | Kind::Signature | Kind::Choice { .. } => None,
    };
    let known: Vec<(usize, Place, Value<'_>)> = places.iter().enumerate().filter_map(known).collect();
    if known.is_empty() {
        return Ok(BTreeMap::new());
    }
    let values: Vec<&Value<'_>> = known.iter().map(|(.., value)| value).collect();
    let mut pages = Document::load_mem(&Job::values(serde_json::to_string(&values)?).pages()?)?;
    pages.renumber_objects_with(document.max_id + 1);
    let set: Vec<ObjectId> = pages.page_iter().collect();
    let mut made = BTreeMap::new();
    document.max_id = pages.max_id;
    for ((at, place, _), page) in known.iter().zip(set) {
        let resources = resources(&pages, page);
        for held in resources.iter().map(|(_, held)| held) {
            take_over(document, &pages, held);
        }
        let content = pages.get_page_content(page)?;
        let mut stream = Stream::new(appearance::form(place, resources), content);
        stream.compress()?;
        made.insert(*at, document.add_object(stream));
    }
    Ok(made)
}

/// The fonts and colours of a page.
fn resources(pages: &Document, page: ObjectId) -> Dictionary {
    let held = pages.get_dictionary(page).and_then(|page| page.get(b"Resources"));
    let held = held.and_then(|held| pages.dereference(held)).and_then(|(_, held)| held.as_dict());
    held.cloned().unwrap_or_default()
}

/// Takes over every object that one refers to. Their numbers are free: they begin after the last of the document.
fn take_over(document: &mut Document, pages: &Document, object: &Object) {
    match object {
        Object::Reference(id) => {
            if let Some(held) = pages.objects.get(id).filter(|_| !document.objects.contains_key(id)) {
                document.objects.insert(*id, held.clone());
                take_over(document, pages, held);
            }
        }
        Object::Array(held) => held.iter().for_each(|held| take_over(document, pages, held)),
        Object::Dictionary(held) => held.iter().for_each(|(_, held)| take_over(document, pages, held)),
        Object::Stream(held) => held.dict.iter().for_each(|(_, held)| take_over(document, pages, held)),
        _ => {}
    }
}
