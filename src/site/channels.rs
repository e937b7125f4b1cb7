//! The feeds of the portal: what each follows, in which format, and where it stands.

use super::{ArticleId, SectionId, Site, Taxonomy, TermId, fixed};
use crate::url::OutPath;

/// What a feed follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Channel {
    /// Everything.
    Portal,
    /// A section.
    Section(SectionId),
    /// A unit, by its rank among the units.
    Unit(u32),
}

/// How a feed is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// RSS 2.0.
    Rss,
    /// Atom 1.0, RFC 4287.
    Atom,
}

impl Channel {
    /// The unit that a feed follows.
    pub fn unit(self) -> Option<TermId> {
        match self {
            Self::Unit(rank) => Some(TermId { taxonomy: Taxonomy::Unit, rank }),
            Self::Portal | Self::Section(_) => None,
        }
    }

    /// The output of its feed. Units have RSS alone.
    pub fn out(self, site: &Site, format: Format) -> OutPath {
        let name = match format {
            Format::Rss => "rss.xml",
            Format::Atom => "atom.xml",
        };
        match (self, self.unit()) {
            (Self::Section(id), _) => {
                fixed(&format!("{}/{name}", site.section(id).0.slug))
            }
            (_, Some(id)) => {
                let folder = Taxonomy::Unit.folder();
                fixed(&format!("{folder}/{}/{name}", site.term(id).id))
            }
            (_, None) => fixed(name),
        }
    }

    /// What it follows, as its readers know it.
    pub fn name(self, site: &Site) -> &str {
        match (self, self.unit()) {
            (Self::Section(id), _) => &site.section(id).0.title,
            (_, Some(id)) => &site.term(id).name,
            (_, None) => &site.config.title,
        }
    }

    /// Its articles, the newest first; as many as site.yaml says.
    pub fn newest(self, site: &Site) -> impl Iterator<Item = ArticleId> + '_ {
        let all = match (self, self.unit()) {
            (Self::Section(id), _) => &site.section(id).1.collection.articles,
            (_, Some(id)) => &site.term(id).collection.articles,
            (_, None) => &site.archive.articles,
        };
        all.iter().rev().take(site.config.feeds.items).copied()
    }
}

impl Site {
    /// Every feed of the portal.
    pub fn feeds(&self) -> impl Iterator<Item = (Channel, Format)> + '_ {
        let sections = self.section_ids().filter(|_| self.config.outputs.section_feeds);
        let portal = std::iter::once(Channel::Portal);
        let both = portal.chain(sections.map(Channel::Section));
        let both =
            both.flat_map(|of| [Format::Rss, Format::Atom].map(|format| (of, format)));
        let units = self.terms.of(Taxonomy::Unit).len() as u32;
        let units = (0..units).filter(|_| self.config.feeds.units);
        both.chain(units.map(|rank| (Channel::Unit(rank), Format::Rss)))
    }
}
