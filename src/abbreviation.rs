//! Abbreviations in running text: where they stand, and which the text explains itself.
//!
//! In: the text of one block. Out: its [`Spot`]s, the runs of words that look like
//! abbreviations; and of a whole body its [`Mentions`]. Which of them a register knows is
//! asked later ([`known_in`]), so that a text need not be read again when the register
//! changes. The rules:
//!
//! 1. A word looks like an abbreviation when two capitals stand side by side in it: CĐCS,
//!    GD&ĐT, UBND. Words that only a space parts are one run: "UV BCH".
//! 2. A run in which a word is spelled out in capitals is a title, "HỘI NGHỊ BCH CĐ TỈNH".
//! 3. Numbers of documents (`123/TB-LĐLĐ`, `217-QĐ/TW`), Roman numerals, addresses and
//!    names of files are none.
//! 4. The text explains one itself: "Liên đoàn Lao động (LĐLĐ)", "LĐLĐ (Liên đoàn Lao
//!    động)", "(sau đây gọi là CĐCS)".

mod capitals;

use std::borrow::Cow;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::vietnamese;
use crate::vocabulary;
use capitals::capitals;

/// The most words of an abbreviation: "UV BTV LĐLĐ".
const WORDS: usize = 4;

/// A longer word is no abbreviation, in bytes.
const WORD_BYTES: usize = 60;

/// A longer run is none of abbreviations, in bytes.
const RUN_BYTES: usize = 120;

/// How far around a run the text is looked at, in bytes.
const NEAR_BYTES: usize = 240;

/// How much of a body is kept: more than a hundred abbreviations nobody explains.
const MENTIONS_BYTES: usize = 2_000;

/// What may stand inside a word besides letters and digits.
const JOINERS: [char; 4] = ['-', '/', '&', '.'];

/// What may stand around an abbreviation in brackets.
const QUOTES: [char; 8] = ['"', '\'', '“', '”', '‘', '’', '«', '»'];

/// Words of brackets in which a text names an abbreviation, folded.
const NAMING: &[&str] = &["goi", "viet tat", "hereinafter", "hereafter", "in short"];

/// What stands between an abbreviation and what it is spelled out as.
const SPELLING: &[&str] = &[" (", "(", ": ", " – ", " - ", " — ", " = "];

/// Words that an abbreviation may leave out, folded.
const FILLERS: &[&str] = &["va", "cua", "and", "of", "the"];

/// An abbreviation as a text has it, and what is said about it there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Expansion<'a> {
    /// As it stands in the text.
    pub key: &'a str,
    /// What its first use leads to. `None` where it needs no word: then it is known only
    /// as a whole, whose parts are not meant; the BCH of "UV BCH", for one.
    pub entry: Option<Meaning<'a>>,
}

/// What an abbreviation stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Meaning<'a> {
    /// In full.
    pub text: &'a str,
    /// The address of its entry in the glossary.
    pub href: &'a str,
}

/// A run of words that look like abbreviations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// Its bytes.
    pub range: Range<usize>,
    /// Whether the text says what it stands for.
    pub is_explained: bool,
}

/// What a body has of abbreviations, each run once, in the order they stand. One text for
/// all, since those of a whole archive are kept: a line a run, what is explained behind a
/// [`Mentions::EXPLAINED`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Mentions(String);

impl Mentions {
    /// What no run begins with.
    const EXPLAINED: char = '=';

    /// Adds a spot of a text.
    pub fn add(&mut self, text: &str, spot: &Spot) {
        let run = &text[spot.range.clone()];
        let is_there = |line: &str| match line.strip_prefix(Self::EXPLAINED) {
            Some(line) => spot.is_explained && line == run,
            None => !spot.is_explained && line == run,
        };
        let is_full = self.0.len() + run.len() > MENTIONS_BYTES;
        if is_full || self.0.lines().any(is_there) {
            return;
        }
        if spot.is_explained {
            self.0.push(Self::EXPLAINED);
        }
        self.0.push_str(run);
        self.0.push('\n');
    }

