//! The laws of incremental building: after any edit the output is what a clean build
//! gives, byte for byte; what is written is what the rules say, file by file; and that
//! list is the same whether the archive has 200 articles or 2,000.

mod archive;
mod contract;
mod edits;
mod every_field;
mod files;
mod glossary;
mod portal;
mod random;
mod sameness;
mod showing;
mod templates;
mod visits;

use std::collections::{BTreeMap, BTreeSet};

use bantin::Revision;
use bantin::build::{self, Target};
use bantin::digest::Fingerprint;
use bantin::observer::Silent;
use bantin::source::Cache;
use bantin::url::OutPath;

use crate::support::{Hasty, Project};
use edits::{EDITS, Edit};
use portal::{Portal, SECTIONS};
use showing::{Seen, Showing, difference};

/// No path at all.
pub const NOTHING: Vec<String> = Vec::new();

/// What each output of a plan is made from.
type Fingerprints = BTreeMap<String, Fingerprint>;

/// A portal on disk that was built, and what its plan was.
pub struct Site {
    pub project: Project,
    sources: BTreeMap<String, String>,
    fingerprints: Fingerprints,
}

/// What a build did, file by file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Touched {
    pub written: Vec<String>,
    pub removed: Vec<String>,
    pub produced: Vec<String>,
}

impl Site {
    pub fn new(portal: &Portal) -> Self {
        let mut site = Self::unbuilt();
        site.become_like(portal);
        site
    }

    fn unbuilt() -> Self {
        Self {
            project: Project::new(""),
            sources: BTreeMap::new(),
            fingerprints: Fingerprints::new(),
        }
    }

    /// Makes the sources those of `portal` and builds.
    pub fn become_like(&mut self, portal: &Portal) -> Touched {
        self.write(portal);
        self.build()
    }

    /// Makes the sources those of `portal`. A file that only moved is renamed.
    pub fn write(&mut self, portal: &Portal) {
        let sources = portal.sources();
        let is_gone = |(path, _): &(&String, &String)| !sources.contains_key(*path);
        let mut gone: Vec<_> = self.sources.iter().filter(is_gone).collect();
        let mut to_write = Vec::new();
        for (path, text) in &sources {
            match self.sources.get(path) {
                Some(before) if before == text => {}
                Some(_) => to_write.push((path, text)),
                None => match gone.iter().position(|(_, before)| *before == text) {
                    Some(at) => self.project.rename(gone.remove(at).0, path),
                    None => to_write.push((path, text)),
                },
            }
        }
        gone.iter().for_each(|(path, _)| self.project.remove(path));
        for (path, text) in to_write {
            self.project.write(path, text);
            self.project.settle(path);
        }
        self.sources = sources;
    }

    /// Builds on what is there. What was produced is known from the fingerprints.
    pub fn build(&mut self) -> Touched {
        let root = self.project.root();
        let taken_at = Cache::clock();
        let revision = self.project.load();
        let target = Target { hold: true, ..self.project.target() };
        let report = build::build(&root, &revision, &target, &Hasty, &Silent).unwrap();
        Cache::of(&revision.sources, taken_at).save(&root).unwrap();
        let before = std::mem::replace(&mut self.fingerprints, fingerprints(&revision));
        let produced = to_produce(&before, &self.fingerprints);
        let paths = |outs: Vec<OutPath>| outs.iter().map(claim_of).collect();
        let written: BTreeSet<String> = paths(report.written);
        let removed = paths(report.removed).into_iter();
        // Files of a folder come and go with its contents.
        let removed = removed.filter(|path| !written.contains(path)).collect();
        Touched { written: written.into_iter().collect(), removed, produced }
    }
}

/// The task that made a file: of a segment of the search, the one of its contents.
fn claim_of(out: &OutPath) -> String {
    match out.as_str().split('/').collect::<Vec<_>>()[..] {
        ["tim-kiem", segment, _] => format!("tim-kiem/{segment}/muc-luc.json"),
        _ => out.to_string(),
    }
}

/// What each task of a plan was made with.
fn fingerprints(revision: &Revision) -> Fingerprints {
    let tasks = revision.plan.tasks().iter();
    tasks.map(|task| (task.claim.to_string(), task.fingerprint)).collect()
}

/// The outputs of one plan that another one lacks or makes from something else.
fn to_produce(before: &Fingerprints, after: &Fingerprints) -> Vec<String> {
    let is_new = |(path, now): &(&String, &Fingerprint)| before.get(*path) != Some(now);
    after.iter().filter(is_new).map(|(path, _)| path.clone()).collect()
}

/// Paths that two trees do not have in common, or with other bytes; empty if they are
/// the same.
pub fn unlike(
    found: &BTreeMap<String, Vec<u8>>,
    expected: &BTreeMap<String, Vec<u8>>,
) -> Vec<String> {
    let differing =
        expected.iter().filter(|(path, bytes)| found.get(*path) != Some(*bytes));
    let more = found.keys().filter(|path| !expected.contains_key(*path));
    differing
        .map(|(path, _)| path.clone())
        .chain(more.map(|path| format!("+{path}")))
        .collect()
}

