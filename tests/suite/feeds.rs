//! What programs that follow the portal read.

use std::collections::BTreeMap;

use crate::support::{Project, SITE, article};
use crate::xml::{self, Element};

/// Every feed of a portal, by path, read strictly.
fn feeds(project: &Project) -> BTreeMap<String, Element> {
    let tree = project.tree().into_iter();
    let feeds =
        tree.filter(|(path, _)| path.ends_with("rss.xml") || path.ends_with("atom.xml"));
    feeds.map(|(path, bytes)| (path, read(&bytes))).collect()
}

fn read(bytes: &[u8]) -> Element {
    let text = std::str::from_utf8(bytes).unwrap();
    xml::parse(text).unwrap_or_else(|mistake| panic!("{mistake}: {text}"))
}

fn titles(feed: &Element) -> Vec<&str> {
    let channel = feed.all("channel").next().unwrap_or(feed);
    let items = channel.all("item").chain(channel.all("entry"));
    items.map(|item| item.text_of("title")).collect()
}

const UNITS: &str = "- id: nganh-y-te\n  name: Công đoàn ngành Y tế\n  \
    aliases: Công đoàn Y tế\n- id: giao-duc\n  name: Công đoàn Giáo dục\n";

/// A portal with two articles, one of a unit under its former name.
fn portal(settings: &str) -> Project {
    let project = Project::new(SITE);
    project.edit("content/site.yaml", "base_url:", &format!("{settings}base_url:"));
    project.write("content/_data/units.yaml", UNITS);
    let text =
        article("Tin <một> & hai", "2020-10-09 16:30", "unit: Công đoàn Y tế\n", "Lời.");
    project.write("content/tin-hoat-dong/2020/10/mot.md", text);
    let text = article("Thông báo", "2020-10-10", "author: Lê Bình\n", "Lời.");
    project.write("content/thong-bao/2020/10/hai.md", text);
    project.build().unwrap();
    project
}

#[test]
fn the_portal_each_section_and_each_unit_has_a_feed() {
    let feeds = feeds(&portal(""));
    let (one, two) = ("Tin <một> & hai", "Thông báo");
    for (path, expected) in [
        ("rss.xml", vec![two, one]),
        ("atom.xml", vec![two, one]),
        ("tin-hoat-dong/rss.xml", vec![one]),
        ("tin-hoat-dong/atom.xml", vec![one]),
        ("thong-bao/rss.xml", vec![two]),
        ("thong-bao/atom.xml", vec![two]),
        // Under its name of today, whatever it was called.
        ("don-vi/nganh-y-te/rss.xml", vec![one]),
        ("don-vi/giao-duc/rss.xml", vec![]),
        ("videos/rss.xml", vec![]),
        ("videos/atom.xml", vec![]),
    ] {
        assert_eq!(titles(&feeds[path]), expected, "{path}");
    }
    let title = feeds["don-vi/nganh-y-te/rss.xml"].only("channel").text_of("title");
    assert!(title.starts_with("Công đoàn ngành Y tế | "), "{title}");
}

#[test]
fn every_feed_has_what_its_format_asks_for() {
    for (path, feed) in feeds(&portal("")) {
        let own = format!("https://congdoan.example/{path}");
        if path.ends_with("rss.xml") {
            let channel = feed.only("channel");
            assert_eq!((&*feed.name, feed.get("version")), ("rss", "2.0"), "{path}");
            assert_eq!(channel.only("atom:link").get("href"), own);
            for name in ["title", "link", "description", "language"] {
                assert!(!channel.text_of(name).is_empty(), "{path}: {name}");
            }
            for item in channel.all("item") {
                assert_eq!(item.text_of("guid"), item.text_of("link"), "{path}");
                assert!(item.text_of("pubDate").ends_with(" +0700"), "{path}");
            }
            continue;
        }
        assert_eq!(feed.get("xmlns"), "http://www.w3.org/2005/Atom", "{path}");
        assert_eq!(feed.text_of("id"), own);
        for element in std::iter::once(&feed).chain(feed.all("entry")) {
            assert!(element.text_of("updated").contains("T"), "{path}");
            assert!(!element.text_of("title").is_empty(), "{path}");
            assert!(element.all("link").any(|link| link.get("rel") == "alternate"));
        }
        assert!(!feed.only("author").text_of("name").is_empty(), "{path}");
    }
}

