//! The plan: everything the public site consists of.
//!
//! In: the site, the templates, the theme. Out: [`Plan`], a sorted list of [`Task`]s,
//! each with the output it claims, how it is made, and a fingerprint of everything that
//! can influence its bytes. Two tasks never claim one output: that is an error which
//! names both. Planning is cheap and always done completely (or, where nothing happened
//! since the last build, not at all: `build/rest.rs`); there is no dependency
//! graph, and nothing is ever invalidated.

mod machines;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::config::Outputs;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::digest::{Digest, Fingerprint};
use crate::register::REDIRECTS_PATH;
use crate::search;
use crate::site::{Channel, Format, PageId, Site, Taxonomy};
use crate::sitemap::Sitemap;
use crate::source::Sources;
use crate::template::Templates;
use crate::theme::Theme;
use crate::url::OutPath;
use crate::view::{Commons, FragmentDigests, Page, Subject, World};
use crate::well_known::WellKnown;

/// How an output is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Recipe {
    /// Rendered through a template.
    Page(Page),
    /// A feed.
    Feed(Channel, Format),
    /// A sitemap.
    Sitemap(Sitemap),
    /// What all segments of the search share.
    SearchShared,
    /// A segment of the search: the files of a folder.
    Search(search::Segment),
    /// A file that programs look for by its name.
    WellKnown(WellKnown),
    /// A copy of a file of `content/`, by index of [`Site::files`].
    File(u32),
    /// A variant of a photograph, by index of [`Site::pictures`] and of its variants.
    Picture(u32, u8),
    /// A copy of a file of the theme, by index of [`Theme::assets`].
    Asset(u32),
}

impl Recipe {
    /// The order in which replaced files become visible, so that a page is there before
    /// what links to it: files, articles, lists, machine files.
    pub fn wave(self) -> u8 {
        match self {
            Self::File(_) | Self::Picture(..) | Self::Asset(_) => 0,
            Self::Page(Page::Article(_) | Page::Static(_) | Page::Withdrawn(_)) => 1,
            Self::Page(
                Page::SectionList(..) | Page::TermList(..) | Page::ArchiveList(_),
            ) => 2,
            Self::Page(
                Page::Section(_)
                | Page::Term(_)
                | Page::Terms(_)
                | Page::Archive
                | Page::Corrections
                | Page::Glossary
                | Page::Links
                | Page::SiteMap
                | Page::Search
                | Page::Redirect(_)
                | Page::NotFound,
            ) => 3,
            Self::Page(Page::Home | Page::Today) => 4,
            Self::Feed(..)
            | Self::Sitemap(_)
            | Self::WellKnown(_)
            | Self::SearchShared
            | Self::Search(_) => 5,
        }
    }
}

/// One output, or all files of one folder: its claim, how it is made, and what can
/// influence it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// The output; of a folder, the file through which readers come to the others.
    pub claim: OutPath,
    /// How it is made.
    pub recipe: Recipe,
    /// Of everything that can influence its bytes.
    pub fingerprint: Fingerprint,
}

impl Task {
    /// The folder whose files are all of this task, with its last `/`. What there are of
    /// them is known when they are made.
    pub fn folder(&self) -> Option<&str> {
        let end = self.claim.as_str().rfind('/')? + 1;
        matches!(self.recipe, Recipe::Search(_)).then(|| &self.claim.as_str()[..end])
    }

    /// Whether it claims an output.
    pub fn claims(&self, out: &str) -> bool {
        self.claim.as_str() == out
            || self.folder().is_some_and(|folder| out.starts_with(folder))
    }
}

/// Every task of the public site, sorted by claim.
#[derive(Clone, Debug)]
pub struct Plan {
    tasks: Vec<Task>,
    /// The outputs of the assets that templates mention, by path below `static/`.
    pub assets: BTreeMap<String, OutPath>,
    /// What all pages share.
    pub commons: Commons,
    /// The digests of the fragments, shared by all pages.
    pub fragments: FragmentDigests,
    /// Whether two tasks claim one output: then nothing may be published.
    pub is_contested: bool,
}

