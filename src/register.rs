//! Registers: what `content/_data/` says about units, people, topics, abbreviations, links,
//! banners, former addresses and visits.
//!
//! In: the texts of the registers. Out: [`Registers`], each with its entries in the order
//! typed and the [`Names`] they answer to; and notes. This room does not know which
//! articles there are.

mod abbreviations;
mod ids;
mod links;
mod people;
mod redirects;
mod topics;
mod units;

use std::collections::HashMap;

use crate::diagnostic::{Code, Diagnostic, Noted, Place};
use crate::moment::Moment;
use crate::vietnamese;
use crate::visits::{self, Visits};

pub use abbreviations::{ABBREVIATIONS_PATH, Abbreviation};
pub use links::{BANNERS_PATH, Banner, LINKS_PATH, Link, Spot};
pub use people::{PEOPLE_PATH, Person};
pub use redirects::{ListedRedirect, REDIRECTS_PATH};
pub use topics::{TOPICS_PATH, Topic};
pub use units::{Ended, How, Profile, UNITS_PATH, Unit};

/// All registers of a portal.
#[derive(Clone, Debug, Default)]
pub struct Registers {
    /// The units.
    pub units: Register<Unit>,
    /// The people who write.
    pub people: Register<Person>,
    /// The topics.
    pub topics: Register<Topic>,
    /// What is written short.
    pub abbreviations: Vec<Abbreviation>,
    /// Websites to link to.
    pub links: Vec<Link>,
    /// Pictures that lead somewhere.
    pub banners: Vec<Banner>,
    /// Former addresses of the portal.
    pub redirects: Vec<ListedRedirect>,
    /// How often pages were visited.
    pub visits: Option<Visits>,
}

/// The entries of a register, in the order typed, and the names they answer to.
#[derive(Clone, Debug)]
pub struct Register<T> {
    /// The entries.
    pub entries: Vec<T>,
    /// Their names, by the index of the entry.
    pub names: Names,
}

impl<T> Default for Register<T> {
    fn default() -> Self {
        Self { entries: Vec::new(), names: Names::default() }
    }
}

impl<T> Register<T> {
    fn new(entries: Vec<T>, named: impl Fn(&T) -> Named) -> Self {
        let names = Names::new(entries.iter().map(named).collect());
        Self { entries, names }
    }
}

/// How an entry of a register is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// Its permanent id, the last part of its address.
    pub id: String,
    /// What it is called on the pages.
    pub name: String,
    /// Other names under which articles know it.
    pub others: Vec<String>,
    /// Since when it bears them.
    pub from: Option<Moment>,
    /// Until when.
    pub until: Option<Moment>,
}

impl Named {
    fn is_called_so_at(&self, date: &Moment) -> bool {
        let begun = self.from.is_none_or(|from| from.instant() <= date.instant());
        begun && self.until.is_none_or(|until| date.instant() < until.instant())
    }
}

/// The names of a register, compared under [`vietnamese::match_key`].
#[derive(Clone, Debug, Default)]
pub struct Names {
    entries: Vec<Named>,
    by_name: HashMap<String, Vec<usize>>,
}

/// Whom a name means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// Nobody who is registered.
    Nobody,
    /// This entry, whenever it was said.
    Always(usize),
    /// This entry, at the time it was said: others bear the name at other times.
    Then(usize),
    /// This entry and others at the same time.
    Ambiguous(usize),
}

impl Names {
    fn new(entries: Vec<Named>) -> Self {
        let mut by_name: HashMap<String, Vec<usize>> = HashMap::new();
        for (index, Named { id, name, others, .. }) in entries.iter().enumerate() {
            let all = [id, name].into_iter().chain(others);
            for name in all.filter(|name| !name.is_empty()) {
                let known = by_name.entry(vietnamese::match_key(name)).or_default();
                if !known.contains(&index) {
                    known.push(index);
                }
            }
        }
        Self { entries, by_name }
    }

    /// The entries, in the order of the register.
    pub fn entries(&self) -> &[Named] {
        &self.entries
    }

    /// Whether nobody is registered.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The entry of an id.
    pub fn of_id(&self, id: &str) -> Option<usize> {
        self.entries.iter().position(|named| named.id == id)
    }

    /// Whom a name means in a text of a date.
    pub fn meaning(&self, typed: &str, date: &Moment) -> Meaning {
        let found = self.by_name.get(&vietnamese::match_key(typed));
        match found.map_or(&[][..], Vec::as_slice) {
            [] => Meaning::Nobody,
            [one] => Meaning::Always(*one),
            several => {
                let then = |at: &&usize| self.entries[**at].is_called_so_at(date);
                let mut then = several.iter().filter(then);
                match (then.next(), then.next()) {
                    (Some(one), None) => Meaning::Then(*one),
                    (Some(first), Some(_)) => Meaning::Ambiguous(*first),
                    (None, _) => Meaning::Ambiguous(several[0]),
                }
            }
        }
    }

    /// The registered name nearest to what was typed.
    pub fn nearest(&self, typed: &str) -> Option<&str> {
        let names = self.entries.iter().flat_map(|Named { id, name, others, .. }| {
            [name, id].into_iter().chain(others)
        });
        let names = names.filter(|name| !name.is_empty());
        vietnamese::nearest(typed, names.map(String::as_str))
    }
}

