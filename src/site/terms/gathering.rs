//! Terms as they are met in the articles, those of the register first.
//!
//! # The addresses of names that nobody registered
//!
//! The id of a name is its slug: `Thu Hà` is `thu-ha`, what readers and search engines
//! like to see. `Hà` and `Hạ` have one slug and are two people, `hội thao` and `hội thảo`
//! two things. Then:
//!
//! - whom the register gives the slug as id keeps it;
//! - every other name of that slug gets the slug and a digest of the name alone, `ha-` and
//!   eight digits; also when it is the only one besides the registered.
//!
//! Which article is older or was written first does not matter. So no article that is
//! added, at whatever date, gives the address of one name to another, as it would if the
//! second one were `ha-2`. What remains is that the page of a name moves, once, when a
//! second name of its slug appears beside it: a rule by the name alone cannot know of the
//! others, and would have to give the digest to everybody. Who is registered never moves,
//! and that is the cure.

use std::collections::HashMap;

use super::Taxonomy;
use crate::article::Article;
use crate::byline;
use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic, Place, Span};
use crate::digest::Digest;
use crate::moment::Moment;
use crate::register::{Meaning, Names};
use crate::site::ArticleId;
use crate::site::sorting::News;
use crate::url;
use crate::vietnamese::{self, Collator};

/// A term being gathered.
pub(super) struct Gathered {
    /// Its id; of a name that nobody registered its slug, until all are met.
    pub(super) id: String,
    pub(super) name: String,
    pub(super) articles: Vec<ArticleId>,
}

/// What one typed value names.
#[derive(Clone, Default)]
pub(super) struct Group {
    pub(super) role: Box<str>,
    /// Indexes of [`Gathering::gathered`].
    pub(super) terms: Vec<usize>,
}

/// The terms of a taxonomy as they are met in the articles, those of the register first.
pub(super) struct Gathering<'a> {
    taxonomy: Taxonomy,
    names: &'a Names,
    pub(super) gathered: Vec<Gathered>,
    /// What values typed before mean; those whose meaning depends on the date are not
    /// here.
    met: HashMap<&'a str, Group>,
    /// Those that nobody registered, by [`vietnamese::match_key`].
    by_name: HashMap<String, usize>,
    /// What each article names, by rank.
    pub(super) of: Vec<Vec<Group>>,
    /// Names that the register does not know, or that two bear.
    pub(super) notes: Vec<Diagnostic>,
}

impl<'a> Gathering<'a> {
    pub(super) fn new(
        taxonomy: Taxonomy,
        names: &'a Names,
        news: &'a News,
        config: &'a Config,
    ) -> Self {
        let registered = names.entries().iter().map(|named| Gathered {
            id: named.id.clone(),
            name: named.name.clone(),
            articles: Vec::new(),
        });
        let gathered: Vec<Gathered> = registered.collect();
        let mut gathering = Self {
            taxonomy,
            names,
            gathered,
            met: HashMap::new(),
            by_name: HashMap::new(),
            of: Vec::with_capacity(news.len()),
            notes: Vec::new(),
        };
        for id in news.ids() {
            gathering.add(id, news, config);
        }
        gathering.give_ids();
        gathering
    }

    fn add(&mut self, id: ArticleId, news: &'a News, config: &'a Config) {
        let article = &*news[id].article;
        let section = &config.sections[news[id].section.0 as usize];
        let usual = match self.taxonomy {
            Taxonomy::Unit => &section.units[..],
            Taxonomy::Author => &section.authors[..],
            Taxonomy::Tag | Taxonomy::Topic => &[],
        };
        let (typed, spans) = match self.typed(article) {
            ([], _) => (usual, &[][..]),
            typed => typed,
        };
        let mut groups: Vec<Group> = Vec::with_capacity(typed.len());
        for (at, typed) in typed.iter().enumerate() {
            let place = spans.get(at).map(|span| (article, *span));
            let mut group = self.group(typed, article.card.appears(), place);
            let is_listed = |term: &usize| groups.iter().any(|g| g.terms.contains(term));
            group.terms.retain(|term| !is_listed(term));
            for term in &group.terms {
                let articles = &mut self.gathered[*term].articles;
                if articles.last() != Some(&id) {
                    articles.push(id);
                }
            }
            if !group.terms.is_empty() {
                groups.push(group);
            }
        }
        self.of.push(groups);
    }

