//! Tagged PDFs: what each tag makes of the text in it, and trees that were made to do harm.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use papers::Letters;
use papers::read::{self, Place, Said, Tagged, Taken, Unreadable};
use proptest::prelude::*;
use rstest::rstest;

/// A map from codes of one byte to the letters of ASCII, and of 1 to a ligature.
const MAP: &str = "begincodespacerange <00> <FF> endcodespacerange beginbfrange <20> <7E> <0020> endbfrange \
    beginbfchar <01> <00660069> endbfchar";

/// A PDF in the making.
struct Made {
    document: Document,
    pages: Vec<ObjectId>,
}

impl Made {
    /// Pages with this content.
    fn of(contents: &[&str]) -> Self {
        let mut document = Document::with_version("1.7");
        let map = document.add_object(Stream::new(Dictionary::new(), MAP.as_bytes().to_vec()));
        let font = document.add_object(dictionary! {
            "Type" => "Font", "Subtype" => "Type0", "Encoding" => "Identity-H", "ToUnicode" => map,
        });
        let tree = document.new_object_id();
        let mut pages = Vec::new();
        for content in contents {
            let content = document.add_object(Stream::new(Dictionary::new(), content.as_bytes().to_vec()));
            pages.push(document.add_object(dictionary! {
                "Type" => "Page", "Parent" => tree, "Contents" => content,
                "Resources" => dictionary! {
                    "Font" => dictionary! { "F" => font },
                    "Properties" => dictionary! { "P" => dictionary! { "MCID" => 7 } },
                },
            }));
        }
        let kids: Vec<Object> = pages.iter().map(|page| (*page).into()).collect();
        let count = i64::try_from(kids.len()).expect("few pages");
        document.set_object(tree, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count });
        let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
        document.trailer.set("Root", catalog);
        Self { document, pages }
    }

    /// An element on the first page.
    fn tag(&mut self, role: &str, kids: Vec<Object>) -> Object {
        let page = self.pages[0];
        let element = dictionary! { "Type" => "StructElem", "S" => role, "Pg" => page, "K" => kids };
        self.document.add_object(element).into()
    }

    /// A list whose items are marked so.
    fn list(&mut self, numbering: &str, items: Vec<Object>) -> Object {
        let list = self.tag("L", items);
        let attributes = dictionary! { "O" => "List", "ListNumbering" => numbering };
        self.set(&list, "A", attributes);
        list
    }

    /// An item with its label.
    fn item(&mut self, label: i64, body: Vec<Object>) -> Object {
        let label = self.tag("Lbl", vec![label.into()]);
        let body = self.tag("LBody", body);
        self.tag("LI", vec![label, body])
    }

    fn set(&mut self, element: &Object, key: &str, value: impl Into<Object>) {
        let id = element.as_reference().expect("an element");
        self.document.get_dictionary_mut(id).expect("an element").set(key, value);
    }

    /// The file with this tree.
    fn with(mut self, kids: Object) -> Vec<u8> {
        let root = self.document.add_object(dictionary! {
            "Type" => "StructTreeRoot", "K" => kids, "RoleMap" => dictionary! { "Absatz" => "Para", "Para" => "P" },
        });
        self.document.catalog_mut().expect("a catalog").set("StructTreeRoot", root);
        self.bytes()
    }

    fn bytes(mut self) -> Vec<u8> {
        let mut bytes = Vec::new();
        self.document.save_to(&mut bytes).expect("a PDF can be written");
        bytes
    }
}

/// Marked content, each mark with its text.
fn content(marks: &[(i64, &str)]) -> String {
    let mark =
        |(mark, text): &(i64, &str)| format!("/P <</MCID {mark}>> BDC BT /F 1 Tf ({text}) Tj ET EMC\n");
    marks.iter().map(mark).collect()
}

/// What the tags say.
fn read(bytes: &[u8]) -> Result<Tagged, Unreadable> {
    read::tagged(bytes).map(|tagged| tagged.expect("it has tags"))
}

/// The pieces: page, text, place.
fn pieces(bytes: &[u8]) -> Vec<(Option<u32>, String, Place)> {
    let tagged = read(bytes).expect("it can be read");
    tagged.pieces.into_iter().map(|piece| (piece.page, piece.text, piece.place)).collect()
}

fn cell(table: u32, row: u32, column: u32) -> Place {
    Place::Cell { table, row, column }
}

