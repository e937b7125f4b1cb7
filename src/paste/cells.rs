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
}

impl Cells {
    /// The table whose head is the line at `index`, if the next one is its rule; else that
    /// line alone.
    pub(super) fn find(lines: &[Line<'_>], index: usize) -> Self {
        let rows = lines[index..].iter().take_while(|line| line.kind == Kind::Cells);
        let end = index + rows.clone().count();
        let has_head = lines.get(index + 1).is_some_and(|line| is_rule(line.bare()));
        if !has_head || end < index + 2 {
            return Self { lines: index..index + 1, columns: 0 };
        }
        let columns = rows.map(|row| cells(row.rest).len()).max().unwrap_or_default();
        Self { lines: index..end, columns }
    }

    /// Gives the head, or the rule below it, the cells that it lacks.
    pub(super) fn widen(
        &self,
        writer: &mut Writer<'_>,
        lines: &[Line<'_>],
        index: usize,
    ) {
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
