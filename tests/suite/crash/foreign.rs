//! Files that bantin did not make, and folders it may not use.

use std::fs;
use std::path::Path;

use bantin::build::{Disk, Report, Stop, Target};
use bantin::diagnostic::{Code, Language};
use bantin::failure::Intention;
use bantin::source::Stat;

use super::breaking::Breaking;
use super::edit::{Desk, Tree, Version, folders};
use crate::support::{Folder, Project, mistakes, tree};

/// The page that [`edited`] adds.
const NEW: &str = "tin-hoat-dong/2026/09/bon.html";

/// The small site, and the same with one more article in a month of its own.
fn edited() -> (Version, Version) {
    let add = |site: &Project| {
        let text = crate::support::article("Bốn", "2026-09-04", "", "Bốn.");
        site.write("content/tin-hoat-dong/2026/09/bon.md", text);
    };
    (Version::new(|_| {}), Version::new(add))
}

/// Builds, and expects to be refused because of one thing, with nothing changed.
fn is_refused(desk: &Desk, site: &Version, address: &str) {
    let before = (tree(&desk.output()), folders(&desk.output()));
    let notes = mistakes(desk.build(site, &Breaking::never()));
    let codes: Vec<Code> = notes.iter().map(|note| note.code).collect();
    assert_eq!(codes, [Code::ForeignFile]);
    let message = notes[0].message(Language::En);
    assert!(message.contains(&format!("`/{address}`")), "{message}");
    let path = desk.output().join(address);
    assert_eq!(*notes[0].place.file, *path.to_string_lossy());
    assert!((tree(&desk.output()), folders(&desk.output())) == before);
}

#[test]
fn foreign_files_beside_ours_are_left() {
    let (_, site) = edited();
    let desk = Desk::with(&site);
    let foreign = [".htaccess", "tin-hoat-dong/2026/09/scan.pdf", "cu/index.html"];
    for path in foreign {
        let path = desk.output().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "of somebody").unwrap();
    }
    let less = Version::new(|site| {
        site.remove("content/tin-hoat-dong/2026/10/mot.md");
        site.edit("content/thong-bao/2026/11/giay-moi.md", "Kính mời", "Mời");
    });
    let report = desk.build(&less, &Breaking::never()).unwrap();
    assert!(report.removed.iter().any(|out| out.as_str() == NEW));
    let mut wanted: Tree = less.tree.clone();
    let contents = foreign.map(|path| (path.to_owned(), b"of somebody".to_vec()));
    wanted.extend(contents);
    assert!(desk.files() == wanted);
}

#[test]
fn a_foreign_file_at_an_address_of_the_plan_is_named() {
    let (before, after) = edited();
    let desk = Desk::with(&before);
    let path = desk.output().join(NEW);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, "of somebody").unwrap();
    is_refused(&desk, &after, NEW);
    fs::remove_file(&path).unwrap();
    desk.heals_to(&after, "moved away");
}

#[test]
fn a_foreign_file_at_an_address_of_the_plan_can_be_adopted() {
    let (before, after) = edited();
    let desk = Desk::with(&before);
    let path = desk.output().join(NEW);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, "of somebody").unwrap();
    let target = Target { adopt: true, ..desk.target() };
    desk.build_to(&after, &Breaking::never(), &target).unwrap();
    desk.heals_to(&after, "adopted");
}

#[cfg(unix)]
#[test]
fn a_foreign_link_at_an_address_of_the_plan_is_named() {
    let (before, after) = edited();
    let desk = Desk::with(&before);
    let path = desk.output().join(NEW);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::os::unix::fs::symlink(desk.output().join("index.html"), &path).unwrap();
    is_refused(&desk, &after, NEW);
}

#[test]
fn a_foreign_folder_at_an_address_of_the_plan_is_named() {
    let (before, after) = edited();
    let desk = Desk::with(&before);
    let path = desk.output().join(NEW);
    fs::create_dir_all(&path).unwrap();
    fs::write(path.join("scan.pdf"), "of somebody").unwrap();
    is_refused(&desk, &after, NEW);
}

