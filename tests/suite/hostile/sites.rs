//! Whole sites of nonsense: each build ends, names the file, publishes the rest, and
//! touches nothing outside of the output and `.bantin`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::support::{Project, SITE, article, tree};

const FOLDER: &str = "content/tin-hoat-dong/2026/11";

/// A site with one good article.
fn site() -> Project {
    let project = Project::new(SITE);
    project.write(&format!("{FOLDER}/tot.md"), article("Tốt", "2026-11-01", "", "Tốt."));
    project
}

/// What is below the folder that holds the project, without output and memory.
fn around(project: &Project) -> BTreeMap<String, Vec<u8>> {
    let mut all = tree(project.root().parent().unwrap());
    all.retain(|path, _| !path.starts_with("public/") && !path.contains("/.bantin/"));
    all
}

/// Builds, and gives the codes and files of what was noticed.
fn built(project: &Project) -> Vec<(String, String)> {
    let before = around(project);
    project.build().unwrap();
    assert_eq!(around(project), before, "something else was touched");
    let public = project.tree();
    assert!(public.contains_key("tin-hoat-dong/2026/11/tot.html"));
    assert!(public.keys().all(|path| !path.contains("..")));
    let notes = project.load().notes.into_iter();
    notes.map(|note| (note.code.to_string(), note.place.file.to_string())).collect()
}

fn has(notes: &[(String, String)], code: &str, file: &str) -> bool {
    notes.iter().any(|(noted, at)| noted == code && at.ends_with(file))
}

#[test]
fn an_address_cannot_leave_the_output() {
    let project = site();
    for (number, slug) in ["../../x", "/etc/x", "..", "con", "a/b", "index", "%2e%2e", ""]
        .iter()
        .enumerate()
    {
        let more = format!("slug: \"{slug}\"\n");
        let path = format!("{FOLDER}/bai-{number}.md");
        project.write(&path, article("Bài", "2026-11-02", &more, "Nội dung."));
    }
    let notes = built(&project);
    for number in 0..7 {
        let file = format!("bai-{number}.md");
        assert!(notes.iter().any(|(_, at)| at.ends_with(&file)), "{file}: {notes:?}");
    }
}

#[test]
fn names_that_no_address_can_carry_are_told() {
    let project = site();
    project.write(&format!("{FOLDER}/con.md"), article("Con", "2026-11-02", "", "x"));
    project.write(&format!("{FOLDER}/….md"), article("Chấm", "2026-11-02", "", "x"));
    let long = format!("{}.md", "a".repeat(252));
    project.write(&format!("{FOLDER}/{long}"), article("Dài", "2026-11-02", "", "x"));
    let notes = built(&project);
    assert!(has(&notes, "BT0106", "/con.md"), "{notes:?}");
    assert!(has(&notes, "BT0106", "/….md"), "{notes:?}");
    assert!(has(&notes, "BT0106", &long), "{notes:?}");
}

#[test]
fn two_spellings_of_one_address_have_one_owner() {
    let project = site();
    let text = |title: &str| article(title, "2026-11-02", "", "x");
    project.write(&format!("{FOLDER}/Hop.md"), text("Một"));
    project.write(&format!("{FOLDER}/hop.md"), text("Hai"));
    project.write(&format!("{FOLDER}/họp/index.md"), text("Ba"));
    let notes = built(&project);
    let taken = notes.iter().filter(|(code, _)| code == "BT0401").count();
    assert_eq!(taken, 2, "{notes:?}");
}

#[cfg(unix)]
#[test]
fn links_and_pipes_are_not_followed() {
    let project = site();
    let folder = project.root().join(FOLDER);
    std::os::unix::fs::symlink(project.root(), folder.join("vong")).unwrap();
    std::os::unix::fs::symlink("/etc/passwd", folder.join("mat-khau.md")).unwrap();
    let fifo = folder.join("ong.md");
    let made = std::process::Command::new("mkfifo").arg(&fifo).status().unwrap();
    assert!(made.success());
    let notes = built_with_pipe(&project, &fifo);
    assert!(has(&notes, "BT0102", "/vong"), "{notes:?}");
    assert!(has(&notes, "BT0102", "/mat-khau.md"), "{notes:?}");
    assert!(notes.iter().any(|(_, at)| at.ends_with("/ong.md")), "{notes:?}");
}

/// The pipe cannot be compared as a file is, so only the notes are looked at.
#[cfg(unix)]
fn built_with_pipe(project: &Project, fifo: &Path) -> Vec<(String, String)> {
    project.build().unwrap();
    let notes = project.load().notes.into_iter();
    let notes = notes.map(|note| (note.code.to_string(), note.place.file.to_string()));
    let notes = notes.collect();
    fs::remove_file(fifo).unwrap();
    let text = |bytes: &Vec<u8>| String::from_utf8_lossy(bytes).contains("root:");
    assert!(!project.tree().values().any(text));
    notes
}
