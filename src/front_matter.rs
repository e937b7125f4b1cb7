//! The head of an article: `---`, keys and values, `---`.
//!
//! In: the text of an article. Out: [`FrontMatter`], typed fields each with its place,
//! and where the body starts. Keys are English or Vietnamese ([`KEYS`]); nothing typed
//! is lost: what has no meaning is noted. It never decides what a unit or an author is,
//! and never fails.

mod dates;
mod keys;
mod nested;
mod notice;
mod origin;
mod parts;
mod report;
mod standing;
mod video;

use std::collections::HashSet;

use crate::diagnostic::{Code, Diagnostic, Noted, Place, Severity, Span};
use crate::moment::Moment;
use crate::vietnamese;
use crate::yaml::{self, Entry, Node};

use keys::TypedKey;
pub use keys::{KEYS, Key};
pub use nested::{Correction, Event, FileReference};
pub use notice::NoticeFields;
pub use origin::Origin;
use parts::{Bounds, bounds, unfenced};
pub use parts::{Parts, parts};
pub use report::ReportFields;
pub use standing::{StandingFields, Stay, Withdrawal};
pub use video::{PictureReference, RunningTime, VideoFields};

/// Titles longer than this are cut by lists and search engines.
const TITLE_CHARACTERS: usize = 160;

/// How many keys are named when nothing near an unknown one is known.
const EXAMPLES: usize = 6;

/// Keys whose dates decide neither whether nor where an article is published: one that
/// cannot be read is left out, and holds nothing up.
const DECORATING: &[&str] = &["pin", "feature", "event"];

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed<T> {
    /// What was understood.
    pub value: T,
    /// Where it was typed.
    pub span: Span,
}

/// The typed fields of an article, as far as they were given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FrontMatter {
    /// `title`.
    pub title: Option<Typed<String>>,
    /// `date`.
    pub date: Option<Typed<Moment>>,
    /// `updated`.
    pub updated: Option<Typed<Moment>>,
    /// `unit`, one or several, as typed.
    pub units: Vec<Typed<String>>,
    /// `author`, one or several, as typed.
    pub authors: Vec<Typed<String>>,
    /// `summary`.
    pub summary: Option<Typed<String>>,
    /// `tags`.
    pub tags: Vec<Typed<String>>,
    /// `topic`, one or several, as typed.
    pub topics: Vec<Typed<String>>,
    /// `draft`.
    pub draft: bool,
    /// `slug`.
    pub slug: Option<Typed<String>>,
    /// `image`.
    pub image: Option<Typed<String>>,
    /// `image_alt`.
    pub image_alt: Option<Typed<String>>,
    /// `image_caption`.
    pub image_caption: Option<Typed<String>>,
    /// `image_credit`.
    pub image_credit: Option<Typed<String>>,
    /// `publish`.
    pub publish: Option<Typed<Moment>>,
    /// `expire`.
    pub expire: Option<Typed<Moment>>,
    /// `source`.
    pub source: Option<Origin>,
    /// `corrections`.
    pub corrections: Vec<Correction>,
    /// `event`.
    pub event: Option<Event>,
    /// `attachments`.
    pub attachments: Vec<FileReference>,
    /// What makes it an official document.
    pub notice: NoticeFields,
    /// What makes it a report.
    pub report: ReportFields,
    /// How it is to stand on the site.
    pub standing: StandingFields,
    /// The video it shows.
    pub video: VideoFields,
    /// `gallery`.
    pub gallery: Vec<PictureReference>,
}

/// The head of an article, and where its body starts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// The fields.
    pub fields: FrontMatter,
    /// The byte of the text at which the body starts.
    pub body: usize,
}

/// Reads the head of an article, or of a static page, which needs no date.
pub fn parse(text: &str, file: &str, needs_date: bool) -> Noted<Head> {
    let Bounds { fence, head: range, body } = match bounds(text) {
        Ok(bounds) => bounds,
        Err(code) => {
            let line = text.find('\n').unwrap_or(text.len());
            let line = Span::new(0..text.floor_char_boundary(line.min(200)));
            let note = match unfenced(text).filter(|_| code == Code::FrontMatterMissing) {
                Some((first, last)) => {
                    let note =
                        Diagnostic::new(Code::FencesMissing, Place::at(file, first));
                    note.arg(last)
                }
                None => Diagnostic::new(code, Place::at(file, line)),
            };
            return Noted { value: Head::default(), notes: vec![note] };
        }
    };
    if range.len() > parts::HEAD_BYTES {
        let most = (parts::HEAD_BYTES >> 10).to_string();
        let note =
            Diagnostic::new(Code::FrontMatterLong, Place::at(file, fence)).arg(most);
        return Noted { value: Head { body, ..Head::default() }, notes: vec![note] };
    }
    let Noted { value: node, notes } =
        yaml::read(&text[range.clone()], file, range.start);
    let mut reader = Reader {
        file,
        text,
        met: Vec::new(),
        reserved: Vec::new(),
        fields: FrontMatter::default(),
        notes,
    };
    match (entries(&node), node.as_text()) {
        (Some(entries), _) => entries.into_iter().for_each(|entry| reader.entry(entry)),
        (None, Some(_)) => reader.note(Code::FrontMatterLine, node.span()),
        (None, None) => reader.note(Code::ShapeWrong, node.span()),
    }
    reader.note_missing(fence, needs_date);
    reader.note_title();
    reader.note_reserved();
    Noted { value: Head { fields: reader.fields, body }, notes: reader.notes }
}

