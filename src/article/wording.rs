//! What is noticed in the words of an article, whatever they say.

use std::sync::Arc;

use crate::bytes;
use crate::diagnostic::{Code, Diagnostic, Place, Span};
use crate::encoding::{self, Damage, Misread};
use crate::personal::{self, Personal};

/// Notes letters that are not those of Vietnamese: of fonts of old, of texts that were once
/// misread, and the first ð or Ð, which keyboards give to those who look for đ.
pub(super) fn note_letters(text: &str, path: &Arc<str>, notes: &mut Vec<Diagnostic>) {
    match encoding::damage(text) {
        Some(Damage::Font(font, span)) => {
            let place = Place::at(path.clone(), span);
            notes.push(Diagnostic::new(Code::LegacyFont, place).arg(font.name()));
        }
        Some(Damage::Misread(Misread { meant, span })) => {
            let place = Place::at(path.clone(), span);
            let note = Diagnostic::new(Code::TextMisread, place);
            notes.push(note.arg(&text[span.range()]).arg(meant));
        }
        None => {}
    }
    let is_eth =
        |lead: u8, second: u8, _| (lead == 0xC3) & ((second == 0xB0) | (second == 0x90));
    if bytes::any(text.as_bytes(), is_eth)
        && let Some(at) = text.find(['ð', 'Ð'])
    {
        let (typed, meant) =
            if text[at..].starts_with('ð') { ("ð", "đ") } else { ("Ð", "Đ") };
        let place = Place::at(path.clone(), Span::new(at..at + typed.len()));
        notes.push(Diagnostic::new(Code::EthTyped, place).arg(typed).arg(meant));
    }
}

/// Numbers in the summary and the body that look like personal data. On static pages
/// people say how to reach them, and nobody sees what is in a comment.
pub(super) fn personal(
    text: &str,
    body: usize,
    summary: Option<Span>,
    notes: &[Diagnostic],
    path: &str,
) -> Vec<Personal> {
    let content_path = path.strip_prefix("content/").unwrap_or(path);
    if super::is_static_page(content_path) {
        return Vec::new();
    }
    let summary = summary.map(Span::range).unwrap_or_default();
    let parts = [summary, body..text.len()].into_iter();
    let found = parts.flat_map(|part| {
        let start = part.start;
        personal::find(&text[part])
            .into_iter()
            .map(move |found| Personal { span: found.span.shifted(start), ..found })
    });
    let comments = notes.iter().filter(|note| note.code == Code::CommentLeftOut);
    let comments: Vec<Span> = comments.map(|note| note.place.span).collect();
    let is_seen = |found: &Personal| {
        let next = comments.partition_point(|comment| comment.start <= found.span.start);
        next.checked_sub(1).is_none_or(|last| comments[last].end <= found.span.start)
    };
    found.filter(is_seen).collect()
}
