//! Comments of HTML, which nobody is to read: `<!-- … -->`, and what Word puts around that
//! which only it understands: `<!--[if …]-->`, `<![if …]>`, `<![endif]>`.
//!
//! A comment that stands on lines of its own takes these with it. In code, and without an
//! end, it is text like any other.

use super::{Pasted, Writer, inline, lines};
use crate::bytes;
use crate::diagnostic::{Code, Span};

/// The longest condition of Word's, in bytes: `<![if !supportLists]>`.
const CONDITION: usize = 100;

/// Whether a body may hold a comment.
pub(super) fn may_be_in(body: &str) -> bool {
    let begins = |first: u8, second: u8, third: u8| {
        (first == b'<') & (second == b'!') & ((third == b'-') | (third == b'['))
    };
    bytes::any(body.as_bytes(), begins)
}

/// A body without its comments, each of which is noted.
pub(super) fn left_out(body: &str) -> Pasted<'_> {
    let writer = Writer::new(body);
    let mut reader = Reader { body, writer, notes: Vec::new(), is_endless: false };
    let (mut at, mut code) = (0, None);
    while at < body.len() {
        let end = line_end(body, at);
        let bare = body[at..end].trim();
        let fence = lines::fence(bare);
        let is_code = code.is_some() || fence.is_some();
        code = lines::inside(code, fence, bare);
        at = 1 + if is_code { end } else { reader.line(at, end) };
    }
    reader.writer.finish(reader.notes)
}

struct Reader<'a> {
    body: &'a str,
    writer: Writer<'a>,
    notes: Vec<(Code, Span)>,
    /// Whether a comment had no end, so that none behind it has one.
    is_endless: bool,
}

impl Reader<'_> {
    /// Leaves out the comments of a line; gives the end of the line in which the last one
    /// ended.
    fn line(&mut self, start: usize, mut end: usize) -> usize {
        let body = self.body;
        let mut at = start;
        while let Some(next) = next(&body[at..end]).map(|next| at + next) {
            if body.as_bytes()[next] == b'`' {
                at = next + inline::code(&body[next..end]);
                continue;
            }
            let Some(until) = self.run(next) else {
                at = next + 1;
                continue;
            };
            if until > end {
                end = line_end(body, until);
            }
            let is_last = body[until..end].trim().is_empty();
            let from = start.max(self.writer.done);
            let before = body[from..next].trim_end();
            if is_last && before.is_empty() && from == start {
                self.writer.replace(start..body.len().min(end + 1), "");
                return end;
            }
            let first = if is_last { from + before.len() } else { next };
            at = if is_last { end } else { until };
            self.writer.replace(first..at, "");
        }
        end
    }

    /// Where the comments end that begin at a byte, with nothing but spaces between them.
    fn run(&mut self, start: usize) -> Option<usize> {
        let mut end = None;
        let mut at = start;
        while let Some(length) = self.length(at) {
            self.notes.push((Code::CommentLeftOut, Span::new(at..at + length)));
            end = Some(at + length);
            let rest = &self.body[at + length..];
            at = self.body.len() - rest.trim_start_matches([' ', '\t']).len();
        }
        end
    }

    /// The length of the comment that begins at a byte, if one does.
    fn length(&mut self, at: usize) -> Option<usize> {
        let rest = &self.body[at..];
        if rest.starts_with("<!--") {
            if self.is_endless {
                return None;
            }
            // The two halves may share their dashes: `<!-->`.
            let end = rest[2..].find("-->");
            self.is_endless = end.is_none();
            return end.map(|end| 2 + end + "-->".len());
        }
        let is_of_word = rest.starts_with("<![if ") || rest.starts_with("<![endif");
        let near = &rest[..rest.floor_char_boundary(CONDITION)];
        let end =
            near.find("]>").filter(|end| is_of_word && !near[..*end].contains('\n'));
        end.map(|end| end + "]>".len())
    }
}

/// The next byte of a line that may begin code or a comment.
fn next(line: &str) -> Option<usize> {
    let bytes = line.as_bytes();
    let is_escaped = |at: usize| at > 0 && bytes[at - 1] == b'\\';
    bytes.iter().enumerate().find_map(|(at, byte)| {
        let begins = *byte == b'`' || (*byte == b'<' && bytes.get(at + 1) == Some(&b'!'));
        (begins && !is_escaped(at)).then_some(at)
    })
}

/// Where the line of a byte ends.
fn line_end(body: &str, at: usize) -> usize {
    body[at..].find('\n').map_or(body.len(), |end| at + end)
}
