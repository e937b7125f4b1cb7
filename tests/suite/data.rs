//! What pages tell machines of themselves: JSON-LD and Open Graph.

use serde_json::Value;

use crate::support::{Project, SITE, article};

const HOST: &str = "https://congdoan.example";

const AGENCY: &str = "agency:\n- role: governing_body\n  name: Liên đoàn Lao động tỉnh\n  \
    phone: 0299.3822339\n  email: ldld@congdoan.example\n  address: Số 1\n\
    - role: editorial\n  name: Ban biên tập\n";

fn portal(settings: &str) -> Project {
    let project = Project::new(SITE);
    project.edit("content/site.yaml", "base_url:", &format!("{settings}base_url:"));
    project
}

/// The texts of all data of a page.
fn scripts(page: &str) -> Vec<&str> {
    let open = "<script type=\"application/ld+json\">";
    let scripts = page.split(open).skip(1);
    scripts.map(|rest| rest.split_once("</script>").unwrap().0).collect()
}

/// The things that a page tells of, by type.
fn told(page: &str) -> Vec<(String, Value)> {
    let scripts = scripts(page);
    assert!(scripts.len() <= 1, "{scripts:?}");
    let Some(script) = scripts.first() else { return Vec::new() };
    let data: Value = serde_json::from_str(script).unwrap();
    assert_eq!(data["@context"], "https://schema.org");
    let graph = data["@graph"].as_array().unwrap().iter();
    graph
        .map(|thing| (thing["@type"].as_str().unwrap().to_owned(), thing.clone()))
        .collect()
}

fn pages(project: &Project) -> Vec<(String, String)> {
    project.build().unwrap();
    let pages = project.tree().into_iter().filter(|(path, _)| path.ends_with(".html"));
    pages.map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap())).collect()
}

fn page(project: &Project, path: &str) -> String {
    let mut pages = pages(project).into_iter();
    pages.find(|(known, _)| known == path).unwrap_or_else(|| panic!("no {path}")).1
}

/// The only thing of a type that a page tells of.
fn only(page: &str, name: &str) -> Value {
    let mut found = told(page).into_iter().filter(|(known, _)| known == name);
    let first = found.next().unwrap_or_else(|| panic!("no {name}")).1;
    assert!(found.next().is_none(), "{name} twice");
    first
}

const PATH: &str = "tin-hoat-dong/2020/10/mot.html";

/// The page of an article with these lines more in its front matter.
fn article_page(title: &str, more: &str) -> String {
    let project = portal(AGENCY);
    let text = article(title, "2020-10-09 16:30", more, "Lời.");
    project.write("content/tin-hoat-dong/2020/10/mot.md", text);
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>";
    project.write("content/tin-hoat-dong/2020/10/anh.svg", drawing);
    page(&project, PATH)
}

