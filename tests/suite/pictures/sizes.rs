//! Which sizes there are, and what pages and other sites get to see.

use image_rs::{ImageFormat, Rgb};

use super::{FOLDER, codes, page, pictures, project, write};
use crate::drawing::{PLACE, drawing, encoded, from_telephone, jpeg, png, quarters};
use crate::support::{SITE, article};

#[test]
fn a_photograph_is_published_in_its_sizes_and_never_itself() {
    let more = "image: Ảnh Họp.JPG\nimage_alt: Toàn cảnh\ngallery:\n  - file: hai.png\n    alt: Hai\n";
    let project = project(more, "![Một](mot.jpg)\n\nXem [ảnh lớn](mot.jpg).");
    let originals = [
        ("Ảnh Họp.JPG", from_telephone(1000, 50, 1)),
        ("hai.png", png(480, 30)),
        ("mot.jpg", from_telephone(700, 40, 1)),
        ("khong-dung.jpg", jpeg(900, 30)),
    ];
    for (name, bytes) in &originals {
        write(&project, name, bytes);
    }
    assert_eq!(project.load().notes, []);
    let tree = project.clean_tree();
    let found = pictures(&tree);
    let sizes: Vec<_> =
        found.iter().map(|(name, bytes)| (&**name, quarters(bytes))).collect();
    let whole = [0, 1, 2, 3];
    let expected = [
        ("anh-hop-1000.webp", (1000, 50, whole)),
        ("anh-hop-480.webp", (480, 24, whole)),
        ("anh-hop-960.webp", (960, 48, whole)),
        ("hai-480.webp", (480, 30, whole)),
        ("mot-480.webp", (480, 27, whole)),
        ("mot-700.webp", (700, 40, whole)),
    ];
    assert_eq!(sizes, expected);
    for (path, bytes) in &tree {
        assert!(!bytes.windows(PLACE.len()).any(|run| run == PLACE), "{path}");
        for (name, original) in &originals {
            // Of a file that is copied, any part is.
            let part = &original[original.len() - 60..original.len() - 20];
            assert!(
                !bytes.windows(part.len()).any(|run| run == part),
                "{name} in {path}"
            );
        }
    }
    let html = page(&tree);
    let (_, lead) = html.split_once("<figure class=\"lead-figure\">").unwrap();
    let lead = lead.trim_start().split('>').next().unwrap();
    for part in [
        &format!("src=\"/{FOLDER}/anh-hop-960."),
        ".webp 480w, /",
        ".webp 1000w\" sizes=\"",
        "width=\"1000\" height=\"50\"",
        "alt=\"Toàn cảnh\" decoding=\"async\"",
    ] {
        assert!(lead.contains(part), "{part}: {lead}");
    }
    assert!(!lead.contains("lazy"));
    for tag in html.split("<img ").skip(1).filter_map(|tag| tag.split('>').next()) {
        assert!(tag.contains(" width=\"") && tag.contains(" height=\""), "{tag}");
    }
    let large = tree.keys().find(|path| path.contains("/mot-700.")).unwrap();
    assert!(html.contains(&format!("<a href=\"/{large}\">ảnh lớn</a>")), "{html}");
    let large = tree.keys().find(|path| path.contains("/hai-480.")).unwrap();
    assert!(html.contains(&format!("<a href=\"/{large}\">")), "{html}");
}

#[test]
fn a_picture_stands_upright_however_the_telephone_was_held() {
    let upright = [
        (1, [0, 1, 2, 3]),
        (2, [1, 0, 3, 2]),
        (3, [3, 2, 1, 0]),
        (4, [2, 3, 0, 1]),
        (5, [0, 2, 1, 3]),
        (6, [2, 0, 3, 1]),
        (7, [3, 1, 2, 0]),
        (8, [1, 3, 0, 2]),
    ];
    let bodies = upright.map(|(turn, _)| format!("![Ảnh {turn}](a{turn}.jpg)\n\n"));
    let project = project("", &bodies.concat());
    for (turn, _) in upright {
        write(&project, &format!("a{turn}.jpg"), from_telephone(90, 60, turn));
    }
    let tree = project.clean_tree();
    let (found, html) = (pictures(&tree), page(&tree));
    for (turn, seen) in upright {
        let (width, height) = if turn < 5 { (90, 60) } else { (60, 90) };
        let bytes = &found[&format!("a{turn}-{width}.webp")];
        assert_eq!(quarters(bytes), (width, height, seen), "{turn}");
        let size = format!("width=\"{width}\" height=\"{height}\" alt=\"Ảnh {turn}\"");
        assert!(html.contains(&size), "{size}");
    }
}

#[test]
fn a_picture_to_take_away_keeps_its_pixels_and_loses_its_metadata() {
    let files = [
        ("a.jpg", from_telephone(60, 40, 6)),
        ("b.png", encoded(&drawing(60, 40), ImageFormat::Png)),
        ("c.webp", encoded(&drawing(60, 40), ImageFormat::WebP)),
    ];
    let names = files.clone().map(|(name, _)| name).join(", ");
    let project = project(&format!("attachments: [{names}]\n"), "Chữ.");
    for (name, bytes) in &files {
        write(&project, name, bytes);
    }
    let tree = project.clean_tree();
    for (name, original) in &files {
        let bytes = &tree[&format!("{FOLDER}/{name}")];
        assert!(!bytes.windows(PLACE.len()).any(|run| run == PLACE), "{name}");
        let [there, here] = [original, bytes].map(|bytes| {
            let probe = bantin::image::probe(name, bytes).unwrap().unwrap();
            let picture = image_rs::load_from_memory(bytes).unwrap();
            (probe.dimensions, probe.turn, picture)
        });
        assert!(there == here, "{name}");
    }
}

