//! `published.txt`: what a case publishes, for an editor to read.
//!
//! First every output, without the theme's own files; then each output that an option
//! `show` names, one or more a line: of a page the outline of its `<main>`, or of another
//! element, as in `show: index.html#footer`, after what its head says to browsers and
//! search engines; of other files their text. `show: pages` shows every page. Digests in
//! names are left out. An English site has no Vietnamese letter anywhere.

use std::collections::BTreeMap;

use crate::html::{Piece, pieces};
use crate::outline::outline;

/// Machine files of the theme and pages that every site has: they say nothing of a case.
fn is_of_the_theme(path: &str) -> bool {
    let is_style = path.ends_with(".css") || path.ends_with(".js");
    !path.contains('/') && (is_style || path.starts_with("icon"))
        || path.starts_with("tim-kiem/")
}

/// What is published, and what stands in the outputs named by `show`.
pub(super) fn shown(tree: &BTreeMap<String, Vec<u8>>, show: &[&str]) -> String {
    let paths = tree.keys().filter(|path| !is_of_the_theme(path));
    let mut text: String = paths.map(|path| format!("{path}\n")).collect();
    for name in show.iter().flat_map(|line| line.split(' ')) {
        let (path, element) = name.split_once('#').unwrap_or((name, "main"));
        let pages = tree.keys().filter(|other| match path {
            "pages" => other.ends_with(".html"),
            path => *other == path,
        });
        let before = text.len();
        for page in pages {
            let label = page.as_str().to_owned() + name.strip_prefix(path).unwrap_or("");
            text.push_str(&format!("\n=== {label}\n{}", one(tree, page, element)));
        }
        assert!(text.len() > before, "nothing is published at {path}");
    }
    without_digests(&text)
}

/// Every line of a page or feed that has a letter of Vietnamese words.
pub(super) fn vietnamese_lines(tree: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let is_vietnamese = |line: &&str| {
        line.chars()
            .any(|c| "đĐăĂơƠưƯ".contains(c) || ('\u{C0}'..'\u{1F00}').contains(&c))
    };
    let texts = tree.iter().filter(|(path, _)| path.ends_with("ml"));
    let found = texts.flat_map(|(path, bytes)| {
        let text = String::from_utf8_lossy(bytes).into_owned();
        let lines = text.lines().filter(is_vietnamese);
        lines.map(|line| format!("{path}: {line}")).collect::<Vec<_>>()
    });
    found.collect()
}

/// `icon.1a2b3c4d.svg` as `icon.*.svg`: the theme changes more often than a case.
fn without_digests(text: &str) -> String {
    let is_digest =
        |part: &str| part.len() == 8 && part.bytes().all(|b| b.is_ascii_hexdigit());
    let parts = text.split('.').map(|part| if is_digest(part) { "*" } else { part });
    parts.collect::<Vec<_>>().join(".")
}

/// What one output says.
fn one(tree: &BTreeMap<String, Vec<u8>>, path: &str, element: &str) -> String {
    let text = String::from_utf8_lossy(&tree[path]);
    if !path.ends_with(".html") {
        return text.into_owned();
    }
    let body = outline(&text, element).or_else(|| outline(&text, "body"));
    format!("{}{}", head(&text), body.unwrap_or_default())
}

/// The title of a page, and what it asks of browsers and search engines.
fn head(html: &str) -> String {
    let pieces = pieces(html).unwrap_or_else(|mistake| panic!("{mistake}: {html}"));
    let mut head = String::new();
    for pair in pieces.windows(2) {
        match pair {
            [Piece::Tag(tag), Piece::Text(title)]
                if tag.name == "title" && !tag.is_end =>
            {
                head.push_str(&format!("title: {}\n", title.trim()));
            }
            [Piece::Tag(tag), _] if tag.name == "meta" => {
                let key = tag.get("name").or(tag.get("http-equiv")).unwrap_or_default();
                if ["robots", "refresh"].contains(&key) {
                    let content = tag.get("content").unwrap_or_default();
                    head.push_str(&format!("{key}: {content}\n"));
                }
            }
            _ => {}
        }
    }
    head
}

#[test]
fn what_is_published_is_listed_and_shown() {
    let page = |title: &str, main: &str| {
        let head = format!(
            "<head><title>{title}</title>\n<meta name=\"robots\" content=\"noindex\">\n</head>"
        );
        format!("<!DOCTYPE html><html>{head}<body>{main}</body></html>").into_bytes()
    };
    let tree = BTreeMap::from([
        ("a.html".to_owned(), page("A", "<main><h1>A</h1></main><footer>Chân</footer>")),
        (
            "b/index.html".to_owned(),
            page("B", "<p>đã chuyển<img src=\"/x.1a2b3c4d.svg\" alt=\"\"></p>"),
        ),
        ("rss.xml".to_owned(), b"<rss/>\n".to_vec()),
        ("style.1a2b3c4d.css".to_owned(), Vec::new()),
    ]);
    assert_eq!(
        shown(&tree, &["pages rss.xml", "a.html#footer"]),
        "a.html\nb/index.html\nrss.xml\n\
         \n=== a.html\ntitle: A\nrobots: noindex\n# A\n\
         \n=== b/index.html\ntitle: B\nrobots: noindex\nđã chuyển![](/x.*.svg)\n\
         \n=== rss.xml\n<rss/>\n\
         \n=== a.html#footer\ntitle: A\nrobots: noindex\nChân\n"
    );
    assert_eq!(vietnamese_lines(&tree).len(), 2);
}
