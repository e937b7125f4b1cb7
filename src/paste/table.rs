//! Cells between tabs, as spreadsheets and Word's tables are pasted, made a table.

use std::ops::Range;

/// The longest mark of a paragraph, in characters: `VIII.`, `1.1.2.`.
const LONGEST_MARK: usize = 6;

/// How many of the lines from the first on are rows of one table: two or more, each with
/// the same number of tabs and something before the first.
pub(super) fn rows<'a>(lines: impl Iterator<Item = &'a str>) -> usize {
    let mut lines = lines.peekable();
    let tabs = |line: &str| line.matches('\t').count();
    let columns = lines.peek().map_or(0, |line| tabs(line));
    let is_row =
        |line: &&str| columns > 0 && tabs(line) == columns && !line.starts_with('\t');
    let is_marked = lines.peek().is_some_and(|line| begins_with_mark(line));
    let count = if is_marked { 0 } else { lines.take_while(is_row).count() };
    if count >= 2 { count } else { 0 }
}

/// Whether the first cell counts paragraphs: `a)`, `I.`, `1.1.`.
fn begins_with_mark(line: &str) -> bool {
    let first = line.split('\t').next().unwrap_or_default().trim();
    first.chars().count() <= LONGEST_MARK && first.ends_with(['.', ')'])
}

/// The changes that make a line of `rows` a row of a Markdown table.
pub(super) fn row(line: &str, is_head: bool) -> Vec<(Range<usize>, String)> {
    let mut changes = vec![(0..0, "| ".to_owned())];
    for (at, letter) in line.char_indices() {
        match letter {
            '\t' => changes.push((at..at + 1, " | ".to_owned())),
            '|' => changes.push((at..at + 1, "\\|".to_owned())),
            _ => {}
        }
    }
    let rule = || "\n|".to_owned() + &" --- |".repeat(line.matches('\t').count() + 1);
    let end = if is_head { " |".to_owned() + &rule() } else { " |".to_owned() };
    changes.push((line.len()..line.len(), end));
    changes
}
