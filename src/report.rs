//! Diagnostics → text for people and machines: one pure function per form.
//!
//! In: diagnostics, the language, and the text of the files they point into. Out:
//! [`terminal`] with the source line, a caret and the cure; [`json_line`] for programs;
//! [`overlay`] for the preview in the browser. This room never prints.
//!
//! The JSON form is one object a line, always with the same keys:
//!
//! ```json
//! {"code":"BT0208","severity":"error","file":"content/thong-bao/a.md","line":2,
//!  "column":1,"end_line":2,"end_column":1,"message":"bài chưa có ngày đăng",
//!  "hint":"thêm dòng …","replacement":null,"related":[{"file":"…","line":1,"column":1}]}
//! ```
//!
//! Lines and columns count from 1, columns in characters; `end_column` is one past the
//! last. A file that has no place in it is at 1:1.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use serde::Serialize;

use crate::diagnostic::{Diagnostic, Language, Place, Severity, Span};
use crate::markup::push_escaped;

/// Gives the decoded text of a file by its path from the root; empty when there is none.
pub type Texts<'a> = &'a dyn Fn(&str) -> String;

/// How wide a terminal is when nobody says.
const WIDTH: usize = 100;

/// How many bytes of its line are shown behind a mistake at most: a line may have millions,
/// which no terminal shows and the library measures for every note.
const BEHIND: usize = 4_000;

/// How many characters are marked at most: a longer mark would need a wider terminal.
const MARKED: usize = 72;

/// One diagnostic for a terminal: what, where, the line with a caret, and the cure.
pub fn terminal(
    note: &Diagnostic,
    language: Language,
    texts: Texts<'_>,
    styled: bool,
) -> String {
    let message = note.message(language);
    let hint = note.hint(language);
    let title = level(note.severity(), language).primary_title(message);
    let mut group = title.id(note.code.number()).elements(None::<Origin<'_>>);
    for (index, place) in std::iter::once(&note.place).chain(&note.related).enumerate() {
        let text = texts(&place.file);
        let kind =
            if index == 0 { AnnotationKind::Primary } else { AnnotationKind::Context };
        group = match is_whole(place, &text) {
            true => group.element(Origin::path(place.file.to_string())),
            false => {
                let mut span = visible(place.span, &text);
                let marked = text[span.clone()].char_indices().nth(MARKED);
                span.end = marked.map_or(span.end, |(end, _)| span.start + end);
                // The library looks at all it gets, for every note anew.
                let start = text[..span.start].rfind('\n').map_or(0, |end| end + 1);
                let near = text.floor_char_boundary(span.end.saturating_add(BEHIND));
                let end = text[span.end..near].find('\n').map_or(near, |n| span.end + n);
                let number = text[..start].matches('\n').count() + 1;
                group.element(
                    Snippet::source(text[start..end].to_owned())
                        .line_start(number)
                        .path(place.file.to_string())
                        .annotation(kind.span(span.start - start..span.end - start)),
                )
            }
        };
    }
    if !hint.is_empty() {
        let name = match language {
            Language::Vi => "cách sửa",
            Language::En => "help",
        };
        group = group.element(Level::HELP.with_name(name).message(hint));
    }
    let renderer = if styled { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Unicode).term_width(WIDTH);
    let groups: [Group<'_>; 1] = [group];
    renderer.render(&groups)
}

/// "lỗi", "cảnh báo", "ghi chú".
fn level(severity: Severity, language: Language) -> Level<'static> {
    let name = severity_name(severity, language);
    match severity {
        Severity::Error => Level::ERROR.with_name(name),
        Severity::Warning => Level::WARNING.with_name(name),
        Severity::Note => Level::NOTE.with_name(name),
    }
}

fn severity_name(severity: Severity, language: Language) -> &'static str {
    match (severity, language) {
        (Severity::Error, Language::Vi) => "lỗi",
        (Severity::Warning, Language::Vi) => "cảnh báo",
        (Severity::Note, Language::Vi) => "ghi chú",
        (Severity::Error, Language::En) => "error",
        (Severity::Warning, Language::En) => "warning",
        (Severity::Note, Language::En) => "note",
    }
}

