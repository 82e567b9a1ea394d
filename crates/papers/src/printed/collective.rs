//! What a collective letter prints.

use words::Lang;

use super::Printed;
use crate::collective_letter::{
    Action, Agenda, Captioning, Chair, Circulars, Cited, Consultation, Event, Facilities, Facts, Item,
    ManagementMeeting, Meeting, Mode, Numbered, Purpose, Row, Services, Terms, printed as writer,
};
use crate::facts::Kind;
use crate::letters::Letter;
use crate::read::tidy;

impl Facts {
    /// What the letter in a language prints of these facts, as its mode has it.
    #[must_use]
    pub fn as_printed(&self, lang: Lang) -> Self {
        let printed = Printed::new(Letter::CollectiveLetter, lang);
        let shown = Shown::of(self);
        let meeting = printed.meeting(self, &shown);
        let of_agenda = Printed::new(Letter::CollectiveLetter, writer::agenda_lang(self, lang));
        let mut agenda = of_agenda.agenda(&self.agenda);
        agenda.settle(&meeting.scope);
        Self {
            mark: self.mark,
            body: printed.letterhead(&self.body),
            date: self.date,
            serial: self.serial,
            file: printed.text(self.file.as_ref()),
            group: printed.group(&self.group),
            meeting,
            leads_on: printed.all(&self.leads_on),
            consultations: self.consultations.iter().map(|of| printed.consultation(of)).collect(),
            management: self.management.as_ref().map(|of| printed.management(of)),
            chair: self.chair.as_ref().map(|of| printed.chair(of)),
            deadlines: shown.deadlines(self),
            services: shown.services(self),
            captioned: printed.captioned(self, &shown),
            terms: shown.terms(self),
            circulars: printed.circulars(&self.circulars),
            facilities: printed.facilities(self, &shown),
            events: self.events.iter().map(|of| printed.event(of)).collect(),
            agenda,
            paragraphs: printed.all(&self.paragraphs),
            annexes: Some(if shown.practical { 2 } else { 1 }),
            director: printed.text(self.director.as_ref()),
            record_head: printed.record_head(self.record_head.as_ref()),
        }
    }
}

/// Which parts a letter has.
struct Shown {
    in_place: bool,
    /// The annex of practical information.
    practical: bool,
    is_virtual: bool,
    interpretation: bool,
    fellowships: bool,
    visa: bool,
    /// First and last hour, instead of when it opens.
    both_hours: bool,
}

impl Shown {
    fn of(facts: &Facts) -> Self {
        let mode = facts.meeting.mode;
        let in_place = mode.is_some_and(Mode::is_in_place);
        let services = &facts.services;
        Self {
            in_place,
            practical: mode != Some(Mode::Special),
            is_virtual: mode == Some(Mode::Virtual),
            interpretation: in_place && services.interpretation_on_request && !services.english_only,
            fellowships: in_place && services.fellowships == Some(true),
            visa: in_place && services.visa_support == Some(true),
            both_hours: mode.is_some()
                && !in_place
                && facts.meeting.opens.is_some()
                && facts.meeting.closes.is_some(),
        }
    }

    /// The table of deadlines as it is printed; a letter without one gives the day of registration alone.
    fn deadlines(&self, facts: &Facts) -> Vec<Row> {
        if !self.practical {
            let on = writer::due(facts, Action::Registration);
            return on
                .map(|on| Row { on: Some(on), actions: vec![Action::Registration] })
                .into_iter()
                .collect();
        }
        writer::rows(facts)
    }

    /// A virtual letter says that there are neither fellowships nor support for visas.
    fn services(&self, facts: &Facts) -> Services {
        let of = &facts.services;
        let offered = |shown: bool| if self.is_virtual { Some(false) } else { shown.then_some(true) };
        Services {
            english_only: of.english_only,
            interpretation_on_request: self.interpretation,
            fellowships: offered(self.fellowships),
            visa_support: offered(self.visa),
            deciding: of.deciding,
            captioning: of.captioning.filter(|_| self.practical),
            contributions_closed: of.contributions_closed,
            newcomers: of.newcomers && self.practical,
        }
    }

