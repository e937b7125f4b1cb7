//! Lists and mappings on one line: `[a, b]`, `{a: b}`, and these in one another.

use super::lines::{split_key, unquoted};

/// How deep collections are read; what lies deeper is text.
const DEPTH: usize = 8;

/// What stands between two commas, and how many bytes into the text it starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part<'a> {
    pub(super) at: usize,
    pub(super) text: &'a str,
}

/// A value of a collection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Flow<'a> {
    List(Vec<Flow<'a>>),
    Map(Vec<(Part<'a>, Flow<'a>)>),
    Text(Part<'a>),
}

/// The collection that a whole text is; `None` when it is something else, as is
/// `[Ảnh] Hội nghị` or `{x}`.
pub(super) fn read(text: &str) -> Option<Flow<'_>> {
    if !text.starts_with(['[', '{']) {
        return None;
    }
    let text = text.find("] #").or_else(|| text.find("} #")).map_or(text, |at| {
        let (collection, comment) = text.split_at(at + 1);
        if comment.contains([']', '}']) { text } else { collection }
    });
    collection(Part { at: 0, text }, 0)
}

fn collection(part: Part<'_>, depth: usize) -> Option<Flow<'_>> {
    if depth == DEPTH {
        return None;
    }
    let inside = |open, close| parts(part.text.strip_prefix(open)?.strip_suffix(close)?);
    if let Some(parts) = inside('[', ']') {
        let items = parts.into_iter().map(|inner| value(inner.within(part), depth));
        return Some(Flow::List(items.collect()));
    }
    let entries = inside('{', '}')?.into_iter().map(|inner| {
        let part = inner.within(part);
        let (key, after) = split_key(part.text, part.text.starts_with(['"', '\'']))?;
        let text = after.trim();
        let at = part.at + part.text.len() - after.trim_start().len();
        Some((Part { at: part.at, text: key }, value(Part { at, text }, depth)))
    });
    entries.collect::<Option<Vec<_>>>().map(Flow::Map)
}

fn value(part: Part<'_>, depth: usize) -> Flow<'_> {
    collection(part, depth + 1).unwrap_or(Flow::Text(part))
}

/// The parts between commas that stand outside of quotes and brackets, each with its
/// offset; `None` when a bracket has no other, so that the outer pair is none.
fn parts(inner: &str) -> Option<Vec<Part<'_>>> {
    let begins_value = |before: &str| {
        let before = before.trim_end();
        before.is_empty() || before.ends_with([':', '{', '[', ','])
    };
    let mut parts = Vec::new();
    let mut open: Vec<char> = Vec::new();
    let (mut start, mut quote) = (0, None);
    for (at, c) in inner.char_indices() {
        match (c, quote) {
            (c, Some(end)) if c == end => quote = None,
            (_, Some(_)) => {}
            ('"' | '\'', None) if begins_value(&inner[start..at]) => quote = Some(c),
            ('“', None) if begins_value(&inner[start..at]) => quote = Some('”'),
            ('[', None) => open.push(']'),
            ('{', None) => open.push('}'),
            (']' | '}', None) if open.pop() != Some(c) => return None,
            (',', None) if open.is_empty() => {
                parts.push(Part::trimmed(start, &inner[start..at]));
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(Part::trimmed(start, &inner[start..]));
    parts.retain(|part| !part.text.is_empty());
    (open.is_empty() && quote.is_none()).then_some(parts)
}

/// Whether a text begins a collection whose end is not there yet.
pub(super) fn is_open(text: &str) -> bool {
    let count = |letters: [char; 2]| text.matches(letters).count();
    text.starts_with(['[', '{']) && count(['[', '{']) > count([']', '}'])
}

impl<'a> Part<'a> {
    /// A text without the white space around it.
    fn trimmed(at: usize, text: &'a str) -> Self {
        Self { at: at + text.len() - text.trim_start().len(), text: text.trim() }
    }

    /// The same part of the whole text, when it was found inside the brackets of `outer`.
    fn within(self, outer: Part<'_>) -> Self {
        Self { at: outer.at + 1 + self.at, ..self }
    }

    /// Its text, without quotes around it.
    pub(super) fn bare(self) -> String {
        unquoted(self.text).unwrap_or_else(|| self.text.to_owned())
    }
}
