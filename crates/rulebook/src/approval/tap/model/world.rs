//! The small world: a case, its meeting, a clock; what may be done; and the oracle's own history of what was done.

use super::CLOCK;
pub(super) use super::seen::{Approval, Do, Heard, Letter, Seen, Stands, Verdict};
use crate::approval::item::{Kind, Procedure};
use crate::approval::tap::act::{Act, Answer, Finding};
use crate::approval::tap::state::{Stage, Tap};
use crate::approval::tap::{Facts, ItemFacts, Mandate, MeetingOf, apply, decide};
use crate::body::{Electorate, Membership, Standing};
use crate::calendar::{Holidays, Moment, Zone};
use crate::clause::EditionId;
use crate::edition::Edition;
use crate::id::{MemberId, PersonId};
use crate::meeting::{self, Meeting};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// Names of the moments of [`CLOCK`].
pub(super) struct At {
    pub(super) due_day: u8,
    pub(super) a_day_late: u8,
    pub(super) last_second: u8,
    pub(super) last_of_meeting: u8,
    pub(super) last_of_four_weeks: u8,
}

/// The moments.
pub(super) const AT: At =
    At { due_day: 1, a_day_late: 2, last_second: 3, last_of_meeting: 6, last_of_four_weeks: 8 };

/// A step as an act of somebody.
#[derive(Clone)]
struct Asked {
    by: Standing,
    person: &'static str,
    act: Act,
}

/// Steps read already: by the step, the moment, how many replies were heard and which waits for its check.
type Read = BTreeMap<(Do, u8, [Option<usize>; 4]), Option<Asked>>;

/// The small world.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct World {
    pub(super) tap: Option<Tap>,
    pub(super) meeting: Meeting,
    pub(super) clock: u8,
    pub(super) seen: Seen,
    pub(super) one_delegation: bool,
}

/// The moment of an index.
pub(super) fn moment(clock: u8) -> Moment {
    CLOCK[usize::from(clock)].parse().expect("a moment")
}

/// A meeting as convened.
fn convened(id: &str, opens: &str, ends: &str) -> Meeting {
    let with = json!({ "meeting": id, "group": "SG17", "opens": opens, "ends": ends, "zone": "UTC", "place": "Geneva" });
    let mut found = None;
    let event =
        serde_json::from_value(json!({ "event": "meeting-convened.v1", "data": with })).expect("an event");
    meeting::apply(&mut found, &event);
    found.expect("a meeting")
}

impl World {
    /// Nothing has happened.
    pub(super) fn new() -> Self {
        let meeting = convened("Now", "2026-02-03", "2026-02-12");
        Self { tap: None, meeting, clock: 0, seen: Seen::default(), one_delegation: false }
    }

    /// After these steps, which all have to be accepted.
    pub(super) fn having(self, steps: &[Do]) -> Self {
        steps
            .iter()
            .fold(self, |world, step| world.after(*step).unwrap_or_else(|| panic!("{step:?} was refused")))
    }

    /// How many delegations are present.
    pub(super) const fn delegations(&self) -> u8 {
        if self.one_delegation { 1 } else { 2 }
    }

    /// Time goes on, and the calendar acts first (what is due is done before the clock moves on).
    pub(super) fn ticks(&self, found: &mut Vec<Do>) {
        if usize::from(self.clock) + 1 < CLOCK.len() {
            found.push(Do::Tick);
        }
    }

    /// The next State replies, in the order of the answers: equal States need no other order.
    pub(super) fn replies(&self, most: u8, answers: &[(Answer, bool)], found: &mut Vec<Do>) {
        if self.seen.heard.len() >= usize::from(most) {
            return;
        }
        let place = |heard: &Heard| answers.iter().position(|one| *one == (heard.answer, heard.registered));
        let from = self.seen.heard.last().and_then(place).unwrap_or(0);
        for (answer, registered) in &answers[from..] {
            for late in [false, true] {
                found.push(Do::Hear { answer: *answer, registered: *registered, late });
            }
        }
    }

