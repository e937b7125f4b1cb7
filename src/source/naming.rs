//! Which file of the project somebody means who types a path in a terminal.

use std::fs;
use std::path::{Component, Path, PathBuf};

use crate::vietnamese;

/// What is at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// Nothing.
    Nothing,
    /// A file, or something else that is no folder.
    File,
    /// A folder.
    Folder,
    /// A symbolic link.
    Link,
}

/// The paths from the root, `/`-separated, NFC, that a path as typed may mean: from the
/// folder the program runs in, then from the root; each with what is there. `\` counts
/// as `/`.
pub fn meant(root: &Path, typed: &str) -> Vec<(String, Presence)> {
    let typed = typed.trim().replace('\\', "/");
    let here = from_here(root, Path::new(&typed));
    let below = plain(Path::new(typed.trim_start_matches('/')));
    let mut meant: Vec<(String, Presence)> = Vec::new();
    for path in here.into_iter().chain([below]) {
        let names: Vec<_> = path.iter().map(|name| name.to_string_lossy()).collect();
        let name = vietnamese::nfc(&names.join("/")).into_owned();
        if !name.is_empty() && !meant.iter().any(|(known, _)| *known == name) {
            meant.push((name, presence(&root.join(path))));
        }
    }
    meant
}

/// The path from the root of a path from the folder the program runs in.
fn from_here(root: &Path, typed: &Path) -> Option<PathBuf> {
    let absolute = |path: &Path| std::path::absolute(path).ok().map(|path| plain(&path));
    let (file, folder) = (absolute(typed)?, absolute(root)?);
    if let Ok(inside) = file.strip_prefix(&folder) {
        return Some(inside.to_owned());
    }
    // One of them may lead through a link. The file itself may be one, which stays.
    let real = fs::canonicalize(file.parent()?).ok()?.join(file.file_name()?);
    let inside = real.strip_prefix(fs::canonicalize(folder).ok()?).ok()?;
    Some(inside.to_owned())
}

/// The path without `.` and `..`, as far as they can be resolved without the disk.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                plain.pop();
            }
            part => plain.push(part),
        }
    }
    plain
}

fn presence(path: &Path) -> Presence {
    match fs::symlink_metadata(path) {
        Ok(there) if there.is_symlink() => Presence::Link,
        Ok(there) if there.is_dir() => Presence::Folder,
        Ok(_) => Presence::File,
        Err(_) => Presence::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(root: &str, typed: &str) -> Vec<String> {
        let meant = meant(Path::new(root), typed);
        meant.into_iter().map(|(path, _)| path).collect()
    }

    #[test]
    fn a_path_is_meant_from_here_or_from_the_root() {
        let here = "content/tin/a.md";
        assert_eq!(paths(".", "content/tin/a.md"), [here]);
        assert_eq!(paths(".", "./content/x/../tin//a.md"), [here]);
        assert_eq!(paths(".", "content\\tin\\a.md"), [here]);
        assert_eq!(paths("content", "content/tin/a.md"), ["tin/a.md", here]);
        assert_eq!(paths("elsewhere", "content/tin/a.md"), [here]);
        assert_eq!(paths(".", "/tin/a.html"), ["tin/a.html"]);
        assert_eq!(paths(".", "a\u{309}nh.jpg"), ["ảnh.jpg"]);
        assert_eq!(paths(".", "../../../../../../../../x.md"), ["x.md"]);
        assert!(paths(".", ".").is_empty());
    }
}
