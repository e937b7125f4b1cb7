//! The contract with templates: each name, what it is made of, and its value.
//!
//! In: the site. Out: for every page and fragment, the [`Ingredient`]s behind the names
//! that its template mentions. An ingredient is a small owned struct that derives
//! `Hash`; its template value is made by a function that sees only that struct. The
//! fingerprint of a page hashes its ingredients, rendering gets their values: the page
//! holds exactly what its fingerprint covers.
//!
//! A new name goes into the table [`Name`] (`name.rs`), its struct into
//! [`ingredient`], and its value into [`value`].

mod archive;
mod article;
mod contact;
mod data;
mod glossary;
mod ingredient;
mod link;
mod list;
mod name;
mod notice;
mod page;
mod portal;
mod search;
mod shared;
mod term;
mod unit;
mod value;
mod video;

use std::borrow::Cow;

use rayon::prelude::*;

use crate::config::SectionKind;
use crate::digest::Digest;
use crate::site::{ArticleId, PageId, SectionId, Site, Taxonomy, TermId};
use crate::template::Templates;
use crate::url::OutPath;

pub use ingredient::Ingredient;
pub use list::at_home;
pub use name::{Name, NameSet};
pub use shared::Commons;
pub use tera::Value;
pub use value::{ArticleBody, Rendered, safe};

/// A tag with fewer articles than this is no page for search engines.
const FEW_ARTICLES: usize = 3;

/// A page that a template makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Page {
    /// `/`.
    Home,
    /// `/404.html`.
    NotFound,
    /// The front of a section.
    Section(SectionId),
    /// A list page of a section, by its position in the collection.
    SectionList(SectionId, u32),
    /// An article.
    Article(ArticleId),
    /// A static page.
    Static(PageId),
    /// All units, authors, tags or topics.
    Terms(Taxonomy),
    /// The front of a term.
    Term(TermId),
    /// A list page of a term, by its position in the collection.
    TermList(TermId, u32),
    /// The front of the archive: all sections by year and month.
    Archive,
    /// A list page of the archive, by its position in the collection.
    ArchiveList(u32),
    /// What was put right, in all articles.
    Corrections,
    /// What is written short.
    Glossary,
    /// Websites to link to.
    Links,
    /// Every page that leads to others.
    SiteMap,
    /// The search.
    Search,
    /// What is new today, for the script of article pages.
    Today,
    /// In place of an article that was taken back, by its position.
    Withdrawn(u32),
    /// At a former address, by its position.
    Redirect(u32),
}

/// A piece that stands on many pages and is rendered once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fragment {
    /// The head of every page, with the current section marked.
    Header(Option<SectionId>),
    /// The foot of every page.
    Footer,
    /// An article in a list of titles.
    Item(ArticleId),
    /// An article in a list of cards.
    Card(ArticleId),
}

/// What a template is rendered for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A page.
    Page(Page),
    /// A fragment.
    Fragment(Fragment),
}

/// A fragment as an ingredient: which one, and the digest of all it is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FragmentRef {
    /// Which fragment.
    pub fragment: Fragment,
    /// Its template's closure and its ingredients.
    pub digest: Digest,
}

impl std::hash::Hash for FragmentRef {
    /// Ranks are not ingredients: an article that is inserted shifts those of the later
    /// ones, and changes nothing on their pages.
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.digest.hash(state);
    }
}

