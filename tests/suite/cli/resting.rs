//! A build where nothing has happened since the last one: it looks at the files and at the
//! output, says the same again, and does nothing else.

use std::fs;

use super::program::{Run, bantin};
use crate::support::{NOW, Project, SITE, article};

/// A good article, one with a warning, one that is held, one that is not due.
fn newsroom() -> Project {
    let site = Project::new(SITE);
    let file = |name: &str| format!("content/tin-hoat-dong/2026/11/{name}.md");
    site.write(&file("tot"), article("Tốt", "2026-11-02", "", "Chữ."));
    site.write(&file("la"), article("Lạ", "2026-11-03", "mau: đỏ\n", "Chữ."));
    site.write(&file("hong"), "---\ntitle: Hỏng\ndate: 31/11/2026\n---\n\nChữ.\n");
    site.write(&file("mai"), article("Mai", "2026-11-30 08:00", "", "Chữ."));
    for path in ["content/site.yaml", &file("tot"), &file("la"), &file("hong")] {
        site.settle(path);
    }
    site.settle(&file("mai"));
    site
}

fn built(site: &Project) -> Run {
    bantin(site).with("--timings").build()
}

/// Whether the build planned nothing.
fn rested(run: &Run) -> bool {
    assert!(run.out.contains("duyệt thư mục"), "{run}");
    !run.out.contains("lập danh mục các trang")
}

