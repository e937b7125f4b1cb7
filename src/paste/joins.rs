//! What goes on over the end of a line although each line is a paragraph: the Markdown of
//! those who know it, among paragraphs that nobody wrapped.

use super::lines::{Kind, Line};

/// A line of verse has at most so many characters; Word leaves spaces behind paragraphs.
const VERSE: usize = 120;

/// A heading has at most so many characters.
const HEADING: usize = 120;

/// A line has at least so many characters when its writer or a program ended it for want
/// of room.
const FULL: usize = 60;

/// How far from the end of a line a link is looked for, in bytes.
const NEAR: usize = 1_000;

/// Whether the line at `index` goes on with the one above it, which is not empty.
pub(super) fn goes_on(body: &str, lines: &[Line<'_>], index: usize) -> bool {
    let (line, above) = (&lines[index], &lines[index - 1]);
    is_broken(body, above)
        || is_underline(lines, index)
        || is_open(above.rest, line.rest)
        || is_sentence(above, line)
}

/// Whether a line ends with a line break of Markdown's: a backslash, or two spaces.
fn is_broken(body: &str, above: &Line<'_>) -> bool {
    let typed = || above.typed(body).trim_end_matches('\r');
    above.rest.ends_with('\\') || (above.length <= VERSE && typed().ends_with("  "))
}

/// Whether a line of dashes or equals signs makes the one above it a heading. Offices put
/// dashes below a name, too, but not below a line that stands alone.
fn is_underline(lines: &[Line<'_>], index: usize) -> bool {
    let (bare, above) = (lines[index].bare(), &lines[index - 1]);
    let is_of = |mark: char| bare.len() > 1 && bare.chars().all(|letter| letter == mark);
    let is_alone = index < 2 || lines[index - 2].kind == Kind::Empty;
    let is_heading = above.kind == Kind::Text
        && above.length <= HEADING
        && is_alone
        && !above.rest.ends_with(['.', ',', ';', ':']);
    is_heading && (is_of('-') || is_of('='))
}

/// Whether a link or a piece of code begins in one line and ends in the next.
fn is_open(above: &str, next: &str) -> bool {
    let above = &above[above.ceil_char_boundary(above.len().saturating_sub(NEAR))..];
    let next = &next[..next.floor_char_boundary(NEAR)];
    let is_text = || {
        let ends = next.find(['[', ']']).map(|at| &next[at..]);
        above.rfind('[').is_some_and(|open| !above[open..].contains(']'))
            && ends.is_some_and(|end| end.starts_with("](") || end.starts_with("]["))
    };
    let is_target = || {
        let ends = next.find(['(', ')']).map(|at| &next[at..]);
        above.rfind("](").is_some_and(|open| !above[open..].contains(')'))
            && ends.is_some_and(|end| end.starts_with(')'))
    };
    let marks = |text: &str| text.bytes().filter(|byte| *byte == b'`').count();
    let is_code = || marks(above) % 2 == 1 && marks(next) % 2 == 1;
    (above.contains('[') && (is_text() || is_target())) || is_code()
}

/// Whether a sentence goes on in lower case.
fn is_sentence(above: &Line<'_>, line: &Line<'_>) -> bool {
    (above.kind == Kind::Item || above.length >= FULL)
        && !above.rest.ends_with(['.', ':', ';', '!', '?', '…', '”', '"'])
        && line.is_lower()
}
