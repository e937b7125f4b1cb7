//! What stops a build; the old site is then untouched.

use super::program::{Program, Run, bantin};
use crate::support::{Project, article, tree};

/// A site that says everything in English, and is online.
fn online() -> Project {
    let site = Project::new(
        "\
-- content/site.yaml --
title: Province union
base_url: https://congdoan.example/
language: en
-- content/_data/units.yaml --
- id: port
  name: Port union
",
    );
    let text = article("One", "2026-10-01", "unit: Port union\n", "One.\n\nMore.");
    site.write("content/tin-hoat-dong/2026/10/one.md", text);
    site.write(
        "content/thong-bao/2026/11/two.md",
        article("Two", "2026-11-02", "", "Two."),
    );
    bantin(&site).build().must_succeed();
    site
}

/// Builds with an edit waiting besides; nothing of it may come online.
#[track_caller]
fn stops(site: &Project, options: impl Fn(Program) -> Program) -> Run {
    let output = site.root().join("public");
    let before = tree(&output);
    site.edit("content/thong-bao/2026/11/two.md", "Two.", "Two, edited.");
    let run = options(bantin(site)).build().must_exit(1);
    let run = run.must_contain("stopped: nothing was published");
    assert!(tree(&output) == before, "{run}");
    assert!(!output.join(".bantin-stage").exists(), "{run}");
    run
}

/// As [`stops`], without options.
#[track_caller]
fn is_stopped(site: &Project) -> Run {
    stops(site, |program| program)
}

#[test]
fn an_article_that_is_online_and_broken_stops() {
    let site = online();
    site.edit(
        "content/tin-hoat-dong/2026/10/one.md",
        "date: 2026-10-01",
        "date: 2026-10",
    );
    is_stopped(&site)
        .must_contain("content/tin-hoat-dong/2026/10/one.md:3")
        .must_contain("`/tin-hoat-dong/2026/10/one.html`")
        .must_contain("BT0701")
        .must_contain("--hold");
    let run = bantin(&site).with("--hold").build().must_exit(3);
    run.must_contain("NOT PUBLISHED because of errors, 1 article:");
    let files = tree(&site.root().join("public"));
    assert!(!files.contains_key("tin-hoat-dong/2026/10/one.html"));
    assert!(files == site.clean_tree());
    bantin(&site).build().must_exit(3).must_contain("done: 0 files written");
}

#[test]
fn an_online_picture_that_is_missing_stops() {
    let site = online();
    site.edit("content/tin-hoat-dong/2026/10/one.md", "More.", "![Port](port.jpg)");
    is_stopped(&site)
        .must_contain("content/tin-hoat-dong/2026/10/port.jpg")
        .must_contain("BT0701");
}

#[test]
fn an_unclosed_template_tag_stops() {
    let site = online();
    site.write("templates/article.html", "{% if article.title %}never closed");
    is_stopped(&site).must_contain("templates/article.html:1").must_contain("BT0601");
}

#[test]
fn a_template_that_fails_while_rendering_stops() {
    let site = online();
    site.write("templates/article.html", "{{ article.title + 1 }}");
    is_stopped(&site).must_contain("templates/article.html:1").must_contain("BT0605");
}

#[test]
fn an_unknown_filter_stops() {
    let site = online();
    site.write("templates/article.html", "{{ article.title | shout }}");
    is_stopped(&site).must_contain("templates/article.html:1").must_contain("`shout`");
}

#[test]
fn a_template_that_reads_what_it_may_not_stops() {
    let site = online();
    site.write("templates/article.html", "{% set page = 1 %}");
    is_stopped(&site).must_contain("templates/article.html:1").must_contain("BT0606");
}

#[test]
fn broken_settings_stop() {
    let site = online();
    site.edit("content/site.yaml", "base_url: https:", "base_url: ftp:");
    is_stopped(&site).must_contain("content/site.yaml:2").must_contain("BT0503");
    site.edit("content/site.yaml", "base_url: ftp:", "page_size: 0\nbase_url: https:");
    let run = bantin(&site).build().must_exit(1);
    run.must_contain("content/site.yaml:2").must_contain("`page_size`");
}

#[test]
fn a_broken_register_stops() {
    let site = online();
    site.write(
        "content/_data/units.yaml",
        "- id: port\n- id: port\n  name: Port union\n",
    );
    is_stopped(&site).must_contain("content/_data/units.yaml:1").must_contain("BT0504");
    site.write(
        "content/_data/units.yaml",
        "- id: port\n  name: Port union\n  parent: nobody\n",
    );
    let run = bantin(&site).build().must_exit(1);
    run.must_contain("content/_data/units.yaml:3").must_contain("BT0506");
}

#[test]
fn a_folder_without_settings_is_no_portal() {
    let site = Project::new("-- content/tin-hoat-dong/x.md --\n---\n---\n");
    let run = bantin(&site).build().must_exit(1);
    run.must_contain("content/site.yaml").must_contain("--root");
    assert!(!site.root().join("public").exists());
}

#[test]
fn removed_settings_stop() {
    let site = online();
    let before = tree(&site.root().join("public"));
    site.remove("content/site.yaml");
    bantin(&site).build().must_exit(1).must_contain("BT0501");
    assert!(tree(&site.root().join("public")) == before);
}

