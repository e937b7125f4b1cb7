//! Videos and galleries: what stands on their pages, and that no other site is asked for
//! anything.

use bantin::site::Reason;

use crate::drawing::png;
use crate::support::{Project, SITE, article};

const FOLDER: &str = "content/videos/2026/10";
const PAGE: &str = "videos/2026/10/phim.html";

/// A project of one video with these lines in its front matter.
fn project(more: &str, body: &str) -> Project {
    let project = Project::new(SITE);
    let text = article("Phim", "2026-10-01 08:00", more, body);
    project.write(&format!("{FOLDER}/phim.md"), text);
    project.write(&format!("{FOLDER}/phim.mp4"), "phim");
    for (file, height) in [("bia.png", 40), ("anh.png", 60)] {
        project.write(&format!("{FOLDER}/{file}"), png(800, height));
    }
    project.write(&format!("{FOLDER}/phim.vtt"), "WEBVTT\n\n00:01.000 --> 00:02.000\nA");
    project
}

fn page(project: &Project, path: &str) -> String {
    let tree = project.clean_tree();
    String::from_utf8(tree.get(path).expect("the page is there").clone()).unwrap()
}

#[test]
fn a_film_of_our_own_is_played_on_its_page() {
    let more = "video: phim.mp4\nảnh bìa: bia.png\nthời lượng: 06:40\nphụ đề: phim.vtt\n";
    let project = project(more, "Lời phim.");
    assert_eq!(project.load().notes, []);
    let html = page(&project, PAGE);
    for text in [
        "<video controls preload=\"none\" playsinline poster=\"/videos/2026/10/bia-800.",
        "<source src=\"/videos/2026/10/phim.mp4\" type=\"video/mp4\">",
        "<track kind=\"captions\" srclang=\"vi\" label=\"Phụ đề tiếng Việt\" \
         src=\"/videos/2026/10/phim.vtt\" default>",
        "Thời lượng <time datetime=\"PT6M40S\">6:40</time>",
        "<summary><h2>Lời thoại / nội dung</h2></summary>",
    ] {
        assert!(html.contains(text), "{text}");
    }
    assert!(html.find("<video") < html.find("<h1>"));
    let tree = project.clean_tree();
    for file in ["phim.mp4", "phim.vtt"] {
        assert!(tree.contains_key(&format!("videos/2026/10/{file}")), "{file}");
    }
    assert!(tree.keys().any(|path| path.starts_with("videos/2026/10/bia-800.")));
    assert!(!tree.keys().any(|path| path.contains("/anh-")), "nobody refers to it");
    let list = page(&project, "videos/index.html");
    assert!(list.contains("<time datetime=\"PT6M40S\">6:40</time>"));
    assert!(list.contains("src=\"/videos/2026/10/bia-800."));
}

#[test]
fn a_film_elsewhere_is_a_link_and_nothing_is_fetched_from_there() {
    for (video, link) in [
        (
            "https://www.youtube.com/watch?v=M7lc1UVf-VE&t=3",
            "href=\"https://www.youtube.com/watch?v=M7lc1UVf-VE\" \
             data-youtube=\"M7lc1UVf-VE\">",
        ),
        (
            "https://video.example/xem?a=1&b=2",
            "href=\"https://video.example/xem?a=1&amp;b=2\">",
        ),
    ] {
        let project = project(&format!("video: {video}\nposter: bia.png\n"), "Lời phim.");
        assert_eq!(project.load().notes, [], "{video}");
        let html = page(&project, PAGE);
        assert!(html.contains(&format!("<a class=\"film-link\" {link}")), "{html}");
        let poster = html.split("<img ").skip(1).find(|tag| tag.contains("/bia-800."));
        let poster = poster.and_then(|tag| tag.split('>').next()).unwrap();
        assert!(poster.contains("width=\"800\" height=\"40\" alt=\"\""), "{poster}");
        for fetched in ["<iframe", "<video", "<script>", "src=\"http", "ytimg"] {
            assert!(!html.contains(fetched), "{video}: {fetched}");
        }
    }
    let html = page(&project("video: https://www.video.example/x\n", "Lời."), PAGE);
    assert!(html.contains("Xem phim tại video.example"));
}

#[test]
fn a_video_stands_on_the_page_of_an_article_of_any_section() {
    let project = project("", "Lời.");
    let more = "summary: Tóm tắt.\nvideo: https://youtu.be/M7lc1UVf-VE\nimage: anh.png\n\
                image_alt: Mô tả\n";
    let text = article("Tin", "2026-10-01", more, "Nội dung.");
    project.write("content/tin-hoat-dong/2026/10/tin.md", text);
    project.write("content/tin-hoat-dong/2026/10/anh.png", png(800, 20));
    let html = page(&project, "tin-hoat-dong/2026/10/tin.html");
    assert!(html.find("<h1>") < html.find("data-youtube"));
    assert!(html.find("data-youtube") < html.find("Nội dung."));
    // The lead picture stands for the film, and is not printed twice.
    assert_eq!(html.matches("src=\"/tin-hoat-dong/2026/10/anh-800.").count(), 1);
}

#[test]
fn captions_that_no_browser_shows_hold_the_article() {
    let project = project("video: phim.mp4\ncaptions: phim.vtt\n", "");
    assert_eq!(project.load().notes, []);
    for text in ["", "1\n00:00:01,000 --> 00:00:02,000\nA", "WEBVTT\n\nA\n"] {
        project.write(&format!("{FOLDER}/phim.vtt"), text);
        let revision = project.load();
        assert_eq!(revision.notes[0].code.number(), "BT0315", "{text:?}");
        assert_eq!(revision.site.absent[0].reason, Reason::Held, "{text:?}");
        assert!(!revision.is_stopped());
    }
}

#[test]
fn new_captions_make_only_themselves_anew() {
    let project = project("video: phim.mp4\ncaptions: phim.vtt\n", "Lời phim.");
    project.build().unwrap();
    project.edit(&format!("{FOLDER}/phim.vtt"), "\nA", "\nB");
    let report = project.build().unwrap();
    let written: Vec<_> = report.written.iter().map(|claim| claim.as_str()).collect();
    assert_eq!(written, ["videos/2026/10/phim.vtt"]);
    assert_eq!(project.tree(), project.clean_tree());
}

#[test]
fn a_gallery_stands_below_the_text() {
    let more = "bộ ảnh:\n  - file: anh.png\n    mô tả: Trao quà\n    chú thích: Trao 70 \
                phần quà\n    ảnh của: Thu Hà\n  - file: bia.png\n    alt: Khai mạc\n";
    let project = project(more, "Nội dung.");
    assert_eq!(project.load().notes, []);
    let html = page(&project, PAGE);
    let (before, picture) =
        html.split_once("<img src=\"/videos/2026/10/anh-800.").unwrap();
    assert!(before.contains("Nội dung."), "{html}");
    assert!(picture.split('>').next().unwrap().contains("alt=\"Trao quà\""));
    assert!(html.contains("Trao 70 phần quà <small>Ảnh: Thu Hà</small>"));
    for stem in ["anh-800.", "bia-800."] {
        let tree = project.clean_tree();
        assert!(tree.keys().any(|path| path.contains(stem)), "{stem}");
    }
}
