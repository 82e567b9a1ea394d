//! One text: its facts, where it stands, what may be done, what was decided; and of its replies what the viewer may see (DC-19).

use super::{Cited, Due, Waits};
use desk::authority;
use desk::house::{House, TextFile};
use desk::view::{self, Viewer};
use jiff::Timestamp;
use jiff::civil::Date;
use rulebook::approval::tap::act::{Answer, Attachment, Channel, Finding, Language};
use rulebook::approval::tap::{Decided, Established, RecordedDeviation, Reply, Stage, Tap, obligations};
use rulebook::body::Role;
use rulebook::calendar::Deadline;
use rulebook::clause::EditionId;
use rulebook::edition::Edition;
use rulebook::id::{MeetingId, MemberId, PersonId, TextId};
use rulebook::tally::Replies;
use schemars::JsonSchema;
use serde::Serialize;

/// A fact with its source, or unknown (DC-32).
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct KnownFact {
    /// Key of the catalogue: `fact-reference`.
    pub key: &'static str,
    /// The fact; none where no source gives it.
    pub value: Option<String>,
    /// The same as a day, where it is one.
    pub day: Option<Date>,
    /// The letter or report that gives it, where the case was taken over from such.
    pub source: Option<String>,
}

/// The sources of what the circular of a case taken over says.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Sources {
    /// Of its number.
    pub circular: String,
    /// Of the meeting.
    pub meeting: String,
    /// Of the closing day.
    pub closes: String,
}

/// A duty of the case.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DutyView {
    /// What.
    pub duty: &'static str,
    /// By when, while open.
    pub due: Option<Due>,
    /// The document that carried it out.
    pub carried_out: Option<String>,
    /// Under which clause.
    pub cited: Cited,
}

/// An established result.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ResultView {
    /// The count.
    pub replies: Replies,
    /// The share of explicit replies that is needed, in percent.
    pub needed: u32,
    /// As established.
    pub established: Option<Established>,
}

/// One reply, as far as the viewer may see it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ReplyView {
    /// Its number: for the TSB desk among all replies, for anybody else among those of its Member State, so that no number tells
    /// how many others replied (DC-19).
    pub number: u32,
    /// The Member State.
    pub member: MemberId,
    /// Its answer.
    pub answer: Answer,
    /// How it came.
    pub channel: Channel,
    /// When it was received.
    pub received: Timestamp,
    /// Who registered it. For the TSB desk.
    pub registered_by: Option<PersonId>,
    /// Who checked it. For the TSB desk.
    pub checked: Option<(PersonId, Finding)>,
    /// Does it count now?
    pub counts: bool,
    /// Does it wait for a second person?
    pub awaits_check: bool,
    /// Are reasons still owed?
    pub reasons_owed: bool,
    /// Files attached, for the replier and the TSB desk.
    pub attachments: Vec<Attachment>,
}

/// Something that the person who asks may do now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ActChoice {
    /// The act.
    pub act: &'static str,
    /// Is it what the case waits for?
    pub awaited: bool,
}

