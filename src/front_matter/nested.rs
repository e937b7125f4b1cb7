//! Keys whose value is a block of its own: `corrections`, `event`,
//! `attachments`.
//!
//! Each is also understood in its short form, one line of text. The keys inside have
//! Vietnamese names too; one that is not known is noted.

use serde::{Deserialize, Serialize};

use super::{Reader, Typed, TypedKey};
use crate::diagnostic::{Code, Diagnostic, Place, Span};
use crate::moment::Moment;
use crate::vietnamese;
use crate::yaml::{self, Entry, Node};

/// What was put right in an article after it appeared.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Correction {
    /// When it was put right.
    pub date: Option<Moment>,
    /// What was put right.
    pub text: String,
}

/// Something that takes place.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Event {
    /// When it starts.
    pub start: Moment,
    /// When it ends.
    pub end: Option<Moment>,
    /// Where, or empty.
    pub place: String,
}

/// A file that an article hands out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileReference {
    /// Its path or address as typed.
    pub file: Typed<String>,
    /// What it is called, or empty.
    pub title: String,
}

/// A key inside a block: its name, and Vietnamese ones.
pub(super) type Inner = (&'static str, &'static [&'static str]);

const CORRECTION: &[Inner] = &[("date", &["ngày"]), ("text", &["nội dung"])];
const FILE: &[Inner] = &[("file", &["tệp"]), ("title", &["tên", "tiêu đề"])];
const EVENT: &[Inner] =
    &[("start", &["bắt đầu"]), ("end", &["kết thúc"]), ("place", &["địa điểm"])];

impl Reader<'_> {
    /// `corrections`: a text, or a list of texts or of `date` and `text`.
    pub(super) fn corrections(
        &mut self,
        key: TypedKey<'_>,
        value: &Node,
    ) -> Vec<Correction> {
        let mut corrections = Vec::new();
        for item in value.items() {
            let correction = match item {
                Node::Map(entries, _) if entries.iter().all(is_day) => {
                    for entry in entries {
                        let text = self.text(key, &entry.value);
                        let date = Moment::parse(&entry.key).ok();
                        corrections
                            .extend(text.map(|t| Correction { date, text: t.value }));
                    }
                    continue;
                }
                Node::Map(entries, _) => {
                    let inner = self.inner(key, entries, CORRECTION);
                    let date = inner[0].and_then(|node| self.date(key, node));
                    let text = inner[1].and_then(|node| self.text(key, node));
                    text.map(|text| (date.map(|date| date.value), text.value))
                }
                text => self.text(key, text).map(|text| dated(&text.value)),
            };
            corrections.extend(correction.map(|(date, text)| Correction { date, text }));
        }
        corrections
    }

    /// `attachments`: files in one text, or a list of files, of `file` and `title`, or of
    /// `file: title`.
    pub(super) fn files(
        &mut self,
        key: TypedKey<'_>,
        value: &Node,
    ) -> Vec<FileReference> {
        let mut files = Vec::new();
        for item in value.items() {
            if let Some(named) = self.named_files(key, item) {
                let named = named.into_iter();
                files.extend(named.map(|(file, title)| FileReference { file, title }));
                continue;
            }
            let Node::Map(entries, _) = item else { continue };
            let inner = self.inner(key, entries, FILE);
            let file = inner[0].and_then(|node| self.text(key, node));
            let title = inner[1].and_then(|node| self.text(key, node));
            let title = title.map_or_else(String::new, |typed| typed.value);
            files.extend(file.map(|file| FileReference { file, title }));
        }
        files
    }

    /// The files of one text, or of entries `a.pdf: what it is called`, each with that; `None`
    /// of a block with keys of its own.
    pub(super) fn named_files(
        &mut self,
        key: TypedKey<'_>,
        item: &Node,
    ) -> Option<Vec<(Typed<String>, String)>> {
        if let Node::Map(entries, _) = item {
            if !entries.iter().all(|entry| is_file_name(&entry.key)) {
                return None;
            }
            let named = entries.iter().map(|entry| {
                let file = Typed { value: entry.key.clone(), span: entry.key_span };
                let title = self.text(key, &entry.value);
                (file, title.map_or_else(String::new, |typed| typed.value))
            });
            return Some(named.collect());
        }
        let is_many = |text: &str| text.split([';', ',']).all(is_file_name);
        let separators: &[char] = match item {
            Node::Text(text, _) if is_many(text) => &[';', ','],
            _ => &[';'],
        };
        let files =
            self.texts(key, item, separators).into_iter().map(|typed| {
                match typed.value.split_once(": ") {
                    Some((file, title)) if is_file_name(file) => {
                        let end = typed.span.start + file.len() as u32;
                        let span = Span { end: end.min(typed.span.end), ..typed.span };
                        (
                            Typed { value: file.trim().to_owned(), span },
                            title.trim().to_owned(),
                        )
                    }
                    _ => (typed, String::new()),
                }
            });
        Some(files.collect())
    }

    /// `event`: `start`, and perhaps `end` and `place`, or a time and a place in one
    /// text. An end before the start is noted.
    pub(super) fn event(&mut self, key: TypedKey<'_>, value: &Node) -> Option<Event> {
        let Node::Map(entries, _) = value else {
            let typed = self.text(key, value)?;
            let Some((start, place)) = on_one_line(yaml::without_remark(&typed.value))
            else {
                let at = Place::at(self.file, typed.span);
                let note = Diagnostic::new(Code::EventUnreadable, at).arg(key.typed);
                self.notes.push(note.arg(typed.value));
                return None;
            };
            return Some(Event { start, end: None, place: place.to_owned() });
        };
        let inner = self.inner(key, entries, EVENT);
        let start = inner[0].and_then(|node| self.date(key, node));
        let day = start.as_ref().map(|start| start.value);
        let end = inner[1].and_then(|node| self.date_or_time(key, node, day.as_ref()));
        let place = inner[2].and_then(|node| self.text(key, node));
        let place = place.map_or_else(String::new, |typed| typed.value);
        let Some(start) = start else {
            // A start that cannot be read was noted already.
            if inner[0].is_none_or(|node| matches!(node, Node::Empty(_))) {
                let at = Place::at(self.file, key.span);
                let note = Diagnostic::new(Code::EventWithoutStart, at);
                self.notes.push(note.arg(key.typed));
            }
            return None;
        };
        let end = self.later(&start, end).map(|end| end.value);
        Some(Event { start: start.value, end, place })
    }

    /// Notes an end that does not come after its start, and drops it.
    fn later(
        &mut self,
        start: &Typed<Moment>,
        end: Option<Typed<Moment>>,
    ) -> Option<Typed<Moment>> {
        let end = end?;
        if end.value.instant() > start.value.instant() {
            return Some(end);
        }
        let at = |span| Place::at(self.file, span);
        let note = Diagnostic::new(Code::EndBeforeStart, at(end.span));
        self.notes.push(note.arg(end.value.short()).related(at(start.span)));
        None
    }

    /// The values of the keys of the block of `key`, in the order of `keys`.
    pub(super) fn inner<'n>(
        &mut self,
        key: TypedKey<'_>,
        entries: &'n [Entry],
        keys: &[Inner],
    ) -> Vec<Option<&'n Node>> {
        let mut values = vec![None; keys.len()];
        for entry in entries {
            let typed = super::keys::squeezed(&entry.key);
            let means = |name: &str| super::keys::squeezed(name) == typed;
            let at = keys.iter().position(|(name, others)| {
                means(name) || others.iter().any(|other| means(other))
            });
            match at {
                Some(at) => values[at] = Some(&entry.value),
                None => {
                    let place = Place::at(self.file, entry.key_span);
                    let all = keys.iter().flat_map(|(name, others)| {
                        std::iter::once(*name).chain(others.iter().copied())
                    });
                    let nearest = vietnamese::nearest(&entry.key, all);
                    let names = keys.iter().map(|(name, others)| match others.first() {
                        Some(other) if key.is_vietnamese() => format!("`{other}`"),
                        _ => format!("`{name}`"),
                    });
                    let names = names.collect::<Vec<_>>().join(", ");
                    let mut note = Diagnostic::new(Code::KeyUnknown, place)
                        .arg(&entry.key)
                        .arg(nearest.unwrap_or_default())
                        .arg(nearest.map_or(names, |_| String::new()));
                    note.replacement = nearest.map(str::to_owned);
                    self.notes.push(note);
                }
            }
        }
        values
    }
}

