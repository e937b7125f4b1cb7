//! `fmt`: shows the difference, writes it, and says when there is none.

use super::program::{Run, bantin};
use crate::support::{Project, SITE};

const PATH: &str = "content/thong-bao/2020/10/hop.md";
const TYPED: &str =
    "---\r\ntitle: Họp: quý III\r\ndate:2020-10-09\r\n---\r\n• một\r\n• hai\r\n";
const MEANT: &str =
    "---\r\ntitle: 'Họp: quý III'\r\ndate: 2020-10-09\r\n---\r\n- một\r\n- hai\r\n";

fn fmt(site: &Project, arguments: &[&str]) -> Run {
    let program = bantin(site).at_epoch("0");
    arguments.iter().fold(program, |program, one| program.with(one)).run("fmt")
}

fn newsroom() -> Project {
    let site = Project::new(SITE);
    site.write(PATH, TYPED);
    site.write(
        "content/tin-hoat-dong/a.md",
        "---\ntitle: A\ndate: 2020-10-09\n---\nMột.\n",
    );
    site
}

#[test]
fn a_check_shows_the_difference_and_writes_nothing() {
    let site = newsroom();
    let lines = [PATH, "-date:2020-10-09", "+date: 2020-10-09", "+- hai", "`bantin fmt`"];
    let run = fmt(&site, &["--check"]).must_exit(1).must_not_contain("a.md");
    lines.iter().fold(run, |run, line| run.must_contain(line));
    assert_eq!(site.read(PATH), TYPED);
}

#[test]
fn what_was_shown_is_written_and_then_there_is_nothing_left() {
    let site = newsroom();
    fmt(&site, &[]).must_succeed().must_contain("đã sửa 1 tệp");
    assert_eq!(site.read(PATH), MEANT);
    fmt(&site, &["--check"]).must_succeed().must_contain("mọi tệp đã đúng dạng");
}

#[test]
fn files_and_folders_are_named_as_people_name_them() {
    let site = newsroom();
    let file = site.root().join(PATH);
    let other = site.root().join("content/tin-hoat-dong");
    let run = fmt(&site, &[other.to_str().unwrap()]).must_succeed();
    assert_eq!(site.read(PATH), TYPED, "{run}");
    fmt(&site, &[file.to_str().unwrap()]).must_succeed();
    assert_eq!(site.read(PATH), MEANT);
    fmt(&site, &["content/khong-co.md"]).must_exit(64).must_contain("khong-co.md");
}