#[test]
fn an_empty_atom_feed_changed_long_ago_whatever_the_time_is() {
    let mut project = portal("");
    let path = "videos/atom.xml";
    let before = project.tree().remove(path).unwrap();
    assert_eq!(read(&before).text_of("updated"), "1970-01-01T08:00:00+08:00");
    project.options.now += 86_400;
    project.build().unwrap();
    assert_eq!(project.tree().remove(path).unwrap(), before);
}

#[test]
fn an_item_says_when_it_appeared_and_when_it_was_changed() {
    let project = portal("");
    let more = "publish: 2020-10-11 07:00\nupdated: 2020-10-12 09:00\n\
        corrections:\n- date: 2020-10-13\n  text: Sửa số\n";
    let text = article("Ba", "2020-10-10 07:00", more, "Lời.");
    project.write("content/tin-hoat-dong/2020/10/ba.md", text);
    project.build().unwrap();
    let feeds = feeds(&project);
    let item = feeds["rss.xml"].only("channel").all("item").next().unwrap();
    assert_eq!(item.text_of("pubDate"), "Sun, 11 Oct 2020 07:00:00 +0700");
    assert_eq!(item.text_of("atom:updated"), "2020-10-13T00:00:00+07:00");
    let entry = feeds["atom.xml"].all("entry").next().unwrap();
    assert_eq!(entry.text_of("published"), "2020-10-11T07:00:00+07:00");
    assert_eq!(entry.text_of("updated"), "2020-10-13T00:00:00+07:00");
    // The feed changed when its newest item did.
    assert_eq!(feeds["atom.xml"].text_of("updated"), "2020-10-13T00:00:00+07:00");
}

#[test]
fn a_feed_is_well_formed_whatever_was_typed() {
    let project = portal("feeds: {content: full}\n");
    let text = article(
        "Tin ]]> &#0; \u{fffe}\u{ffff} <b>",
        "2020-10-11",
        "summary: \"a\\u0001b\\u001f\\ufffe & c\"\n",
        "Lời \u{8}\u{c}\u{ffff} ]]> <script>x</script>\n\n```\n\u{1}\n```",
    );
    project.write("content/tin-hoat-dong/2020/10/la.md", text);
    project.build().unwrap();
    let errors =
        project.load().notes.into_iter().filter(bantin::diagnostic::Diagnostic::is_error);
    assert_eq!(errors.collect::<Vec<_>>(), []);
    // They were read strictly.
    let feeds = feeds(&project);
    let entry = feeds["atom.xml"].all("entry").next().unwrap();
    assert_eq!(entry.text_of("summary"), "ab & c");
    assert!(!entry.text_of("content").contains("<script"));
}

