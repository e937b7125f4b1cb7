//! What an output holds that is ours, also when somebody meddled with it, or when what
//! we knew of it is lost.

use std::fs;
use std::path::PathBuf;

use bantin::diagnostic::Language;

use super::breaking::Breaking;
use super::edit::{Desk, Version};
use crate::support::mistakes;

const PAGE: &str = "tin-hoat-dong/2026/10/mot.html";

fn built() -> (Version, Desk) {
    let site = Version::new(|_| {});
    let desk = Desk::with(&site);
    (site, desk)
}

fn ledger(desk: &Desk) -> PathBuf {
    let outputs = fs::read_dir(desk.memory().join("outputs")).unwrap();
    outputs.map(|entry| entry.unwrap().path().join("ledger")).next().unwrap()
}

fn manifest(desk: &Desk) -> PathBuf {
    desk.output().join(".bantin-manifest")
}

/// Builds, and expects that nothing but these outputs is written.
fn rewrites(desk: &Desk, site: &Version, outputs: &[&str]) {
    let report = desk.build(site, &Breaking::never()).unwrap();
    let written: Vec<&str> = report.written.iter().map(|out| out.as_str()).collect();
    assert_eq!(written, outputs);
    assert_eq!(report.removed, []);
    desk.heals_to(site, "afterwards");
}

#[test]
fn a_lost_ledger_costs_time_only() {
    let (site, desk) = built();
    fs::remove_file(ledger(&desk)).unwrap();
    rewrites(&desk, &site, &[]);
    assert!(ledger(&desk).exists());
}

#[test]
fn a_torn_ledger_costs_time_only() {
    let (site, desk) = built();
    let bytes = fs::read(ledger(&desk)).unwrap();
    fs::write(ledger(&desk), &bytes[..bytes.len() / 2]).unwrap();
    rewrites(&desk, &site, &[]);
}

#[test]
fn a_lost_manifest_comes_back() {
    let (site, desk) = built();
    let text = fs::read(manifest(&desk)).unwrap();
    fs::remove_file(manifest(&desk)).unwrap();
    rewrites(&desk, &site, &[]);
    assert_eq!(fs::read(manifest(&desk)).unwrap(), text);
}

#[test]
fn a_torn_manifest_comes_back() {
    let (site, desk) = built();
    let text = fs::read(manifest(&desk)).unwrap();
    fs::write(manifest(&desk), &text[..text.len() - 9]).unwrap();
    rewrites(&desk, &site, &[]);
    assert_eq!(fs::read(manifest(&desk)).unwrap(), text);
}

#[test]
fn without_ledger_and_manifest_a_folder_is_refused_until_adopted() {
    let (site, desk) = built();
    fs::remove_dir_all(desk.memory()).unwrap();
    fs::remove_file(manifest(&desk)).unwrap();
    let notes = mistakes(desk.build(&site, &Breaking::never()));
    let message = notes[0].message(Language::En);
    for name in ["`404.html`", "`atom.xml`", "`bao-cao-thong-ke`"] {
        assert!(message.contains(name), "{message}");
    }
    assert_eq!(message.matches('`').count(), 6, "{message}");
    assert!(notes[0].hint(Language::En).contains("--adopt"));
    desk.is_clean(&site, "refused");
    assert!(!manifest(&desk).exists());

    fs::write(desk.output().join(PAGE), "of somebody").unwrap();
    let target = bantin::build::Target { adopt: true, ..desk.target() };
    let report = desk.build_to(&site, &Breaking::never(), &target).unwrap();
    let written: Vec<&str> = report.written.iter().map(|out| out.as_str()).collect();
    assert_eq!(written, [PAGE]);
    desk.heals_to(&site, "adopted");
}

#[test]
fn a_page_changed_behind_our_back_is_written_again() {
    let (site, desk) = built();
    fs::write(desk.output().join(PAGE), "changed").unwrap();
    rewrites(&desk, &site, &[PAGE]);
}

#[test]
fn a_page_deleted_behind_our_back_is_written_again() {
    let (site, desk) = built();
    fs::remove_dir_all(desk.output().join("tin-hoat-dong/2026/10")).unwrap();
    rewrites(&desk, &site, &["tin-hoat-dong/2026/10/index.html", PAGE]);
}

#[test]
fn a_page_replaced_by_an_empty_folder_is_written_again() {
    let (site, desk) = built();
    fs::remove_file(desk.output().join(PAGE)).unwrap();
    fs::create_dir_all(desk.output().join(PAGE).join("empty/folders")).unwrap();
    rewrites(&desk, &site, &[PAGE]);
}

#[cfg(unix)]
#[test]
fn a_page_replaced_by_a_link_is_written_again_and_the_link_not_followed() {
    let (site, desk) = built();
    let elsewhere = desk.root().join("elsewhere.txt");
    fs::write(&elsewhere, "of somebody").unwrap();
    fs::remove_file(desk.output().join(PAGE)).unwrap();
    std::os::unix::fs::symlink(&elsewhere, desk.output().join(PAGE)).unwrap();
    rewrites(&desk, &site, &[PAGE]);
    assert_eq!(fs::read_to_string(elsewhere).unwrap(), "of somebody");
    let there = fs::symlink_metadata(desk.output().join(PAGE)).unwrap();
    assert!(there.is_file());
}

#[test]
fn copied_files_with_new_times_are_compared_and_not_written() {
    let (site, desk) = built();
    let page = fs::File::options().write(true).open(desk.output().join(PAGE)).unwrap();
    page.set_modified(std::time::SystemTime::UNIX_EPOCH).unwrap();
    let report = desk.build(&site, &Breaking::never()).unwrap();
    assert_eq!((report.produced, report.written.len()), (1, 0));
    desk.heals_to(&site, "afterwards");
}

#[test]
fn an_output_emptied_by_hand_is_filled_again() {
    let (site, desk) = built();
    fs::remove_dir_all(desk.output()).unwrap();
    fs::create_dir(desk.output()).unwrap();
    desk.heals_to(&site, "emptied");
    fs::remove_dir_all(desk.output()).unwrap();
    desk.heals_to(&site, "removed");
}

#[test]
fn a_ledger_says_nothing_about_another_folder_in_the_same_place() {
    let (site, desk) = built();
    fs::remove_dir_all(desk.output()).unwrap();
    fs::create_dir(desk.output()).unwrap();
    fs::write(desk.output().join("index.html"), "of somebody").unwrap();
    let notes = mistakes(desk.build(&site, &Breaking::never()));
    assert!(notes[0].message(Language::En).contains("`index.html`"));
    let text = fs::read_to_string(desk.output().join("index.html")).unwrap();
    assert_eq!(text, "of somebody");
}

#[test]
fn what_a_first_build_left_goes_also_when_somebody_made_the_folder() {
    let site = Version::new(|_| {});
    let desk = Desk::empty();
    let disk = Breaking::new(super::breaking::Manner::Stops, 12);
    desk.build(&site, &disk).unwrap_err();
    fs::create_dir(desk.output()).unwrap();
    desk.heals_to(&site, "made by hand");
}
