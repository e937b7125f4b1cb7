//! Whether anything is due: what the last build of an output left of the calendar.
//!
//! `build --due` is for a clock that calls every few minutes. It publishes on time, and
//! leaves edits alone until then: something is due when an instant at which the site
//! differs by itself lies between the last build and now, be it one that build knew, or
//! one in the files as they are now. Where no file was touched, the walk is enough to
//! know; else the dates of the files are looked at, once.
//!
//! Formats: `.bantin/outputs/<digest of the output's path>/calendar`, sealed. What cannot
//! be read, or belongs to another ledger, counts as lost, and then the site is built.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::output;
use super::rest::{self, Finding};
use crate::diagnostic::Language;
use crate::digest::Digest;
use crate::site::Due;
use crate::source::{Listing, stamp};
use crate::{Options, Revision, seal};

const MAGIC: &[u8] = b"bantin calendar 1\n";

/// What a build left.
#[derive(Serialize, Deserialize)]
struct Calendar {
    language: Language,
    /// The bytes of the ledger that it left.
    ledger: Digest,
    /// The options it had, but for the time.
    options: Digest,
    /// The time it was for, in Unix seconds.
    built_for: i64,
    /// The files that it saw.
    files: Digest,
    /// The files whose dates are in `next`, where that is certain.
    known: Option<Digest>,
    /// The first instant after `built_for` at which the site differs by itself.
    next: Option<Due>,
}

/// Whether an output is to be built because of the time.
pub enum Waiting {
    /// Something is due, or nobody knows.
    Due,
    /// Nothing is.
    Quiet(Quiet),
    /// Files changed since the last build: [`Look`] at their dates.
    Edited(Look),
}

/// Nothing is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quiet {
    /// The language to say it in.
    pub language: Language,
    /// What will be, as far as known.
    pub next: Option<Due>,
    /// Whether files changed since the last build, which wait for the next one.
    pub is_edited: bool,
}

/// A calendar to compare with the dates of files that changed.
pub struct Look {
    memory: PathBuf,
    calendar: Calendar,
    is_edited: bool,
}

/// Whether an output is to be built because of the time. It takes no lock.
pub fn waiting(
    root: &Path,
    folder: &Path,
    listing: &Listing,
    options: &Options,
) -> Waiting {
    let (folder, memory) = output::places(root, folder);
    let Some(calendar) = load(&memory) else { return Waiting::Due };
    let ledger = fs::read(output::ledger_in(&memory)).unwrap_or_default();
    let is_broken_off = output::has_stage(&folder) || output::nursery(&folder).exists();
    let is_whole = output::manifest_in(&folder).exists() && !is_broken_off;
    let is_last = calendar.ledger == Digest::of_bytes(&ledger)
        && calendar.options == but_for_time(options);
    let has_come = calendar.next.as_ref().is_some_and(|next| next.at <= options.now);
    // Who turns the clock back asks for what was then.
    if !is_whole || !is_last || has_come || options.now < calendar.built_for {
        return Waiting::Due;
    }
    let files = stamp(&listing.files);
    let is_edited = files != calendar.files;
    if calendar.known == Some(files) && listing.notes.is_empty() {
        let Calendar { language, next, .. } = calendar;
        return Waiting::Quiet(Quiet { language, next, is_edited });
    }
    Waiting::Edited(Look { memory, calendar, is_edited })
}

impl Look {
    /// Looks at the dates of the files as they are now, and remembers them: `None` when
    /// something is due. `taken_at` is the [clock](crate::source::Cache::clock) before
    /// the walk.
    pub fn at(
        self,
        revision: &Revision,
        options: &Options,
        taken_at: i64,
    ) -> Option<Quiet> {
        let Self { memory, mut calendar, is_edited } = self;
        let new = revision.site.coming_since(calendar.built_for, 1).pop();
        if new.as_ref().is_some_and(|new| new.at <= options.now) {
            return None;
        }
        let dues = calendar.next.take().into_iter().chain(new);
        calendar.next = dues.min_by_key(|due| due.at);
        let is_certain = rest::is_certain(revision, taken_at);
        calendar.known = is_certain.then(|| rest::files(revision));
        save(&memory, &calendar);
        let Calendar { language, next, .. } = calendar;
        Some(Quiet { language, next, is_edited })
    }
}

/// Remembers the calendar of a build that is over, which ledger it left, and which files
/// it saw; `is_certain` says whether their stats tell if they are touched again.
pub(super) fn remember(
    memory: &Path,
    finding: &Finding,
    ledger: Digest,
    options: &Options,
    (files, is_certain): (Digest, bool),
) {
    let calendar = Calendar {
        language: finding.language,
        ledger,
        options: but_for_time(options),
        built_for: options.now,
        files,
        known: is_certain.then_some(files),
        next: finding.next.clone(),
    };
    save(memory, &calendar);
}

/// The same for a build that rests, where the calendar is another one: lost, or made of
/// files that are gone again.
pub(super) fn renew(
    memory: &Path,
    finding: &Finding,
    ledger: Digest,
    options: &Options,
    files: Digest,
) {
    let is_known = load(memory).is_some_and(|there| {
        there.ledger == ledger
            && there.options == but_for_time(options)
            && there.known == Some(files)
            && there.next == finding.next
    });
    if !is_known {
        remember(memory, finding, ledger, options, (files, true));
    }
}

fn but_for_time(options: &Options) -> Digest {
    let Options { now: _, preview, base_url } = options;
    Digest::of(&(preview, base_url))
}

fn load(memory: &Path) -> Option<Calendar> {
    seal::open_value(MAGIC, &fs::read(memory.join("calendar")).ok()?)
}

fn save(memory: &Path, calendar: &Calendar) {
    // A half written one is not whole, and counts as lost.
    let _ = fs::write(memory.join("calendar"), seal::seal_value(MAGIC, calendar));
}
