//! What pages are made of: one struct per name, each with a derived digest.

use super::archive::{self, YearView};
use super::{Fragment, FragmentRef, Name, Page, Subject, World};
use crate::calendar::Collection;
use crate::config::SectionKind;
use crate::diagnostic::Language;
use crate::digest::Digest;
use crate::imprint::Imprint;
use crate::moment::Moment;
use crate::site::{ArticleId, Entry, Ribbon, SectionId, Site, UnitId};
use crate::texts;
use crate::vietnamese;

/// How many items a block beside an article has.
const BLOCK_ITEMS: usize = 5;

/// How many articles of a section the home page shows.
const HOME_ARTICLES: usize = 8;

/// The longest lead of a card, in characters.
const CARD_LEAD: usize = 180;

/// The longest description of a page, in characters; search engines cut there.
const DESCRIPTION: usize = 160;

/// What one name of the contract stands for on one page.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Ingredient {
    /// [`Name::Site`].
    Site(SiteView),
    /// [`Name::Texts`].
    Texts(Language),
    /// [`Name::Assets`]: path and address.
    Assets(Vec<(String, String)>),
    /// [`Name::Header`], [`Name::Footer`].
    Fragment(FragmentRef),
    /// [`Name::Page`].
    Page(PageView),
    /// [`Name::Crumbs`].
    Links(Vec<LinkView>),
    /// [`Name::Article`].
    Article(Box<ArticleView>),
    /// [`Name::Newer`], [`Name::Older`].
    Link(Option<LinkView>),
    /// [`Name::Blocks`].
    Blocks(Vec<BlockView>),
    /// [`Name::List`].
    List(ListView),
    /// [`Name::Periods`], [`Name::Units`].
    Counted(Vec<CountedView>),
    /// [`Name::Years`].
    Years(Vec<YearView>),
    /// [`Name::Sections`].
    Sections(Vec<SectionView>),
    /// [`Name::Unit`].
    Unit(UnitView),
    /// [`Name::Imprint`], in the language of its labels.
    Imprint(Language, Box<Imprint>),
    /// [`Name::Menu`].
    Menu(Vec<MenuView>),
    /// [`Name::Card`].
    Card(Box<CardView>),
}

/// The portal.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SiteView {
    pub(super) title: String,
    pub(super) tagline: String,
    pub(super) href: String,
    pub(super) url: String,
    pub(super) feed: String,
    pub(super) archive: String,
    pub(super) language: &'static str,
}

/// A title with an address.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct LinkView {
    pub(super) title: String,
    pub(super) href: String,
}

/// The page itself.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PageView {
    pub(super) title: String,
    pub(super) heading: String,
    pub(super) description: String,
    pub(super) href: String,
    pub(super) url: String,
    pub(super) kind: &'static str,
}

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
    pub(super) section: LinkView,
    pub(super) units: Vec<LinkView>,
    pub(super) authors: Vec<String>,
    pub(super) tags: Vec<String>,
    pub(super) image: Option<ImageView>,
    pub(super) ribbon: Option<Ribbon>,
    /// The body, by the digest of its text, and the address of each of its links.
    pub(super) body: Digest,
    pub(super) links: Vec<Option<String>>,
}

/// Items of a section beside an article.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct BlockView {
    pub(super) title: String,
    pub(super) section: String,
    pub(super) href: String,
    pub(super) items: Vec<FragmentRef>,
}

/// The articles of a list page, and where to go from there.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ListView {
    pub(super) cards: Vec<FragmentRef>,
    pub(super) is_mixed: bool,
    pub(super) older: Option<LinkView>,
    pub(super) front: Option<LinkView>,
}

/// Something with an address and a number of articles.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CountedView {
    pub(super) title: String,
    pub(super) href: String,
    pub(super) count: usize,
}

/// The newest of a section, on the home page.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SectionView {
    pub(super) title: String,
    pub(super) href: String,
    pub(super) kind: &'static str,
    pub(super) cards: Vec<FragmentRef>,
    pub(super) items: Vec<FragmentRef>,
}

/// A unit on its own page.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct UnitView {
    pub(super) name: String,
    pub(super) short: String,
    pub(super) parent: Option<LinkView>,
}

/// An entry of the menu.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct MenuView {
    pub(super) title: String,
    pub(super) href: String,
    pub(super) current: bool,
}

/// An article in a list.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CardView {
    pub(super) title: String,
    pub(super) href: String,
    pub(super) date: DateView,
    pub(super) lead: String,
    pub(super) section: LinkView,
    pub(super) kind: &'static str,
    pub(super) units: Vec<LinkView>,
    pub(super) image: Option<ImageView>,
    pub(super) ribbon: Option<Ribbon>,
}

