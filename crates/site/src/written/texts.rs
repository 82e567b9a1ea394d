//! The papers of a text: the consultation circular with its annexes, the reply form, the result circular.

use super::{Sources, place};
use desk::answer::NoAnswer;
use desk::house::TextFile;
use jiff::civil::Date;
use papers::facts::{
    DraftText, Ipr, Issue, Kind as PaperKind, Localized, Meeting, Provisional, References, StudyGroup,
};
use papers::{Paper, reply_form, tap_consultation, tap_result};
use rulebook::approval::item::Kind;
use rulebook::approval::tap::act::A5;
use rulebook::approval::tap::{Stage, Tap};
use rulebook::edition::Edition;
use words::Lang;

/// Which paper of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// The circular that opens its consultation.
    Consultation,
    /// The form on which a Member State replies.
    ReplyForm,
    /// The circular of its result.
    Result,
}

impl Which {
    /// Every paper.
    pub const ALL: [Self; 3] = [Self::Consultation, Self::ReplyForm, Self::Result];

    /// Its name in addresses.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Consultation => "consultation",
            Self::ReplyForm => "reply-form",
            Self::Result => "result",
        }
    }

    /// The paper of a name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|which| which.key() == name)
    }
}

/// Writes a paper of a text; none where there is nothing to write it from: no announcement, no outcome, or a circular that is only
/// quoted.
///
/// # Errors
/// [`NoAnswer`] when the record could not be read.
pub fn write(from: &Sources, file: &TextFile, which: Which, lang: Lang) -> Result<Option<Paper>, NoAnswer> {
    let announced = file.tap.as_ref().filter(|tap| tap.announcement.is_some() && !is_quoted_only(file));
    let Some(tap) = announced else { return Ok(None) };
    Ok(match which {
        Which::Consultation => {
            Some(tap_consultation::write(&consultation(from, file, tap)?, lang, from.letters))
        }
        Which::ReplyForm => {
            let facts = tap_consultation::reply_facts(&consultation(from, file, tap)?);
            Some(reply_form::write(&facts, lang, from.letters))
        }
        Which::Result if has_result(tap) => {
            Some(tap_result::write(&result(from, file, tap)?, lang, from.letters))
        }
        Which::Result => None,
    })
}

/// Of the real circulars only those whose facts a source gives whole are written; the page of any other quotes its letter (DC-32).
#[must_use]
pub fn is_quoted_only(file: &TextFile) -> bool {
    file.tap.as_ref().is_some_and(|tap| {
        tap.taken_over.is_some() && tap.determined.as_ref().is_none_or(|held| held.source.is_none())
    })
}

/// Is there an outcome to be told? While more time runs, or a decision waits to be confirmed, there is none.
#[must_use]
pub const fn has_result(tap: &Tap) -> bool {
    tap.notified.is_some() || matches!(tap.stage, Stage::Approved | Stage::NotApproved | Stage::Returned)
}

/// What every circular of a case has.
fn issue(
    from: &Sources,
    file: &TextFile,
    tap: &Tap,
    number: Option<u32>,
    date: Option<Date>,
) -> Result<Issue, NoAnswer> {
    let group = from.house.registers.groups.get(&file.item.facts.group);
    let meeting = from.house.meeting_of(tap);
    let printed = tap.announcement.as_ref().and_then(|announcement| announcement.printed_days);
    Ok(Issue {
        mark: from.mark(),
        body: from.sender(),
        number: number.map(|number| number.to_string()),
        date,
        edition: Some(tap.edition.as_str().to_owned()),
        study_group: StudyGroup {
            number: Some(file.item.facts.group.as_str().trim_start_matches("SG").to_owned()),
            title: group.map(|group| Localized::both(group.title.clone(), group.title_zh.clone())),
        },
        meeting: Meeting {
            place: meeting.map(|meeting| place(&meeting.place)),
            // As the circular printed them: a meeting that moves does not rewrite what was issued (DC-26).
            days: printed.or(meeting.map(|meeting| (meeting.opens, meeting.ends))),
            collective_letter: None,
        },
        paragraphs: Vec::new(),
        director: None,
        record_head: from.record_head(date)?,
    })
}

/// The consultation circular. Texts of the same circular stand in it together.
fn consultation(from: &Sources, file: &TextFile, tap: &Tap) -> Result<tap_consultation::Facts, NoAnswer> {
    let announcement = tap.announcement.as_ref();
    let number = announcement.map(|announcement| announcement.circular);
    let meeting = announcement.map(|announcement| &announcement.meeting);
    let together = from.house.texts.values().filter(|other| {
        let held = other.tap.as_ref().and_then(|tap| tap.announcement.as_ref());
        held.is_some_and(|held| Some(held.circular) == number && Some(&held.meeting) == meeting)
    });
    let deadline = announcement.and_then(|held| {
        words::Deadline::end_of(held.first_closes.day(), held.first_closes.zone.rules()).ok()
    });
    Ok(tap_consultation::Facts {
        issue: issue(from, file, tap, number, announcement.and_then(|announcement| announcement.posted))?,
        texts: together.map(|other| draft(other)).collect(),
        deadline,
        share: u8::try_from(Edition::of(tap.edition).share.0).ok(),
    })
}

