//! What a reader meets on a page, as plain text that an editor can check.
//!
//! Headings have `#`, links are `[text](address)`, pictures `![description](address)`,
//! list items `-`, terms of a description `term: text`, films `film:`; blocks stand on
//! lines of their own, and white space says nothing. Looks, classes and ids are left out.

use crate::html::{Piece, Tag, VOID, pieces};

/// Elements that stand in a line; all others begin and end lines.
const INLINE: &[&str] = &[
    "a", "abbr", "button", "code", "data", "del", "em", "img", "small", "span", "strong",
    "wbr", "sub", "sup", "time",
];

/// Elements that stand side by side without being a sentence: "Y tế · 09/10/2020".
const SIDE_BY_SIDE: &[&str] = &["a", "span", "time"];

/// The outline of the first `element` of a page, `None` when there is none.
pub fn outline(html: &str, element: &str) -> Option<String> {
    let pieces = pieces(html).unwrap_or_else(|mistake| panic!("{mistake}: {html}"));
    let is = |piece: &Piece<'_>, ends| matches!(piece, Piece::Tag(tag) if tag.name == element && tag.is_end == ends);
    let start = pieces.iter().position(|piece| is(piece, false))?;
    let mut depth = 0;
    let end = pieces[start..].iter().position(|piece| {
        depth += i32::from(is(piece, false)) - i32::from(is(piece, true));
        depth == 0
    })?;
    let inside = &shown(&pieces[start + 1..start + end]);
    let mut writer = Writer::default();
    for (at, piece) in inside.iter().enumerate() {
        match piece {
            Piece::Text(text) if is_between(inside, at) => writer.between(text),
            Piece::Text(text) => writer.text(text),
            Piece::Tag(tag) => writer.tag(tag),
        }
    }
    Some(writer.finish())
}

/// Without what only the script shows, and without the row of tools, which is the same on
/// every article but for its addresses.
fn shown<'a>(pieces: &[Piece<'a>]) -> Vec<Piece<'a>> {
    let mut shown = Vec::new();
    // The element that is left out, and how many of its name are open.
    let mut left_out: Option<(&str, usize)> = None;
    for piece in pieces {
        match (left_out, piece) {
            (Some((name, open)), Piece::Tag(tag)) if tag.name == name => {
                let open = if tag.is_end { open - 1 } else { open + 1 };
                left_out = (open > 0).then_some((name, open));
            }
            (Some(_), _) => {}
            (None, Piece::Tag(tag))
                if tag.get("hidden").is_some() || tag.get("class") == Some("tools") =>
            {
                left_out = Some((tag.name, 1));
            }
            (None, piece) => shown.push(piece.clone()),
        }
    }
    shown
}

/// Whether a text stands between two things that are side by side.
fn is_between(pieces: &[Piece<'_>], at: usize) -> bool {
    let is_side = |piece: Option<&Piece<'_>>, ends| {
        let Some(Piece::Tag(tag)) = piece else { return false };
        tag.is_end == ends && SIDE_BY_SIDE.contains(&tag.name)
    };
    is_side(pieces[..at].last(), true) && is_side(pieces.get(at + 1), false)
}

#[derive(Default)]
struct Writer {
    lines: Vec<String>,
    /// The line that is being written.
    line: String,
    /// What the next line begins with, besides its indent.
    mark: String,
    /// How deep in lists.
    depth: usize,
    /// The addresses of the links that are open.
    links: Vec<String>,
}

impl Writer {
    /// Words, with one space wherever there is white space.
    fn text(&mut self, text: &str) {
        for (at, word) in text.split(char::is_whitespace).enumerate() {
            let is_spaced = self.line.is_empty() || self.line.ends_with([' ', '[']);
            if at > 0 && !is_spaced {
                self.line.push(' ');
            }
            self.line.push_str(word);
        }
    }

    fn between(&mut self, text: &str) {
        let has_line_end = text.contains('\n') && text.trim().is_empty();
        self.text(if has_line_end && !self.line.is_empty() { " · " } else { text });
    }

