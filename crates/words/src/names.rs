//! Names that come as text and that each language writes in its own way: clauses as they are printed, and logins of offices.

use crate::args::Args;
use crate::lang::Lang;

/// A clause as the language cites it: `Res. 1 (2022) 9.4.1` is `第1号决议（2022年）9.4.1` in Chinese.
///
/// ```
/// use words::Lang;
///
/// assert_eq!(words::clause(Lang::Zh, "Res. 1 (2022) 9.4.1"), "第1号决议（2022年）9.4.1");
/// assert_eq!(words::clause(Lang::En, "Reading DC-29"), "Reading DC-29");
/// ```
pub fn clause(lang: Lang, printed: &str) -> String {
    let cited: Vec<_> = printed.split("; ").map(|one| source(lang, one)).collect();
    cited.join(&crate::text(lang, "clause-and", &Args::new()))
}

/// One source with the place in it.
fn source(lang: Lang, printed: &str) -> String {
    let sources = [
        ("Res. 1 (", "clause-resolution-1"),
        ("TSB Circular ", "clause-circular"),
        ("TSB Collective letter ", "clause-collective-letter"),
        ("TSB Collective letters (", "clause-collective-letters"),
        ("Rec. ITU-T ", "clause-recommendation"),
        ("Practice, ", "clause-practice"),
        ("Practice of the body", "clause-practice-of-the-body"),
        ("Practice ", "clause-practice-rule"),
        ("Reading ", "clause-reading"),
        ("House rule ", "clause-house-rule"),
    ];
    let found = sources.iter().find_map(|(begins, key)| Some((printed.strip_prefix(begins)?, *begins, *key)));
    let Some((rest, begins, key)) = found else { return place(lang, printed) };
    let (letter, rest) = match key {
        "clause-recommendation" => rest.split_once(' ').unwrap_or((rest, "")),
        "clause-circular" | "clause-collective-letter" => rest.split_once(" (").unwrap_or((rest, "")),
        _ => ("", rest),
    };
    let dated = begins.ends_with('(') || matches!(key, "clause-circular" | "clause-collective-letter");
    let (year, within) = if dated { rest.split_once(')').unwrap_or((rest, "")) } else { ("", rest) };
    let comma = within.starts_with(',');
    let within = within.trim_start_matches(',').trim();
    let named = matches!(key, "clause-resolution-1" | "clause-reading" | "clause-house-rule");
    let within = if named { within.to_owned() } else { place(lang, within) };
    let facts = Args::new().text("year", year).text("letter", letter).text("number", within);
    let key = if comma { format!("{key}-at") } else { key.to_owned() };
    crate::text(lang, &key, &facts).trim().to_owned()
}

/// A place in a letter, in words: `Annex B note`, `key deadlines`. What has no word here, such as a number, stays as it is.
fn place(lang: Lang, printed: &str) -> String {
    const NAMED: [&str; 20] = [
        "addressee",
        "addressees",
        "closing",
        "contacts",
        "events",
        "invitation",
        "issue",
        "issue of the letter",
        "key deadlines",
        "letter",
        "letterhead",
        "letters",
        "note",
        "Note by TSB",
        "number",
        "numbers",
        "reference",
        "registration",
        "signature",
        "subject",
    ];
    let word = |part: &str| {
        if NAMED.contains(&part) {
            crate::text(
                lang,
                &format!("clause-place-{}", part.to_lowercase().replace(' ', "-")),
                &Args::new(),
            )
        } else {
            part.to_owned()
        }
    };
    let part = |part: &str| match part.strip_prefix("Annex ") {
        Some(annex) => {
            let (annex, rest) = annex.split_once(' ').unwrap_or((annex, ""));
            let facts = Args::new().text("annex", annex).text("number", word(rest));
            crate::text(lang, "clause-place-annex", &facts).trim().to_owned()
        }
        None => word(part),
    };
    let parts: Vec<_> = printed.split(", ").map(part).collect();
    parts.join(&crate::text(lang, "clause-comma", &Args::new()))
}

/// A login in words, where its name says what it is: an office, or somebody of a member, whose name `member` gives. Any other login
/// is a name, and stays as it is.
pub fn login(lang: Lang, login: &str, member: &dyn Fn(&str) -> String) -> String {
    let office = match login {
        "Director" => Some("login-director"),
        "calendar" => Some("login-calendar"),
        "founder" => Some("login-founder"),
        _ => None,
    };
    if let Some(key) = office {
        return crate::text(lang, key, &Args::new());
    }
    let kinds = [
        ("focal point of ", "login-focal-point"),
        ("delegate of ", "login-delegate"),
        ("chair of ", "login-chair"),
        ("TSB officer ", "login-tsb-officer"),
        ("correspondent of ", "login-correspondent"),
    ];
    let found = kinds.iter().find_map(|(begins, key)| Some((login.strip_prefix(begins)?, key)));
    match found {
        Some((of, key)) => crate::text(lang, key, &Args::new().text("of", member(of))),
        None => login.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("Res. 1 (2022) 9.5.2 b)", "第1号决议（2022年）9.5.2 b)")]
    #[case("Res. 1 (2016)", "第1号决议（2016年）")]
    #[case("TSB Circular 241 (2020) 3", "电信标准化局第241号通函（2020年）3")]
    #[case("Reading DC-29", "释读DC-29")]
    #[case("House rule H-1", "内部规则H-1")]
    #[case("TSB Collective letter 8/17 (2024), Annex A", "电信标准化局第8/17号集体函（2024年），附件A")]
    #[case("TSB Collective letter 8/17 (2024) Annex B 7c", "电信标准化局第8/17号集体函（2024年）附件B 7c")]
    #[case(
        "TSB Collective letter 11/20 (2021), key deadlines; Rec. ITU-T A.1 3.2.3",
        "电信标准化局第11/20号集体函（2021年），重要截止日期；ITU-T A.1建议书3.2.3"
    )]
    #[case("TSB Collective letters (2021, 2024) reference", "电信标准化局集体函（2021, 2024年）文号")]
    #[case(
        "TSB Circular 241 (2020) Annex 1, Note by TSB",
        "电信标准化局第241号通函（2020年）附件1，电信标准化局注"
    )]
    #[case("Practice of the body", "本机构惯例")]
    #[case("Practice PR-10", "惯例PR-10")]
    #[case("Practice, issue of the letter", "惯例，信函的发出")]
    #[case("A.8, 4.4", "A.8，4.4")]
    fn a_clause_is_cited_in_each_language(#[case] printed: &str, #[case] zh: &str) {
        assert_eq!(clause(Lang::En, printed), printed);
        assert_eq!(clause(Lang::Zh, printed), zh);
    }

    #[rstest]
    #[case("Director", "电信标准化局主任")]
    #[case("focal point of Administration 12", "第12主管部门联系人")]
    #[case("TSB officer 2", "电信标准化局官员2")]
    #[case("chair of SG17", "SG17主席")]
    #[case("somebody", "somebody")]
    fn a_login_is_named_in_each_language(#[case] name: &str, #[case] zh: &str) {
        let member = |of: &str| of.replace("Administration 12", "第12主管部门");
        assert_eq!(login(Lang::En, name, &str::to_owned), name);
        assert_eq!(login(Lang::Zh, name, &member), zh);
    }
}
