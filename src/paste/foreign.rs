//! What other programs leave in a text that is pasted, and Markdown knows nothing of: the
//! signs that messengers begin lines with, the names of pictures that stayed behind, and the
//! errors that Word prints where a reference was lost.

use std::ops::Range;

use super::lines::{Kind, Line};

/// What every error of Word's begins with, in all its languages.
pub(super) const ERROR: &str = "Error! ";

/// How Word goes on. Source: its messages on fields that cannot be updated.
const ERRORS: [&str; 4] = [
    "Reference source not found",
    "Bookmark not defined",
    "Hyperlink reference not valid",
    "No text of specified style in document",
];

/// Pictures, by the ends of their names.
const PICTURES: [&str; 7] = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".jfif"];

/// Words that people put before the name of a picture that is to stand there.
const WORDS: [&str; 6] = ["chèn ảnh", "chèn hình", "ảnh", "hình", "image", "picture"];

/// The longest line that is no more than the name of a picture, in characters.
const NAME: usize = 120;

/// Whether a line begins as no line within a sentence does: with a pictograph, as in
/// messages and posts, or with the time of a message, `[09:15, 20/11/2026]`.
pub(super) fn begins(bare: &str) -> bool {
    let is_pictograph = |c: char| {
        matches!(
            c,
            '\u{2190}'..='\u{21FF}'
                | '\u{2300}'..='\u{23FF}'
                | '\u{2600}'..='\u{27BF}'
                | '\u{2B00}'..='\u{2BFF}'
                | '\u{1F000}'..='\u{1FAFF}'
        )
    };
    let is_time = |inner: &str| {
        let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
        (1..=2).contains(&digits) && inner[digits..].starts_with(':')
    };
    is_tag(bare)
        || bare.starts_with(is_pictograph)
        || bare.strip_prefix('[').is_some_and(is_time)
}

/// Whether a line begins with `#` and a letter: a tag, or a heading without its space.
fn is_tag(bare: &str) -> bool {
    let after = bare.trim_start_matches('#');
    after.len() < bare.len() && after.starts_with(char::is_alphabetic)
}

/// Behind how many bytes a line lacks the space that makes it what it is: behind the marks
/// of `##Kết quả`, which is no tag, and behind the dash of an item.
pub(super) fn lacks_space(line: &Line<'_>) -> Option<usize> {
    let bare = line.bare();
    let indent = line.rest.len() - bare.len();
    let marks = bare.len() - bare.trim_start_matches('#').len();
    match line.kind {
        Kind::Item if super::lists::is_glued(bare) => Some(indent + 1),
        Kind::Text if (2..=6).contains(&marks) && is_tag(bare) => Some(indent + marks),
        _ => None,
    }
}

/// Where a link or picture begins its address and never ends it, `[chữ](dia-chi`.
pub(super) fn open_address(lines: &[Line<'_>], index: usize) -> Option<Range<usize>> {
    let line = &lines[index];
    if line.kind == Kind::Code || line.rest.contains('`') {
        return None;
    }
    let is_closed_below =
        || lines.get(index + 1).is_some_and(|next| next.rest.contains(')'));
    let middles: Vec<usize> = line.rest.match_indices("](").map(|(at, _)| at).collect();
    middles.iter().enumerate().find_map(|(number, middle)| {
        let next = middles.get(number + 1).copied();
        let address = &line.rest[middle + 2..next.unwrap_or(line.rest.len())];
        let is_closed = address.contains(')') || (next.is_none() && is_closed_below());
        let start = line.rest[..*middle].rfind('[').filter(|_| !is_closed)?;
        let length = address.split_whitespace().next()?.len();
        Some(start..middle + 2 + length)
    })
}

/// Whether the line at `index` is all of a paragraph and no more than the name of a picture,
/// perhaps in brackets or behind a word for it.
pub(super) fn is_name_of_picture(lines: &[Line<'_>], index: usize) -> bool {
    let line = &lines[index];
    let ends = |line: Option<&Line<'_>>| line.is_none_or(|line| line.kind == Kind::Empty);
    if line.kind != Kind::Text || line.length > NAME || !line.rest.contains('.') {
        return false;
    }
    let inner =
        line.bare().trim_matches(['[', ']', '(', ')', '<', '>', '"', '“', '”', ' ']);
    let lower = inner.to_lowercase();
    let name = WORDS.iter().find_map(|word| {
        let after = lower.strip_prefix(word)?;
        after.starts_with([':', ' ']).then(|| after.trim_start_matches([':', ' ']))
    });
    let name = name.unwrap_or(&lower);
    let is_name =
        PICTURES.iter().any(|end| name.len() > end.len() && name.ends_with(end));
    is_name
        && !name.contains(|c: char| c.is_whitespace() || "[]()!".contains(c))
        && !name.contains("://")
        && !name.starts_with("www.")
        && ends(index.checked_sub(1).map(|above| &lines[above]))
        && ends(lines.get(index + 1))
}

/// Where a line holds an error of Word's.
pub(super) fn error(line: &str) -> Option<Range<usize>> {
    let start = line.find(ERROR)?;
    let rest = &line[start + ERROR.len()..];
    let known = ERRORS.iter().find(|known| rest.starts_with(**known))?;
    Some(start..start + ERROR.len() + known.len())
}