/// One text.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ItemView {
    /// The work item as registered.
    pub item: rulebook::approval::item::Item,
    /// The edition of the case.
    pub edition: Option<EditionId>,
    /// Is every number of that edition confirmed?
    pub edition_verified: bool,
    /// Where it stands.
    pub stage: Option<Stage>,
    /// Gates that the sources neither show passed nor failed.
    pub unverified: Vec<Cited>,
    /// The source of a case taken over.
    pub taken_over: Option<String>,
    /// Facts of the case.
    pub facts: Vec<KnownFact>,
    /// How many patent statements were received; none where a case was taken over and no source says so.
    pub patent_statements: Option<u64>,
    /// Where the number of the circular stands, the meeting and the closing day, of a case taken over.
    pub sources: Option<Sources>,
    /// Number of the circular.
    pub circular: Option<u32>,
    /// When replies close.
    pub closes: Option<Deadline>,
    /// The same, as a day that is due.
    pub closing: Option<Due>,
    /// The meeting announced.
    pub meeting: Option<MeetingId>,
    /// Its days.
    pub meeting_days: Option<(Date, Date)>,
    /// Has it moved?
    pub meeting_moved: bool,
    /// What no longer holds since it moved.
    pub no_longer_holds: Option<Cited>,
    /// Languages distributed.
    pub languages: Vec<Language>,
    /// What is waited for.
    pub waits: Vec<Waits>,
    /// The result, as far as the viewer may see it.
    pub result: Option<ResultView>,
    /// The decision at the meeting.
    pub decision: Option<Decided>,
    /// The day of approval.
    pub approved_on: Option<Date>,
    /// The circular that notified the result.
    pub notified: Option<(u32, Date)>,
    /// Deviations, for ever (DC-18).
    pub deviations: Vec<RecordedDeviation>,
    /// Duties.
    pub duties: Vec<DutyView>,
    /// Member States that referred an adverse case.
    pub adverse_cases: Vec<(MemberId, Date)>,
    /// Is the standing of the consultation nobody's business but TSB's?
    pub sealed: bool,
}

/// What is still to be done on a text, as far as the viewer may see it.
#[must_use]
pub fn obligations_of(house: &House, file: &TextFile, viewer: &Viewer, now: Timestamp) -> Vec<Waits> {
    let Some(tap) = &file.tap else { return Vec::new() };
    let zone = house.zone();
    let found = obligations(tap, house.meetings_of(tap, Some(now)), Edition::of(tap.edition));
    let seen = found.iter().filter(|obligation| view::sees_obligation(tap, viewer, &obligation.what));
    seen.map(|obligation| Waits::of(obligation, &zone, tap.edition)).collect()
}

/// A text, in the eyes of `viewer`.
#[must_use]
pub fn item(house: &House, file: &TextFile, viewer: &Viewer, now: Timestamp) -> ItemView {
    let tap = file.tap.as_ref();
    let edition = tap.map(|tap| tap.edition);
    let announcement = tap.and_then(|tap| tap.announcement.as_ref());
    let meeting = tap.and_then(|tap| house.meeting_of(tap));
    let holidays = &house.registers.holidays;
    let broken = tap.zip(meeting).and_then(|(tap, meeting)| {
        let rule =
            rulebook::approval::tap::no_longer_holds(tap, meeting, holidays, Edition::of(tap.edition))?;
        (!tap.stage.is_final()).then(|| Cited::of(rule, tap.edition))
    });
    ItemView {
        item: file.item.clone(),
        edition,
        edition_verified: edition.is_none_or(|id| Edition::of(id).is_verified()),
        stage: tap.map(|tap| tap.stage),
        unverified: tap.map(unverified).unwrap_or_default(),
        taken_over: tap.and_then(|tap| tap.taken_over.clone()),
        facts: facts(file),
        patent_statements: patent_statements(file),
        sources: tap.and_then(|tap| tap.sources.as_ref()).map(|from| Sources {
            circular: from.circular.source.clone(),
            meeting: from.meeting.source.clone(),
            closes: from.closes.source.clone(),
        }),
        circular: announcement.map(|announcement| announcement.circular),
        closes: announcement.map(|announcement| announcement.closes.clone()),
        closing: announcement.map(|a| Due {
            day: a.closes.day(),
            ends: a.closes.ends(),
            zone: a.closes.zone.clone(),
        }),
        meeting: announcement.map(|announcement| announcement.meeting.clone()),
        meeting_days: meeting.map(|meeting| (meeting.opens, meeting.ends)),
        meeting_moved: meeting.is_some_and(|meeting| meeting.moved),
        no_longer_holds: broken,
        languages: tap.map(|tap| tap.languages.iter().copied().collect()).unwrap_or_default(),
        waits: obligations_of(house, file, viewer, now),
        result: tap.and_then(|tap| result(tap, viewer)),
        decision: tap.and_then(|tap| tap.decision.clone()),
        approved_on: tap.and_then(|tap| tap.approved_on),
        notified: tap.and_then(|tap| tap.notified),
        deviations: tap.map(|tap| tap.deviations.clone()).unwrap_or_default(),
        duties: tap.map(|tap| duties(house, tap, viewer)).unwrap_or_default(),
        adverse_cases: tap.map(|tap| tap.adverse_cases.clone()).unwrap_or_default(),
        sealed: tap.is_some_and(view::is_sealed),
    }
}