/// What is known of a text.
fn draft(file: &TextFile) -> DraftText {
    let facts = &file.item.facts;
    let tap = file.tap.as_ref();
    let deposit = tap.and_then(|tap| tap.deposit.as_ref());
    let sources = tap.and_then(|tap| tap.sources.as_ref());
    let summary = |en: Option<&String>, zh: Option<&String>| match (en, zh) {
        (Some(en), Some(zh)) => Some(Localized::both(en.clone(), zh.clone())),
        (Some(en), None) => Some(Localized::new(Lang::En, en.clone())),
        (None, Some(zh)) => Some(Localized::new(Lang::Zh, zh.clone())),
        (None, None) => None,
    };
    let a5 = deposit
        .map(|deposit| &deposit.a5)
        .or_else(|| sources.and_then(|sources| sources.a5.as_ref()).map(|fact| &fact.value));
    let from_sources = sources.and_then(|sources| {
        summary(
            sources.summary.as_ref().map(|fact| &fact.value),
            sources.summary_zh.as_ref().map(|fact| &fact.value),
        )
    });
    let kind = match facts.kind {
        Kind::New => PaperKind::New,
        Kind::Revised => PaperKind::Revised,
        Kind::Amendment(_) => PaperKind::Amendment,
    };
    DraftText {
        provisional: Some(facts.provisional.clone().map_or(Provisional::HadNone, Provisional::Code)),
        report: tap.and_then(|tap| tap.determined.as_ref()).and_then(|held| held.source.clone()),
        title: summary(Some(&facts.title), facts.title_zh.as_ref()),
        summary: deposit.and_then(|d| summary(d.summary.as_ref(), d.summary_zh.as_ref())).or(from_sources),
        references: a5.map(|a5| match a5 {
            A5::Td(document) => References::Justified { document: Some(document.clone()) },
            A5::NotNeeded => References::NoneToJustify,
            A5::Missing => References::Justified { document: None },
        }),
        ipr: tap
            .and_then(|tap| tap.announcement.as_ref())
            .and_then(|announcement| announcement.ipr_statements)
            .map(|statements| if statements == 0 { Ipr::NoneReceived } else { Ipr::Received }),
        ..DraftText::new(kind, facts.text.as_str())
    }
}

/// The result circular.
fn result(from: &Sources, file: &TextFile, tap: &Tap) -> Result<tap_result::Facts, NoAnswer> {
    use tap_result::{Decided, Obstacle, Outcome, Reservation, Tally};
    let decided_on = tap.decision.as_ref().map(|decision| decision.on);
    // What was notified is what that circular said, whatever came to light since.
    let (stage, replies) = tap.notified_as.unwrap_or_else(|| {
        (tap.standing.unwrap_or(tap.stage), tap.result.as_ref().map(|result| result.replies))
    });
    let outcome = match stage {
        Stage::Approved
            if tap.decision.as_ref().is_some_and(rulebook::approval::tap::Decided::gives_more_time) =>
        {
            Some(Outcome::ApprovedAfterMoreTime(tap.approved_on))
        }
        Stage::Approved => Some(Outcome::ApprovedAtMeeting(tap.approved_on)),
        Stage::NotApproved => Some(Outcome::NotApproved(Obstacle::OpposedAtMeeting(decided_on))),
        Stage::Returned => {
            let received =
                tap.oppositions.first().map(|opposition| from.house.zone().day(opposition.received));
            Some(Outcome::NotApproved(Obstacle::OpposedAfterMeeting(received)))
        }
        _ => None,
    };
    let mut reservations = Vec::new();
    for (member, statement) in &tap.sitting.reserving {
        let reserving = tap.decision.as_ref().is_some_and(|decision| decision.reserving.contains(member));
        if reserving {
            let words = from.desk.reveal(statement)?.map(|text| Localized::both(text.clone(), text));
            let zh = from.house.registers.members.get(member).and_then(|member| member.zh.clone());
            let delegation = Localized::both(member.to_string(), zh.unwrap_or_else(|| member.to_string()));
            reservations.push(Reservation { delegation: Some(delegation), words });
        }
    }
    let tally = replies.map(|replies| Tally {
        support: replies.support,
        against: replies.against,
        without_view: replies.not_explicit,
    });
    let (number, date) = tap.notified.map_or((None, None), |(number, day)| (Some(number), Some(day)));
    Ok(tap_result::Facts {
        issue: issue(from, file, tap, number, date)?,
        consultation: tap.announcement.as_ref().map(|announcement| announcement.circular.to_string()),
        share: u8::try_from(Edition::of(tap.edition).share.0).ok(),
        texts: vec![Decided { text: draft(file), outcome, tally, reservations, published: None }],
    })
}