/// What a file of the output is.
fn kind(path: &str) -> &'static str {
    let names: Vec<&str> = path.split('/').collect();
    match names[..] {
        ["index.html"] => "home",
        ["404.html"] => "404",
        ["rss.xml"] => "feed",
        ["atom.xml"] => "Atom feed",
        [_, "rss.xml" | "atom.xml"] => "feed of a section",
        ["don-vi", _, "rss.xml"] => "feed of a unit",
        ["manifest.webmanifest"] => "manifest",
        ["robots.txt"] => "robots",
        ["sitemap.xml"] => "sitemap",
        ["sitemap", "trang.xml"] => "page sitemap",
        ["sitemap", _] => "month sitemap",
        ["luu-tru", "index.html"] => "archive",
        ["luu-tru", ..] => "archive month",
        ["tu-khoa", ..] => "tags",
        ["dinh-chinh" | "so-do" | "khoi", _] => "page of the portal",
        ["tim-kiem", ..] => "search",
        ["don-vi", "index.html"] => "units",
        ["don-vi", _, "index.html"] => "unit",
        ["don-vi", _, _, "index.html"] => "year",
        [section, "index.html"] if SECTIONS.contains(&section) => "front",
        [_, _, _, "index.html"] => "month",
        [_, _, _, page] if page.ends_with(".html") => "article",
        _ => "file",
    }
}

/// How many files of which kinds: `home, 2 articles, 1 front`. Where the size of the
/// archive matters, how many is said as a part of `all`. The pages of the archive, of
/// tags and of the portal, the feeds of sections and units and the index of the search are
/// held by the rules alone, file by file, and are not counted here.
fn shape(paths: &[String], all: &Showing, is_bounded: bool) -> String {
    let single = [
        "home",
        "404",
        "feed",
        "Atom feed",
        "manifest",
        "robots",
        "sitemap",
        "page sitemap",
        "units",
    ];
    let single = single.map(|kind| (kind, true));
    let several = ["article", "front", "month", "month sitemap", "unit", "year", "file"];
    let several = several.map(|kind| (kind, false));
    let kinds = single.into_iter().chain(several).filter_map(|(kind, is_single)| {
        let count = paths.iter().filter(|path| self::kind(path) == kind).count();
        let total = all.keys().filter(|path| self::kind(path) == kind).count();
        Some(match count {
            0 => return None,
            1 if is_single => kind.to_owned(),
            1 if is_bounded || kind == "file" => format!("1 {kind}"),
            _ if is_bounded => format!("{count} {kind}s"),
            _ if count == total => format!("all {kind}s"),
            _ if count * 20 > total * 19 => format!("all but {} {kind}s", total - count),
            _ => format!("some {kind}s"),
        })
    });
    kinds.collect::<Vec<_>>().join(", ")
}

/// Where what was touched is not what two states of a portal show differently.
fn compare(before: &Seen, after: &Seen, touched: &Touched) -> Vec<String> {
    let (written, removed) = difference(&before.shown, &after.shown);
    let (produced, _) = difference(&before.covered, &after.covered);
    let lists = [
        ("written", differing(&touched.written, &written)),
        ("removed", differing(&touched.removed, &removed)),
        ("produced", differing(&touched.produced, &produced)),
    ];
    let faults = lists.into_iter().filter(|(_, differing)| !differing.is_empty());
    faults.map(|(what, differing)| format!("{what} {differing}")).collect()
}

/// Paths of one list alone: `+` where only the program has them, `-` where only the rule.
fn differing(found: &[String], expected: &[String]) -> String {
    let [found, expected] =
        [found, expected].map(|paths| paths.iter().collect::<BTreeSet<_>>());
    let more = found.difference(&expected).map(|path| format!("+{path}"));
    let less = expected.difference(&found).map(|path| format!("-{path}"));
    more.chain(less).collect::<Vec<_>>().join(" ")
}

/// Makes an edit and takes it back. Gives where the output is not what a clean build
/// gives, and where what was touched is not what the rules say.
fn try_edit(site: &mut Site, portal: &Portal, edit: &Edit) -> Vec<String> {
    let mut before = portal.clone();
    (edit.before)(&mut before);
    if site.sources != before.sources() {
        site.become_like(&before);
    }
    let former = site.project.tree();
    let mut after = before.clone();
    (edit.change)(&mut after);
    let seen = [&before, &after].map(Seen::new);

    let there = site.become_like(&after);
    let mut faults = compare(&seen[0], &seen[1], &there);
    let written = shape(&there.written, &seen[1].shown, edit.is_bounded);
    let removed = shape(&there.removed, &seen[1].shown, edit.is_bounded);
    if (&*written, &*removed) != (edit.written, edit.removed) {
        faults.push(format!("written: {written}; removed: {removed}"));
    }
    let unclean = unlike(&site.project.tree(), &site.project.clean_tree());
    if !unclean.is_empty() {
        faults.push(format!("not what a clean build gives: {unclean:?}"));
    }

    let back = site.become_like(&before);
    let wrong = compare(&seen[1], &seen[0], &back);
    faults.extend(wrong.iter().map(|fault| format!("back: {fault}")));
    let changed = unlike(&site.project.tree(), &former);
    if !changed.is_empty() {
        faults.push(format!("back: not what it was: {changed:?}"));
    }
    faults.into_iter().map(|fault| format!("{}: {fault}", edit.name)).collect()
}

