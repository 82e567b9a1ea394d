//! What circulars and the reply form print.

use words::Lang;

use super::Printed;
use crate::facts::{DraftText, Issue, Meeting, References, StudyGroup};
use crate::letters::Letter;
use crate::reply_form::{self, Replier};
use crate::tap_result::{self, Decided, Obstacle, Outcome, Reservation};
use crate::{tap_consultation, text};

impl Printed {
    /// What every circular has. It cites its edition by name; an edition without name by its id.
    fn issue(&self, issue: &Issue) -> Issue {
        let edition = self.text(issue.edition.as_ref());
        let named = self.grammar.editions().find(|(_, name)| Some(name) == edition.as_ref());
        Issue {
            mark: issue.mark,
            body: self.letterhead(&issue.body),
            number: self.text(issue.number.as_ref()),
            date: issue.date,
            edition: named.map(|(id, _)| id.to_owned()).or(edition),
            study_group: self.group(&issue.study_group),
            meeting: Meeting {
                place: self.told(issue.meeting.place.as_ref()),
                days: issue.meeting.days,
                collective_letter: self.text(issue.meeting.collective_letter.as_ref()),
            },
            paragraphs: self.all(&issue.paragraphs),
            director: self.text(issue.director.as_ref()),
            record_head: self.record_head(issue.record_head.as_ref()),
        }
    }

    /// A text with everything that the annex of a consultation tells of it.
    fn detailed(&self, text: &DraftText) -> DraftText {
        let references = text.references.as_ref().map(|references| match references {
            References::NoneToJustify => References::NoneToJustify,
            References::Justified { document } => {
                References::Justified { document: self.text(document.as_ref()) }
            }
        });
        DraftText {
            report: self.text(text.report.as_ref()),
            title: self.told(text.title.as_ref()),
            summary: self.told(text.summary.as_ref()),
            references,
            ipr: text.ipr,
            ..self.draft(text)
        }
    }
}

impl tap_consultation::Facts {
    /// What the circular in a language prints of these facts. The database of patents is named for each text: without texts it is not.
    #[must_use]
    pub fn as_printed(&self, lang: Lang) -> Self {
        let printed = Printed::new(Letter::TapConsultation, lang);
        let mut issue = printed.issue(&self.issue);
        issue.body.address = printed.lines(&self.issue.body.address);
        if !self.texts.is_empty() {
            issue.body.ipr_database = printed.text(self.issue.body.ipr_database.as_ref());
        }
        Self {
            issue,
            texts: self.texts.iter().map(|text| printed.detailed(text)).collect(),
            deadline: printed.deadline(self.deadline.as_ref()),
            share: self.share,
        }
    }
}

impl tap_result::Facts {
    /// What the circular in a language prints of these facts. The share is printed beside a tally, or where too few supported; the
    /// database of patents, and where a text is found, for an approved text alone.
    #[must_use]
    pub fn as_printed(&self, lang: Lang) -> Self {
        let printed = Printed::new(Letter::TapResult, lang);
        let mut issue = printed.issue(&self.issue);
        issue.study_group.title = None;
        issue.meeting.collective_letter = None;
        let is_approved = |decided: &Decided| decided.outcome.is_some_and(Outcome::is_approved);
        if self.texts.iter().any(is_approved) {
            issue.body.ipr_database = printed.text(self.issue.body.ipr_database.as_ref());
        }
        let tells_share = |decided: &Decided| {
            let counted = decided.tally.is_some_and(|tally| tally != tap_result::Tally::default());
            counted || decided.outcome == Some(Outcome::NotApproved(Obstacle::NotAuthorized))
        };
        Self {
            issue,
            consultation: printed.text(self.consultation.as_ref()),
            share: self.share.filter(|_| self.texts.iter().any(tells_share)),
            texts: self.texts.iter().map(|decided| printed.decided(decided, is_approved(decided))).collect(),
        }
    }
}

impl Printed {
    /// What a result tells of one text.
    fn decided(&self, decided: &Decided, approved: bool) -> Decided {
        let sheet = self.grammar.sheet;
        let reservation = |of: &Reservation| {
            let clause =
                text::Clause::new(sheet, "reservation").localized("delegation", of.delegation.as_ref());
            let printed = clause.localized("words", of.words.as_ref()).write().to_string();
            let (delegation, words) = self.phrases().reservation(&crate::read::tidy(&printed));
            Reservation { delegation, words }
        };
        Decided {
            text: DraftText {
                title: self.told(decided.text.title.as_ref()),
                ipr: decided.text.ipr.filter(|_| approved),
                ..self.draft(&decided.text)
            },
            outcome: decided.outcome,
            tally: decided.tally,
            reservations: decided.reservations.iter().map(reservation).collect(),
            published: self.text(decided.published.as_ref()).filter(|_| approved),
        }
    }
}

impl reply_form::Facts {
    /// What the form in a language prints of these facts: of the body where the form goes, of each text its kind and number. The group
    /// is named beside each text: without texts it is not.
    #[must_use]
    pub fn as_printed(&self, lang: Lang) -> Self {
        let printed = Printed::new(Letter::ReplyForm, lang);
        let head = printed.letterhead(&self.body);
        let filled = |fact: &Option<String>| {
            let fact = crate::read::tidy(fact.as_ref()?);
            (!fact.is_empty()).then_some(fact)
        };
        Self {
            mark: self.mark,
            body: crate::facts::Body {
                organization: head.organization,
                address: printed.lines(&self.body.address),
                fax: head.fax,
                email: head.email,
                ..crate::facts::Body::default()
            },
            circular: printed.text(self.circular.as_ref()),
            study_group: StudyGroup {
                number: printed.text(self.study_group.number.as_ref()).filter(|_| !self.texts.is_empty()),
                title: None,
            },
            texts: self
                .texts
                .iter()
                .map(|text| DraftText { provisional: None, ..printed.draft(text) })
                .collect(),
            deadline: printed.deadline(self.deadline.as_ref()),
            replier: Replier {
                name: filled(&self.replier.name),
                position: filled(&self.replier.position),
                address: filled(&self.replier.address),
                fax: filled(&self.replier.fax),
                email: filled(&self.replier.email),
                member_state: filled(&self.replier.member_state),
            },
        }
    }
}
