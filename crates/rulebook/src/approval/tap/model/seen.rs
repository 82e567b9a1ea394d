//! What may be done in the small world, and the oracle's own history of it.

use crate::approval::tap::act::{Answer, Finding, Ruling};

/// What may be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Do {
    Tick,
    Open,
    TakeOver,
    Determine,
    Request,
    Deposit {
        summary: bool,
    },
    Announce {
        deviation: bool,
        next: bool,
    },
    Tell,
    Distribute {
        waive: bool,
    },
    /// The next State replies: on the form, or by a letter received in the last second or just too late.
    Hear {
        answer: Answer,
        registered: bool,
        late: bool,
    },
    Check {
        finding: Finding,
        same: bool,
    },
    /// The first reply that was found wrong is corrected.
    Mend {
        answer: Answer,
    },
    Close,
    Establish {
        deviation: bool,
    },
    Rule {
        ruling: Ruling,
    },
    SeekAgain,
    Present,
    Major {
        both: bool,
    },
    Defer,
    Oppose(u8),
    Withdraw(u8),
    AskMore(u8),
    /// It withdraws its request for more time.
    TakeBack(u8),
    /// The presence is recorded again: without the first delegation, or with all.
    Presence {
        all: bool,
    },
    Abstain(u8),
    Revoke(u8),
    Decide,
    Confirm,
    Correct,
    OpposeFormally(u8),
    RegisterOpposition {
        who: u8,
        late: bool,
    },
    CheckOpposition {
        finding: Finding,
        same: bool,
    },
    EndMoreTime,
    ProceedAgain,
    Refer,
    Notify,
}

/// A reply as the oracle heard it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Heard {
    pub(super) answer: Answer,
    pub(super) registered: bool,
    pub(super) checked: Option<Finding>,
}

/// What the oracle makes of the replies it heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Verdict {
    Nobody,
    NoneExplicit,
    Enough,
    TooFew,
}

/// Where a delegation stands as the oracle saw it: its opposition and its request for more time are two things.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Stands {
    pub(super) opposes: bool,
    pub(super) asks_more: bool,
    pub(super) abstains: bool,
}

/// A registered opposition as the oracle saw it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Letter {
    pub(super) who: u8,
    pub(super) checked: bool,
}

/// What held when the text was approved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Approval {
    pub(super) determined: bool,
    pub(super) timely: bool,
    pub(super) verdict: Option<Verdict>,
    pub(super) ruling: Option<Ruling>,
    pub(super) opposed: bool,
    pub(super) decided_by_somebody: bool,
    pub(super) complete: bool,
    pub(super) in_session: bool,
    pub(super) opposed_in_time: bool,
    /// Did silence approve although a letter in time waited for its check?
    pub(super) waited: bool,
    pub(super) asked: bool,
}

/// The oracle's own history.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Seen {
    pub(super) taken_over: bool,
    pub(super) determined: bool,
    pub(super) summary: bool,
    pub(super) announced: Option<(u8, bool)>,
    pub(super) languages: bool,
    pub(super) heard: Vec<Heard>,
    pub(super) verdict: Option<Verdict>,
    pub(super) ruling: Option<Ruling>,
    pub(super) final_text: bool,
    pub(super) stands: [Stands; 2],
    pub(super) asked: [bool; 2],
    /// Is the first delegation off the list of those present, now and when it was decided?
    pub(super) away: bool,
    pub(super) away_then: bool,
    pub(super) letters: Vec<Letter>,
    pub(super) in_session: bool,
    pub(super) opposed_in_time: bool,
    pub(super) by_silence: bool,
    pub(super) reopened: bool,
    pub(super) mended: bool,
    pub(super) taken_back: bool,
    pub(super) found_late: bool,
    pub(super) confirmed: bool,
    pub(super) corrected: bool,
    pub(super) approval: Option<Approval>,
}

impl Seen {
    /// Our own count, in whole numbers.
    pub(super) fn count(&self) -> Verdict {
        let valid = |heard: &&Heard| !heard.registered || heard.checked == Some(Finding::Matches);
        let answers: Vec<_> = self.heard.iter().filter(valid).map(|heard| heard.answer).collect();
        let yes = answers.iter().filter(|answer| **answer == Answer::Authorize).count();
        let no = answers.iter().filter(|answer| **answer == Answer::NotAuthorize).count();
        match (answers.len(), yes, no) {
            (0, ..) => Verdict::Nobody,
            (_, 0, 0) => Verdict::NoneExplicit,
            _ if 10 * yes >= 7 * (yes + no) => Verdict::Enough,
            _ => Verdict::TooFew,
        }
    }

    /// A new cycle: nothing of the old one speaks for it.
    pub(super) fn anew(&mut self) {
        *self = Self { determined: self.determined, corrected: self.corrected, ..Self::default() };
    }
}
