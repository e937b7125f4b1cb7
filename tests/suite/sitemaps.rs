//! What search engines read.

use std::collections::{BTreeMap, BTreeSet};

use bantin::moment::Moment;

use crate::support::{Project, SITE, article};
use crate::xml::{self, Element};

const HOST: &str = "https://congdoan.example";

/// Every sitemap of a portal, by path, read strictly.
fn sitemaps(project: &Project) -> BTreeMap<String, Element> {
    let tree = project.tree().into_iter();
    let sitemaps = tree.filter(|(path, _)| path.starts_with("sitemap"));
    let read = |bytes: Vec<u8>| xml::parse(&String::from_utf8(bytes).unwrap()).unwrap();
    sitemaps.map(|(path, bytes)| (path, read(bytes))).collect()
}

/// The addresses of a sitemap, without the host.
fn addresses(sitemap: &Element) -> Vec<&str> {
    let all = sitemap.all("url").chain(sitemap.all("sitemap"));
    all.map(|one| one.text_of("loc").strip_prefix(HOST).unwrap()).collect()
}

fn portal(settings: &str) -> Project {
    let project = Project::new(SITE);
    project.edit("content/site.yaml", "base_url:", &format!("{settings}base_url:"));
    for (name, date, more) in [
        ("a", "2020-09-30 08:00", ""),
        ("b", "2020-10-01 08:00", "updated: 2021-03-04 05:06\n"),
        ("c", "2020-10-02 08:00", ""),
        ("an", "2020-10-03 08:00", "noindex: có\n"),
        ("moi", "2026-11-20 08:00", ""),
        ("vua", "2026-11-19 08:01", ""),
        ("cu", "2026-11-19 08:00", ""),
    ] {
        let path = format!("content/tin-hoat-dong/{name}.md");
        project.write(&path, article(&format!("Bài {name}"), date, more, "Lời."));
    }
    project.build().unwrap();
    project
}

#[test]
fn the_index_names_every_sitemap_once() {
    let sitemaps = sitemaps(&portal(""));
    let index = &sitemaps["sitemap.xml"];
    assert_eq!(index.name, "sitemapindex");
    let named: BTreeSet<_> = addresses(index).into_iter().collect();
    let there = ["/sitemap/2020-09.xml", "/sitemap/2020-10.xml", "/sitemap/2026-11.xml"];
    let there = there.into_iter().chain(["/sitemap/trang.xml"]);
    assert_eq!(named, there.collect());
    let files: BTreeSet<_> = sitemaps.keys().map(|path| format!("/{path}")).collect();
    let and_itself = named.iter().chain([&"/sitemap.xml"]).map(ToString::to_string);
    assert_eq!(files, and_itself.collect());
    let changed = index.all("sitemap").map(|one| one.all("lastmod").count());
    assert_eq!(changed.sum::<usize>(), 3);
}

#[test]
fn every_page_is_on_one_sitemap_unless_it_is_hidden() {
    let project = portal("");
    let sitemaps = sitemaps(&project);
    let files = sitemaps.iter().filter(|(path, _)| *path != "sitemap.xml");
    let mut listed: Vec<_> = files.flat_map(|(_, file)| addresses(file)).collect();
    listed.sort_unstable();
    let tree = project.tree();
    let pages = tree.iter().filter(|(path, _)| path.ends_with(".html"));
    let open = pages.filter(|(_, bytes)| {
        let text = String::from_utf8_lossy(bytes);
        text.starts_with("<!DOCTYPE") && !text.contains("content=\"noindex\"")
    });
    let mut expected: Vec<_> = open
        .map(|(path, _)| match path.strip_suffix("index.html") {
            Some(folder) => format!("/{folder}"),
            None => format!("/{path}"),
        })
        .collect();
    expected.sort_unstable();
    assert_eq!(listed, expected);
    assert!(!listed.contains(&"/tin-hoat-dong/2020/10/an.html"));
}

#[test]
fn a_month_says_when_its_articles_were_last_changed() {
    let sitemaps = sitemaps(&portal(""));
    let month = &sitemaps["sitemap/2020-10.xml"];
    let told: Vec<_> = month.all("url").map(|url| url.text_of("lastmod")).collect();
    assert_eq!(told, ["2021-03-04T05:06:00+07:00", "2020-10-02T08:00:00+07:00"]);
    let mut index = sitemaps["sitemap.xml"].all("sitemap");
    let of_month = index.find(|one| one.text_of("loc").ends_with("2020-10.xml"));
    assert_eq!(of_month.unwrap().text_of("lastmod"), "2021-03-04T05:06:00+07:00");
}