impl Plan {
    /// All tasks, sorted by claim.
    pub fn tasks(&self) -> &[Task] {
        &self.tasks
    }

    /// The task that claims an output.
    pub fn task(&self, claim: &str) -> Option<&Task> {
        let at =
            self.tasks.binary_search_by(|task| task.claim.as_str().cmp(claim)).ok()?;
        Some(&self.tasks[at])
    }

    /// The task that makes an output: the one that claims it, or the folder it lies in.
    pub fn maker(&self, out: &str) -> Option<&Task> {
        self.task(out).or_else(|| self.folders().find(|task| task.claims(out)))
    }

    /// The tasks that claim folders.
    pub fn folders(&self) -> impl Iterator<Item = &Task> {
        let claims = search::Segment::ALL.map(search::Segment::out);
        claims.into_iter().filter_map(|claim| self.task(claim.as_str()))
    }

    /// What ingredients are made from, for this plan.
    pub fn world<'a>(&'a self, site: &'a Site, templates: &'a Templates) -> World<'a> {
        World { site, templates, commons: &self.commons, fragments: &self.fragments }
    }
}

/// Plans the site. Collisions are noted; the plan then holds the first claimant.
pub fn plan(
    sources: &Sources,
    site: &Site,
    templates: &Templates,
    theme: &Theme,
    notes: &mut Vec<Diagnostic>,
) -> Plan {
    let assets = mentioned_assets(templates, theme);
    let commons = Commons::new(site, templates, &assets);
    let fragments = FragmentDigests::new(site, templates, &commons);
    let mut plan =
        Plan { tasks: Vec::new(), assets, commons, fragments, is_contested: false };
    let world = plan.world(site, templates);
    let mut tasks: Vec<Task> = pages(site)
        .into_par_iter()
        .with_min_len(64)
        .map(|page| {
            let digest = world.digest(Subject::Page(page));
            task(page.out(site).into_owned(), Recipe::Page(page), digest)
        })
        .collect();
    let machines = machines::tasks(site, &plan.assets, theme, &tasks);
    tasks.extend(machines);
    for (index, file) in site.files.iter().enumerate() {
        let digest = sources.get(&format!("content/{}", file.content_path));
        let digest = digest.map_or(Digest::EMPTY, |source| source.digest);
        tasks.push(task(file.out.clone(), Recipe::File(index as u32), digest));
    }
    tasks.extend(pictures(site));
    for (index, asset) in theme.assets.iter().enumerate() {
        let outs = asset_outs(&plan.assets, &asset.path);
        if outs.is_empty() {
            let place = Place::file(format!("static/{}", asset.path));
            notes.push(Diagnostic::new(Code::BadFileName, place).arg(&asset.path));
        }
        for out in outs {
            tasks.push(task(out, Recipe::Asset(index as u32), asset.digest));
        }
    }
    tasks.par_sort_by(|a, b| a.claim.cmp(&b.claim).then(a.recipe.cmp(&b.recipe)));
    plan.is_contested = note_collisions(&tasks, site, theme, notes);
    tasks.dedup_by(|later, first| later.claim == first.claim);
    plan.tasks = tasks;
    plan
}

/// Every variant of every photograph. Two that are one picture under one name are one.
fn pictures(site: &Site) -> Vec<Task> {
    let mut tasks = Vec::new();
    for (index, picture) in site.pictures.iter().enumerate() {
        let variants = std::iter::zip(&picture.order.variants, &picture.outs);
        for (at, (variant, out)) in variants.enumerate() {
            let recipe = Recipe::Picture(index as u32, at as u8);
            tasks.push(task(out.clone(), recipe, picture.order.key(*variant)));
        }
    }
    tasks.sort_by(|a, b| a.claim.cmp(&b.claim).then(a.recipe.cmp(&b.recipe)));
    tasks.dedup_by(|later, first| {
        (&later.claim, later.fingerprint) == (&first.claim, first.fingerprint)
    });
    tasks
}