impl Subject {
    /// The template that renders it. A site may have its own for some kinds of section.
    pub fn template<'a>(self, site: &'a Site, templates: &Templates) -> &'a str {
        match self {
            Self::Page(Page::Home) => "home.html",
            Self::Page(Page::NotFound) => "404.html",
            Self::Page(Page::Section(_)) => "section.html",
            Self::Page(
                Page::SectionList(..) | Page::TermList(..) | Page::ArchiveList(_),
            ) => "list.html",
            Self::Page(Page::Article(id)) => {
                if let Some((own, _)) = &site.entry(id).article.standing.template {
                    return own;
                }
                let kind = site.section(site.entry(id).section).0.kind;
                let own = match kind {
                    SectionKind::News => "article.html",
                    SectionKind::Notices => "notice.html",
                    SectionKind::Reports => "report.html",
                    SectionKind::Videos => "video.html",
                };
                // A site's own article.html stands before what the theme has for a kind.
                let is_meant = templates.is_own(own) || !templates.is_own("article.html");
                let is_there = is_meant && templates.closure(own).is_some();
                if is_there { own } else { "article.html" }
            }
            Self::Page(Page::Static(id)) => {
                let own = site.page(id).article.standing.template.as_ref();
                own.map_or("page.html", |(own, _)| own)
            }
            Self::Page(Page::Terms(_)) => "terms.html",
            Self::Page(Page::Term(id)) => match id.taxonomy {
                Taxonomy::Unit => "unit.html",
                Taxonomy::Author => "author.html",
                Taxonomy::Tag => "tag.html",
                Taxonomy::Topic => "topic.html",
            },
            Self::Page(Page::Archive) => "archive.html",
            Self::Page(Page::Corrections) => "corrections.html",
            Self::Page(Page::Glossary) => "glossary.html",
            Self::Page(Page::Links) => "links.html",
            Self::Page(Page::SiteMap) => "sitemap.html",
            Self::Page(Page::Search) => "search.html",
            Self::Page(Page::Today) => "today.html",
            Self::Page(Page::Withdrawn(_)) => "withdrawn.html",
            Self::Page(Page::Redirect(_)) => "redirect.html",
            Self::Fragment(Fragment::Header(_)) => "header.html",
            Self::Fragment(Fragment::Footer) => "footer.html",
            Self::Fragment(Fragment::Item(_)) => "item.html",
            Self::Fragment(Fragment::Card(_)) => "card.html",
        }
    }
}

impl Page {
    /// Its output.
    pub fn out(self, site: &Site) -> Cow<'_, OutPath> {
        let fixed = |path| Cow::Owned(crate::site::fixed(path));
        Cow::Borrowed(match self {
            Self::Home => return fixed("index.html"),
            Self::NotFound => return fixed("404.html"),
            Self::Section(id) => &site.section(id).1.out,
            Self::SectionList(id, page) => {
                &site.section(id).1.collection.pages[page as usize].out
            }
            Self::Article(id) => &site.entry(id).out,
            Self::Static(id) => &site.page(id).out,
            Self::Terms(taxonomy) => return Cow::Owned(taxonomy.out()),
            Self::Term(id) => &site.term(id).out,
            Self::TermList(id, page) => {
                &site.term(id).collection.pages[page as usize].out
            }
            Self::Archive => return Cow::Owned(site.archive_out()),
            Self::ArchiveList(page) => &site.archive.pages[page as usize].out,
            Self::Corrections => return fixed("dinh-chinh/index.html"),
            Self::Glossary => return Cow::Owned(site.glossary_out()),
            Self::Links => return fixed("lien-ket/index.html"),
            Self::SiteMap => return fixed("so-do/index.html"),
            Self::Search => return Cow::Owned(crate::search::out()),
            Self::Today => return fixed("khoi/hom-nay.html"),
            Self::Withdrawn(at) => &site.withdrawn[at as usize].out,
            Self::Redirect(at) => &site.redirects[at as usize].out,
        })
    }
}

impl Page {
    /// What stands over it.
    pub fn heading(self, site: &Site) -> String {
        page::heading(site, self).0.into_owned()
    }

    /// The section that it belongs to.
    pub fn section(self, site: &Site) -> Option<SectionId> {
        match self {
            Self::Section(id) | Self::SectionList(id, _) => Some(id),
            Self::Article(id) => Some(site.entry(id).section),
            _ => None,
        }
    }

    /// Whether search engines are to leave it out.
    pub fn is_hidden(self, site: &Site) -> bool {
        match self {
            Self::NotFound
            | Self::Today
            | Self::Search
            | Self::Withdrawn(_)
            | Self::Redirect(_) => true,
            Self::Article(id) => {
                let entry = site.entry(id);
                entry.article.standing.noindex || entry.ribbon.is_some()
            }
            Self::Static(id) => site.page(id).article.standing.noindex,
            Self::Term(id) | Self::TermList(id, _) => {
                let count = site.term(id).collection.articles.len();
                id.taxonomy == Taxonomy::Tag && count < FEW_ARTICLES
            }
            _ => false,
        }
    }
}

