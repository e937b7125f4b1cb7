//! Addresses and names of files that an article types.

use super::{Row, TITLE, article, head};

pub(super) fn rows() -> Vec<Row> {
    vec![
        article(
            "a slug that climbs",
            head(&format!("{TITLE}slug: ../../x\n")),
            3,
            &["BT0217 x.md:4"],
        ),
        article(
            "a slug with a folder",
            head(&format!("{TITLE}slug: a/b\n")),
            3,
            &["BT0217 x.md:4"],
        ),
        article(
            "a slug in percent",
            head(&format!("{TITLE}slug: \"%2e%2e%2fx\"\n")),
            3,
            &["BT0217 x.md:4"],
        ),
        article(
            "a slug that Windows keeps",
            head(&format!("{TITLE}slug: con\n")),
            3,
            &["BT0217 x.md:4"],
        ),
        article(
            "a slug that is the page of the folder",
            head(&format!("{TITLE}slug: index\n")),
            3,
            &["BT0217 x.md:4"],
        ),
        article(
            "a slug of three hundred letters",
            head(&format!("{TITLE}slug: {}\n", "a".repeat(300))),
            3,
            &["BT0217 x.md:4"],
        ),
        article(
            "a former address that climbs",
            head(&format!("{TITLE}aliases: /../../x.html\n")),
            3,
            &["BT0241 x.md:4"],
        ),
        article(
            "a former address of another site",
            head(&format!("{TITLE}aliases: https://khac.example/x.html\n")),
            0,
            &[],
        ),
        article(
            "a former address with backslashes",
            head(&format!("{TITLE}aliases: '\\..\\..\\x.html'\n")),
            3,
            &["BT0241 x.md:4"],
        ),
        article(
            "a former address of ours",
            head(&format!("{TITLE}aliases: /.bantin-manifest\n")),
            3,
            &["BT0241 x.md:4"],
        ),
        article(
            "a former address that is the home page",
            head(&format!("{TITLE}aliases: /\n")),
            3,
            &["BT0241 x.md:4"],
        ),
        article(
            "a template of nowhere",
            head(&format!("{TITLE}template: ../../etc/passwd\n")),
            3,
            &["BT0240 x.md:4"],
        ),
        article(
            "an attachment from above",
            head(&format!("{TITLE}attachments: ../../../../../etc/passwd\n")),
            3,
            &["BT0310 x.md:4"],
        ),
        article(
            "an attachment from the root of the disk",
            head(&format!("{TITLE}attachments: /etc/passwd\n")),
            3,
            &["BT0310 x.md:4"],
        ),
        article(
            "an attachment from a drive",
            head(&format!("{TITLE}attachments: 'C:\\boot.ini'\n")),
            3,
            &["BT0310 x.md:4"],
        ),
        article(
            "an attachment from a share",
            head(&format!("{TITLE}attachments: '\\\\may\\a.pdf'\n")),
            3,
            &["BT0310 x.md:4"],
        ),
        article(
            "an attachment with a nought in its name",
            head(&format!("{TITLE}attachments: \"a\\0.pdf\"\n")),
            3,
            &["BT0310 x.md:4"],
        ),
        article(
            "an attachment that is a script",
            head(&format!("{TITLE}attachments: a.js\n")),
            3,
            &["BT0310 x.md:4", "BT0311 x.md:4"],
        ),
        article(
            "an attachment that runs a script",
            head(&format!("{TITLE}attachments: \"javascript:alert(1)\"\n")),
            3,
            &["BT0310 x.md:4"],
        ),
        article(
            "a picture from above",
            head(&format!("{TITLE}image: ../../../../x.jpg\nimage_alt: x\n")),
            0,
            &["BT0303 x.md:4"],
        ),
        article(
            "a picture of another site",
            head(&format!("{TITLE}image: https://khac.example/x.jpg\nimage_alt: x\n")),
            0,
            &["BT0335 x.md:4"],
        ),
        article(
            "a picture in the address itself",
            head(&format!("{TITLE}image: \"data:image/png;base64,AA\"\nimage_alt: x\n")),
            0,
            &["BT0303 x.md:4"],
        ),
        article(
            "a gallery from above",
            head(&format!("{TITLE}gallery:\n  - file: ../../../../x.jpg\n    alt: x\n")),
            0,
            &["BT0303 x.md:5"],
        ),
        article(
            "captions from above",
            head(&format!(
                "{TITLE}video: https://youtu.be/M7lc1UVf-VE\ncaptions: ../../../../x.vtt\n"
            )),
            0,
            &["BT0303 x.md:5", "BT0320 x.md:5"],
        ),
        article(
            "a film that runs a script",
            head(&format!("{TITLE}video: \"javascript:alert(1)\"\n")),
            3,
            &["BT0317 x.md:4"],
        ),
        article(
            "a related article from above",
            head(&format!("{TITLE}related: ../../../../../etc/passwd\n")),
            0,
            &["BT0330 x.md:4"],
        ),
        article(
            "a related article that is the article",
            head(&format!("{TITLE}related: x.md\n")),
            0,
            &[],
        ),
    ]
}
