//! Text pasted from Word, Zalo and web pages, made the Markdown that was meant.
//!
//! In: the body of an article as typed, and its authors. Out: [`Pasted`], a body in which
//! no-break indents are gone, a line is a paragraph where lines were paragraphs, "–" and
//! "•" begin list items, and a last line that only repeats the author is left out; with
//! the way back from its bytes to those typed. Words are never changed. The rules:
//!
//! 1. White space that Markdown does not know (no-break, ideographic …) is taken off the
//!    start of a line; a line of nothing else is empty.
//! 2. A body is *unwrapped* when the median of its lines is above 120 characters, or a
//!    line above 200 is followed by one that starts like a new paragraph: by the next
//!    line, or by one after empty lines where no line goes on in lower case; or when each
//!    line that another follows ends a sentence and the other begins one; or when there are
//!    tabs where Word puts them, and again no line goes on in lower case. Then every
//!    line end ends a paragraph, except inside lists, tables, quotes and code. A line
//!    with such an indent begins a paragraph in any body.
//! 3. A line that starts with "• " or another mark of Word's lists, or in an unwrapped
//!    body with "– ", is a list item.
//! 4. Lines with the same number of tabs are the rows of a table, the first its head.
//! 5. Links are made those that Markdown knows: see [`inline`].
//! 6. A last line that says no more than the authors do is left out.

mod inline;
mod table;
mod unwrapped;

use std::borrow::Cow;

use crate::byline;
use crate::bytes;
use crate::diagnostic::{Code, Span};
use crate::vietnamese;

use unwrapped::is_unwrapped;

/// The longest byline, in characters.
const BYLINE: usize = 80;

/// A body made Markdown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pasted<'a> {
    /// The text.
    pub text: Cow<'a, str>,
    /// What was done, and to which bytes of the body as typed.
    pub notes: Vec<(Code, Span)>,
    /// Byte of the text, byte of the body as typed; from each pair on both run alike.
    shifts: Vec<(usize, usize)>,
}

impl Pasted<'_> {
    /// The bytes of the body as typed behind some bytes of the text.
    pub fn typed(&self, span: Span) -> Span {
        Span { start: self.origin(span.start), end: self.origin(span.end) }
    }

    fn origin(&self, at: u32) -> u32 {
        let next = self.shifts.partition_point(|(text, _)| *text <= at as usize);
        match next.checked_sub(1).map(|last| self.shifts[last]) {
            Some((text, typed)) => (typed + at as usize - text) as u32,
            None => at,
        }
    }
}

/// What a line is, as far as paragraphs are concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Empty,
    /// Ends with its line in an unwrapped body.
    Text,
    /// Belongs together with lines of its kind: list, table, quote.
    Item,
    /// An emphasised caption, which belongs to the picture above it.
    Caption,
    Picture,
    /// Inside or around a code fence.
    Code,
    /// Of a table that is written.
    Row,
}

struct Line<'a> {
    /// Where the rest starts, in bytes of the body.
    at: usize,
    /// Without foreign white space at its start and without its line end.
    rest: &'a str,
    kind: Kind,
    /// How long the rest is, in characters.
    length: usize,
    /// Whether white space was taken off.
    is_stripped: bool,
}

impl Line<'_> {
    /// The rest as typed, with the white space at its end: an empty cell may be there.
    fn typed<'a>(&self, body: &'a str) -> &'a str {
        let rest = &body[self.at..];
        &rest[..rest.find('\n').unwrap_or(rest.len())]
    }
}

