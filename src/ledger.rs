//! What an output holds, and what of a plan it lacks.
//!
//! A [`Ledger`] belongs to one output folder. It knows, for each file that bantin put
//! there, the fingerprint it was made with, the digest of its bytes, and its size and
//! time on disk. [`Ledger::difference`] is the whole of incremental building: what is in
//! the plan with another fingerprint is produced, what is in no plan any more is removed.
//!
//! Formats. The ledger is `.bantin/outputs/<digest of the output's path>/ledger`: a line
//! `bantin ledger 3`, the digest of the rest (16 bytes), then postcard. The manifest is
//! `OUT/.bantin-manifest`, text: a line `bantin manifest 1`, then for each file 32
//! hexadecimal digits, a space, the path, and for the page of an article a tab and the
//! article's path. It says which files are ours when the ledger is lost. The intent of a
//! commit has the manifest's form, with the line `bantin intent 1`. Whatever cannot be
//! read counts as lost.
//!
//! ```text
//! bantin manifest 1
//! 5f0c…e1 tin-hoat-dong/2020/10/hop.html⇥content/tin-hoat-dong/2020/10/hop.md
//! ```

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::iter::Either;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::causes::Shared;
use crate::digest::{Digest, Fingerprint};
use crate::plan::{Plan, Task};
use crate::seal;
use crate::source::Stat;
use crate::url::OutPath;

const LEDGER: &[u8] = b"bantin ledger 3\n";
const MANIFEST: &str = "bantin manifest 1";
const INTENT: &str = "bantin intent 1";

/// One file of an output.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// Where it is.
    pub claim: OutPath,
    /// What it was made with.
    pub fingerprint: Fingerprint,
    /// The digest of its bytes.
    pub digest: Digest,
    /// Its size and time after it was written.
    pub stat: Stat,
    /// The article it is the page of.
    pub owner: Option<Arc<str>>,
    /// How many files its task made: more than one where a task claims a folder.
    pub siblings: u32,
}

/// What an output holds, sorted by claim.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ledger {
    records: Vec<Record>,
    /// The digest of the manifest that was written with it.
    manifest: Digest,
    /// What its pages shared.
    pub shared: Vec<Shared>,
}

/// What separates an output from a plan.
#[derive(Debug, Default)]
pub struct Difference<'a> {
    /// Files that are what the plan wants, with their tasks.
    pub kept: Vec<(&'a Record, &'a Task)>,
    /// Tasks whose file is missing, or was made with another fingerprint.
    pub to_produce: Vec<&'a Task>,
}

impl Ledger {
    /// A ledger of these records.
    pub fn new(mut records: Vec<Record>) -> Self {
        records.par_sort_by(|a, b| a.claim.cmp(&b.claim));
        Self { records, ..Self::default() }
    }

    /// The text of its manifest, which it knows again from now on.
    pub fn manifest(&mut self) -> String {
        let files = self.records.par_chunks(1024).map(|records| {
            listing(records.iter().map(|r| (r.digest, &r.claim, r.owner.as_deref())))
        });
        let files: Vec<String> = files.collect();
        let manifest = format!("{MANIFEST}\n{}", files.concat());
        self.manifest = Digest::of_bytes(manifest.as_bytes());
        manifest
    }

    /// All records, sorted by claim.
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    /// The record of a claim.
    pub fn get(&self, claim: &OutPath) -> Option<&Record> {
        let at = self.records.binary_search_by(|record| record.claim.cmp(claim)).ok()?;
        Some(&self.records[at])
    }

    /// Forgets the files that `is_known` does not vouch for.
    pub fn retain(&mut self, is_known: impl Fn(&Record) -> bool) {
        self.records.retain(is_known);
    }

    /// Compares with a plan. `stat` tells size and time of a file of the output; a file
    /// that was touched behind our back is produced anew.
    pub fn difference<'a>(
        &'a self,
        plan: &'a Plan,
        stat: impl Fn(&OutPath) -> Option<Stat> + Sync,
    ) -> Difference<'a> {
        let mut records = self.records.iter().peekable();
        let single = plan.tasks().iter().filter(|task| task.folder().is_none());
        let pairs = single.map(|task| {
            while records.next_if(|record| record.claim < task.claim).is_some() {}
            (task, records.next_if(|record| record.claim == task.claim))
        });
        let pairs: Vec<(&Task, Option<&Record>)> = pairs.collect();
        let is_kept = |task: &Task, record: &Record| {
            let is_meant = record.fingerprint == task.fingerprint;
            is_meant && stat(&record.claim).is_some_and(|stat| same(&stat, &record.stat))
        };
        let (mut kept, mut to_produce): (Vec<_>, Vec<_>) = pairs
            .into_par_iter()
            .with_min_len(64)
            .partition_map(|(task, record)| match record {
                Some(record) if is_kept(task, record) => Either::Left((record, task)),
                _ => Either::Right(task),
            });
        for task in plan.folders() {
            let files = self.within(task);
            let is_whole =
                files.first().is_some_and(|one| one.siblings as usize == files.len());
            match is_whole && files.par_iter().all(|record| is_kept(task, record)) {
                true => kept.extend(files.iter().map(|record| (record, task))),
                false => to_produce.push(task),
            }
        }
        Difference { kept, to_produce }
    }

    /// The files in the folder that a task claims.
    fn within(&self, task: &Task) -> &[Record] {
        let Some(folder) = task.folder() else { return &[] };
        let from = self.records.partition_point(|record| record.claim.as_str() < folder);
        let behind = &self.records[from..];
        let count =
            behind.partition_point(|record| record.claim.as_str().starts_with(folder));
        &behind[..count]
    }

    /// The bytes of the ledger's file.
    pub fn to_bytes(&self) -> Vec<u8> {
        seal::seal_value(LEDGER, self)
    }

    /// Reads the ledger's file; `None` when it is not whole.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        seal::open_value(LEDGER, bytes)
    }

    /// Whether this is the manifest that was written with it: then both list the same
    /// files.
    pub fn is_manifest(&self, bytes: &[u8]) -> bool {
        self.manifest == Digest::of_bytes(bytes)
    }

    /// All its files.
    pub fn owned(&self) -> Owned {
        let files = self.records.iter();
        files.map(|record| (record.claim.clone(), record.owner.clone())).collect()
    }
}

