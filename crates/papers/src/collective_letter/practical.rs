//! Annex A: practical information, as the mode of the meeting and its services have it.

use words::Sheet;

use super::body::registration;
use super::facts::{Action, Captioning, Facts, Mode};
use super::in_place;
use super::phrases::{due, home_page, length};
use crate::model::Block;
use crate::text::{Clause, Text, fact, is_blank, join, localized};

/// The clauses of a section; those that do not apply are left out.
type Clauses<'a> = Vec<(&'static str, Clause<'a>)>;

/// The annex, a section a subject. A section without clauses has no heading.
pub(super) fn write(sheet: &Sheet, facts: &Facts) -> Vec<Block> {
    let mut blocks = Vec::new();
    let language = if facts.services.english_only { "language-title" } else { "interpretation-title" };
    let sections = [
        ("documents-title", documents(sheet, facts)),
        (language, interpretation(sheet, facts)),
        ("facilities-title", facilities(sheet, facts)),
        ("remote-title", remote(sheet, facts)),
        ("accessibility-title", accessibility(sheet, facts)),
        ("registration-title", registration(sheet, facts)),
        ("newcomers-title", newcomers(sheet, facts)),
        ("fellowships-title", fellowships(sheet, facts)),
        ("visa-title", visa(sheet, facts)),
        ("no-travel-title", no_travel(sheet, facts)),
        ("visiting-title", visiting(sheet, facts)),
    ];
    for (title, clauses) in sections {
        if clauses.is_empty() {
            continue;
        }
        let heading = Clause::new(sheet, title);
        let heading = match title {
            "visiting-title" => heading.text("place", place(sheet, facts)),
            _ => heading,
        };
        blocks.push(Block::Heading { clause: title, number: None, text: heading.write() });
        blocks.extend(clauses.into_iter().map(|(key, clause)| crate::phrases::paragraph(key, clause)));
    }
    blocks
}

/// A clause without facts.
fn plain<'a>(sheet: &'a Sheet, key: &'static str) -> (&'static str, Clause<'a>) {
    (key, Clause::new(sheet, key))
}

/// A clause that gives an address.
fn address<'a>(sheet: &'a Sheet, key: &'static str, of: &str) -> (&'static str, Clause<'a>) {
    (key, Clause::new(sheet, key).link("address", Some(of)))
}

/// A clause with a day and how long before the meeting that is.
fn by<'a>(
    sheet: &'a Sheet,
    key: &'static str,
    facts: &Facts,
    action: Action,
    ahead: Option<super::Span>,
) -> (&'static str, Clause<'a>) {
    let clause = Clause::new(sheet, key).date("until", due(facts, action));
    (key, clause.text("ahead", length(sheet, "ahead", ahead)))
}

/// How documents are handed in and had (CL8-17-A1 to A4, CL11-20-A1).
fn documents<'a>(sheet: &'a Sheet, facts: &Facts) -> Clauses<'a> {
    let mut clauses = Vec::new();
    if in_place(facts) {
        clauses.push(plain(sheet, "paperless"));
    }
    if !facts.services.contributions_closed {
        clauses.push(plain(sheet, "posting"));
    }
    let drafts = Clause::new(sheet, "drafts-by-mail").link("email", facts.body.email.as_deref());
    clauses.push(("drafts-by-mail", drafts));
    clauses.push(("access", Clause::new(sheet, "access").text("page", home_page(sheet, facts))));
    clauses
}

/// One language, or an interpreted closing plenary (CL8-17-A5, CL8-17-A6, CL11-20-A2).
fn interpretation<'a>(sheet: &'a Sheet, facts: &Facts) -> Clauses<'a> {
    if facts.services.english_only {
        return vec![plain(sheet, "english-only")];
    }
    if !facts.services.interpretation_on_request || !in_place(facts) {
        return Vec::new();
    }
    let ahead = facts.terms.interpretation;
    vec![
        plain(sheet, "interpretation"),
        by(sheet, "interpretation-request", facts, Action::Interpretation, ahead),
    ]
}

