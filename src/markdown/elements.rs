//! The elements of HTML that an article may use, where the portal allows it.
//!
//! In: the events of a body. Out: the same, in which the tags of a closed list of elements
//! that only shape letters are *approved*; everything else stays the text it is. No
//! attribute goes through, nor any name that is not written in this file; what is opened
//! ends with the block or the emphasis that it stands in.
//!
//! An approved tag is an event of a formula: bodies have none (see [`super::options`]).

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};
use serde::{Deserialize, Serialize};

use crate::diagnostic::{Code, Diagnostic};

/// What becomes of the HTML that somebody types into an article: `html` of site.yaml.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Html {
    /// Readers see it as it was typed.
    #[default]
    Text,
    /// [`ELEMENTS`] do what they are for; the rest is seen as it was typed.
    Safe,
}

impl Html {
    /// What is said of the HTML of an article where this is the rule: nothing of what does
    /// what it is for, and less of what lacks only its attributes.
    pub fn settled(self, note: &Diagnostic) -> Option<Cow<'_, Diagnostic>> {
        if self == Self::Text || note.code != Code::RawHtml {
            return Some(Cow::Borrowed(note));
        }
        let argument = |at: usize| note.args.get(at).map_or("", |argument| argument);
        match (argument(2), argument(3)) {
            ("", _) => Some(Cow::Borrowed(note)),
            (_, "") => None,
            (tag, attributes) => {
                let note = Diagnostic::new(Code::HtmlAttributes, note.place.clone());
                Some(Cow::Owned(note.arg(tag).arg(attributes)))
            }
        }
    }
}

/// The elements that shape letters and do nothing else. Source: HTML, section 4.5.
pub const ELEMENTS: &[&str] = &[
    "b", "br", "del", "em", "i", "ins", "kbd", "mark", "s", "small", "strong", "sub",
    "sup", "u",
];

/// A tag of one of [`ELEMENTS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Element<'a> {
    /// Its name, as the list has it.
    pub(super) name: &'static str,
    is_end: bool,
    /// What else was typed into it.
    pub(super) attributes: &'a str,
}

impl<'a> Element<'a> {
    /// Reads one tag, with its brackets.
    pub(super) fn read(tag: &'a str) -> Option<Self> {
        let inner = tag.strip_prefix('<')?.strip_suffix('>')?;
        let (is_end, inner) = match inner.strip_prefix('/') {
            Some(inner) => (true, inner),
            None => (false, inner),
        };
        let length = inner.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let (typed, rest) = inner.split_at(length);
        let name = ELEMENTS.iter().find(|name| name.eq_ignore_ascii_case(typed))?;
        let is_whole = rest.is_empty() || rest.starts_with(['/', ' ', '\t', '\n', '\r']);
        let attributes = rest.trim_matches(|c: char| c == '/' || c.is_ascii_whitespace());
        is_whole.then_some(Self { name, is_end, attributes })
    }

    /// What its tag says where the form of a text is left out: a line that ends parts words.
    pub(super) fn text(self) -> &'static str {
        if self.name == "br" { " " } else { "" }
    }
}

/// What a tag within a text says where the form is left out.
pub(super) fn bare(tag: &str) -> &str {
    match Element::read(tag) {
        Some(element) => element.text(),
        None => tag,
    }
}

/// The pieces of a block of HTML: its tags, and what is between them. `None` when one of
/// its tags is of no element of the list: then the block is text from end to end.
pub(super) fn pieces(block: &str) -> Option<Vec<Result<Element<'_>, &str>>> {
    let mut pieces = Vec::new();
    let mut rest = block;
    while let Some(start) = rest.find('<') {
        let end = tag_end(&rest[start..])?;
        let element = Element::read(&rest[start..start + end])?;
        pieces.push(Err(&rest[..start]));
        pieces.push(Ok(element));
        rest = &rest[start + end..];
    }
    pieces.push(Err(rest));
    Some(pieces)
}

