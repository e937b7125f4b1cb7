//! Mistakes in what the newsroom wrote, as data.
//!
//! A [`Diagnostic`] says what is wrong ([`Code`]), where ([`Place`]) and with which
//! particulars; the words live in the one table of [`codes`](crate::codes). Parsing
//! returns values *with* diagnostics ([`Noted`]), it never fails. Failures of the
//! environment are the other family: see [`Failure`](crate::failure::Failure).
//! This room never prints; the [`report`](crate::report) room renders.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

pub use crate::codes::Code;

/// How much a diagnostic weighs.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Severity {
    /// Said once, for information: something was tidied up or is worth knowing.
    Note,
    /// Worth mending; the page is published all the same.
    Warning,
    /// The article is held; in site.yaml, a register or a template it stops the build.
    Error,
}

/// Language of interface texts and messages, from `language:` in site.yaml.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Language {
    /// Vietnamese, the default.
    #[default]
    Vi,
    /// English, for every other value.
    En,
}

/// A run of bytes `start..end` in the decoded text of a file (see
/// [`encoding::decode`](crate::encoding::decode)).
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
)]
pub struct Span {
    /// First byte, 0-based.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The span of a byte range. Files above 4 GiB do not exist here (see `source`).
    pub fn new(range: std::ops::Range<usize>) -> Self {
        Self { start: range.start as u32, end: range.end as u32 }
    }

    /// The same span, `by` bytes further on.
    pub fn shifted(self, by: usize) -> Self {
        Self { start: self.start + by as u32, end: self.end + by as u32 }
    }

    /// As a range of bytes.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A place in a file of the project.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Place {
    /// Path from the project's root, `/`-separated, NFC.
    pub file: Arc<str>,
    /// The bytes meant; empty at 0 when the whole file is.
    pub span: Span,
}

impl Place {
    /// The whole file.
    pub fn file(file: impl Into<Arc<str>>) -> Self {
        Self { file: file.into(), span: Span::default() }
    }

    /// Some bytes of a file.
    pub fn at(file: impl Into<Arc<str>>, span: Span) -> Self {
        Self { file: file.into(), span }
    }
}

/// One mistake: what, where, and the particulars its text mentions.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Diagnostic {
    /// Which entry of the table.
    pub code: Code,
    /// Where it is.
    pub place: Place,
    /// What fills `{0}`, `{1}` … of the message and the hint.
    pub args: Vec<String>,
    /// Other places that belong to it: the other owner of a collision, for one.
    pub related: Vec<Place>,
    /// What to type instead of the marked bytes, when that is known.
    pub replacement: Option<String>,
    /// The most it may weigh here; in a draft, for one, nothing is an error.
    pub at_most: Option<Severity>,
    /// How much site.yaml lets it weigh, where that says so.
    pub level: Option<Severity>,
}

impl Diagnostic {
    /// A diagnostic without particulars.
    pub fn new(code: Code, place: Place) -> Self {
        Self {
            code,
            place,
            args: Vec::new(),
            related: Vec::new(),
            replacement: None,
            at_most: None,
            level: None,
        }
    }

    /// Fills the next placeholder of its text.
    #[must_use]
    pub fn arg(mut self, arg: impl Into<String>) -> Self {
        self.args.push(arg.into());
        self
    }

    /// Points at another place that belongs to it.
    #[must_use]
    pub fn related(mut self, place: Place) -> Self {
        self.related.push(place);
        self
    }

    /// Lets it weigh no more than this.
    #[must_use]
    pub fn at_most(mut self, severity: Severity) -> Self {
        self.at_most = Some(severity);
        self
    }

    /// Proposes what to type instead.
    #[must_use]
    pub fn replace_with(mut self, text: impl Into<String>) -> Self {
        self.replacement = Some(text.into());
        self
    }

    /// How much it weighs.
    pub fn severity(&self) -> Severity {
        self.weighed(self.level.unwrap_or(self.code.severity()))
    }

    /// How much it would weigh as a message of this severity.
    pub fn weighed(&self, severity: Severity) -> Severity {
        self.at_most.map_or(severity, |at_most| severity.min(at_most))
    }

