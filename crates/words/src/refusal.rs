//! What the rulebook answers, in words: refusals and warnings with their typed facts, and the names of its stages, acts,
//! events, duties and offices.
//!
//! The clause is not in these texts: the page prints it beside them. A fact says by its kind how each language prints it.

use jiff::tz::TimeZone;
use rulebook::act::Invalid;
use rulebook::approval::tap::{DutyKind, Stage};
use rulebook::decision::{Office, Warning};
use rulebook::refusal::{Fact, Reason, Refusal};

use crate::args::{Args, Value};
use crate::dates::{self, Deadline};
use crate::lang::Lang;

/// A refusal in words: what cannot be done, why, and what would make it possible.
///
/// ```
/// use rulebook::{clause::EditionId, refusal::Refusal, rules};
/// use words::Lang;
///
/// let no = Refusal::new(rules::KNOWN, EditionId::Res1Of2022, "text-unknown").fact("text", "X.9999");
/// assert!(words::refusal(Lang::En, &no).starts_with("X.9999 is not in the work programme."));
/// ```
pub fn refusal(lang: Lang, refusal: &Refusal) -> String {
    reason(lang, "refusal", &refusal.reason)
}

/// A warning in words.
pub fn warning(lang: Lang, warning: &Warning) -> String {
    reason(lang, "warning", &warning.reason)
}

/// What is wrong with an act that cannot be read, and what to write instead.
pub fn invalid(lang: Lang, invalid: &Invalid) -> String {
    reason(lang, "invalid", &invalid.reason)
}

/// A reason in words, by the key `<prefix>-<key>`.
pub fn reason(lang: Lang, prefix: &str, reason: &Reason) -> String {
    crate::text(lang, &format!("{prefix}-{}", reason.key), &args(lang, reason))
}

/// The facts of a reason as messages take them.
pub fn args(lang: Lang, reason: &Reason) -> Args {
    let facts = reason.facts.iter();
    let args = facts.fold(Args::new(), |args, (name, fact)| args.with(name, value(lang, name, fact)));
    // Refusals that were noted before this fact had a name of its own.
    match (reason.facts.get("who"), reason.facts.contains_key("login")) {
        (Some(who), false) => args.with("login", value(lang, "login", who)),
        _ => args,
    }
}

/// A fact as its kind wants it printed. A moment is printed to the second, since it stands where a second may decide.
fn value(lang: Lang, name: &str, fact: &Fact) -> Value {
    match fact {
        Fact::Text(text) => Value::Text(plain(lang, name, text)),
        Fact::Word(key) => Value::Key(key.clone()),
        Fact::Count(count) => Value::Count(i64::try_from(*count).unwrap_or(i64::MAX)),
        Fact::Day(day) => Value::Date(*day),
        Fact::At(moment, zone) => Value::Text(dates::moment_with_seconds(lang, *moment, &zone.rules())),
        Fact::Until(deadline) => until(deadline),
    }
}

/// A deadline of the rulebook as pages print it; its day alone, where that is the last that can be written.
fn until(deadline: &rulebook::calendar::Deadline) -> Value {
    let zone: TimeZone = deadline.zone.rules();
    Deadline::end_of(deadline.day(), zone).map_or(Value::Date(deadline.day()), Value::Deadline)
}

/// Text of a fact. Most is the same in each language; lists, acts, roles and offices that come as text have names in each.
fn plain(lang: Lang, name: &str, text: &str) -> String {
    let word = |key: String, or: &str| {
        if crate::has(&key) { crate::text(lang, &key, &Args::new()) } else { or.to_owned() }
    };
    match name {
        _ if text.trim().is_empty() => crate::text(lang, "common-blank", &Args::new()),
        "act" => word(key("act", text), text),
        "roles" | "words" => list(lang, text.split(", ").map(|one| word(key("option", one), one))),
        "groups" => list(lang, text.split(", ").map(str::to_owned)),
        "who" => who(lang, text),
        "login" => crate::names::login(lang, text, &str::to_owned),
        _ => text.to_owned(),
    }
}

