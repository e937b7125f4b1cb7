//! Collects links, headings and the first paragraph from a body's events.

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::abbreviations::Passages;
use super::doubt::{Asterisks, FootnoteMarks, Lists};
use super::{Ids, Link, Scan, elements};
use crate::diagnostic::{Code, Diagnostic, Noted, Place, Span};
use crate::url::{self, Target};
use crate::vietnamese;
use crate::youtube;

/// The longest lead taken from a first paragraph, in characters.
const LEAD_CHARACTERS: usize = 400;

/// A picture whose description is being collected.
struct Picture {
    alt: String,
    address: String,
    span: Span,
}

pub(super) struct Scanner<'a> {
    file: &'a str,
    folder: &'a str,
    scan: Scan,
    notes: Vec<Diagnostic>,
    ids: Ids,
    passages: Passages,
    /// The heading, picture and first paragraph that are open now.
    heading: Option<String>,
    picture: Option<Picture>,
    lead: Option<String>,
    /// Whether nothing has been seen yet.
    is_start: bool,
    lists: Lists,
    asterisks: Asterisks,
    footnotes: FootnoteMarks,
    /// The block of HTML that is open.
    html_block: String,
}

impl<'a> Scanner<'a> {
    pub(super) fn new(file: &'a str, folder: &'a str) -> Self {
        Self {
            file,
            folder,
            scan: Scan::default(),
            notes: Vec::new(),
            ids: Ids::default(),
            passages: Passages::default(),
            heading: None,
            picture: None,
            lead: None,
            is_start: true,
            lists: Lists::default(),
            asterisks: Asterisks::default(),
            footnotes: FootnoteMarks::default(),
            html_block: String::new(),
        }
    }

    pub(super) fn finish(self) -> Noted<Scan> {
        let mut scan = self.scan;
        // Those of a whole archive are kept.
        scan.links.shrink_to_fit();
        scan.anchors.shrink_to_fit();
        scan.abbreviations.shrink();
        Noted { value: scan, notes: self.notes }
    }

    pub(super) fn event(&mut self, event: Event<'_>, span: Span) {
        let mentions = &mut self.scan.abbreviations;
        self.passages.event(0, &event, |found| found.note(mentions));
        match event {
            Event::Start(tag) => self.start(tag, span),
            Event::End(end) => self.end(end),
            Event::Text(text) => {
                if let Some(span) = self.asterisks.look(&text, span) {
                    self.note(Code::AsterisksLeft, span);
                }
                if let Some((mark, span)) = self.footnotes.look(&text, span)
                    && !self.asterisks.is_code
                {
                    let place = Place::at(self.file, span);
                    let note = Diagnostic::new(Code::FootnoteMissing, place);
                    self.notes.push(note.arg(mark));
                }
                self.text(&text);
            }
            Event::Code(text) => self.text(&text),
            Event::SoftBreak | Event::HardBreak => self.text(" "),
            Event::InlineHtml(tag) => {
                if !tag.starts_with("</") {
                    self.html(&tag, span);
                    self.weigh_html(&tag);
                }
                self.text(elements::bare(&tag));
            }
            Event::Html(html) => {
                if self.html_block.is_empty() {
                    self.html(&html, span);
                }
                self.html_block.push_str(&html);
                self.text(&html);
            }
            _ => {}
        }
        self.is_start = false;
    }

    /// Notes raw HTML: a block at its first line, other HTML at its opening tag.
    fn html(&mut self, html: &str, span: Span) {
        let end = span.start + html.trim_end().len() as u32;
        let place = Place::at(self.file, Span { end, ..span });
        let (film, frame) = embedded(html);
        let note = Diagnostic::new(Code::RawHtml, place);
        self.notes.push(note.arg(film).arg(frame));
    }

    /// Adds to the last note of raw HTML which elements it is of, if a portal may allow
    /// them, and what else stands in their tags: [`settled`](super::Html::settled) asks.
    fn weigh_html(&mut self, whole: &str) {
        let Some(pieces) = elements::pieces(whole) else { return };
        let mut tags = pieces.into_iter().filter_map(Result::ok);
        let Some(first) = tags.next() else { return };
        let with_more =
            std::iter::once(first).chain(tags).find(|tag| !tag.attributes.is_empty());
        let shown = with_more.unwrap_or(first);
        if let Some(note) = self.notes.pop() {
            let note = note.arg(format!("<{}>", shown.name)).arg(shown.attributes);
            self.notes.push(note);
        }
    }

