//! The portal of the benchmark: the corpus in a folder of its own, and what bantin makes
//! of it.
//!
//! In: the corpus. Out: [`PORTAL`], made when first asked for. All of it lies in one
//! folder below `target/tmp`, which [`Folder`] removes at the end.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, SystemTime};

use bantin::build::{self, RealDisk, Report, Target};
use bantin::observer::Silent;
use bantin::source::Cache;
use bantin::{Options, Revision, config};

use crate::corpus::{self, Text};

/// 2026-11-01 in Viet Nam, after the last article.
pub(crate) const NOW: i64 = 1_793_466_000;

/// The portal of all benchmarks.
pub(crate) static PORTAL: LazyLock<Portal> = LazyLock::new(Portal::new);

/// The portal, and an output that holds it.
pub(crate) struct Portal {
    root: PathBuf,
    output: PathBuf,
    /// The articles as they were written.
    pub(crate) articles: Vec<Text>,
    /// The portal as loaded.
    pub(crate) revision: Revision,
    /// How many files it is published as.
    outputs: usize,
}

impl Portal {
    fn new() -> Self {
        let (root, output) = (Folder::path().join("site"), Folder::path().join("public"));
        let articles = corpus::articles();
        articles.iter().for_each(|one| write(&root.join(&*one.path), &one.text));
        write(&root.join(config::PATH), corpus::SITE);
        write(&root.join("content/_data/units.yaml"), &corpus::units());
        let taken_at = Cache::clock();
        let revision = load(&root, &Cache::empty());
        assert_eq!(revision.notes, [], "the corpus is clean");
        assert_eq!(revision.site.entries.len(), articles.len(), "all of it is online");
        let mut portal = Self { root, output, articles, revision, outputs: 0 };
        portal.outputs = portal.build(&portal.revision, &portal.output).written.len();
        let cache = Cache::of(&portal.revision.sources, taken_at);
        cache.save(&portal.root).expect("a folder of our own can be written");
        portal
    }

    /// How many files an output has.
    pub(crate) fn outputs(&self) -> usize {
        self.outputs
    }

    /// Builds into a folder that does not exist yet.
    pub(crate) fn build_first(&self) -> NewOutput {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let output = NewOutput(Folder::path().join(format!("public-{number}")));
        let report = self.build(&self.revision, &output.0);
        assert_eq!(report.written.len(), self.outputs(), "everything was new");
        output
    }

    /// Builds again where nothing changed, from the cache to the end.
    pub(crate) fn build_again(&self) -> Revision {
        let revision = load(&self.root, &Cache::load(&self.root));
        let report = self.build(&revision, &self.output);
        assert_eq!(report.kept, self.outputs(), "nothing changed");
        revision
    }

    fn build(&self, revision: &Revision, output: &Path) -> Report {
        let target = Target { output: output.to_owned(), adopt: false, hold: false };
        build::build(&self.root, revision, &target, &RealDisk, &Silent)
            .expect("a clean corpus is published")
    }
}

/// An output that is removed off the clock, so that the next one finds the system as this
/// one did: the outputs of many rounds would fill its buffers.
pub(crate) struct NewOutput(PathBuf);

impl Drop for NewOutput {
    fn drop(&mut self) {
        // What is left of it goes with the whole folder.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Everything that the benchmark writes, gone when this value is.
pub(crate) struct Folder;

impl Folder {
    fn path() -> PathBuf {
        let name = format!("stages-{}", std::process::id());
        Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // Perhaps no benchmark was asked for that needs it.
        let _ = fs::remove_dir_all(Self::path());
    }
}

fn load(root: &Path, cache: &Cache) -> Revision {
    let options = Options { now: NOW, ..Options::default() };
    Revision::load(root, cache, &options, &Silent).expect("the root is there")
}

/// Writes a file of the site, so old that the cache believes it.
fn write(path: &Path, text: &str) {
    let folder = path.parent().expect("a file lies in a folder");
    let hour_ago = SystemTime::now() - Duration::from_secs(3600);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(path, text))
        .and_then(|()| fs::File::options().write(true).open(path))
        .and_then(|file| file.set_modified(hour_ago))
        .expect("a folder of our own can be written");
}
