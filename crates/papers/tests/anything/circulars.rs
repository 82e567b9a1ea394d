//! Facts of circulars and of the reply form.

use super::*;
use papers::facts::{Issue, Meeting};
use papers::reply_form::{self, Replier};
use papers::tap_result::{self, Decided, Obstacle, Outcome, Reservation, Tally};
use papers::{DraftText, Ipr, Kind, Provisional, References, tap_consultation};
use words::Deadline;

/// A deadline at any second, in a zone with a name or without.
fn deadline() -> BoxedStrategy<Deadline> {
    use jiff::tz::{Offset, TimeZone};
    let zones = ["UTC", "Europe/Zurich", "Asia/Kolkata", "America/St_Johns", "America/Indiana/Knox"];
    let named = select(zones.to_vec()).prop_map(|name| TimeZone::get(name).expect("within the calendar"));
    let fixed = (-50..50_i32).prop_map(|quarters| {
        TimeZone::fixed(Offset::from_seconds(quarters * 900).expect("within the calendar"))
    });
    (0..4_000_000_000_i64, prop_oneof![4 => named, 1 => fixed])
        .prop_map(|(second, zone)| {
            Deadline::late_from(jiff::Timestamp::from_second(second).expect("within the calendar"), zone)
        })
        .boxed()
}

/// A text that is put to approval.
fn draft() -> BoxedStrategy<DraftText> {
    let kind = select(vec![Kind::New, Kind::Revised, Kind::Amendment]);
    let provisional = prop_oneof![code().prop_map(Provisional::Code), Just(Provisional::HadNone)].boxed();
    let references = prop_oneof![
        Just(References::NoneToJustify),
        maybe(name()).prop_map(|document| References::Justified { document })
    ]
    .boxed();
    let ipr = select(vec![Ipr::NoneReceived, Ipr::Received]).boxed();
    (
        kind,
        maybe(number()),
        maybe(provisional),
        maybe(name()),
        maybe(told()),
        maybe(told()),
        maybe(references),
        maybe(ipr),
    )
        .prop_map(|(kind, number, provisional, report, title, summary, references, ipr)| DraftText {
            number,
            provisional,
            report,
            title,
            summary,
            references,
            ipr,
            ..DraftText::new(kind, "")
        })
        .boxed()
}

/// What every circular has.
fn issue() -> BoxedStrategy<Issue> {
    let edition = prop_oneof![select(vec!["res1-2016".to_owned(), "res1-2022".to_owned()]), name()].boxed();
    let meeting = (maybe(told()), maybe(days()), maybe(name()))
        .prop_map(|(place, days, collective_letter)| Meeting { place, days, collective_letter });
    let head = (mark(), body(), maybe(name()), maybe(day()), maybe(edition));
    (head, group(), meeting, vec(told(), 0..3), maybe(free()), record_head())
        .prop_map(
            |(
                (mark, body, number, date, edition),
                study_group,
                meeting,
                paragraphs,
                director,
                record_head,
            )| {
                Issue {
                    mark,
                    body,
                    number,
                    date,
                    edition,
                    study_group,
                    meeting,
                    paragraphs,
                    director,
                    record_head,
                }
            },
        )
        .boxed()
}

/// A circular that opens a consultation.
pub(crate) fn consultation() -> BoxedStrategy<tap_consultation::Facts> {
    (issue(), vec(draft(), 0..6), maybe(deadline()), maybe((0..=100_u8).boxed()))
        .prop_map(|(issue, texts, deadline, share)| tap_consultation::Facts { issue, texts, deadline, share })
        .boxed()
}

/// A form.
pub(crate) fn form() -> BoxedStrategy<reply_form::Facts> {
    let filled = || maybe(free());
    let replier = (filled(), filled(), filled(), filled(), filled(), filled()).prop_map(
        |(name, position, address, fax, email, member_state)| Replier {
            name,
            position,
            address,
            fax,
            email,
            member_state,
        },
    );
    (mark(), body(), maybe(name()), group(), vec(draft(), 0..6), maybe(deadline()), replier)
        .prop_map(|(mark, body, circular, study_group, texts, deadline, replier)| reply_form::Facts {
            mark,
            body,
            circular,
            study_group,
            texts,
            deadline,
            replier,
        })
        .boxed()
}

/// What became of a text.
fn outcome() -> BoxedStrategy<Outcome> {
    maybe(day())
        .prop_flat_map(|on| {
            select(vec![
                Outcome::ApprovedAtMeeting(on),
                Outcome::ApprovedAfterMoreTime(on),
                Outcome::NotApproved(Obstacle::NotAuthorized),
                Outcome::NotApproved(Obstacle::OpposedAtMeeting(on)),
                Outcome::NotApproved(Obstacle::OpposedAfterMeeting(on)),
                Outcome::NotApproved(Obstacle::Deferred(on)),
                Outcome::NotApproved(Obstacle::NoDelegation(on)),
            ])
        })
        .boxed()
}

/// A text with its outcome.
fn decided() -> BoxedStrategy<Decided> {
    let tally = (0..3_u32, 0..200_u32, 0..3_u32)
        .prop_map(|(support, against, without_view)| Tally { support, against, without_view })
        .boxed();
    let reservation =
        (maybe(told()), maybe(told())).prop_map(|(delegation, words)| Reservation { delegation, words });
    (draft(), maybe(outcome()), maybe(tally), vec(reservation, 0..3), maybe(address()))
        .prop_map(|(text, outcome, tally, reservations, published)| Decided {
            text,
            outcome,
            tally,
            reservations,
            published,
        })
        .boxed()
}

/// A circular that tells a result.
pub(crate) fn result() -> BoxedStrategy<tap_result::Facts> {
    (issue(), maybe(name()), maybe((0..=100_u8).boxed()), vec(decided(), 0..6))
        .prop_map(|(issue, consultation, share, texts)| tap_result::Facts {
            issue,
            consultation,
            share,
            texts,
        })
        .boxed()
}
