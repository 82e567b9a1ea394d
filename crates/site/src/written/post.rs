//! Issued letters as mails: to whom each goes, and what each gets. What is sent is what is held; nothing is written anew.

use super::letters::{file_name, read};
use desk::Desk;
use desk::dispatch::parcel::{Addressee, Category, Issued};
use desk::dispatch::post::{Attachment, Mail, NotGiven, Post};
use desk::house::House;
use papers::plain::{self, Plain};
use record::Fault;
use rulebook::approval::tap::act::{Attachment as File, Language};
use rulebook::body::RegisterAddress;
use rulebook::id::MemberId;
use rulebook::letter::Category as Class;
use rulebook::letter::{As, Enclosure, Issued as Out, Letter, Recipient};
use rulebook::private::Private;
use std::sync::Arc;
use words::{Args, Lang};

/// A letter has one version: what corrects it is a letter of its own.
const VERSION: u32 = 1;

/// The language of those for whom the registers name none.
const OTHERWISE: Language = Language::En;

/// The letters of a desk.
pub struct Letters {
    desk: Arc<Desk>,
}

/// Why a letter is not given.
#[derive(Debug, thiserror::Error)]
enum No {
    #[error("there is no letter {0} that was issued here")]
    Unknown(String),
    #[error("the letter {0} has no paper")]
    Paperless(String),
    #[error("the file {0} of the letter is not held")]
    NotHeld(String, #[source] Fault),
}

impl Letters {
    /// The letters that are issued at this desk.
    #[must_use]
    pub const fn of(desk: Arc<Desk>) -> Self {
        Self { desk }
    }

    fn file(&self, digest: &str) -> Result<Vec<u8>, No> {
        read(self.desk.blobs(), digest).map_err(|fault| No::NotHeld(digest.to_owned(), fault))
    }
}

/// A letter that this house issued. One that was sent elsewhere is never sent again.
fn issued<'h>(house: &'h House, letter: &Issued) -> Result<(&'h Letter, &'h Out), NotGiven> {
    let no = || NotGiven::because(No::Unknown(letter.letter.clone()));
    let held = house.letters.letter(&letter.letter).ok_or_else(no)?;
    let out = held.issued.as_ref().filter(|out| out.source.is_none()).ok_or_else(no)?;
    Ok((held, out))
}

impl Post for Letters {
    fn issued(&self, position: u64) -> Result<Vec<Issued>, NotGiven> {
        let house = self.desk.house();
        let letters = house.issued_after(position);
        let key = |(position, letter): (u64, &Letter)| Issued {
            letter: letter.id.to_string(),
            version: VERSION,
            position,
        };
        Ok(letters.map(key).collect())
    }

    fn addressees(&self, letter: &Issued) -> Result<Vec<Addressee>, NotGiven> {
        let house = self.desk.house();
        let (held, out) = issued(&house, letter)?;
        out.recipients.iter().map(|recipient| self.addressee(&house, held, out, recipient)).collect()
    }

    fn mail(&self, letter: &Issued, addressee: &Addressee) -> Result<Mail, NotGiven> {
        let house = self.desk.house();
        let (held, out) = issued(&house, letter)?;
        let wanted = language(&addressee.lang).unwrap_or(OTHERWISE);
        let no_paper = || NotGiven::because(No::Paperless(held.id.to_string()));
        let (given, digest) = paper(out, wanted).ok_or_else(no_paper)?;
        let bytes = self.file(digest).map_err(NotGiven::because)?;
        let page = String::from_utf8_lossy(&bytes);
        let Plain { title, subject, text } = plain::read(&page);
        let told = if given == Language::Zh { Lang::Zh } else { Lang::En };
        let note = (given != wanted).then(|| other_language(told, wanted, out));
        let mut attachments = Vec::new();
        let enclosed: Vec<&Enclosure> = out.enclosures.iter().filter(|one| one.goes_with(given)).collect();
        // The paper for print stands for the page, which a reader could not keep as it is by any other way.
        let is_printed =
            enclosed.iter().any(|one| one.language.is_some() && one.file.media == "application/pdf");
        if !is_printed {
            let name = file_name(&title, "html");
            attachments.push(Attachment { name, media_type: "text/html".into(), bytes: bytes.clone() });
        }
        for Enclosure { file: File { sha256, name, media, .. }, .. } in enclosed {
            let bytes = self.file(sha256).map_err(NotGiven::because)?;
            attachments.push(Attachment { name: name.clone(), media_type: media.clone(), bytes });
        }
        Ok(Mail {
            subject: about(told, &title, &subject, house.registers.rehearsal),
            text: note.as_ref().map_or_else(|| text.clone(), |note| format!("{note}\n\n{text}")),
            html: with_note(&page, note.as_deref()),
            lang: tag(given).to_owned(),
            attachments,
        })
    }
}

