//! What nearly every page is made of: the portal, the interface texts, the addresses of
//! assets, the links to lists, sections and terms. Each is made and digested once per
//! revision, and its template value once.

use std::collections::BTreeMap;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::{Arc, OnceLock};

use tera::Value;

use super::ingredient::{SiteView, menu, site_view};
use super::link::{
    FeedView, LinkView, feed_link, home_link, section_link, term_link, terms_link,
};
use super::{Name, archive};
use crate::diagnostic::Language;
use crate::digest::Digest;
use crate::site::{Channel, SectionId, Site, Taxonomy, TermId};
use crate::template::Templates;
use crate::texts;
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
    /// What it is made of.
    pub(super) fn view(&self) -> &T {
        &self.0.view
    }

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
    pub(super) home: Shared<LinkView>,
    pub(super) archive: Shared<LinkView>,
    /// The entries of the menu, of which each section has its own header.
    pub(super) menu: Shared<Vec<LinkView>>,
    sections: Vec<SectionCommons>,
    /// The pages that list all terms, by taxonomy.
    taxonomies: [Shared<LinkView>; Taxonomy::ALL.len()],
    /// The feeds of the units, by rank.
    unit_feeds: Vec<Shared<FeedView>>,
    /// By taxonomy and rank.
    terms: [Vec<Shared<LinkView>>; Taxonomy::ALL.len()],
}

/// What pages show of a section.
#[derive(Clone, Debug)]
struct SectionCommons {
    link: Shared<LinkView>,
    feed: Shared<FeedView>,
    block: BlockHead,
}

/// What stands over the items of a section beside an article.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct BlockHead {
    pub(super) title: Shared<String>,
    pub(super) section: Shared<String>,
    pub(super) href: Shared<String>,
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
            home: Shared::new(home_link(site)),
            archive: Shared::new(archive::link(site)),
            menu: Shared::new(menu(site)),
            sections: site
                .section_ids()
                .map(|id| SectionCommons::new(site, id))
                .collect(),
            taxonomies: Taxonomy::ALL
                .map(|taxonomy| Shared::new(terms_link(site, taxonomy))),
            unit_feeds: (0..site.terms.of(Taxonomy::Unit).len() as u32)
                .map(|rank| Shared::new(feed_link(site, Channel::Unit(rank))))
                .collect(),
            terms: Taxonomy::ALL.map(|taxonomy| {
                let ids = site.terms.ids(taxonomy);
                ids.map(|id| Shared::new(term_link(site, id))).collect()
            }),
        }
    }

    /// The digests of what stands on pages of all kinds.
    pub fn digests(&self) -> [(Name, Digest); 2] {
        [(Name::Site, self.site.0.digest), (Name::Texts, self.texts.0.digest)]
    }

    /// By template, the digest of the assets that it mentions.
    pub fn assets_digests(&self) -> impl Iterator<Item = (&str, Digest)> {
        self.assets.iter().map(|(template, assets)| (&**template, assets.0.digest))
    }

    /// The link to a section.
    pub(super) fn section(&self, id: SectionId) -> &Shared<LinkView> {
        &self.sections[id.0 as usize].link
    }

    /// The link to the feed of a section.
    pub(super) fn feed(&self, id: SectionId) -> &Shared<FeedView> {
        &self.sections[id.0 as usize].feed
    }

    /// The link to the feed of a unit, by its rank.
    pub(super) fn unit_feed(&self, rank: u32) -> &Shared<FeedView> {
        &self.unit_feeds[rank as usize]
    }

    /// What stands over the items of a section.
    pub(super) fn block(&self, id: SectionId) -> &BlockHead {
        &self.sections[id.0 as usize].block
    }

    /// The link to all units, authors, tags or topics.
    pub(super) fn taxonomy(&self, taxonomy: Taxonomy) -> &Shared<LinkView> {
        &self.taxonomies[taxonomy as usize]
    }

    /// The link to a unit, author, tag or topic.
    pub(super) fn term(&self, id: TermId) -> &Shared<LinkView> {
        &self.terms[id.taxonomy as usize][id.rank as usize]
    }

    /// The assets that a template mentions.
    pub(super) fn assets(&self, template: &str) -> Option<&Shared<Assets>> {
        self.assets.get(template)
    }
}

impl SectionCommons {
    fn new(site: &Site, id: SectionId) -> Self {
        let link = section_link(site, id);
        Self {
            feed: Shared::new(feed_link(site, Channel::Section(id))),
            block: BlockHead {
                title: Shared::new(texts::block(site.config.language, &link.title)),
                section: Shared::new(link.title.clone()),
                href: Shared::new(link.href.clone()),
            },
            link: Shared::new(link),
        }
    }
}
