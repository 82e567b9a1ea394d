//! The annex of practical information: each clause by itself, in whatever order.

use std::ops::Range;

use super::{Found, Reader};
use crate::collective_letter::{Action, Captioning, Facts, Span, Terms};
use crate::read::Repeated;
use crate::read::values::first_day;

/// The clauses that tell a fact.
const TELLING: [&str; 25] = [
    "interpretation",
    "interpretation-request",
    "wireless",
    "lockers",
    "printing",
    "laptops",
    "remote-on-request",
    "remote-with-tool",
    "captioning",
    "captioning-request",
    "captioning-plenaries",
    "newcomers-mentoring",
    "newcomers-mentoring-plain",
    "newcomers-session",
    "fellowship-kinds",
    "fellowship-number",
    "fellowship-forms",
    "fellowship-forms-mail",
    "fellowship-start",
    "visa-letter",
    "visa-request",
    "visa-questions",
    "visa-questions-marked",
    "visiting",
    "hotels",
];

/// The clauses that repeat what the letter tells elsewhere, or that every such letter has.
const PLAIN: [&str; 33] = [
    "documents-title",
    "interpretation-title",
    "language-title",
    "facilities-title",
    "remote-title",
    "accessibility-title",
    "registration-title",
    "newcomers-title",
    "fellowships-title",
    "visa-title",
    "no-travel-title",
    "visiting-title",
    "paperless",
    "posting",
    "drafts-by-mail",
    "access",
    "english-only",
    "best-effort",
    "plenaries-remote",
    "remote-online",
    "remote-registered",
    "remote-identify",
    "remote-no-delay",
    "remote-sound",
    "chat-encouraged",
    "chat-integral",
    "fellowship-remote",
    "fellowship-covers",
    "fellowship-ticket",
    "fellowship-rest",
    "fellowship-inclusion",
    "fellowship-criteria",
    "no-travel",
];

/// More of them.
const REST: [&str; 10] = [
    "fellowship-until",
    "fellowship-approved",
    "visa-mission",
    "visa-official",
    "registration",
    "approval",
    "automatic",
    "options",
    "options-virtual",
    "registration-tool",
];

