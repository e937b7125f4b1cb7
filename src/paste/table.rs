//! Cells between tabs, as spreadsheets and Word's tables are pasted, made a table.

use std::ops::Range;

/// How many of the lines from the first on are rows of one table: two or more, each with
/// the same number of tabs and something before the first.
pub(super) fn rows<'a>(lines: impl Iterator<Item = &'a str>) -> usize {
    let mut lines = lines.peekable();
    let tabs = |line: &str| line.matches('\t').count();
    let columns = lines.peek().map_or(0, |line| tabs(line));
    let is_row =
        |line: &&str| columns > 0 && tabs(line) == columns && !line.starts_with('\t');
    let count = lines.take_while(is_row).count();
    if count >= 2 { count } else { 0 }
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
