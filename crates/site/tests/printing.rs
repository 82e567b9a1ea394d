//! Papers as files: what is offered, what comes, and what is said where a PDF cannot be made. What makes PDFs is a stand-in here.

#[allow(dead_code, reason = "each test file uses its part of the support")]
mod support;

use axum::http::StatusCode;
use papers::{Paper, Typesetter, Unprintable};
use std::sync::Arc;
use support::House;

/// Prints the title of a paper, or what it is told to answer instead.
struct Stand(Option<fn() -> Unprintable>);

impl Typesetter for Stand {
    fn pdf(&self, paper: &Paper) -> Result<Vec<u8>, Unprintable> {
        match self.0 {
            None => Ok(format!("%PDF {} {}", paper.lang, paper.title).into_bytes()),
            Some(no) => Err(no()),
        }
    }
}

#[tokio::test]
async fn each_paper_can_be_had_as_a_pdf_and_as_a_word_document_in_each_language() {
    let house = House::printing(Arc::new(Stand(None)));
    for kind in ["consultation", "reply-form"] {
        for lang in ["en", "zh"] {
            let pdf = house.get(&format!("/items/X.inv-2/papers/{kind}/pdf?lang={lang}"), None).await;
            assert_eq!((pdf.status, pdf.kind.as_str()), (StatusCode::OK, "application/pdf"));
            assert_eq!(pdf.kept_as, format!("attachment; filename=\"X.inv-2-{kind}-{lang}.pdf\""));
            assert!(pdf.text.starts_with(&format!("%PDF {lang} ")), "{}", pdf.text);
            let docx = house.get(&format!("/items/X.inv-2/papers/{kind}/docx?lang={lang}"), None).await;
            assert_eq!((docx.status, docx.kind.as_str()), (StatusCode::OK, papers::docx::MEDIA_TYPE));
            assert_eq!(docx.kept_as, format!("attachment; filename=\"X.inv-2-{kind}-{lang}.docx\""));
            assert!(docx.text.starts_with("PK"));
        }
    }
    for address in ["/items/X.inv-2/papers/nothing/pdf", "/items/X.none/papers/consultation/pdf"] {
        assert_eq!(house.get(address, None).await.status, StatusCode::NOT_FOUND, "{address}");
        let docx = address.replace("/pdf", "/docx");
        assert_eq!(house.get(&docx, None).await.status, StatusCode::NOT_FOUND, "{docx}");
    }
}

#[tokio::test]
async fn pdfs_are_offered_only_where_something_makes_them() {
    for (house, offered) in [(House::printing(Arc::new(Stand(None))), true), (House::demo(), false)] {
        for address in ["/items/X.inv-2", "/items/X.inv-2/papers/consultation"] {
            let page = house.get(address, None).await.text;
            assert!(page.contains("/items/X.inv-2/papers/consultation/docx?lang=en"), "{page}");
            assert_eq!(page.contains("/items/X.inv-2/papers/consultation/pdf?lang=en"), offered, "{page}");
        }
        let status = house.get("/items/X.inv-2/papers/consultation/pdf", None).await.status;
        assert_eq!(status == StatusCode::OK, offered);
    }
}

#[tokio::test]
async fn where_a_pdf_cannot_be_made_it_is_said_why_and_what_there_is_instead() {
    let missing = House::printing(Arc::new(Stand(Some(|| Unprintable::NoGlyph('🙂')))));
    let broken = House::printing(Arc::new(Stand(Some(|| Unprintable::Failed("no ink".into())))));
    for (house, en, zh) in [
        (&missing, "the character 🙂 (U+1F642)", "字符🙂（U+1F642）"),
        (&broken, "stands in the log of the house", "系统日志"),
    ] {
        for (lang, said) in [("en", en), ("zh", zh)] {
            let answer =
                house.get(&format!("/items/X.inv-2/papers/consultation/pdf?lang={lang}"), None).await;
            assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
            assert!(answer.text.contains(said), "{}", answer.text);
            assert!(answer.text.contains("/items/X.inv-2/papers/consultation/docx"), "{}", answer.text);
            assert!(!answer.text.contains("no ink"), "{}", answer.text);
        }
    }
}
