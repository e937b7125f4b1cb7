//! Outputs that stand in each other's way.

use super::contract::build;
use super::every_field::SITE;
use super::{NOTHING, unlike};
use crate::support::Project;

#[test]
fn a_file_may_become_a_folder_and_a_folder_a_file() {
    let project = Project::new(&format!("{SITE}-- static/tai-lieu --\nmột\n"));
    build(&project, "a file");
    let former = project.tree();
    project.remove("static/tai-lieu");
    project.write("static/tai-lieu/mot.txt", "hai");
    build(&project, "a folder");
    std::fs::remove_dir_all(project.root().join("static/tai-lieu")).unwrap();
    project.write("static/tai-lieu", "một\n");
    build(&project, "a file again");
    assert_eq!(unlike(&project.tree(), &former), NOTHING);
}

/// A camera writes `ANH.JPG`, somebody renames it. On a disk that tells the two apart,
/// the old one goes.
#[test]
fn a_file_may_change_the_case_of_its_name() {
    let project = Project::new(&format!("{SITE}-- static/ANH.JPG --\nmột\n"));
    let tells_apart = !project.root().join("CONTENT").exists();
    build(&project, "capital");
    project.rename("static/ANH.JPG", "static/anh.jpg");
    if tells_apart {
        build(&project, "small");
    }
    project.write("static/anh.jpg", "hai");
    if tells_apart {
        build(&project, "edited");
    }
    project.rename("static/anh.jpg", "static/Anh.jpg");
    project.build().unwrap();
    let there = std::fs::read(project.output().join("Anh.jpg")).unwrap();
    assert_eq!(there, b"hai");
}

#[test]
fn two_files_may_change_places() {
    let project = Project::new(&format!(
        "{SITE}-- static/a.txt --\nmột\n-- static/b.txt --\nhai\n"
    ));
    for path in ["static/a.txt", "static/b.txt"] {
        project.settle(path);
    }
    build(&project, "before");
    build(&project, "remembered");
    project.rename("static/a.txt", "static/c.txt");
    project.rename("static/b.txt", "static/a.txt");
    project.rename("static/c.txt", "static/b.txt");
    build(&project, "after");
    assert_eq!(project.tree()["b.txt"], "một\n".as_bytes());
}

#[test]
fn an_article_may_move_into_the_place_of_another() {
    let project = Project::new(SITE);
    build(&project, "before");
    let former = project.tree();
    let text = project.read("content/tin/ba.md");
    project.rename("content/tin/ba.md", "content/tin/nam.md");
    build(&project, "moved");
    project.rename("content/tin/hai.md", "content/tin/ba.md");
    build(&project, "taken");
    project.rename("content/tin/ba.md", "content/tin/hai.md");
    project.remove("content/tin/nam.md");
    project.write("content/tin/ba.md", text);
    build(&project, "back");
    assert_eq!(unlike(&project.tree(), &former), NOTHING);
}