    /// Puts before all others what a text explains that is read before the body.
    pub fn explain_first(&mut self, text: &str) {
        let mut first = Self::default();
        let spots = spots(text, &[]).into_iter().filter(|spot| spot.is_explained);
        spots.for_each(|spot| first.add(text, &spot));
        if !first.0.is_empty() {
            first.0.push_str(&self.0);
            *self = first;
        }
    }

    /// The runs in the order they stand, each with whether the text explains it there.
    pub fn runs(&self) -> impl Iterator<Item = (&str, bool)> {
        self.0.lines().map(|line| match line.strip_prefix(Self::EXPLAINED) {
            Some(run) => (run, true),
            None => (line, false),
        })
    }

    /// Gives back what it does not need.
    pub fn shrink(&mut self) {
        self.0.shrink_to_fit();
    }
}

/// The runs of a text. None goes over one of `breaks`, the bytes at which another piece of
/// the line begins, in ascending order.
pub fn spots(text: &str, breaks: &[usize]) -> Vec<Spot> {
    let mut finder = Finder { text, breaks, spots: Vec::new(), run: None, number: None };
    let mut at = 0;
    while let Some(capitals) = capitals(text.as_bytes(), at) {
        let word = word_around(text, at, capitals);
        at = word.end;
        finder.word(word);
    }
    finder.end_run();
    finder.spots
}

/// Whether a key can be found in a text at all.
pub fn is_findable(key: &str) -> bool {
    let whole = [Spot { range: 0..key.len(), is_explained: false }];
    spots(key, &[]) == whole && key.split(' ').count() <= WORDS
}

/// Whether a word is so surely an abbreviation that it is worth asking what it means:
/// capitals alone, and no word of its own.
pub fn is_unmistakable(word: &str) -> bool {
    let is_capital = |letter: char| letter.is_uppercase() || letter == '&';
    word.chars().all(is_capital) && !vietnamese::is_syllable(word)
}

/// The abbreviations of a run that `known` knows, the longest first, each with its bytes
/// in the run; `other` gets the words in which it knows none.
pub fn known_in<'t, T>(
    run: &'t str,
    known: impl Fn(&str) -> Option<T>,
    mut found: impl FnMut(Range<usize>, T),
    mut other: impl FnMut(&'t str),
) {
    let words: Vec<Range<usize>> = words(run).collect();
    let mut at = 0;
    while at < words.len() {
        let start = words[at].start;
        let ends = words[at..].iter().take(WORDS).map(|word| word.end).enumerate();
        let longest = ends.rev().find_map(|(more, end)| {
            Some((more, end, known(&plainly_spaced(&run[start..end]))?))
        });
        if let Some((more, end, one)) = longest {
            found(start..end, one);
            at += more + 1;
            continue;
        }
        let word = words[at].clone();
        let mut has_any = false;
        for part in parts(&run[word.clone()]) {
            let part = word.start + part.start..word.start + part.end;
            if let Some(one) = known(&run[part.clone()]) {
                has_any = true;
                found(part, one);
            }
        }
        if !has_any {
            other(&run[word]);
        }
        at += 1;
    }
}

/// The bytes of each word of a run.
fn words(run: &str) -> impl Iterator<Item = Range<usize>> {
    let starts = run.split(char::is_whitespace).filter(|word| !word.is_empty());
    starts.map(|word| {
        let start = word.as_ptr().addr() - run.as_ptr().addr();
        start..start + word.len()
    })
}

/// With ordinary spaces, as a register has it.
fn plainly_spaced(words: &str) -> Cow<'_, str> {
    match words.contains('\u{a0}') {
        true => words.replace('\u{a0}', " ").into(),
        false => words.into(),
    }
}

