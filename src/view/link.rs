//! A title with an address: what crumbs, neighbours and lists are made of.

use crate::site::{ArticleId, Channel, Format, SectionId, Site, Taxonomy, TermId};
use crate::texts;
use crate::url::{BaseUrl, OutPath};

/// A title with an address.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct LinkView {
    pub(super) title: String,
    pub(super) href: String,
}

/// What a section or a unit is followed with.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct FeedView {
    pub(super) title: String,
    /// As RSS.
    pub(super) href: String,
    /// As Atom, where there is such a one.
    pub(super) atom: Option<String>,
}

/// The title of an article with its address.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ArticleLink<'a> {
    pub(super) title: &'a str,
    pub(super) href: Href<'a>,
}

/// The address of an output, spelled out only where it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Href<'a> {
    pub(super) base: &'a BaseUrl,
    pub(super) out: &'a OutPath,
}

impl Href<'_> {
    /// From the root of the host.
    pub(super) fn text(&self) -> String {
        self.base.href(self.out)
    }
}

pub(super) fn home_link(site: &Site) -> LinkView {
    let title = texts::home(site.config.language).to_owned();
    LinkView { title, href: site.config.base_url.href(&crate::site::fixed("index.html")) }
}

pub(super) fn section_link(site: &Site, id: SectionId) -> LinkView {
    let (section, model) = site.section(id);
    LinkView { title: section.title.clone(), href: site.config.base_url.href(&model.out) }
}

pub(super) fn term_link(site: &Site, id: TermId) -> LinkView {
    let term = site.term(id);
    LinkView { title: term.name.clone(), href: site.config.base_url.href(&term.out) }
}

/// The page that lists all terms of a taxonomy.
pub(super) fn terms_link(site: &Site, taxonomy: Taxonomy) -> LinkView {
    let title = texts::terms(site.config.language, taxonomy).to_owned();
    LinkView { title, href: site.config.base_url.href(&taxonomy.out()) }
}

/// The feed of a section or of a unit.
pub(super) fn feed_link(site: &Site, of: Channel) -> FeedView {
    let href = |format| site.config.base_url.href(&of.out(site, format));
    let atom = of.unit().is_none().then(|| href(Format::Atom));
    FeedView { title: of.name(site).to_owned(), href: href(Format::Rss), atom }
}

/// The address of an article.
pub(super) fn article_href(site: &Site, id: ArticleId) -> Href<'_> {
    Href { base: &site.config.base_url, out: &site.entry(id).out }
}

pub(super) fn article_link(site: &Site, id: ArticleId) -> ArticleLink<'_> {
    let entry = site.entry(id);
    let href = article_href(site, id);
    ArticleLink { title: &entry.article.card.title, href }
}