#[test]
fn pictures_stand_beside_their_article_each_once() {
    let project = portal("");
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
    let folder = "content/tin-hoat-dong/2020/10/anh";
    for name in ["dau", "giua", "cuoi"] {
        project.write(&format!("{folder}/{name}.svg"), drawing);
    }
    let head = "image: dau.svg\ngallery:\n- file: cuoi.svg\n  alt: Cuối\n- file: dau.svg\n  alt: Đầu\n";
    let text = article("Ảnh", "2020-10-20", head, "Lời.\n\n![Giữa](giua.svg)\n");
    project.write(&format!("{folder}/index.md"), text);
    project.build().unwrap();
    let sitemaps = sitemaps(&project);
    let entry = sitemaps["sitemap/2020-10.xml"].all("url").last().unwrap();
    let pictures = entry.all("image:image").map(|image| image.text_of("image:loc"));
    let expected = ["dau", "giua", "cuoi"];
    let expected =
        expected.map(|name| format!("{HOST}/tin-hoat-dong/2020/10/anh/{name}.svg"));
    assert_eq!(pictures.collect::<Vec<_>>(), expected);
}

#[test]
fn films_stand_beside_their_article_where_a_picture_is_known() {
    let project = portal("");
    let film = |name: &str, head: &str| {
        let path = format!("content/videos/2020/10/{name}/index.md");
        project.write(&path, article(name, "2020-10-20", head, "Lời & lời."));
    };
    film("tep", "video: phim.mp4\nposter: bia.svg\nduration: 01:05\n");
    project.write("content/videos/2020/10/tep/phim.mp4", "phim");
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
    project.write("content/videos/2020/10/tep/bia.svg", drawing);
    film("khong-anh", "video: phim.mp4\n");
    project.write("content/videos/2020/10/khong-anh/phim.mp4", "phim");
    film("youtube", "video: https://youtu.be/M7lc1UVf-VE\n");
    film("noi-khac", "video: https://video.example/1\n");
    project.build().unwrap();
    let sitemaps = sitemaps(&project);
    let month = &sitemaps["sitemap/2020-10.xml"];
    let films: Vec<&Element> =
        month.all("url").flat_map(|url| url.all("video:video")).collect();
    assert_eq!(films.len(), 2);
    let (own, youtube) = (films[0], films[1]);
    let folder = format!("{HOST}/videos/2020/10/tep");
    for (name, text) in [
        ("video:thumbnail_loc", &*format!("{folder}/bia.svg")),
        ("video:title", "tep"),
        ("video:description", "Lời & lời."),
        ("video:content_loc", &*format!("{folder}/phim.mp4")),
        ("video:duration", "65"),
        ("video:publication_date", "2020-10-20T00:00:00+07:00"),
    ] {
        assert_eq!(own.text_of(name), text);
    }
    let player = "https://www.youtube-nocookie.com/embed/M7lc1UVf-VE";
    assert_eq!(youtube.text_of("video:player_loc"), player);
    assert_eq!(youtube.all("video:content_loc").count(), 0);
}

#[test]
fn the_news_of_two_days_have_a_sitemap_where_that_is_asked_for() {
    let mut project = portal("sitemaps: {news: có}\n");
    let path = "sitemap/tin-moi.xml";
    let news = |project: &Project| {
        let sitemap = sitemaps(project).remove(path).unwrap();
        addresses(&sitemap).iter().map(|one| one[1..].to_owned()).collect::<Vec<_>>()
    };
    assert!(
        addresses(&sitemaps(&project)["sitemap.xml"]).contains(&"/sitemap/tin-moi.xml")
    );
    let folder = "tin-hoat-dong/2026/11";
    assert_eq!(
        news(&project),
        [format!("{folder}/moi.html"), format!("{folder}/vua.html")]
    );
    let entry = sitemaps(&project).remove(path).unwrap();
    let entry = entry.all("url").next().unwrap().only("news:news");
    let publication = entry.only("news:publication");
    assert_eq!(publication.text_of("news:name"), "Trang tin thử");
    assert_eq!(publication.text_of("news:language"), "vi");
    assert_eq!(entry.text_of("news:publication_date"), "2026-11-20T08:00:00+07:00");
    assert_eq!(entry.text_of("news:title"), "Bài moi");
    // It is known when that will be another one, and nothing but time makes it so.
    for left in [1, 0] {
        let due = project.load().site.coming(1).pop().unwrap();
        let before = project.tree();
        project.options.now = due.at - 1;
        assert_eq!(project.build().unwrap().written, []);
        project.options.now = due.at;
        let written = project.build().unwrap().written;
        assert_eq!(written.iter().map(ToString::to_string).collect::<Vec<_>>(), [path]);
        assert_eq!(news(&project).len(), left);
        assert_ne!(project.tree(), before);
        assert_eq!(project.tree(), project.clean_tree());
    }
    assert_eq!(project.load().site.coming(1), []);
}

#[test]
fn a_preview_is_not_for_search_engines() {
    let mut project = portal("");
    let text = article("Nháp", "2020-10-09", "draft: yes\n", "Lời.");
    project.write("content/tin-hoat-dong/nhap.md", text);
    project.options.preview = true;
    project.options.now = Moment::parse("2026-11-21").unwrap().instant();
    project.build().unwrap();
    for (path, bytes) in project.tree() {
        let text = String::from_utf8_lossy(&bytes);
        if text.starts_with("<!DOCTYPE") {
            assert!(
                text.contains("<meta name=\"robots\" content=\"noindex\">"),
                "{path}"
            );
        }
        assert!(!path.starts_with("sitemap") || !text.contains("nhap.html"), "{path}");
    }
}
