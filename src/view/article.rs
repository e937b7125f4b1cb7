//! An article on its own page, in a list, and what stands beside it.

use super::link::{LinkView, article_link, section_link};
use super::notice::{self, NoticeCardView, NoticeView, ReportView};
use super::shared::Shared;
use super::unit::{EndedView, ended};
use super::video::{self, DurationView, VideoView};
use super::{Fragment, FragmentRef, World};
use crate::article::{Attachment, Details, Image};
use crate::config::SectionKind;
use crate::diagnostic::Language;
use crate::digest::Digest;
use crate::front_matter::{Correction, Event};
use crate::moment::Moment;
use crate::site::{
    ArticleId, Byline, Entry, Located, PageId, Resolution, Ribbon, Site, Taxonomy,
};
use crate::url::{self, Target};
use crate::{texts, vietnamese};

/// The longest lead of a card, in characters.
const CARD_LEAD: usize = 180;

/// A date for machines and for people.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct DateView {
    pub(super) iso: String,
    pub(super) long: String,
    pub(super) short: String,
}

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct ImageView {
    pub(super) src: String,
    pub(super) alt: String,
    pub(super) caption: String,
    pub(super) credit: String,
}

/// An article on its own page.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ArticleView {
    pub(super) title: String,
    pub(super) lead: String,
    pub(super) is_lead_in_body: bool,
    pub(super) date: DateView,
    pub(super) updated: Option<DateView>,
    pub(super) source: Option<LinkView>,
    pub(super) corrections: Vec<CorrectionView>,
    pub(super) event: Option<EventView>,
    pub(super) ended: Vec<EndedView>,
    pub(super) attachments: Vec<AttachmentView>,
    pub(super) notice: Option<NoticeView>,
    pub(super) report: Option<ReportView>,
    pub(super) video: Option<VideoView>,
    pub(super) duration: Option<DurationView>,
    pub(super) gallery: Vec<ImageView>,
    pub(super) section: Shared<LinkView>,
    pub(super) units: Vec<Shared<LinkView>>,
    pub(super) bylines: Vec<BylineView>,
    pub(super) tags: Vec<Shared<LinkView>>,
    pub(super) topics: Vec<Shared<LinkView>>,
    pub(super) image: Option<ImageView>,
    pub(super) ribbon: Option<Ribbon>,
    /// The body, by the digest of its text, the authors as typed, whom its last line may
    /// repeat, and the address of each of its links.
    pub(super) body: Digest,
    pub(super) authors: Vec<String>,
    pub(super) links: Vec<Option<String>>,
}

/// Who an article is by.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct BylineView {
    pub(super) role: String,
    pub(super) people: Vec<Shared<LinkView>>,
}

/// A static page.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct DocumentView {
    pub(super) title: String,
    pub(super) lead: String,
    pub(super) is_lead_in_body: bool,
    pub(super) image: Option<ImageView>,
    pub(super) ribbon: Option<Ribbon>,
    /// As in [`ArticleView`].
    pub(super) body: Digest,
    pub(super) links: Vec<Option<String>>,
}

/// What was put right.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct CorrectionView {
    pub(super) date: Option<DateView>,
    pub(super) text: String,
}

/// A file to take away.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct AttachmentView {
    pub(super) title: String,
    pub(super) href: String,
    pub(super) kind: String,
    pub(super) size: String,
}

/// Something that takes place.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct EventView {
    pub(super) start: DateView,
    pub(super) end: Option<DateView>,
    pub(super) place: String,
}

/// Items of a section beside an article.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct BlockView {
    pub(super) title: String,
    pub(super) section: String,
    pub(super) href: String,
    pub(super) items: Vec<FragmentRef>,
}

/// An article in a list.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CardView {
    pub(super) title: String,
    pub(super) href: String,
    pub(super) date: DateView,
    pub(super) lead: String,
    pub(super) section: Shared<LinkView>,
    pub(super) kind: &'static str,
    pub(super) units: Vec<Shared<LinkView>>,
    pub(super) notice: Option<NoticeCardView>,
    pub(super) report: Option<ReportView>,
    pub(super) duration: Option<DurationView>,
    pub(super) image: Option<ImageView>,
    pub(super) ribbon: Option<Ribbon>,
}