#[test]
fn a_folder_in_place_of_our_page_is_named_when_it_holds_something() {
    let (before, _) = edited();
    let desk = Desk::with(&before);
    let page = "tin-hoat-dong/2026/10/mot.html";
    fs::remove_file(desk.output().join(page)).unwrap();
    fs::create_dir(desk.output().join(page)).unwrap();
    fs::write(desk.output().join(page).join("scan.pdf"), "of somebody").unwrap();
    is_refused(&desk, &before, page);
}

#[test]
fn a_foreign_file_where_a_folder_must_be_is_named() {
    let (before, after) = edited();
    let desk = Desk::with(&before);
    fs::write(desk.output().join("tin-hoat-dong/2026/09"), "of somebody").unwrap();
    is_refused(&desk, &after, "tin-hoat-dong/2026/09");
}

#[test]
fn the_project_itself_is_no_output() {
    let site = Version::new(|_| {});
    let root = site.project.root();
    let before = tree(&root.join("content"));
    let inside = [
        "",
        "..",
        "content",
        "content/tin-hoat-dong/2026",
        "content/moi/public",
        "static",
        "templates/public",
        ".bantin",
        "content/../content/x",
    ];
    for place in inside {
        for adopt in [false, true] {
            let output = if place.is_empty() { root.clone() } else { root.join(place) };
            let target = Target { output, adopt, hold: false };
            let built = site.project.build_with(&Breaking::never(), &target);
            let notes = mistakes(built);
            assert_eq!(notes[0].code, Code::OutputIsProject, "{place}");
        }
        assert!(tree(&root.join("content")) == before, "{place}");
        assert!(!root.join("index.html").exists(), "{place}");
    }
    assert!(!root.join("static").exists() && !root.join("templates").exists());
}

#[cfg(unix)]
#[test]
fn the_project_is_no_output_under_another_name_either() {
    let site = Version::new(|_| {});
    let folder = Folder::new();
    let link = folder.path().join("link");
    std::os::unix::fs::symlink(site.project.root(), &link).unwrap();
    for place in ["content/tin-hoat-dong", "content/moi/public", "content/a/b/c"] {
        let target = Target { output: link.join(place), adopt: true, hold: false };
        let notes = mistakes(site.project.build_with(&Breaking::never(), &target));
        assert_eq!(notes[0].code, Code::OutputIsProject, "{place}");
    }
}

/// While the first file is written, another build of the same output is started.
struct Nested<'a> {
    desk: &'a Desk,
    site: &'a Version,
    second: std::sync::Mutex<Option<Result<Report, Stop>>>,
}

impl Disk for Nested<'_> {
    fn create_folder(&self, path: &Path) -> std::io::Result<()> {
        Breaking::never().create_folder(path)
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> std::io::Result<Stat> {
        let mut second = self.second.lock().unwrap();
        second.get_or_insert_with(|| self.desk.build(self.site, &Breaking::never()));
        Breaking::never().write(path, bytes)
    }

    fn write_synced(&self, path: &Path, bytes: &[u8]) -> std::io::Result<()> {
        Breaking::never().write_synced(path, bytes)
    }

    fn rename(&self, from: &Path, to: &Path) -> std::io::Result<()> {
        Breaking::never().rename(from, to)
    }

    fn remove_file(&self, path: &Path) -> std::io::Result<()> {
        Breaking::never().remove_file(path)
    }

    fn remove_folder(&self, path: &Path) -> std::io::Result<()> {
        Breaking::never().remove_folder(path)
    }

    fn remove_tree(&self, path: &Path) -> std::io::Result<()> {
        Breaking::never().remove_tree(path)
    }
}

#[test]
fn of_two_builds_at_once_the_second_one_is_refused() {
    let (before, after) = edited();
    for desk in [Desk::empty(), Desk::with(&before)] {
        let disk = Nested { desk: &desk, site: &before, second: None.into() };
        desk.build(&after, &disk).unwrap();
        match disk.second.into_inner().unwrap() {
            Some(Err(Stop::Failed(failure))) => {
                assert_eq!(failure.intention, Intention::Lock);
            }
            other => panic!("{other:?}"),
        }
        desk.heals_to(&after, "afterwards");
    }
}
