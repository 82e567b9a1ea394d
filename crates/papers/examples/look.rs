//! Writes each paper in each language as HTML and as a Word document into a folder, to be looked at:
//! `cargo run -p papers --example look -- FOLDER`.

#[path = "../tests/circular_241/mod.rs"]
mod circular_241;
#[path = "../tests/result/mod.rs"]
mod result;

use papers::collective_letter::{self, sources};
use papers::{Letters, Mark, RecordHead, docx, html, reply_form, tap_consultation, tap_result};
use words::Lang;

fn main() -> std::io::Result<()> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| ".".into());
    let letters = Letters::compiled();
    let mut consultation = circular_241::facts();
    consultation.issue.mark = Some(Mark::Rehearsal);
    consultation.issue.record_head = Some(RecordHead { size: 1234, root: "9f".repeat(32) });
    let form = tap_consultation::reply_facts(&consultation);
    for &lang in Lang::ALL {
        for (name, paper) in [
            ("consultation", tap_consultation::write(&consultation, lang, letters)),
            ("form", reply_form::write(&form, lang, letters)),
            ("result", tap_result::write(&result::facts(), lang, letters)),
            ("letter-8-17", collective_letter::write(&sources::sg17_2024(), lang, letters)),
            ("letter-13-17", collective_letter::write(&sources::sg17_special_2022(), lang, letters)),
            ("letter-11-20", collective_letter::write(&sources::sg20_2021(), lang, letters)),
        ] {
            std::fs::write(format!("{folder}/{name}.{lang}.html"), html::render(&paper))?;
            let document = docx::render(&paper).map_err(std::io::Error::other)?;
            std::fs::write(format!("{folder}/{name}.{lang}.docx"), document)?;
        }
    }
    Ok(())
}
