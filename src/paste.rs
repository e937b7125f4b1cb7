//! Text pasted from Word, Zalo and web pages, made the Markdown that was meant.
//!
//! In: the body of an article as typed, its title and its authors. Out: [`Pasted`], a body in which
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
//!    Short lines of a poem or an address keep their line ends instead.
//! 3. A line that starts with "• " or another mark of Word's lists, or in an unwrapped
//!    body with "– ", is a list item.
//! 4. Lines with the same number of tabs are the rows of a table, the first its head; and
//!    so are lines with the same number of cells between bars that lack the rule.
//! 5. Links are made those that Markdown knows: see [`inline`].
//! 6. What begins as Markdown's marks do and is text gets a backslash: see [`openings`],
//!    [`inline`]. Cells beyond the head of a table get a column.
//! 7. A first line that repeats the title, and a last line that says no more than the
//!    authors do, are left out.

mod bylines;
mod cells;
mod comments;
mod foreign;
mod heading;
mod inline;
mod joins;
mod lines;
mod lists;
mod openings;
mod quoted;
mod table;
mod unwrapped;
mod verse;

use std::borrow::Cow;

use crate::bytes;
use crate::diagnostic::{Code, Span};

use cells::Cells;
use joins::goes_on;
use lines::{Kind, lines};
use lists::{Levels, Numbers};
use openings::Openings;
use table::Table;
use unwrapped::is_unwrapped;

/// A body made Markdown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pasted<'a> {
    /// The text.
    pub text: Cow<'a, str>,
    /// What was done, and to which bytes of the body as typed.
    pub notes: Vec<(Code, Span)>,
    /// Where its bytes were before lines were tidied.
    shifts: Shifts,
    /// Where those were before each of the [`STAGES`] that changed something, the first one
    /// first.
    earlier: Vec<Shifts>,
}

/// Byte of a text, byte of the text it was made of; from each pair on both run alike.
type Shifts = Vec<(usize, usize)>;

impl Pasted<'_> {
    /// The bytes of the body as typed behind some bytes of the text.
    pub fn typed(&self, span: Span) -> Span {
        let Span { start, end } = span;
        let [start, end] = [start, end].map(|at| origin(&self.shifts, at));
        typed(&self.earlier, Span { start, end })
    }
}

/// The bytes as typed behind some bytes of what the last of some stages made.
fn typed(stages: &[Shifts], span: Span) -> Span {
    let origin = |at| stages.iter().rev().fold(at, |at, shifts| origin(shifts, at));
    Span { start: origin(span.start), end: origin(span.end) }
}

/// The byte behind a byte of a text.
fn origin(shifts: &Shifts, at: u32) -> u32 {
    let next = shifts.partition_point(|(text, _)| *text <= at as usize);
    match next.checked_sub(1).map(|last| shifts[last]) {
        Some((text, typed)) => (typed + at as usize - text) as u32,
        None => at,
    }
}

/// What is made of a body before its lines are looked at: whether it may be needed, and it.
type Stage = (fn(&str) -> bool, fn(&str) -> Pasted<'_>);

const STAGES: [Stage; 2] =
    [(comments::may_be_in, comments::left_out), (quoted::may_be_in, quoted::joined)];

/// Makes a body the Markdown that was meant.
pub fn tidy<'a>(body: &'a str, title: &str, authors: &[String]) -> Pasted<'a> {
    let mut bare: Option<String> = None;
    let (mut all, mut earlier) = (Vec::new(), Vec::new());
    for (may_be_in, stage) in STAGES {
        let text = bare.as_deref().unwrap_or(body);
        if !may_be_in(text) {
            continue;
        }
        let Pasted { text, notes, shifts, .. } = stage(text);
        if shifts.is_empty() {
            continue;
        }
        all.extend(notes.into_iter().map(|(code, span)| (code, typed(&earlier, span))));
        bare = Some(text.into_owned());
        earlier.push(shifts);
    }
    let Some(bare) = bare else { return tidied(body, title, authors) };
    let Pasted { text, notes, shifts, .. } = tidied(&bare, title, authors);
    let text = Cow::Owned(text.into_owned());
    all.extend(notes.into_iter().map(|(code, span)| (code, typed(&earlier, span))));
    Pasted { text, notes: all, shifts, earlier }
}

