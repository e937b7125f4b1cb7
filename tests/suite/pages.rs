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
    let months = |with: &[(usize, &str)]| {
        let months = (1..=12).map(|month| {
            let count = with.iter().find(|(known, _)| *known == month);
            count.map_or(String::new(), |(_, count)| format!("\n{count}"))
        });
        let months = months.enumerate();
        let months = months.map(|(at, count)| format!("Tháng {}{count}", at + 1));
        months.collect::<Vec<_>>().join("\n")
    };
    let of_2020 = months(&[(10, "2 bài"), (11, "1 bài")]);
    let of_2019 = months(&[(12, "1 bài")]);
    assert_eq!(
        main_text(&front),
        format!("Lưu trữ\nNăm 2020\n3 bài\n{of_2020}\nNăm 2019\n1 bài\n{of_2019}")
    );
    let linked = ["2020/10", "2020/11", "2019/12"];
    let linked = linked.map(|month| format!("/luu-tru/{month}/"));
    assert_eq!(calendar(&front), linked);
    assert!(front.contains("<title>Lưu trữ | Trang tin thử</title>"));
}

/// The addresses of the months that a page links to, in their order.
fn calendar(page: &str) -> Vec<&str> {
    let lists = page.split("<ul class=\"calendar\">").skip(1);
    let lists = lists.filter_map(|rest| rest.split("</ul>").next());
    let links = lists.flat_map(|list| list.split("<a href=\"").skip(1));
    links.filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn a_section_has_its_own_calendar() {
    let project = with_archive();
    project.build().unwrap();
    let front = page(&project, "thong-bao/index.html");
    assert_eq!(calendar(&front), ["/thong-bao/2020/10/", "/thong-bao/2020/11/"]);
    // The newest year is open.
    assert_eq!(front.matches("<details class=\"year\" open>").count(), 1);
    assert!(calendar(&page(&project, "videos/index.html")).is_empty());
}

#[test]
fn following_newer_leads_back_the_way_that_older_led() {
    let project = with_archive();
    project.build().unwrap();
    let beside = |path: &str| {
        let page = page(&project, path);
        ["prev", "next"].map(|rel| {
            let (_, rest) = page.split_once(&format!("<a rel=\"{rel}\" href=\""))?;
            Some(rest.split('"').next()?.to_owned())
        })
    };
    let of = |month: &str| Some(format!("/luu-tru/{month}/"));
    assert_eq!(beside("luu-tru/2019/12/index.html"), [of("2020/10"), None]);
    assert_eq!(beside("luu-tru/2020/10/index.html"), [of("2020/11"), of("2019/12")]);
    assert_eq!(beside("luu-tru/2020/11/index.html"), [None, of("2020/10")]);
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
         ←\nTin mới hơn: Tháng 11/2020\n↑\nQuay lại Lưu trữ\n\
         Tin cũ hơn: Tháng 12/2019\n→"
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
    assert!(
        front.contains("October\n3 articles\nNovember\n1 article\nDecember\n2019"),
        "{front}"
    );
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
