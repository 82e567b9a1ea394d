//! The order in which the schema (ECMA-376, transitional) wants the children of an element: Word takes any other for a broken file.

use super::opened::{Opened, each, local};
use quick_xml::events::Event;

/// The elements that we write, in the order of the schema.
const ORDER: &[(&str, &[&str])] = &[
    ("p", &["pPr", "r|hyperlink|sdt"]),
    (
        "pPr",
        &[
            "pStyle",
            "keepNext",
            "keepLines",
            "pageBreakBefore",
            "numPr",
            "pBdr",
            "tabs",
            "bidi",
            "spacing",
            "ind",
            "jc",
            "outlineLvl",
        ],
    ),
    ("numPr", &["ilvl", "numId"]),
    ("r", &["rPr", "t|tab|br|noBreakHyphen|fldChar|instrText"]),
    ("rPr", &["rStyle", "rFonts", "b", "bCs", "color", "sz", "szCs", "u", "rtl", "lang"]),
    ("tbl", &["tblPr", "tblGrid", "tr"]),
    (
        "tblPr",
        &[
            "tblStyle",
            "bidiVisual",
            "tblW",
            "tblInd",
            "tblBorders",
            "tblLayout",
            "tblCellMar",
            "tblLook",
            "tblCaption",
        ],
    ),
    ("tr", &["trPr", "tc"]),
    ("trPr", &["cantSplit|tblHeader"]),
    ("tc", &["tcPr", "p|tbl"]),
    ("tcPr", &["tcW", "shd"]),
    ("sdt", &["sdtPr", "sdtContent"]),
    ("sdtPr", &["alias", "tag", "id", "showingPlcHdr", "text|date|checkbox"]),
    ("date", &["dateFormat", "lid", "storeMappedDataAs", "calendar"]),
    ("checkbox", &["checked", "checkedState", "uncheckedState"]),
    ("body", &["p|tbl", "sectPr"]),
    ("sectPr", &["headerReference", "footerReference", "pgSz", "pgMar", "bidi"]),
    ("style", &["name", "basedOn", "next", "uiPriority", "qFormat", "pPr", "rPr", "tblPr", "tblStylePr"]),
    ("styles", &["docDefaults", "style"]),
    ("numbering", &["abstractNum", "num"]),
    ("abstractNum", &["multiLevelType", "lvl"]),
    ("lvl", &["start", "numFmt", "suff", "lvlText", "lvlJc", "pPr"]),
    ("num", &["abstractNumId", "lvlOverride"]),
    (
        "settings",
        &[
            "defaultTabStop",
            "characterSpacingControl",
            "compat",
            "themeFontLang",
            "decimalSymbol",
            "listSeparator",
        ],
    ),
];

/// Every child that stands where the schema does not want it, or is not on the list.
pub(crate) fn disorder(opened: &Opened) -> Vec<String> {
    let mut found = Vec::new();
    for (name, part) in opened.parts().filter(|(name, _)| name.starts_with("word/") && name.ends_with(".xml"))
    {
        // Each open element, and how far in its order its children have come.
        let mut open: Vec<(String, usize)> = Vec::new();
        each(part, |event| {
            if let Event::Start(start) | Event::Empty(start) = event {
                let child = local(start);
                if let Some((parent, come)) = open.last_mut()
                    && let Some((_, order)) = ORDER.iter().find(|(known, _)| known == parent)
                {
                    match order.iter().position(|at| at.split('|').any(|one| one == child)) {
                        Some(at) if at >= *come => *come = at,
                        _ => found.push(format!("{name}: {child} in {parent}")),
                    }
                }
                if matches!(event, Event::Start(_)) {
                    open.push((child, 0));
                }
            } else if matches!(event, Event::End(_)) {
                open.pop();
            }
        });
    }
    found
}
