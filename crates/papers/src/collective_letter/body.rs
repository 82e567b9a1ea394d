//! The body of a collective letter: which paragraphs stand in it follows from how people take part.

use words::{Sheet, dates};

use super::facts::{Action, Consultation, Deciding, Event, Facts, ManagementMeeting, Mode, Purpose, Row};
use super::phrases::{chair, cited, consulted, due, home_page, hour, hours, length, replies_due};
use super::{annex_letter, has_practical_annex, in_place};
use crate::circular::Paragraphs;
use crate::model::{Block, ListOf};
use crate::phrases::{group, group_with_title, label, paragraph};
use crate::text::{Clause, Text, fact, link, localized};

/// The body.
pub(super) fn write(sheet: &Sheet, facts: &Facts) -> Vec<Block> {
    let mut paragraphs = Paragraphs::new(sheet);
    let mut body = vec![invitation(&mut paragraphs, sheet, facts)];
    if !facts.leads_on.is_empty() {
        // A list, not a sentence: a subject may itself have an "and" in it.
        let items = facts.leads_on.iter().map(|of| localized(sheet, "subject", Some(of))).collect();
        body.push(Block::List { clause: "leads", list: ListOf { label: label(sheet, "leads"), items } });
    }
    scope(&mut body, &mut paragraphs, sheet, facts);
    for of in &facts.consultations {
        body.push(consultation(&mut paragraphs, sheet, of));
    }
    languages(&mut body, &mut paragraphs, facts);
    opening(&mut body, &mut paragraphs, sheet, facts);
    // A short meeting tells of the management team below its agenda alone.
    if let Some(of) = facts.management.as_ref().filter(|_| has_practical_annex(facts)) {
        body.push(management(&mut paragraphs, sheet, facts, of));
    }
    deciding(&mut body, &mut paragraphs, facts);
    pointers(&mut body, &mut paragraphs, sheet, facts);
    if !has_practical_annex(facts) {
        let clauses = registration(sheet, facts);
        body.extend(clauses.into_iter().map(|(key, clause)| paragraphs.next(key, |_| clause)));
    }
    body.extend(deadlines(sheet, facts));
    body.extend(events(sheet, facts));
    body.extend(paragraphs.free(&facts.paragraphs));
    body.push(paragraph("wishes", Clause::new(sheet, "wishes")));
    if let Some(page) = facts.facilities.latest.as_deref() {
        let page = link(sheet, "address", Some(page));
        body.push(paragraph("latest", Clause::new(sheet, "latest").text("address", page)));
    }
    body
}

/// The format, the place and the days (CLT-2).
fn invitation(paragraphs: &mut Paragraphs<'_>, sheet: &Sheet, facts: &Facts) -> Block {
    let meeting = &facts.meeting;
    let key = match meeting.mode {
        Some(Mode::Physical) => "invitation-physical",
        Some(Mode::Hybrid) => "invitation-hybrid",
        Some(Mode::Virtual) => "invitation-virtual",
        Some(Mode::Special) => "invitation-special",
        None => "invitation-unknown",
    };
    paragraphs.next(key, |clause| {
        let clause = clause.text("group", group_with_title(sheet, &facts.group)).days("days", meeting.days);
        match meeting.mode {
            Some(Mode::Physical | Mode::Hybrid) => clause.text("where", place(sheet, facts)),
            Some(Mode::Virtual | Mode::Special) => clause,
            None => clause.fact("mode", None::<String>),
        }
    })
}

/// The house and the place.
fn place(sheet: &Sheet, facts: &Facts) -> Text {
    let meeting = &facts.meeting;
    let clause = match &meeting.venue {
        Some(venue) => Clause::new(sheet, "where-venue").localized("venue", Some(venue)),
        None => Clause::new(sheet, "where-place"),
    };
    clause.localized("place", meeting.place.as_ref()).write()
}

