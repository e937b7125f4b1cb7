//! One file → [`Article`]: what others may see of it, what its body mentions, and which
//! bytes its body has.
//!
//! In: the path and the decoded text of a Markdown file. Out: always an article; one
//! with an error is *held*, but still has a card. Parsing knows nothing of site.yaml,
//! registers or other articles, so that its result can be kept while they change.

mod card;
mod gallery;
mod lead;
mod notice;
mod references;
mod report;
mod standing;
mod video;
mod wording;

use std::borrow::Cow;
use std::cmp::Ordering;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::diagnostic::{Code, Diagnostic, Place, Span};
use crate::digest::{Digest, Digested};
use crate::front_matter::{self, Correction, Event, FrontMatter, Origin, Typed};
use crate::markdown::{self, Scan};
use crate::moment::{Moment, Precision};
use crate::paste;
use crate::personal::Personal;
use crate::url::{self, Target};
use crate::vietnamese;

pub use card::{Card, Listed};
pub use notice::{Notice, NoticeCard};
pub use references::{Reference, Role};
pub use report::ReportCard;
pub use standing::{Alias, Standing, former_address};
pub use video::{Film, Video, media_type};
pub use wording::WRITE_HERE;

/// One Markdown file, without the text of its body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Article {
    /// Path from the root, such as `content/tin-hoat-dong/2020/10/x.md`.
    pub path: Arc<str>,
    /// What other pages may show of it.
    pub card: Digested<Card>,
    /// What only its own page shows.
    pub details: Digested<Details>,
    /// How it asks to stand on the site.
    pub standing: Standing,
    /// What its body mentions, and where its fields stand.
    pub facts: Facts,
    /// Which bytes its body has.
    pub body: Body,
    /// What was noticed while it was parsed.
    pub notes: Vec<Diagnostic>,
    /// The digest of [`Article::listed`].
    listed: Digest,
}

/// What only the article's own page shows, and of its corrections the page that collects
/// them: a change of it changes no other page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Details {
    /// When it was last updated, if that is later than its date.
    pub updated: Option<Moment>,
    /// Where it was taken from.
    pub source: Option<Origin>,
    /// What was put right, in the order typed.
    pub corrections: Vec<Correction>,
    /// What it announces.
    pub event: Option<Event>,
    /// The files it hands out, in the order typed.
    pub attachments: Vec<Attachment>,
    /// The rest of what makes it an official document.
    pub notice: Option<Box<Notice>>,
    /// The video it shows.
    pub video: Option<Box<Video>>,
    /// The pictures below its text, in the order typed.
    pub gallery: Vec<Image>,
}

/// A file that an article hands out.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Attachment {
    /// What its address means.
    pub target: Target,
    /// What it is called: as typed, or the name of the file.
    pub title: String,
}

/// A lead picture, or one of a gallery.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Image {
    /// What its address means.
    pub target: Target,
    /// Description for those who do not see it.
    pub alt: String,
    /// Caption, or empty.
    pub caption: String,
    /// Who took it, or empty.
    pub credit: String,
}

/// What the site needs to know of a body, and where the fields stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// Links, headings, words.
    pub scan: Scan,
    /// Whether the lead is the body's first paragraph.
    pub is_lead_in_body: bool,
    /// Where fields stand, for notes that only the site can make.
    pub spans: Spans,
    /// Numbers in the text that look like personal data.
    pub personal: Vec<Personal>,
}

/// Where the fields of an article stand in its file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spans {
    /// `title`, or the start of the file.
    pub title: Span,
    /// `slug`, or the whole file, whose name then is the slug.
    pub slug: Span,
    /// `doc_no`, or the title.
    pub doc_no: Span,
    /// Each unit of the card.
    pub units: Vec<Span>,
    /// Each author of the card.
    pub authors: Vec<Span>,
    /// Each topic of the card.
    pub topics: Vec<Span>,
    /// `image`.
    pub image: Span,
    /// Each file of `attachments`.
    pub attachments: Vec<Span>,
    /// `video`.
    pub video: Span,
    /// `poster`.
    pub poster: Span,
    /// `captions`.
    pub captions: Span,
    /// Each picture of `gallery`.
    pub gallery: Vec<Span>,
}

/// Which text the body has; the text itself stays on disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// The digest of the Markdown that was meant: decoded and [tidied](paste::tidy).
    pub digest: Digest,
    /// The byte of the decoded file at which it starts.
    pub start: u32,
    /// Whether the bytes of the file from there on are that Markdown.
    pub is_verbatim: bool,
}

