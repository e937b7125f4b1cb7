//! A site in several versions, and a desk on which they are built into one output.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File, FileTimes};
use std::path::{Path, PathBuf};

use bantin::Revision;
use bantin::build::{self, Disk, Report, Stop, Target};
use bantin::observer::Silent;

use super::breaking::Breaking;
use super::links::{self, Broken};
use crate::support::{Folder, Project, article, tree};

pub(crate) type Tree = BTreeMap<String, Vec<u8>>;

/// A project, its revision, and the tree that a clean build gives.
pub(crate) struct Version {
    pub(crate) project: Project,
    pub(crate) revision: Revision,
    pub(crate) tree: Tree,
}

impl Version {
    /// The small site after an edit.
    pub(crate) fn new(edit: impl Fn(&Project)) -> Self {
        let project = small_site();
        edit(&project);
        Self::of(project)
    }

    /// A project as it is now.
    pub(crate) fn of(project: Project) -> Self {
        let (revision, tree) = (project.load(), project.clean_tree());
        Self { project, revision, tree }
    }
}

/// Four articles, a picture, two units, links from one to another.
pub(crate) fn small_site() -> Project {
    let site = Project::new(crate::support::SITE);
    let write = |path: &str, title: &str, date: &str, more: &str, body: &str| {
        site.write(&format!("content/{path}"), article(title, date, more, body));
    };
    write(
        "tin-hoat-dong/2026/10/mot.md",
        "Một",
        "2026-10-02",
        "unit: Công đoàn Y tế\n",
        "Xem [giấy mời](/thong-bao/2026/11/giay-moi.md).",
    );
    write(
        "tin-hoat-dong/2026/11/hai/index.md",
        "Hai",
        "2026-11-03",
        "unit: Công đoàn Cảng\n",
        "![Bến cảng](anh.svg)",
    );
    site.write("content/tin-hoat-dong/2026/11/hai/anh.svg", "<svg/>");
    write(
        "tin-hoat-dong/2026/11/ba.md",
        "Ba",
        "2026-11-04",
        "unit: Công đoàn Y tế\n",
        "Tiếp theo [bài một](../10/mot.md).",
    );
    write("thong-bao/2026/11/giay-moi.md", "Giấy mời", "2026-11-05", "", "Kính mời.");
    site
}

/// What a desk held at one time.
pub(crate) struct Kept(Folder);

/// A project folder that holds only `.bantin/`, and the output.
pub(crate) struct Desk(Folder);

impl Desk {
    /// Nothing was ever built here.
    pub(crate) fn empty() -> Self {
        let desk = Self(Folder::new());
        fs::create_dir_all(desk.root()).unwrap();
        desk
    }

    /// A version was built here.
    pub(crate) fn with(version: &Version) -> Self {
        let desk = Self::empty();
        desk.build(version, &Breaking::never()).unwrap();
        assert!(desk.files() == version.tree);
        desk
    }

    pub(crate) fn root(&self) -> PathBuf {
        self.0.path().join("site")
    }

    pub(crate) fn output(&self) -> PathBuf {
        self.0.path().join("public")
    }

    pub(crate) fn memory(&self) -> PathBuf {
        self.root().join(".bantin")
    }

    pub(crate) fn target(&self) -> Target {
        Target { output: self.output(), adopt: false, hold: false }
    }

    pub(crate) fn build(
        &self,
        version: &Version,
        disk: &dyn Disk,
    ) -> Result<Report, Stop> {
        self.build_to(version, disk, &self.target())
    }

    pub(crate) fn build_to(
        &self,
        version: &Version,
        disk: &dyn Disk,
        target: &Target,
    ) -> Result<Report, Stop> {
        build::build(&self.root(), &version.revision, target, disk, &Silent)
    }

    /// What visitors can get.
    pub(crate) fn files(&self) -> Tree {
        visible(&self.output())
    }

    /// A copy of everything here.
    pub(crate) fn copied(&self) -> Kept {
        let kept = Kept(Folder::new());
        for place in PLACES {
            copy(&self.0.path().join(place), &kept.0.path().join(place));
        }
        kept
    }

    /// Puts back what was copied from here.
    pub(crate) fn restore(&self, kept: &Kept) {
        for place in PLACES {
            copy(&kept.0.path().join(place), &self.0.path().join(place));
        }
    }

    /// Builds a version with a disk that works, and looks whether nothing is left of
    /// what happened before.
    pub(crate) fn heals_to(&self, version: &Version, what: &str) {
        let healed = self.build(version, &Breaking::never());
        assert!(healed.is_ok(), "{what}: {healed:?}");
        self.is_clean(version, what);
        let again = self.build(version, &Breaking::never()).unwrap();
        assert_eq!((again.written.len(), again.removed.len()), (0, 0), "{what}: again");
        assert_eq!(again.produced, 0, "{what}: again");
    }

