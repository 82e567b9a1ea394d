// flat table
//! Who may: may this login act for that member or office today (H-1)? Whether the member or office has *standing* is the rulebook's.

use jiff::civil::Date;
use rulebook::body::{Register, Role, Standing};
use rulebook::clause::EditionId;
use rulebook::id::{GroupId, MemberId, PersonId};
use rulebook::refusal::Refusal;
use rulebook::rules::AUTHORITY;

use Role::{Chair, Delegate, Director, FocalPoint, TsbOfficer};

/// One row: an act, the roles that may ask for it, and the clause or house rule that says so.
#[derive(Clone, Copy, Debug)]
pub struct Grant {
    /// The act.
    pub act: &'static str,
    /// The roles.
    pub roles: &'static [Role],
    /// The rule.
    pub rule: &'static str,
}

const fn grant(act: &'static str, roles: &'static [Role], rule: &'static str) -> Grant {
    Grant { act, roles, rule }
}

/// The whole table. The calendar's acts stand in it with no role: no login may ask for them.
pub const GRANTS: &[Grant] = &[
    grant("body.found", &[], "H-1"),
    grant("body.appoint", &[Director], "H-1"),
    grant("body.register-address", &[TsbOfficer], "H-7"),
    grant("body.rotate-signing-key", &[], "H-1"),
    grant("meeting.convene", &[Director, TsbOfficer], "DC-31"),
    grant("meeting.move", &[Director, TsbOfficer], "DC-26"),
    grant("meeting.describe", &[TsbOfficer, Director], "C241-AC7"),
    grant("meeting.open", &[Chair, TsbOfficer], "DC-31"),
    grant("meeting.delegations-present", &[Chair, TsbOfficer], "DC-31"),
    grant("meeting.close", &[Chair, TsbOfficer], "DC-31"),
    grant("letter.draft", &[TsbOfficer, Director], "C241-AC7"),
    grant("letter.revise", &[TsbOfficer, Director], "H-9"),
    grant("letter.withdraw", &[TsbOfficer, Director], "H-5"),
    grant("letter.approve", &[TsbOfficer, Director], "H-9"),
    grant("letter.issue", &[Director, TsbOfficer], "C241-17"),
    grant("letter.correct", &[TsbOfficer, Director], "H-10"),
    grant("letter.take-over", &[TsbOfficer], "DC-32"),
    grant("item.register", &[TsbOfficer], "H-1"),
    grant("item.ipr-statement", &[TsbOfficer], "R1-9.3.8.1"),
    grant("selection.change", &[Chair, TsbOfficer], "R1-8.3.2"),
    grant("tap.decide-regionally", &[Chair], "R1-9.2.1.1a"),
    grant("tap.examine-regional", &[Chair, TsbOfficer], "R1-9.2.1.1c"),
    grant("tap.determine", &[Chair, TsbOfficer], "R1-9.3.1b"),
    grant("tap.request", &[Chair], "R1-9.3.1a"),
    grant("tap.deposit", &[TsbOfficer], "R1-9.3.3a"),
    grant("tap.announce", &[Director], "R1-9.3.1a"),
    grant("tap.distribute", &[TsbOfficer, Director], "R1-9.3.5"),
    grant("tap.extend", &[Director], "DC-26"),
    grant("tap.keep-meeting", &[Director], "DC-26"),
    grant("tap.reply", &[FocalPoint], "R1-9.4.1c"),
    grant("tap.register-reply", &[TsbOfficer], "C241-34"),
    grant("tap.check-reply", &[TsbOfficer], "DC-29"),
    grant("tap.correct-reply", &[TsbOfficer], "DC-29"),
    grant("tap.close-consultation", &[], "R1-9.4.1a"),
    grant("tap.establish-result", &[Director], "DC-20"),
    grant("tap.rule-on-no-explicit-reply", &[Director], "DC-7"),
    grant("tap.seek-again", &[Chair, TsbOfficer], "R1-9.3.1b"),
    grant("tap.present-final-text", &[Chair, TsbOfficer], "R1-9.5.5a"),
    grant("tap.accept-change", &[Chair, TsbOfficer], "R1-9.5.2a"),
    grant("tap.defer", &[Chair, TsbOfficer], "R1-9.5.2b"),
    grant("tap.oppose", &[Delegate, FocalPoint], "R1-9.5.3b"),
    grant("tap.withdraw-opposition", &[Delegate, FocalPoint], "R1-9.5.3b"),
    grant("tap.reserve", &[Delegate, FocalPoint], "R1-9.5.4a"),
    grant("tap.withdraw-reservation", &[Delegate, FocalPoint], "R1-9.5.4a"),
    grant("tap.request-more-time", &[Delegate, FocalPoint], "R1-9.5.5b"),
    grant("tap.withdraw-more-time", &[Delegate, FocalPoint], "R1-9.5.5b"),
    grant("tap.abstain", &[Delegate, FocalPoint], "R1-9.5.6a"),
    grant("tap.revoke-abstention", &[Delegate, FocalPoint], "R1-9.5.6b"),
    grant("tap.decide", &[Chair, TsbOfficer], "R1-9.5.3a"),
    grant("tap.confirm-decision", &[Director], "DC-29"),
    grant("tap.correct-decision", &[Director], "DC-29"),
    grant("tap.oppose-formally", &[FocalPoint], "R1-9.5.5c"),
    grant("tap.register-opposition", &[TsbOfficer], "C241-34"),
    grant("tap.check-opposition", &[TsbOfficer], "DC-29"),
    grant("tap.end-more-time", &[], "R1-9.5.5c"),
    grant("tap.proceed-again", &[Chair], "R1-9.5.5.2b"),
    grant("tap.refer-to-assembly", &[Chair, TsbOfficer], "R1-9.2.2b"),
    grant("tap.notify-result", &[Director], "R1-9.6.1a"),
    grant("tap.correct-editorially", &[TsbOfficer], "R1-9.6.2"),
    grant("tap.refer-adverse-case", &[FocalPoint], "R1-9.3.10"),
    grant("tap.carry-out", &[Director, TsbOfficer, Chair], "H-1"),
    grant("case.take-over", &[TsbOfficer], "DC-32"),
];

