//! Produce what differs, put it in place so that no reader ever meets half a site.
//!
//! In: a revision and an output folder. Out: the output holds the plan, and a
//! [`Report`]; or it is untouched, and there are notes. The steps:
//!
//! 1. lock the output; learn from ledger, manifest and intent what in it is ours;
//! 2. the difference between plan and ledger is produced, in parallel, into the stage;
//! 3. the intent, every file to be written or removed, is put on the device;
//! 4. files at new addresses appear, then replaced ones (articles, lists, home, feeds),
//!    then what is in no plan any more goes;
//! 5. manifest and ledger are written, and the stage is removed.
//!
//! Killed anywhere, the output has only whole files, and nothing that was reachable is
//! broken: new pages are there before anything links to them, old ones until nothing
//! does. (Of two pages that go and name each other, one goes first: nothing that stays
//! leads to either by then.) The next build finds the intent, believes nothing about its
//! files, and heals.
//! An output that does not exist yet is made beside its place and renamed once.
//!
//! [`at_rest`] tells beforehand whether there is anything to do at all, and [`waiting`]
//! whether the time alone asks for it.

mod commit;
mod disk;
mod due;
mod online;
mod output;
mod pictures;
mod rest;

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

pub use disk::{Disk, RealDisk};
pub use due::{Look, Quiet, Waiting, waiting};
pub use online::{Built, built, online, vanishing};
pub use rest::{Absence, Finding, at_rest, forget, remember};

use crate::Revision;
use crate::causes::{self, Cause};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::digest::{Digest, Fingerprint};
use crate::failure::{Failure, Intention};
use crate::ledger::{self, Ledger, Owned, Record};
use crate::observer::{Amount, Observer, Stage};
use crate::plan::{Recipe, Task};
use crate::render::{Product, Renderer};
use crate::source::{Fetch, Stat};
use crate::url::OutPath;
use crate::view::Page;
use crate::workshop::Workshop;
use output::Output;

/// How to build.
#[derive(Clone, Debug)]
pub struct Target {
    /// The output folder.
    pub output: PathBuf,
    /// Whether a folder with foreign files may be used.
    pub adopt: bool,
    /// Whether a held article that is online may vanish.
    pub hold: bool,
}

/// What a build did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Outputs that were written, sorted.
    pub written: Vec<OutPath>,
    /// Outputs that were removed, sorted.
    pub removed: Vec<OutPath>,
    /// How many outputs are as they were.
    pub kept: usize,
    /// How many tasks were produced, whether or not their bytes differed.
    pub produced: usize,
    /// What many of them were produced for.
    pub causes: Vec<Cause>,
    /// The digest of the ledger's file, taken while the output was locked.
    pub ledger: Digest,
    /// What only a build can tell: addresses that were online and are gone, pictures that
    /// turned out to be broken.
    pub notes: Vec<Diagnostic>,
    /// Whether a picture is broken: then the next build looks at it again, and tells it.
    pub is_blank: bool,
}

/// Why nothing was published.
#[derive(Debug)]
pub enum Stop {
    /// Mistakes: exit code 1. Those of [`Revision::notes`] are not repeated here.
    Mistakes(Vec<Diagnostic>),
    /// The sources changed while they were read: load a new revision.
    Changed(PathBuf),
    /// The environment failed: exit code 2.
    Failed(Failure),
}

impl From<Fetch> for Stop {
    fn from(fetch: Fetch) -> Self {
        match fetch {
            Fetch::Changed(path) => Self::Changed(path),
            Fetch::Failed(failure) => Self::Failed(failure),
        }
    }
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

/// Brings an output to what a revision plans.
///
/// # Errors
/// [`Stop`]; the output is then as it was, or heals with the next build.
pub fn build(
    root: &Path,
    revision: &Revision,
    target: &Target,
    disk: &dyn Disk,
    observer: &dyn Observer,
) -> Result<Report, Stop> {
    if revision.is_stopped() {
        return Err(Stop::Mistakes(Vec::new()));
    }
    let output = Output::open(root, &target.output, disk)?;
    let mut mistakes: Vec<Diagnostic> =
        output.refusal(root, target.adopt).into_iter().collect();
    if !target.hold {
        mistakes.extend(online::held(revision, &output));
    }
    if !mistakes.is_empty() {
        return Err(Stop::Mistakes(mistakes));
    }
    // A first build may have been killed before somebody made the folder by hand.
    let nursery = output.nursery();
    if nursery.exists() {
        disk.remove_tree(&nursery)
            .map_err(|error| Failure::new(Intention::Remove, &nursery, error))?;
    }
    let mut notes = online::vanished(revision, &output.ours);
    let making = Making {
        renderer: Renderer::new(revision),
        workshop: Workshop::new(root),
        observer,
    };
    let mut report = if output.exists {
        update(&making, &output, target, disk)?
    } else {
        first(&making, &output, disk)?
    };
    making.workshop.sweep(revision);
    let ledger = output.saved_ledger();
    notes.append(&mut report.notes);
    Ok(Report { notes, ledger, ..report })
}

/// What products are made with.
struct Making<'a> {
    renderer: Renderer<&'a Revision>,
    workshop: Workshop,
    observer: &'a dyn Observer,
}

