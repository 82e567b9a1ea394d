//! Reads a text and prints what was read: for trying the reader out.
fn main() {
    for file in std::env::args().skip(1) {
        let text = std::fs::read_to_string(&file).expect("a file of text");
        let reading = papers::read::text(&text);
        println!("== {file}\n{}", serde_json::to_string_pretty(&reading.said).expect("JSON"));
        for seen in &reading.sightings {
            println!("{:>4}:{:?} {:?} {} = {}", seen.line, seen.letters, seen.sure, seen.fact, seen.value);
        }
    }
}
