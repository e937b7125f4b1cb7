//! Follows the links of a published tree as a reader would.

use std::collections::{BTreeMap, BTreeSet};

use bantin::url::decode;

/// A link to a file that is not there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Broken {
    /// The page it stands on.
    pub(crate) page: String,
    /// The file it should lead to.
    pub(crate) target: String,
}

/// The links that lead nowhere, on every page that can be reached from these.
pub(crate) fn broken(
    tree: &BTreeMap<String, Vec<u8>>,
    starts: impl IntoIterator<Item = String>,
) -> BTreeSet<Broken> {
    follow(tree, starts).1
}

/// The pages that can be reached from one, with itself, if it is there.
pub(crate) fn reachable(
    tree: &BTreeMap<String, Vec<u8>>,
    start: &str,
) -> BTreeSet<String> {
    let start = tree.contains_key(start).then(|| start.to_owned());
    let mut reached = follow(tree, start).0;
    reached.retain(|path| path.ends_with(".html"));
    reached
}

/// The files that can be reached, and the links that lead nowhere.
fn follow(
    tree: &BTreeMap<String, Vec<u8>>,
    starts: impl IntoIterator<Item = String>,
) -> (BTreeSet<String>, BTreeSet<Broken>) {
    let mut broken = BTreeSet::new();
    let mut to_visit: Vec<String> = starts.into_iter().collect();
    let mut visited: BTreeSet<String> = to_visit.iter().cloned().collect();
    while let Some(page) = to_visit.pop() {
        let text = String::from_utf8_lossy(&tree[&page]);
        for target in targets(&page, &text) {
            if !tree.contains_key(&target) {
                broken.insert(Broken { page: page.clone(), target });
            } else if visited.insert(target.clone()) {
                to_visit.push(target);
            }
        }
    }
    (visited, broken)
}

/// The files of the site that a page names.
pub(crate) fn targets(page: &str, text: &str) -> Vec<String> {
    if !page.ends_with(".html") {
        return Vec::new();
    }
    links(text).into_iter().filter_map(file).collect()
}

/// Every `href` and `src` of a page, as it stands there.
pub(crate) fn links(html: &str) -> Vec<&str> {
    let mut links = Vec::new();
    for attribute in [" href=\"", " src=\""] {
        for (at, _) in html.match_indices(attribute) {
            let value = &html[at + attribute.len()..];
            links.push(value.split('"').next().unwrap_or_default());
        }
    }
    links
}

/// The file of the site behind a link; `None` when it leads elsewhere.
fn file(link: &str) -> Option<String> {
    let link = link.replace("&amp;", "&");
    let link = link.strip_prefix("https://congdoan.example").unwrap_or(&link);
    let path = link.split(['#', '?']).next().unwrap_or_default();
    if path.is_empty() || path.starts_with("http") || path.starts_with("mailto:") {
        return None;
    }
    let path = path.strip_prefix('/').expect("every internal link starts at the root");
    let path = decode(path);
    Some(if path.is_empty() || path.ends_with('/') { path + "index.html" } else { path })
}

#[test]
fn links_are_found_and_followed() {
    let tree = |files: &[(&str, &str)]| -> BTreeMap<String, Vec<u8>> {
        files.iter().map(|(path, text)| ((*path).into(), (*text).into())).collect()
    };
    let tree = tree(&[
        (
            "index.html",
            r##"<a href="/a/#x"></a><a href="#y"></a><img src="/%C4%91.svg">"##,
        ),
        ("a/index.html", r#"<a href="https://congdoan.example/b.html">"#),
        ("b.html", r#"<a href="https://elsewhere.example/"><a href="/c/">"#),
        ("unreached.html", r#"<a href="/nowhere.html">"#),
        ("đ.svg", ""),
    ]);
    let lost = Broken { page: "b.html".into(), target: "c/index.html".into() };
    assert_eq!(broken(&tree, ["index.html".into()]), BTreeSet::from([lost]));
}
