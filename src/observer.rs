//! What a run tells about itself while it goes on: which stage is over, and how far
//! production is. The core has no clock; whoever observes may have one.

use crate::diagnostic::Language;

/// A part of a run. They follow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// The project was walked.
    List,
    /// What is known of earlier runs was loaded.
    Recall,
    /// What the cache did not know was read and parsed.
    Read,
    /// The site was assembled, and the templates loaded.
    Assemble,
    /// Every output was planned.
    Plan,
    /// What the output holds was compared with the plan.
    Compare,
    /// Photographs were made in their sizes.
    Develop,
    /// What differs was produced, into the stage or a new output.
    Produce,
    /// The stage was moved into place, and the ledger written.
    Commit,
    /// What the next run may want to know was saved.
    Remember,
}

/// How much a stage dealt with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Amount {
    /// Files of the project or of the output.
    pub files: usize,
    /// Bytes that were read or written; 0 where none were.
    pub bytes: u64,
}

/// Whoever wants to know how a run goes on.
pub trait Observer: Sync {
    /// A stage is over.
    fn finished(&self, _: Stage, _: Amount) {}

    /// So many photographs of so many are made; told by any thread. The language is that
    /// of the project.
    fn developed(&self, _: usize, _: usize, _: Language) {}

    /// So many tasks of so many are produced; told by any thread.
    fn produced(&self, _: usize, _: usize) {}
}

/// Does not want to know.
pub struct Silent;

impl Observer for Silent {}
