//! The registers of the body as far as an approval needs them: members, groups, appointments, holidays. One file founds them;
//! later facts change them.

use super::Membership;
use super::address::RegisterAddress;
use crate::calendar::{Holidays, Zone};
use crate::clause::EditionId;
use crate::decision::Decision;
use crate::id::{GroupId, MemberId, PersonId, QuestionId, TextId};
use crate::refusal::Refusal;
use crate::rules::KNOWN;
use imbl::{OrdMap, Vector};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A member.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// Its name.
    pub id: MemberId,
    /// What kind of member.
    pub membership: Membership,
    /// Its name in Chinese.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zh: Option<String>,
    /// Of an Associate: the study group with which it is associated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<GroupId>,
}

/// What kind of group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum GroupKind {
    /// A study group.
    StudyGroup,
    /// A working party of a study group.
    WorkingParty,
    /// A regional group of a study group.
    RegionalGroup,
    /// The assembly.
    Assembly,
}

/// A group.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Its short name: `SG17`.
    pub id: GroupId,
    /// What kind of group.
    pub kind: GroupKind,
    /// Its title.
    pub title: String,
    /// Its title in Chinese.
    #[serde(default)]
    pub title_zh: String,
    /// The study group to which it belongs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<GroupId>,
    /// Questions allocated to it.
    #[serde(default)]
    pub questions: BTreeSet<QuestionId>,
    /// Existing Recommendations within its responsibility.
    #[serde(default)]
    pub responsible_for: BTreeSet<TextId>,
    /// Its Member States, for a regional group.
    #[serde(default)]
    pub members: BTreeSet<MemberId>,
}

/// What a login may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// The Director of TSB.
    Director,
    /// An officer of TSB.
    TsbOfficer,
    /// The chair of a group.
    Chair,
    /// The focal point of a member.
    FocalPoint,
    /// The head of a member's delegation.
    Delegate,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 5] =
        [Self::Director, Self::TsbOfficer, Self::Chair, Self::FocalPoint, Self::Delegate];

    /// The name in data and on the command line.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Director => "director",
            Self::TsbOfficer => "tsb-officer",
            Self::Chair => "chair",
            Self::FocalPoint => "focal-point",
            Self::Delegate => "delegate",
        }
    }

    /// The role with this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.key() == text)
    }
}

/// A dated fact: this login has this role, for this member or group.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Appointment {
    /// The login.
    pub person: PersonId,
    /// The role.
    pub role: Role,
    /// The member or group it is for, where the role is for one.
    #[serde(default, rename = "for", skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
    /// First day.
    pub from: Date,
    /// Last day; left out: until further notice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}

impl Appointment {
    /// Does it hold on `day`?
    #[must_use]
    pub fn holds_on(&self, day: Date) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }
}

/// The file that founds a body.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BodyFile {
    /// Name of the body.
    pub name: String,
    /// Is everything in it invented? Then pages and papers carry the mark *rehearsal* (DC-25).
    #[serde(default)]
    pub rehearsal: bool,
    /// The zone of the house.
    pub zone: Zone,
    /// Holidays of the secretariat (DC-33).
    #[serde(default)]
    pub holidays: Holidays,
    /// Members.
    pub members: Vec<Member>,
    /// Groups.
    pub groups: Vec<Group>,
    /// Appointments.
    #[serde(default)]
    pub appointments: Vec<Appointment>,
    /// Addresses of members.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub addresses: Vec<RegisterAddress>,
}

/// A new appointment.
pub type Appoint = Appointment;

/// A new key that signs heads and receipts from here on. What the old one signed stays valid.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RotateSigningKey {
    /// The new public key, as verifiers write it.
    pub key: String,
    /// The statement by which the old key introduces it.
    pub statement: String,
}

/// Acts on the registers.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "act", content = "with")]
pub enum Act {
    /// Found the body: members, groups, appointments and holidays from one file. The first act of a record.
    #[serde(rename = "body.found")]
    Found(Box<BodyFile>),
    /// Appoint a person to a role, from a day and perhaps until one.
    #[serde(rename = "body.appoint")]
    Appoint(Appoint),
    /// Register where and in which language letters reach a member, from a day on. An earlier address stays in the record, sealed.
    #[serde(rename = "body.register-address")]
    RegisterAddress(RegisterAddress),
    /// Record that a new key signs heads and receipts from here on. Only the operator, on the machine of the record.
    #[serde(rename = "body.rotate-signing-key")]
    RotateSigningKey(RotateSigningKey),
}

/// A fact about the registers.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "event", content = "data")]
pub enum Event {
    /// The body was founded.
    #[serde(rename = "body-founded.v1")]
    Founded(Box<BodyFile>),
    /// A person was appointed.
    #[serde(rename = "appointed.v1")]
    Appointed(Appointment),
    /// Where letters reach a member was registered.
    #[serde(rename = "address-registered.v1")]
    AddressRegistered(RegisterAddress),
    /// A new key signs from here on.
    #[serde(rename = "signing-key-rotated.v1")]
    SigningKeyRotated(RotateSigningKey),
}

/// The registers, folded.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Register {
    /// Name of the body; empty before it is founded.
    pub name: String,
    /// Is everything invented?
    pub rehearsal: bool,
    /// The zone of the house.
    pub zone: Option<Zone>,
    /// Holidays.
    pub holidays: Holidays,
    /// Members by name.
    pub members: OrdMap<MemberId, Member>,
    /// Groups by name.
    pub groups: OrdMap<GroupId, Group>,
    /// Appointments, by login.
    pub appointments: OrdMap<PersonId, Vector<Appointment>>,
    /// Addresses, by member, oldest first.
    pub addresses: OrdMap<MemberId, Vector<RegisterAddress>>,
    /// Keys that came to sign after the first one, oldest first.
    pub signing_keys: Vector<String>,
}

