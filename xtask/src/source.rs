//! Rust source as text: without its comments and literals, and where its functions begin and end.

/// `text` with every comment, string and character literal turned into spaces; lines stay where they are.
pub(crate) fn code_only(text: &str) -> String {
    let mut left: &str = text;
    let mut code = String::with_capacity(text.len());
    while let Some(first) = left.chars().next() {
        let literal = literal_length(left);
        let taken = literal.unwrap_or(first.len_utf8());
        let (piece, rest) = left.split_at(taken);
        if literal.is_some() {
            code.extend(piece.chars().map(|character| if character == '\n' { '\n' } else { ' ' }));
        } else {
            code.push_str(piece);
        }
        left = rest;
    }
    code
}

/// How many bytes the comment or literal at the start of `text` has, if there is one.
fn literal_length(text: &str) -> Option<usize> {
    if text.starts_with("//") {
        return Some(text.find('\n').unwrap_or(text.len()));
    }
    if text.starts_with("/*") {
        return Some(block_comment_length(text));
    }
    if text.starts_with('"') {
        return Some(string_length(text));
    }
    if text.starts_with('\'') {
        return character_length(text);
    }
    let hashes = text.strip_prefix('r')?;
    let count = hashes.len() - hashes.trim_start_matches('#').len();
    if !hashes[count..].starts_with('"') {
        return None;
    }
    let close = format!("\"{}", "#".repeat(count));
    let body = &hashes[count + 1..];
    Some(body.find(&close).map_or(text.len(), |end| 1 + count + 1 + end + close.len()))
}

/// The length of a block comment, which may hold others.
fn block_comment_length(text: &str) -> usize {
    let (mut depth, mut at) = (0usize, 0usize);
    while let Some(character) = text[at..].chars().next() {
        if text[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if text[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
        } else {
            at += character.len_utf8();
        }
        if depth == 0 {
            return at;
        }
    }
    text.len()
}

/// The length of a string literal with escapes.
fn string_length(text: &str) -> usize {
    let mut escaped = false;
    for (at, character) in text.char_indices().skip(1) {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// The length of a character literal; none if the quote begins a lifetime.
fn character_length(text: &str) -> Option<usize> {
    let mut characters = text.char_indices().skip(1);
    let (_, first) = characters.next()?;
    if first == '\\' {
        characters.next()?;
        return characters.find(|(_, character)| *character == '\'').map(|(at, _)| at + 1);
    }
    characters.next().filter(|(_, character)| *character == '\'').map(|(at, _)| at + 1)
}

/// A function of a file.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Function {
    /// Its name.
    pub(crate) name: String,
    /// The line on which `fn` stands, counted from 1.
    pub(crate) line: usize,
    /// How many lines it has, from `fn` to the closing brace.
    pub(crate) lines: usize,
}

/// The functions with a body in `code`, which [`code_only`] has prepared.
pub(crate) fn functions(code: &str) -> Vec<Function> {
    words(code)
        .filter(|(_, word)| *word == "fn")
        .filter_map(|(at, _)| {
            let name: String =
                code[at + 2..].trim_start().chars().take_while(|character| is_word(*character)).collect();
            let end = body_end(code, at).filter(|_| !name.is_empty())?;
            let line = 1 + code[..at].matches('\n').count();
            Some(Function { name, line, lines: 1 + code[at..end].matches('\n').count() })
        })
        .collect()
}

/// Where the body of the function at `start` ends; none if it has no body.
fn body_end(code: &str, start: usize) -> Option<usize> {
    let (mut round, mut curly) = (0i32, 0i32);
    for (at, character) in code[start..].char_indices() {
        match character {
            '(' | '[' => round += 1,
            ')' | ']' => round -= 1,
            '{' => curly += 1,
            '}' => {
                curly -= 1;
                if curly <= 0 {
                    return Some(start + at);
                }
            }
            ';' if round == 0 && curly == 0 => return None,
            _ => {}
        }
    }
    None
}

/// The words of `code` and where each begins.
pub(crate) fn words(code: &str) -> impl Iterator<Item = (usize, &str)> {
    code.split(|character| !is_word(character))
        .filter(|word| !word.is_empty())
        .map(|word| (word.as_ptr() as usize - code.as_ptr() as usize, word))
}

/// May this character stand in an identifier?
pub(crate) fn is_word(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

#[cfg(test)]
mod tests {
    use super::{Function, code_only, functions};

    #[test]
    fn comments_and_literals_vanish() {
        assert_eq!(code_only("a // b\nc"), "a     \nc");
        assert_eq!(code_only("a /* b /* c */ d */ e"), "a                   e");
        assert_eq!(
            code_only(r#"f("{ \" fn", 'x', '\'', '\u{7b}')"#).trim_end(),
            "f(         ,    ,     ,         )"
        );
        assert_eq!(code_only("r#\"fn \" {\"# + b\"{\" + br\"\\\""), "            + b    + b    ");
        assert_eq!(code_only("r#\"never closed"), " ".repeat(15));
    }

    #[test]
    fn lifetimes_and_raw_names_stay() {
        for code in ["fn a<'a>(x: &'a str) {}", "r#type = for_r", "'outer: loop {}"] {
            assert_eq!(code_only(code), code);
        }
    }

    #[test]
    fn functions_are_measured_with_what_they_hold() {
        let code = "fn one(x: [u8; 4]) -> fn(u8) {\n    fn two() {}\n}\ntrait T { fn three(); }\n";
        let found = functions(code);
        let expected = [("one", 1, 3), ("two", 2, 1)];
        assert_eq!(found, expected.map(|(name, line, lines)| Function { name: name.into(), line, lines }));
    }
}
