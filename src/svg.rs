//! Drawings (SVG): whether one may stand on the site.
//!
//! In: the bytes of a file. Out: the first thing in it that runs a program or loads
//! something from elsewhere, or nothing; and how large it is. An SVG is a document: inside a page of ours a
//! browser shows it as a picture, but who opens its own address gets it with every script
//! in it, which then acts in the name of the portal. Nothing is taken out of a drawing:
//! whoever drew it saves it again without.
//!
//! What is looked at: SVG 2, chapters 13 (linking) and 16 (scripting); XML 1.0 for
//! entities and processing instructions, which could hide either.

use serde::{Deserialize, Serialize};

use crate::diagnostic::Span;
use crate::encoding;
use crate::image::Dimensions;

/// What a drawing may not have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Danger {
    /// As it stands there, or the name of the encoding that hides it.
    pub what: String,
    /// Where, in the decoded text.
    pub span: Span,
}

/// Elements that run something, or hold HTML that may.
const ELEMENTS: &[&str] = &[
    "script",
    "foreignobject",
    "iframe",
    "object",
    "embed",
    "handler",
    "listener",
    "audio",
    "video",
    "link",
    "meta",
    "base",
];

/// What an address inside a drawing may begin with that has a scheme.
const EMBEDDED: &[&str] =
    &["data:image/png", "data:image/jpeg", "data:image/gif", "data:image/webp"];

/// How much of what is wrong is shown, in characters.
const SHOWN: usize = 40;

/// Whether a file of this name is a drawing.
pub fn is_drawing(path: &str) -> bool {
    let lower = path.to_ascii_lowercase();
    lower.ends_with(".svg") || lower.ends_with(".svgz")
}

/// How large a drawing is: by its `width` and `height` in pixels, else by its `viewBox`
/// (SVG 2, sections 8.2 and 8.9); rounded, and nothing where neither says it.
pub fn dimensions(bytes: &[u8]) -> Option<Dimensions> {
    let decoded = encoding::decode(bytes).ok()?;
    let text = &*decoded.text;
    let start = text.match_indices("<svg").find(|(at, _)| {
        let after = text[at + 4..].chars().next();
        after.is_some_and(|c| c.is_whitespace() || c == '>')
    });
    let tag = tag(&text[start?.0..]);
    let value = |name: &str| {
        let mut found = attributes(&tag[4..]).filter(|(_, key, _)| *key == name);
        found.next().map(|(_, _, value)| value)
    };
    let pixels = |name| {
        let typed = value(name)?.trim();
        side(typed.strip_suffix("px").unwrap_or(typed).parse().ok()?)
    };
    if let (Some(width), Some(height)) = (pixels("width"), pixels("height")) {
        return Some(Dimensions { width, height });
    }
    let numbers = value("viewBox")?.split([' ', ',', '\n', '\t']);
    let numbers = numbers.filter(|number| !number.is_empty());
    let numbers: Vec<f64> = numbers.map(str::parse).collect::<Result<_, _>>().ok()?;
    let [_, _, width, height] = numbers[..] else { return None };
    Some(Dimensions { width: side(width)?, height: side(height)? })
}

/// A length in whole pixels.
fn side(length: f64) -> Option<u32> {
    let is_plausible = (0.5..100_000.0).contains(&length);
    is_plausible.then(|| length.round() as u32)
}

/// The first thing that a drawing may not have.
pub fn danger(bytes: &[u8]) -> Option<Danger> {
    let Ok(decoded) = encoding::decode(bytes) else {
        // Compressed, or in an encoding that is no text to us and may be to a browser.
        return Some(Danger { what: "?".to_owned(), span: Span::default() });
    };
    let text = &*decoded.text;
    let mut at = 0;
    while let Some(open) = text[at..].find('<').map(|found| at + found) {
        let rest = &text[open..];
        let length = if rest.starts_with("<!--") {
            rest.find("-->").map_or(rest.len(), |end| end + 3)
        } else if rest.starts_with("<![CDATA[") {
            // What is in there is text: of a style, which is looked at below.
            rest.find("]]>").map_or(rest.len(), |end| end + 3)
        } else {
            let tag = tag(rest);
            if let Some(what) = wrong_tag(tag) {
                return Some(shown(open + tag.find(what).unwrap_or(0), what));
            }
            tag.len()
        };
        at = open + length.max(1);
    }
    wrong_style(text).map(|(at, what)| shown(at, what))
}

