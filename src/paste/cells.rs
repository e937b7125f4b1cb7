//! Tables as Markdown has them whose rows have more cells than the head: Markdown would
//! leave the last ones out.

use std::ops::Range;

use super::Writer;
use super::lines::{Kind, Line, is_rule};
use crate::diagnostic::Span;

/// The last table that was looked at.
#[derive(Default)]
pub(super) struct Cells {
    /// Its lines.
    pub(super) lines: Range<usize>,
    /// How many columns its widest row has.
    columns: usize,
    /// How many columns the rule has that it lacks; none where there is one.
    lacking: usize,
}

impl Cells {
    /// The table whose head is the line at `index`, if the next one is its rule; else that
    /// line alone.
    pub(super) fn find(lines: &[Line<'_>], index: usize) -> Self {
        let rows = lines[index..].iter().take_while(|line| line.kind == Kind::Cells);
        let end = index + rows.clone().count();
        let has_head = lines.get(index + 1).is_some_and(|line| is_rule(line.bare()));
        if !has_head || end < index + 2 {
            let lacking = without_rule(&lines[index..end]);
            let end = if lacking > 0 { end } else { index + 1 };
            return Self { lines: index..end, columns: 0, lacking };
        }
        let columns = rows.map(|row| cells(row.rest).len()).max().unwrap_or_default();
        Self { lines: index..end, columns, lacking: 0 }
    }

    /// Whether a table without its rule begins with the line at `index`.
    pub(super) fn begins_without_rule(lines: &[Line<'_>], index: usize) -> bool {
        lines[index].kind == Kind::Cells && Self::find(lines, index).lacking > 0
    }

    /// Whether the line at `index` follows on a table: of what has no bars Markdown would
    /// make one more row.
    pub(super) fn end_above(&self, index: usize) -> bool {
        self.lines.end == index && self.columns.max(self.lacking) > 0
    }

    /// Whether the line at `index` is a head that gets its rule.
    pub(super) fn rules(&self, index: usize) -> bool {
        self.lacking > 0 && index == self.lines.start
    }

    /// Gives the head, or the rule below it, the cells that it lacks.
    pub(super) fn widen(
        &self,
        writer: &mut Writer<'_>,
        lines: &[Line<'_>],
        index: usize,
    ) {
        if self.rules(index) {
            let line = &lines[index];
            let indent = &line.rest[..line.rest.len() - line.bare().len()];
            let rule = format!("\n{indent}|{}", " --- |".repeat(self.lacking));
            writer.insert(line.at + line.rest.len(), &rule);
            return;
        }
        let cell = match index - self.lines.start {
            0 => "  |",
            1 => " --- |",
            _ => return,
        };
        let line = &lines[index];
        let missing = self.columns.saturating_sub(cells(line.rest).len());
        if missing > 0 {
            let end = line.at + line.rest.len();
            let close = if line.rest.ends_with('|') { "" } else { " |" };
            writer.insert(end, &(close.to_owned() + &cell.repeat(missing)));
        }
    }

    /// The first cell of the line at `index` that the head has none above.
    pub(super) fn beyond(&self, lines: &[Line<'_>], index: usize) -> Option<Span> {
        if self.columns == 0 || index < self.lines.start + 2 {
            return None;
        }
        let line = &lines[index];
        let columns = cells(lines[self.lines.start].rest).len();
        let first = cells(line.rest).get(columns)?.clone();
        Some(Span::new(line.at + first.start..line.at + first.end))
    }
}

/// How many columns some rows have that are a table but for the rule below the first: bars
/// around each of two or more, and everywhere as many cells.
fn without_rule(rows: &[Line<'_>]) -> usize {
    let columns = rows.first().map_or(0, |row| cells(row.rest).len());
    let is_row = |row: &Line<'_>| {
        let bare = row.bare();
        bare.starts_with('|')
            && bare.ends_with('|')
            && !is_rule(bare)
            && cells(row.rest).len() == columns
    };
    if rows.len() >= 2 && columns >= 2 && rows.iter().all(is_row) { columns } else { 0 }
}

/// Where the cells of a row stand in it, without the white space around them. Source:
/// GitHub Flavored Markdown, Tables (extension): a bar behind a backslash parts nothing.
fn cells(row: &str) -> Vec<Range<usize>> {
    let bare = row.trim();
    let mut start = row.len() - row.trim_start().len();
    let mut end = start + bare.len();
    start += usize::from(bare.starts_with('|'));
    if bare.len() > 1 && bare.ends_with('|') && !bare.ends_with("\\|") {
        end -= 1;
    }
    let mut cells = Vec::new();
    let mut from = start;
    let mut is_escaped = false;
    for (at, byte) in row.bytes().enumerate().take(end).skip(start) {
        if byte == b'|' && !is_escaped {
            cells.push(from..at);
            from = at + 1;
        }
        is_escaped = byte == b'\\' && !is_escaped;
    }
    cells.push(from..end.max(from));
    let trimmed = |cell: Range<usize>| {
        let text = &row[cell.clone()];
        let at = cell.start + text.len() - text.trim_start().len();
        at..at + text.trim().len()
    };
    cells.into_iter().map(trimmed).collect()
}
