//! The site model: which articles there are, in which order, and what lists them.
//!
//! In: articles, settings, registers, the time. Out: [`Site`], in which an id is a rank
//! within one revision. An article that is not on the site is in [`Site::absent`] with
//! its reason; nothing is dropped silently. The steps:
//!
//! 1. every article is placed in its section, or is absent;
//! 2. pictures that are not there, and addresses that are taken, hold their articles;
//! 3. the rest is ranked by appearance, then path;
//! 4. sections, terms and the archive collect their articles into the calendar;
//! 5. links are looked up, and what leads nowhere is noted.
//!
//! This room does no I/O, and does not know templates or outputs.

mod addresses;
mod files;
mod links;
mod pages;
mod placing;
mod redirects;
mod standing;
mod terms;

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use crate::article::Article;
use crate::calendar::{Collection, Period};
use crate::config::{Alert, Config, SectionKind};
use crate::diagnostic::Diagnostic;
use crate::moment::Moment;
use crate::register::{self, Banner, Link, Registers};
use crate::source::{Content, Kind, Sources};
use crate::theme::Theme;
use crate::url::OutPath;

use placing::{Candidate, notes_of, place};

pub use files::PublishedFile;
pub use links::{Located, Resolution};
pub use pages::{PageId, StaticPage};
pub use redirects::{Moved, Redirect};
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
}

impl Absent {
    fn held(article: &Arc<Article>) -> Self {
        Self { article: article.clone(), reason: Reason::Held }
    }
}

impl From<Ribbon> for Reason {
    fn from(ribbon: Ribbon) -> Self {
        match ribbon {
            Ribbon::Draft => Self::Draft,
            Ribbon::Scheduled => Self::Scheduled,
            Ribbon::Expired => Self::Expired,
        }
    }
}

/// A section and its articles.
#[derive(Clone, Debug)]
pub struct Section {
    /// Its front.
    pub out: OutPath,
    /// Its articles by month.
    pub collection: Collection,
    /// Its pinned articles, newest first.
    pub pinned: Vec<ArticleId>,
    /// The words at its head: its `_index.md`.
    pub intro: Option<Arc<Article>>,
}

/// What the site is assembled from, besides the sources.
#[derive(Clone, Copy, Debug)]
pub struct Conditions {
    /// The time that decides what is due, in Unix seconds.
    pub now: i64,
    /// Whether drafts and scheduled articles are shown, with a ribbon.
    pub preview: bool,
}