pub(super) fn date(site: &Site, moment: &Moment) -> DateView {
    let long = match site.config.language {
        Language::Vi => moment.long_vi(),
        Language::En => moment.long_en(),
    };
    DateView { iso: moment.iso(), long, short: moment.short() }
}

fn image(site: &Site, from: Located<'_>) -> Option<ImageView> {
    let image = from.article.card.image.as_ref()?;
    Some(picture(image, site.image_of(from)?))
}

/// A picture at an address. A caption stands in for a description.
fn picture(image: &Image, src: String) -> ImageView {
    let Image { target: _, alt, caption, credit } = image;
    let alt = if alt.is_empty() { caption } else { alt };
    let (alt, caption, credit) = (alt.clone(), caption.clone(), credit.clone());
    ImageView { src, alt, caption, credit }
}

fn gallery(site: &Site, from: Located<'_>, images: &[Image]) -> Vec<ImageView> {
    let pictures =
        images.iter().filter_map(|image| match site.resolve(from, &image.target) {
            Resolution::Address(src) => Some(picture(image, src)),
            _ => None,
        });
    pictures.collect()
}

/// A link to another site; an address that is not http(s) is left out.
fn link_out(title: &str, address: &str) -> LinkView {
    let href = match url::target(address, "") {
        Target::Outside(href) => href,
        _ => String::new(),
    };
    LinkView { title: title.to_owned(), href }
}

fn attachment(
    site: &Site,
    from: Located<'_>,
    file: &Attachment,
) -> Option<AttachmentView> {
    let Resolution::Address(href) = site.resolve(from, &file.target) else { return None };
    let name = href.split(['?', '#']).next().unwrap_or(&href);
    let name = name.rsplit('/').next().unwrap_or(name);
    let kind = name.rsplit_once('.').map_or("", |(_, kind)| kind).to_uppercase();
    let size = site.size_of(from, &file.target);
    let size = size.map(|bytes| texts::size(site.config.language, bytes));
    let size = size.unwrap_or_default();
    Some(AttachmentView { title: file.title.clone(), href, kind, size })
}

fn term_links(
    world: World<'_>,
    entry: &Entry,
    taxonomy: Taxonomy,
) -> Vec<Shared<LinkView>> {
    entry.terms.of(taxonomy).map(|id| world.commons.term(id)).collect()
}

fn byline(world: World<'_>, byline: &Byline) -> BylineView {
    let Byline { role, people } = byline;
    let people = people.iter().map(|id| world.commons.term(*id));
    BylineView { role: role.to_string(), people: people.collect() }
}

fn correction(site: &Site, correction: &Correction) -> CorrectionView {
    let Correction { date: day, text } = correction;
    CorrectionView { date: day.as_ref().map(|day| date(site, day)), text: text.clone() }
}

fn happening(site: &Site, event: &Event) -> EventView {
    let Event { start, end, place } = event;
    EventView {
        start: date(site, start),
        end: end.as_ref().map(|end| date(site, end)),
        place: place.clone(),
    }
}

