//! Links as people type and paste them, made those that Markdown knows.
//!
//! 1. `[chữ] (https://…)` loses the space between its halves.
//! 2. `[chữ](đơn xin.pdf)` gets the angle brackets that an address with spaces needs, and
//!    a caption in Word's quotation marks those of Markdown.
//! 3. An address alone, `https://…`, `www.…`, becomes a link.
//! 4. `20*30` and `(*)` hold no emphasis, and one `~` strikes nothing out: each such mark
//!    gets a backslash.

use std::ops::Range;

/// What stands in a line instead of some of its bytes.
pub(super) type Change = (Range<usize>, String);

/// What begins an address that is pasted as it is.
const SCHEMES: [&str; 2] = ["https://", "http://"];

/// What begins an address whose scheme nobody types.
const WORLD_WIDE_WEB: &str = "www.";

/// A bracket with so many others open inside it has no end that anybody meant.
const DEEPEST: usize = 32;

/// Whether a text begins as an address does, in any letter case.
fn is_address_start(text: &str) -> bool {
    let starts = |start: &str| {
        let bytes = text.as_bytes().get(..start.len());
        bytes.is_some_and(|bytes| bytes.eq_ignore_ascii_case(start.as_bytes()))
    };
    starts(WORLD_WIDE_WEB) || SCHEMES.iter().any(|scheme| starts(scheme))
}

/// How far from a mark its other half is looked for, in bytes: an address has some hundred,
/// a caption a few. Marks without another half would else each be looked for in a whole
/// line, which may have a million of them.
const NEAR: usize = 4_000;

/// The beginning of a text.
fn beginning(text: &str) -> &str {
    &text[..text.floor_char_boundary(NEAR)]
}

/// The end of a text.
fn ending(text: &str) -> &str {
    &text[text.ceil_char_boundary(text.len().saturating_sub(NEAR))..]
}

/// The changes to one line, in order and apart from each other.
pub(super) fn changes(line: &str) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut at = 0;
    while let Some(next) = next(&line[at..]).map(|next| at + next) {
        let rest = &line[next..];
        at = match rest.as_bytes()[0] {
            b'`' => next + code(rest),
            b'<' => next + beginning(rest).find('>').map_or(1, |end| end + 1),
            b']' => link(line, next, &mut changes),
            b'!' => {
                changes.push((next + 1..next + 2, String::new()));
                next + 3
            }
            b'*' | b'~' => {
                changes.push((next..next, "\\".to_owned()));
                next + 1
            }
            _ => address(line, next, &mut changes),
        };
    }
    changes
}

/// The next byte of a line that may begin something of interest.
fn next(line: &str) -> Option<usize> {
    let is_half =
        |at: usize| line[at..].starts_with("](") || line[at..].starts_with("] (");
    line.bytes().enumerate().find_map(|(at, byte)| {
        let begins = match byte {
            b'`' | b'<' => true,
            b']' => is_half(at),
            b'h' | b'H' | b'w' | b'W' => is_address_start(&line[at..]),
            b'*' | b'~' => is_text(line, at),
            b'!' => is_picture(&line[at..]),
            _ => false,
        };
        begins.then_some(at)
    })
}

/// Whether a text begins as a picture does, but for a space behind the exclamation mark.
fn is_picture(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("! [") else { return false };
    let target = beginning(rest).split_once("](").map(|(_, target)| target);
    let target = target.and_then(|target| target.split([')', ' ', '>']).next());
    let kind = target.and_then(|target| target.rsplit_once('.')).map(|(_, kind)| kind);
    kind.is_some_and(|kind| PICTURES.contains(&&*kind.to_lowercase()))
}

/// Kinds of picture.
const PICTURES: [&str; 7] = ["jpg", "jpeg", "png", "webp", "gif", "svg", "heic"];

/// Whether an asterisk stands for a multiplication or a note, or a tilde for "about".
fn is_text(line: &str, at: usize) -> bool {
    let mark = line.as_bytes()[at];
    let (before, after) = (&line[..at], &line[at + 1..]);
    if mark == b'~' {
        // Two of them strike out, more begin code.
        return !before.ends_with(['~', '\\']) && !after.starts_with('~');
    }
    let is_times = before.ends_with(char::is_alphanumeric)
        && after.starts_with(|letter: char| letter.is_ascii_digit());
    is_times || (before.ends_with('(') && after.starts_with(')'))
}

/// How many bytes a run of code has, or of the marks that begin none.
pub(super) fn code(text: &str) -> usize {
    let marks = text.len() - text.trim_start_matches('`').len();
    let end = beginning(&text[marks..]).find(&text[..marks]);
    end.map_or(marks, |end| end + 2 * marks)
}

