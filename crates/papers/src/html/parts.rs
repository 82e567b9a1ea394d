//! The parts of a paper as HTML: text, blocks, tables, forms.

use words::Lang;

use super::{added, escape};
use crate::model::{Block, Choice, ChoiceTable, Content, Entry, Field, Form, ListOf, Shape};
use crate::text::{Span, Text};

/// Text: facts stand apart in direction and, where needed, in language; unknown ones are marked.
pub(super) fn text(text: &Text) -> String {
    let span = |span: &Span| match span {
        // The name of the Sector is not broken at its hyphen.
        Span::Words(words) => escape(words).replace("ITU-T", "<span class=\"whole\">ITU-T</span>"),
        Span::Value { text, lang: None, .. } => format!("<bdi>{}</bdi>", escape(text)),
        Span::Value { text, lang: Some(lang), .. } => {
            format!("<bdi lang=\"{}\" dir=\"{}\">{}</bdi>", lang.code(), lang.dir(), escape(text))
        }
        Span::Unknown { text, .. } => format!("<em class=\"unknown\">{}</em>", escape(text)),
        // A mail address is not broken at its hyphen either; an address of the web may have to be.
        Span::Link { text, href, .. } => {
            let whole = if href.starts_with("mailto:") { " class=\"whole\"" } else { "" };
            format!("<a href=\"{}\"><bdi{whole}>{}</bdi></a>", escape(href), escape(text))
        }
    };
    text.0.iter().map(span).collect()
}

/// Blocks, with headings of a level.
pub(super) fn blocks(out: &mut String, blocks: &[Block], level: u8, lang: Lang) {
    blocks.iter().for_each(|of| block(out, of, level.min(6), lang));
}

/// One block.
fn block(out: &mut String, block: &Block, level: u8, lang: Lang) {
    match block {
        Block::Heading { number, text: words, .. } => {
            let number = number.map_or(String::new(), |number| format!("{number}. "));
            out.push_str(&format!("<h{level} class=\"part\">{number}{}</h{level}>\n", text(words)));
        }
        Block::Paragraph { number: Some(number), text: words, .. } => out.push_str(&format!(
            "<p class=\"numbered\"><span class=\"number\">{number}</span> <span>{}</span></p>\n",
            text(words)
        )),
        Block::Paragraph { number: None, text: words, .. } => {
            out.push_str(&format!("<p>{}</p>\n", text(words)))
        }
        Block::Note { label, text: words, .. } => {
            let (label, words) = (text(label), text(words));
            out.push_str(&format!("<p class=\"note\"><span class=\"label\">{label}</span> – {words}</p>\n"));
        }
        Block::List { list, .. } => labelled_list(out, list),
        Block::Table { caption, columns, rows } => table(out, caption, columns, rows),
        Block::Schedule { caption, columns, rows } => schedule(out, caption, columns, rows),
        Block::Outline { entries } => outline(out, entries),
        Block::Form(of) => form(out, of, lang),
    }
}

/// A list under its label.
fn labelled_list(out: &mut String, list: &ListOf) {
    out.push_str(&format!("<div class=\"list\">\n<p class=\"label\">{}</p>\n", text(&list.label)));
    list_items(out, &list.items);
    out.push_str("</div>\n");
}

/// The items of a list.
pub(super) fn list_items(out: &mut String, items: &[Text]) {
    out.push_str("<ul>\n");
    for item in items {
        out.push_str(&format!("<li>{}</li>\n", text(item)));
    }
    out.push_str("</ul>\n");
}