/// Whether a place means a file as a whole.
fn is_whole(place: &Place, text: &str) -> bool {
    text.is_empty() || place.span == Span::default()
}

/// The bytes to mark: inside the text, on character boundaries, and on one line.
fn visible(span: Span, text: &str) -> std::ops::Range<usize> {
    let floor = |at: usize| {
        let at = at.min(text.len());
        (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
    };
    let range = span.range();
    let start = floor(range.start);
    let end = floor(range.end).max(start);
    let end = text[start..end].find('\n').map_or(end, |line| start + line);
    start..end
}

/// Line and column of a byte, both from 1; columns count characters.
fn position(text: &str, at: usize) -> (usize, usize) {
    let before = &text[..at.min(text.len())];
    let line = before.matches('\n').count() + 1;
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    (line, before[start..].chars().count() + 1)
}

#[derive(Serialize)]
struct JsonPlace<'a> {
    file: &'a str,
    line: usize,
    column: usize,
}

/// A diagnostic as an object of JSON.
#[derive(Serialize)]
pub struct JsonDiagnostic<'a> {
    code: &'static str,
    severity: &'static str,
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    message: String,
    hint: String,
    replacement: Option<&'a str>,
    related: Vec<JsonPlace<'a>>,
}

/// One diagnostic as one line of JSON, without a line end.
pub fn json_line(note: &Diagnostic, language: Language, texts: Texts<'_>) -> String {
    serde_json::to_string(&json(note, language, texts))
        .expect("strings and numbers serialise")
}

/// One diagnostic as an object, to stand inside of others.
pub fn json<'a>(
    note: &'a Diagnostic,
    language: Language,
    texts: Texts<'_>,
) -> JsonDiagnostic<'a> {
    let text = texts(&note.place.file);
    let span = visible(note.place.span, &text);
    let ((line, column), (end_line, end_column)) =
        (position(&text, span.start), position(&text, span.end));
    let related = note.related.iter().map(|place| {
        let text = texts(&place.file);
        let (line, column) = position(&text, visible(place.span, &text).start);
        JsonPlace { file: &place.file, line, column }
    });
    JsonDiagnostic {
        code: note.code.number(),
        severity: severity_name(note.severity(), Language::En),
        file: &note.place.file,
        line,
        column,
        end_line,
        end_column,
        message: note.message(language),
        hint: note.hint(language),
        replacement: note.replacement.as_deref(),
        related: related.collect(),
    }
}

/// The errors as a panel over the page in the preview: an HTML fragment without scripts
/// or styles of its own.
pub fn overlay(notes: &[Diagnostic], language: Language, texts: Texts<'_>) -> String {
    let title = match language {
        Language::Vi => "Có lỗi trong nội dung",
        Language::En => "There are mistakes in the content",
    };
    let mut html = format!("<h2>{title}</h2>\n<ol>\n");
    for note in notes {
        let text = texts(&note.place.file);
        let span = visible(note.place.span, &text);
        let (line, column) = position(&text, span.start);
        html.push_str("<li><p><strong>");
        push_escaped(&mut html, &note.message(language));
        html.push_str(&format!("</strong> <small>{}</small></p>\n<p><code>", note.code));
        push_escaped(&mut html, &format!("{}:{line}:{column}", note.place.file));
        html.push_str("</code></p>\n");
        if !is_whole(&note.place, &text) {
            let start = text[..span.start].rfind('\n').map_or(0, |newline| newline + 1);
            let end =
                text[span.end..].find('\n').map_or(text.len(), |line| span.end + line);
            html.push_str("<pre>");
            push_escaped(&mut html, &text[start..span.start]);
            html.push_str("<mark>");
            push_escaped(&mut html, &text[span.clone()]);
            html.push_str("</mark>");
            push_escaped(&mut html, &text[span.end..end]);
            html.push_str("</pre>\n");
        }
        html.push_str("<p>→ ");
        push_escaped(&mut html, &note.hint(language));
        html.push_str("</p></li>\n");
    }
    html.push_str("</ol>\n");
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters() {
        assert_eq!(position("một\nhai ba", "một\nhai ".len()), (2, 5));
        assert_eq!(position("đđđ", 4), (1, 3));
        assert_eq!(position("", 9), (1, 1));
    }
}
