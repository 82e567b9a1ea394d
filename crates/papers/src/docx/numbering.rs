//! Numbers that Word counts: a paragraph that is moved or taken out renumbers the rest.

use std::fmt::Write as _;

/// What a list numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Series {
    /// Paragraphs: "1".
    Paragraphs,
    /// Headings: "1.".
    Headings,
}

/// The id of the list of bullets.
pub(super) const BULLETS: usize = 1;

/// The id of the list of entries that bear their own marks.
pub(super) const OUTLINE: usize = 9999;
/// How many levels a list has.
pub(super) const LEVELS: usize = 9;

/// The lists of a document, each with the number it begins with.
#[derive(Debug, Default)]
pub(super) struct Numbering(Vec<List>);

/// One list.
#[derive(Debug)]
struct List {
    series: Series,
    first: usize,
    last: usize,
}

impl Numbering {
    /// The id of the list that gives the next paragraph this number: the one that runs, else one that begins with it.
    pub(super) fn id(&mut self, series: Series, number: usize) -> usize {
        let running = self.0.iter().rposition(|list| list.series == series);
        if let Some(at) = running
            && let Some(list) = self.0.get_mut(at)
            && list.last + 1 == number
        {
            list.last = number;
            return at + BULLETS + 1;
        }
        self.0.push(List { series, first: number, last: number });
        self.0.len() + BULLETS
    }

    /// The part of the document that holds the lists.
    pub(super) fn part(&self) -> String {
        let mut out = String::from(super::parts::XML);
        let _ = write!(out, r#"<w:numbering xmlns:w="{}">"#, super::parts::MAIN);
        // `left` turns with the direction of the paragraph; `start` lets the numbers stick out in LibreOffice.
        for (id, format, text) in [(0, "bullet", "\u{2022}"), (1, "decimal", "%1"), (2, "decimal", "%1.")] {
            let _ = write!(
                out,
                r#"<w:abstractNum w:abstractNumId="{id}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl></w:abstractNum>"#
            );
        }
        out.push_str(r#"<w:abstractNum w:abstractNumId="3"><w:multiLevelType w:val="multilevel"/>"#);
        for level in 0..LEVELS {
            let left = 567 * (level + 1);
            let _ = write!(
                out,
                r#"<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="none"/><w:suff w:val="nothing"/><w:lvlText w:val=""/><w:lvlJc w:val="left"/><w:pPr><w:tabs><w:tab w:val="num" w:pos="{left}"/></w:tabs><w:ind w:left="{left}" w:hanging="567"/></w:pPr></w:lvl>"#
            );
        }
        out.push_str("</w:abstractNum>");
        let _ = write!(out, r#"<w:num w:numId="{BULLETS}"><w:abstractNumId w:val="0"/></w:num>"#);
        for (at, list) in self.0.iter().enumerate() {
            let of = match list.series {
                Series::Paragraphs => 1,
                Series::Headings => 2,
            };
            let _ = write!(
                out,
                r#"<w:num w:numId="{}"><w:abstractNumId w:val="{of}"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="{}"/></w:lvlOverride></w:num>"#,
                at + BULLETS + 1,
                list.first
            );
        }
        let _ = write!(out, r#"<w:num w:numId="{OUTLINE}"><w:abstractNumId w:val="3"/></w:num>"#);
        out.push_str("</w:numbering>");
        out
    }
}
