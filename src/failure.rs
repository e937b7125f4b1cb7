//! Failures of the environment: a disk that is full, a folder that may not be written.
//!
//! In: what was being done, to which path, and the system's reason. Out: one sentence in
//! the site's language. Mistakes in the newsroom's content are never failures: see
//! [`diagnostic`](crate::diagnostic).

use std::fmt;
use std::io::{self, ErrorKind};
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
        let path = self.path.display();
        match self.reason(language) {
            Some(reason) => format!("{action} {path}: {reason}"),
            None => format!("{action} {path}: {}", self.reason),
        }
    }

    /// The system's reason and what to do, in plain words; `None` where the system's own
    /// must do.
    fn reason(&self, language: Language) -> Option<&'static str> {
        let (vi, en) = match self.intention {
            Intention::Lock => (
                "chờ lần chạy đó xong (hoặc đóng cửa sổ đang chạy) rồi thử lại",
                "wait until it is done, or close its window, and try again",
            ),
            _ => reasons(self.reason.kind())?,
        };
        Some(match language {
            Language::Vi => vi,
            Language::En => en,
        })
    }
}

/// The system's reason and what to do, in plain words, in Vietnamese and in English;
/// `None` where the system's own must do.
pub fn reasons(kind: ErrorKind) -> Option<(&'static str, &'static str)> {
    Some(match kind {
        ErrorKind::NotFound => ("không có tệp hoặc thư mục này", "it is not there"),
        ErrorKind::PermissionDenied => (
            "không có quyền; kiểm tra quyền của thư mục, hoặc tệp đang mở trong chương trình khác",
            "no permission; check that of the folder, and whether another program has it open",
        ),
        ErrorKind::AlreadyExists => ("đã có sẵn", "it is there already"),
        ErrorKind::DirectoryNotEmpty => {
            ("thư mục không trống", "the folder is not empty")
        }
        ErrorKind::StorageFull => (
            "ổ đĩa đã đầy; xóa bớt tệp rồi thử lại",
            "the disk is full; remove some files and try again",
        ),
        ErrorKind::ReadOnlyFilesystem => ("ổ đĩa chỉ cho đọc", "the disk is read-only"),
        ErrorKind::AddrInUse => (
            "cổng đang được dùng; thử cổng khác với `--port`",
            "it is in use; try another one with `--port`",
        ),
        ErrorKind::NotADirectory => ("không phải thư mục", "it is no folder"),
        ErrorKind::IsADirectory => ("đây là thư mục", "it is a folder"),
        ErrorKind::InvalidFilename => {
            ("tên tệp hoặc thư mục quá dài", "the name of a file or folder is too long")
        }
        ErrorKind::ResourceBusy => (
            "tệp vừa được chương trình khác ghi; chạy lại",
            "another program has just written it; run again",
        ),
        _ => return None,
    })
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Language::En))
    }
}

impl std::error::Error for Failure {}
