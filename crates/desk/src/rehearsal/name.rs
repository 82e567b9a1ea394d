//! Names in a rehearsal: who `by` means, and what `for` may say.

use crate::authority::grant_for;
use rulebook::body::{Appointment, BodyFile, Role};
use rulebook::id::PersonId;

/// The logins that a file may name, as far as its steps have come.
#[derive(Clone, Debug)]
pub(crate) struct Logins {
    appointments: Vec<Appointment>,
    offices: Vec<String>,
}

impl Logins {
    /// Those of a body.
    pub(crate) fn of(body: &BodyFile) -> Self {
        let groups = body.groups.iter().map(|group| group.id.to_string());
        let members = body.members.iter().map(|member| member.id.to_string());
        Self { appointments: body.appointments.clone(), offices: groups.chain(members).collect() }
    }

    /// One more, appointed by a step.
    pub(crate) fn appoint(&mut self, appointment: &Appointment) {
        self.appointments.push(appointment.clone());
    }

    /// The login that `name` means for an act: itself; `TSB` its first officer; a member its focal point, or its delegate for what
    /// a focal point may not do.
    ///
    /// # Errors
    /// What may be written instead.
    pub(crate) fn login(&self, name: &str, act: &str) -> Result<PersonId, String> {
        let person = |appointment: &Appointment| appointment.person.clone();
        if let Some(known) = self.appointments.iter().find(|held| held.person.as_str() == name) {
            return Ok(person(known));
        }
        let holds = |role: Role, of: Option<&str>| {
            self.appointments.iter().find(|held| held.role == role && held.of.as_deref() == of).map(person)
        };
        if name == "TSB" {
            return holds(Role::TsbOfficer, None).ok_or_else(|| "no officer of TSB is appointed".to_owned());
        }
        let granted = grant_for(act).map_or(&[][..], |grant| grant.roles);
        let first = if granted.contains(&Role::FocalPoint) || !granted.contains(&Role::Delegate) {
            [Role::FocalPoint, Role::Delegate]
        } else {
            [Role::Delegate, Role::FocalPoint]
        };
        let found = first.into_iter().find_map(|role| holds(role, Some(name)));
        found.ok_or_else(|| {
            format!("nobody here is called `{name}`; write a login of the body (`chair of SG17`), a member (`Administration 17`) or `TSB`")
        })
    }

    /// May this login be said to act for `office`? Its own member or group; TSB on behalf of any group (DC-31).
    ///
    /// # Errors
    /// Why not.
    pub(crate) fn acts_for(&self, person: &PersonId, office: &str) -> Result<(), String> {
        if !self.offices.iter().any(|known| known == office) {
            return Err(format!("the body has no group or member `{office}`"));
        }
        let mut held = self.appointments.iter().filter(|held| held.person == *person);
        let may = held.any(|held| {
            held.of.as_deref() == Some(office) || matches!(held.role, Role::TsbOfficer | Role::Director)
        });
        if may { Ok(()) } else { Err(format!("`{person}` holds no office for `{office}`")) }
    }
}