impl Reader<'_> {
    /// The annex.
    pub(super) fn practical(&mut self, facts: &mut Facts, within: Range<usize>) {
        let keys: Vec<&str> = TELLING.into_iter().chain(PLAIN).chain(REST).chain(["women"]).collect();
        for at in within {
            if let Some(found) = self.best(at, 0, &keys) {
                self.service(facts, &found);
                self.until(&found);
            }
        }
    }

    /// What registration says: also in the body of a letter without such an annex.
    pub(super) fn registration(&mut self, facts: &mut Facts, found: &Found) {
        match found.hit.key.as_str() {
            "registration" => {
                facts.terms.registration = self.length(found, "ahead", "terms.registration");
                let until = self.day(found, "until", "deadlines.0.on");
                // A letter without a table of deadlines gives the one that it has here.
                let is_known = !facts.deadlines.is_empty() || !is_short(facts);
                if is_known && let Some(on) = until {
                    let said = Repeated::Until { action: Action::Registration, on };
                    self.notes.repeat(said, self.pieces.get(found.at));
                } else if let Some(on) = until {
                    let actions = vec![Action::Registration];
                    facts.deadlines.push(crate::collective_letter::Row { on: Some(on), actions });
                }
            }
            "approval" => facts.circulars.approval = self.cited(found, "circulars.approval"),
            "automatic" => facts.circulars.automatic = self.cited(found, "circulars.automatic"),
            _ => {}
        }
    }

    /// Until when a service is asked for: the table says so as well.
    fn until(&mut self, found: &Found) {
        let action = match found.hit.key.as_str() {
            "interpretation-request" => Action::Interpretation,
            "captioning-request" => Action::Captioning,
            "fellowship-until" => Action::Fellowship,
            "visa-request" => Action::Visa,
            _ => return,
        };
        if let Some(on) = first_day(found.get("until")) {
            self.notes.repeat(Repeated::Until { action, on }, self.pieces.get(found.at));
        }
    }

    /// One clause.
    fn service(&mut self, facts: &mut Facts, found: &Found) {
        match found.hit.key.as_str() {
            "wireless" => facts.facilities.wireless = self.take(found, "address", "facilities.wireless"),
            "lockers" => facts.facilities.lockers = self.told(found, "places", "facilities.lockers"),
            "printing" => facts.facilities.printing = self.take(found, "address", "facilities.printing"),
            "laptops" => facts.facilities.laptops = self.take(found, "address", "facilities.laptops"),
            "visiting" => facts.facilities.visiting = self.take(found, "address", "facilities.visiting"),
            "hotels" => facts.facilities.hotels = self.take(found, "address", "facilities.hotels"),
            "visa-questions" => {
                facts.facilities.visa_desk = self.take(found, "address", "facilities.visa_desk");
            }
            "visa-questions-marked" => {
                facts.facilities.visa_desk = self.take(found, "address", "facilities.visa_desk");
                facts.facilities.visa_subject = self.told(found, "subject", "facilities.visa_subject");
            }
            "remote-with-tool" => facts.facilities.tool = self.take(found, "tool", "facilities.tool"),
            "captioning-plenaries" => self.captioned(facts, found),
            "fellowship-number" => {
                facts.terms.fellowships = Some(found.count());
                self.see("terms.fellowships", found.count(), self.rest(found.at, 0));
            }
            "fellowship-forms" | "fellowship-forms-mail" => {
                facts.facilities.fellowships_desk = self.take(found, "email", "facilities.fellowships_desk");
                if found.hit.get("fax").is_some() {
                    facts.facilities.fellowships_fax = self.take(found, "fax", "facilities.fellowships_fax");
                }
            }
            "registration" | "approval" | "automatic" => self.registration(facts, found),
            _ => self.offered(facts, found),
        }
    }

    /// Services that a clause shows to be there or not, and how long before they are asked for.
    fn offered(&mut self, facts: &mut Facts, found: &Found) {
        let whole = self.rest(found.at, 0);
        let services = &mut facts.services;
        let shown = match found.hit.key.as_str() {
            "interpretation" => {
                services.interpretation_on_request = true;
                "services.interpretation_on_request"
            }
            "captioning" => {
                services.captioning = Some(Captioning::OnRequest);
                "services.captioning"
            }
            "fellowship-kinds" => {
                services.fellowships = Some(true);
                "services.fellowships"
            }
            "no-travel" => {
                services.fellowships = Some(false);
                services.visa_support = Some(false);
                "services.visa_support"
            }
            "visa-letter" => {
                services.visa_support = Some(true);
                "services.visa_support"
            }
            key if key.starts_with("newcomers-") && !key.ends_with("-title") => {
                services.newcomers = true;
                "services.newcomers"
            }
            _ => "",
        };
        if !shown.is_empty() {
            self.see(shown, found.hit.key != "no-travel", whole);
        }
        if found.hit.key == "newcomers-mentoring" {
            facts.facilities.newcomers_desk = self.take(found, "address", "facilities.newcomers_desk");
        }
        self.terms(&mut facts.terms, found);
    }

    /// A length of time in a clause.
    fn terms(&mut self, terms: &mut Terms, found: &Found) {
        let (term, name, fact): (&mut Option<Span>, _, _) = match found.hit.key.as_str() {
            "interpretation-request" => (&mut terms.interpretation, "ahead", "terms.interpretation"),
            "remote-on-request" => (&mut terms.remote, "ahead", "terms.remote"),
            "captioning-request" => (&mut terms.captioning, "ahead", "terms.captioning"),
            "fellowship-start" => (&mut terms.fellowship_start, "ahead", "terms.fellowship_start"),
            "visa-letter" => (&mut terms.visa_letter, "after", "terms.visa_letter"),
            "visa-request" => (&mut terms.visa, "ahead", "terms.visa"),
            _ => return,
        };
        *term = self.length(found, name, fact);
    }

    /// The groups whose plenaries are captioned.
    fn captioned(&mut self, facts: &mut Facts, found: &Found) {
        facts.services.captioning = Some(Captioning::Plenaries);
        let run = found.run("groups");
        self.see("services.captioning", "plenaries", run);
        let known = self.phrases().known(self.words(run));
        let phrases = self.phrases();
        let groups = known.as_deref().map(|groups| phrases.list(groups)).unwrap_or_default();
        facts.captioned = groups.into_iter().map(str::to_owned).collect();
    }
}

/// Has a letter no table of deadlines, and no annex of practical information?
fn is_short(facts: &Facts) -> bool {
    facts.meeting.mode == Some(crate::collective_letter::Mode::Special)
}
