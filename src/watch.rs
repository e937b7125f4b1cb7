//! File events and polling → "look again".
//!
//! In: the root of a project. Out: a wake-up a moment after something changed. Events
//! only say *that* something happened: editors save by renaming, and events get lost or
//! come out of order, so the caller lists the project anew and compares. Where no events
//! arrive (shared folders), the caller looks by itself from time to time. This room
//! reads no file.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use notify::{RecursiveMode, Watcher};

use crate::failure::{Failure, Intention};

/// How long nothing must happen before we look: one save is several events within a few
/// milliseconds.
const QUIET: Duration = Duration::from_millis(10);

/// How long a stream of events may keep us from looking.
const PATIENCE: Duration = Duration::from_millis(200);

/// The folders of a project that are there.
fn folders(root: &Path) -> Vec<PathBuf> {
    let folders = ["content", "static", "templates"].map(|folder| root.join(folder));
    folders.into_iter().filter(|folder| folder.is_dir()).collect()
}

/// Wakes up when the project changes.
pub struct Watch {
    events: Receiver<()>,
    /// The folders that were there when it started.
    folders: Vec<PathBuf>,
    /// Events stop when it is dropped.
    _watcher: Box<dyn Watcher + Send>,
    _alive: Sender<()>,
}

impl Watch {
    /// Starts watching the three folders of a project, and the root for new ones.
    ///
    /// # Errors
    /// When the system has no more watches to give. Folders that are not there are left
    /// out.
    pub fn new(root: &Path) -> Result<Self, Failure> {
        let fail = |error: notify::Error| {
            Failure::new(Intention::Watch, root, std::io::Error::other(error))
        };
        let (sender, events) = channel();
        let alive = sender.clone();
        let handler = move |event: notify::Result<notify::Event>| {
            let is_change = event.map_or(true, |event| !event.kind.is_access());
            if is_change {
                // The receiver outlives the watcher.
                let _ = sender.send(());
            }
        };
        let mut watcher = notify::recommended_watcher(handler).map_err(fail)?;
        watcher.watch(root, RecursiveMode::NonRecursive).map_err(fail)?;
        let folders = folders(root);
        for folder in &folders {
            watcher.watch(folder, RecursiveMode::Recursive).map_err(fail)?;
        }
        Ok(Self { events, folders, _watcher: Box::new(watcher), _alive: alive })
    }

    /// Whether it still watches every folder of the project.
    pub fn covers(&self, root: &Path) -> bool {
        self.folders == folders(root)
    }

    /// Waits until something changed and the dust has settled, or until `at_most` has
    /// passed. Whether something changed.
    pub fn wait(&self, at_most: Duration) -> bool {
        if self.events.recv_timeout(at_most) == Err(RecvTimeoutError::Timeout) {
            return false;
        }
        let mut waited = Duration::ZERO;
        while waited < PATIENCE && self.events.recv_timeout(QUIET).is_ok() {
            waited += QUIET;
        }
        true
    }
}