/// The name of a standing as [`rulebook::body::Standing::name`] gives it: members and logins as they are, offices in the
/// language.
fn who(lang: Lang, name: &str) -> String {
    match name {
        "Director" => named(lang, "who", "director"),
        "TSB" => named(lang, "who", "tsb"),
        "calendar" => named(lang, "who", "calendar"),
        _ => match name.strip_prefix("chair of ") {
            Some(group) => crate::text(lang, "who-chair-of", &Args::new().text("group", group)),
            None => name.to_owned(),
        },
    }
}

/// Names one after the other, with the separator of the language.
pub fn list(lang: Lang, names: impl IntoIterator<Item = String>) -> String {
    let separator = crate::text(lang, "common-list-separator", &Args::new());
    names.into_iter().collect::<Vec<_>>().join(&separator)
}

/// The name of a stage for a chip; a text without a case has one too.
pub fn stage(lang: Lang, stage: Option<Stage>) -> String {
    named(lang, "stage", stage.map_or("none", Stage::key))
}

/// The verb phrase of an act, for its button and heading: `Announce and open the consultation`.
pub fn act(lang: Lang, name: &str) -> String {
    named(lang, "act", name)
}

/// What an act does, in one sentence.
pub fn act_help(lang: Lang, name: &str) -> String {
    named(lang, "act-help", name)
}

/// The label of a field of an act, by its name or its path: `by_meeting_of`, `deviation.reason`.
pub fn field(lang: Lang, path: &str) -> String {
    let own = key("field", path);
    if crate::has(&own) { crate::text(lang, &own, &Args::new()) } else { named(lang, "field", last(path)) }
}

/// A short hint on a field of an act: the act's own hint where it has one, else that of the field.
pub fn field_help(lang: Lang, act: &str, path: &str) -> String {
    let prefix = key("field-help", act);
    let own = [key(&prefix, path), key(&prefix, last(path)), key("field-help", path)];
    match own.iter().find(|key| crate::has(key)) {
        Some(own) => crate::text(lang, own, &Args::new()),
        None => named(lang, "field-help", last(path)),
    }
}

/// The last name of a path.
fn last(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or(path)
}

/// The label of a value that a field can take.
pub fn option(lang: Lang, value: &str) -> String {
    named(lang, "option", value)
}

/// What a duty is: `advice to the chair on the result`.
pub fn duty(lang: Lang, kind: DutyKind) -> String {
    named(lang, "duty", kind.key())
}

/// The name of an office.
pub fn office(lang: Lang, office: Office) -> String {
    let name = match office {
        Office::Director => "director",
        Office::Secretariat => "secretariat",
        Office::Chair => "chair",
        Office::StudyGroup => "study-group",
        Office::MemberState => "member-state",
        Office::Delegation => "delegation",
        Office::SecretaryGeneral => "secretary-general",
        Office::Calendar => "calendar",
    };
    named(lang, "office", name)
}

/// An event as a phrase in the past tense, by its wire name, with or without its version: `reply-received.v1`; or by the name
/// that people say: `reply received`.
pub fn event(lang: Lang, wire_name: &str) -> String {
    let bare = wire_name.split('.').next().unwrap_or(wire_name);
    named(lang, "event", &bare.replace(' ', "-"))
}

/// What an obligation asks for: an act by its name, or a duty (`duty.circular`).
pub fn obligation(lang: Lang, what: &str) -> String {
    match what.strip_prefix("duty.") {
        Some(duty) => named(lang, "duty", duty),
        None => act(lang, what),
    }
}

/// The text for a name of the rulebook, without facts.
fn named(lang: Lang, prefix: &str, name: &str) -> String {
    crate::text(lang, &key(prefix, name), &Args::new())
}