impl Ingredient {
    /// What a name stands for; `None` where it does not exist.
    pub(super) fn new(world: World<'_>, subject: Subject, name: Name) -> Option<Self> {
        let site = world.site;
        let fragment = |fragment| Self::Fragment(world.fragments.get(fragment));
        Some(match (name, subject) {
            (Name::Site, _) => Self::Site(site_view(site)),
            (Name::Texts, _) => Self::Texts(site.config.language),
            (Name::Assets, _) => Self::Assets(assets(world, subject)),
            (Name::Menu, Subject::Fragment(Fragment::Header(current))) => {
                Self::Menu(menu(site, current))
            }
            (Name::Menu, Subject::Fragment(Fragment::Footer)) => {
                Self::Menu(menu(site, None))
            }
            (Name::Imprint, Subject::Fragment(Fragment::Footer)) => {
                let imprint = site.config.imprint.clone();
                Self::Imprint(site.config.language, Box::new(imprint))
            }
            (Name::Card, Subject::Fragment(Fragment::Item(id) | Fragment::Card(id))) => {
                Self::Card(Box::new(card(site, id)))
            }
            (_, Subject::Fragment(_)) => return None,
            (Name::Header, Subject::Page(page)) => {
                fragment(Fragment::Header(current_section(site, page)))
            }
            (Name::Footer, _) => fragment(Fragment::Footer),
            (Name::Page, Subject::Page(page)) => Self::Page(page_view(site, page)),
            (Name::Crumbs, Subject::Page(page)) => Self::Links(crumbs(site, page)),
            (Name::Article, Subject::Page(Page::Article(id))) => {
                Self::Article(Box::new(article(site, id)))
            }
            (Name::Newer, Subject::Page(Page::Article(id))) => {
                Self::Link(site.neighbours(id).1.map(|id| article_link(site, id)))
            }
            (Name::Older, Subject::Page(Page::Article(id))) => {
                Self::Link(site.neighbours(id).0.map(|id| article_link(site, id)))
            }
            (Name::Blocks, Subject::Page(Page::Article(id))) => {
                Self::Blocks(blocks(world, id))
            }
            (Name::List, Subject::Page(page)) => Self::List(list(world, page)?),
            (Name::Periods, Subject::Page(page)) => Self::Counted(periods(site, page)?),
            (Name::Years, Subject::Page(Page::Archive)) => {
                Self::Years(archive::years(site))
            }
            (Name::Sections, Subject::Page(Page::Home)) => {
                Self::Sections(sections(world))
            }
            (Name::Units, Subject::Page(Page::Units)) => Self::Counted(units(site)),
            (Name::Unit, Subject::Page(Page::Unit(id))) => Self::Unit(unit(site, id)),
            _ => return None,
        })
    }
}

fn site_view(site: &Site) -> SiteView {
    let base = &site.config.base_url;
    SiteView {
        title: site.config.title.clone(),
        tagline: site.config.tagline.clone(),
        href: base.href(&Page::Home.out(site)),
        url: base.absolute(&Page::Home.out(site)),
        feed: base.href(&crate::site::fixed("rss.xml")),
        archive: base.href(&site.archive_out()),
        language: texts::lang(site.config.language),
    }
}

/// The assets that the subject's template mentions, and no others: a new picture in
/// static/ changes no page.
fn assets(world: World<'_>, subject: Subject) -> Vec<(String, String)> {
    let template = subject.template(world.site, world.templates);
    let closure = world.templates.closure(template);
    let mentioned = closure.into_iter().flat_map(|closure| &closure.assets);
    let found = mentioned.filter_map(|path| {
        let out = world.assets.get(path)?;
        Some((path.clone(), world.site.config.base_url.href(out)))
    });
    found.collect()
}

fn menu(site: &Site, current: Option<SectionId>) -> Vec<MenuView> {
    let base = &site.config.base_url;
    let sections = site.section_ids().map(|id| {
        let (section, model) = site.section(id);
        let (title, href) = (section.title.clone(), base.href(&model.out));
        MenuView { title, href, current: current == Some(id) }
    });
    let units = (!site.units.is_empty()).then(|| MenuView {
        title: texts::units(site.config.language).to_owned(),
        href: base.href(&site.units_out()),
        current: false,
    });
    sections.chain(units).collect()
}