/// A file that was produced.
struct Made {
    record: Record,
    /// How.
    recipe: Recipe,
    /// Whether it shows nothing, because its picture is broken.
    is_blank: bool,
    /// The file in the stage, unless the output has these bytes already.
    staged: Option<PathBuf>,
}

/// A file that is to be put into the output or into the stage.
struct Fresh<'a> {
    claim: &'a OutPath,
    digest: Digest,
    bytes: &'a [u8],
    /// What no other file of this build is called.
    name: String,
}

/// Produces tasks in parallel and gives each file to `keep`, in no order; the results
/// are in the order of the tasks.
fn produce(
    making: &Making<'_>,
    tasks: &[&Task],
    keep: impl Fn(&Fresh<'_>) -> Result<(Stat, Option<PathBuf>), Stop> + Sync,
) -> Result<Vec<Made>, Stop> {
    let Making { renderer, workshop, observer } = making;
    let revision = renderer.revision();
    pictures::develop(making, tasks)?;
    let done = AtomicUsize::new(0);
    let results: Vec<Result<Vec<Made>, Stop>> = tasks
        .par_iter()
        .enumerate()
        .with_min_len(16)
        .map(|(at, task)| {
            let material = renderer.bring(task, workshop)?;
            let is_blank = material.is_blank();
            let product = renderer
                .produce(task, material)
                .map_err(|mistake| Stop::Mistakes(vec![*mistake]))?;
            let files = match &product {
                Product::Bytes(bytes) => vec![(&task.claim, bytes.as_slice())],
                Product::Static(bytes) => vec![(&task.claim, *bytes)],
                Product::Files(files) => {
                    files.iter().map(|(claim, bytes)| (claim, bytes.as_slice())).collect()
                }
            };
            let siblings = files.len() as u32;
            let made = files.into_iter().enumerate().map(|(number, (claim, bytes))| {
                let digest = Digest::of_bytes(bytes);
                let name = format!("{at}.{number}");
                let (stat, staged) = keep(&Fresh { claim, digest, bytes, name })?;
                // What shows nothing is never what the plan wants.
                let fingerprint =
                    if is_blank { Fingerprint::default() } else { task.fingerprint };
                let owner = owner(revision, task).cloned();
                let claim = claim.clone();
                let record = Record { claim, fingerprint, digest, stat, owner, siblings };
                Ok(Made { record, recipe: task.recipe, is_blank, staged })
            });
            let made = made.collect();
            observer.produced(done.fetch_add(1, Ordering::Relaxed) + 1, tasks.len());
            made
        })
        .collect();
    let made = gather(results)?;
    let bytes = made.iter().map(|one| one.record.stat.size).sum();
    observer.finished(Stage::Produce, Amount { files: made.len(), bytes });
    Ok(made)
}

/// All results, or the reason to stop; all mistakes are told, each once.
fn gather(results: Vec<Result<Vec<Made>, Stop>>) -> Result<Vec<Made>, Stop> {
    let mut made = Vec::with_capacity(results.len());
    let mut mistakes = Vec::new();
    for result in results {
        match result {
            Ok(files) => made.extend(files),
            Err(Stop::Mistakes(notes)) => mistakes.extend(notes),
            Err(stop) => return Err(stop),
        }
    }
    if mistakes.is_empty() {
        return Ok(made);
    }
    // One mistake in a template shows on many pages: the first one speaks for all.
    mistakes
        .sort_by(|a, b| (&a.place, a.code, &a.args).cmp(&(&b.place, b.code, &b.args)));
    mistakes.dedup_by(|later, first| {
        (&later.place, later.code) == (&first.place, first.code)
    });
    Err(Stop::Mistakes(mistakes))
}

/// The article a task is the page of.
fn owner<'a>(revision: &'a Revision, task: &Task) -> Option<&'a Arc<str>> {
    match task.recipe {
        Recipe::Page(Page::Article(id)) => Some(&revision.site.entry(id).article.path),
        Recipe::Page(Page::Static(id)) => Some(&revision.site.page(id).article.path),
        _ => None,
    }
}

