//! What stands on the pages.

use bantin::diagnostic::Code;

use crate::support::{Project, SITE, article, mistakes};

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

/// Articles of three months in two sections, and one that is not published.
fn with_archive() -> Project {
    let project = Project::new(SITE);
    for (path, date, more) in [
        ("tin-hoat-dong/2019/12/a", "2019-12-31", ""),
        ("tin-hoat-dong/2020/10/b", "2020-10-09", ""),
        ("thong-bao/2020/10/c", "2020-10-10", ""),
        ("thong-bao/2020/11/d", "2020-11-01", ""),
        ("thong-bao/2020/11/e", "2020-11-02", "draft: có\n"),
    ] {
        let title = path.rsplit('/').next().unwrap().to_uppercase();
        project.write(&format!("content/{path}.md"), article(&title, date, more, "Chữ."));
    }
    project
}

/// The texts between the tags of a page's main part, one a line.
fn main_text(page: &str) -> String {
    let (_, main) = page.split_once("<main").unwrap();
    let (main, _) = main.split_once("</main>").unwrap();
    let texts = main.split('<').skip(1).filter_map(|tag| tag.split_once('>'));
    let texts = texts.map(|(_, text)| text.trim()).filter(|text| !text.is_empty());
    texts.collect::<Vec<_>>().join("\n")
}

#[test]
fn the_archive_counts_the_articles_of_all_sections_by_year_and_month() {
    let project = with_archive();
    project.build().unwrap();
    let front = page(&project, "luu-tru/index.html");
    assert_eq!(
        main_text(&front),
        "Lưu trữ\n\
         Năm 2020\n3 bài\n\
         Tháng 11/2020\n1 bài\n\
         Tháng 10/2020\n2 bài\n\
         Năm 2019\n1 bài\n\
         Tháng 12/2019\n1 bài"
    );
    for month in ["2020/11", "2020/10", "2019/12"] {
        assert!(front.contains(&format!("<a href=\"/luu-tru/{month}/\">")), "{month}");
    }
    assert!(front.contains("<title>Lưu trữ | Trang tin thử</title>"));
}

#[test]
fn a_month_of_the_archive_lists_the_cards_of_every_section() {
    let project = with_archive();
    project.build().unwrap();
    let month = page(&project, "luu-tru/2020/10/index.html");
    assert_eq!(
        main_text(&month),
        "Lưu trữ – Tháng 10/2020\n2 bài\n\
         C\nThông báo\n10/10/2020\nChữ.\n\
         B\nTin hoạt động\n09/10/2020\nChữ.\n\
         ←\nQuay lại Lưu trữ\nTin cũ hơn: Tháng 12/2019\n→"
    );
    assert!(month.contains("<ul class=\"cards cards-rows cards-mixed\">"));
    assert!(month.contains(
        "<li><a href=\"/\">Trang chủ</a></li>\n<li><a href=\"/luu-tru/\">Lưu trữ</a></li>"
    ));
    let section = page(&project, "thong-bao/2020/10/index.html");
    assert!(section.contains("<ul class=\"cards cards-rows\">"));
}

#[test]
fn a_long_month_of_the_archive_is_split_and_counted_whole() {
    let project = with_archive();
    project.write(
        "content/site.yaml",
        "title: Thử\nbase_url: https://congdoan.example/\nlanguage: en\npage_size: 1\n",
    );
    project.write("content/videos/2020/10/f.md", article("F", "2020-10-11", "", "Chữ."));
    project.build().unwrap();
    let front = main_text(&page(&project, "luu-tru/index.html"));
    assert!(front.starts_with("Archive\n2020\n4 articles"), "{front}");
    assert!(front.contains("October 2020\n3 articles"), "{front}");
    let part = main_text(&page(&project, "luu-tru/2020/10/trang_1.html"));
    assert!(part.starts_with("Archive – October 2020, part 1\n1 article\nB\n"), "{part}");
}

#[test]
fn the_archive_is_linked_from_every_page_and_listed_in_the_sitemap() {
    let project = with_archive();
    let body = "[cả tháng](/luu-tru/2020/10/), [tất cả](/luu-tru/)";
    let path = "tin-hoat-dong/2020/11/g";
    project.write(&format!("content/{path}.md"), article("G", "2020-11-03", "", body));
    assert_eq!(project.load().notes, []);
    project.build().unwrap();
    for (name, bytes) in project.tree() {
        let text = String::from_utf8_lossy(&bytes);
        let is_fragment = name.starts_with("khoi/");
        if name.ends_with(".html") && !is_fragment {
            let link = "<a href=\"/luu-tru/\">Lưu trữ</a>";
            assert!(text.contains(link), "{name}");
        }
    }
    let linked = page(&project, &format!("{path}.html"));
    assert!(linked.contains("<a href=\"/luu-tru/2020/10/\">cả tháng</a>"), "{linked}");
    assert!(linked.contains("<a href=\"/luu-tru/\">tất cả</a>"), "{linked}");
    let sitemap = page(&project, "sitemap/trang.xml");
    for address in ["", "2019/12/", "2020/10/", "2020/11/"] {
        let address = format!("<loc>https://congdoan.example/luu-tru/{address}</loc>");
        assert!(sitemap.contains(&address), "{address}");
    }
}

#[test]
fn the_archive_of_an_empty_site_says_so() {
    let project = Project::new(SITE);
    project.build().unwrap();
    let front = page(&project, "luu-tru/index.html");
    assert_eq!(main_text(&front), "Lưu trữ\nChưa có bài nào.");
}

#[test]
fn no_other_file_may_have_the_address_of_the_archive() {
    let project = with_archive();
    project.write("static/luu-tru/index.html", "của tôi");
    mistakes(project.build());
    let notes = project.load().notes;
    assert_eq!(notes[0].code, Code::AddressTaken);
    assert_eq!(&*notes[0].place.file, "static/luu-tru/index.html");
}
