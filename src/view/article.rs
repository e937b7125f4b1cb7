//! An article on its own page, in a list, and what stands beside it.
//!
//! These are most of the pages: their structs borrow the article with the digest that it
//! has since it was parsed, and add what the site knows; what is written out (a date, an
//! address) is written by the value.

use std::borrow::Cow;

use super::link::{Href, LinkView, article_href};
use super::shared::{BlockHead, Shared};
use super::unit::{EndedView, ended};
use super::video::{self, VideoView};
use super::{Fragment, FragmentRef, World};
use crate::abbreviation::Expansion;
use crate::article::{Attachment, Card, Details, Image, Listed};
use crate::config::SectionKind;
use crate::diagnostic::Language;
use crate::digest::{Digest, Digested};
use crate::image::Shown;
use crate::markdown::{Html, Leads};
use crate::moment::{Moment, Precision};
use crate::site::{
    ArticleId, Byline, Entry, Located, PageId, Resolution, Ribbon, SectionId, Site,
    Taxonomy,
};
use crate::texts;
use crate::url::{self, Target};
use crate::vietnamese::{self, Shortened};

/// The longest lead of a card, in characters.
const CARD_LEAD: usize = 180;

/// A date for machines and for people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct DateView {
    pub(super) moment: Moment,
    pub(super) language: Language,
    /// Whether it is written as documents write it.
    pub(super) is_of_document: bool,
    /// Whether what it says has to be done before it.
    pub(super) is_before: bool,
}

impl DateView {
    /// "Thứ Sáu, 09/10/2020, 16:30"; in documents "ngày 09 tháng 10 năm 2020", "9 October
    /// 2020".
    pub(super) fn long(&self) -> String {
        let long = match (self.language, self.is_of_document) {
            (Language::Vi, false) => self.moment.long_vi(),
            (Language::Vi, true) => self.moment.document_vi(),
            (Language::En, false) => self.moment.long_en(),
            // Between the weekday and the time.
            (Language::En, true) => {
                let long = self.moment.long_en();
                long.split(", ").nth(1).unwrap_or_default().to_owned()
            }
        };
        self.with_word(long)
    }

    /// "09/10/2020".
    pub(super) fn short(&self) -> String {
        self.with_word(self.moment.short())
    }

    /// As machines read it. A day that is too late is over when it begins.
    pub(super) fn iso(&self) -> String {
        let iso = self.moment.iso();
        match self.is_before && self.moment.precision() == Precision::Day {
            true => iso + "T00:00+07:00",
            false => iso,
        }
    }

    fn with_word(&self, date: String) -> String {
        match self.is_before {
            true => format!("{} {date}", texts::before(self.language)),
            false => date,
        }
    }
}

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct ImageView<'a> {
    /// `None` where it cannot be shown: its description is printed.
    pub(super) shown: Option<Cow<'a, Shown>>,
    pub(super) alt: &'a str,
    pub(super) caption: &'a str,
    pub(super) credit: &'a str,
}

/// An article on its own page.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ArticleView<'a> {
    pub(super) card: &'a Digested<Card>,
    pub(super) details: &'a Digested<Details>,
    pub(super) language: Language,
    pub(super) is_lead_in_body: bool,
    pub(super) html: Html,
    pub(super) ended: Vec<EndedView>,
    pub(super) attachments: Vec<AttachmentView<'a>>,
    pub(super) video: Option<VideoView>,
    pub(super) gallery: Vec<ImageView<'a>>,
    pub(super) section: &'a Shared<LinkView>,
    pub(super) units: Vec<&'a Shared<LinkView>>,
    pub(super) bylines: Vec<BylineView<'a>>,
    pub(super) tags: Vec<&'a Shared<LinkView>>,
    pub(super) topics: Vec<&'a Shared<LinkView>>,
    /// Its lead picture, where that can be shown.
    pub(super) image: Option<Cow<'a, Shown>>,
    pub(super) ribbon: Option<Ribbon>,
    /// The body, by the digest of its text, and what is printed for each of its links.
    pub(super) body: Digest,
    pub(super) links: Vec<Leads<'a>>,
    /// The abbreviations that the body uses and does not explain.
    pub(super) abbreviations: Vec<Expansion<'a>>,
}

