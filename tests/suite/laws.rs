//! The law: after any edit the incremental output equals a clean build, and only the
//! files that the edit reaches are written.

use crate::support::{Project, SITE, article};

/// Builds after an edit, holds the law, and gives what was written and removed.
fn built(project: &Project) -> (Vec<String>, Vec<String>) {
    let report = project.build().unwrap();
    assert_eq!(project.tree(), project.clean_tree());
    let texts = |outs: &[bantin::url::OutPath]| {
        outs.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    (texts(&report.written), texts(&report.removed))
}

#[test]
fn an_update_touches_the_page_of_its_article_alone() {
    let project = Project::new(SITE);
    for (name, day) in [("a", "2020-10-09"), ("b", "2020-10-10"), ("c", "2020-10-11")] {
        let path = format!("content/tin-hoat-dong/2020/10/{name}.md");
        project.write(&path, article(name, day, "updated: 2020-10-20\n", "Nội dung."));
    }
    project.build().unwrap();
    let path = "content/tin-hoat-dong/2020/10/b.md";
    project.edit(path, "updated: 2020-10-20", "updated: 2020-10-21");
    assert_eq!(built(&project).0, ["tin-hoat-dong/2020/10/b.html"]);
    project.edit(path, "updated: 2020-10-21\n", "");
    assert_eq!(built(&project).0, ["tin-hoat-dong/2020/10/b.html"]);
}