/// Rules whose gates the sources leave open.
fn unverified(tap: &Tap) -> Vec<Cited> {
    let rules = rulebook::rules::ALL.iter();
    rules
        .filter(|rule| tap.unverified.iter().any(|id| id == rule.id))
        .map(|rule| Cited::of(*rule, tap.edition))
        .collect()
}

/// How many patent statements were received: unknown where a case was taken over and neither its sources nor the register say (DC-32).
#[must_use]
pub fn patent_statements(file: &TextFile) -> Option<u64> {
    let registered = file.item.ipr.len() as u64;
    let Some(sources) = file.tap.as_ref().and_then(|tap| tap.sources.as_ref()) else {
        return Some(registered);
    };
    let told = sources.ipr_statements.as_ref().map(|told| u64::from(told.value));
    match (told, registered) {
        (None, 0) => None,
        (told, registered) => Some(told.unwrap_or_default().max(registered)),
    }
}

/// The facts of the header, each known or not.
fn facts(file: &TextFile) -> Vec<KnownFact> {
    use rulebook::approval::tap::act::A5;
    let item = &file.item.facts;
    let fact = |key, value: Option<String>, source: Option<&String>| {
        let source = source.filter(|_| value.is_some()).cloned();
        KnownFact { key, value, day: None, source }
    };
    let on = |key, day: Option<Date>, source: Option<&String>| KnownFact {
        day,
        ..fact(key, day.map(|day| day.to_string()), source)
    };
    let registered = item.source.as_ref();
    let mut found = vec![
        fact("fact-provisional", item.provisional.clone(), registered),
        fact("fact-question", item.question.as_ref().map(ToString::to_string), registered),
    ];
    let Some(tap) = &file.tap else { return found };
    let determined = tap.determined.as_ref();
    let deposit = tap.deposit.as_ref();
    let sources = tap.sources.as_ref();
    let told = deposit.map(|deposit| &deposit.a5).or_else(|| Some(&sources?.a5.as_ref()?.value));
    let a5 = told.map(|a5| match a5 {
        A5::Td(td) => td.clone(),
        A5::NotNeeded | A5::Missing => "–".to_owned(),
    });
    found.extend([
        fact(
            "fact-report",
            determined.and_then(|held| held.source.clone()),
            sources.and_then(|from| Some(&from.reference.as_ref()?.source)),
        ),
        on(
            "fact-determined",
            determined.and_then(|held| held.on),
            sources.and_then(|from| Some(&from.determined.as_ref()?.source)),
        ),
        fact("fact-reference", deposit.map(|deposit| deposit.reference.clone()), None),
        fact(
            "fact-a5",
            a5,
            sources.filter(|_| deposit.is_none()).and_then(|from| Some(&from.a5.as_ref()?.source)),
        ),
        on(
            "fact-posted",
            tap.announcement.as_ref().and_then(|announcement| announcement.posted),
            sources.and_then(|from| Some(&from.posted.as_ref()?.source)),
        ),
    ]);
    found
}

/// The count, where the viewer may see it.
fn result(tap: &Tap, viewer: &Viewer) -> Option<ResultView> {
    let replies = view::tally(tap, viewer)?;
    Some(ResultView { replies, needed: Edition::of(tap.edition).share.0, established: tap.result.clone() })
}

