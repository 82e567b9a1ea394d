//! Lists whose rows have fields of their own. Everything works by sending the form: one row more, one less, another order; what was typed
//! into the others stays.

use super::{Field, Kind};
use crate::upload::Upload;
use std::collections::HashMap;

/// The most rows that a list has in a form: nobody types more, and a number that somebody sends does not fill the memory.
const MOST: usize = 300;

/// What is asked of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Asked {
    /// The list, by its path.
    list: String,
    change: Change,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Change {
    /// One more row at the end.
    Add,
    /// One more row before this one.
    Insert(usize),
    /// Without this row.
    Remove(usize),
    /// This row one place up.
    Up(usize),
    /// This row one place down.
    Down(usize),
    /// This row with all its fields.
    Open(usize),
}

/// The name, in a row, of a field that is none: with it the row shows all its fields.
const OPEN: &str = "+";

/// Does a row show all its fields?
pub(super) fn is_open(typed: &Upload, row: &str) -> bool {
    typed.fields.contains_key(&format!("{row}.{OPEN}"))
}

/// Where the reader goes on after a change: at a row, or at the end of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Focus {
    list: String,
    row: Option<usize>,
}

impl Asked {
    /// What the button that sent the form asks: `add facts.events`, `up facts.events.2`.
    pub(crate) fn of(typed: &Upload) -> Option<Self> {
        let (what, path) = typed.one("row")?.split_once(' ')?;
        if what == "add" {
            return Some(Self { list: path.to_owned(), change: Change::Add });
        }
        let (list, at) = path.rsplit_once('.')?;
        let at = at.parse().ok()?;
        let change = match what {
            "insert" => Change::Insert(at),
            "remove" => Change::Remove(at),
            "up" => Change::Up(at),
            "down" => Change::Down(at),
            "open" => Change::Open(at),
            _ => return None,
        };
        Some(Self { list: list.to_owned(), change })
    }
}

/// How many rows a list has: as many as the form said, and as were typed into.
pub(super) fn count(typed: &Upload, list: &str) -> usize {
    let said = typed.one(&format!("rows:{list}")).and_then(|count| count.parse().ok()).unwrap_or(0);
    let typed_into = typed.fields.keys().filter_map(|key| place(key, list)).map(|(at, _)| at + 1).max();
    said.max(typed_into.unwrap_or(0)).min(MOST)
}

/// The row of a list that a field stands in, and the rest of its name. Kept files and the counts of lists within rows are fields of
/// their row.
fn place<'k>(key: &'k str, list: &str) -> Option<(usize, &'k str)> {
    let path = key.strip_prefix("kept:").or_else(|| key.strip_prefix("rows:")).unwrap_or(key);
    let rest = path.strip_prefix(list)?.strip_prefix('.')?;
    let (at, rest) = rest.split_once('.')?;
    Some((at.parse().ok()?, rest))
}

/// Changes a list, and says where the reader goes on.
pub(crate) fn change(typed: &mut Upload, asked: &Asked) -> Focus {
    let count = count(typed, &asked.list);
    let mut order: Vec<Option<usize>> = (0..count).map(Some).collect();
    let row = match asked.change {
        Change::Add if count < MOST => {
            order.push(None);
            Some(count)
        }
        Change::Insert(at) if at <= count && count < MOST => {
            order.insert(at, None);
            Some(at)
        }
        Change::Remove(at) if at < count => {
            order.remove(at);
            None
        }
        Change::Up(at) if (1..count).contains(&at) => {
            order.swap(at - 1, at);
            Some(at - 1)
        }
        Change::Down(at) if at + 1 < count => {
            order.swap(at, at + 1);
            Some(at + 1)
        }
        Change::Open(at) if at < count => {
            // Blank, so that it does not count as typed into the row.
            typed.fields.insert(format!("{}.{at}.{OPEN}", asked.list), vec![String::new()]);
            Some(at)
        }
        Change::Up(at) | Change::Down(at) | Change::Open(at) => Some(at),
        Change::Add | Change::Insert(_) | Change::Remove(_) => None,
    };
    arrange(typed, &asked.list, &order);
    Focus { list: asked.list.clone(), row }
}

/// Leaves out rows into which nothing was typed: whoever asked for one too many has not said anything with it.
pub(crate) fn without_blanks(typed: &mut Upload) {
    let lists = typed.fields.keys().filter_map(|key| key.strip_prefix("rows:"));
    let mut lists: Vec<String> = lists.map(ToOwned::to_owned).collect();
    // What lies within others comes first: a row of blank rows is blank.
    lists.sort_by_key(|list| std::cmp::Reverse(list.len()));
    for list in lists {
        let filled = |at: usize| {
            typed.fields.iter().any(|(key, values)| {
                place(key, &list).is_some_and(|(row, _)| row == at)
                    && !key.starts_with("rows:")
                    && values.iter().any(|value| !value.trim().is_empty())
            })
        };
        let order: Vec<Option<usize>> = (0..count(typed, &list)).filter(|at| filled(*at)).map(Some).collect();
        arrange(typed, &list, &order);
    }
}

