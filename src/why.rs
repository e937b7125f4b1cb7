//! Why a file is on the site, or why not: where it stands, until when, who uses it.
//!
//! In: a revision, and what somebody typed. [`find`] says which file or page that means;
//! [`explain`] gives the [`Answer`], a value without words. It reads nothing and decides
//! nothing: it asks the site and the plan what they decided.

mod finding;
mod lists;
mod users;

pub use finding::{Found, find};
pub use lists::{Listing, Role};
pub use users::User;

use std::borrow::Cow;
use std::cell::Cell;

use crate::Revision;
use crate::article::Article;
use crate::diagnostic::Diagnostic;
use crate::moment::Moment;
use crate::plan::{Recipe, Task};
use crate::register::{
    self, LINKS_PATH, PEOPLE_PATH, REDIRECTS_PATH, TOPICS_PATH, UNITS_PATH,
};
use crate::site::{
    Absent, Due, EntryTerms, Located, Reason, Ribbon, Site, Taxonomy, TermId, fixed,
};
use crate::source::{Kind, Presence};
use crate::url::OutPath;
use crate::view::Page;

/// What is to be said of a file, or of a page that no file stands behind.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The file, from the root; empty for a page that bantin makes by itself.
    pub path: String,
    /// What it is.
    pub what: What,
    /// Whether it is on the site.
    pub state: State,
    /// Its outputs, its own page first.
    pub outs: Vec<OutPath>,
    /// Where it will be as soon as it is on the site.
    pub planned: Option<OutPath>,
    /// Its former addresses.
    pub former: Vec<OutPath>,
    /// What it is called; empty for a file.
    pub title: String,
    /// When it is dated.
    pub date: Option<Moment>,
    /// The title of its section; empty for none.
    pub section: String,
    /// Its units, as the site calls them or, when it is not there, as typed.
    pub units: Vec<String>,
    /// What lists it.
    pub lists: Vec<Listing>,
    /// Beside how many articles of its time it stands in a block.
    pub beside: usize,
    /// What refers to it, by path.
    pub users: Vec<User>,
    /// What will happen to it, in the order of time.
    pub coming: Vec<Due>,
    /// Everything that was noticed about it.
    pub notes: Vec<Diagnostic>,
}

/// What a file is to the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// News of a section.
    Article,
    /// A static page.
    Page,
    /// The words at the head of a section.
    Intro,
    /// A picture, attachment, video or captions below `content/`.
    File,
    /// A file of `static/`.
    Asset,
    /// A template.
    Template,
    /// A file of `content/_data/`.
    Register,
    /// `content/site.yaml`.
    Settings,
    /// A page or machine file that bantin makes by itself.
    Portal,
    /// Something that bantin does not look at.
    Other,
}

/// Whether it is on the site, or why not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// It is. In a preview, why it would not be public.
    On(Option<Ribbon>),
    /// `draft: yes`.
    Draft,
    /// It appears at that time; held because of an error, if it has one by then.
    Scheduled(Moment, bool),
    /// It went at that time.
    Expired(Moment),
    /// It was taken back at that time, for a reason the newsroom noted, or none.
    Withdrawn(Moment, String),
    /// An error holds it.
    Held,
    /// It lies in no section.
    Outside,
    /// Nothing on the site refers to it.
    Unused,
    /// Bantin reads it, and it has no page of its own.
    Read,
    /// Bantin does not know what it is for.
    Unread,
    /// Bantin leaves out hidden files and what editors, Office and Windows leave behind.
    Litter,
    /// Bantin follows no links.
    Link,
    /// It lies outside of `content/`, `static/` and `templates/`.
    Elsewhere,
}

/// Says everything about what was found.
pub fn explain(revision: &Revision, found: &Found<'_>) -> Answer {
    let mut answer = match found {
        Found::File(path) => of_file(revision, path),
        Found::Page(task) => of_page(revision, task),
        Found::Ignored(path, presence) => of_ignored(path, *presence),
    };
    let path = &*answer.path;
    let is_about = |note: &&Diagnostic| {
        let mut places = std::iter::once(&note.place).chain(&note.related);
        !path.is_empty() && places.any(|place| &*place.file == path)
    };
    answer.notes = revision.notes.iter().filter(is_about).cloned().collect();
    answer
}

