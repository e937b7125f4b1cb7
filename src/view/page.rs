//! The page itself: its title, address and the way to it from the home page.

use super::link::{LinkView, section_link, unit_link};
use super::{Page, archive};
use crate::calendar::Collection;
use crate::site::Site;
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
    pub(super) kind: &'static str,
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
        Page::Units => (texts::all_units(language).to_owned(), "units"),
        Page::Unit(id) => (site.unit(id).name.clone(), "unit"),
        Page::UnitList(id, at) => {
            let unit = site.unit(id);
            (list_title(site, &unit.name, &unit.collection, at), "list")
        }
        Page::Archive => (texts::archive(language).to_owned(), "archive"),
        Page::ArchiveList(at) => {
            (list_title(site, texts::archive(language), &site.archive, at), "list")
        }
    };
    let title = match page {
        Page::Home => heading.clone(),
        _ => format!("{heading} | {}", site.config.title),
    };
    let out = page.out(site);
    let base = &site.config.base_url;
    let (href, url) = (base.href(&out), base.absolute(&out));
    PageView { title, heading, description, href, url, kind }
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
    let units = || LinkView {
        title: texts::all_units(language).to_owned(),
        href: base.href(&site.units_out()),
    };
    match page {
        Page::Home => Vec::new(),
        Page::NotFound
        | Page::Section(_)
        | Page::Static(_)
        | Page::Units
        | Page::Archive => vec![home],
        Page::SectionList(id, _) => vec![home, section_link(site, id)],
        Page::Article(id) => vec![home, section_link(site, site.entry(id).section)],
        Page::Unit(_) => vec![home, units()],
        Page::UnitList(id, _) => vec![home, units(), unit_link(site, id)],
        Page::ArchiveList(_) => vec![home, archive::link(site)],
    }
}

/// The links to all static pages.
pub(super) fn static_pages(site: &Site) -> Vec<LinkView> {
    let pages = site.pages.iter().map(|page| LinkView {
        title: page.article.card.title.clone(),
        href: site.config.base_url.href(&page.out),
    });
    pages.collect()
}