/// Makes the lines of a body the Markdown that was meant.
fn tidied<'a>(body: &'a str, title: &str, authors: &[String]) -> Pasted<'a> {
    let lines = lines(body);
    let mut notes = Vec::new();
    let is_unwrapped = is_unwrapped(&lines);
    let bylines = bylines::first(&lines, authors);
    let heading = heading::repeated(&lines, title);
    let mut writer = Writer::new(body);
    let mut above = Kind::Empty;
    let mut is_split = false;
    let mut levels = Levels::default();
    let has_inline = bytes::any(body.as_bytes(), begins_inline);
    let mut table = Table::default();
    let mut cells = Cells::default();
    let mut openings = Openings::new(body);
    let mut numbers = Numbers::default();
    let has_errors = body.contains(foreign::ERROR);
    for (index, line) in lines.iter().enumerate() {
        let span = || Span::new(line.at..line.at + line.rest.len());
        if has_inline && index >= table.looked && line.kind == Kind::Text {
            table = Table::find(body, &lines, index);
        }
        if table.rows.contains(&index) {
            let is_head = index == table.rows.start;
            if is_head {
                notes.push((Code::TableFromTabs, span()));
            }
            if is_head && above != Kind::Empty {
                writer.insert(line.start, "\n");
            }
            table.write(&mut writer, line, is_head);
            above = Kind::Row;
            continue;
        }
        if heading.contains(&index) {
            if index == heading.start {
                notes.push((Code::TitleRepeated, span()));
            }
            writer.replace(line.at..line.at + line.rest.len(), "");
            above = Kind::Empty;
            continue;
        }
        if index >= bylines && line.kind != Kind::Empty {
            notes.push((bylines::code(line), span()));
            writer.replace(line.at..line.at + line.rest.len(), "");
            continue;
        }
        if above == Kind::Row && line.kind != Kind::Empty {
            writer.insert(line.start, "\n");
            above = Kind::Empty;
        }
        if above == Kind::Text && Cells::begins_without_rule(&lines, index) {
            writer.insert(line.start, "\n");
            above = Kind::Empty;
        }
        let starts = !matches!(above, Kind::Empty | Kind::Code);
        let is_indented = line.is_stripped && line.kind == Kind::Text && !line.is_listed;
        let is_paragraph = starts && (is_unwrapped || is_indented);
        let bullet = lists::bullet(&lines, index, is_unwrapped, &mut levels);
        let is_text = matches!(line.kind, Kind::Text | Kind::Item);
        let from = bullet.as_ref().map_or(0, |bullet| bullet.end(line));
        let opening = if is_text { openings.find(&lines, index, from) } else { None };
        let is_begun = opening.as_ref().is_some_and(|opening| opening.begins);
        let is_of_verse = index.checked_sub(1).is_some_and(|i| lines[i].is_verse);
        let is_verse_end = line.is_verse != is_of_verse && line.kind == Kind::Text;
        let is_behind_list = above == Kind::Item
            && line.kind == Kind::Text
            && lines[index - 1].is_ended()
            && line.begins_sentence();
        let is_numbered = numbers.begins(&lines, index, above);
        let is_behind_table = line.kind == Kind::Text && cells.end_above(index);
        let is_begun = is_begun
            || is_verse_end
            || is_behind_list
            || is_behind_table
            || is_numbered
            || (line.kind == Kind::Text && foreign::begins(line.bare()));
        let is_parted = is_paragraph || (starts && is_begun);
        let joins = match (above, line.kind) {
            (Kind::Text, Kind::Text) if line.is_verse && is_of_verse => {
                if !goes_on(body, &lines, index) {
                    let above = &lines[index - 1];
                    writer.insert(above.at + above.rest.len(), "  ");
                }
                true
            }
            (Kind::Item, Kind::Item) | (Kind::Cells, Kind::Cells) => true,
            (Kind::Picture, Kind::Caption | Kind::Picture) => true,
            (_, Kind::Empty | Kind::Code) => true,
            // What is indented below a list item stays with it.
            (Kind::Item, Kind::Text) if is_indented_by_hand(line.rest) => true,
            (Kind::Item | Kind::Text | Kind::Caption, Kind::Text | Kind::Caption) => {
                is_parted && !is_indented && goes_on(body, &lines, index)
            }
            _ => false,
        };
        if is_parted && !joins {
            if is_paragraph && !is_split {
                is_split = true;
                notes.push((Code::ParagraphsSplit, span()));
            }
            writer.insert(line.start, "\n");
            numbers.part(line);
        }
        if line.is_stripped {
            writer.replace(line.start..line.at, "");
        }
        if let Some(bullet) = bullet {
            let at = line.at + line.rest.len() - line.bare().len();
            if let Some(indent) = bullet.indent {
                writer.replace(line.at..at, &" ".repeat(indent));
            }
            writer.replace(at..at + bullet.length, "- ");
        }
        if let Some(at) = foreign::lacks_space(line) {
            writer.insert(line.at + at, " ");
        }
        if let Some(open) = foreign::open_address(&lines, index) {
            let open = line.at + open.start..line.at + open.end;
            notes.push((Code::LinkUnclosed, Span::new(open)));
        }
        if foreign::is_name_of_picture(&lines, index) {
            notes.push((Code::PictureUnmarked, span()));
        }
        if has_errors && line.kind != Kind::Code {
            let found = foreign::error(line.rest)
                .map(|error| line.at + error.start..line.at + error.end);
            notes.extend(found.map(|error| (Code::WordError, Span::new(error))));
        }
        let next = opening.as_ref().map_or(0, |opening| opening.next);
        if let Some(opening) = opening {
            writer.insert(line.at + opening.at, "\\");
        }
        let is_changed = || bytes::any(line.rest.as_bytes(), begins_inline);
        if has_inline && line.kind != Kind::Code && is_changed() {
            writer.change(line.at + next, inline::changes(&line.rest[next..]));
        }
        if line.kind == Kind::Cells {
            if index >= cells.lines.end {
                cells = Cells::find(&lines, index);
            }
            if cells.rules(index) {
                notes.push((Code::TableWithoutRule, span()));
            }
            cells.widen(&mut writer, &lines, index);
            notes.extend(cells.beyond(&lines, index).map(|span| (Code::TableWide, span)));
        }
        // A text that goes on with a list item is of it.
        let is_of_item = joins && above == Kind::Item && line.kind != Kind::Empty;
        above = if is_of_item { above } else { line.kind };
    }
    writer.finish(notes)
}

