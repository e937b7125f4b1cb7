//! The units that articles name, those of the register and others.

use std::collections::HashMap;

use super::{ArticleId, Candidate, Unit, UnitId, date, fixed};
use crate::article::Article;
use crate::calendar::{Collection, Period};
use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::register::Units;
use crate::url::OutPath;
use crate::vietnamese::{self, Collator};

/// The units of the register and those that articles name besides, in alphabetical
/// order; and the units of each candidate.
pub(super) fn collect(
    candidates: &[Candidate],
    register: &Units,
    config: &Config,
    notes: &mut Vec<Diagnostic>,
) -> (Vec<Unit>, Vec<Vec<UnitId>>) {
    let mut gathering = Gathering::new(register);
    for (rank, candidate) in candidates.iter().enumerate() {
        gathering.add(rank, &candidate.article, notes);
    }
    let collator = Collator::new();
    let mut order: Vec<usize> = (0..gathering.terms.len()).collect();
    order.sort_by(|&a, &b| {
        let (a, b) = (&gathering.terms[a], &gathering.terms[b]);
        collator.compare(&a.name, &b.name).then_with(|| a.id.cmp(&b.id))
    });
    let mut ids = vec![UnitId(0); order.len()];
    for (rank, &at) in order.iter().enumerate() {
        ids[at] = UnitId(rank as u32);
    }
    let year = |id: ArticleId| Period::year_of(date(candidates, id));
    let units = order.iter().map(|&at| {
        let term = &mut gathering.terms[at];
        let folder = format!("don-vi/{}", term.id);
        let articles = std::mem::take(&mut term.articles);
        let registered = register.all().get(at);
        let parent = registered.and_then(|unit| unit.parent.as_deref());
        Unit {
            out: fixed(&format!("{folder}/index.html")),
            collection: Collection::new(&folder, articles, config.page_size, year),
            id: std::mem::take(&mut term.id),
            name: std::mem::take(&mut term.name),
            short: registered.map_or_else(String::new, |unit| unit.short.clone()),
            parent: parent.and_then(|id| register.find(id)).map(|at| ids[at]),
            profile: registered.map(|unit| unit.profile.clone()).unwrap_or_default(),
            successors: registered
                .iter()
                .flat_map(|unit| &unit.successors)
                .filter_map(|id| register.find(id))
                .map(|at| ids[at])
                .collect(),
        }
    });
    let units = units.collect();
    let of = gathering.of.into_iter();
    let of = of.map(|units| units.into_iter().map(|at| ids[at]).collect()).collect();
    (units, of)
}

/// Whether an id can be part of an address.
fn has_address(id: &str) -> bool {
    !id.is_empty() && OutPath::new(&format!("don-vi/{id}/index.html")).is_some()
}

/// A unit being gathered.
struct Term {
    id: String,
    name: String,
    articles: Vec<ArticleId>,
}

/// Units as they are met in the articles, those of the register first.
struct Gathering<'a> {
    register: &'a Units,
    terms: Vec<Term>,
    /// The terms of names met before, as typed.
    met: HashMap<String, Option<usize>>,
    by_id: HashMap<String, usize>,
    /// The terms of each article, by rank.
    of: Vec<Vec<usize>>,
}

impl<'a> Gathering<'a> {
    fn new(register: &'a Units) -> Self {
        let units = register.all().iter();
        let terms: Vec<Term> = units
            .map(|unit| Term {
                id: unit.id.clone(),
                name: unit.name.clone(),
                articles: Vec::new(),
            })
            .collect();
        let by_id = terms.iter().enumerate().map(|(at, term)| (term.id.clone(), at));
        let by_id = by_id.collect();
        Self { register, terms, met: HashMap::new(), by_id, of: Vec::new() }
    }

    fn add(&mut self, rank: usize, article: &Article, notes: &mut Vec<Diagnostic>) {
        let mut units = Vec::with_capacity(article.card.units.len());
        for (typed, span) in
            std::iter::zip(&article.card.units, &article.facts.spans.units)
        {
            if self.register.find(typed).is_none() && !self.register.all().is_empty() {
                let place = Place::at(article.path.clone(), *span);
                notes.push(self.unknown(typed, place));
            }
            if let Some(term) = self.term(typed)
                && !units.contains(&term)
            {
                units.push(term);
                self.terms[term].articles.push(ArticleId(rank as u32));
            }
        }
        self.of.push(units);
    }

    /// The term that a typed name means; a new one where nobody registered it. A name
    /// without letters or digits means none.
    fn term(&mut self, typed: &str) -> Option<usize> {
        if let Some(term) = self.met.get(typed) {
            return *term;
        }
        let term = self.register.find(typed).or_else(|| {
            let id = vietnamese::slug(typed);
            has_address(&id).then(|| {
                *self.by_id.entry(id.clone()).or_insert_with(|| {
                    self.terms.push(Term {
                        id,
                        name: typed.to_owned(),
                        articles: Vec::new(),
                    });
                    self.terms.len() - 1
                })
            })
        });
        self.met.insert(typed.to_owned(), term);
        term
    }

    fn unknown(&self, typed: &str, place: Place) -> Diagnostic {
        let nearest = self.register.nearest(typed);
        let mut note = Diagnostic::new(Code::UnitUnknown, place)
            .arg(typed)
            .arg(nearest.unwrap_or_default())
            .arg(vietnamese::slug(typed));
        note.replacement = nearest.map(str::to_owned);
        note
    }
}
