//! Where and in which language letters reach a member. Addresses may be those of persons: they are sealed.

use super::register::{Act, BodyFile, Event};
use crate::approval::tap::act::Language;
use crate::id::MemberId;
use crate::private::{HoldsPrivate, Private, given};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An address, from a day on.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RegisterAddress {
    /// The member.
    pub member: MemberId,
    /// Mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<Private>,
    /// Postal address, a line each.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post: Option<Private>,
    /// The language in which it is written to.
    pub language: Language,
    /// First day.
    pub from: Date,
}

impl RegisterAddress {
    /// Is there any way to reach the member?
    #[must_use]
    pub fn reaches(&self) -> bool {
        self.by_mail() || self.by_post()
    }

    /// Is there a mail address?
    #[must_use]
    pub fn by_mail(&self) -> bool {
        given(self.email.as_ref())
    }

    /// Is there a postal address?
    #[must_use]
    pub fn by_post(&self) -> bool {
        given(self.post.as_ref())
    }
}

/// What leads to each private text, with the member whose it is.
type Seal<'s> = dyn FnMut(Option<&MemberId>, &'static str, &mut Private) + 's;

fn of_address(address: &mut RegisterAddress, seal: &mut Seal) {
    let RegisterAddress { member, email, post, .. } = address;
    if let Some(email) = email {
        seal(Some(member), "email", email);
    }
    if let Some(post) = post {
        seal(Some(member), "post", post);
    }
}

fn of_file(file: &mut BodyFile, seal: &mut Seal) {
    for address in &mut file.addresses {
        of_address(address, seal);
    }
}

impl HoldsPrivate for Act {
    fn each_private(&mut self, seal: &mut dyn FnMut(&'static str, &mut Private)) {
        self.each_private_of(&mut |_, field, text| seal(field, text));
    }

    fn each_private_of(&mut self, seal: &mut dyn FnMut(Option<&MemberId>, &'static str, &mut Private)) {
        match self {
            Self::Found(file) => of_file(file, seal),
            Self::RegisterAddress(address) => of_address(address, seal),
            Self::Appoint(_) | Self::RotateSigningKey(_) => {}
        }
    }
}

impl HoldsPrivate for Event {
    fn each_private(&mut self, seal: &mut dyn FnMut(&'static str, &mut Private)) {
        self.each_private_of(&mut |_, field, text| seal(field, text));
    }

    fn each_private_of(&mut self, seal: &mut dyn FnMut(Option<&MemberId>, &'static str, &mut Private)) {
        match self {
            Self::Founded(file) => of_file(file, seal),
            Self::AddressRegistered(address) => of_address(address, seal),
            Self::Appointed(_) | Self::SigningKeyRotated(_) => {}
        }
    }
}
