//! The archive and details: what an edit reaches there.

use crate::support::{Project, SITE, article};

/// Builds after an edit, holds the law, and gives what was written and removed, but for
/// the index of the search, which holds every word.
fn built(project: &Project) -> (Vec<String>, Vec<String>) {
    let report = project.build().unwrap();
    assert_eq!(project.tree(), project.clean_tree());
    let texts = |outs: &[bantin::url::OutPath]| {
        let outs = outs.iter().map(ToString::to_string);
        outs.filter(|out| !out.starts_with("tim-kiem/")).collect::<Vec<_>>()
    };
    (texts(&report.written), texts(&report.removed))
}

#[test]
fn an_update_touches_the_page_of_its_article_and_what_says_when() {
    let project = Project::new(SITE);
    for (name, day) in [("a", "2020-10-09"), ("b", "2020-10-10"), ("c", "2020-10-11")] {
        let path = format!("content/tin-hoat-dong/2020/10/{name}.md");
        project.write(&path, article(name, day, "updated: 2020-10-20\n", "Nội dung."));
    }
    project.build().unwrap();
    let path = "content/tin-hoat-dong/2020/10/b.md";
    let told = [
        "atom.xml",
        "rss.xml",
        "sitemap.xml",
        "sitemap/2020-10.xml",
        "tin-hoat-dong/2020/10/b.html",
        "tin-hoat-dong/atom.xml",
        "tin-hoat-dong/rss.xml",
    ];
    project.edit(path, "updated: 2020-10-20", "updated: 2020-10-21");
    assert_eq!(built(&project).0, told);
    project.edit(path, "updated: 2020-10-21\n", "");
    assert_eq!(built(&project).0, told);
}

#[test]
fn an_article_touches_its_month_of_the_archive_and_the_front() {
    let archive = |outs: Vec<String>| {
        let ours = outs.into_iter().filter(|out| out.starts_with("luu-tru/"));
        ours.collect::<Vec<_>>()
    };
    let project = Project::new(SITE);
    let file = |date: &str| format!("content/tin-hoat-dong/{date}.md");
    let write = |name: &str, date: &str| {
        project.write(&file(name), article(name, date, "", "Nội dung."));
    };
    for month in 1..=12 {
        write(&format!("bai-{month}"), &format!("2019-{month:02}-09"));
        write(&format!("tin-{month}"), &format!("2020-{month:02}-09"));
    }
    project.build().unwrap();

    // Appended to the newest month, then to one in the middle.
    let front = "luu-tru/index.html";
    write("cuoi", "2020-12-20");
    assert_eq!(archive(built(&project).0), ["luu-tru/2020/12/index.html", front]);
    write("giua", "2019-06-20");
    assert_eq!(archive(built(&project).0), ["luu-tru/2019/06/index.html", front]);

    // A body that the card does not show, a file that moves, a card, a month, no more.
    project
        .write(&file("giua"), article("giua", "2019-06-20", "summary: Tóm tắt\n", "Cũ"));
    built(&project);
    project.edit(&file("giua"), "Cũ", "Mới");
    assert_eq!(archive(built(&project).0), [""; 0]);
    project.edit(&file("giua"), "title: giua", "title: Giữa năm");
    assert_eq!(archive(built(&project).0), ["luu-tru/2019/06/index.html"]);
    project.edit(&file("giua"), "2019-06-20", "2019-07-20");
    let months = ["luu-tru/2019/06/index.html", "luu-tru/2019/07/index.html"];
    assert_eq!(
        archive(built(&project).0),
        months.iter().chain([&front]).copied().collect::<Vec<_>>()
    );
    project.rename(&file("giua"), "content/thong-bao/giua.md");
    assert_eq!(archive(built(&project).0), ["luu-tru/2019/07/index.html"]);

    // The only article of its month: the page goes, and the months beside it look past it.
    project.remove(&file("bai-3"));
    let (written, removed) = built(&project);
    let months = ["luu-tru/2019/02/index.html", "luu-tru/2019/04/index.html"];
    assert_eq!(archive(written), [months[0], months[1], front]);
    assert_eq!(archive(removed), ["luu-tru/2019/03/index.html"]);
}
