//! What was made before and is dear to make again: variants of pictures, words of articles.
//!
//! In: bytes, and a key, the digest of all that they were made of. Out: the same bytes, in a
//! later build. A file for each, named by its key, below a folder of the first two digits,
//! under its [seal]. A file is there whole or not at all. Losing any of them costs time
//! only. What no plan has asked for in a long time is removed.

use std::collections::HashSet;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, SystemTime};

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::digest::Digest;
use crate::seal;

/// A file that says when the store was swept last.
const SWEPT: &str = "swept";

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// What a store holds.
#[derive(Clone, Copy, Debug)]
pub struct Goods {
    /// The folder of the store, below `.bantin/`.
    pub folder: &'static str,
    /// The line at the head of its files.
    pub magic: &'static [u8],
    /// How many days a file is remembered that no plan asks for: at least three.
    pub days: u32,
}

/// Files below `.bantin/` by the digests of what they were made of.
pub struct Store {
    folder: PathBuf,
    magic: &'static [u8],
    kept: Duration,
    /// Tells the files apart that are being written.
    writing: AtomicU32,
}

impl Store {
    /// The store of the project below `root`.
    pub fn new(root: &Path, goods: Goods) -> Self {
        let Goods { folder, magic, days } = goods;
        let folder = root.join(".bantin").join(folder);
        Self { folder, magic, kept: DAY * days, writing: AtomicU32::new(0) }
    }

    fn path(&self, key: Digest) -> PathBuf {
        let name = key.to_string();
        self.folder.join(&name[..2]).join(name)
    }

    /// Whether there is a file, which may be torn.
    pub fn has(&self, key: Digest) -> bool {
        fs::metadata(self.path(key)).is_ok_and(|there| there.is_file())
    }

    /// What is there, if it is whole.
    pub fn get(&self, key: Digest) -> Option<Vec<u8>> {
        let mut bytes = fs::read(self.path(key)).ok()?;
        let length = seal::open(self.magic, &bytes)?.len();
        bytes.drain(..bytes.len() - length);
        Some(bytes)
    }

    /// The value that is there, if it is whole.
    pub fn get_value<T: DeserializeOwned>(&self, key: Digest) -> Option<T> {
        seal::open_value(self.magic, &fs::read(self.path(key)).ok()?)
    }

    /// Keeps bytes for the next time. A disk that is full costs that time only.
    pub fn put(&self, key: Digest, bytes: &[u8]) {
        self.write(key, &seal::seal(self.magic, bytes));
    }

    /// Keeps a value for the next time.
    pub fn put_value(&self, key: Digest, value: &impl Serialize) {
        self.write(key, &seal::seal_value(self.magic, value));
    }

    fn write(&self, key: Digest, sealed: &[u8]) {
        let path = self.path(key);
        let Some(folder) = path.parent() else { return };
        let number = self.writing.fetch_add(1, Ordering::Relaxed);
        let fresh = folder.join(format!("{}-{number}.new", std::process::id()));
        let written = fs::create_dir_all(folder)
            .and_then(|()| fs::write(&fresh, sealed))
            .and_then(|()| fs::rename(&fresh, &path));
        if written.is_err() {
            let _ = fs::remove_file(&fresh);
        }
    }

    /// Removes what was not asked for in a long time, at most once a day. `used` are the
    /// keys that a plan asks for. The time is that of the disk.
    pub fn sweep(&self, used: impl FnOnce() -> HashSet<Digest>) {
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
                if !is_used && age >= self.kept {
                    let _ = fs::remove_file(&path);
                } else if is_used && age >= self.kept / 3 {
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
