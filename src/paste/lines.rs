//! The lines of a body, and what each is as far as paragraphs are concerned.

use super::lists::is_item;
use super::{lists, verse};

/// What a line is, as far as paragraphs are concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Empty,
    /// Ends with its line in an unwrapped body.
    Text,
    /// Belongs together with lines of its kind: list, quote.
    Item,
    /// Of a table as Markdown has it.
    Cells,
    /// An emphasised caption, which belongs to the picture above it.
    Caption,
    Picture,
    /// Inside or around a code fence.
    Code,
    /// Of a table that is written.
    Row,
}

pub(super) struct Line<'a> {
    /// Where the line starts, in bytes of the body.
    pub(super) start: usize,
    /// Where the rest starts, in bytes of the body.
    pub(super) at: usize,
    /// Without foreign white space at its start and without its line end.
    pub(super) rest: &'a str,
    pub(super) kind: Kind,
    /// How long the rest is, in characters.
    pub(super) length: usize,
    /// How many characters of white space were typed before it.
    pub(super) indent: usize,
    /// Whether that was taken off.
    pub(super) is_stripped: bool,
    /// Whether it is text that is indented below the item of a list.
    pub(super) is_listed: bool,
    /// Whether it is one of several lines that keep their ends: see [`verse`].
    pub(super) is_verse: bool,
}

impl Line<'_> {
    /// The line as typed, with the white space at its start and its end: empty cells may
    /// be there.
    pub(super) fn typed<'a>(&self, body: &'a str) -> &'a str {
        let line = &body[self.start..];
        &line[..line.find('\n').unwrap_or(line.len())]
    }

    /// The rest without any indent.
    pub(super) fn bare(&self) -> &str {
        self.rest.trim_start()
    }

    /// Whether it ends a sentence, or what a list follows.
    pub(super) fn is_ended(&self) -> bool {
        let inner = self.rest.trim_end_matches(CLOSING);
        inner.ends_with(['.', ':', ';', '!', '?', '…']) || self.rest.ends_with('”')
    }

    /// Whether it begins as a sentence does.
    pub(super) fn begins_sentence(&self) -> bool {
        let inner = self.rest.trim_start_matches(OPENING);
        inner.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
    }

    /// Whether it begins in lower case, and does not count paragraphs.
    pub(super) fn is_lower(&self) -> bool {
        self.bare().starts_with(char::is_lowercase) && !is_lettered(self.rest)
    }
}

/// Marks that stand around a sentence.
const CLOSING: [char; 7] = ['"', '”', '’', '»', ')', '*', '_'];

/// Those at its other end.
const OPENING: [char; 7] = ['"', '“', '‘', '«', '(', '*', '_'];

/// Whether a line begins with a letter that counts, `a)` or `b.`, which Markdown takes for
/// text.
fn is_lettered(line: &str) -> bool {
    let mut letters = line.chars();
    letters.next().is_some_and(char::is_alphabetic)
        && letters.next().is_some_and(|mark| mark == ')' || mark == '.')
        && letters.next().is_some_and(char::is_whitespace)
}