    /// The world after an accepted step.
    pub(super) fn after(&self, step: Do) -> Option<Self> {
        let mut next = self.clone();
        match step {
            Do::Tick => next.clock += 1,
            Do::Open => next.open()?,
            Do::Presence { all } => {
                // A list that says the same again is no step.
                if next.seen.away != all {
                    return None;
                }
                next.presence(u8::from(!all))?;
                next.seen.away = !all;
            }
            _ => {
                next.tap = self.decided(step, self.clock, &self.meeting)?;
                next.see(step);
            }
        }
        Some(next)
    }

    /// The meeting opens with its delegations present.
    fn open(&mut self) -> Option<()> {
        self.meet(json!({ "act": "meeting.open", "with": { "meeting": "Now" } }))?;
        self.presence(0)
    }

    /// The delegations from this one on are recorded as present.
    fn presence(&mut self, from: u8) -> Option<()> {
        let delegations: Vec<_> = (from..self.delegations()).map(|who| format!("D{who}")).collect();
        let with = json!({ "meeting": "Now", "item": "T", "delegations": delegations });
        self.meet(json!({ "act": "meeting.delegations-present", "with": with }))
    }

    /// An act on the meeting.
    fn meet(&mut self, act: Value) -> Option<()> {
        let states: BTreeSet<MemberId> = ["D0", "D1"].map(MemberId::from).into();
        let act = serde_json::from_value(act).expect("an act");
        let at = moment(self.clock);
        let decision = meeting::decide(Some(&self.meeting), &act, &states, at, EditionId::Res1Of2022).ok()?;
        let mut meeting = Some(self.meeting.clone());
        decision.events.iter().for_each(|event| meeting::apply(&mut meeting, event));
        self.meeting = meeting?;
        Some(())
    }

    /// The case after a step that the rulebook accepts at `clock`.
    pub(super) fn decided(&self, step: Do, clock: u8, meeting: &Meeting) -> Option<Option<Tap>> {
        let Asked { by, person, act } = self.remembered(step, clock)?;
        let next = matches!(step, Do::Announce { next: true, .. });
        let meeting = if next { convened("Next", "2026-09-01", "2026-09-11") } else { meeting.clone() };
        let facts = Facts {
            by,
            person: PersonId::from(person),
            item: ItemFacts {
                group: "SG17".into(),
                kind: Kind::New,
                procedure: Procedure::Tap,
                administrative: false,
                regional: None,
                shared_with: BTreeSet::new(),
            },
            mandate: Mandate::Question,
            meeting_of: MeetingOf::Group,
            next_meeting: Some(meeting.id.clone()),
            first_reachable: Some(meeting.id.clone()),
            next_after_announced: None,
            meeting: Some(meeting),
            electorate: Electorate::AllMemberStates,
            ipr_statements: 0,
            holidays: Holidays::none(),
            base_approved: None,
            named_member: Some(Membership::MemberState),
            moved_from: None,
            zone: Zone::utc(),
        };
        let rules = Edition::of(EditionId::Res1Of2022);
        let decision = decide(self.tap.as_ref(), &act, &facts, moment(clock), rules).ok()?;
        let mut tap = self.tap.clone();
        decision.events.iter().for_each(|event| apply(&mut tap, event));
        Some(tap)
    }

    /// The step as an act, read from its fields once and remembered.
    fn remembered(&self, step: Do, clock: u8) -> Option<Asked> {
        thread_local! {
            static READ: RefCell<Read> = const { RefCell::new(BTreeMap::new()) };
        }
        let places = [Some(self.seen.heard.len()), self.unchecked(), self.misread(), self.unchecked_letter()];
        let key = (step, clock, places);
        let known = READ.with_borrow(|read| read.get(&key).cloned());
        known.unwrap_or_else(|| {
            let asked = self.asked(step, clock).map(|(by, person, name, mut with)| {
                with["text"] = "T".into();
                let act = serde_json::from_value(json!({ "act": name, "with": with })).expect("an act");
                Asked { by, person, act }
            });
            READ.with_borrow_mut(|read| read.insert(key, asked.clone()));
            asked
        })
    }

    /// The first reply that waits for its check.
    fn unchecked(&self) -> Option<usize> {
        self.seen.heard.iter().position(|heard| heard.registered && heard.checked.is_none())
    }

    /// The first reply that was found wrong and is not set right.
    fn misread(&self) -> Option<usize> {
        self.seen.heard.iter().position(|heard| heard.checked == Some(Finding::Differs))
    }

