//! Settings and registers.

use super::{Row, SITE, files, text};

pub(super) fn rows() -> Vec<Row> {
    vec![
        files(
            "settings of nothing",
            [("/content/site.yaml", Vec::new())],
            1,
            &["BT0504 site.yaml:1"],
        ),
        files(
            "settings that are a picture",
            [("/content/site.yaml", b"\x89PNG\r\n\x1a\n".to_vec())],
            1,
            &["BT0101 site.yaml:1", "BT0504 site.yaml:1"],
        ),
        files(
            "settings that are a list",
            [("/content/site.yaml", text("- a\n- b\n"))],
            1,
            &["BT0508 site.yaml:1"],
        ),
        files(
            "an address of the portal that is none",
            [("/content/site.yaml", text("title: A\nbase_url: congdoan\n"))],
            1,
            &["BT0503 site.yaml:2"],
        ),
        files(
            "an address of the portal that runs a script",
            [(
                "/content/site.yaml",
                text("title: A\nbase_url: \"javascript:alert(1)\"\n"),
            )],
            1,
            &["BT0503 site.yaml:2"],
        ),
        files(
            "a section that climbs",
            [(
                "/content/site.yaml",
                text(&format!("{SITE}sections:\n  - slug: ../x\n    title: X\n")),
            )],
            1,
            &["BT0503 site.yaml:4"],
        ),
        files(
            "a section that Windows keeps",
            [(
                "/content/site.yaml",
                text(&format!("{SITE}sections:\n  - slug: con\n    title: X\n")),
            )],
            1,
            &["BT0503 site.yaml:4"],
        ),
        files(
            "two sections of one name",
            [(
                "/content/site.yaml",
                text(&format!(
                    "{SITE}sections:\n  - slug: a\n    title: X\n  - slug: a\n    title: Y\n"
                )),
            )],
            1,
            &["BT0505 site.yaml:6", "BT0105 tot.md:1"],
        ),
        files(
            "a pattern that climbs",
            [(
                "/content/site.yaml",
                text(&format!("{SITE}permalinks:\n  article: /../:slug.html\n")),
            )],
            1,
            &["BT0503 site.yaml:4"],
        ),
        files(
            "a pattern of one address for all",
            [(
                "/content/site.yaml",
                text(&format!("{SITE}permalinks:\n  article: /x.html\n")),
            )],
            1,
            &["BT0503 site.yaml:4"],
        ),
        files(
            "a pattern of what nobody knows",
            [(
                "/content/site.yaml",
                text(&format!("{SITE}permalinks:\n  article: /:id/:slug.html\n")),
            )],
            1,
            &["BT0503 site.yaml:4"],
        ),
        files(
            "a menu that runs a script",
            [(
                "/content/site.yaml",
                text(&format!(
                    "{SITE}menu:\n  - title: A\n    url: \"javascript:alert(1)\"\n"
                )),
            )],
            1,
            &["BT0503 site.yaml:5"],
        ),
        files(
            "a menu that leads out of the project",
            [(
                "/content/site.yaml",
                text(&format!("{SITE}menu:\n  - title: A\n    url: /../../etc/passwd\n")),
            )],
            1,
            &["BT0503 site.yaml:5"],
        ),
        files(
            "an urgent line that runs a script",
            [(
                "/content/site.yaml",
                text(&format!(
                    "{SITE}alert:\n  text: A\n  url: \"javascript:alert(1)\"\n  until: 2026-12-01\n"
                )),
            )],
            1,
            &["BT0503 site.yaml:5"],
        ),
        files(
            "pages of no article",
            [("/content/site.yaml", text(&format!("{SITE}page_size: 0\n")))],
            1,
            &["BT0503 site.yaml:3"],
        ),
        files(
            "pages of minus one",
            [("/content/site.yaml", text(&format!("{SITE}page_size: -1\n")))],
            1,
            &["BT0503 site.yaml:3"],
        ),
        files(
            "pages of more than there is",
            [(
                "/content/site.yaml",
                text(&format!("{SITE}page_size: 99999999999999999999\n")),
            )],
            1,
            &["BT0503 site.yaml:3"],
        ),
        files(
            "a language of nobody",
            [("/content/site.yaml", text(&format!("{SITE}language: xx\n")))],
            1,
            &["BT0503 site.yaml:3"],
        ),
        files(
            "a banner from above",
            [(
                "/content/_data/banners.yaml",
                text("- image: ../../../etc/passwd\n  alt: A\n"),
            )],
            1,
            &["BT0503 banners.yaml:1"],
        ),
        files(
            "a banner that runs a script",
            [(
                "/content/_data/banners.yaml",
                text("- image: \"javascript:alert(1)\"\n  alt: A\n"),
            )],
            1,
            &["BT0503 banners.yaml:1"],
        ),
        files(
            "a unit without a name",
            [("/content/_data/units.yaml", text("- id: a\n"))],
            1,
            &["BT0504 units.yaml:1"],
        ),
        files(
            "a register that is a text",
            [("/content/_data/units.yaml", text("Công đoàn\n"))],
            1,
            &["BT0203 units.yaml:1"],
        ),
        files(
            "an abbreviation of nothing",
            [("/content/_data/abbreviations.yaml", text("LĐLĐ:\n"))],
            1,
            &["BT0504 abbreviations.yaml:1", "BT0502 abbreviations.yaml:1"],
        ),
    ]
}
