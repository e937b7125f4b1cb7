//! What is published, and how little is written.

use super::program::bantin;
use crate::support::{NOW, Project, article, tree};

const FOUR: &str = "\
-- content/site.yaml --
title: Province union
base_url: https://congdoan.example/
language: en
-- content/tin-hoat-dong/2026/10/one.md --
---
title: One
date: 2026-10-01
---

First.

Second.
-- content/tin-hoat-dong/2026/11/two.md --
---
title: Two
date: 2026-11-02 07:30
---

Two.
-- content/thong-bao/2026/11/three.md --
---
title: Three
date: 2026-11-03
---

Three.
-- content/videos/2026/11/four.md --
---
title: Four
date: 2026-11-04
---

Four.
";

fn four() -> Project {
    Project::new(FOUR)
}

#[test]
fn a_settings_file_and_four_articles_are_a_site() {
    let site = four();
    bantin(&site).build().must_succeed().must_not_contain("NOT PUBLISHED");
    let files = tree(&site.root().join("public"));
    for page in [
        "index.html",
        "404.html",
        "rss.xml",
        "sitemap.xml",
        "tin-hoat-dong/2026/10/one.html",
        "tin-hoat-dong/2026/11/two.html",
        "thong-bao/2026/11/three.html",
        "videos/2026/11/four.html",
    ] {
        assert!(files.contains_key(page), "{page}");
    }
    assert!(files == site.clean_tree());
}

#[test]
fn a_second_run_writes_nothing() {
    let site = four();
    bantin(&site).build().must_succeed();
    bantin(&site).build().must_succeed().must_contain("done: 0 files written");
    let fresh = bantin(&site).with("--fresh").build().must_succeed();
    fresh.must_contain("done: 0 files written");
}

#[test]
fn an_edited_body_writes_one_page_and_its_words() {
    let site = four();
    bantin(&site).build().must_succeed();
    let before = tree(&site.root().join("public"));
    site.edit("content/tin-hoat-dong/2026/10/one.md", "Second.", "Second, edited.");
    let run = bantin(&site).build().must_succeed();
    // The page, the file of the index that holds its words, and that file's name.
    run.must_contain("done: 3 files written").must_contain("1 removed");
    let after = tree(&site.root().join("public"));
    assert!(after == site.clean_tree());
    let mut changed: Vec<_> = after.keys().collect();
    changed.retain(|path| before.get(*path) != Some(&after[*path]));
    let (index, pages): (Vec<_>, Vec<_>) =
        changed.into_iter().partition(|path| path.starts_with("tim-kiem/nam-moi/"));
    assert_eq!(
        (index.len(), pages),
        (2, vec![&"tin-hoat-dong/2026/10/one.html".to_owned()])
    );
}

#[test]
fn the_folder_it_stands_in_is_the_portal() {
    let site = four();
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_bantin"));
    command.args(["build", "--now", NOW]).current_dir(site.root());
    assert!(command.output().unwrap().status.success());
    assert!(tree(&site.root().join("public")) == site.clean_tree());
}

#[test]
fn a_broken_article_is_held_and_the_rest_published() {
    let site = four();
    site.write("content/thong-bao/2026/11/bad.md", "---\ntitle: Bad\n---\n\nNo date.\n");
    let run = bantin(&site).build().must_exit(3);
    run.must_contain("content/thong-bao/2026/11/bad.md:1")
        .must_contain("BT0208")
        .must_contain("NOT PUBLISHED because of errors, 1 article:")
        .must_contain("content/thong-bao/2026/11/bad.md – see its errors above");
    let files = tree(&site.root().join("public"));
    assert!(!files.contains_key("thong-bao/2026/11/bad.html"));
    assert!(files.contains_key("thong-bao/2026/11/three.html"));
    assert!(files == four().clean_tree());
}

#[test]
fn every_broken_article_is_named() {
    let site = four();
    for number in 0..30 {
        let path = format!("content/thong-bao/2026/11/bad-{number:02}.md");
        site.write(&path, "---\ntitle: Bad\ndate: 32/10/2026\n---\n");
    }
    let run = bantin(&site).build().must_exit(3);
    let run = run.must_contain("NOT PUBLISHED because of errors, 30 articles:");
    for number in 0..30 {
        let path = format!("content/thong-bao/2026/11/bad-{number:02}.md:3");
        assert!(run.out.contains(&path), "{path}");
    }
}

#[test]
fn a_broken_draft_stops_nothing() {
    let site = four();
    let broken = "---\ntitle: Draft\ndate: some day\ndraft: yes\n---\n";
    site.write("content/thong-bao/2026/11/draft.md", broken);
    let run = bantin(&site).build().must_succeed();
    run.must_contain("content/thong-bao/2026/11/draft.md – draft");
    assert!(tree(&site.root().join("public")) == four().clean_tree());
}

#[test]
fn an_article_taken_back_as_a_draft_goes_although_it_is_broken() {
    let site = four();
    bantin(&site).build().must_succeed();
    let broken = "---\ntitle: Three\ndate: some day\ndraft: yes\n---\n";
    site.write("content/thong-bao/2026/11/three.md", broken);
    bantin(&site).build().must_succeed();
    assert!(!site.root().join("public/thong-bao/2026/11/three.html").exists());
}

#[test]
fn what_is_not_published_is_listed_with_its_reason() {
    let site = four();
    let write = |path: &str, date: &str, more: &str| {
        site.write(&format!("content/{path}"), article("More", date, more, "More."));
    };
    write("thong-bao/2026/11/draft.md", "2026-11-05", "draft: yes\n");
    write("thong-bao/2026/12/later.md", "2026-12-05", "");
    write("elsewhere/page.md", "2026-11-05", "");
    let run = bantin(&site).build().must_succeed();
    run.must_contain("content/thong-bao/2026/11/draft.md – draft")
        .must_contain("content/thong-bao/2026/12/later.md – scheduled, not due yet")
        .must_contain("content/elsewhere/page.md – in no section");
    assert!(tree(&site.root().join("public")) == four().clean_tree());
}
