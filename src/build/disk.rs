//! The file operations of a build, behind a trait: tests stop or fail at any of them.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use crate::source::Stat;

/// What a build does to the disk; every change of an output goes through here.
pub trait Disk: Sync {
    /// Makes a folder and those above it.
    ///
    /// # Errors
    /// As the system says.
    fn create_folder(&self, path: &Path) -> io::Result<()>;

    /// Writes a new file and takes its stat.
    ///
    /// # Errors
    /// As the system says.
    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<Stat>;

    /// Writes a new file and waits until it is on the device.
    ///
    /// # Errors
    /// As the system says.
    fn write_synced(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;

    /// Moves a file or folder; a file that is there is replaced in one step.
    ///
    /// # Errors
    /// As the system says.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Removes a file.
    ///
    /// # Errors
    /// As the system says.
    fn remove_file(&self, path: &Path) -> io::Result<()>;

    /// Removes an empty folder.
    ///
    /// # Errors
    /// When it is not empty, and as the system says.
    fn remove_folder(&self, path: &Path) -> io::Result<()>;

    /// Removes a folder of ours with everything in it.
    ///
    /// # Errors
    /// As the system says.
    fn remove_tree(&self, path: &Path) -> io::Result<()>;
}

/// The disk of the machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct RealDisk;

/// How often a step is tried while another program (antivirus, indexer, sync client)
/// holds the file, as happens on Windows; the waits double from 10 ms to 1.3 s in all.
const TRIES: u32 = 8;

/// Repeats a step that was refused because somebody else has the file open.
fn patiently<T>(mut step: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    let mut tried = 0;
    loop {
        match step() {
            Err(error)
                if cfg!(windows)
                    && error.kind() == io::ErrorKind::PermissionDenied
                    && tried < TRIES =>
            {
                std::thread::sleep(std::time::Duration::from_millis(10 << tried));
                tried += 1;
            }
            done => return done,
        }
    }
}

impl Disk for RealDisk {
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        fs::create_dir_all(path)
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<Stat> {
        let mut file = fs::File::create(path)?;
        file.write_all(bytes)?;
        Ok(Stat::new(&file.metadata()?))
    }

    fn write_synced(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut file = fs::File::create(path)?;
        file.write_all(bytes)?;
        file.sync_all()
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        patiently(|| fs::rename(from, to))
    }

    fn remove_file(&self, path: &Path) -> io::Result<()> {
        patiently(|| fs::remove_file(path))
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        fs::remove_dir(path)
    }

    fn remove_tree(&self, path: &Path) -> io::Result<()> {
        patiently(|| fs::remove_dir_all(path))
    }
}
