//! What a page tells machines of itself, in the words of schema.org: the way to it, its
//! article with its film, and on the home page who publishes the portal.

use std::borrow::Cow;

use super::link::LinkView;
use super::page;
use super::shared::Shared;
use super::{Page, World};
use crate::article::{Card, Details};
use crate::byline;
use crate::digest::Digested;
use crate::image::Shown;
use crate::imprint::{Body, Role};
use crate::moment::Moment;
use crate::site::{ArticleId, Playable, Site, TermId};
use crate::texts;
use crate::url::{BaseUrl, OutPath};

/// What a page tells machines.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct DataView<'a> {
    pub(super) base: &'a BaseUrl,
    pub(super) out: Cow<'a, OutPath>,
    pub(super) heading: Cow<'a, str>,
    /// The pages above it, from the home page on.
    pub(super) trail: Vec<&'a Shared<LinkView>>,
    pub(super) publisher: PublisherView<'a>,
    pub(super) article: Option<Box<StoryView<'a>>>,
    /// Of the home page alone.
    pub(super) portal: Option<PortalView<'a>>,
}

/// Who publishes the portal.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct PublisherView<'a> {
    /// The portal's name, where no body is named.
    pub(super) name: &'a str,
    pub(super) language: &'static str,
}

/// An article.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct StoryView<'a> {
    pub(super) card: &'a Digested<Card>,
    pub(super) details: &'a Digested<Details>,
    /// When it was last updated or put right.
    pub(super) revised: Option<Moment>,
    pub(super) section: &'a Shared<LinkView>,
    pub(super) people: Vec<PersonView<'a>>,
    /// The preview that other sites show.
    pub(super) share: Option<&'a OutPath>,
    pub(super) image: Option<Cow<'a, Shown>>,
    pub(super) film: Option<Playable<'a>>,
}

/// Somebody in a byline.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct PersonView<'a> {
    pub(super) link: &'a Shared<LinkView>,
    pub(super) part: byline::Part,
    /// Whether it is a body and no person.
    pub(super) is_body: bool,
}

/// The portal itself.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct PortalView<'a> {
    pub(super) tagline: &'a str,
    /// The bodies, as the foot of every page has them.
    pub(super) bodies: &'a [Body],
    /// The emblem as a picture of pixels, which is all that search engines take.
    pub(super) logo: Option<OutPath>,
    /// The page to search the portal with.
    pub(super) search: Option<OutPath>,
}

/// The emblem as a picture of pixels.
const LOGO: &str = "icon-512.png";

/// What a page tells machines: nothing if it is not to be found.
pub(super) fn data(world: World<'_>, page: Page) -> Option<DataView<'_>> {
    let site = world.site;
    if page.is_hidden(site) {
        return None;
    }
    let article = match page {
        Page::Article(id) => Some(Box::new(story(world, id))),
        _ => None,
    };
    Some(DataView {
        base: &site.config.base_url,
        out: page.out(site),
        heading: page::heading(site, page).0,
        trail: page::crumbs(world, page),
        publisher: publisher(site),
        article,
        portal: (page == Page::Home).then(|| portal(site)),
    })
}

/// The body that answers for the portal, else the portal.
fn publisher(site: &Site) -> PublisherView<'_> {
    let bodies = site.config.imprint.bodies.iter();
    let governing = bodies.into_iter().find(|body| body.role == Role::GoverningBody);
    PublisherView {
        name: governing.map_or(&site.config.title, |body| &body.name),
        language: texts::lang(site.config.language),
    }
}

fn portal(site: &Site) -> PortalView<'_> {
    let own = |path| site.has_static(path).then(|| crate::site::fixed(path));
    PortalView {
        tagline: &site.config.tagline,
        bodies: &site.config.imprint.bodies,
        logo: own(LOGO),
        search: site.config.outputs.search.then(crate::search::out),
    }
}

fn story(world: World<'_>, id: ArticleId) -> StoryView<'_> {
    let site = world.site;
    let entry = site.entry(id);
    let from = entry.located();
    let people = entry.terms.bylines.iter().flat_map(|one| {
        let part = byline::part(&one.role);
        one.people.iter().map(move |id| person(world, *id, part))
    });
    StoryView {
        card: &entry.article.card,
        details: &entry.article.details,
        revised: entry.article.revised(),
        section: world.commons.section(entry.section),
        people: people.collect(),
        share: site.share_of(Some(from)).map(|(out, _)| out),
        image: site.image_of(from),
        film: site.film_of(from),
    }
}

fn person(world: World<'_>, id: TermId, part: byline::Part) -> PersonView<'_> {
    let term = world.site.term(id);
    let is_body = byline::is_body(&term.name);
    PersonView { link: world.commons.term(id), part, is_body }
}