#[test]
fn lists_say_how_their_items_are_marked() {
    let page = content(&[
        (0, "Fax"),
        (1, "+41 22"),
        (2, "7"),
        (3, "A paragraph "),
        (4, "with a number."),
        (5, "12."),
        (6, "An item"),
        (8, "a."),
        (9, "within it"),
        (10, "-"),
        (11, "a bullet"),
    ]);
    let mut made = Made::of(&[&page]);
    let labelled = made.item(0, vec![1.into()]);
    let labelled = made.list("None", vec![labelled]);
    let paragraph = made.tag("P", vec![3.into(), 4.into()]);
    let numbered = made.item(2, vec![paragraph]);
    let numbered = made.list("Decimal", vec![numbered]);
    let within = made.item(8, vec![9.into()]);
    let within = made.list("Decimal", vec![within]);
    let item = made.item(5, vec![6.into()]);
    // A list within an item may stand in the item or beside it.
    let outline = made.list("Decimal", vec![item, within]);
    let bullet = made.item(10, vec![11.into()]);
    let bullets = made.list("Circle", vec![bullet]);
    let file = made.with(vec![labelled, numbered, outline, bullets].into());
    let read: Vec<_> = pieces(&file).into_iter().map(|(_, text, place)| (text, place)).collect();
    assert_eq!(
        read,
        [
            ("Fax".to_owned(), cell(1, 1, 0)),
            ("+41 22".into(), cell(1, 1, 1)),
            ("7 A paragraph with a number.".into(), Place::Paragraph),
            ("12. An item".into(), Place::Item(0)),
            ("a. within it".into(), Place::Item(1)),
            ("a bullet".into(), Place::Item(0)),
        ]
    );
}

#[test]
fn a_table_goes_on_on_the_next_page() {
    let pages = [content(&[(0, "Caption"), (1, "Head"), (2, "left")]), content(&[(0, "right"), (1, "more")])];
    let mut made = Made::of(&[&pages[0], &pages[1]]);
    let second = made.pages[1];
    let elsewhere = |mark: i64| Object::from(dictionary! { "Type" => "MCR", "Pg" => second, "MCID" => mark });
    let caption = made.tag("Caption", vec![0.into()]);
    let head = made.tag("TH", vec![1.into()]);
    let head = made.tag("TR", vec![head]);
    let head = made.tag("THead", vec![head]);
    let (left, right) = (made.tag("TH", vec![2.into()]), made.tag("TD", vec![elsewhere(0)]));
    let row = made.tag("TR", vec![left, right]);
    let more = made.tag("TD", vec![elsewhere(1)]);
    let last = made.tag("TR", vec![more]);
    let body = made.tag("TBody", vec![row, last]);
    let table = made.tag("Table", vec![caption, head, body]);
    assert_eq!(
        pieces(&made.with(table)),
        [
            (Some(1), "Caption".into(), Place::Paragraph),
            (Some(1), "Head".into(), cell(1, 1, 0)),
            (Some(1), "left".into(), cell(1, 2, 0)),
            (Some(2), "right".into(), cell(1, 2, 1)),
            (Some(2), "more".into(), cell(1, 3, 0)),
        ]
    );
}

#[test]
fn words_that_stand_for_what_is_shown_are_read_in_its_place() {
    let page = "/Artifact BMC BT /F 1 Tf (page 1) Tj ET EMC \
        /P <</MCID 0>> BDC BT /F 1 Tf [(of)-200(\\001)] TJ /Span <</ActualText (ce)>> BDC (zz) Tj EMC ( x) Tj ET EMC \
        /P <</MCID 1>> BDC q BT /F 1 Tf (lost) Tj ET Q EMC \
        /P /P BDC BT /F 1 Tf (named) Tj ET EMC /P <</MCID 2>> BDC BT /G 1 Tf (no map) Tj ET EMC";
    let mut made = Made::of(&[page]);
    let plain = made.tag("Absatz", vec![0.into()]);
    let link = made.tag("Link", vec![7.into()]);
    let replaced = made.tag("Span", vec![1.into()]);
    made.set(&replaced, "ActualText", Object::string_literal("found "));
    let explained = made.tag("P", vec![replaced, link, 2.into()]);
    made.set(&explained, "E", Object::string_literal("never printed"));
    let texts: Vec<String> =
        pieces(&made.with(vec![plain, explained].into())).into_iter().map(|(_, text, _)| text).collect();
    assert_eq!(texts, ["office x", "found named"]);
}

