//! Addresses that move: what leaves an address leaves nothing behind.

use std::fs;

use bantin::diagnostic::Code;

use super::breaking::Breaking;
use super::edit::{Desk, Version};
use crate::support::{Project, mistakes};

/// Builds one version after the other into one output; each must be what a clean build
/// gives.
fn in_turn(versions: &[&Version]) {
    let desk = Desk::empty();
    for (number, version) in versions.iter().enumerate() {
        desk.heals_to(version, &format!("version {number}"));
    }
}

#[test]
fn pages_become_folders_and_pages_again() {
    let pages = Version::new(|_| {});
    let folders = Version::new(|site| {
        let line = "permalinks:\n  article: /:section/:year/:month/:slug/\nbase_url:";
        site.edit("content/site.yaml", "base_url:", line);
    });
    assert!(pages.tree.contains_key("tin-hoat-dong/2026/10/mot.html"));
    assert!(folders.tree.contains_key("tin-hoat-dong/2026/10/mot/index.html"));
    assert!(folders.tree.contains_key("tin-hoat-dong/2026/11/hai/anh.svg"));
    in_turn(&[&pages, &folders, &pages]);
}

#[test]
fn a_file_becomes_a_folder_and_a_file_again() {
    let file = Version::new(|site| site.write("static/tai-lieu", "tệp"));
    let folder = Version::new(|site| site.write("static/tai-lieu/mau/so-1", "mẫu"));
    in_turn(&[&file, &folder, &file]);
}

// On other disks it is one file before and after.
#[cfg(target_os = "linux")]
#[test]
fn letter_case_alone_moves_a_file() {
    let small = Version::new(|_| {});
    let capital = Version::new(|site| {
        let folder = "content/tin-hoat-dong/2026/11/hai";
        site.rename(&format!("{folder}/anh.svg"), &format!("{folder}/Anh.svg"));
        site.edit(&format!("{folder}/index.md"), "anh.svg", "Anh.svg");
    });
    assert!(capital.tree.contains_key("tin-hoat-dong/2026/11/hai/Anh.svg"));
    in_turn(&[&small, &capital, &small]);
}

#[test]
fn letter_case_of_an_article_file_moves_nothing() {
    let small = Version::new(|_| {});
    let capital = Version::new(|site| {
        let folder = "content/tin-hoat-dong/2026/11";
        site.rename(&format!("{folder}/ba.md"), &format!("{folder}/Ba.md"));
    });
    let desk = Desk::with(&small);
    let report = desk.build(&capital, &Breaking::never()).unwrap();
    assert_eq!((report.written, report.removed), (vec![], vec![]));
    desk.heals_to(&capital, "renamed");
}

#[test]
fn two_articles_exchange_their_addresses() {
    let slugs = |hai: &str, ba: &str| {
        let (hai, ba) =
            (format!("slug: {hai}\ntitle: Hai"), format!("slug: {ba}\ntitle: Ba"));
        Version::new(|site| {
            let month = "content/tin-hoat-dong/2026/11";
            site.edit(&format!("{month}/hai/index.md"), "title: Hai", &hai);
            site.edit(&format!("{month}/ba.md"), "title: Ba", &ba);
        })
    };
    let (before, after) = (slugs("x", "y"), slugs("y", "x"));
    in_turn(&[&before, &after, &before]);
}

#[test]
fn an_article_that_gets_a_folder_keeps_its_address() {
    let file = Version::new(|_| {});
    let folder = Version::new(|site| {
        let month = "content/tin-hoat-dong/2026/10";
        site.rename(&format!("{month}/mot.md"), &format!("{month}/mot/index.md"));
        site.edit("content/tin-hoat-dong/2026/11/ba.md", "mot.md", "mot/index.md");
    });
    let desk = Desk::with(&file);
    let report = desk.build(&folder, &Breaking::never()).unwrap();
    assert_eq!((report.written, report.removed), (vec![], vec![]));
    desk.heals_to(&folder, "with a folder");
}

#[test]
fn an_article_is_online_under_its_new_name_too() {
    let rename = |site: &Project| {
        let month = "content/thong-bao/2026/11";
        site.rename(
            &format!("{month}/giay-moi.md"),
            &format!("{month}/giay-moi/index.md"),
        );
    };
    let broken = Version::new(|site| {
        rename(site);
        site.edit("content/thong-bao/2026/11/giay-moi/index.md", "title:", "titel:");
    });
    let renamed = Version::new(rename);
    let desk = Desk::with(&Version::new(|_| {}));
    desk.heals_to(&renamed, "renamed");
    let notes = mistakes(desk.build(&broken, &Breaking::never()));
    assert_eq!(notes[0].code, Code::HeldOnline);
    desk.is_clean(&renamed, "stopped");
}

#[test]
fn no_empty_folder_stays() {
    let before = Version::new(|_| {});
    let after = Version::new(|site| {
        fs::remove_dir_all(site.root().join("content/tin-hoat-dong/2026/11")).unwrap();
        site.remove("content/thong-bao/2026/11/giay-moi.md");
    });
    let desk = Desk::with(&before);
    assert!(desk.output().join("tin-hoat-dong/2026/11/hai").exists());
    desk.heals_to(&after, "removed");
    assert!(!desk.output().join("tin-hoat-dong/2026/11").exists());
    assert!(!desk.output().join("thong-bao/2026").exists());
}