#[test]
fn other_sites_get_a_preview_of_their_shape() {
    let project = project("image: a.jpg\nimage_alt: Toàn cảnh\n", "Chữ.");
    write(&project, "a.jpg", jpeg(640, 500));
    let tree = project.clean_tree();
    let found = pictures(&tree);
    let preview = &found["a-1200x630.jpg"];
    assert_eq!(quarters(preview), (1200, 630, [0, 1, 2, 3]));
    assert_eq!(image_rs::guess_format(preview).unwrap(), ImageFormat::Jpeg);
    // More is cut off below than above: the middle of the picture lies below that of it.
    let cut = image_rs::load_from_memory(preview).unwrap().into_rgb8();
    let Rgb([red, _, blue]) = *cut.get_pixel(300, 320);
    assert!(red > 150 && blue < 100, "{red} {blue}");
    let html = page(&tree);
    let path = tree.keys().find(|path| path.contains("-1200x630.")).unwrap();
    for meta in [
        format!(
            "<meta property=\"og:image\" content=\"https://congdoan.example/{path}\">"
        ),
        "<meta property=\"og:image:width\" content=\"1200\">".to_owned(),
        "<meta property=\"og:image:height\" content=\"630\">".to_owned(),
        "<meta property=\"og:image:alt\" content=\"Toàn cảnh\">".to_owned(),
        "<meta name=\"twitter:card\" content=\"summary_large_image\">".to_owned(),
    ] {
        assert!(html.contains(&meta), "{meta}");
    }
    let home = String::from_utf8(tree["index.html"].clone()).unwrap();
    assert!(!home.contains("og:image"), "nothing stands for the portal");
}

#[test]
fn the_portal_has_a_preview_for_pages_without_one() {
    let project = project("image: nho.jpg\nimage_alt: Nhỏ\n", "Chữ.");
    write(&project, "nho.jpg", jpeg(500, 300));
    project.write(
        "content/site.yaml",
        format!("{}share_image: trang/chung.png\n", &SITE[SITE.find("title").unwrap()..]),
    );
    project.write("content/trang/chung.png", png(600, 315));
    let notes = project.load().notes;
    assert_eq!(codes(&notes), ["BT0327"], "{notes:?}");
    let tree = project.clean_tree();
    let found = pictures(&tree);
    let names: Vec<&String> = found.keys().collect();
    assert_eq!(names, ["chung-1200x630.jpg", "nho-480.webp", "nho-500.webp"]);
    for path in ["index.html", &format!("{FOLDER}.html"), "tin-hoat-dong/index.html"] {
        let html = String::from_utf8(tree[path].clone()).unwrap();
        assert!(
            html.contains("content=\"https://congdoan.example/trang/chung-1200x630."),
            "{path}"
        );
    }
    let lost = String::from_utf8(tree["404.html"].clone()).unwrap();
    assert!(!lost.contains("og:image"));
    project.edit("content/site.yaml", "trang/chung.png", "trang/khong-co.png");
    assert_eq!(codes(&project.load().notes), ["BT0515", "BT0327"]);
}

#[test]
fn sizes_are_a_setting() {
    let project = project("", "![Một](mot.jpg)");
    write(&project, "mot.jpg", jpeg(700, 40));
    let site = project.read("content/site.yaml");
    let set = |images: &str| {
        project.write("content/site.yaml", format!("{site}images:\n{images}"));
        project.load()
    };
    assert_eq!(set("  widths: [600, 300]\n  quality: 50\n  method: 0\n").notes, []);
    let names: Vec<String> = pictures(&project.clean_tree()).into_keys().collect();
    assert_eq!(names, ["mot-300.webp", "mot-600.webp"]);
    let wrong = "  widths: [60, rộng]\n  quality: 101\n  method: 7\n  with: 3\n";
    let notes = set(wrong).notes;
    assert_eq!(codes(&notes).len(), 5, "{notes:?}");
}

#[test]
fn a_picture_shown_twice_is_there_once_and_its_twin_is_no_mistake() {
    let project = project("", "![Một](a.jpg)\n\n![Hai](a.jpg)\n\n![Ba](Á.jpg)");
    write(&project, "a.jpg", jpeg(100, 40));
    write(&project, "Á.jpg", jpeg(100, 40));
    let other = article("Khác", "2026-10-02", "", "![Một](hop/a.jpg)");
    project.write("content/tin-hoat-dong/2026/10/khac.md", other);
    let revision = project.load();
    assert_eq!(codes(&revision.notes), ["BT0327"; 4], "{:?}", revision.notes);
    assert!(!revision.plan.is_contested);
    let tree = project.clean_tree();
    assert_eq!(tree.keys().filter(|path| path.ends_with(".webp")).count(), 1);
}