/// Whether a line begins with what puts it below a list item.
fn is_indented_by_hand(line: &str) -> bool {
    line.starts_with("  ") || line.starts_with('\t')
}

/// Whether a byte begins a tab, an address, the second half of a link, or a mark that is
/// no emphasis, by it and the two behind it.
fn begins_inline(first: u8, second: u8, third: u8) -> bool {
    let is_times = (second == b'*') & (third != b'*') & (first != b'*');
    let is_half = (first == b']') & ((second == b'(') | (second == b' '));
    let is_address = (first == b':') & (second == b'/') & (third == b'/');
    // "www" in any letter case.
    let is_web =
        (first | 0x20 == b'w') & (second | 0x20 == b'w') & (third | 0x20 == b'w');
    let is_picture = (first == b'!') & (second == b' ') & (third == b'[');
    (first == b'\t')
        | (first == b'~')
        | is_picture
        | is_times
        | is_half
        | is_address
        | is_web
}

/// Copies a body with changes, and remembers where each run came from.
struct Writer<'a> {
    body: &'a str,
    out: String,
    shifts: Shifts,
    /// The byte of the body up to which it is copied.
    done: usize,
}

impl<'a> Writer<'a> {
    fn new(body: &'a str) -> Self {
        Self { body, out: String::new(), shifts: Vec::new(), done: 0 }
    }

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
        let text = match self.shifts.is_empty() {
            true => Cow::Borrowed(self.body),
            false => {
                self.out.push_str(&self.body[self.done..]);
                Cow::Owned(self.out)
            }
        };
        Pasted { text, notes, shifts: self.shifts, earlier: Vec::new() }
    }
}

#[cfg(test)]
mod tests;
