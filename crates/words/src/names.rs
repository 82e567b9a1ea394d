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
    let sources = [
        ("Res. 1 (", "clause-resolution-1"),
        ("TSB Circular 241 (", "clause-circular-241"),
        ("Reading ", "clause-reading"),
        ("House rule ", "clause-house-rule"),
    ];
    let found = sources.iter().find_map(|(begins, key)| Some((printed.strip_prefix(begins)?, begins, key)));
    let Some((rest, begins, key)) = found else { return printed.to_owned() };
    let (year, number) =
        if begins.ends_with('(') { rest.split_once(')').unwrap_or((rest, "")) } else { ("", rest) };
    crate::text(lang, key, &Args::new().text("year", year).text("number", number.trim())).trim().to_owned()
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
    #[case("A.8, 4.4", "A.8, 4.4")]
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
