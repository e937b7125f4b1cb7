//! Lines whose first marks Markdown takes otherwise than their writer meant them: a note
//! `[1]: TTXVN`, which it takes for the address of a link and shows nowhere; a year
//! `1975. …`, which it takes for the number of a list item; `> 500 người`, which it takes
//! for a quotation.
//!
//! In: the body and its lines. Out: where a backslash makes each the text it is.

use std::collections::HashSet;

use super::lines::{Kind, Line};
use crate::bytes;

/// Numbers of so many digits are no numbers of list items, but years and amounts.
const YEAR_DIGITS: usize = 4;

/// How far the end of a label is looked for, in bytes: Markdown has 999 characters.
const LABEL: usize = 4_000;

/// The openings of one body.
pub(super) struct Openings {
    /// Labels that links refer to; empty where no line can be the address of one.
    used: HashSet<String>,
    /// Whether a line may be the address of a link.
    has_addresses: bool,
    /// Labels whose addresses were met.
    defined: HashSet<String>,
}

/// An opening that is text.
pub(super) struct Opening {
    /// The byte of the line that a backslash stands before.
    pub(super) at: usize,
    /// The byte from which on the line is like any other.
    pub(super) next: usize,
    /// Whether it begins a paragraph of its own.
    pub(super) begins: bool,
}

impl Openings {
    pub(super) fn new(body: &str) -> Self {
        let is_end = |first: u8, second: u8, _| (first == b']') & (second == b':');
        let has_addresses = bytes::any(body.as_bytes(), is_end);
        let used = if has_addresses { used(body) } else { HashSet::new() };
        Self { used, has_addresses, defined: HashSet::new() }
    }

    /// The opening of the line at `index` that is text, looked for from a byte on.
    pub(super) fn find(
        &mut self,
        lines: &[Line<'_>],
        index: usize,
        from: usize,
    ) -> Option<Opening> {
        let rest = &lines[index].rest[from..];
        if lines[index].kind == Kind::Item && is_comparison(lines, index) {
            let at = rest.len() - rest.trim_start().len();
            return Some(Opening { at: from + at, next: from + at + 1, begins: false });
        }
        let at = from + content(rest);
        let rest = &lines[index].rest[at..];
        match rest.as_bytes().first()? {
            b'[' if self.has_addresses => {
                let after = self.note(rest, lines.get(index + 1))?;
                Some(Opening { at, next: at + after, begins: true })
            }
            b'0'..=b'9' => {
                let digits = year(rest)?;
                let above = index.checked_sub(1).map(|above| &lines[above]);
                let begins = above.is_some_and(|above| above.is_ended());
                Some(Opening { at: at + digits, next: at + digits, begins })
            }
            _ => None,
        }
    }

    /// Where the text of a note begins that is no address, or that no link refers to.
    fn note(&mut self, rest: &str, below: Option<&Line<'_>>) -> Option<usize> {
        let (label, after) = definition(rest)?;
        let typed = match rest[after..].trim() {
            "" => below.map_or("", |below| below.bare()),
            typed => typed,
        };
        let address = typed.split_whitespace().next()?;
        let label = key(label);
        let is_meant = is_address(address) && self.used.contains(&label);
        let is_shown = !is_meant || !self.defined.insert(label);
        is_shown.then_some(after)
    }
}

/// Whether a line says that something is more than a number, `> 500`: quotations have
/// several lines, or words.
fn is_comparison(lines: &[Line<'_>], index: usize) -> bool {
    let quotes =
        |line: Option<&Line<'_>>| line.is_some_and(|l| l.bare().starts_with('>'));
    let number = lines[index].bare().strip_prefix('>').map(str::trim_start);
    number.is_some_and(|number| number.starts_with(|c: char| c.is_ascii_digit()))
        && !quotes(lines.get(index + 1))
        && !quotes(index.checked_sub(1).map(|above| &lines[above]))
}

/// Where the content of a line begins, behind the marks of quotations and bullets.
fn content(line: &str) -> usize {
    let mut rest = line.trim_start();
    while let Some(after) = rest.strip_prefix(['>', '-', '*', '+']) {
        if !rest.starts_with('>') && !after.starts_with([' ', '\t']) {
            break;
        }
        rest = after.trim_start();
    }
    line.len() - rest.len()
}

/// How many digits a line begins with that would be the number of a list item, if they
/// are too many for one.
pub(super) fn year(line: &str) -> Option<usize> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let after = line[digits..].strip_prefix(['.', ')'])?;
    let is_item = after.is_empty() || after.starts_with([' ', '\t']);
    (digits >= YEAR_DIGITS && is_item).then_some(digits)
}

/// The label of a line `[label]: …`, and where the rest begins.
fn definition(line: &str) -> Option<(&str, usize)> {
    let inner = line.strip_prefix('[').filter(|inner| !inner.starts_with('^'))?;
    let near = &inner[..inner.floor_char_boundary(LABEL)];
    let end = near.find(['[', ']']).filter(|end| near[*end..].starts_with("]:"))?;
    let label = &inner[..end];
    (!label.trim().is_empty()).then_some((label, end + 3))
}

/// The labels in brackets anywhere in a body, but where they stand before a colon at the
/// start of a line.
fn used(body: &str) -> HashSet<String> {
    let mut used = HashSet::new();
    for line in body.lines() {
        let start = content(line);
        let mut rest = match definition(&line[start..]) {
            Some((_, after)) => &line[start + after..],
            None => line,
        };
        while let Some(open) = rest.find('[') {
            rest = &rest[open + 1..];
            let near = &rest[..rest.floor_char_boundary(LABEL)];
            let Some(end) = near.find(['[', ']']) else { continue };
            if rest[end..].starts_with(']') {
                used.insert(key(&rest[..end]));
            }
            rest = &rest[end..];
        }
    }
    used
}

/// Labels are compared without case and without regard to their spaces.
fn key(label: &str) -> String {
    label.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a word can be the address of a link: it has a scheme, leads somewhere within
/// the site, or has the name of a file or a host in it.
fn is_address(word: &str) -> bool {
    let has_dotted_name = |part: &str| {
        part.rsplit_once('.').is_some_and(|(stem, end)| {
            let is_plain = |of: fn(&u8) -> bool| end.bytes().all(|byte| of(&byte));
            let is_kind =
                is_plain(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
                    || is_plain(|byte| byte.is_ascii_uppercase());
            let has_letter = end.bytes().any(|byte| byte.is_ascii_alphabetic());
            !stem.is_empty() && (2..=5).contains(&end.len()) && is_kind && has_letter
        })
    };
    word.starts_with(['/', '#', '<'])
        || ["./", "../", "mailto:", "tel:"].iter().any(|start| word.starts_with(start))
        || word.contains("://")
        || has_dotted_name(word.split(['/', '?', '#']).next().unwrap_or(word))
        || has_dotted_name(word.rsplit('/').next().unwrap_or(word))
}
