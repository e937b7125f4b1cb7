//! The tags of a page, read strictly, and what an article may bring into it.
//!
//! Browsers forgive; this reader does not: every `<` begins a tag in lower case with
//! attributes in double quotes, and every tag that needs an end has its own. Text that
//! slipped through unescaped is a tag that is not allowed, or no tag at all.

use std::collections::BTreeSet;

/// What the HTML of a body may hold: elements, and for each its attributes.
const BODY: &[(&str, &[&str])] = &[
    ("a", &["href"]),
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
    ("img", &["alt", "loading", "src"]),
    ("li", &[]),
    ("ol", &["start"]),
    ("p", &["class"]),
    ("pre", &[]),
    ("small", &[]),
    ("strong", &[]),
    ("sup", &["class"]),
    ("table", &[]),
    ("tbody", &[]),
    ("td", &["class"]),
    ("th", &["class", "scope"]),
    ("thead", &[]),
    ("tr", &[]),
    ("ul", &[]),
];

/// The classes of a body.
const CLASSES: &[&str] = &[
    "center",
    "footnote-definition",
    "footnote-definition-label",
    "footnote-reference",
    "lead",
    "right",
    "table",
];

/// Elements without an end.
const VOID: &[&str] = &["br", "hr", "img", "input", "link", "meta"];

/// What an address may begin with.
const ADDRESSES: &[&str] = &["/", "#", "https:", "http:", "mailto:", "tel:"];

/// The start or the end of an element.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Tag<'a> {
    pub(super) name: &'a str,
    pub(super) is_end: bool,
    /// In the order they stand, values decoded.
    pub(super) attributes: Vec<(&'a str, String)>,
}

/// Every tag of some HTML, or what is wrong with it.
pub(super) fn tags(html: &str) -> Result<Vec<Tag<'_>>, String> {
    let mut tags = Vec::new();
    let mut rest = html.strip_prefix("<!DOCTYPE html>").unwrap_or(html);
    while let Some(at) = rest.find('<') {
        rest = &rest[at..];
        let near = || rest.chars().take(60).collect::<String>();
        let (tag, after) = tag(rest).ok_or_else(|| format!("no tag: {:?}", near()))?;
        rest = after;
        if ["script", "style"].contains(&tag.name) && !tag.is_end {
            let end = format!("</{}>", tag.name);
            rest = &rest[rest.find(&end).ok_or("a script without an end")?..];
        }
        tags.push(tag);
    }
    Ok(tags)
}

/// The tag at the start of `text`, and what follows it.
fn tag(text: &str) -> Option<(Tag<'_>, &str)> {
    let is_end = text.starts_with("</");
    let rest = &text[if is_end { 2 } else { 1 }..];
    let (name, mut rest) = word(rest)?;
    let mut attributes: Vec<(&str, String)> = Vec::new();
    loop {
        let spaced = rest.trim_start();
        let ends = if VOID.contains(&name) { ["/>", ">"] } else { [">", ">"] };
        if let Some(after) = ends.iter().find_map(|end| spaced.strip_prefix(end)) {
            let is_plain = !is_end || attributes.is_empty();
            return is_plain.then_some((Tag { name, is_end, attributes }, after));
        }
        let (key, after) = word(spaced).filter(|_| spaced.len() < rest.len())?;
        let quoted = after.strip_prefix("=\"").and_then(|value| value.split_once('"'));
        let (value, after) = quoted.unwrap_or(("", after));
        let is_twice = attributes.iter().any(|(other, _)| *other == key);
        if is_twice || value.contains(['<', '>']) {
            return None;
        }
        attributes.push((key, decoded(value)));
        rest = after;
    }
}

/// A name of lower-case letters, digits, `-`, `:`.
fn word(text: &str) -> Option<(&str, &str)> {
    let is_part =
        |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-:".contains(c);
    let end = text.find(|c| !is_part(c)).unwrap_or(text.len());
    let (word, rest) = text.split_at(end);
    word.starts_with(|c: char| c.is_ascii_lowercase()).then_some((word, rest))
}

/// Text without character references.
fn decoded(text: &str) -> String {
    let mut decoded = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        decoded.push_str(before);
        let (name, after) = after.split_once(';').unwrap_or(("", after));
        let number = name.strip_prefix("#x").map(|hex| u32::from_str_radix(hex, 16).ok());
        let number = number.or_else(|| name.strip_prefix('#').map(|n| n.parse().ok()));
        decoded.push(match (name, number.flatten().and_then(char::from_u32)) {
            (_, Some(c)) => c,
            ("amp", _) => '&',
            ("lt", _) => '<',
            ("gt", _) => '>',
            ("quot", _) => '"',
            // What no page of ours writes is told apart from what it does.
            _ => '\u{FFFD}',
        });
        rest = after;
    }
    decoded + rest
}

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
            let is_number =
                ["start", "tabindex"].contains(key) && value.parse::<u64>().is_err();
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
