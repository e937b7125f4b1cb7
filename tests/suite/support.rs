//! Small sites as one string with file markers, built through the library.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, SystemTime};

use bantin::build::{self, Disk, RealDisk, Report, Stop, Target};
use bantin::moment::Moment;
use bantin::observer::Silent;
use bantin::source::{Cache, Stat};
use bantin::{Options, Revision};

/// The time at which every test happens unless it says otherwise.
pub const NOW: &str = "2026-11-21 08:00";

/// A site.yaml with all defaults and the four sections.
pub const SITE: &str = "\
-- content/site.yaml --
title: Trang tin thử
base_url: https://congdoan.example/
";

/// A folder of its own, removed at the end.
pub struct Folder(PathBuf);

impl Folder {
    pub fn new() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("{}-{number}", std::process::id());
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Self(fs::canonicalize(path).unwrap())
    }

    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A project on disk with its output and what earlier builds remembered.
pub struct Project {
    folder: Folder,
    pub options: Options,
}

impl Project {
    /// Writes the files of `fixture`: each starts with a line `-- path --`.
    pub fn new(fixture: &str) -> Self {
        let now = Moment::parse(NOW).unwrap().instant();
        let options = Options { now, ..Options::default() };
        let project = Self { folder: Folder::new(), options };
        project.write_all(fixture);
        project
    }

    /// Writes the files of a fixture over what is there.
    pub fn write_all(&self, fixture: &str) {
        for (path, text) in files(fixture) {
            self.write(&path, text);
        }
    }

    pub fn root(&self) -> PathBuf {
        self.folder.path().join("site")
    }

    pub fn output(&self) -> PathBuf {
        self.folder.path().join("public")
    }

    pub fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.root().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.root().join(path)).unwrap()
    }

    /// Replaces a text that must be there, once.
    pub fn edit(&self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        assert_eq!(text.matches(from).count(), 1, "{from:?} in {path}");
        self.write(path, text.replace(from, to));
    }

    /// Makes a file so old that the cache believes it from the next build on. Each call
    /// gives another time: no two states of a file look alike.
    pub fn settle(&self, path: &str) {
        static CALLS: AtomicU32 = AtomicU32::new(0);
        let calls = CALLS.fetch_add(1, Ordering::Relaxed);
        let time = SystemTime::now() - Duration::from_secs(3600);
        let time = time + Duration::from_millis(calls.into());
        let file = fs::File::options().write(true).open(self.root().join(path));
        file.unwrap().set_modified(time).unwrap();
    }

    pub fn remove(&self, path: &str) {
        fs::remove_file(self.root().join(path)).unwrap();
    }

    pub fn rename(&self, from: &str, to: &str) {
        let to = self.root().join(to);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::rename(self.root().join(from), to).unwrap();
    }

    /// The revision as it is now, with the cache of the last build.
    pub fn load(&self) -> Revision {
        let cache = Cache::load(&self.root());
        Revision::load(&self.root(), &cache, &self.options, &Silent).unwrap()
    }

    /// Builds on the output as it is, with the cache, and saves the cache.
    pub fn build(&self) -> Result<Report, Stop> {
        self.build_with(&RealDisk, &self.target())
    }

    pub fn target(&self) -> Target {
        Target { output: self.output(), adopt: false, hold: false }
    }

    pub fn build_with(&self, disk: &dyn Disk, target: &Target) -> Result<Report, Stop> {
        let taken_at = Cache::clock();
        let revision = self.load();
        let report = build::build(&self.root(), &revision, target, disk, &Silent)?;
        Cache::of(&revision.sources, taken_at).save(&self.root()).unwrap();
        Ok(report)
    }

    /// The tree that a build from nothing gives, without cache or ledger.
    pub fn clean_tree(&self) -> BTreeMap<String, Vec<u8>> {
        let folder = Folder::new();
        let output = folder.path().join("clean");
        let revision =
            Revision::load(&self.root(), &Cache::empty(), &self.options, &Silent)
                .unwrap();
        let target = Target { output: output.clone(), adopt: false, hold: false };
        build::build(folder.path(), &revision, &target, &RealDisk, &Silent).unwrap();
        tree(&output)
    }

    /// The output as it is.
    pub fn tree(&self) -> BTreeMap<String, Vec<u8>> {
        tree(&self.output())
    }
}

/// The disk of the machine, without waiting for the device: hundreds of builds in a row
/// would mostly wait, and no test pulls the plug.
pub struct Hasty;

impl Disk for Hasty {
    fn write_synced(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        fs::write(path, bytes)
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        RealDisk.create_folder(path)
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<Stat> {
        RealDisk.write(path, bytes)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        RealDisk.rename(from, to)
    }

    fn remove_file(&self, path: &Path) -> io::Result<()> {
        RealDisk.remove_file(path)
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        RealDisk.remove_folder(path)
    }

    fn remove_tree(&self, path: &Path) -> io::Result<()> {
        RealDisk.remove_tree(path)
    }
}

/// The files of a fixture: path and text.
fn files(fixture: &str) -> Vec<(String, &str)> {
    let mut files: Vec<(String, &str)> = Vec::new();
    let mut at = 0;
    let mut start = 0;
    for line in fixture.split_inclusive('\n') {
        let path =
            line.trim_end().strip_prefix("-- ").and_then(|l| l.strip_suffix(" --"));
        if let Some(path) = path {
            if let Some(last) = files.last_mut() {
                last.1 = &fixture[start..at];
            }
            files.push((path.to_owned(), ""));
            start = at + line.len();
        }
        at += line.len();
    }
    if let Some(last) = files.last_mut() {
        last.1 = &fixture[start..];
    }
    files
}

/// Every file below a folder with its bytes, without our manifest.
pub fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(folder).unwrap().to_str().unwrap();
            let name = name.replace('\\', "/");
            if name != ".bantin-manifest" {
                files.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    files
}

/// An article's text.
pub fn article(title: &str, date: &str, more: &str, body: &str) -> String {
    format!("---\ntitle: {title}\ndate: {date}\n{more}---\n\n{body}\n")
}

/// The mistakes that stopped a build, besides those that the revision notes.
pub fn mistakes(result: Result<Report, Stop>) -> Vec<bantin::diagnostic::Diagnostic> {
    match result {
        Err(Stop::Mistakes(notes)) => notes,
        other => panic!("not stopped by mistakes: {other:?}"),
    }
}