#[test]
fn a_field_is_read_where_it_stands() {
    let mut made = Made::of(&[&content(&[(0, "Name"), (1, "agree")])]);
    let page = made.pages[0];
    let on = |name: &str| dictionary! { "N" => dictionary! { name => Object::Null, "Off" => Object::Null } };
    let text = made.document.add_object(dictionary! {
        "FT" => "Tx", "T" => Object::string_literal("from-address"), "V" => Object::string_literal("1 Street\n1200 City"),
    });
    let group = made.document.new_object_id();
    let choices = ["authorize", "not-authorize"].map(|name| {
        made.document.add_object(dictionary! { "Parent" => group, "AP" => on(name), "AS" => "Off" })
    });
    made.document.set_object(
        group,
        dictionary! {
            "FT" => "Btn", "T" => Object::string_literal("row-1"), "V" => "authorize",
            "Kids" => choices.map(Object::from).to_vec(),
        },
    );
    let form = dictionary! { "Fields" => vec![text.into(), group.into(), group.into()] };
    made.document.catalog_mut().unwrap().set("AcroForm", form);
    let held = |id: ObjectId| Object::from(dictionary! { "Type" => "OBJR", "Pg" => page, "Obj" => id });
    let field = made.tag("Form", vec![held(text)]);
    let item = made.item(0, vec![field]);
    let fields = made.list("None", vec![item]);
    let boxes = choices.map(|choice| made.tag("Form", vec![held(choice)]));
    let choice = made.tag("P", vec![boxes[0].clone(), 1.into()]);
    let other = made.tag("P", vec![boxes[1].clone()]);
    let file = made.with(vec![fields, choice, other].into());
    let texts: Vec<_> = pieces(&file).into_iter().map(|(_, text, place)| (text, place)).collect();
    assert_eq!(
        texts,
        [
            ("Name".to_owned(), cell(1, 1, 0)),
            ("1 Street".into(), cell(1, 1, 1)),
            ("1200 City".into(), cell(1, 1, 1)),
            ("☒ agree".into(), Place::Paragraph),
            ("☐".into(), Place::Paragraph),
        ]
    );
    let fields: Vec<_> =
        read(&file).unwrap().fields.into_iter().map(|field| (field.tag, field.text, field.ticked)).collect();
    assert_eq!(
        fields,
        [
            ("from-address".to_owned(), Some("1 Street 1200 City".to_owned()), None),
            ("row-1-authorize".into(), None, Some(true)),
            ("row-1-not-authorize".into(), None, Some(false)),
        ]
    );
}

#[test]
fn without_tags_and_for_letters_of_other_hands_the_text_of_the_pages_counts() {
    let file = Made::of(&[&content(&[(0, "x")])]).bytes();
    assert_eq!(read::tagged(&file), Ok(None));
    let mut made = Made::of(&[&content(&[(0, "by its tags")])]);
    let paragraph = made.tag("P", vec![0.into()]);
    let tagged = read(&made.with(paragraph)).ok();
    let read = |text: &str| {
        read::taken(Taken { text: text.to_owned(), tagged: tagged.clone() }, Letters::compiled())
    };
    let texts = |reading: read::Reading| {
        reading.pieces.into_iter().map(|piece| (piece.page, piece.text)).collect::<Vec<_>>()
    };
    assert_eq!(read("by its pages").said, Said::Unknown);
    assert_eq!(texts(read("by its pages")), [(None, "by its pages".to_owned())]);
    assert_eq!(texts(read(" \n")), [(Some(1), "by its tags".to_owned())]);
}

#[test]
fn what_is_taken_can_be_handed_on() {
    let mut made = Made::of(&[&content(&[(0, "x")])]);
    let row = made.tag("TD", vec![0.into()]);
    let row = made.tag("TR", vec![row]);
    let table = made.tag("Table", vec![row]);
    let taken = Taken { text: "x".into(), tagged: read(&made.with(table)).ok() };
    let written = serde_json::to_vec(&taken).unwrap();
    assert_eq!(serde_json::from_slice::<Taken>(&written).unwrap(), taken);
}

#[test]
fn a_tree_that_leads_back_into_itself_is_damaged() {
    for role in ["P", "L", "LI", "Table", "TR"] {
        let mut made = Made::of(&[&content(&[(0, "x")])]);
        let item = made.tag("LI", vec![0.into()]);
        let circle = made.tag(role, vec![item]);
        let own = vec![circle.clone(), 0.into()];
        made.set(&circle, "K", own);
        assert_eq!(read(&made.with(circle)).unwrap_err(), Unreadable::Damaged, "{role}");
    }
    // An array that holds itself has no end.
    let mut made = Made::of(&[""]);
    let array = made.document.new_object_id();
    made.document.set_object(array, vec![Object::from(array)]);
    assert_eq!(read(&made.with(array.into())).unwrap_err(), Unreadable::TooDeep);
}

