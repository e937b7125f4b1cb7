//! A mapping read key by key: every key that nobody asked for is noted at the end.
//!
//! In: the [`Node`] of a mapping in site.yaml or a register. Out: its values as text,
//! and notes for what has the wrong shape or is unknown. It knows no setting by itself.

use std::fmt::Display;
use std::ops::RangeInclusive;
use std::str::FromStr;

use crate::diagnostic::{Code, Diagnostic, Place, Span};
use crate::moment::Moment;
use crate::vietnamese;

use super::{Entry, Node, names};

/// A scalar and where it stands.
#[derive(Clone, Copy, Debug)]
pub struct Typed<'a> {
    /// The text as typed.
    pub text: &'a str,
    /// Its bytes in the file.
    pub span: Span,
}

impl Typed<'_> {
    /// Without the [remark](super::without_remark) behind it.
    #[must_use]
    pub fn without_remark(self) -> Self {
        let text = super::without_remark(self.text);
        let end = self.span.end.min(self.span.start + text.len() as u32);
        let is_whole = text.len() == self.text.len();
        Self { text, span: if is_whole { self.span } else { Span { end, ..self.span } } }
    }
}

/// One mapping, being read.
pub struct Record<'a> {
    file: &'a str,
    span: Span,
    /// What is no mapping was noted, and lacks nothing else.
    is_mapping: bool,
    entries: &'a [Entry],
    asked: Vec<&'static str>,
    /// Entries under a Vietnamese name, with the keys that they were read as.
    taken: Vec<(usize, &'static str)>,
    notes: &'a mut Vec<Diagnostic>,
}

impl<'a> Record<'a> {
    /// Starts reading; a node that is no mapping is noted and reads as an empty one.
    pub fn new(node: &'a Node, file: &'a str, notes: &'a mut Vec<Diagnostic>) -> Self {
        let span = node.span();
        let is_mapping = node.entries().is_some();
        if !is_mapping {
            notes.push(Diagnostic::new(Code::ShapeWrong, Place::at(file, span)));
        }
        let entries = node.entries().unwrap_or_default();
        Self {
            file,
            span,
            is_mapping,
            entries,
            asked: Vec::new(),
            taken: Vec::new(),
            notes,
        }
    }

