//! Forgiving YAML: front matter, site.yaml and registers as people type them.
//!
//! In: text. Out: a [`Node`] tree in which every scalar is the *text* that was typed,
//! with its place: `1.724`, `0299.3822339`, `no`, `#2` and `Họp: kết quả` stay what they
//! are. Plain YAML loses or refuses these. The steps:
//!
//! 1. each line is read by [`lines`]: indentation, dashes, key, value;
//! 2. it is written again with every key and value quoted and marked with its place;
//! 3. `serde_yaml` assembles the structure;
//! 4. the marks are taken off, and the tree carries spans.
//!
//! It never guesses what a key means, and never fails: what cannot be read is a note.

mod flow;
mod lines;
mod names;
mod record;
mod strict;

pub use record::{Record, Typed};
pub use strict::{strict, strict_head};

use std::collections::{HashMap, hash_map};

use lines::Scalar;

use crate::diagnostic::{Code, Diagnostic, Noted, Place, Span};

/// A piece of YAML with its place in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// A scalar: the text as typed, without quotes and outer white space.
    Text(String, Span),
    /// A sequence.
    List(Vec<Node>, Span),
    /// A mapping, in the order it was typed.
    Map(Vec<Entry>, Span),
    /// A key without a value.
    Empty(Span),
}

/// One key of a mapping and its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The key as typed.
    pub key: String,
    /// Where the key stands.
    pub key_span: Span,
    /// Its value.
    pub value: Node,
}

impl Node {
    /// Where it stands; for lists and maps, from their first to their last scalar.
    pub fn span(&self) -> Span {
        match self {
            Self::Text(_, span)
            | Self::List(_, span)
            | Self::Map(_, span)
            | Self::Empty(span) => *span,
        }
    }

    /// The text of a scalar.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text, _) => Some(text),
            _ => None,
        }
    }

    /// The items of a sequence; a lone scalar counts as a sequence of one.
    pub fn items(&self) -> &[Node] {
        match self {
            Self::List(items, _) => items,
            Self::Empty(_) => &[],
            one => std::slice::from_ref(one),
        }
    }

    /// The entries of a mapping.
    pub fn entries(&self) -> Option<&[Entry]> {
        match self {
            Self::Map(entries, _) => Some(entries),
            Self::Empty(_) => Some(&[]),
            _ => None,
        }
    }
}

/// What opens the number of a scalar: a private-use character. Only block scalars reach
/// the parser as they were typed.
const MARK: char = '\u{E000}';

/// Reads a YAML text that starts `base` bytes into `file`. A text that cannot be read
/// gives an empty mapping and a note.
pub fn read(text: &str, file: &str, base: usize) -> Noted<Node> {
    let whole = Span::new(base..base + text.len());
    let rewritten = lines::rewrite(text, base);
    let strays = rewritten.strays.iter();
    let stray = |span: &Span| {
        let note = Diagnostic::new(Code::FrontMatterLine, Place::at(file, *span));
        let line = &text[span.start as usize - base..span.end as usize - base];
        match without_colon(line) {
            Some((key, value)) => note.arg(key).arg(format!("{key}: {value}")),
            None => note,
        }
    };
    let mut notes: Vec<Diagnostic> = strays.map(stray).collect();
    let value = match serde_yaml::from_str::<serde_yaml::Value>(&rewritten.text) {
        Ok(serde_yaml::Value::Null) => Node::Empty(whole),
        Ok(value) => node(value, whole, &rewritten.scalars),
        Err(error) => {
            let line = error.location().map_or(1, |location| location.line());
            let span = rewritten.source_line(line).unwrap_or(whole);
            let line = text[..span.start as usize - base].rsplit('\n').next();
            let tab = line.filter(|indent| indent.contains('\t')).map_or("", |_| "Tab");
            let start = span.start as usize - base;
            let note = match text[start..].starts_with('-') {
                true => {
                    let note =
                        Diagnostic::new(Code::ItemUnexpected, Place::at(file, span));
                    match line_above(&text[..start]) {
                        Some(above) => note.related(Place::at(file, above.shifted(base))),
                        None => note,
                    }
                }
                false => {
                    Diagnostic::new(Code::YamlUnreadable, Place::at(file, span)).arg(tab)
                }
            };
            notes.push(note);
            Node::Empty(whole)
        }
    };
    note_twice(&value, file, &mut notes);
    Noted { value, notes }
}