/// What was said, without times and numbers of files.
fn said(run: &Run) -> String {
    let lines = run.out.lines().take_while(|line| !line.starts_with("công đoạn"));
    lines.filter(|line| !line.starts_with("xong")).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_second_build_rests_and_says_the_same_again() {
    let site = newsroom();
    let first = built(&site).must_exit(3);
    assert!(!rested(&first));
    let second = built(&site).must_exit(3).must_contain("ghi 0 tệp, giữ nguyên");
    assert!(rested(&second));
    assert_eq!(said(&first), said(&second));
    let second = second.must_contain("31/11/2026").must_contain("mau");
    second.must_contain("mai.md – hẹn giờ, chưa tới lúc đăng");
}

#[test]
fn whatever_happens_ends_the_rest() {
    type Event = (&'static str, fn(&Project));
    const TOT: &str = "content/tin-hoat-dong/2026/11/tot.md";
    const PAGE: &str = "public/tin-hoat-dong/2026/11/tot.html";
    let events: [Event; 8] = [
        ("an article is edited", |site| {
            site.write(TOT, article("Tốt hơn", "2026-11-02", "", "Chữ."));
            site.settle(TOT);
        }),
        ("an article is added", |site| {
            let path = "content/thong-bao/2026/11/moi.md";
            site.write(path, article("Mới", "2026-11-02", "", "Chữ."));
        }),
        ("an article goes", |site| site.remove("content/tin-hoat-dong/2026/11/la.md")),
        ("a template appears", |site| {
            site.write("templates/footer.html", "<footer>Chân trang</footer>");
        }),
        ("a page is removed", |site| site.remove(PAGE)),
        ("a page is changed", |site| site.write(PAGE, "khác")),
        ("the manifest is lost", |site| site.remove("public/.bantin-manifest")),
        ("a build broke off", |site| site.write("public/.bantin-stage/0", "dở dang")),
    ];
    for (name, happens) in events {
        let site = newsroom();
        built(&site).must_exit(3);
        assert!(rested(&built(&site)), "{name}");
        happens(&site);
        let run = built(&site).must_exit(3);
        assert!(!rested(&run), "{name}: {run}");
        let tree =
            |project: &Project| crate::support::tree(&project.root().join("public"));
        let incremental = tree(&site);
        fs::remove_dir_all(site.root().join("public")).unwrap();
        fs::remove_dir_all(site.root().join(".bantin")).unwrap();
        built(&site).must_exit(3);
        assert_eq!(incremental, tree(&site), "{name}");
    }
}

#[test]
fn a_rest_is_over_when_a_date_comes() {
    let site = newsroom();
    built(&site).must_exit(3);
    let at = |now| bantin(&site).with("--timings").at(now).build().must_exit(3);
    assert!(rested(&at(NOW)));
    assert!(rested(&at("2026-11-30 07:59:59")));
    let due = at("2026-11-30 08:00");
    assert!(!rested(&due));
    due.must_not_contain("mai.md – hẹn giờ");
    assert!(rested(&at("2026-12-24")));
    // Who turns the clock back asks for what was then.
    assert!(!rested(&at(NOW)));
}

#[test]
fn a_rest_holds_for_its_options_and_its_output() {
    let site = newsroom();
    built(&site).must_exit(3);
    let with = |option: &str| bantin(&site).with("--timings").with(option).build();
    assert!(!rested(&with("--fresh")));
    assert!(rested(&built(&site)));
    assert!(!rested(&with("--base-url=https://khac.example/")));
    assert!(!rested(&built(&site)));
    let other = site.root().join("khac");
    let other = format!("--output={}", other.to_str().unwrap());
    assert!(!rested(&with(&other)));
    assert!(rested(&with(&other)) && rested(&built(&site)));
    assert!(!rested(&with("--drafts")));
    with("--strict").must_exit(1);
    built(&site).must_exit(3);
    let strict = with("--strict").must_exit(1);
    strict.must_contain("mau").must_not_contain("xong");
}

#[test]
fn what_was_just_written_is_not_believed() {
    let site = newsroom();
    let path = "content/tin-hoat-dong/2026/11/tot.md";
    site.write(path, article("Tốt", "2026-11-02", "", "Vừa viết."));
    built(&site).must_exit(3);
    assert!(!rested(&built(&site)));
    site.settle(path);
    assert!(!rested(&built(&site)));
    assert!(rested(&built(&site)));
}

#[test]
fn what_made_many_pages_change_is_told() {
    let site = newsroom();
    for number in 1..5 {
        let path = format!("content/thong-bao/2026/11/bai-{number}.md");
        site.write(&path, article(&format!("Bài {number}"), "2026-11-02", "", "Chữ."));
    }
    built(&site).must_exit(3).must_not_contain("đã đổi");
    site.edit("content/site.yaml", "Trang tin thử", "Trang tin khác");
    let run = built(&site).must_exit(3).must_contain("`site` (theme/base.html) đã đổi: ");
    run.must_contain("`header` (theme/base.html) đã đổi: ");
    site.write("templates/footer.html", "<footer>Chân trang</footer>");
    let run =
        built(&site).must_exit(3).must_contain("`footer` (theme/base.html) đã đổi: ");
    run.must_not_contain("`header`").must_not_contain("`site`");
    let notice = "{% extends \"theme/notice.html\" %}";
    site.write("templates/notice.html", notice);
    let run = built(&site).must_exit(3).must_contain("\nnotice.html đã đổi: 4 trang");
    run.must_not_contain("`footer`");
    // One article is no change of something shared.
    let path = "content/thong-bao/2026/11/bai-1.md";
    site.write(path, article("Bài một", "2026-11-02", "", "Chữ."));
    built(&site).must_exit(3).must_not_contain("đã đổi");
}

#[test]
fn an_edit_that_sets_its_time_back_ends_the_rest() {
    if cfg!(not(unix)) {
        return; // No other system tells when a file last changed.
    }
    let site = newsroom();
    built(&site).must_exit(3);
    assert!(rested(&built(&site)));
    let path = site.root().join("content/site.yaml");
    let time = fs::metadata(&path).unwrap().modified().unwrap();
    let text =
        fs::read_to_string(&path).unwrap().replace("Trang tin thử", "Trang tin cũ ");
    fs::write(&path, text).unwrap();
    fs::File::options().write(true).open(&path).unwrap().set_modified(time).unwrap();
    assert!(!rested(&built(&site)));
    let home = fs::read_to_string(site.root().join("public/index.html")).unwrap();
    assert!(home.contains("Trang tin cũ"));
}

#[test]
fn a_fresh_build_replaces_what_was_remembered() {
    let site = newsroom();
    for number in 1..20 {
        let path = format!("content/thong-bao/2026/11/bai-{number}.md");
        site.write(&path, article(&format!("Bài {number}"), "2026-11-02", "", "Chữ."));
        site.settle(&path);
    }
    built(&site).must_exit(3);
    let cache = || fs::read(site.root().join(".bantin/cache")).unwrap();
    let before = cache();
    for number in 5..20 {
        site.remove(&format!("content/thong-bao/2026/11/bai-{number}.md"));
    }
    bantin(&site).with("--fresh").build().must_exit(3);
    assert_ne!(cache(), before);
}