/// The files of `content/_data/` that are read, and the words by which people call them.
const FILES: [(&str, &[&str]); 8] = [
    (UNITS_PATH, &["unit", "don-vi", "cong-doan", "danh-ba", "danh-ba-don-vi"]),
    (
        PEOPLE_PATH,
        &["person", "author", "authors", "tac-gia", "nguoi-viet", "phong-vien"],
    ),
    (TOPICS_PATH, &["topic", "chuyen-de", "chu-de", "su-kien"]),
    (ABBREVIATIONS_PATH, &["abbreviation", "viet-tat", "tu-viet-tat", "chu-viet-tat"]),
    (LINKS_PATH, &["link", "lien-ket", "website"]),
    (BANNERS_PATH, &["banner", "quang-cao", "hinh-gioi-thieu"]),
    (REDIRECTS_PATH, &["redirect", "chuyen-huong", "dia-chi-cu"]),
    (visits::PATH, &["visit", "luot-truy-cap", "truy-cap"]),
];

/// The files among these, of `content/_data/`, that nothing reads, each with a note that
/// says which name was meant. What else was noted of them tells nobody anything.
pub fn note_strays<'a>(
    paths: impl Iterator<Item = &'a str> + Clone,
    notes: &mut Vec<Diagnostic>,
) {
    let name = |path: &'a str| path.rsplit('/').next().unwrap_or(path);
    let is_read = |path: &str| FILES.iter().any(|(known, _)| *known == path);
    let is_remark = |path: &'a str| name(path).to_lowercase().starts_with("readme");
    let all = FILES.map(|(path, _)| format!("`{}`", name(path))).join(", ");
    for path in paths.clone().filter(|path| !is_read(path) && !is_remark(path)) {
        if notes.iter().any(|note| is_renamed(note, path)) {
            continue;
        }
        notes.retain(|note| *note.place.file != *path);
        let (stem, kind) = name(path).rsplit_once('.').unwrap_or((name(path), ""));
        let meant = meant(&vietnamese::slug(stem));
        let is_free = meant.is_some_and(|meant| paths.clone().all(|path| path != meant));
        let is_text =
            ["yaml", "yml", "txt", "json", "csv", ""].contains(&&*kind.to_lowercase());
        let meant = meant.map_or("", name);
        let (right, copy) = if is_text && is_free { (meant, "") } else { ("", meant) };
        let note = Diagnostic::new(Code::RegisterStray, Place::file(path));
        notes.push(note.arg(name(path)).arg(right).arg(copy).arg(&all));
    }
}

/// Whether a note says already what the file should be called.
fn is_renamed(note: &Diagnostic, path: &str) -> bool {
    note.code == Code::DoubleEnding && *note.place.file == *path
}

/// The register that somebody means who calls its file so.
fn meant(stem: &str) -> Option<&'static str> {
    let own = |path: &'static str| {
        let name = path.rsplit('/').next().unwrap_or(path);
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    };
    let is_called = |(path, words): &&(&'static str, &[&str])| {
        own(path) == stem || words.contains(&stem)
    };
    let called = FILES.iter().find(is_called).map(|(path, _)| *path);
    called.or_else(|| {
        let nearest = vietnamese::nearest(stem, FILES.iter().map(|(path, _)| own(path)))?;
        FILES.iter().map(|(path, _)| *path).find(|path| own(path) == nearest)
    })
}

/// Reads every register; `text` gives the text at a path, empty if there is no such file.
pub fn read<'a>(
    text: impl Fn(&str) -> &'a str,
    notes: &mut Vec<Diagnostic>,
) -> Registers {
    let units = units::parse(text(UNITS_PATH), notes);
    let people = people::parse(text(PEOPLE_PATH), &units.names, notes);
    let topics = topics::parse(text(TOPICS_PATH), notes);
    let abbreviations = abbreviations::parse(text(ABBREVIATIONS_PATH), notes);
    let links = links::parse_links(text(LINKS_PATH), notes);
    let banners = links::parse_banners(text(BANNERS_PATH), notes);
    let redirects = redirects::parse(text(REDIRECTS_PATH), notes);
    let Noted { value: visits, notes: more } = visits::parse(text(visits::PATH));
    notes.extend(more);
    Registers { units, people, topics, abbreviations, links, banners, redirects, visits }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_two_bear_means_who_bore_it_then() {
        let named = |id: &str, from: &str, until: &str| Named {
            id: id.to_owned(),
            name: format!("Công đoàn {id}"),
            others: vec!["CĐ A".to_owned()],
            from: Moment::parse(from).ok(),
            until: Moment::parse(until).ok(),
        };
        let names = Names::new(vec![
            named("cu", "", "2025-07-01"),
            named("moi", "2025-07-01", ""),
        ]);
        let at = |date| names.meaning("cđ a", &Moment::parse(date).unwrap());
        assert_eq!(at("2025-06-30 23:59"), Meaning::Then(0));
        assert_eq!(at("2025-07-01"), Meaning::Then(1));
        let names = Names::new(vec![named("cu", "", ""), named("moi", "2025-07-01", "")]);
        let at = |date| names.meaning("CĐ A", &Moment::parse(date).unwrap());
        assert_eq!(at("2025-06-30"), Meaning::Then(0));
        assert_eq!(at("2025-07-01"), Meaning::Ambiguous(0));
        let own = names.meaning("Công đoàn moi", &Moment::from_unix(0));
        assert_eq!(own, Meaning::Always(1));
        assert_eq!(names.meaning("ai đó", &Moment::from_unix(0)), Meaning::Nobody);
    }
}