/// What may be a key without its colon, and what follows: keys are English words or ids.
fn without_colon(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.trim().split_once(char::is_whitespace)?;
    let is_key = |byte: u8| byte.is_ascii_lowercase() || byte == b'_';
    (key.len() > 3 && key.bytes().all(is_key)).then(|| (key, value.trim_start()))
}

/// The last line that ends in a text and says something.
fn line_above(text: &str) -> Option<Span> {
    let line = text.lines().rev().skip(1).find(|line| !line.trim().is_empty())?.trim();
    let start = line.as_ptr().addr() - text.as_ptr().addr();
    Some(Span::new(start..start + line.len()))
}

/// Puts the scalars in place of their numbers. What has no number (a block scalar) takes
/// the span of the key it belongs to.
fn node(value: serde_yaml::Value, outer: Span, scalars: &[Scalar]) -> Node {
    match value {
        serde_yaml::Value::Sequence(items) => {
            let items: Vec<Node> =
                items.into_iter().map(|item| node(item, outer, scalars)).collect();
            let span = cover(items.iter().map(Node::span)).unwrap_or(outer);
            Node::List(items, span)
        }
        serde_yaml::Value::Mapping(mapping) => {
            let entries: Vec<Entry> = mapping
                .into_iter()
                .map(|(key, value)| {
                    let (key, key_span) = unmark(text(key), outer, scalars);
                    Entry { key, key_span, value: node(value, key_span, scalars) }
                })
                .collect();
            let spans = entries.iter().flat_map(|e| [e.key_span, e.value.span()]);
            let span = cover(spans).unwrap_or(outer);
            Node::Map(entries, span)
        }
        serde_yaml::Value::Null => Node::Empty(outer),
        scalar => {
            let (text, span) = unmark(text(scalar), outer, scalars);
            Node::Text(text, span)
        }
    }
}

/// The text of a scalar. Every scalar we write is quoted, so the other kinds only come
/// from block scalars' neighbours that the rewriting passed through.
fn text(scalar: serde_yaml::Value) -> String {
    match scalar {
        serde_yaml::Value::String(text) => text,
        serde_yaml::Value::Bool(value) => value.to_string(),
        serde_yaml::Value::Number(value) => value.to_string(),
        serde_yaml::Value::Tagged(tagged) => text(tagged.value),
        _ => String::new(),
    }
}

/// The scalar that a number means.
fn unmark(marked: String, outer: Span, scalars: &[Scalar]) -> (String, Span) {
    let number = marked.strip_prefix(MARK).and_then(|number| number.parse().ok());
    match number.and_then(|number: usize| scalars.get(number)) {
        Some(Scalar { text, span }) => (text.clone(), *span),
        None => (marked.trim_end().to_owned(), outer),
    }
}

fn cover(spans: impl Iterator<Item = Span>) -> Option<Span> {
    spans.reduce(|a, b| Span { start: a.start.min(b.start), end: a.end.max(b.end) })
}

/// Notes keys that stand twice in one mapping. The marks make them different keys to the
/// YAML parser, so that both places can be shown.
fn note_twice(node: &Node, file: &str, notes: &mut Vec<Diagnostic>) {
    match node {
        Node::List(items, _) => {
            items.iter().for_each(|item| note_twice(item, file, notes));
        }
        Node::Map(entries, _) => {
            let mut first: HashMap<&str, Span> = HashMap::with_capacity(entries.len());
            for entry in entries {
                match first.entry(&entry.key) {
                    hash_map::Entry::Vacant(place) => {
                        place.insert(entry.key_span);
                    }
                    hash_map::Entry::Occupied(first) => notes.push(
                        Diagnostic::new(Code::KeyTwice, Place::at(file, entry.key_span))
                            .arg(&entry.key)
                            .related(Place::at(file, *first.get())),
                    ),
                }
                note_twice(&entry.value, file, notes);
            }
        }
        Node::Text(..) | Node::Empty(_) => {}
    }
}