#[test]
fn whole_texts_lead_from_anywhere() {
    let project = portal("feeds: {content: toàn văn, items: 1}\n");
    let body = "Xem [bài](/tin-hoat-dong/2020/10/mot.md), [dưới](#muc), [xa](https://x.example/).[^1]\n\n\
        ## Mục\n\nGõ `<a href=\"#`.\n\n[^1]: Chú thích.\n";
    let text = article("Ba", "2020-10-11", "summary: Tóm tắt\nimage: anh.svg\n", body);
    project.write("content/tin-hoat-dong/2020/10/ba/index.md", text);
    project.write(
        "content/tin-hoat-dong/2020/10/ba/anh.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    );
    project.build().unwrap();
    let feeds = feeds(&project);
    let items: Vec<_> = feeds["rss.xml"].only("channel").all("item").collect();
    assert_eq!(items.len(), 1);
    let html = items[0].text_of("content:encoded");
    let page = "https://congdoan.example/tin-hoat-dong/2020/10/ba.html";
    for part in [
        "<a href=\"https://congdoan.example/tin-hoat-dong/2020/10/mot.html\">",
        &format!("<a href=\"{page}#muc\">"),
        &format!("<a href=\"{page}#chu-thich--1\">"),
        "<a href=\"https://x.example/\">",
        "<img src=\"https://congdoan.example/tin-hoat-dong/2020/10/ba/anh.svg\"",
        "<p>Tóm tắt</p>",
        "&lt;a href=\"#",
    ] {
        assert!(html.contains(part), "{part} in {html}");
    }
    assert!(!html.contains("href=\"/") && !html.contains("src=\"/"), "{html}");
    let entry = feeds["tin-hoat-dong/atom.xml"].all("entry").next().unwrap();
    assert_eq!(entry.text_of("content"), html);
}

#[test]
fn the_text_of_an_article_is_in_the_feeds_that_carry_it() {
    for (settings, expected) in [("", false), ("feeds: {content: full}\n", true)] {
        let project = portal(settings);
        let before = project.tree();
        project.edit("content/thong-bao/2020/10/hai.md", "Lời.", "Lời.\n\nThêm.");
        project.build().unwrap();
        let after = project.tree();
        let has_changed = |path: &str| before[path] != after[path];
        for path in ["rss.xml", "atom.xml", "thong-bao/rss.xml", "thong-bao/atom.xml"] {
            assert_eq!(has_changed(path), expected, "{settings:?} {path}");
        }
        assert!(!has_changed("tin-hoat-dong/rss.xml"));
        assert_eq!(after, project.clean_tree());
    }
}

#[test]
fn a_film_of_our_own_comes_with_its_item() {
    let project = portal("");
    let head = "video: phim.mp4\nduration: 00:10\n";
    project.write(
        "content/videos/2020/10/phim/index.md",
        article("Phim", "2020-10-11", head, "Lời."),
    );
    project.write("content/videos/2020/10/phim/phim.mp4", "0123456789");
    let far = "video: https://youtu.be/M7lc1UVf-VE\n";
    project
        .write("content/videos/2020/10/xa.md", article("Xa", "2020-10-10", far, "Lời."));
    project.build().unwrap();
    let feeds = feeds(&project);
    let items: Vec<_> = feeds["videos/rss.xml"].only("channel").all("item").collect();
    let film = items[0].only("enclosure");
    let address = "https://congdoan.example/videos/2020/10/phim/phim.mp4";
    assert_eq!(
        (film.get("url"), film.get("length"), film.get("type")),
        (address, "10", "video/mp4")
    );
    assert_eq!(items[1].all("enclosure").count(), 0);
    let entry = feeds["videos/atom.xml"].all("entry").next().unwrap();
    let link = entry.all("link").find(|link| link.get("rel") == "enclosure").unwrap();
    assert_eq!((link.get("href"), link.get("length")), (address, "10"));
}

#[test]
fn fronts_name_their_feeds() {
    let project = portal("");
    let tree = project.tree();
    let named = |path: &str| -> Vec<String> {
        let page = std::str::from_utf8(&tree[path]).unwrap();
        let links = page.lines().filter(|line| line.contains("rel=\"alternate\""));
        links.map(|line| line.split('"').nth(7).unwrap_or_default().to_owned()).collect()
    };
    assert_eq!(named("index.html"), ["/rss.xml", "/atom.xml"]);
    let section = ["/rss.xml", "/thong-bao/rss.xml", "/thong-bao/atom.xml"];
    assert_eq!(named("thong-bao/index.html"), section);
    let unit = ["/rss.xml", "/don-vi/giao-duc/rss.xml"];
    assert_eq!(named("don-vi/giao-duc/index.html"), unit);
    let project = portal("feeds: {units: không}\noutputs: {section_feeds: không}\n");
    let left = project
        .tree()
        .into_keys()
        .filter(|path| path.ends_with("s.xml") || path.ends_with("m.xml"));
    assert_eq!(left.collect::<Vec<_>>(), ["atom.xml", "rss.xml"]);
}