    fn terms(&self, facts: &Facts) -> Terms {
        let of = &facts.terms;
        let on_request = self.practical && facts.services.captioning == Some(Captioning::OnRequest);
        Terms {
            captioning: of.captioning.filter(|_| on_request),
            interpretation: of.interpretation.filter(|_| self.interpretation),
            registration: of.registration,
            fellowship_start: of.fellowship_start.filter(|_| self.fellowships),
            visa: of.visa.filter(|_| self.visa),
            remote: of.remote.filter(|_| facts.meeting.mode == Some(Mode::Hybrid)),
            visa_letter: of.visa_letter.filter(|_| self.visa),
            fellowships: of.fellowships.filter(|_| self.fellowships),
        }
    }
}

impl Printed {
    fn meeting(&self, facts: &Facts, shown: &Shown) -> Meeting {
        let of = &facts.meeting;
        let has_place = shown.in_place || of.mode.is_none();
        let badges = Self::time(of.badges).filter(|_| shown.in_place);
        let purpose = |purpose: &Purpose| match purpose {
            Purpose::Determined { days, .. } => Purpose::Determined {
                count: u32::try_from(facts.agenda.for_approval().count()).ok(),
                days: *days,
            },
            Purpose::Reports { assembly } => Purpose::Reports { assembly: self.assembly(assembly) },
            Purpose::FutureMeetings { assembly } => {
                Purpose::FutureMeetings { assembly: self.assembly(assembly) }
            }
        };
        Meeting {
            mode: of.mode,
            place: self.told(of.place.as_ref()).filter(|_| has_place),
            venue: self.told(of.venue.as_ref()).filter(|_| shown.in_place),
            days: of.days,
            opens: Self::time(of.opens),
            closes: Self::time(of.closes).filter(|_| shown.both_hours),
            zone: self.zone(of.zone.as_ref()),
            badges,
            badges_at: self.text(of.badges_at.as_ref()).filter(|_| badges.is_some()),
            scope: of.scope.iter().map(purpose).collect(),
        }
    }

    /// An assembly; the words for one that is not given stand for it.
    fn assembly(&self, assembly: &String) -> String {
        self.text(Some(assembly)).unwrap_or_else(|| self.grammar.unknown())
    }

    /// Texts of one kind stand together, in the order in which the kinds first come.
    fn consultation(&self, of: &Consultation) -> Consultation {
        let mut kinds: Vec<(Option<Kind>, Vec<Numbered>)> = Vec::new();
        for text in &of.texts {
            let kind = writer::kind(text);
            let printed = tidy(&writer::numbered(self.grammar.sheet, text).to_string());
            let text = self.phrases().numbered(&printed, kind);
            match kinds.iter_mut().find(|(known, _)| *known == kind) {
                Some((_, texts)) => texts.push(text),
                None => kinds.push((kind, vec![text])),
            }
        }
        let zone = of.zone.as_deref().filter(|zone| !crate::text::is_blank(zone));
        let (replies_until, replies_at, zone) =
            crate::read::replies(self.lang, of.replies_until, of.replies_at, zone);
        Consultation {
            circular: self.text(of.circular.as_ref()),
            texts: kinds.into_iter().flat_map(|(_, texts)| texts).collect(),
            replies_until,
            replies_at,
            zone,
        }
    }

    fn management(&self, of: &ManagementMeeting) -> ManagementMeeting {
        let hours = of.hours.and_then(|(from, to)| Self::time(Some(from)).zip(Self::time(Some(to))));
        let zone = self.zone(of.zone.as_ref()).filter(|_| hours.is_some());
        ManagementMeeting { on: of.on, hours, zone, is_virtual: of.is_virtual }
    }

