//! Reads texts and prints what was read and found: for trying the reader out.
use jiff::Span;
use papers::collective_letter::{Action, Meeting, Mode};
use papers::lint::{Computed, lint};

fn main() {
    let deadlines = |meeting: &Meeting| {
        let Some((opens, _)) = meeting.days else { return Vec::new() };
        let before = |span: Span| opens.checked_sub(span).unwrap();
        let all = [
            (Action::Translation, before(Span::new().months(2)), "CLT-8"),
            (Action::Captioning, before(Span::new().months(2)), "CL8-17-A18"),
            (Action::Fellowship, before(Span::new().weeks(6)), "CLT-10"),
            (Action::Interpretation, before(Span::new().weeks(6)), "CLT-10"),
            (Action::Registration, before(Span::new().months(1)), "CLT-9"),
            (Action::Visa, before(Span::new().months(1)), "CL8-17-A40"),
            (Action::Contributions, before(Span::new().days(13)), "CLT-6"),
            (Action::TapReplies, before(Span::new().days(12)), "CLT-7"),
        ];
        let _ = Mode::Virtual;
        all.into_iter().map(|(action, on, rule)| Computed { action, on, rule }).collect()
    };
    for file in std::env::args().skip(1) {
        let text = std::fs::read_to_string(&file).expect("a file of text");
        let reading = papers::read::text(&text);
        if std::env::var("FACTS").is_ok() {
            println!("== {file}\n{}", serde_json::to_string_pretty(&reading.said).expect("JSON"));
            for seen in &reading.sightings {
                println!(
                    "{:>4}:{:?} {:?} {} = {}",
                    seen.line, seen.letters, seen.sure, seen.fact, seen.value
                );
            }
        }
        println!("== {file}: {}", reading.said.kind());
        for finding in lint(&reading, &deadlines) {
            println!(
                "{:?} {:?} {}: {}",
                finding.gravity,
                finding.line,
                finding.rule,
                finding.told(words::Lang::En)
            );
        }
        for at in &reading.unused {
            if std::env::var("UNUSED").is_ok() {
                println!("   unused {}", reading.pieces[*at].text);
            }
        }
    }
}
