//! What pages say: of readings, of what the sources leave open, of who may act where nobody signs in.

#[allow(dead_code, reason = "each test file uses its part of the support")]
mod support;

use support::House;

// shows: DC-1, DC-5, DC-16, DC-30
#[tokio::test]
async fn the_page_of_a_clause_shows_the_readings_that_concern_it() {
    let house = House::demo();
    let page = house.get("/clauses/R1-9.4.1a", None).await.text;
    for reading in ["DC-1", "DC-5", "DC-16", "DC-30"] {
        assert!(page.contains(&format!("<a href=\"/clauses/{reading}\">{reading}</a>")), "{reading}: {page}");
    }
    assert!(!page.contains("<a href=\"/clauses/DC-8\">"), "a reading of another clause is not shown");
    assert!(!house.get("/clauses/DC-1", None).await.text.contains("id=\"readings\""));
}

// shows: DC-32
#[tokio::test]
async fn what_no_source_says_is_unknown_and_each_fact_names_its_source() {
    let house = House::demo();
    let unknown = house.get("/api/items/X.1237", None).await.json();
    let told = &unknown["item"]["item"];
    let ipr = &unknown["item"]["patent_statements"];
    assert!(ipr.is_null() && !told.is_null(), "{ipr}");
    let page = house.get("/items/X.1237", None).await.text;
    assert!(!page.contains("none received"), "{page}");
    assert!(unknown["item"]["sources"]["circular"].as_str().is_some_and(|source| page.contains(source)));
    assert!(house.get("/items/X.inv-2", None).await.text.contains("none received"));
}

#[tokio::test]
async fn where_nobody_signs_in_no_page_says_so() {
    let house = House::serve();
    for address in ["/items/X.inv-2", "/items/X.inv-2/reply", "/desk"] {
        let page = house.get(address, None).await.text;
        assert!(!page.contains("ign in") && page.contains("API"), "{address}: {page}");
    }
}

#[tokio::test]
async fn in_chinese_members_logins_and_clauses_are_named_in_chinese() {
    let house = House::demo();
    let who = Some("focal point of Administration 12");
    let page = house.get("/items/X.inv-2/reply?lang=zh", who).await.text;
    assert!(page.contains("第12主管部门") && !page.contains("Administration 12<"), "{page}");
    let page = house.get("/items/X.inv-2?lang=zh", None).await.text;
    assert!(page.contains("第1号决议（2022年）") && !page.contains("Res. 1 ("), "{page}");
}
