//! Where the head of an article ends and its body begins.

use std::ops::Range;

use super::Key;
use crate::diagnostic::{Code, Span};

/// The longest head that is read: a hundred times what an article needs.
pub(super) const HEAD_BYTES: usize = 64 << 10;

/// Where the parts of an article's text are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    /// The lines between the two `---`.
    pub head: Range<usize>,
    /// The byte at which the body starts.
    pub body: usize,
}

/// Where head and body of an article are; `None` when it has no head, or an endless one.
pub fn parts(text: &str) -> Option<Parts> {
    let Bounds { head, body, .. } = bounds(text).ok()?;
    (head.len() <= HEAD_BYTES).then_some(Parts { head, body })
}

/// The parts of an article's text.
pub(super) struct Bounds {
    /// The first `---`.
    pub(super) fence: Span,
    /// Between the two `---` lines.
    pub(super) head: Range<usize>,
    /// Where the body starts.
    pub(super) body: usize,
}

pub(super) fn bounds(text: &str) -> Result<Bounds, Code> {
    let mut start = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let fence = line.trim_end();
        let is_fence = is_fence(fence);
        match start {
            None if is_fence => {
                start = Some((Span::new(at..at + fence.len()), at + line.len()));
            }
            None if fence.is_empty() => {}
            None => return Err(Code::FrontMatterMissing),
            Some((fence, start)) if is_fence => {
                return Ok(Bounds { fence, head: start..at, body: at + line.len() });
            }
            Some(_) => {}
        }
        at += line.len();
    }
    Err(match start {
        None => Code::FrontMatterMissing,
        Some(_) => Code::FrontMatterOpen,
    })
}

/// Whether a line is `---`, or what Word makes of one.
fn is_fence(line: &str) -> bool {
    let is_by_hand = line.len() >= 3 || !line.contains('-');
    is_by_hand && !line.is_empty() && line.chars().all(|c| "-–—―─".contains(c))
}

/// The first of the lines `key: value` that a text without a first `---` begins with, and
/// the last of them as it was typed, but nothing of it where a `---` follows.
pub(super) fn unfenced(text: &str) -> Option<(Span, &str)> {
    let is_head = |line: &str| {
        line.split_once(':').is_some_and(|(key, _)| Key::find(key.trim()).is_some())
    };
    let start = text.len() - text.trim_start().len();
    let mut lines = text[start..].lines().map(str::trim_end).peekable();
    let first = lines.next_if(|line| is_head(line))?;
    let mut last = first;
    while let Some(line) = lines.next_if(|line| is_head(line)) {
        last = line;
    }
    let is_closed = lines.next().is_some_and(|line| line.starts_with("---"));
    Some((Span::new(start..start + first.len()), if is_closed { "" } else { last }))
}
