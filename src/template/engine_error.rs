//! The engine's errors → diagnostics with places.
//!
//! Tera 2.4 gives syntax and rendering errors a byte range, but reports unknown filters,
//! tests, functions, components and blocks as text: `error: …` and ` --> file:line:col`
//! for each, with 1-based line and column in characters. Goldens hold this shape; it may
//! go when the engine gives those a range too.

use tera::{Error, ErrorKind, ReportError};

use crate::diagnostic::{Code, Diagnostic, Place, Span};
use crate::source::megabytes;
use crate::theme::{TemplateFile, Theme};
use crate::view::Name;

/// The note for a file that cannot be parsed; nothing for errors that concern others.
pub(super) fn syntax(error: &Error, file: &TemplateFile) -> Option<Diagnostic> {
    match error.kind() {
        ErrorKind::SyntaxError(report) => {
            let place = Place::at(file.place(), span(report, &file.text));
            Some(
                Diagnostic::new(Code::TemplateSyntax, place)
                    .arg(one_line(report.message())),
            )
        }
        _ => None,
    }
}

/// The notes for files that do not load together.
pub(super) fn loading(error: &Error, theme: &Theme) -> Vec<Diagnostic> {
    match error.kind() {
        ErrorKind::Msg(text) if text.starts_with("error: ") => {
            text.split("error: ").skip(1).map(|report| reported(report, theme)).collect()
        }
        // A missing parent or include is found by our own scan, with its place.
        ErrorKind::MissingParent { .. } | ErrorKind::TemplateNotFound(_) => Vec::new(),
        ErrorKind::CircularExtend { tpl, .. }
        | ErrorKind::CircularInclude { tpl, .. } => {
            vec![whole(tpl, error, theme)]
        }
        _ => {
            let text = error.to_string();
            let named =
                theme.templates.iter().find(|f| text.contains(&format!("`{}`", f.name)));
            let name = named.map_or("templates", |file| &*file.name);
            vec![whole(name, error, theme)]
        }
    }
}

/// The note for a page that cannot be rendered with the template `name`.
pub(super) fn rendering(
    error: &Error,
    name: &str,
    page: &str,
    theme: &Theme,
) -> Diagnostic {
    let ErrorKind::RenderingError(report) = error.kind() else {
        let place =
            theme.resolve(name).map_or_else(|| name.to_owned(), TemplateFile::place);
        let place = Place::file(place);
        if matches!(error.kind(), ErrorKind::Io(_)) {
            // Nothing else can go wrong where a page is written into memory.
            let most = megabytes(super::PAGE_BYTES as u64);
            return Diagnostic::new(Code::PageTooLarge, place).arg(page).arg(most);
        }
        let note = Diagnostic::new(Code::TemplateFailed, place);
        return note.arg(page).arg(one_line(&error.to_string()));
    };
    let file = theme.resolve(report.filename());
    let text = file.map_or("", |file| &*file.text);
    let place = file.map_or_else(|| name.to_owned(), TemplateFile::place);
    let place = Place::at(place, span(report, text));
    let message = one_line(report.message());
    // "Variable `x` is …", or anything that cannot be done with what is not defined.
    let unknown =
        message.strip_prefix("Variable `").and_then(|rest| rest.split('`').next());
    let unknown = unknown.or_else(|| {
        let marked = &text[place.span.range()];
        let end = marked.find(|c: char| !c.is_alphanumeric() && c != '_');
        message.contains("`undefined`").then(|| &marked[..end.unwrap_or(marked.len())])
    });
    if let Some(name) = unknown.and_then(Name::from_text) {
        let note = Diagnostic::new(Code::NameElsewhere, place);
        return note.arg(name.text()).arg(name.pages());
    }
    Diagnostic::new(Code::TemplateFailed, place).arg(page).arg(message)
}

/// `Unknown filter `x`\n --> name:line:col …`.
fn reported(report: &str, theme: &Theme) -> Diagnostic {
    let (message, rest) = report.split_once('\n').unwrap_or((report, ""));
    let locus = rest.split_once("--> ").map_or("", |(_, locus)| locus);
    let mut parts = locus.lines().next().unwrap_or("").rsplitn(3, ':');
    let column: usize = parts.next().and_then(|n| n.parse().ok()).unwrap_or(1);
    let line: usize = parts.next().and_then(|n| n.parse().ok()).unwrap_or(1);
    let file = parts.next().and_then(|name| theme.resolve(name));
    let quoted = message.split('`').nth(1).unwrap_or_default();
    let span = file.map_or_else(Span::default, |file| {
        let start = offset(&file.text, line, column);
        let len = file.text[start..].find(quoted).filter(|&at| at < 40);
        let start = start + len.unwrap_or(0);
        Span::new(start..(start + quoted.len()).min(file.text.len()))
    });
    let place = Place::at(file.map_or("templates".into(), TemplateFile::place), span);
    let kind = message.strip_prefix("Unknown ").and_then(|rest| rest.split(' ').next());
    match kind {
        Some("template") => Diagnostic::new(Code::TemplateMissing, place).arg(quoted),
        Some(kind) => Diagnostic::new(Code::TemplateUnknown, place).arg(kind).arg(quoted),
        None => Diagnostic::new(Code::TemplateSyntax, place).arg(one_line(message)),
    }
}

fn whole(name: &str, error: &Error, theme: &Theme) -> Diagnostic {
    let place = theme.resolve(name).map_or_else(|| name.to_owned(), TemplateFile::place);
    let note = Diagnostic::new(Code::TemplateSyntax, Place::file(place));
    note.arg(one_line(&error.to_string()))
}

/// The bytes an error points at, kept inside the text.
fn span(report: &ReportError, text: &str) -> Span {
    let range = &report.span().range;
    let start = floor(text, range.start);
    let end = floor(text, range.end).max(start);
    // A multi-line span (a whole `for` block) would bury the message.
    let end = text[start..end].find('\n').map_or(end, |line| start + line);
    Span::new(start..end)
}

fn floor(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (0..=at).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

/// The byte of a 1-based line and column in characters.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize =
        text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = &text[start.min(text.len())..];
    let inside = rest
        .char_indices()
        .nth(column.saturating_sub(1))
        .map_or(rest.len(), |(at, _)| at);
    start + inside
}

/// The first sentence of the engine's words, without its list of available fields.
fn one_line(message: &str) -> String {
    message.lines().next().unwrap_or_default().trim_end_matches('.').to_owned()
}