/// The bytes of the parts of a joined word that stand for themselves: "UBND/HĐND", but
/// not the sender of a document, "QĐ-UBND".
fn parts(word: &str) -> impl Iterator<Item = Range<usize>> {
    let splits = |letter: char| letter != '&' && JOINERS.contains(&letter);
    let first = word.split(splits).next().unwrap_or(word);
    let is_whole = first == word;
    let is_document = vocabulary::DOCUMENTS.iter().any(|term| term.short == first);
    let pieces = word.split(splits).filter(move |_| !is_whole && !is_document);
    pieces.map(|piece| {
        let start = piece.as_ptr().addr() - word.as_ptr().addr();
        start..start + piece.len()
    })
}

struct Finder<'a> {
    text: &'a str,
    breaks: &'a [usize],
    spots: Vec<Spot>,
    /// The run that may go on.
    run: Option<Range<usize>>,
    /// Where the last number of a document ended.
    number: Option<usize>,
}

impl Finder<'_> {
    /// Handles the next word with two capitals side by side.
    fn word(&mut self, word: Range<usize>) {
        if self.is_of_number(&word) {
            self.number = Some(word.end);
            self.end_run();
        } else if self.is_code(&word)
            || self.is_broken(word.start, word.end - 1)
            || word.len() > WORD_BYTES
            || is_roman(&self.text[word.clone()])
        {
            self.end_run();
        } else if let Some(run) = self.run.clone().filter(|run| {
            let between = &self.text[run.end..word.start];
            [" ", "\u{a0}"].contains(&between) && !self.is_broken(run.end - 1, word.start)
        }) {
            self.run = Some(run.start..word.end);
        } else {
            self.end_run();
            self.run = Some(word);
        }
    }

    /// Whether another piece begins behind `start`, up to `end`.
    fn is_broken(&self, start: usize, end: usize) -> bool {
        let next = self.breaks.partition_point(|at| *at <= start);
        self.breaks.get(next).is_some_and(|at| *at <= end)
    }

    /// Whether a word is the number of a document, or the rest of one.
    fn is_of_number(&self, word: &Range<usize>) -> bool {
        let (before, own) = (&self.text[..word.start], &self.text[word.clone()]);
        let is_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let mut parts = own.split(JOINERS);
        let is_whole = parts.next().is_some_and(is_digits)
            || own.contains('/') && parts.any(is_digits);
        // "123/TB - LĐLĐ", "217 - QĐ/TW".
        let is_rest = || {
            let from = self.number.map(|end| before[end.min(before.len())..].trim());
            let start = before.trim_end();
            let start = start.strip_suffix(['-', '–']).unwrap_or("").trim_end();
            from.is_some_and(|between| ["-", "–"].contains(&between))
                || own.contains('/') && start.ends_with(|c: char| c.is_ascii_digit())
        };
        is_whole || before.ends_with('/') || is_rest()
    }

    /// Whether a word belongs to an address or is the name of a file.
    fn is_code(&self, word: &Range<usize>) -> bool {
        let (before, after) = self.around(word);
        let start = before.rfind(char::is_whitespace).unwrap_or_default();
        let end = after.find(char::is_whitespace).unwrap_or(after.len());
        let start = word.start - before.len() + start;
        let chunk = &self.text[start..word.end + end];
        let is_address =
            ["@", "://", "_", "\\", "www."].iter().any(|s| chunk.contains(s));
        let kind = self.text[word.clone()].rsplit_once('.').map_or("", |(_, kind)| kind);
        let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
        is_address || (2..=5).contains(&kind.len()) && kind.bytes().all(is_plain)
    }

    /// The text near a word or run, before and behind it.
    fn around(&self, run: &Range<usize>) -> (&str, &str) {
        let start = self.text.ceil_char_boundary(run.start.saturating_sub(NEAR_BYTES));
        let end = self.text.floor_char_boundary(run.end + NEAR_BYTES);
        (&self.text[start..run.start], &self.text[run.end..end])
    }

    /// Keeps the run that is over.
    fn end_run(&mut self) {
        let Some(run) = self.run.take() else { return };
        let (before, after) = self.around(&run);
        let own = &self.text[run.clone()];
        if own.len() > RUN_BYTES || is_spelled_out(own) {
            return;
        }
        if is_named(before, after) || is_spelled(own, after) {
            self.spots.push(Spot { range: run, is_explained: true });
            return;
        }
        let last = own.rfind(char::is_whitespace).map(|space| &own[space..]);
        let last = last.map(str::trim_start).filter(|last| is_spelled(last, after));
        let start = run.end - last.map_or(0, str::len);
        let used = self.text[run.start..start].trim_end().len();
        if used > 0 {
            let range = run.start..run.start + used;
            self.spots.push(Spot { range, is_explained: false });
        }
        if last.is_some() {
            self.spots.push(Spot { range: start..run.end, is_explained: true });
        }
    }
}

