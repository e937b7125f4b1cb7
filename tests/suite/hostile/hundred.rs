//! Bad inputs that no golden case has, given to the program as a newsroom runs it.
//!
//! Each row: what is wrong, the files, how `build` exits, and what it notes, each code once
//! a line. A row tells that the program ends, names the place, and keeps the good article
//! beside it online wherever it publishes anything.

mod addresses;
mod heads;
mod names;
mod settings;
mod templates;
mod texts;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::cli::program::bantin;
use crate::support::{Project, tree};

const FOLDER: &str = "content/tin-hoat-dong/2026/11";
const SITE: &str = "title: Trang tin\nbase_url: https://x.example/\n";
const DATE: &str = "date: 2026-11-02\n";
const TITLE: &str = "title: A\ndate: 2026-11-02\n";

/// How many notes of a row are compared.
const COMPARED: usize = 4;

/// One bad input and what becomes of it.
struct Row {
    what: &'static str,
    files: Vec<(&'static str, Vec<u8>)>,
    exit: i32,
    notes: &'static [&'static str],
}

/// A row of one article.
fn article(
    what: &'static str,
    text: Vec<u8>,
    exit: i32,
    notes: &'static [&'static str],
) -> Row {
    files(what, [("x.md", text)], exit, notes)
}

/// A row of files, in the folder of articles where their paths do not begin with `/`.
fn files<const N: usize>(
    what: &'static str,
    files: [(&'static str, Vec<u8>); N],
    exit: i32,
    notes: &'static [&'static str],
) -> Row {
    Row { what, files: files.into(), exit, notes }
}

fn text(text: &str) -> Vec<u8> {
    text.as_bytes().to_vec()
}

/// An article with this front matter.
fn head(head: &str) -> Vec<u8> {
    text(&format!("---\n{head}---\n\nNội dung.\n"))
}

/// An article with this body.
fn body(body: &str) -> Vec<u8> {
    text(&format!("---\n{TITLE}---\n\n{body}\n"))
}

fn rows() -> Vec<Row> {
    [
        heads::rows(),
        addresses::rows(),
        texts::rows(),
        names::rows(),
        settings::rows(),
        templates::rows(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

impl Row {
    /// What the program said: its exit and its first notes, `BT0101 x.md:1`.
    fn run(&self) -> (Option<i32>, Vec<String>) {
        let project = Project::new("");
        project.write("content/site.yaml", SITE);
        project.write(&format!("{FOLDER}/tot.md"), body("Tốt."));
        for (path, bytes) in &self.files {
            match path.strip_prefix('/') {
                Some(path) => project.write(path, bytes),
                None => project.write(&format!("{FOLDER}/{path}"), bytes),
            }
        }
        let before = tree(&project.root());
        let run = bantin(&project).with("--format").with("json").build();
        let output = project.root().join("public");
        let output = if output.exists() { tree(&output) } else { BTreeMap::new() };
        let mut after = tree(&project.root());
        after.retain(|path, _| {
            !path.starts_with("public/") && !path.starts_with(".bantin/")
        });
        assert_eq!(after, before, "{}: something else was touched", self.what);
        let is_published = run.code != Some(1);
        let page = "tin-hoat-dong/2026/11/tot.html";
        assert_eq!(output.contains_key(page), is_published, "{}: {run}", self.what);
        let mut notes = Vec::new();
        for line in run.out.lines() {
            let note: serde_json::Value = serde_json::from_str(line).unwrap();
            let Some(file) = note["file"].as_str() else { continue };
            let name = file.rsplit('/').next().unwrap();
            let code = note["code"].as_str().unwrap();
            notes.push(format!("{code} {name}:{}", note["line"]));
            notes.dedup();
        }
        notes.truncate(COMPARED);
        (run.code, notes)
    }
}

#[test]
fn every_bad_input_has_its_answer() {
    let mut wrong = String::new();
    for row in rows() {
        let (exit, notes) = row.run();
        if exit != Some(row.exit) || notes != row.notes {
            wrong.push_str(&format!("{}: {exit:?} {notes:?}\n", row.what));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn more_than_a_hundred_bad_inputs_have_an_answer() {
    let names: BTreeSet<&str> = rows().iter().map(|row| row.what).collect();
    assert_eq!(names.len(), rows().len(), "each is another one");
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/goldens");
    let mut of_goldens = BTreeSet::new();
    for case in fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()) {
        let report = fs::read_to_string(case.join("report.jsonl")).unwrap_or_default();
        for line in report.lines() {
            let note: serde_json::Value = serde_json::from_str(line).unwrap();
            of_goldens.insert((case.clone(), note["file"].to_string()));
        }
    }
    let (rows, of_goldens) = (names.len(), of_goldens.len());
    assert!(rows >= 100 && of_goldens >= 200, "{rows} rows, {of_goldens} in goldens");
}