/// What the house offers (CL8-17-A7 to A10).
fn facilities<'a>(sheet: &'a Sheet, facts: &Facts) -> Clauses<'a> {
    if !in_place(facts) {
        return Vec::new();
    }
    let of = &facts.facilities;
    let mut clauses = Vec::new();
    clauses.extend(of.wireless.as_deref().map(|page| address(sheet, "wireless", page)));
    clauses.extend(
        of.lockers
            .as_ref()
            .map(|places| ("lockers", Clause::new(sheet, "lockers").localized("places", Some(places)))),
    );
    clauses.extend(of.printing.as_deref().map(|page| address(sheet, "printing", page)));
    clauses.extend(of.laptops.as_deref().map(|desk| address(sheet, "laptops", desk)));
    clauses
}

/// Remote participation in a meeting that has a place, or in one that has none.
fn remote<'a>(sheet: &'a Sheet, facts: &Facts) -> Clauses<'a> {
    let plain = |key| plain(sheet, key);
    match facts.meeting.mode {
        Some(Mode::Hybrid) => {
            let ahead = length(sheet, "ahead", facts.terms.remote);
            let on_request = Clause::new(sheet, "remote-on-request").text("ahead", ahead);
            vec![
                plain("best-effort"),
                plain("plenaries-remote"),
                ("remote-on-request", on_request),
                plain("remote-registered"),
                plain("remote-no-delay"),
                plain("remote-sound"),
                plain("chat-encouraged"),
            ]
        }
        Some(Mode::Virtual) => {
            let access = match &facts.facilities.tool {
                Some(tool) => {
                    let clause = Clause::new(sheet, "remote-with-tool").fact("tool", Some(tool));
                    ("remote-with-tool", clause)
                }
                None => plain("remote-online"),
            };
            vec![
                access,
                plain("best-effort"),
                plain("remote-registered"),
                plain("remote-identify"),
                plain("remote-no-delay"),
                plain("remote-sound"),
                plain("chat-integral"),
            ]
        }
        Some(Mode::Physical | Mode::Special) | None => Vec::new(),
    }
}

/// Captioning and sign language (CL8-17-A17, CL8-17-A18, CL11-20-A9).
fn accessibility<'a>(sheet: &'a Sheet, facts: &Facts) -> Clauses<'a> {
    match facts.services.captioning {
        Some(Captioning::OnRequest) => {
            let ahead = facts.terms.captioning;
            // The rules give a virtual meeting no day for it: only one that a person set is told.
            let is_due = in_place(facts) || ahead.is_some() || due(facts, Action::Captioning).is_some();
            let request = is_due.then(|| by(sheet, "captioning-request", facts, Action::Captioning, ahead));
            std::iter::once(plain(sheet, "captioning")).chain(request).collect()
        }
        Some(Captioning::Plenaries) => {
            let named = facts.captioned.iter().filter(|of| !is_blank(of));
            let mut groups = join(sheet, named.map(|of| Text::value("group", of)));
            if groups == Text::default() {
                groups = fact(sheet, "group", None::<String>);
            }
            vec![("captioning-plenaries", Clause::new(sheet, "captioning-plenaries").text("groups", groups))]
        }
        None => Vec::new(),
    }
}

/// A programme in the house, or a session in the network.
fn newcomers<'a>(sheet: &'a Sheet, facts: &Facts) -> Clauses<'a> {
    if !facts.services.newcomers {
        return Vec::new();
    }
    vec![match (in_place(facts), facts.facilities.newcomers_desk.as_deref()) {
        (true, Some(whom)) => address(sheet, "newcomers-mentoring", whom),
        (true, None) => plain(sheet, "newcomers-mentoring-plain"),
        (false, _) => plain(sheet, "newcomers-session"),
    }]
}