pub(super) fn article(world: World<'_>, id: ArticleId) -> ArticleView {
    let site = world.site;
    let entry = site.entry(id);
    let (card, facts) = (&entry.article.card, &entry.article.facts);
    let Details {
        updated,
        source,
        corrections,
        event,
        attachments,
        notice,
        video: film,
        gallery: pictures,
    } = &entry.article.details;
    let from = entry.located();
    let lead_picture = image(site, from);
    let film = film.as_ref();
    let film =
        film.and_then(|film| video::video(site, from, film, lead_picture.as_ref()));
    let units = entry.terms.of(Taxonomy::Unit);
    let links = |taxonomy| term_links(world, entry, taxonomy);
    ArticleView {
        title: card.title.clone(),
        lead: card.lead.clone(),
        is_lead_in_body: facts.is_lead_in_body,
        date: date(site, &card.date),
        updated: updated.as_ref().map(|updated| date(site, updated)),
        source: source.as_ref().map(|origin| link_out(&origin.name, &origin.url)),
        corrections: corrections.iter().map(|one| correction(site, one)).collect(),
        ended: units.filter_map(|id| ended(site, id)).collect(),
        attachments: attachments
            .iter()
            .filter_map(|file| attachment(site, from, file))
            .collect(),
        notice: notice::notice(site, card.notice.as_ref(), notice),
        report: card.report.as_ref().map(|report| notice::report(site, report)),
        video: film,
        duration: card.duration.map(video::duration),
        gallery: gallery(site, from, pictures),
        event: event.as_ref().map(|event| happening(site, event)),
        section: world.commons.section(entry.section),
        units: links(Taxonomy::Unit),
        bylines: entry.terms.bylines.iter().map(|one| byline(world, one)).collect(),
        tags: links(Taxonomy::Tag),
        topics: links(Taxonomy::Topic),
        image: lead_picture,
        ribbon: entry.ribbon,
        body: entry.article.body.digest,
        authors: card.authors.clone(),
        links: site.links_of(from),
    }
}

pub(super) fn card(world: World<'_>, id: ArticleId) -> CardView {
    let site = world.site;
    let entry = site.entry(id);
    let card = &entry.article.card;
    let link = article_link(site, id);
    CardView {
        title: link.title,
        href: link.href,
        date: date(site, &card.date),
        lead: vietnamese::shorten(&card.lead, CARD_LEAD).into_owned(),
        section: world.commons.section(entry.section),
        kind: site.section(entry.section).0.kind.name(),
        units: term_links(world, entry, Taxonomy::Unit),
        notice: card.notice.as_ref().map(|card| notice::card(site, card)),
        report: card.report.as_ref().map(|report| notice::report(site, report)),
        duration: card.duration.map(video::duration),
        image: image(site, entry.located()),
        ribbon: entry.ribbon,
    }
}

/// What the sections with a block had published when the article appeared.
pub(super) fn blocks(world: World<'_>, id: ArticleId) -> Vec<BlockView> {
    let site = world.site;
    let kinds = [SectionKind::Notices, SectionKind::Reports, SectionKind::Videos];
    let sections = kinds.into_iter().flat_map(|kind| site.sections_of(kind));
    let blocks = sections.map(|section| {
        let link = section_link(site, section);
        let items = site.known_to(id, section, site.config.block_items);
        let items = items.map(|id| world.fragments.get(Fragment::Item(id)));
        BlockView {
            title: texts::block(site.config.language, &link.title),
            section: link.title,
            href: link.href,
            items: items.collect(),
        }
    });
    blocks.filter(|block| !block.items.is_empty()).collect()
}

/// What the sections with a block have today: what is pinned, then the newest.
pub(super) fn blocks_of_today(world: World<'_>) -> Vec<BlockView> {
    let site = world.site;
    let kinds = [SectionKind::Notices, SectionKind::Reports, SectionKind::Videos];
    let sections = kinds.into_iter().flat_map(|kind| site.sections_of(kind));
    let blocks = sections.map(|section| {
        let link = section_link(site, section);
        let items = site.pinned_first(section).take(site.config.block_items);
        let items = items.map(|id| world.fragments.get(Fragment::Item(id)));
        let (title, href) = (link.title.clone(), link.href);
        BlockView { title, section: link.title, href, items: items.collect() }
    });
    blocks.filter(|block| !block.items.is_empty()).collect()
}

pub(super) fn document(site: &Site, id: PageId) -> DocumentView {
    let page = site.page(id);
    let article = &page.article;
    DocumentView {
        title: article.card.title.clone(),
        lead: article.card.lead.clone(),
        is_lead_in_body: article.facts.is_lead_in_body,
        image: image(site, page.located()),
        ribbon: page.ribbon,
        body: article.body.digest,
        links: site.links_of(page.located()),
    }
}