/// Who an article is by.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct BylineView<'a> {
    pub(super) role: &'a str,
    pub(super) people: Vec<&'a Shared<LinkView>>,
}

/// A static page.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct DocumentView<'a> {
    pub(super) title: &'a str,
    pub(super) lead: &'a str,
    pub(super) is_lead_in_body: bool,
    pub(super) html: Html,
    pub(super) image: Option<ImageView<'a>>,
    pub(super) ribbon: Option<Ribbon>,
    /// As in [`ArticleView`].
    pub(super) body: Digest,
    pub(super) links: Vec<Leads<'a>>,
    /// The abbreviations that the body uses and does not explain.
    pub(super) abbreviations: Vec<Expansion<'a>>,
}

/// A file to take away.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct AttachmentView<'a> {
    pub(super) title: &'a str,
    pub(super) href: Cow<'a, str>,
    pub(super) kind: String,
    pub(super) size: String,
}

/// Items of a section beside an article.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct BlockView<'a> {
    pub(super) head: &'a BlockHead,
    pub(super) items: Vec<FragmentRef>,
}

/// An article in a list.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CardView<'a> {
    pub(super) listed: Digested<Listed<'a>>,
    pub(super) href: Href<'a>,
    pub(super) language: Language,
    pub(super) section: &'a Shared<LinkView>,
    pub(super) kind: &'static str,
    pub(super) units: Vec<&'a Shared<LinkView>>,
    /// Its picture, where that can be shown.
    pub(super) image: Option<Cow<'a, Shown>>,
    pub(super) ribbon: Option<Ribbon>,
}

impl CardView<'_> {
    /// The lead, as much of it as a card holds.
    pub(super) fn lead(&self) -> Shortened<'_> {
        vietnamese::shortened(self.listed.lead, CARD_LEAD)
    }
}

pub(super) fn date(language: Language, moment: &Moment) -> DateView {
    DateView { moment: *moment, language, is_of_document: false, is_before: false }
}

fn image<'a>(site: &'a Site, from: Located<'a>) -> Option<ImageView<'a>> {
    let image = from.article.card.image.as_ref()?;
    Some(picture(image, site.image_of(from)))
}

/// A picture and its words. A caption stands in for a description.
pub(super) fn picture<'a>(
    image: &'a Image,
    shown: Option<Cow<'a, Shown>>,
) -> ImageView<'a> {
    let Image { target: _, alt, caption, credit } = image;
    let alt = if alt.is_empty() { caption } else { alt };
    ImageView { shown, alt, caption, credit }
}

fn gallery<'a>(
    site: &'a Site,
    from: Located<'a>,
    images: &'a [Image],
) -> Vec<ImageView<'a>> {
    let pictures =
        images.iter().map(|image| picture(image, site.shown(from, &image.target)));
    pictures.collect()
}

/// A link to another site; an address that is not http(s) is left out.
pub(super) fn link_out(title: &str, address: &str) -> LinkView {
    let href = match url::target(address, "") {
        Target::Outside(href) => href,
        _ => String::new(),
    };
    LinkView { title: title.to_owned(), href }
}

fn attachment<'a>(
    site: &'a Site,
    from: Located<'a>,
    file: &'a Attachment,
) -> Option<AttachmentView<'a>> {
    let Resolution::Address(href) = site.resolve(from, &file.target) else { return None };
    let name = href.split(['?', '#']).next().unwrap_or(&href);
    let name = name.rsplit('/').next().unwrap_or(name);
    let kind = name.rsplit_once('.').map_or("", |(_, kind)| kind).to_uppercase();
    let size = site.size_of(from, &file.target);
    let size = size.map(|bytes| texts::size(site.config.language, bytes));
    let size = size.unwrap_or_default();
    Some(AttachmentView { title: &file.title, href, kind, size })
}

