//! What is known of files that were read before: `.bantin/cache`.
//!
//! The file is a table of contents under its seal, then chunks, each under its own: the
//! parsed values of some articles, the digests of some files. They are read and written
//! some at a time, each in parallel, so that no more than these are in memory besides.
//! Anything unexpected means an empty cache: losing it costs time, never safety.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::Path;
use std::sync::Arc;
use std::time::SystemTime;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::listing::{Kind, Listed, Stat, nanoseconds};
use super::{Content, Seen, Source, Sources};
use crate::article::Article;
use crate::diagnostic::{Code, Diagnostic};
use crate::digest::Digest;
use crate::failure::{Failure, Intention};
use crate::seal;

/// Where the cache lies, below the root.
const PATH: &str = ".bantin/cache";

/// How many files a chunk holds.
const CHUNK: usize = 256;

/// How many unknown files of how many bytes are no reason to save.
const FEW: usize = 16;
const SMALL: u64 = 1 << 20;

/// How many chunks are read or written at a time.
const AT_A_TIME: usize = 16;

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
    Opaque(Arc<str>, Seen),
}

impl Entry {
    fn path(&self) -> &str {
        match &self.what {
            What::Article(article) => &article.path,
            What::Opaque(path, _) => path,
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
    /// How many chunks there are.
    chunks: usize,
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
        File::open(root.join(PATH)).ok().and_then(read).unwrap_or_default()
    }

    /// Saves for the next run.
    ///
    /// # Errors
    /// When `.bantin/` cannot be written; the build itself is not affected.
    pub fn save(&self, root: &Path) -> Result<(), Failure> {
        let path = root.join(PATH);
        let folder = root.join(".bantin");
        let fresh = folder.join("cache.new");
        fs::create_dir_all(&folder)
            .and_then(|()| self.write(&fresh))
            .and_then(|()| fs::rename(&fresh, &path))
            .map_err(|error| Failure::new(Intention::Write, &path, error))
    }

    fn write(&self, path: &Path) -> io::Result<()> {
        let mut file = File::create(path)?;
        let chunks = self.entries.len().div_ceil(CHUNK);
        let contents = Contents { taken_at: self.taken_at, chunks };
        let contents = seal::seal_value(&magic(), &contents);
        let magic = chunk_magic(&contents);
        write_part(&mut file, &contents)?;
        for entries in self.entries.chunks(CHUNK * AT_A_TIME) {
            let sealed = entries.par_chunks(CHUNK);
            let sealed = sealed.map(|entries| seal::seal_value(&magic, &entries));
            for chunk in sealed.collect::<Vec<_>>() {
                write_part(&mut file, &chunk)?;
            }
        }
        Ok(())
    }

    /// Whether it knows nearly all of a revision that there is to remember: to read the
    /// rest once more costs less than to save all of it again.
    pub fn is_near(&self, sources: &Sources) -> bool {
        let mut entries = self.entries.iter().peekable();
        let is_unknown = |source: &&Source| {
            while entries.next_if(|entry| *entry.path() < **source.path()).is_some() {}
            let entry = entries.peek();
            !entry.is_some_and(|entry| self.is_good(entry, &source.listed))
        };
        let unknown = remembered(sources).filter(is_unknown);
        let sizes: Vec<u64> = unknown.map(|source| source.listed.stat.size).collect();
        let is_full_of_others =
            self.entries.len() > FEW + 2 * remembered(sources).count();
        let is_small = sizes.len() <= FEW && sizes.iter().sum::<u64>() <= SMALL;
        is_small && !is_full_of_others
    }

    /// Remembers the files of a revision whose walk began at `taken_at`.
    pub fn of(sources: &Sources, taken_at: i64) -> Self {
        let entries = remembered(sources).map(|source| Entry {
            stat: source.listed.stat,
            digest: source.digest,
            what: match &source.content {
                Content::Article(article) => What::Article(article.clone()),
                Content::Opaque(seen) => {
                    What::Opaque(source.path().clone(), seen.clone())
                }
                Content::Text(_) => What::Opaque(source.path().clone(), Seen::default()),
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
                What::Opaque(_, seen) => (entry.digest, Content::Opaque(seen.clone())),
            });
            (listed, known)
        });
        known.collect()
    }

    /// Whether an entry tells what is in a file.
    fn is_good(&self, entry: &Entry, listed: &Listed) -> bool {
        let is_of_kind = match entry.what {
            What::Article(_) => listed.kind == Kind::Article,
            What::Opaque(..) => matches!(listed.kind, Kind::Attachment | Kind::Static),
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
        Content::Opaque(_) => true,
    })
}

/// Whether the file may well be readable next time, although its stat is the same.
fn is_unreadable(note: &Diagnostic) -> bool {
    note.code == Code::FileUnreadable
}

/// Reads a cache; `None` when any of it is not whole.
fn read(mut file: File) -> Option<Cache> {
    let contents = read_part(&mut file)?;
    let Contents { taken_at, chunks } = seal::open_value(&self::magic(), &contents)?;
    let magic = chunk_magic(&contents);
    let mut entries: Vec<Entry> = Vec::new();
    let mut left = chunks;
    while left > 0 {
        let some = left.min(AT_A_TIME);
        let parts: Option<Vec<Vec<u8>>> =
            (0..some).map(|_| read_part(&mut file)).collect();
        let opened: Option<Vec<Vec<Entry>>> =
            parts?.par_iter().map(|part| seal::open_value(&magic, part)).collect();
        entries.extend(opened?.into_iter().flatten());
        left -= some;
    }
    Some(Cache { taken_at, entries })
}

/// A part stands behind its length in bytes.
fn write_part(file: &mut File, part: &[u8]) -> io::Result<()> {
    file.write_all(&(part.len() as u64).to_le_bytes())?;
    file.write_all(part)
}

fn read_part(file: &mut File) -> Option<Vec<u8>> {
    let mut length = [0; 8];
    file.read_exact(&mut length).ok()?;
    let length = u64::from_le_bytes(length);
    let mut part = Vec::new();
    // A length that is not true ends with the file.
    let read = file.take(length).read_to_end(&mut part).ok()?;
    (read as u64 == length).then_some(part)
}

/// What a chunk below this table of contents begins with, and below no other.
fn chunk_magic(contents: &[u8]) -> Vec<u8> {
    [b"chunk\n".as_slice(), &Digest::of_bytes(contents).to_bytes()].concat()
}

/// What the cache of this program begins with.
fn magic() -> Vec<u8> {
    [b"bantin cache\n".as_slice(), &crate::program().to_bytes()].concat()
}
