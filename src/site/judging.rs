//! The second stage: what is wrong with each article, all of it.
//!
//! In: [`Placed`]. Out: [`Judged`], in which an article with an error is held; and every
//! note on it. No article leaves the room before all are judged, so that what is said of
//! one depends neither on the order of the checks nor on the time: an article that is not
//! due has the same mistakes as on its day, they only weigh less.

use rayon::prelude::*;

use super::addresses;
use super::files::{Needs, Twins};
use super::placing::{Candidate, Placed, Seat, lenient};
use super::{Absent, redirects};
use crate::article::Article;
use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic, Place, Severity};
use crate::source::Sources;
use crate::theme::{self, Theme};
use crate::vietnamese;

/// The built-in templates that are made for articles; a site may have more of its own.
const FOR_ARTICLES: [&str; 4] =
    ["article.html", "notice.html", "report.html", "video.html"];

/// The one that is made for static pages.
const FOR_PAGES: [&str; 1] = ["page.html"];

/// Every article, and whether it may be on the site.
pub(super) struct Judged {
    /// By path, each with whether it is held.
    pub(super) candidates: Vec<(Candidate, bool)>,
    /// As in [`Placed`].
    pub(super) outside: Vec<Absent>,
}

impl Judged {
    /// Judges every article.
    pub(super) fn new(
        placed: Placed,
        sources: &Sources,
        theme: &Theme,
        config: &Config,
        notes: &mut Vec<Diagnostic>,
    ) -> Self {
        let Placed { candidates, outside } = placed;
        let mut is_held = vec![false; candidates.len()];
        let mut note = |at: usize, note: &Diagnostic| {
            is_held[at] |= config.levels.is_error(note);
            notes.push(lenient(note, candidates[at].ribbon));
        };
        let needs = Needs::new(sources, theme, config);
        let templates = OwnTemplates::new(theme);
        let wrong: Vec<Vec<Diagnostic>> = candidates
            .par_iter()
            .with_min_len(64)
            .map(|candidate| {
                let files = files(&candidate.article, &needs).into_iter();
                let others = files.chain(templates.check(candidate));
                name(candidate).into_iter().chain(others).collect()
            })
            .collect();
        for (at, wrong) in wrong.iter().enumerate() {
            let own = candidates[at].article.notes.iter();
            own.filter_map(|own| config.html.settled(own)).for_each(|own| note(at, &own));
            wrong.iter().for_each(|wrong| note(at, wrong));
        }
        let former = redirects::former(&candidates, config);
        for (at, wrong) in addresses::check(&candidates, &former, sources, theme, config)
        {
            note(at, &wrong);
        }
        let articles = || candidates.iter().map(|one| &*one.article).enumerate();
        let meant = articles().filter(|(_, article)| !article.card.draft);
        let drafts = articles().filter(|(_, article)| article.card.draft);
        for (at, wrong) in Twins::new(sources).check(meant.chain(drafts)) {
            note(at, &wrong);
        }
        Self { candidates: candidates.into_iter().zip(is_held).collect(), outside }
    }
}

/// A name that no address can carry, unless something else was said of it already.
fn name(candidate: &Candidate) -> Option<Diagnostic> {
    let article = &candidate.article;
    let is_named = candidate.out.is_some() || matches!(candidate.seat, Seat::Head(_));
    let place = Place::at(article.path.clone(), article.facts.spans.slug);
    let note = Diagnostic::new(Code::BadFileName, place).arg(&article.card.slug);
    (!is_named && !article.is_held()).then_some(note)
}

/// The files that an article lacks. Of one that is taken back, now or later, they may be
/// gone for the same reason: that must not be in the way.
fn files(article: &Article, needs: &Needs<'_>) -> Vec<Diagnostic> {
    let mut wrong = needs.check(article);
    if article.standing.withdrawn.is_some() {
        let notes = wrong.into_iter().map(|note| note.at_most(Severity::Warning));
        wrong = notes.collect();
    }
    wrong
}

/// The templates that a site has besides the built-in ones.
struct OwnTemplates<'a>(Vec<&'a str>);

impl<'a> OwnTemplates<'a> {
    fn new(theme: &'a Theme) -> Self {
        let is_built_in = |name: &str| theme::built_in_text(name).is_some();
        let own = theme.templates.iter().map(|file| &*file.name);
        let own = own.filter(|name| !is_built_in(&format!("{}{name}", theme::PREFIX)));
        Self(own.filter(|name| !name.starts_with(theme::PREFIX)).collect())
    }

    /// A template that is not there, or is for other pages.
    fn check(&self, candidate: &Candidate) -> Option<Diagnostic> {
        let article = &candidate.article;
        let (name, span) = article.standing.template.as_ref()?;
        let built_in = match candidate.seat {
            Seat::Section(_) => &FOR_ARTICLES[..],
            Seat::Page => &FOR_PAGES[..],
            Seat::Head(_) => return None,
        };
        let usable = || self.0.iter().chain(built_in).copied();
        if usable().any(|usable| usable == name) {
            return None;
        }
        let place = Place::at(article.path.clone(), *span);
        let note = Diagnostic::new(Code::TemplateNotThere, place).arg(name);
        Some(note.arg(vietnamese::nearest(name, usable()).unwrap_or_default()))
    }
}