/// The file behind an output, if there is one.
fn behind<'a>(revision: &'a Revision, task: &Task) -> Option<Cow<'a, str>> {
    let site = &revision.site;
    Some(match task.recipe {
        Recipe::Page(Page::Article(id)) => Cow::Borrowed(&*site.entry(id).article.path),
        Recipe::Page(Page::Static(id)) => Cow::Borrowed(&*site.page(id).article.path),
        Recipe::Page(Page::Withdrawn(at)) => {
            Cow::Borrowed(&*site.withdrawn[at as usize].article.path)
        }
        Recipe::Page(Page::Redirect(at)) => Cow::Borrowed(
            site.moved(at).map_or(REDIRECTS_PATH, |moved| &*moved.article.path),
        ),
        Recipe::File(at) => {
            format!("content/{}", site.files[at as usize].content_path).into()
        }
        Recipe::Picture(at, _) => {
            format!("content/{}", site.pictures[at as usize].content_path).into()
        }
        Recipe::Asset(at) => {
            format!("static/{}", revision.theme.assets[at as usize].path).into()
        }
        _ => return None,
    })
}

fn of_page(revision: &Revision, task: &Task) -> Answer {
    let site = &revision.site;
    let title = match task.recipe {
        Recipe::Page(page) => page.heading(site),
        Recipe::Feed(of, _) => of.name(site).to_owned(),
        _ => String::new(),
    };
    let answer = Answer::new(String::new(), What::Portal, State::On(None));
    Answer { outs: vec![task.claim.clone()], title, ..answer }
}

fn of_ignored(path: &str, presence: Presence) -> Answer {
    let inside = ["content/", "static/", "templates/"];
    let state = match presence {
        _ if !inside.iter().any(|folder| path.starts_with(folder)) => State::Elsewhere,
        Presence::Link => State::Link,
        _ => State::Litter,
    };
    Answer::new(path.to_owned(), What::Other, state)
}

fn of_file(revision: &Revision, path: &str) -> Answer {
    let kind = revision.sources.get(path).map(|source| source.listed.kind);
    let answer = |what, state| Answer::new(path.to_owned(), what, state);
    match kind {
        Some(Kind::Article) => of_article(revision, path),
        Some(Kind::Attachment | Kind::Captions) => of_attachment(revision, path),
        Some(Kind::Site) => answer(What::Settings, State::Read),
        Some(Kind::Template) => answer(What::Template, State::Read),
        Some(Kind::Register) => of_register(&revision.site, path),
        // What the program brings along is no file of the project.
        Some(Kind::Static) | None => of_asset(revision, path),
    }
}

fn of_register(site: &Site, path: &str) -> Answer {
    let is_read = Cell::new(false);
    let text = |asked: &str| {
        is_read.set(is_read.get() || asked == path);
        ""
    };
    register::read(text, &mut Vec::new());
    let state = if is_read.get() { State::Read } else { State::Unread };
    let out = match path {
        UNITS_PATH => Some(Taxonomy::Unit.out()),
        PEOPLE_PATH => Some(Taxonomy::Author.out()),
        TOPICS_PATH => Some(Taxonomy::Topic.out()),
        LINKS_PATH if !site.links.is_empty() => Some(fixed("lien-ket/index.html")),
        _ => None,
    };
    let answer = Answer::new(path.to_owned(), What::Register, state);
    Answer { outs: out.into_iter().collect(), ..answer }
}

fn of_asset(revision: &Revision, path: &str) -> Answer {
    let assets = &revision.theme.assets;
    let is_meant = |task: &&Task| match task.recipe {
        Recipe::Asset(at) => {
            path.strip_prefix("static/") == Some(&*assets[at as usize].path)
        }
        _ => false,
    };
    let tasks = revision.plan.tasks().iter().filter(is_meant);
    let outs: Vec<OutPath> = tasks.map(|task| task.claim.clone()).collect();
    // Its name alone can be in its way, and is noted.
    let state = if outs.is_empty() { State::Held } else { State::On(None) };
    let users = users::of(revision, path);
    Answer { outs, users, ..Answer::new(path.to_owned(), What::Asset, state) }
}

fn of_attachment(revision: &Revision, path: &str) -> Answer {
    let below = path.strip_prefix("content/").unwrap_or(path);
    let files = revision.site.files.iter();
    let outs = files.filter(|file| &*file.content_path == below);
    let outs = outs.map(|file| file.out.clone());
    let pictures = revision.site.pictures.iter();
    let pictures = pictures.filter(|picture| &*picture.content_path == below);
    let variants = pictures.flat_map(|picture| picture.outs.iter().cloned());
    let outs: Vec<OutPath> = outs.chain(variants).collect();
    let state = if outs.is_empty() { State::Unused } else { State::On(None) };
    let users = users::of(revision, path);
    Answer { outs, users, ..Answer::new(path.to_owned(), What::File, state) }
}

