//! One output folder: what is in it that is ours, and its ledger, manifest and lock.

use std::collections::BTreeSet;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::disk::Disk;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::digest::Digest;
use crate::failure::{Failure, Intention};
use crate::ledger::{self, Ledger, Owned, Record};
use crate::source::Stat;
use crate::url::OutPath;

/// The folder inside an output where files wait until all are there.
const STAGE: &str = ".bantin-stage";

/// The list of our files, inside an output.
const MANIFEST: &str = ".bantin-manifest";

/// An output folder, locked for this build.
pub(super) struct Output {
    /// The folder.
    pub(super) folder: PathBuf,
    /// Its ledger and lock, below `.bantin/outputs/`.
    memory: PathBuf,
    /// What it holds, as far as that is certain.
    pub(super) ledger: Ledger,
    /// Every file in it that bantin put there, or was about to, and the article it is
    /// the page of.
    pub(super) ours: Owned,
    /// Those of an interrupted commit that were at no address before it.
    unfinished: BTreeSet<OutPath>,
    /// Whether the folder was there.
    pub(super) exists: bool,
    /// Whether anything shows that the folder is ours.
    is_known: bool,
    /// Whether it has its manifest, and nothing of a build that broke off.
    pub(super) is_whole: bool,
    _lock: Lock,
}

impl Output {
    /// Locks an output and reads what is known of it.
    ///
    /// # Errors
    /// When another build holds the lock, or the system fails.
    pub(super) fn open(
        root: &Path,
        folder: &Path,
        disk: &dyn Disk,
    ) -> Result<Self, Failure> {
        let (folder, memory) = places(root, folder);
        let fail = |error| Failure::new(Intention::CreateFolder, &memory, error);
        disk.create_folder(&memory).map_err(fail)?;
        let lock = lock(&memory, &folder)?;
        let exists = folder.exists();
        let known = Known::read(&memory, &folder);
        let Known { ledger, ours, unfinished, is_known, is_whole } = known;
        Ok(Self {
            folder,
            memory,
            ledger,
            ours,
            unfinished,
            exists,
            is_known,
            is_whole,
            _lock: lock,
        })
    }

    /// Why this folder may not be used: it holds the project, or foreign files.
    pub(super) fn refusal(&self, root: &Path, adopt: bool) -> Option<Diagnostic> {
        let root = absolute(root);
        let inside = ["content", "templates", "static", ".bantin"]
            .iter()
            .any(|folder| self.folder.starts_with(root.join(folder)));
        let place = Place::file(self.folder.to_string_lossy());
        if inside || root.starts_with(&self.folder) {
            return Some(Diagnostic::new(Code::OutputIsProject, place));
        }
        if self.is_known || adopt {
            return None;
        }
        let foreign = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let names = foreign.map(|entry| entry.file_name().to_string_lossy().into_owned());
        let mut names: Vec<String> = names.filter(|name| name != STAGE).collect();
        names.sort_unstable();
        let shown: Vec<_> =
            names.iter().take(3).map(|name| format!("`{name}`")).collect();
        (!shown.is_empty())
            .then(|| Diagnostic::new(Code::OutputNotOurs, place).arg(shown.join(", ")))
    }

    /// The file behind a claim.
    pub(super) fn path(&self, claim: &OutPath) -> PathBuf {
        self.folder.join(claim.as_str())
    }

    /// Size and time of a file of the output, as it is now.
    pub(super) fn stat(&self, claim: &OutPath) -> Option<Stat> {
        stat(&self.folder, claim)
    }

    /// Whether a file or link is at a claim. A folder that somebody put there is not
    /// what we made.
    pub(super) fn has(&self, claim: &OutPath) -> bool {
        fs::symlink_metadata(self.path(claim)).is_ok_and(|there| !there.is_dir())
    }

    /// The page of an article that is online.
    pub(super) fn page_of(&self, article: &str) -> Option<&OutPath> {
        let mut pages = self.ours.iter();
        let page = pages
            .find(|(claim, owner)| owner.as_deref() == Some(article) && self.has(claim));
        page.map(|(claim, _)| claim)
    }

    /// Whether an interrupted commit brought a file, to which nothing led before.
    pub(super) fn is_unfinished(&self, claim: &OutPath) -> bool {
        self.unfinished.contains(claim)
    }

