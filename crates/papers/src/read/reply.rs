//! A form that came back: which boxes are ticked, and who replies.
//!
//! The names of a form's fields are the same in each language: `row-1-authorize`, `from-name`, `signature-place`.

use serde::Serialize;

use super::{Reading, Said};
use crate::facts::DraftText;
use crate::model::ChoiceId;

/// What a returned form answers.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Answers {
    /// A row of the table each, in order.
    pub rows: Vec<Answer>,
    /// Who replies: the person's name.
    pub name: Option<String>,
    /// The person's official role or title.
    pub position: Option<String>,
    /// The administration's postal address.
    pub address: Option<String>,
    /// The administration's fax.
    pub fax: Option<String>,
    /// The administration's mail address.
    pub email: Option<String>,
    /// The day, as it is filled in.
    pub date: Option<String>,
    /// The place.
    pub place: Option<String>,
    /// The Member State whose administration replies.
    pub member_state: Option<String>,
    /// What stands in the place of the signature.
    pub signature: Option<String>,
}

/// The answer on one text.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Answer {
    /// The text, where the form itself could be read.
    pub text: Option<DraftText>,
    /// The boxes that are ticked.
    pub ticked: Vec<ChoiceId>,
}

/// What a Member State answers on one text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Opinion {
    /// The study group may consider it; are comments attached? None where neither circle is marked, or both.
    Authorize(Option<bool>),
    /// It may not.
    NotAuthorize,
}

impl Answer {
    /// The opinion; none where not exactly one of the two square boxes is ticked.
    pub fn opinion(&self) -> Option<Opinion> {
        let is = |wanted: ChoiceId| self.ticked.contains(&wanted);
        match (is(ChoiceId::Authorize), is(ChoiceId::NotAuthorize)) {
            (true, false) => {
                Some(Opinion::Authorize(match (is(ChoiceId::NoComments), is(ChoiceId::CommentsAttached)) {
                    (true, false) => Some(false),
                    (false, true) => Some(true),
                    _ => None,
                }))
            }
            (false, true) => Some(Opinion::NotAuthorize),
            _ => None,
        }
    }
}

/// The most rows that are looked at: a form beyond has none of our names.
const ROWS: usize = 1000;

/// What a returned form answers, from its fields. None where the file has no field of a form of ours.
pub fn reply(reading: &Reading) -> Option<Answers> {
    let mut answers = Answers::default();
    let mut is_form = false;
    for field in &reading.fields {
        if let Some((row, choice)) = row(&field.tag) {
            is_form = true;
            if answers.rows.len() < row {
                answers.rows.resize(row, Answer::default());
            }
            let ticked = &mut answers.rows[row - 1].ticked;
            if field.ticked == Some(true) && !ticked.contains(&choice) {
                ticked.push(choice);
            }
            continue;
        }
        let Some((part, name)) = field.tag.split_once('-') else { continue };
        if !matches!(part, "from" | "signature") {
            continue;
        }
        let slot = match name {
            "name" => &mut answers.name,
            "position" => &mut answers.position,
            "address" => &mut answers.address,
            "fax" => &mut answers.fax,
            "email" => &mut answers.email,
            "date" => &mut answers.date,
            "place" => &mut answers.place,
            "member-state" => &mut answers.member_state,
            "signature" => &mut answers.signature,
            _ => continue,
        };
        is_form = true;
        // A name may stand in both parts of the form: the first that is filled in is taken.
        *slot = slot.take().or_else(|| field.text.clone());
    }
    let texts: &[DraftText] = match &reading.said {
        Said::ReplyForm(facts) => &facts.texts,
        Said::TapConsultation(facts) => &facts.texts,
        Said::CollectiveLetter(_) | Said::TapResult(_) | Said::Unknown => &[],
    };
    for (row, text) in answers.rows.iter_mut().zip(texts) {
        row.text = Some(text.clone());
    }
    is_form.then_some(answers)
}

/// The row, counted from 1, and the choice that a field's name names.
fn row(tag: &str) -> Option<(usize, ChoiceId)> {
    let (row, choice) = tag.strip_prefix("row-")?.split_once('-')?;
    let row = row.parse().ok().filter(|row| (1..=ROWS).contains(row))?;
    let choice = match choice {
        "authorize" => ChoiceId::Authorize,
        "not-authorize" => ChoiceId::NotAuthorize,
        "no-comments" => ChoiceId::NoComments,
        "comments-attached" => ChoiceId::CommentsAttached,
        _ => return None,
    };
    Some((row, choice))
}

#[cfg(test)]
mod tests {
    use super::super::{Filled, text};
    use super::*;
    use rstest::rstest;

    /// A form whose fields are filled in so.
    fn answers(fields: &[(&str, Option<&str>, Option<bool>)]) -> Option<Answers> {
        let fields = fields.iter().map(|(tag, text, ticked)| Filled {
            tag: (*tag).to_owned(),
            text: text.map(str::to_owned),
            ticked: *ticked,
        });
        reply(&Reading { fields: fields.collect(), ..text("") })
    }

    #[rstest]
    #[case(&["authorize", "no-comments"], Some(Opinion::Authorize(Some(false))))]
    #[case(&["authorize", "comments-attached"], Some(Opinion::Authorize(Some(true))))]
    #[case(&["authorize"], Some(Opinion::Authorize(None)))]
    #[case(&["authorize", "no-comments", "comments-attached"], Some(Opinion::Authorize(None)))]
    #[case(&["not-authorize"], Some(Opinion::NotAuthorize))]
    #[case(&["authorize", "not-authorize"], None)]
    #[case(&[], None)]
    fn exactly_one_box_is_an_opinion(#[case] ticked: &[&str], #[case] opinion: Option<Opinion>) {
        let tags = ["authorize", "no-comments", "comments-attached", "not-authorize"];
        let tags: Vec<(String, bool)> =
            tags.into_iter().map(|tag| (format!("row-2-{tag}"), ticked.contains(&tag))).collect();
        let fields: Vec<_> = tags.iter().map(|(tag, is)| (tag.as_str(), Some("x"), Some(*is))).collect();
        let read = answers(&fields).unwrap();
        assert_eq!((read.rows.len(), read.rows[0].opinion(), read.rows[1].opinion()), (2, None, opinion));
    }

    #[test]
    fn who_replies_is_read_from_either_part() {
        let read = answers(&[
            ("from-name", None, None),
            ("from-place", Some("Bern"), None),
            ("signature-name", Some("A. Person"), None),
            ("signature-member-state", Some("Administration 17"), None),
            ("row-99999999-authorize", None, Some(true)),
        ]);
        let read = read.unwrap();
        assert_eq!(read.name.as_deref(), Some("A. Person"));
        assert_eq!(
            (read.place.as_deref(), read.member_state.as_deref()),
            (Some("Bern"), Some("Administration 17"))
        );
        assert_eq!(read.rows, []);
        assert_eq!(answers(&[("somebody-else-s", Some("x"), None)]), None);
    }
}
