//! The feeds: what is new, for programs that readers follow the portal with.
//!
//! In: the site. Out: [`Feed`], the ingredients of one feed, and its bytes as RSS 2.0
//! (rssboard.org, version 2.0.11, with `atom:link`, `dc:creator` and `content:encoded`)
//! or Atom 1.0 (RFC 4287). Where site.yaml asks for whole texts, the caller brings the
//! body of each item: there are only as many as a feed has items.

mod atom;
mod body;
mod rss;

use std::borrow::Cow;

use crate::article::Article;
use crate::digest::Digest;
use crate::image::Shown;
use crate::markdown::{Html, Leads};
use crate::moment::Moment;
use crate::site::{ArticleId, Channel, Entry, Format, PlayedAt, Site, Taxonomy};
use crate::texts;
use crate::url::{BaseUrl, OutPath};
use crate::view::Page;

/// What a feed is made of.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Feed<'a> {
    title: Cow<'a, str>,
    description: Cow<'a, str>,
    portal: &'a str,
    language: &'static str,
    base: &'a BaseUrl,
    /// The page that it follows.
    home: OutPath,
    format: Format,
    out: OutPath,
    items: Vec<Item<'a>>,
}

/// One article of a feed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Item<'a> {
    title: &'a str,
    out: &'a OutPath,
    appears: Moment,
    /// When it was last updated or put right, if that is later.
    updated: Option<Moment>,
    section: &'a str,
    authors: Vec<&'a str>,
    summary: &'a str,
    enclosure: Option<Enclosure<'a>>,
    text: Option<Text<'a>>,
}

/// A film that comes with an item.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Enclosure<'a> {
    href: Cow<'a, str>,
    media: &'static str,
    /// In bytes.
    size: u64,
}

/// What the whole text of an item is made of.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Text<'a> {
    body: Digest,
    links: Vec<Leads<'a>>,
    is_lead_in_body: bool,
    policy: Html,
    image: Option<Cow<'a, Shown>>,
    alt: &'a str,
}

impl<'a> Feed<'a> {
    /// Collects the newest articles of a channel.
    pub fn new(site: &'a Site, of: Channel, format: Format) -> Self {
        let portal = &*site.config.title;
        let home = match (of, of.unit()) {
            (Channel::Section(id), _) => Page::Section(id),
            (_, Some(id)) => Page::Term(id),
            (_, None) => Page::Home,
        };
        let title: Cow<'_, str> = match of {
            Channel::Portal => portal.into(),
            _ => format!("{} | {portal}", of.name(site)).into(),
        };
        let description = match site.config.tagline.as_str() {
            "" => title.clone(),
            tagline => tagline.into(),
        };
        Self {
            title,
            description,
            portal,
            language: texts::lang(site.config.language),
            base: &site.config.base_url,
            home: home.out(site).into_owned(),
            format,
            out: of.out(site, format),
            items: of.newest(site).map(|id| Item::new(site, id)).collect(),
        }
    }

    /// The bytes of the feed. `bodies` gives the Markdown of the whole texts, in the order
    /// of [`Channel::newest`]; none where items have only summaries.
    pub fn xml(&self, bodies: &[Cow<'_, str>]) -> String {
        match self.format {
            Format::Rss => rss::xml(self, bodies),
            Format::Atom => atom::xml(self, bodies),
        }
    }

    /// The HTML of an item, where whole texts are asked for.
    fn html(&self, item: &Item<'_>, body: Option<&Cow<'_, str>>) -> Option<String> {
        Some(body::html(self.base, item, item.text.as_ref()?, body?))
    }

    fn address(&self, out: &OutPath) -> String {
        self.base.absolute(out)
    }

    fn whole(&self, href: &str) -> String {
        body::whole(self.base, href).into_owned()
    }
}

impl<'a> Item<'a> {
    fn new(site: &'a Site, id: ArticleId) -> Self {
        let entry = site.entry(id);
        let article = &*entry.article;
        let authors = entry.terms.of(Taxonomy::Author).map(|id| &*site.term(id).name);
        Self {
            title: &article.card.title,
            out: &entry.out,
            appears: *article.card.appears(),
            updated: article.revised(),
            section: &site.section(entry.section).0.title,
            authors: authors.collect(),
            summary: &article.card.lead,
            enclosure: enclosure(site, entry),
            text: site.config.feeds.is_full.then(|| text(site, entry, article)),
        }
    }

    /// When it was last another one.
    fn changed(&self) -> Moment {
        self.updated.unwrap_or(self.appears)
    }
}

/// The film of an article; a feed must say how large it is.
fn enclosure<'a>(site: &'a Site, entry: &'a Entry) -> Option<Enclosure<'a>> {
    match site.film_of(entry.located())?.at {
        PlayedAt::File { href, media, size } => {
            Some(Enclosure { href, media, size: size? })
        }
        PlayedAt::YouTube(_) => None,
    }
}

fn text<'a>(site: &'a Site, entry: &'a Entry, article: &'a Article) -> Text<'a> {
    let from = entry.located();
    let image = article.card.image.as_ref();
    let alt = image.map_or("", |image| match &*image.alt {
        "" => &image.caption,
        alt => alt,
    });
    Text {
        body: article.body.digest,
        links: site.links_of(from),
        is_lead_in_body: article.facts.is_lead_in_body,
        policy: site.config.html,
        image: site.image_of(from),
        alt,
    }
}
