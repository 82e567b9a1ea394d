//! The papers of a text: the consultation circular with its annexes, the reply form, the result circular.

use super::Sources;
use desk::answer::NoAnswer;
use desk::house::TextFile;
use jiff::civil::Date;
use papers::facts::{DraftText, Ipr, Issue, Kind as PaperKind, Localized, Meeting, Provisional, References};
use papers::tap_result::{Decided, Obstacle, Outcome, Reservation, Tally};
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
            let facts = consultation(from, &together(from, tap), Heading::announced(tap))?;
            Some(tap_consultation::write(&facts, lang, from.letters))
        }
        Which::ReplyForm => {
            let facts = consultation(from, &together(from, tap), Heading::announced(tap))?;
            Some(reply_form::write(&tap_consultation::reply_facts(&facts), lang, from.letters))
        }
        Which::Result if has_result(tap) => {
            let facts = result(from, &[file], Heading::notified(tap))?;
            Some(tap_result::write(&facts, lang, from.letters))
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

/// What a circular bears at its head.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Heading {
    /// Its number.
    pub(super) number: Option<u32>,
    /// Its day.
    pub(super) date: Option<Date>,
}

impl Heading {
    /// Of the circular that announced a case.
    pub(super) fn announced(tap: &Tap) -> Self {
        let announcement = tap.announcement.as_ref();
        Self {
            number: announcement.map(|held| held.circular),
            date: announcement.and_then(|held| held.posted),
        }
    }

    /// Of the circular that notified its result.
    pub(super) fn notified(tap: &Tap) -> Self {
        Self { number: tap.notified.map(|(number, _)| number), date: tap.notified.map(|(_, day)| day) }
    }
}

/// What every circular about texts has, as the first of them shows it.
pub(super) fn issue(from: &Sources, files: &[&TextFile], heading: Heading) -> Result<Issue, NoAnswer> {
    let first = files.first();
    let tap = first.and_then(|file| file.tap.as_ref());
    let meeting = tap.and_then(|tap| from.house.meeting_of(tap));
    let printed = tap.and_then(|tap| tap.announcement.as_ref()?.printed_days);
    Ok(Issue {
        mark: from.mark(),
        body: from.sender(),
        number: heading.number.map(|number| number.to_string()),
        date: heading.date,
        edition: tap.map(|tap| tap.edition.as_str().to_owned()),
        study_group: first.map(|file| from.study_group(&file.item.facts.group)).unwrap_or_default(),
        meeting: Meeting {
            place: meeting.and_then(|meeting| from.place(meeting)),
            // As the circular printed them: a meeting that moves does not rewrite what was issued (DC-26).
            days: printed.or(meeting.map(|meeting| (meeting.opens, meeting.ends))),
            collective_letter: meeting.and_then(|meeting| from.letter_of(meeting, heading.date)),
        },
        paragraphs: Vec::new(),
        director: None,
        record_head: from.record_head(heading.date)?,
    })
}

/// The texts that were announced by one circular: they stand in it together.
fn together<'h>(from: &Sources<'h>, tap: &Tap) -> Vec<&'h TextFile> {
    let Some(own) = &tap.announcement else { return Vec::new() };
    let announced = from.house.announced_for(&own.meeting);
    let same = |file: &&TextFile| {
        let held = file.tap.as_ref().and_then(|tap| tap.announcement.as_ref());
        held.is_some_and(|held| held.circular == own.circular && held.meeting == own.meeting)
    };
    announced.filter(same).collect()
}

/// The consultation circular.
pub(super) fn consultation(
    from: &Sources,
    files: &[&TextFile],
    heading: Heading,
) -> Result<tap_consultation::Facts, NoAnswer> {
    let tap = files.first().and_then(|file| file.tap.as_ref());
    let announcement = tap.and_then(|tap| tap.announcement.as_ref());
    let deadline = announcement.and_then(|held| {
        words::Deadline::end_of(held.first_closes.day(), held.first_closes.zone.rules()).ok()
    });
    Ok(tap_consultation::Facts {
        issue: issue(from, files, heading)?,
        texts: files.iter().map(|file| draft(file)).collect(),
        deadline,
        share: tap.and_then(|tap| u8::try_from(Edition::of(tap.edition).share.0).ok()),
    })
}

/// What is known of a text.
pub(super) fn draft(file: &TextFile) -> DraftText {
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
pub(super) fn result(
    from: &Sources,
    files: &[&TextFile],
    heading: Heading,
) -> Result<tap_result::Facts, NoAnswer> {
    let tap = files.first().and_then(|file| file.tap.as_ref());
    let consultation = tap.and_then(|tap| tap.announcement.as_ref());
    Ok(tap_result::Facts {
        issue: issue(from, files, heading)?,
        consultation: consultation.map(|announcement| announcement.circular.to_string()),
        share: tap.and_then(|tap| u8::try_from(Edition::of(tap.edition).share.0).ok()),
        texts: files.iter().map(|file| decided(from, file)).collect::<Result<_, _>>()?,
    })
}

/// What became of a text. What was notified is what that circular said, whatever came to light since.
fn decided(from: &Sources, file: &TextFile) -> Result<Decided, NoAnswer> {
    let undecided =
        Decided { text: draft(file), outcome: None, tally: None, reservations: vec![], published: None };
    let Some(tap) = &file.tap else { return Ok(undecided) };
    let (stage, replies) = tap.notified_as.unwrap_or_else(|| {
        (tap.standing.unwrap_or(tap.stage), tap.result.as_ref().map(|result| result.replies))
    });
    let tally = replies.map(|replies| Tally {
        support: replies.support,
        against: replies.against,
        without_view: replies.not_explicit,
    });
    Ok(Decided {
        outcome: outcome(from, tap, stage),
        tally,
        reservations: reservations(from, tap)?,
        ..undecided
    })
}

/// The outcome that a stage is.
fn outcome(from: &Sources, tap: &Tap, stage: Stage) -> Option<Outcome> {
    let decided_on = tap.decision.as_ref().map(|decision| decision.on);
    match stage {
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
    }
}

/// The reservations that were noted (9.5.4).
fn reservations(from: &Sources, tap: &Tap) -> Result<Vec<Reservation>, NoAnswer> {
    let mut noted = Vec::new();
    for (member, statement) in &tap.sitting.reserving {
        let reserving = tap.decision.as_ref().is_some_and(|decision| decision.reserving.contains(member));
        if reserving {
            let words = from.desk.reveal(statement)?.map(|text| Localized::both(text.clone(), text));
            let zh = from.house.registers.members.get(member).and_then(|member| member.zh.clone());
            let delegation = Localized::both(member.to_string(), zh.unwrap_or_else(|| member.to_string()));
            noted.push(Reservation { delegation: Some(delegation), words });
        }
    }
    Ok(noted)
}
