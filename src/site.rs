//! The site model: which articles there are, in which order, and what lists them.
//!
//! In: articles, settings, registers, the time. Out: [`Site`], in which an id is a rank
//! within one revision. An article that is not on the site is in [`Site::absent`] with
//! its reason; nothing is dropped silently. The stages, each from one type to the next:
//!
//! 1. [`placing`]: every text of `content/` gets its seat (in a section, as a static page,
//!    at the head of a section) and its address, or lies outside: `Placed`;
//! 2. [`judging`]: all that is wrong with each is collected, and then those with errors
//!    are held: its own mistakes, files that are not there, a template that is not there,
//!    [`addresses`] and former addresses that belong to somebody else: `Judged`;
//! 3. [`sorting`]: who is due and not held is on the site; the articles are ranked by
//!    appearance, then path. The others are absent, or were taken back and leave one
//!    sentence at each of their addresses: `Sorted`;
//! 4. [`terms`], [`sections`] and the archive collect their articles into the calendar,
//!    the home page its leading articles, [`redirects`] the former addresses, [`files`]
//!    what the texts on the site refer to: [`Site`];
//! 5. [`links`] are looked up, and what leads nowhere is noted.
//!
//! This room does no I/O. Of templates it knows the names, of outputs the paths.

mod judging;
mod placing;
mod sorting;

mod addresses;
mod channels;
mod files;
mod films;
mod glossary;
mod links;
mod most_read;
mod next;
mod pages;
mod pictures;
mod proofreading;
mod redirects;
mod sections;
mod standing;
mod terms;

use std::borrow::Borrow;
use std::collections::{HashMap, HashSet};
use std::hash::{Hash, Hasher};
use std::sync::{Arc, OnceLock};

use serde::{Deserialize, Serialize};

use crate::article::Article;
use crate::calendar::Collection;
use crate::config::{Alert, Config, SectionKind};
use crate::diagnostic::Diagnostic;
use crate::image::Probe;
use crate::register::{Banner, Link, Registers};
use crate::source::Sources;
use crate::theme::Theme;
use crate::url::OutPath;
use crate::visits::Visits;

use judging::Judged;
use placing::Placed;
use sorting::{Ranked, Sorted};

pub use channels::{Channel, Format};
pub use files::PublishedFile;
use files::Respelt;
pub use films::{Playable, PlayedAt};
pub use glossary::{Glossary, GlossaryEntry};
pub use links::{Located, Resolution};
pub use next::{Change, Due, Event, NEWS_SECONDS};
pub use pages::{PageId, StaticPage};
pub use pictures::Picture;
pub use redirects::{Moved, Redirect};
pub use sections::Section;
pub use terms::{About, Byline, EntryTerms, Taxonomy, Term, TermId, Terms};

/// The rank of an article among those on the site: by appearance, then path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ArticleId(pub u32);

/// The position of a section in site.yaml.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SectionId(pub u16);

/// Why an article that would not be public is shown in a preview.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ribbon {
    /// `draft: yes`.
    Draft,
    /// It appears in the future.
    Scheduled,
    /// Its `expire` has passed.
    Expired,
}

/// An article on the site.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The article.
    pub article: Arc<Article>,
    /// Its section.
    pub section: SectionId,
    /// Its page.
    pub out: OutPath,
    /// Its units, authors, tags and topics.
    pub terms: EntryTerms,
    /// In a preview, why it would not be public.
    pub ribbon: Option<Ribbon>,
}

/// Why an article is not on the site.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Reason {
    /// It has an error.
    Held,
    /// `draft: yes`.
    Draft,
    /// It appears in the future.
    Scheduled,
    /// Its `expire` has passed.
    Expired,
    /// It lies in no section.
    Outside,
    /// `withdrawn`: a sentence stands at its address.
    Withdrawn,
}

