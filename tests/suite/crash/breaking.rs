//! A disk that breaks at one operation.

use std::fs;
use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::SystemTime;

use bantin::build::{Disk, RealDisk};
use bantin::source::Stat;

/// What happens at the operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Manner {
    /// It alone fails, as when the disk was full for a moment.
    Fails,
    /// It and everything after it is not done, as after a kill.
    Stops,
    /// As [`Manner::Stops`], but the operation is half done: a file is torn, a tree has
    /// lost some of its files. Of other operations there is no half.
    Tears,
}

pub(crate) const MANNERS: [Manner; 3] = [Manner::Fails, Manner::Stops, Manner::Tears];

/// The real disk, until the operation with the number `at`, counted from 1.
pub(crate) struct Breaking {
    manner: Manner,
    at: usize,
    done: AtomicUsize,
    can_tear: AtomicBool,
    is_coarse: bool,
}

/// What becomes of one operation.
enum Fate {
    Done,
    Torn,
    Undone,
}

impl Breaking {
    pub(crate) fn new(manner: Manner, at: usize) -> Self {
        let (done, can_tear) = (AtomicUsize::new(0), AtomicBool::new(false));
        Self { manner, at, done, can_tear, is_coarse: false }
    }

    /// With a clock that stands still: a file's time tells nothing, only its size does.
    pub(crate) fn coarse(manner: Manner, at: usize) -> Self {
        Self { is_coarse: true, ..Self::new(manner, at) }
    }

    /// As the real disk, which waits for nothing to reach the device.
    pub(crate) fn never() -> Self {
        Self::new(Manner::Stops, usize::MAX)
    }

    /// Whether the build came as far as the operation.
    pub(crate) fn is_broken(&self) -> bool {
        self.done.load(Ordering::SeqCst) >= self.at
    }

    /// Whether the operation was one that can be half done.
    pub(crate) fn can_tear(&self) -> bool {
        self.can_tear.load(Ordering::SeqCst)
    }

    fn next(&self, can_tear: bool) -> Fate {
        let number = self.done.fetch_add(1, Ordering::SeqCst) + 1;
        match number.cmp(&self.at) {
            std::cmp::Ordering::Less => Fate::Done,
            std::cmp::Ordering::Equal => {
                self.can_tear.store(can_tear, Ordering::SeqCst);
                let is_torn = can_tear && self.manner == Manner::Tears;
                if is_torn { Fate::Torn } else { Fate::Undone }
            }
            std::cmp::Ordering::Greater if self.manner == Manner::Fails => Fate::Done,
            std::cmp::Ordering::Greater => Fate::Undone,
        }
    }

    fn step(&self, step: impl Fn() -> io::Result<()>) -> io::Result<()> {
        match self.next(false) {
            Fate::Done => step(),
            Fate::Torn | Fate::Undone => Err(broken()),
        }
    }
}

fn broken() -> io::Error {
    io::ErrorKind::StorageFull.into()
}

impl Disk for Breaking {
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        self.step(|| RealDisk.create_folder(path))
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<Stat> {
        match self.next(true) {
            Fate::Done if self.is_coarse => {
                RealDisk.write(path, bytes)?;
                let file = fs::File::options().write(true).open(path)?;
                file.set_modified(SystemTime::UNIX_EPOCH)?;
                Ok(Stat::new(&file.metadata()?))
            }
            Fate::Done => RealDisk.write(path, bytes),
            Fate::Undone => Err(broken()),
            Fate::Torn => {
                fs::write(path, &bytes[..bytes.len() / 2])?;
                Err(broken())
            }
        }
    }

    fn write_synced(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        // What reaches the device is no question here, and waiting takes time.
        self.write(path, bytes).map(drop)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step(|| RealDisk.rename(from, to))
    }

    fn remove_file(&self, path: &Path) -> io::Result<()> {
        self.step(|| RealDisk.remove_file(path))
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        self.step(|| RealDisk.remove_folder(path))
    }

    fn remove_tree(&self, path: &Path) -> io::Result<()> {
        match self.next(true) {
            Fate::Done => RealDisk.remove_tree(path),
            Fate::Undone => Err(broken()),
            Fate::Torn => {
                // Which files go first is the system's choice: the intent is the one
                // that matters.
                let _ = fs::remove_file(path.join("intent"));
                Err(broken())
            }
        }
    }
}