/// What a closed scope allows, and that other contributions are not wanted (CL13-17-4, CL13-17-5).
fn scope(body: &mut Vec<Block>, paragraphs: &mut Paragraphs<'_>, sheet: &Sheet, facts: &Facts) {
    if !facts.meeting.scope.is_empty() {
        let items = facts.meeting.scope.iter().map(|of| purpose(sheet, facts, of)).collect();
        body.push(Block::List { clause: "scope", list: ListOf { label: label(sheet, "scope"), items } });
    }
    if facts.services.contributions_closed {
        body.push(paragraphs.next("contributions-closed", |clause| clause));
    }
}

/// One thing that the meeting may do. Texts are counted in the agenda, never taken from what a letter said (CL13-17-6).
fn purpose(sheet: &Sheet, facts: &Facts, of: &Purpose) -> Text {
    match of {
        Purpose::Reports { assembly } => {
            Clause::new(sheet, "scope-reports").fact("assembly", Some(assembly)).write()
        }
        Purpose::FutureMeetings { assembly } => {
            Clause::new(sheet, "scope-future").fact("assembly", Some(assembly)).write()
        }
        Purpose::Determined { count: _, days } => Clause::new(sheet, "scope-determined")
            .count("count", facts.agenda.for_approval().count())
            .days("days", *days)
            .fact("annex", Some(agenda_annex(facts)))
            .write(),
    }
}

/// A consultation that is to be decided, with its texts and its deadline (CL8-17-9, CL8-17-10).
fn consultation(paragraphs: &mut Paragraphs<'_>, sheet: &Sheet, of: &Consultation) -> Block {
    paragraphs.next("consultation", |clause| {
        clause
            .fact("circular", of.circular.clone())
            .count("count", of.texts.len())
            .text("texts", consulted(sheet, &of.texts))
            .text("deadline", replies_due(sheet, of))
    })
}

/// One working language, and fellowships that a virtual meeting does not have (CL11-20-4).
fn languages(body: &mut Vec<Block>, paragraphs: &mut Paragraphs<'_>, facts: &Facts) {
    if facts.services.english_only {
        body.push(paragraphs.next("english-only", |clause| clause));
    }
    if facts.meeting.mode == Some(Mode::Virtual) && facts.services.fellowships == Some(false) {
        body.push(paragraphs.next("no-fellowships", |clause| clause));
    }
}

/// When the meeting opens, the desk for badges, the rooms (CL8-17-11 to CL8-17-13).
fn opening(body: &mut Vec<Block>, paragraphs: &mut Paragraphs<'_>, sheet: &Sheet, facts: &Facts) {
    let meeting = &facts.meeting;
    let (first, zone) = (meeting.days.map(|(first, _)| first), meeting.zone.as_deref());
    let opens = hour(sheet, first, meeting.opens, zone);
    // Whoever does not say how people take part says neither that they come nor that they connect.
    if meeting.mode.is_none() {
        body.push(paragraphs.next("opening-in-place", |clause| clause.text("opens", opens)));
        return;
    }
    if !in_place(facts) {
        let tool = facts.facilities.tool.as_ref();
        body.push(match (meeting.opens.zip(meeting.closes), tool) {
            (Some(both), _) => paragraphs
                .next("hours-of-day", |clause| clause.text("hours", hours(sheet, first, Some(both), zone))),
            (None, Some(tool)) => paragraphs
                .next("opening-with-tool", |clause| clause.text("opens", opens).fact("tool", Some(tool))),
            (None, None) => paragraphs.next("opening-online", |clause| clause.text("opens", opens)),
        });
        return;
    }
    body.push(paragraphs.next("opening-in-place", |clause| clause.text("opens", opens)));
    if meeting.badges.is_some() {
        let time = hour(sheet, first, meeting.badges, None);
        body.push(match &meeting.badges_at {
            Some(entrance) => paragraphs
                .next("badge-desk-at", |clause| clause.text("time", time).fact("entrance", Some(entrance))),
            None => paragraphs.next("badge-desk", |clause| clause.text("time", time)),
        });
    }
    body.push(paragraphs.next("rooms", |clause| clause));
}

