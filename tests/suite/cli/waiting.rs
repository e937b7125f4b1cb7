//! What the site waits for: `build` ends with it, `build --due` acts on it.

use std::fs;
use std::path::PathBuf;

use super::program::{Run, bantin};
use crate::support::{Project, SITE, article};

/// A portal with one article online and one that waits, all files settled.
fn waiting() -> Project {
    let site = Project::new(SITE);
    let path = |name: &str| format!("content/tin-hoat-dong/2026/11/{name}.md");
    site.write(&path("nay"), article("Nay", "2026-11-20", "", "Chữ."));
    site.write(&path("mai"), article("Mai", "2026-11-30 08:00", "", "Chữ."));
    for file in ["content/site.yaml", &path("nay"), &path("mai")] {
        site.settle(file);
    }
    site
}

const NAY: &str = "content/tin-hoat-dong/2026/11/nay.md";
const AGAIN: &str = "chạy lại lúc Thứ Hai, 30/11/2026, 08:00: “Mai” sẽ được đăng";

fn due(site: &Project, now: &'static str) -> Run {
    bantin(site).with("--due").with("--timings").at(now).build().must_succeed()
}

/// Whether a site was built or looked at; nobody loads one for nothing.
fn is_built(run: &Run) -> bool {
    let is_quiet = run.out.contains("chưa có gì tới giờ");
    assert_eq!(is_quiet, !run.out.contains("xong: "), "{run}");
    !is_quiet
}

#[test]
fn a_build_ends_with_when_to_build_again() {
    let site = waiting();
    bantin(&site).build().must_succeed().must_contain(AGAIN);
    let rested = bantin(&site).with("--timings").build().must_succeed();
    rested.must_contain(AGAIN).must_not_contain("lập danh mục các trang");
    let json = bantin(&site).with("--format=json").build().must_succeed();
    assert_eq!(json.out, "");
    let many = |number: u32| format!("content/thong-bao/2026/11/bai-{number}.md");
    for number in 1..5 {
        let text = article(&format!("Bài {number}"), "2026-11-25", "", "Chữ.");
        site.write(&many(number), text);
    }
    let run = bantin(&site).build().must_succeed();
    run.must_contain("chạy lại lúc Thứ Tư, 25/11/2026, 00:00: “Bài 1” sẽ được đăng; ")
        .must_contain("; và 1 thay đổi khác");
}

#[test]
fn a_build_that_is_due_runs_at_its_time_and_once() {
    let site = waiting();
    assert!(is_built(&due(&site, "2026-11-21")), "nothing is known yet");
    let quiet = due(&site, "2026-11-30 07:59:59");
    assert!(!is_built(&quiet));
    quiet.must_contain(AGAIN).must_not_contain("có tệp đã sửa");
    assert!(!site.root().join("public/tin-hoat-dong/2026/11/mai.html").exists());
    assert!(is_built(&due(&site, "2026-11-30 08:00")));
    assert!(site.root().join("public/tin-hoat-dong/2026/11/mai.html").exists());
    let after = due(&site, "2026-12-24");
    assert!(!is_built(&after));
    after.must_not_contain("chạy lại lúc");
    assert!(is_built(&due(&site, "2026-11-21")), "the clock was turned back");
}

#[test]
fn an_edit_waits_until_something_is_due() {
    let site = waiting();
    bantin(&site).build().must_succeed();
    site.edit(NAY, "Chữ.", "Đang viết dở");
    let page = || site.read("public/tin-hoat-dong/2026/11/nay.html");
    for _ in 0..2 {
        let quiet = due(&site, "2026-11-22");
        assert!(!is_built(&quiet));
        quiet.must_contain("có tệp đã sửa từ lần dựng trước").must_contain(AGAIN);
    }
    assert!(!page().contains("Đang viết dở"));
    assert!(is_built(&due(&site, "2026-11-30 08:00")));
    assert!(page().contains("Đang viết dở"));
}

#[test]
fn an_article_scheduled_after_the_last_build_is_published_in_time() {
    let site = waiting();
    bantin(&site).build().must_succeed();
    let path = "content/thong-bao/2026/11/moi.md";
    site.write(path, article("Mới", "2026-11-24 14:00", "", "Chữ."));
    let quiet = due(&site, "2026-11-24 13:59");
    assert!(!is_built(&quiet));
    quiet.must_contain("Thứ Ba, 24/11/2026, 14:00: “Mới” sẽ được đăng");
    // What was looked at is known: the next call loads nothing, and is still in time.
    site.settle(path);
    assert!(!is_built(&due(&site, "2026-11-24 13:59:30")));
    assert!(!is_built(&due(&site, "2026-11-24 13:59:40")));
    assert!(is_built(&due(&site, "2026-11-24 14:00")));
    assert!(site.root().join("public/thong-bao/2026/11/moi.html").exists());
}

