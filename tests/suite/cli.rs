//! The program as a newsroom runs it: what it says, what it leaves, how it exits.

#![expect(clippy::unwrap_used, reason = "what goes wrong here fails the test")]

mod calendar;
mod counting;
mod describing;
mod explaining;
mod options;
pub(crate) mod program;
mod publishing;
mod reporting;
mod resting;
mod rewriting;
mod stopping;
mod usage;
mod waiting;
