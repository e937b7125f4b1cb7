//! Marks that Markdown takes otherwise than the writer meant them.

use crate::bytes;
use crate::diagnostic::Span;

/// Looks for `**` that makes nothing bold.
#[derive(Default)]
pub(super) struct Asterisks {
    /// Where the last asterisk that is printed ended.
    last: Option<u32>,
    /// Whether this is code, which has its own.
    pub(super) is_code: bool,
    is_noted: bool,
}

impl Asterisks {
    /// The first `**` of a body that is printed as it stands. The parser gives each
    /// asterisk of a mark that it could not use by itself.
    pub(super) fn look(&mut self, text: &str, span: Span) -> Option<Span> {
        let alone = text.starts_with('*') && self.last == Some(span.start);
        self.last = (text == "*").then_some(span.end);
        let is_there = bytes::any(text.as_bytes(), |a, b, _| (a == b'*') & (b == b'*'));
        let at = if is_there { text.find("**") } else { None };
        let at = at.map(|at| span.start + at as u32);
        let start = if alone { Some(span.start - 1) } else { at };
        let start = start.filter(|_| !self.is_code && !self.is_noted)?;
        self.is_noted = true;
        Some(Span { start, end: start + 2 })
    }
}

/// Looks for numbers at the start of a line that begin a list by mistake.
#[derive(Default)]
pub(super) struct Lists {
    open: Vec<List>,
    /// The number that would go on with the last list.
    next: u64,
    /// Whether bullets ended and nothing was said since: a number may go on behind them.
    is_behind_bullets: bool,
}

struct List {
    /// The first number of an ordered list.
    first: Option<u64>,
    items: u64,
    span: Span,
    /// Whether it began right behind bullets.
    is_behind_bullets: bool,
}

impl Lists {
    pub(super) fn open(&mut self, first: Option<u64>, span: Span) {
        let is_behind_bullets = self.is_behind_bullets;
        self.open.push(List { first, items: 0, span, is_behind_bullets });
    }

    pub(super) fn item(&mut self) {
        if let Some(list) = self.open.last_mut() {
            list.items += 1;
        }
    }

    /// Says that a paragraph or a heading begins.
    pub(super) fn text(&mut self) {
        self.is_behind_bullets &= !self.open.is_empty();
    }

    /// Ends the innermost list: its number and where that stands, if it has one item alone
    /// and goes on with no other list.
    pub(super) fn close(&mut self) -> Option<(u64, Span)> {
        let List { first, items, span, is_behind_bullets } = self.open.pop()?;
        self.is_behind_bullets = first.is_none();
        let first = first?;
        let goes_on = first <= 1 || first == self.next || is_behind_bullets;
        self.next = first.saturating_add(items);
        let end = span.start + first.to_string().len() as u32 + 1;
        (items == 1 && !goes_on).then_some((first, Span { end, ..span }))
    }
}

/// Looks for the marks of footnotes that have none.
#[derive(Default)]
pub(super) struct FootnoteMarks {
    /// Where the last bracket ended that stands by itself.
    last: Option<u32>,
    /// The text behind it, and where it stands.
    open: Option<(String, Span)>,
}

impl FootnoteMarks {
    /// The mark `[^1]` whose last bracket a piece of text begins with, and where it stands.
    /// The parser gives each bracket that it could not use by itself.
    pub(super) fn look(&mut self, text: &str, span: Span) -> Option<(String, Span)> {
        let is_inside = text.starts_with('^') && self.last == Some(span.start);
        self.last = (text == "[").then_some(span.end);
        let open = std::mem::take(&mut self.open);
        self.open = is_inside.then(|| (text.to_owned(), span));
        let (inside, at) = open?;
        let is_closed = text.starts_with(']') && at.end == span.start;
        let mark = Span { start: at.start - 1, end: at.end + 1 };
        is_closed.then(|| (format!("[{inside}]"), mark))
    }
}
