//! After the meeting: the four weeks (9.5.5), the return (9.5.5.2), notification (9.6.1), correction (9.6.2), adverse cases (9.3.10).

use crate::fixture::{
    Case, calendar, chair, day, deviation, director, granted, member, refused, state, tsb, word,
};
use rstest::rstest;
use rulebook::approval::tap::{DutyKind, Stage};
use rulebook::body::{Membership, Standing};
use serde_json::{Value, json};

fn grounds() -> Value {
    json!({ "reasons": "It breaks our network.", "changes": "Make clause 7 optional." })
}

fn by_mail(name: &str, received: &str) -> Value {
    let scan = json!({ "sha256": "00", "name": "n", "media": "m", "bytes": 1 });
    json!({ "member": name, "channel": "mail", "received": received, "scan": scan, "reasons": "R.", "changes": "C." })
}

// shows: R1-9.5.5c, R1-F9.1-1, DC-5, R1-9.5.5.2a
#[rstest]
#[case::last_second("2026-03-12T23:59:59Z", "granted R1-9.5.5.2a", Stage::Returned)]
#[case::first_second_late("2026-03-13T00:00:00Z", "R1-9.5.5c opposition-too-late", Stage::MoreTime)]
fn formal_opposition_has_four_weeks(#[case] at: &str, #[case] then: &str, #[case] stage: Stage) {
    let mut case = Case::more_time();
    assert_eq!(word(&case.at(at).act(&state("A"), "tap.oppose-formally", grounds())), then);
    assert_eq!(case.stage(), stage);
}

// shows: R1-9.5.5b, R1-9.5.3b
#[rstest]
#[case::asked(state("A"), "granted R1-9.5.5.2a")]
#[case::did_not_ask(state("B"), "R1-9.5.5b did-not-ask-more-time")]
#[case::sector_member(member("Sector 1", Membership::SectorMember), "R1-9.5.3b only-member-states-oppose")]
#[case::the_director(director(), "R1-9.5.3b only-member-states-oppose")]
fn only_who_asked_opposes_formally(#[case] by: Standing, #[case] then: &str) {
    let mut case = Case::more_time();
    assert_eq!(word(&case.at("2026-03-01T12:00:00Z").act(&by, "tap.oppose-formally", grounds())), then);
}

// shows: R1-9.5.5.1, DC-28
#[rstest]
#[case::with_both(grounds(), false)]
#[case::without_changes(json!({ "reasons": "R." }), true)]
#[case::without_anything(json!({}), true)]
fn it_counts_with_or_without_its_reasons(#[case] with: Value, #[case] owed: bool) {
    let mut case = Case::more_time();
    let decision = granted(case.at("2026-03-01T12:00:00Z").act(&state("A"), "tap.oppose-formally", with));
    assert_eq!(decision.warnings.iter().any(|warning| warning.rule == "R1-9.5.5.1"), owed);
    assert_eq!((case.stage(), case.is_due(DutyKind::AskForReasons)), (Stage::Returned, owed));
}

// shows: R1-9.5.5c, DC-12
#[test]
fn silence_approves_on_the_last_day() {
    let mut case = Case::more_time();
    case.at("2026-03-12T23:59:59Z");
    refused(&case.act(&calendar(), "tap.end-more-time", json!({})), "R1-9.5.5c", "not-due");
    case.at("2026-03-13T00:00:00Z");
    refused(&case.act(&director(), "tap.end-more-time", json!({})), "H-6", "only-calendar");
    granted(case.act(&calendar(), "tap.end-more-time", json!({})));
    assert_eq!((case.stage(), case.tap().approved_on), (Stage::Approved, Some(day("2026-03-12"))));
}

// shows: R1-9.5.5c, DC-31
#[test]
fn an_opposition_by_mail_counts_by_its_receipt_even_when_found_later() {
    let mut case = Case::more_time();
    granted(case.at("2026-03-13T00:00:00Z").act(&calendar(), "tap.end-more-time", json!({})));
    granted(case.at("2026-03-13T09:00:00Z").act(&director(), "tap.notify-result", json!({ "circular": 20 })));
    case.at("2026-03-16T12:00:00Z");
    let late = case.act(&tsb(), "tap.register-opposition", by_mail("A", "2026-03-13T00:00:00Z"));
    refused(&late, "R1-9.5.5c", "opposition-too-late");
    let early = case.act(&tsb(), "tap.register-opposition", by_mail("A", "2026-02-10T23:59:59Z"));
    refused(&early, "R1-9.5.5c", "opposition-before-decision");
    granted(case.register_opposition("A", "2026-03-12T23:59:59Z"));
    assert_eq!(case.stage(), Stage::Approved, "one officer's word returns nothing");
    granted(case.check_opposition(1, "matches"));
    assert_eq!((case.stage(), case.tap().approved_on), (Stage::Returned, None));
    assert!(
        !case.is_due(DutyKind::Publication)
            && !case.is_due(DutyKind::Lists)
            && !case.is_due(DutyKind::CoverText)
    );
    granted(case.act(&director(), "tap.notify-result", json!({ "circular": 21 })));
}