impl Article {
    /// What lists show of it.
    pub fn listed(&self) -> Digested<Listed<'_>> {
        Digested::again(self.card.listed(), self.listed)
    }

    /// Whether an error keeps it from being published.
    pub fn is_held(&self) -> bool {
        self.notes.iter().any(Diagnostic::is_error)
    }

    /// Whether it is a static page and no news.
    pub fn is_static_page(&self) -> bool {
        is_static_page(self.content_path())
    }

    /// Whether lists can show it: it is neither a static page nor the words at the head
    /// of a section.
    pub fn is_news(&self) -> bool {
        needs_date(self.content_path())
    }

    /// When it was last updated or put right, if that is later than it appeared.
    pub fn revised(&self) -> Option<Moment> {
        let Details { updated, corrections, .. } = &*self.details;
        let corrected = corrections.iter().filter_map(|one| one.date);
        let last = corrected.chain(*updated).max()?;
        (last.instant() > self.card.appears().instant()).then_some(last)
    }

    /// Its path below `content/`.
    pub fn content_path(&self) -> &str {
        self.path.strip_prefix("content/").unwrap_or(&self.path)
    }
}

/// Whether a path below `content/` is that of a static page.
fn is_static_page(content_path: &str) -> bool {
    content_path.starts_with("trang/")
}

/// Whether a file below `content/` says when it is of: static pages and the words at the
/// head of a section do not.
fn needs_date(content_path: &str) -> bool {
    !is_static_page(content_path) && !content_path.ends_with("/_index.md")
}

/// Reads an article. Every text is an article, though perhaps a held one.
pub fn parse(path: &Arc<str>, text: &str) -> Article {
    let content_path = path.strip_prefix("content/").unwrap_or(path);
    let head = front_matter::parse(text, path, needs_date(content_path));
    let (fields, start) = (head.value.fields, head.value.body);
    let mut notes = head.notes;
    let body = &text[start..];
    let folder = content_path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut authors = values(&fields.authors);
    let slug = slug(&fields, content_path, path, &mut notes);
    let title = fields.title.as_ref().map_or(&slug, |title| &title.value).clone();
    let pasted = paste::tidy(body, &title, &authors);
    notes.extend(pasted.notes.iter().map(|(code, span)| {
        Diagnostic::new(*code, Place::at(path.clone(), span.shifted(start)))
    }));
    let place = |span| pasted.typed(span).shifted(start);
    let scanned = markdown::scan(&pasted.text, path, folder, place);
    notes.extend(scanned.notes);
    wording::note_letters(text, path, &mut notes);
    let image = fields.image.as_ref().map(|typed| image(typed, &fields, folder));
    note_image(&image, &fields, path, &mut notes);
    let updated = updated(&fields, path, &mut notes);
    note_expire(&fields, path, &mut notes);
    notice::check(&fields, path, &mut notes);
    let (notice_card, notice) = notice::read(&fields.notice);
    let attachments = attachments(&fields, folder, path, &mut notes);
    let is_silent = pasted.text.trim().is_empty();
    wording::note_empty(body, &fields, start, path, &mut notes);
    let video = video::read(&fields.video, is_silent, folder, path, &mut notes);
    let gallery = gallery::read(&fields.gallery, folder, path, &mut notes);
    let is_lead_in_body = fields.summary.is_none();
    let mut spans = spans(&fields);
    let with_role = |(code, _): &&(Code, Span)| *code == Code::BylineWithRole;
    if let Some((_, span)) = pasted.notes.iter().find(with_role) {
        authors = vec![body[span.range()].trim().to_owned()];
        spans.authors = vec![span.shifted(start)];
    }
    let summary_span = fields.summary.as_ref().map(|summary| summary.span);
    let date_span = fields.date.as_ref().map(|date| date.span);
    let mut scan = scanned.value;
    if let Some(summary) = &fields.summary {
        scan.abbreviations.explain_first(&summary.value);
    }
    let card = Card {
        title,
        date: fields.date.map_or_else(|| Moment::from_unix(0), |date| date.value),
        publish: fields.publish.map(|typed| typed.value),
        expire: fields.expire.map(|typed| typed.value),
        units: values(&fields.units),
        authors,
        lead: match fields.summary {
            Some(summary) => one_line(&summary.value),
            None => std::mem::take(&mut scan.first_paragraph),
        },
        tags: values(&fields.tags),
        topics: values(&fields.topics),
        image: image.or_else(|| video.as_ref().and_then(poster)),
        notice: notice_card.map(Box::new),
        report: report::read(&fields.report, &attachments).map(Box::new),
        duration: fields.video.duration,
        slug,
        draft: fields.draft,
    };
    if let (Some(far), Some(span)) = (lead::far_day(&card.lead, &card.date), date_span) {
        let place = Place::at(path.clone(), span);
        notes.push(Diagnostic::new(Code::LeadDateFar, place).arg(far));
    }
    let asked = &fields.standing;
    let standing = standing::read(asked, card.appears(), folder, path, &mut notes);
    let body = Body {
        digest: Digest::of_bytes(pasted.text.as_bytes()),
        start: start as u32,
        is_verbatim: matches!(pasted.text, Cow::Borrowed(_)),
    };
    scan.first_paragraph.clear();
    let personal = wording::personal(text, start, summary_span, &notes, path);
    let facts = Facts { scan, is_lead_in_body, spans, personal };
    let FrontMatter { source, corrections, event, .. } = fields;
    let details = Details {
        updated,
        source,
        corrections,
        event,
        attachments,
        notice: (notice != Notice::default()).then(|| Box::new(notice)),
        video: video.map(Box::new),
        gallery,
    };
    let listed = Digest::of(&card.listed());
    let (card, details) = (Digested::new(card), Digested::new(details));
    Article { path: path.clone(), card, details, standing, facts, body, notes, listed }
}

