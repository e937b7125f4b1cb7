//! One walk over `content/`, `templates/` and `static/`.

use std::fs::Metadata;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use walkdir::{DirEntry, WalkDir};

use crate::diagnostic::{Code, Diagnostic, Place};
use crate::digest::Digest;
use crate::failure::{self, Failure, Intention};
use crate::vietnamese;

/// What a file is, by where it lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// `content/site.yaml`.
    Site,
    /// A file of `content/_data/`.
    Register,
    /// A Markdown file below `content/`.
    Article,
    /// A file of captions, `.vtt`, below `content/`.
    Captions,
    /// Any other file below `content/`.
    Attachment,
    /// A file of `templates/`.
    Template,
    /// A file of `static/`.
    Static,
}

impl Kind {
    fn of(path: &str) -> Self {
        if path == crate::config::PATH {
            return Self::Site;
        }
        match path.split('/').next() {
            Some("templates") => Self::Template,
            Some("static") => Self::Static,
            _ if path.starts_with("content/_data/") => Self::Register,
            _ if path.to_ascii_lowercase().ends_with(".md") => Self::Article,
            _ if path.to_ascii_lowercase().ends_with(".vtt") => Self::Captions,
            _ => Self::Attachment,
        }
    }

    /// Whether files of this kind are published where an article refers to them.
    pub fn is_published(self) -> bool {
        matches!(self, Self::Attachment | Self::Captions)
    }

    /// Whether files of this kind are decoded and parsed.
    pub fn is_text(self) -> bool {
        !matches!(self, Self::Attachment | Self::Static)
    }
}

/// What tells whether a file was touched since it was read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Stat {
    /// Bytes.
    pub size: u64,
    /// Modification time, nanoseconds since 1970; 0 where the system has none.
    pub modified: i64,
    /// The file's number on its disk; 0 on systems without.
    pub inode: u64,
    /// When anything about it last changed, which nobody can set back, nanoseconds since
    /// 1970; 0 on systems without.
    pub changed: i64,
}

impl Stat {
    /// Takes what matters from the system's answer.
    pub fn new(metadata: &Metadata) -> Self {
        let modified = metadata.modified().map_or(0, nanoseconds);
        let (inode, changed) = identity(metadata);
        Self { size: metadata.len(), modified, inode, changed }
    }
}

/// How long before the walk a file must have been modified to be believed: a second
/// write within one tick of the disk's clock would not show in its stat (git calls such
/// entries racy). FAT has the coarsest clock, two seconds.
const SETTLED: i64 = 2_000_000_000;

impl Stat {
    /// Whether a file with this stat, as a walk begun at `taken_at` found it, has the
    /// same bytes for as long as its stat is the same. Nanoseconds since 1970.
    pub fn is_settled(&self, taken_at: i64) -> bool {
        self.modified != 0 && self.modified < taken_at.saturating_sub(SETTLED)
    }
}

/// The digest of the paths and stats of these files.
pub fn stamp<'a>(files: impl IntoIterator<Item = &'a Listed>) -> Digest {
    Digest::of_all((), files.into_iter().map(|file| (&file.path, file.stat)))
}

/// Nanoseconds since 1970, negative before.
pub(super) fn nanoseconds(time: SystemTime) -> i64 {
    let count = |time: Duration| i64::try_from(time.as_nanos()).unwrap_or(i64::MAX);
    match time.duration_since(SystemTime::UNIX_EPOCH) {
        Ok(after) => count(after),
        Err(before) => -count(before.duration()),
    }
}

/// The inode and the time of the last change.
#[cfg(unix)]
fn identity(metadata: &Metadata) -> (u64, i64) {
    use std::os::unix::fs::MetadataExt;
    let seconds = metadata.ctime().saturating_mul(1_000_000_000);
    (metadata.ino(), seconds.saturating_add(metadata.ctime_nsec()))
}

#[cfg(not(unix))]
fn identity(_: &Metadata) -> (u64, i64) {
    (0, 0)
}

/// A file that is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Path from the root, `/`-separated, NFC.
    pub path: Arc<str>,
    /// Path from the root as the disk spells it, where that differs.
    pub disk: Option<PathBuf>,
    /// What it is.
    pub kind: Kind,
    /// Its stat at the time of the walk.
    pub stat: Stat,
}

impl Listed {
    /// Path from the root as the disk spells it.
    pub fn on_disk(&self) -> &Path {
        self.disk.as_deref().unwrap_or(Path::new(&*self.path))
    }
}

/// Every file of the project, sorted by path.
#[derive(Clone, Debug)]
pub struct Listing {
    /// The files.
    pub files: Vec<Listed>,
    /// What was left out, and why.
    pub notes: Vec<Diagnostic>,
}