impl Register {
    /// What a recorded fact does to the registers.
    pub fn apply(&mut self, event: &Event) {
        match event {
            Event::Founded(body) => {
                self.name.clone_from(&body.name);
                self.rehearsal = body.rehearsal;
                self.zone = Some(body.zone.clone());
                self.holidays = body.holidays.clone();
                self.members =
                    body.members.iter().map(|member| (member.id.clone(), member.clone())).collect();
                self.groups = body.groups.iter().map(|group| (group.id.clone(), group.clone())).collect();
                for appointment in &body.appointments {
                    self.appoint(appointment);
                }
                for address in &body.addresses {
                    self.address(address);
                }
            }
            Event::Appointed(appointment) => self.appoint(appointment),
            Event::AddressRegistered(address) => self.address(address),
            Event::SigningKeyRotated(rotated) => self.signing_keys.push_back(rotated.key.clone()),
        }
    }

    fn appoint(&mut self, appointment: &Appointment) {
        self.appointments.entry(appointment.person.clone()).or_default().push_back(appointment.clone());
    }

    fn address(&mut self, new: &RegisterAddress) {
        self.addresses.entry(new.member.clone()).or_default().push_back(new.clone());
    }

    /// Where letters reach a member on `day`: what was registered last of what holds by then.
    #[must_use]
    pub fn address_on(&self, member: &MemberId, day: Date) -> Option<&RegisterAddress> {
        self.addresses.get(member).into_iter().flatten().filter(|address| address.from <= day).last()
    }

    /// The Member States.
    #[must_use]
    pub fn member_states(&self) -> BTreeSet<MemberId> {
        let states = self.members.values().filter(|member| member.membership == Membership::MemberState);
        states.map(|member| member.id.clone()).collect()
    }

    /// What this login is on `day`.
    pub fn roles_on(&self, person: &PersonId, day: Date) -> impl Iterator<Item = &Appointment> {
        self.appointments
            .get(person)
            .into_iter()
            .flatten()
            .filter(move |appointment| appointment.holds_on(day))
    }
}

/// Decides an act on the registers.
///
/// # Errors
/// [`KNOWN`] when the body is founded already, or an appointment names what is not there.
pub fn decide(state: &Register, act: &Act, edition: EditionId) -> Result<Decision<Event>, Refusal> {
    let refuse = |key: &str, field: &str, name: &str| {
        Err(Refusal::new(KNOWN, edition, key).fact("name", name).at_field(field))
    };
    match act {
        Act::Found(_) if state.zone.is_some() => refuse("body-founded-already", "name", &state.name),
        Act::Found(body) => match unknown_name(body) {
            Some((field, name)) => refuse("name-unknown", field, &name),
            None => Ok(Decision::grant(KNOWN, Event::Founded(body.clone()))),
        },
        Act::RegisterAddress(new) if !state.members.contains_key(&new.member) => {
            refuse("name-unknown", "member", new.member.as_str())
        }
        Act::RegisterAddress(new) if !new.reaches() => {
            refuse("address-missing", "email", new.member.as_str())
        }
        Act::RegisterAddress(new) => Ok(Decision::grant(KNOWN, Event::AddressRegistered(new.clone()))),
        Act::RotateSigningKey(new) if new.key.trim().is_empty() || new.statement.trim().is_empty() => {
            refuse("name-unknown", "key", "")
        }
        Act::RotateSigningKey(new) => Ok(Decision::grant(KNOWN, Event::SigningKeyRotated(new.clone()))),
        Act::Appoint(new) => {
            let known = match (new.role, new.of.as_deref()) {
                (Role::Director | Role::TsbOfficer, None) => true,
                (Role::Chair, Some(group)) => state.groups.contains_key(group),
                (Role::FocalPoint | Role::Delegate, Some(member)) => state.members.contains_key(member),
                (Role::Director | Role::TsbOfficer, Some(_))
                | (Role::Chair | Role::FocalPoint | Role::Delegate, None) => false,
            };
            if !known {
                return refuse("name-unknown", "for", new.of.as_deref().unwrap_or(""));
            }
            if new.until.is_some_and(|until| until < new.from) {
                return refuse("ends-before-it-begins", "until", new.person.as_str());
            }
            Ok(Decision::grant(KNOWN, Event::Appointed(new.clone())))
        }
    }
}

/// A name in the file that nothing in the file bears.
fn unknown_name(body: &BodyFile) -> Option<(&'static str, String)> {
    let member = |id: &str| body.members.iter().any(|member| member.id.as_str() == id);
    let group = |id: &str| body.groups.iter().any(|group| group.id.as_str() == id);
    for one in &body.groups {
        if let Some(parent) = one.of.as_ref().filter(|parent| !group(parent.as_str())) {
            return Some(("groups", parent.to_string()));
        }
        if let Some(stranger) = one.members.iter().find(|id| !member(id.as_str())) {
            return Some(("groups", stranger.to_string()));
        }
    }
    let named = |a: &&Appointment| match (a.role, &a.of) {
        (Role::Director | Role::TsbOfficer, of) => of.is_none(),
        (Role::Chair, of) => of.as_deref().is_some_and(group),
        (Role::FocalPoint | Role::Delegate, of) => of.as_deref().is_some_and(member),
    };
    if let Some(stranger) = body.addresses.iter().find(|address| !member(address.member.as_str())) {
        return Some(("addresses", stranger.member.to_string()));
    }
    let stranger = body.appointments.iter().find(|appointment| !named(appointment))?;
    Some(("appointments", stranger.of.clone().unwrap_or_else(|| stranger.person.to_string())))
}