fn term_links<'a>(
    world: World<'a>,
    entry: &Entry,
    taxonomy: Taxonomy,
) -> Vec<&'a Shared<LinkView>> {
    entry.terms.of(taxonomy).map(|id| world.commons.term(id)).collect()
}

fn byline<'a>(world: World<'a>, byline: &'a Byline) -> BylineView<'a> {
    let Byline { role, people } = byline;
    let people = people.iter().map(|id| world.commons.term(*id));
    BylineView { role, people: people.collect() }
}

pub(super) fn article(world: World<'_>, id: ArticleId) -> ArticleView<'_> {
    let site = world.site;
    let entry = site.entry(id);
    let (card, details) = (&entry.article.card, &entry.article.details);
    let from = entry.located();
    let image = site.image_of(from);
    let film = details.video.as_deref();
    let film = film.and_then(|film| video::video(site, from, film, image.as_ref()));
    let units = entry.terms.of(Taxonomy::Unit);
    let links = |taxonomy| term_links(world, entry, taxonomy);
    let files = details.attachments.iter();
    ArticleView {
        card,
        details,
        language: site.config.language,
        is_lead_in_body: entry.article.facts.is_lead_in_body,
        html: site.config.html,
        ended: units.filter_map(|id| ended(site, id)).collect(),
        attachments: files.filter_map(|file| attachment(site, from, file)).collect(),
        video: film,
        gallery: gallery(site, from, &details.gallery),
        section: world.commons.section(entry.section),
        units: links(Taxonomy::Unit),
        bylines: entry.terms.bylines.iter().map(|one| byline(world, one)).collect(),
        tags: links(Taxonomy::Tag),
        topics: links(Taxonomy::Topic),
        image,
        ribbon: entry.ribbon,
        body: entry.article.body.digest,
        links: site.links_of(from),
        abbreviations: site.glossary.used_in(&entry.article),
    }
}

pub(super) fn card(world: World<'_>, id: ArticleId) -> CardView<'_> {
    let site = world.site;
    let entry = site.entry(id);
    CardView {
        listed: entry.article.listed(),
        href: article_href(site, id),
        language: site.config.language,
        section: world.commons.section(entry.section),
        kind: site.section(entry.section).0.kind.name(),
        units: term_links(world, entry, Taxonomy::Unit),
        image: site.image_of(entry.located()),
        ribbon: entry.ribbon,
    }
}

/// What the sections with a block had published when the article appeared.
pub(super) fn blocks(world: World<'_>, id: ArticleId) -> Vec<BlockView<'_>> {
    let site = world.site;
    let items = |section| site.known_to(id, section, site.config.block_items);
    blocks_of(world, items)
}

/// What the sections with a block have today: what is pinned, then the newest.
pub(super) fn blocks_of_today(world: World<'_>) -> Vec<BlockView<'_>> {
    let site = world.site;
    blocks_of(world, |section| site.pinned_first(section).take(site.config.block_items))
}

fn blocks_of<'a, I: Iterator<Item = ArticleId>>(
    world: World<'a>,
    items: impl Fn(SectionId) -> I,
) -> Vec<BlockView<'a>> {
    let kinds = [SectionKind::Notices, SectionKind::Reports, SectionKind::Videos];
    let sections = kinds.into_iter().flat_map(|kind| world.site.sections_of(kind));
    let blocks = sections.map(|section| BlockView {
        head: world.commons.block(section),
        items: items(section).map(|id| world.fragments.get(Fragment::Item(id))).collect(),
    });
    blocks.filter(|block| !block.items.is_empty()).collect()
}

pub(super) fn document(site: &Site, id: PageId) -> DocumentView<'_> {
    let page = site.page(id);
    let article = &page.article;
    DocumentView {
        title: &article.card.title,
        lead: &article.card.lead,
        is_lead_in_body: article.facts.is_lead_in_body,
        html: site.config.html,
        image: image(site, page.located()),
        ribbon: page.ribbon,
        body: article.body.digest,
        links: site.links_of(page.located()),
        abbreviations: site.glossary.used_in(article),
    }
}