    fn chair(&self, of: &Chair) -> Chair {
        self.phrases().chair(&tidy(&writer::chair(self.grammar.sheet, of).to_string()))
    }

    fn captioned(&self, facts: &Facts, shown: &Shown) -> Vec<String> {
        if shown.practical && facts.services.captioning == Some(Captioning::Plenaries) {
            self.lines(&facts.captioned)
        } else {
            Vec::new()
        }
    }

    fn circulars(&self, of: &Circulars) -> Circulars {
        let cited = |of: &Option<Cited>| {
            self.phrases().cited(&tidy(&writer::cited(self.grammar.sheet, of.as_ref()).to_string()))
        };
        Circulars { approval: cited(&of.approval), automatic: cited(&of.automatic) }
    }

    fn facilities(&self, facts: &Facts, shown: &Shown) -> Facilities {
        let of = &facts.facilities;
        let has_newcomers = facts.services.newcomers && shown.in_place;
        let has_tool =
            facts.meeting.mode.is_some() && !shown.in_place && (!shown.both_hours || shown.is_virtual);
        let text = |fact: &Option<String>, shown: bool| self.text(fact.as_ref()).filter(|_| shown);
        let visa_desk = text(&of.visa_desk, shown.visa);
        Facilities {
            tool: text(&of.tool, has_tool),
            latest: text(&of.latest, true),
            wireless: text(&of.wireless, shown.in_place),
            lockers: self.told(of.lockers.as_ref()).filter(|_| shown.in_place),
            printing: text(&of.printing, shown.in_place),
            laptops: text(&of.laptops, shown.in_place),
            newcomers_desk: text(&of.newcomers_desk, has_newcomers),
            fellowships_desk: text(&of.fellowships_desk, shown.fellowships),
            fellowships_fax: text(&of.fellowships_fax, shown.fellowships),
            visa_desk: visa_desk.clone(),
            visa_subject: self.told(of.visa_subject.as_ref()).filter(|_| visa_desk.is_some()),
            visiting: text(&of.visiting, shown.in_place),
            hotels: text(&of.hotels, shown.in_place),
        }
    }

    fn event(&self, of: &Event) -> Event {
        let hours = of.hours.and_then(|(from, to)| Self::time(Some(from)).zip(Self::time(Some(to))));
        Event {
            name: self.told(of.name.as_ref()),
            on: of.on,
            hours,
            zone: self.zone(of.zone.as_ref()).filter(|_| hours.is_some()),
            is_virtual: of.is_virtual,
            address: self.text(of.address.as_ref()),
            must_register: of.must_register,
        }
    }

    /// A table does not show how deep an item lies.
    fn agenda(&self, of: &Agenda) -> Agenda {
        let updates = self.text(of.updates.as_ref());
        let is_table = of.items.iter().any(writer::has_documents);
        let items = if is_table {
            let mut rows = Vec::new();
            of.items.iter().for_each(|item| self.row(item, &mut rows));
            crate::read::rows_nested(rows)
        } else {
            of.items.iter().map(|item| self.item(item)).collect()
        };
        Agenda { updated: of.updated.filter(|_| of.updates.is_none()), updates, items }
    }

    /// An item of a list, with those within it.
    fn item(&self, of: &Item) -> Item {
        let (text, title) = self.phrases().item(&tidy(&writer::title(self.grammar.sheet, of).to_string()));
        Item {
            mark: tidy(&of.mark),
            title,
            documents: None,
            text,
            decides: None,
            ipr_call: of.ipr_call,
            items: of.items.iter().map(|item| self.item(item)).collect(),
        }
    }

    /// The rows of an item and of those within it. A row with documents has no room for the call.
    fn row(&self, of: &Item, rows: &mut Vec<Item>) {
        let documents = self.text(of.documents.as_ref());
        let ipr_call = of.ipr_call && of.documents.is_none();
        rows.push(Item { documents, ipr_call, items: Vec::new(), ..self.item(of) });
        of.items.iter().for_each(|item| self.row(item, rows));
    }
}
