//! The glossary: the abbreviations of the register, which of them a text uses, and which
//! others it would be worth to explain.

use std::collections::HashMap;

use super::{Reason, Site, fixed};
use crate::abbreviation::{Expansion, Meaning, is_unmistakable, known_in};
use crate::article::Article;
use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::register::{ABBREVIATIONS_PATH, Abbreviation};
use crate::url::OutPath;

/// In fewer articles than this an abbreviation is not worth a word.
const FEW_ARTICLES: usize = 3;

/// The most that are proposed at a time, those of the most articles.
const PROPOSED: usize = 20;

/// The abbreviations of the register and their names. Empty, without a page, where the
/// portal has none or wants none.
#[derive(Clone, Debug, Default)]
pub struct Glossary {
    entries: Vec<GlossaryEntry>,
    /// By key and by alias, the index of the entry.
    by_name: HashMap<String, usize>,
}

/// An abbreviation, and where it is explained.
#[derive(Clone, Debug)]
pub struct GlossaryEntry {
    /// As it is registered.
    pub abbreviation: Abbreviation,
    /// The address of its place on the page of the glossary.
    pub href: String,
}

impl Glossary {
    pub(super) fn new(registered: &[Abbreviation], config: &Config) -> Self {
        if !config.outputs.glossary {
            return Self::default();
        }
        let page = config.base_url.href(&out());
        let mut glossary = Self::default();
        for (index, abbreviation) in registered.iter().enumerate() {
            let names = [&abbreviation.key].into_iter().chain(&abbreviation.aliases);
            glossary.by_name.extend(names.map(|name| (name.clone(), index)));
            let href = format!("{page}#{}", abbreviation.id);
            let abbreviation = abbreviation.clone();
            glossary.entries.push(GlossaryEntry { abbreviation, href });
        }
        glossary
    }

    /// Whether there is nothing to explain.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The abbreviations, in the order of the register.
    pub fn entries(&self) -> &[GlossaryEntry] {
        &self.entries
    }

    /// What the body of an article uses before it explains it itself, or without; each
    /// once, as it is written where it is first used. Between them those of several words
    /// that need no word.
    pub fn used_in<'a>(&'a self, article: &Article) -> Vec<Expansion<'a>> {
        if self.is_empty() {
            return Vec::new();
        }
        let known = |name: &str| self.by_name.get_key_value(name);
        let mut met: Vec<usize> = Vec::new();
        let mut used: Vec<Expansion<'a>> = Vec::new();
        for (run, is_explained) in article.facts.scan.abbreviations.runs() {
            let mut meet = |key: &'a str, index: &usize| {
                let is_new = !met.contains(index);
                met.extend(is_new.then_some(*index));
                let entry = (is_new && !is_explained).then(|| self.meaning(*index));
                let is_said = used.iter().any(|one| one.key == key);
                if entry.is_some() || key.contains(' ') && !is_said {
                    used.push(Expansion { key, entry });
                }
            };
            known_in(run, known, |_, (key, index)| meet(key, index), |_| {});
        }
        used
    }

    fn meaning(&self, index: usize) -> Meaning<'_> {
        let GlossaryEntry { abbreviation, href } = &self.entries[index];
        Meaning { text: &abbreviation.expansion, href }
    }
}

/// The page of the glossary.
pub(super) fn out() -> OutPath {
    fixed("tu-viet-tat/index.html")
}

impl Site {
    /// The page of the glossary.
    pub fn glossary_out(&self) -> OutPath {
        out()
    }

    /// Proposes the abbreviations of several articles that are neither registered nor
    /// explained there. Drafts do not count; whether an article is due does not matter.
    pub fn proposed_abbreviations(&self) -> Vec<Diagnostic> {
        if !self.config.outputs.glossary {
            return Vec::new();
        }
        let entries = self.entries.iter().map(|entry| &*entry.article);
        let absent = self.absent.iter().filter(|one| one.reason != Reason::Outside);
        let absent = absent.map(|one| &*one.article).filter(|a| !a.is_static_page());
        let mut counts: HashMap<&str, usize> = HashMap::new();
        for article in entries.chain(absent).filter(|article| !article.card.draft) {
            for word in self.glossary.unknown_in(article) {
                *counts.entry(word).or_default() += 1;
            }
        }
        let many = counts.into_iter().filter(|(_, count)| *count >= FEW_ARTICLES);
        let mut many: Vec<(&str, usize)> = many.collect();
        many.sort_unstable_by_key(|(word, count)| (std::cmp::Reverse(*count), *word));
        let notes = many.into_iter().take(PROPOSED).map(|(word, count)| {
            let place = Place::file(ABBREVIATIONS_PATH);
            let note = Diagnostic::new(Code::AbbreviationUnknown, place);
            note.arg(word).arg(count.to_string())
        });
        notes.collect()
    }
}

impl Glossary {
    /// The words of an article that are surely abbreviations, each once, without those
    /// that are registered or that it explains.
    fn unknown_in<'a>(&self, article: &'a Article) -> Vec<&'a str> {
        let mentions = &article.facts.scan.abbreviations;
        let known = |name: &str| self.by_name.get(name);
        let mut unknown: Vec<&str> = Vec::new();
        for (run, _) in mentions.runs().filter(|(_, is_explained)| !is_explained) {
            let other = |word: &'a str| {
                let is_explained = || {
                    let runs = mentions.runs().filter(|(_, is_explained)| *is_explained);
                    let mut words = runs.flat_map(|(run, _)| run.split_whitespace());
                    words.any(|explained| explained == word)
                };
                if is_unmistakable(word) && !unknown.contains(&word) && !is_explained() {
                    unknown.push(word);
                }
            };
            known_in(run, known, |_, _| {}, other);
        }
        unknown
    }
}
