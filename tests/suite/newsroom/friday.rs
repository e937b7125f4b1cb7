//! Friday, 17:00: an urgent notice has to go out, whatever colleagues have left behind.

use crate::cli::program::{Run, bantin};
use crate::outline::outline;
use crate::support::{Project, SITE, article, tree};

const URGENT: &str = "content/thong-bao/2026/11/hoan-hoi-thao.md";
const BROKEN: &str = "content/tin-hoat-dong/2026/11/bai-cua-dong-nghiep.md";

/// Thirty good articles that are online.
fn online() -> Project {
    let site = Project::new(SITE);
    for number in 1..=30 {
        let (section, day) = match number % 3 {
            0 => ("thong-bao", number),
            _ => ("tin-hoat-dong", number),
        };
        let month = 9 + number % 3;
        let path = format!("content/{section}/2026/{month:02}/bai-{number}.md");
        let (title, date) =
            (format!("Bài {number}"), format!("2026-{month:02}-{:02}", day % 19 + 1));
        site.write(&path, article(&title, &date, "tác giả: Thu Hà\n", "Nội dung."));
    }
    bantin(&site).build().must_succeed();
    site
}

/// Friday afternoon: the notice, a colleague's new file, an unfinished draft.
fn friday(site: &Project) {
    let more = "loại văn bản: thông báo\nghim: có\n";
    let text = "Hội thao ngày 21/11 dời sang tuần sau do bão.";
    site.write(URGENT, article("Hoãn hội thao do bão", "2026-11-20 17:00", more, text));
    site.write(BROKEN, "---\ntiêu đề: Bài viết vội\nngày: 31/11/2026\n---\n\nChữ.\n");
    let draft = "---\ntiêu đề: Còn dở\nngày: chưa biết\nnháp: có\n---\n\nChữ.\n";
    site.write("content/tin-hoat-dong/2026/11/con-do.md", draft);
}

fn page(site: &Project, path: &str) -> String {
    let html = std::fs::read_to_string(site.root().join("public").join(path)).unwrap();
    outline(&html, "main").unwrap()
}

/// The same build again finds nothing more to do.
fn is_settled(site: &Project) -> Run {
    bantin(site).build().must_exit(3).must_contain("ghi 0 tệp")
}

#[test]
fn an_urgent_notice_goes_out_although_colleagues_left_mistakes() {
    let site = online();
    friday(&site);
    let run = bantin(&site).build().must_exit(3);
    run.must_contain(&format!("{BROKEN}:3"))
        .must_contain("31/11/2026")
        .must_contain("con-do.md – bản nháp");
    let notice = page(&site, "thong-bao/2026/11/hoan-hoi-thao.html");
    assert!(notice.contains("Hội thao ngày 21/11 dời sang tuần sau do bão."), "{notice}");
    for list in ["index.html", "thong-bao/index.html", "thong-bao/2026/11/index.html"] {
        let list = page(&site, list);
        let link = "[Hoãn hội thao do bão](/thong-bao/2026/11/hoan-hoi-thao.html)";
        assert_eq!(list.matches(link).count(), 1, "{list}");
    }
    for (path, bytes) in tree(&site.root().join("public")) {
        let text = String::from_utf8_lossy(&bytes);
        for hidden in ["Bài viết vội", "bai-cua-dong-nghiep", "Còn dở", "con-do"]
        {
            assert!(!text.contains(hidden), "{hidden} in {path}");
        }
    }
    is_settled(&site);
}

#[test]
fn an_article_that_is_online_and_broken_stops_everything() {
    let site = online();
    friday(&site);
    let output = site.root().join("public");
    let before = tree(&output);
    let online = "content/tin-hoat-dong/2026/10/bai-1.md";
    let text = site.read(online);
    site.write(online, text.replace("title: Bài 1", "title:"));
    let run = bantin(&site).build().must_exit(1);
    run.must_contain(online)
        .must_contain("`/tin-hoat-dong/2026/10/bai-1.html`")
        .must_contain("--hold")
        .must_contain(&format!("{BROKEN}:3"));
    assert!(tree(&output) == before, "the old site is not as it was");
    // Mended, everything goes out at once.
    site.write(online, text);
    bantin(&site).build().must_exit(3);
    assert!(output.join("thong-bao/2026/11/hoan-hoi-thao.html").exists());
    assert!(tree(&output) == site.clean_tree());
}