    /// Whether two claims are one file, on a disk that folds letter case. Where the
    /// system numbers no files, two that are there count as one.
    pub(super) fn is_one_file(&self, a: &OutPath, b: &OutPath) -> bool {
        match (self.stat(a), self.stat(b)) {
            (Some(a), Some(b)) => a.inode == b.inode,
            _ => false,
        }
    }

    /// What stands where a claim or one of its folders must be, and is not for us to
    /// move. `leaving` are our files that will be gone, sorted.
    pub(super) fn obstacle(
        &self,
        claim: &OutPath,
        leaving: &[OutPath],
    ) -> Option<String> {
        let is_leaving = |path: &str| {
            leaving.binary_search_by(|claim| claim.as_str().cmp(path)).is_ok()
        };
        let path = self.path(claim);
        let Ok(there) = fs::symlink_metadata(&path) else {
            let mut folders =
                claim.folders().map(|folder| (folder, self.folder.join(folder)));
            // The innermost that is there tells; a link to a folder will do.
            let (name, path) =
                folders.find(|(_, path)| fs::symlink_metadata(path).is_ok())?;
            return (!path.is_dir() && !is_leaving(name)).then(|| name.to_owned());
        };
        let is_ours = match there.is_dir() {
            true => self.holds_only(&path, &is_leaving),
            false => self.ours.contains_key(claim),
        };
        (!is_ours).then(|| claim.to_string())
    }

    /// Whether there is nothing in a folder but such files, and folders.
    fn holds_only(&self, folder: &Path, is_leaving: &dyn Fn(&str) -> bool) -> bool {
        let Ok(entries) = fs::read_dir(folder) else { return false };
        entries.flatten().map(|entry| entry.path()).all(|path| {
            if fs::symlink_metadata(&path).is_ok_and(|there| there.is_dir()) {
                return self.holds_only(&path, is_leaving);
            }
            let claim = path.strip_prefix(&self.folder).ok().and_then(Path::to_str);
            claim.is_some_and(|claim| is_leaving(&claim.replace('\\', "/")))
        })
    }

    /// The folder inside the output where files wait.
    pub(super) fn stage(&self) -> PathBuf {
        self.folder.join(STAGE)
    }

    /// The folder beside the output in which a first build is made.
    pub(super) fn nursery(&self) -> PathBuf {
        nursery(&self.folder)
    }

    /// The digest of the ledger's file as it is now.
    pub(super) fn saved_ledger(&self) -> Digest {
        Digest::of_bytes(&fs::read(ledger_in(&self.memory)).unwrap_or_default())
    }

    /// Where the intent of a commit stands.
    pub(super) fn intent(&self) -> PathBuf {
        self.stage().join("intent")
    }

    /// Writes the manifest, then the ledger.
    ///
    /// # Errors
    /// As the system says.
    pub(super) fn remember(
        &self,
        ledger: &mut Ledger,
        disk: &dyn Disk,
    ) -> Result<(), Failure> {
        let manifest = self.folder.join(MANIFEST);
        replace(disk, &manifest, ledger.manifest().as_bytes())?;
        self.remember_ledger(ledger, disk)
    }

    /// Writes the ledger.
    ///
    /// # Errors
    /// As the system says.
    pub(super) fn remember_ledger(
        &self,
        ledger: &Ledger,
        disk: &dyn Disk,
    ) -> Result<(), Failure> {
        replace(disk, &ledger_in(&self.memory), &ledger.to_bytes())
    }
}

/// What is certain about an output.
struct Known {
    ledger: Ledger,
    ours: Owned,
    unfinished: BTreeSet<OutPath>,
    is_known: bool,
    is_whole: bool,
}

impl Known {
    fn read(memory: &Path, folder: &Path) -> Self {
        let read = |path: PathBuf| fs::read(path).unwrap_or_default();
        let listing =
            |bytes: Vec<u8>| ledger::read_listing(&String::from_utf8(bytes).ok()?);
        let ledger = Ledger::from_bytes(&read(ledger_in(memory)));
        let mut ledger = ledger.unwrap_or_default();
        let manifest = read(folder.join(MANIFEST));
        let manifest = match ledger.is_manifest(&manifest) {
            true => Some(ledger.owned()),
            false => listing(manifest),
        };
        let intent = listing(read(folder.join(STAGE).join("intent")));
        if manifest.is_none() && intent.is_none() {
            // Somebody may have put other files here: what is as we left it is ours.
            ledger.retain(|record| {
                stat(folder, &record.claim)
                    .is_some_and(|now| ledger::same(&now, &record.stat))
            });
        }
        let is_known =
            manifest.is_some() || intent.is_some() || !ledger.records().is_empty();
        let is_whole = manifest.is_some() && !has_stage(folder);
        let mut ours = manifest.unwrap_or_default();
        let mut unfinished = BTreeSet::new();
        ours.append(&mut ledger.owned());
        if let Some(intent) = intent {
            // Nobody knows how far that commit came.
            ledger.retain(|record| !intent.contains_key(&record.claim));
            unfinished
                .extend(intent.keys().filter(|new| !ours.contains_key(*new)).cloned());
            ours.extend(intent);
        }
        Self { ledger, ours, unfinished, is_known, is_whole }
    }
}