/// An article that is not on the site.
#[derive(Clone, Debug)]
pub struct Absent {
    /// The article.
    pub article: Arc<Article>,
    /// Why.
    pub reason: Reason,
    /// Whether an error holds it, or will as soon as it is due.
    pub is_held: bool,
}

/// What the site is assembled from, besides the sources.
#[derive(Clone, Copy, Debug)]
pub struct Conditions {
    /// The time that decides what is due, in Unix seconds.
    pub now: i64,
    /// Whether drafts and scheduled articles are shown, with a ribbon.
    pub preview: bool,
}

/// An address of an article or static page that was taken back: one sentence stands there.
#[derive(Clone, Debug)]
pub struct Withdrawn {
    /// The article or page.
    pub article: Arc<Article>,
    /// Its page, or a former one.
    pub out: OutPath,
}

/// Everything the public site is about.
#[derive(Clone, Debug)]
pub struct Site {
    /// The settings.
    pub config: Config,
    /// The articles on the site, by rank.
    pub entries: Vec<Entry>,
    /// The articles that are not, by path.
    pub absent: Vec<Absent>,
    /// The static pages, by path.
    pub pages: Vec<StaticPage>,
    /// The sections, in the order of site.yaml.
    pub sections: Vec<Section>,
    /// The units, authors, tags and topics.
    pub terms: Terms,
    /// All articles by month, whatever their section.
    pub archive: Collection,
    /// The leading articles of the home page, the first one first.
    pub leads: Vec<ArticleId>,
    /// The abbreviations that pages explain.
    pub glossary: Glossary,
    /// Websites to link to.
    pub links: Vec<Link>,
    /// The banners that are to be seen now.
    pub banners: Vec<Banner>,
    /// How often pages were visited.
    pub visits: Option<Visits>,
    /// The articles that readers ask for most, the most read first.
    pub most_read: Vec<ArticleId>,
    /// What everybody has to know now.
    pub alert: Option<Alert>,
    /// The addresses of what was taken back, by path.
    pub withdrawn: Vec<Withdrawn>,
    /// The former addresses of articles and pages, by output.
    pub redirects: Vec<Redirect>,
    /// Drawings, attachments and videos that articles refer to, by output.
    pub files: Vec<PublishedFile>,
    /// Photographs that articles refer to, by where their files would stand.
    pub pictures: Vec<Picture>,
    /// By path below `content/`.
    by_path: HashMap<ContentPath, Found>,
    /// Files that texts spell otherwise.
    respelt: Respelt,
    /// Every address, for links typed as addresses; made when first asked for.
    addresses: OnceLock<HashSet<String>>,
    /// Outputs of `static/`.
    statics: Vec<String>,
    /// The pictures of `static/`.
    theme_pictures: Vec<(String, Probe)>,
    /// What decided who is on it.
    conditions: Conditions,
    /// When banners and the urgent line come and go.
    furniture: Vec<(i64, Change)>,
}

/// The path of an article, which stands for its part below `content/`.
#[derive(Clone, Debug)]
struct ContentPath(Arc<Article>);

impl Borrow<str> for ContentPath {
    fn borrow(&self) -> &str {
        self.0.content_path()
    }
}

impl PartialEq for ContentPath {
    fn eq(&self, other: &Self) -> bool {
        self.0.content_path() == other.0.content_path()
    }
}

impl Eq for ContentPath {}

impl Hash for ContentPath {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.content_path().hash(state);
    }
}

/// Where an article's path leads.
#[derive(Clone, Copy, Debug)]
enum Found {
    On(ArticleId),
    /// An index of [`Site::pages`].
    Page(usize),
    /// An index of [`Site::absent`].
    Absent(usize),
}

