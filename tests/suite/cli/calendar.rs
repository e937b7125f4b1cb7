//! `next`: everything that the site waits for, with its cause.

use serde_json::Value;

use super::program::bantin;
use crate::support::{Project, SITE, article, tree};

/// Everything that can happen by itself, one thing a day from 22/11/2026 on.
const ALL: &str = "\
-- content/site.yaml --
title: Trang tin thử
base_url: https://congdoan.example/
alert: {text: Bão số 9, until: 27/11/2026}
-- content/_data/banners.yaml --
- {image: ../trang/a.svg, alt: Cuộc thi, from: 2026-11-26, to: 2026-11-29}
-- content/trang/a.svg --
<svg/>
";

fn all() -> Project {
    let site = Project::new(ALL);
    let news = |name: &str, date: &str, more: &str| {
        let path = format!("content/tin-hoat-dong/2026/11/{name}.md");
        site.write(&path, article(&format!("Bài {name}"), date, more, "Chữ."));
    };
    news("mai", "2026-11-22 08:00", "");
    news("cung-gio", "2026-11-22 08:00", "");
    news("het", "2026-11-01", "expire: 2026-11-23\n");
    news("rut", "2026-11-01", "withdrawn: 2026-11-24\n");
    news("ghim", "2026-11-01", "pin: 24/11/2026\n");
    news("noi-bat", "2026-11-01", "feature: 2026-11-25 09:00\n");
    news("loi", "2026-11-28 10:00:30", "image: khong-co.jpg\n");
    news("nhap", "2026-11-22 09:00", "draft: yes\n");
    site
}

fn told(dues: &[&Value]) -> Vec<(String, Vec<String>)> {
    let dues = dues.iter().map(|due| {
        let changes = due["changes"].as_array().unwrap().iter().map(|change| {
            let event = change["event"].as_str().unwrap();
            format!("{event} {}", change["title"].as_str().unwrap())
        });
        let time = due["time"].as_str().unwrap().replace(":00+07:00", "");
        (time, changes.collect())
    });
    dues.collect()
}

#[test]
fn everything_that_is_due_is_told_with_its_cause() {
    let site = all();
    let run = bantin(&site).with("--format=json").run("next").must_succeed();
    let object: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(object["now"]["time"], "2026-11-21T08:00:00+07:00");
    let following = object["following"].as_array().unwrap();
    let dues: Vec<&Value> = [&object["next"]].into_iter().chain(following).collect();
    let expected = [
        ("2026-11-22T08:00", vec!["appears Bài cung-gio", "appears Bài mai"]),
        ("2026-11-23T00:00", vec!["expires Bài het"]),
        ("2026-11-24T00:00", vec!["withdrawn Bài rut"]),
        ("2026-11-25T00:00", vec!["unpinned Bài ghim"]),
        ("2026-11-25T09:00", vec!["unfeatured Bài noi-bat"]),
        ("2026-11-26T00:00", vec!["banner-comes Cuộc thi"]),
        ("2026-11-28T00:00", vec!["alert-goes Bão số 9"]),
        ("2026-11-28T10:00:30+07:00", vec!["held Bài loi"]),
        ("2026-11-30T00:00", vec!["banner-goes Cuộc thi"]),
    ];
    let expected = expected.map(|(time, changes)| {
        (time.to_owned(), changes.into_iter().map(str::to_owned).collect::<Vec<_>>())
    });
    assert_eq!(told(&dues), expected);
    let run = bantin(&site).run("next").must_succeed();
    run.must_contain("lần tới sau 1 ngày nữa")
        .must_contain("Chủ Nhật, 22/11/2026, 08:00\n  “Bài cung-gio” sẽ được đăng")
        .must_contain("    content/tin-hoat-dong/2026/11/mai.md")
        .must_contain("“Bài loi” tới giờ đăng, nhưng sẽ bị giữ lại vì có lỗi")
        .must_not_contain("nhap");
}

#[test]
fn each_instant_told_changes_the_output_and_nothing_changes_between() {
    let site = all();
    let run = bantin(&site).with("--format=json").run("next");
    let object: Value = serde_json::from_str(&run.out).unwrap();
    let following = object["following"].as_array().unwrap();
    let dues = [&object["next"]].into_iter().chain(following);
    let built = |at: i64| {
        bantin(&site).at_epoch(&at.to_string()).build();
        tree(&site.root().join("public"))
    };
    let mut before = built(object["now"]["unix"].as_i64().unwrap());
    for due in dues {
        let at = due["unix"].as_i64().unwrap();
        assert!(built(at - 1) == before, "something changes before {due}");
        let then = built(at);
        // What is held changes nothing that readers see.
        let is_held = due["changes"][0]["event"] == "held";
        assert_eq!(then == before, is_held, "{due}");
        before = then;
    }
    assert!(built(4_000_000_000) == before, "something changes after all");
}

#[test]
fn a_line_for_cron_is_in_local_time_and_never_early() {
    let site = all();
    let run = bantin(&site).with("--format=cron").run("next").must_succeed();
    let lines: Vec<&str> = run.out.lines().collect();
    let jobs: Vec<&&str> = lines.iter().filter(|line| !line.starts_with('#')).collect();
    assert_eq!(*jobs[0], "CRON_TZ=Asia/Ho_Chi_Minh");
    assert!(jobs[1].starts_with("0 8 22 11 * "), "{run}");
    assert!(jobs[1].contains(" build --due --root "), "{run}");
    assert_eq!(jobs.len(), 2);
    run.must_contain("# Chủ Nhật, 22/11/2026, 08:00, giờ Việt Nam: “Bài cung-gio”")
        .must_contain("# CRON_TZ");
    // Cron knows no seconds.
    let late = bantin(&site).at("2026-11-28 09:00").with("--format=cron").run("next");
    late.must_contain("\n1 10 28 11 * ");
    let output = bantin(&site).with("--output=/srv/tin tỉnh").with("--format=cron");
    output.run("next").must_contain("--output '/srv/tin tỉnh'");
    let nothing = bantin(&site).at("2027-01-01").with("--format=cron").run("next");
    nothing.must_contain("# bantin: không có gì chờ").must_not_contain("build");
}

#[test]
fn nothing_to_wait_for_is_said() {
    let site = Project::new(SITE);
    bantin(&site).run("next").must_succeed().must_contain("Không có gì chờ tới giờ");
    let run = bantin(&site).with("--format=json").run("next").must_succeed();
    let object: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(object["next"], Value::Null);
    assert_eq!(object["following"].as_array().unwrap().len(), 0);
    bantin(&site).build().must_succeed().must_not_contain("chạy lại");
}