#[rstest]
#[case("P")]
#[case("L")]
#[case("LI")]
#[case("Table")]
#[case("TBody")]
#[case("Span")]
fn what_lies_too_deep_is_not_followed(#[case] role: &str) {
    let mut made = Made::of(&[&content(&[(0, "x")])]);
    let deep = (0..5000).fold(Object::from(0), |kid, _| made.tag(role, vec![kid]));
    assert_eq!(read(&made.with(deep)).unwrap_err(), Unreadable::TooDeep);
}

#[test]
fn what_grows_without_end_is_not_read_to_its_end() {
    // Arrays of arrays: a small file with a million elements.
    let mut made = Made::of(&[&content(&[(0, "x")])]);
    let mut of = Object::from(0);
    for _ in 0..6 {
        of = made.document.add_object(vec![of; 10]).into();
    }
    assert_eq!(read(&made.with(of)).unwrap_err(), Unreadable::TooLarge);
    // A page that unpacks to more than any letter.
    let mut page = Stream::new(Dictionary::new(), " ".repeat(20 << 20).into_bytes());
    page.compress().unwrap();
    let mut made = Made::of(&["x"]);
    let content = made.document.add_object(page);
    let first = made.pages[0];
    made.document.get_dictionary_mut(first).unwrap().set("Contents", content);
    let file = made.with(0.into());
    assert!(file.len() < 1 << 20);
    assert_eq!(read(&file).unwrap_err(), Unreadable::TooLarge);
    // Content that opens without end.
    for open in ["q ", "/P BMC ", "/P <</MCID 0>> BDC "] {
        let file = Made::of(&[&open.repeat(10_000)]).with(0.into());
        assert_eq!(read(&file).unwrap_err(), Unreadable::TooDeep, "{open}");
    }
}

#[test]
fn marked_content_is_read_once() {
    let mut made = Made::of(&[&content(&[(0, "once")])]);
    let paragraphs: Vec<Object> = (0..100).map(|_| made.tag("P", vec![0.into()])).collect();
    assert_eq!(pieces(&made.with(paragraphs.into())).len(), 1);
}

#[test]
fn fields_within_themselves_are_read_once() {
    let mut made = Made::of(&[""]);
    let field = made.document.new_object_id();
    let name = Object::string_literal("x");
    made.document
        .set_object(field, dictionary! { "FT" => "Tx", "T" => name, "Kids" => vec![Object::from(field)] });
    made.document
        .catalog_mut()
        .unwrap()
        .set("AcroForm", dictionary! { "Fields" => vec![Object::from(field)] });
    assert_eq!(read(&made.with(0.into())).unwrap().fields, []);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn invariant_random_bytes_never_stop_the_reader(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        let _ = read::tagged(&bytes);
        let _ = read::tagged(&[b"%PDF-1.7\n", bytes.as_slice()].concat());
    }

    #[test]
    fn invariant_a_file_that_was_tampered_with_never_stops_the_reader(
        changes in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 1..12),
    ) {
        let mut made = Made::of(&[&content(&[(0, "1."), (1, "one"), (2, "two")])]);
        let item = made.item(0, vec![1.into()]);
        let list = made.list("Decimal", vec![item]);
        let cell = made.tag("TD", vec![2.into()]);
        let row = made.tag("TR", vec![cell]);
        let table = made.tag("Table", vec![row]);
        let mut file = made.with(vec![list, table].into());
        for (at, byte) in &changes {
            let at = at.index(file.len());
            file[at] = *byte;
        }
        let _ = read::tagged(&file);
    }

    #[test]
    fn invariant_random_content_never_stops_the_reader(parts in proptest::collection::vec("(/P|/F|/Q)? ?(<</MCID [0-3]>>|<</ActualText (.)>>|[0-9] [0-9]|\\(.{0,3}\\)|\\[\\(.\\)\\]|/P)? (BDC|BMC|EMC|Tj|TJ|Tf|q|Q|BI|ID|EI|'|\")\n", 0..40)) {
        let mut made = Made::of(&[&parts.concat()]);
        let tags: Vec<Object> = (0..4).map(|mark| made.tag("P", vec![Object::from(mark)])).collect();
        let _ = read::tagged(&made.with(tags.into()));
    }
}