/// Looks at the second half of a link, whose `]` stands at `at`; gives where it ends.
fn link(line: &str, at: usize, changes: &mut Vec<Change>) -> usize {
    let space = usize::from(line[at + 1..].starts_with(' '));
    let open = at + 1 + space;
    let Some(inner) = inside(&line[open..]) else { return open };
    let (start, end) = (open + 1, open + 1 + inner.len());
    let is_address = |text: &str| {
        let path = text.strip_prefix('/').is_some_and(|path| !path.is_empty());
        path || is_address_start(text)
    };
    if space == 1 {
        if !is_address(inner) || is_task(&line[..at]) {
            return open;
        }
        changes.push((at + 1..open, String::new()));
    }
    if inner.starts_with('<') {
        return end + 1;
    }
    let (target, caption) = caption(inner);
    let is_telephone = target.chars().all(|c| c.is_ascii_digit() || " -+".contains(c));
    let has_name = is_telephone || target.contains(['.', '/', ':', '#']);
    if target.contains(char::is_whitespace) && has_name {
        changes.push((start..start + target.len(), format!("<{target}>")));
    }
    if let Some((range, text)) = caption {
        changes.push((start + range.start..start + range.end, format!("\"{text}\"")));
    }
    end + 1
}

/// Whether a line up to its `]` is the box of a task: `- [x`.
fn is_task(line: &str) -> bool {
    let mark = line.trim_start().strip_prefix(['-', '*', '+', '–', '•']);
    mark.is_some_and(|rest| ["[", "[x", "[X"].contains(&rest.trim()))
}

