//! Writes each paper in each language as a PDF into a folder, to be looked at:
//! `cargo run -p typeset --example look_at_pdfs -- FOLDER`.

#[path = "../../papers/tests/circular_241/mod.rs"]
mod circular_241;
#[path = "../../papers/tests/result/mod.rs"]
mod result;

use papers::collective_letter::{self, sources};
use papers::reply_form::{self, Replier};
use papers::{Letters, Mark, RecordHead, Typesetter, tap_consultation, tap_result};
use typeset::Typst;
use words::Lang;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| ".".into());
    let letters = Letters::compiled();
    let mut consultation = circular_241::facts();
    consultation.issue.mark = Some(Mark::Rehearsal);
    consultation.issue.record_head = Some(RecordHead { size: 1234, root: "9f".repeat(32) });
    let form = reply_form::Facts { mark: None, ..tap_consultation::reply_facts(&consultation) };
    let filled = reply_form::Facts {
        replier: Replier {
            name: Some("A. Person".into()),
            address: Some("1 Street\n1200 City\nCountry".into()),
            member_state: Some("第17主管部门 (Administration 17)".into()),
            ..Replier::default()
        },
        ..form.clone()
    };
    let mut many = form.clone();
    many.texts = (1..=6)
        .map(|at| papers::DraftText { number: Some(format!("X.990{at}")), ..circular_241::q3643() })
        .collect();
    for &lang in Lang::ALL {
        for (name, paper) in [
            ("consultation", tap_consultation::write(&consultation, lang, letters)),
            ("form", reply_form::write(&form, lang, letters)),
            ("form-filled", reply_form::write(&filled, lang, letters)),
            ("form-many", reply_form::write(&many, lang, letters)),
            ("result", tap_result::write(&result::facts(), lang, letters)),
            ("letter-8-17", collective_letter::write(&sources::sg17_2024(), lang, letters)),
            ("letter-13-17", collective_letter::write(&sources::sg17_special_2022(), lang, letters)),
            ("letter-11-20", collective_letter::write(&sources::sg20_2021(), lang, letters)),
        ] {
            std::fs::write(format!("{folder}/{name}.{lang}.pdf"), Typst.pdf(&paper)?)?;
        }
    }
    Ok(())
}
