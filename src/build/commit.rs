//! Putting what was staged into place, in the order in which no reader meets half a site.

use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::Made;
use super::disk::Disk;
use super::output::Output;
use crate::failure::{Failure, Intention};
use crate::url::OutPath;

/// Moves the staged files into place, then removes what is gone.
pub(super) fn commit(
    output: &Output,
    disk: &dyn Disk,
    written: &mut [&Made],
    leaving: &[OutPath],
) -> Result<(), Failure> {
    for claim in in_the_way(leaving, written) {
        remove(output, disk, claim)?;
    }
    written.sort_by_cached_key(|made| {
        let claim = &made.record.claim;
        let age = match output.has(claim) {
            false => Age::New,
            true if output.is_unfinished(claim) => Age::Unfinished,
            true => Age::Online,
        };
        (age, made.recipe.wave(), claim.clone())
    });
    let mut folders: BTreeSet<PathBuf> = BTreeSet::new();
    for made in written.iter() {
        let path = output.path(&made.record.claim);
        let folder = path.parent().unwrap_or(&output.folder).to_owned();
        if !folders.contains(&folder) {
            disk.create_folder(&folder)
                .map_err(|error| Failure::new(Intention::CreateFolder, &folder, error))?;
            folders.insert(folder);
        }
        clear(disk, &path)?;
        if let Some(staged) = &made.staged {
            disk.rename(staged, &path)
                .map_err(|error| Failure::new(Intention::Rename, &path, error))?;
        }
    }
    // A page goes before the style sheet and the pictures that it shows.
    let (pages, files): (Vec<&OutPath>, Vec<&OutPath>) =
        leaving.iter().partition(|claim| claim.as_str().ends_with(".html"));
    for claim in pages.into_iter().chain(files) {
        remove(output, disk, claim)?;
    }
    Ok(())
}

/// What visitors have at an address: files appear in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Age {
    /// Nothing.
    New,
    /// What an interrupted commit put there, and what it names may be missing.
    Unfinished,
    /// A file that was there before.
    Online,
}

/// Old files that stand where new ones need a folder, or the other way round.
fn in_the_way<'a>(leaving: &'a [OutPath], written: &[&Made]) -> Vec<&'a OutPath> {
    let claims = || written.iter().map(|made| &made.record.claim);
    let files: HashSet<&str> = claims().map(OutPath::as_str).collect();
    let folders: HashSet<&str> = claims().flat_map(OutPath::folders).collect();
    let is_in_the_way = |old: &&OutPath| {
        folders.contains(old.as_str())
            || old.folders().any(|folder| files.contains(folder))
    };
    leaving.iter().filter(is_in_the_way).collect()
}

/// Removes the empty folders that somebody left at the address of a file.
fn clear(disk: &dyn Disk, path: &Path) -> Result<(), Failure> {
    let is_folder =
        |path: &Path| fs::symlink_metadata(path).is_ok_and(|there| there.is_dir());
    if !is_folder(path) {
        return Ok(());
    }
    let fail = |error| Failure::new(Intention::Remove, path, error);
    for entry in fs::read_dir(path).map_err(fail)? {
        clear(disk, &entry.map_err(fail)?.path())?;
    }
    disk.remove_folder(path).map_err(fail)
}

/// Removes a file of ours, if it is there, and the folders that it leaves empty.
fn remove(output: &Output, disk: &dyn Disk, claim: &OutPath) -> Result<(), Failure> {
    let path = output.path(claim);
    if output.has(claim) {
        disk.remove_file(&path)
            .map_err(|error| Failure::new(Intention::Remove, &path, error))?;
    }
    let mut folder = path.parent();
    while let Some(empty) = folder.filter(|folder| *folder != output.folder) {
        match disk.remove_folder(empty) {
            Ok(()) => {}
            // It went with an earlier file, or before a crash.
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            // Something is left in it, or somebody put something else in its place.
            Err(_) if !is_empty(empty) => break,
            Err(error) => return Err(Failure::new(Intention::Remove, empty, error)),
        }
        folder = empty.parent();
    }
    Ok(())
}

/// Whether a folder is there with nothing in it.
fn is_empty(folder: &Path) -> bool {
    let is_folder = fs::symlink_metadata(folder).is_ok_and(|there| there.is_dir());
    is_folder && fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none())
}