/// The files of an output that are ours, without its lock: it may be of a moment ago.
pub(super) fn ours(root: &Path, folder: &Path) -> Owned {
    let (folder, memory) = places(root, folder);
    Known::read(&memory, &folder).ours
}

/// What is known of the file at a claim, if it is there; `None` when nothing is known of
/// the output. Without its lock.
pub(super) fn record(
    root: &Path,
    folder: &Path,
    claim: &OutPath,
) -> Option<Option<Record>> {
    let (folder, memory) = places(root, folder);
    let known = Known::read(&memory, &folder);
    let record = known.ledger.get(claim).filter(|_| stat(&folder, claim).is_some());
    known.is_known.then(|| record.cloned())
}

/// An output's own path, and where its ledger and its lock are.
pub(super) fn places(root: &Path, folder: &Path) -> (PathBuf, PathBuf) {
    let folder = absolute(folder);
    let key = Digest::of_bytes(folder.as_os_str().as_encoded_bytes());
    let memory = root.join(".bantin").join("outputs").join(key.to_string());
    (folder, memory)
}

/// The folder beside an output in which a first build is made.
pub(super) fn nursery(folder: &Path) -> PathBuf {
    let mut name = folder.file_name().unwrap_or_default().to_owned();
    name.push(".bantin-new");
    folder.with_file_name(name)
}

/// The ledger, among what is remembered of an output.
pub(super) fn ledger_in(memory: &Path) -> PathBuf {
    memory.join("ledger")
}

/// Whether a build is going on in an output, or broke off.
pub(super) fn has_stage(folder: &Path) -> bool {
    folder.join(STAGE).exists()
}

/// The manifest's name inside a folder that will become the output.
pub(super) fn manifest_in(folder: &Path) -> PathBuf {
    folder.join(MANIFEST)
}

/// Replaces a file in one step.
fn replace(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let fresh = path.with_extension("new");
    disk.write(&fresh, bytes)
        .and_then(|_| disk.rename(&fresh, path))
        .map_err(|error| Failure::new(Intention::Write, path, error))
}

/// The lock of an output. The system gives it back when the program ends, however it
/// ends; but a program that was started meanwhile may hold a copy of the open file, so
/// closing ours is not enough.
pub(super) struct Lock(File);

impl Drop for Lock {
    fn drop(&mut self) {
        // What cannot be given back now goes with the program.
        let _ = self.0.unlock();
    }
}

/// Takes the lock of an output.
pub(super) fn lock(memory: &Path, folder: &Path) -> Result<Lock, Failure> {
    let fail = |error| Failure::new(Intention::Lock, folder, error);
    let path = memory.join("lock");
    let file = File::options().create(true).write(true).truncate(false).open(path);
    let file = file.map_err(fail)?;
    match file.try_lock() {
        Ok(()) => Ok(Lock(file)),
        Err(TryLockError::WouldBlock) => Err(fail(io::ErrorKind::WouldBlock.into())),
        Err(TryLockError::Error(error)) => Err(fail(error)),
    }
}

/// Size and time of the file at a claim.
pub(super) fn stat(folder: &Path, claim: &OutPath) -> Option<Stat> {
    let metadata = fs::symlink_metadata(folder.join(claim.as_str())).ok()?;
    metadata.is_file().then(|| Stat::new(&metadata))
}

/// The folder's own path, links resolved as far as it exists.
fn absolute(folder: &Path) -> PathBuf {
    let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let real = folder.ancestors().find_map(|ancestor| {
        let real = fs::canonicalize(ancestor).ok()?;
        let rest = folder.strip_prefix(ancestor).ok()?;
        // Joining nothing would add a `/`, and make another key.
        Some(if rest.as_os_str().is_empty() { real } else { real.join(rest) })
    });
    real.unwrap_or(folder)
}
