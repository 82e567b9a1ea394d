//! The languages of pages and papers.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A language in which every text is complete.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Lang {
    /// English.
    #[default]
    #[serde(rename = "en")]
    En,
    /// Chinese, in simplified characters.
    #[serde(rename = "zh")]
    Zh,
    /// A pseudo-language made from English, written from right to left: shows what was left out of the
    /// catalogue and what does not mirror. Debug builds only.
    #[cfg(debug_assertions)]
    #[serde(rename = "qps-mirror")]
    Mirror,
}

impl Lang {
    /// The languages declared complete: the build fails if one lacks a text.
    pub const COMPLETE: &[Lang] = &[Lang::En, Lang::Zh];

    /// Every language this build can print, the pseudo-language included.
    pub const ALL: &[Lang] = &[
        Lang::En,
        Lang::Zh,
        #[cfg(debug_assertions)]
        Lang::Mirror,
    ];

    /// The BCP 47 tag, for `lang` attributes and addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Zh => "zh",
            #[cfg(debug_assertions)]
            Lang::Mirror => "qps-mirror",
        }
    }

    /// The direction of writing, for `dir` attributes.
    pub const fn dir(self) -> &'static str {
        match self {
            Lang::En | Lang::Zh => "ltr",
            #[cfg(debug_assertions)]
            Lang::Mirror => "rtl",
        }
    }

    /// The language's name in itself.
    pub const fn name(self) -> &'static str {
        match self {
            Lang::En => "English",
            Lang::Zh => "中文",
            #[cfg(debug_assertions)]
            Lang::Mirror => "Mirror",
        }
    }

    /// The language of a tag: `zh`, `zh-Hans`, `EN-gb`; none if it is not one of ours.
    pub fn parse(tag: &str) -> Option<Lang> {
        #[cfg(debug_assertions)]
        if tag.eq_ignore_ascii_case(Lang::Mirror.code()) {
            return Some(Lang::Mirror);
        }
        let primary = tag.trim().split(['-', '_']).next()?;
        Lang::COMPLETE.iter().copied().find(|lang| primary.eq_ignore_ascii_case(lang.code()))
    }

    /// The best language for an `Accept-Language` header (RFC 9110 §12.5.4); English if nothing fits.
    pub fn negotiate(accept_language: &str) -> Lang {
        let mut best = (0, Lang::En);
        for range in accept_language.split(',') {
            let mut pieces = range.split(';');
            let tag = pieces.next().unwrap_or_default();
            let weight = pieces.find_map(|piece| piece.trim().strip_prefix("q=")).map_or(1000, thousandths);
            if let Some(lang) = Lang::parse(tag)
                && weight > best.0
            {
                best = (weight, lang);
            }
        }
        best.1
    }
}

/// A weight of `Accept-Language` in thousandths; what cannot be read weighs nothing.
fn thousandths(weight: &str) -> u16 {
    let Ok(weight) = weight.trim().parse::<f32>() else { return 0 };
    // `as` saturates: a weight outside 0 to 1 is cut to it first.
    (weight.clamp(0.0, 1.0) * 1000.0) as u16
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case::plain("zh", Lang::Zh)]
    #[case::region("zh-CN,zh;q=0.9,en;q=0.8", Lang::Zh)]
    #[case::weight_wins_over_order("en;q=0.3, zh;q=0.7", Lang::Zh)]
    #[case::first_of_equals("en, zh", Lang::En)]
    #[case::unknown_first("fr-CH, fr;q=0.9, zh;q=0.2", Lang::Zh)]
    #[case::refused("zh;q=0", Lang::En)]
    #[case::nothing("", Lang::En)]
    #[case::any("*", Lang::En)]
    #[case::garbage("zh;q=banana,,;;", Lang::En)]
    fn the_reader_s_first_wish_that_we_can_meet(#[case] header: &str, #[case] lang: Lang) {
        assert_eq!(Lang::negotiate(header), lang);
    }

    #[test]
    fn each_language_is_found_by_its_own_code() {
        for &lang in Lang::ALL {
            assert_eq!(Lang::parse(lang.code()), Some(lang));
        }
        assert_eq!(Lang::parse("fr"), None);
        assert_eq!(Lang::parse(""), None);
    }
}