    /// The first registered opposition that waits for its check.
    fn unchecked_letter(&self) -> Option<usize> {
        self.seen.letters.iter().position(|letter| !letter.checked)
    }

    /// The step as an act: by whom, as which person, its name and its fields.
    fn asked(&self, step: Do, clock: u8) -> Option<(Standing, &'static str, &'static str, Value)> {
        let chair = || Standing::Chair("SG17".into());
        let deviation = || json!({ "reason": "R", "document": "D", "told": "T" });
        let recorded = |given: bool| if given { json!({ "deviation": deviation() }) } else { json!({}) };
        let none = || json!({});
        let (director, tsb, calendar) = (Standing::Director, Standing::Secretariat, Standing::Calendar);
        Some(match step {
            Do::Tick | Do::Open | Do::Presence { .. } => return None,
            Do::TakeOver => (tsb, "p", "case.take-over", taken_over()),
            Do::Determine => (chair(), "p", "tap.determine", json!({ "source": "R1" })),
            Do::Request => (chair(), "p", "tap.request", none()),
            Do::Deposit { summary } => {
                let summary = if summary { "S" } else { " " };
                let with = json!({ "reference": "R1", "languages": ["en"], "summary": summary,
                                   "electronic_material": "none", "a5": "not-needed" });
                (tsb, "p", "tap.deposit", with)
            }
            Do::Announce { deviation, next } => {
                let mut with = recorded(deviation);
                with["circular"] = 1.into();
                with["meeting"] = if next { "Next" } else { "Now" }.into();
                with["zone"] = "UTC".into();
                (director, "p", "tap.announce", with)
            }
            Do::Tell => (tsb, "p", "tap.carry-out", json!({ "duty": "notice-to-others", "document": "L" })),
            Do::Distribute { waive: true } => {
                (director, "p", "tap.distribute", json!({ "languages": [], "deviation": deviation() }))
            }
            Do::Distribute { waive: false } => {
                (tsb, "p", "tap.distribute", json!({ "languages": ["ar", "zh", "en", "fr", "ru", "es"] }))
            }
            Do::Hear { answer, registered, late } => return self.heard(answer, registered, late, clock),
            Do::Check { finding, same } => {
                let unchecked = self.unchecked()?;
                let person = if same { "officer-1" } else { "officer-2" };
                (tsb, person, "tap.check-reply", json!({ "reply": unchecked + 1, "finding": finding }))
            }
            Do::Mend { answer } => {
                let with = json!({ "reply": self.misread()? + 1, "answer": answer, "reason": "R" });
                (tsb, "officer-1", "tap.correct-reply", with)
            }
            Do::Close => (calendar, "p", "tap.close-consultation", none()),
            Do::Establish { deviation } => (director, "p", "tap.establish-result", recorded(deviation)),
            Do::Rule { ruling } => {
                (director, "p", "tap.rule-on-no-explicit-reply", json!({ "ruling": ruling, "reason": "R" }))
            }
            Do::SeekAgain => (chair(), "p", "tap.seek-again", json!({ "source": "R2" })),
            _ => return self.asked_at_meeting(step),
        })
    }

