//! The page itself: its title, address and the way to it from the home page.

use super::link::{LinkView, section_link, term_link, terms_link};
use super::{Page, archive};
use crate::calendar::Collection;
use crate::site::{About, SectionId, Site, Taxonomy, TermId};
use crate::{texts, vietnamese};

/// The longest description of a page, in characters; search engines cut there.
const DESCRIPTION: usize = 160;

/// The page itself.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PageView {
    pub(super) title: String,
    pub(super) heading: String,
    pub(super) description: String,
    pub(super) href: String,
    pub(super) url: String,
    pub(super) feed: Option<LinkView>,
    pub(super) kind: &'static str,
    pub(super) noindex: bool,
}

pub(super) fn page_view(site: &Site, page: Page) -> PageView {
    let language = site.config.language;
    let mut description = String::new();
    let (heading, kind) = match page {
        Page::Home => {
            description.clone_from(&site.config.tagline);
            (site.config.title.clone(), "home")
        }
        Page::NotFound => (texts::not_found(language).to_owned(), "404"),
        Page::Section(id) => (site.section(id).0.title.clone(), "section"),
        Page::SectionList(id, at) => {
            let (section, model) = site.section(id);
            (list_title(site, &section.title, &model.collection, at), "list")
        }
        Page::Article(id) => {
            let card = &site.entry(id).article.card;
            description = vietnamese::shorten(&card.lead, DESCRIPTION).into_owned();
            (card.title.clone(), "article")
        }
        Page::Static(id) => {
            let card = &site.page(id).article.card;
            description = vietnamese::shorten(&card.lead, DESCRIPTION).into_owned();
            (card.title.clone(), "page")
        }
        Page::Terms(taxonomy) => (texts::terms(language, taxonomy).to_owned(), "terms"),
        Page::Term(id) => {
            let term = site.term(id);
            if let About::Topic { intro } = &term.about {
                description = vietnamese::shorten(intro, DESCRIPTION).into_owned();
            }
            (term_title(site, id), term_kind(id.taxonomy))
        }
        Page::TermList(id, at) => {
            let title = term_title(site, id);
            (list_title(site, &title, &site.term(id).collection, at), "list")
        }
        Page::Archive => (texts::archive(language).to_owned(), "archive"),
        Page::ArchiveList(at) => {
            (list_title(site, texts::archive(language), &site.archive, at), "list")
        }
        Page::Corrections => (texts::corrections(language).to_owned(), "corrections"),
        Page::Links => (texts::links(language).to_owned(), "links"),
        Page::SiteMap => (texts::site_map(language).to_owned(), "sitemap"),
        Page::Today => (texts::latest(language).to_owned(), "today"),
        Page::Withdrawn(_) => (texts::withdrawn(language).to_owned(), "withdrawn"),
        Page::Redirect(at) => (site.moved(at).article.card.title.clone(), "redirect"),
    };
    let title = match page {
        Page::Home => heading.clone(),
        _ => format!("{heading} | {}", site.config.title),
    };
    let out = page.out(site);
    let base = &site.config.base_url;
    let (href, url) = (base.href(&out), base.absolute(&out));
    let noindex = page.is_hidden(site);
    let feed = section_of(site, page).filter(|_| site.config.outputs.section_feeds);
    let feed = feed.map(|id| LinkView {
        title: site.section(id).0.title.clone(),
        href: base.href(&crate::feed::out(site, Some(id))),
    });
    PageView { title, heading, description, href, url, feed, kind, noindex }
}

fn term_kind(taxonomy: Taxonomy) -> &'static str {
    match taxonomy {
        Taxonomy::Unit => "unit",
        Taxonomy::Author => "author",
        Taxonomy::Tag => "tag",
        Taxonomy::Topic => "topic",
    }
}

/// The name of a term; a tag alone would say too little.
fn term_title(site: &Site, id: TermId) -> String {
    let name = &site.term(id).name;
    match id.taxonomy {
        Taxonomy::Tag => format!("{}: {name}", texts::tag(site.config.language)),
        _ => name.clone(),
    }
}

/// "Tin hoạt động – Tháng 10/2020", "… – phần 2".
fn list_title(site: &Site, of: &str, collection: &Collection, at: u32) -> String {
    let page = &collection.pages[at as usize];
    let period = texts::period(site.config.language, page.period);
    match page.number {
        0 => format!("{of} – {period}"),
        number => {
            format!("{of} – {period}, {}", texts::part(site.config.language, number))
        }
    }
}

pub(super) fn crumbs(site: &Site, page: Page) -> Vec<LinkView> {
    let base = &site.config.base_url;
    let language = site.config.language;
    let home = LinkView {
        title: texts::home(language).to_owned(),
        href: base.href(&Page::Home.out(site)),
    };
    match page {
        Page::Home | Page::Today | Page::Redirect(_) => Vec::new(),
        Page::NotFound
        | Page::Section(_)
        | Page::Static(_)
        | Page::Terms(_)
        | Page::Corrections
        | Page::Links
        | Page::SiteMap
        | Page::Withdrawn(_)
        | Page::Archive => vec![home],
        Page::SectionList(id, _) => vec![home, section_link(site, id)],
        Page::Article(id) => vec![home, section_link(site, site.entry(id).section)],
        Page::Term(id) => vec![home, terms_link(site, id.taxonomy)],
        Page::TermList(id, _) => {
            vec![home, terms_link(site, id.taxonomy), term_link(site, id)]
        }
        Page::ArchiveList(_) => vec![home, archive::link(site)],
    }
}

/// The section that a page belongs to.
pub(super) fn section_of(site: &Site, page: Page) -> Option<SectionId> {
    match page {
        Page::Section(id) | Page::SectionList(id, _) => Some(id),
        Page::Article(id) => Some(site.entry(id).section),
        _ => None,
    }
}

/// A link to a page by its heading.
pub(super) fn link(site: &Site, page: Page) -> LinkView {
    let PageView { heading, href, .. } = page_view(site, page);
    LinkView { title: heading, href }
}

/// The links to all static pages.
pub(super) fn static_pages(site: &Site) -> Vec<LinkView> {
    let pages = site.pages.iter().map(|page| LinkView {
        title: page.article.card.title.clone(),
        href: site.config.base_url.href(&page.out),
    });
    pages.collect()
}