fn current_section(site: &Site, page: Page) -> Option<SectionId> {
    match page {
        Page::Section(id) | Page::SectionList(id, _) => Some(id),
        Page::Article(id) => Some(site.entry(id).section),
        _ => None,
    }
}

fn page_view(site: &Site, page: Page) -> PageView {
    let language = site.config.language;
    let mut description = String::new();
    let (heading, kind) = match page {
        Page::Home => {
            description.clone_from(&site.config.tagline);
            (site.config.title.clone(), "home")
        }
        Page::NotFound => (texts::not_found(language).to_owned(), "404"),
        Page::Section(id) => (site.section(id).0.title.clone(), "section"),
        Page::SectionList(id, at) => {
            let (section, model) = site.section(id);
            (list_title(site, &section.title, &model.collection, at), "list")
        }
        Page::Article(id) => {
            let card = &site.entry(id).article.card;
            description = vietnamese::shorten(&card.lead, DESCRIPTION).into_owned();
            (card.title.clone(), "article")
        }
        Page::Units => (texts::all_units(language).to_owned(), "units"),
        Page::Unit(id) => (site.unit(id).name.clone(), "unit"),
        Page::UnitList(id, at) => {
            let unit = site.unit(id);
            (list_title(site, &unit.name, &unit.collection, at), "list")
        }
        Page::Archive => (texts::archive(language).to_owned(), "archive"),
        Page::ArchiveList(at) => {
            (list_title(site, texts::archive(language), &site.archive, at), "list")
        }
    };
    let title = match page {
        Page::Home => heading.clone(),
        _ => format!("{heading} | {}", site.config.title),
    };
    let out = page.out(site);
    let base = &site.config.base_url;
    let (href, url) = (base.href(&out), base.absolute(&out));
    PageView { title, heading, description, href, url, kind }
}

/// "Tin hoạt động – Tháng 10/2020", "… – phần 2".
fn list_title(site: &Site, of: &str, collection: &Collection, at: u32) -> String {
    let page = &collection.pages[at as usize];
    let period = texts::period(site.config.language, page.period);
    match page.number {
        0 => format!("{of} – {period}"),
        number => {
            format!("{of} – {period}, {}", texts::part(site.config.language, number))
        }
    }
}

fn crumbs(site: &Site, page: Page) -> Vec<LinkView> {
    let base = &site.config.base_url;
    let language = site.config.language;
    let home = LinkView {
        title: texts::home(language).to_owned(),
        href: base.href(&Page::Home.out(site)),
    };
    let units = || LinkView {
        title: texts::all_units(language).to_owned(),
        href: base.href(&site.units_out()),
    };
    match page {
        Page::Home => Vec::new(),
        Page::NotFound | Page::Section(_) | Page::Units | Page::Archive => vec![home],
        Page::SectionList(id, _) => vec![home, section_link(site, id)],
        Page::Article(id) => vec![home, section_link(site, site.entry(id).section)],
        Page::Unit(_) => vec![home, units()],
        Page::UnitList(id, _) => vec![home, units(), unit_link(site, id)],
        Page::ArchiveList(_) => vec![home, archive::link(site)],
    }
}

fn section_link(site: &Site, id: SectionId) -> LinkView {
    let (section, model) = site.section(id);
    LinkView { title: section.title.clone(), href: site.config.base_url.href(&model.out) }
}

fn unit_link(site: &Site, id: UnitId) -> LinkView {
    let unit = site.unit(id);
    LinkView { title: unit.name.clone(), href: site.config.base_url.href(&unit.out) }
}

fn article_link(site: &Site, id: ArticleId) -> LinkView {
    let entry = site.entry(id);
    let href = site.config.base_url.href(&entry.out);
    LinkView { title: entry.article.card.title.clone(), href }
}

fn date(site: &Site, moment: &Moment) -> DateView {
    let long = match site.config.language {
        Language::Vi => moment.long_vi(),
        Language::En => moment.long_en(),
    };
    DateView { iso: moment.iso(), long, short: moment.short() }
}

fn image(site: &Site, entry: &Entry) -> Option<ImageView> {
    let image = entry.article.card.image.as_ref()?;
    let alt = if image.alt.is_empty() { &image.caption } else { &image.alt };
    Some(ImageView {
        src: site.image_of(entry)?,
        alt: alt.clone(),
        caption: image.caption.clone(),
        credit: image.credit.clone(),
    })
}