// shows: DC-28, R1-9.5.3b
#[rstest]
#[case::of_a_sector_member(
    tsb(),
    by_mail("Sector 1", "2026-03-01T10:00:00Z"),
    "R1-9.5.3b only-member-states-oppose"
)]
#[case::by_a_chair(chair(), by_mail("A", "2026-03-01T10:00:00Z"), "C241-34 only-secretariat")]
#[case::in_the_future(tsb(), by_mail("A", "2026-03-01T12:00:01Z"), "H-7 date-in-the-future")]
#[case::who_did_not_ask(tsb(), by_mail("B", "2026-03-01T10:00:00Z"), "R1-9.5.5b did-not-ask-more-time")]
fn a_registered_opposition_is_refused(#[case] by: Standing, #[case] with: Value, #[case] then: &str) {
    let mut case = Case::more_time();
    assert_eq!(word(&case.at("2026-03-01T12:00:00Z").act(&by, "tap.register-opposition", with)), then);
}

// shows: R1-9.5.5c, DC-31
#[test]
fn the_four_weeks_run_from_the_day_the_meeting_was_closed() {
    let mut case = Case::more_time();
    case.at("2026-02-11T18:00:00Z").meet("meeting.close", json!({})).expect("it closes");
    case.at("2026-03-12T00:00:00Z");
    refused(&case.act(&state("A"), "tap.oppose-formally", grounds()), "R1-9.5.5c", "opposition-too-late");
    granted(case.act(&calendar(), "tap.end-more-time", json!({})));
    assert_eq!(case.tap().approved_on, Some(day("2026-03-11")));
}

// shows: R1-9.5.5.2a, R1-9.5.5.2b, R1-9.1.2a
#[test]
fn after_the_return_the_chair_proceeds_again_without_a_new_determination() {
    let mut case = Case::returned();
    assert!(case.is_due(DutyKind::ReturnToStudyGroup));
    refused(
        &case.act(&chair(), "tap.proceed-again", json!({ "consulted": ["B"] })),
        "R1-9.5.5.2b",
        "party-not-consulted",
    );
    refused(
        &case.act(&director(), "tap.proceed-again", json!({ "consulted": ["A"] })),
        "R1-9.5.5.2b",
        "only-chair",
    );
    granted(case.act(&chair(), "tap.proceed-again", json!({ "consulted": ["A"] })));
    assert_eq!(
        (case.stage(), case.tap().result.is_none(), case.tap().replies.len()),
        (Stage::Requested, true, 0)
    );
    assert!(case.tap().determined.is_some() && case.tap().announcement.is_none());
}

// shows: R1-9.5.5.2b
#[rstest]
#[case::approved(Case::approved())]
#[case::more_time(Case::more_time())]
fn only_a_returned_text_proceeds_again(#[case] mut case: Case) {
    let answer = case.act(&chair(), "tap.proceed-again", json!({ "consulted": ["A"] }));
    refused(&answer, "R1-9.5.5.2b", "not-at-this-stage");
}

// shows: R1-9.6.1a, R1-F9.1-10, R1-F9.1-11
#[rstest]
#[case::last_day(Case::approved(), "2026-03-12T23:59:59Z", "granted R1-9.6.1a")]
#[case::a_day_late(Case::approved(), "2026-03-13T00:00:00Z", "R1-9.6.1a notified-too-late")]
#[case::not_approved_last_day(opposed(), "2026-03-12T23:59:59Z", "granted R1-9.6.1a")]
#[case::after_more_time(after_more_time(), "2026-04-09T23:59:59Z", "granted R1-9.6.1a")]
#[case::after_more_time_late(after_more_time(), "2026-04-10T00:00:00Z", "R1-9.6.1a notified-too-late")]
#[case::returned(Case::returned(), "2026-04-09T23:59:59Z", "granted R1-9.6.1a")]
fn the_result_is_notified_in_time(#[case] mut case: Case, #[case] at: &str, #[case] then: &str) {
    assert_eq!(word(&case.at(at).act(&director(), "tap.notify-result", json!({ "circular": 20 }))), then);
}

fn opposed() -> Case {
    let mut case = Case::at_meeting();
    granted(case.act(&state("A"), "tap.oppose", json!({})));
    granted(case.decide());
    case
}

fn after_more_time() -> Case {
    let mut case = Case::more_time();
    granted(case.at("2026-03-13T00:00:00Z").act(&calendar(), "tap.end-more-time", json!({})));
    case
}

// shows: R1-9.6.1a
#[rstest]
#[case::before_the_decision(json!({ "circular": 20, "posted": "2026-02-10" }), director(), "R1-9.6.1a posted-before-decision")]
#[case::on_its_day(json!({ "circular": 20, "posted": "2026-02-11" }), director(), "granted R1-9.6.1a")]
#[case::tomorrow(json!({ "circular": 20, "posted": "2026-02-21" }), director(), "H-7 date-in-the-future")]
#[case::without_number(json!({ "circular": 0 }), director(), "R1-9.6.1a circular-number")]
#[case::by_the_secretariat(json!({ "circular": 20 }), tsb(), "R1-9.6.1a only-director")]
fn the_circular_has_its_day_and_number(#[case] with: Value, #[case] by: Standing, #[case] then: &str) {
    let mut case = Case::approved();
    assert_eq!(word(&case.at("2026-02-20T12:00:00Z").act(&by, "tap.notify-result", with)), then);
}