/// Makes a body the Markdown that was meant.
pub fn tidy<'a>(body: &'a str, authors: &[String]) -> Pasted<'a> {
    let lines = lines(body);
    let mut notes = Vec::new();
    let is_unwrapped = is_unwrapped(&lines);
    let bylines = repeated(&lines, authors);
    let mut writer = Writer { body, out: String::new(), shifts: Vec::new(), done: 0 };
    let mut above = Kind::Empty;
    let has_inline = bytes::any(body.as_bytes(), begins_inline);
    // The first and last line of the table that is being written.
    let mut rows = 0..0;
    for (index, line) in lines.iter().enumerate() {
        if has_inline && index >= rows.end && line.kind == Kind::Text {
            let texts = lines[index..].iter().take_while(|line| line.kind == Kind::Text);
            rows = index..index + table::rows(texts.map(|line| line.typed(body)));
        }
        if rows.contains(&index) {
            let is_head = index == rows.start;
            if is_head {
                let span = Span::new(line.at..line.at + line.rest.len());
                notes.push((Code::TableFromTabs, span));
            }
            if is_head && above != Kind::Empty {
                writer.insert(line_start(body, line.at), "\n");
            }
            writer.replace(line_start(body, line.at)..line.at, "");
            writer.change(line.at, table::row(line.typed(body), is_head));
            above = Kind::Row;
            continue;
        }
        if bylines.contains(&index) {
            let span = Span::new(line.at..line.at + line.rest.len());
            notes.push((Code::BylineRepeated, span));
            writer.replace(line.at..line.at + line.rest.len(), "");
            continue;
        }
        if above == Kind::Row && line.kind != Kind::Empty {
            writer.insert(line_start(body, line.at), "\n");
            above = Kind::Empty;
        }
        let starts = !matches!(above, Kind::Empty | Kind::Code);
        let joins = match (above, line.kind) {
            (Kind::Item, Kind::Item) => true,
            (Kind::Picture, Kind::Caption | Kind::Picture) => true,
            // A lazy continuation of a list item stays with it.
            (Kind::Item, Kind::Text) => line.rest.starts_with("  "),
            (_, Kind::Empty | Kind::Code) => true,
            _ => false,
        };
        let is_indented = line.is_stripped && line.kind == Kind::Text;
        if (is_unwrapped || is_indented) && starts && !joins {
            if !notes.iter().any(|(code, _)| *code == Code::ParagraphsSplit) {
                let span = Span::new(line.at..line.at + line.rest.len());
                notes.push((Code::ParagraphsSplit, span));
            }
            writer.insert(line_start(body, line.at), "\n");
        }
        if line.is_stripped {
            writer.replace(line_start(body, line.at)..line.at, "");
        }
        let indent = line.rest.len() - line.rest.trim_start().len();
        if let Some(bullet) = bullet(line, is_unwrapped) {
            let at = line.at + indent;
            writer.replace(at..at + bullet.len(), "- ");
        }
        let is_linked = || bytes::any(line.rest.as_bytes(), begins_inline);
        if has_inline && line.kind != Kind::Code && is_linked() {
            writer.change(line.at, inline::changes(line.rest));
        }
        above = line.kind;
    }
    writer.finish(notes)
}

/// Whether a byte begins a tab, an address or the second half of a link, by it and the two
/// behind it.
fn begins_inline(first: u8, second: u8, third: u8) -> bool {
    let is_half = (first == b']') & ((second == b'(') | (second == b' '));
    let is_address = (first == b':') & (second == b'/') & (third == b'/');
    (first == b'\t') | is_half | is_address
}

fn line_start(body: &str, at: usize) -> usize {
    body[..at].rfind('\n').map_or(0, |newline| newline + 1)
}

fn lines(body: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut at = 0;
    // The mark that opened the code, and whether this is inside a list.
    let (mut code, mut is_list) = (None, false);
    for line in body.split_inclusive('\n') {
        let text = line.trim_end();
        let bare = text.trim_start();
        // A line of white space alone is stripped up to its end.
        let text = if bare.is_empty() { line.trim_end_matches('\n') } else { text };
        let space = &text[..text.len() - bare.len()];
        let fence = fence(bare);
        let is_code = code.is_some() || fence.is_some();
        let kind = if is_code { Kind::Code } else { kind(bare) };
        code = match (code, fence) {
            (None, fence) => fence,
            (Some((mark, length)), Some((other, longer)))
                if mark == other && longer >= length && bare.len() == longer =>
            {
                None
            }
            (code, _) => code,
        };
        let is_foreign = space.chars().any(|c| c != ' ' && c != '\t');
        let is_deep = kind == Kind::Text && !is_list && is_indent(space);
        let is_stripped = (is_foreign || is_deep) && !is_code;
        is_list = match kind {
            Kind::Item => is_list || is_item(bare),
            Kind::Empty | Kind::Code => is_list,
            _ => is_list && !space.is_empty(),
        };
        let rest = if is_stripped { bare } else { text };
        let length = rest.chars().count();
        let at_rest = at + text.len() - rest.len();
        lines.push(Line { at: at_rest, rest, kind, length, is_stripped });
        at += line.len();
    }
    lines
}