/// Assembles the site.
pub fn assemble(
    sources: &Sources,
    theme: &Theme,
    config: Config,
    registers: &Registers,
    conditions: Conditions,
    notes: &mut Vec<Diagnostic>,
) -> Site {
    let placed = Placed::new(sources, &config, conditions, notes);
    let judged = Judged::new(placed, sources, theme, &config, notes);
    let sorted = Sorted::new(judged, &config, conditions);
    let mut site = collect(sorted, sources, theme, config, registers, conditions, notes);
    site.list_redirects(&registers.redirects, notes);
    links::note_broken(&site, sources, notes);
    links::note_nowhere(&site, sources, notes);
    files::note_banners(sources, &registers.banners, notes);
    pictures::note(&site, sources, notes);
    standing::note_unknown_related(&site, notes);
    proofreading::note(&site, registers, notes);
    site
}

/// Makes the site of what was sorted: everything that lists articles.
fn collect(
    sorted: Sorted,
    sources: &Sources,
    theme: &Theme,
    config: Config,
    registers: &Registers,
    conditions: Conditions,
    notes: &mut Vec<Diagnostic>,
) -> Site {
    let (terms, terms_of) = terms::collect(&sorted, registers, &config, notes);
    let Sorted { news, pages, intros, withdrawn, absent } = sorted;
    let sections = sections::collect(&news, &config, intros, conditions);
    let archive = sections::archive(&news, &config);
    let leads = standing::leads(&news, &config, conditions);
    let redirects = redirects::collect(&news, &pages, &config);
    let entries = std::iter::zip(news.into_ranked(), terms_of);
    let entries: Vec<Entry> =
        entries.map(|(one, terms)| Entry::new(one, terms)).collect();
    let banners = registers.banners.iter().filter(|one| one.is_due(conditions.now));
    let banners: Vec<Banner> = banners.cloned().collect();
    let alert = config
        .alert
        .clone()
        .filter(|alert| alert.until.is_none_or(|until| conditions.now < until.end()));
    let (alert_set, security) = (config.alert.as_ref(), config.security.as_ref());
    let furniture = next::furniture(&registers.banners, alert_set, security);
    let texts = entries.iter().map(Entry::located);
    let texts = texts.chain(pages.iter().map(StaticPage::located));
    let texts = texts.chain(sections.iter().filter_map(Section::located));
    let texts: Vec<Located<'_>> = texts.collect();
    let respelt = Respelt::new(sources, &texts);
    let (files, pictures) =
        files::published(sources, &texts, &respelt, &banners, &config);
    Site {
        conditions,
        furniture,
        by_path: by_path(&entries, &pages, &absent),
        addresses: OnceLock::new(),
        respelt,
        statics: theme.assets.iter().map(|asset| asset.path.clone()).collect(),
        theme_pictures: pictures::of_theme(sources, theme),
        glossary: Glossary::new(&registers.abbreviations, &config),
        links: registers.links.clone(),
        visits: registers.visits.clone(),
        most_read: most_read::collect(registers.visits.as_ref(), &entries, &config),
        config,
        entries,
        absent,
        pages,
        sections,
        terms,
        archive,
        leads,
        banners,
        alert,
        withdrawn,
        redirects,
        files,
        pictures,
    }
}

impl Entry {
    fn new(ranked: Ranked, terms: EntryTerms) -> Self {
        let Ranked { article, section, out, month: _, ribbon } = ranked;
        Self { article, section, out, terms, ribbon }
    }
}

impl Absent {
    /// Whether it will be on the site, as soon as it is mended or due: then what it
    /// mentions is looked up now.
    fn is_awaited(&self) -> bool {
        matches!(self.reason, Reason::Held | Reason::Scheduled)
    }
}

impl Site {
    /// Whether it also shows what is not public: then nobody may find it.
    pub fn is_preview(&self) -> bool {
        self.conditions.preview
    }

    /// Whether a path below `static/` is a file of the theme.
    pub fn has_static(&self, path: &str) -> bool {
        self.statics.iter().any(|known| known == path)
    }

    /// An article on the site.
    pub fn entry(&self, id: ArticleId) -> &Entry {
        &self.entries[id.0 as usize]
    }

