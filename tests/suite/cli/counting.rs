//! `stats`: the numbers of a portal, for people, programs and spreadsheets.

use serde_json::{Value, json};

use super::program::{Run, bantin};
use crate::support::{Project, SITE, article};

/// Six articles, of which five are on the site.
fn newsroom() -> Project {
    let site = Project::new(SITE);
    let write = |path: &str, date: &str, more: &str| {
        site.write(&format!("content/{path}.md"), article("Bài", date, more, "Chữ."));
    };
    let two = "unit: Công đoàn Cảng; Công đoàn Ấp\nauthor: Tin, ảnh: Lê An - Đỗ Bá\n";
    write("tin-hoat-dong/2025/12/a", "2025-12-31 23:59", two);
    write("tin-hoat-dong/2026/01/b", "2026-01-01", "unit: Công đoàn Cảng\n");
    write("tin-hoat-dong/2026/10/c", "2026-10-31", "unit: Công đoàn Đò\n");
    write("thong-bao/2026/11/d", "2026-11-01", "author: =HYPERLINK(\"x\")\n");
    // It counts where lists have it: in the month in which it appears.
    write("thong-bao/2026/11/e", "2026-10-02", "publish: 2026-11-03\n");
    write("thong-bao/2026/11/nhap", "2026-11-01", "draft: yes\nunit: Công đoàn Cảng\n");
    let units = "- {id: cang, name: Công đoàn Cảng}\n- {id: lang, name: Công đoàn Làng}\n\
        - {id: cu, name: Công đoàn cũ, ended: {date: 2025-07-01, how: kết thúc hoạt động}}\n";
    site.write("content/_data/units.yaml", units);
    site
}

fn stats(site: &Project, arguments: &[&str]) -> Run {
    let program = bantin(site);
    arguments.iter().fold(program, |program, one| program.with(one)).run("stats")
}

fn object(site: &Project, arguments: &[&str]) -> Value {
    let run = stats(site, &[arguments, &["--format=json"]].concat()).must_succeed();
    serde_json::from_str(&run.out).unwrap_or_else(|error| panic!("{error}: {run}"))
}

#[test]
fn articles_are_counted_by_everything_that_lists_them() {
    let site = newsroom();
    let all = object(&site, &[]);
    assert_eq!(all["articles"], 5);
    let share =
        |id, name, articles: u32| json!({"id": id, "name": name, "articles": articles});
    // A before Â, D before Đ; one article counts for both of its units.
    let units = [
        share("cong-doan-ap", "Công đoàn Ấp", 1),
        share("cang", "Công đoàn Cảng", 2),
        share("cong-doan-do", "Công đoàn Đò", 1),
    ];
    assert_eq!(all["units"]["shares"], json!(units));
    // The unit that has ended is not asked for articles.
    let unit = |key: &str| all["units"][key].as_u64().unwrap();
    assert_eq!((unit("sum"), unit("without"), unit("idle")), (4, 2, 1));
    let authors = all["authors"]["shares"].as_array().unwrap();
    let names: Vec<&str> =
        authors.iter().map(|one| one["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["=HYPERLINK(\"x\")", "Lê An", "Đỗ Bá"]);
    let month = |month, articles: u32| json!({"month": month, "articles": articles});
    let months = [
        month("2025-12", 1),
        month("2026-01", 1),
        month("2026-10", 1),
        month("2026-11", 2),
    ];
    assert_eq!(all["months"], json!(months));
    let years = json!([{"year": 2025, "articles": 1}, {"year": 2026, "articles": 2}]);
    assert_eq!(all["sections"][0]["years"], years);
    assert_eq!(all["sections"].as_array().unwrap().len(), 4);
}

#[test]
fn a_span_of_time_counts_whole_days() {
    let site = newsroom();
    let count = |arguments: &[&str]| object(&site, arguments)["articles"].clone();
    assert_eq!(count(&["--year=2026"]), 4);
    assert_eq!(count(&["--year=2025"]), 1);
    assert_eq!(count(&["--to=31/12/2025"]), 1);
    assert_eq!(count(&["--from=01/01/2026"]), 4);
    assert_eq!(count(&["--from=2026-01-01", "--to=2026-10-31"]), 2);
    assert_eq!(count(&["--from=2026-11-03", "--to=2026-11-03"]), 1);
    assert_eq!(count(&["--drafts"]), 6);
    stats(&site, &["--from=2026-11-03", "--to=2026-11-02"]).must_exit(64);
    stats(&site, &["--year=2026", "--to=2026-11-02"]).must_exit(64);
    stats(&site, &["--year=12"]).must_exit(64);
    stats(&site, &["--from=hôm nay"]).must_exit(64);
    stats(&site, &["--year=1999"]).must_succeed().must_contain("0 bài trên trang tin");
}

#[test]
fn tables_stand_straight_and_say_what_they_do_not_show() {
    let site = newsroom();
    let run = stats(&site, &["--year=2026"]).must_succeed();
    run.must_contain("4 bài trên trang tin, năm 2026\n")
        .must_contain("Chuyên mục          2026  Cộng\nTin hoạt động          2     2\n")
        .must_contain("Tháng  1  2  3")
        .must_contain("\nĐơn vị          bài\nCông đoàn Cảng    1\nCông đoàn Đò      1\n")
        .must_contain("Cộng 2 lượt trong 4 bài")
        .must_contain("2 bài không ghi tên nào.")
        .must_contain("1 tên trong danh bạ không có bài.");
    site.write(
        "content/site.yaml",
        "title: T\nbase_url: https://x.example/\nlanguage: en\n",
    );
    let run = stats(&site, &["--to=2026-10-31"]).must_succeed();
    run.must_contain("3 articles on the site, up to Saturday, 31 October 2026")
        .must_contain("4 in all, of 3 articles");
}

#[test]
fn a_spreadsheet_gets_texts_it_can_read_and_none_it_would_compute() {
    let site = newsroom();
    let run = stats(&site, &["--format=csv"]).must_succeed();
    let lines: Vec<&str> = run.out.split("\r\n").collect();
    assert_eq!(lines[0], "\u{feff}Bảng,Mã,Tên,Kỳ,Số bài");
    assert_eq!(lines.last(), Some(&""));
    assert!(!run.out.replace("\r\n", "").contains(['\r', '\n']), "{run}");
    for line in [
        "tổng số,,,,5",
        "đơn vị,cang,Công đoàn Cảng,,2",
        "đơn vị,,(không ghi),,2",
        "tác giả,hyperlink-x,\"'=HYPERLINK(\"\"x\"\")\",,1",
        "tháng,,,Tháng 11/2026,2",
        "chuyên mục,thong-bao,Thông báo,Năm 2026,2",
    ] {
        assert!(lines.contains(&line), "{line} in {run}");
    }
}
