//! The only reader of the project: one walk, then the files that are not known yet.
//!
//! In: the root folder, and what the cache knows. Out: [`Sources`], every file with its
//! digest and, for articles, its parsed value. A file whose size, modification time and
//! inode are known is not read again. It never follows symbolic links, never leaves the
//! root, and never writes below `content/`, `templates/` or `static/`.
//!
//! 1. [`list`] walks the three folders and takes the stat of every file;
//! 2. [`read`] reads and parses what the cache does not know, in parallel;
//! 3. [`Sources::fetch`] brings the bytes of one file while pages are produced, and says
//!    when they are no longer those of this revision.

mod cache;
mod listing;
mod naming;

use std::borrow::Cow;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use simdutf8::basic::from_utf8;

pub use cache::Cache;
pub use listing::{Kind, Listed, Listing, Stat, list, stamp};
pub use naming::{Presence, meant};

use crate::article::{self, Article};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::digest::Digest;
use crate::encoding::{self, Decoded, Unreadable};
use crate::failure::{Failure, Intention};
use crate::image::{self, Flaw, Probe};
use crate::observer::Amount;
use crate::paste;
use crate::svg::{self, Danger};

/// The largest text file that is parsed: a book of 800 pages has 2 MiB.
pub const TEXT_BYTES: u64 = 4 << 20;

/// One file of the project, as read.
#[derive(Clone, Debug)]
pub struct Source {
    /// Where it is and what it is.
    pub listed: Listed,
    /// The digest of its bytes.
    pub digest: Digest,
    /// What was made of its bytes.
    pub content: Content,
}

impl Source {
    /// Path from the root, `/`-separated, NFC.
    pub fn path(&self) -> &Arc<str> {
        &self.listed.path
    }
}

/// What was made of a file's bytes.
#[derive(Clone, Debug)]
pub enum Content {
    /// A Markdown article, without its body.
    Article(Arc<Article>),
    /// Settings, a register, a template or captions: decoded text.
    Text(Arc<str>),
    /// Copied as it is, if anything refers to it.
    Opaque(Seen),
}

/// What was seen of a file that is copied as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// What is known of a picture, or why it cannot be shown.
    pub picture: Option<Result<Probe, Flaw>>,
    /// Why a drawing may not be published.
    pub danger: Option<Box<Danger>>,
}

/// All files of one revision, by path.
#[derive(Clone, Debug)]
pub struct Sources {
    root: PathBuf,
    files: Vec<Source>,
    /// Files that could not be listed or read.
    pub notes: Vec<Diagnostic>,
}

/// Why the bytes of a file could not be brought.
#[derive(Debug)]
pub enum Fetch {
    /// The file is no longer what this revision saw: load a new one.
    Changed(PathBuf),
    /// The system failed.
    Failed(Failure),
}

impl Sources {
    /// All files, sorted by path.
    pub fn files(&self) -> &[Source] {
        &self.files
    }

    /// The paths of all files of `content/_data/`.
    pub fn data_files(&self) -> impl Iterator<Item = &str> + Clone {
        const FOLDER: &str = "content/_data/";
        let start = self.files.partition_point(|file| &**file.path() < FOLDER);
        let paths = self.files[start..].iter().map(|file| &**file.path());
        paths.take_while(|path| path.starts_with(FOLDER))
    }

    /// The file at a path from the root.
    pub fn get(&self, path: &str) -> Option<&Source> {
        self.index(path).map(|index| &self.files[index])
    }

    /// The position of the file at a path from the root.
    pub fn index(&self, path: &str) -> Option<usize> {
        self.files.binary_search_by(|file| (**file.path()).cmp(path)).ok()
    }

    /// Whether two sets of sources have the same files with the same bytes.
    pub fn is_same(&self, other: &Self) -> bool {
        self.files.len() == other.files.len()
            && self.notes == other.notes
            && std::iter::zip(&self.files, &other.files)
                .all(|(a, b)| a.path() == b.path() && a.digest == b.digest)
    }

    /// Whether a walk found the same files with the same stats.
    pub fn is_of(&self, listing: &Listing) -> bool {
        let files = self.files.iter().map(|source| &source.listed);
        files.eq(&listing.files)
    }

