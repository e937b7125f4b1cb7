//! An article that is online and has an error now stops the build, whatever was lost or
//! broken off before.

use std::fs;

use bantin::build::Target;
use bantin::diagnostic::{Code, Language};

use super::breaking::Breaking;
use super::breaking::Manner;
use super::edit::{Desk, Version};
use crate::support::{Project, mistakes};

const ARTICLE: &str = "content/thong-bao/2026/11/giay-moi.md";
const PAGE: &str = "thong-bao/2026/11/giay-moi.html";

fn break_article(site: &Project) {
    site.edit(ARTICLE, "date: 2026-11-05", "date: 2026-31-31");
}

/// Builds with the broken article, and expects to be stopped because of it.
fn is_stopped(desk: &Desk, broken: &Version, what: &str) {
    let before = desk.files();
    let notes = mistakes(desk.build(broken, &Breaking::never()));
    assert_eq!(notes.len(), 1, "{what}: {notes:?}");
    assert_eq!(notes[0].code, Code::HeldOnline, "{what}");
    assert_eq!(*notes[0].place.file, *ARTICLE, "{what}");
    assert!(notes[0].message(Language::En).contains(&format!("`/{PAGE}`")), "{what}");
    assert!(desk.files() == before, "{what}");
}

/// The small site, built, and what it becomes.
fn online() -> (Desk, Version) {
    (Desk::with(&Version::new(|_| {})), Version::new(break_article))
}

#[test]
fn it_may_vanish_when_asked() {
    let (desk, broken) = online();
    is_stopped(&desk, &broken, "known");
    let target = Target { hold: true, ..desk.target() };
    desk.build_to(&broken, &Breaking::never(), &target).unwrap();
    desk.heals_to(&broken, "let go");
}

#[test]
fn it_stops_without_ledger() {
    let (desk, broken) = online();
    fs::remove_dir_all(desk.memory()).unwrap();
    is_stopped(&desk, &broken, "without ledger");
}

#[test]
fn it_stops_without_manifest() {
    let (desk, broken) = online();
    fs::remove_file(desk.output().join(".bantin-manifest")).unwrap();
    is_stopped(&desk, &broken, "without manifest");
}

#[test]
fn it_stops_after_a_crash_at_any_step() {
    let before = Version::new(|_| {});
    let after =
        Version::new(|site| site.edit(ARTICLE, "Kính mời", "Trân trọng kính mời"));
    let broken = Version::new(break_article);
    let desk = Desk::with(&before);
    let start = desk.copied();
    for at in 1.. {
        let disk = Breaking::new(Manner::Stops, at);
        let built = desk.build(&after, &disk);
        is_stopped(&desk, &broken, &format!("broken off at {at}"));
        fs::remove_dir_all(desk.memory()).unwrap();
        is_stopped(&desk, &broken, &format!("broken off at {at}, without ledger"));
        if !disk.is_broken() {
            built.unwrap();
            break;
        }
        desk.restore(&start);
    }
}

#[test]
fn one_that_came_online_in_a_crash_stops_too() {
    let before = Version::new(|site| site.remove(ARTICLE));
    let after = Version::new(|_| {});
    let broken = Version::new(break_article);
    let desk = Desk::with(&before);
    let start = desk.copied();
    let mut stopped = 0;
    for at in 1.. {
        let disk = Breaking::new(Manner::Stops, at);
        let built = desk.build(&after, &disk);
        if desk.output().join(PAGE).exists() {
            is_stopped(&desk, &broken, &format!("broken off at {at}"));
            stopped += 1;
        } else {
            desk.heals_to(&broken, &format!("broken off at {at}"));
        }
        if !disk.is_broken() {
            built.unwrap();
            break;
        }
        desk.restore(&start);
    }
    assert!(stopped > 1);
}

#[test]
fn one_whose_page_somebody_deleted_is_held_only() {
    let (desk, broken) = online();
    fs::remove_file(desk.output().join(PAGE)).unwrap();
    desk.heals_to(&broken, "deleted by hand");
}
