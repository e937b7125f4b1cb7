//! Static pages: what is neither news nor a list.

use crate::support::{Project, SITE, article, tree};

fn project() -> Project {
    let project = Project::new(SITE);
    let page = "---\ntitle: Giới thiệu\n---\n\nXem [bài](/tin-hoat-dong/2026/11/a.md).\n";
    project.write("content/trang/gioi-thieu.md", page);
    let more = "summary: Tóm tắt.\n";
    let news = article("Bài A", "2026-11-01", more, "Xem [trang](/trang/gioi-thieu.md).");
    project.write("content/tin-hoat-dong/2026/11/a.md", news);
    project
}

fn text(project: &Project, path: &str) -> String {
    String::from_utf8_lossy(&project.clean_tree()[path]).into_owned()
}

#[test]
fn a_static_page_needs_no_date_and_is_linked_both_ways() {
    let project = project();
    assert_eq!(project.load().notes, []);
    let page = text(&project, "gioi-thieu.html");
    assert!(page.contains("<h1>Giới thiệu</h1>"));
    assert!(page.contains("href=\"/tin-hoat-dong/2026/11/a.html\""));
    let news = text(&project, "tin-hoat-dong/2026/11/a.html");
    assert_eq!(news.matches("href=\"/gioi-thieu.html\"").count(), 2, "text and footer");
    assert!(text(&project, "sitemap/trang.xml").contains("/gioi-thieu.html<"));
    assert!(!text(&project, "rss.xml").contains("Giới thiệu"));
}

#[test]
fn the_text_of_a_static_page_changes_that_page_and_its_words() {
    let project = project();
    let more = "summary: Về chúng tôi.\n";
    project.edit("content/trang/gioi-thieu.md", "---\n\n", &format!("{more}---\n\n"));
    project.build().unwrap();
    project.edit("content/trang/gioi-thieu.md", "Xem", "Mời xem");
    let report = project.build().unwrap();
    let written: Vec<_> = report.written.iter().map(|claim| claim.as_str()).collect();
    let (page, words) = written.split_first().unwrap();
    assert_eq!(*page, "gioi-thieu.html");
    assert!(words.iter().all(|path| path.starts_with("tim-kiem/trang/")), "{words:?}");
    assert_eq!(tree(&project.output()), project.clean_tree());
}

#[test]
fn a_static_page_keeps_its_address_against_an_article() {
    let project = project();
    let site = project.read("content/site.yaml");
    project.write("content/site.yaml", site + "permalinks: {article: \"/:slug.html\"}\n");
    let news = article("Bài B", "2026-11-02", "slug: gioi-thieu\n", "Nội dung.");
    project.write("content/thong-bao/2026/11/b.md", news);
    let revision = project.load();
    let codes: Vec<_> = revision.notes.iter().map(|note| note.code.number()).collect();
    assert_eq!(codes, ["BT0401"]);
    assert_eq!(&*revision.notes[0].related[0].file, "content/trang/gioi-thieu.md");
    assert!(text(&project, "gioi-thieu.html").contains("<h1>Giới thiệu</h1>"));
}

#[test]
fn the_names_of_fixed_files_are_taken() {
    let project = project();
    project.write("content/trang/404.md", "---\ntitle: Không thấy\n---\n\nx\n");
    let notes = project.load().notes;
    assert_eq!(notes[0].code.number(), "BT0106");
}
