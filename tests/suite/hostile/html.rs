//! What an article may bring into a page.
//!
//! Every tag that needs an end has its own. Text that slipped through unescaped is a tag
//! that is not allowed, or no tag at all.

use std::collections::BTreeSet;

use crate::html::{Tag, VOID, tags};

/// What the HTML of a body may hold: elements, and for each its attributes.
const BODY: &[(&str, &[&str])] = &[
    ("a", &["class", "href", "title"]),
    ("b", &[]),
    ("blockquote", &[]),
    ("br", &[]),
    ("code", &[]),
    ("del", &[]),
    ("div", &["class", "id", "tabindex"]),
    ("em", &[]),
    ("figcaption", &[]),
    ("figure", &[]),
    ("h2", &["id"]),
    ("h3", &["id"]),
    ("h4", &["id"]),
    ("h5", &["id"]),
    ("h6", &["id"]),
    ("hr", &[]),
    ("i", &[]),
    ("img", &["src", "srcset", "sizes", "width", "height", "alt", "loading", "decoding"]),
    ("ins", &[]),
    ("kbd", &[]),
    ("li", &["value"]),
    ("mark", &[]),
    ("ol", &["start"]),
    ("p", &["class"]),
    ("pre", &[]),
    ("s", &[]),
    ("small", &[]),
    ("strong", &[]),
    ("sub", &[]),
    ("sup", &["class"]),
    ("table", &[]),
    ("tbody", &[]),
    ("td", &["class"]),
    ("th", &["class", "scope"]),
    ("thead", &[]),
    ("tr", &[]),
    ("u", &[]),
    ("ul", &[]),
];

/// The classes of a body.
const CLASSES: &[&str] = &[
    "abbr",
    "center",
    "footnote-definition",
    "footnote-definition-label",
    "footnote-reference",
    "lead",
    "right",
    "table",
];

/// What an address may begin with.
const ADDRESSES: &[&str] = &["/", "#", "https:", "http:", "mailto:", "tel:"];

/// What is wrong with tags: elements that are not closed in order, addresses that could
/// run something, event handlers, ids that stand twice.
pub(super) fn mistake(tags: &[Tag<'_>]) -> Option<String> {
    let mut open: Vec<&str> = Vec::new();
    let mut ids: BTreeSet<&str> = BTreeSet::new();
    for tag in tags {
        let is_void = VOID.contains(&tag.name);
        match tag.is_end {
            true if is_void || open.pop() != Some(tag.name) => {
                return Some(format!("</{}> ends nothing", tag.name));
            }
            false if !is_void => open.push(tag.name),
            _ => {}
        }
        for (key, value) in &tag.attributes {
            let is_address = ["href", "src", "action", "formaction", "poster", "data"]
                .contains(key)
                || key.ends_with(":href");
            let lower = value.to_ascii_lowercase();
            let is_safe = ADDRESSES.iter().any(|start| lower.starts_with(start))
                && !value.starts_with("//")
                && !value.contains(|c: char| c.is_control());
            if (is_address && !is_safe) || key.starts_with("on") || *key == "srcdoc" {
                return Some(format!("<{} {key}={value:?}>", tag.name));
            }
            if *key == "id" && !ids.insert(value) {
                return Some(format!("the id {value:?} stands twice"));
            }
        }
    }
    open.last().map(|name| format!("<{name}> has no end"))
}

/// What is wrong with the HTML of a body.
pub(super) fn body_mistake(html: &str) -> Option<String> {
    let tags = match tags(html) {
        Ok(tags) => tags,
        Err(mistake) => return Some(mistake),
    };
    for tag in &tags {
        let Some((_, allowed)) = BODY.iter().find(|(name, _)| *name == tag.name) else {
            return Some(format!("<{}> is not allowed", tag.name));
        };
        for (key, value) in &tag.attributes {
            let is_class = *key == "class" && !CLASSES.contains(&value.as_str());
            let is_number = ["start", "tabindex", "value"].contains(key)
                && value.parse::<u64>().is_err();
            // The theme's own ids hold a `_`.
            let is_id = *key == "id"
                && !value.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
            if !allowed.contains(key) || is_class || is_number || is_id {
                return Some(format!("<{} {key}={value:?}> is not allowed", tag.name));
            }
        }
    }
    mistake(&tags)
}

#[test]
fn what_is_unsafe_is_found() {
    for (html, is_good) in [
        ("<p>a &lt;b&gt; <a href=\"/x\">y</a></p>", true),
        ("<figure><img src=\"/a.jpg\" alt=\"&quot;\" loading=\"lazy\"></figure>", true),
        ("<p>a < b</p>", false),
        ("<p>a", false),
        ("<p></em></p>", false),
        ("<P>a</P>", false),
        ("<p onclick=\"x\">a</p>", false),
        ("<p class=\"x\">a</p>", false),
        ("<p class=lead>a</p>", false),
        ("<script>x</script>", false),
        ("<svg></svg>", false),
        ("<a href=\"javascript:x\">a</a>", false),
        ("<a href=\"java&#115;cript:x\">a</a>", false),
        ("<a href=\"//evil.example\">a</a>", false),
        ("<a href=\"/\" href=\"/x\">a</a>", false),
        ("<h2 id=\"a\">a</h2><h2 id=\"a\">a</h2>", false),
        ("<h2 id=\"main_\">a</h2>", false),
    ] {
        assert_eq!(
            body_mistake(html).is_none(),
            is_good,
            "{html}: {:?}",
            body_mistake(html)
        );
    }
}