/// The entries of a head, also of one that was typed as a list: `- title: …`.
fn entries(node: &Node) -> Option<Vec<&Entry>> {
    match node {
        Node::List(items, _) => {
            let items: Option<Vec<&[Entry]>> = items.iter().map(Node::entries).collect();
            Some(items?.into_iter().flatten().collect())
        }
        node => Some(node.entries()?.iter().collect()),
    }
}

/// A key that was met.
struct Met {
    /// Its canonical name.
    name: &'static str,
    /// As it was typed; `None` when it was misspelt, which was noted.
    typed: Option<String>,
    span: Span,
    /// Whether nothing stands behind its colon.
    is_empty: bool,
}

struct Reader<'a> {
    file: &'a str,
    /// The whole file, in which spans count.
    text: &'a str,
    /// The keys met so far.
    met: Vec<Met>,
    /// The keys met that are for the newsroom alone: each as typed, with what it says.
    reserved: Vec<(String, Span, String)>,
    fields: FrontMatter,
    notes: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn entry(&mut self, entry: &Entry) {
        let Some(key) = Key::find(&entry.key) else {
            self.unknown(entry);
            return;
        };
        self.meet(key, entry, true);
        let value = &entry.value;
        let key = TypedKey { name: key.name, typed: &entry.key, span: entry.key_span };
        match key.name {
            "title" => self.fields.title = self.text(key, value),
            "date" => self.fields.date = self.date(key, value),
            "updated" => self.fields.updated = self.date(key, value),
            "unit" => self.fields.units = self.texts(key, value, &[';']),
            "author" => self.fields.authors = self.texts(key, value, &[';']),
            "summary" => self.fields.summary = self.text(key, value),
            "tags" => self.fields.tags = self.texts(key, value, &[';', ',', '#']),
            "topic" => self.fields.topics = self.texts(key, value, &[';', ',']),
            "draft" => self.fields.draft = self.draft(key, value),
            "slug" => self.fields.slug = self.word(key, value),
            "image" => self.fields.image = self.text(key, value),
            "image_alt" => self.fields.image_alt = self.text(key, value),
            "image_caption" => self.fields.image_caption = self.text(key, value),
            "image_credit" => self.fields.image_credit = self.text(key, value),
            "publish" => self.fields.publish = self.date(key, value),
            "expire" => self.fields.expire = self.date(key, value),
            "source" => self.fields.source = self.origin(key, value),
            "corrections" => self.fields.corrections = self.corrections(key, value),
            "event" => self.fields.event = self.event(key, value),
            "attachments" => self.fields.attachments = self.files(key, value),
            _ if self.notice_key(key, value) => {}
            _ if self.report_key(key, value) => {}
            _ if self.standing_key(key, value) => {}
            _ if self.video_key(key, value) => {}
            _ => {
                let says = self.word(key, value).map_or_else(String::new, |t| t.value);
                self.reserved.push((key.typed.to_owned(), key.span, says));
            }
        }
    }

    /// Remembers a key, and notes one that stood before under another of its names; one
    /// that stands twice under the same name was noted by [`yaml::read`].
    fn meet(&mut self, key: &Key, entry: &Entry, is_right: bool) {
        let typed = is_right.then(|| entry.key.clone());
        let first = self.met.iter().find(|met| met.name == key.name);
        let other_name = first
            .filter(|met| met.typed.is_some() && typed.is_some() && met.typed != typed);
        if let Some(met) = other_name {
            let place = Place::at(self.file, entry.key_span);
            let note = Diagnostic::new(Code::KeyTwice, place).arg(&entry.key);
            self.notes.push(note.related(Place::at(self.file, met.span)));
        }
        if first.is_none() {
            let is_empty = match &entry.value {
                Node::Text(text, _) => text.trim().is_empty(),
                value => matches!(value, Node::Empty(_)),
            };
            self.met.push(Met { name: key.name, typed, span: entry.key_span, is_empty });
        }
    }

    fn unknown(&mut self, entry: &Entry) {
        let names = KEYS
            .iter()
            .flat_map(|key| std::iter::once(key.name).chain(key.aliases.iter().copied()));
        let nearest = keys::deciding_word(&entry.key)
            .or_else(|| vietnamese::nearest(&entry.key, names));
        let place = Place::at(self.file, entry.key_span);
        let meant = nearest.and_then(Key::find).filter(|key| key.decides);
        if let (Some(name), Some(key)) = (nearest, meant) {
            self.meet(key, entry, false);
            self.notes.push(
                Diagnostic::new(Code::KeyNearMiss, place)
                    .arg(&entry.key)
                    .arg(name)
                    .replace_with(name),
            );
            return;
        }
        // The nearest key, or else some examples, in the language of the other keys.
        if nearest.is_none() && self.goes_on(entry) {
            return;
        }
        let is_vietnamese = !entry.key.is_ascii()
            || self.met.iter().any(|met| {
                met.typed.as_ref().is_some_and(|typed| keys::is_alias(met.name, typed))
            });
        let names = KEYS.iter().take(EXAMPLES).map(|key| match key.aliases.first() {
            Some(alias) if is_vietnamese => format!("`{alias}`"),
            _ => format!("`{}`", key.name),
        });
        let examples = names.collect::<Vec<_>>().join(", ");
        let mut note = Diagnostic::new(Code::KeyUnknown, place)
            .arg(&entry.key)
            .arg(nearest.unwrap_or_default())
            .arg(nearest.map_or(examples, |_| String::new()));
        note.replacement = nearest.map(str::to_owned);
        self.notes.push(note);
    }

    /// Takes a line of several words behind the summary for what it is, the rest of it: put
    /// below it by an indent it is printed, else noted, for it may be a private remark.
    fn goes_on(&mut self, entry: &Entry) -> bool {
        let Some(last) = self.met.last().filter(|met| met.name == "summary") else {
            return false;
        };
        let is_prose = entry.key.split_whitespace().count() >= 3;
        let column = |span: Span| {
            let before = &self.text[..span.start as usize];
            before.len() - before.rfind('\n').map_or(0, |newline| newline + 1)
        };
        let is_below = column(entry.key_span) > column(last.span);
        let own = match &entry.value {
            Node::Text(text, _) => text.as_str(),
            _ => return false,
        };
        let summary = self.fields.summary.as_mut();
        if let Some(summary) = summary.filter(|_| is_below) {
            summary.value.push_str(&format!(" {}: {own}", entry.key));
            return true;
        }
        if is_prose {
            let typed = last.typed.clone().unwrap_or_default();
            let place = Place::at(self.file, entry.key_span);
            let note = Diagnostic::new(Code::SummaryBroken, place);
            self.notes.push(note.arg(&entry.key).arg(typed));
        }
        is_prose
    }

    /// One line of text; empty counts as absent.
    fn text(&mut self, key: TypedKey<'_>, value: &Node) -> Option<Typed<String>> {
        match value {
            Node::Text(text, span) => {
                let text = text.trim();
                let text = if key.is_prose() { text } else { unquoted(text) };
                (!text.is_empty()).then(|| Typed { value: text.to_owned(), span: *span })
            }
            Node::Empty(_) => None,
            other => {
                let place = Place::at(self.file, other.span());
                self.notes.push(Diagnostic::new(Code::NotText, place).arg(key.typed));
                None
            }
        }
    }

    /// One line of text that can hold no `#` behind a space: what stands there is a remark.
    fn word(&mut self, key: TypedKey<'_>, value: &Node) -> Option<Typed<String>> {
        let mut typed = self.text(key, value)?;
        typed.value.truncate(yaml::without_remark(&typed.value).len());
        (!typed.value.is_empty()).then_some(typed)
    }

    /// A list, or one text split at `separators`; said twice under
    /// [`vietnamese::match_key`] counts once.
    fn texts(
        &mut self,
        key: TypedKey<'_>,
        value: &Node,
        separators: &[char],
    ) -> Vec<Typed<String>> {
        let mut texts: Vec<Typed<String>> = Vec::new();
        let mut add = |text: &str, span: Span| {
            let text = unquoted(text.trim());
            if !text.is_empty() {
                texts.push(Typed { value: text.to_owned(), span });
            }
        };
        match value {
            Node::Text(text, span) => {
                let is_as_typed = span.range().len() == text.len();
                // A list may have been begun and not ended.
                let begun = text.strip_prefix('[').filter(|rest| !rest.contains(']'));
                let (mut at, text) = begun.map_or((0, &**text), |rest| (1, rest));
                for part in text.split(separators) {
                    let start = at + part.len() - part.trim_start().len();
                    let own = Span::new(start..start + part.trim().len());
                    let own = own.shifted(span.start as usize);
                    add(part, if is_as_typed { own } else { *span });
                    at += part.len() + 1;
                }
            }
            list => {
                for item in list.items() {
                    match item {
                        Node::Text(text, span) => add(text, *span),
                        other => {
                            let place = Place::at(self.file, other.span());
                            let note = Diagnostic::new(Code::NotText, place);
                            self.notes.push(note.arg(key.typed));
                        }
                    }
                }
            }
        }
        if texts.len() > 1 {
            let mut said: HashSet<String> = HashSet::new();
            texts.retain(|typed| said.insert(vietnamese::match_key(&typed.value)));
        }
        texts
    }

    /// An answer that is missing is none: it would publish what nobody meant to.
    fn draft(&mut self, key: TypedKey<'_>, value: &Node) -> bool {
        if let Node::Empty(_) = value {
            let place = Place::at(self.file, key.span);
            let note = Diagnostic::new(Code::NotYesOrNo, place).arg(key.typed);
            self.notes.push(note.arg(""));
        }
        self.yes(key, value)
    }

    fn yes(&mut self, key: TypedKey<'_>, value: &Node) -> bool {
        let Some(typed) = self.word(key, value) else { return false };
        match yaml::yes(&typed.value) {
            Some(yes) => yes,
            None => {
                let place = Place::at(self.file, typed.span);
                self.notes.push(
                    Diagnostic::new(Code::NotYesOrNo, place)
                        .arg(key.typed)
                        .arg(typed.value),
                );
                false
            }
        }
    }

    /// Notes what every article needs and this one lacks, at the head as a whole. What is
    /// there but cannot be read was noted already.
    fn note_missing(&mut self, fence: Span, needs_date: bool) {
        let unread = [
            Code::YamlUnreadable,
            Code::ItemUnexpected,
            Code::FrontMatterLine,
            Code::ShapeWrong,
        ];
        if self.notes.iter().any(|note| unread.contains(&note.code)) {
            return;
        }
        let date = needs_date.then_some(("date", Code::DateMissing));
        for (name, code) in [("title", Code::TitleMissing)].into_iter().chain(date) {
            match self.met.iter().find(|met| met.name == name) {
                Some(met) if met.is_empty => self.note(code, met.span),
                Some(_) => {}
                None => self.note(code, fence),
            }
        }
    }

    /// Notes keys that only the newsroom reads: of one that sounds as if it held the article
    /// back, more than of another. A draft is held back.
    fn note_reserved(&mut self) {
        if self.fields.draft {
            return;
        }
        for (typed, span, says) in std::mem::take(&mut self.reserved) {
            let is_open = keys::is_pending(&says);
            let note = Diagnostic::new(Code::KeyReserved, Place::at(self.file, span));
            let note = note.arg(typed).arg(if is_open { &*says } else { "" });
            self.notes.push(if is_open { note } else { note.at_most(Severity::Note) });
        }
    }

    /// Notes a title that is too long, or shouts.
    fn note_title(&mut self) {
        let Some(title) = &self.fields.title else { return };
        let is_word =
            |word: &&str| word.chars().filter(|c| c.is_alphabetic()).count() > 1;
        let words = title.value.split_whitespace().filter(is_word).count();
        if words > 2 && title.value == title.value.to_uppercase() {
            let place = Place::at(self.file, title.span);
            self.notes.push(Diagnostic::new(Code::TitleCapitals, place));
        }
        let count = title.value.chars().count();
        if count > TITLE_CHARACTERS {
            let place = Place::at(self.file, title.span);
            self.notes.push(
                Diagnostic::new(Code::TitleLong, place)
                    .arg(count.to_string())
                    .arg(TITLE_CHARACTERS.to_string()),
            );
        }
    }

    fn note(&mut self, code: Code, span: Span) {
        self.notes.push(Diagnostic::new(code, Place::at(self.file, span)));
    }
}

/// A text without the quotation marks that Word puts around it.
fn unquoted(text: &str) -> &str {
    let inner = text
        .strip_prefix(['“', '”', '„', '‘', '"'])
        .and_then(|text| text.strip_suffix(['”', '“', '’', '"']));
    inner.filter(|inner| !inner.contains(['“', '”', '"'])).map_or(text, str::trim)
}
