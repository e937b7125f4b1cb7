//! What nearly every page is made of: the portal, the interface texts, the addresses of
//! assets, the links to sections and terms. Each is made and digested once per revision, and its template value once.

use std::collections::BTreeMap;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::{Arc, OnceLock};

use tera::Value;

use super::ingredient::{SiteView, site_view};
use super::link::{LinkView, section_link, term_link};
use crate::diagnostic::Language;
use crate::digest::Digest;
use crate::site::{SectionId, Site, Taxonomy, TermId};
use crate::template::Templates;
use crate::url::OutPath;

/// An ingredient of many pages. It hashes and compares by the digest of its view.
pub struct Shared<T>(Arc<Inner<T>>);

struct Inner<T> {
    view: T,
    digest: Digest,
    value: OnceLock<Value>,
}

impl<T: Hash> Shared<T> {
    fn new(view: T) -> Self {
        let digest = Digest::of(&view);
        Self(Arc::new(Inner { view, digest, value: OnceLock::new() }))
    }
}

impl<T> Shared<T> {
    /// Its value in templates, which `make` makes of the view alone.
    pub(super) fn value(&self, make: impl FnOnce(&T) -> Value) -> Value {
        self.0.value.get_or_init(|| make(&self.0.view)).clone()
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T: fmt::Debug> fmt::Debug for Shared<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.view.fmt(f)
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0.digest == other.0.digest
    }
}

impl<T> Eq for Shared<T> {}

impl<T> Hash for Shared<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.digest.hash(state);
    }
}

/// Paths below `static/` and the addresses they have.
pub(super) type Assets = Vec<(String, String)>;

/// What the pages of one revision have in common.
#[derive(Clone, Debug)]
pub struct Commons {
    pub(super) site: Shared<SiteView>,
    pub(super) texts: Shared<Language>,
    /// By template: the assets that it mentions, and no others, so that a new picture in
    /// `static/` changes no page.
    assets: BTreeMap<String, Shared<Assets>>,
    sections: Vec<Shared<LinkView>>,
    /// By taxonomy and rank.
    terms: [Vec<Shared<LinkView>>; Taxonomy::ALL.len()],
}

impl Commons {
    /// Makes what all pages share; `assets` are the outputs of the assets that templates
    /// mention.
    pub fn new(
        site: &Site,
        templates: &Templates,
        assets: &BTreeMap<String, OutPath>,
    ) -> Self {
        let of = |mentioned: &[String]| -> Assets {
            let found = mentioned.iter().filter_map(|path| {
                Some((path.clone(), site.config.base_url.href(assets.get(path)?)))
            });
            found.collect()
        };
        let by_template = templates
            .closures()
            .map(|(name, closure)| (name.to_owned(), Shared::new(of(&closure.assets))));
        Self {
            site: Shared::new(site_view(site)),
            texts: Shared::new(site.config.language),
            assets: by_template.collect(),
            sections: site
                .section_ids()
                .map(|id| Shared::new(section_link(site, id)))
                .collect(),
            terms: Taxonomy::ALL.map(|taxonomy| {
                let ids = site.terms.ids(taxonomy);
                ids.map(|id| Shared::new(term_link(site, id))).collect()
            }),
        }
    }

    /// The link to a section.
    pub(super) fn section(&self, id: SectionId) -> Shared<LinkView> {
        self.sections[id.0 as usize].clone()
    }

    /// The link to a unit, author, tag or topic.
    pub(super) fn term(&self, id: TermId) -> Shared<LinkView> {
        self.terms[id.taxonomy as usize][id.rank as usize].clone()
    }

    /// The assets that a template mentions.
    pub(super) fn assets(&self, template: &str) -> Option<Shared<Assets>> {
        self.assets.get(template).cloned()
    }
}