/// How long the tag is that a text begins with: a `>` between quotation marks ends none.
fn tag_end(text: &str) -> Option<usize> {
    let mut quote = None;
    text.bytes().enumerate().find_map(|(at, byte)| {
        match (quote, byte) {
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            (None, b'>') => return Some(at + 1),
            _ => {}
        }
        None
    })
}

/// The tag that an approved event stands for; nothing of the event itself is printed.
pub(super) fn approved(typed: &str) -> &'static str {
    /// Both tags of each element.
    const TAGS: &[[&str; 2]] = &[
        ["<b>", "</b>"],
        ["<br>", ""],
        ["<del>", "</del>"],
        ["<em>", "</em>"],
        ["<i>", "</i>"],
        ["<ins>", "</ins>"],
        ["<kbd>", "</kbd>"],
        ["<mark>", "</mark>"],
        ["<s>", "</s>"],
        ["<small>", "</small>"],
        ["<strong>", "</strong>"],
        ["<sub>", "</sub>"],
        ["<sup>", "</sup>"],
        ["<u>", "</u>"],
    ];
    let (name, is_end) = match typed.strip_prefix('/') {
        Some(name) => (name, true),
        None => (typed, false),
    };
    let at = ELEMENTS.iter().position(|element| *element == name);
    at.map_or("", |at| TAGS[at][usize::from(is_end)])
}

/// The events of a body with approved tags; every element that they open ends in time.
pub(super) fn approve<'a>(
    events: impl Iterator<Item = (Event<'a>, Range<usize>)>,
) -> Vec<(Event<'a>, Range<usize>)> {
    let mut writer = Writer { out: Vec::new(), open: vec![Vec::new()] };
    let mut block: Option<(String, Range<usize>)> = None;
    for (event, range) in events {
        match event {
            Event::Start(Tag::HtmlBlock) => {
                block = Some((String::new(), range.clone()));
                writer.start(Event::Start(Tag::HtmlBlock), range);
            }
            Event::Html(text) if block.is_some() => {
                if let Some((whole, _)) = &mut block {
                    whole.push_str(&text);
                }
            }
            Event::End(TagEnd::HtmlBlock) => {
                if let Some((whole, place)) = block.take() {
                    writer.block(&whole, &place);
                }
                writer.end(Event::End(TagEnd::HtmlBlock), range);
            }
            Event::InlineHtml(tag) => match Element::read(&tag) {
                // The scan counts a piece of a text for each; so does the page.
                Some(element) => {
                    let tag = writer.tag(element).unwrap_or_default();
                    writer.out.push((Event::InlineMath(tag.into()), range));
                }
                None => writer.out.push((Event::InlineHtml(tag), range)),
            },
            Event::Start(_) => writer.start(event, range),
            Event::End(_) => writer.end(event, range),
            event => writer.out.push((event, range)),
        }
    }
    writer.out
}

struct Writer<'a> {
    out: Vec<(Event<'a>, Range<usize>)>,
    /// The elements that are open, for each open block, link or emphasis.
    open: Vec<Vec<&'static str>>,
}

impl<'a> Writer<'a> {
    fn start(&mut self, event: Event<'a>, range: Range<usize>) {
        self.open.push(Vec::new());
        self.out.push((event, range));
    }

    fn end(&mut self, event: Event<'a>, range: Range<usize>) {
        for name in self.open.pop().unwrap_or_default().into_iter().rev() {
            self.approve(&format!("/{name}"), range.clone());
        }
        self.out.push((event, range));
    }

    fn approve(&mut self, tag: &str, range: Range<usize>) {
        let tag = CowStr::from(tag.to_owned());
        self.out.push((Event::DisplayMath(tag), range));
    }

