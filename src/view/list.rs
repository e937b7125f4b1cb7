//! Pages that list articles: fronts, periods, the home page, terms.

use super::link::{LinkView, section_link, term_link};
use super::{Fragment, FragmentRef, Page, World, archive};
use crate::calendar::ListPage;
use crate::site::{ArticleId, SectionId, Site, Taxonomy};
use crate::texts;

/// How many articles of a section the home page shows.
const HOME_ARTICLES: usize = 8;

/// The articles of a list page, and where to go from there.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ListView {
    pub(super) pinned: Vec<FragmentRef>,
    pub(super) cards: Vec<FragmentRef>,
    pub(super) articles: String,
    pub(super) is_mixed: bool,
    pub(super) newer: Option<LinkView>,
    pub(super) older: Option<LinkView>,
    pub(super) front: Option<LinkView>,
}

/// Something with an address and a number of articles, in words; empty for none.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CountedView {
    pub(super) title: String,
    pub(super) href: String,
    pub(super) articles: String,
}

/// The newest of a section, on the home page.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SectionView {
    pub(super) title: String,
    pub(super) href: String,
    pub(super) kind: &'static str,
    pub(super) cards: Vec<FragmentRef>,
    pub(super) items: Vec<FragmentRef>,
}

pub(super) fn list(world: World<'_>, page: Page) -> Option<ListView> {
    let site = world.site;
    let (collection, front, at) = match page {
        Page::Section(id) => {
            (&site.section(id).1.collection, section_link(site, id), None)
        }
        Page::SectionList(id, at) => {
            (&site.section(id).1.collection, section_link(site, id), Some(at as usize))
        }
        Page::Term(id) => (&site.term(id).collection, term_link(site, id), None),
        Page::TermList(id, at) => {
            (&site.term(id).collection, term_link(site, id), Some(at as usize))
        }
        Page::ArchiveList(at) => (&site.archive, archive::link(site), Some(at as usize)),
        _ => return None,
    };
    let card = |id| world.fragments.get(Fragment::Card(id));
    // What is pinned stands on top of the front, and nowhere twice.
    let pinned = match page {
        Page::Section(id) => &site.section(id).1.pinned[..],
        _ => &[],
    };
    let cards: Vec<FragmentRef> = match at {
        Some(at) => collection.page_articles(at).map(card).collect(),
        None => {
            let rest = collection.front_articles().filter(|id| !pinned.contains(id));
            rest.map(card).collect()
        }
    };
    let pinned = pinned.iter().copied().map(card).collect();
    let older = match at {
        Some(at) => collection.older(at),
        None => collection.older_than_front(),
    };
    let newer = at.and_then(|at| collection.newer(at));
    let link = |page: &ListPage| LinkView {
        title: texts::period(site.config.language, page.period),
        href: site.config.base_url.href(&page.out),
    };
    let (newer, older) = (newer.map(link), older.map(link));
    let articles = texts::articles(site.config.language, cards.len());
    let is_mixed = !matches!(page, Page::Section(_) | Page::SectionList(..));
    let front = at.map(|_| front);
    Some(ListView { pinned, cards, articles, is_mixed, newer, older, front })
}

pub(super) fn periods(site: &Site, page: Page) -> Option<Vec<CountedView>> {
    let collection = match page {
        Page::Section(id) => &site.section(id).1.collection,
        Page::Term(id) => &site.term(id).collection,
        _ => return None,
    };
    let periods = collection.periods().into_iter().map(|(page, count)| CountedView {
        title: texts::period(site.config.language, page.period),
        href: site.config.base_url.href(&page.out),
        articles: texts::articles(site.config.language, count),
    });
    Some(periods.collect())
}

/// The articles of a section that the home page shows, besides its leading ones.
pub fn at_home(site: &Site, id: SectionId) -> impl Iterator<Item = ArticleId> + '_ {
    let others = site.pinned_first(id).filter(|id| !site.leads.contains(id));
    others.take(HOME_ARTICLES)
}

pub(super) fn sections(world: World<'_>) -> Vec<SectionView> {
    let site = world.site;
    let views = site.section_ids().map(|id| {
        let (section, model) = site.section(id);
        let shown = || at_home(site, id);
        SectionView {
            title: section.title.clone(),
            href: site.config.base_url.href(&model.out),
            kind: section.kind.name(),
            cards: shown().map(|id| world.fragments.get(Fragment::Card(id))).collect(),
            items: shown().map(|id| world.fragments.get(Fragment::Item(id))).collect(),
        }
    });
    views.collect()
}

/// All terms of a taxonomy.
pub(super) fn terms(site: &Site, taxonomy: Taxonomy) -> Vec<CountedView> {
    let base = &site.config.base_url;
    let language = site.config.language;
    let views = site.terms.of(taxonomy).iter().map(|term| CountedView {
        title: term.name.clone(),
        href: base.href(&term.out),
        articles: match term.collection.articles.len() {
            0 => String::new(),
            count => texts::articles(language, count),
        },
    });
    views.collect()
}
