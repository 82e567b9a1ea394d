//! Forms with lists of rows, filled in from what stands already or from a letter that was read; and a letter from its draft to the register,
//! all of it by forms as a browser without scripts sends them.

#[allow(dead_code, reason = "each test file uses its part of the support")]
mod support;

use axum::http::StatusCode;
use papers::read::{self, Held, propose};
use serde_json::json;
use support::{Answer, House};

const OFFICER: Option<&str> = Some("TSB officer 1");
const OTHER: Option<&str> = Some("TSB officer 2");
const MEETING: &str = "SG17 2025-02";
const LETTER: &str = "letter SG17 2025-02";

/// The values of hidden fields and inputs of a name, as they stand in a page.
fn inputs(page: &str, name: &str) -> Vec<String> {
    let wanted = format!("name=\"{name}\" value=\"");
    page.match_indices(&wanted)
        .map(|(at, _)| {
            let rest = &page[at + wanted.len()..];
            let value = &rest[..rest.find('"').unwrap_or(rest.len())];
            value.replace("&quot;", "\"").replace("&#34;", "\"").replace("&#39;", "'").replace("&amp;", "&")
        })
        .collect()
}

fn one(page: &str, name: &str) -> String {
    inputs(page, name).into_iter().next().unwrap_or_else(|| panic!("no field {name}: {page}"))
}

/// Three items, the second without anything in it.
const AGENDA: [(&str, &str); 7] = [
    ("meeting", MEETING),
    ("rows:facts.agenda.items", "3"),
    ("facts.agenda.items.0.mark", "1"),
    ("facts.agenda.items.0.title.en", "Opening"),
    ("facts.agenda.items.1.mark", ""),
    ("facts.agenda.items.2.mark", "2"),
    ("facts.agenda.items.2.title.zh", "闭幕"),
];

fn with<'f>(fields: &[(&'f str, &'f str)], more: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    fields.iter().chain(more).copied().collect()
}

async fn describe(house: &House, fields: &[(&str, &str)]) -> Answer {
    house.form("/do/meeting.describe", OFFICER, fields).await
}

#[tokio::test]
async fn a_row_comes_where_it_was_asked_for_and_what_was_typed_stays() {
    let house = House::demo();
    for (asked, rows, marks, focus) in [
        ("add facts.agenda.items", "4", ["1", "", "2", ""].as_slice(), "items.3."),
        ("insert facts.agenda.items.0", "4", &["", "1", "", "2"], "items.0."),
        ("remove facts.agenda.items.1", "2", &["1", "2"], "add facts.agenda.items"),
        ("up facts.agenda.items.2", "3", &["1", "2", ""], "items.1."),
        ("down facts.agenda.items.0", "3", &["", "1", "2"], "items.1."),
    ] {
        let page = describe(&house, &with(&AGENDA, &[("row", asked)])).await;
        assert_eq!(page.status, StatusCode::OK, "{asked}: {}", page.text);
        assert_eq!(one(&page.text, "rows:facts.agenda.items"), rows, "{asked}");
        let found: Vec<String> =
            (0..marks.len()).map(|at| one(&page.text, &format!("facts.agenda.items.{at}.mark"))).collect();
        assert_eq!(found, marks, "{asked}");
        let focused: Vec<_> = page.text.match_indices(" autofocus").collect();
        assert_eq!(focused.len(), 1, "{asked}");
        let before = &page.text[..focused[0].0];
        assert!(before[before.rfind('<').expect("a tag")..].contains(focus), "{asked}");
        assert!(page.text.contains("闭幕") && !page.text.contains("role=\"alert\""), "{asked}");
    }
}

// shows: H-8
#[tokio::test]
async fn what_is_wrong_in_a_row_is_said_in_the_row() {
    let house = House::demo();
    let item = |at: usize, field: &str| format!("facts.agenda.items.{at}.{field}");
    let (depth, mark, says) = (item(1, "depth"), item(1, "mark"), item(1, "documents"));
    for (more, status, at) in [
        // The blank row is left out, so that the last one is the second.
        (vec![(depth.as_str(), "3"), (mark.as_str(), "a"), (says.as_str(), "TD1")], 409, "items-1-depth"),
        (vec![(depth.as_str(), "deep")], 422, "items-1-depth"),
        (vec![(mark.as_str(), "7")], 409, "items-1-title"),
        (vec![("facts.agenda.items.2.mark", "1")], 409, "items-1-mark"),
        (vec![("facts.events.0.title.en", ""), ("facts.events.0.on", "2025-02-01")], 422, "events-0-title"),
        (
            vec![("facts.events.0.title.en", "A forum"), ("facts.events.0.on", "2025-03-01")],
            409,
            "events-0-on",
        ),
    ] {
        let replaced: Vec<_> =
            AGENDA.iter().filter(|(name, _)| !more.iter().any(|(new, _)| new == name)).copied().collect();
        let page = describe(&house, &with(&replaced, &with(&more, &[("step", "preview")]))).await;
        assert_eq!(page.status.as_u16(), status, "{at}: {}", page.text);
        let (link, id) = ("href=\"#f-facts-", format!("{at}-error\""));
        assert!(page.text.contains(&link) && page.text.contains(&id), "{at}: {}", page.text);
    }
}

