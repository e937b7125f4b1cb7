//! Photographs, before the pages that show them: each is decoded once for all its sizes.

use std::collections::{BTreeMap, HashSet};
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use super::{Made, Making, Stop};
use crate::Revision;
use crate::diagnostic::Diagnostic;
use crate::digest::Digest;
use crate::image::Order;
use crate::observer::{Amount, Stage};
use crate::plan::{Recipe, Task};

/// Makes every picture of these tasks that the studio has not made before.
pub(super) fn develop(making: &Making<'_>, tasks: &[&Task]) -> Result<(), Stop> {
    let Making { renderer, workshop, observer } = making;
    let studio = &workshop.studio;
    let revision = renderer.revision();
    // One task of each picture, and each picture once, wherever it lies.
    let mut wanted: BTreeMap<Digest, (&Order, &Task)> = BTreeMap::new();
    for task in tasks {
        if let Recipe::Picture(at, _) = task.recipe {
            let order = &revision.site.pictures[at as usize].order;
            wanted.entry(digest(order)).or_insert((order, task));
        }
    }
    let wanted: Vec<_> = wanted.into_values().collect();
    let lacking = wanted.into_par_iter().filter(|(order, _)| studio.lacks(order));
    let lacking: Vec<_> = lacking.collect();
    if lacking.is_empty() {
        return Ok(());
    }
    let done = AtomicUsize::new(0);
    let made = lacking.par_iter().with_max_len(1).map(|(order, task)| {
        if let Some(source) = renderer.material(task) {
            studio.prepare(order, || revision.sources.fetch(source))?;
        }
        let done = done.fetch_add(1, Ordering::Relaxed) + 1;
        observer.developed(done, lacking.len(), revision.language());
        Ok(())
    });
    // The first one that stops it, in the order of the pictures.
    let made: Vec<Result<(), Stop>> = made.collect();
    made.into_iter().collect::<Result<(), Stop>>()?;
    let sizes = lacking.iter().map(|(_, task)| {
        renderer.material(task).map_or(0, |source| source.listed.stat.size)
    });
    let amount = Amount { files: lacking.len(), bytes: sizes.sum() };
    observer.finished(Stage::Develop, amount);
    Ok(())
}

/// What all variants of an order are determined by.
fn digest(order: &Order) -> Digest {
    Digest::of_all((), order.variants.iter().map(|variant| order.key(*variant)))
}

/// The pictures that turned out to be broken, each once.
pub(super) fn blank(revision: &Revision, made: &[Made]) -> Vec<Diagnostic> {
    let blank = made.iter().filter(|made| made.is_blank);
    let pictures: HashSet<u32> = blank
        .filter_map(|made| match made.recipe {
            Recipe::Picture(at, _) => Some(at),
            _ => None,
        })
        .collect();
    let mut pictures: Vec<u32> = pictures.into_iter().collect();
    pictures.sort_unstable();
    let pictures = pictures.into_iter().map(|at| &revision.site.pictures[at as usize]);
    let mut notes: Vec<Diagnostic> = pictures.map(|one| one.blank()).collect();
    revision.site.config.levels.settle(&mut notes);
    notes.dedup();
    notes
}
