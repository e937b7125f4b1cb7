//! What is known of files that were read before: `.bantin/cache`.
//!
//! The file is a header of magic, program digest and checksum, then postcard values: when
//! it was taken and how long each chunk is, and the chunks, which are read and written in
//! parallel. Each holds some files with stat and digest and, of articles, the parsed
//! value. Anything unexpected in it means an empty cache: losing it costs time, never
//! safety.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::SystemTime;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::listing::{Kind, Listed, Stat, nanoseconds};
use super::{Content, Source, Sources};
use crate::article::Article;
use crate::diagnostic::{Code, Diagnostic};
use crate::digest::Digest;
use crate::failure::{Failure, Intention};
use crate::seal;

/// Where the cache lies, below the root.
const PATH: &str = ".bantin/cache";

/// How many files a chunk holds.
const CHUNK: usize = 256;

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Entry {
    stat: Stat,
    digest: Digest,
    what: What,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
enum What {
    /// What was parsed.
    Article(Arc<Article>),
    /// Bytes, by their path.
    Opaque(Arc<str>),
}

impl Entry {
    fn path(&self) -> &str {
        match &self.what {
            What::Article(article) => &article.path,
            What::Opaque(path) => path,
        }
    }
}

/// What is known of files that were read before.
#[derive(Clone, Debug, Default)]
pub struct Cache {
    /// When the walk began, nanoseconds since 1970.
    taken_at: i64,
    /// Sorted by path.
    entries: Vec<Entry>,
}

/// What stands before the chunks.
#[derive(Serialize, Deserialize)]
struct Contents {
    taken_at: i64,
    /// Bytes.
    chunks: Vec<u32>,
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

    /// How many files it knows.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether it knows none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Loads what an earlier run saved; empty when there is nothing usable.
    pub fn load(root: &Path) -> Self {
        let bytes = fs::read(root.join(PATH)).unwrap_or_default();
        let body = seal::open(&magic(), &bytes);
        body.and_then(Self::from_body).unwrap_or_default()
    }

    fn from_body(body: &[u8]) -> Option<Self> {
        let (contents, mut rest) = postcard::take_from_bytes::<Contents>(body).ok()?;
        let mut chunks = Vec::with_capacity(contents.chunks.len());
        for length in contents.chunks {
            let (chunk, after) = rest.split_at_checked(length as usize)?;
            chunks.push(chunk);
            rest = after;
        }
        let chunks: Option<Vec<Vec<Entry>>> = chunks
            .into_par_iter()
            .map(|chunk| postcard::from_bytes(chunk).ok())
            .collect();
        let entries = chunks?.into_iter().flatten().collect();
        Some(Self { taken_at: contents.taken_at, entries })
    }

    fn to_body(&self) -> postcard::Result<Vec<u8>> {
        let chunks: postcard::Result<Vec<Vec<u8>>> =
            self.entries.par_chunks(CHUNK).map(postcard::to_stdvec).collect();
        let chunks = chunks?;
        let lengths = chunks.iter().map(|chunk| chunk.len() as u32).collect();
        let contents = Contents { taken_at: self.taken_at, chunks: lengths };
        let mut body = postcard::to_stdvec(&contents)?;
        chunks.iter().for_each(|chunk| body.extend_from_slice(chunk));
        Ok(body)
    }

    /// Saves for the next run.
    ///
    /// # Errors
    /// When `.bantin/` cannot be written; the build itself is not affected.
    pub fn save(&self, root: &Path) -> Result<(), Failure> {
        let path = root.join(PATH);
        let folder = root.join(".bantin");
        let fail = |error| Failure::new(Intention::Write, &path, error);
        let body = self.to_body().map_err(std::io::Error::other).map_err(fail)?;
        let bytes = seal::seal(&magic(), &body);
        fs::create_dir_all(&folder).map_err(fail)?;
        let fresh = folder.join("cache.new");
        fs::write(&fresh, bytes).and_then(|()| fs::rename(&fresh, &path)).map_err(fail)
    }

    /// Whether it knows all of a revision that there is to remember, and nothing else:
    /// then it need not be saved again.
    pub fn is_of(&self, sources: &Sources) -> bool {
        let mut entries = self.entries.iter();
        let is_known = |source: &Source| {
            let entry = entries.next();
            entry.is_some_and(|entry| self.is_good(entry, &source.listed))
        };
        remembered(sources).all(is_known) && entries.next().is_none()
    }

    /// Remembers the files of a revision whose walk began at `taken_at`.
    pub fn of(sources: &Sources, taken_at: i64) -> Self {
        let entries = remembered(sources).map(|source| Entry {
            stat: source.listed.stat,
            digest: source.digest,
            what: match &source.content {
                Content::Article(article) => What::Article(article.clone()),
                _ => What::Opaque(source.path().clone()),
            },
        });
        Self { taken_at, entries: entries.collect() }
    }

    /// What is known of each of these files, which are sorted by path, if it surely was
    /// not touched since.
    pub(super) fn known(&self, files: Vec<Listed>) -> Vec<(Listed, Option<Known>)> {
        let mut entries = self.entries.iter().peekable();
        let known = files.into_iter().map(|listed| {
            while entries.next_if(|entry| *entry.path() < *listed.path).is_some() {}
            let entry = entries.next_if(|entry| self.is_good(entry, &listed));
            let known = entry.map(|entry| match &entry.what {
                What::Article(article) => {
                    (entry.digest, Content::Article(article.clone()))
                }
                What::Opaque(_) => (entry.digest, Content::Opaque),
            });
            (listed, known)
        });
        known.collect()
    }

    /// Whether an entry tells what is in a file.
    fn is_good(&self, entry: &Entry, listed: &Listed) -> bool {
        let is_of_kind = match entry.what {
            What::Article(_) => listed.kind == Kind::Article,
            What::Opaque(_) => matches!(listed.kind, Kind::Attachment | Kind::Static),
        };
        entry.stat == listed.stat
            && entry.stat.is_settled(self.taken_at)
            && is_of_kind
            && *entry.path() == *listed.path
    }
}

/// The digest of a file and what was made of it.
pub(super) type Known = (Digest, Content);

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

/// What the cache of this program begins with.
fn magic() -> Vec<u8> {
    [b"bantin cache\n".as_slice(), &crate::program().to_bytes()].concat()
}