    /// What an article typed, and where; nobody asks where a tag stands.
    fn typed<'b>(&self, article: &'b Article) -> (&'b [String], &'b [Span]) {
        let (card, spans) = (&article.card, &article.facts.spans);
        match self.taxonomy {
            Taxonomy::Unit => (&card.units, &spans.units),
            Taxonomy::Author => (&card.authors, &spans.authors),
            Taxonomy::Tag => (&card.tags, &[]),
            Taxonomy::Topic => (&card.topics, &spans.topics),
        }
    }

    /// Notes the names that the register does not know in an article that is not on the
    /// site yet; it names no terms.
    pub(super) fn look_up(&mut self, article: &Article) {
        let (typed, spans) = self.typed(article);
        for (typed, span) in std::iter::zip(typed, spans) {
            for part in self.parts(typed, article.card.appears()).1 {
                let meaning = self.names.meaning(part, article.card.appears());
                if let Some(code) = self.code(meaning) {
                    let place = Place::at(article.path.clone(), *span);
                    self.notes.push(note(code, self.names, part, place));
                }
            }
        }
    }

    /// The role and the names in a typed value.
    fn parts<'b>(&self, typed: &'b str, date: &Moment) -> (&'b str, Vec<&'b str>) {
        let is_known = |name: &str| self.names.meaning(name, date) != Meaning::Nobody;
        match self.taxonomy {
            Taxonomy::Author => {
                let byline = byline::read(typed, is_known);
                (byline.role, byline.names)
            }
            _ => ("", vec![typed]),
        }
    }

    /// What a typed value names.
    fn group(
        &mut self,
        typed: &'a str,
        date: &Moment,
        place: Option<(&Article, Span)>,
    ) -> Group {
        // Met before, and then known: nothing is to be noted either.
        if let Some(group) = self.met.get(typed) {
            return group.clone();
        }
        let names = self.names;
        let (role, parts) = self.parts(typed, date);
        let mut group = Group { role: role.into(), terms: Vec::new() };
        let mut is_met = true;
        for part in parts {
            let meaning = names.meaning(part, date);
            let code = self.code(meaning);
            if let (Some(code), Some((article, span))) = (code, place) {
                let place = Place::at(article.path.clone(), span);
                self.notes.push(note(code, names, part, place));
            }
            let term = match meaning {
                Meaning::Always(at) | Meaning::Then(at) | Meaning::Ambiguous(at) => {
                    Some(at)
                }
                Meaning::Nobody => self.unregistered(part),
            };
            is_met &= code.is_none() && !matches!(meaning, Meaning::Then(_));
            group.terms.extend(term.filter(|term| !group.terms.contains(term)));
        }
        if is_met {
            self.met.insert(typed, group.clone());
        }
        group
    }

    /// What is to be said of a name.
    fn code(&self, meaning: Meaning) -> Option<Code> {
        match (meaning, self.taxonomy) {
            (Meaning::Always(_) | Meaning::Then(_), _) | (_, Taxonomy::Tag) => None,
            (Meaning::Nobody, Taxonomy::Topic) => Some(Code::TopicUnknown),
            (Meaning::Nobody, _) if self.names.is_empty() => None,
            (Meaning::Nobody, Taxonomy::Unit) => Some(Code::UnitUnknown),
            (Meaning::Nobody, Taxonomy::Author) => Some(Code::AuthorUnknown),
            (Meaning::Ambiguous(_), _) => Some(Code::NameAmbiguous),
        }
    }

    /// The term of a name that nobody registered; topics are only those registered.
    fn unregistered(&mut self, typed: &str) -> Option<usize> {
        let name = match self.taxonomy {
            Taxonomy::Topic => return None,
            Taxonomy::Author => byline::normal_case(typed),
            Taxonomy::Unit | Taxonomy::Tag => typed.to_owned(),
        };
        // Hà and Hạ share a slug, and are two people.
        let key = vietnamese::match_key(&name);
        if let Some(known) = self.by_name.get(&key) {
            return Some(*known);
        }
        let at = self.gathered.len();
        let id = vietnamese::slug(&name);
        self.gathered.push(Gathered { id, name, articles: Vec::new() });
        self.by_name.insert(key, at);
        Some(at)
    }

    /// Gives every name that nobody registered its id: see the head of this file.
    fn give_ids(&mut self) {
        let (registered, others) = self.gathered.split_at_mut(self.names.entries().len());
        let mut claims: HashMap<String, usize> = HashMap::new();
        for term in registered.iter().chain(&*others) {
            *claims.entry(term.id.clone()).or_default() += 1;
        }
        for term in others {
            let slug = std::mem::take(&mut term.id);
            let digest = Digest::of_bytes(vietnamese::match_key(&term.name).as_bytes());
            let digest = digest.short();
            term.id = match claims[&slug] {
                // A name in another script, or one that Windows keeps for itself.
                _ if slug.len() > url::SLUG_BYTES || !url::is_slug(&slug) => {
                    format!("ten-{digest}")
                }
                1 if !has_digest(&slug) => slug,
                _ => format!("{slug}-{digest}"),
            };
        }
    }

    /// The rank of each term.
    pub(super) fn ranks(&self) -> Vec<u32> {
        let mut order: Vec<usize> = (0..self.gathered.len()).collect();
        let collator = Collator::new();
        let name = |at: usize| &*self.gathered[at].name;
        let id = |at: usize| &*self.gathered[at].id;
        match self.taxonomy {
            Taxonomy::Topic => {}
            Taxonomy::Author => order.sort_by(|&a, &b| {
                let names = collator.compare_people(name(a), name(b));
                names.then_with(|| id(a).cmp(id(b)))
            }),
            Taxonomy::Unit | Taxonomy::Tag => order.sort_by(|&a, &b| {
                collator.compare(name(a), name(b)).then_with(|| id(a).cmp(id(b)))
            }),
        }
        let mut ranks = vec![0; order.len()];
        for (rank, at) in order.into_iter().enumerate() {
            ranks[at] = rank as u32;
        }
        ranks
    }
}

/// Whether a slug looks as if it had a digest, and could be the id of another name.
fn has_digest(slug: &str) -> bool {
    let last = slug.rsplit_once('-').map_or("", |(_, last)| last);
    let is_hex = last.bytes().all(|byte| byte.is_ascii_hexdigit());
    // Eight digits are rather a date.
    last.len() == 8 && is_hex && last.bytes().any(|byte| byte.is_ascii_alphabetic())
}

/// What to say of a name as it was typed.
fn note(code: Code, names: &Names, typed: &str, place: Place) -> Diagnostic {
    let nearest = names.nearest(typed);
    let mut note = Diagnostic::new(code, place)
        .arg(typed)
        .arg(nearest.unwrap_or_default())
        .arg(vietnamese::slug(typed));
    note.replacement = nearest.map(str::to_owned);
    note
}
