//! What is made once is not made again, whatever becomes of the store; and what an edit
//! of a picture changes.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, SystemTime};

use bantin::build::{self, RealDisk};
use bantin::diagnostic::Language;
use bantin::digest::Digest;
use bantin::image::{Order, Settings, Studio, probe};
use bantin::observer::Observer;

use super::{FOLDER, pictures, project, write};
use crate::drawing::{jpeg, png};
use crate::support::{Folder, Project, article};

/// Counts the pictures that are made.
#[derive(Default)]
struct Counting(AtomicUsize);

impl Observer for Counting {
    fn developed(&self, _: usize, _: usize, _: Language) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }
}

/// Builds, and tells how many pictures were made and what was written, besides the index
/// of the search.
fn build(project: &Project) -> (usize, Vec<String>) {
    let counting = Counting::default();
    let revision = project.load();
    let (root, target) = (project.root(), project.target());
    let report = build::build(&root, &revision, &target, &RealDisk, &counting).unwrap();
    let written = report.written.iter().map(ToString::to_string);
    let written = written.filter(|out| !out.starts_with("tim-kiem/")).collect();
    assert_eq!(project.tree(), project.clean_tree());
    (counting.0.into_inner(), written)
}

/// The files of the store.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let paths = entries.map(|entry| entry.path());
    let files =
        paths.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] });
    let mut files: Vec<_> = files.filter(|path| !path.ends_with("swept")).collect();
    files.sort();
    files
}

fn two_pictures() -> Project {
    let project = project("image: a.jpg\nimage_alt: A\n", "![B](b.png)");
    write(&project, "a.jpg", jpeg(500, 30));
    write(&project, "b.png", png(100, 40));
    let other = article("Khác", "2026-10-02", "", "Chữ.");
    project.write("content/tin-hoat-dong/2026/10/khac.md", other);
    project
}

#[test]
fn a_second_build_makes_nothing_whatever_became_of_the_store() {
    let project = two_pictures();
    assert_eq!(build(&project).0, 2);
    assert_eq!(build(&project), (0, vec![]));
    let store = project.root().join(".bantin/pictures");
    assert_eq!(files(&store).len(), 3);
    // Another output finds the pictures there.
    fs::remove_dir_all(project.output()).unwrap();
    assert_eq!(build(&project).0, 0);
    for bytes in [&b"rubbish"[..], b"", b"bantin picture 1\n0123456789012345abc"] {
        files(&store).iter().for_each(|path| fs::write(path, bytes).unwrap());
        fs::remove_dir_all(project.output()).unwrap();
        build(&project);
        assert!(files(&store).iter().all(|path| fs::read(path).unwrap() != bytes));
    }
    fs::remove_dir_all(&store).unwrap();
    assert_eq!(build(&project), (0, vec![]), "what is online is not made for the store");
    fs::write(&store, "no folder").unwrap();
    fs::remove_dir_all(project.output()).unwrap();
    assert_eq!(build(&project).0, 2);
}

#[test]
fn another_picture_changes_the_pages_that_show_it_and_the_same_one_nothing() {
    let project = two_pictures();
    build(&project);
    write(&project, "b.png", png(100, 40));
    assert_eq!(build(&project), (0, vec![]), "the same bytes once more");
    write(&project, "b.png", png(100, 42));
    let (made, written) = build(&project);
    let pages: Vec<_> = written.iter().filter(|path| path.ends_with(".html")).collect();
    assert_eq!((made, pages), (1, vec![&format!("{FOLDER}.html")]), "its own page alone");
    let files: Vec<_> = written.iter().filter(|path| !path.ends_with(".html")).collect();
    // The new picture, and the sitemap, which tells search engines of it.
    let is_expected =
        |path: &&String| path.contains("/b-100.") || path.contains("sitemap");
    assert!(files.len() == 2 && files.iter().all(is_expected), "{files:?}");
    write(&project, "a.jpg", jpeg(500, 32));
    let (made, written) = build(&project);
    assert_eq!(made, 1);
    let pages: Vec<_> = written.iter().filter(|path| path.ends_with(".html")).collect();
    let expected = [
        "index.html",
        "luu-tru/2026/10/index.html",
        "tin-hoat-dong/2026/10/hop.html",
        // It is related to the other article of its section.
        "tin-hoat-dong/2026/10/index.html",
        "tin-hoat-dong/index.html",
    ];
    assert!(
        expected.iter().all(|page| pages.iter().any(|path| path == page)),
        "{pages:?}"
    );
    assert!(!pages.iter().any(|path| path.starts_with("404")), "{pages:?}");
    project.edit(&format!("content/{FOLDER}/index.md"), "![B](b.png)", "![Mô tả](b.png)");
    assert_eq!(build(&project), (0, vec![format!("{FOLDER}.html")]));
    project.remove(&format!("content/{FOLDER}/index.md"));
    build(&project);
    assert!(pictures(&project.tree()).is_empty());
}

