//! The agenda of a collective letter: nested lists by their marks, or a table of number, item and documents.

use super::Reader;
use super::levels::Levels;
use crate::collective_letter::{Item, Numbered};
use crate::facts::Localized;
use crate::read::lines::{Place, mark};
use crate::read::notes::Sure;
use crate::read::parts::{Annex, find};
use crate::read::strangers::Strangers;
use crate::read::values::texts;

impl Reader<'_> {
    /// The agenda: of the annexes the one that is headed so, else the last.
    pub(super) fn agenda(&mut self) {
        let headed = |annex: &&Annex| {
            let head = annex.within.start..(annex.within.start + 2).min(annex.within.end);
            find(self.pieces, head, annex.lang, "agenda").is_some()
        };
        let Some(annex) = self.parts.annexes.iter().find(headed).or(self.parts.annexes.last()).cloned()
        else {
            return;
        };
        let updates = find(self.pieces, annex.within.clone(), annex.lang, "agenda-updates");
        self.facts.agenda.updates = self.take(updates, "updates", "agenda.updates");
        let tabular = annex.within.clone().any(|at| {
            Strangers::of(annex.lang)
                .get("agenda-heads")
                .iter()
                .any(|pattern| pattern.find(&self.pieces[at].text).is_some())
        });
        if tabular { self.table_of_items(&annex) } else { self.list_of_items(&annex) }
    }

    /// An agenda in a list: the marks tell how deep an item lies.
    fn list_of_items(&mut self, annex: &Annex) {
        let mut levels = Levels::default();
        let mut paths: Vec<Vec<usize>> = Vec::new();
        for at in annex.within.clone() {
            let piece = &self.pieces[at];
            let is_note = Strangers::of(annex.lang)
                .get("note")
                .iter()
                .any(|pattern| pattern.find(&piece.text).is_some());
            let (printed, rest) = mark(&piece.text);
            let is_bullet = printed.is_empty() && rest.len() < piece.text.len()
                || matches!(piece.place, Place::Item(_)) && printed.is_empty();
            if self.is_call(annex, rest)
                && printed.is_empty()
                && let Some(item) = paths.last().and_then(|path| item_at(&mut self.facts.agenda.items, path))
            {
                item.ipr_call = true;
                self.see("agenda.ipr_call", true, at, (0, 0), Sure::Likely);
                continue;
            }
            if is_note || rest.is_empty() || printed.is_empty() && !is_bullet {
                continue;
            }
            let depth = usize::from(if is_bullet { levels.of_bullet() } else { levels.of(printed) });
            paths.truncate(depth);
            let parent = paths.last().cloned().unwrap_or_default();
            paths.push(self.add(annex, at, &parent, printed, rest));
        }
    }

    /// An agenda in a table: the number tells how deep an item lies.
    fn table_of_items(&mut self, annex: &Annex) {
        let mut at = annex.within.start;
        let mut paths: Vec<(String, Vec<usize>)> = Vec::new();
        while at < annex.within.end {
            let text = self.pieces[at].text.clone();
            let number = text.trim_end_matches('.');
            let numeral = !number.is_empty()
                && number
                    .split('.')
                    .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
            at += 1;
            if !numeral || number.len() > 6 {
                continue;
            }
            let Place::Cell { table, row, .. } = self.pieces[at - 1].place else { continue };
            let same_row = |at: usize| {
                at < annex.within.end
                    && matches!(self.pieces[at].place, Place::Cell { table: t, row: r, .. } if t == table && r == row)
            };
            let mut cells: Vec<(u32, String)> = Vec::new();
            let first = at;
            while same_row(at) {
                if let Place::Cell { column, .. } = self.pieces[at].place {
                    let text = self.pieces[at].text.clone();
                    match cells.last_mut() {
                        Some((last, cell)) if *last == column => {
                            cell.push(' ');
                            cell.push_str(&text);
                        }
                        _ => cells.push((column, text)),
                    }
                }
                at += 1;
            }
            // The number stands in the first column, the item in the next, its documents in the last.
            let title = cells
                .iter()
                .find(|(column, _)| *column == 1)
                .map(|(_, title)| title.clone())
                .unwrap_or_default();
            let parent = number.rsplit_once('.').map_or("", |(parent, _)| parent);
            let parent = paths
                .iter()
                .find(|(known, _)| known == parent)
                .map(|(_, path)| path.clone())
                .unwrap_or_default();
            let path = self.add(annex, first, &parent, number, &title);
            if let Some((_, documents)) = cells.iter().find(|(column, _)| *column > 1) {
                // The call stands where other items have their documents.
                let is_call = self.is_call(annex, documents);
                if is_call {
                    self.see("agenda.ipr_call", true, at - 1, (0, 0), Sure::Likely);
                }
                if let Some(item) = item_at(&mut self.facts.agenda.items, &path) {
                    item.ipr_call |= is_call;
                    item.documents = (!is_call).then(|| documents.clone());
                }
            }
            paths.push((number.to_owned(), path));
        }
    }

    /// Does a text ask for what anybody knows of intellectual property (CL11-20-B5)?
    fn is_call(&self, annex: &Annex, text: &str) -> bool {
        Strangers::of(annex.lang).get("ipr-call").iter().any(|pattern| pattern.find(text).is_some())
    }

    /// Adds an item within its parent, and gives its path.
    fn add(&mut self, annex: &Annex, at: usize, parent: &[usize], printed: &str, title: &str) -> Vec<usize> {
        let text = texts(title).into_iter().next().filter(|_| is_a_text(title)).map(|(text, ..)| Numbered {
            carried_by: title
                .rsplit(['–', '—'])
                .next()
                .map(str::trim)
                .filter(|by| is_a_report(by))
                .map(str::to_owned),
            ..text
        });
        let text = text.or_else(|| unnumbered(title));
        let item = Item {
            mark: printed.to_owned(),
            title: Localized::new(annex.lang, title),
            text,
            ipr_call: self.is_call(annex, title),
            ..Item::default()
        };
        let items = match item_at(&mut self.facts.agenda.items, parent) {
            Some(parent) => &mut parent.items,
            None => &mut self.facts.agenda.items,
        };
        items.push(item);
        let mut path = parent.to_vec();
        path.push(items.len() - 1);
        let fact: Vec<String> = path.iter().map(|index| format!("items.{index}")).collect();
        let whole = self.pieces.get(at).map_or(0, |piece| piece.text.len());
        self.see(format!("agenda.{}", fact.join(".")), title, at, (0, whole), Sure::Likely);
        path
    }
}