    fn tag(&mut self, tag: &Tag<'_>) {
        let get = |key| tag.get(key).unwrap_or_default();
        match (tag.name, tag.is_end) {
            ("a", false) => {
                self.line.push('[');
                self.links.push(get("href").to_owned());
            }
            ("a", true) => {
                self.line.truncate(self.line.trim_end().len());
                let href = self.links.pop().unwrap_or_default();
                self.line.push_str(&format!("]({href})"));
            }
            ("img", _) => {
                self.line.push_str(&format!("![{}]({})", get("alt"), get("src")));
            }
            ("video", false) => self.whole("film:", get("poster")),
            ("source", _) => self.whole("film:", get("src")),
            ("track", _) => self.whole("captions:", get("src")),
            ("dt", true) => self.line.push(':'),
            ("dd", false) if !self.line.is_empty() => self.text(" "),
            ("td" | "th", false) if self.line.is_empty() => self.line.push_str("| "),
            ("td" | "th", false) => self.text(" | "),
            ("td" | "th", true) => {}
            (name, _) if INLINE.contains(&name) => {}
            (name, is_end) => {
                self.end_line();
                self.block(name, is_end);
            }
        }
    }

    /// The mark of a block, at its start.
    fn block(&mut self, name: &str, is_end: bool) {
        let mark = match name {
            "li" => {
                self.depth = if is_end { self.depth - 1 } else { self.depth + 1 };
                "- "
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                &format!("{} ", "#".repeat(usize::from(name.as_bytes()[1] - b'0')))
            }
            "summary" => "▸ ",
            "blockquote" => "> ",
            _ => "",
        };
        match is_end {
            // An empty item begins no later line.
            true if name == "li" => self.mark.clear(),
            true => {}
            false => self.mark.push_str(mark),
        }
        debug_assert!(
            !VOID.contains(&name) || ["br", "hr", "input"].contains(&name),
            "{name}"
        );
    }

    /// A line of one address.
    fn whole(&mut self, label: &str, address: &str) {
        self.end_line();
        if !address.is_empty() {
            self.line = format!("{label} {address}");
            self.end_line();
        }
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        let line = line.trim();
        if line.is_empty() {
            return;
        }
        let mark = std::mem::take(&mut self.mark);
        let depth = self.depth - usize::from(mark.starts_with("- "));
        self.lines.push(format!("{}{mark}{line}", "  ".repeat(depth)));
    }

    fn finish(mut self) -> String {
        self.end_line();
        self.lines.iter().map(|line| format!("{line}\n")).collect()
    }
}

#[test]
fn an_outline_reads_like_the_page() {
    let html = "<body><main id=\"main_\"><h1>Hội nghị\n  sơ kết</h1>\
        <p class=\"meta\"><span><a href=\"/y-te/\">Y tế</a></span>\n\
        <time datetime=\"2020-10-09\">09/10/2020</time></p>\
        <figure><img src=\"/a.png\" alt=\"Đại biểu\"><figcaption>Cảnh \
        <small>Ảnh: A</small></figcaption></figure>\
        <ul><li><h3><a href=\"/b\"> B</a></h3><p>Chữ <em>đậm</em>\u{A0}đó.</p>\
        <ul><li>nhỏ</li></ul></li><li></li><li>C</li></ul>\
        <dl><dt>Số</dt><dd><strong>1/TB</strong></dd>\n<dt>Ngày</dt><dd>2</dd></dl>\
        <video poster=\"/p.png\"><source src=\"/p.mp4\"></video>\
        <table><tr><th>a</th><td>1</td></tr></table><p></p>a<br>b</main></body>";
    let expected = "\
# Hội nghị sơ kết
[Y tế](/y-te/) · 09/10/2020
![Đại biểu](/a.png)
Cảnh Ảnh: A
- ### [B](/b)
  Chữ đậm đó.
  - nhỏ
- C
Số: 1/TB
Ngày: 2
film: /p.png
film: /p.mp4
| a | 1
a
b
";
    assert_eq!(outline(html, "main").unwrap(), expected);
    assert_eq!(outline(html, "nav"), None);
}