/// Puts the rows of a list into another order: each by its old number, or none for a new one. Rows that are not named are gone.
fn arrange(typed: &mut Upload, list: &str, order: &[Option<usize>]) {
    let mut arranged = HashMap::with_capacity(typed.fields.len());
    for (key, values) in std::mem::take(&mut typed.fields) {
        match place(&key, list) {
            None => drop(arranged.insert(key, values)),
            Some((old, rest)) => {
                let Some(new) = order.iter().position(|at| *at == Some(old)) else { continue };
                let mark = key.split_once(':').map_or("", |(mark, _)| mark);
                let mark = if mark.is_empty() { String::new() } else { format!("{mark}:") };
                arranged.insert(format!("{mark}{list}.{new}.{rest}"), values);
            }
        }
    }
    typed.fields = arranged;
    typed.fields.insert(format!("rows:{list}"), vec![order.len().to_string()]);
    typed.fields.insert("doubtful".to_owned(), moved(typed.all("doubtful"), list, order));
}

/// The paths of doubtful fields after their rows were moved.
fn moved(doubtful: &[String], list: &str, order: &[Option<usize>]) -> Vec<String> {
    let one = |path: &String| match place(path, list) {
        None => Some(path.clone()),
        Some((old, rest)) => {
            let new = order.iter().position(|at| *at == Some(old))?;
            Some(format!("{list}.{new}.{rest}"))
        }
    };
    doubtful.iter().filter_map(one).collect()
}

/// Marks the place at which the reader goes on.
pub(crate) fn focus(fields: &mut [Field], to: &Focus) {
    for field in fields {
        let here = field.path == to.list;
        match &mut field.kind {
            Kind::Rows { rows, focus: end } if here => match to.row.and_then(|at| rows.get_mut(at)) {
                Some(row) => row.focus = true,
                None => *end = true,
            },
            Kind::Rows { rows, .. } => {
                for row in rows {
                    focus(&mut row.fields, to);
                }
            }
            Kind::Group(inner) => focus(inner, to),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(fields: &[(&str, &str)]) -> Upload {
        let mut upload = Upload::default();
        for (key, value) in fields {
            upload.fields.entry((*key).to_owned()).or_default().push((*value).to_owned());
        }
        upload
    }

    /// Three rows, the last one blank, each with a field of its own and one within a group.
    fn three() -> Upload {
        typed(&[
            ("rows:a.items", "3"),
            ("a.items.0.mark", "1"),
            ("a.items.0.title.en", "One"),
            ("a.items.1.mark", "2"),
            ("kept:a.items.1.file", "00:b.txt"),
            ("a.items.2.mark", " "),
            ("a.updates", "TD1"),
            ("doubtful", "a.items.1.mark"),
            ("doubtful", "a.updates"),
        ])
    }

    fn marks(upload: &Upload) -> Vec<&str> {
        (0..count(upload, "a.items"))
            .map(|at| upload.one(&format!("a.items.{at}.mark")).unwrap_or("-"))
            .collect()
    }

    #[test]
    fn rows_come_and_go_and_what_was_typed_into_the_others_stays() {
        for (asked, then, focus) in [
            ("add a.items", vec!["1", "2", "-", "-"], Some(3)),
            ("insert a.items.1", vec!["1", "-", "2", "-"], Some(1)),
            ("remove a.items.0", vec!["2", "-"], None),
            ("up a.items.1", vec!["2", "1", "-"], Some(0)),
            ("down a.items.0", vec!["2", "1", "-"], Some(1)),
            ("up a.items.0", vec!["1", "2", "-"], Some(0)),
            ("down a.items.2", vec!["1", "2", "-"], Some(2)),
            ("remove a.items.9", vec!["1", "2", "-"], None),
            ("open a.items.1", vec!["1", "2", "-"], Some(1)),
        ] {
            let mut upload = three();
            upload.fields.insert("row".to_owned(), vec![asked.to_owned()]);
            let wanted = Asked::of(&upload).unwrap();
            let to = change(&mut upload, &wanted);
            assert_eq!((marks(&upload), to.row), (then, focus), "{asked}");
            assert_eq!(upload.one("a.updates"), Some("TD1"), "{asked}");
        }
    }

    #[test]
    fn a_row_takes_its_files_its_groups_and_its_doubts_along() {
        let mut upload = three();
        change(&mut upload, &Asked { list: "a.items".into(), change: Change::Up(1) });
        assert_eq!(upload.one("kept:a.items.0.file"), Some("00:b.txt"));
        assert_eq!(upload.one("a.items.1.title.en"), Some("One"));
        assert_eq!(upload.all("doubtful"), ["a.items.0.mark", "a.updates"]);
    }

    #[test]
    fn a_row_that_was_opened_stays_open_wherever_it_goes() {
        let mut upload = three();
        change(&mut upload, &Asked { list: "a.items".into(), change: Change::Open(1) });
        change(&mut upload, &Asked { list: "a.items".into(), change: Change::Up(1) });
        assert_eq!([0, 1].map(|at| is_open(&upload, &format!("a.items.{at}"))), [true, false]);
    }

    #[test]
    fn blank_rows_say_nothing() {
        let mut upload = three();
        without_blanks(&mut upload);
        assert_eq!(marks(&upload), ["1", "2"]);
        let mut upload = typed(&[("rows:a", "2"), ("rows:a.1.b", "1"), ("a.1.b.0.c", "")]);
        without_blanks(&mut upload);
        assert_eq!(count(&upload, "a"), 0);
    }

    #[test]
    fn a_list_has_no_more_rows_than_anybody_types() {
        assert_eq!(count(&typed(&[("rows:a", "4000000000")]), "a"), MOST);
        assert_eq!(count(&typed(&[("rows:a", "x"), ("a.x.b", "1"), ("ab.7.c", "1")]), "a"), 0);
    }
}