fn of_article(revision: &Revision, path: &str) -> Answer {
    let site = &revision.site;
    let below = path.strip_prefix("content/").unwrap_or(path);
    let what = match below {
        _ if below.ends_with("/_index.md") => What::Intro,
        _ if below.starts_with("trang/") => What::Page,
        _ => What::Article,
    };
    let users = users::of(revision, path);
    let coming = site.coming_for(path);
    let answer =
        |state| Answer { users, coming, ..Answer::new(path.to_owned(), what, state) };
    if let Some(absent) = site.absent_at(path) {
        return of_absent(site, absent, answer(state(absent)));
    }
    if let Some(id) = site.id_of(path) {
        let entry = site.entry(id);
        let (lists, beside) = lists::of(revision, id);
        let answer = answer(State::On(entry.ribbon)).on(site, entry.located());
        let section = site.section(entry.section).0.title.clone();
        let units = names(site, &entry.terms, Taxonomy::Unit);
        return Answer { section, units, lists, beside, ..answer };
    }
    if let Some(page) = site.pages.iter().find(|page| &*page.article.path == path) {
        let lists = lists::of_sitemap(revision, &page.out);
        let answer = answer(State::On(page.ribbon)).on(site, page.located());
        return Answer { lists, ..answer };
    }
    let heads = site.sections.iter().filter_map(|one| one.located());
    match heads.into_iter().find(|head| &*head.article.path == path) {
        Some(head) => {
            let at = site.config.section_of(below);
            let section = at.map(|at| site.config.sections[at].title.clone());
            let answer = answer(State::On(None)).on(site, head);
            Answer { section: section.unwrap_or_default(), ..answer }
        }
        None => answer(State::Outside),
    }
}

/// What is told of a text that is not on the site: where it would be, or what stands
/// there instead.
fn of_absent(site: &Site, absent: &Absent, answer: Answer) -> Answer {
    let article = &absent.article;
    let withdrawn = site.withdrawn.iter().filter(|one| one.article.path == article.path);
    let outs: Vec<OutPath> = withdrawn.map(|one| one.out.clone()).collect();
    let planned = site.out_when_due(article).filter(|_| outs.is_empty());
    let at = site.config.section_of(article.content_path());
    let section = at.map(|at| site.config.sections[at].title.clone());
    Answer {
        title: article.card.title.clone(),
        date: date(article),
        units: article.card.units.clone(),
        section: section.unwrap_or_default(),
        outs,
        planned,
        ..answer
    }
}

fn state(absent: &Absent) -> State {
    let (card, standing) = (&absent.article.card, &absent.article.standing);
    match absent.reason {
        Reason::Held => State::Held,
        Reason::Draft => State::Draft,
        Reason::Scheduled => State::Scheduled(*card.appears(), absent.is_held),
        Reason::Expired => State::Expired(card.expire.unwrap_or(card.date)),
        Reason::Outside => State::Outside,
        Reason::Withdrawn => {
            let since = standing.withdrawn.unwrap_or(card.date);
            State::Withdrawn(since, standing.withdrawal_reason.clone())
        }
    }
}

/// Its date, if it has one: static pages and the words of a section need none.
fn date(article: &Article) -> Option<Moment> {
    Some(article.card.date).filter(|date| date.instant() != 0)
}

/// What the site calls the terms of an article, each once.
fn names(site: &Site, terms: &EntryTerms, taxonomy: Taxonomy) -> Vec<String> {
    let mut ids: Vec<TermId> = Vec::new();
    for id in terms.of(taxonomy) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids.into_iter().map(|id| site.term(id).name.clone()).collect()
}

impl Answer {
    fn new(path: String, what: What, state: State) -> Self {
        Self {
            path,
            what,
            state,
            outs: Vec::new(),
            planned: None,
            former: Vec::new(),
            title: String::new(),
            date: None,
            section: String::new(),
            units: Vec::new(),
            lists: Vec::new(),
            beside: 0,
            users: Vec::new(),
            coming: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// What is told of every text on the site.
    fn on(self, site: &Site, text: Located<'_>) -> Self {
        let article = text.article;
        let is_former = |out: &&OutPath| {
            site.redirects.binary_search_by(|one| one.out.cmp(out)).is_ok()
        };
        let aliases = site.former_outs(article);
        Self {
            outs: vec![text.out.clone()],
            former: aliases.iter().filter(is_former).cloned().collect(),
            title: article.card.title.clone(),
            date: date(article),
            units: article.card.units.clone(),
            ..self
        }
    }

    /// Whether it is on the site now.
    pub fn is_on(&self) -> bool {
        matches!(self.state, State::On(_))
    }
}
