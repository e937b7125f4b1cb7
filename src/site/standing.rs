//! How articles stand on the site: pinned, leading, beside others.

use super::sorting::News;
use super::{ArticleId, Conditions, Found, Reason, SectionId, Site, Taxonomy, links};
use crate::config::{Config, SectionKind};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::url::Target;

/// How many leading articles the home page has.
const LEADS: usize = 5;

/// How many related articles stand beside one.
const RELATED: usize = 4;

/// How many of the newest articles of a term are looked at for related ones.
const NEAR: usize = 8;

/// The articles of a section that are pinned now, newest first.
pub(super) fn pinned(
    news: &News,
    articles: &[ArticleId],
    conditions: Conditions,
) -> Vec<ArticleId> {
    let is_pinned = |id: &&ArticleId| {
        let standing = &news[**id].article.standing;
        standing.pinned_until.is_some_and(|until| until.end() > conditions.now)
    };
    articles.iter().rev().filter(is_pinned).copied().collect()
}

/// The leading articles of the home page: those that are featured now, by their order,
/// then the newest news. One with a picture stands first, unless an order says otherwise.
pub(super) fn leads(
    news: &News,
    config: &Config,
    conditions: Conditions,
) -> Vec<ArticleId> {
    let standing = |id: &ArticleId| &news[*id].article.standing;
    let newest_first = || news.ids().rev();
    let is_featured = |id: &ArticleId| {
        let until = standing(id).featured_until;
        until.is_some_and(|until| until.end() > conditions.now)
    };
    let is_news = |id: &ArticleId| {
        let section = news[*id].section;
        config.sections[section.0 as usize].kind == SectionKind::News
    };
    let mut leads: Vec<ArticleId> = newest_first().filter(is_featured).collect();
    leads.sort_by_key(|id| standing(id).feature_order.unwrap_or(u32::MAX));
    leads.truncate(LEADS);
    let fill = newest_first().filter(|id| is_news(id) && !is_featured(id));
    leads.extend(fill.take(LEADS - leads.len()));
    let has_picture = |id: &ArticleId| news[*id].article.card.image.is_some();
    let is_ordered = leads.first().is_some_and(|id| standing(id).feature_order.is_some());
    if let Some(at) = leads.iter().position(has_picture).filter(|_| !is_ordered) {
        leads[..=at].rotate_right(1);
    }
    leads
}

/// The related articles that are on the site are shown; the others are noted.
pub(super) fn note_unknown_related(site: &Site, notes: &mut Vec<Diagnostic>) {
    let on_site = site.entries.iter().map(|entry| &entry.article);
    for article in on_site.chain(site.awaited()) {
        for (target, span) in &article.standing.related {
            if site.article_at(target).is_some() {
                continue;
            }
            let typed = match target {
                Target::Content(path, _) | Target::Address(path, _) => path,
                Target::Outside(address) | Target::Fragment(address) => address,
                Target::Unsafe => "",
            };
            let place = Place::at(article.path.clone(), *span);
            let note = Diagnostic::new(Code::RelatedUnknown, place).arg(typed);
            let note = note.arg(links::nearest(site, typed).unwrap_or_default());
            let absent = site.absent_at(&format!("content/{typed}"));
            let absent = absent.filter(|absent| absent.reason != Reason::Withdrawn);
            let absent = absent.map_or("", |absent| &*absent.article.path);
            notes.push(note.arg(absent));
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
