//! Last lines that say no more than the front matter does.

use std::cell::OnceCell;

use super::lines::{Kind, Line};
use crate::byline;
use crate::diagnostic::Code;
use crate::vietnamese;

/// The longest byline, in characters.
const BYLINE: usize = 80;

/// The first of the last lines that say no more than the authors do; the number of the
/// lines where there is none.
pub(super) fn first(lines: &[Line<'_>], authors: &[String]) -> usize {
    if authors.is_empty() {
        return lines.len();
    }
    let texts = lines.iter().enumerate().rev().filter(|(_, l)| l.kind != Kind::Empty);
    let said = OnceCell::new();
    let is_repeated = |(index, line): &(usize, &Line<'_>)| {
        let is_alone = line.kind == Kind::Text || line.kind == Kind::Caption;
        // Nearly every body ends otherwise: nothing else is looked at then.
        *index > 0
            && is_alone
            && line.length <= BYLINE
            && said.get_or_init(|| Said::new(authors)).is_said_by(line.rest)
    };
    let mut texts = texts.peekable();
    let mut first = lines.len();
    while let Some((index, _)) = texts.next_if(is_repeated) {
        first = index;
    }
    // A name may end a sentence that the line above began, or a list of names.
    let is_ended = texts.next().is_some_and(|(_, above)| {
        above.kind != Kind::Text
            || above.rest.ends_with(['.', '!', '?', '…', '”', '"', ')', '*'])
    });
    if is_ended { first } else { lines.len() }
}

/// What is said of a last line that repeats the authors.
pub(super) fn code(line: &Line<'_>) -> Code {
    match byline::read(line.rest, |_| false).role {
        "" => Code::BylineRepeated,
        _ => Code::BylineWithRole,
    }
}

/// What lines are compared with.
struct Said {
    /// Each author, and all of them together in the forms that newsrooms type.
    forms: Vec<String>,
    /// Who they are: "TRUNG HIẾU" says no more than "Tin, ảnh: Trung Hiếu", and this not
    /// enough more to be printed beside it.
    people: Vec<String>,
}

impl Said {
    fn new(authors: &[String]) -> Self {
        let mut forms: Vec<String> = authors.iter().map(|author| key(author)).collect();
        let together = [" - ", ", ", " và "].map(|between| forms.join(between));
        forms.extend(together);
        let people = authors.iter().flat_map(|author| people(author)).collect();
        Self { forms, people }
    }

    /// Whether a line says no more than the authors do.
    fn is_said_by(&self, line: &str) -> bool {
        self.forms.contains(&key(line)) || people(line) == self.people
    }
}

/// A text without the marks around it, for comparing.
fn key(text: &str) -> String {
    let text = text.trim_matches(|c: char| "*_() .–-".contains(c) || c.is_whitespace());
    vietnamese::match_key(text)
}

/// The people of a byline.
fn people(text: &str) -> Vec<String> {
    byline::read(text, |_| false).names.into_iter().map(key).collect()
}
