//! Letters of the register: written from what the house knows, issued with papers that are held, and mailed as they were issued.

#[allow(dead_code, reason = "each test file uses its part of the support")]
mod support;

use desk::Desk;
use desk::clock::Turned;
use desk::dispatch::parcel::{Addressee, Category, Issued};
use desk::dispatch::post::Post;
use desk::dispatch::round::Rounds;
use desk::scene::Scene;
use jiff::civil::date;
use papers::Mark;
use papers::collective_letter::sources::{PRINTED_FIRST_DEADLINE, sg17_2024, sg17_special_2022, sg20_2021};
use papers::collective_letter::{Action, Facts, Row};
use papers::read::{self, Held, Said, propose};
use rulebook::approval::tap::act::Language;
use rulebook::letter::Letter;
use serde_json::{Value, json};
use site::written::Sources;
use site::written::letters::{Borne, collective, held, paper};
use site::written::post::Letters;
use std::sync::Arc;
use support::House;
use support::mail::{Press, round};
use words::Lang;

/// Looks at a letter of a scene, as the house has it.
fn in_scene<T>(scene: &Scene, letter: &str, look: impl FnOnce(&Sources, &Letter) -> T) -> T {
    let folder = tempfile::tempdir().expect("a folder");
    let dir = folder.path().join("record");
    scene.found(&dir, &record::Options::default()).expect("it is founded");
    let clock = Arc::new(Turned::at(scene.starts()));
    let desk =
        Desk::open(&dir, &record::Options::default(), clock, |fault| panic!("{fault}")).expect("it opens");
    let house = desk.house();
    let from = Sources::new(&desk, &house, papers::Letters::compiled());
    let letter = house.letters.letter(letter).expect("it was taken over");
    look(&from, letter)
}

/// What a letter of a scene says by the house.
fn said(scene: &Scene, letter: &str) -> Facts {
    in_scene(scene, letter, |from, letter| {
        let facts = collective(from, letter, &Borne::of(from, letter)).expect("it reads");
        facts.expect("its meeting is known")
    })
}

/// Without what only a printed letter has: a count of its annexes, which a written letter counts itself. The demo's papers bear its mark.
fn as_a_house_can_say(source: Facts) -> Facts {
    Facts { mark: Some(Mark::Rehearsal), annexes: None, ..source }
}

#[track_caller]
fn same(said: &Facts, wanted: &Facts) {
    let (said, wanted) = (serde_json::to_value(said), serde_json::to_value(wanted));
    let (said, wanted) = (said.expect("it is written"), wanted.expect("it is written"));
    for (name, value) in said.as_object().expect("facts") {
        assert_eq!(Some(value), wanted.get(name), "{name}");
    }
}

// shows: CL8-17-9, CL8-17-18, CL8-17-23, DC-32
#[test]
fn letter_8_17_is_written_from_the_house_as_its_source_has_it() {
    let wanted = as_a_house_can_say(sg17_2024());
    // The scene keeps the first row as the letter printed it, a day before the letter itself; the source facts have what the rule gives.
    let first =
        Row { on: Some(PRINTED_FIRST_DEADLINE), actions: vec![Action::Captioning, Action::Translation] };
    let deadlines = std::iter::once(first).chain(wanted.deadlines.iter().skip(1).cloned()).collect();
    let wanted = Facts { deadlines, ..wanted };
    same(&said(&Scene::geneva_2024().expect("it reads"), "Collective letter 8-17"), &wanted);
}

// shows: CL13-17-4, CL13-17-6, CL13-17-20, DC-32
#[test]
fn letter_13_17_is_written_from_the_house_as_its_source_has_it() {
    let wanted = as_a_house_can_say(sg17_special_2022());
    // It prints no day for the registration; the source facts have the rule's.
    let wanted = Facts { deadlines: Vec::new(), ..wanted };
    same(&said(&Scene::letters().expect("it reads"), "Collective letter 13-17"), &wanted);
}

