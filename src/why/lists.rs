//! In which lists an article stands.

use crate::Revision;
use crate::calendar::Collection;
use crate::plan::Recipe;
use crate::site::{ArticleId, SectionId, Site, Taxonomy, TermId};
use crate::sitemap;
use crate::url::OutPath;
use crate::view::{self, Page};

/// A page or machine file that lists an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    /// As what it stands there.
    pub role: Role,
    /// What the list is called.
    pub title: String,
    /// Its output.
    pub out: OutPath,
}

/// As what an article stands in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Among the leading articles of the home page, from 1.
    Lead(usize),
    /// Among those of its section on the home page.
    Home,
    /// On top of its section.
    Pinned,
    /// Among the newest on the front of a section, unit, author, tag or topic.
    Newest,
    /// On the page of its month or year.
    Period,
    /// In today's block beside articles.
    Today,
    /// Among all corrections.
    Corrections,
    /// In a feed.
    Feed,
    /// In the sitemap for search engines.
    Sitemap,
}

impl Role {
    /// The word for it in reports to programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Lead(_) => "lead",
            Self::Home => "home",
            Self::Pinned => "pinned",
            Self::Newest => "newest",
            Self::Period => "period",
            Self::Today => "today",
            Self::Corrections => "corrections",
            Self::Feed => "feed",
            Self::Sitemap => "sitemap",
        }
    }
}

/// Everything that lists an article, and beside how many articles it stands in the block
/// of their time.
pub(super) fn of(revision: &Revision, id: ArticleId) -> (Vec<Listing>, usize) {
    let site = &revision.site;
    let entry = site.entry(id);
    let section = site.section(entry.section).1;
    let mut lists = Vec::new();
    let mut list = |role, page: Page| {
        let (title, out) = (page.heading(site), page.out(site).into_owned());
        lists.push(Listing { role, title, out });
    };
    if let Some(at) = site.leads.iter().position(|lead| *lead == id) {
        list(Role::Lead(at + 1), Page::Home);
    } else if view::at_home(site, entry.section).any(|one| one == id) {
        list(Role::Home, Page::Home);
    }
    if section.pinned.contains(&id) {
        list(Role::Pinned, Page::Section(entry.section));
    }
    let front = Page::Section(entry.section);
    collected(&section.collection, id, front, &mut list, |at| {
        Page::SectionList(entry.section, at)
    });
    for taxonomy in Taxonomy::ALL {
        let mut terms: Vec<TermId> = entry.terms.of(taxonomy).collect();
        terms.sort_unstable();
        terms.dedup();
        for term in terms {
            let of = &site.term(term).collection;
            let page = |at| Page::TermList(term, at);
            collected(of, id, Page::Term(term), &mut list, page);
        }
    }
    let outputs = &site.config.outputs;
    if outputs.archive
        && let Some(at) = page_with(&site.archive, id)
    {
        list(Role::Period, Page::ArchiveList(at));
    }
    if outputs.corrections && !entry.article.details.corrections.is_empty() {
        list(Role::Corrections, Page::Corrections);
    }
    let count = site.config.block_items;
    let has_block = site.section(entry.section).0.kind.has_block();
    let mut newest = site.pinned_first(entry.section).take(count);
    if outputs.today && has_block && newest.any(|one| one == id) {
        list(Role::Today, Page::Today);
    }
    lists.extend(feeds(site, id));
    lists.extend(of_sitemap(revision, &entry.out));
    let beside = if has_block { beside(site, entry.section, id) } else { 0 };
    (lists, beside)
}

/// The sitemap, if it has a page.
pub(super) fn of_sitemap(revision: &Revision, out: &OutPath) -> Vec<Listing> {
    let task = revision.plan.task(out.as_str());
    let sitemap = task.and_then(|task| match task.recipe {
        Recipe::Page(page) => sitemap::of(&revision.site, revision.plan.tasks(), page),
        _ => None,
    });
    let listing = sitemap.map(|sitemap| Listing {
        role: Role::Sitemap,
        title: String::new(),
        out: sitemap.out(),
    });
    listing.into_iter().collect()
}

/// The front and the page of its period, in what collects it.
fn collected(
    collection: &Collection,
    id: ArticleId,
    front: Page,
    list: &mut impl FnMut(Role, Page),
    page: impl Fn(u32) -> Page,
) {
    if collection.front_articles().any(|one| one == id) {
        list(Role::Newest, front);
    }
    if let Some(at) = page_with(collection, id) {
        list(Role::Period, page(at));
    }
}

/// The page of a collection on which an article stands.
fn page_with(collection: &Collection, id: ArticleId) -> Option<u32> {
    let at = collection.articles.binary_search(&id).ok()?;
    let page = collection.pages.partition_point(|page| page.articles.end <= at);
    Some(page as u32)
}

fn feeds(site: &Site, id: ArticleId) -> Vec<Listing> {
    let feeds = site.feeds().filter(|(of, _)| of.newest(site).any(|one| one == id));
    let feeds = feeds.map(|(of, format)| Listing {
        role: Role::Feed,
        title: of.name(site).to_owned(),
        out: of.out(site, format),
    });
    feeds.collect()
}

/// How many articles have it in a block: those that appeared after it, until as many of
/// its section followed as a block holds.
fn beside(site: &Site, section: SectionId, id: ArticleId) -> usize {
    let articles = &site.section(section).1.collection.articles;
    let Ok(at) = articles.binary_search(&id) else { return 0 };
    let last = articles.get(at + site.config.block_items);
    let last = last.map_or(site.entries.len().saturating_sub(1), |last| last.0 as usize);
    last.saturating_sub(id.0 as usize)
}