/// The key for a name of the rulebook: dots and underscores become dashes.
fn key(prefix: &str, name: &str) -> String {
    format!("{prefix}-{}", name.replace(['.', '_'], "-"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rulebook::calendar::Zone;
    use rulebook::clause::EditionId;
    use rulebook::rules;

    fn no(key: &str) -> Refusal {
        Refusal::new(rules::CONSULTATION_CLOSES, EditionId::Res1Of2016, key).fact("text", "X.9999")
    }

    #[test]
    fn a_late_reply_is_told_the_second() {
        let closes = rulebook::calendar::Deadline::computed(jiff::civil::date(2020, 7, 10), Zone::utc());
        let received = "2020-07-11T00:00:01Z".parse().unwrap();
        let late = no("reply-after-close").fact("closes", closes).fact("received", (received, Zone::utc()));
        assert_eq!(
            refusal(Lang::En, &late),
            "The reply on X.9999 was not accepted. Replies closed on Fri 10 July 2020, 23:59 UTC; this one was received on \
             Sat 11 July 2020, 00:00:01 UTC. The study group still sees comments that are sent to TSB, as a TD."
        );
        assert_eq!(
            refusal(Lang::Zh, &late),
            "关于X.9999的回复未被接受。回复截止时间为2020年7月10日（星期五）23:59（UTC），该回复的收到时间为2020年7月11日\
             （星期六）00:00:01（UTC）。发送至电信标准化局的意见仍可作为临时文件提供给研究组。"
        );
    }

    #[test]
    fn offices_acts_roles_and_lists_are_named_in_the_language() {
        let refused = no("no-authority")
            .fact("act", "tap.announce")
            .fact("login", "delegate-17")
            .fact("roles", "director, tsb-officer");
        assert_eq!(
            refusal(Lang::Zh, &refused),
            "“delegate-17”今日所担任的角色均不允许此项操作：发出通知并启动磋商。可以办理的是：电信标准化局主任、\
             电信标准化局官员。请由具有该角色的人员办理，或由主任任命“delegate-17”担任该角色。"
        );
        let refused = no("only-member-states-reply").fact("who", "chair of SG17");
        assert!(refusal(Lang::Zh, &refused).starts_with("SG17主席不能"));
        assert!(refusal(Lang::En, &refused).starts_with("The chair of SG17 cannot reply"));
        let groups = no("other-chairs-not-consulted").fact("groups", "SG2, SG20");
        assert!(refusal(Lang::Zh, &groups).contains("SG2、SG20"));
        assert!(refusal(Lang::En, &groups).contains("SG2, SG20"));
    }

    #[test]
    fn an_empty_name_is_seen() {
        let refused = no("name-unknown").fact("name", "");
        assert!(refusal(Lang::En, &refused).starts_with("“(blank)” does not stand"));
    }

    #[test]
    fn names_are_found_as_the_record_writes_them() {
        assert_eq!(event(Lang::En, "reply-received.v1"), event(Lang::En, "reply received"));
        assert_eq!(obligation(Lang::Zh, "duty.circular"), duty(Lang::Zh, DutyKind::Circular));
        assert_eq!(obligation(Lang::En, "tap.announce"), act(Lang::En, "tap.announce"));
        assert_eq!(
            field(Lang::En, "by_meeting_of"),
            crate::text(Lang::En, "field-by-meeting-of", &Args::new())
        );
        assert_eq!(stage(Lang::En, Some(Stage::Determined)), "Determined");
        assert_eq!(stage(Lang::En, None), "Not begun");
    }

    #[test]
    fn an_act_may_have_a_hint_of_its_own_on_a_field() {
        assert_eq!(field_help(Lang::En, "tap.extend", "closes"), "The new closing day, for all.");
        assert_eq!(
            field_help(Lang::En, "case.take-over", "circular.source"),
            field_help(Lang::En, "case.take-over", "source")
        );
        assert_eq!(field(Lang::En, "circular.source"), "Source");
        assert_eq!(field(Lang::En, "deviation.reason"), "Reason of the deviation");
    }
}