// shows: CL11-20-7, CL11-20-14, CL11-20-A9, DC-4, DC-32
#[test]
fn letter_11_20_is_written_from_the_house_as_its_source_has_it() {
    let wanted = as_a_house_can_say(sg20_2021());
    same(&said(&Scene::letters().expect("it reads"), "Collective letter 11-20"), &wanted);
}

// shows: CL8-17-A33, CL8-17-A41, CL11-20-A3, DC-32
#[test]
fn a_letter_from_the_house_reads_back_with_the_same_facilities() {
    let [geneva, letters] = [Scene::geneva_2024(), Scene::letters()].map(|scene| scene.expect("it reads"));
    for (number, scene, source) in [
        ("8-17", &geneva, sg17_2024()),
        ("11-20", &letters, sg20_2021()),
        ("13-17", &letters, sg17_special_2022()),
    ] {
        for lang in [Lang::En, Lang::Zh] {
            reads_back(number, scene, &source, lang);
        }
    }
}

/// Reads a letter of a scene that the house wrote: it says the facilities of its source, and proposes them for the meeting.
fn reads_back(number: &str, scene: &Scene, source: &Facts, lang: Lang) {
    let page = in_scene(scene, &format!("Collective letter {number}"), |from, letter| {
        papers::html::render(&paper(from, letter, lang).expect("it reads").expect("it is written"))
    });
    let reading = read::file(page.as_bytes()).expect("it is a letter");
    let Said::CollectiveLetter(facts) = &reading.said else { panic!("it is read as a collective letter") };
    assert_eq!(facts.facilities, source.as_printed(lang).facilities, "{number} in {lang}");
    // Nobody knows the page of the latest information on these meetings.
    assert_eq!(facts.facilities.latest, None);
    let proposals = propose(&reading, &Held::default());
    let describe = proposals.iter().find(|one| one.act == "meeting.describe").expect("it is proposed");
    let proposed = &describe.with["facts"]["facilities"];
    let given = serde_json::to_value(&facts.facilities).expect("it is written");
    for (field, value) in given.as_object().expect("fields") {
        match value {
            // What is told in the language of the letter alone is proposed in it alone.
            Value::Object(_) | Value::Array(_) => {
                assert!(proposed[field][lang.code()].is_string(), "{number} in {lang}: {field}")
            }
            value => assert_eq!(&proposed[field], value, "{number} in {lang}: {field}"),
        }
    }
}

const OFFICER: Option<&str> = Some("TSB officer 1");
/// A letter that is drafted in these tests, for a meeting that is invented.
const LETTER: &str = "letter SG17 2025-02";

/// Drafts it, has it approved by a second person, prepares its papers and issues it; what was prepared.
async fn issued(house: &House, languages: &[&str]) -> Value {
    let facts = json!({ "mode": "hybrid", "fellowships": true, "visa_support": true, "contact": { "email": "sg17@example.org" },
        "facilities": { "latest": "https://example.org/latest", "fellowships_desk": "fellowships@example.org" } });
    let describe = json!({ "meeting": "SG17 2025-02", "facts": facts });
    let draft = json!({
        "letter": LETTER, "kind": "collective-letter", "meeting": "SG17 2025-02", "languages": languages, "initials": "XY",
        "paragraphs": { "en": ["A paragraph of its own."], "zh": ["本函特有的段落。"] },
    });
    for (id, who, act, with) in [
        (1, "TSB officer 1", "meeting.describe", describe),
        (2, "TSB officer 1", "letter.draft", draft),
        (3, "TSB officer 2", "letter.approve", json!({ "letter": LETTER })),
    ] {
        let answer = house.act(id, who, act, with).await;
        assert_eq!(answer.status, 200, "{act}: {}", answer.text);
    }
    let address = format!("/api/letters/{}/papers", LETTER.replace(' ', "%20"));
    let prepared = house.post(&address, OFFICER, json!({ "number": 9 }).to_string()).await;
    assert_eq!(prepared.status, 200, "{}", prepared.text);
    let prepared = prepared.json();
    let answer = house.act(4, "TSB officer 1", "letter.issue", prepared["with"].clone()).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    prepared
}

