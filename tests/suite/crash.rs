//! Killed or failing at any moment, a build leaves whole files and no broken link; the
//! next one heals. What bantin did not make is never touched.

#![expect(clippy::unwrap_used, reason = "what goes wrong here fails the test")]

mod breaking;
mod edit;
mod foreign;
mod held;
mod kill;
mod links;
mod moved;
mod ours;
mod steps;
