//! The page of the glossary: the abbreviations by their first letter.

use crate::register::Abbreviation;
use crate::site::Site;
use crate::vietnamese::{self, Collator};

/// With more entries than this the letters have an index.
const FEW_ENTRIES: usize = 20;

/// What is written short.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct GlossaryView<'a> {
    pub(super) letters: Vec<LetterView<'a>>,
    pub(super) has_index: bool,
}

/// The abbreviations that begin with one letter of the alphabet.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct LetterView<'a> {
    pub(super) letter: String,
    /// Its id on the page: no entry has one with a `_`.
    pub(super) id: String,
    pub(super) entries: Vec<&'a Abbreviation>,
}

/// The abbreviations in the order of the alphabet.
pub(super) fn glossary(site: &Site) -> GlossaryView<'_> {
    let entries = site.glossary.entries().iter().map(|entry| &entry.abbreviation);
    let mut entries: Vec<&Abbreviation> = entries.collect();
    let collator = Collator::new();
    entries.sort_by(|a, b| collator.compare(&a.key, &b.key));
    let has_index = entries.len() > FEW_ENTRIES;
    let mut letters: Vec<LetterView<'_>> = Vec::new();
    for entry in entries {
        let letter = vietnamese::letter(&entry.key);
        match letters.last_mut().filter(|last| last.letter == letter) {
            Some(last) => last.entries.push(entry),
            None => {
                let id = format!("chu_{}", letters.len() + 1);
                letters.push(LetterView { letter, id, entries: vec![entry] });
            }
        }
    }
    GlossaryView { letters, has_index }
}
