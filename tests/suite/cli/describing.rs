//! `explain`: one entry of the reference, or the list of all; and who points to it.

use bantin::diagnostic::{Code, Language};

use super::program::{Run, bantin};
use crate::support::{Project, SITE, article};

fn explain(site: &Project, arguments: &[&str]) -> Run {
    let program = bantin(site).at_epoch("0");
    arguments.iter().fold(program, |program, one| program.with(one)).run("explain")
}

#[test]
fn a_number_is_explained_however_it_is_typed() {
    let site = Project::new(SITE);
    let run = explain(&site, &["BT0205"]).must_succeed();
    let title = Code::KeyNearMiss.title(Language::Vi);
    assert!(run.out.starts_with(&format!("BT0205 · {title}\n")), "{run}");
    // The wrong line with its mark, and the right one.
    let run = run.must_contain("    3 │ ngày đng: 2020-10-09\n      │ ━━━━━━━━\n");
    let run = run.must_contain("\n    ngày đăng: 2020-10-09\n").must_not_contain("```");
    for typed in ["bt0205", "0205", " Bt0205 "] {
        assert_eq!(explain(&site, &[typed]).must_succeed().out, run.out, "{typed}");
    }
    // What looks like a heading in an example is none.
    explain(&site, &["0325"]).must_succeed().must_contain("    ## Kết quả chung\n");
    // Only what the reference marks itself is taken away.
    explain(&site, &["0323"]).must_succeed().must_contain("dấu `**` ở đây");
}

#[test]
fn several_numbers_are_explained_and_an_unknown_one_is_told() {
    let site = Project::new(SITE);
    let run = explain(&site, &["0205", "BT02O6", "0207"]).must_exit(64);
    let at = |text: &str| run.out.find(text).unwrap_or_else(|| panic!("{text} in {run}"));
    assert!(at("BT0205 · ") < at("BT0207 · ") && !run.out.contains("BT0206 · "));
    let title = Code::KeyTwice.title(Language::Vi);
    assert!(run.err.contains(&format!("`BT02O6`; có phải `BT0206` ({title})?")), "{run}");
    explain(&site, &["họp"])
        .must_exit(64)
        .must_contain("`bantin explain` liệt kê tất cả");
}

#[test]
fn without_a_number_all_are_listed_with_their_titles() {
    let site = Project::new(SITE);
    for (arguments, language) in
        [(&[][..], Language::Vi), (&["--language=en"], Language::En)]
    {
        let run = explain(&site, arguments).must_succeed();
        for code in Code::ALL {
            let line = format!("  {code}  {}\n", code.title(language));
            assert_eq!(run.out.matches(&line).count(), 1, "{line} in {run}");
        }
    }
}

#[test]
fn the_language_is_the_one_asked_for_or_that_of_the_portal() {
    let site = Project::new("");
    let says = |arguments: &[&str]| explain(&site, arguments).must_succeed().out;
    let (vi, en) = ("Bài chưa có tiêu đề", "An article without a title");
    assert!(says(&["0207"]).contains(vi));
    assert!(says(&["0207", "--language", "en"]).contains(en));
    site.write_all(&format!("{SITE}language: en\n"));
    assert!(says(&["0207"]).contains(en));
    assert!(says(&["0207", "--language", "vi"]).contains(vi));
}

#[test]
fn reports_for_people_point_to_the_explanation_once() {
    let site = Project::new(SITE);
    let path = "content/thong-bao/2026/11/a.md";
    let points = |run: Run| run.out.matches("`bantin explain BT").count();
    site.write(path, article("Mời họp", "2026-11-20", "", "Mời đoàn viên đến dự."));
    for run in [bantin(&site).check(), bantin(&site).build()] {
        assert_eq!(points(run.must_succeed()), 0);
    }
    site.write(path, article("Mời họp", "2026-11-20", "tille: x\nabc: y\n", "Mời."));
    let run = bantin(&site).check().must_exit(1);
    assert!(run.out.contains("giải thích thêm: `bantin explain BT0205`\n"), "{run}");
    assert_eq!(points(run), 1);
    assert_eq!(points(bantin(&site).with("--format=json").check()), 0);
    // The article is online: the build stops.
    let run = bantin(&site).build().must_exit(1);
    assert!(run.out.contains("`bantin explain BT0701`"), "{run}");
    assert_eq!(points(run), 1);
    assert_eq!(points(bantin(&site).with("--strict").build().must_exit(1)), 1);
    assert_eq!(points(bantin(&site).with("--hold").build().must_exit(3)), 1);
    site.write(path, article("Mời họp", "2026-11-20", "abc: y\n", "Mời đoàn viên."));
    let run = bantin(&site).build().must_succeed();
    assert!(run.out.contains("giải thích thêm: `bantin explain BT0204`\n"), "{run}");
    assert_eq!(points(run), 1);
}
