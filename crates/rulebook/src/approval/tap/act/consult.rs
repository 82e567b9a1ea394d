//! Acts of the consultation (9.4).

use super::Deviation;
use crate::calendar::Moment;
use crate::id::{GroupId, MemberId, TextId};
use crate::private::{HoldsPrivate, Private, given};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The answers of the form. It has no box for an abstention (C241-32).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(inline)]
pub enum Answer {
    /// Authorizes consideration, with no comment.
    Authorize,
    /// Authorizes consideration; comments and suggested changes are attached.
    AuthorizeWithComments,
    /// Does not authorize; reasons and possible changes are given.
    NotAuthorize,
    /// A reply by mail, e-mail or fax that says neither (DC-27). The form cannot give it.
    NotExplicit,
}

/// How a reply came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(inline)]
pub enum Channel {
    /// On the form of this house.
    Form,
    /// By letter post.
    Mail,
    /// By e-mail.
    EMail,
    /// By fax.
    Fax,
}

/// A file that was handed in, named by the digest of its content.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Attachment {
    /// SHA-256 of the content, in hexadecimal.
    pub sha256: String,
    /// Name of the file.
    pub name: String,
    /// Kind of content, as the content itself shows it.
    pub media: String,
    /// Size in bytes.
    pub bytes: u64,
}

/// What a reply says.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Content {
    /// The answer: `authorize`, `authorize-with-comments`, `not-authorize`; by mail, e-mail or fax also `not-explicit`.
    pub answer: Answer,
    /// Comments and suggested changes, for `authorize-with-comments`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comments: Option<Private>,
    /// Reasons, for `not-authorize`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reasons: Option<Private>,
    /// Outline of possible changes that would facilitate further progress, for `not-authorize`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changes: Option<Private>,
    /// Files attached.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
    /// Name of the person who signs, for the signature block.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed_by: Option<Private>,
    /// Official role or title of that person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Private>,
}

/// What an answer needs and a reply does not give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// The comments that it says are attached.
    Comments,
    /// The reasons of a no.
    Reasons,
    /// The changes that would help, with a no.
    Changes,
}

impl Content {
    /// The first thing that its answer needs and it does not give; a file attached may hold any of them (C241-30, C241-31).
    #[must_use]
    pub fn lacks(&self) -> Option<Lack> {
        if !self.attachments.is_empty() {
            return None;
        }
        match self.answer {
            Answer::Authorize | Answer::NotExplicit => None,
            Answer::AuthorizeWithComments => (!given(self.comments.as_ref())).then_some(Lack::Comments),
            Answer::NotAuthorize if !given(self.reasons.as_ref()) => Some(Lack::Reasons),
            Answer::NotAuthorize => (!given(self.changes.as_ref())).then_some(Lack::Changes),
        }
    }
}

impl HoldsPrivate for Content {
    fn each_private(&mut self, seal: &mut dyn FnMut(&'static str, &mut Private)) {
        let fields = [
            ("comments", &mut self.comments),
            ("reasons", &mut self.reasons),
            ("changes", &mut self.changes),
            ("signed-by", &mut self.signed_by),
            ("role", &mut self.role),
        ];
        for (name, field) in fields {
            if let Some(text) = field {
                seal(name, text);
            }
        }
    }
}

/// A reply on the form.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Reply {
    /// Number of the text.
    pub text: TextId,
    /// What it says.
    #[serde(flatten)]
    pub content: Content,
}

/// A reply registered by TSB.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct RegisterReply {
    /// Number of the text.
    pub text: TextId,
    /// The Member State that replied.
    pub member: MemberId,
    /// How it came: `mail`, `e-mail`, `fax`.
    pub channel: Channel,
    /// Moment of receipt, `2026-01-22T14:05:00Z`.
    pub received: Moment,
    /// The scan of the letter, or the message as a file.
    pub scan: Attachment,
    /// What it says.
    #[serde(flatten)]
    pub content: Content,
}

/// What the second officer found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(inline)]
pub enum Finding {
    /// What was registered is what the scan shows.
    Matches,
    /// It is not: the registration is void and is made again.
    Differs,
}

/// A check of a registered reply.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CheckReply {
    /// Number of the text.
    pub text: TextId,
    /// Number of the reply in this consultation.
    pub reply: u32,
    /// What was found: `matches`, `differs`.
    pub finding: Finding,
}

/// A correction of a registered reply.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CorrectReply {
    /// Number of the text.
    pub text: TextId,
    /// Number of the reply in this consultation.
    pub reply: u32,
    /// The answer that the scan shows.
    pub answer: Answer,
    /// Why the registration was wrong.
    pub reason: String,
    /// The Member State that the scan shows, where another was registered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<MemberId>,
    /// The moment of receipt that the scan shows, where that was registered wrongly.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received: Option<Moment>,
}

/// The close of a consultation.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CloseConsultation {
    /// Number of the text.
    pub text: TextId,
}

/// The Director's act that establishes a result.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EstablishResult {
    /// Number of the text.
    pub text: TextId,
    /// A missed formality, recorded by the Director.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deviation: Option<Deviation>,
}

/// A ruling of the Director.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(inline)]
pub enum Ruling {
    /// The study group may consider the text.
    MayProceed,
    /// Not at this meeting.
    NotAtThisMeeting,
}

/// The Director's ruling where no reply is explicit.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RuleOnNoExplicitReply {
    /// Number of the text.
    pub text: TextId,
    /// The ruling: `may-proceed`, `not-at-this-meeting`.
    pub ruling: Ruling,
    /// Why.
    pub reason: String,
}

/// A fresh decision to seek approval.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SeekAgain {
    /// Number of the text.
    pub text: TextId,
    /// Report or other document that carries the decision.
    pub source: String,
    /// Whose meeting decided. Left out: the study group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by_meeting_of: Option<GroupId>,
}
