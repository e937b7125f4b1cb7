//! What lists articles besides their sections: units, authors, tags and topics.
//!
//! Each is a [`Taxonomy`] of [`Term`]s. A term is registered, or the first article that
//! names it makes it (for its address see `gathering`); topics are only those of the
//! register. All have a page with their newest articles and a page for every year.

mod gathering;

use std::ops::Index;

use rayon::prelude::*;

use super::sorting::{News, Sorted};
use super::{ArticleId, fixed};
use crate::calendar::Collection;
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::register::{Names, Profile, Registers};
use crate::url::OutPath;

use gathering::{Gathered, Gathering};

/// What terms are terms of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Taxonomy {
    /// The units of the union.
    Unit,
    /// Those who wrote.
    Author,
    /// Key words.
    Tag,
    /// Stories that go on over many articles.
    Topic,
}

impl Taxonomy {
    /// Every taxonomy.
    pub const ALL: [Self; 4] = [Self::Unit, Self::Author, Self::Tag, Self::Topic];

    /// The folder of its pages.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Unit => "don-vi",
            Self::Author => "tac-gia",
            Self::Tag => "tu-khoa",
            Self::Topic => "chuyen-de",
        }
    }

    /// The page that lists its terms.
    pub fn out(self) -> OutPath {
        fixed(&format!("{}/index.html", self.folder()))
    }
}

/// A term, by its rank in its taxonomy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TermId {
    /// What it is a term of.
    pub taxonomy: Taxonomy,
    /// Its rank: topics stand in the order of their register, the others in that of the
    /// alphabet.
    pub rank: u32,
}

/// A unit, an author, a tag or a topic.
#[derive(Clone, Debug)]
pub struct Term {
    /// The last part of its address.
    pub id: String,
    /// Its name: as registered, else as first typed.
    pub name: String,
    /// The term above it, where registered.
    pub parent: Option<TermId>,
    /// What the register tells of it.
    pub about: About,
    /// Its page.
    pub out: OutPath,
    /// Its articles by year.
    pub collection: Collection,
}

/// What a register tells of a term.
#[derive(Clone, Debug)]
pub enum About {
    /// Nothing: an article named it.
    Nothing,
    /// Of a unit.
    Unit {
        /// Its short name, or empty.
        short: String,
        /// What else it is called.
        aliases: Vec<String>,
        /// How to reach it, and what became of it.
        profile: Profile,
        /// The units that took over.
        successors: Vec<TermId>,
    },
    /// Of an author.
    Person {
        /// What they do, or empty.
        role: String,
        /// Their unit.
        unit: Option<TermId>,
    },
    /// Of a topic.
    Topic {
        /// What it is about, or empty.
        intro: String,
    },
}

/// Who an article is by: what they did, and who they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Byline {
    /// With its colon, or empty: "Tin, ảnh:".
    pub role: Box<str>,
    /// In the order typed.
    pub people: Box<[TermId]>,
}

/// The terms of one article, each in the order typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EntryTerms {
    /// Units, tags and topics; the authors stand in the bylines.
    pub terms: Box<[TermId]>,
    /// One for each author typed.
    pub bylines: Box<[Byline]>,
}

impl EntryTerms {
    /// The terms of a taxonomy. Somebody may stand in two bylines.
    pub fn of(&self, taxonomy: Taxonomy) -> impl Iterator<Item = TermId> + '_ {
        let people = self.bylines.iter().flat_map(|byline| &byline.people);
        let all = self.terms.iter().chain(people).copied();
        all.filter(move |term| term.taxonomy == taxonomy)
    }
}

/// Every term of a site.
#[derive(Clone, Debug, Default)]
pub struct Terms([Vec<Term>; 4]);

impl Terms {
    /// The terms of a taxonomy, by rank.
    pub fn of(&self, taxonomy: Taxonomy) -> &[Term] {
        &self.0[taxonomy as usize]
    }

    /// The ids of the terms of a taxonomy.
    pub fn ids(&self, taxonomy: Taxonomy) -> impl Iterator<Item = TermId> + use<> {
        let ranks = 0..self.of(taxonomy).len() as u32;
        ranks.map(move |rank| TermId { taxonomy, rank })
    }

    /// The ids of all terms.
    pub fn all_ids(&self) -> impl Iterator<Item = TermId> + '_ {
        Taxonomy::ALL.into_iter().flat_map(|taxonomy| self.ids(taxonomy))
    }
}

impl Index<TermId> for Terms {
    type Output = Term;

    fn index(&self, id: TermId) -> &Term {
        &self.0[id.taxonomy as usize][id.rank as usize]
    }
}

