//! Whether the lines of a body are paragraphs, or were wrapped by hand.

use super::lines::{Kind, Line};

/// Lines longer than this, in characters, were not wrapped by hand.
const MEDIAN: usize = 120;

/// A line longer than this, in characters, is a whole paragraph.
const PARAGRAPH: usize = 200;

/// In so many places at least one line follows another where each is a paragraph.
const FEWEST_PAIRS: usize = 2;

/// In so many places somebody who wraps by hand has surely gone on in lower case.
const FEW_PAIRS: usize = 3;

/// The longest mark of a list item, in bytes: "123.".
const MARK_BYTES: usize = 4;

/// Whether nobody wrapped this body by hand.
pub(super) fn is_unwrapped(lines: &[Line<'_>]) -> bool {
    let begins = |line: &Line<'_>| {
        line.bare().starts_with(|c: char| {
            c.is_uppercase() || c.is_ascii_digit() || "–+•“\"".contains(c)
        })
    };
    let pairs = lines.windows(2).filter(|pair| {
        pair.iter().all(|line| line.kind == Kind::Text)
            && !pair.iter().all(|line| line.is_verse)
    });
    let (mut count, mut going, mut ended) = (0, 0, 0);
    let (mut goes_on, mut all_whole) = (false, true);
    for pair in pairs {
        count += 1;
        let is_lower = pair[1].is_lower();
        goes_on |= is_lower;
        going += usize::from(is_lower && !pair[0].is_ended());
        ended += usize::from(pair[0].is_ended());
        all_whole &= pair[0].is_ended() && pair[1].begins_sentence();
    }
    // Most lines plainly go on: however long they are, somebody wrapped them.
    if going >= FEWEST_PAIRS && going * 2 > count {
        return false;
    }
    // A name that a sentence goes on with has a capital, too.
    let next_begins = lines.windows(2).any(|pair| {
        pair[0].length > PARAGRAPH
            && begins(&pair[1])
            && (!goes_on || pair[0].is_ended() || pair[1].kind == Kind::Item)
    });
    let texts = lines.iter().filter(|line| line.kind != Kind::Empty);
    let texts: Vec<&Line<'_>> = texts.collect();
    let later_begins =
        texts.windows(2).any(|pair| pair[0].length > PARAGRAPH && begins(pair[1]));
    let mut lengths: Vec<usize> = texts.iter().map(|line| line.length).collect();
    lengths.sort_unstable();
    let median = lengths.get(lengths.len() / 2);
    // Who wraps lines by hand does not meet the ends of sentences each time.
    let is_line_by_line = (all_whole && count > 0)
        || (!goes_on && count >= FEW_PAIRS && ended * 2 >= count);
    median.is_some_and(|median| *median > MEDIAN)
        || next_begins
        || (!goes_on && (later_begins || has_tabs(lines)))
        || is_line_by_line
}

/// Whether there are tabs where Word puts them: behind the mark of a list item, or between
/// the cells of a table.
fn has_tabs(lines: &[Line<'_>]) -> bool {
    let is_item = |line: &Line<'_>| {
        line.kind == Kind::Item
            && line.bare().find('\t').is_some_and(|at| at <= MARK_BYTES)
    };
    let is_cells = |line: &Line<'_>| line.kind == Kind::Text && line.rest.contains('\t');
    lines.iter().any(is_item) || lines.windows(2).any(|pair| pair.iter().all(is_cells))
}
