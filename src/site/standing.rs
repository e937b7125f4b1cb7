//! How articles stand on the site: taken back, pinned, leading, beside others, in which
//! template; and the words at the head of a section.

use std::sync::Arc;

use super::files::Needs;
use super::placing::ribbon;
use super::{
    Absent, ArticleId, Candidate, Conditions, Found, Reason, SectionId, Site, Taxonomy,
    Withdrawn, addresses, links,
};
use crate::article::Article;
use crate::config::{Config, SectionKind};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::theme::{self, Theme};
use crate::url::Target;
use crate::vietnamese;

/// How many leading articles the home page has.
const LEADS: usize = 5;

/// How many related articles stand beside one.
const RELATED: usize = 4;

/// How many of the newest articles of a term are looked at for related ones.
const NEAR: usize = 20;

/// The built-in templates that are made for articles; a site may have more of its own.
const FOR_ARTICLES: [&str; 4] =
    ["article.html", "notice.html", "report.html", "video.html"];

/// Articles that ask for a template that is not there, or is for other pages, are held.
pub(super) fn hold_without_template(
    candidates: &mut Vec<Candidate>,
    absent: &mut Vec<Absent>,
    theme: &Theme,
    notes: &mut Vec<Diagnostic>,
) {
    let is_built_in = |name: &str| theme::built_in_text(name).is_some();
    let own = theme.templates.iter().map(|file| &*file.name);
    let own = own.filter(|name| !is_built_in(&format!("{}{name}", theme::PREFIX)));
    let own = own.filter(|name| !name.starts_with(theme::PREFIX));
    let usable: Vec<&str> = FOR_ARTICLES.into_iter().chain(own).collect();
    addresses::hold(candidates, absent, |candidate| {
        let article = &candidate.article;
        let Some((name, span)) = &article.standing.template else { return false };
        if usable.contains(&name.as_str()) {
            return false;
        }
        let nearest = vietnamese::nearest(name, usable.iter().copied());
        let place = Place::at(article.path.clone(), *span);
        let note = Diagnostic::new(Code::TemplateNotThere, place).arg(name);
        notes.push(note.arg(nearest.unwrap_or_default()));
        true
    });
}

/// Takes away the articles that were taken back; they stay known as absent.
pub(super) fn take_withdrawn(
    candidates: &mut Vec<Candidate>,
    absent: &mut Vec<Absent>,
) -> Vec<Withdrawn> {
    let mut withdrawn = Vec::new();
    candidates.retain(|candidate| {
        if candidate.is_withdrawn {
            let article = candidate.article.clone();
            absent.push(Absent { article: article.clone(), reason: Reason::Withdrawn });
            withdrawn.push(Withdrawn { article, out: candidate.out.clone() });
        }
        !candidate.is_withdrawn
    });
    withdrawn
}

/// The words at the head of each section; those that are not on the site become absent,
/// and an `_index.md` elsewhere is noted.
pub(super) fn intros(
    articles: &[&Arc<Article>],
    config: &Config,
    conditions: Conditions,
    needs: &Needs<'_>,
    absent: &mut Vec<Absent>,
    notes: &mut Vec<Diagnostic>,
) -> Vec<Option<Arc<Article>>> {
    let mut intros = vec![None; config.sections.len()];
    for article in articles {
        let slug = article.content_path().strip_suffix("/_index.md");
        let at = config.sections.iter().position(|s| Some(s.slug.as_str()) == slug);
        let reason = match at {
            Some(at) => {
                let ribbon = ribbon(article, conditions.now);
                let hidden = ribbon.filter(|_| !conditions.preview).map(Reason::from);
                let is_draft = hidden == Some(Reason::Draft);
                // Nobody waits for a draft, so its mistakes may wait too.
                let is_held =
                    !is_draft && (needs.check(article, notes) || article.is_held());
                let reason = if is_held { Some(Reason::Held) } else { hidden };
                if reason.is_none() {
                    intros[at] = Some(Arc::clone(article));
                }
                reason
            }
            None => {
                let slugs = config.sections.iter().map(|s| format!("`{}`", s.slug));
                let slugs = slugs.collect::<Vec<_>>().join(", ");
                let place = Place::file(article.path.clone());
                notes.push(Diagnostic::new(Code::IntroOutside, place).arg(slugs));
                Some(Reason::Outside)
            }
        };
        let article = Arc::clone(article);
        absent.extend(reason.map(|reason| Absent { article, reason }));
    }
    intros
}

/// The articles of a section that are pinned now, newest first.
pub(super) fn pinned(
    candidates: &[Candidate],
    articles: &[ArticleId],
    conditions: Conditions,
) -> Vec<ArticleId> {
    let is_pinned = |id: &&ArticleId| {
        let standing = &candidates[id.0 as usize].article.standing;
        standing.pinned_until.is_some_and(|until| until.instant() > conditions.now)
    };
    articles.iter().rev().filter(is_pinned).copied().collect()
}

