//! The names that the registers know.

use super::{Field, Kind};
use desk::house::House;
use desk::view::{self, Viewer};
use rulebook::body::GroupKind;
use rulebook::calendar::Zone;
use rulebook::letter::Letter;
use rulebook::letter::period::study_periods;
use rulebook::meeting::About;

/// What is offered to whom.
struct Offer<'a> {
    house: &'a House,
    viewer: &'a Viewer,
    act: &'a str,
    /// The group that was chosen.
    own: Option<String>,
}

/// Offers the names that the registers know, where a field asks for one: nobody types forty administrations. A draft of a letter is offered
/// to those alone who may see it.
pub(crate) fn offer(fields: &mut [Field], house: &House, viewer: &Viewer, act: &str) {
    let own = fields.iter().find(|field| field.name == "group").map(|field| field.value.clone());
    let offer = Offer { house, viewer, act, own };
    for field in fields {
        if field.name == "zone" && field.value.is_empty() {
            field.value = house.zone().to_string();
        }
        if let Kind::Moment { zones, zone } = &mut field.kind {
            *zones = vec![house.zone().to_string(), Zone::utc().to_string()];
            zones.dedup();
            if !zones.contains(zone) {
                zones[0].clone_into(zone);
            }
            continue;
        }
        match offer.kind(field) {
            // What was typed and is not known is shown as it was typed: handing it in says what is wrong with it.
            Some(Kind::Pick(names)) if !field.value.is_empty() && !names.contains(&field.value) => {}
            Some(kind) => {
                // A list that was filled in as text is ticked name by name.
                let lines = |text: &String| text.split('\n').map(ToOwned::to_owned).collect::<Vec<_>>();
                field.chosen = field.chosen.iter().flat_map(lines).collect();
                field.kind = kind;
            }
            None => {}
        }
    }
}

impl Offer<'_> {
    fn kind(&self, field: &Field) -> Option<Kind> {
        let act = self.act;
        Some(match (field.name.as_str(), &field.kind) {
            ("meeting", Kind::Line) if act != "meeting.convene" => {
                Kind::Pick(self.house.meetings.keys().map(ToString::to_string).collect())
            }
            ("member", Kind::Line) => Kind::Pick(self.states()),
            ("regional", Kind::Line) => Kind::Pick(self.groups(&[GroupKind::RegionalGroup])),
            ("group" | "by_meeting_of" | "decided_by", Kind::Line) => Kind::Pick(self.all_groups()),
            // The group itself is no other group, and the assembly has no mandate to share.
            ("shared_with", Kind::Names) => {
                let mut others = self.groups(&[GroupKind::StudyGroup]);
                others.retain(|group| Some(group) != self.own.as_ref());
                Kind::PickAny(others)
            }
            ("item", Kind::Line) => Kind::Pick(self.texts()),
            ("texts", Kind::Names) if act.starts_with("letter.") => Kind::PickAny(self.texts()),
            ("delegations", Kind::Names) => Kind::PickAny(self.states()),
            ("consulted", Kind::Names) if act == "tap.proceed-again" => Kind::PickAny(self.states()),
            ("consulted", Kind::Names) => Kind::PickAny(self.all_groups()),
            ("letter", Kind::Line)
                if matches!(act, "letter.revise" | "letter.withdraw" | "letter.approve" | "letter.issue") =>
            {
                Kind::Pick(self.letters(Letter::is_draft))
            }
            ("corrects", Kind::Line) => {
                Kind::Pick(self.letters(|letter| letter.issued.is_some() && letter.corrects.is_none()))
            }
            ("period", Kind::Line) => {
                Kind::Pick(study_periods().iter().map(|period| period.id.clone()).collect())
            }
            ("unknown", Kind::Names) if act == "meeting.describe" => {
                Kind::Fields(About::NAMES.iter().map(|name| (*name).to_owned()).collect())
            }
            _ => return None,
        })
    }

    fn states(&self) -> Vec<String> {
        let mut names: Vec<String> =
            self.house.registers.member_states().iter().map(ToString::to_string).collect();
        names.sort_by_cached_key(|name| natural_key(name));
        names
    }

    fn texts(&self) -> Vec<String> {
        self.house.texts.keys().map(ToString::to_string).collect()
    }

    fn all_groups(&self) -> Vec<String> {
        self.house.registers.groups.keys().map(ToString::to_string).collect()
    }

    fn groups(&self, kinds: &[GroupKind]) -> Vec<String> {
        let known = self.house.registers.groups.values().filter(|group| kinds.contains(&group.kind));
        known.map(|group| group.id.to_string()).collect()
    }

    fn letters(&self, of: impl Fn(&Letter) -> bool) -> Vec<String> {
        let seen = self.house.letters.letters.values().map(AsRef::as_ref);
        let seen = seen.filter(|letter| of(letter) && view::sees_letter(letter, self.viewer));
        seen.map(|letter| letter.id.to_string()).collect()
    }
}

/// Sorts `Administration 2` before `Administration 17`.
pub(crate) fn natural_key(name: &str) -> (String, u32) {
    let digits = name.bytes().rev().take_while(u8::is_ascii_digit).count();
    let (head, number) = name.split_at(name.len() - digits);
    (head.to_owned(), number.parse().unwrap_or(0))
}