/// Whether a line is indented as Word and typewriters begin a paragraph, which Markdown
/// takes for code.
fn is_indent(space: &str) -> bool {
    space.contains('\t') || space.len() >= 4
}

/// The mark that a line begins with if that opens or ends code, and how long it is.
fn fence(bare: &str) -> Option<(u8, usize)> {
    let mark = *bare.as_bytes().first().filter(|byte| b"`~".contains(byte))?;
    let length = bare.bytes().take_while(|byte| *byte == mark).count();
    (length >= 3).then_some((mark, length))
}

fn kind(bare: &str) -> Kind {
    let blocks = ["|", ">", "[^"];
    if bare.is_empty() {
        Kind::Empty
    } else if is_item(bare) || blocks.iter().any(|mark| bare.starts_with(mark)) {
        Kind::Item
    } else if bare.starts_with("![") && bare.ends_with(')') {
        Kind::Picture
    } else if bare.len() > 2 && bare.starts_with(['*', '_']) && bare.ends_with(['*', '_'])
    {
        Kind::Caption
    } else {
        Kind::Text
    }
}

/// Whether a line begins with the mark of a list item, Markdown's or another.
fn is_item(bare: &str) -> bool {
    let digits = bare.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = (digits.len() < bare.len()).then(|| digits.strip_prefix(['.', ')']));
    let own = number.flatten().or_else(|| bare.strip_prefix(['-', '*', '+', '–']));
    own.is_some_and(|after| after.starts_with([' ', '\t']))
        || foreign_mark(bare).is_some()
}

/// What Word, Symbol and Wingdings put before the items of a list.
const BULLETS: &[char] = &[
    '•', '·', '▪', '▫', '◦', '‣', '●', '○', '■', '□', '➢', '❖', '✓', '\u{F0A7}',
    '\u{F0B7}', '\u{F0D8}', '\u{F0FC}',
];

/// A mark of a list item that Markdown does not know, with the white space after it.
fn foreign_mark(bare: &str) -> Option<&str> {
    let after = bare
        .strip_prefix(BULLETS)
        .filter(|after| after.starts_with([' ', '\t']))
        .or_else(|| bare.strip_prefix("–\t"))
        // Courier New's circle, in the second level of a list.
        .or_else(|| bare.strip_prefix("o\t"))?;
    Some(&bare[..bare.len() - after.trim_start().len()])
}

/// The mark of a list item that is to be Markdown's, with the white space after it.
fn bullet<'a>(line: &Line<'a>, is_unwrapped: bool) -> Option<&'a str> {
    let dash = || (is_unwrapped && line.rest.starts_with("– ")).then_some("– ");
    foreign_mark(line.rest.trim_start()).or_else(dash).filter(|_| line.kind == Kind::Item)
}