#[test]
fn a_first_build_that_stops_leaves_no_output() {
    let site = Project::new(crate::support::SITE);
    site.write("templates/home.html", "{{ site.title + 1 }}");
    bantin(&site).build().must_exit(1).must_contain("templates/home.html:1");
    assert!(!site.root().join("public").exists());
    assert!(!site.root().join("public.bantin-new").exists());
}

#[test]
fn warnings_stop_when_asked() {
    let site = online();
    site.edit("content/tin-hoat-dong/2026/10/one.md", "More.", "[lost](/lost.md)");
    let before = tree(&site.root().join("public"));
    let run = bantin(&site).with("--strict").build().must_exit(1);
    run.must_contain("content/tin-hoat-dong/2026/10/one.md:9").must_contain("BT0301");
    assert!(tree(&site.root().join("public")) == before);
    bantin(&site).with("--strict").check().must_exit(1).must_contain("BT0301");
    bantin(&site).build().must_succeed().must_contain("BT0301");
    bantin(&site).check().must_succeed().must_contain("BT0301");
}

#[test]
fn a_foreign_folder_stops_and_names_three_files() {
    let site = online();
    for name in ["a.txt", "b.txt", "c.txt", "d.txt"] {
        site.write(&format!("docs/{name}"), "of somebody");
    }
    let output = site.root().join("docs");
    stops(&site, |program| program.with("--output").with(&output))
        .must_contain("`a.txt`, `b.txt`, `c.txt`")
        .must_not_contain("d.txt");
    let adopted = bantin(&site).with("--adopt").with("--output").with(&output).build();
    adopted.must_succeed();
    assert!(output.join("index.html").exists() && output.join("d.txt").exists());
}

#[test]
fn two_articles_at_one_address_are_both_named() {
    let site = online();
    site.write(
        "content/thong-bao/2026/11/other.md",
        article("Other", "2026-11-03", "slug: two\n", "Other."),
    );
    bantin(&site)
        .build()
        .must_exit(3)
        .must_contain("content/thong-bao/2026/11/other.md:4")
        .must_contain("`content/thong-bao/2026/11/two.md`");
}

#[test]
fn a_file_where_the_plan_has_a_folder_stops() {
    let site = online();
    site.write("static/thong-bao", "a file");
    is_stopped(&site).must_contain("static/thong-bao").must_contain("BT0401");
}

#[test]
fn the_environment_fails_with_two() {
    let site = online();
    site.write("file", "");
    let below_file = site.root().join("file/public");
    let run = bantin(&site).with("--output").with(&below_file).build().must_exit(2);
    run.must_contain("file/public");
    let is_file = site.root().join("file");
    bantin(&site).with("--output").with(&is_file).build().must_exit(2);
    assert_eq!(site.read("file"), "");
    let nowhere = Project::new("");
    bantin(&nowhere).build().must_exit(2).must_contain(&nowhere.root().to_string_lossy());
    assert!(!nowhere.root().exists());
}

#[test]
fn wrong_usage_exits_with_64() {
    let site = online();
    let wrong: [&[&str]; 5] = [
        &["--nonsense"],
        &["--now", "yesterday"],
        &["--base-url", "congdoan.example"],
        &["--format", "xml"],
        &["--root"],
    ];
    for arguments in wrong {
        let mut program = bantin(&site);
        for argument in arguments {
            program = program.with(argument);
        }
        let run = Run::new(program.at_epoch("0").command("build").output().unwrap());
        run.must_exit(64);
    }
    for arguments in [&[] as &[&str], &["publish"]] {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_bantin"));
        Run::new(command.args(arguments).output().unwrap()).must_exit(64);
    }
    for arguments in [["--help"], ["--version"], ["help"]] {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_bantin"));
        let run = Run::new(command.args(arguments).output().unwrap()).must_succeed();
        run.must_contain("bantin");
    }
}

#[test]
fn an_article_at_the_address_of_a_section_stops() {
    let site = online();
    let line = "permalinks:\n  article: /:slug/\nbase_url:";
    site.edit("content/site.yaml", "base_url:", line);
    site.write(
        "content/tin-hoat-dong/2026/10/notices.md",
        article("Notices", "2026-10-05", "slug: thong-bao\n", "Text."),
    );
    is_stopped(&site)
        .must_contain("content/tin-hoat-dong/2026/10/notices.md")
        .must_contain("the address `/thong-bao/` already belongs to");
}

// Other disks cannot hold the two.
#[cfg(target_os = "linux")]
#[test]
fn two_pictures_that_differ_in_letter_case_stop() {
    let site = online();
    let folder = "content/tin-hoat-dong/2026/10";
    site.edit(&format!("{folder}/one.md"), "More.", "![A](a.svg) ![B](A.svg)");
    site.write(&format!("{folder}/a.svg"), "<svg/>");
    site.write(&format!("{folder}/A.svg"), "<svg></svg>");
    is_stopped(&site)
        .must_contain(&format!("{folder}/a.svg"))
        .must_contain(&format!("{folder}/A.svg"));
}
