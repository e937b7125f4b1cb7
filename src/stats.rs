//! How many articles the site has: by unit, author, month, and section in each year.
//!
//! In: the site, and a span of time. Out: [`Stats`], numbers without words. An article
//! counts in the month in which it appears, and for each of its units and authors once;
//! so the sum of the units is not the number of articles, and both are told.

use std::collections::BTreeMap;

use crate::calendar::Period;
use crate::moment::Moment;
use crate::site::{About, Site, Taxonomy, Term, TermId};

/// From when until when articles count, in Unix seconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// The first instant.
    pub from: Option<i64>,
    /// The instant after the last one.
    pub until: Option<i64>,
}

impl Span {
    /// A year in the time of Viet Nam; `None` outside of 1945 to 9997.
    pub fn year(year: i16) -> Option<Self> {
        let first = |year| Moment::parse(&format!("{year}-01-01")).ok();
        let (from, until) =
            (first(year)?.instant(), first(year.checked_add(1)?)?.instant());
        Some(Self { from: Some(from), until: Some(until) })
    }

    /// Whether nothing can lie in it.
    pub fn is_empty(&self) -> bool {
        matches!((self.from, self.until), (Some(from), Some(until)) if from >= until)
    }

    fn contains(&self, at: i64) -> bool {
        self.from.is_none_or(|from| from <= at)
            && self.until.is_none_or(|until| at < until)
    }
}

/// The numbers of a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stats {
    /// All articles.
    pub articles: usize,
    /// By unit.
    pub units: Shares,
    /// By author.
    pub authors: Shares,
    /// By month, oldest first; months without articles are left out.
    pub months: Vec<(Period, usize)>,
    /// By section, in the order of site.yaml.
    pub sections: Vec<SectionYears>,
}

/// How many articles each has, and how many nobody has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shares {
    /// Those who have any, in the order of the alphabet.
    pub shares: Vec<Share>,
    /// How many articles name nobody.
    pub without: usize,
    /// How many are registered, still there, and have none.
    pub idle: usize,
}

impl Shares {
    /// The sum, in which an article counts once for each of its names.
    pub fn sum(&self) -> usize {
        self.shares.iter().map(|share| share.articles).sum()
    }
}

/// How many articles a unit or an author has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// The last part of its address.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How many.
    pub articles: usize,
}

/// How many articles a section has, year by year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionYears {
    /// The section's slug.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// Years with articles, oldest first.
    pub years: BTreeMap<i16, usize>,
}

impl Stats {
    /// Counts the articles on the site that appear within a span.
    pub fn new(site: &Site, span: Span) -> Self {
        let mut stats = Self {
            articles: 0,
            units: Shares::default(),
            authors: Shares::default(),
            months: Vec::new(),
            sections: Vec::new(),
        };
        let sections = site.config.sections.iter();
        stats.sections = sections
            .map(|section| SectionYears {
                slug: section.slug.clone(),
                title: section.title.clone(),
                years: BTreeMap::new(),
            })
            .collect();
        let mut months: BTreeMap<Period, usize> = BTreeMap::new();
        let mut units = Count::new(site, Taxonomy::Unit);
        let mut authors = Count::new(site, Taxonomy::Author);
        for entry in &site.entries {
            let appears = entry.article.card.appears();
            if !span.contains(appears.instant()) {
                continue;
            }
            stats.articles += 1;
            *months.entry(Period::month_of(appears)).or_default() += 1;
            let years = &mut stats.sections[entry.section.0 as usize].years;
            *years.entry(appears.year()).or_default() += 1;
            units.add(entry.terms.of(Taxonomy::Unit));
            authors.add(entry.terms.of(Taxonomy::Author));
        }
        stats.months = months.into_iter().collect();
        (stats.units, stats.authors) = (units.shares(site), authors.shares(site));
        stats
    }

    /// The years in which any section has articles, oldest first.
    pub fn years(&self) -> Vec<i16> {
        let years =
            self.sections.iter().flat_map(|section| section.years.keys().copied());
        let mut years: Vec<i16> = years.collect();
        years.sort_unstable();
        years.dedup();
        years
    }
}

/// Articles by term, as they are counted.
struct Count {
    taxonomy: Taxonomy,
    /// By rank.
    counts: Vec<usize>,
    without: usize,
}

impl Count {
    fn new(site: &Site, taxonomy: Taxonomy) -> Self {
        Self { taxonomy, counts: vec![0; site.terms.of(taxonomy).len()], without: 0 }
    }

    /// Counts an article of these terms; who is named twice counts once.
    fn add(&mut self, terms: impl Iterator<Item = TermId>) {
        let mut ranks: Vec<u32> = terms.map(|term| term.rank).collect();
        ranks.sort_unstable();
        ranks.dedup();
        self.without += usize::from(ranks.is_empty());
        for rank in ranks {
            self.counts[rank as usize] += 1;
        }
    }

    fn shares(self, site: &Site) -> Shares {
        let is_idle = |(term, count): &(&Term, usize)| {
            let is_there = match &term.about {
                About::Unit { profile, .. } => profile.ended.is_none(),
                About::Nothing => false,
                About::Person { .. } | About::Topic { .. } => true,
            };
            *count == 0 && is_there
        };
        let terms = site.terms.of(self.taxonomy).iter();
        let counted = std::iter::zip(terms, self.counts.iter().copied());
        let idle = counted.clone().filter(is_idle).count();
        let some = counted.filter(|(_, count)| *count > 0);
        let shares = some.map(|(term, articles)| Share {
            id: term.id.clone(),
            name: term.name.clone(),
            articles,
        });
        Shares { shares: shares.collect(), without: self.without, idle }
    }
}
