//! Which articles may be on the site, and where; the others with their reason.

use std::sync::Arc;

use super::{Conditions, Reason, Ribbon};
use crate::article::Article;
use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic, Place, Severity};
use crate::url::{OutPath, PermalinkParts};

/// An article that may be on the site, before ranks are known.
pub(super) struct Candidate {
    pub(super) article: Arc<Article>,
    pub(super) section: usize,
    pub(super) out: OutPath,
    pub(super) ribbon: Option<Ribbon>,
    /// Whether it is taken back: then only a sentence stands at its address.
    pub(super) is_withdrawn: bool,
}

/// What is wrong in an article. Nobody waits for a draft: in one, nothing is an error.
pub(super) fn notes_of(article: &Article) -> impl Iterator<Item = Diagnostic> {
    let notes = article.notes.iter().cloned();
    notes.map(|note| match article.card.draft {
        true => note.at_most(Severity::Warning),
        false => note,
    })
}

/// Decides whether an article may be on the site, and where.
pub(super) fn place(
    article: &Arc<Article>,
    config: &Config,
    conditions: Conditions,
    notes: &mut Vec<Diagnostic>,
) -> Result<Candidate, Reason> {
    let Some(section) = config.section_of(article.content_path()) else {
        let slugs: Vec<_> =
            config.sections.iter().map(|s| format!("`{}`", s.slug)).collect();
        let place = Place::file(article.path.clone());
        notes.push(Diagnostic::new(Code::OutsideSections, place).arg(slugs.join(", ")));
        return Err(Reason::Outside);
    };
    // Nobody waits for a draft, so its mistakes may wait too.
    if article.card.draft && !conditions.preview {
        return Err(Reason::Draft);
    }
    if article.is_held() {
        return Err(Reason::Held);
    }
    let ribbon = ribbon(article, conditions.now);
    if let Some(ribbon) = ribbon.filter(|_| !conditions.preview) {
        return Err(ribbon.into());
    }
    let date = &article.card.date;
    let parts = PermalinkParts {
        section: &config.sections[section].slug,
        year: date.year(),
        month: date.month(),
        day: date.day(),
        slug: &article.card.slug,
    };
    let Some(out) = config.article_permalink.out_path(&parts) else {
        let place = Place::at(article.path.clone(), article.facts.spans.slug);
        let slug = &article.card.slug;
        notes.push(Diagnostic::new(Code::BadFileName, place).arg(slug));
        return Err(Reason::Held);
    };
    let withdrawn = article.standing.withdrawn;
    let is_withdrawn = withdrawn.is_some_and(|date| date.instant() <= conditions.now);
    Ok(Candidate { article: article.clone(), section, out, ribbon, is_withdrawn })
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