/// Makes a whole new output beside its place.
fn first(making: &Making<'_>, output: &Output, disk: &dyn Disk) -> Result<Report, Stop> {
    let (revision, observer) = (making.renderer.revision(), making.observer);
    let nursery = output.nursery();
    let write = |error| Failure::new(Intention::Write, &nursery, error);
    let tasks: Vec<&Task> = revision.plan.tasks().iter().collect();
    let folders: BTreeSet<&Path> =
        tasks.iter().filter_map(|task| Path::new(task.claim.as_str()).parent()).collect();
    disk.create_folder(&nursery).map_err(write)?;
    let folders: Vec<&Path> = folders.into_iter().collect();
    let innermost = folders.par_iter().enumerate().filter(|(at, folder)| {
        !folders.get(at + 1).is_some_and(|next| next.starts_with(folder))
    });
    innermost
        .try_for_each(|(_, folder)| disk.create_folder(&nursery.join(folder)))
        .map_err(write)?;
    let made = produce(making, &tasks, |fresh| {
        let path = nursery.join(fresh.claim.as_str());
        let failed = |error| Failure::new(Intention::Write, &path, error);
        Ok((disk.write(&path, fresh.bytes).map_err(failed)?, None))
    });
    let made = match made {
        Ok(made) => made,
        Err(stop) => {
            // What is left of it is removed by the next build if it cannot be now.
            let _ = disk.remove_tree(&nursery);
            return Err(stop);
        }
    };
    let notes = pictures::blank(revision, &made);
    let mut ledger = Ledger::new(made.into_iter().map(|made| made.record).collect());
    ledger.shared = causes::shared(revision);
    let manifest = ledger.manifest();
    let manifest_file = output::manifest_in(&nursery);
    disk.write(&manifest_file, manifest.as_bytes()).map_err(write)?;
    disk.rename(&nursery, &output.folder)
        .map_err(|error| Failure::new(Intention::Rename, &output.folder, error))?;
    output.remember_ledger(&ledger, disk)?;
    observer.finished(Stage::Commit, Amount { files: ledger.records().len(), bytes: 0 });
    let written: Vec<_> =
        ledger.records().iter().map(|record| record.claim.clone()).collect();
    let (produced, is_blank) = (written.len(), !notes.is_empty());
    Ok(Report { produced, written, notes, is_blank, ..Report::default() })
}

