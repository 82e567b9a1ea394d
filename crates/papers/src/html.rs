//! Papers as HTML: a whole document to print and to read, or a fragment for a page. No scripts.

mod parts;

use words::{Args, Lang};

use crate::model::{Addressees, Annex, Paper, Sender, Signature};
use crate::text::Text;
use parts::{blocks, field_list, list_items, text};

/// The style of papers. A page that embeds fragments includes it once; every rule is scoped to `.paper`.
pub const CSS: &str = include_str!("html/paper.css");

/// The sheet of paper: A4, with page numbers.
const PAGE_CSS: &str = "html{background:#fff}body{margin:0}\
    @page{size:A4;margin:18mm 20mm;@bottom-center{content:counter(page) \" / \" counter(pages);font:9pt sans-serif}}";

/// A paper as a whole HTML document, with its style embedded.
pub fn render(paper: &Paper) -> String {
    let mut out = String::with_capacity(24 * 1024);
    out.push_str("<!DOCTYPE html>\n");
    out.push_str(&format!(
        "<html lang=\"{}\" dir=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n",
        code(paper),
        paper.dir()
    ));
    out.push_str("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.push_str(&format!("<title>{}</title>\n", escape(&paper.title.to_string())));
    out.push_str(&format!(
        "<style>\n{PAGE_CSS}{}\n{CSS}</style>\n</head>\n<body>\n<main>\n",
        mark_css(paper)
    ));
    out.push_str(&fragment(paper, 1));
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

/// A paper as a fragment for a page; `top` is the level of its title, 1 to 4.
pub fn fragment(paper: &Paper, top: u8) -> String {
    let top = top.clamp(1, 4);
    let mut out = format!("<article class=\"paper\" lang=\"{}\" dir=\"{}\">\n", code(paper), paper.dir());
    mark(&mut out, paper);
    if let Some(sender) = &paper.sender {
        letterhead(&mut out, sender, paper.lang);
    }
    if !paper.reference.is_empty() {
        field_list(&mut out, "reference", &paper.reference, paper.lang);
    }
    out.push_str(&format!("<h{top} class=\"title\">{}</h{top}>\n", text(&paper.title)));
    if let Some(listed) = &paper.addressees {
        addressees(&mut out, listed, paper.lang);
    }
    if let Some(subject) = &paper.subject {
        field_list(&mut out, "subject", std::slice::from_ref(subject), paper.lang);
    }
    line(&mut out, "salutation", paper.salutation.as_ref());
    blocks(&mut out, &paper.body, top + 1, paper.lang);
    if let Some(signed) = &paper.signature {
        signature(&mut out, signed);
    }
    line(&mut out, "annex-count", paper.annex_count.as_ref());
    line(&mut out, "record-head", paper.record_head.as_ref());
    for part in &paper.annexes {
        annex(&mut out, part, paper, top + 1);
    }
    out.push_str("</article>\n");
    out
}

/// Blocks by themselves, such as the note on a cover, as a fragment for a page; `top` is the level of headings.
pub fn fragment_of_blocks(of: &[crate::model::Block], lang: Lang, top: u8) -> String {
    let mut out = format!("<div class=\"paper\" lang=\"{}\" dir=\"{}\">\n", lang.code(), lang.dir());
    blocks(&mut out, of, top.clamp(1, 6), lang);
    out.push_str("</div>\n");
    out
}

/// Makes text safe inside elements and quoted attributes; drops control characters that HTML forbids.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(letter),
            control if control.is_control() => {}
            other => out.push(other),
        }
    }
    out
}

/// A word that a rendering adds, from the catalogue.
pub(crate) fn added(lang: Lang, key: &str) -> String {
    escape(&added_plain(lang, key))
}

/// The same as plain text.
pub(crate) fn added_plain(lang: Lang, key: &str) -> String {
    words::text(lang, key, &Args::new())
}

/// The language tag of a paper.
fn code(paper: &Paper) -> &'static str {
    paper.lang.code()
}

/// The mark at the head of the first page and of each annex.
fn mark(out: &mut String, paper: &Paper) {
    line(out, "mark", paper.mark.as_ref());
}

/// The mark at the top of each printed page, as a string of CSS: every character is written as its code.
fn mark_css(paper: &Paper) -> String {
    let Some(mark) = &paper.mark else { return String::new() };
    let codes: String =
        mark.to_string().chars().map(|letter| format!("\\{:06x}", u32::from(letter))).collect();
    format!("@page{{@top-center{{content:\"{codes}\";font:bold 9pt sans-serif;color:#8a1c1c}}}}")
}

/// A paragraph with a class, if there is something in it.
fn line(out: &mut String, class: &str, of: Option<&Text>) {
    if let Some(of) = of {
        out.push_str(&format!("<p class=\"{class}\">{}</p>\n", text(of)));
    }
}

/// Organization, office and addresses.
fn letterhead(out: &mut String, sender: &Sender, lang: Lang) {
    let label = added(lang, "paper-letterhead");
    out.push_str(&format!("<div class=\"letterhead\" role=\"group\" aria-label=\"{label}\">\n"));
    line(out, "organization", Some(&sender.organization));
    line(out, "office", Some(&sender.office));
    if !sender.contacts.is_empty() {
        field_list(out, "contacts", &sender.contacts, lang);
    }
    out.push_str("</div>\n");
}

/// Who is asked and who is informed.
fn addressees(out: &mut String, addressees: &Addressees, lang: Lang) {
    let label = added(lang, "paper-addressees");
    out.push_str(&format!("<div class=\"addressees\" role=\"group\" aria-label=\"{label}\">\n<dl>\n"));
    let lists = [("to", &addressees.to), ("copy", &addressees.copy)];
    for (class, list) in lists.into_iter().filter(|(_, list)| !list.items.is_empty()) {
        out.push_str(&format!("<dt>{}</dt>\n<dd class=\"{class}\">", text(&list.label)));
        list_items(out, &list.items);
        out.push_str("</dd>\n");
    }
    out.push_str("</dl>\n</div>\n");
}

/// Closing words, room for the signature, name and office.
fn signature(out: &mut String, signature: &Signature) {
    out.push_str("<div class=\"signature\">\n");
    line(out, "closing", Some(&signature.closing));
    out.push_str("<div class=\"line\"></div>\n");
    line(out, "name", signature.name.as_ref());
    line(out, "office", Some(&signature.office));
    out.push_str("</div>\n");
}

/// An annex, on a page of its own when printed.
fn annex(out: &mut String, annex: &Annex, paper: &Paper, level: u8) {
    let number = annex.number;
    let lang =
        annex.lang.map_or(String::new(), |lang| format!(" lang=\"{}\" dir=\"{}\"", lang.code(), lang.dir()));
    out.push_str(&format!("<section class=\"annex\"{lang} aria-labelledby=\"annex-{number}\">\n"));
    mark(out, paper);
    out.push_str(&format!(
        "<h{level} class=\"annex-title\" id=\"annex-{number}\"><span class=\"label\">{}</span> {}</h{level}>\n",
        text(&annex.label),
        text(&annex.title)
    ));
    blocks(out, &annex.blocks, level + 1, annex.lang.unwrap_or(paper.lang));
    out.push_str("</section>\n");
}
