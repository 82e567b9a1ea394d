//! Pictures, drawn on the server: the timeline of a case and the tally with its line. Each has a title, a description, and a table behind it.

use crate::data::{Cited, ResultView, Timeline};
use crate::wording::Words;
use jiff::civil::Date;
use std::fmt::Write as _;

/// Width of the drawing, in its own units.
const WIDTH: i32 = 1000;
/// Space at both ends, for labels.
const MARGIN: i32 = 90;
/// Height of a label's line.
const LINE: i32 = 17;
/// Space between two labels of one line.
const GAP: i32 = 16;

/// A row of the table behind the timeline.
pub(crate) struct TimelineRow {
    pub(crate) day: String,
    pub(crate) what: String,
    pub(crate) cited: Option<Cited>,
}

/// The timeline as a picture and as a table.
pub(crate) struct TimelineView {
    pub(crate) svg: String,
    pub(crate) rows: Vec<TimelineRow>,
}

/// Writes a text so that it is safe in SVG.
fn safe(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// How wide a label is, about: letters of wide scripts take a whole square.
fn breadth(text: &str) -> i32 {
    text.chars().map(|c| if u32::from(c) > 0x2e80 { 14 } else { 8 }).sum()
}

/// Where the middle of a label stands, so that it does not leave the drawing.
fn inside(x: i32, width: i32) -> i32 {
    let half = width / 2 + 4;
    x.clamp(half.min(WIDTH / 2), (WIDTH - half).max(WIDTH / 2))
}

/// Where a day stands between the first and the last.
fn place(day: Date, first: Date, last: Date) -> i32 {
    let days = |from: Date, to: Date| from.until(to).map_or(0, |span| span.get_days());
    let whole = days(first, last).max(1);
    MARGIN + (WIDTH - 2 * MARGIN) * days(first, day).clamp(0, whole) / whole
}

/// Draws the timeline and writes its table.
pub(crate) fn timeline(words: &Words, line: &Timeline) -> Option<TimelineView> {
    let marks = line.marks.iter().map(|mark| mark.day);
    let periods = line.periods.iter().flat_map(|period| period.from.into_iter().chain([period.until]));
    let days: Vec<Date> = marks.chain(periods).chain([line.today]).collect();
    let (first, last) = (*days.iter().min()?, *days.iter().max()?);
    let at = |day: Date| place(day, first, last);
    let rows = rows(words, line);
    let told: Vec<String> = rows.iter().map(|row| format!("{}{}", words.colon(&row.day), row.what)).collect();
    let mut lanes: Vec<i32> = Vec::new();
    // Lines first, then words: a word is never struck through.
    let (mut drawn, mut stems) = (String::new(), String::new());
    let (mut named, mut above) = (0, false);
    for period in &line.periods {
        let from = period.from.map_or(MARGIN / 2, at);
        let width = (at(period.until) - from).max(4);
        let open = if period.from.is_none() { " open" } else { "" };
        let name = words.t(period.key);
        let (long, shown) = (breadth(&name), safe(&name));
        let x = inside(from + width / 2, long);
        let _ = write!(
            drawn,
            r#"<rect class="p{open}" x="{from}" y="-7" width="{width}" height="14" rx="3"><title>{shown}</title></rect>"#
        );
        // Where two names would meet, the second one stands above the first.
        let y = if x - long / 2 >= named { -14 } else { -14 - LINE };
        let _ = write!(drawn, r#"<text x="{x}" y="{y}" text-anchor="middle">{shown}</text>"#);
        if y == -14 {
            named = x + long / 2 + GAP;
        } else {
            above = true;
        }
    }
    for mark in &line.marks {
        let (name, day) = (words.t(mark.key), words::dates::formal_date(words.lang(), mark.day));
        let width = breadth(&name).max(breadth(&day));
        let x = at(mark.day);
        let middle = inside(x, width);
        let (start, end) = (middle - width / 2 - GAP, middle + width / 2);
        let lane = lanes.iter().position(|taken| start >= *taken).unwrap_or(lanes.len());
        if lane == lanes.len() {
            lanes.push(end);
        } else {
            lanes[lane] = end;
        }
        let y = 30 + i32::try_from(lane).unwrap_or(0) * (2 * LINE + 6);
        let _ =
            write!(stems, r#"<line class="s" x1="{x}" x2="{x}" y1="0" y2="{stem}"/>"#, stem = y - LINE + 3);
        let class = if mark.done { "d" } else { "h" };
        let _ = write!(
            drawn,
            r#"<a href="/clauses/{rule}"><circle class="{class}" cx="{x}" cy="0" r="7"/><text class="ink" x="{middle}" y="{y}" text-anchor="middle">{name}</text><text x="{middle}" y="{below}" text-anchor="middle">{day}</text></a>"#,
            rule = mark.cited.rule,
            below = y + LINE,
            name = safe(&name),
            day = safe(&day),
        );
    }
    let today = at(line.today);
    let height = 14 + i32::try_from(lanes.len().max(1)).unwrap_or(1) * (2 * LINE + 6);
    let (title, description) =
        (safe(&words.t("page-item-timeline")), safe(&told.join(&words.t("common-sentence-separator"))));
    let now = safe(&words.t("page-item-today"));
    // Today stands above the names of the periods, and its line begins below them.
    let top = if above { -54 } else { -37 };
    let svg = format!(
        r#"<svg class="line" viewBox="0 {box_top} {WIDTH} {box_height}" role="group" aria-labelledby="line-title line-desc"><title id="line-title">{title}</title><desc id="line-desc">{description}</desc><line class="l" x1="20" x2="{end}" y1="0" y2="0"/><text class="now-mark" x="{today}" y="{top}" text-anchor="middle">{now}</text>{stems}{drawn}<line class="t" x1="{today}" x2="{today}" y1="-10" y2="13"/></svg>"#,
        box_top = top - 13,
        box_height = height + 8 - top + 13,
        end = WIDTH - 20,
    );
    Some(TimelineView { svg, rows })
}

/// The same in words.
fn rows(words: &Words, line: &Timeline) -> Vec<TimelineRow> {
    let mut rows: Vec<(Date, TimelineRow)> = Vec::new();
    for mark in &line.marks {
        let state = words.t(match (mark.done, mark.limit) {
            (true, _) => "page-item-happened",
            (false, true) => "page-item-last-day",
            (false, false) => "page-item-forecast",
        });
        let what = format!("{}{}", words.t(mark.key), words.brackets(&state));
        rows.push((
            mark.day,
            TimelineRow { day: words.day(&mark.day), what, cited: Some(mark.cited.clone()) },
        ));
    }
    for period in &line.periods {
        let (day, from) = match period.from {
            Some(from) => (words.days(&from, &period.until), from),
            None => (words.t1("page-item-until", "day", words.day(&period.until)), period.until),
        };
        rows.push((from, TimelineRow { day, what: words.t(period.key), cited: None }));
    }
    rows.push((
        line.today,
        TimelineRow { day: words.day(&line.today), what: words.t("page-item-today"), cited: None },
    ));
    rows.sort_by_key(|(day, _)| *day);
    rows.into_iter().map(|(_, row)| row).collect()
}

/// The tally as a bar with the line that it has to reach.
pub(crate) fn tally(words: &Words, result: &ResultView) -> String {
    let explicit = result.replies.explicit();
    let part = |count: u32| if explicit == 0 { 0 } else { i64::from(count) * 600 / i64::from(explicit) };
    let (yes, line) = (part(result.replies.support), i64::from(result.needed) * 6);
    let counts = [
        ("page-item-support", result.replies.support),
        ("page-item-against", result.replies.against),
        ("page-item-not-explicit", result.replies.not_explicit),
    ];
    let told: Vec<String> =
        counts.iter().map(|(key, count)| format!("{}{count}", words.colon(words.t(key)))).collect();
    let description = safe(&told.join(&words.t("common-sentence-separator")));
    let title = safe(&words.t("page-item-result"));
    let needed = safe(&words.t1("page-item-line", "share", result.needed));
    format!(
        r#"<svg class="tally" viewBox="0 -22 620 62" role="img" aria-labelledby="tally-title tally-desc"><title id="tally-title">{title}</title><desc id="tally-desc">{description}</desc><rect class="no" x="0" y="0" width="600" height="26" rx="3"/><rect class="yes" x="0" y="0" width="{yes}" height="26" rx="3"/><line class="t" x1="{line}" x2="{line}" y1="-6" y2="34"/><text class="ink" x="{line}" y="-10" text-anchor="middle">{needed}</text></svg>"#
    )
}
