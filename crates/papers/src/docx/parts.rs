//! The parts of the archive: what is the same in each document is in files beside this one.

use std::fmt::Write as _;

use super::blocks::Body;
use super::runs::{self, Look, escape, tag};
use crate::model::Paper;

/// How a part begins.
pub(super) const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
/// The name space of the body.
pub(super) const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// The name space of relationships.
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/// The name space of a package's relationships.
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
/// The name space of the boxes to tick, newer than the standard: a program that does not know it shows their signs.
const W14: &str = "http://schemas.microsoft.com/office/word/2010/wordml";
/// The name space that says which name spaces may be unknown.
const COMPATIBILITY: &str = "http://schemas.openxmlformats.org/markup-compatibility/2006";

/// Every part with its name. The first has to be the list of their types.
pub(super) fn all(paper: &Paper, body: &Body) -> Vec<(&'static str, String)> {
    vec![
        ("[Content_Types].xml", include_str!("content-types.xml").to_owned()),
        ("_rels/.rels", include_str!("package.rels").to_owned()),
        ("docProps/core.xml", core(paper)),
        ("docProps/app.xml", include_str!("app.xml").to_owned()),
        ("word/document.xml", document(paper, body)),
        ("word/_rels/document.xml.rels", relations(body)),
        ("word/styles.xml", styles(paper)),
        ("word/settings.xml", settings(paper)),
        ("word/fontTable.xml", include_str!("font-table.xml").to_owned()),
        ("word/numbering.xml", body.numbering.part()),
        ("word/header1.xml", header(paper)),
        ("word/footer1.xml", footer(paper)),
    ]
}

/// The paper itself, and its page: A4.
fn document(paper: &Paper, body: &Body) -> String {
    let direction = if paper.dir() == "rtl" { "<w:bidi/>" } else { "" };
    format!(
        r#"{XML}<w:document xmlns:w="{MAIN}" xmlns:r="{RELATIONS}" xmlns:mc="{COMPATIBILITY}" xmlns:w14="{W14}" mc:Ignorable="w14"><w:body>{}<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/><w:footerReference w:type="default" r:id="rIdFooter"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1077" w:right="1134" w:bottom="1020" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>{direction}</w:sectPr></w:body></w:document>"#,
        body.xml
    )
}

/// What the document refers to: its own parts, and the addresses in it.
fn relations(body: &Body) -> String {
    let mut out = format!(r#"{XML}<Relationships xmlns="{PACKAGE}">"#);
    let parts = [
        ("rIdStyles", "styles", "styles.xml"),
        ("rIdSettings", "settings", "settings.xml"),
        ("rIdFonts", "fontTable", "fontTable.xml"),
        ("rIdNumbering", "numbering", "numbering.xml"),
        ("rIdHeader", "header", "header1.xml"),
        ("rIdFooter", "footer", "footer1.xml"),
    ];
    for (id, kind, target) in parts {
        let _ = write!(out, r#"<Relationship Id="{id}" Type="{RELATIONS}/{kind}" Target="{target}"/>"#);
    }
    for (id, href) in body.links.iter() {
        let _ = write!(
            out,
            r#"<Relationship Id="{id}" Type="{RELATIONS}/hyperlink" Target="{}" TargetMode="External"/>"#,
            escape(href)
        );
    }
    out.push_str("</Relationships>");
    out
}

/// Title, language, and who made it: no day and no person, so that the same paper has the same bytes.
fn core(paper: &Paper) -> String {
    let organization = paper.sender.as_ref().map_or(String::new(), |sender| sender.organization.to_string());
    let subject = paper.subject.as_ref().map_or(String::new(), |subject| match &subject.content {
        crate::model::Content::Text(text) => text.to_string(),
        crate::model::Content::Lines(_) | crate::model::Content::Blank => String::new(),
    });
    format!(
        r#"{XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{}</dc:title><dc:subject>{}</dc:subject><dc:creator>{}</dc:creator><dc:language>{}</dc:language></cp:coreProperties>"#,
        escape(&paper.title.to_string()),
        escape(&subject),
        escape(&organization),
        tag(paper.lang)
    )
}

/// The styles, with the language of the paper.
fn styles(paper: &Paper) -> String {
    include_str!("styles.xml").replace("<!-- language -->", &runs::language(paper.lang))
}

/// How the document is laid out and proofed.
fn settings(paper: &Paper) -> String {
    include_str!("settings.xml").replace("LANGUAGE", tag(paper.lang))
}

/// The head of each page: the mark, if the paper bears one.
fn header(paper: &Paper) -> String {
    let mut marked = String::new();
    if let Some(mark) = &paper.mark {
        let mut links = runs::Links::default();
        runs::text(&mut marked, mark, paper.lang, Look::default(), &mut links);
    }
    let style = if paper.mark.is_some() { "Mark" } else { "Header" };
    format!(r#"{XML}<w:hdr xmlns:w="{MAIN}" xmlns:r="{RELATIONS}">{}</w:hdr>"#, line(paper, style, &marked))
}

/// The foot of each page: its number and how many there are.
fn footer(paper: &Paper) -> String {
    let field = |code: &str| {
        let run = |content: &str| format!("<w:r>{content}</w:r>");
        [
            run(r#"<w:fldChar w:fldCharType="begin"/>"#),
            run(&format!(r#"<w:instrText xml:space="preserve"> {code} </w:instrText>"#)),
            run(r#"<w:fldChar w:fldCharType="separate"/>"#),
            run("<w:t>1</w:t>"),
            run(r#"<w:fldChar w:fldCharType="end"/>"#),
        ]
        .concat()
    };
    let numbers =
        format!(r#"{}<w:r><w:t xml:space="preserve"> / </w:t></w:r>{}"#, field("PAGE"), field("NUMPAGES"));
    format!(
        r#"{XML}<w:ftr xmlns:w="{MAIN}" xmlns:r="{RELATIONS}">{}</w:ftr>"#,
        line(paper, "Footer", &numbers)
    )
}

/// A paragraph of the head or the foot.
fn line(paper: &Paper, style: &str, content: &str) -> String {
    let direction = if paper.dir() == "rtl" { "<w:bidi/>" } else { "" };
    format!(r#"<w:p><w:pPr><w:pStyle w:val="{style}"/>{direction}</w:pPr>{content}</w:p>"#)
}
