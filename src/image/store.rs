//! Variants that were made before: `.bantin/pictures/`.
//!
//! A file for each, named by the [key](super::Order::key) of its bytes, below a folder of
//! the first two digits, under its [seal]. A file is there whole or not at all. Losing any
//! of them costs time only. What no plan has asked for in a month is removed.

use std::collections::HashSet;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, SystemTime};

use crate::digest::Digest;
use crate::seal;

/// Where the store lies, below the root.
const PATH: &str = ".bantin/pictures";

const MAGIC: &[u8] = b"bantin picture 1\n";

/// A file that says when the store was swept last.
const SWEPT: &str = "swept";

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// How long a file is remembered that no plan asks for.
const KEPT: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// After how long a file that is asked for is marked as such.
const MARKED: Duration = Duration::from_secs(10 * 24 * 60 * 60);

pub(super) struct Store {
    folder: PathBuf,
    /// Tells the files apart that are being written.
    writing: AtomicU32,
}

impl Store {
    pub(super) fn new(root: &Path) -> Self {
        Self { folder: root.join(PATH), writing: AtomicU32::new(0) }
    }

    fn path(&self, key: Digest) -> PathBuf {
        let name = key.to_string();
        self.folder.join(&name[..2]).join(name)
    }

    /// Whether there is a file, which may be torn.
    pub(super) fn has(&self, key: Digest) -> bool {
        fs::metadata(self.path(key)).is_ok_and(|there| there.is_file())
    }

    /// What is there, if it is whole.
    pub(super) fn get(&self, key: Digest) -> Option<Vec<u8>> {
        let mut bytes = fs::read(self.path(key)).ok()?;
        let length = seal::open(MAGIC, &bytes)?.len();
        bytes.drain(..bytes.len() - length);
        Some(bytes)
    }

    /// Keeps bytes for the next time. A disk that is full costs that time only.
    pub(super) fn put(&self, key: Digest, bytes: &[u8]) {
        let path = self.path(key);
        let Some(folder) = path.parent() else { return };
        let number = self.writing.fetch_add(1, Ordering::Relaxed);
        let fresh = folder.join(format!("{}-{number}.new", std::process::id()));
        let written = fs::create_dir_all(folder)
            .and_then(|()| fs::write(&fresh, seal::seal(MAGIC, bytes)))
            .and_then(|()| fs::rename(&fresh, &path));
        if written.is_err() {
            let _ = fs::remove_file(&fresh);
        }
    }

    /// Removes what was not asked for in a long time, at most once a day. `used` are the
    /// keys that a plan asks for. The time is that of the disk.
    pub(super) fn sweep(&self, used: impl FnOnce() -> HashSet<Digest>) {
        if !self.folder.is_dir() {
            return;
        }
        let stamp = self.folder.join(SWEPT);
        let last = modified(&stamp);
        let Some(now) = self.now() else { return };
        let is_due =
            last.is_none_or(|last| now.duration_since(last).is_ok_and(|age| age >= DAY));
        if !is_due || fs::write(&stamp, []).is_err() {
            return;
        }
        // A new store has nothing that is old.
        if last.is_some() {
            self.sweep_at(now, &used());
        }
    }

    fn sweep_at(&self, now: SystemTime, used: &HashSet<Digest>) {
        let folders = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let folders = folders.map(|entry| entry.path());
        for folder in folders.filter(|path| path.is_dir()) {
            let files = fs::read_dir(&folder).into_iter().flatten().flatten();
            for path in files.map(|entry| entry.path()) {
                let age = modified(&path).and_then(|then| now.duration_since(then).ok());
                let Some(age) = age else { continue };
                let key =
                    path.file_name().and_then(|name| Digest::from_hex(name.to_str()?));
                let is_used = key.is_some_and(|key| used.contains(&key));
                if !is_used && age >= KEPT {
                    let _ = fs::remove_file(&path);
                } else if is_used && age >= MARKED {
                    let file = File::options().write(true).open(&path);
                    let _ = file.and_then(|file| file.set_modified(now));
                }
            }
            // One that still holds something stays.
            let _ = fs::remove_dir(&folder);
        }
    }

    /// What the disk takes for now.
    fn now(&self) -> Option<SystemTime> {
        let probe = self.folder.join(format!("{}.now", std::process::id()));
        fs::write(&probe, []).ok()?;
        let now = modified(&probe);
        let _ = fs::remove_file(&probe);
        now
    }
}

fn modified(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|there| there.modified()).ok()
}
