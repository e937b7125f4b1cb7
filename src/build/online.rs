//! Pages that are online, and that the next build would take away.

use std::collections::{BTreeSet, HashSet};
use std::path::Path;
use std::sync::Arc;

use super::output::{self, Output};
use crate::Revision;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::ledger::Owned;
use crate::plan::Task;
use crate::site::Reason;
use crate::source::Content;
use crate::url::OutPath;

/// What an output has of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Built {
    /// It, as it is planned now.
    Current,
    /// An earlier one.
    Older,
    /// Nothing.
    Missing,
}

/// What an output has of a page or file, as the last build left it; `None` when nothing
/// is known of the output. It takes no lock.
pub fn built(root: &Path, folder: &Path, task: &Task) -> Option<Built> {
    let record = output::record(root, folder, &task.claim)?;
    Some(match record {
        Some(record) if record.fingerprint == task.fingerprint => Built::Current,
        Some(_) => Built::Older,
        None => Built::Missing,
    })
}

/// The page of an article that an output holds, wanted or not. It takes no lock.
pub fn online(root: &Path, folder: &Path, article: &str) -> Option<OutPath> {
    let is_of = |owner: &Option<Arc<str>>| owner.as_deref() == Some(article);
    let pages = output::ours(root, folder).into_iter();
    let pages = pages.filter(|(_, owner)| is_of(owner)).map(|(claim, _)| claim);
    let folder = output::places(root, folder).0;
    pages.into_iter().find(|claim| output::stat(&folder, claim).is_some())
}

/// The articles whose page an output holds and a revision no longer has there, each with
/// its old address. Held ones are not among them, which stop the build, nor those whose
/// `expire` has come. It takes no lock.
pub fn vanishing(root: &Path, revision: &Revision, output: &Path) -> Vec<Diagnostic> {
    vanished(revision, &output::ours(root, output))
}

/// The same, for an output that was read already.
pub(super) fn vanished(revision: &Revision, ours: &Owned) -> Vec<Diagnostic> {
    let gone = gone(revision, ours);
    let gone = gone.filter_map(|(claim, owner)| Some((claim, owner.as_ref()?)));
    let gone: Vec<_> = gone.collect();
    if gone.is_empty() {
        return Vec::new();
    }
    let absent = revision.site.absent.iter();
    let silent: HashSet<&str> = absent
        .filter(|absent| matches!(absent.reason, Reason::Held | Reason::Expired))
        .map(|absent| &*absent.article.path)
        .collect();
    let gone = gone.into_iter().filter(|(_, owner)| !silent.contains(&***owner));
    let notes = gone.map(|(claim, owner)| {
        let place = match revision.sources.get(owner).map(|source| &source.content) {
            Some(Content::Article(article)) => {
                Place::at(owner.clone(), article.facts.spans.slug)
            }
            _ => Place::file(owner.clone()),
        };
        let address = format!("/{}", claim.address());
        Diagnostic::new(Code::AddressVanishes, place).arg(address)
    });
    notes.collect()
}

/// Our files in folders that tasks of the plan claim, but for those that are `known` as
/// what these tasks made.
pub(super) fn strays<'a>(
    revision: &Revision,
    ours: &Owned,
    known: impl Iterator<Item = &'a OutPath>,
) -> Vec<OutPath> {
    let mut strays: BTreeSet<&OutPath> =
        ours.keys().filter(in_folder(revision)).collect();
    for claim in known {
        strays.remove(claim);
    }
    strays.into_iter().cloned().collect()
}

/// Whether an output is in a folder that a task of the plan claims.
fn in_folder(revision: &Revision) -> impl Fn(&&OutPath) -> bool {
    let folders = revision.plan.folders().filter_map(Task::folder);
    let folders: Vec<&str> = folders.collect();
    move |out| folders.iter().any(|folder| out.as_str().starts_with(folder))
}

/// Our files that the plan does not have, sorted.
pub(super) fn gone<'a>(
    revision: &Revision,
    ours: &'a Owned,
) -> impl Iterator<Item = (&'a OutPath, &'a Option<Arc<str>>)> {
    let in_folder = in_folder(revision);
    let mut tasks = revision.plan.tasks().iter().map(|task| &task.claim).peekable();
    ours.iter().filter(move |(claim, _)| {
        while tasks.next_if(|planned| planned < claim).is_some() {}
        tasks.peek() != Some(claim) && !in_folder(claim)
    })
}

/// Held articles whose page would vanish.
pub(super) fn held(revision: &Revision, output: &Output) -> Vec<Diagnostic> {
    let held = revision.site.absent.iter().filter(|absent| absent.reason == Reason::Held);
    let online = held.filter_map(|absent| {
        let path = &absent.article.path;
        let page = output.page_of(path)?;
        // It is the other notes on the file that say where to mend it.
        let place = Place::file(path.clone());
        let address = format!("/{}", page.address());
        Some(Diagnostic::new(Code::HeldOnline, place).arg(address))
    });
    online.collect()
}
