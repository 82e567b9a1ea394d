//! Papers as Word documents (ECMA-376, transitional): real styles, real numbering, content controls where a form is filled in.
//!
//! The same paper gives the same bytes: no clock, and every part of the archive bears the same fixed time. The children of each element
//! stand in the order of the schema; Word takes a document whose children do not for broken.

mod blocks;
mod controls;
mod numbering;
mod parts;
mod runs;
mod table;

use std::io::{Cursor, Write};

use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::model::{Addressees, Annex, Field, Paper, Sender, Signature};
use crate::text::Text;
use blocks::{Body, Style};

/// The media type of a Word document.
pub const MEDIA_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// A paper as a Word document.
///
/// # Errors
/// Only if the archive cannot be made, which memory alone can cause.
pub fn render(paper: &Paper) -> Result<Vec<u8>, ZipError> {
    let mut body = Body::new(paper);
    write_paper(&mut body, paper);
    let mut archive = ZipWriter::new(Cursor::new(Vec::with_capacity(16 * 1024)));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for (name, content) in parts::all(paper, &body) {
        archive.start_file(name, options)?;
        archive.write_all(content.as_bytes())?;
    }
    Ok(archive.finish()?.into_inner())
}

/// The paper from its letterhead to its last annex.
fn write_paper(body: &mut Body, paper: &Paper) {
    if let Some(sender) = &paper.sender {
        letterhead(body, sender);
    }
    fields(body, &paper.reference);
    body.paragraph(Style::Title, &paper.title);
    if let Some(listed) = &paper.addressees {
        addressees(body, listed);
    }
    if let Some(subject) = &paper.subject {
        body.field(Style::Subject, subject);
    }
    line(body, Style::Salutation, paper.salutation.as_ref());
    body.blocks(&paper.body, 1);
    if let Some(signed) = &paper.signature {
        signature(body, signed);
    }
    line(body, Style::Small, paper.annex_count.as_ref());
    line(body, Style::Small, paper.record_head.as_ref());
    for part in &paper.annexes {
        annex(body, part);
    }
}

/// A paragraph, if there is something in it.
fn line(body: &mut Body, style: Style, of: Option<&Text>) {
    if let Some(of) = of {
        body.paragraph(style, of);
    }
}

/// Labels with their values, one below the other.
fn fields(body: &mut Body, of: &[Field]) {
    of.iter().for_each(|field| body.field(Style::Field, field));
}

/// Organization, office and addresses.
fn letterhead(body: &mut Body, sender: &Sender) {
    body.paragraph(Style::Organization, &sender.organization);
    body.paragraph(Style::Office, &sender.office);
    sender.contacts.iter().for_each(|contact| body.field(Style::Contact, contact));
    body.empty(Style::Rule);
}

/// Who is asked and who is informed.
fn addressees(body: &mut Body, addressees: &Addressees) {
    for list in [&addressees.to, &addressees.copy].into_iter().filter(|list| !list.items.is_empty()) {
        body.labelled(Style::Field, &list.label, &list.items);
    }
}

/// Closing words, room for the signature, name and office: kept on one page.
fn signature(body: &mut Body, signature: &Signature) {
    body.paragraph(Style::Closing, &signature.closing);
    let lines: Vec<&Text> = signature.name.iter().chain([&signature.office]).collect();
    for (at, of) in lines.into_iter().enumerate() {
        body.paragraph(if at == 0 { Style::Signature } else { Style::SignatureNext }, of);
    }
}

/// An annex, on a page of its own.
fn annex(body: &mut Body, annex: &Annex) {
    let lang = body.lang;
    body.lang = annex.lang.unwrap_or(lang);
    body.annex_title(&annex.label, &annex.title);
    body.blocks(&annex.blocks, 2);
    body.lang = lang;
}
