//! `fmt` changes files and never what they say.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use bantin::build::Target;
use bantin::{encoding, fmt};

use crate::support::{Folder, Hasty, Project, SITE, tree};

/// Copies the files below a folder into a project.
fn lay(from: &Path, below: &str, project: &Project) {
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{below}{}", entry.file_name().to_str().unwrap());
        if entry.file_type().unwrap().is_dir() {
            lay(&entry.path(), &format!("{name}/"), project);
        } else {
            project.write(&name, fs::read(entry.path()).unwrap());
        }
    }
}

/// Every golden case, and the sample portal.
fn projects() -> Vec<(String, Project)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut projects = Vec::new();
    for entry in fs::read_dir(root.join("tests/goldens")).unwrap() {
        let case = entry.unwrap().path();
        if case.is_dir() {
            let project = Project::new(SITE);
            lay(&case.join("site"), "", &project);
            projects.push((case.display().to_string(), project));
        }
    }
    let sample = Project::new("");
    for folder in ["content", "static", "templates"] {
        lay(&root.join(folder), &format!("{folder}/"), &sample);
    }
    projects.push(("the sample".into(), sample));
    projects
}

/// What a build from nothing publishes, if it is not stopped.
fn published(project: &Project) -> Option<BTreeMap<String, Vec<u8>>> {
    let folder = Folder::new();
    let output = folder.path().join("clean");
    let target = Target { output: output.clone(), adopt: false, hold: true };
    let built = project.build_with(&Hasty, &target);
    built.is_ok().then(|| tree(&output))
}

/// Writes every file as it was understood; gives how many there were.
fn rewrite(project: &Project) -> usize {
    let files = fmt::files(&project.root()).unwrap();
    let rewritten = fmt::rewritten(&project.root(), &files);
    rewritten.iter().for_each(|file| file.write().unwrap());
    rewritten.len()
}

#[test]
fn a_portal_is_the_same_to_the_byte_before_and_after() {
    let mut count = 0;
    for (name, project) in projects() {
        let before = project.load();
        let errors = |revision: &bantin::Revision| -> Vec<_> {
            let errors = revision.notes.iter().filter(|note| note.is_error());
            errors.map(|note| (note.code, note.place.file.clone())).collect()
        };
        let tree = published(&project);
        count += rewrite(&project);
        let after = project.load();
        let (errors, left) = (errors(&before), errors(&after));
        assert!(left.iter().all(|error| errors.contains(error)), "{name}: {left:?}");
        let again = published(&project);
        // What site.yaml made an error may be mended, and its article appear.
        if left.len() < errors.len() {
            continue;
        }
        assert_eq!(tree.is_some(), again.is_some(), "{name}");
        if let (Some(tree), Some(again)) = (tree, again) {
            let differs = tree.iter().find(|(path, page)| again.get(*path) != Some(page));
            assert_eq!(differs.map(|(path, _)| path), None, "{name}");
            assert_eq!(tree.len(), again.len(), "{name}");
        }
        assert_eq!(rewrite(&project), 0, "{name}: twice is once");
    }
    assert!(count > 20, "{count} files were rewritten at all");
}

#[test]
fn a_file_that_somebody_saved_meanwhile_is_not_written() {
    let project = Project::new(SITE);
    let path = "content/tin-hoat-dong/a.md";
    project.write(path, "---\ntitle:A\ndate: 2020-10-09\n---\nMột.\n");
    let files = fmt::files(&project.root()).unwrap();
    let rewritten = fmt::rewritten(&project.root(), &files);
    assert_eq!(
        encoding::lossy(&rewritten[0].after),
        "---\ntitle: A\ndate: 2020-10-09\n---\nMột.\n"
    );
    project.write(path, "mới");
    assert!(rewritten[0].write().is_err());
    assert_eq!(project.read(path), "mới");
    let folder = project.root().join("content/tin-hoat-dong");
    assert_eq!(fs::read_dir(folder).unwrap().count(), 1, "nothing is left behind");
}
