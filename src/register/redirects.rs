//! `_data/redirects.csv`: former addresses of a whole portal, one per line, each with where
//! it leads now.
//!
//! ```text
//! from,to
//! /tin-tuc/2019/bai-cu.html,/tin-hoat-dong/2019/05/bai-moi.html
//! /chuyen-muc/12;/tin-hoat-dong/
//! ```
//!
//! As spreadsheets write it: with commas, semicolons or tabs, perhaps in quotation marks
//! (RFC 4180), perhaps under a head. It is not known here which addresses there are.

use crate::article;
use crate::diagnostic::{Code, Diagnostic, Place, Span};
use crate::url::OutPath;

/// Where the former addresses stand.
pub const REDIRECTS_PATH: &str = "content/_data/redirects.csv";

/// A former address, and where it leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedRedirect {
    /// The former page.
    pub from: OutPath,
    /// The present address, or the path of an article, as typed.
    pub to: String,
    /// Where the line stands.
    pub span: Span,
}

/// Reads `_data/redirects.csv`.
pub(super) fn parse(text: &str, notes: &mut Vec<Diagnostic>) -> Vec<ListedRedirect> {
    let mut redirects = Vec::new();
    let mut start = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let span = Span::new(start..start + line.trim_end().len());
        start += line.len();
        let fields = fields(line.trim());
        let is_address = |field: &String| field.contains(['/', '.']);
        let is_head = number == 0 && !fields.iter().any(is_address);
        if is_head || fields.iter().all(String::is_empty) || line.starts_with('#') {
            continue;
        }
        let (from, to) = (fields.first(), fields.get(1).filter(|to| !to.is_empty()));
        let former = from.and_then(|from| article::former_address(from).ok());
        match (former, to) {
            (Some(from), Some(to)) => {
                redirects.push(ListedRedirect { from, to: to.clone(), span });
            }
            (former, _) => {
                // What is missing: the present address, or a usable former one.
                let typed = if former.is_some() { "" } else { from.map_or("", |f| f) };
                let note = Diagnostic::new(
                    Code::RedirectUnreadable,
                    Place::at(REDIRECTS_PATH, span),
                );
                notes.push(note.arg(typed));
            }
        }
    }
    redirects
}

/// The fields of a line; the first mark between two outside of quotation marks parts them
/// all.
fn fields(line: &str) -> Vec<String> {
    let mut fields = vec![String::new()];
    let (mut is_quoted, mut separator) = (false, None);
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        let field = fields.last_mut().expect("there is one field at least");
        match letter {
            '"' if is_quoted && letters.next_if_eq(&'"').is_some() => field.push('"'),
            '"' => is_quoted = !is_quoted,
            ',' | ';' | '\t'
                if !is_quoted && *separator.get_or_insert(letter) == letter =>
            {
                fields.push(String::new());
            }
            letter => field.push(letter),
        }
    }
    fields.iter().map(|field| field.trim().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read_as_spreadsheets_write_them() {
        let text = "Địa chỉ cũ;Địa chỉ mới\r\n/a.html;/b/\r\n\"/c,d.html\",/e/\n\n\
            /f\t/g.html\n/h.html\n/i.aspx?id=1,/b/\n;;\n";
        let mut notes = Vec::new();
        let redirects = parse(text, &mut notes);
        let read: Vec<(&str, &str)> =
            redirects.iter().map(|one| (one.from.as_str(), &*one.to)).collect();
        let meant = [("a.html", "/b/"), ("c,d.html", "/e/"), ("f/index.html", "/g.html")];
        assert_eq!(read, meant);
        let noted: Vec<&str> =
            notes.iter().map(|note| &text[note.place.span.range()]).collect();
        assert_eq!(noted, ["/h.html", "/i.aspx?id=1,/b/"]);
        assert_eq!(&text[redirects[0].span.range()], "/a.html;/b/");
    }
}