/// The page of the letter that is held in a language.
fn page(house: &House, language: Language) -> String {
    let state = house.desk.house();
    let from = Sources::new(&house.desk, &state, papers::Letters::compiled());
    let letter = state.letters.letter(LETTER).expect("it is there");
    let issued = letter.issued.as_ref().expect("it went out");
    held(&from, issued, language).expect("it is held").expect("it was issued in it")
}

// shows: DC-26, H-9, H-10, CLT-3, CLT-9
#[tokio::test]
async fn an_issued_letter_stays_what_it_was_whatever_the_house_learns() {
    let house = House::demo();
    let prepared = issued(&house, &["en", "zh"]).await;
    let printed = &prepared["with"]["printed"];
    assert_eq!(printed["registration"], json!("2025-01-11"));
    assert_eq!(printed["tap_replies"], Value::Null, "no consultation is up at that meeting");
    let rules: Vec<_> =
        prepared["findings"].as_array().into_iter().flatten().map(|one| one["rule"].clone()).collect();
    assert_eq!(rules, [""; 0], "{}", prepared["findings"]);
    let before = [page(&house, Language::En), page(&house, Language::Zh)];
    assert!(before[0].contains("TSB Collective letter <bdi>9</bdi>/<bdi>17</bdi>"), "{}", before[0]);
    assert!(before[0].contains("A paragraph of its own.") && before[1].contains("本函特有的段落。"));
    assert!(before[0].contains("SG17/XY") && before[0].contains("Rehearsal"));
    for (id, act, with) in [
        (
            5,
            "meeting.move",
            json!({ "meeting": "SG17 2025-02", "opens": "2025-03-11", "ends": "2025-03-14", "reason": "The hall is not free." }),
        ),
        (6, "meeting.describe", json!({ "meeting": "SG17 2025-02", "facts": { "fellowships": false } })),
    ] {
        let answer = house.act(id, "TSB officer 1", act, with).await;
        assert_eq!(answer.status, 200, "{}", answer.text);
    }
    assert_eq!([page(&house, Language::En), page(&house, Language::Zh)], before);
    // A corrigendum speaks of the letter as it was, with the days of its own time.
    let state = house.desk.house();
    let letter = state.letters.letter(LETTER).expect("it is there");
    assert_eq!(state.days_in(letter), Some((date(2025, 2, 11), date(2025, 2, 14))));
    let correct = json!({
        "letter": "corrigendum", "corrects": LETTER, "reason": "The Saturday was meant to be a Friday.", "languages": ["en"],
        "overrides": { "registration": { "date": "2025-01-10", "reason": "A Friday." } },
    });
    assert_eq!(house.act(7, "TSB officer 1", "letter.correct", correct).await.status, 200);
    let state = house.desk.house();
    let from = Sources::new(&house.desk, &state, papers::Letters::compiled());
    let corrigendum = state.letters.letter("corrigendum").expect("it is drafted");
    let written = paper(&from, corrigendum, Lang::En).expect("it reads").expect("it is written");
    let text = papers::plain::read(&papers::html::render(&written)).text;
    for said in [
        "Corrigendum [not given] to TSB Collective letter 9/17",
        "TSB Collective letter 9/17 of 12 August 2024 is corrected as this corrigendum says.",
        "Registration | 11 January 2025 | 10 January 2025",
        "The Saturday was meant to be a Friday.",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
}

// shows: CLT-1, CL8-17-24
#[tokio::test]
async fn an_issued_letter_has_what_every_collective_letter_has() {
    let house = House::demo();
    issued(&house, &["en", "zh"]).await;
    let says = |language, all: &[&str]| {
        let text = papers::plain::read(&page(&house, language)).text;
        for words in all {
            assert!(text.contains(words), "{words}: {text}");
        }
    };
    says(
        Language::En,
        &[
            "TSB Collective letter 9/17",
            "12 August 2024",
            "SG17/XY",
            "Administrations of the Member States of the Union",
            "ITU-T Sector Members",
            "ITU-T Associates that take part in the work of",
            "ITU Academia",
            "Meeting of ",
            "I have pleasure in inviting you to the next meeting of",
            "All participants must register.",
            "Requests go by e-mail to fellowships@example.org.",
            "Draft agenda",
            "I wish you a fruitful and pleasant meeting.",
            "Latest meeting information: https://example.org/latest",
            "Annexes: 2",
        ],
    );
    says(Language::Zh, &["会议最新信息：https://example.org/latest", "附件：2"]);
}

// shows: H-10
#[tokio::test]
async fn a_letter_is_issued_with_papers_that_are_held() {
    let house = House::demo();
    issued(&house, &["en"]).await;
    let of = |letter: &str| json!({ "letter": letter, "kind": "collective-letter", "meeting": "SG17 2025-02", "languages": ["en"] });
    let another = house.act(20, "TSB officer 1", "letter.draft", of("another")).await;
    assert_eq!(another.status, 409, "a meeting has one letter");
    let papers = format!("/api/letters/{}/papers", LETTER.replace(' ', "%20"));
    let again = house.post(&papers, OFFICER, json!({ "number": 10 }).to_string()).await.json();
    assert_eq!((again["rule"].as_str(), again["status"].as_u64()), (Some("H-10"), Some(409)), "{again}");
    // A corrigendum whose page nobody wrote, or which is no page.
    let correct = json!({ "letter": "C", "corrects": LETTER, "reason": "A reason.", "languages": ["en"] });
    assert_eq!(house.act(21, "TSB officer 1", "letter.correct", correct).await.status, 200);
    assert_eq!(house.act(22, "TSB officer 2", "letter.approve", json!({ "letter": "C" })).await.status, 200);
    let kept = house.desk.blobs().put(b"no page").expect("kept");
    for (id, digest, told) in
        [(23, "0f".repeat(32), "is not held here"), (24, hex::encode(kept), "is no paper")]
    {
        let issue = json!({ "letter": "C", "number": 1, "papers": { "en": digest } });
        let no = house.act(id, "TSB officer 1", "letter.issue", issue).await.json();
        assert_eq!((no["field"].as_str(), no["rule"].as_str()), (Some("papers.en"), Some("H-10")), "{no}");
        assert!(no["detail"].as_str().is_some_and(|detail| detail.contains(told)), "{no}");
    }
}

// shows: H-9, DC-19
#[tokio::test]
async fn drafts_and_dispatch_are_the_desks_business() {
    let house = House::demo();
    issued(&house, &["en"]).await;
    let papers = format!("/api/letters/{}/papers", LETTER.replace(' ', "%20"));
    let dispatch = format!("/api/letters/{}/dispatch", LETTER.replace(' ', "%20"));
    for who in ["chair of SG17", "focal point of Administration 17"] {
        let body = json!({ "number": 9 }).to_string();
        assert_eq!(house.post(&papers, Some(who), body).await.status, 404, "{who}");
        assert_eq!(house.get(&dispatch, Some(who)).await.status, 404, "{who}");
        assert_eq!(house.get("/api/dispatch", Some(who)).await.status, 404, "{who}");
        assert_eq!(house.get("/dispatch/post-list", Some(who)).await.status, 404, "{who}");
    }
    assert_eq!(house.get("/api/dispatch", None).await.status, 401);
}

/// The letter as the dispatch knows it.
fn letter(house: &House) -> Issued {
    let post = Letters::of(Arc::clone(&house.desk));
    let all = post.issued(0).expect("it reads");
    assert_eq!(all.len(), 1, "what was sent elsewhere is not sent again: {all:?}");
    assert_eq!(post.issued(all[0].position).expect("it reads"), []);
    all[0].clone()
}

fn addressee(all: &[Addressee], id: &str) -> Addressee {
    all.iter().find(|one| one.id == id).unwrap_or_else(|| panic!("{id} gets it")).clone()
}

// shows: CL8-17-4, H-7, H-10
#[tokio::test]
async fn what_is_mailed_is_what_was_issued_in_the_language_of_its_addressee() {
    let house = House::demo();
    let prepared = issued(&house, &["en", "zh"]).await;
    let post = Letters::of(Arc::clone(&house.desk));
    let letter = letter(&house);
    let all = post.addressees(&letter).expect("they are known");
    assert_eq!(all.len(), 43);
    let (first, third) = (addressee(&all, "Administration 1"), addressee(&all, "Administration 3"));
    assert_eq!(first.address.as_deref(), Some("letters@administration-1.example.org"));
    assert_eq!(first.lines, ["Administration 1", "1 Example Street", "1200 Example City"]);
    assert_eq!((first.category, first.lang.as_str(), third.lang.as_str()), (Category::To, "en", "zh"));
    assert_eq!(first.person.as_deref(), Some("correspondent of Administration 1"));

    let english = post.mail(&letter, &first).expect("it is given");
    assert_eq!(english.html, page(&house, Language::En));
    assert!(
        english.subject.starts_with("Rehearsal – TSB Collective letter 9/17: Meeting of "),
        "{}",
        english.subject
    );
    assert!(english.text.contains("A paragraph of its own.") && !english.text.contains('<'));
    let attached = english.attachments.iter().find(|one| one.media_type == "text/html").expect("the paper");
    assert_eq!(attached.name, "TSB Collective letter 9-17.html");
    use sha2::{Digest, Sha256};
    assert_eq!(json!(hex::encode(Sha256::digest(&attached.bytes))), prepared["with"]["papers"]["en"]);
    let chinese = post.mail(&letter, &third).expect("it is given");
    assert_eq!((chinese.html, chinese.lang.as_str()), (page(&house, Language::Zh), "zh"));
    // French was not issued: the English letter goes, and says so.
    let second = addressee(&all, "Administration 2");
    let french = post.mail(&letter, &second).expect("it is given");
    assert_eq!((second.lang.as_str(), french.lang.as_str()), ("fr", "en"));
    let note =
        "You are registered to be written to in Français. This letter was issued in 中文, English only.";
    assert!(
        french.text.starts_with(note) && french.html.contains(&format!("<p>{note}</p>")),
        "{}",
        french.text
    );
}

// shows: R1-A5, H-9
#[tokio::test]
async fn the_desk_sees_what_waits_and_decides_of_it() {
    let house = House::demo();
    let by_post = json!({ "member": "Administration 7", "post": "7 Example Street", "language": "en", "from": "2020-01-02" });
    assert_eq!(house.act(9, "TSB officer 1", "body.register-address", by_post).await.status, 200);
    issued(&house, &["en"]).await;
    let mut rounds = Rounds::default();
    let first = round(&house, &mut rounds);
    assert_eq!((first.planned, first.refused, first.doubtful), (43, 1, 1));
    // A doubt breaks the line off: the others wait until the server was left alone for a while.
    house.clock.turn_to(house.desk.now() + jiff::SignedDuration::from_mins(2));
    while round(&house, &mut rounds).handed_over > 0 {}
    let tasks = house.get("/api/dispatch", OFFICER).await.json();
    let kinds: Vec<_> =
        tasks["tasks"].as_array().expect("tasks").iter().map(|task| task["kind"].as_str()).collect();
    assert_eq!(kinds, [Some("doubtful"), Some("refused"), Some("by-post")], "{tasks}");
    let parcel = |kind: usize| tasks["tasks"][kind]["parcels"][0].clone();
    assert_eq!(parcel(0)["decisions"], json!(["send-again", "count-as-handed-over", "came-back"]));
    assert_eq!(parcel(1)["steps"][1]["told"], json!("550 5.1.1 no such user"));

    let page = house.get("/desk", OFFICER).await.text;
    for told in [
        "Letters on their way",
        "Doubtful",
        "550 5.1.1 no such user",
        "Send again",
        "TSB Collective letter 9/17",
    ] {
        assert!(page.contains(told), "{told}: {page}");
    }
    assert!(!house.get("/desk", Some("chair of SG17")).await.text.contains("Letters on their way"));
    let list = house.get("/dispatch/post-list", OFFICER).await.text;
    assert!(list.contains("Post list") && list.contains("TSB Collective letter 9/17"), "{list}");

    let id = parcel(0)["id"].as_str().expect("an id").to_owned();
    let address = format!("/api/dispatch/{id}");
    let decide = |body: Value| house.post(&address, OFFICER, body.to_string());
    let unread = decide(json!({ "decision": "came-back" })).await.json();
    assert_eq!(unread["field"], json!("reason"), "{unread}");
    let counted = decide(json!({ "decision": "count-as-handed-over" })).await.json();
    assert_eq!(counted["state"], json!("handed-over"), "{counted}");
    let late = decide(json!({ "decision": "send-again" })).await.json();
    assert_eq!((late["status"].as_u64(), late["rule"].as_str()), (Some(409), Some("H-6")), "{late}");
    let refused = format!("/api/dispatch/{}", parcel(1)["id"].as_str().expect("an id"));
    let resend = json!({ "decision": "resend", "to": "nowhere" }).to_string();
    assert_eq!(house.post(&refused, OFFICER, resend).await.json()["field"], json!("to"));
    let resend = json!({ "decision": "resend", "to": "new@example.org" }).to_string();
    assert_eq!(house.post(&refused, OFFICER, resend).await.json()["state"], json!("planned"));

    let proof =
        house.get(&format!("/api/letters/{}/dispatch", LETTER.replace(' ', "%20")), OFFICER).await.json();
    assert_eq!(proof["addressees"], json!(43));
    let by_post = tasks["tasks"][2]["parcels"].as_array().map_or(0, Vec::len);
    let delivered = json!(43 - by_post - 2);
    assert_eq!(proof["delivered"], delivered, "but for the post list, who is put off, and who is resent");
    let counted = proof["parcels"]
        .as_array()
        .expect("parcels")
        .iter()
        .find(|one| one["id"] == json!(id))
        .expect("it is there");
    assert_eq!(counted["steps"][3]["by"], json!("TSB officer 1"), "{counted}");
}

// shows: H-10
#[tokio::test]
async fn who_corrects_a_letter_sees_to_whom_it_has_not_come() {
    let house = House::demo();
    issued(&house, &["en"]).await;
    let correct =
        json!({ "letter": "corrigendum", "corrects": LETTER, "reason": "The place.", "languages": ["en"] });
    assert_eq!(house.act(5, "TSB officer 1", "letter.correct", correct).await.status, 200);
    let approve = json!({ "letter": "corrigendum" });
    assert_eq!(house.act(6, "TSB officer 2", "letter.approve", approve).await.status, 200);
    let issue = "/do/letter.issue?letter=corrigendum";
    let said = "has not come to";
    assert!(!house.get(issue, OFFICER).await.text.contains(said), "nothing goes out by mail yet");
    let mut rounds = Rounds::default();
    for _ in 0..3 {
        round(&house, &mut rounds);
        house.clock.turn_to(house.desk.now() + jiff::SignedDuration::from_mins(2));
    }
    let page = house.get(issue, OFFICER).await.text;
    assert!(page.contains("has not come to 3 addressees yet"), "refused, put off and doubtful: {page}");
}

// shows: C241-1, DC-34
#[tokio::test]
async fn the_circular_of_a_consultation_goes_out_with_the_form_of_the_reply() {
    let house = House::demo();
    // The scene announced X.inv-2 by Circular 9902 on 28 May 2024; its letter comes into the register now.
    let draft = json!({ "letter": "circular", "kind": "tap-consultation", "texts": ["X.inv-2"], "languages": ["en", "zh"] });
    assert_eq!(house.act(1, "TSB officer 1", "letter.draft", draft).await.status, 200);
    assert_eq!(
        house.act(2, "TSB officer 2", "letter.approve", json!({ "letter": "circular" })).await.status,
        200
    );
    let bears = json!({ "number": 9902, "dated": "2024-05-28" }).to_string();
    let prepared = house.post("/api/letters/circular/papers", Some("Director"), bears).await.json();
    let with = prepared["with"].clone();
    assert_eq!(with["printed"], json!({ "tap_replies": "2024-08-21" }));
    let names: Vec<_> = with["enclosures"]
        .as_array()
        .expect("enclosures")
        .iter()
        .map(|one| one["language"].clone())
        .collect();
    assert_eq!(names, [json!("zh"), json!("en")]);
    let issued = house.act(3, "Director", "letter.issue", with).await;
    assert_eq!(issued.status, 200, "{}", issued.text);
    let post = Letters::of(Arc::clone(&house.desk));
    let letter = letter(&house);
    let all = post.addressees(&letter).expect("they are known");
    let copied = |id: &str| addressee(&all, id).category;
    assert_eq!((copied("Administration 1"), copied("BDT")), (Category::To, Category::Copy));
    assert_eq!(addressee(&all, "chair of SG17").name, "Chair of SG17");
    let mail = post.mail(&letter, &addressee(&all, "Administration 1")).expect("it is given");
    let kinds: Vec<_> = mail.attachments.iter().map(|one| one.media_type.as_str()).collect();
    assert_eq!(kinds, ["text/html", papers::docx::MEDIA_TYPE]);
    assert!(mail.text.contains("TSB Circular 9902") && mail.text.contains("21 August 2024"), "{}", mail.text);
    // Beside the day of posting, the proof; for the TSB desk alone.
    let mut rounds = Rounds::default();
    round(&house, &mut rounds);
    let item = |who| house.get("/items/X.inv-2", who);
    let seen = item(OFFICER).await.text;
    assert!(
        seen.contains("counts as received") && seen.contains("Proof: ") && seen.contains("of 46 handed over"),
        "{seen}"
    );
    let public = item(None).await.text;
    assert!(public.contains("counts as received") && !public.contains("Proof: "), "{public}");
}

// shows: H-10
#[tokio::test]
async fn where_papers_are_printed_the_print_goes_along() {
    let house = House::printing(Arc::new(Press));
    let prepared = issued(&house, &["en", "zh"]).await;
    assert_eq!(prepared["not_printed"], json!(["zh"]));
    let post = Letters::of(Arc::clone(&house.desk));
    let letter = letter(&house);
    let all = post.addressees(&letter).expect("they are known");
    let kinds = |who: &str| {
        let mail = post.mail(&letter, &addressee(&all, who)).expect("it is given");
        mail.attachments.into_iter().map(|one| (one.name, one.media_type)).collect::<Vec<_>>()
    };
    let print = ("TSB Collective letter 9-17.pdf".to_owned(), "application/pdf".to_owned());
    assert_eq!(kinds("Administration 1"), [print], "it stands for the page");
    assert_eq!(kinds("Administration 3")[0].1, "text/html");
    let list = house.get("/dispatch/post-list?format=pdf", OFFICER).await;
    assert_eq!((list.status.as_u16(), list.kind.as_str()), (200, "application/pdf"));
    assert_eq!(House::demo().get("/dispatch/post-list?format=pdf", OFFICER).await.status, 404);
}