/// Duties of this cycle first, open before done.
fn duties(house: &House, tap: &Tap, viewer: &Viewer) -> Vec<DutyView> {
    let (meetings, rules, zone) = (house.meetings_of(tap, None), Edition::of(tap.edition), house.zone());
    let show = |duty: &rulebook::approval::tap::Duty| DutyView {
        duty: duty.kind.key(),
        due: rulebook::approval::tap::due(duty.kind, tap, meetings, rules).map(|due| Due::of(&due, &zone)),
        carried_out: duty.carried_out.clone(),
        cited: Cited::of(rulebook::approval::tap::rule_of(duty.kind, tap), tap.edition),
    };
    let seen = tap
        .duties
        .iter()
        .filter(|duty| view::sees_obligation(tap, viewer, &format!("duty.{}", duty.kind.key())));
    let mut found: Vec<_> = seen.map(show).collect();
    found.sort_by_key(|duty| duty.carried_out.is_some());
    found
}

/// The replies that the viewer may see.
#[must_use]
pub fn reply_views(tap: &Tap, viewer: &Viewer) -> Vec<ReplyView> {
    let counting: Vec<u32> = tap.counting().map(|reply| reply.number).collect();
    view::replies(tap, viewer).into_iter().map(|reply| reply_view(tap, reply, &counting, viewer)).collect()
}

/// The number under which the viewer knows a reply.
#[must_use]
pub fn reply_number(tap: &Tap, reply: &Reply, viewer: &Viewer) -> u32 {
    if viewer.is_tsb() {
        return reply.number;
    }
    let same =
        tap.replies.values().filter(|other| other.member == reply.member && other.number <= reply.number);
    u32::try_from(same.count()).unwrap_or(u32::MAX)
}

fn reply_view(tap: &Tap, reply: &Reply, counting: &[u32], viewer: &Viewer) -> ReplyView {
    let own = matches!(viewer, Viewer::Member(member, _) if *member == reply.member);
    let close = viewer.is_tsb() || own;
    ReplyView {
        number: reply_number(tap, reply, viewer),
        member: reply.member.clone(),
        answer: reply.content.answer,
        channel: reply.channel,
        received: reply.received,
        registered_by: reply.registered_by.clone().filter(|_| viewer.is_tsb()),
        checked: reply.checked.clone().filter(|_| viewer.is_tsb()),
        counts: counting.contains(&reply.number),
        awaits_check: reply.awaits_check(),
        reasons_owed: reply.reasons_owed,
        attachments: if close { reply.content.attachments.clone() } else { Vec::new() },
    }
}

/// The acts on this text that the roles may ask for at its stage; what the case waits for first.
#[must_use]
pub fn choices(file: &TextFile, view: &ItemView, roles: &[Role]) -> Vec<ActChoice> {
    let waits = &view.waits;
    let stage = file.tap.as_ref().map(|tap| tap.stage);
    let open = |act: &str| at_stage(act, stage) && waits_allow(act, waits) && moved_allows(act, stage, view);
    let granted =
        authority::GRANTS.iter().filter(|grant| grant.roles.iter().any(|role| roles.contains(role)));
    let mut found: Vec<_> = granted
        .filter(|grant| open(grant.act))
        .map(|grant| ActChoice { act: grant.act, awaited: waits.iter().any(|waits| waits.what == grant.act) })
        .collect();
    found.sort_by_key(|choice| !choice.awaited);
    found
}

/// What only a meeting that moved makes possible (DC-26).
fn moved_allows(act: &str, stage: Option<Stage>, view: &ItemView) -> bool {
    match act {
        "tap.extend" => view.meeting_moved,
        "tap.keep-meeting" => view.no_longer_holds.is_some(),
        "tap.announce" => stage == Some(Stage::Requested) || view.no_longer_holds.is_some(),
        _ => true,
    }
}

