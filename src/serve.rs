//! The preview server.

use std::path::PathBuf;

use crate::diagnostic::{Diagnostic, Language};
use crate::failure::Failure;
use crate::Options;

/// How to serve.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The project.
    pub root: PathBuf,
    /// The first port to try.
    pub port: u16,
    /// What each revision depends on.
    pub options: Options,
    /// Whether the cache is ignored at the start.
    pub fresh: bool,
}

/// What happens while serving, for the terminal.
#[derive(Debug)]
pub enum Event {
    /// The port answers.
    Listening {
        /// The address to open in a browser.
        address: String,
    },
    /// A revision is served.
    Ready {
        /// From the change, or from the start, to now.
        milliseconds: f64,
        /// The language of messages.
        language: Language,
        /// What was noticed.
        notes: Vec<Diagnostic>,
        /// Whether it is the first one.
        is_first: bool,
    },
    /// The environment failed; serving goes on.
    Failed {
        /// Why.
        failure: Failure,
        /// The language of messages.
        language: Language,
    },
}

/// Serves until the program is ended.
///
/// # Errors
/// When no port can be opened.
pub fn serve(_settings: Settings, _say: &(dyn Fn(&Event) + Sync)) -> Result<(), Failure> {
    Ok(())
}