    /// The value of a key, if it is there and not empty.
    pub fn node(&mut self, key: &'static str) -> Option<&'a Node> {
        if !self.asked.contains(&key) {
            self.asked.push(key);
        }
        let own = self.entries.iter().find(|entry| entry.key == key);
        let entry = own.or_else(|| self.under_other_name(key))?;
        (!matches!(entry.value, Node::Empty(_))).then_some(&entry.value)
    }

    /// The entry that means a key under a Vietnamese name, and no other key before it.
    fn under_other_name(&mut self, key: &'static str) -> Option<&'a Entry> {
        let is_free = |at: usize| {
            let taken = self.taken.iter().find(|(taken, _)| *taken == at);
            taken.is_none_or(|(_, by)| *by == key)
        };
        let mut entries = self.entries.iter().enumerate();
        let (at, entry) =
            entries.find(|(at, entry)| is_free(*at) && names::means(&entry.key, key))?;
        self.taken.push((at, key));
        Some(entry)
    }

    /// The text of a key; a list or mapping there is noted.
    pub fn text(&mut self, key: &'static str) -> Option<Typed<'a>> {
        match self.node(key)? {
            Node::Text(text, span) => Some(Typed { text, span: *span }),
            other => {
                let place = self.place(other.span());
                self.note(Diagnostic::new(Code::NotText, place).arg(key));
                None
            }
        }
    }

    /// The text of a key whose value can hold no `#` behind a space: what stands there is a
    /// remark.
    pub fn word(&mut self, key: &'static str) -> Option<Typed<'a>> {
        self.text(key).map(Typed::without_remark)
    }

    /// As [`Record::required`], of a value as [`Record::word`] reads it.
    pub fn required_word(
        &mut self,
        key: &'static str,
        example: &str,
    ) -> Option<Typed<'a>> {
        self.required(key, example).map(Typed::without_remark)
    }

    /// The text of a key that must be there; `example` completes the hint.
    pub fn required(&mut self, key: &'static str, example: &str) -> Option<Typed<'a>> {
        let missing = self.node(key).is_none();
        let lacks_colon = |note: &Diagnostic| {
            note.code == Code::FrontMatterLine
                && note.args.first().is_some_and(|a| a == key)
        };
        if missing && self.is_mapping && !self.notes.iter().any(lacks_colon) {
            let place = self.place(Span { end: self.span.start, ..self.span });
            let note = Diagnostic::new(Code::SettingMissing, place);
            self.note(note.arg(key).arg(example));
        }
        self.text(key)
    }

    /// The items of a key as text; one text may hold several, with one of `separators`
    /// between them.
    pub fn texts(&mut self, key: &'static str, separators: &[char]) -> Vec<Typed<'a>> {
        let node = self.node(key);
        let items = node.map(Node::items).unwrap_or_default();
        let is_list = matches!(node, Some(Node::List(..)));
        let mut texts = Vec::with_capacity(items.len());
        for item in items {
            match item {
                Node::Text(text, span) if is_list => {
                    texts.push(Typed { text, span: *span });
                }
                Node::Text(text, span) => texts.extend(split(text, *span, separators)),
                other => {
                    let place = self.place(other.span());
                    self.note(Diagnostic::new(Code::NotText, place).arg(key));
                }
            }
        }
        texts
    }

    /// The date of a key; one that cannot be read is noted.
    pub fn date(&mut self, key: &'static str) -> Option<Moment> {
        let typed = self.word(key)?;
        let date = Moment::parse(typed.text).ok();
        if date.is_none() {
            self.invalid(key, typed, "`2026-10-31`, `31/10/2026 16:30`");
        }
        date
    }

    /// A number of a range; anything else is noted.
    pub fn number<T>(&mut self, key: &'static str, range: RangeInclusive<T>) -> Option<T>
    where
        T: FromStr + PartialOrd + Display,
    {
        let typed = self.word(key)?;
        let number = typed.text.parse().ok().filter(|number| range.contains(number));
        if number.is_none() {
            let (least, most) = (range.start(), range.end());
            self.invalid(key, typed, &format!("`{least}`–`{most}`"));
        }
        number
    }

    /// Yes or no; anything else is noted.
    pub fn yes(&mut self, key: &'static str) -> Option<bool> {
        let typed = self.word(key)?;
        let yes = super::yes(typed.text);
        if yes.is_none() {
            self.invalid(key, typed, "`có`, `không`");
        }
        yes
    }

    /// Notes that a key does not take its value; `expected` completes "write …".
    pub fn invalid(&mut self, key: &str, typed: Typed<'_>, expected: &str) {
        let place = self.place(typed.span);
        self.note(
            Diagnostic::new(Code::SettingInvalid, place)
                .arg(key)
                .arg(typed.text)
                .arg(expected),
        );
    }

    /// Adds a note of the caller's own.
    pub fn note(&mut self, note: Diagnostic) {
        self.notes.push(note);
    }

    /// A place in the file being read.
    pub fn place(&self, span: Span) -> Place {
        Place::at(self.file, span)
    }

    /// The notes, to read a nested mapping with.
    pub fn notes(&mut self) -> &mut Vec<Diagnostic> {
        self.notes
    }

    /// Notes every key that was not asked for, with the nearest one that exists.
    pub fn finish(self) {
        for (at, entry) in self.entries.iter().enumerate() {
            let is_taken = self.taken.iter().any(|(taken, _)| *taken == at);
            if is_taken || self.asked.contains(&entry.key.as_str()) {
                continue;
            }
            let names = self.asked.iter().flat_map(|key| {
                std::iter::once(*key).chain(names::of(key).iter().copied())
            });
            let nearest = vietnamese::nearest(&entry.key, names);
            let place = Place::at(self.file, entry.key_span);
            // The nearest key, or else all of them.
            let names = self.asked.iter().map(|key| format!("`{key}`"));
            let names = names.collect::<Vec<_>>().join(", ");
            let mut note = Diagnostic::new(Code::SettingUnknown, place)
                .arg(&entry.key)
                .arg(nearest.unwrap_or_default())
                .arg(nearest.map_or(names, |_| String::new()));
            note.replacement = nearest.map(str::to_owned);
            self.notes.push(note);
        }
    }
}

/// The parts of a text that are not empty, each with its place where that is known.
fn split<'a>(
    text: &'a str,
    span: Span,
    separators: &[char],
) -> impl Iterator<Item = Typed<'a>> {
    // A text with escapes is shorter than what was typed.
    let is_as_typed = span.range().len() == text.len();
    let parts = text.split(separators).map(str::trim).filter(|part| !part.is_empty());
    parts.map(move |part| {
        let start = part.as_ptr().addr() - text.as_ptr().addr();
        let own = Span::new(start..start + part.len()).shifted(span.start as usize);
        Typed { text: part, span: if is_as_typed { own } else { span } }
    })
}
