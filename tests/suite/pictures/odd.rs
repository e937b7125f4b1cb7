//! Pictures that few programs make, and such that are none.

use image_rs::{DynamicImage, ImageFormat, Rgb};

use super::{FOLDER, codes, page, pictures, project, write};
use crate::drawing::{cmyk, drawing, encoded, jpeg, png, png_of, quarters, stored};

#[test]
fn odd_pictures_are_shown_as_any_other() {
    let grey = DynamicImage::ImageLuma8(drawing(60, 40).into_luma8());
    let deep = DynamicImage::ImageRgb16(drawing(60, 40).into_rgb16());
    let clear = DynamicImage::ImageRgba16(drawing(60, 40).into_rgba16());
    // Four pixels of a palette, of which the first is red and the last one clear.
    let palette = [210, 40, 40, 40, 170, 60, 40, 60, 200, 235, 215, 60];
    let rows = stored(&[0, 0b0001_0000, 0, 0b1011_0000]);
    let chunks: [(&[u8; 4], &[u8]); 3] =
        [(b"PLTE", &palette), (b"tRNS", &[255, 255, 255, 0]), (b"IDAT", &rows)];
    let cut = jpeg(60, 400);
    let files = [
        ("xam.jpg", encoded(&grey, ImageFormat::Jpeg)),
        ("sau.png", encoded(&deep, ImageFormat::Png)),
        ("trong.png", encoded(&clear, ImageFormat::Png)),
        ("bang.png", png_of(2, 2, [2, 3, 0, 0, 0], &chunks)),
        ("in.jpg", cmyk([0, 255, 255, 0])),
        ("dut.jpg", cut[..cut.len() * 2 / 3].to_vec()),
        ("anh.gif", encoded(&drawing(60, 40), ImageFormat::Gif)),
        ("khac-ten.jpg", png(60, 40)),
    ];
    let bodies: String =
        files.iter().map(|(name, _)| format!("![Mô tả]({name})\n\n")).collect();
    let project = project("", &bodies);
    for (name, bytes) in &files {
        write(&project, name, bytes);
    }
    let report = project.build().unwrap();
    assert_eq!(codes(&report.notes), [""; 0]);
    let found = pictures(&project.tree());
    for name in ["sau-60", "trong-60", "anh-60", "khac-ten-60"] {
        assert_eq!(
            quarters(&found[&format!("{name}.webp")]),
            (60, 40, [0, 1, 2, 3]),
            "{name}"
        );
    }
    let pixel = |name: &str, x, y| {
        let picture =
            image_rs::load_from_memory(&found[&format!("{name}.webp")]).unwrap();
        picture.into_rgba8().get_pixel(x, y).0
    };
    let [red, green, blue, _] = pixel("in-8", 4, 4);
    assert!(red > 200 && green < 60 && blue < 60, "{red} {green} {blue}");
    let [red, green, blue, _] = pixel("xam-60", 4, 4);
    assert!(red.abs_diff(green) < 4 && red.abs_diff(blue) < 4, "{red} {green} {blue}");
    assert_eq!(pixel("bang-2", 0, 0), [210, 40, 40, 255], "drawings are exact");
    assert_eq!(pixel("bang-2", 1, 1)[3], 0, "what is clear stays clear");
    // What there was of it is shown.
    let [red, green, blue, _] = pixel("dut-60", 10, 10);
    assert!(red > 150 && green < 100 && blue < 100, "{red} {green} {blue}");
    assert_eq!(project.tree(), project.clean_tree());
}

#[test]
fn colours_of_a_telephone_become_those_of_browsers() {
    let flag =
        DynamicImage::from(image_rs::RgbImage::from_pixel(40, 20, Rgb([200, 90, 80])));
    let profile = moxcms::ColorProfile::new_display_p3().encode().unwrap();
    let mut bytes = Vec::new();
    let mut encoder =
        image_rs::codecs::jpeg::JpegEncoder::new_with_quality(&mut bytes, 95);
    image_rs::ImageEncoder::set_icc_profile(&mut encoder, profile).unwrap();
    encoder.encode_image(&flag).unwrap();
    let project = project("", "![Cờ](a.jpg)\n\n![Cờ](b.jpg)");
    write(&project, "a.jpg", &bytes);
    write(&project, "b.jpg", encoded(&flag, ImageFormat::Jpeg));
    let found = pictures(&project.clean_tree());
    let red = |name: &str| {
        let picture = image_rs::load_from_memory(&found[name]).unwrap().into_rgb8();
        i32::from(picture.get_pixel(20, 10).0[0])
    };
    assert!((red("b-40.webp") - 200).abs() < 5, "without a profile nothing changes");
    // Display P3 is the wider space: its numbers mean stronger colours.
    assert!(red("a-40.webp") > red("b-40.webp") + 8, "{}", red("a-40.webp"));
}