fn shown(at: usize, what: &str) -> Danger {
    let what = what.trim_end();
    let end = what.char_indices().nth(SHOWN).map_or(what.len(), |(end, _)| end);
    let line = what.find('\n').unwrap_or(what.len()).min(end);
    Danger { what: what[..line].to_owned(), span: Span::new(at..at + line) }
}

/// A tag to its end, over the `>` in its attributes.
fn tag(text: &str) -> &str {
    let mut quote = None;
    let end = text.bytes().position(|byte| {
        match (quote, byte) {
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
        quote.is_none() && byte == b'>'
    });
    &text[..end.map_or(text.len(), |end| end + 1)]
}

/// What is wrong with a tag.
fn wrong_tag(tag: &str) -> Option<&str> {
    let inner = tag[1..].trim_end_matches('>');
    let lower = inner.to_ascii_lowercase();
    if lower.starts_with('?') {
        return (!lower.starts_with("?xml ") || is_hiding(&lower)).then_some(tag);
    }
    if lower.starts_with('!') {
        return (lower.contains('[') || lower.contains("entity")).then_some(tag);
    }
    let name = inner.split(|c: char| c.is_whitespace() || c == '/').next()?;
    let local = name.rsplit(':').next().unwrap_or(name).to_ascii_lowercase();
    if ELEMENTS.contains(&&*local) {
        return Some(tag);
    }
    attributes(inner.get(name.len()..)?).find_map(|(whole, key, value)| {
        let local = key.rsplit(':').next().unwrap_or(key).to_ascii_lowercase();
        let is_address = ["href", "src", "from", "to", "values", "by"].contains(&&*local);
        let is_wrong = local.starts_with("on")
            || is_address && is_foreign(value)
            || key.eq_ignore_ascii_case("attributeName")
                && (value.to_ascii_lowercase().contains("href")
                    || value.to_ascii_lowercase().starts_with("on"));
        is_wrong.then_some(whole)
    })
}

/// Whether an XML declaration names an encoding in which other bytes are a `<`.
fn is_hiding(declaration: &str) -> bool {
    let Some((_, encoding)) = declaration.split_once("encoding") else { return false };
    let name = encoding.trim_matches(|c: char| !c.is_ascii_alphanumeric());
    let name = name.split(['"', '\'']).next().unwrap_or_default();
    !["utf-8", "utf8", "utf-16", "us-ascii", "iso-8859-1", "windows-1252"].contains(&name)
}

/// Each attribute of a tag: all of it, its name, its value.
fn attributes(text: &str) -> impl Iterator<Item = (&str, &str, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let is_gap = |c: char| c.is_whitespace() || c == '/';
        at += text[at..].find(|c| !is_gap(c))?;
        let start = at;
        let is_end = |c: char| c.is_whitespace() || c == '=' || c == '/';
        let name = text[at..].find(is_end).map_or(text.len(), |end| at + end);
        // A sign that ends nothing must not keep the walk where it is.
        at = name.max(start + 1).min(text.len());
        let after = text.get(name..)?.trim_start();
        let Some(value) = after.strip_prefix('=').map(str::trim_start) else {
            return Some((text.get(start..at)?, text.get(start..name)?, ""));
        };
        let quote = value.chars().next().filter(|c| ['"', '\''].contains(c));
        let begin = text.len() - value.len() + quote.map_or(0, char::len_utf8);
        let end = match quote {
            Some(quote) => text[begin..].find(quote),
            None => text[begin..].find(char::is_whitespace),
        };
        let end = end.map_or(text.len(), |end| begin + end);
        at = (end + quote.map_or(0, char::len_utf8)).min(text.len());
        Some((text.get(start..at)?, text.get(start..name)?, text.get(begin..end)?))
    })
}

/// Whether an address leaves the site, or runs something.
fn is_foreign(value: &str) -> bool {
    let bare: String = value.chars().filter(|c| !c.is_whitespace()).collect();
    let bare = bare.to_ascii_lowercase();
    let has_scheme = bare.split(['/', '#', '?']).next().is_some_and(|s| s.contains(':'));
    let is_embedded = EMBEDDED.iter().any(|start| bare.starts_with(start));
    // Who writes the letters of an address as numbers has something to hide.
    let is_hidden =
        bare.contains("&#") || bare.contains("&colon") || bare.contains("&tab");
    is_hidden
        || bare.starts_with("//")
        || bare.starts_with("\\")
        || has_scheme && !is_embedded
}

