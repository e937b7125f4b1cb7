//! What the portal says besides its articles: what everybody has to know, banners, links,
//! corrections, the words at the head of a section, and the outline of the site.

use super::article::{DateView, date};
use super::link::{
    ArticleLink, LinkView, article_link, section_link, term_link, terms_link,
};
use super::{archive, page};
use crate::digest::Digest;
use crate::image::Shown;
use crate::markdown::{Html, Leads};
use crate::register::Spot;
use crate::site::{Located, SectionId, Site, StaticPage, Taxonomy};
use crate::texts;
use crate::view::Page;

/// What everybody has to know now.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct AlertView {
    pub(super) text: String,
    pub(super) href: String,
}

/// A picture that leads somewhere.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct BannerView {
    pub(super) shown: Shown,
    pub(super) alt: String,
    pub(super) href: String,
}

/// The words at the head of a section.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct IntroView<'a> {
    pub(super) lead: &'a str,
    pub(super) is_lead_in_body: bool,
    pub(super) html: Html,
    /// As in [`ArticleView`](super::article::ArticleView).
    pub(super) body: Digest,
    pub(super) links: Vec<Leads<'a>>,
}

/// What was put right in an article.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PutRightView {
    pub(super) article: LinkView,
    pub(super) date: Option<DateView>,
    pub(super) text: String,
}

/// What readers ask for most, up to a day.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct MostReadView<'a> {
    pub(super) articles: Vec<ArticleLink<'a>>,
    pub(super) as_of: DateView,
}

/// How often the portal was visited, up to a day.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CounterView {
    pub(super) count: u64,
    pub(super) as_of: DateView,
    pub(super) source: String,
}

/// Where an article is now.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TargetView {
    pub(super) title: String,
    pub(super) href: String,
    pub(super) url: String,
}

/// Pages of one sort.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct GroupView {
    pub(super) title: String,
    pub(super) links: Vec<LinkView>,
}

pub(super) fn alert(site: &Site) -> Option<AlertView> {
    let alert = site.alert.as_ref()?;
    let href = alert.to.as_ref().and_then(|(to, _)| site.address_of(to));
    Some(AlertView { text: alert.text.clone(), href: href.unwrap_or_default() })
}

/// The banners of a spot whose picture is there.
pub(super) fn banners(site: &Site, spot: Spot) -> Vec<BannerView> {
    let banners = site.banners.iter().filter(|banner| banner.spot == spot);
    let views = banners.filter_map(|banner| {
        let to = banner.to.as_ref().and_then(|(to, _)| site.address_of(to));
        Some(BannerView {
            shown: site.shown_for_all(&banner.image)?.into_owned(),
            alt: banner.alt.clone(),
            href: to.unwrap_or_default(),
        })
    });
    views.collect()
}

pub(super) fn most_read(site: &Site) -> Option<MostReadView<'_>> {
    let visits = site.visits.as_ref().filter(|_| !site.most_read.is_empty())?;
    let articles = site.most_read.iter().map(|id| article_link(site, *id)).collect();
    Some(MostReadView { articles, as_of: date(site.config.language, &visits.as_of) })
}

/// The visits since the counter of site.yaml was read, added to it.
pub(super) fn counter(site: &Site) -> Option<CounterView> {
    let visits = site.visits.as_ref()?;
    let before = site.config.imprint.counter.as_ref().map_or(0, |counter| counter.base);
    Some(CounterView {
        count: before.saturating_add(visits.total),
        as_of: date(site.config.language, &visits.as_of),
        source: visits.source.to_owned(),
    })
}

/// Whom scripts may ask, besides the portal itself.
pub(super) fn connect(site: &Site) -> Option<String> {
    let live = site.config.imprint.counter.as_ref()?.live.as_ref()?;
    Some(live.origin.clone())
}

/// Who hands out pictures, besides the portal itself.
pub(super) fn image_hosts(site: &Site) -> Option<String> {
    let hosts = &site.config.image_hosts;
    (!hosts.is_empty()).then(|| hosts.join(" "))
}

pub(super) fn links(site: &Site) -> Vec<LinkView> {
    let links = site.links.iter();
    links
        .map(|link| LinkView { title: link.name.clone(), href: link.url.clone() })
        .collect()
}

pub(super) fn intro(site: &Site, id: SectionId) -> Option<IntroView<'_>> {
    let section = site.section(id).1;
    let article = section.intro.as_deref()?;
    let from = Located { article, out: &section.out };
    Some(IntroView {
        lead: &article.card.lead,
        is_lead_in_body: article.facts.is_lead_in_body,
        html: site.config.html,
        body: article.body.digest,
        links: site.links_of(from),
    })
}

/// What was put right, the newest first; what has no date stands by that of its article,
/// and of a static page, which has none, at the end.
pub(super) fn corrections(site: &Site) -> Vec<PutRightView> {
    let articles = site.article_ids().rev().map(|id| site.entry(id).located());
    let pages = site.pages.iter().map(StaticPage::located);
    let mut found = Vec::new();
    for Located { article, out } in articles.chain(pages) {
        for one in &article.details.corrections {
            let by = one.date.unwrap_or(*article.card.appears());
            let (title, href) =
                (article.card.title.clone(), site.config.base_url.href(out));
            let view = PutRightView {
                article: LinkView { title, href },
                date: one.date.as_ref().map(|day| date(site.config.language, day)),
                text: one.text.clone(),
            };
            found.push((by, view));
        }
    }
    found.sort_by(|(a, _), (b, _)| b.cmp(a));
    found.into_iter().map(|(_, view)| view).collect()
}

/// Where the article or page of a former address is now, by the position of the redirect.
pub(super) fn target(site: &Site, at: u32) -> TargetView {
    let (out, base) = (site.moved_to(at), &site.config.base_url);
    let moved = site.moved(at).map(|moved| moved.article.card.title.clone());
    let href = base.href(out);
    TargetView {
        title: moved.unwrap_or_else(|| href.clone()),
        href,
        url: base.absolute(out),
    }
}

/// Every page that leads to others, by sort.
pub(super) fn outline(site: &Site) -> Vec<GroupView> {
    let language = site.config.language;
    let outputs = site.config.outputs;
    let sections = site.section_ids().map(|id| section_link(site, id));
    let archive = outputs.archive.then(|| archive::link(site));
    let kinds = Taxonomy::ALL.into_iter();
    let kinds = kinds.filter(|taxonomy| !site.terms.of(*taxonomy).is_empty());
    let lists = kinds.map(|taxonomy| terms_link(site, taxonomy));
    let more = [Page::Search, Page::Corrections, Page::Glossary, Page::Links].into_iter();
    let more = more.filter(|page| match page {
        Page::Search => outputs.search,
        Page::Links => !site.links.is_empty(),
        Page::Glossary => !site.glossary.is_empty(),
        _ => outputs.corrections,
    });
    let more = more.map(|other| page::link(site, other));
    let of = |taxonomy| site.terms.ids(taxonomy).map(|id| term_link(site, id)).collect();
    let groups = [
        (texts::menu(language), sections.chain(archive).collect()),
        (texts::pages(language), page::static_pages(site)),
        (texts::lists(language), lists.chain(more).collect()),
        (texts::topics(language), of(Taxonomy::Topic)),
        (texts::all_units(language), of(Taxonomy::Unit)),
    ];
    let groups = groups.into_iter().filter(|(_, links): &(_, Vec<_>)| !links.is_empty());
    groups.map(|(title, links)| GroupView { title: title.to_owned(), links }).collect()
}