    /// Whether the output is a clean build's, with nothing of ours beside it.
    pub(crate) fn is_clean(&self, version: &Version, what: &str) {
        let files = tree(&self.output());
        let names = |tree: &Tree| tree.keys().cloned().collect::<Vec<_>>();
        assert_eq!(names(&files), names(&version.tree), "{what}");
        let differing =
            files.iter().filter(|(path, bytes)| version.tree[*path] != **bytes);
        let differing: Vec<_> = differing.map(|(path, _)| path).collect();
        assert!(differing.is_empty(), "{what}: {differing:?} differ");
        assert_eq!(folders(&self.output()), parents(&files), "{what}: empty folders");
        let beside = fs::read_dir(self.0.path()).unwrap();
        let beside = beside.map(|entry| entry.unwrap().file_name());
        let ours: Vec<_> =
            beside.filter(|name| name.to_string_lossy().contains(".bantin")).collect();
        assert!(ours.is_empty(), "{what}: {ours:?} beside the output");
    }
}

/// Every file of an output, but those that wait in the stage, and our manifest.
pub(crate) fn visible(output: &Path) -> Tree {
    if !output.exists() {
        return Tree::new();
    }
    let mut files = tree(output);
    let waits = |path: &str| {
        path.starts_with(".bantin-stage/") || path.starts_with(".bantin-manifest")
    };
    files.retain(|path, _| !waits(path));
    files
}

/// Everything that a build may change.
const PLACES: [&str; 3] = ["site", "public", "public.bantin-new"];

/// Makes a folder the copy of another, with modification times. What already is as it
/// should be is not copied again.
fn copy(from: &Path, to: &Path) {
    let names = |folder: &Path| -> BTreeSet<_> {
        let entries = fs::read_dir(folder).into_iter().flatten();
        entries.map(|entry| entry.unwrap().file_name()).collect()
    };
    if !from.exists() {
        let _ = fs::remove_dir_all(to);
        return;
    }
    fs::create_dir_all(to).unwrap();
    let wanted = names(from);
    for extra in names(to).difference(&wanted) {
        let extra = to.join(extra);
        let is_folder = fs::symlink_metadata(&extra).unwrap().is_dir();
        if is_folder { fs::remove_dir_all(extra) } else { fs::remove_file(extra) }
            .unwrap();
    }
    for name in wanted {
        let (from, to) = (from.join(&name), to.join(&name));
        let metadata = fs::metadata(&from).unwrap();
        if metadata.is_dir() {
            copy(&from, &to);
            continue;
        }
        let modified = metadata.modified().unwrap();
        let is_same = fs::metadata(&to).is_ok_and(|there| {
            there.len() == metadata.len() && there.modified().unwrap() == modified
        });
        if !is_same {
            fs::copy(&from, &to).unwrap();
            let file = File::options().write(true).open(&to).unwrap();
            file.set_times(FileTimes::new().set_modified(modified)).unwrap();
        }
    }
}

/// Every folder below a folder.
pub(crate) fn folders(folder: &Path) -> BTreeSet<PathBuf> {
    let mut found = BTreeSet::new();
    let mut to_visit = vec![folder.to_owned()];
    while let Some(next) = to_visit.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                found.insert(path.strip_prefix(folder).unwrap().to_owned());
                to_visit.push(path);
            }
        }
    }
    found
}

/// The folders that files need.
fn parents(files: &Tree) -> BTreeSet<PathBuf> {
    let folders = files.keys().flat_map(|path| Path::new(path).ancestors().skip(1));
    folders.filter(|folder| *folder != Path::new("")).map(Path::to_owned).collect()
}

/// What visitors could open before a build.
#[derive(Clone, Debug, Default)]
pub(crate) struct Online {
    pages: BTreeSet<String>,
    /// Of two pages that go and name each other, one goes first: what the other one
    /// lacked when the build broke off, it lacks until the next build.
    lacking: BTreeSet<Broken>,
}

impl Online {
    /// The pages of a tree that was built to the end.
    pub(crate) fn all(tree: &Tree) -> Self {
        let pages = tree.keys().filter(|path| path.ends_with(".html")).cloned();
        Self { pages: pages.collect(), lacking: BTreeSet::new() }
    }

    /// Looks at an output in which a build broke off: only whole files of these
    /// versions, of which the last one was on its way; no broken link; every page is
    /// there that should stay. Returns what visitors can open now.
    pub(crate) fn survives(&self, files: &Tree, versions: &[&Tree], what: &str) -> Self {
        for (path, bytes) in files {
            let is_whole = versions.iter().any(|tree| tree.get(path) == Some(bytes));
            assert!(is_whole, "{what}: {path} is of no version");
        }
        let plan = versions.last().unwrap();
        let is_there = |page: &&String| files.contains_key(*page);
        let stays = |page: &&String| plan.contains_key(*page);
        let gone = self.pages.iter().filter(stays).find(|page| !is_there(page));
        assert_eq!(gone, None, "{what}: is gone");
        let starts = self.pages.iter().filter(is_there).cloned();
        let starts: BTreeSet<String> =
            starts.chain(links::reachable(files, "index.html")).collect();
        let goes = |path: &String| path.ends_with(".html") && !plan.contains_key(path);
        let (lacking, broken): (BTreeSet<_>, BTreeSet<_>) =
            links::broken(files, starts.iter().cloned()).into_iter().partition(|link| {
                goes(&link.page) && goes(&link.target) || self.lacking.contains(link)
            });
        assert!(broken.is_empty(), "{what}: {broken:?}");
        Self { pages: starts, lacking }
    }
}