#[test]
fn an_article_tells_what_it_is() {
    let head = "updated: 2020-10-12 08:00\nsummary: Tóm tắt\nimage: anh.svg\n\
        author:\n- \"Tin: LÊ BÌNH\"\n- \"Ảnh: Minh An\"\n- \"Theo Báo Lao Động\"\n\
        source:\n  name: Báo tỉnh\n  url: https://bao.example/a\n";
    let page = article_page("Tin & <b>tin</b>", head);
    let data = only(&page, "NewsArticle");
    let address = format!("{HOST}/{PATH}");
    for (name, value) in [
        ("headline", "Tin & <b>tin</b>"),
        ("url", &address),
        ("description", "Tóm tắt"),
        ("inLanguage", "vi"),
        ("datePublished", "2020-10-09T16:30:00+07:00"),
        ("dateModified", "2020-10-12T08:00:00+07:00"),
        ("articleSection", "Tin hoạt động"),
        ("isBasedOn", "https://bao.example/a"),
    ] {
        assert_eq!(data[name], value, "{name}");
    }
    assert_eq!(data["image"][0], format!("{HOST}/tin-hoat-dong/2020/10/anh.svg"));
    let author = &data["author"][0];
    assert_eq!(
        (&author["@type"], &author["name"]),
        (&"Person".into(), &"Lê Bình".into())
    );
    assert_eq!(author["url"], format!("{HOST}/tac-gia/le-binh/"));
    assert_eq!(data["author"].as_array().unwrap().len(), 1);
    assert_eq!(data["contributor"][0]["name"], "Minh An");
    let sources = data["sourceOrganization"].as_array().unwrap();
    let names: Vec<_> = sources.iter().map(|one| one["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["Báo Lao Động", "Báo tỉnh"]);
    let publisher = &data["publisher"];
    assert_eq!(publisher["name"], "Liên đoàn Lao động tỉnh");
    assert_eq!(publisher["@id"], format!("{HOST}/#don-vi"));
}

#[test]
fn an_article_without_author_is_by_its_publisher() {
    let data = only(&article_page("Tin", ""), "NewsArticle");
    assert_eq!(data["author"][0], data["publisher"]);
    assert_eq!(data["dateModified"], data["datePublished"]);
    assert!(data.get("isBasedOn").is_none());
    let data = only(&article_page("Tin", "author: Ban Tuyên giáo\n"), "NewsArticle");
    assert_eq!(data["author"][0]["@type"], "Organization");
}

#[test]
fn a_headline_is_as_long_as_search_engines_show() {
    let title = "Công đoàn tỉnh tổ chức hội nghị ".repeat(8);
    let data = only(&article_page(&title, ""), "NewsArticle");
    let headline = data["headline"].as_str().unwrap();
    assert!(headline.chars().count() <= 110 && headline.ends_with('…'), "{headline}");
}

#[test]
fn nothing_that_was_typed_ends_the_data() {
    let title = "A </script><!-- <script> \\ ]]> B";
    let page = article_page(title, "author: \"X </script>\"\n");
    let data = only(&page, "NewsArticle");
    assert_eq!(data["headline"], title);
    assert!(!scripts(&page)[0].contains('<'));
}

#[test]
fn every_page_tells_the_way_to_it() {
    let project = portal(AGENCY);
    let text =
        article("Tin", "2020-10-09", "unit: Công đoàn A\ntags: [an toàn]\n", "Lời.");
    project.write("content/tin-hoat-dong/2020/10/mot.md", text);
    for (path, page) in pages(&project) {
        let trail: Vec<_> = told(&page)
            .into_iter()
            .filter(|(name, _)| name == "BreadcrumbList")
            .collect();
        let has_trail = page.contains("<nav class=\"crumbs");
        let is_open = !page.contains("content=\"noindex\"");
        assert_eq!(trail.len(), usize::from(has_trail && is_open), "{path}");
        let Some((_, trail)) = trail.first() else { continue };
        let items = trail["itemListElement"].as_array().unwrap();
        let last = items.last().unwrap();
        let canonical = format!(
            "<link rel=\"canonical\" href=\"{}\">",
            last["item"].as_str().unwrap()
        );
        assert!(page.contains(&canonical), "{path}: {canonical}");
        assert_eq!(items[0]["item"], format!("{HOST}/"), "{path}");
        let positions = items.iter().map(|item| item["position"].as_u64().unwrap());
        assert!(positions.eq(1..=items.len() as u64), "{path}");
    }
}

#[test]
fn the_home_page_tells_who_publishes_the_portal() {
    let home = page(&portal(AGENCY), "index.html");
    let site = only(&home, "WebSite");
    assert_eq!(
        (&site["name"], &site["url"]),
        (&"Trang tin thử".into(), &format!("{HOST}/").into())
    );
    let search = format!("{HOST}/tim-kiem/?q={{search_term_string}}");
    assert_eq!(site["potentialAction"]["target"]["urlTemplate"], search);
    let mute = page(&portal("outputs: {search: no}\n"), "index.html");
    assert!(only(&mute, "WebSite").get("potentialAction").is_none());
    let body = only(&home, "Organization");
    assert_eq!(body["@id"], site["publisher"]["@id"]);
    assert_eq!(body["name"], "Liên đoàn Lao động tỉnh");
    assert_eq!(
        (&body["telephone"][0], &body["email"]),
        (&"+842993822339".into(), &"ldld@congdoan.example".into())
    );
    assert_eq!(body["department"][0]["name"], "Ban biên tập");
    // A portal that names nobody is published by itself, one of the state by an office.
    let body = only(&page(&portal(""), "index.html"), "Organization");
    assert_eq!(body["name"], "Trang tin thử");
    let office = AGENCY.replace("Liên đoàn Lao động tỉnh", "Sở Nội vụ");
    let home = page(&portal(&office), "index.html");
    assert_eq!(only(&home, "GovernmentOrganization")["name"], "Sở Nội vụ");
}

#[test]
fn a_film_is_told_of_where_a_picture_is_known() {
    let project = portal("");
    let film = |name: &str, head: &str| {
        let path = format!("content/videos/2020/10/{name}/index.md");
        project.write(&path, article(name, "2020-10-09", head, "Lời."));
    };
    film("tep", "video: phim.mp4\nposter: bia.svg\nduration: 01:05\n");
    project.write("content/videos/2020/10/tep/phim.mp4", "phim");
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
    project.write("content/videos/2020/10/tep/bia.svg", drawing);
    film("khong-anh", "video: phim.mp4\n");
    project.write("content/videos/2020/10/khong-anh/phim.mp4", "phim");
    film("youtube", "video: https://youtu.be/M7lc1UVf-VE\n");
    let data = only(&page(&project, "videos/2020/10/tep.html"), "VideoObject");
    let folder = format!("{HOST}/videos/2020/10/tep");
    for (name, value) in [
        ("name", "tep"),
        ("uploadDate", "2020-10-09T00:00:00+07:00"),
        ("thumbnailUrl", &*format!("{folder}/bia.svg")),
        ("contentUrl", &*format!("{folder}/phim.mp4")),
        ("duration", "PT1M5S"),
    ] {
        assert_eq!(data[name], value, "{name}");
    }
    let data = only(&page(&project, "videos/2020/10/youtube.html"), "VideoObject");
    assert_eq!(data["embedUrl"], "https://www.youtube-nocookie.com/embed/M7lc1UVf-VE");
    let without = page(&project, "videos/2020/10/khong-anh.html");
    assert!(!told(&without).iter().any(|(name, _)| name == "VideoObject"));
}

#[test]
fn other_sites_are_told_language_section_and_date() {
    let page = article_page("Tin", "");
    for (name, value) in [
        ("og:type", "article"),
        ("og:locale", "vi_VN"),
        ("og:url", &*format!("{HOST}/{PATH}")),
        ("article:published_time", "2020-10-09T16:30+07:00"),
        ("article:section", "Tin hoạt động"),
    ] {
        let meta = format!("<meta property=\"{name}\" content=\"{value}\">");
        assert_eq!(page.matches(&meta).count(), 1, "{meta}");
    }
    let english = portal("language: en\n");
    let home = self::page(&english, "index.html");
    assert!(home.contains("<meta property=\"og:locale\" content=\"en_US\">"));
}
