//! What all segments share: which there are, what names mean, and which words mean the
//! same.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{FOLDER, parts};
use crate::site::{About, Site, Taxonomy, fixed};
use crate::url::OutPath;

/// The register of the search.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Shared<'a> {
    /// The segments, the newest first.
    segments: Vec<&'static str>,
    /// The titles of the sections, by slug.
    sections: BTreeMap<&'a str, &'a str>,
    /// The names of the units that have articles, by id.
    units: BTreeMap<&'a str, &'a str>,
    /// Names that mean the same, as they are written.
    synonyms: Vec<Vec<&'a str>>,
}

impl<'a> Shared<'a> {
    /// Collects it.
    pub fn new(site: &'a Site) -> Self {
        let sections = site.config.sections.iter();
        let units = site.terms.of(Taxonomy::Unit).iter();
        let units = units.filter(|unit| !unit.collection.articles.is_empty());
        Self {
            segments: parts(site).iter().map(|part| part.segment().name()).collect(),
            sections: sections.map(|one| (&*one.slug, &*one.title)).collect(),
            units: units.map(|unit| (&*unit.id, &*unit.name)).collect(),
            synonyms: synonyms(site),
        }
    }

    /// Its file.
    pub fn out() -> OutPath {
        fixed(&format!("{FOLDER}/chung.json"))
    }

    /// Its bytes.
    pub fn json(&self) -> Vec<u8> {
        serde_json::to_vec(self).expect("texts are JSON")
    }
}

/// Abbreviations with what they stand for; units with their other names, and with those
/// that went on in their place.
fn synonyms(site: &Site) -> Vec<Vec<&str>> {
    let mut all: Vec<Vec<&str>> = Vec::new();
    for entry in site.glossary.entries() {
        let known = &entry.abbreviation;
        let aliases = known.aliases.iter().map(|alias| &**alias);
        all.push([&*known.key, &known.expansion].into_iter().chain(aliases).collect());
    }
    for unit in site.terms.of(Taxonomy::Unit) {
        let About::Unit { short, aliases, successors, .. } = &unit.about else {
            continue;
        };
        let mut names = vec![&*unit.name];
        names.extend((!short.is_empty()).then_some(&**short));
        names.extend(aliases.iter().map(|alias| &**alias));
        names.extend(successors.iter().map(|id| &*site.term(*id).name));
        if names.len() > 1 {
            all.push(names);
        }
    }
    all
}