/// Whether the key of an entry is a day: `21/11/2026: what was put right`.
fn is_day(entry: &Entry) -> bool {
    Moment::parse(&entry.key).is_ok()
}

/// What was put right, and when, of one line: `- 21/11/2026: what was put right`.
fn dated(text: &str) -> (Option<Moment>, String) {
    let text = text.strip_prefix(['-', '–', '•']).unwrap_or(text).trim();
    let dated = text
        .split_once(": ")
        .and_then(|(day, rest)| Some((Moment::parse(day).ok()?, rest.trim().to_owned())));
    match dated {
        Some((date, text)) => (Some(date), text),
        None => (None, text.to_owned()),
    }
}

/// Whether a text can be the name of a file: it ends as one does.
fn is_file_name(text: &str) -> bool {
    text.trim().rsplit_once('.').is_some_and(|(stem, kind)| {
        !stem.is_empty()
            && (2..=5).contains(&kind.len())
            && kind.bytes().all(|byte| byte.is_ascii_alphanumeric())
            && kind.bytes().any(|byte| byte.is_ascii_alphabetic())
    })
}

/// The place that is left of a line, without the word before it.
fn place_in(rest: &str) -> &str {
    let rest = rest.trim();
    rest.strip_prefix("tại ").unwrap_or(rest).trim()
}

