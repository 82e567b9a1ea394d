//! What every page has: who asks, where, under which mark, and the way to the other pages.

use crate::context::Context;
use crate::form::encode;
use crate::wording::Words;
use rulebook::approval::item::Kind;
use words::Lang;

/// The frame of a page.
pub(crate) struct Layout {
    pub(crate) person: Option<String>,
    /// Whose drafts the browser may keep: this login, at this record.
    pub(crate) owner: String,
    pub(crate) demo: bool,
    pub(crate) rehearsal: bool,
    pub(crate) clock: String,
    /// What is on the demo's stage.
    pub(crate) scene: Option<&'static str>,
    pub(crate) here: String,
    pub(crate) path: String,
    pub(crate) mine: usize,
    pub(crate) languages: Vec<Lang>,
    lang: Lang,
}

impl Layout {
    pub(crate) fn of(context: &Context) -> Self {
        let words = Words::of(context);
        let mine = super::desk_page::mine(context).len();
        Self {
            person: context.person.as_ref().map(ToString::to_string),
            owner: format!(
                "{} {}",
                context.desk.origin(),
                context.person.as_ref().map(ToString::to_string).unwrap_or_default()
            ),
            demo: context.app.is_demo(),
            rehearsal: context.is_rehearsal(),
            scene: context.scene.as_ref().map(|stage| stage.name),
            clock: words.at(&context.now, &context.house.zone()),
            here: encode(&context.here),
            path: context.here.split('?').next().unwrap_or("/").to_owned(),
            mine,
            languages: Lang::ALL.iter().copied().filter(|other| *other != context.lang).collect(),
            lang: context.lang,
        }
    }

    /// The pages of the main navigation.
    #[allow(clippy::unused_self, reason = "templates call it on the layout")]
    pub(crate) const fn nav(&self) -> [(&'static str, &'static str); 7] {
        [
            ("/", "site-nav-board"),
            ("/meetings", "site-nav-meetings"),
            ("/letters", "site-nav-letters"),
            ("/clauses", "site-nav-clauses"),
            ("/authority", "site-nav-authority"),
            ("/record", "site-nav-record"),
            ("/help", "site-nav-help"),
        ]
    }

    /// Is this page the one at `address`, or below it?
    pub(crate) fn is_here(&self, address: &str) -> bool {
        if address == "/" { self.path == "/" } else { self.path.starts_with(address) }
    }

    /// A title in the language of the page, where there is one.
    pub(crate) fn title<'a>(&self, en: &'a str, zh: &'a Option<String>) -> &'a str {
        match (self.lang, zh) {
            (Lang::Zh, Some(zh)) => zh,
            _ => en,
        }
    }

    /// The key of a kind of text.
    #[allow(clippy::unused_self, reason = "templates call it on the layout")]
    pub(crate) const fn kind(&self, kind: &Kind) -> &'static str {
        match kind {
            Kind::New => "option-new",
            Kind::Revised => "option-revised",
            Kind::Amendment(_) => "option-amendment",
        }
    }
}
