//! Facts of collective letters.

use super::*;
use papers::collective_letter::{
    Action, Agenda, Captioning, Chair, Circulars, Cited, Consultation, Deciding, Decision, Event, Facilities,
    Facts, Item, ManagementMeeting, Meeting, Mode, Numbered, Purpose, Row, Services, Span, Terms, Unit,
    Updated,
};

/// One of several, or none.
fn one_of<T: Clone + std::fmt::Debug + 'static>(of: Vec<T>) -> BoxedStrategy<Option<T>> {
    maybe(select(of).boxed())
}

/// A text by its number.
fn numbered() -> BoxedStrategy<Numbered> {
    (maybe(number()), option::of(code()), proptest::bool::weighted(0.2), option::of(name()))
        .prop_map(|(number, code, amendment, carried_by)| Numbered { number, code, amendment, carried_by })
        .boxed()
}

fn meeting() -> BoxedStrategy<Meeting> {
    let mode = one_of(vec![Mode::Physical, Mode::Hybrid, Mode::Virtual, Mode::Special]);
    let purpose = prop_oneof![
        free().prop_map(|assembly| Purpose::Reports { assembly }),
        free().prop_map(|assembly| Purpose::FutureMeetings { assembly }),
        (option::of(0..20_u32), maybe(days())).prop_map(|(count, days)| Purpose::Determined { count, days }),
    ];
    let hours = (maybe(time()), maybe(time()), maybe(zone()), maybe(time()), maybe(free()));
    (mode, maybe(told()), maybe(told()), maybe(days()), hours, vec(purpose, 0..4))
        .prop_map(|(mode, place, venue, days, (opens, closes, zone, badges, badges_at), scope)| Meeting {
            mode,
            place,
            venue,
            days,
            opens,
            closes,
            zone,
            badges,
            badges_at,
            scope,
        })
        .boxed()
}

fn consultation() -> BoxedStrategy<Consultation> {
    (maybe(name()), vec(numbered(), 0..6), maybe(day()), maybe(time()), maybe(zone()))
        .prop_map(|(circular, texts, replies_until, replies_at, zone)| Consultation {
            circular,
            texts,
            replies_until,
            replies_at,
            zone,
        })
        .boxed()
}

fn management() -> BoxedStrategy<ManagementMeeting> {
    (maybe(day()), maybe((time(), time()).boxed()), maybe(zone()), any::<bool>())
        .prop_map(|(on, hours, zone, is_virtual)| ManagementMeeting { on, hours, zone, is_virtual })
        .boxed()
}

fn rows() -> BoxedStrategy<Vec<Row>> {
    let actions = vec![
        Action::Captioning,
        Action::Translation,
        Action::Fellowship,
        Action::Interpretation,
        Action::Registration,
        Action::Visa,
        Action::Contributions,
        Action::TapReplies,
    ];
    let row = (maybe(day()), vec(select(actions), 0..4)).prop_map(|(on, actions)| Row { on, actions });
    vec(row, 0..6).boxed()
}

fn services() -> BoxedStrategy<Services> {
    let deciding = one_of(vec![Deciding::InTheRoom, Deciding::RemoteIncluded]);
    let captioning = one_of(vec![Captioning::OnRequest, Captioning::Plenaries]);
    let flags = (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>());
    (flags, any::<Option<bool>>(), any::<Option<bool>>(), deciding, captioning)
        .prop_map(|((one, two, three, four), fellowships, visa_support, deciding, captioning)| Services {
            english_only: one,
            interpretation_on_request: two,
            fellowships,
            visa_support,
            deciding,
            captioning,
            contributions_closed: three,
            newcomers: four,
        })
        .boxed()
}

fn terms() -> BoxedStrategy<Terms> {
    let unit = select(vec![Unit::Hours, Unit::Days, Unit::Weeks, Unit::Months]);
    let span = || maybe((0..200_u32, unit.clone()).prop_map(|(amount, unit)| Span { amount, unit }).boxed());
    (span(), span(), span(), span(), span(), span(), span(), option::of(0..9_u32))
        .prop_map(
            |(
                captioning,
                interpretation,
                registration,
                fellowship_start,
                visa,
                remote,
                visa_letter,
                most,
            )| {
                Terms {
                    captioning,
                    interpretation,
                    registration,
                    fellowship_start,
                    visa,
                    remote,
                    visa_letter,
                    fellowships: most,
                }
            },
        )
        .boxed()
}

