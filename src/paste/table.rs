//! Cells between tabs, as spreadsheets and Word's tables are pasted, made a table.

use std::ops::Range;

use super::Writer;
use super::inline::Change;
use super::lines::{Kind, Line};

/// The longest mark of a paragraph, in characters: `VIII.`, `1.1.2.`.
const LONGEST_MARK: usize = 6;

/// A table that is being written.
#[derive(Default)]
pub(super) struct Table<'a> {
    /// Its lines; none where there is no table.
    pub(super) rows: Range<usize>,
    /// The first line that was not looked at.
    pub(super) looked: usize,
    /// What indents each row: a table may stand in the item of a list.
    indent: &'a str,
    /// How many tabs its head has.
    tabs: usize,
    body: &'a str,
}

impl<'a> Table<'a> {
    /// The table that begins with a line: two or more, each with the same number of tabs.
    /// The first cell of some may be empty; but a tab may also begin a paragraph.
    pub(super) fn find(body: &'a str, lines: &[Line<'_>], index: usize) -> Self {
        let first = lines[index].typed(body);
        let indent = if lines[index].is_listed { indent(first) } else { "" };
        let mut table =
            Self { rows: index..index, looked: index + 1, indent, tabs: 0, body };
        let tabs = |line: &str| line.matches('\t').count();
        let columns = tabs(table.cells(&lines[index]));
        table.tabs = columns;
        if columns == 0 || begins_with_mark(table.cells(&lines[index])) {
            return table;
        }
        let (mut end, mut with_first) = (index, 0);
        for (line, at) in lines[index..].iter().zip(index..) {
            let cells = table.cells(line);
            let is_row = matches!(line.kind, Kind::Text | Kind::Empty);
            // A program that tidies lines takes the tabs off their ends: cells are lost
            // there that were empty.
            let count = tabs(cells);
            let is_cut = columns > 1 && (1..columns).contains(&count);
            if !is_row || (count != columns && !is_cut) {
                break;
            }
            if line.kind == Kind::Text {
                end = at + 1;
                with_first += usize::from(!cells.starts_with('\t'));
            }
        }
        table.looked = end;
        let fewest = if columns == 1 { 2 } else { 1 };
        if end - index >= 2 && with_first >= fewest {
            table.rows = index..end;
        }
        table
    }

    /// Writes a line as a row of a Markdown table.
    pub(super) fn write(&self, writer: &mut Writer<'_>, line: &Line<'_>, is_head: bool) {
        let cells = self.cells(line);
        let at = cells.as_ptr().addr() - self.body.as_ptr().addr();
        // A tab counts as four columns wherever Markdown looks at it.
        let indent = self.indent.replace('\t', "    ");
        writer.replace(line.start..at, &indent);
        writer.change(at, row(cells, &indent, is_head, self.tabs));
    }

    /// What a line holds, behind its indent.
    fn cells(&self, line: &Line<'_>) -> &'a str {
        let typed = line.typed(self.body);
        typed
            .strip_prefix(self.indent)
            .filter(|_| !self.indent.is_empty())
            .unwrap_or_else(|| {
                typed.trim_start_matches(|c: char| c != '\t' && c.is_whitespace())
            })
    }
}

/// The indent of a row in a list: spaces, or one tab.
fn indent(line: &str) -> &str {
    let spaces = line.len() - line.trim_start_matches(' ').len();
    &line[..spaces.max(usize::from(line.starts_with('\t')))]
}

/// Whether the first cell counts paragraphs: `a)`, `I.`, `1.1.`.
fn begins_with_mark(line: &str) -> bool {
    let first = line.split('\t').next().unwrap_or_default().trim();
    first.chars().count() <= LONGEST_MARK && first.ends_with(['.', ')'])
}

/// The changes that make a line a row of a Markdown table.
/// `tabs` is how many its table's head has.
fn row(line: &str, indent: &str, is_head: bool, tabs: usize) -> Vec<Change> {
    let mut changes = vec![(0..0, "| ".to_owned())];
    for (at, letter) in line.char_indices() {
        match letter {
            '\t' => changes.push((at..at + 1, " | ".to_owned())),
            '|' => changes.push((at..at + 1, "\\|".to_owned())),
            _ => {}
        }
    }
    let columns = line.matches('\t').count() + 1;
    let end = match is_head {
        true => format!(" |\n{indent}|{}", " --- |".repeat(columns)),
        false => " |".to_owned() + &"  |".repeat((tabs + 1).saturating_sub(columns)),
    };
    changes.push((line.len()..line.len(), end));
    changes
}
