//! The register of abbreviations: `_data/abbreviations.yaml`, what they stand for.

use std::collections::{HashMap, HashSet};

use crate::abbreviation;
use crate::diagnostic::{Code, Diagnostic, Noted, Span};
use crate::digest::Digest;
use crate::vietnamese;
use crate::yaml::{self, Record, Typed};

/// Where abbreviations are registered.
pub const ABBREVIATIONS_PATH: &str = "content/_data/abbreviations.yaml";

/// An abbreviation and what it stands for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Abbreviation {
    /// Its place on the page of the glossary: the slug of its key; for a key of the same
    /// slug as one above, with a digest of itself, so that none changes when one is added.
    pub id: String,
    /// As it is written, with its letter case.
    pub key: String,
    /// What it stands for.
    pub expansion: String,
    /// A sentence about it, or empty.
    pub note: String,
    /// Other ways to write it.
    pub aliases: Vec<String>,
}

/// Reads the register of abbreviations.
pub(super) fn parse(text: &str, notes: &mut Vec<Diagnostic>) -> Vec<Abbreviation> {
    let Noted { value: node, notes: more } = yaml::read(text, ABBREVIATIONS_PATH, 0);
    notes.extend(more);
    let mut abbreviations = Vec::new();
    let mut keys = Keys::default();
    for item in node.items() {
        let mut record = Record::new(item, ABBREVIATIONS_PATH, notes);
        let key = record.required_word("key", "CĐCS");
        let expansion = record.required("expansion", "công đoàn cơ sở");
        let note = record.text("note").map_or("", |typed| typed.text).to_owned();
        let aliases = record.texts("aliases", &[';', ',']);
        if let (Some(key), Some(expansion)) = (key, expansion)
            && keys.take(key, &mut record)
        {
            let aliases = aliases.into_iter().filter(|one| keys.take(*one, &mut record));
            let aliases = aliases.map(|typed| typed.text.to_owned()).collect();
            if vietnamese::match_key(key.text) == vietnamese::match_key(expansion.text) {
                let place = record.place(expansion.span);
                let note = Diagnostic::new(Code::AbbreviationSaysNothing, place);
                record.note(note.arg(key.text));
            }
            abbreviations.push(Abbreviation {
                id: keys.id(key.text),
                key: key.text.to_owned(),
                expansion: expansion.text.to_owned(),
                note,
                aliases,
            });
        }
        record.finish();
    }
    abbreviations
}

/// The keys met so far, and their ids.
#[derive(Default)]
struct Keys {
    keys: HashMap<String, Span>,
    ids: HashSet<String>,
}

impl Keys {
    /// Takes a key. Not, and a note, when it belongs to an entry above.
    fn take(&mut self, typed: Typed<'_>, record: &mut Record<'_>) -> bool {
        if let Some(first) = self.keys.get(typed.text) {
            let first = record.place(*first);
            let note = Diagnostic::new(Code::IdTwice, record.place(typed.span));
            record.note(note.arg(typed.text).related(first));
            return false;
        }
        self.keys.insert(typed.text.to_owned(), typed.span);
        if !abbreviation::is_findable(typed.text) {
            let place = record.place(typed.span);
            let note = Diagnostic::new(Code::AbbreviationNotFound, place);
            record.note(note.arg(typed.text));
        }
        true
    }

    /// A free id for a key.
    fn id(&mut self, key: &str) -> String {
        let mut id = vietnamese::slug(key);
        if !id.starts_with(|letter: char| letter.is_ascii_lowercase()) {
            id.insert_str(0, "tat-");
        }
        if self.ids.contains(&id) {
            id = format!("{id}-{}", Digest::of_bytes(key.as_bytes()).short());
        }
        self.ids.insert(id.clone());
        id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_plain_and_stay_when_others_are_added() {
        let text = "- {key: CĐCS, expansion: a}\n- {key: TƯ, expansion: b}\n\
            - {key: TU, expansion: c}\n- {key: 4G, expansion: d}\n- {key: UV BCH, expansion: e}\n";
        let ids = |text: &str| {
            let entries = parse(text, &mut Vec::new()).into_iter();
            entries.map(|one| one.id).collect::<Vec<_>>()
        };
        let all = ids(text);
        assert_eq!(
            [&all[0], &all[1], &all[3], &all[4]],
            ["cdcs", "tu", "tat-4g", "uv-bch"]
        );
        assert!(all[2].starts_with("tu-") && all[2].len() == 11, "{}", all[2]);
        let more = ids(&format!("{text}- {{key: Tu, expansion: f}}\n"));
        assert_eq!(more[..5], all);
    }
}
