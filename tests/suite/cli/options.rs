//! Time, drafts and the address decide what is built.

use super::program::bantin;
use crate::support::{Project, article, tree};

/// One article of yesterday, one of tomorrow at noon, one draft.
fn scheduled() -> Project {
    let site = Project::new(
        "\
-- content/site.yaml --
title: Province union
base_url: https://congdoan.example/
language: en
",
    );
    let write = |name: &str, date: &str, more: &str| {
        let path = format!("content/thong-bao/2026/11/{name}.md");
        site.write(&path, article(name, date, more, "Text."));
    };
    write("past", "2026-11-20 09:00", "");
    write("future", "2026-11-22 12:00", "");
    write("draft", "2026-11-20 10:00", "draft: yes\n");
    site
}

/// Which of the three are online.
fn names(site: &Project) -> Vec<&'static str> {
    let files = tree(&site.root().join("public"));
    let is_online = |name: &&str| {
        let is_there = files.contains_key(&format!("thong-bao/2026/11/{name}.html"));
        let home = String::from_utf8_lossy(&files["index.html"]).into_owned();
        assert_eq!(home.contains(&format!("/{name}.html")), is_there, "{name}");
        is_there
    };
    ["past", "future", "draft"].into_iter().filter(is_online).collect()
}

#[test]
fn an_article_of_tomorrow_waits_for_its_time() {
    let site = scheduled();
    for (now, wanted) in [
        ("2026-11-21 08:00", vec!["past"]),
        ("2026-11-22 11:59", vec!["past"]),
        ("2026-11-22 12:00", vec!["past", "future"]),
        ("2026-11-20 08:59", vec![]),
    ] {
        bantin(&site).at(now).build().must_succeed();
        assert_eq!(names(&site), wanted, "{now}");
    }
}

#[test]
fn the_environment_may_say_what_time_it_is() {
    let site = scheduled();
    // 2026-11-22 05:00 UTC is noon in Viet Nam.
    let noon = 1_795_323_600;
    bantin(&site).at_epoch(&(noon - 1).to_string()).build().must_succeed();
    assert_eq!(names(&site), ["past"]);
    bantin(&site).at_epoch(&noon.to_string()).build().must_succeed();
    assert_eq!(names(&site), ["past", "future"]);
    bantin(&site).at_epoch("0").at("2026-11-21 08:00").build().must_succeed();
    assert_eq!(names(&site), ["past"]);
    let run = bantin(&site).at_epoch("yesterday").build().must_exit(2);
    run.must_contain("SOURCE_DATE_EPOCH").must_contain("yesterday");
}

#[test]
fn drafts_and_scheduled_articles_are_shown_when_asked() {
    let site = scheduled();
    bantin(&site).with("--drafts").build().must_succeed();
    assert_eq!(names(&site), ["past", "future", "draft"]);
    let files = tree(&site.root().join("public"));
    let has_ribbon = |name: &str| {
        let page = &files[&format!("thong-bao/2026/11/{name}.html")];
        String::from_utf8_lossy(page).contains("class=\"ribbon")
    };
    assert!(has_ribbon("draft") && has_ribbon("future") && !has_ribbon("past"));
    bantin(&site).build().must_succeed();
    assert_eq!(names(&site), ["past"]);
    assert!(tree(&site.root().join("public")) == site.clean_tree());
}

#[test]
fn a_portal_below_a_path_names_nothing_outside_it() {
    let site = Project::new(crate::support::SITE);
    site.write(
        "content/tin-hoat-dong/2026/10/mot/index.md",
        article(
            "Một",
            "2026-10-02",
            "unit: Công đoàn Cảng\nimage: anh.svg\nimage_alt: Ảnh\n",
            "![Ảnh](anh.svg)\n\n[Hai](/thong-bao/2026/11/hai.md) [đầu trang](/) \
             [mục](/thong-bao/) [tệp](/mau.pdf) [trong bài](#x)\n\n## X",
        ),
    );
    site.write("content/tin-hoat-dong/2026/10/mot/anh.svg", "<svg/>");
    site.write("static/mau.pdf", "%PDF");
    site.write(
        "content/thong-bao/2026/11/hai.md",
        article("Hai", "2026-11-02", "", "Hai."),
    );
    let base = "https://example.org/tinh/cong-doan/";
    bantin(&site).with("--base-url").with(base).build().must_succeed();
    let files = tree(&site.root().join("public"));
    let mut count = 0;
    for (path, bytes) in &files {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains("congdoan.example"), "{path}");
        if !path.ends_with(".html") {
            continue;
        }
        // The tools beside a title lead to others on purpose.
        let tools = ["mailto:", "https://www.facebook.com/sharer/"];
        for link in links(&text) {
            if tools.iter().any(|tool| link.starts_with(tool)) {
                continue;
            }
            let inside = link.strip_prefix("https://example.org").unwrap_or(link);
            let inside = inside.strip_prefix("/tinh/cong-doan/");
            assert!(inside.is_some() || link.starts_with('#'), "{link} in {path}");
            let file = inside.unwrap_or_default().split('#').next().unwrap_or_default();
            let is_folder = file.is_empty() || file.ends_with('/');
            let file = if is_folder { format!("{file}index.html") } else { file.into() };
            assert!(files.contains_key(&file), "{link} in {path}");
            count += 1;
        }
    }
    assert!(count > 100, "{count} links");
    for feed in ["rss.xml", "atom.xml", "sitemap/trang.xml"] {
        let text = String::from_utf8_lossy(&files[feed]).into_owned();
        assert!(text.contains("https://example.org/tinh/cong-doan/thong-bao/"), "{feed}");
        assert!(!text.contains("https://example.org/thong-bao"), "{feed}");
    }
    let page =
        String::from_utf8_lossy(&files["tin-hoat-dong/2026/10/mot.html"]).into_owned();
    for link in ["thong-bao/2026/11/hai.html", "mau.pdf", "thong-bao/", ""] {
        assert!(page.contains(&format!("href=\"/tinh/cong-doan/{link}\"")), "{link}");
    }
}

/// Every address that a page names in `href`, `src`, `action`, `srcset` or `poster`.
fn links(html: &str) -> Vec<&str> {
    let attributes = ["href", "src", "action", "srcset", "poster"];
    let values = attributes.iter().flat_map(|attribute| {
        let start = format!(" {attribute}=\"");
        let found: Vec<_> = html.match_indices(&start).map(|(at, _)| at).collect();
        found
            .into_iter()
            .map(move |at| html[at + start.len()..].split('"').next().unwrap_or_default())
    });
    values.collect()
}
