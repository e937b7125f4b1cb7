//! What is known of files that were read before: `.bantin/cache`.
//!
//! The file is a header of magic, program digest and checksum, then one postcard value:
//! the time it was taken, and for each file its path, stat, digest and, for articles,
//! the parsed value. Anything unexpected in it means an empty cache: losing it costs
//! time, never safety.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::SystemTime;

use serde::{Deserialize, Serialize};

use super::listing::{Kind, Listed, Stat, nanoseconds};
use super::{Content, Source, Sources};
use crate::article::Article;
use crate::diagnostic::{Code, Diagnostic};
use crate::digest::Digest;
use crate::failure::{Failure, Intention};

/// Where the cache lies, below the root.
const PATH: &str = ".bantin/cache";

/// How long before the walk a file must have been modified to be believed: a second
/// write within one tick of the disk's clock would not show in its stat (git calls such
/// entries racy). FAT has the coarsest clock, two seconds.
const SETTLED: i64 = 2_000_000_000;

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Entry {
    path: Arc<str>,
    stat: Stat,
    digest: Digest,
    article: Option<Arc<Article>>,
}

/// What is known of files that were read before.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Cache {
    /// When the walk began, nanoseconds since 1970.
    taken_at: i64,
    /// Sorted by path.
    entries: Vec<Entry>,
}

impl Cache {
    /// Knows nothing: everything is read.
    pub fn empty() -> Self {
        Self::default()
    }

    /// The time to hand to [`Cache::of`], taken before the walk.
    pub fn clock() -> i64 {
        nanoseconds(SystemTime::now())
    }

    /// Loads what an earlier run saved; empty when there is nothing usable.
    pub fn load(root: &Path) -> Self {
        let bytes = fs::read(root.join(PATH)).unwrap_or_default();
        let header = header(&[]).len();
        let Some((head, body)) = bytes.split_at_checked(header) else {
            return Self::empty();
        };
        if head != self::header(body) {
            return Self::empty();
        }
        postcard::from_bytes(body).unwrap_or_default()
    }

    /// Saves for the next run.
    ///
    /// # Errors
    /// When `.bantin/` cannot be written; the build itself is not affected.
    pub fn save(&self, root: &Path) -> Result<(), Failure> {
        let path = root.join(PATH);
        let folder = root.join(".bantin");
        let fail = |error| Failure::new(Intention::Write, &path, error);
        let body =
            postcard::to_stdvec(self).map_err(std::io::Error::other).map_err(fail)?;
        let mut bytes = header(&body);
        bytes.extend_from_slice(&body);
        fs::create_dir_all(&folder).map_err(fail)?;
        let fresh = folder.join("cache.new");
        fs::write(&fresh, bytes).and_then(|()| fs::rename(&fresh, &path)).map_err(fail)
    }

    /// Whether it knows all of a revision that there is to remember, and nothing else:
    /// then it need not be saved again.
    pub fn is_of(&self, sources: &Sources) -> bool {
        let is_known = |source: &Source| self.known(&source.listed).is_some();
        remembered(sources).all(is_known)
            && remembered(sources).count() == self.entries.len()
    }

    /// Remembers the files of a revision whose walk began at `taken_at`.
    pub fn of(sources: &Sources, taken_at: i64) -> Self {
        let entries = remembered(sources).map(|source| Entry {
            path: source.path().clone(),
            stat: source.listed.stat,
            digest: source.digest,
            article: match &source.content {
                Content::Article(article) => Some(article.clone()),
                _ => None,
            },
        });
        Self { taken_at, entries: entries.collect() }
    }

    /// What is known of a file, if it surely was not touched since.
    pub(super) fn known(&self, listed: &Listed) -> Option<(Digest, Content)> {
        let at = self.entries.binary_search_by(|e| e.path.cmp(&listed.path)).ok()?;
        let entry = &self.entries[at];
        let settled = entry.stat.modified + SETTLED < self.taken_at;
        if entry.stat != listed.stat || !settled || entry.stat.modified == 0 {
            return None;
        }
        match (&entry.article, listed.kind) {
            (Some(article), Kind::Article) => {
                Some((entry.digest, Content::Article(article.clone())))
            }
            (None, Kind::Attachment | Kind::Static) => {
                Some((entry.digest, Content::Opaque))
            }
            _ => None,
        }
    }
}

/// What is to be remembered of a revision: what could be read, but for texts, which are
/// read each time.
fn remembered(sources: &Sources) -> impl Iterator<Item = &Source> {
    sources.files().iter().filter(|source| match &source.content {
        Content::Article(article) => !article.notes.iter().any(is_unreadable),
        Content::Text(_) => false,
        Content::Opaque => true,
    })
}

/// Whether the file may well be readable next time, although its stat is the same.
fn is_unreadable(note: &Diagnostic) -> bool {
    note.code == Code::FileUnreadable
}

/// Magic, the program that wrote it, and the checksum of the body.
fn header(body: &[u8]) -> Vec<u8> {
    let mut header = b"bantin cache\n".to_vec();
    header.extend_from_slice(&crate::program().to_bytes());
    header.extend_from_slice(&Digest::of_bytes(body).to_bytes());
    header
}
