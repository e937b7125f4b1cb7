//! Every message, as it is read.

use bantin::diagnostic::Language;
use bantin::report;

use crate::support::{Project, SITE, article};

/// What `check` says about an article, in one language.
fn said(project: &Project, language: Language) -> String {
    let texts = |path: &str| project.read(path);
    let notes = project.load().notes;
    let lines = notes.iter().map(|note| report::terminal(note, language, &texts, false));
    lines.collect::<Vec<_>>().join("\n\n")
}

#[test]
fn an_update_before_the_date_is_a_warning_that_shows_both() {
    let project = Project::new(SITE);
    let path = "content/tin-hoat-dong/2020/10/bai.md";
    let more = "updated: 2020-09-10\n";
    project.write(path, article("Bài", "2020-10-09 16:30", more, "Nội dung."));
    assert_eq!(
        said(&project, Language::Vi),
        "\
cảnh báo[BT0219]: ngày cập nhật sớm hơn ngày đăng nên không được in ra
  ╭▸ content/tin-hoat-dong/2020/10/bai.md:4:10
  │
4 │ updated: 2020-09-10
  │          ━━━━━━━━━━
  │
  ⸬  content/tin-hoat-dong/2020/10/bai.md:3:7
  │
3 │ date: 2020-10-09 16:30
  │       ────────────────
  │
  ╰ cách sửa: xem lại `updated` (cập nhật) và `date` (ngày đăng); nếu bài chưa được cập nhật thì xóa dòng `updated`"
    );
    let english = said(&project, Language::En);
    assert!(english.starts_with(
        "warning[BT0219]: the date of the update is before the date of the article, so it is not printed\n"
    ));
    assert!(english.ends_with(
        "help: check `updated` and `date`; if nothing was updated, remove the line `updated`"
    ));
}

#[test]
fn an_update_on_the_day_of_the_date_or_later_is_no_mistake() {
    let project = Project::new(SITE);
    let path = "content/tin-hoat-dong/2020/10/bai.md";
    for (date, updated) in [
        ("2020-10-09 16:30", "2020-10-09"),
        ("2020-10-09", "2020-10-09 00:00"),
        ("2020-10-09", "2020-10-09 08:00"),
        ("2020-10-09 16:30", "2020-10-09 16:30"),
    ] {
        let more = format!("updated: {updated}\n");
        project.write(path, article("Bài", date, &more, "Nội dung."));
        assert_eq!(said(&project, Language::En), "", "{date} {updated}");
    }
}