/// What a style or a presentation attribute loads from elsewhere.
fn wrong_style(text: &str) -> Option<(usize, &str)> {
    let lower = text.to_ascii_lowercase();
    for (at, word) in lower.match_indices(['@', 'u']) {
        let rest = &lower[at..];
        let is_wrong = match word {
            "@" => rest.starts_with("@import"),
            _ => rest.strip_prefix("url(").is_some_and(|rest| {
                let end = rest.find(')').unwrap_or(rest.len());
                let address = rest[..end].replace("&quot;", "").replace("&apos;", "");
                is_foreign(address.trim_matches(|c: char| "\"' ".contains(c)))
            }),
        };
        if is_wrong {
            let end = text[at..].find([';', ')', '<']).map_or(text.len(), |end| at + end);
            return Some((at, &text[at..end]));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_runs_or_loads_is_found() {
        for (drawing, what) in [
            ("<svg><script>alert(1)</script></svg>", "<script>"),
            ("<svg><s:script xmlns:s='x'/></svg>", "<s:script xmlns:s='x'/>"),
            ("<svg><SCRIPT/></svg>", "<SCRIPT/>"),
            ("<svg onload=\"x()\">", "onload=\"x()\""),
            ("<svg a='>' onload='x'>", "onload='x'"),
            ("<svg/onload=x>", "onload=x"),
            ("<svg><foreignObject><p/></foreignObject></svg>", "<foreignObject>"),
            ("<svg><a href='javascript:x'/></svg>", "href='javascript:x'"),
            ("<svg><a xlink:href=' java\nscript:x'/></svg>", "xlink:href=' java"),
            ("<svg><a href='&#106;avascript:x'/></svg>", "href='&#106;avascript:x'"),
            (
                "<svg><image href='https://x.vn/a.png'/></svg>",
                "href='https://x.vn/a.png'",
            ),
            ("<svg><use href='//x.vn/a.svg#b'/></svg>", "href='//x.vn/a.svg#b'"),
            (
                "<svg><image href='data:image/svg+xml,a'/></svg>",
                "href='data:image/svg+xml,a'",
            ),
            ("<svg><set attributeName='href' to='x'/></svg>", "attributeName='href'"),
            ("<svg><style>@import 'x';</style></svg>", "@import 'x'"),
            ("<svg><style><![CDATA[a{b:url(http://x)}]]></style></svg>", "url(http://x"),
            ("<svg><rect fill='url( \"//x.vn\" )'/></svg>", "url( \"//x.vn\""),
            ("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>", "<!DOCTYPE svg [<!ENTITY a 'b'>"),
            ("<?xml-stylesheet href='x'?><svg/>", "<?xml-stylesheet href='x'?>"),
            (
                "<?xml version='1.0' encoding='utf-7'?><svg/>",
                "<?xml version='1.0' encoding='utf-7'?>",
            ),
        ] {
            let found = danger(drawing.as_bytes()).expect(drawing);
            assert_eq!(found.what, what, "{drawing}");
            assert_eq!(&drawing[found.span.range()], what, "{drawing}");
        }
        assert!(danger(b"\x1f\x8b\x08\0compressed").is_some());
    }

    #[test]
    fn a_drawing_says_how_large_it_is() {
        for (drawing, size) in [
            ("<svg width=\"300\" height='200px'/>", Some((300, 200))),
            (
                "<?xml version='1.0'?><!-- <svgs> --><svg\nviewBox='0 0 12.4,9'>",
                Some((12, 9)),
            ),
            ("<svg width='100%' height='100%' viewBox='0 0 4 3'>", Some((4, 3))),
            ("<svg width='10cm' height='5cm'>", None),
            ("<svg viewBox='0 0 0 3'>", None),
            ("<svg width='5'", None),
            ("", None),
        ] {
            let found = dimensions(drawing.as_bytes());
            assert_eq!(found.map(|one| (one.width, one.height)), size, "{drawing}");
        }
    }

    #[test]
    fn what_drawing_programs_write_is_let_through() {
        for drawing in [
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n<!-- <script> -->\n\
             <!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/x.dtd\">\n\
             <svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:x=\"http://x.vn/\">\
             <style type=\"text/css\">.a{fill:url(#b)} .u{}</style><a href=\"#c\">\
             <image xlink:href=\"data:image/png;base64,AA\"/></a><use href='d.svg#e'/>\
             <path d=\"M0,0 L1 1\" style=\"marker:url('#f')\"/><text>Công đoàn &lt;b&gt; on\
             </text><animate attributeName='r' from='1' to='2'/></svg>",
            "",
            "<",
            "<svg a",
            "<svg a=",
            "<svg a='",
            "<a =b='c'>",
        ] {
            assert_eq!(danger(drawing.as_bytes()), None, "{drawing}");
        }
    }
}
