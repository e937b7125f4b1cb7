//! A title with an address: what crumbs, neighbours and lists are made of.

use crate::site::{ArticleId, SectionId, Site, Taxonomy, TermId};
use crate::texts;

/// A title with an address.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct LinkView {
    pub(super) title: String,
    pub(super) href: String,
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

pub(super) fn article_link(site: &Site, id: ArticleId) -> LinkView {
    let entry = site.entry(id);
    let href = site.config.base_url.href(&entry.out);
    LinkView { title: entry.article.card.title.clone(), href }
}
