//! How deep an item of a list lies, by its mark alone: `1`, `a`, `ii`.

/// How an item is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    Number,
    Letter,
    Roman,
    Bullet,
}

/// The items that are open, from the outermost: the items within them may still come.
#[derive(Debug, Default)]
pub(in crate::read) struct Levels(Vec<(Style, u32)>);

impl Levels {
    /// How deep the next item lies, by its mark.
    pub(in crate::read) fn of(&mut self, mark: &str) -> u8 {
        let (style, value) = self.style_of(mark);
        self.enter(style, value)
    }

    /// How deep the next item lies, which has a bullet.
    pub(in crate::read) fn of_bullet(&mut self) -> u8 {
        self.enter(Style::Bullet, 1)
    }

    /// How many items are open.
    pub(in crate::read) fn depth(&self) -> u8 {
        u8::try_from(self.0.len()).unwrap_or(u8::MAX)
    }

    fn enter(&mut self, style: Style, value: u32) -> u8 {
        self.close(style, value);
        let depth = self.depth();
        self.0.push((style, value));
        depth
    }

    /// The style of a mark, and its place in the row of its like: an `i` after an `h` is a letter, else a roman one.
    fn style_of(&self, mark: &str) -> (Style, u32) {
        if let Ok(number) = mark.parse() {
            return (Style::Number, number);
        }
        let letter = mark.bytes().next().map_or(0, |byte| u32::from(byte.saturating_sub(b'a')) + 1);
        let continues = |style: Style, value: u32| {
            self.0.iter().any(|(open, before)| *open == style && before.checked_add(1) == Some(value))
        };
        match roman(mark) {
            Some(value)
                if mark.len() > 1
                    || !continues(Style::Letter, letter)
                        && (value == 1 || continues(Style::Roman, value)) =>
            {
                (Style::Roman, value)
            }
            _ => (Style::Letter, letter),
        }
    }

    /// Closes what an item does not lie within: it comes after its like, or begins a row of its own.
    fn close(&mut self, style: Style, value: u32) {
        let is_before = |(open, before): &(Style, u32)| {
            *open == style && (style == Style::Bullet || before.checked_add(1) == Some(value))
        };
        let sibling = self.0.iter().rposition(is_before);
        // A number out of its order still stands beside its like.
        let like = || self.0.iter().rposition(|(open, _)| *open == style).filter(|_| value != 1);
        if let Some(at) = sibling.or_else(like) {
            self.0.truncate(at);
        }
    }
}

/// The value of a small roman number.
fn roman(text: &str) -> Option<u32> {
    const ROMAN: [&str; 12] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
    ROMAN.iter().position(|known| *known == text).and_then(|at| u32::try_from(at + 1).ok())
}