/// Whether words are written in capitals and are no abbreviations: one of them has a
/// tone, or of several one is a syllable.
fn is_spelled_out(run: &str) -> bool {
    let words = || {
        let words = run.split(char::is_whitespace);
        words.filter(|word| !word.contains(char::is_lowercase))
    };
    let is_long = |word: &str| word.chars().nth(2).is_some();
    words().any(vietnamese::has_tone)
        || words().nth(1).is_some()
            && words().any(|word| is_long(word) && vietnamese::is_syllable(word))
}

/// Whether brackets around a run say that it is short for what stands before them.
fn is_named(before: &str, after: &str) -> bool {
    if !after.trim_start_matches(QUOTES).starts_with(')') {
        return false;
    }
    let Some((outer, inner)) = before.trim_end_matches(QUOTES).rsplit_once('(') else {
        return false;
    };
    match inner.trim() {
        "" => !outer.trim_end().is_empty(),
        inner => {
            let inner = vietnamese::fold(inner);
            !inner.contains(')') && NAMING.iter().any(|word| inner.contains(word))
        }
    }
}

/// Whether what follows spells a run out: its words begin with the letters of the run.
fn is_spelled(run: &str, after: &str) -> bool {
    let after = after.trim_start_matches(QUOTES);
    let Some(rest) = SPELLING.iter().find_map(|mark| after.strip_prefix(mark)) else {
        return false;
    };
    let letters = vietnamese::fold(run);
    let mut letters = letters.chars().filter(|letter| letter.is_alphanumeric());
    let mut next = letters.next();
    for word in rest.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
    {
        let Some(letter) = next else { break };
        // No further than the first letter: the rest of the text may be long.
        let first = &word[..word.chars().next().map_or(0, char::len_utf8)];
        if vietnamese::fold(first).starts_with(letter) {
            next = letters.next();
        } else if !FILLERS.contains(&&*vietnamese::fold(word)) {
            return false;
        }
    }
    next.is_none()
}

/// Whether a word is a Roman numeral of the usual size.
fn is_roman(word: &str) -> bool {
    word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'))
}

/// The word that holds a byte; it begins at `from` or later.
fn word_around(text: &str, from: usize, at: usize) -> Range<usize> {
    let mut start = at;
    for (index, letter) in text[from..at].char_indices().rev() {
        let index = from + index;
        let is_joined =
            JOINERS.contains(&letter) && text[..index].ends_with(char::is_alphanumeric);
        if !letter.is_alphanumeric() && !is_joined {
            break;
        }
        start = index;
    }
    let mut end = at;
    for (index, letter) in text[at..].char_indices() {
        let next = at + index + letter.len_utf8();
        let is_joined =
            JOINERS.contains(&letter) && text[next..].starts_with(char::is_alphanumeric);
        if !letter.is_alphanumeric() && !is_joined {
            break;
        }
        end = next;
    }
    start..end
}

#[cfg(test)]
mod tests;