/// The article of a file whose text could not be had; `note` says why.
pub fn unreadable(path: &Arc<str>, note: Diagnostic) -> Article {
    let mut article = parse(path, "");
    article.notes = vec![note];
    article
}

/// The last part of the address: `slug`, or the name of the file or of its folder.
fn slug(
    fields: &FrontMatter,
    content_path: &str,
    path: &Arc<str>,
    notes: &mut Vec<Diagnostic>,
) -> String {
    let stem = content_path.strip_suffix(".md").unwrap_or(content_path);
    let stem = stem.strip_suffix("/index").unwrap_or(stem);
    let name = stem.rsplit('/').next().unwrap_or(stem);
    let named = vietnamese::slug(name);
    let Some(typed) = &fields.slug else {
        // The words at the head of a section have no address of their own.
        let is_needed = name != "_index";
        if is_needed && (named.is_empty() || named == "index") {
            let place = Place::file(path.clone());
            notes.push(Diagnostic::new(Code::BadFileName, place).arg(name));
        }
        return named;
    };
    let slug = vietnamese::slug(&typed.value);
    let is_plain =
        slug == typed.value && slug != "index" && slug.len() <= url::SLUG_BYTES;
    if is_plain && url::is_slug(&slug) {
        return slug;
    }
    let title = fields.title.as_ref().map_or(name, |title| &title.value);
    let meant = if slug.is_empty() || slug == "index" { title } else { &typed.value };
    let place = Place::at(path.clone(), typed.span);
    notes.push(
        Diagnostic::new(Code::SlugUnusable, place)
            .arg(&typed.value)
            .arg(url::slug_like(meant)),
    );
    named
}

fn image(typed: &Typed<String>, fields: &FrontMatter, folder: &str) -> Image {
    let text = |field: &Option<Typed<String>>| {
        field.as_ref().map_or(String::new(), |typed| one_line(&typed.value))
    };
    Image {
        target: url::target(&typed.value, folder),
        alt: text(&fields.image_alt),
        caption: text(&fields.image_caption),
        credit: text(&fields.image_credit),
    }
}

/// The picture of a video, which lists show where there is no lead picture. The title
/// says what it is of.
fn poster(video: &Video) -> Option<Image> {
    let target = video.poster.clone()?;
    let (alt, caption, credit) = Default::default();
    Some(Image { target, alt, caption, credit })
}

/// Notes a lead picture that is unsafe or that nobody can hear described. A caption
/// stands in for a description.
fn note_image(
    image: &Option<Image>,
    fields: &FrontMatter,
    path: &Arc<str>,
    notes: &mut Vec<Diagnostic>,
) {
    let (Some(image), Some(typed)) = (image, &fields.image) else { return };
    let place = Place::at(path.clone(), typed.span);
    if image.target == Target::Unsafe {
        let note = |code| Diagnostic::new(code, place).arg(&typed.value);
        notes.push(match url::on_computer(&typed.value) {
            Some(name) => note(Code::LinkToComputer).arg(name),
            None => note(Code::LinkUnsafe),
        });
    } else if image.alt.is_empty() && image.caption.is_empty() {
        notes.push(Diagnostic::new(Code::AltMissing, place).arg(&typed.value));
    }
}

