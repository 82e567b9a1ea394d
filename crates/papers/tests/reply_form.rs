//! The reply form by itself: what is known of the replier is filled in, the rest is left to be written.

mod circular_241;

use papers::reply_form::{self, Facts, Replier};
use papers::{Content, Field, Letters, Paper, tap_consultation};
use rstest::rstest;
use words::Lang;

/// The form in a language, for a replier of whom some things are known.
fn form(lang: Lang) -> Paper {
    let replier = Replier {
        member_state: Some("Administration 17".into()),
        email: Some("administration-17@example.org".into()),
        ..Replier::default()
    };
    let facts = Facts { replier, ..tap_consultation::reply_facts(&circular_241::facts()) };
    reply_form::write(&facts, lang, Letters::compiled())
}

/// The fields in which something stands already.
fn filled(fields: &[Field]) -> Vec<(&str, String)> {
    let text = |field: &Field| match &field.content {
        Content::Text(text) => Some(text.to_string()),
        Content::Lines(_) | Content::Blank => None,
    };
    fields.iter().filter_map(|field| Some((field.name, text(field)?))).collect()
}

// shows: C241-12, C241-26, C241-33
#[test]
fn what_is_known_of_the_replier_is_filled_in_and_nothing_else() {
    for &lang in Lang::COMPLETE {
        let paper = form(lang);
        let form = paper.form().unwrap();
        assert_eq!(filled(&form.from), [("email", "administration-17@example.org".to_owned())]);
        assert_eq!(filled(&form.signature), [("member-state", "Administration 17".to_owned())]);
        assert_eq!((form.from.len(), form.signature.len()), (7, 4));
    }
}

// shows: C241-34
#[rstest]
#[case(Lang::En, "10 July 2020, 23:59 UTC", ["post", "fax", "e-mail"])]
#[case(Lang::Zh, "2020年7月10日23:59（协调世界时）", ["邮寄", "传真", "电子邮件"])]
fn the_form_names_its_channels_and_its_deadline(
    #[case] lang: Lang,
    #[case] deadline: &str,
    #[case] channels: [&str; 3],
) {
    let paper = form(lang);
    let text = paper.clause("return-by").next().unwrap();
    assert_eq!(text.fact("deadline"), Some(deadline));
    assert!(channels.iter().all(|channel| text.to_string().contains(channel)), "{text}");
}

// shows: C241-24
#[test]
fn by_itself_and_in_the_circular_it_is_the_same_form() {
    for &lang in Lang::COMPLETE {
        let circular = tap_consultation::write(&circular_241::facts(), lang, Letters::compiled());
        let alone = reply_form::write(
            &tap_consultation::reply_facts(&circular_241::facts()),
            lang,
            Letters::compiled(),
        );
        assert_eq!(circular.form(), alone.form());
        assert_eq!(alone.title.fact("circular"), Some("241"));
    }
}

#[rstest]
#[case(Lang::En)]
#[case(Lang::Zh)]
fn the_whole_paper_reads_as_it_was_proof_read(#[case] lang: Lang) {
    insta::assert_snapshot!(format!("reply_form.{lang}"), serde_json::to_string_pretty(&form(lang)).unwrap());
}