    /// Whether it holds an article, or stops the build outside of articles.
    pub fn is_error(&self) -> bool {
        self.severity() == Severity::Error
    }

    /// What happened, in the given language.
    pub fn message(&self, language: Language) -> String {
        fill(self.code.message(language), &self.args)
    }

    /// What to do about it, in the given language.
    pub fn hint(&self, language: Language) -> String {
        fill(self.code.hint(language), &self.args)
    }
}

/// A value, and what was noticed while it was made.
#[derive(Clone, Debug, Default)]
pub struct Noted<T> {
    /// The value; always there.
    pub value: T,
    /// What was noticed, in order of place.
    pub notes: Vec<Diagnostic>,
}

/// Sorts for the reader: errors first, then by file and place, then by code; and says
/// each thing once.
pub fn sort(notes: &mut Vec<Diagnostic>) {
    notes.sort_by(|a, b| {
        let key = |d: &Diagnostic| (std::cmp::Reverse(d.severity()), d.code);
        (key(a).0, &a.place, key(a).1, &a.args).cmp(&(
            key(b).0,
            &b.place,
            key(b).1,
            &b.args,
        ))
    });
    notes.dedup();
}

/// How many notes of one kind are made on one file.
const ALIKE: usize = 50;

/// Leaves out what is noted on a file again and again, and says so: a table that was
/// pasted wrongly has thousands of mistakes, and all of them are one. The notes are sorted.
pub fn bound(notes: &mut Vec<Diagnostic>) {
    let mut met: HashMap<(Arc<str>, Code), usize> = HashMap::new();
    let mut more: BTreeMap<(Arc<str>, Code), (Span, usize)> = BTreeMap::new();
    notes.retain(|note| {
        let key = (note.place.file.clone(), note.code);
        let count = met.entry(key.clone()).or_default();
        *count += 1;
        if *count > ALIKE {
            more.entry(key).or_insert((note.place.span, 0)).1 += 1;
        }
        *count <= ALIKE
    });
    notes.extend(more.into_iter().map(|((file, code), (span, count))| {
        let note = Diagnostic::new(Code::MoreAlike, Place::at(file, span));
        note.arg(count.to_string()).arg(code.to_string())
    }));
}

/// Fills a text of the table: `{0}`, `{1}` … are replaced; a part between `[[` and `]]`
/// is left out when one of its arguments is empty or missing.
fn fill(text: &str, args: &[String]) -> String {
    let mut filled = String::with_capacity(text.len() + 32);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("[[") {
        push_filled(&mut filled, before, args);
        let (optional, after) = after.split_once("]]").unwrap_or((after, ""));
        let mut part = String::new();
        if push_filled(&mut part, optional, args) {
            filled.push_str(&part);
        }
        rest = after;
    }
    push_filled(&mut filled, rest, args);
    filled
}

/// Appends `text` with its placeholders replaced; whether all of them had an argument.
fn push_filled(filled: &mut String, text: &str, args: &[String]) -> bool {
    let mut is_complete = true;
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        let (before, after) = rest.split_at(open);
        filled.push_str(before);
        let digit = after.as_bytes().get(1).filter(|byte| byte.is_ascii_digit());
        match digit.filter(|_| after.as_bytes().get(2) == Some(&b'}')) {
            Some(digit) => {
                let arg = args.get((digit - b'0') as usize).map_or("", String::as_str);
                is_complete &= !arg.is_empty();
                filled.push_str(arg);
                rest = &after[3..];
            }
            None => {
                filled.push('{');
                rest = &after[1..];
            }
        }
    }
    filled.push_str(rest);
    is_complete
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_filled_and_braces_survive() {
        let args = vec!["một".to_owned(), "{0}".to_owned()];
        assert_eq!(fill("{0} và {1}, {x} {", &args), "một và {0}, {x} {");
        assert_eq!(fill("[[{0}? ]]hết", &args), "một? hết");
        assert_eq!(fill("[[{2}? ]]hết", &args), "hết");
    }
}