#[test]
fn every_edit_gives_what_a_clean_build_gives_and_touches_no_more_than_it_must() {
    let portal = Portal::new(200);
    let mut site = Site::new(&portal);
    let faults: Vec<_> =
        EDITS.iter().flat_map(|edit| try_edit(&mut site, &portal, edit)).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// A portal, what it shows, and its site.
struct Archive {
    portal: Portal,
    seen: Seen,
    site: Site,
}

impl Archive {
    fn new(count: usize) -> Self {
        let portal = Portal::new(count);
        let (seen, site) = (Seen::new(&portal), Site::new(&portal));
        Self { portal, seen, site }
    }

    /// Makes an edit; gives what was touched, and where that is not what the rules say.
    fn edit(&mut self, change: fn(&mut Portal)) -> (Touched, Vec<String>) {
        change(&mut self.portal);
        let before = std::mem::replace(&mut self.seen, Seen::new(&self.portal));
        let touched = self.site.become_like(&self.portal);
        let faults = compare(&before, &self.seen, &touched);
        (touched, faults)
    }
}

#[test]
fn an_edit_costs_the_same_with_2000_articles_as_with_200() {
    let mut small = Archive::new(200);
    let mut large = Archive::new(2000);
    let former = large.site.project.tree();
    // Each on top of those before it. The last one is that all are taken back.
    for edit in EDITS.iter().filter(|edit| edit.is_bounded) {
        let (few, few_faults) = small.edit(edit.change);
        let (many, many_faults) = large.edit(edit.change);
        assert_eq!((few_faults, many_faults), (NOTHING, NOTHING), "{}", edit.name);
        assert_eq!(few, many, "{}", edit.name);
    }
    let project = &large.site.project;
    assert_eq!(unlike(&project.tree(), &project.clean_tree()), NOTHING);
    let (_, faults) = large.edit(|portal| *portal = Portal::new(2000));
    assert_eq!(faults, NOTHING);
    assert_eq!(unlike(&large.site.project.tree(), &former), NOTHING);
}

#[test]
fn a_wide_edit_is_as_wide_with_2000_articles_as_with_200() {
    let portal = Portal::new(2000);
    let mut site = Site::unbuilt();
    // What would be produced is known from the plans; with 200 it is also built.
    let mut plans: Vec<(BTreeMap<String, String>, Fingerprints, Seen)> = Vec::new();
    let mut plan = |portal: &Portal| {
        let sources = portal.sources();
        let known = plans.iter().position(|(known, ..)| *known == sources);
        known.unwrap_or_else(|| {
            site.write(portal);
            let taken_at = Cache::clock();
            let revision = site.project.load();
            Cache::of(&revision.sources, taken_at).save(&site.project.root()).unwrap();
            plans.push((sources, fingerprints(&revision), Seen::new(portal)));
            plans.len() - 1
        })
    };
    let mut pairs = Vec::new();
    for edit in EDITS.iter().filter(|edit| !edit.is_bounded) {
        let mut before = portal.clone();
        (edit.before)(&mut before);
        let mut after = before.clone();
        (edit.change)(&mut after);
        pairs.push((edit, plan(&before), plan(&after)));
    }
    for (edit, before, after) in pairs {
        let [(_, before, seen_before), (_, after, seen_after)] =
            [&plans[before], &plans[after]];
        let produced = to_produce(before, after);
        let (expected, _) = difference(&seen_before.covered, &seen_after.covered);
        assert_eq!(differing(&produced, &expected), "", "{}", edit.name);
        let produced = shape(&produced, &seen_after.shown, false);
        assert_eq!(produced, edit.written, "{}", edit.name);
    }
}

#[test]
fn a_second_build_does_nothing() {
    let mut site = Site::new(&Portal::new(60));
    let before = site.project.tree();
    assert_eq!(site.build(), Touched::default());
    // Nor when the cache is lost and everything is read again.
    std::fs::remove_file(site.project.root().join(".bantin/cache")).unwrap();
    assert_eq!(site.build(), Touched::default());
    assert_eq!(unlike(&site.project.tree(), &before), NOTHING);
}

#[test]
fn the_rules_know_every_page() {
    let portal = Portal::new(200);
    let site = Site::new(&portal);
    let rules = Seen::new(&portal).shown;
    let tree = site.project.tree();
    let unknown: Vec<_> = tree
        .keys()
        .filter(|path| path.ends_with(".html") && !rules.contains_key(*path))
        .collect();
    let missing: Vec<_> = rules.keys().filter(|path| !tree.contains_key(*path)).collect();
    assert!(unknown.is_empty() && missing.is_empty(), "{unknown:?} {missing:?}");
}