#[tokio::test]
async fn the_form_begins_with_what_is_known_and_what_is_emptied_is_unknown_again() {
    let house = House::letters();
    let name = "SG20 2021-05";
    let page = house.get(&format!("/do/meeting.describe?meeting={name}"), OFFICER).await;
    assert_eq!(one(&page.text, "facts.opens_at"), "11:00:00");
    let held = inputs(&page.text, "held");
    assert!(held.iter().any(|name| name == "newcomers"), "{held:?}");
    assert_eq!(
        one(&page.text, "facts.events.2.web"),
        "https://www.itu.int/en/ITU-T/jca/iot/Pages/default.aspx"
    );
    let kept: Vec<_> = held.iter().map(|name| ("held", name.as_str())).collect();
    let typed = [
        ("meeting", name),
        ("facts.mode", "virtual"),
        ("step", "perform"),
        ("id", "00112233445566778899aabbccddeeff"),
    ];
    let done = describe(&house, &with(&kept, &typed)).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let house = house.desk.house();
    let about = &house.meetings.get(name).expect("it is there").about;
    assert_eq!(serde_json::to_value(about.as_ref()).expect("JSON"), json!({ "mode": "virtual" }));
}

/// Looks at an act, sees its preview, and hands it in as the form says.
async fn hand_in(
    house: &House,
    who: Option<&str>,
    act: &str,
    fields: &[(&str, &str)],
    carried: &[&str],
) -> Answer {
    let address = format!("/do/{act}");
    let seen = house.form(&address, who, &with(fields, &[("step", "preview")])).await;
    assert_eq!(seen.status, StatusCode::OK, "{act}: {}", seen.text);
    assert!(seen.text.contains("What would follow"), "{act}: {}", seen.text);
    let values: Vec<(String, String)> = carried
        .iter()
        .chain(&["id"])
        .flat_map(|name| inputs(&seen.text, name).into_iter().map(|value| ((*name).to_owned(), value)))
        .collect();
    let carried: Vec<_> = values.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    house.form(&address, who, &with(&with(fields, &carried), &[("step", "perform")])).await
}