    /// The rank of an article on the site, by its path from the root.
    pub fn id_of(&self, path: &str) -> Option<ArticleId> {
        match self.by_path.get(path.strip_prefix("content/")?)? {
            Found::On(id) => Some(*id),
            Found::Page(_) | Found::Absent(_) => None,
        }
    }

    /// An article that is not on the site, by its path from the root.
    pub fn absent_at(&self, path: &str) -> Option<&Absent> {
        let known = self.absent.binary_search_by(|one| (*one.article.path).cmp(path));
        known.ok().map(|at| &self.absent[at])
    }

    /// A static page.
    pub fn page(&self, id: PageId) -> &StaticPage {
        &self.pages[id.0 as usize]
    }

    /// A section with its settings.
    pub fn section(&self, id: SectionId) -> (&crate::config::Section, &Section) {
        (&self.config.sections[id.0 as usize], &self.sections[id.0 as usize])
    }

    /// A unit, author, tag or topic.
    pub fn term(&self, id: TermId) -> &Term {
        &self.terms[id]
    }

    /// The ids of all sections.
    pub fn section_ids(&self) -> impl Iterator<Item = SectionId> + use<> {
        (0..self.sections.len() as u16).map(SectionId)
    }

    /// The ids of all articles, oldest first.
    pub fn article_ids(&self) -> impl DoubleEndedIterator<Item = ArticleId> + use<> {
        (0..self.entries.len() as u32).map(ArticleId)
    }

    /// The sections of a kind.
    pub fn sections_of(&self, kind: SectionKind) -> impl Iterator<Item = SectionId> + '_ {
        self.section_ids().filter(move |id| self.section(*id).0.kind == kind)
    }

    /// The article before (older) and after (newer) an article in its section.
    pub fn neighbours(&self, id: ArticleId) -> (Option<ArticleId>, Option<ArticleId>) {
        let articles = &self.section(self.entry(id).section).1.collection.articles;
        let at = articles.partition_point(|other| *other < id);
        let older = at.checked_sub(1).and_then(|at| articles.get(at));
        (older.copied(), articles.get(at + 1).copied())
    }

    /// The newest articles of a section that an article of the rank `id` may know of:
    /// up to `count` published no later than it, newest first, without itself.
    pub fn known_to(
        &self,
        id: ArticleId,
        section: SectionId,
        count: usize,
    ) -> impl Iterator<Item = ArticleId> + '_ {
        let articles = &self.section(section).1.collection.articles;
        let end = articles.partition_point(|other| *other < id);
        articles[..end].iter().rev().take(count).copied()
    }

    /// The articles that will be on the site, as soon as they are mended or due.
    fn awaited(&self) -> impl Iterator<Item = &Arc<Article>> {
        let awaited = self.absent.iter().filter(|absent| absent.is_awaited());
        awaited.map(|absent| &absent.article)
    }

    /// The front of the archive.
    pub fn archive_out(&self) -> OutPath {
        fixed("luu-tru/index.html")
    }
}

/// An output path that is a constant of the program or made from slugs.
pub(crate) fn fixed(path: &str) -> OutPath {
    OutPath::new(path).expect("constants and slugs are plain names")
}

fn by_path(
    entries: &[Entry],
    pages: &[StaticPage],
    absent: &[Absent],
) -> HashMap<ContentPath, Found> {
    let key = |article: &Arc<Article>| ContentPath(article.clone());
    let on = entries.iter().enumerate();
    let on = on.map(|(rank, e)| (key(&e.article), Found::On(ArticleId(rank as u32))));
    // A link to the words of a section means its front, whether they are there or not.
    let is_intro = |absent: &Absent| absent.article.path.ends_with("/_index.md");
    let off = absent.iter().enumerate().filter(|(_, absent)| !is_intro(absent));
    let off = off.map(|(at, absent)| (key(&absent.article), Found::Absent(at)));
    let pages = pages.iter().enumerate();
    let pages = pages.map(|(at, page)| (key(&page.article), Found::Page(at)));
    on.chain(pages).chain(off).collect()
}
