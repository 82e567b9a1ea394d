//! The facts that several papers share.
//!
//! An `Option` that is `None` means: no source gives it. The paper then says so in its place.

use jiff::civil::Date;
use serde::Serialize;
use words::Lang;

/// A text told in one or more languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Localized(Vec<(Lang, String)>);

impl Localized {
    /// A text told in one language.
    pub fn new(lang: Lang, text: impl Into<String>) -> Localized {
        Localized(vec![(lang, text.into())])
    }

    /// A text told in English and Chinese.
    pub fn both(en: impl Into<String>, zh: impl Into<String>) -> Localized {
        Localized::new(Lang::En, en).and(Lang::Zh, zh)
    }

    /// Adds the text in another language.
    #[must_use]
    pub fn and(mut self, lang: Lang, text: impl Into<String>) -> Localized {
        self.0.push((lang, text.into()));
        self
    }

    /// The text in a language, else in the first it was told in, with that language.
    pub fn best(&self, lang: Lang) -> Option<(Lang, &str)> {
        let told = self.0.iter().find(|(told, _)| *told == lang).or(self.0.first());
        told.map(|(told, text)| (*told, text.as_str()))
    }
}

/// Written as an object: the code of each language with its text.
impl Serialize for Localized {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(lang, text)| (lang.code(), text)))
    }
}

/// Writes a deadline as its last minute, with its zone: `2020-07-10T23:59:00+00:00[UTC]`.
pub(crate) fn last_minute<S: serde::Serializer>(
    deadline: &Option<words::Deadline>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    deadline.as_ref().map(|deadline| deadline.last_minute(deadline.zone()).to_string()).serialize(serializer)
}

/// A mark that a paper bears on each page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Mark {
    /// The paper belongs to a rehearsal: nothing in it is real.
    Rehearsal,
}

/// The body that sends papers: its names and addresses.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Body {
    /// The organization.
    pub organization: Option<Localized>,
    /// The office that sends circulars.
    pub office: Option<Localized>,
    /// Where it sends them from: "Geneva".
    pub place: Option<Localized>,
    /// The lines of the postal address.
    pub address: Vec<String>,
    /// Its telephone, or that of the secretariat that a letter names.
    pub telephone: Option<String>,
    /// Its fax.
    pub fax: Option<String>,
    /// The Director's mail address, to which replies go.
    pub email: Option<String>,
    /// The address of the database of patents and software copyrights.
    pub ipr_database: Option<String>,
    /// The address of its page, or of the page of the group that a letter is about.
    pub web: Option<String>,
}

impl Body {
    /// The body of the demo: real names of the organization, invented addresses at `example.org`.
    pub fn demo() -> Body {
        Body {
            organization: Some(Localized::both("International Telecommunication Union", "国际电信联盟")),
            office: Some(Localized::both("Telecommunication Standardization Bureau", "电信标准化局")),
            place: Some(Localized::both("Geneva", "日内瓦")),
            address: vec!["1 Example Square".into(), "1200 Example City".into()],
            telephone: None,
            fax: None,
            email: Some("director@example.org".into()),
            ipr_database: Some("https://example.org/ipr".into()),
            web: None,
        }
    }
}

/// A study group as it was named in its study period.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct StudyGroup {
    /// Its number: "11".
    pub number: Option<String>,
    /// Its title in that study period.
    pub title: Option<Localized>,
}

/// The meeting at which approval is proposed or was decided.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Meeting {
    /// Where.
    pub place: Option<Localized>,
    /// Its first and last day.
    pub days: Option<(Date, Date)>,
    /// The number of the collective letter that convenes it: "10/11".
    pub collective_letter: Option<String>,
}

/// What kind of text is put to approval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Kind {
    /// A draft new Recommendation.
    New,
    /// A draft revised Recommendation.
    Revised,
    /// A draft amendment to a Recommendation.
    Amendment,
}

impl Kind {
    /// The variant of the letters' clauses.
    pub(crate) fn variant(self) -> &'static str {
        match self {
            Kind::New => "new",
            Kind::Revised => "revised",
            Kind::Amendment => "amendment",
        }
    }
}

/// A text that is put to approval.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DraftText {
    /// What kind of text.
    pub kind: Kind,
    /// Its number, without "ITU-T": "Q.3643".
    pub number: Option<String>,
    /// The code it had while it was worked on.
    pub provisional: Option<Provisional>,
    /// The report or document that carries the determined text: "SG11-R30".
    pub report: Option<String>,
    /// Its title.
    pub title: Option<Localized>,
    /// Its summary.
    pub summary: Option<Localized>,
    /// What is said of its references under Recommendation A.5.
    pub references: Option<References>,
    /// What was known of intellectual property on the day of the paper.
    pub ipr: Option<Ipr>,
}

impl DraftText {
    /// A text of which nothing but kind and number is known.
    pub fn new(kind: Kind, number: impl Into<String>) -> DraftText {
        DraftText {
            kind,
            number: Some(number.into()),
            provisional: None,
            report: None,
            title: None,
            summary: None,
            references: None,
            ipr: None,
        }
    }
}

/// The code of a text while it was worked on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Provisional {
    /// It had one: "Q.DEN_IMS".
    Code(String),
    /// It bore its number from the beginning, as a revised Recommendation does.
    HadNone,
}

/// Whether a text has normative references that need a justification (Recommendation A.5).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum References {
    /// It has none.
    NoneToJustify,
    /// It has; the justification is in a document.
    Justified {
        /// The document: "SG11-TD1191".
        document: Option<String>,
    },
}

/// What the office had heard of intellectual property on a day (Res. 1 9.4.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Ipr {
    /// No statement was received.
    NoneReceived,
    /// One statement or more was received.
    Received,
}

/// Size and root of the public record when a circular was issued.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RecordHead {
    /// How many entries.
    pub size: u64,
    /// The root of the tree over their commitments, in hexadecimal.
    pub root: String,
}

/// The facts that every circular has.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Issue {
    /// A mark on each page.
    pub mark: Option<Mark>,
    /// Who sends it.
    pub body: Body,
    /// Its number in the study period: "241".
    pub number: Option<String>,
    /// The day on which it is issued.
    pub date: Option<Date>,
    /// The id of the edition that governs the case: "res1-2016".
    pub edition: Option<String>,
    /// The study group concerned.
    pub study_group: StudyGroup,
    /// Its meeting.
    pub meeting: Meeting,
    /// Paragraphs written for this circular alone.
    pub paragraphs: Vec<Localized>,
    /// The name of the Director, only where a source gives it.
    pub director: Option<String>,
    /// The head of the public record when it is issued.
    pub record_head: Option<RecordHead>,
}
