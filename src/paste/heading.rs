//! A first line that says no more than the title, which stands above the body already.

use std::ops::Range;

use super::lines::{Kind, Line};
use crate::vietnamese;

/// The longest line that is compared with a title, in characters.
const LONGEST: usize = 400;

/// The first lines that only repeat the title; an empty range where there are none.
pub(super) fn repeated(lines: &[Line<'_>], title: &str) -> Range<usize> {
    let first = lines.iter().position(|line| line.kind != Kind::Empty);
    let Some(first) = first.filter(|_| !title.is_empty()) else { return 0..0 };
    let line = &lines[first];
    // A heading below the first level has an address of its own, which links may know.
    let is_alone =
        matches!(line.kind, Kind::Text | Kind::Caption) && !line.rest.starts_with("##");
    if !is_alone || line.length > LONGEST || key(line.rest) != key(title) {
        return 0..0;
    }
    // A line of equals signs or dashes below it makes it a heading, too.
    let is_rule = |line: &Line<'_>| {
        let bare = line.bare();
        bare.len() > 1
            && (bare.bytes().all(|b| b == b'=') || bare.bytes().all(|b| b == b'-'))
    };
    let below = lines.get(first + 1);
    let end = first + 1 + usize::from(below.is_some_and(is_rule));
    // It may begin a paragraph that goes on.
    let goes_on = lines.get(end).is_some_and(Line::is_lower);
    let is_all = lines[end.min(lines.len())..].iter().all(|l| l.kind == Kind::Empty);
    if goes_on || is_all { 0..0 } else { first..end }
}

/// A text without the marks of a heading or of emphasis, for comparing.
fn key(text: &str) -> String {
    let text = text.trim_matches(|c: char| "#*_".contains(c) || c.is_whitespace());
    vietnamese::match_key(text)
}