/// The meeting of the management team (CL8-17-14).
fn management(
    paragraphs: &mut Paragraphs<'_>,
    sheet: &Sheet,
    facts: &Facts,
    of: &ManagementMeeting,
) -> Block {
    let key = if of.is_virtual { "management-virtual" } else { "management-in-place" };
    paragraphs.next(key, |clause| {
        clause
            .text("group", group(sheet, &facts.group))
            .date("date", of.on)
            .text("hours", hours(sheet, of.on, of.hours, of.zone.as_deref()))
    })
}

/// Who takes the decisions, and how the plenaries can be followed (CL8-17-16, CL8-17-17, CL11-20-A3).
fn deciding(body: &mut Vec<Block>, paragraphs: &mut Paragraphs<'_>, facts: &Facts) {
    match facts.services.deciding {
        Some(Deciding::InTheRoom) => body.push(paragraphs.next("decided-in-room", |clause| clause)),
        Some(Deciding::RemoteIncluded) => body.push(paragraphs.next("decided-remote", |clause| clause)),
        None => {}
    }
    if facts.meeting.mode == Some(Mode::Hybrid) {
        body.push(paragraphs.next("plenaries-remote", |clause| clause));
    }
}

/// Where practical information and the agenda are, and who drew the agenda up or agreed to it.
fn pointers(body: &mut Vec<Block>, paragraphs: &mut Paragraphs<'_>, sheet: &Sheet, facts: &Facts) {
    let practical = has_practical_annex(facts);
    body.push(if practical {
        paragraphs.next("practical-in-annex", |clause| clause.fact("annex", Some(annex_letter(0))))
    } else {
        paragraphs.next("practical-on-page", |clause| clause.text("page", home_page(sheet, facts)))
    });
    let annex = Some(agenda_annex(facts));
    body.push(match &facts.chair {
        Some(of) => {
            let key = if practical { "agenda-drawn-up" } else { "agenda-agreed" };
            paragraphs.next(key, |clause| {
                let clause = clause.fact("annex", annex).text("group", group(sheet, &facts.group));
                clause.text("chair", chair(sheet, of))
            })
        }
        None => paragraphs.next("agenda-in-annex", |clause| clause.fact("annex", annex)),
    });
}

/// The letter of the annex with the agenda.
fn agenda_annex(facts: &Facts) -> String {
    annex_letter(usize::from(has_practical_annex(facts)))
}

/// The clauses on registration: in the annex, or in the body of a letter without one (CL13-17-7 to CL13-17-9).
pub(super) fn registration<'a>(sheet: &'a Sheet, facts: &Facts) -> Vec<(&'static str, Clause<'a>)> {
    let clause = |key| (key, Clause::new(sheet, key));
    let by_circular =
        |key: &'static str, of| (key, Clause::new(sheet, key).text("circular", cited(sheet, of)));
    let mut clauses = vec![
        (
            "registration",
            Clause::new(sheet, "registration")
                .text("page", home_page(sheet, facts))
                .date("until", due(facts, Action::Registration))
                .text("ahead", length(sheet, "ahead", facts.terms.registration)),
        ),
        by_circular("approval", facts.circulars.approval.as_ref()),
        by_circular("automatic", facts.circulars.automatic.as_ref()),
    ];
    match facts.meeting.mode {
        Some(Mode::Physical | Mode::Hybrid) => clauses.push(clause("options")),
        Some(Mode::Virtual) => clauses.extend([clause("options-virtual"), clause("registration-tool")]),
        Some(Mode::Special) | None => {}
    }
    clauses.push(clause("women"));
    clauses
}

/// The rows of the table of deadlines: by day, and within a day in the order of practice (CLT-11, PR-1).
pub(crate) fn rows(facts: &Facts) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for row in &facts.deadlines {
        let actions = row.actions.iter().copied().filter(|of| fits(facts.meeting.mode, *of));
        match rows.iter_mut().find(|known| known.on == row.on) {
            Some(known) => known.actions.extend(actions),
            None => rows.push(Row { on: row.on, actions: actions.collect() }),
        }
    }
    rows.retain(|row| !row.actions.is_empty());
    // A day that is not known comes last.
    rows.sort_by_key(|row| (row.on.is_none(), row.on));
    for row in &mut rows {
        row.actions.sort_unstable();
        row.actions.dedup();
    }
    rows
}