/// Size and time are those of the ledger; the inode changes when a disk is copied.
pub fn same(a: &Stat, b: &Stat) -> bool {
    a.size == b.size && a.modified == b.modified
}

/// Files of an output, and the articles they are the pages of.
pub type Owned = BTreeMap<OutPath, Option<Arc<str>>>;

/// The text of an intent: every file that a commit will write or remove.
pub fn intent(files: &Owned) -> String {
    let files =
        files.iter().map(|(claim, owner)| (Digest::EMPTY, claim, owner.as_deref()));
    format!("{INTENT}\n{}", listing(files))
}

/// The files of a manifest or of an intent; `None` when it is neither, or not whole.
pub fn read_listing(text: &str) -> Option<Owned> {
    let mut lines = text.strip_suffix('\n')?.split('\n');
    if ![MANIFEST, INTENT].contains(&lines.next()?) {
        return None;
    }
    lines
        .map(|line| {
            let (digest, file) = line.split_once(' ')?;
            Digest::from_hex(digest)?;
            let (path, owner) = match file.split_once('\t') {
                Some((path, owner)) => (path, Some(Arc::from(owner))),
                None => (file, None),
            };
            Some((OutPath::new(path)?, owner))
        })
        .collect()
}

fn listing<'a>(
    files: impl Iterator<Item = (Digest, &'a OutPath, Option<&'a str>)>,
) -> String {
    let mut text = String::new();
    for (digest, claim, owner) in files {
        digest.push_hex(&mut text);
        text.push(' ');
        text.push_str(claim.as_str());
        // Linux lets a file name hold a line end: such an article goes without.
        if let Some(owner) = owner.filter(|owner| !owner.contains(char::is_control)) {
            text.push('\t');
            text.push_str(owner);
        }
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(claim: &str) -> Record {
        Record {
            claim: OutPath::new(claim).expect("a good path"),
            fingerprint: Fingerprint(Digest::of_bytes(b"f")),
            digest: Digest::of_bytes(b"d"),
            stat: Stat { size: 1, modified: 2, inode: 3, changed: 4 },
            owner: None,
            siblings: 1,
        }
    }

    #[test]
    fn a_ledger_reads_back_and_notices_every_flipped_byte() {
        let ledger = Ledger::new(vec![record("b.html"), record("a b/ảnh.jpg")]);
        let bytes = ledger.to_bytes();
        assert_eq!(Ledger::from_bytes(&bytes), Some(ledger.clone()));
        for at in 0..bytes.len() {
            let mut flipped = bytes.clone();
            flipped[at] ^= 1;
            assert_eq!(Ledger::from_bytes(&flipped), None, "{at}");
        }
        assert_eq!(Ledger::from_bytes(&bytes[..bytes.len() - 1]), None);
    }

    #[test]
    fn a_manifest_reads_back_and_a_torn_one_does_not() {
        let page = Record { owner: Some("content/bài.md".into()), ..record("b.html") };
        let mut ledger = Ledger::new(vec![page, record("a b/ảnh.jpg")]);
        let text = ledger.manifest();
        let files = ledger.records().iter().map(|r| (r.claim.clone(), r.owner.clone()));
        let files: Owned = files.collect();
        assert_eq!(read_listing(&text), Some(files.clone()));
        assert_eq!(read_listing(&intent(&files)), Some(files));
        assert_eq!(read_listing(&text[..text.len() - 1]), None);
        assert_eq!(read_listing("something else\n"), None);
        assert_eq!(read_listing("bantin manifest 1\n0 ../x\n"), None);
    }

    #[test]
    fn an_article_with_a_line_end_in_its_name_does_not_tear_the_manifest() {
        let page = Record { owner: Some("content/a\nb.md".into()), ..record("b.html") };
        let files = read_listing(&Ledger::new(vec![page]).manifest());
        assert_eq!(files, Some(Owned::from([(record("b.html").claim, None)])));
    }
}