#[test]
fn a_picture_that_moves_goes_on_moving() {
    let project = project("", "![Mô tả](a.gif)");
    let mut bytes = Vec::new();
    let mut encoder = image_rs::codecs::gif::GifEncoder::new(&mut bytes);
    for side in [drawing(40, 20), drawing(40, 20).fliph()] {
        encoder.encode_frame(image_rs::Frame::new(side.into_rgba8())).unwrap();
    }
    drop(encoder);
    write(&project, "a.gif", &bytes);
    let tree = project.clean_tree();
    assert_eq!(tree[&format!("{FOLDER}/a.gif")], bytes);
    assert!(page(&tree).contains("a.gif\" width=\"40\" height=\"20\" alt=\"Mô tả\""));
}

#[test]
fn a_picture_that_cannot_be_shown_leaves_its_description() {
    let whole = png(60, 40);
    let bomb = png_of(60_000, 60_000, [8, 2, 0, 0, 0], &[(b"IDAT", &[])]);
    for (bytes, said) in [
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec(), "HEIC"),
        (whole[..whole.len() - 20].to_vec(), "bị hỏng"),
        (b"<html>404</html>".to_vec(), "bị hỏng"),
        (bomb, "60000 × 60000"),
    ] {
        let more = "image: anh.jpg\nimage_alt: Toàn cảnh\nimage_caption: Sáng nay\ngallery:\n  \
                    - file: anh.jpg\n    alt: Một góc\n";
        let project = project(more, "![Trong bài](anh.jpg)");
        write(&project, "anh.jpg", &bytes);
        for path in ["index.md", "anh.jpg"] {
            project.settle(&format!("content/{FOLDER}/{path}"));
        }
        // The second time it is known, and is said again.
        for _ in 0..2 {
            let notes = project.load().notes;
            assert_eq!(codes(&notes), ["BT0336"; 3], "{said}: {notes:?}");
            assert!(notes[0].message(bantin::diagnostic::Language::Vi).contains(said));
            project.build().unwrap();
        }
        let tree = project.tree();
        assert!(pictures(&tree).is_empty());
        let html = page(&tree);
        for words in ["Toàn cảnh", "Sáng nay", "Một góc", "<figure>Trong bài</figure>"]
        {
            assert!(html.contains(words), "{words}: {html}");
        }
        assert_eq!(html.matches("<img").count(), 1, "the emblem");
        let list = String::from_utf8(tree["tin-hoat-dong/index.html"].clone()).unwrap();
        assert!(list.contains("Họp") && !list.contains("has-image"));
    }
}

#[test]
fn a_picture_that_turns_out_to_be_broken_stops_nothing_and_is_told_each_time() {
    let project = project("image: a.png\nimage_alt: Mô tả\n", "Chữ.");
    let rubbish = stored(&[0; 40]);
    write(
        &project,
        "a.png",
        png_of(900, 400, [8, 2, 0, 0, 0], &[(b"IDAT", &rubbish[..20])]),
    );
    assert_eq!(project.load().notes, []);
    let report = project.build().unwrap();
    assert_eq!(codes(&report.notes), ["BT0336"]);
    let tree = project.tree();
    let found = pictures(&tree);
    let names: Vec<&String> = found.keys().collect();
    assert_eq!(names, ["a-1200x630.jpg", "a-480.webp", "a-900.webp"]);
    for (name, bytes) in &found {
        let Rgb(grey) =
            *image_rs::load_from_memory(bytes).unwrap().into_rgb8().get_pixel(5, 5);
        assert!(grey.iter().all(|one| *one > 220), "{name}");
    }
    let again = project.build().unwrap();
    assert_eq!((codes(&again.notes), again.written), (vec!["BT0336"], vec![]));
    assert_eq!(tree, project.clean_tree());
    write(&project, "a.png", png(900, 400));
    let mended = project.build().unwrap();
    assert_eq!(codes(&mended.notes), [""; 0]);
    assert_eq!(project.tree(), project.clean_tree());
}
