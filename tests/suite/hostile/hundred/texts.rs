//! Texts, and what is none.

use super::{Row, article, body};

pub(super) fn rows() -> Vec<Row> {
    vec![
        article(
            "a link that runs a script",
            body("[a](javascript:alert(1))"),
            0,
            &["BT0303 x.md:6"],
        ),
        article(
            "a link that hides its script",
            body("[a](java&#115;cript:alert(1))"),
            0,
            &["BT0303 x.md:6"],
        ),
        article(
            "a link with a script in percent",
            body("[a](javascript%3Aalert(1))"),
            0,
            &["BT0301 x.md:6"],
        ),
        article(
            "a link with its own data",
            body("[a](data:text/html;base64,AA)"),
            0,
            &["BT0303 x.md:6"],
        ),
        article(
            "a picture of another site in the text",
            body("![a](//khac.example/x.png)"),
            0,
            &["BT0303 x.md:6"],
        ),
        article(
            "a script in the text",
            body("<script>alert(1)</script>"),
            0,
            &["BT0304 x.md:6"],
        ),
        article(
            "an event in the text",
            body("<img src=x onerror=alert(1)>"),
            0,
            &["BT0304 x.md:6"],
        ),
        article(
            "a link from above",
            body("[a](../../../../../../etc/passwd)"),
            0,
            &["BT0303 x.md:6"],
        ),
        article("a link to a drive", body("[a](C:\\boot.ini)"), 0, &["BT0341 x.md:6"]),
        article(
            "a picture without anything",
            body("![]()"),
            3,
            &["BT0305 x.md:6", "BT0306 x.md:6"],
        ),
        article(
            "marks of bold around nothing",
            body("a ** b ** c"),
            0,
            &["BT0323 x.md:6"],
        ),
        article("fifty thousand brackets", body(&"[".repeat(50_000)), 0, &[]),
        article(
            "fifty thousand pictures that begin",
            body(&"![[[".repeat(50_000)),
            0,
            &[],
        ),
        article(
            "fifty thousand links that begin",
            body(&"[a](".repeat(50_000)),
            0,
            &["BT0349 x.md:6"],
        ),
        article("quotes a hundred thousand deep", body(&"> ".repeat(100_000)), 0, &[]),
        article("lists five thousand deep", body(&("- ".repeat(5_000) + "a")), 0, &[]),
        article("numbers that no list reaches", body("99999999999999999999. a"), 0, &[]),
        article("a year that begins a line", body("2026. Năm mới"), 0, &[]),
        article(
            "a hundred thousand headings of one text",
            body(&"# Mục\n\n".repeat(100_000)),
            0,
            &[],
        ),
        article(
            "a table of a hundred thousand columns",
            body(&format!("|{}\n|{}\n|b\n", "a|".repeat(100_000), "-|".repeat(100_000))),
            0,
            &[],
        ),
        article(
            "a text of four MB without an end of line",
            body(&"a".repeat((4 << 20) + 1)),
            3,
            &["BT0103 x.md:1"],
        ),
        article("a million tabs", body(&"\t".repeat(1_000_000)), 0, &["BT0338 x.md:5"]),
        article(
            "a half of a character",
            vec![b'-', b'-', b'-', b'\n', 0xC3, b'\n'],
            3,
            &["BT0202 x.md:1", "BT0108 x.md:1"],
        ),
        article("noughts alone", vec![0; 1000], 3, &["BT0101 x.md:1"]),
        article("nothing at all", Vec::new(), 3, &["BT0201 x.md:1"]),
        article(
            "a picture that calls itself an article",
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(),
            3,
            &["BT0101 x.md:1"],
        ),
    ]
}