/// An article that was taken back: one sentence stands at its address.
#[derive(Clone, Debug)]
pub struct Withdrawn {
    /// The article.
    pub article: Arc<Article>,
    /// Its page.
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
    /// Websites to link to.
    pub links: Vec<Link>,
    /// The banners that are to be seen now.
    pub banners: Vec<Banner>,
    /// What everybody has to know now.
    pub alert: Option<Alert>,
    /// The articles that were taken back, by path.
    pub withdrawn: Vec<Withdrawn>,
    /// The former addresses of articles and pages, by output.
    pub redirects: Vec<Redirect>,
    /// Pictures and attachments that articles refer to, by output.
    pub files: Vec<PublishedFile>,
    /// By path below `content/`.
    by_path: HashMap<Arc<str>, Found>,
    /// Every address, for links typed as addresses; made when first asked for.
    addresses: OnceLock<std::collections::HashSet<String>>,
    /// Outputs of `static/`.
    statics: Vec<String>,
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
    let mut absent = Vec::new();
    let mut candidates = Vec::new();
    let mut page_articles = Vec::new();
    let mut intros = Vec::new();
    for source in sources.of_kind(Kind::Article) {
        let Content::Article(article) = &source.content else { continue };
        notes.extend(notes_of(article));
        if article.content_path().ends_with("/_index.md") {
            intros.push(article);
            continue;
        }
        if article.is_static_page() {
            page_articles.push(article.clone());
            continue;
        }
        match place(article, &config, conditions, notes) {
            Ok(candidate) => candidates.push(candidate),
            Err(reason) => absent.push(Absent { article: article.clone(), reason }),
        }
    }
    let needs = files::Needs::new(sources, theme);
    // What else is wrong with a held article is said at once.
    for one in absent.iter().filter(|absent| absent.reason == Reason::Held) {
        needs.check(&one.article, notes);
    }
    addresses::hold(&mut candidates, &mut absent, |candidate| {
        // Nobody asks for the pictures of what is taken back.
        !candidate.is_withdrawn && needs.check(&candidate.article, notes)
    });
    standing::hold_without_template(&mut candidates, &mut absent, theme, notes);
    let mut pages = pages::collect(&page_articles, conditions, &mut absent, notes);
    pages.retain(|page| {
        let held = needs.check(&page.article, notes);
        absent.extend(held.then(|| Absent::held(&page.article)));
        !held
    });
    addresses::hold_taken(&mut candidates, &mut absent, &pages, notes);
    addresses::hold_collisions(&mut candidates, &mut absent, notes);
    redirects::hold_wrong_aliases(
        &mut candidates,
        &mut pages,
        &mut absent,
        &config,
        notes,
    );
    let withdrawn = standing::take_withdrawn(&mut candidates, &mut absent);
    candidates.sort_by(|a, b| {
        let (a, b) = (&a.article, &b.article);
        a.card.appears().cmp(b.card.appears()).then_with(|| a.path.cmp(&b.path))
    });
    let intros =
        standing::intros(&intros, &config, conditions, &needs, &mut absent, notes);
    absent.sort_by(|a, b| a.article.path.cmp(&b.article.path));
    let (terms, terms_of) = terms::collect(&candidates, registers, &config, notes);
    let sections = collect_sections(&candidates, &config, intros, conditions);
    let leads = standing::leads(&candidates, &config, conditions);
    let redirects = redirects::collect(&candidates, &pages, &config);
    let archive = collect_archive(&candidates, &config);
    let entries: Vec<Entry> = candidates
        .into_iter()
        .zip(terms_of)
        .map(|(candidate, terms)| Entry {
            article: candidate.article,
            section: SectionId(candidate.section as u16),
            out: candidate.out,
            terms,
            ribbon: candidate.ribbon,
        })
        .collect();
    let located = entries.iter().map(Entry::located);
    let located = located.chain(pages.iter().map(StaticPage::located));
    let located = located.chain(sections.iter().filter_map(Section::located));
    let banners = registers.banners.iter().filter(|one| one.is_due(conditions.now));
    let banners: Vec<Banner> = banners.cloned().collect();
    let alert = config.alert.clone().filter(|alert| {
        alert.until.is_none_or(|until| conditions.now < register::end(&until))
    });
    let files = files::published(sources, located, &banners);
    let by_path = by_path(&entries, &pages, &absent);
    let statics = theme.assets.iter().map(|asset| asset.path.clone()).collect();
    let addresses = OnceLock::new();
    let site = Site {
        config,
        entries,
        absent,
        pages,
        sections,
        terms,
        archive,
        leads,
        links: registers.links.clone(),
        banners,
        alert,
        withdrawn,
        redirects,
        files,
        by_path,
        addresses,
        statics,
    };
    links::note_broken(&site, notes);
    links::note_nowhere(&site, notes);
    standing::note_unknown_related(&site, notes);
    site
}

impl Site {
    /// An article on the site.
    pub fn entry(&self, id: ArticleId) -> &Entry {
        &self.entries[id.0 as usize]
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

    /// The front of the archive.
    pub fn archive_out(&self) -> OutPath {
        fixed("luu-tru/index.html")
    }
}

/// An output path that is a constant of the program or made from slugs.
pub(crate) fn fixed(path: &str) -> OutPath {
    OutPath::new(path).expect("constants and slugs are plain names")
}

fn collect_sections(
    candidates: &[Candidate],
    config: &Config,
    mut intros: Vec<Option<Arc<Article>>>,
    conditions: Conditions,
) -> Vec<Section> {
    let mut articles = vec![Vec::new(); config.sections.len()];
    for (rank, candidate) in candidates.iter().enumerate() {
        articles[candidate.section].push(ArticleId(rank as u32));
    }
    let month = |id: ArticleId| Period::month_of(date(candidates, id));
    let sections = std::iter::zip(&config.sections, articles).enumerate();
    let sections = sections.map(|(at, (section, articles))| Section {
        out: fixed(&format!("{}/index.html", section.slug)),
        pinned: standing::pinned(candidates, &articles, conditions),
        collection: Collection::new(&section.slug, articles, config.page_size, month),
        intro: intros[at].take(),
    });
    sections.collect()
}

fn collect_archive(candidates: &[Candidate], config: &Config) -> Collection {
    let articles = (0..candidates.len() as u32).map(ArticleId).collect();
    let month = |id: ArticleId| Period::month_of(date(candidates, id));
    Collection::new("luu-tru", articles, config.page_size, month)
}

fn date(candidates: &[Candidate], id: ArticleId) -> &Moment {
    candidates[id.0 as usize].article.card.appears()
}

fn by_path(
    entries: &[Entry],
    pages: &[StaticPage],
    absent: &[Absent],
) -> HashMap<Arc<str>, Found> {
    let key = |article: &Article| Arc::from(article.content_path());
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
