//! `plenary paper`: a paper of a text as a file, beside a server.

use crate::run::{alone, founded, plenary, text};
use desk::scene::Scene;
use std::path::Path;

/// A folder with the record of the scene *Geneva 2024*.
fn scene() -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let dir = folder.path().join("record");
    let scene = Scene::geneva_2024().unwrap_or_else(|mistake| panic!("{mistake}"));
    let _alone = alone();
    scene.found(&dir, &record::Options::default()).expect("it is founded");
    let dir = text(&dir);
    (folder, dir)
}

#[test]
fn a_paper_is_written_in_each_language_and_format_while_the_record_is_served() {
    let (folder, dir) = scene();
    let held = {
        let _alone = alone();
        record::Writer::open(Path::new(&dir)).expect("it opens")
    };
    for kind in ["consultation", "reply-form"] {
        for (ending, begins) in [("pdf", &b"%PDF-"[..]), ("docx", b"PK"), ("html", b"<!DOCTYPE html>")] {
            for lang in ["en", "zh"] {
                let file = text(&folder.path().join(format!("{kind}.{lang}.{ending}")));
                let args = [
                    "paper", "--data", &dir, "--text", "X.inv-2", "--kind", kind, "--lang", lang, "-o", &file,
                ];
                plenary(&args).ok();
                let written = std::fs::read(&file).expect("a file");
                assert!(written.starts_with(begins), "{file}");
            }
        }
    }
    let [en, zh] = ["en", "zh"].map(|lang| {
        std::fs::read_to_string(folder.path().join(format!("consultation.{lang}.html"))).expect("a page")
    });
    assert!(en.contains("lang=\"en\"") && zh.contains("lang=\"zh\"") && en.contains("X.inv-2"));
    let _alone = alone();
    drop(held);
}

#[test]
fn a_paper_says_the_same_in_each_format() {
    let (folder, dir) = scene();
    for lang in ["en", "zh"] {
        let acts = |ending: &str| {
            let file = text(&folder.path().join(format!("consultation.{lang}.{ending}")));
            plenary(&[
                "paper",
                "--data",
                &dir,
                "--text",
                "X.inv-2",
                "--kind",
                "consultation",
                "--lang",
                lang,
                "-o",
                &file,
            ])
            .ok();
            let acts = plenary(&["read", &file, "--acts"]).ok();
            // The first line names the file.
            acts.lines().skip(1).map(str::to_owned).collect::<Vec<_>>()
        };
        let page = acts("html");
        assert!(page.iter().any(|line| line.contains("X.inv-2")), "{page:?}");
        assert_eq!(acts("docx"), page);
        assert_eq!(acts("pdf"), page);
    }
}

#[test]
fn the_format_may_be_named_where_the_file_does_not_tell_it() {
    let (folder, dir) = scene();
    let file = text(&folder.path().join("paper"));
    let args = ["paper", "--data", &dir, "--text", "X.inv-2", "--kind", "consultation", "-o", &file];
    plenary(&args).ends(2, "add --format pdf, docx or html");
    plenary(&[&args[..], &["--format", "docx"]].concat()).ok();
    assert!(std::fs::read(&file).expect("a file").starts_with(b"PK"));
}

#[test]
fn what_there_is_not_is_said() {
    let (folder, dir) = scene();
    let file = text(&folder.path().join("paper.pdf"));
    let paper = |dir: &str, about: &str, kind: &str, file: &str| {
        plenary(&["paper", "--data", dir, "--text", about, "--kind", kind, "-o", file])
    };
    paper(&dir, "X.none", "consultation", &file).ends(2, "there is no text `X.none`");
    paper(&dir, "X.inv-2", "result", &file).ends(2, "X.inv-2 has no result");
    paper(&dir, "X.inv-2", "novel", &file).ends(2, "there are: consultation, reply-form, result");
    paper(&dir, "X.inv-2", "consultation", "/nowhere/paper.pdf").ends(2, "cannot be written");
    paper(&file, "X.inv-2", "consultation", &file).ends(2, "");
    let (_other, empty) = founded();
    paper(&empty, "X.inv-2", "consultation", &file).ends(2, "there is no text");
    let picture = text(&folder.path().join("paper.png"));
    paper(&dir, "X.inv-2", "consultation", &picture).ends(2, "does not say how");
    assert!(!Path::new(&file).exists());
}