/// What stands between the bracket that begins a text and its other one.
fn inside(text: &str) -> Option<&str> {
    let mut depth = 0;
    for (at, byte) in beginning(text).bytes().enumerate() {
        match byte {
            b'(' if depth == DEEPEST => return None,
            b'(' => depth += 1,
            b')' if depth == 1 => return Some(&text[1..at]),
            b')' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// The address in the second half of a link; and a caption in Word's quotation marks,
/// with its place.
fn caption(inner: &str) -> (&str, Option<Change>) {
    let begins = |(at, _): &(usize, &str)| {
        let quoted = inner[*at..].trim_start();
        (quoted.starts_with(['“', '”', '"', '\''])
            && quoted.ends_with(['”', '“', '"', '\'']))
            || (quoted.starts_with('(') && quoted.ends_with(')'))
    };
    let inner = inner.trim_end();
    let Some((at, _)) = inner.match_indices([' ', '\t']).find(begins) else {
        return (inner, None);
    };
    let quoted = inner[at..].trim_start();
    let range = inner.len() - quoted.len()..inner.len();
    let bare = quoted.trim_matches(['“', '”']);
    let is_of_word = bare.len() < quoted.len() && !bare.contains('"');
    // Within quotation marks of the keyboard others stand as those of Word.
    let own = quoted.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    let nested = own.filter(|own| own.contains('"') && !own.contains("\\\""));
    let text = match nested {
        Some(own) => Some(curly(own)),
        None => is_of_word.then(|| bare.to_owned()),
    };
    (inner[..at].trim_end(), text.map(|text| (range, text)))
}

/// A text whose quotation marks of the keyboard are made those of Word.
fn curly(text: &str) -> String {
    let mut curly = String::with_capacity(text.len());
    for letter in text.chars() {
        let is_open = curly.is_empty() || curly.ends_with([' ', '(']);
        curly.push(match letter {
            '"' if is_open => '“',
            '"' => '”',
            letter => letter,
        });
    }
    curly
}

/// Makes the address at `at` a link, where it is not part of one; gives where it ends.
fn address(line: &str, at: usize, changes: &mut Vec<Change>) -> usize {
    let length = line[at..].find(|letter: char| {
        letter.is_whitespace() || letter.is_control() || "<>\"“”`|*[]".contains(letter)
    });
    let text = &line[at..at + length.unwrap_or(line.len() - at)];
    let text = text.trim_end_matches(|letter: char| ".,;:!?'’…".contains(letter));
    let is_balanced = text.matches(')').count() <= text.matches('(').count();
    let text = if is_balanced { text } else { text.trim_end_matches(')') };
    let before = line[..at].chars().next_back();
    // The marks of emphasis and of what is struck out stand on both sides.
    let mark = before.filter(|before| "_~".contains(*before));
    let text = mark.map_or(text, |mark| text.trim_end_matches(mark));
    let end = at + text.len();
    let is_alone = !before
        .is_some_and(|b| b.is_alphanumeric() || "\"'=/[(<!@".contains(b))
        || (before == Some('(') && !line[..at].ends_with("]("));
    let host = text.split_once("://").map(|(_, host)| host);
    let host = host.or_else(|| text.get(WORLD_WIDE_WEB.len()..));
    let is_named = host.is_some_and(|host| host.contains('.'));
    if is_alone && is_named && !is_inside(line, at, end) {
        changes.push((at..end, link_to(text)));
    }
    end.max(at + 1)
}

/// Whether what stands between two bytes is within the text of a link, also of one that
/// began in the line above, or behind the name of a reference.
fn is_inside(line: &str, at: usize, end: usize) -> bool {
    let (before, after) = (ending(&line[..at]), beginning(&line[end..]));
    let is_closed_first = || {
        let next = after.find(['[', ']']).map(|next| &after[next..]);
        next.is_some_and(|next| next.starts_with("](") || next.starts_with("]["))
    };
    match before.rfind(['[', ']']).map(|bracket| &before[bracket..]) {
        Some(open) if open.starts_with('[') => after.contains("]("),
        Some(closed) => {
            closed.starts_with("]: ") && closed.len() == 3 || is_closed_first()
        }
        None => is_closed_first(),
    }
}

/// A link that shows the address it leads to.
fn link_to(address: &str) -> String {
    let is_plain = SCHEMES.iter().any(|scheme| address.starts_with(scheme));
    if is_plain {
        return format!("<{address}>");
    }
    let shown = address.replace('_', "\\_");
    match address.split_once("://") {
        Some((scheme, rest)) => {
            format!("[{shown}](<{}://{rest}>)", scheme.to_ascii_lowercase())
        }
        // As GitHub reads it: the server says whether it knows a safe way.
        None => format!("[{shown}](<http://{address}>)"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changed(line: &str) -> String {
        let mut text = line.to_owned();
        for (range, new) in changes(line).into_iter().rev() {
            text.replace_range(range, &new);
        }
        text
    }

    #[test]
    fn links_are_made_those_that_markdown_knows() {
        for (typed, meant) in [
            (
                "tải [mẫu](đơn xin.pdf) và [x](a.pdf)",
                "tải [mẫu](<đơn xin.pdf>) và [x](a.pdf)",
            ),
            (
                "![Ảnh](hội nghị (1).jpg \"Trao quà\")",
                "![Ảnh](<hội nghị (1).jpg> \"Trao quà\")",
            ),
            ("![Ảnh](a.jpg “Trao quà — Ảnh: A”)", "![Ảnh](a.jpg \"Trao quà — Ảnh: A\")"),
            ("[Cổng] (https://a.vn/x) (2020)", "[Cổng](https://a.vn/x) (2020)"),
            (
                "Xem https://a.vn/x_y?z=1, và (http://b.vn/c).",
                "Xem <https://a.vn/x_y?z=1>, và (<http://b.vn/c>).",
            ),
            (
                "_https://a.vn/b_c_ ~~http://d.vn~~",
                "_<https://a.vn/b_c>_ ~~<http://d.vn>~~",
            ),
            (
                "Https://a.vn/B và www.c.vn/_d_e.",
                "[Https://a.vn/B](<https://a.vn/B>) và [www.c.vn/\\_d\\_e](<http://www.c.vn/_d_e>).",
            ),
            ("- [x] (https://a.vn/b)", "- [x] (<https://a.vn/b>)"),
            ("a] (https://a.vn/b)", "a](https://a.vn/b)"),
            ("! [Ảnh](a.jpg) vui! [x](b.md)", "![Ảnh](a.jpg) vui! [x](b.md)"),
            (
                "![Ảnh](a.jpg \"Hội nghị \"Sơ kết\" quý III\")",
                "![Ảnh](a.jpg \"Hội nghị “Sơ kết” quý III\")",
            ),
            ("gọi [số](0912 345 678)", "gọi [số](<0912 345 678>)"),
            ("hộp 20*30*40, 5m*3m (*)", "hộp 20\\*30\\*40, 5m\\*3m (\\*)"),
            ("~500 người~ ~~x~~ và 3~4", "\\~500 người\\~ ~~x~~ và 3\\~4"),
            (
                "https://vi.wikipedia.org/wiki/A_(B)",
                "<https://vi.wikipedia.org/wiki/A_(B)>",
            ),
        ] {
            assert_eq!(changed(typed), meant);
            assert_eq!(changed(meant), meant, "once more");
        }
    }

    #[test]
    fn what_is_meant_as_it_stands_is_left() {
        for line in [
            "[a](b.md \"c d\") [d](<e f.pdf>) `[x] (https://a.vn)` `https://a.vn`",
            "[https://a.vn](https://a.vn) [xem https://a.vn nhé](https://a.vn) <https://a.vn>",
            "[1]: https://a.vn/x",
            "[1] (xem phụ lục) [2](xem trang sau) [x] (/)",
            "<a href=\"https://a.vn\"> https:// http://localhost",
            "[a](b [c](",
            "][](()[]](",
            "https://a.vn/x](https://b.vn)",
            "*Ảnh* **1**2 *2 lần* `1*2*3 ~a~`",
            "[www.a.vn](http://www.a.vn) x@www.a.vn www. www.a",
        ] {
            assert_eq!(changed(line), line);
        }
    }
}