/// The leading articles of the home page: those that are featured now, by their order,
/// then the newest news. One with a picture stands first, unless an order says otherwise.
pub(super) fn leads(
    candidates: &[Candidate],
    config: &Config,
    conditions: Conditions,
) -> Vec<ArticleId> {
    let standing = |id: &ArticleId| &candidates[id.0 as usize].article.standing;
    let newest_first = || (0..candidates.len() as u32).rev().map(ArticleId);
    let is_featured = |id: &ArticleId| {
        let until = standing(id).featured_until;
        until.is_some_and(|until| until.instant() > conditions.now)
    };
    let is_news = |id: &ArticleId| {
        let section = candidates[id.0 as usize].section;
        config.sections[section].kind == SectionKind::News
    };
    let mut leads: Vec<ArticleId> = newest_first().filter(is_featured).collect();
    leads.sort_by_key(|id| standing(id).feature_order.unwrap_or(u32::MAX));
    leads.truncate(LEADS);
    let fill = newest_first().filter(|id| is_news(id) && !is_featured(id));
    leads.extend(fill.take(LEADS - leads.len()));
    let has_picture = |id: &ArticleId| {
        let article = &candidates[id.0 as usize].article;
        article.card.image.is_some()
    };
    let is_ordered = leads.first().is_some_and(|id| standing(id).feature_order.is_some());
    if let Some(at) = leads.iter().position(has_picture).filter(|_| !is_ordered) {
        leads[..=at].rotate_right(1);
    }
    leads
}

/// The related articles that are on the site are shown; the others are noted.
pub(super) fn note_unknown_related(site: &Site, notes: &mut Vec<Diagnostic>) {
    for entry in &site.entries {
        for (target, span) in &entry.article.standing.related {
            if site.article_at(target).is_some() {
                continue;
            }
            let typed = match target {
                Target::Content(path, _) | Target::Address(path, _) => path,
                Target::Outside(address) | Target::Fragment(address) => address,
                Target::Unsafe => "",
            };
            let place = Place::at(entry.article.path.clone(), *span);
            let note = Diagnostic::new(Code::RelatedUnknown, place).arg(typed);
            notes.push(note.arg(links::nearest(site, typed).unwrap_or_default()));
        }
    }
}

impl Site {
    /// The articles to show beside one: those it names, then those nearest to it among
    /// what was published before. A common topic counts four, a tag two, a unit one;
    /// of equals the newest comes first.
    pub fn related(&self, id: ArticleId) -> Vec<ArticleId> {
        let entry = self.entry(id);
        let named = entry.article.standing.related.iter();
        let named = named.filter_map(|(t, _)| self.article_at(t));
        let mut related: Vec<ArticleId> = Vec::with_capacity(RELATED);
        for other in named.filter(|other| *other != id) {
            if !related.contains(&other) {
                related.push(other);
            }
        }
        let mut near: Vec<(ArticleId, u32)> = Vec::new();
        let weighted = [(Taxonomy::Topic, 4), (Taxonomy::Tag, 2), (Taxonomy::Unit, 1)];
        for (taxonomy, weight) in weighted {
            for term in entry.terms.of(taxonomy) {
                let articles = &self.term(term).collection.articles;
                let end = articles.partition_point(|other| *other < id);
                let newest = articles[..end].iter().rev().take(NEAR);
                near.extend(newest.map(|other| (*other, weight)));
            }
        }
        near.sort_unstable();
        near.dedup_by(|later, first| {
            let is_same = later.0 == first.0;
            first.1 += if is_same { later.1 } else { 0 };
            is_same
        });
        near.sort_unstable_by_key(|(other, weight)| std::cmp::Reverse((*weight, *other)));
        let near = near.into_iter().map(|(other, _)| other);
        let near: Vec<_> = near.filter(|other| !related.contains(other)).collect();
        let free = RELATED.saturating_sub(related.len());
        related.extend(near.into_iter().take(free));
        related
    }

    /// The articles of a section: those that are pinned, then the newest.
    pub fn pinned_first(&self, id: SectionId) -> impl Iterator<Item = ArticleId> + '_ {
        let section = self.section(id).1;
        let newest = section.collection.articles.iter().rev();
        let others = newest.filter(|id| !section.pinned.contains(id));
        section.pinned.iter().chain(others).copied()
    }

    /// The article on the site that a target means.
    fn article_at(&self, target: &Target) -> Option<ArticleId> {
        match target {
            Target::Content(path, _) => match self.by_path.get(path.as_str())? {
                Found::On(id) => Some(*id),
                Found::Page(_) | Found::Absent(_) => None,
            },
            _ => None,
        }
    }
}
