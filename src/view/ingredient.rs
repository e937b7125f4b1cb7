//! What pages are made of: one struct per name, each with a derived digest.

use super::archive::{self, YearView};
use super::article::{self, ArticleView, BlockView, CardView, DocumentView};
use super::data::{self, DataView};
use super::glossary::{self, GlossaryView};
use super::link::{ArticleLink, LinkView, article_link};
use super::list::{self, CountedView, ListView, SectionView};
use super::page::{self, PageView};
use super::portal::{
    self, AlertView, BannerView, CounterView, GroupView, IntroView, MostReadView,
    PutRightView, TargetView,
};
use super::search::{self, SearchView};
use super::shared::{Assets, Shared};
use super::term::{self, PersonView, TopicCardView, TopicView};
use super::unit::{self, UnitView};
use super::{Fragment, FragmentRef, Name, Page, Subject, World};
use crate::diagnostic::Language;
use crate::imprint::Imprint;
use crate::register::Spot;
use crate::site::{ArticleId, Channel, Format, Site, Taxonomy};
use crate::texts;
use crate::well_known::WellKnown;

/// What one name of the contract stands for on one page.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Ingredient<'a> {
    /// [`Name::Site`].
    Site(&'a Shared<SiteView>),
    /// [`Name::Texts`].
    Texts(&'a Shared<Language>),
    /// [`Name::Assets`]: path and address.
    Assets(&'a Shared<Assets>),
    /// [`Name::Header`], [`Name::Footer`].
    Fragment(FragmentRef),
    /// [`Name::Page`].
    Page(PageView<'a>),
    /// [`Name::Data`].
    Data(Option<Box<DataView<'a>>>),
    /// [`Name::Crumbs`].
    Crumbs(Vec<&'a Shared<LinkView>>),
    /// [`Name::Pages`], [`Name::Links`].
    Links(Vec<LinkView>),
    /// [`Name::Article`].
    Article(Box<ArticleView<'a>>),
    /// [`Name::Document`].
    Document(Box<DocumentView<'a>>),
    /// [`Name::Newer`], [`Name::Older`].
    Link(Option<ArticleLink<'a>>),
    /// [`Name::Blocks`].
    Blocks(Vec<BlockView<'a>>),
    /// [`Name::List`].
    List(ListView),
    /// [`Name::Periods`], [`Name::Terms`].
    Counted(Vec<CountedView>),
    /// [`Name::Years`].
    Years(Vec<YearView>),
    /// [`Name::Search`].
    Search(SearchView),
    /// [`Name::Sections`].
    Sections(Vec<SectionView>),
    /// [`Name::Leads`], [`Name::Related`].
    Fragments(Vec<FragmentRef>),
    /// [`Name::MostRead`].
    MostRead(Option<MostReadView<'a>>),
    /// [`Name::Counter`].
    Counter(Option<CounterView>),
    /// [`Name::Target`].
    Target(TargetView),
    /// [`Name::Alert`].
    Alert(Option<AlertView>),
    /// [`Name::Banners`].
    Banners(Vec<BannerView>),
    /// [`Name::Intro`].
    Intro(Option<IntroView<'a>>),
    /// [`Name::Corrections`].
    Corrections(Vec<PutRightView>),
    /// [`Name::Glossary`].
    Glossary(GlossaryView<'a>),
    /// [`Name::Outline`].
    Outline(Vec<GroupView>),
    /// [`Name::Unit`].
    Unit(Box<UnitView>),
    /// [`Name::Person`].
    Person(PersonView),
    /// [`Name::Topic`].
    Topic(TopicView),
    /// [`Name::Topics`].
    Topics(Vec<TopicCardView>),
    /// [`Name::Imprint`], in the language of its labels.
    Imprint(Language, &'a Imprint),
    /// [`Name::Menu`].
    Menu(MenuView<'a>),
    /// [`Name::Card`].
    Card(Box<CardView<'a>>),
}

/// The portal.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SiteView {
    pub(super) title: String,
    pub(super) tagline: String,
    pub(super) href: String,
    pub(super) url: String,
    pub(super) feed: String,
    pub(super) atom: String,
    pub(super) manifest: String,
    pub(super) touch_icon: Option<String>,
    pub(super) archive: Option<String>,
    pub(super) corrections: Option<String>,
    pub(super) glossary: Option<String>,
    pub(super) links: Option<String>,
    pub(super) map: Option<String>,
    pub(super) today: Option<String>,
    pub(super) counter: Option<String>,
    pub(super) connect: Option<String>,
    pub(super) image_hosts: Option<String>,
    pub(super) search: Option<String>,
    pub(super) language: &'static str,
}

/// The menu on one page.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct MenuView<'a> {
    /// The entries, digested once: there is a header for each section.
    pub(super) entries: &'a Shared<Vec<LinkView>>,
    /// The address of the section that the page is of.
    pub(super) current: Option<String>,
}

impl<'a> Ingredient<'a> {
    /// What a name stands for; `None` where it does not exist.
    pub(super) fn new(world: World<'a>, subject: Subject, name: Name) -> Option<Self> {
        let site = world.site;
        let fragment = |fragment| Self::Fragment(world.fragments.get(fragment));
        Some(match (name, subject) {
            (Name::Site, _) => Self::Site(&world.commons.site),
            (Name::Texts, _) => Self::Texts(&world.commons.texts),
            (Name::Assets, _) => {
                let template = subject.template(site, world.templates);
                Self::Assets(world.commons.assets(template)?)
            }
            (Name::Menu, Subject::Fragment(Fragment::Header(current))) => {
                let href = |id| site.config.base_url.href(&site.section(id).1.out);
                let (entries, current) = (&world.commons.menu, current.map(href));
                Self::Menu(MenuView { entries, current })
            }
            (Name::Menu, Subject::Fragment(Fragment::Footer)) => {
                Self::Menu(MenuView { entries: &world.commons.menu, current: None })
            }
            (Name::Pages, Subject::Fragment(Fragment::Header(_) | Fragment::Footer)) => {
                Self::Links(page::static_pages(site))
            }
            (Name::Links, Subject::Fragment(Fragment::Footer)) => {
                Self::Links(portal::links(site))
            }
            (Name::Imprint, Subject::Fragment(Fragment::Footer)) => {
                Self::Imprint(site.config.language, &site.config.imprint)
            }
            (Name::Card, Subject::Fragment(Fragment::Item(id) | Fragment::Card(id))) => {
                Self::Card(Box::new(article::card(world, id)))
            }
            (_, Subject::Fragment(_)) => return None,
            (Name::Card, Subject::Page(Page::Home)) => {
                Self::Card(Box::new(article::card(world, *site.leads.first()?)))
            }
            (Name::Header, Subject::Page(page)) => {
                fragment(Fragment::Header(page.section(site)))
            }
            (Name::Footer, _) => fragment(Fragment::Footer),
            (Name::Page, Subject::Page(page)) => Self::Page(page::page_view(world, page)),
            (Name::Data, Subject::Page(page)) => {
                Self::Data(data::data(world, page).map(Box::new))
            }
            (Name::Crumbs, Subject::Page(page)) => {
                Self::Crumbs(page::crumbs(world, page))
            }
            (Name::Article, Subject::Page(Page::Article(id))) => {
                Self::Article(Box::new(article::article(world, id)))
            }
            (Name::Document, Subject::Page(Page::Static(id))) => {
                Self::Document(Box::new(article::document(site, id)))
            }
            (Name::Newer, Subject::Page(Page::Article(id))) => {
                Self::Link(site.neighbours(id).1.map(|id| article_link(site, id)))
            }
            (Name::Older, Subject::Page(Page::Article(id))) => {
                Self::Link(site.neighbours(id).0.map(|id| article_link(site, id)))
            }
            (Name::Blocks, Subject::Page(Page::Article(id))) => {
                Self::Blocks(article::blocks(world, id))
            }
            (Name::Blocks, Subject::Page(Page::Today)) => {
                Self::Blocks(article::blocks_of_today(world))
            }
            (Name::Related, Subject::Page(Page::Article(id))) => {
                Self::Fragments(cards(world, &site.related(id)))
            }
            (Name::Leads, Subject::Page(Page::Home)) => {
                Self::Fragments(cards(world, &site.leads))
            }
            (Name::Alert, Subject::Page(Page::Home | Page::Section(_) | Page::Today)) => {
                Self::Alert(portal::alert(site))
            }
            (Name::MostRead, Subject::Page(Page::Home | Page::Today)) => {
                Self::MostRead(portal::most_read(site))
            }
            (Name::Counter, Subject::Page(Page::Today)) => {
                Self::Counter(portal::counter(site))
            }
            (Name::Banners, Subject::Page(Page::Home)) => {
                Self::Banners(portal::banners(site, Spot::Home))
            }
            (Name::Banners, Subject::Page(Page::Today)) => {
                Self::Banners(portal::banners(site, Spot::Article))
            }
            (Name::Intro, Subject::Page(Page::Section(id))) => {
                Self::Intro(portal::intro(site, id))
            }
            (Name::Corrections, Subject::Page(Page::Corrections)) => {
                Self::Corrections(portal::corrections(site))
            }
            (Name::Glossary, Subject::Page(Page::Glossary)) => {
                Self::Glossary(glossary::glossary(site))
            }
            (Name::Links, Subject::Page(Page::Links)) => Self::Links(portal::links(site)),
            (Name::Outline, Subject::Page(Page::SiteMap)) => {
                Self::Outline(portal::outline(site))
            }
            (Name::Target, Subject::Page(Page::Redirect(at))) => {
                Self::Target(portal::target(site, at))
            }
            (Name::List, Subject::Page(page)) => Self::List(list::list(world, page)?),
            (Name::Periods, Subject::Page(page)) => {
                Self::Counted(list::periods(site, page)?)
            }
            (Name::Years, Subject::Page(Page::Archive)) => {
                Self::Years(archive::years(site, &site.archive))
            }
            (Name::Years, Subject::Page(Page::Section(id))) => {
                Self::Years(archive::years(site, &site.section(id).1.collection))
            }
            (Name::Search, Subject::Page(Page::Search)) => {
                Self::Search(search::search(site))
            }
            (Name::Sections, Subject::Page(Page::Home)) => {
                Self::Sections(list::sections(world))
            }
            (Name::Terms, Subject::Page(Page::Terms(taxonomy))) => {
                Self::Counted(list::terms(site, taxonomy))
            }
            (name, Subject::Page(Page::Term(id))) => match (name, id.taxonomy) {
                (Name::Unit, Taxonomy::Unit) => {
                    Self::Unit(Box::new(unit::unit(site, id)))
                }
                (Name::Person, Taxonomy::Author) => Self::Person(term::person(site, id)),
                (Name::Topic, Taxonomy::Topic) => Self::Topic(term::topic(site, id)),
                _ => return None,
            },
            (Name::Topics, Subject::Page(Page::Home)) => Self::Topics(term::topics(site)),
            _ => return None,
        })
    }
}

/// The picture below `static/` that telephones show of the portal among their programs.
const TOUCH_ICON: &str = "apple-touch-icon.png";

pub(super) fn site_view(site: &Site) -> SiteView {
    let base = &site.config.base_url;
    let outputs = site.config.outputs;
    let href = |page: Page| base.href(&page.out(site));
    SiteView {
        title: site.config.title.clone(),
        tagline: site.config.tagline.clone(),
        href: base.href(&Page::Home.out(site)),
        url: base.absolute(&Page::Home.out(site)),
        feed: base.href(&Channel::Portal.out(site, Format::Rss)),
        atom: base.href(&Channel::Portal.out(site, Format::Atom)),
        manifest: base.href(&WellKnown::Manifest.out()),
        touch_icon: site
            .has_static(TOUCH_ICON)
            .then(|| base.href(&crate::site::fixed(TOUCH_ICON))),
        archive: outputs.archive.then(|| base.href(&site.archive_out())),
        corrections: outputs.corrections.then(|| href(Page::Corrections)),
        glossary: (!site.glossary.is_empty()).then(|| href(Page::Glossary)),
        links: (!site.links.is_empty()).then(|| base.href(&Page::Links.out(site))),
        map: outputs.map.then(|| href(Page::SiteMap)),
        today: outputs.today.then(|| href(Page::Today)),
        counter: site
            .visits
            .as_ref()
            .filter(|_| outputs.today)
            .map(|_| href(Page::Today)),
        connect: portal::connect(site),
        image_hosts: portal::image_hosts(site),
        search: outputs.search.then(|| href(Page::Search)),
        language: texts::lang(site.config.language),
    }
}

fn cards(world: World<'_>, ids: &[ArticleId]) -> Vec<FragmentRef> {
    ids.iter().map(|id| world.fragments.get(Fragment::Card(*id))).collect()
}

/// The entries of the menu, in their order.
pub(super) fn menu(site: &Site) -> Vec<LinkView> {
    let base = &site.config.base_url;
    if !site.config.menu.is_empty() {
        let entries = site.config.menu.iter().filter_map(|entry| {
            let (title, href) = (entry.title.clone(), site.address_of(&entry.to)?);
            Some(LinkView { title, href })
        });
        return entries.collect();
    }
    let sections = site.section_ids().map(|id| {
        let (section, model) = site.section(id);
        LinkView { title: section.title.clone(), href: base.href(&model.out) }
    });
    let units = (!site.terms.of(Taxonomy::Unit).is_empty()).then(|| LinkView {
        title: texts::units(site.config.language).to_owned(),
        href: base.href(&Taxonomy::Unit.out()),
    });
    sections.chain(units).collect()
}