    /// The decoded text of settings, a register, a template or captions.
    pub fn text(&self, path: &str) -> Option<&Arc<str>> {
        match &self.get(path)?.content {
            Content::Text(text) => Some(text),
            _ => None,
        }
    }

    /// What is known of the picture at a path from the root, or why it cannot be shown;
    /// `None` for a file that is none.
    pub fn picture(&self, path: &str) -> Option<&Result<Probe, Flaw>> {
        self.seen(path)?.picture.as_ref()
    }

    /// Why the drawing at a path from the root may not be published.
    pub fn danger(&self, path: &str) -> Option<&Danger> {
        self.seen(path)?.danger.as_deref()
    }

    fn seen(&self, path: &str) -> Option<&Seen> {
        match &self.get(path)?.content {
            Content::Opaque(seen) => Some(seen),
            Content::Article(_) | Content::Text(_) => None,
        }
    }

    /// The files of one kind.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Source> {
        self.files.iter().filter(move |file| file.listed.kind == kind)
    }

    /// The file on disk behind a source.
    pub fn disk_path(&self, source: &Source) -> PathBuf {
        self.root.join(source.listed.on_disk())
    }

    /// The bytes of a file, if they still are those of this revision.
    ///
    /// # Errors
    /// [`Fetch::Changed`] when the digest differs or the file is gone.
    pub fn fetch(&self, source: &Source) -> Result<Vec<u8>, Fetch> {
        let path = self.disk_path(source);
        let mut bytes = Vec::new();
        match read_into(&mut bytes, &path, source.listed.stat.size) {
            Ok(()) => {}
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Err(Fetch::Changed(path));
            }
            Err(error) => {
                return Err(Fetch::Failed(Failure::new(Intention::Read, &path, error)));
            }
        }
        if Digest::of_bytes(&bytes) != source.digest {
            return Err(Fetch::Changed(path));
        }
        Ok(bytes)
    }

    /// The decoded text of an article, if it still is that of this revision.
    ///
    /// # Errors
    /// As [`Sources::fetch`].
    pub fn fetch_text(&self, source: &Source) -> Result<String, Fetch> {
        let bytes = self.fetch(source)?;
        Ok(encoding::lossy(&bytes).into_owned())
    }

    /// The text of a file of the project as it is now, for the source line under a
    /// diagnostic; empty when it has none that could have been parsed. A pipe would never
    /// end, and a link or a path from the root of the disk leads out of the project.
    pub fn excerpt(root: &Path, path: &str) -> String {
        let file = root.join(path);
        let is_inside = Path::new(path).is_relative() && !path.starts_with('/');
        let is_text = fs::symlink_metadata(&file)
            .is_ok_and(|metadata| metadata.is_file() && metadata.len() <= TEXT_BYTES);
        if !is_inside || !is_text {
            return String::new();
        }
        let bytes = fs::read(file).unwrap_or_default();
        encoding::lossy(&bytes).into_owned()
    }
}

/// The Markdown that was meant by the body of an article, from the bytes of its file.
pub fn markdown<'a>(article: &Article, bytes: &'a [u8]) -> Cow<'a, str> {
    let start = article.body.start as usize;
    if article.body.is_verbatim {
        let text = bytes.get(start..).and_then(|body| from_utf8(body).ok());
        return Cow::Borrowed(text.unwrap_or_default());
    }
    let text = encoding::lossy(bytes);
    let body = text.get(start..).unwrap_or_default();
    Cow::Owned(
        paste::tidy(body, &article.card.title, &article.card.authors).text.into_owned(),
    )
}

/// Reads and parses every file that the cache does not know, and tells how much that was.
///
/// # Errors
/// None of its own: a file that cannot be read is a note, and an article a held one.
pub fn read(root: &Path, listing: Listing, cache: &Cache) -> (Sources, Amount) {
    let Listing { files, mut notes, .. } = listing;
    let known = cache.known(files);
    let unknown = known.iter().filter(|(_, known)| known.is_none());
    let sizes = unknown.map(|(listed, _)| listed.stat.size);
    let amount = Amount { files: sizes.clone().count(), bytes: sizes.sum() };
    let read: Vec<(Source, Option<Diagnostic>)> = known
        .into_par_iter()
        .with_min_len(64)
        .map_init(Vec::new, |buffer, (listed, known)| match known {
            Some((digest, content)) => (Source { listed, digest, content }, None),
            None => read_one(root, listed, buffer),
        })
        .collect();
    let mut files = Vec::with_capacity(read.len());
    for (source, note) in read {
        // A picture that cannot be read is not there, for whoever refers to it.
        let is_lost = note.is_some() && !source.listed.kind.is_text();
        files.extend((!is_lost).then_some(source));
        notes.extend(note);
    }
    (Sources { root: root.to_owned(), files, notes }, amount)
}

