//! What stands on the pages.

use crate::support::{Project, SITE, article};

/// The built page of an address.
fn page(project: &Project, path: &str) -> String {
    String::from_utf8(project.tree().remove(path).unwrap()).unwrap()
}

/// The page of an article of this date, with these lines more in its front matter.
fn article_page(date: &str, more: &str) -> String {
    let project = Project::new(SITE);
    let text = article("Bài", date, more, "Nội dung.");
    project.write("content/tin-hoat-dong/2020/10/bai.md", text);
    project.build().unwrap();
    page(&project, "tin-hoat-dong/2020/10/bai.html")
}

#[test]
fn an_update_is_printed_where_it_is_later_than_the_date() {
    for (date, typed, iso, long) in [
        (
            "2020-10-09 16:30",
            "updated: 09/10/2020 17:05",
            "2020-10-09T17:05+07:00",
            "Thứ Sáu, 09/10/2020, 17:05",
        ),
        ("2020-10-09 16:30", "cập nhật: 2020-10-12", "2020-10-12", "Thứ Hai, 12/10/2020"),
        (
            "2020-10-09",
            "CẬP NHẬT: 10/10/2020 # sửa số liệu",
            "2020-10-10",
            "Thứ Bảy, 10/10/2020",
        ),
    ] {
        let page = article_page(date, &format!("{typed}\n"));
        let printed = format!("Cập nhật <time datetime=\"{iso}\">{long}</time>");
        assert!(page.contains(&printed), "{typed}: {page}");
        let meta = format!("\"article:modified_time\" content=\"{iso}\"");
        assert!(page.contains(&meta), "{typed}: {page}");
    }
}

#[test]
fn an_update_that_says_no_more_than_the_date_is_not_printed() {
    let without = article_page("2020-10-09 16:30", "");
    for typed in ["2020-10-09 16:30", "16h30 ngày 09/10/2020", "2020-10-09", "2020-10-08"]
    {
        let page = article_page("2020-10-09 16:30", &format!("updated: {typed}\n"));
        assert_eq!(page, without, "{typed}");
    }
}

#[test]
fn a_misread_update_hides_no_missing_date() {
    let project = Project::new(SITE);
    let text = "---\ntitle: Bài\nupdated: 31/02/2020\n---\n\nNội dung.\n";
    project.write("content/tin-hoat-dong/2020/10/bai.md", text);
    let notes = project.load().notes;
    let numbers: Vec<_> = notes.iter().map(|note| note.code.number()).collect();
    assert_eq!(numbers, ["BT0208", "BT0212"]);
}

#[test]
fn a_list_names_the_sections_of_its_cards_where_they_differ() {
    let project = Project::new(SITE);
    let text = article("Bài", "2020-10-09", "unit: Ngành Y tế\n", "Nội dung.");
    project.write("content/tin-hoat-dong/2020/10/bai.md", text);
    project.build().unwrap();
    let mixed = "<ul class=\"cards cards-rows cards-mixed\">";
    assert!(page(&project, "don-vi/nganh-y-te/2020/index.html").contains(mixed));
    assert!(!page(&project, "tin-hoat-dong/2020/10/index.html").contains(mixed));
}