impl Letters {
    /// A recipient with the address that held on the day of the letter. Once that was erased there is none.
    fn addressee(
        &self,
        house: &House,
        letter: &Letter,
        out: &Out,
        of: &Recipient,
    ) -> Result<Addressee, NotGiven> {
        let member = MemberId::from(of.name.as_str());
        let address = match of.category {
            Class::MemberStates | Class::SectorMembers | Class::Associates | Class::Academia => {
                out.dated.and_then(|day| house.registers.address_on(&member, day))
            }
            // The registers hold no address of an office: a person sends these letters on.
            Class::Chair | Class::ViceChairs | Class::Bdt | Class::Br => None,
        };
        let lines = self.reveal(address.filter(|_| of.post).and_then(|held| held.post.as_ref()))?;
        Ok(Addressee {
            id: of.name.clone(),
            category: match of.how {
                As::To => Category::To,
                As::Copy => Category::Copy,
            },
            name: name(letter, of),
            address: self
                .reveal(address.filter(|_| of.mail).and_then(mail_of))?
                .map(|text| text.trim().to_owned()),
            lines: lines.iter().flat_map(|text| text.lines()).map(|line| line.trim().to_owned()).collect(),
            lang: tag(of.language.unwrap_or(OTHERWISE)).to_owned(),
            person: match of.category {
                Class::Chair | Class::ViceChairs => Some(of.name.clone()),
                _ => address.and_then(whose),
            },
        })
    }

    fn reveal(&self, text: Option<&Private>) -> Result<Option<String>, NotGiven> {
        let Some(text) = text else { return Ok(None) };
        self.desk.reveal(text).map_err(NotGiven::because)
    }
}

/// Under whose key an address is sealed.
fn whose(address: &RegisterAddress) -> Option<String> {
    [&address.email, &address.post].into_iter().flatten().find_map(|text| match text {
        Private::Sealed(sealed) => Some(sealed.person.clone()),
        Private::Open(_) => None,
    })
}

const fn mail_of(address: &RegisterAddress) -> Option<&Private> {
    address.email.as_ref()
}

/// The name under which somebody is written to: a member by its own, an office by what it is.
fn name(letter: &Letter, of: &Recipient) -> String {
    let lang = if of.language == Some(Language::Zh) { Lang::Zh } else { Lang::En };
    let office = |key: &str| {
        let group = letter.group.as_ref().map(ToString::to_string).unwrap_or_default();
        words::text(lang, key, &Args::new().text("group", group))
    };
    match of.category {
        Class::MemberStates | Class::SectorMembers | Class::Associates | Class::Academia => of.name.clone(),
        Class::Chair => office("dispatch-to-chair"),
        Class::ViceChairs => office("dispatch-to-vice-chair"),
        Class::Bdt | Class::Br => office(of.category.key()),
    }
}

/// The paper in a language; where it was not issued in that, in English, else in any.
fn paper(out: &Out, wanted: Language) -> Option<(Language, &String)> {
    let issued = |language: &Language| Some((*language, out.papers.of(*language)?));
    [wanted, OTHERWISE].iter().find_map(issued).or_else(|| Language::OFFICIAL.iter().find_map(issued))
}

/// Says that the letter was not issued in the language of its addressee.
fn other_language(lang: Lang, wanted: Language, out: &Out) -> String {
    let named = |language: Language| words::option(lang, tag(language));
    let issued = Language::OFFICIAL.into_iter().filter(|language| out.papers.of(*language).is_some());
    let args = Args::new().text("wanted", named(wanted)).text("issued", words::list(lang, issued.map(named)));
    words::text(lang, "dispatch-mail-other-language", &args)
}

/// What the mail is about: the name of the letter, and its subject.
fn about(lang: Lang, title: &str, subject: &str, rehearsal: bool) -> String {
    let key = match (rehearsal, subject.is_empty()) {
        (false, false) => "dispatch-mail-subject",
        (false, true) => "dispatch-mail-subject-short",
        (true, false) => "dispatch-mail-subject-rehearsal",
        (true, true) => "dispatch-mail-subject-rehearsal-short",
    };
    words::text(lang, key, &Args::new().text("title", title).text("subject", subject))
}

/// The page with a note before the paper.
fn with_note(page: &str, note: Option<&str>) -> String {
    let Some(note) = note else { return page.to_owned() };
    let place = ["<main>", "<body>"].iter().find_map(|tag| Some(page.find(tag)? + tag.len()));
    let at = place.unwrap_or(0);
    let (head, rest) = page.split_at(at);
    format!("{head}\n<p>{}</p>{rest}", papers::html::escape(note))
}

/// The tag of a language.
pub(crate) const fn tag(language: Language) -> &'static str {
    match language {
        Language::Ar => "ar",
        Language::Zh => "zh",
        Language::En => "en",
        Language::Fr => "fr",
        Language::Ru => "ru",
        Language::Es => "es",
    }
}

/// The language of a tag.
pub(crate) fn language(wanted: &str) -> Option<Language> {
    Language::OFFICIAL.into_iter().find(|language| tag(*language) == wanted)
}