#[test]
fn a_time_that_passed_unseen_is_due() {
    let site = waiting();
    bantin(&site).build().must_succeed();
    let path = "content/thong-bao/2026/11/moi.md";
    site.write(path, article("Mới", "2026-11-24 14:00", "", "Chữ."));
    assert!(is_built(&due(&site, "2026-11-25")));
    assert!(site.root().join("public/thong-bao/2026/11/moi.html").exists());
    // What is dated before the last build was an edit, which waits.
    site.write(path, article("Mới nữa", "2026-11-23", "", "Chữ."));
    assert!(!is_built(&due(&site, "2026-11-26")));
}

#[test]
fn a_date_that_the_last_build_knew_is_kept_though_its_file_is_gone() {
    let site = waiting();
    let path = "content/thong-bao/2026/11/tam.md";
    site.write(path, article("Tạm", "2026-11-20", "expire: 2026-11-25\n", "Chữ."));
    site.settle(path);
    bantin(&site).build().must_succeed();
    site.remove(path);
    assert!(!is_built(&due(&site, "2026-11-24")));
    let page = site.root().join("public/thong-bao/2026/11/tam.html");
    assert!(page.exists());
    assert!(is_built(&due(&site, "2026-11-25")));
    assert!(!page.exists());
}

#[test]
fn what_was_just_written_is_published_in_time_as_well() {
    let site = waiting();
    // Nobody can tell by its time alone whether such a file is touched again.
    site.write(NAY, article("Nay", "2026-11-20", "", "Vừa viết."));
    bantin(&site).build().must_succeed();
    site.write(NAY, article("Nay", "2026-11-24", "", "Vừa viết"));
    assert!(!is_built(&due(&site, "2026-11-23")));
    assert!(is_built(&due(&site, "2026-11-24")));
}

/// The folder of what is remembered of the one output.
fn memory(site: &Project) -> PathBuf {
    let outputs = site.root().join(".bantin/outputs");
    fs::read_dir(outputs).unwrap().next().unwrap().unwrap().path()
}

#[test]
fn a_calendar_of_another_ledger_is_not_believed() {
    let site = waiting();
    bantin(&site).build().must_succeed();
    fs::remove_file(memory(&site).join("ledger")).unwrap();
    assert!(is_built(&due(&site, "2026-11-22")));
    assert!(!is_built(&due(&site, "2026-11-22")));
}

#[test]
fn a_calendar_that_is_lost_is_made_again_by_a_rest() {
    let site = waiting();
    bantin(&site).build().must_succeed();
    let memory = memory(&site);
    fs::remove_file(memory.join("calendar")).unwrap();
    let rested = due(&site, "2026-11-22");
    assert!(is_built(&rested));
    rested.must_contain(AGAIN).must_not_contain("lập danh mục các trang");
    assert!(!is_built(&due(&site, "2026-11-22")));
    fs::write(memory.join("calendar"), "hỏng").unwrap();
    assert!(is_built(&due(&site, "2026-11-22")));
    assert!(!is_built(&due(&site, "2026-11-22")));
}

#[test]
fn an_output_that_is_lost_or_broken_off_is_built() {
    for (name, happens) in [
        ("the output is gone", "public"),
        ("the ledger is gone", ".bantin"),
        ("the manifest is gone", "public/.bantin-manifest"),
    ] {
        let site = waiting();
        bantin(&site).build().must_succeed();
        assert!(!is_built(&due(&site, "2026-11-22")), "{name}");
        let path = site.root().join(happens);
        let is_folder = path.is_dir();
        let gone = if is_folder { fs::remove_dir_all } else { fs::remove_file };
        gone(path).unwrap();
        assert!(is_built(&due(&site, "2026-11-22")), "{name}");
    }
    let site = waiting();
    bantin(&site).build().must_succeed();
    site.write("public/.bantin-stage/0", "dở dang");
    assert!(is_built(&due(&site, "2026-11-22")), "a build broke off");
    assert!(is_built(&bantin(&site).with("--due").with("--drafts").build()), "options");
}