/// A value without the remark ` # …` behind it. Only who knows that a value can hold no
/// `#` may ask: in a title it is text.
pub fn without_remark(value: &str) -> &str {
    let remark =
        value.match_indices('#').find(|(at, _)| value[..*at].ends_with([' ', '\t']));
    remark.map_or(value, |(at, _)| &value[..at]).trim()
}

/// What a word says: yes, no, or neither.
pub fn yes(word: &str) -> Option<bool> {
    match crate::vietnamese::fold(word.trim()).as_str() {
        "true" | "yes" | "co" | "on" | "1" | "x" => Some(true),
        "false" | "no" | "khong" | "off" | "0" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tree in one line, without spans.
    fn show(node: &Node) -> String {
        match node {
            Node::Text(text, _) => format!("{text:?}"),
            Node::Empty(_) => "∅".into(),
            Node::List(items, _) => {
                format!("[{}]", items.iter().map(show).collect::<Vec<_>>().join(" "))
            }
            Node::Map(entries, _) => {
                let entries =
                    entries.iter().map(|e| format!("{}={}", e.key, show(&e.value)));
                format!("{{{}}}", entries.collect::<Vec<_>>().join(" "))
            }
        }
    }

    fn shown(text: &str) -> String {
        let Noted { value, notes } = read(text, "x.md", 0);
        assert_eq!(notes, [], "{text}");
        show(&value)
    }

    #[test]
    fn nothing_typed_is_lost_or_reread() {
        for (typed, seen) in [
            ("title: Họp: kết quả #2", "{title=\"Họp: kết quả #2\"}"),
            ("title: @a", "{title=\"@a\"}"),
            ("title: *a &b !c %d", "{title=\"*a &b !c %d\"}"),
            ("title: [Ảnh] Hội nghị", "{title=\"[Ảnh] Hội nghị\"}"),
            ("title: \"A\" - B", "{title=\"\\\"A\\\" - B\"}"),
            ("title: \"A: \\\"B\\\"\"", "{title=\"A: \\\"B\\\"\"}"),
            ("title: 'it''s'", "{title=\"it's\"}"),
            ("phone: 0299.3822339", "{phone=\"0299.3822339\"}"),
            ("n: 1.724\ndraft: no\nx: ~", "{n=\"1.724\" draft=\"no\" x=\"~\"}"),
            ("title:", "{title=∅}"),
            (
                "album: [{tệp: a.jpg, chú thích: \"b, c\"}, {tệp: d.jpg}, e {f}]",
                "{album=[{tệp=\"a.jpg\" chú thích=\"b, c\"} {tệp=\"d.jpg\"} \"e {f}\"]}",
            ),
            ("source: {tên: \"A, B\", url: c}", "{source={tên=\"A, B\" url=\"c\"}}"),
            ("tags: [a, \"b, c\", d: e]", "{tags=[\"a\" \"b, c\" \"d: e\"]}"),
            ("tags:\n- a\n- b: c\n  d: e", "{tags=[\"a\" {b=\"c\" d=\"e\"}]}"),
            ("tags:\n  - https://x.vn/a", "{tags=[\"https://x.vn/a\"]}"),
            (
                "summary: |\n  một: hai\n  ba\ntitle: t",
                "{summary=\"một: hai\\nba\" title=\"t\"}",
            ),
            ("title: một\n  hai", "{title=\"một hai\"}"),
            (
                "title: “A”\n# ghi chú\ndate: 2020-10-09",
                "{title=\"“A”\" date=\"2020-10-09\"}",
            ),
            ("a:\n\tb: c", "{a={b=\"c\"}}"),
            ("tags: [a,\n  b: c,\n  d]", "{tags=[\"a\" \"b: c\" \"d\"]}"),
            (
                "tags: [“a, b”, {c: [d, {e: f}]}] # g",
                "{tags=[\"“a, b”\" {c=[\"d\" {e=\"f\"}]}]}",
            ),
            (
                "a: [b] và [c]\nd: {e}\nf: [g, h",
                "{a=\"[b] và [c]\" d=\"{e}\" f=\"[g, h\"}",
            ),
            (
                "title: \"Họp mặt\n  đầu: xuân\"\nb: c",
                "{title=\"Họp mặt đầu: xuân\" b=\"c\"}",
            ),
            ("title: \"Họp mặt\nb: c \"", "{title=\"Họp mặt\" b=\"c\"}"),
            ("tags:\n– a\n•\tb\n-c\nd: * e", "{tags=[\"a\" \"b\" \"c\"] d=\"* e\"}"),
            (
                "tags: [a, # một\n  b # hai\n  ] # ba\nc: [ # bốn (x)\n  d, e, # năm\n  f]",
                "{tags=[\"a\" \"b # hai\"] c=[\"d\" \"e\" \"f\"]}",
            ),
            ("a: [b, #c]\nd: [e, # f]", "{a=[\"b\" \"#c\"] d=[\"e\" \"# f\"]}"),
            ("a: b\n\tc: d\ne: f", "{a=\"b\" c=\"d\" e=\"f\"}"),
            (
                "  a: b\n c: d\n   e:\n    f: g\n   h: i",
                "{a=\"b\" c=\"d\" e={f=\"g\" h=\"i\"}}",
            ),
            ("a:\n   b: c\n  d: e\n f: g", "{a={b=\"c\" d=\"e\"} f=\"g\"}"),
            (
                "a:\n  - b: c\n    d: e\n     f: g\n  - b: h\ni: j",
                "{a=[{b=\"c\" d=\"e\" f=\"g\"} {b=\"h\"}] i=\"j\"}",
            ),
            (
                "a:\n  - b: c\n    d:\n    - e\n     - f\n   - b: h\n     d: i\n- j\nk: - l",
                "{a=[{b=\"c\" d=[\"e\" \"f\"]} {b=\"h\" d=\"i\"} \"j\"] k=\"- l\"}",
            ),
            (
                "a: “B” c\n  d: e\nf: [g, h\n  i: j\nk: \"l”\n  m: n",
                "{a=\"“B” c\" d=\"e\" f=\"[g, h\" i=\"j\" k=\"l”\" m=\"n\"}",
            ),
            (
                "a: 'b\n  c: d'\ne: \"f \\\"g\\\"\n  h: i\"",
                "{a=\"b c: d\" e=\"f \\\"g\\\" h: i\"}",
            ),
            (
                "- a: b\n  c: # d\n    - e\n    - f\n  g: h",
                "[{a=\"b\" c=[\"e\" \"f\"] g=\"h\"}]",
            ),
            ("a: | # b\n  c: d\n  e\nf: g", "{a=\"c: d\\ne\" f=\"g\"}"),
            ("a:\n  b\n  c\nd: e", "{a=\"b c\" d=\"e\"}"),
            ("**a**: b\n“c”: d\ne： f", "{a=\"b\" c=\"d\" e=\"f\"}"),
            ("{\"a\": \"b\", \"c\":\"d\"}", "{a=\"b\" c=\"d\"}"),
            ("- a\n- b", "[\"a\" \"b\"]"),
            ("{a: b}", "{a=\"b\"}"),
        ] {
            assert_eq!(shown(typed), seen, "{typed}");
        }
    }

    #[test]
    fn every_scalar_knows_its_place() {
        let text = "title:  Họp \ntags: [một, hai]\n";
        let node = read(text, "x.md", 10).value;
        let entries = node.entries().expect("a map");
        let slice = |span: Span| &text[span.start as usize - 10..span.end as usize - 10];
        assert_eq!(slice(entries[0].key_span), "title");
        assert_eq!(slice(entries[0].value.span()), "Họp");
        assert_eq!(slice(entries[1].value.items()[1].span()), "hai");
    }

    #[test]
    fn a_key_that_stands_twice_is_noted_with_both_places() {
        let notes = read("a: 1\nb: 2\na: 3", "x.md", 0).notes;
        assert_eq!(notes.len(), 1);
        assert_eq!(notes[0].code, Code::KeyTwice);
        assert_eq!((notes[0].place.span.start, notes[0].related[0].span.start), (10, 0));
    }

    #[test]
    fn what_cannot_be_read_is_noted_at_its_line() {
        let notes = read("a: b\n  - c\nd: e", "x.md", 0).notes;
        assert_eq!(notes[0].code, Code::ItemUnexpected);
        assert_eq!(notes[0].place.span, Span { start: 7, end: 10 });
    }
}