/// Walks the project.
///
/// # Errors
/// When the root itself cannot be listed. A folder below it that cannot be is a note.
pub fn list(root: &Path) -> Result<Listing, Failure> {
    let fail = |error| Failure::new(Intention::List, root, error);
    std::fs::read_dir(root).map_err(fail)?;
    let folders = ["content", "static", "templates"].map(|folder| root.join(folder));
    let folders = folders.iter().filter(|folder| folder.exists());
    // The folders of years, all at once; what stands above them, one after the other.
    let above = folders.flat_map(|folder| walk(WalkDir::new(folder).max_depth(YEARS)));
    let is_year = |entry: &Found| {
        let entry = entry.as_ref();
        entry.is_ok_and(|one| one.depth() == YEARS && one.file_type().is_dir())
    };
    let (years, above): (Vec<Found>, Vec<Found>) = above.partition(is_year);
    let below = years.into_par_iter().flatten().flat_map_iter(|year| {
        walk(WalkDir::new(year.path()).min_depth(1)).map(|entry| take(root, entry))
    });
    let above = above.into_par_iter().map(|entry| take(root, entry));
    let taken: Vec<Option<Result<Listed, Diagnostic>>> = above.chain(below).collect();
    let mut files = Vec::with_capacity(taken.len());
    let mut notes = Vec::new();
    for one in taken.into_iter().flatten() {
        match one {
            Ok(listed) => files.push(listed),
            Err(note) => notes.push(note),
        }
    }
    files.par_sort_by(|a, b| (&a.path, a.on_disk()).cmp(&(&b.path, b.on_disk())));
    files.dedup_by(|later, first| {
        let same = later.path == first.path;
        if same {
            // Two spellings (NFC and NFD) of one name: the first one counts.
            let place = Place::file(later.path.clone());
            let note = Diagnostic::new(Code::AddressTaken, place);
            notes.push(note.arg(&*first.path).arg(first.on_disk().to_string_lossy()));
        }
        same
    });
    notes.extend(files.iter().filter_map(|file| double_ending(&file.path)));
    Ok(Listing { files, notes })
}

/// Notes an article or a register to whose name a program added an ending of its own.
fn double_ending(path: &str) -> Option<Diagnostic> {
    let (meant, ending) = path.rsplit_once('.')?;
    let ends = |name: &str, kinds: &[&str]| {
        kinds.iter().any(|kind| {
            let end = name.len().checked_sub(kind.len()).and_then(|at| name.get(at..));
            end.is_some_and(|end| end.eq_ignore_ascii_case(kind))
        })
    };
    let is_double = path.starts_with("content/")
        && ends(ending, &["txt", "doc", "docx", "rtf"])
        && ending.len() <= 4
        && ends(meant, &[".md", ".yaml", ".yml", ".vtt"]);
    let name = |path: &str| path.rsplit('/').next().unwrap_or(path).to_owned();
    is_double.then(|| {
        let note = Diagnostic::new(Code::DoubleEnding, Place::file(path));
        note.arg(name(path)).arg(name(meant)).arg(ending)
    })
}

/// An entry of a walk, or a folder that could not be listed.
type Found = Result<DirEntry, walkdir::Error>;

/// How deep below `content/` the folders of years are: `content/<section>/<year>`.
const YEARS: usize = 2;

fn walk(walk: WalkDir) -> impl Iterator<Item = Found> {
    // Not even the three folders themselves may lie elsewhere.
    walk.follow_root_links(false).into_iter().filter_entry(is_wanted)
}

/// Leaves out hidden files and what editors, Office and Windows leave behind.
fn is_wanted(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    let lower = name.to_lowercase();
    let litter = name.starts_with('.') && name != ".well-known"
        || name.starts_with("~$")
        || name.ends_with('~')
        || [".tmp", ".swp", ".bak", ".crdownload"].iter().any(|e| lower.ends_with(e))
        || ["thumbs.db", "desktop.ini"].contains(&&*lower);
    entry.depth() == 0 || !litter
}

/// What there is, or why it is left out; nothing for a folder.
fn take(root: &Path, found: Found) -> Option<Result<Listed, Diagnostic>> {
    match found {
        Ok(entry) if entry.file_type().is_dir() => None,
        Ok(entry) => Some(file(root, &entry)),
        Err(error) => {
            let path = error.path().unwrap_or(root);
            let reason = error.io_error().map_or(ErrorKind::Other, io::Error::kind);
            let place = Place::file(relative(root, path).0);
            Some(Err(unreadable(Code::FolderUnreadable, place, reason)))
        }
    }
}

fn file(root: &Path, entry: &DirEntry) -> Result<Listed, Diagnostic> {
    let (path, disk) = relative(root, entry.path());
    let kind = entry.file_type();
    let place = || Place::file(path.clone());
    if disk.to_str().is_none() {
        return Err(Diagnostic::new(Code::BadFileName, place()).arg(path));
    }
    if kind.is_symlink() {
        return Err(Diagnostic::new(Code::LinkIgnored, place()));
    }
    match entry.metadata() {
        Ok(metadata) if kind.is_file() => {
            let (kind, stat) = (Kind::of(&path), Stat::new(&metadata));
            let disk = Some(disk).filter(|disk| *disk != Path::new(&path));
            Ok(Listed { path: Arc::from(path), disk, kind, stat })
        }
        _ => {
            let note = Diagnostic::new(Code::FileUnreadable, place());
            let pipe = "ống dẫn hoặc thiết bị, không phải tệp thường";
            Err(note.arg(pipe).arg("a pipe or device, no regular file"))
        }
    }
}

/// What the system does not let be read, and its reason in each language.
pub(super) fn unreadable(code: Code, place: Place, reason: ErrorKind) -> Diagnostic {
    let note = Diagnostic::new(code, place);
    match failure::reasons(reason) {
        Some((vi, en)) => note.arg(vi).arg(en),
        None => note.arg(reason.to_string()).arg(reason.to_string()),
    }
}

/// The path from the root: normalised for us, and as the disk spells it.
fn relative(root: &Path, path: &Path) -> (String, PathBuf) {
    let disk = path.strip_prefix(root).unwrap_or(path).to_owned();
    let names: Vec<_> = disk.iter().map(|name| name.to_string_lossy()).collect();
    (vietnamese::nfc(&names.join("/")).into_owned(), disk)
}