/// A table whose first cell in each row is its heading; a column of mere numbers is narrow.
fn table(out: &mut String, caption: &Text, columns: &[Text], rows: &[Vec<Text>]) {
    let is_short = |row: &Vec<Text>| row.first().is_some_and(|cell| cell.to_string().chars().count() <= 5);
    table_head(out, if rows.iter().all(is_short) { "numbers" } else { "" }, caption, columns);
    for row in rows {
        out.push_str("<tr>");
        for (at, cell) in row.iter().enumerate() {
            let cell = text(cell);
            out.push_str(&if at == 0 {
                format!("<th scope=\"row\">{cell}</th>")
            } else {
                format!("<td>{cell}</td>")
            });
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n");
}

/// A table of what is due when.
fn schedule(out: &mut String, caption: &Text, columns: &[Text], rows: &[ListOf]) {
    table_head(out, "", caption, columns);
    for row in rows {
        out.push_str(&format!("<tr><th scope=\"row\">{}</th><td class=\"due\">\n", text(&row.label)));
        list_items(out, &row.items);
        out.push_str("</td></tr>\n");
    }
    out.push_str("</tbody>\n</table>\n");
}

/// A list whose entries bear their own marks.
fn outline(out: &mut String, entries: &[Entry]) {
    out.push_str("<ol class=\"outline\">\n");
    for entry in entries {
        let mark = if entry.mark.is_empty() { "•".into() } else { format!("{}.", escape(&entry.mark)) };
        let words = text(&entry.text);
        out.push_str(&format!("<li><span class=\"number\">{mark}</span> <div>{words}\n"));
        if !entry.within.is_empty() {
            outline(out, &entry.within);
        }
        out.push_str("</div></li>\n");
    }
    out.push_str("</ol>\n");
}

/// Caption and column heads; leaves the body of the table open.
fn table_head(out: &mut String, class: &str, caption: &Text, columns: &[Text]) {
    let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
    out.push_str(&format!("<table{class}>\n<caption>{}</caption>\n<thead>\n<tr>", text(caption)));
    for column in columns {
        out.push_str(&format!("<th scope=\"col\">{}</th>", text(column)));
    }
    out.push_str("</tr>\n</thead>\n<tbody>\n");
}

/// Labels with their values, or with room to write.
pub(super) fn field_list(out: &mut String, class: &str, fields: &[Field], lang: Lang) {
    out.push_str(&format!("<dl class=\"{class}\">\n"));
    for Field { name, label, content } in fields {
        let content = match content {
            Content::Text(words) => text(words),
            Content::Lines(lines) => {
                let lines: Vec<String> = lines.iter().map(text).collect();
                format!("<address>{}</address>", lines.join("<br>"))
            }
            Content::Blank => {
                format!(
                    "<span class=\"blank\" role=\"img\" aria-label=\"{}\"></span>",
                    added(lang, "paper-blank")
                )
            }
        };
        out.push_str(&format!("<dt>{}</dt>\n<dd class=\"field-{name}\">{content}</dd>\n", text(label)));
    }
    out.push_str("</dl>\n");
}

/// A form: where it goes and who sends it, the declaration, the table of choices, the signature.
fn form(out: &mut String, form: &Form, lang: Lang) {
    out.push_str("<div class=\"form\">\n");
    field_list(out, "subject", std::slice::from_ref(&form.subject), lang);
    out.push_str("<div class=\"parties\">\n");
    field_list(out, "form-to", &form.to, lang);
    out.push_str(&format!("<div>\n<p class=\"from-label\">{}</p>\n", text(&form.from_label)));
    field_list(out, "form-from", &form.from, lang);
    out.push_str("</div>\n</div>\n");
    out.push_str(&format!("<p>{}</p>\n<p>{}</p>\n", text(&form.salutation), text(&form.statement)));
    choices(out, &form.choices, lang);
    out.push_str(&format!("<div class=\"signing\">\n<p>{}</p>\n", text(&form.closing)));
    field_list(out, "form-signature", &form.signature, lang);
    out.push_str("</div>\n</div>\n");
}

/// The table of choices: one row a text.
fn choices(out: &mut String, table: &ChoiceTable, lang: Lang) {
    table_head(out, "", &table.caption, &table.columns);
    for row in &table.rows {
        out.push_str(&format!("<tr><th scope=\"row\">{}</th><td>\n", text(&row.text)));
        row.choices.iter().for_each(|of| choice(out, of, lang));
        out.push_str("</td></tr>\n");
    }
    out.push_str("</tbody>\n</table>\n");
}

/// One choice: its box, its words, the choices within it.
fn choice(out: &mut String, choice: &Choice, lang: Lang) {
    let (glyph, name) = match choice.shape {
        Shape::Square => ("☐", added(lang, "paper-box-square")),
        Shape::Round => ("○", added(lang, "paper-box-round")),
    };
    out.push_str("<div class=\"choice\">");
    out.push_str(&format!("<span class=\"box\" role=\"img\" aria-label=\"{name}\">{glyph}</span> "));
    out.push_str(&format!("<span>{}</span>\n", text(&choice.label)));
    if !choice.further.is_empty() {
        out.push_str("<div class=\"further\">\n");
        choice.further.iter().for_each(|within| self::choice(out, within, lang));
        out.push_str("</div>\n");
    }
    out.push_str("</div>\n");
}