/// The row of an act.
#[must_use]
pub fn grant_for(act: &str) -> Option<&'static Grant> {
    GRANTS.iter().find(|grant| grant.act == act)
}

/// A login that was found to have authority: in what role and standing it acts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Authority {
    /// The login.
    pub person: PersonId,
    /// The role.
    pub role: Role,
    /// The standing that follows.
    pub standing: Standing,
    /// The rule that grants the act to the role.
    pub rule: &'static str,
}

/// May this login ask for the act on `day`? Its appointments that hold on that day are tried in order; one for the group or
/// member that the act is about comes first.
///
/// # Errors
/// [`AUTHORITY`], with the roles that may.
pub fn may(
    act: &str,
    person: &PersonId,
    about: Option<&GroupId>,
    registers: &Register,
    day: Date,
    edition: EditionId,
) -> Result<Authority, Refusal> {
    let no = |key: &str| {
        let roles = grant_for(act).map_or_else(String::new, |grant| {
            grant.roles.iter().map(|role| role.key()).collect::<Vec<_>>().join(", ")
        });
        Refusal::new(AUTHORITY, edition, key)
            .fact("act", act)
            .fact("login", person.clone())
            .fact("roles", roles)
    };
    let grant = grant_for(act).ok_or_else(|| no("act-unknown"))?;
    if grant.roles.is_empty() {
        return Err(no("nobody-may"));
    }
    let held: Vec<_> =
        registers.roles_on(person, day).filter(|held| grant.roles.contains(&held.role)).collect();
    let for_this =
        held.iter().find(|held| about.is_some_and(|group| held.of.as_deref() == Some(group.as_str())));
    let chosen = for_this.or(held.first()).ok_or_else(|| no("no-authority"))?;
    let standing =
        standing(chosen.role, chosen.of.as_deref(), registers).ok_or_else(|| no("no-authority"))?;
    Ok(Authority { person: person.clone(), role: chosen.role, standing, rule: grant.rule })
}

/// The standing of a role held for a member or group.
#[must_use]
pub fn standing(role: Role, of: Option<&str>, registers: &Register) -> Option<Standing> {
    match role {
        Director => Some(Standing::Director),
        TsbOfficer => Some(Standing::Secretariat),
        Chair => Some(Standing::Chair(GroupId::from(of?))),
        FocalPoint | Delegate => {
            let member = MemberId::from(of?);
            let membership = registers.members.get(&member)?.membership;
            Some(Standing::Member { member, membership })
        }
    }
}