/// The table of deadlines. A short meeting has none (CL13-17-19).
fn deadlines(sheet: &Sheet, facts: &Facts) -> Option<Block> {
    let rows = rows(facts);
    if rows.is_empty() || !has_practical_annex(facts) {
        return None;
    }
    let row = |row: Row| {
        let label = fact(sheet, "date", row.on.map(|on| dates::formal_date(sheet.lang(), on)));
        let items = row.actions.iter().flat_map(|of| action(sheet, facts, &row, *of)).collect();
        ListOf { label, items }
    };
    Some(Block::Schedule {
        caption: label(sheet, "deadlines-title"),
        columns: [label(sheet, "column-date"), label(sheet, "column-due")],
        rows: rows.into_iter().map(row).collect(),
    })
}

/// Does a meeting of this mode have such a deadline? What needs a journey has none where nobody travels (PR-3, PR-4).
fn fits(mode: Option<Mode>, action: Action) -> bool {
    let travels = mode.is_none_or(Mode::is_in_place);
    match action {
        Action::Fellowship | Action::Interpretation | Action::Visa => travels,
        Action::Captioning
        | Action::Translation
        | Action::Registration
        | Action::Contributions
        | Action::TapReplies => true,
    }
}

/// What is due on a day, with its channel: one line, or a line for each consultation.
fn action(sheet: &Sheet, facts: &Facts, row: &Row, action: Action) -> Vec<Text> {
    let key = match action {
        Action::Captioning => "action-captioning",
        Action::Translation => "action-translation",
        Action::Fellowship => "action-fellowship",
        Action::Interpretation => "action-interpretation",
        Action::Registration => "action-registration",
        Action::Visa => "action-visa",
        Action::Contributions => "action-contributions",
        Action::TapReplies => return replies(sheet, facts, row),
    };
    let clause = Clause::new(sheet, key);
    vec![match action {
        Action::Fellowship | Action::Visa => clause.fact("annex", Some(annex_letter(0))).write(),
        Action::Captioning
        | Action::Translation
        | Action::Interpretation
        | Action::Registration
        | Action::Contributions
        | Action::TapReplies => clause.write(),
    }]
}

/// The replies that are due on a day: those of the consultations that close on it.
fn replies(sheet: &Sheet, facts: &Facts, row: &Row) -> Vec<Text> {
    let closing = facts.consultations.iter().filter(|of| of.replies_until == row.on);
    let line = |of: &Consultation| {
        let circular = fact(sheet, "circular", of.circular.as_ref());
        let clause = Clause::new(sheet, "action-tap-replies").text("circular", circular);
        clause.count("count", of.texts.len()).write()
    };
    let lines: Vec<Text> = closing.map(line).collect();
    if lines.is_empty() { vec![label(sheet, "action-tap-replies-unknown")] } else { lines }
}

/// Events beside the meeting, each with day, hours, mode and address (CL11-20-14).
fn events(sheet: &Sheet, facts: &Facts) -> Option<Block> {
    if facts.events.is_empty() {
        return None;
    }
    let items = facts.events.iter().map(|of| event(sheet, of)).collect();
    Some(Block::List { clause: "events-title", list: ListOf { label: label(sheet, "events-title"), items } })
}

/// One event.
fn event(sheet: &Sheet, of: &Event) -> Text {
    let more = match (of.must_register, of.address.as_deref()) {
        (true, address) => Clause::new(sheet, "event-must-register").link("address", address).write(),
        (false, Some(address)) => Clause::new(sheet, "event-address").link("address", Some(address)).write(),
        (false, None) => Text::default(),
    };
    Clause::new(sheet, if of.is_virtual { "event-virtual" } else { "event-in-place" })
        .localized("name", of.name.as_ref())
        .date("date", of.on)
        .text("hours", hours(sheet, of.on, of.hours, of.zone.as_deref()))
        .text("more", more)
        .write()
}
