//! Files written as the reader understood them: what it repaired, repaired on disk.
//!
//! In: the bytes of a file of the newsroom. Out: [`Rewritten`], UTF-8 in which any program
//! reads what bantin read; or nothing when the file is that already. The meaning never
//! changes: an article has the same fields and the same HTML before and after, or else it
//! is left as it is; and what was rewritten once is not rewritten again.

use std::borrow::Cow;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use similar::TextDiff;

use crate::article::{self, Article};
use crate::diagnostic::Code;
use crate::failure::{Failure, Intention};
use crate::front_matter::{self, Parts};
use crate::source::{self, Kind, Listed};
use crate::{encoding, paste, yaml};

/// A file that would be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rewritten {
    /// Its path from the root, `/`-separated.
    pub path: Arc<str>,
    /// The file on disk.
    pub disk: PathBuf,
    /// Its bytes as they are.
    pub before: Vec<u8>,
    /// Its bytes as they will be.
    pub after: Vec<u8>,
}

impl Rewritten {
    /// What changes, as a unified diff of three lines around each change.
    pub fn diff(&self) -> String {
        let before = encoding::lossy(&self.before);
        let after = encoding::lossy(&self.after);
        let diff = TextDiff::from_lines(&*before, &*after);
        let shown = diff.unified_diff().header(&self.path, &self.path).to_string();
        if shown.is_empty() {
            // The letters are the same, only their bytes are others.
            return format!("--- {0}\n+++ {0}\n", self.path);
        }
        shown
    }

    /// Writes the file, unless it changed since it was read.
    ///
    /// # Errors
    /// When the disk fails, or somebody else wrote the file meanwhile.
    pub fn write(&self) -> Result<(), Failure> {
        let failed = |error| Failure::new(Intention::Write, &self.disk, error);
        let name = self.disk.file_name().unwrap_or_default().to_string_lossy();
        let fresh = self.disk.with_file_name(format!(".{name}.tmp"));
        let write = || {
            if fs::read(&self.disk)? != self.before {
                return Err(io::ErrorKind::ResourceBusy.into());
            }
            fs::write(&fresh, &self.after)?;
            fs::set_permissions(&fresh, fs::metadata(&self.disk)?.permissions())?;
            fs::rename(&fresh, &self.disk)
        };
        write().map_err(|error| {
            // Nothing is left behind; that it was not there is no matter.
            let _ = fs::remove_file(&fresh);
            failed(error)
        })
    }
}

/// The files of a project that may be written: its articles, settings and registers.
///
/// # Errors
/// When the project cannot be listed.
pub fn files(root: &Path) -> Result<Vec<Listed>, Failure> {
    let mut files = source::list(root)?.files;
    files.retain(|file| {
        matches!(file.kind, Kind::Article | Kind::Site | Kind::Register)
            && file.stat.size <= source::TEXT_BYTES
    });
    Ok(files)
}

/// Those of some files that would be written. One that cannot be read is left alone.
pub fn rewritten(root: &Path, files: &[Listed]) -> Vec<Rewritten> {
    let rewritten = files.iter().filter_map(|file| {
        let disk = root.join(file.on_disk());
        let before = fs::read(&disk).ok()?;
        let after = rewrite(&file.path, &before)?;
        Some(Rewritten { path: file.path.clone(), disk, before, after })
    });
    rewritten.collect()
}

/// The bytes of a file as they should be; `None` when they are so, or cannot be read.
pub fn rewrite(path: &str, bytes: &[u8]) -> Option<Vec<u8>> {
    let text = encoding::decode(bytes).ok()?.text;
    let kind = path.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    let written = match &*kind {
        "md" => article(path, &text),
        "yaml" | "yml" => yaml::strict(&text).unwrap_or_else(|| text.to_string()),
        // A table, or what another program exported: it has its own form.
        _ => return None,
    };
    // Old programs of Windows show a file with plain line ends as one long line.
    let is_dos = bytes.windows(2).any(|pair| pair == b"\r\n");
    let written = if is_dos { written.replace('\n', "\r\n") } else { written };
    (written.as_bytes() != bytes).then(|| written.into_bytes())
}

/// The text of an article as it should be.
fn article(path: &str, text: &str) -> String {
    let path: Arc<str> = Arc::from(path);
    let before = article::parse(&path, text);
    let Some(Parts { head, body }) = front_matter::parts(text) else {
        return text.to_owned();
    };
    let typed = &text[body..];
    let pasted = paste::tidy(typed, &before.card.title, &before.card.authors);
    // Readers see no comments, but those who wrote them will look for them.
    let has_comments = pasted.notes.iter().any(|(code, _)| *code == Code::CommentLeftOut);
    let meant = if has_comments { Cow::Borrowed(typed) } else { pasted.text };
    let head = &text[head];
    let strict = yaml::strict_head(head);
    let strict = strict.as_deref().unwrap_or(head);
    // If both together would change the meaning, one alone may not.
    let choices = [(strict, &*meant), (strict, typed), (head, &*meant)];
    let written = choices.into_iter().find_map(|(head, body)| {
        let written = format!("---\n{head}---\n{body}");
        is_same(&before, &article::parse(&path, &written)).then_some(written)
    });
    written.unwrap_or_else(|| text.to_owned())
}

/// Whether two articles say the same and have the same pages.
fn is_same(one: &Article, other: &Article) -> bool {
    let targets = |article: &Article| -> Vec<_> {
        article.facts.scan.links.iter().map(|link| link.target.clone()).collect()
    };
    one.card == other.card
        && one.details == other.details
        && one.body.digest == other.body.digest
        && one.facts.is_lead_in_body == other.facts.is_lead_in_body
        && one.is_held() == other.is_held()
        && targets(one) == targets(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> String {
        let path = "content/tin/a.md";
        match rewrite(path, text.as_bytes()) {
            Some(bytes) => {
                assert_eq!(rewrite(path, &bytes), None, "twice is once: {text:?}");
                String::from_utf8(bytes).expect("UTF-8")
            }
            None => text.to_owned(),
        }
    }

    #[test]
    fn what_the_reader_repairs_is_repaired_in_the_file() {
        for (typed, meant) in [
            (
                "\u{FEFF}—\ntitle: Họp: x\ndate:2020-10-09\n—\n\u{A0}\u{A0}Một\n\u{A0}Hai\n",
                "---\ntitle: 'Họp: x'\ndate: 2020-10-09\n---\nMột\n\nHai\n",
            ),
            (
                "---\r\ntitle: A\r\n  date: 2020-10-09\r\n---\r\n• một\r\n• hai\r\n",
                "---\r\ntitle: A\r\ndate: 2020-10-09\r\n---\r\n- một\r\n- hai\r\n",
            ),
            (
                "---\ntitle: A\ndate: 2020-10-09\nauthor: B C\n---\nMột.\n\nB C\nB C\n",
                "---\ntitle: A\ndate: 2020-10-09\nauthor: B C\n---\nMột.\n\n\n\n",
            ),
        ] {
            assert_eq!(written(typed), meant);
        }
    }

    #[test]
    fn what_is_in_order_or_cannot_be_read_stays_to_the_byte() {
        for text in [
            "---\ntitle: A\ndate: 09/10/2020 16:30\n# ghi chú\ntags: [a, b]\n---\n\nMột\nhai.\n",
            "không có phần khai báo\n",
            "---\ntitle: A\n- b\n",
            "",
        ] {
            assert_eq!(written(text), text);
        }
        let table = "\u{FEFF}from,to\r\n/a.html,/b: c/\r\n";
        assert_eq!(rewrite("content/_data/redirects.csv", table.as_bytes()), None);
    }
}
