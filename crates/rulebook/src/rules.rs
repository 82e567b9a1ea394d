// flat table
//! Every rule that code cites, as a constant. The data of each (paraphrase, force, tier) stands in `rules/*.toml`.

use crate::clause::{Force, Rule};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// Declares the rules and lists them.
macro_rules! rules {
    ($($(#[$doc:meta])* $name:ident = $make:ident($id:literal $(, $number:literal)?);)*) => {
        $($(#[$doc])* pub const $name: Rule = Rule::$make($id $(, $number)?);)*
        /// Every rule that code cites, in the order of the clauses.
        pub const ALL: &[Rule] = &[$($name),*];
    };
}

rules! {
    /// Policy or regulatory implications, or doubt: TAP.
    DEFAULT_TAP = res1("R1-8.1.1a", "8.1.1");
    /// All other matters: AAP.
    DEFAULT_AAP = res1("R1-8.1.1b", "8.1.1");
    /// A selection changes by consensus of the Member States and Sector Members present.
    CHANGE_BY_CONSENSUS = res1("R1-8.1.1c", "8.1.1");
    /// Without consensus, Member States vote.
    CHANGE_BY_VOTE = res1("R1-8.1.1e", "8.1.1");
    /// The assembly may change a selection either way.
    CHANGE_BY_ASSEMBLY = res1("R1-8.1.2b", "8.1.2");
    /// Reconsideration rests on CV 246D, 246F or 246H.
    RECONSIDER_BASIS = res1("R1-8.3.1a", "8.3.1");
    /// A request for reconsideration is written and gives reasons.
    RECONSIDER_WRITTEN = res1("R1-8.3.1b", "8.3.1");
    /// A proposal of a Member State or Sector Member is seconded.
    RECONSIDER_SECONDED = res1("R1-8.3.1c", "8.3.1");
    /// The study group decides.
    STUDY_GROUP_SELECTS = res1("R1-8.3.2", "8.3.2");
    /// The chair announces the change during the meeting.
    CHANGE_ANNOUNCED = res1("R1-8.3.3a", "8.3.3");
    /// The change stands in the report and the work programme.
    CHANGE_RECORDED = res1("R1-8.3.3b", "8.3.3");
    /// Once determined, never changed.
    SELECTION_LOCKED = res1("R1-8.3.4b", "8.3.4");
    /// Approval may be sought at the assembly.
    SEEK_AT_ASSEMBLY = res1("R1-9.1.2b", "9.1.2");
    /// A regional group of SG3 decides on its own to apply the procedure.
    REGIONAL_DECISION = res1("R1-9.2.1.1a", "9.2.1.1");
    /// It applies to the Member States of the regional group only.
    REGIONAL_TERRITORY = res1("R1-9.2.1.1b", "9.2.1.1");
    /// SG3's chair is informed and SG3 examines in broad terms.
    REGIONAL_EXAMINATION = res1("R1-9.2.1.1c", "9.2.1.1");
    /// No objection on principles and methodology: the procedure is initiated.
    REGIONAL_CLEARED = res1("R1-9.2.1.1d", "9.2.1.1");
    /// Only the Member States of the regional group are consulted.
    REGIONAL_ELECTORATE = res1("R1-9.2.1.1e", "9.2.1.1");
    /// Administrative matters of ITU-T as a whole go to the assembly.
    REFER_ADMINISTRATIVE = res1("R1-9.2.2a", "9.2.2");
    /// Difficult or delicate matters may go to the assembly.
    REFER_DELICATE = res1("R1-9.2.2b", "9.2.2");
    /// So may what the study group cannot agree on.
    REFER_NO_AGREEMENT = res1("R1-9.2.2c", "9.2.2");
    /// The Director announces at the chair's request.
    CHAIR_REQUESTS = res1("R1-9.3.1a", "9.3.1");
    /// The request rests on a decision of an SG or WP meeting, exceptionally of the assembly.
    MATURE = res1("R1-9.3.1b", "9.3.1");
    /// At that stage the draft is determined.
    DETERMINED = res1("R1-9.3.1c", "9.3.1");
    /// The Director provides the summary.
    SUMMARY_PROVIDED = res1("R1-9.3.1d", "9.3.1");
    /// A reference to the text is given.
    TEXT_REFERENCE = res1("R1-9.3.1e", "9.3.1");
    /// All Member States and Sector Members are told.
    ANNOUNCED_TO_ALL = res1("R1-9.3.1f", "9.3.1");
    /// Final edited text in at least one official language.
    FINAL_TEXT = res1("R1-9.3.3a", "9.3.3");
    /// Electronic material with it.
    ELECTRONIC_MATERIAL = res1("R1-9.3.3b", "9.3.3");
    /// A summary that reflects the final edited form.
    SUMMARY_GIVEN = res1("R1-9.3.3c", "9.3.3");
    /// Received three months before the meeting.
    ANNOUNCED_IN_TIME = res1("R1-9.3.3d", "9.3.3");
    /// No summary, not complete.
    SUMMARY_MISSING = res1("R1-9.3.4b", "9.3.4");
    /// Text in the official languages one month before.
    TEXT_IN_LANGUAGES = res1("R1-9.3.5", "9.3.5");
    /// Within the mandate by the Questions allocated.
    MANDATE = res1("R1-9.3.6a", "9.3.6");
    /// Or amendments within the group's responsibility.
    MANDATE_AMENDMENT = res1("R1-9.3.6b", "9.3.6");
    /// Other chairs concerned are consulted.
    OTHER_CHAIRS = res1("R1-9.3.7", "9.3.7");
    /// Known patents are drawn to the Director's attention.
    PATENT_STATEMENT = res1("R1-9.3.8.1", "9.3.8.1");
    /// So may organizations that are not members.
    PATENT_STATEMENT_OTHERS = res1("R1-9.3.8.2", "9.3.8.2");
    /// Two years without further amendment.
    STABILITY = res1("R1-9.3.9a", "9.3.9");
    /// Exceptions to it.
    STABILITY_EXCEPTION = res1("R1-9.3.9b", "9.3.9");
    /// A Member State adversely affected refers its case to the Director.
    ADVERSELY_AFFECTED = res1("R1-9.3.10", "9.3.10");
    /// The Director tells the next assembly.
    TELL_ASSEMBLY = res1("R1-9.3.11", "9.3.11");
    /// Replies until seven working days before the meeting.
    CONSULTATION_CLOSES = res1("R1-9.4.1a", "9.4.1");
    /// The Director asks whether Member States authorize.
    DIRECTOR_ASKS = res1("R1-9.4.1b", "9.4.1");
    /// Only Member States respond.
    ONLY_MEMBER_STATES = res1("R1-9.4.1c", "9.4.1");
    /// The circular says so when patent statements were received.
    IPR_NOTE = res1("R1-9.4.2", "9.4.2");
    /// Others are informed.
    OTHERS_INFORMED = res1("R1-9.4.3", "9.4.3");
    /// A no states reasons and possible changes.
    REASONS_WITH_NO = res1("R1-9.4.4", "9.4.4");
    /// At least the share of explicit replies, or no replies: may proceed.
    MAY_PROCEED = res1("R1-9.4.5a", "9.4.5");
    /// Less: not at this meeting.
    NOT_AT_THIS_MEETING = res1("R1-9.4.6a", "9.4.6");
    /// Only explicit replies are counted.
    EXPLICIT_ONLY = res1("R1-9.4.6n", "9.4.6");
    /// Comments go into a TD.
    COMMENTS_TD = res1("R1-9.4.7", "9.4.7");
    /// Editorial corrections that do not affect the substance.
    EDITORIAL_ACCEPTED = res1("R1-9.5.1a", "9.5.1");
    /// Changes only on three kinds of written ground.
    CHANGE_GROUND = res1("R1-9.5.2a", "9.5.2");
    /// Major changes defer the text.
    MAJOR_CHANGE = res1("R1-9.5.2b", "9.5.2");
    /// Unless the chair finds both conditions.
    CHAIR_FINDS_BOTH = res1("R1-9.5.2c", "9.5.2");
    /// Reasonable for Member States not represented.
    REASONABLE_FOR_ABSENT = res1("R1-9.5.2d", "9.5.2");
    /// The text is stable.
    TEXT_STABLE = res1("R1-9.5.2e", "9.5.2");
    /// Unopposed by Member State delegations.
    UNOPPOSED = res1("R1-9.5.3a", "9.5.3");
    /// Others have no say.
    DELEGATIONS_ONLY = res1("R1-9.5.3b", "9.5.3");
    /// Reservations stand in the report.
    RESERVATION = res1("R1-9.5.4a", "9.5.4");
    /// And in a note appended to the text.
    RESERVATION_NOTE = res1("R1-9.5.4b", "9.5.4");
    /// Decided on a text in final form, available to all.
    FINAL_FORM = res1("R1-9.5.5a", "9.5.5");
    /// More time may be requested, only during the meeting.
    MORE_TIME = res1("R1-9.5.5b", "9.5.5");
    /// Four weeks; silence approves.
    FOUR_WEEKS = res1("R1-9.5.5c", "9.5.5");
    /// A formal opposition states reasons and changes.
    OPPOSITION_REASONS = res1("R1-9.5.5.1", "9.5.5.1");
    /// Formal opposition returns the matter.
    RETURNED = res1("R1-9.5.5.2a", "9.5.5.2");
    /// The chair may proceed again without a new determination.
    PROCEED_AGAIN = res1("R1-9.5.5.2b", "9.5.5.2");
    /// An abstaining delegation is ignored.
    ABSTENTION = res1("R1-9.5.6a", "9.5.6");
    /// It may be revoked, only during the meeting.
    ABSTENTION_REVOKED = res1("R1-9.5.6b", "9.5.6");
    /// The result is notified within four weeks.
    RESULT_NOTIFIED = res1("R1-9.6.1a", "9.6.1");
    /// And published in the next ITU Notification.
    ITU_NOTIFICATION = res1("R1-9.6.1b", "9.6.1");
    /// And the text is online, marked as perhaps not final.
    PREPUBLISHED = res1("R1-9.6.1c", "9.6.1");
    /// Editorial corrections by TSB with the chair's approval.
    EDITORIAL_AFTER = res1("R1-9.6.2", "9.6.2");
    /// Published in the official languages.
    PUBLISHED = res1("R1-9.6.3a", "9.6.3");
    /// The cover points to the patent database.
    COVER_TEXT = res1("R1-9.6.4", "9.6.4");
    /// Lists of Recommendations.
    LISTS = res1("R1-9.6.5", "9.6.5");
    /// Announced for the next meeting of the study group.
    NEXT_MEETING = res1("R1-F9.1-5", "Fig. 9.1 Note 5");
    /// The collective letter carries the agenda.
    COLLECTIVE_LETTER = c241("C241-7", "1");
    /// The circular goes to the Administrations of all Member States.
    CIRCULAR_TO = c241("C241-1", "addressees");
    /// And a copy to six more.
    CIRCULAR_COPIES = c241("C241-2", "addressees");
    /// The circular is what starts the consultation.
    CIRCULAR_STARTS = c241("C241-9", "3");
    /// The Director signs.
    DIRECTOR_SIGNS = c241("C241-17", "signature");
    /// Circulars are one series in each study period.
    CIRCULAR_SERIES = c241("CLT-4", "number");
    /// A collective letter goes to four classes, without copies.
    LETTER_TO = letter("CL8-17-4", "TSB Collective letter 8/17 (2024) addressees");
    /// It repeats when the consultation closes.
    CLOSING_REPEATED = letter("CL8-17-10", "TSB Collective letter 8/17 (2024) 3");
    /// The invitation names the mode, and the place where there is one.
    INVITATION = letter("CLT-2", "TSB Collective letters (2021, 2024) 1");
    /// Letters are one series for each group in each study period.
    LETTER_SERIES = letter("CLT-3", "TSB Collective letters (2021, 2024) reference");
    /// No deadline before the letter.
    DEADLINE_AFTER_LETTER = letter("CLT-12", "TSB Collective letters (2021, 2024) key deadlines");
    /// A letter goes out in good time.
    LETTER_IN_TIME = practice("PR-7");
    /// A series restarts with each study period.
    NUMBERS_RESTART = practice("PR-10");
    /// A dedicated plenary session.
    PLENARY_SESSION = c241("C241-13", "4");
    /// The A.5 justification is available as a TD.
    A5_JUSTIFICATION = c241("C241-AC5", "Annex 1");
    /// Exactly one of two boxes.
    ONE_BOX = c241("C241-28", "Annex 2");
    /// Exactly one of two sub-options.
    ONE_SUB_OPTION = c241("C241-29", "Annex 2");
    /// Comments attached needs something attached.
    COMMENTS_ATTACHED = c241("C241-30", "Annex 2");
    /// A no has reasons and changes attached.
    NO_ATTACHED = c241("C241-31", "Annex 2");
    /// Replies by any channel are registered with their receipt.
    ANY_CHANNEL = c241("C241-34", "Annex 2");
    /// Three dates of a deadline; what was printed binds.
    DC_3 = reading("DC-3");
    /// A deadline on a weekend.
    DC_4 = reading("DC-4");
    /// Zero replies; none explicit awaits the Director.
    DC_7 = reading("DC-7");
    /// Deviations.
    DC_18 = reading("DC-18");
    /// Establishing a result.
    DC_20 = reading("DC-20");
    /// A meeting that moves.
    DC_26 = reading("DC-26");
    /// Reasons that are missing.
    DC_28 = reading("DC-28");
    /// A registered reply is checked by another person.
    DC_29 = reading("DC-29");
    /// Meeting acts.
    DC_31 = reading("DC-31");
    /// Taking over.
    DC_32 = reading("DC-32");
    /// A circular and the act that it carries.
    DC_34 = reading("DC-34");
    /// How a corrigendum is numbered.
    DC_35 = reading("DC-35");
    /// From when to when a study period runs.
    DC_36 = reading("DC-36");
    /// Who may act for whom.
    AUTHORITY = house("H-1");
    /// An act carries an id made by its client.
    ACT_ID = house("H-2");
    /// Attachments.
    ATTACHMENTS = house("H-3");
    /// A registered act names two persons.
    TWO_PERSONS = house("H-4");
    /// An override carries a reason.
    REASON_GIVEN = house("H-5");
    /// The order of the steps of a procedure.
    ORDER = house("H-6");
    /// Names in the body's registers.
    KNOWN = house("H-7");
    /// Facts of a meeting hold together.
    FACTS_HOLD_TOGETHER = house("H-8");
    /// A second person approves a letter.
    SECOND_PERSON = house("H-9");
    /// A letter that was issued never changes.
    ISSUED_STANDS = house("H-10");
}

/// What the data files say of a rule.
#[derive(Clone, Debug, Deserialize)]
pub struct Text {
    /// The number of its clause.
    #[serde(default)]
    pub clause: String,
    /// In English, in our own words.
    #[serde(alias = "decided")]
    pub paraphrase: String,
    /// Of a reading: the clauses that it concerns, as `Res. 1, 9.4.1`.
    #[serde(default)]
    pub clauses: Vec<String>,
    /// Of a reading: the question that it decides.
    #[serde(default)]
    pub question: String,
    /// A short title in Chinese.
    #[serde(default)]
    pub title_zh: String,
    /// Whether it binds.
    #[serde(default)]
    pub force: Option<Force>,
    /// May a missed period or formality be recorded as a deviation (DC-18)?
    #[serde(default)]
    pub deviation: bool,
    /// `core`, `support` or `context`.
    #[serde(default)]
    pub tier: String,
}

/// The rules of every file, by id.
///
/// # Panics
/// When the compiled-in data cannot be read, which a test rules out.
#[must_use]
pub fn texts() -> &'static BTreeMap<String, Text> {
    static ALL: OnceLock<BTreeMap<String, Text>> = OnceLock::new();
    ALL.get_or_init(|| {
        let files = [
            include_str!("../rules/res1.toml"),
            include_str!("../rules/c241.toml"),
            include_str!("../rules/cl8-17.toml"),
            include_str!("../rules/cl13-17.toml"),
            include_str!("../rules/cl11-20.toml"),
            include_str!("../rules/clt.toml"),
            include_str!("../rules/practice.toml"),
            include_str!("../rules/house.toml"),
            include_str!("../rules/readings.toml"),
        ];
        files
            .into_iter()
            .flat_map(|file| {
                toml::from_str::<BTreeMap<String, Text>>(file).expect("rules/*.toml can be read")
            })
            .collect()
    })
}

/// May the Director record a deviation from this rule (DC-18)?
#[must_use]
pub fn deviation_possible(rule: Rule) -> bool {
    texts().get(rule.id).is_some_and(|text| text.deviation)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_that_code_cites_has_its_text() {
        let missing: Vec<_> = ALL.iter().filter(|rule| !texts().contains_key(rule.id)).collect();
        assert!(missing.is_empty(), "without text in rules/*.toml: {missing:?}");
    }
}
