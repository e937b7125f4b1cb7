//! A title with an address: what crumbs, neighbours and lists are made of.

use crate::site::{ArticleId, SectionId, Site, UnitId};

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

pub(super) fn unit_link(site: &Site, id: UnitId) -> LinkView {
    let unit = site.unit(id);
    LinkView { title: unit.name.clone(), href: site.config.base_url.href(&unit.out) }
}

pub(super) fn article_link(site: &Site, id: ArticleId) -> LinkView {
    let entry = site.entry(id);
    let href = site.config.base_url.href(&entry.out);
    LinkView { title: entry.article.card.title.clone(), href }
}