/// Everything that ingredients are made from.
#[derive(Clone, Copy)]
pub struct World<'a> {
    /// The site.
    pub site: &'a Site,
    /// The templates.
    pub templates: &'a Templates,
    /// What all pages share.
    pub commons: &'a Commons,
    /// The digests of all fragments.
    pub fragments: &'a FragmentDigests,
}

/// The digest of every fragment of one revision.
#[derive(Clone, Debug, Default)]
pub struct FragmentDigests {
    /// By section; the last one for pages of none.
    headers: Vec<Digest>,
    footer: Option<Digest>,
    items: Vec<Digest>,
    cards: Vec<Digest>,
}

impl FragmentDigests {
    /// Digests all fragments of a site.
    pub fn new(site: &Site, templates: &Templates, commons: &Commons) -> Self {
        let none = Self::default();
        let world = World { site, templates, commons, fragments: &none };
        let of = |fragment| world.digest(Subject::Fragment(fragment));
        let currents = site.section_ids().map(Some).chain([None]);
        let ids = 0..site.entries.len() as u32;
        let listed = ids.into_par_iter().with_min_len(64);
        let (items, cards) = listed.map(|id| world.listed(ArticleId(id))).unzip();
        Self {
            headers: currents.map(|current| of(Fragment::Header(current))).collect(),
            footer: Some(of(Fragment::Footer)),
            items,
            cards,
        }
    }

    /// A fragment with its digest.
    pub fn get(&self, fragment: Fragment) -> FragmentRef {
        let digest = match fragment {
            Fragment::Header(Some(id)) => self.headers.get(id.0 as usize),
            Fragment::Header(None) => self.headers.last(),
            Fragment::Footer => self.footer.as_ref(),
            Fragment::Item(id) => self.items.get(id.0 as usize),
            Fragment::Card(id) => self.cards.get(id.0 as usize),
        };
        FragmentRef { fragment, digest: digest.copied().unwrap_or(Digest::EMPTY) }
    }
}

impl<'a> World<'a> {
    /// The ingredients that a subject's template mentions and that exist for it.
    pub fn ingredients(
        self,
        subject: Subject,
    ) -> impl Iterator<Item = (Name, Ingredient<'a>)> {
        self.named(self.reach(subject).1, subject)
    }

    /// The digest of everything that can influence a subject's rendering.
    pub fn digest(self, subject: Subject) -> Digest {
        let (texts, names) = self.reach(subject);
        Digest::of_all(texts, self.named(names, subject))
    }

    /// The digests of an article as an item and as a card, which show the same of it.
    fn listed(self, id: ArticleId) -> (Digest, Digest) {
        let card = Digest::of(&article::card(self, id));
        let of = |fragment| {
            let subject = Subject::Fragment(fragment);
            let (texts, names) = self.reach(subject);
            let shown = names.contains(Name::Card).then_some(card);
            Digest::of_all((texts, shown), self.named(names.without(Name::Card), subject))
        };
        (of(Fragment::Item(id)), of(Fragment::Card(id)))
    }

    /// What a subject's template reaches: the digest of its texts, and the names in them.
    fn reach(self, subject: Subject) -> (Option<Digest>, NameSet) {
        let template = subject.template(self.site, self.templates);
        let closure = self.templates.closure(template);
        closure.map(|closure| (Some(closure.digest), closure.names)).unwrap_or_default()
    }

    fn named(
        self,
        names: NameSet,
        subject: Subject,
    ) -> impl Iterator<Item = (Name, Ingredient<'a>)> {
        let names = Name::ALL.iter().copied().filter(move |name| names.contains(*name));
        names.filter_map(move |name| Some((name, Ingredient::new(self, subject, name)?)))
    }
}