    fn start(&mut self, tag: Tag<'_>, span: Span) {
        if matches!(tag, Tag::Paragraph | Tag::Heading { .. }) {
            self.lists.text();
        }
        match tag {
            Tag::List(first) => self.lists.open(first, span),
            Tag::Item => self.lists.item(),
            Tag::Link { link_type: LinkType::Email, dest_url, .. } => {
                self.link(&format!("mailto:{dest_url}"), false, span);
            }
            Tag::Link { dest_url, .. } => self.link(&dest_url, false, span),
            Tag::Image { dest_url, .. } => {
                self.link(&dest_url, true, span);
                let address = dest_url.into_string();
                self.picture = Some(Picture { alt: String::new(), address, span });
            }
            Tag::Heading { .. } => self.heading = Some(String::new()),
            Tag::CodeBlock(_) => self.asterisks.is_code = true,
            Tag::Paragraph if self.is_start => self.lead = Some(String::new()),
            _ => {}
        }
    }

    fn end(&mut self, end: TagEnd) {
        match end {
            TagEnd::Image => {
                if let Some(picture) = self.picture.take()
                    && picture.alt.trim().is_empty()
                {
                    let place = Place::at(self.file, picture.span);
                    let note = Diagnostic::new(Code::AltMissing, place);
                    self.notes.push(note.arg(picture.address));
                }
            }
            TagEnd::List(_) => {
                if let Some((first, span)) = self.lists.close() {
                    let place = Place::at(self.file, span);
                    let note = Diagnostic::new(Code::ListUnmeant, place);
                    self.notes.push(note.arg(first.to_string()));
                }
            }
            TagEnd::HtmlBlock => {
                let block = std::mem::take(&mut self.html_block);
                self.weigh_html(&block);
            }
            TagEnd::CodeBlock => self.asterisks.is_code = false,
            TagEnd::Heading(_) => {
                if let Some(heading) = self.heading.take() {
                    self.scan.anchors.push(self.ids.take(&heading));
                }
            }
            TagEnd::Paragraph => {
                if let Some(lead) = self.lead.take() {
                    let lead = lead.split_whitespace().collect::<Vec<_>>().join(" ");
                    self.scan.first_paragraph =
                        vietnamese::shorten(&lead, LEAD_CHARACTERS).into_owned();
                }
            }
            _ => {}
        }
    }

    fn link(&mut self, address: &str, is_image: bool, span: Span) {
        let target = url::target(address, self.folder);
        if target == Target::Unsafe {
            let note =
                |code| Diagnostic::new(code, Place::at(self.file, span)).arg(address);
            self.notes.push(match url::on_computer(address) {
                Some(name) => note(Code::LinkToComputer).arg(name),
                None => note(Code::LinkUnsafe),
            });
        }
        self.scan.links.push(Link { target, is_image, span });
    }

    fn text(&mut self, text: &str) {
        if let Some(picture) = &mut self.picture {
            picture.alt.push_str(text);
            return;
        }
        self.scan.has_text |= text.contains(|letter: char| !letter.is_whitespace());
        if let Some(heading) = &mut self.heading {
            heading.push_str(text);
        }
        if let Some(lead) = &mut self.lead {
            lead.push_str(text);
        }
    }

    fn note(&mut self, code: Code, span: Span) {
        self.notes.push(Diagnostic::new(code, Place::at(self.file, span)));
    }
}

/// The address of the film that a frame shows; and the
/// address of what another frame shows.
fn embedded(html: &str) -> (String, &str) {
    let is_frame = html.get(..7).is_some_and(|tag| tag.eq_ignore_ascii_case("<iframe"));
    let source = html.split_once("src=").map(|(_, rest)| rest).filter(|_| is_frame);
    let source =
        source.and_then(|rest| rest.split(['"', '\'']).nth(1)).unwrap_or_default();
    match youtube::id(source.trim_start_matches("//")) {
        Some(id) => (format!("https://youtu.be/{id}"), ""),
        None => (String::new(), if source.starts_with("https://") { source } else { "" }),
    }
}