fn task(claim: OutPath, recipe: Recipe, digest: Digest) -> Task {
    let fingerprint = Fingerprint(Digest::of(&(crate::program(), digest)));
    Task { claim, recipe, fingerprint }
}

/// Every page that a template makes.
fn pages(site: &Site) -> Vec<Page> {
    let mut pages = vec![Page::Home, Page::NotFound];
    pages.extend(site.article_ids().map(Page::Article));
    for id in site.section_ids() {
        let lists = site.section(id).1.collection.pages.len() as u32;
        pages.push(Page::Section(id));
        pages.extend((0..lists).map(|at| Page::SectionList(id, at)));
    }
    pages.extend((0..site.pages.len() as u16).map(|at| Page::Static(PageId(at))));
    for taxonomy in Taxonomy::ALL {
        if !site.terms.of(taxonomy).is_empty() {
            pages.push(Page::Terms(taxonomy));
        }
    }
    for id in site.terms.all_ids() {
        let lists = site.term(id).collection.pages.len() as u32;
        pages.push(Page::Term(id));
        pages.extend((0..lists).map(|at| Page::TermList(id, at)));
    }
    pages.extend((0..site.withdrawn.len() as u32).map(Page::Withdrawn));
    pages.extend((0..site.redirects.len() as u32).map(Page::Redirect));
    let Outputs { archive, corrections, map, today, search, .. } = site.config.outputs;
    pages.extend(search.then_some(Page::Search));
    pages.extend(corrections.then_some(Page::Corrections));
    pages.extend(map.then_some(Page::SiteMap));
    pages.extend(today.then_some(Page::Today));
    pages.extend((!site.glossary.is_empty()).then_some(Page::Glossary));
    pages.extend((!site.links.is_empty()).then_some(Page::Links));
    if archive {
        pages.push(Page::Archive);
        pages.extend((0..site.archive.pages.len() as u32).map(Page::ArchiveList));
    }
    pages
}

/// The fingerprinted output of every asset that a template mentions: `style.css` at
/// `style.1a2b3c4d.css`, so that browsers may keep it for ever.
fn mentioned_assets(templates: &Templates, theme: &Theme) -> BTreeMap<String, OutPath> {
    let assets = templates.assets().into_iter().filter_map(|path| {
        let digest = theme.asset(path)?.digest.short();
        let name = path.rfind('/').map_or(0, |slash| slash + 1);
        let dot = path[name..].rfind('.').map_or(path.len(), |dot| name + dot);
        let out = OutPath::new(&format!("{}.{digest}{}", &path[..dot], &path[dot..]))?;
        Some((path.to_owned(), out))
    });
    assets.collect()
}

/// Where a file of `static/` goes: to its fingerprinted address if a template mentions
/// it, and to its own one unless it is a style sheet or script that only templates load.
fn asset_outs(mentioned: &BTreeMap<String, OutPath>, path: &str) -> Vec<OutPath> {
    let fingerprinted = mentioned.get(path).cloned();
    let only_loaded = path.ends_with(".css") || path.ends_with(".js");
    let own = OutPath::new(path).filter(|_| fingerprinted.is_none() || !only_loaded);
    fingerprinted.into_iter().chain(own).collect()
}

