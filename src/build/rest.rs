//! What the last build found, for as long as nothing happens.
//!
//! What a build makes and says depends on the files, the options and the time alone. So
//! when the walk finds every file as a build found it, no date has come since, and the
//! output is as that build left it, then a revision need not even be loaded.

use std::borrow::Cow;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::{due, output};
use crate::diagnostic::{Code, Diagnostic, Language};
use crate::digest::Digest;
use crate::failure::Failure;
use crate::ledger::{self, Ledger};
use crate::site::{Absent, Due, Reason};
use crate::source::{Listing, Source, stamp};
use crate::{Options, Revision, seal};

const MAGIC: &[u8] = b"bantin rest 2\n";

/// What is told at the end of a build, besides what it did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The language it is told in.
    pub language: Language,
    /// Everything that was noticed in the project.
    pub notes: Vec<Diagnostic>,
    /// The articles that are not on the site, by path.
    pub absent: Vec<Absence>,
    /// When the site differs by itself next, and by what.
    pub next: Option<Due>,
}

/// An article that is not on the site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Absence {
    /// Its file.
    pub path: Arc<str>,
    /// Why.
    pub reason: Reason,
    /// What the newsroom noted when it took it back, or empty.
    pub remark: String,
}

impl Finding {
    /// What is told of a revision.
    pub fn of(revision: &Revision) -> Self {
        let absent = revision.site.absent.iter().map(Absence::of);
        let (language, notes) = (revision.language(), revision.notes.clone());
        let next = revision.site.coming(1).pop();
        Self { language, notes, absent: absent.collect(), next }
    }
}

impl Absence {
    fn of(absent: &Absent) -> Self {
        let Absent { article, reason, is_held: _ } = absent;
        let remark = match reason {
            Reason::Withdrawn => article.standing.withdrawal_reason.clone(),
            _ => String::new(),
        };
        Self { path: article.path.clone(), reason: *reason, remark }
    }
}

/// A finding, and what it holds for.
#[derive(Serialize, Deserialize)]
struct Rest<'a> {
    program: Digest,
    /// The files and the options.
    inputs: Digest,
    /// The time for which it was built, in Unix seconds.
    built_for: i64,
    /// The bytes of the ledger that the build left.
    ledger: Digest,
    finding: Cow<'a, Finding>,
}

/// What the last build of an output found, and how many files it holds, if a build now
/// would find and make the same.
///
/// # Errors
/// When another build holds the lock of the output; with the language to say so.
pub fn at_rest(
    root: &Path,
    folder: &Path,
    listing: &Listing,
    options: &Options,
) -> Result<Option<(Finding, usize)>, (Failure, Language)> {
    let (folder, memory) = output::places(root, folder);
    let Some(rest) = load(&memory) else { return Ok(None) };
    let files = stamp(&listing.files);
    let next = rest.finding.next.as_ref();
    let has_come = next.is_some_and(|next| next.at <= options.now);
    let is_same = rest.program == crate::program()
        && listing.notes.is_empty()
        && rest.inputs == inputs(files, options);
    if !is_same || has_come || options.now < rest.built_for {
        return Ok(None);
    }
    let in_language = |failure| (failure, rest.finding.language);
    let _lock = output::lock(&memory, &folder).map_err(in_language)?;
    let held = held(&folder, &memory, rest.ledger);
    if held.is_some() {
        due::renew(&memory, &rest.finding, rest.ledger, options, files);
    }
    Ok(held.map(|count| (rest.finding.into_owned(), count)))
}

/// What a build that is over found, which is remembered with the ledger it left: another
/// build may have left its own since. `taken_at` is the
/// [clock](crate::source::Cache::clock) before the walk. Where that is not certain
/// enough, or cannot be written, the next build looks at everything again.
pub fn remember(
    root: &Path,
    folder: &Path,
    revision: &Revision,
    ledger: Digest,
    options: &Options,
    taken_at: i64,
) -> Finding {
    let (_, memory) = output::places(root, folder);
    let finding = Finding::of(revision);
    let files = files(revision);
    let is_certain = is_certain(revision, taken_at);
    due::remember(&memory, &finding, ledger, options, (files, is_certain));
    if is_certain {
        let rest = Rest {
            program: crate::program(),
            inputs: inputs(files, options),
            built_for: options.now,
            ledger,
            finding: Cow::Borrowed(&finding),
        };
        // A half written one is not whole, and counts as none.
        let _ = fs::write(memory.join("rest"), seal::seal_value(MAGIC, &rest));
    }
    finding
}

/// Lets the next build look at everything again.
pub fn forget(root: &Path, folder: &Path) {
    let (_, memory) = output::places(root, folder);
    // What is not there is forgotten.
    let _ = fs::remove_file(memory.join("rest"));
}

/// The digest of the paths and stats of the files that a revision saw.
pub(super) fn files(revision: &Revision) -> Digest {
    stamp(revision.sources.files().iter().map(|source| &source.listed))
}

/// Whether the stats of its files tell if any of them is touched again, and all of them
/// could be read.
pub(super) fn is_certain(revision: &Revision, taken_at: i64) -> bool {
    let is_settled = |source: &Source| source.listed.stat.is_settled(taken_at);
    let is_unreadable = |note: &Diagnostic| note.code == Code::FileUnreadable;
    revision.sources.files().iter().all(is_settled)
        && revision.sources.notes.is_empty()
        && !revision.notes.iter().any(is_unreadable)
}

fn load(memory: &Path) -> Option<Rest<'static>> {
    seal::open_value(MAGIC, &fs::read(memory.join("rest")).ok()?)
}

fn inputs(files: Digest, options: &Options) -> Digest {
    let Options { now: _, preview, base_url } = options;
    Digest::of(&(files, preview, base_url))
}

/// How many files an output holds, if it is what the ledger of these bytes tells.
fn held(folder: &Path, memory: &Path, digest: Digest) -> Option<usize> {
    let bytes = fs::read(output::ledger_in(memory)).ok()?;
    let ledger =
        (Digest::of_bytes(&bytes) == digest).then(|| Ledger::from_bytes(&bytes))??;
    let manifest = fs::read(output::manifest_in(folder)).ok()?;
    let is_broken_off = output::has_stage(folder) || output::nursery(folder).exists();
    let is_whole = ledger.is_manifest(&manifest) && !is_broken_off;
    let files = ledger.records().par_iter().with_min_len(64);
    let is_there = |record: &ledger::Record| {
        let now = output::stat(folder, &record.claim);
        now.is_some_and(|now| ledger::same(&now, &record.stat))
    };
    (is_whole && files.all(is_there)).then(|| ledger.records().len())
}