/// The lines of a body.
pub(super) fn lines(body: &str) -> Vec<Line<'_>> {
    let mut lines: Vec<Line<'_>> = Vec::new();
    let mut start = 0;
    // The mark that opened the code, and whether this is inside a list.
    let (mut code, mut is_list) = (None, false);
    // What indents a whole list so far that Markdown would take it for code.
    let mut margin = "";
    for line in body.split_inclusive('\n') {
        let text = line.trim_end();
        let bare = text.trim_start();
        // A line of white space alone is stripped up to its end.
        let text = if bare.is_empty() { line.trim_end_matches('\n') } else { text };
        let space = &text[..text.len() - bare.len()];
        let mark = fence(bare);
        let is_code = code.is_some() || mark.is_some();
        let above = lines.last_mut().filter(|_| !is_code);
        let kind = if is_code { Kind::Code } else { kind(bare, above) };
        code = inside(code, mark, bare);
        let is_foreign = space.chars().any(|c| c != ' ' && c != '\t');
        let is_deep = kind == Kind::Text && !is_list && is_indent(space);
        if !is_list && kind == Kind::Item {
            margin = if is_item(bare) && is_indent(space) { space } else { "" };
        }
        let is_in_margin = !margin.is_empty() && (is_list || kind == Kind::Item);
        // Beside an indent of spaces one of tabs is as deep.
        let is_beside = kind == Kind::Item && is_indent(space);
        let moved = match is_in_margin && !is_code {
            true if space.starts_with(margin) => margin.len(),
            true if is_beside => space.len(),
            _ => 0,
        };
        let is_moved = moved > 0;
        let is_stripped = (is_foreign || is_deep) && !is_code;
        let is_listed = is_list && kind == Kind::Text && !space.is_empty() && !is_foreign;
        is_list = match kind {
            // A footnote goes on in what is indented below it, as an item does.
            Kind::Item => is_list || is_item(bare) || is_footnote(bare),
            Kind::Empty | Kind::Code | Kind::Cells => is_list,
            _ => is_list && !space.is_empty(),
        };
        let rest = match (is_stripped, is_moved) {
            (true, _) => bare,
            (false, true) => &text[moved..],
            (false, false) => text,
        };
        let is_stripped = is_stripped || is_moved;
        let length = rest.chars().count();
        let at = start + text.len() - rest.len();
        let indent = space.chars().count();
        lines.push(Line {
            start,
            at,
            rest,
            kind,
            length,
            indent,
            is_stripped,
            is_listed,
            is_verse: false,
        });
        start += line.len();
    }
    lists::mark_glued(&mut lines);
    verse::mark(&mut lines);
    lines
}

/// Whether a line begins the text of a footnote.
fn is_footnote(bare: &str) -> bool {
    bare.starts_with("[^") && bare.contains("]:")
}

/// Whether a line is indented as Word and typewriters begin a paragraph, which Markdown
/// takes for code.
fn is_indent(space: &str) -> bool {
    space.contains('\t') || space.len() >= 4
}

/// The mark of a code fence, and how often it stands there.
pub(super) type Fence = (u8, usize);

/// The mark that a line begins with if that opens or ends code, and how long it is.
pub(super) fn fence(bare: &str) -> Option<Fence> {
    let mark = *bare.as_bytes().first().filter(|byte| b"`~".contains(byte))?;
    let length = bare.bytes().take_while(|byte| *byte == mark).count();
    (length >= 3).then_some((mark, length))
}

/// The fence of the code that goes on behind a line, from that before it and its own.
pub(super) fn inside(
    code: Option<Fence>,
    own: Option<Fence>,
    bare: &str,
) -> Option<Fence> {
    match (code, own) {
        (None, own) => own,
        (Some((mark, length)), Some((other, longer)))
            if mark == other && longer >= length && bare.len() == longer =>
        {
            None
        }
        (code, _) => code,
    }
}

/// What a line is; the one above it turns out to be the head of a table where this is the
/// rule of one.
fn kind(bare: &str, above: Option<&mut Line<'_>>) -> Kind {
    if bare.is_empty() {
        Kind::Empty
    } else if bare.starts_with('|') {
        if let Some(above) = above.filter(|above| is_head(above) && is_rule(bare)) {
            above.kind = Kind::Cells;
        }
        Kind::Cells
    } else if is_item(bare) || bare.starts_with('>') || bare.starts_with("[^") {
        Kind::Item
    } else if bare.starts_with("![") && bare.ends_with(')') {
        Kind::Picture
    } else if bare.len() > 2 && bare.starts_with(['*', '_']) && bare.ends_with(['*', '_'])
    {
        Kind::Caption
    } else {
        match above {
            Some(above) if is_head(above) && is_rule(bare) => {
                above.kind = Kind::Cells;
                Kind::Cells
            }
            Some(above) if above.kind == Kind::Cells && bare.contains('|') => Kind::Cells,
            _ => Kind::Text,
        }
    }
}

/// Whether a line can be the head of a table without bars around it.
fn is_head(line: &Line<'_>) -> bool {
    line.kind == Kind::Text && line.rest.contains('|')
}

/// Whether a line parts the head of a table from its rows: `--- | :-:`.
pub(super) fn is_rule(bare: &str) -> bool {
    let is_of_rule = |byte: u8| b"-:| \t".contains(&byte);
    bare.starts_with(['-', ':', '|'])
        && bare.bytes().all(is_of_rule)
        && bare.contains('-')
        && bare.contains('|')
}
