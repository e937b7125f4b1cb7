//! The page itself: its title, address and the way to it from the home page.

use std::borrow::Cow;

use super::link::{FeedView, LinkView};
use super::shared::Shared;
use super::{Page, World};
use crate::article::Card;
use crate::calendar::Collection;
use crate::digest::Digested;
use crate::image::{Dimensions, SHARE};
use crate::site::{About, Site, Taxonomy, TermId};
use crate::texts;
use crate::url::{BaseUrl, OutPath};
use crate::vietnamese::{self, Shortened};

/// The longest description of a page, in characters; search engines cut there.
const DESCRIPTION: usize = 160;

/// The page itself.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PageView<'a> {
    pub(super) told: Told<'a>,
    /// The portal, of which the home page is the page itself.
    pub(super) portal: Option<&'a str>,
    pub(super) base: &'a BaseUrl,
    pub(super) out: Cow<'a, OutPath>,
    pub(super) feed: Option<&'a Shared<FeedView>>,
    pub(super) kind: &'static str,
    pub(super) noindex: bool,
    /// What other sites show of it.
    pub(super) share: Option<ShareView<'a>>,
}

/// The preview of a page.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct ShareView<'a> {
    pub(super) out: &'a OutPath,
    pub(super) size: Dimensions,
    /// What is to be seen, or empty.
    pub(super) alt: &'a str,
}

/// What a page says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Told<'a> {
    /// What its article says.
    Card(&'a Digested<Card>),
    /// A heading and a description.
    Texts(Cow<'a, str>, &'a str),
}

impl PageView<'_> {
    /// What stands over the page.
    pub(super) fn heading(&self) -> &str {
        match &self.told {
            Told::Card(card) => &card.title,
            Told::Texts(heading, _) => heading,
        }
    }

    /// What search engines show of it.
    pub(super) fn description(&self) -> Shortened<'_> {
        vietnamese::shortened(
            match &self.told {
                Told::Card(card) => &card.lead,
                Told::Texts(_, description) => description,
            },
            DESCRIPTION,
        )
    }

    /// What stands on the tab of the browser.
    pub(super) fn title(&self) -> Cow<'_, str> {
        let heading = self.heading();
        match self.portal {
            Some(portal) => format!("{heading} | {portal}").into(),
            None => Cow::Borrowed(heading),
        }
    }
}

pub(super) fn page_view(world: World<'_>, page: Page) -> PageView<'_> {
    let site = world.site;
    let (told, kind) = match page {
        Page::Article(id) => (Told::Card(&site.entry(id).article.card), "article"),
        Page::Static(id) => (Told::Card(&site.page(id).article.card), "page"),
        _ => {
            let (heading, kind) = heading(site, page);
            (Told::Texts(heading, description(site, page)), kind)
        }
    };
    PageView {
        told,
        portal: (page != Page::Home).then_some(&*site.config.title),
        base: &site.config.base_url,
        out: page.out(site),
        feed: feed(world, page),
        kind,
        noindex: page.is_hidden(site) || site.is_preview(),
        share: share(site, page),
    }
}

/// The feed of a page's section or unit.
fn feed(world: World<'_>, page: Page) -> Option<&Shared<FeedView>> {
    let config = &world.site.config;
    if let Page::Term(id) | Page::TermList(id, _) = page {
        let is_followed = id.taxonomy == Taxonomy::Unit && config.feeds.units;
        return is_followed.then(|| world.commons.unit_feed(id.rank));
    }
    let section = page.section(world.site).filter(|_| config.outputs.section_feeds);
    section.map(|id| world.commons.feed(id))
}

fn share(site: &Site, page: Page) -> Option<ShareView<'_>> {
    let text = match page {
        Page::Article(id) => Some(site.entry(id).located()),
        Page::Static(id) => Some(site.page(id).located()),
        Page::NotFound | Page::Today | Page::Withdrawn(_) | Page::Redirect(_) => {
            return None;
        }
        _ => None,
    };
    let (out, is_own) = site.share_of(text)?;
    let image = text.filter(|_| is_own).and_then(|from| from.article.card.image.as_ref());
    let alt = image.map_or("", |image| match &*image.alt {
        "" => &image.caption,
        alt => alt,
    });
    Some(ShareView { out, size: SHARE, alt })
}