/// Duties are carried out only while one is open.
fn waits_allow(act: &str, waits: &[Waits]) -> bool {
    match act {
        "tap.carry-out" => waits.iter().any(|waits| waits.what.starts_with("duty.")),
        "tap.check-reply" | "tap.check-opposition" | "tap.oppose-formally" => {
            waits.iter().any(|waits| waits.what == act)
        }
        "tap.notify-result" => waits.iter().any(|waits| waits.what == "duty.result-circular"),
        _ => true,
    }
}

/// At which stages a page offers an act. Only an offer, as wide as the rules ever are: the rulebook decides.
fn at_stage(act: &str, stage: Option<Stage>) -> bool {
    use Stage::{
        Approved, Authorized, AwaitsConfirmation, AwaitsDirector, ClosedNotEstablished, Deferred, Determined,
        Forwarded, InConsultation, MoreTime, NotApproved, NotAtThisMeeting, RegionalCleared, RegionalDecided,
        RegionalStopped, Requested, Returned,
    };
    let Some(stage) = stage else {
        let before = [
            "tap.determine",
            "tap.decide-regionally",
            "case.take-over",
            "item.ipr-statement",
            "selection.change",
        ];
        return before.contains(&act);
    };
    let open: &[Stage] = match act {
        "item.ipr-statement" | "tap.carry-out" => return true,
        "tap.decide-regionally" => &[RegionalStopped],
        "tap.examine-regional" => &[RegionalDecided],
        "tap.determine" => &[RegionalCleared, NotApproved],
        "tap.request" => &[Determined, Deferred, Authorized],
        "tap.deposit" => {
            &[Determined, Requested, InConsultation, ClosedNotEstablished, AwaitsDirector, Authorized]
        }
        "tap.announce" => &[Requested, InConsultation, ClosedNotEstablished, AwaitsDirector, Authorized],
        "tap.distribute" | "tap.keep-meeting" => {
            &[InConsultation, ClosedNotEstablished, AwaitsDirector, Authorized]
        }
        "tap.extend" | "tap.reply" => &[InConsultation],
        "tap.register-reply" | "tap.correct-reply" | "tap.check-reply" => &[
            InConsultation,
            ClosedNotEstablished,
            AwaitsDirector,
            Authorized,
            NotAtThisMeeting,
            Deferred,
            MoreTime,
            AwaitsConfirmation,
            Approved,
            NotApproved,
            Returned,
            Forwarded,
        ],
        "tap.establish-result" => &[ClosedNotEstablished],
        "tap.rule-on-no-explicit-reply" => &[AwaitsDirector],
        "tap.seek-again" => &[NotAtThisMeeting],
        "tap.present-final-text"
        | "tap.accept-change"
        | "tap.defer"
        | "tap.decide"
        | "tap.oppose"
        | "tap.withdraw-opposition"
        | "tap.reserve"
        | "tap.withdraw-reservation"
        | "tap.request-more-time"
        | "tap.withdraw-more-time"
        | "tap.abstain"
        | "tap.revoke-abstention" => &[Authorized],
        "tap.confirm-decision" | "tap.correct-decision" => &[AwaitsConfirmation],
        "tap.oppose-formally" | "tap.register-opposition" | "tap.check-opposition" => {
            &[MoreTime, Approved, Returned, ClosedNotEstablished, AwaitsDirector, AwaitsConfirmation]
        }
        "tap.proceed-again" => &[Returned],
        "tap.refer-to-assembly" => {
            &[Determined, Requested, Authorized, NotAtThisMeeting, Deferred, NotApproved, Returned]
        }
        // Where a result waits for its circular, at whatever stage: what is waited for says it.
        "tap.notify-result" => return true,
        "tap.correct-editorially" => &[Approved],
        "tap.refer-adverse-case" => &[Approved, ClosedNotEstablished, AwaitsDirector, AwaitsConfirmation],
        _ => &[],
    };
    open.contains(&stage)
}

/// The text's own id.
impl ItemView {
    /// The number of the text.
    #[must_use]
    pub fn text(&self) -> &TextId {
        &self.item.facts.text
    }
}
