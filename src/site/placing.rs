//! The first stage: where each text of `content/` would stand, and whether it is due.
//!
//! In: every article. Out: [`Placed`], in which each has its seat (in a section, as a
//! static page, at the head of a section) and its address, or lies outside. Nothing is
//! judged here, and nobody is left out for a mistake.

use std::sync::Arc;

use rayon::prelude::*;

use super::{Absent, Conditions, Reason, Ribbon, Site};
use crate::article::Article;
use crate::calendar::Period;
use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic, Place, Severity};
use crate::source::{Content, Sources};
use crate::url::{OutPath, PermalinkParts};
use crate::vietnamese;

/// An article that may be on the site.
pub(super) struct Candidate {
    pub(super) article: Arc<Article>,
    pub(super) seat: Seat,
    /// Its address. What stands at the head of a section has none of its own, nor has an
    /// article whose date or name nobody can read.
    pub(super) out: Option<OutPath>,
    /// The month in which it appears.
    pub(super) month: Period,
    /// Why it would not be public now.
    pub(super) ribbon: Option<Ribbon>,
    /// Whether it is taken back by now.
    pub(super) is_withdrawn: bool,
}

/// Where an article stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Seat {
    /// Among the articles of a section, by its index.
    Section(usize),
    /// As a static page.
    Page,
    /// At the head of a section, by its index: its `_index.md`.
    Head(usize),
}

/// Every article in its place.
pub(super) struct Placed {
    /// By path.
    pub(super) candidates: Vec<Candidate>,
    /// Those that have no place, by path.
    pub(super) outside: Vec<Absent>,
}

impl Placed {
    /// Places every article.
    pub(super) fn new(
        sources: &Sources,
        config: &Config,
        conditions: Conditions,
        notes: &mut Vec<Diagnostic>,
    ) -> Self {
        let files = sources.files().par_iter().with_min_len(64);
        let articles = files.filter_map(|source| match &source.content {
            Content::Article(article) => Some(article),
            _ => None,
        });
        let seated: Vec<Result<Candidate, (Code, &Arc<Article>)>> = articles
            .map(|article| match seat(article, config) {
                Ok(seat) => Ok(Candidate::new(article, seat, config, conditions)),
                Err(code) => Err((code, article)),
            })
            .collect();
        let mut placed = Self { candidates: Vec::new(), outside: Vec::new() };
        for one in seated {
            match one {
                Ok(candidate) => placed.candidates.push(candidate),
                Err((code, article)) => {
                    let ribbon = ribbon(article, conditions.now);
                    let own = article.notes.iter();
                    let own = own.filter_map(|note| config.html.settled(note));
                    notes.extend(own.map(|note| lenient(&note, ribbon)));
                    notes.push(outside(code, article, config));
                    let (article, reason) = (article.clone(), Reason::Outside);
                    placed.outside.push(Absent { article, reason, is_held: false });
                }
            }
        }
        placed
    }
}

impl Candidate {
    fn new(
        article: &Arc<Article>,
        seat: Seat,
        config: &Config,
        conditions: Conditions,
    ) -> Self {
        let withdrawn = article.standing.withdrawn;
        Self {
            article: article.clone(),
            seat,
            out: out(article, seat, config),
            month: Period::month_of(article.card.appears()),
            ribbon: ribbon(article, conditions.now),
            is_withdrawn: withdrawn.is_some_and(|d| d.instant() <= conditions.now),
        }
    }
}

/// A note on an article with such a ribbon. Nobody waits for a draft or for what is not
/// due: in them, nothing is an error yet.
pub(super) fn lenient(note: &Diagnostic, ribbon: Option<Ribbon>) -> Diagnostic {
    let note = note.clone();
    match ribbon {
        Some(Ribbon::Draft | Ribbon::Scheduled) => note.at_most(Severity::Warning),
        Some(Ribbon::Expired) | None => note,
    }
}

/// The seat of an article, or what is to be said of it when it has none.
fn seat(article: &Article, config: &Config) -> Result<Seat, Code> {
    let path = article.content_path();
    if let Some(slug) = path.strip_suffix("/_index.md") {
        let at = config.sections.iter().position(|section| section.slug == slug);
        return at.map(Seat::Head).ok_or(Code::IntroOutside);
    }
    if article.is_static_page() {
        return Ok(Seat::Page);
    }
    config.section_of(path).map(Seat::Section).ok_or(Code::OutsideSections)
}

fn outside(code: Code, article: &Article, config: &Config) -> Diagnostic {
    let slugs = config.sections.iter().map(|section| format!("`{}`", section.slug));
    let slugs = slugs.collect::<Vec<_>>().join(", ");
    let note = Diagnostic::new(code, Place::file(article.path.clone())).arg(slugs);
    let folder = article.content_path().split('/').next().unwrap_or_default();
    let names = config.sections.iter().map(|section| &*section.slug);
    match vietnamese::nearest(folder, names) {
        Some(near) => note.arg(near),
        None => note,
    }
}

impl Site {
    /// Where an article is, or will be as soon as it is on the site.
    pub fn out_when_due(&self, article: &Article) -> Option<OutPath> {
        out(article, seat(article, &self.config).ok()?, &self.config)
    }
}

/// The address of an article, as far as its date and name can be read.
fn out(article: &Article, seat: Seat, config: &Config) -> Option<OutPath> {
    let (date, slug) = (&article.card.date, &article.card.slug);
    if slug.is_empty() || slug == "index" {
        return None;
    }
    match seat {
        Seat::Head(_) => None,
        Seat::Page if slug == "404" => None,
        Seat::Page => OutPath::new(&format!("{slug}.html")),
        // What has no date counts as of 1970, and is held.
        Seat::Section(_) if date.instant() == 0 && article.is_held() => None,
        Seat::Section(section) => {
            let (year, month, day) = date.civil();
            let section = &config.sections[section].slug;
            let parts = PermalinkParts { section, year, month, day, slug };
            config.article_permalink.out_path(&parts)
        }
    }
}

/// Why an article would not be public at a time, in Unix seconds.
pub(super) fn ribbon(article: &Article, now: i64) -> Option<Ribbon> {
    let card = &article.card;
    if card.draft {
        Some(Ribbon::Draft)
    } else if card.appears().instant() > now {
        Some(Ribbon::Scheduled)
    } else if card.expire.is_some_and(|expire| expire.instant() <= now) {
        Some(Ribbon::Expired)
    } else {
        None
    }
}
