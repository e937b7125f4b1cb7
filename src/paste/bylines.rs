//! Last lines that say no more than the front matter does.

use super::lines::{Kind, Line};
use crate::byline;
use crate::vietnamese;

/// The longest byline, in characters.
const BYLINE: usize = 80;

/// The first of the last lines that say no more than the authors do; the number of the
/// lines where there is none.
pub(super) fn first(lines: &[Line<'_>], authors: &[String]) -> usize {
    if authors.is_empty() {
        return lines.len();
    }
    let texts = lines.iter().enumerate().rev().filter(|(_, l)| l.kind != Kind::Empty);
    let is_repeated = |(index, line): &(usize, &Line<'_>)| {
        let is_alone = line.kind == Kind::Text || line.kind == Kind::Caption;
        // Nearly every body ends otherwise: nothing else is looked at then.
        *index > 0 && is_alone && line.length <= BYLINE && is_byline(line.rest, authors)
    };
    let mut texts = texts.peekable();
    let mut first = lines.len();
    while let Some((index, _)) = texts.next_if(is_repeated) {
        first = index;
    }
    // A name may end a sentence that the line above began, or a list of names.
    let is_ended = texts.next().is_some_and(|(_, above)| {
        above.kind != Kind::Text
            || above.rest.ends_with(['.', '!', '?', '…', '”', '"', ')', '*'])
    });
    if is_ended { first } else { lines.len() }
}

/// Whether a line says no more than the authors do.
fn is_byline(line: &str, authors: &[String]) -> bool {
    let key = |text: &str| {
        let text =
            text.trim_matches(|c: char| "*_() .–-".contains(c) || c.is_whitespace());
        vietnamese::match_key(text)
    };
    let names: Vec<String> = authors.iter().map(|author| key(author)).collect();
    let said = [names.join(" - "), names.join(", "), names.join(" và ")];
    // "TRUNG HIẾU" says no more than "Tin, ảnh: Trung Hiếu".
    let people = |text: &str| -> Vec<String> {
        byline::read(text, |_| false).names.into_iter().map(key).collect()
    };
    let of_authors: Vec<String> = authors.iter().flat_map(|one| people(one)).collect();
    names.contains(&key(line))
        || said.contains(&key(line))
        || (byline::read(line, |_| false).role.is_empty() && people(line) == of_authors)
}
