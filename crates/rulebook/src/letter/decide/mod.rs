//! What the house makes of acts on letters: the first failed rule in the order of the steps is the answer.

mod draft;
mod issue;
mod take_over;

use super::act::Act;
use super::event::Event;
use super::facts::Facts;
use super::state::{Letter, Number, Register, Series};
use crate::clause::{EditionId, Rule};
use crate::decision::{Decision, Warning};
use crate::id::{LetterId, is_usable_name};
use crate::refusal::Refusal;
use crate::rules::{CIRCULAR_SERIES, ISSUED_STANDS, KNOWN, LETTER_SERIES, ORDER};

/// The answer.
type Answer = Result<Decision<Event>, Refusal>;

/// What every function here looks at.
#[derive(Clone, Copy)]
struct Asked<'a> {
    register: &'a Register,
    id: &'a LetterId,
    facts: &'a Facts,
    edition: EditionId,
}

impl<'a> Asked<'a> {
    /// A refusal about this letter.
    fn refuse(&self, rule: Rule, key: &str) -> Refusal {
        Refusal::new(rule, self.edition, key).fact("letter", self.id.clone())
    }

    /// A warning about this letter.
    fn caution(&self, rule: Rule, key: &str) -> Warning {
        Warning::new(rule, self.edition, key).fact("letter", self.id.clone())
    }

    /// A name that nothing bears yet and that can stand in an address.
    fn new_name(&self) -> Result<(), Refusal> {
        if !is_usable_name(self.id.as_str()) {
            let text = self.id.as_str();
            return Err(Refusal::new(KNOWN, self.edition, "name-not-usable")
                .fact("text", text)
                .at_field("letter"));
        }
        if self.register.letters.contains_key(self.id) {
            return Err(self.refuse(ORDER, "letter-exists").at_field("letter"));
        }
        Ok(())
    }

    /// The letter, which is there.
    fn known(&self) -> Result<&'a Letter, Refusal> {
        let letter = self.register.letter(self.id.as_str());
        letter.ok_or_else(|| self.refuse(KNOWN, "letter-unknown").at_field("letter"))
    }

    /// The letter, which is still a draft.
    fn draft(&self) -> Result<&'a Letter, Refusal> {
        let letter = self.known()?;
        if letter.issued.is_some() {
            return Err(self.refuse(ISSUED_STANDS, "letter-issued-already"));
        }
        if letter.withdrawn.is_some() {
            return Err(self.refuse(ORDER, "letter-withdrawn"));
        }
        Ok(letter)
    }

    /// A number that nobody bears yet.
    fn free(&self, number: &Number) -> Result<(), Refusal> {
        let rule = series_rule(&number.series);
        let printed = number.corrigendum.unwrap_or(number.number);
        if printed == 0 {
            return Err(self.refuse(rule, "letter-number-missing").at_field("number"));
        }
        if let Some(other) = self.register.numbers.get(number) {
            let period = number.period.as_str();
            return Err(self
                .refuse(rule, "letter-number-taken")
                .fact("number", number.printed())
                .fact("period", period)
                .fact("other", other.clone())
                .at_field("number"));
        }
        Ok(())
    }
}

/// The rule of a series.
const fn series_rule(series: &Series) -> Rule {
    match series {
        Series::Circulars => CIRCULAR_SERIES,
        Series::CollectiveLetters(_) => LETTER_SERIES,
    }
}

/// Decides an act on a letter.
///
/// # Errors
/// The first rule that the act fails: names, order, the second person, number, connection with its act, deadlines, papers.
pub fn decide(register: &Register, act: &Act, facts: &Facts, edition: EditionId) -> Answer {
    let asked = Asked { register, id: act.letter(), facts, edition };
    match act {
        Act::Draft(with) => draft::draft(asked, with),
        Act::Revise(with) => draft::revise(asked, with),
        Act::Withdraw(with) => draft::withdraw(asked, with),
        Act::Approve(with) => draft::approve(asked, with),
        Act::Correct(with) => draft::correct(asked, with),
        Act::Issue(with) => issue::issue(asked, with),
        Act::TakeOver(with) => take_over::take_over(asked, with),
    }
}
