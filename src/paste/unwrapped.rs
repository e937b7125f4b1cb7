//! Whether the lines of a body are paragraphs, or were wrapped by hand.

use super::{Kind, Line};

/// Lines longer than this, in characters, were not wrapped by hand.
const MEDIAN: usize = 120;

/// A line longer than this, in characters, is a whole paragraph.
const PARAGRAPH: usize = 200;

/// In so many places at least one line follows another where each is a paragraph.
const FEWEST_PAIRS: usize = 2;

/// The longest mark of a list item, in bytes: "123.".
const MARK_BYTES: usize = 4;

/// Whether nobody wrapped this body by hand.
pub(super) fn is_unwrapped(lines: &[Line<'_>]) -> bool {
    let begins = |line: &Line<'_>| {
        line.rest.trim_start().starts_with(|c: char| {
            c.is_uppercase() || c.is_ascii_digit() || "–+•“\"".contains(c)
        })
    };
    let next_begins =
        lines.windows(2).any(|pair| pair[0].length > PARAGRAPH && begins(&pair[1]));
    let texts = lines.iter().filter(|line| line.kind != Kind::Empty);
    let texts: Vec<&Line<'_>> = texts.collect();
    let later_begins =
        texts.windows(2).any(|pair| pair[0].length > PARAGRAPH && begins(pair[1]));
    let goes_on = lines.windows(2).any(|pair| {
        pair.iter().all(|line| line.kind == Kind::Text)
            && pair[1].rest.trim_start().starts_with(char::is_lowercase)
            && !is_lettered(pair[1].rest)
    });
    let mut lengths: Vec<usize> = texts.iter().map(|line| line.length).collect();
    lengths.sort_unstable();
    let median = lengths.get(lengths.len() / 2);
    median.is_some_and(|median| *median > MEDIAN)
        || next_begins
        || (!goes_on && (later_begins || has_tabs(lines)))
        || is_line_by_line(lines)
}

/// Whether a line begins with a letter that counts, `a)` or `b.`, which Markdown takes for
/// text.
fn is_lettered(line: &str) -> bool {
    let mut letters = line.chars();
    letters.next().is_some_and(char::is_alphabetic)
        && letters.next().is_some_and(|mark| mark == ')' || mark == '.')
        && letters.next().is_some_and(char::is_whitespace)
}

/// Whether there are tabs where Word puts them: behind the mark of a list item, or between
/// the cells of a table.
fn has_tabs(lines: &[Line<'_>]) -> bool {
    let is_item = |line: &Line<'_>| {
        line.kind == Kind::Item && line.rest.find('\t').is_some_and(|at| at <= MARK_BYTES)
    };
    let is_cells = |line: &Line<'_>| line.kind == Kind::Text && line.rest.contains('\t');
    lines.iter().any(is_item) || lines.windows(2).any(|pair| pair.iter().all(is_cells))
}

/// Whether every line that another follows ends a sentence and the other begins one: who
/// wraps lines by hand does not meet the ends of sentences each time.
fn is_line_by_line(lines: &[Line<'_>]) -> bool {
    let ends = |line: &Line<'_>| line.rest.ends_with(['.', ':', ';', '!', '?', '…', '”']);
    let begins = |line: &Line<'_>| {
        line.rest
            .starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || c == '“')
    };
    let pairs =
        lines.windows(2).filter(|pair| pair.iter().all(|line| line.kind == Kind::Text));
    let mut count = 0;
    let all =
        pairs.inspect(|_| count += 1).all(|pair| ends(&pair[0]) && begins(&pair[1]));
    all && count >= FEWEST_PAIRS
}
