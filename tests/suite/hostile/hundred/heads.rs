//! Heads of articles.

use super::{DATE, Row, TITLE, article, head};

pub(super) fn rows() -> Vec<Row> {
    vec![
        article(
            "a title of 60 kB",
            head(&format!("title: {}\n{DATE}", "a".repeat(60_000))),
            0,
            &["BT0216 x.md:2"],
        ),
        article(
            "a front matter of a hundred kB",
            head(&format!("title: A\n{DATE}summary: {}\n", "a ".repeat(50_000))),
            3,
            &["BT0261 x.md:1"],
        ),
        article(
            "lists in lists, ten thousand deep",
            head(&format!("{TITLE}tags: {}{}\n", "[".repeat(10_000), "]".repeat(10_000))),
            3,
            &["BT0215 x.md:4"],
        ),
        article(
            "mappings in mappings, ten thousand deep",
            head(&format!(
                "{TITLE}event: {}{}\n",
                "{a: ".repeat(10_000),
                "}".repeat(10_000)
            )),
            0,
            &["BT0221 x.md:4", "BT0204 x.md:4"],
        ),
        article(
            "a list that nothing closes",
            head(&format!("{TITLE}tags: [a, b\n")),
            0,
            &[],
        ),
        article(
            "a quote that nothing closes",
            head("title: \"Họp\ndate: 2026-11-02\nsummary: x\n"),
            0,
            &[],
        ),
        article(
            "quotes in quotes",
            head("title: \"Họp \"khẩn\" hôm nay\"\ndate: 2026-11-02\n"),
            0,
            &[],
        ),
        article(
            "a key of nothing",
            head(&format!("{TITLE}: x\n")),
            3,
            &["BT0203 x.md:4"],
        ),
        article(
            "an anchor and its alias",
            head(&format!("{TITLE}tags: &a [x]\ntopic: *a\n")),
            0,
            &["BT0511 x.md:5"],
        ),
        article(
            "a tag of YAML",
            head(&format!("{TITLE}draft: !!bool yes\n")),
            3,
            &["BT0214 x.md:4"],
        ),
        article(
            "two documents in one head",
            head(&format!("{TITLE}...\ntags: x\n")),
            0,
            &[],
        ),
        article(
            "a merge key",
            head(&format!("{TITLE}<<: {{draft: yes}}\n")),
            3,
            &["BT0203 x.md:4"],
        ),
        article(
            "a date of another calendar",
            head("title: A\ndate: 30/02/2026\n"),
            3,
            &["BT0212 x.md:3"],
        ),
        article(
            "a date with the month first",
            head("title: A\ndate: 11/25/2026\n"),
            3,
            &["BT0212 x.md:3"],
        ),
        article(
            "a year of two digits",
            head("title: A\ndate: 02/11/26\n"),
            3,
            &["BT0212 x.md:3"],
        ),
        article(
            "a year far ahead",
            head("title: A\ndate: 9999-01-01\n"),
            3,
            &["BT0211 x.md:3"],
        ),
        article(
            "a year before all",
            head("title: A\ndate: 0001-01-01\n"),
            3,
            &["BT0213 x.md:3"],
        ),
        article(
            "a time that no clock shows",
            head("title: A\ndate: 2026-11-02 25:61\n"),
            3,
            &["BT0211 x.md:3"],
        ),
        article(
            "a date that is a list",
            head("title: A\ndate: [2026-11-02]\n"),
            3,
            &["BT0215 x.md:3"],
        ),
        article(
            "a title that is a list",
            head("title: [A, B]\ndate: 2026-11-02\n"),
            3,
            &["BT0215 x.md:2"],
        ),
        article(
            "a title that is a mapping",
            head("title: {a: b}\ndate: 2026-11-02\n"),
            3,
            &["BT0215 x.md:2"],
        ),
        article(
            "a title of spaces without width",
            head("title: \"\u{200B}\u{FEFF}\"\ndate: 2026-11-02\n"),
            3,
            &["BT0207 x.md:2", "BT0110 x.md:2"],
        ),
        article(
            "a title with a line in it",
            head("title: \"A\\nB\"\ndate: 2026-11-02\n"),
            0,
            &[],
        ),
        article(
            "a draft that is neither",
            head(&format!("{TITLE}draft: có lẽ\n")),
            3,
            &["BT0214 x.md:4"],
        ),
        article(
            "two dates of publishing",
            head(&format!("{TITLE}publish: 2026-11-01\npublish: 2026-11-03\n")),
            3,
            &["BT0206 x.md:5"],
        ),
        article(
            "an expiry that is no date",
            head(&format!("{TITLE}expire: mai\n")),
            3,
            &["BT0209 x.md:4"],
        ),
        article(
            "a weight for a date",
            head(&format!("{TITLE}updated: 5\n")),
            3,
            &["BT0209 x.md:4"],
        ),
    ]
}