/// What a page that is no article is about.
fn description(site: &Site, page: Page) -> &str {
    match page {
        Page::Home => &site.config.tagline,
        Page::Section(id) => match site.section(id).1.intro.as_deref() {
            Some(intro) if !intro.card.lead.is_empty() => &intro.card.lead,
            _ => &site.config.tagline,
        },
        Page::Term(id) => match &site.term(id).about {
            About::Topic { intro } => intro,
            _ => "",
        },
        _ => "",
    }
}

/// What stands over a page, and what kind of page it is.
pub(super) fn heading(site: &Site, page: Page) -> (Cow<'_, str>, &'static str) {
    let language = site.config.language;
    let text = |text: &'static str| Cow::Borrowed(text);
    match page {
        Page::Home => (Cow::Borrowed(&*site.config.title), "home"),
        Page::NotFound => (text(texts::not_found(language)), "404"),
        Page::Section(id) => (Cow::Borrowed(&*site.section(id).0.title), "section"),
        Page::SectionList(id, at) => {
            let (section, model) = site.section(id);
            (list_title(site, &section.title, &model.collection, at).into(), "list")
        }
        Page::Article(id) => {
            (Cow::Borrowed(&*site.entry(id).article.card.title), "article")
        }
        Page::Static(id) => (Cow::Borrowed(&*site.page(id).article.card.title), "page"),
        Page::Terms(taxonomy) => (text(texts::terms(language, taxonomy)), "terms"),
        Page::Term(id) => (term_title(site, id), term_kind(id.taxonomy)),
        Page::TermList(id, at) => {
            let title = term_title(site, id);
            (list_title(site, &title, &site.term(id).collection, at).into(), "list")
        }
        Page::Archive => (text(texts::archive(language)), "archive"),
        Page::ArchiveList(at) => {
            let title = texts::archive(language);
            (list_title(site, title, &site.archive, at).into(), "list")
        }
        Page::Corrections => (text(texts::corrections(language)), "corrections"),
        Page::Glossary => (text(texts::glossary(language)), "glossary"),
        Page::Links => (text(texts::links(language)), "links"),
        Page::SiteMap => (text(texts::site_map(language)), "sitemap"),
        Page::Search => (text(texts::search(language)), "search"),
        Page::Today => (text(texts::latest(language)), "today"),
        Page::Withdrawn(_) => (text(texts::withdrawn(language)), "withdrawn"),
        Page::Redirect(at) => {
            let title = match site.moved(at) {
                Some(moved) => Cow::Borrowed(&*moved.article.card.title),
                None => Cow::Owned(site.config.base_url.href(site.moved_to(at))),
            };
            (title, "redirect")
        }
    }
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
fn term_title(site: &Site, id: TermId) -> Cow<'_, str> {
    let name = &site.term(id).name;
    match id.taxonomy {
        Taxonomy::Tag => format!("{}: {name}", texts::tag(site.config.language)).into(),
        _ => Cow::Borrowed(name),
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

pub(super) fn crumbs(world: World<'_>, page: Page) -> Vec<&Shared<LinkView>> {
    let commons = world.commons;
    let home = &commons.home;
    match page {
        Page::Home | Page::Today | Page::Redirect(_) => Vec::new(),
        Page::NotFound
        | Page::Section(_)
        | Page::Static(_)
        | Page::Terms(_)
        | Page::Corrections
        | Page::Glossary
        | Page::Links
        | Page::SiteMap
        | Page::Search
        | Page::Withdrawn(_)
        | Page::Archive => vec![home],
        Page::SectionList(id, _) => vec![home, commons.section(id)],
        Page::Article(id) => vec![home, commons.section(world.site.entry(id).section)],
        Page::Term(id) => vec![home, commons.taxonomy(id.taxonomy)],
        Page::TermList(id, _) => {
            vec![home, commons.taxonomy(id.taxonomy), commons.term(id)]
        }
        Page::ArchiveList(_) => vec![home, &commons.archive],
    }
}

/// A link to a page by its heading.
pub(super) fn link(site: &Site, page: Page) -> LinkView {
    let title = heading(site, page).0.into_owned();
    LinkView { title, href: site.config.base_url.href(&page.out(site)) }
}

/// The links to all static pages.
pub(super) fn static_pages(site: &Site) -> Vec<LinkView> {
    let pages = site.pages.iter().map(|page| LinkView {
        title: page.article.card.title.clone(),
        href: site.config.base_url.href(&page.out),
    });
    pages.collect()
}