/// Fellowships, where there is somewhere to travel to (CL8-17-A25 to A36).
fn fellowships<'a>(sheet: &'a Sheet, facts: &Facts) -> Clauses<'a> {
    if !in_place(facts) || facts.services.fellowships != Some(true) {
        return Vec::new();
    }
    let of = &facts.facilities;
    let most = facts.terms.fellowships.and_then(|most| usize::try_from(most).ok());
    let mut clauses = vec![plain(sheet, "fellowship-kinds"), plain(sheet, "fellowship-remote")];
    clauses.extend(
        most.map(|most| ("fellowship-number", Clause::new(sheet, "fellowship-number").count("count", most))),
    );
    let alike = [
        "fellowship-covers",
        "fellowship-ticket",
        "fellowship-rest",
        "fellowship-inclusion",
        "fellowship-criteria",
    ];
    clauses.extend(alike.map(|key| plain(sheet, key)));
    let key = if of.fellowships_fax.is_some() { "fellowship-forms" } else { "fellowship-forms-mail" };
    let forms = Clause::new(sheet, key)
        .text("page", home_page(sheet, facts))
        .link("email", of.fellowships_desk.as_deref());
    let forms = match &of.fellowships_fax {
        Some(fax) => forms.fact("fax", Some(fax)),
        None => forms,
    };
    clauses.push((key, forms));
    let until = Clause::new(sheet, "fellowship-until").date("until", due(facts, Action::Fellowship));
    clauses.push(("fellowship-until", until));
    clauses.push(plain(sheet, "fellowship-approved"));
    let ahead = length(sheet, "ahead", facts.terms.fellowship_start);
    clauses.push(("fellowship-start", Clause::new(sheet, "fellowship-start").text("ahead", ahead)));
    clauses
}

/// Support for visas, where there is somewhere to travel to (CL8-17-A37 to A41).
fn visa<'a>(sheet: &'a Sheet, facts: &Facts) -> Clauses<'a> {
    if !in_place(facts) || facts.services.visa_support != Some(true) {
        return Vec::new();
    }
    let after = length(sheet, "after", facts.terms.visa_letter);
    let mut clauses = vec![
        plain(sheet, "visa-mission"),
        plain(sheet, "visa-official"),
        ("visa-letter", Clause::new(sheet, "visa-letter").text("after", after)),
        by(sheet, "visa-request", facts, Action::Visa, facts.terms.visa),
    ];
    let of = &facts.facilities;
    clauses.extend(of.visa_desk.as_deref().map(|whom| match &of.visa_subject {
        Some(subject) => {
            let (key, clause) = address(sheet, "visa-questions-marked", whom);
            (key, clause.localized("subject", Some(subject)))
        }
        None => address(sheet, "visa-questions", whom),
    }));
    clauses
}

/// Why a virtual meeting has neither (CL11-20-A11).
fn no_travel<'a>(sheet: &'a Sheet, facts: &Facts) -> Clauses<'a> {
    if facts.meeting.mode == Some(Mode::Virtual) { vec![plain(sheet, "no-travel")] } else { Vec::new() }
}

/// For visitors of the place (CL8-17-A42).
fn visiting<'a>(sheet: &'a Sheet, facts: &Facts) -> Clauses<'a> {
    if !in_place(facts) {
        return Vec::new();
    }
    let of = &facts.facilities;
    let mut clauses = Vec::new();
    clauses.extend(of.visiting.as_deref().map(|page| {
        let (key, clause) = address(sheet, "visiting", page);
        (key, clause.text("place", place(sheet, facts)))
    }));
    clauses.extend(of.hotels.as_deref().map(|page| address(sheet, "hotels", page)));
    clauses
}

/// The place of the meeting.
fn place(sheet: &Sheet, facts: &Facts) -> Text {
    localized(sheet, "place", facts.meeting.place.as_ref())
}
