//! Terms: authors and topics on their own pages, topics on the home page.

use super::link::{LinkView, term_link};
use crate::site::{About, Site, Taxonomy, TermId};
use crate::texts;

/// An author on their own page.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PersonView {
    pub(super) name: String,
    pub(super) role: String,
    pub(super) unit: Option<LinkView>,
}

/// A topic on its own page.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TopicView {
    pub(super) title: String,
    pub(super) intro: String,
    pub(super) parent: Option<LinkView>,
    pub(super) children: Vec<LinkView>,
}

/// A topic among others.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TopicCardView {
    pub(super) title: String,
    pub(super) href: String,
    pub(super) intro: String,
    pub(super) articles: String,
}

pub(super) fn person(site: &Site, id: TermId) -> PersonView {
    let term = site.term(id);
    let (role, unit) = match &term.about {
        About::Person { role, unit } => (role.clone(), *unit),
        _ => (String::new(), None),
    };
    let unit = unit.map(|id| term_link(site, id));
    PersonView { name: term.name.clone(), role, unit }
}

pub(super) fn topic(site: &Site, id: TermId) -> TopicView {
    let term = site.term(id);
    TopicView {
        title: term.name.clone(),
        intro: intro(&term.about),
        parent: term.parent.map(|parent| term_link(site, parent)),
        children: children(site, id),
    }
}

/// The topics that have articles.
pub(super) fn topics(site: &Site) -> Vec<TopicCardView> {
    let topics = site.terms.ids(Taxonomy::Topic).filter_map(|id| {
        let (term, link) = (site.term(id), term_link(site, id));
        let count = term.collection.articles.len();
        (count > 0).then(|| TopicCardView {
            title: link.title,
            href: link.href,
            intro: intro(&term.about),
            articles: texts::articles(site.config.language, count),
        })
    });
    topics.collect()
}

/// The terms directly below one.
pub(super) fn children(site: &Site, id: TermId) -> Vec<LinkView> {
    let all = site.terms.ids(id.taxonomy);
    let children = all.filter(|child| site.term(*child).parent == Some(id));
    children.map(|child| term_link(site, child)).collect()
}

fn intro(about: &About) -> String {
    match about {
        About::Topic { intro } => intro.clone(),
        _ => String::new(),
    }
}