fn read_one(
    root: &Path,
    listed: Listed,
    buffer: &mut Vec<u8>,
) -> (Source, Option<Diagnostic>) {
    let parsed = listed.kind.is_text();
    let mut note = None;
    buffer.clear();
    let place = || Place::file(listed.path.clone());
    let at = |span| Place::at(listed.path.clone(), span);
    if parsed && listed.stat.size > TEXT_BYTES {
        note = Some(
            Diagnostic::new(Code::FileTooLarge, place())
                .arg(megabytes(listed.stat.size))
                .arg(megabytes(TEXT_BYTES)),
        );
    } else if let Err(error) =
        read_into(buffer, &root.join(listed.on_disk()), listed.stat.size)
    {
        note = Some(listing::unreadable(Code::FileUnreadable, place(), error.kind()));
    }
    let digest = Digest::of_bytes(buffer);
    let decoded = if parsed { encoding::decode(buffer) } else { Ok(Decoded::default()) };
    let Decoded { text, encoding, cleaned_at } = decoded.unwrap_or_else(|why| {
        note = Some(match why {
            Unreadable::Other(kind) => Diagnostic::new(Code::NotUtf8, place()).arg(kind),
            Unreadable::Font(font, span) => {
                Diagnostic::new(Code::NotUtf8, at(span)).arg("").arg(font.name())
            }
            Unreadable::Broken(span) => {
                Diagnostic::new(Code::NotUtf8, at(span)).arg("").arg("").arg("�")
            }
        });
        Decoded::default()
    });
    let of_encoding =
        encoding.map(|name| Diagnostic::new(Code::EncodingOld, place()).arg(name));
    let of_cleaning =
        cleaned_at.map(|span| Diagnostic::new(Code::ShapelessLeftOut, at(span)));
    let found = of_encoding.into_iter().chain(of_cleaning);
    let is_borrowed = matches!(text, Cow::Borrowed(_));
    let content = match listed.kind {
        // What keeps an article from being read holds it, and travels with it.
        Kind::Article => Content::Article(Arc::new(match note.take() {
            Some(note) => article::unreadable(&listed.path, note),
            None => {
                let mut article = article::parse(&listed.path, &text);
                article.body.is_verbatim &= text.len() == buffer.len() && is_borrowed;
                article.notes.extend(found);
                article
            }
        })),
        _ if parsed => {
            note = note.or_else(|| {
                let mut found = found;
                found.next()
            });
            Content::Text(Arc::from(&*text))
        }
        Kind::Attachment => Content::Opaque(Seen {
            picture: image::probe(&listed.path, buffer),
            danger: svg::is_drawing(&listed.path)
                .then(|| svg::danger(buffer))
                .flatten()
                .map(Box::new),
        }),
        _ => Content::Opaque(Seen {
            picture: image::probe(&listed.path, buffer),
            danger: None,
        }),
    };
    (Source { listed, digest, content }, note)
}

/// Reads all of a file, which had `size` bytes when it was listed: who knows that need
/// not ask the system.
fn read_into(buffer: &mut Vec<u8>, path: &Path, size: u64) -> std::io::Result<()> {
    let file = fs::File::open(path)?;
    // With room for one byte more, the end of the file shows without another buffer.
    let room = usize::try_from(size).unwrap_or(usize::MAX).saturating_add(1);
    buffer.clear();
    buffer.try_reserve_exact(room).map_err(|_| std::io::ErrorKind::OutOfMemory)?;
    file.take(u64::MAX).read_to_end(buffer).map(drop).inspect_err(|_| buffer.clear())
}

/// A size for people, rounded up: `5 MB`.
pub(crate) fn megabytes(bytes: u64) -> String {
    format!("{} MB", bytes.div_ceil(1 << 20))
}