/// The last lines, as far as they say no more than the authors do.
fn repeated(lines: &[Line<'_>], authors: &[String]) -> Vec<usize> {
    if authors.is_empty() {
        return Vec::new();
    }
    let texts = lines.iter().enumerate().rev().filter(|(_, l)| l.kind != Kind::Empty);
    let is_repeated = |(index, line): &(usize, &Line<'_>)| {
        let is_alone = line.kind == Kind::Text || line.kind == Kind::Caption;
        // Nearly every body ends otherwise: nothing else is looked at then.
        *index > 0 && is_alone && line.length <= BYLINE && is_byline(line.rest, authors)
    };
    let mut texts = texts.peekable();
    let mut repeated = Vec::new();
    while let Some((index, _)) = texts.next_if(is_repeated) {
        repeated.push(index);
    }
    // A name may end a sentence that the line above began, or a list of names.
    let is_ended = texts.next().is_some_and(|(_, above)| {
        above.kind != Kind::Text
            || above.rest.ends_with(['.', '!', '?', '…', '”', '"', ')', '*'])
    });
    if is_ended { repeated } else { Vec::new() }
}

/// Whether a line says no more than the authors do.
fn is_byline(line: &str, authors: &[String]) -> bool {
    let key = |text: &str| {
        let text =
            text.trim_matches(|c: char| "*_() .–-".contains(c) || c.is_whitespace());
        vietnamese::match_key(text)
    };
    let names: Vec<String> = authors.iter().map(|author| key(author)).collect();
    let said = [names.join(" - "), names.join(", "), names.join(" và ")];
    // "TRUNG HIẾU" says no more than "Tin, ảnh: Trung Hiếu".
    let people = |text: &str| -> Vec<String> {
        byline::read(text, |_| false).names.into_iter().map(key).collect()
    };
    let of_authors: Vec<String> = authors.iter().flat_map(|one| people(one)).collect();
    names.contains(&key(line))
        || said.contains(&key(line))
        || (byline::read(line, |_| false).role.is_empty() && people(line) == of_authors)
}

/// Copies a body with changes, and remembers where each run came from.
struct Writer<'a> {
    body: &'a str,
    out: String,
    shifts: Vec<(usize, usize)>,
    /// The byte of the body up to which it is copied.
    done: usize,
}

impl<'a> Writer<'a> {
    fn insert(&mut self, at: usize, text: &str) {
        self.replace(at..at, text);
    }

    fn replace(&mut self, range: std::ops::Range<usize>, text: &str) {
        self.out.push_str(&self.body[self.done..range.start]);
        self.out.push_str(text);
        self.done = range.end;
        self.shifts.push((self.out.len(), self.done));
    }

    /// Makes changes to a line that starts at `at`.
    fn change(&mut self, at: usize, changes: Vec<inline::Change>) {
        for (range, text) in changes {
            self.replace(at + range.start..at + range.end, &text);
        }
    }

    fn finish(mut self, notes: Vec<(Code, Span)>) -> Pasted<'a> {
        if self.shifts.is_empty() {
            let text = Cow::Borrowed(self.body);
            return Pasted { text, notes, shifts: self.shifts };
        }
        self.out.push_str(&self.body[self.done..]);
        Pasted { text: Cow::Owned(self.out), notes, shifts: self.shifts }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tidied(body: &str) -> String {
        tidy(body, &["Trung Hiếu".to_owned()]).text.into_owned()
    }

    const LONG: &str = "Sáng ngày 09/10, công đoàn ngành tổ chức hội nghị sơ kết phong \
        trào công nhân, viên chức, lao động và hoạt động công đoàn quý III năm 2020 với \
        sự tham dự của đông đủ đại biểu các công đoàn cơ sở trực thuộc trong toàn tỉnh.";

    #[test]
    fn every_line_of_a_pasted_page_is_a_paragraph() {
        let body = format!(
            "\u{A0}\u{A0}\u{A0} {LONG}\n\u{A0}\u{A0} Đến dự có đại biểu.\n\u{A0}\n{LONG}\nTRUNG HIẾU\n"
        );
        let expected = format!("{LONG}\n\nĐến dự có đại biểu.\n\n{LONG}\n\n");
        assert_eq!(tidied(&body), expected);
    }

    #[test]
    fn short_paragraphs_after_a_long_one_are_paragraphs() {
        let body = format!("{LONG}\n\u{A0}\nNgắn.\nNgắn hơn:\n– Ý một.\nHết.\n");
        let expected = format!("{LONG}\n\nNgắn.\n\nNgắn hơn:\n\n- Ý một.\n\nHết.\n");
        assert_eq!(tidied(&body), expected);
        let indented = "\u{A0}\u{A0}Một dòng\n\u{A0}\u{A0}Dòng hai\nđược ngắt.\n";
        assert_eq!(tidied(indented), "Một dòng\n\nDòng hai\nđược ngắt.\n");
        let short = "Kính gửi các đơn vị:\nThực hiện kế hoạch.\nĐề nghị nộp báo cáo.\n";
        assert_eq!(
            tidied(short),
            short.replace('\n', "\n\n").trim_end().to_owned() + "\n"
        );
        let wrapped = format!("{LONG}\n\nMột dòng\nđược ngắt bằng tay,\nHai dòng.\n");
        assert_eq!(tidied(&wrapped), wrapped);
    }

