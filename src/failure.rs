//! Failures of the environment: a disk that is full, a folder that may not be written.
//!
//! In: what was being done, to which path, and the system's reason. Out: one sentence in
//! the site's language. Mistakes in the newsroom's content are never failures: see
//! [`diagnostic`](crate::diagnostic).

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::diagnostic::Language;

/// What was being done when the environment failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Intention {
    /// Walking the project's folders.
    List,
    /// Reading a file.
    Read,
    /// Writing a file.
    Write,
    /// Moving a finished file to its address.
    Rename,
    /// Removing a file that is no longer part of the site.
    Remove,
    /// Making a folder.
    CreateFolder,
    /// Taking the lock of an output.
    Lock,
    /// Opening the preview server's port.
    Listen,
    /// Watching the project for changes.
    Watch,
    /// Building while the sources kept changing.
    Settle,
}

/// The environment failed: exit code 2.
#[derive(Debug)]
pub struct Failure {
    /// What was being done.
    pub intention: Intention,
    /// To which path or address.
    pub path: PathBuf,
    /// The system's reason.
    pub reason: io::Error,
}

impl Failure {
    /// A failure of `intention` on `path`, for use with `map_err`.
    pub fn new(intention: Intention, path: &Path, reason: io::Error) -> Self {
        Self { intention, path: path.to_owned(), reason }
    }

    /// One sentence for the user: what could not be done, to what, and why.
    pub fn message(&self, language: Language) -> String {
        let action = match (language, self.intention) {
            (Language::Vi, Intention::List) => "không xem được thư mục",
            (Language::Vi, Intention::Read) => "không đọc được",
            (Language::Vi, Intention::Write) => "không ghi được",
            (Language::Vi, Intention::Rename) => "không chuyển được tệp tới",
            (Language::Vi, Intention::Remove) => "không xóa được",
            (Language::Vi, Intention::CreateFolder) => "không tạo được thư mục",
            (Language::Vi, Intention::Lock) => "một lần chạy bantin khác đang dùng",
            (Language::Vi, Intention::Listen) => "không mở được cổng",
            (Language::Vi, Intention::Watch) => "không theo dõi được thay đổi trong",
            (Language::Vi, Intention::Settle) => "các tệp vẫn đang thay đổi trong",
            (Language::En, Intention::List) => "cannot list the folder",
            (Language::En, Intention::Read) => "cannot read",
            (Language::En, Intention::Write) => "cannot write",
            (Language::En, Intention::Rename) => "cannot move a file to",
            (Language::En, Intention::Remove) => "cannot remove",
            (Language::En, Intention::CreateFolder) => "cannot make the folder",
            (Language::En, Intention::Lock) => "another run of bantin is using",
            (Language::En, Intention::Listen) => "cannot open the port",
            (Language::En, Intention::Watch) => "cannot watch for changes in",
            (Language::En, Intention::Settle) => "the files keep changing in",
        };
        format!("{action} {}: {}", self.path.display(), self.reason)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Language::En))
    }
}

impl std::error::Error for Failure {}
