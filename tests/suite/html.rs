//! Pages read strictly: their tags and the text between them.
//!
//! Browsers forgive; this reader does not: every `<` begins a tag in lower case with
//! attributes in double quotes. It says nothing about which tags there may be.

/// Elements without an end.
pub const VOID: &[&str] =
    &["br", "hr", "img", "input", "link", "meta", "source", "track"];

/// A tag, or the text up to the next one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    Tag(Tag<'a>),
    /// Without character references, white space as it stands.
    Text(String),
}

/// The start or the end of an element.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tag<'a> {
    pub name: &'a str,
    pub is_end: bool,
    /// In the order they stand, values decoded.
    pub attributes: Vec<(&'a str, String)>,
}

impl Tag<'_> {
    /// The value of an attribute.
    pub fn get(&self, key: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(other, _)| *other == key);
        found.map(|(_, value)| value.as_str())
    }
}

/// Everything of some HTML in its order, or what is wrong with it. The inside of a script
/// or style is left out.
pub fn pieces(html: &str) -> Result<Vec<Piece<'_>>, String> {
    let mut pieces = Vec::new();
    let mut rest = html.strip_prefix("<!DOCTYPE html>").unwrap_or(html);
    while let Some(at) = rest.find('<') {
        if at > 0 {
            pieces.push(Piece::Text(decoded(&rest[..at])));
        }
        rest = &rest[at..];
        let near = || rest.chars().take(60).collect::<String>();
        let (tag, after) = tag(rest).ok_or_else(|| format!("no tag: {:?}", near()))?;
        rest = after;
        if ["script", "style"].contains(&tag.name) && !tag.is_end {
            let end = format!("</{}>", tag.name);
            rest = &rest[rest.find(&end).ok_or("a script without an end")?..];
        }
        pieces.push(Piece::Tag(tag));
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(decoded(rest)));
    }
    Ok(pieces)
}

/// Every tag of some HTML, or what is wrong with it.
pub fn tags(html: &str) -> Result<Vec<Tag<'_>>, String> {
    let tags = pieces(html)?.into_iter().filter_map(|piece| match piece {
        Piece::Tag(tag) => Some(tag),
        Piece::Text(_) => None,
    });
    Ok(tags.collect())
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
pub fn decoded(text: &str) -> String {
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

#[test]
fn tags_and_texts_are_read_in_their_order() {
    let tag = |name, is_end| Piece::Tag(Tag { name, is_end, attributes: Vec::new() });
    let text = |text: &str| Piece::Text(text.to_owned());
    assert_eq!(
        pieces("<p>a &lt; b<br>\n</p><script>a < b</script>c").unwrap(),
        [
            tag("p", false),
            text("a < b"),
            tag("br", false),
            text("\n"),
            tag("p", true),
            tag("script", false),
            tag("script", true),
            text("c"),
        ]
    );
    let image = &tags("<img src=\"/a.png\" alt=\"\">").unwrap()[0];
    assert_eq!((image.get("alt"), image.get("id")), (Some(""), None));
}