    #[test]
    fn dashes_of_a_pasted_page_are_a_list() {
        let body = format!("{LONG}\n– Ý một;\n– Ý hai;\n+ Ý nhỏ.\n{LONG}\n");
        let expected = format!("{LONG}\n\n- Ý một;\n- Ý hai;\n+ Ý nhỏ.\n\n{LONG}\n");
        assert_eq!(tidied(&body), expected);
    }

    #[test]
    fn marks_of_word_begin_list_items() {
        let body = "Gồm:\n•\tmột\n\u{F0B7}\thai\no\tba\n1.\tbốn\n2.\tnăm\n➢ sáu\n· bảy\n";
        let expected = "Gồm:\n\n- một\n- hai\n- ba\n1.\tbốn\n2.\tnăm\n- sáu\n- bảy\n";
        assert_eq!(tidied(body), expected);
        assert_eq!(tidied("o sai\n·sai\n"), "o sai\n·sai\n");
    }

    #[test]
    fn an_indent_begins_a_paragraph_but_not_in_a_list() {
        let body = "\tĐoạn **một**.\n\n    Đoạn hai\n    Đoạn ba\n";
        assert_eq!(tidied(body), "Đoạn **một**.\n\nĐoạn hai\n\nĐoạn ba\n");
        let list = "- một\n\n    tiếp\n\n  • hai\n";
        assert_eq!(tidied(list), list.replace('•', "-"));
        assert_eq!(tidied("a)\tmột\nb)\thai\n"), "a)\tmột\n\nb)\thai\n");
    }

    #[test]
    fn a_name_that_ends_a_sentence_or_a_list_stays() {
        for body in
            ["Phát biểu là đồng chí\nTrung Hiếu\n", "Gồm:\n\nThu Hà\n\nTrung Hiếu\n"]
        {
            assert_eq!(tidied(body), body);
        }
        assert_eq!(tidied("Hết.\n\nTrung Hiếu\nTRUNG HIẾU\n"), "Hết.\n\n\n\n");
    }

    #[test]
    fn lines_with_tabs_are_a_table() {
        let body = "Kết quả:\nĐơn vị\tSố người\nY tế\t1.724\nA|B\t\nHết.\nmột\tmình\n";
        let table =
            "| Đơn vị | Số người |\n| --- | --- |\n| Y tế | 1.724 |\n| A\\|B |  |";
        assert_eq!(tidied(body), format!("Kết quả:\n\n{table}\n\nHết.\nmột\tmình\n"));
    }

    #[test]
    fn markdown_stays_as_it_is() {
        for body in [
            format!(
                "{LONG}\n\n- a\n- b\n\n| a |\n| - |\n| b |\n\n> c\n>\n> d\n\n{LONG}\n"
            ),
            format!("{LONG}\n\n![Ảnh](a.jpg)\n*Chú thích*\n\n{LONG}\n"),
            format!("{LONG}\n\n```\na\nb\n```\n\n{LONG}[^1]\n\n[^1]: c\n"),
            "Một dòng\nđược ngắt\nbằng tay.\n\n- a\n\n    ba\n– a\n".to_owned(),
            "````\n```\na\tb\nc\td\n````\n~~~\n```\n\u{A0}a\n~~~\n".to_owned(),
            String::new(),
        ] {
            let pasted = tidy(&body, &[]);
            assert_eq!(pasted.text, body);
            assert_eq!(pasted.notes, []);
        }
    }

    #[test]
    fn bytes_lead_back_to_what_was_typed() {
        let body = format!("\u{A0}\u{A0}{LONG}\n– một\n– hai\nTRUNG HIẾU\n");
        let pasted = tidy(&body, &["Trung Hiếu".to_owned()]);
        for word in ["Sáng", "tỉnh.", "một", "hai"] {
            let at = pasted.text.find(word).expect("the word is kept");
            let typed = pasted.typed(Span::new(at..at + word.len()));
            assert_eq!(&body[typed.range()], word);
        }
        let (code, span) = pasted.notes[1];
        assert_eq!((code, &body[span.range()]), (Code::BylineRepeated, "TRUNG HIẾU"));
    }
}