    /// The same, from the meeting on.
    fn asked_at_meeting(&self, step: Do) -> Option<(Standing, &'static str, &'static str, Value)> {
        let chair = || Standing::Chair("SG17".into());
        let delegation = |who: u8, name| {
            let member = format!("D{who}").into();
            (Standing::Member { member, membership: Membership::MemberState }, "p", name, json!({}))
        };
        let none = || json!({});
        let (director, tsb, calendar) = (Standing::Director, Standing::Secretariat, Standing::Calendar);
        Some(match step {
            Do::Present => (chair(), "p", "tap.present-final-text", json!({ "document": "TD" })),
            Do::Major { both } => (chair(), "p", "tap.accept-change", major(both)),
            Do::Defer => (chair(), "p", "tap.defer", json!({ "reason": "R" })),
            Do::Oppose(who) => delegation(who, "tap.oppose"),
            Do::Withdraw(who) => delegation(who, "tap.withdraw-opposition"),
            Do::AskMore(who) => delegation(who, "tap.request-more-time"),
            Do::TakeBack(who) => delegation(who, "tap.withdraw-more-time"),
            Do::Abstain(who) => delegation(who, "tap.abstain"),
            Do::Revoke(who) => delegation(who, "tap.revoke-abstention"),
            Do::OpposeFormally(who) => delegation(who, "tap.oppose-formally"),
            Do::Decide => (chair(), "p", "tap.decide", none()),
            Do::Confirm => (director, "p", "tap.confirm-decision", json!({ "reason": "R" })),
            Do::Correct => (
                director,
                "p",
                "tap.correct-decision",
                json!({ "outcome": "not-at-this-meeting", "reason": "R" }),
            ),
            Do::RegisterOpposition { who, late } => {
                let received = if late { AT.last_of_four_weeks + 1 } else { AT.last_of_four_weeks };
                let with = json!({ "member": format!("D{who}"), "channel": "mail",
                                   "received": CLOCK[usize::from(received)], "scan": scan() });
                (tsb, "officer-1", "tap.register-opposition", with)
            }
            Do::CheckOpposition { finding, same } => {
                let person = if same { "officer-1" } else { "officer-2" };
                let with = json!({ "opposition": self.unchecked_letter()? + 1, "finding": finding });
                (tsb, person, "tap.check-opposition", with)
            }
            Do::EndMoreTime => (calendar, "p", "tap.end-more-time", none()),
            Do::ProceedAgain => (chair(), "p", "tap.proceed-again", json!({ "consulted": ["D0", "D1"] })),
            Do::Refer => {
                (chair(), "p", "tap.refer-to-assembly", json!({ "ground": "delicate", "source": "R3" }))
            }
            Do::Notify => (director, "p", "tap.notify-result", json!({ "circular": 2 })),
            _ => return None,
        })
    }

    /// The reply of the next State.
    fn heard(
        &self,
        answer: Answer,
        registered: bool,
        late: bool,
        clock: u8,
    ) -> Option<(Standing, &'static str, &'static str, Value)> {
        let name = format!("M{}", self.seen.heard.len());
        let mut with = json!({ "answer": answer });
        if answer == Answer::NotAuthorize {
            (with["reasons"], with["changes"]) = ("R".into(), "C".into());
        }
        if !registered {
            // On the form a reply is late by the clock, not by what it says.
            let member = Standing::Member { member: name.into(), membership: Membership::MemberState };
            return (late == (clock > AT.last_second)).then_some((member, "p", "tap.reply", with));
        }
        let received = if late { AT.last_second + 1 } else { AT.last_second };
        with["received"] = CLOCK[usize::from(received)].into();
        with["member"] = name.into();
        with["channel"] = "mail".into();
        with["scan"] = scan();
        Some((Standing::Secretariat, "officer-1", "tap.register-reply", with))
    }

    /// The oracle sees what was done.
    fn see(&mut self, step: Do) {
        let seen = &mut self.seen;
        match step {
            Do::Determine | Do::SeekAgain | Do::ProceedAgain => {
                seen.anew();
                seen.determined = true;
            }
            Do::TakeOver => (seen.taken_over, seen.determined) = (true, true),
            Do::Request if seen.announced.is_some() || seen.taken_over => seen.anew(),
            Do::Deposit { summary } => seen.summary = summary,
            Do::Announce { deviation, .. } => seen.announced = Some((self.clock, deviation)),
            Do::Distribute { .. } => seen.languages = true,
            // A late reply should have been refused: the oracle does not hear it, and the count will differ.
            Do::Hear { answer, registered, late: false } => {
                seen.reopened |= seen.verdict.is_some();
                seen.found_late |= self.clock > AT.last_second;
                (seen.verdict, seen.ruling) = (None, None);
                seen.heard.push(Heard { answer, registered, checked: None });
            }
            Do::Check { finding, same: false } => {
                let waits = |heard: &&mut Heard| heard.registered && heard.checked.is_none();
                if let Some(heard) = seen.heard.iter_mut().find(waits) {
                    heard.checked = Some(finding);
                }
            }
            Do::Mend { answer } => {
                seen.mended = true;
                if let Some(at) = seen.heard.iter().position(|heard| heard.checked == Some(Finding::Differs))
                {
                    (seen.heard[at].answer, seen.heard[at].checked) = (answer, None);
                    (seen.verdict, seen.ruling) = (None, None);
                }
            }
            Do::Establish { .. } => seen.verdict = Some(seen.count()),
            Do::Rule { ruling } => seen.ruling = Some(ruling),
            _ => self.see_at_meeting(step),
        }
    }