fn circulars() -> BoxedStrategy<Circulars> {
    let cited = || {
        let period = "(19|20)[0-9]{2}-(19|20)[0-9]{2}".boxed();
        maybe((maybe(name()), maybe(period)).prop_map(|(number, period)| Cited { number, period }).boxed())
    };
    (cited(), cited()).prop_map(|(approval, automatic)| Circulars { approval, automatic }).boxed()
}

fn facilities() -> BoxedStrategy<Facilities> {
    let any = || maybe(address());
    let pages = (any(), any(), any(), any(), any(), any(), any(), any());
    (maybe(free()), pages, maybe(told()), maybe("[+0-9 -]{1,16}".boxed()), maybe(told()))
        .prop_map(|(tool, pages, lockers, fellowships_fax, visa_subject)| {
            let (latest, wireless, printing, laptops, newcomers_desk, fellowships_desk, visa_desk, visiting) =
                pages;
            Facilities {
                tool,
                hotels: latest.clone(),
                latest,
                wireless,
                lockers,
                printing,
                laptops,
                newcomers_desk,
                fellowships_desk,
                fellowships_fax,
                visa_desk,
                visa_subject,
                visiting,
            }
        })
        .boxed()
}

fn event() -> BoxedStrategy<Event> {
    let when = (maybe(day()), maybe((time(), time()).boxed()), maybe(zone()));
    (maybe(told()), when, any::<bool>(), maybe(address()), any::<bool>())
        .prop_map(|(name, (on, hours, zone), is_virtual, address, must_register)| Event {
            name,
            on,
            hours,
            zone,
            is_virtual,
            address,
            must_register,
        })
        .boxed()
}

/// An item of an agenda, with others within it.
fn item() -> BoxedStrategy<Item> {
    let mark = prop_oneof!["[0-9]{1,2}(\\.[0-9]{1,2})?", "[a-z]", "[ivx]{1,3}", Just(String::new())];
    let decides = option::of(select(vec![Decision::Approval, Decision::Consent]));
    let bare = (
        mark,
        told(),
        weighted(0.1, free()),
        weighted(0.3, numbered()),
        decides,
        proptest::bool::weighted(0.1),
    )
        .prop_map(|(mark, title, documents, text, decides, ipr_call)| Item {
            mark,
            title,
            documents,
            text,
            decides,
            ipr_call,
            items: Vec::new(),
        });
    bare.prop_recursive(3, 12, 4, |within| {
        (within.clone(), vec(within, 0..4)).prop_map(|(of, items)| Item { items, ..of })
    })
    .boxed()
}

/// An agenda as a list, or as a table.
fn agenda() -> BoxedStrategy<Agenda> {
    let updated = one_of(vec![Updated::AsDocument, Updated::OnPage]);
    (option::of(name()), updated, vec(item(), 0..5), any::<bool>())
        .prop_map(|(updates, updated, mut items, table)| {
            if !table {
                items.iter_mut().for_each(without_documents);
            }
            Agenda { updates, updated, items }
        })
        .boxed()
}

fn without_documents(item: &mut Item) {
    item.documents = None;
    item.items.iter_mut().for_each(without_documents);
}

fn chair() -> BoxedStrategy<Chair> {
    (maybe(free()), maybe(told())).prop_map(|(name, country)| Chair { name, country }).boxed()
}

/// A collective letter.
pub(crate) fn letter() -> BoxedStrategy<Facts> {
    let head = (mark(), body(), maybe(day()), maybe((0..300_u32).boxed()), maybe(name()), group(), meeting());
    let about =
        (vec(told(), 0..4), vec(consultation(), 0..3), option::of(management()), maybe(chair()), rows());
    let practical = (services(), vec(name(), 0..4), terms(), circulars(), facilities(), vec(event(), 0..3));
    let rest = (agenda(), vec(told(), 0..3), option::of(0..5_u32), maybe(free()), record_head());
    (head, about, practical, rest)
        .prop_map(|(head, about, practical, rest)| {
            let (mark, body, date, serial, file, group, meeting) = head;
            let (leads_on, consultations, management, chair, deadlines) = about;
            let (services, captioned, terms, circulars, facilities, events) = practical;
            let (agenda, paragraphs, annexes, director, record_head) = rest;
            Facts {
                mark,
                body,
                date,
                serial,
                file,
                group,
                meeting,
                leads_on,
                consultations,
                management,
                chair,
                deadlines,
                services,
                captioned,
                terms,
                circulars,
                facilities,
                events,
                agenda,
                paragraphs,
                annexes,
                director,
                record_head,
            }
        })
        .boxed()
}
