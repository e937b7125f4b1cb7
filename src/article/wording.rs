//! What is noticed in the words of an article, whatever they say.

use std::sync::Arc;

use crate::bytes;
use crate::diagnostic::{Code, Diagnostic, Place, Span};
use crate::encoding::{self, Damage, Misread};
use crate::front_matter::FrontMatter;
use crate::personal::{self, Personal};

/// The line with which the body of a new article begins, and that of a new video: in
/// Vietnamese, in English.
pub const WRITE_HERE: [[&str; 2]; 2] = [
    ["Viết nội dung ở đây.", "Write here."],
    ["Viết lời phim ở đây.", "Write the transcript here."],
];

/// Notes a body with nothing in it, where nothing else of the article is to be seen either,
/// and one that still holds the words of the empty form. A draft is not finished.
pub(super) fn note_empty(
    body: &str,
    fields: &FrontMatter,
    start: usize,
    path: &Arc<str>,
    notes: &mut Vec<Diagnostic>,
) {
    let is_head = path.ends_with("/_index.md");
    if fields.draft || is_head || fields.title.is_none() {
        return;
    }
    let has_more = !fields.attachments.is_empty()
        || !fields.gallery.is_empty()
        || fields.video.video.is_some()
        || fields.standing.withdrawn.is_some();
    if body.trim().is_empty() && !has_more {
        let place = Place::at(path.clone(), Span::new(start..start));
        notes.push(Diagnostic::new(Code::BodyEmpty, place));
    }
    for words in WRITE_HERE.as_flattened() {
        let found = body.match_indices(words).find(|(at, _)| {
            let is_start = body[..*at].trim_end_matches(' ').ends_with('\n') || *at == 0;
            let after = body[at + words.len()..].trim_start_matches(' ');
            is_start && (after.is_empty() || after.starts_with('\n'))
        });
        if let Some((at, _)) = found {
            let span = Span::new(at..at + words.len()).shifted(start);
            let note =
                Diagnostic::new(Code::PlaceholderLeft, Place::at(path.clone(), span));
            notes.push(note.arg(*words));
        }
    }
}

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