/// The item at a path.
fn item_at<'i>(items: &'i mut [Item], path: &[usize]) -> Option<&'i mut Item> {
    let (first, rest) = path.split_first()?;
    let item = items.get_mut(*first)?;
    if rest.is_empty() { Some(item) } else { item_at(&mut item.items, rest) }
}

/// Is an item about one text: does it begin with its number?
fn is_a_text(title: &str) -> bool {
    let begins =
        texts(title).first().is_some_and(|(_, from, _)| *from <= "Draft new Recommendation ITU-T ".len());
    begins && texts(title).len() == 1
}

/// A text that has only its code: `X.pki-em (TD3658R1, …)`.
fn unnumbered(title: &str) -> Option<Numbered> {
    let end = title.find([' ', '（', '(']).unwrap_or(title.len());
    let code = &title[..end];
    let (series, rest) = code.split_once('.')?;
    let is_code = series.len() == 1
        && series.bytes().all(|byte| byte.is_ascii_alphabetic())
        && rest.starts_with(|letter: char| letter.is_ascii_alphabetic())
        && rest.chars().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_'));
    let document = title
        .find("TD")
        .map(|at| &title[at..])
        .map(|rest| rest.chars().take_while(char::is_ascii_alphanumeric).collect::<String>());
    is_code.then(|| Numbered {
        number: None,
        code: Some(code.to_owned()),
        amendment: false,
        carried_by: document,
    })
}

/// Is a word the number of a report or document: `R92`, `SG11-R30`, `TD3658R1`?
fn is_a_report(word: &str) -> bool {
    !word.is_empty()
        && word.len() <= 14
        && word.contains(|letter: char| letter.is_ascii_digit())
        && word.chars().all(|letter| letter.is_ascii_uppercase() || letter.is_ascii_digit() || letter == '-')
}
