//! A paper without the characters that no font has: each is replaced, so that the rest can be looked at.

use papers::{Annex, Block, Choice, Content, Entry, Field, Form, ListOf, Paper, Span, Text};

/// Replaces in a paper what no font has.
pub(crate) fn mended(mut paper: Paper) -> Paper {
    paper.mark.iter_mut().for_each(text);
    if let Some(sender) = &mut paper.sender {
        text(&mut sender.organization);
        text(&mut sender.office);
        fields(&mut sender.contacts);
    }
    fields(&mut paper.reference);
    text(&mut paper.title);
    if let Some(listed) = &mut paper.addressees {
        list(&mut listed.to);
        list(&mut listed.copy);
    }
    paper.subject.iter_mut().for_each(field);
    paper.salutation.iter_mut().for_each(text);
    blocks(&mut paper.body);
    if let Some(signed) = &mut paper.signature {
        text(&mut signed.closing);
        signed.name.iter_mut().for_each(text);
        text(&mut signed.office);
    }
    paper.annex_count.iter_mut().for_each(text);
    paper.record_head.iter_mut().for_each(text);
    for Annex { label, title, blocks: held, .. } in &mut paper.annexes {
        text(label);
        text(title);
        blocks(held);
    }
    paper
}

fn text(of: &mut Text) {
    for span in &mut of.0 {
        let (Span::Words(said)
        | Span::Value { text: said, .. }
        | Span::Unknown { text: said, .. }
        | Span::Link { text: said, .. }) = span;
        let keeps = |letter: char| letter.is_control() || letter.is_whitespace() || typeset::prints(letter);
        *said = said.chars().map(|letter| if keeps(letter) { letter } else { 'x' }).collect();
    }
}

fn texts(of: &mut [Text]) {
    of.iter_mut().for_each(text);
}

fn list(of: &mut ListOf) {
    text(&mut of.label);
    texts(&mut of.items);
}

fn fields(of: &mut [Field]) {
    of.iter_mut().for_each(field);
}

fn field(of: &mut Field) {
    text(&mut of.label);
    match &mut of.content {
        Content::Text(held) => text(held),
        Content::Lines(held) => texts(held),
        Content::Blank => {}
    }
}

fn blocks(of: &mut [Block]) {
    for block in of {
        match block {
            Block::Heading { text: held, .. } | Block::Paragraph { text: held, .. } => text(held),
            Block::Note { label, text: held, .. } => {
                text(label);
                text(held);
            }
            Block::List { list: held, .. } => list(held),
            Block::Table { caption, columns, rows } => {
                text(caption);
                texts(columns);
                rows.iter_mut().for_each(|row| texts(row));
            }
            Block::Schedule { caption, columns, rows } => {
                text(caption);
                texts(columns);
                rows.iter_mut().for_each(list);
            }
            Block::Outline { entries } => outline(entries),
            Block::Form(held) => form(held),
        }
    }
}

fn outline(of: &mut [Entry]) {
    for entry in of {
        text(&mut entry.text);
        outline(&mut entry.within);
    }
}

fn form(of: &mut Form) {
    field(&mut of.subject);
    fields(&mut of.to);
    text(&mut of.from_label);
    fields(&mut of.from);
    text(&mut of.salutation);
    text(&mut of.statement);
    text(&mut of.choices.caption);
    texts(&mut of.choices.columns);
    for row in &mut of.choices.rows {
        text(&mut row.text);
        choices(&mut row.choices);
    }
    text(&mut of.closing);
    fields(&mut of.signature);
}

fn choices(of: &mut [Choice]) {
    for choice in of {
        text(&mut choice.label);
        choices(&mut choice.further);
    }
}
