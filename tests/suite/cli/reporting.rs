//! What the program says, to people and to machines.

use std::process::Stdio;

use serde_json::Value;

use super::program::{Run, bantin};
use crate::support::{Project, SITE, article, tree};

/// A site with mistakes of every severity, in a language.
fn with_mistakes(language: &str) -> Project {
    let site = Project::new(&format!(
        "-- content/site.yaml --\ntitle: Trang \"tin\"\nbase_url: https://x.example/\n\
         language: {language}\nunknown: \"a\\\\b\"\n"
    ));
    site.write(
        "content/thong-bao/2026/11/bad.md",
        "---\ntitle: \"Xấu \\\"lắm\\\"\"\ndate: 31/11/2026\n---\n\n<b>\u{1}\ttab</b>\n",
    );
    for number in 0..30 {
        let links = "[mất](/mất.md) [xấu](javascript:alert)";
        let text = article("Bài", &format!("2026-10-{}", number % 28 + 1), "", links);
        site.write(&format!("content/thong-bao/2026/10/bai-{number}.md"), text);
    }
    site
}

/// Every line of what the program printed, as JSON.
fn lines(run: &Run) -> Vec<Value> {
    let lines = run.out.lines();
    let lines = lines.map(|line| {
        serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line:?}"))
    });
    lines.collect()
}

#[test]
fn machines_get_one_object_a_line() {
    let site = with_mistakes("vi");
    let build = bantin(&site).with("--format").with("json").build().must_exit(3);
    let check = bantin(&site).with("--format").with("json").check().must_exit(1);
    assert_eq!(build.err, "");
    let keys = [
        "code",
        "column",
        "end_column",
        "end_line",
        "file",
        "hint",
        "line",
        "message",
        "related",
        "replacement",
        "severity",
    ];
    for run in [&build, &check] {
        let lines = lines(run);
        assert!(lines.len() > 60, "{run}");
        for line in &lines {
            let object = line.as_object().unwrap();
            let mut found: Vec<&str> = object.keys().map(String::as_str).collect();
            found.sort_unstable();
            assert_eq!(found, keys, "{line}");
        }
        let severities: Vec<&str> =
            lines.iter().map(|line| line["severity"].as_str().unwrap()).collect();
        assert!(severities.contains(&"error") && severities.contains(&"warning"));
    }
    assert_eq!(lines(&build), lines(&check));
}

#[test]
fn machines_learn_what_stopped_a_build() {
    let site = with_mistakes("vi");
    site.remove("content/thong-bao/2026/11/bad.md");
    bantin(&site).build().must_succeed();
    let name = "content/thong-bao/2026/10/bai-7.md";
    site.edit(name, "title: Bài\n", "");
    let run = bantin(&site).with("--format").with("json").build().must_exit(1);
    let lines = lines(&run);
    let stopping: Vec<_> = lines.iter().filter(|line| line["code"] == "BT0701").collect();
    assert_eq!(stopping.len(), 1, "{run}");
    assert_eq!(stopping[0]["file"], name);
}

#[test]
fn a_place_in_json_is_where_the_mistake_is() {
    let site = with_mistakes("en");
    let run = bantin(&site).with("--format").with("json").check().must_exit(1);
    let lines = lines(&run);
    let date = lines.iter().find(|line| line["code"] == "BT0212").unwrap();
    assert_eq!(date["file"], "content/thong-bao/2026/11/bad.md");
    let place = ["line", "column", "end_line", "end_column"].map(|key| &date[key]);
    assert_eq!(place, [3, 7, 3, 17]);
    assert_eq!(
        date["message"],
        "the date `31/11/2026` is not valid; is it `30/11/2026`?"
    );
}

#[test]
fn a_portal_in_english_is_told_in_english() {
    let site = with_mistakes("en");
    let check = bantin(&site).check().must_exit(1);
    let check = check.must_contain("30 articles, 1 error, ");
    let build = bantin(&site).build().must_exit(3);
    let build = build.must_contain("done: ").must_contain("and ").must_contain("more:");
    for run in [&check, &build] {
        for word in ["lỗi[", "cảnh báo[", "cách sửa", "xong:", " tệp", " bài "]
        {
            let outside = run.out.lines().filter(|line| !line.contains('│'));
            let found = outside.clone().find(|line| line.contains(word));
            assert_eq!(found, None, "{word}");
        }
    }
    let site = with_mistakes("vi");
    bantin(&site).check().must_contain("lỗi[").must_contain("30 bài sẽ đăng, 1 lỗi, ");
    let build = bantin(&site).build().must_exit(3).must_contain("xong: ghi ");
    build.must_not_contain("warning").must_not_contain("error");
}

#[test]
fn failures_are_told_in_the_language_of_the_portal() {
    for (language, words) in [("en", "cannot "), ("vi", "không ")] {
        let site = with_mistakes(language);
        site.write("file", "");
        let output = site.root().join("file/public");
        let run = bantin(&site).with("--output").with(&output).build().must_exit(2);
        assert!(run.err.contains(words), "{run}");
    }
}

#[test]
fn check_writes_nothing() {
    let site = with_mistakes("vi");
    let before = tree(&site.root());
    bantin(&site).check().must_exit(1);
    bantin(&site).with("--format").with("json").check().must_exit(1);
    assert!(tree(&site.root()) == before);
}

#[test]
fn a_reader_who_left_is_no_reason_to_panic() {
    let site = with_mistakes("vi");
    for (command, code) in [("build", 3), ("check", 1)] {
        for format in ["human", "json"] {
            let mut program =
                bantin(&site).with("--format").with(format).command(command);
            program.stdout(Stdio::piped()).stderr(Stdio::piped());
            let mut child = program.spawn().unwrap();
            drop(child.stdout.take());
            Run::new(child.wait_with_output().unwrap()).must_exit(code);
        }
    }
    assert!(tree(&site.root().join("public")) == site.clean_tree());
}

#[test]
fn help_into_a_closed_pipe_is_no_reason_to_panic() {
    let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_bantin"));
    program.arg("--help").stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = program.spawn().unwrap();
    drop(child.stdout.take());
    Run::new(child.wait_with_output().unwrap()).must_succeed();
}

#[test]
fn a_withdrawn_article_is_told_with_its_reason_to_the_newsroom_alone() {
    let site = Project::new(SITE);
    let reason = "rút bài:\n  ngày: 2026-10-05\n  lý do: sai số liệu\n";
    let text = article("Bài", "2026-10-01", reason, "Chữ.");
    site.write("content/thong-bao/2026/10/bai.md", text);
    let told = "content/thong-bao/2026/10/bai.md – đã rút bài: sai số liệu";
    bantin(&site).check().must_succeed().must_contain(told);
    bantin(&site).build().must_succeed().must_contain(told);
    for (path, bytes) in tree(&site.root().join("public")) {
        assert!(!String::from_utf8_lossy(&bytes).contains("sai số liệu"), "{path}");
    }
}
