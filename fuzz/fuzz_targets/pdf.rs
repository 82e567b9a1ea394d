//! The reader of tagged PDFs: the file itself, and the parts of one that seldom survive a change at random.
#![no_main]

use libfuzzer_sys::fuzz_target;

/// A PDF of one page with this content and this map of letters; its tree has a few marks.
fn file(content: &[u8], map: &[u8]) -> Vec<u8> {
    let stream = |bytes: &[u8]| {
        [format!("<</Length {}>> stream\n", bytes.len()).as_bytes(), bytes, b"\nendstream"].concat()
    };
    let objects: [Vec<u8>; 6] = [
        b"<</Type/Catalog/Pages 2 0 R/StructTreeRoot<</K[<</S/P/Pg 3 0 R/K[0 1]>><</S/L/Pg 3 0 R/K[<</S/LI/K[<</S/Lbl/K 2>>3]>>]>>]>>>>".into(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".into(),
        b"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 6 0 R>>>>>>".into(),
        stream(content),
        stream(map),
        b"<</Type/Font/Subtype/Type0/Encoding/Identity-H/ToUnicode 5 0 R>>".into(),
    ];
    let (mut file, mut places) = (b"%PDF-1.7\n".to_vec(), Vec::new());
    for (at, object) in objects.iter().enumerate() {
        places.push(file.len());
        file.extend([format!("{} 0 obj\n", at + 1).as_bytes(), object, b"\nendobj\n"].concat());
    }
    let xref = file.len();
    file.extend(b"xref\n0 7\n0000000000 65535 f \n");
    places.iter().for_each(|place| file.extend(format!("{place:010} 00000 n \n").bytes()));
    file.extend(format!("trailer<</Size 7/Root 1 0 R>>\nstartxref\n{xref}\n%%EOF").bytes());
    file
}

fuzz_target!(|bytes: &[u8]| {
    let _ = papers::read::tagged(bytes);
    let at = bytes.iter().position(|byte| *byte == 0).unwrap_or(bytes.len());
    let (content, map) = bytes.split_at(at);
    if let Ok(tagged) = papers::read::tagged(&file(content, map)) {
        let taken = papers::read::Taken { text: String::new(), tagged };
        papers::read::reply(&papers::read::taken(taken, papers::Letters::compiled()));
    }
});