/// What stands between the time and the place of an event on one line.
const BETWEEN: &[&str] = &[",", ";", " tại ", " – ", " - "];

/// Reads a time with a place before or behind it: `7h30 ngày 20/11/2026, Hội trường A`.
/// The time is as long as it can be, since it may hold a comma of its own.
fn on_one_line(text: &str) -> Option<(Moment, &str)> {
    let cuts = BETWEEN.iter().flat_map(|mark| text.match_indices(mark));
    let mut cuts: Vec<(usize, usize)> =
        cuts.map(|(at, mark)| (at, at + mark.len())).collect();
    cuts.sort_unstable();
    let whole = Moment::parse(text).ok().map(|moment| (moment, ""));
    let before = cuts.iter().rev().find_map(|(end, next)| {
        Some((Moment::parse(&text[..*end]).ok()?, place_in(&text[*next..])))
    });
    let behind = || {
        cuts.iter().find_map(|(end, next)| {
            Some((Moment::parse(&text[*next..]).ok()?, place_in(&text[..*end])))
        })
    };
    whole.or(before).or_else(behind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_on_one_line_has_a_time_and_a_place() {
        for (typed, place) in [
            ("7h30 ngày 20/11/2026", ""),
            ("7h30 ngày 20/11/2026, Hội trường A", "Hội trường A"),
            ("7h30 ngày 20/11/2026 tại Hội trường A, tầng 2", "Hội trường A, tầng 2"),
            ("Thứ Sáu, 20/11/2026, 07:30, Hội trường A", "Hội trường A"),
            ("07:30 20/11/2026 - tại Hội trường A", "Hội trường A"),
            ("Hội trường A, tầng 2, 7h30 ngày 20/11/2026", "Hội trường A, tầng 2"),
        ] {
            let (start, found) = on_one_line(typed).expect(typed);
            assert_eq!((start.iso().as_str(), found), ("2026-11-20T07:30+07:00", place));
        }
        for typed in ["sáng mai", "Hội trường A, tầng 2", ""] {
            assert_eq!(on_one_line(typed), None, "{typed}");
        }
    }
}