    /// The same, from the meeting on.
    fn see_at_meeting(&mut self, step: Do) {
        let seen = &mut self.seen;
        match step {
            Do::Present => seen.final_text = true,
            Do::Major { .. } => seen.final_text = false,
            Do::Oppose(who) => seen.stands[usize::from(who)].opposes = true,
            Do::Withdraw(who) => seen.stands[usize::from(who)].opposes = false,
            Do::Revoke(who) => seen.stands[usize::from(who)].abstains = false,
            Do::AskMore(who) => seen.stands[usize::from(who)].asks_more = true,
            Do::TakeBack(who) => {
                seen.taken_back = true;
                seen.stands[usize::from(who)].asks_more = false;
            }
            Do::Abstain(who) => {
                seen.stands[usize::from(who)] = Stands { abstains: true, ..Stands::default() };
            }
            Do::Decide => {
                seen.in_session = self.meeting.opened.is_some() && self.clock <= AT.last_of_meeting;
                seen.asked = seen.stands.map(|stands| stands.asks_more);
                seen.away_then = seen.away;
                self.approved();
            }
            Do::OpposeFormally(who) => {
                seen.opposed_in_time |= self.clock <= AT.last_of_four_weeks && seen.asked[usize::from(who)];
            }
            // One received too late should have been refused: the oracle does not hear it.
            Do::RegisterOpposition { who, late: false } => seen.letters.push(Letter { who, checked: false }),
            Do::CheckOpposition { finding, same: false } => {
                if let Some(letter) = seen.letters.iter_mut().find(|letter| !letter.checked) {
                    letter.checked = true;
                    let counts = finding == Finding::Matches && seen.asked[usize::from(letter.who)];
                    seen.opposed_in_time |= counts;
                }
            }
            Do::EndMoreTime => {
                seen.by_silence = true;
                self.approved();
            }
            Do::Confirm => {
                seen.confirmed = true;
                self.approved();
            }
            Do::Correct => {
                seen.corrected = true;
                (seen.stands, seen.final_text) = (<[Stands; 2]>::default(), false);
                seen.letters.clear();
            }
            _ => {}
        }
    }

    /// Notes what holds at the moment of an approval.
    fn approved(&mut self) {
        if self.tap.as_ref().is_none_or(|tap| tap.stage != Stage::Approved) {
            return;
        }
        let seen = &self.seen;
        let present = &seen.stands[..usize::from(self.delegations())];
        let timely = seen.announced.is_some_and(|(clock, deviation)| clock <= AT.due_day || deviation);
        self.seen.approval = Some(Approval {
            determined: seen.determined,
            timely: timely || seen.taken_over,
            verdict: seen.verdict,
            ruling: seen.ruling,
            // Also by one that is not on the list any more.
            opposed: present.iter().any(|stands| stands.opposes),
            decided_by_somebody: present[usize::from(seen.away_then)..].iter().any(|stands| !stands.abstains),
            complete: seen.final_text && (seen.taken_over || (seen.summary && seen.languages)),
            in_session: seen.in_session,
            opposed_in_time: seen.opposed_in_time,
            waited: seen.by_silence && seen.letters.iter().any(|letter| !letter.checked),
            asked: seen.asked.contains(&true),
        });
    }
}

/// A major change with the chair's finding.
fn major(both: bool) -> Value {
    let finding = json!({ "reasonable_for_absent": both, "text_stable": true, "consulted": "p" });
    json!({ "effect": "major", "ground": "contribution", "document": "C", "what": "W", "finding": finding })
}

/// A scan.
fn scan() -> Value {
    json!({ "sha256": "00", "name": "n", "media": "m", "bytes": 1 })
}

/// What a circular gives of a case.
fn taken_over() -> Value {
    let sourced = |value: Value| json!({ "value": value, "source": "Letter" });
    json!({
        "edition": "res1-2022", "circular": sourced(1.into()), "meeting": sourced("Now".into()),
        "closes": sourced("2026-01-22".into()), "zone": "UTC"
    })
}