// shows: R1-9.6.1a
#[test]
fn it_is_notified_once_and_only_when_there_is_a_result() {
    let mut case = Case::approved();
    granted(case.act(&director(), "tap.notify-result", json!({ "circular": 20 })));
    assert!(!case.is_due(DutyKind::ResultCircular));
    refused(
        &case.act(&director(), "tap.notify-result", json!({ "circular": 21 })),
        "R1-9.6.1a",
        "notified-already",
    );
    let mut case = Case::more_time();
    refused(
        &case.act(&director(), "tap.notify-result", json!({ "circular": 20 })),
        "R1-9.6.1a",
        "not-at-this-stage",
    );
}

// shows: R1-9.6.1a, R1-9.3.5
#[test]
fn no_document_goes_round_a_period() {
    let mut case = Case::approved();
    case.at("2026-06-01T12:00:00Z");
    let with = json!({ "duty": "result-circular", "document": "Circular 20" });
    refused(&case.act(&tsb(), "tap.carry-out", with), "R1-9.6.1a", "duty-has-its-own-act");
    let mut case = Case::requested();
    granted(case.act(&director(), "tap.announce", Case::announcement()));
    let with = json!({ "duty": "text-in-official-languages", "document": "D" });
    refused(&case.act(&tsb(), "tap.carry-out", with), "R1-9.3.5", "duty-has-its-own-act");
    let mut case = Case::approved();
    granted(case.at("2026-03-13T12:00:00Z").act(
        &director(),
        "tap.notify-result",
        json!({ "circular": 20, "deviation": deviation() }),
    ));
}

// shows: R1-9.6.2
#[rstest]
#[case::approved_by_the_chair(json!({ "what": "A comma.", "chair_approval": "E-mail 1" }), tsb(), "granted R1-9.6.2")]
#[case::not_approved(json!({ "what": "A comma." }), tsb(), "R1-9.6.2 chair-did-not-approve")]
#[case::blank(json!({ "what": "A comma.", "chair_approval": " " }), tsb(), "R1-9.6.2 chair-did-not-approve")]
#[case::nothing(json!({ "what": " ", "chair_approval": "E-mail 1" }), tsb(), "R1-9.6.2 field-empty")]
#[case::by_the_chair(json!({ "what": "A comma.", "chair_approval": "E-mail 1" }), chair(), "R1-9.6.2 only-secretariat")]
fn tsb_corrects_oversights_with_the_chairs_approval(
    #[case] with: Value,
    #[case] by: Standing,
    #[case] then: &str,
) {
    assert_eq!(word(&Case::approved().act(&by, "tap.correct-editorially", with)), then);
}

// shows: R1-9.3.10, R1-9.3.11
#[test]
fn an_adverse_case_goes_to_the_group_and_to_the_next_assembly() {
    let with = json!({ "case": "It costs us our market." });
    let mut case = Case::approved();
    let sector = member("Sector 1", Membership::SectorMember);
    refused(
        &case.act(&sector, "tap.refer-adverse-case", with.clone()),
        "R1-9.3.10",
        "only-member-states-refer",
    );
    refused(
        &case.act(&state("E"), "tap.refer-adverse-case", json!({ "case": " " })),
        "R1-9.3.10",
        "field-empty",
    );
    granted(case.act(&state("E"), "tap.refer-adverse-case", with.clone()));
    assert!(case.is_due(DutyKind::PromptAttention) && case.is_due(DutyKind::TellAssembly));
    refused(
        &Case::more_time().act(&state("E"), "tap.refer-adverse-case", with),
        "R1-9.3.10",
        "not-at-this-stage",
    );
}

// shows: R1-9.5.3a, R1-9.2.2c
#[test]
fn after_an_opposition_the_group_determines_again_or_refers() {
    let mut again = opposed();
    granted(again.act(&chair(), "tap.determine", json!({ "source": "SG17-R9" })));
    assert_eq!((again.stage(), again.tap().cycle), (Stage::Determined, 1));
    let mut referred = opposed();
    let with = json!({ "ground": "no-agreement", "source": "SG17-R9" });
    granted(referred.act(&chair(), "tap.refer-to-assembly", with));
    assert_eq!(referred.stage(), Stage::Forwarded);
}

// shows: R1-9.6.4b, R1-9.4.2
#[test]
fn the_cover_counts_the_statements_of_the_day_of_approval() {
    let mut case = Case::at_meeting();
    case.facts.ipr_statements = 1;
    granted(case.decide());
    case.facts.ipr_statements = 2;
    assert_eq!(case.tap().ipr_at_approval, Some(1));
    assert_eq!(case.tap().announcement.as_ref().and_then(|held| held.ipr_statements), Some(0));
}
