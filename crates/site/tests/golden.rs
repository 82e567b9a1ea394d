//! The surface of the site, written down: a change of an address or of the API's description is a line in the diff.
//! `PLENARY_GOLDEN=write` writes the files anew.

#[allow(dead_code, reason = "each test file uses a part of it")]
mod support;

use site::ROUTES;
use std::path::Path;
use support::House;

fn golden(name: &str, now: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/generated").join(name);
    if std::env::var("PLENARY_GOLDEN").is_ok_and(|what| what == "write") {
        std::fs::write(&path, now).expect("the file can be written");
    }
    let then = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        then == now,
        "docs/generated/{name} differs from the program; PLENARY_GOLDEN=write writes it anew"
    );
}

#[test]
fn the_addresses_are_written_down() {
    let line = |route: &site::Route| {
        format!("{:4} {}{}\n", route.method, route.path, if route.demo { "  (demo only)" } else { "" })
    };
    golden("routes.txt", &ROUTES.iter().map(line).collect::<String>());
}

#[tokio::test]
async fn the_description_of_the_api_is_written_down() {
    let house = House::serve();
    let document = house.get("/api/openapi.json", None).await.json();
    let text = serde_json::to_string_pretty(&document).expect("JSON");
    golden("openapi.json", &format!("{text}\n"));
}