fn article(site: &Site, id: ArticleId) -> ArticleView {
    let entry = site.entry(id);
    let (card, facts) = (&entry.article.card, &entry.article.facts);
    ArticleView {
        title: card.title.clone(),
        lead: card.lead.clone(),
        is_lead_in_body: facts.is_lead_in_body,
        date: date(site, &card.date),
        updated: card.updated.as_ref().map(|updated| date(site, updated)),
        section: section_link(site, entry.section),
        units: entry.units.iter().map(|id| unit_link(site, *id)).collect(),
        authors: card.authors.clone(),
        tags: card.tags.clone(),
        image: image(site, entry),
        ribbon: entry.ribbon,
        body: entry.article.body.digest,
        links: site.links_of(entry),
    }
}

fn card(site: &Site, id: ArticleId) -> CardView {
    let entry = site.entry(id);
    let card = &entry.article.card;
    let link = article_link(site, id);
    CardView {
        title: link.title,
        href: link.href,
        date: date(site, &card.date),
        lead: vietnamese::shorten(&card.lead, CARD_LEAD).into_owned(),
        section: section_link(site, entry.section),
        kind: site.section(entry.section).0.kind.name(),
        units: entry.units.iter().map(|id| unit_link(site, *id)).collect(),
        image: image(site, entry),
        ribbon: entry.ribbon,
    }
}

/// What the sections with a block had published when the article appeared.
fn blocks(world: World<'_>, id: ArticleId) -> Vec<BlockView> {
    let site = world.site;
    let kinds = [SectionKind::Notices, SectionKind::Reports, SectionKind::Videos];
    let sections = kinds.into_iter().flat_map(|kind| site.sections_of(kind));
    let blocks = sections.map(|section| {
        let link = section_link(site, section);
        let items = site.known_to(id, section, BLOCK_ITEMS);
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

fn list(world: World<'_>, page: Page) -> Option<ListView> {
    let site = world.site;
    let (collection, front, at) = match page {
        Page::Section(id) => {
            (&site.section(id).1.collection, section_link(site, id), None)
        }
        Page::SectionList(id, at) => {
            (&site.section(id).1.collection, section_link(site, id), Some(at as usize))
        }
        Page::Unit(id) => (&site.unit(id).collection, unit_link(site, id), None),
        Page::UnitList(id, at) => {
            (&site.unit(id).collection, unit_link(site, id), Some(at as usize))
        }
        Page::ArchiveList(at) => (&site.archive, archive::link(site), Some(at as usize)),
        _ => return None,
    };
    let card = |id| world.fragments.get(Fragment::Card(id));
    let cards = match at {
        Some(at) => collection.page_articles(at).map(card).collect(),
        None => collection.front_articles().map(card).collect(),
    };
    let older = match at {
        Some(at) => collection.older(at),
        None => collection.older_than_front(),
    };
    let older = older.map(|page| LinkView {
        title: texts::period(site.config.language, page.period),
        href: site.config.base_url.href(&page.out),
    });
    let is_mixed = !matches!(page, Page::Section(_) | Page::SectionList(..));
    Some(ListView { cards, is_mixed, older, front: at.map(|_| front) })
}

fn periods(site: &Site, page: Page) -> Option<Vec<CountedView>> {
    let collection = match page {
        Page::Section(id) => &site.section(id).1.collection,
        Page::Unit(id) => &site.unit(id).collection,
        _ => return None,
    };
    let periods = collection.periods().into_iter().map(|(page, count)| CountedView {
        title: texts::period(site.config.language, page.period),
        href: site.config.base_url.href(&page.out),
        count,
    });
    Some(periods.collect())
}

fn sections(world: World<'_>) -> Vec<SectionView> {
    let site = world.site;
    let views = site.section_ids().map(|id| {
        let (section, model) = site.section(id);
        let newest = || model.collection.articles.iter().rev().take(HOME_ARTICLES);
        SectionView {
            title: section.title.clone(),
            href: site.config.base_url.href(&model.out),
            kind: section.kind.name(),
            cards: newest().map(|id| world.fragments.get(Fragment::Card(*id))).collect(),
            items: newest().map(|id| world.fragments.get(Fragment::Item(*id))).collect(),
        }
    });
    views.collect()
}

fn units(site: &Site) -> Vec<CountedView> {
    let base = &site.config.base_url;
    let views = site.units.iter().map(|unit| CountedView {
        title: unit.name.clone(),
        href: base.href(&unit.out),
        count: unit.collection.articles.len(),
    });
    views.collect()
}

fn unit(site: &Site, id: UnitId) -> UnitView {
    let unit = site.unit(id);
    UnitView {
        name: unit.name.clone(),
        short: unit.short.clone(),
        parent: unit.parent.map(|parent| unit_link(site, parent)),
    }
}