    fn block(&mut self, whole: &str, range: &Range<usize>) {
        let Some(pieces) = pieces(whole) else {
            let text = CowStr::from(whole.to_owned());
            self.out.push((Event::Html(text), range.clone()));
            return;
        };
        for piece in pieces {
            match piece {
                Ok(element) => {
                    if let Some(tag) = self.tag(element) {
                        self.approve(&tag, range.clone());
                    }
                }
                Err("") => {}
                Err(text) => {
                    let text = CowStr::from(text.to_owned());
                    self.out.push((Event::Html(text), range.clone()));
                }
            }
        }
    }

    /// The approved tag of an element; none for an end that ends nothing here, and for one
    /// that would end something else first.
    fn tag(&mut self, element: Element<'_>) -> Option<Cow<'static, str>> {
        let Element { name, is_end, .. } = element;
        let open = self.open.last_mut()?;
        match (is_end, name) {
            (false, "br") => Some(name.into()),
            (false, _) => {
                open.push(name);
                Some(name.into())
            }
            (true, _) if open.last() == Some(&name) => {
                open.pop();
                Some(format!("/{name}").into())
            }
            (true, _) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{html, scan};
    use super::*;

    fn page(body: &str, policy: Html) -> String {
        html(body, &[], &[], false, policy)
    }

    #[test]
    fn harmless_elements_do_what_they_are_for() {
        for (body, shown) in [
            ("H<sub>2</sub>O, m<SUP>2</SUP>", "<p>H<sub>2</sub>O, m<sup>2</sup></p>\n"),
            ("a<br>b<br/>c", "<p>a<br>b<br>c</p>\n"),
            ("<u>a **b** c</u>", "<p><u>a <strong>b</strong> c</u></p>\n"),
            // What is not closed ends with its block or emphasis.
            ("<b>a\n\nc</b>", "<p><b>a</b></p>\n<p>c</p>\n"),
            ("*<b>a* b</b>", "<p><em><b>a</b></em> b</p>\n"),
            ("<b>a<i>b</b>c</i>", "<p><b>a<i>bc</i></b></p>\n"),
            ("# a<sup>1", "<h2 id=\"a1\">a<sup>1</sup></h2>\n"),
            ("- <s>a\n- b", "<ul>\n<li><s>a</s></li>\n<li>b</li>\n</ul>\n"),
            ("<b class=\"x\" onclick=y>a</b>", "<p><b>a</b></p>\n"),
            ("<u>\na & b\n</u>", "<p><u>\na &amp; b\n</u></p>\n"),
            ("</br></b>a", "<p>a</p>\n"),
        ] {
            assert_eq!(page(body, Html::Safe), shown, "{body:?}");
        }
    }

    #[test]
    fn everything_else_stays_text() {
        for body in [
            "<script>alert(1)</script>",
            "a <img src=x onerror=y> b",
            "<div><b>a</b></div>",
            "<b>\n<script>x</script>\n</b>",
            "<style>p{}</style>",
            "a <a href=\"javascript:x\">b</a>",
            "<svg/onload=x>",
            "a <b2> <br-x> <u:x>",
            "<iframe src=x></iframe>",
        ] {
            let safe = page(body, Html::Safe);
            let bare = safe.replace("<b>", "").replace("</b>", "");
            for bad in ["<s", "<i", "<d", "<a", "<u", "<b"] {
                assert!(!bare.contains(bad), "{body:?} gives {safe:?}");
            }
        }
        let formula = page("$a$ $$b$$", Html::Safe);
        assert_eq!(formula, "<p>$a$ $$b$$</p>\n", "bodies have no formulas");
    }

    #[test]
    fn nothing_changes_where_it_is_text() {
        assert_eq!(
            page("H<sub>2</sub>O", Html::Text),
            "<p>H&lt;sub&gt;2&lt;/sub&gt;O</p>\n"
        );
        let lead = scan("H<sub>2</sub>O<br>x", "x.md", "", |span| span).value;
        assert_eq!(lead.first_paragraph, "H2O x", "lists have no use for tags");
    }
}