/// Brings an output that is there to what the plan wants.
fn update(
    making: &Making<'_>,
    output: &Output,
    target: &Target,
    disk: &dyn Disk,
) -> Result<Report, Stop> {
    let (revision, observer) = (making.renderer.revision(), making.observer);
    let stage = output.stage();
    let difference = output.ledger.difference(&revision.plan, |claim| output.stat(claim));
    let mut leaving = to_remove(revision, output);
    // An article whose file was renamed is the owner of its page under its new name.
    let is_owned =
        difference.kept.iter().all(|(r, task)| r.owner.as_ref() == owner(revision, task));
    let is_healthy = output.is_whole && is_owned;
    observer.finished(Stage::Compare, Amount { files: output.ours.len(), bytes: 0 });
    let known = difference.kept.iter().map(|(record, _)| &record.claim);
    let strays = online::strays(revision, &output.ours, known);
    let is_tidy = leaving.is_empty() && strays.is_empty();
    if difference.to_produce.is_empty() && is_tidy && is_healthy {
        let kept = difference.kept.len();
        return Ok(Report { kept, ..Report::default() });
    }
    let staging = |error| Failure::new(Intention::Write, &stage, error);
    disk.create_folder(&stage).map_err(staging)?;
    let made = produce(making, &difference.to_produce, |fresh| {
        if let Some(stat) = keep(output, target, &leaving, fresh)? {
            return Ok((stat, None));
        }
        let staged = stage.join(&fresh.name);
        let failed = |error| Failure::new(Intention::Write, &staged, error);
        let stat = disk.write(&staged, fresh.bytes).map_err(failed)?;
        Ok((stat, Some(staged)))
    });
    let made = match made {
        Ok(made) => made,
        Err(stop) => {
            // An interrupted commit must stay known: its intent outlives this build.
            if !output.intent().exists() {
                let _ = disk.remove_tree(&stage);
            }
            return Err(stop);
        }
    };
    let notes = pictures::blank(revision, &made);
    let known = difference.kept.iter().map(|(record, _)| &record.claim);
    let known = known.chain(made.iter().map(|one| &one.record.claim));
    leaving.extend(online::strays(revision, &output.ours, known));
    leaving.sort();
    let removed: Vec<OutPath> =
        leaving.iter().filter(|claim| output.has(claim)).cloned().collect();
    let mut written: Vec<&Made> =
        made.iter().filter(|one| one.staged.is_some()).collect();
    if !written.is_empty() || !leaving.is_empty() {
        // What an interrupted commit touched stays in the intent until this one is done.
        let mut known = output.ledger.records().iter().peekable();
        let touched = output.ours.iter().filter(|(claim, _)| {
            while known.next_if(|record| record.claim < **claim).is_some() {}
            let is_known = known.peek().is_some_and(|record| record.claim == **claim);
            !is_known || leaving.binary_search(claim).is_ok()
        });
        let touched = touched.map(|(claim, owner)| (claim.clone(), owner.clone()));
        let mut intent: Owned = touched.collect();
        let records = written.iter().map(|one| &one.record);
        intent.extend(records.map(|record| (record.claim.clone(), record.owner.clone())));
        let intent = ledger::intent(&intent);
        let fresh = stage.join("intent.new");
        disk.write_synced(&fresh, intent.as_bytes())
            .and_then(|()| disk.rename(&fresh, &output.intent()))
            .map_err(staging)?;
        commit::commit(output, disk, &mut written, &leaving)?;
    }
    let mut written: Vec<OutPath> =
        written.iter().map(|one| one.record.claim.clone()).collect();
    written.sort();
    let produced = made.len();
    let kept = difference.kept.len() + produced - written.len();
    let records = difference.kept.into_iter().map(|(record, task)| Record {
        owner: owner(revision, task).cloned(),
        ..record.clone()
    });
    let records = records.chain(made.into_iter().map(|one| one.record)).collect();
    let mut ledger = Ledger::new(records);
    ledger.shared = causes::shared(revision);
    output.remember(&mut ledger, disk)?;
    let causes = causes::causes(revision, &output.ledger.shared, &difference.to_produce);
    disk.remove_tree(&stage).map_err(staging)?;
    observer.finished(Stage::Commit, Amount { files: written.len(), bytes: 0 });
    let is_blank = !notes.is_empty();
    Ok(Report {
        written,
        removed,
        kept,
        produced,
        causes,
        notes,
        is_blank,
        ..Report::default()
    })
}

/// Our files that the plan does not have, whether or not they are there: what is gone
/// may have left an empty folder. One that differs from a planned one in letter case only
/// is the same file on some disks, and stays there.
fn to_remove(revision: &Revision, output: &Output) -> Vec<OutPath> {
    let gone = online::gone(revision, &output.ours);
    let gone: Vec<OutPath> = gone.map(|(claim, _)| claim.clone()).collect();
    if gone.is_empty() {
        return gone;
    }
    let claims = revision.plan.tasks().iter().map(|task| &task.claim);
    let planned: HashMap<Cow<'_, str>, &OutPath> =
        claims.map(|claim| (claim.folded(), claim)).collect();
    let stays = |claim: &OutPath| {
        planned.get(&claim.folded()).is_some_and(|other| output.is_one_file(claim, other))
    };
    gone.into_iter().filter(|claim| !stays(claim)).collect()
}

/// Decides about one product: the stat of the file that has its bytes already, or
/// `None` when it must be written.
fn keep(
    output: &Output,
    target: &Target,
    leaving: &[OutPath],
    fresh: &Fresh<'_>,
) -> Result<Option<Stat>, Stop> {
    let Fresh { claim, digest, bytes, .. } = *fresh;
    if let Some(stat) = output.stat(claim) {
        let known = output.ledger.get(claim);
        let is_same = match known.filter(|record| ledger::same(&stat, &record.stat)) {
            Some(record) => record.digest == digest,
            None => {
                stat.size == bytes.len() as u64
                    && fs::read(output.path(claim)).is_ok_and(|there| there == bytes)
            }
        };
        if is_same {
            return Ok(Some(stat));
        }
    }
    let Some(obstacle) = output.obstacle(claim, leaving) else { return Ok(None) };
    let is_page = obstacle == claim.as_str();
    if is_page && target.adopt && output.has(claim) {
        return Ok(None);
    }
    let place = Place::file(output.folder.join(&obstacle).to_string_lossy());
    let address = if is_page { claim.address() } else { &obstacle };
    let note = Diagnostic::new(Code::ForeignFile, place).arg(format!("/{address}"));
    Err(Stop::Mistakes(vec![note]))
}