/// Notes two tasks that would write one file on a disk that folds letter case, and a
/// file where another task needs a folder; says whether there are any.
fn note_collisions(
    tasks: &[Task],
    site: &Site,
    theme: &Theme,
    notes: &mut Vec<Diagnostic>,
) -> bool {
    let mut folded: Vec<(Cow<'_, str>, usize)> = tasks
        .par_iter()
        .enumerate()
        .map(|(at, task)| (task.claim.folded(), at))
        .collect();
    folded.par_sort_unstable();
    let pairs = folded.windows(2).filter(|pair| pair[0].0 == pair[1].0);
    let same = pairs.map(|pair| (pair[0].1, pair[1].1));
    let below = in_folders_that_are_files(&folded).into_iter();
    let inside = in_folders_of_tasks(tasks, &folded).into_iter();
    let collisions: Vec<_> = same.chain(below).chain(inside).collect();
    for &(first, second) in &collisions {
        let (first, second) = (&tasks[first], &tasks[second]);
        // Blame the file somebody named, rather than a page of the portal itself.
        let (owner, blamed) =
            if second.recipe.wave() > 1 { (second, first) } else { (first, second) };
        let place = |task: &Task| owner_of(task, site, theme).map(Place::file);
        let address = format!("/{}", blamed.claim.address());
        let blamed = place(blamed).unwrap_or_else(|| Place::file(crate::config::PATH));
        let note = Diagnostic::new(Code::AddressTaken, blamed).arg(address);
        notes.push(match place(owner) {
            Some(owner) => note.arg(&*owner.file).related(owner),
            None => note.arg("bantin"),
        });
    }
    !collisions.is_empty()
}

/// For each task whose output is also the folder of others, itself and one of them.
fn in_folders_that_are_files(folded: &[(Cow<'_, str>, usize)]) -> Vec<(usize, usize)> {
    let mut found: BTreeMap<usize, usize> = BTreeMap::new();
    let mut last = "";
    for (path, at) in folded {
        let folder = path.rfind('/').map_or("", |slash| &path[..slash]);
        // Most neighbours lie in one folder.
        if folder == std::mem::replace(&mut last, folder) {
            continue;
        }
        let ends = path.match_indices('/').map(|(slash, _)| &path[..slash]);
        for folder in ends {
            if let Ok(file) = folded.binary_search_by(|(path, _)| (**path).cmp(folder)) {
                found.entry(folded[file].1).or_insert(*at);
            }
        }
    }
    found.into_iter().collect()
}

/// For each task that claims a folder, itself and every other one in there.
fn in_folders_of_tasks(
    tasks: &[Task],
    folded: &[(Cow<'_, str>, usize)],
) -> Vec<(usize, usize)> {
    let owners =
        tasks.iter().enumerate().filter_map(|(at, task)| Some((at, task.folder()?)));
    let inside = owners.flat_map(|(owner, folder)| {
        let from = folded.partition_point(|(path, _)| **path < *folder);
        let there =
            folded[from..].iter().take_while(move |(path, _)| path.starts_with(folder));
        there.map(|(_, at)| *at).filter(move |at| *at != owner).map(move |at| (owner, at))
    });
    inside.collect()
}

/// The file behind a task; none behind the pages of the portal itself.
fn owner_of(task: &Task, site: &Site, theme: &Theme) -> Option<Arc<str>> {
    match task.recipe {
        Recipe::Page(Page::Article(id)) => Some(site.entry(id).article.path.clone()),
        Recipe::Page(Page::Static(id)) => Some(site.page(id).article.path.clone()),
        Recipe::Page(Page::Withdrawn(at)) => {
            Some(site.withdrawn[at as usize].article.path.clone())
        }
        Recipe::Page(Page::Redirect(at)) => Some(match site.moved(at) {
            Some(moved) => moved.article.path.clone(),
            None => REDIRECTS_PATH.into(),
        }),
        Recipe::File(at) => {
            Some(format!("content/{}", site.files[at as usize].content_path).into())
        }
        Recipe::Picture(at, _) => {
            Some(format!("content/{}", site.pictures[at as usize].content_path).into())
        }
        Recipe::Asset(at) => {
            Some(format!("static/{}", theme.assets[at as usize].path).into())
        }
        _ => None,
    }
}