/// The terms of the registers and those that articles on the site name besides; and the
/// terms of each article, by rank. Names are looked up in those that are awaited, too.
pub(super) fn collect(
    sorted: &Sorted,
    registers: &Registers,
    config: &Config,
    notes: &mut Vec<Diagnostic>,
) -> (Terms, Vec<EntryTerms>) {
    let news = &sorted.news;
    let unregistered = Names::default();
    let mut gathered: Vec<Gathering<'_>> = Taxonomy::ALL
        .into_par_iter()
        .map(|taxonomy| {
            let names = match taxonomy {
                Taxonomy::Unit => &registers.units.names,
                Taxonomy::Author => &registers.people.names,
                Taxonomy::Tag => &unregistered,
                Taxonomy::Topic => &registers.topics.names,
            };
            let mut gathering = Gathering::new(taxonomy, names, news, config);
            for absent in sorted.absent.iter().filter(|absent| absent.is_awaited()) {
                gathering.look_up(&absent.article);
            }
            gathering
        })
        .collect();
    for gathering in &mut gathered {
        notes.append(&mut gathering.notes);
    }
    let ranks: Vec<Vec<u32>> = gathered.par_iter().map(Gathering::ranks).collect();
    let articles = (0..news.len()).into_par_iter().with_min_len(64);
    let of = articles.map(|rank| entry_terms(&gathered, &ranks, rank)).collect();
    let mut terms = Terms::default();
    for (taxonomy, gathering) in std::iter::zip(Taxonomy::ALL, gathered) {
        let listed = gathering.gathered.into_par_iter().enumerate();
        let ranked = listed.map(|(at, one)| {
            let term = term(taxonomy, at, one, news, registers, config, &ranks);
            (ranks[taxonomy as usize][at], term)
        });
        let mut ranked: Vec<(u32, Term)> = ranked.collect();
        ranked.sort_by_key(|(rank, _)| *rank);
        terms.0[taxonomy as usize] = ranked.into_iter().map(|(_, term)| term).collect();
    }
    (terms, of)
}

/// The term that was gathered as the one `at` of its taxonomy.
fn term(
    taxonomy: Taxonomy,
    at: usize,
    gathered: Gathered,
    news: &News,
    registers: &Registers,
    config: &Config,
    ranks: &[Vec<u32>],
) -> Term {
    let Gathered { id, name, articles } = gathered;
    let folder = format!("{}/{id}", taxonomy.folder());
    let (about, parent) = about(taxonomy, at, registers, ranks);
    let year = |id: ArticleId| news[id].month.to_year();
    let collection = Collection::new(&folder, articles, config.page_size, year);
    let out = fixed(&format!("{folder}/index.html"));
    Term { id, name, parent, about, out, collection }
}

fn entry_terms(
    gathered: &[Gathering<'_>],
    ranks: &[Vec<u32>],
    rank: usize,
) -> EntryTerms {
    let mut terms = Vec::new();
    let mut bylines = Vec::new();
    for (taxonomy, gathering) in std::iter::zip(Taxonomy::ALL, gathered) {
        let id = |at: &usize| TermId { taxonomy, rank: ranks[taxonomy as usize][*at] };
        for group in &gathering.of[rank] {
            let ids = group.terms.iter().map(id);
            match taxonomy {
                Taxonomy::Author => bylines
                    .push(Byline { role: group.role.clone(), people: ids.collect() }),
                _ => terms.extend(ids),
            }
        }
    }
    EntryTerms { terms: terms.into(), bylines: bylines.into() }
}

/// What the register of a taxonomy tells of its entry `at`, and the entry above it.
fn about(
    taxonomy: Taxonomy,
    at: usize,
    registers: &Registers,
    ranks: &[Vec<u32>],
) -> (About, Option<TermId>) {
    let id =
        |taxonomy, at: usize| TermId { taxonomy, rank: ranks[taxonomy as usize][at] };
    let unit = |typed: &String| {
        let at = registers.units.names.of_id(typed)?;
        Some(id(Taxonomy::Unit, at))
    };
    match taxonomy {
        Taxonomy::Unit => match registers.units.entries.get(at) {
            Some(entry) => {
                let successors = entry.successors.iter().filter_map(unit).collect();
                let (short, profile) = (entry.short.clone(), entry.profile.clone());
                let aliases = entry.aliases.clone();
                let parent = entry.parent.as_ref().and_then(unit);
                (About::Unit { short, aliases, profile, successors }, parent)
            }
            None => (About::Nothing, None),
        },
        Taxonomy::Author => match registers.people.entries.get(at) {
            Some(person) => {
                let unit = person.unit.map(|at| id(Taxonomy::Unit, at));
                (About::Person { role: person.role.clone(), unit }, None)
            }
            None => (About::Nothing, None),
        },
        Taxonomy::Topic => match registers.topics.entries.get(at) {
            Some(topic) => {
                let parent = topic.parent.map(|at| id(Taxonomy::Topic, at));
                (About::Topic { intro: topic.intro.clone() }, parent)
            }
            None => (About::Nothing, None),
        },
        Taxonomy::Tag => (About::Nothing, None),
    }
}