#[test]
fn what_nobody_wants_for_long_is_forgotten() {
    let project = two_pictures();
    build(&project);
    let store = project.root().join(".bantin/pictures");
    let used = files(&store);
    let long_ago = SystemTime::now() - Duration::from_secs(40 * 24 * 60 * 60);
    let settle = |path: &Path| {
        let file = fs::File::options().write(true).open(path).unwrap();
        file.set_modified(long_ago).unwrap();
    };
    let unused = [Digest::of_bytes(b"a"), Digest::of_bytes(b"b")];
    let unused = unused.map(|key| used[0].with_file_name(key.to_string()));
    unused.iter().for_each(|path| fs::write(path, "x").unwrap());
    used.iter().chain([&unused[0], &store.join("swept")]).for_each(|path| settle(path));
    build(&project);
    assert!(!unused[0].exists() && unused[1].exists());
    for path in &used {
        let now = fs::metadata(path).unwrap().modified().unwrap();
        assert!(now > long_ago + Duration::from_secs(60), "it is known to be wanted");
    }
}

#[test]
fn large_pictures_wait_for_each_other() {
    let folder = Folder::new();
    let studio = Studio::new(folder.path());
    let bytes = jpeg(30, 20);
    let settings = Arc::new(Settings::default());
    let (inside, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
    std::thread::scope(|scope| {
        for number in 0..4_u8 {
            let mut probe = probe("a.jpg", &bytes).unwrap().unwrap();
            probe.memory = 300 << 20;
            let variants = settings.variants(probe.dimensions.unwrap());
            let source = Digest::of_bytes(&[number]);
            let order = Order { source, probe, settings: settings.clone(), variants };
            let (studio, bytes, inside, most) = (&studio, &bytes, &inside, &most);
            scope.spawn(move || {
                let fetch = || {
                    let now = inside.fetch_add(1, Ordering::SeqCst) + 1;
                    most.fetch_max(now, Ordering::SeqCst);
                    std::thread::yield_now();
                    inside.fetch_sub(1, Ordering::SeqCst);
                    Ok::<_, ()>(bytes.clone())
                };
                assert!(!studio.print(&order, 0, fetch).unwrap().is_blank);
            });
        }
    });
    assert_eq!(most.into_inner(), 1, "two of them take more than there is");
}

#[test]
fn threads_that_want_one_picture_make_it_once() {
    let folder = Folder::new();
    let studio = Studio::new(folder.path());
    let bytes = jpeg(90, 60);
    let probe = probe("a.jpg", &bytes).unwrap().unwrap();
    let settings = Arc::new(Settings { widths: vec![30, 60], ..Settings::default() });
    let variants = settings.variants(probe.dimensions.unwrap());
    let source = Digest::of_bytes(&bytes);
    let order = Order { source, probe, settings, variants };
    let fetched = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for at in [0, 1, 1, 0] {
            let (studio, order, fetched, bytes) = (&studio, &order, &fetched, &bytes);
            scope.spawn(move || {
                let fetch = || {
                    fetched.fetch_add(1, Ordering::Relaxed);
                    Ok::<_, ()>(bytes.clone())
                };
                let print = studio.print(order, at, fetch).unwrap();
                let made = image_rs::load_from_memory(&print.bytes).unwrap();
                assert_eq!(made.width(), [30, 60][at]);
            });
        }
    });
    assert_eq!(fetched.into_inner(), 1);
}
