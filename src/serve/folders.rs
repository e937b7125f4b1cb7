//! The files of folders, for the requests that ask for them one by one.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::digest::Fingerprint;
use crate::plan::Task;
use crate::url::OutPath;

/// The files of a folder.
pub(super) type Files = Arc<Vec<(OutPath, Vec<u8>)>>;

/// What was made last of each folder.
#[derive(Default)]
pub(super) struct Folders(Mutex<HashMap<OutPath, (Fingerprint, Files)>>);

impl Folders {
    /// The files of a task's folder, which `make` makes unless they are there. Who asks
    /// meanwhile waits for them.
    ///
    /// # Errors
    /// Those of `make`.
    pub(super) fn get<E>(
        &self,
        task: &Task,
        make: impl FnOnce() -> Result<Files, E>,
    ) -> Result<Files, E> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((fingerprint, files)) = known.get(&task.claim)
            && *fingerprint == task.fingerprint
        {
            return Ok(files.clone());
        }
        let files = make()?;
        known.insert(task.claim.clone(), (task.fingerprint, files.clone()));
        Ok(files)
    }
}