/// When an article was updated after its date. A day without a time is no news on the
/// day of the date itself.
fn updated(
    fields: &FrontMatter,
    path: &Arc<str>,
    notes: &mut Vec<Diagnostic>,
) -> Option<Moment> {
    let (updated, date) = (fields.updated.as_ref()?, fields.date.as_ref()?);
    let day = |moment: &Moment| moment.civil();
    let is_same_day = updated.value.precision() == Precision::Day
        && day(&updated.value) == day(&date.value);
    match updated.value.instant().cmp(&date.value.instant()) {
        Ordering::Less if !is_same_day => {
            let at = |span| Place::at(path.clone(), span);
            let note = Diagnostic::new(Code::UpdatedEarly, at(updated.span));
            notes.push(note.related(at(date.span)));
            None
        }
        Ordering::Greater => Some(updated.value),
        Ordering::Less | Ordering::Equal => None,
    }
}

/// Kinds of file that a reader's computer would run, or that a browser would show as a
/// page of ours.
///
/// A drawing (SVG) is one, too, but stands in texts as a picture does: see
/// [`svg`](crate::svg).
const FORBIDDEN: &[&str] = &[
    "exe", "msi", "bat", "cmd", "com", "scr", "ps1", "vbs", "js", "mjs", "jar", "apk",
    "sh", "lnk", "hta", "html", "htm", "xhtml", "shtml", "svg", "php", "docm", "xlsm",
];

/// Whether files of this name are never handed out.
pub fn is_forbidden(name: &str) -> bool {
    let kind = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    FORBIDDEN.contains(&&*kind)
}

fn attachments(
    fields: &FrontMatter,
    folder: &str,
    path: &Arc<str>,
    notes: &mut Vec<Diagnostic>,
) -> Vec<Attachment> {
    let attachments = fields.attachments.iter().map(|reference| {
        let typed = &reference.file;
        let name = typed.value.rsplit(['/', '\\']).next().unwrap_or(&typed.value);
        let target = url::target(&typed.value, folder);
        let place = Place::at(path.clone(), typed.span);
        if target == Target::Unsafe {
            // Such as a path of somebody's own computer: nothing can be handed out.
            let note = Diagnostic::new(Code::AttachmentMissing, place);
            let folder = format!("content/{folder}/");
            notes.push(note.arg(&typed.value).arg("").arg(folder));
        } else if is_forbidden(name) {
            notes.push(Diagnostic::new(Code::AttachmentForbidden, place).arg(name));
        }
        let title = match reference.title.as_str() {
            "" => name,
            title => title,
        };
        Attachment { target, title: title.to_owned() }
    });
    attachments.collect()
}

/// Notes an article that would be gone before it appears.
fn note_expire(fields: &FrontMatter, path: &Arc<str>, notes: &mut Vec<Diagnostic>) {
    let appears = fields.publish.as_ref().or(fields.date.as_ref());
    if let (Some(expire), Some(appears)) = (&fields.expire, appears)
        && expire.value.instant() <= appears.value.instant()
    {
        let at = |span| Place::at(path.clone(), span);
        let note = Diagnostic::new(Code::ExpireEarly, at(expire.span));
        notes.push(note.arg(expire.value.short()).related(at(appears.span)));
    }
}

fn spans(fields: &FrontMatter) -> Spans {
    let span = |field: &Option<Typed<String>>| field.as_ref().map(|typed| typed.span);
    let spans = |field: &[Typed<String>]| field.iter().map(|typed| typed.span).collect();
    let title = span(&fields.title).unwrap_or_default();
    Spans {
        title,
        doc_no: span(&fields.notice.doc_no).unwrap_or(title),
        slug: span(&fields.slug).unwrap_or_default(),
        units: spans(&fields.units),
        authors: spans(&fields.authors),
        topics: spans(&fields.topics),
        image: span(&fields.image).or(span(&fields.video.poster)).unwrap_or_default(),
        attachments: fields.attachments.iter().map(|r| r.file.span).collect(),
        video: span(&fields.video.video).unwrap_or_default(),
        poster: span(&fields.video.poster).unwrap_or_default(),
        captions: span(&fields.video.captions).unwrap_or_default(),
        gallery: fields.gallery.iter().map(|picture| picture.file.span).collect(),
    }
}

fn values(typed: &[Typed<String>]) -> Vec<String> {
    typed.iter().map(|typed| typed.value.clone()).collect()
}

fn one_line(text: &str) -> String {
    let is_other = |letter: char| letter.is_whitespace() && letter != ' ';
    if text.trim() == text && !text.contains("  ") && !text.contains(is_other) {
        return text.to_owned();
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