// shows: H-9, H-10, CLT-3
#[tokio::test]
async fn a_letter_goes_from_its_draft_to_the_register_by_forms_alone() {
    let house = House::demo();
    let draft = [
        ("letter", LETTER),
        ("kind", "collective-letter"),
        ("meeting", MEETING),
        ("languages", "en"),
        ("languages", "zh"),
        ("paragraphs.en", "One; and a half.\nTwo."),
        ("overrides.registration.date", "2025-01-10"),
    ];
    let refused = house.form("/do/letter.draft", OFFICER, &with(&draft, &[("step", "preview")])).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("id=\"f-overrides-registration-reason-error\""), "{}", refused.text);
    let draft = with(&draft, &[("overrides.registration.reason", "The day after is a holiday.")]);
    assert_eq!(hand_in(&house, OFFICER, "letter.draft", &draft, &[]).await.status, StatusCode::SEE_OTHER);

    let page = house.get(&format!("/letters/{LETTER}"), OFFICER).await.text;
    assert!(page.contains("One; and a half.") && page.contains("/clauses/H-9"), "{page}");
    let own = house.get(&format!("/do/letter.approve?letter={LETTER}"), OFFICER).await.text;
    assert!(own.contains("cannot approve") && own.contains("/clauses/H-9"), "{own}");
    let early = house.get(&format!("/do/letter.issue?letter={LETTER}"), OTHER).await.text;
    assert!(early.contains("nobody has approved it"), "{early}");

    let approve = [("letter", LETTER), ("revision", "1")];
    assert_eq!(hand_in(&house, OTHER, "letter.approve", &approve, &[]).await.status, StatusCode::SEE_OTHER);
    let ready = house.get(&format!("/do/letter.issue?letter={LETTER}"), OTHER).await.text;
    for told in ["Administrations of Member States (40)", "Becomes public", "is never changed", "SHA-256"] {
        assert!(ready.contains(told), "{told}: {ready}");
    }
    assert_eq!(one(&ready, "number"), "9", "8/17 was the last of its series");
    let issue = [("letter", LETTER), ("number", "9"), ("dated", "2024-08-12")];
    let no_word = hand_in(&house, OTHER, "letter.issue", &issue, &["paper"]).await;
    assert_eq!(
        no_word.status,
        StatusCode::CONFLICT,
        "facts are not given, and nobody said that it goes out all the same"
    );
    let issue = with(&issue, &[("confirmed", "true")]);
    let other_papers = house
        .form(
            "/do/letter.issue",
            OTHER,
            &with(&issue, &[("step", "perform"), ("id", "00"), ("paper", "en:00")]),
        )
        .await;
    assert!(other_papers.text.contains("the papers are others"), "{}", other_papers.text);
    let done = hand_in(&house, OTHER, "letter.issue", &issue, &["paper"]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);

    let view = house.get(&format!("/api/letters/{LETTER}"), None).await.json();
    assert_eq!((&view["number"], &view["state"]), (&json!("9/17"), &json!("issued")));
    assert_eq!(view["days"][0]["overridden"]["reason"], json!("The day after is a holiday."), "{view}");
    let digest = view["papers"][0]["sha256"].as_str().expect("a digest").to_owned();
    let page = house.get(&format!("/letters/{LETTER}"), None).await.text;
    assert!(page.contains(&digest) && page.contains("TSB Collective letter 9/17"), "{page}");
    let rows = house.get("/letters.csv?period=2022-2024", None).await.text;
    assert!(
        rows.contains("letter SG17 2025-02,collective-letter,issued,2022-2024,collective-letters,9/17"),
        "{rows}"
    );
}

// shows: DC-32
#[tokio::test]
async fn from_a_letter_that_was_read_one_form_leads_to_the_next() {
    let house = House::demo();
    let path = format!("{}/../papers/tests/strangers/sg17-2024.zh.txt", env!("CARGO_MANIFEST_DIR"));
    let reading = read::text(&std::fs::read_to_string(path).expect("the letter is there"));
    let acts = serde_json::to_string(&propose(&reading, &Held::default())).expect("JSON");
    let opened = house.form("/do/meeting.convene", OFFICER, &[("acts", acts.as_str()), ("from", "0")]).await;
    assert_eq!(opened.status, StatusCode::OK, "{}", opened.text);
    assert_eq!(
        (one(&opened.text, "opens").as_str(), one(&opened.text, "doubtful").as_str()),
        ("2024-09-02", "zone")
    );
    assert!(opened.text.contains("id=\"f-zone-doubt\""), "{}", opened.text);
    let then = one(&opened.text, "then");
    // Somebody gives the meeting another name; it is in the register of the demo already.
    let convene = [
        ("meeting", "SG17 2024-09 again"),
        ("group", "SG17"),
        ("opens", "2024-09-02"),
        ("ends", "2024-09-06"),
        ("zone", "Europe/Zurich"),
        ("place", "Geneva"),
        ("then", then.as_str()),
        ("step", "perform"),
        ("id", "00112233445566778899aabbccddee00"),
    ];
    let next = house.form("/do/meeting.convene", OFFICER, &convene).await;
    assert_eq!(next.status, StatusCode::OK, "{}", next.text);
    assert!(
        next.text.contains("action=\"/do/meeting.describe\"") && next.text.contains("Done: Convene"),
        "{}",
        next.text
    );
    assert!(next.text.contains("<option value=\"SG17 2024-09 again\" selected>"), "{}", next.text);
    let skipped = house
        .form(
            "/do/meeting.describe",
            OFFICER,
            &[("then", one(&next.text, "then").as_str()), ("step", "skip")],
        )
        .await;
    assert!(skipped.text.contains("action=\"/do/letter.take-over\""), "{}", skipped.text);
    assert!(skipped.text.contains("<option value=\"SG17 2024-09 again\" selected>"), "{}", skipped.text);
    assert_eq!(one(&skipped.text, "printed.translation"), "2023-06-02", "as it was printed");
}
