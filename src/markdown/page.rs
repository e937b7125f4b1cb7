//! Turns a body's events into the HTML of its page.

use pulldown_cmark::{CodeBlockKind, CowStr, Event, Tag, TagEnd, html::push_html};

use super::abbreviations;
use super::elements;
use super::footnote::Footnotes;
use super::numbers::Numbers;
use super::table::Table;
use super::{Ids, Leads, shown_level};
use crate::abbreviation::Expansion;
use crate::image::{Dimensions, Shown};
use crate::markup::push_escaped;

/// What stands between a caption and its credit, in the forms that newsrooms type.
const CREDIT_MARKS: &[&str] = &[" — Ảnh:", " – Ảnh:", " - Ảnh:", ". Ảnh:", " (Ảnh:"];

/// How wide a picture stands in the text, as browsers are told: the column of the text is
/// 780 pixels wide at most. Source: `.article` in static/style.css.
pub(super) const SIZES: &str = "(min-width: 812px) 780px, 100vw";

/// The same, of pictures side by side: browsers that know `auto` ask the grid.
pub(super) const SIZES_BESIDE: &str = "auto, (min-width: 600px) 380px, 100vw";

pub(super) struct Page<'a> {
    pub(super) events: Vec<Event<'a>>,
    numbers: Numbers,
    pub(super) links: std::slice::Iter<'a, Leads<'a>>,
    abbreviations: abbreviations::Links<'a>,
    lead: bool,
    ids: Ids,
    out: Vec<Event<'a>>,
    /// For each open link, whether its tag was printed.
    open_links: Vec<bool>,
    table: Table,
    footnotes: Footnotes,
}

impl<'a> Page<'a> {
    pub(super) fn new(
        events: Vec<Event<'a>>,
        numbers: Numbers,
        links: &'a [Leads<'a>],
        wanted: &[Expansion<'a>],
        lead: bool,
    ) -> Self {
        let abbreviations = abbreviations::Links::new(&events, wanted);
        let out = Vec::with_capacity(events.len());
        let links = links.iter();
        let (open_links, table) = (Vec::new(), Table::new(Vec::new()));
        let (ids, footnotes) = (Ids::default(), Footnotes::default());
        Self {
            events,
            numbers,
            links,
            abbreviations,
            lead,
            ids,
            out,
            open_links,
            table,
            footnotes,
        }
    }

    /// `size` is a guess of the length of the result, in bytes.
    pub(super) fn html(mut self, size: usize) -> String {
        let mut at = 0;
        while at < self.events.len() {
            at = self.event(at);
        }
        let mut html = String::with_capacity(size);
        push_html(&mut html, self.out.into_iter());
        html
    }

    /// Handles the event at `at`; gives the position of the next one.
    fn event(&mut self, at: usize) -> usize {
        match self.events[at].clone() {
            Event::Text(text) if self.abbreviations.is_in(at) => {
                let out = &mut self.out;
                self.abbreviations.pieces(at, &text, |piece| out.push(piece));
            }
            Event::Start(Tag::Paragraph) => return self.paragraph(at),
            Event::Start(Tag::Heading { level, .. }) => {
                return self.heading(at, shown_level(level));
            }
            Event::Start(Tag::Image { .. }) => {
                let (html, next) = self.image(at, SIZES);
                self.push(html);
                return next;
            }
            Event::Start(Tag::Item) => match self.numbers.tag(at) {
                Some(tag) => self.push(tag),
                None => self.out.push(Event::Start(Tag::Item)),
            },
            Event::FootnoteReference(label) => {
                let html = self.footnotes.reference(&label);
                self.push(html);
            }
            Event::Start(Tag::FootnoteDefinition(label)) => {
                let html = self.footnotes.open(&label);
                self.push(html);
            }
            Event::End(TagEnd::FootnoteDefinition) => self.push("</div>\n"),
            Event::Start(Tag::Link { .. }) => self.open_link(),
            Event::End(TagEnd::Link) => {
                if self.open_links.pop() == Some(true) {
                    self.push("</a>");
                }
            }
            Event::InlineMath(tag) | Event::DisplayMath(tag) => {
                self.push(elements::approved(&tag));
            }
            // Raw HTML is shown as what was typed.
            Event::Html(text) | Event::InlineHtml(text) => {
                self.out.push(Event::Text(text))
            }
            Event::Start(Tag::HtmlBlock | Tag::CodeBlock(CodeBlockKind::Indented)) => {
                self.out.push(Event::Start(Tag::Paragraph));
            }
            Event::End(TagEnd::HtmlBlock) => self.out.push(Event::End(TagEnd::Paragraph)),
            Event::End(TagEnd::CodeBlock) => self.close_code(at),
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_))) => {
                let plain = CodeBlockKind::Fenced(CowStr::Borrowed(""));
                self.out.push(Event::Start(Tag::CodeBlock(plain)));
            }
            Event::Start(Tag::Table(columns)) => {
                self.table = Table::new(columns);
                self.push(Table::open());
            }
            Event::End(TagEnd::Table) => self.push(Table::close()),
            Event::Start(Tag::TableHead) => {
                let tag = self.table.open_head();
                self.push(tag);
            }
            Event::End(TagEnd::TableHead) => {
                let tag = self.table.close_head();
                self.push(tag);
            }
            Event::Start(Tag::TableRow) => {
                let tag = self.table.open_row();
                self.push(tag);
            }
            Event::End(TagEnd::TableRow) => self.push("</tr>\n"),
            Event::Start(Tag::TableCell) => {
                let tag = self.table.open_cell();
                self.push(tag);
            }
            Event::End(TagEnd::TableCell) => {
                let tag = self.table.close_cell();
                self.push(tag);
            }
            event => self.out.push(event),
        }
        at + 1
    }

    /// A figure, the lead, or an ordinary paragraph.
    fn paragraph(&mut self, at: usize) -> usize {
        let alone =
            self.figure(at).or_else(|| self.pictures(at)).or_else(|| self.link_alone(at));
        if let Some(next) = alone {
            return next;
        }
        if self.lead && at == 0 {
            self.push("<p class=\"lead\">");
            let mut next = at + 1;
            while !matches!(self.events[next], Event::End(TagEnd::Paragraph)) {
                next = self.event(next);
            }
            self.push("</p>\n");
            return next + 1;
        }
        self.out.push(Event::Start(Tag::Paragraph));
        at + 1
    }

    /// A paragraph of one picture, perhaps with an emphasised caption on the next line.
    fn figure(&mut self, at: usize) -> Option<usize> {
        let Event::Start(Tag::Image { title, .. }) = self.events.get(at + 1)? else {
            return None;
        };
        let title = title.to_string();
        let after = self.after_image(at + 1);
        let (caption, end) = match self.events.get(after)? {
            Event::End(TagEnd::Paragraph) => (title, after),
            Event::SoftBreak | Event::HardBreak => self.caption(after + 1)?,
            _ => return None,
        };
        let (image, _) = self.image(at + 1, SIZES);
        self.push(figure(&image, &caption) + "\n");
        Some(end + 1)
    }

    /// The text of `*caption*` at `at`, if that ends the paragraph, and where it ends.
    fn caption(&self, at: usize) -> Option<(String, usize)> {
        let mut text = String::new();
        let mut events = self.events.get(at..)?.iter().enumerate();
        let (_, Event::Start(Tag::Emphasis)) = events.next()? else { return None };
        loop {
            match events.next()? {
                (_, Event::Text(part) | Event::Code(part)) => text.push_str(part),
                (_, Event::SoftBreak | Event::HardBreak) => text.push(' '),
                (_, Event::End(TagEnd::Emphasis)) => break,
                _ => return None,
            }
        }
        match events.next()? {
            (offset, Event::End(TagEnd::Paragraph)) => Some((text, at + offset)),
            _ => None,
        }
    }

    /// The position after the picture that starts at `at`.
    pub(super) fn after_image(&self, at: usize) -> usize {
        let mut depth = 0;
        for (offset, event) in self.events[at..].iter().enumerate() {
            match event {
                Event::Start(Tag::Image { .. }) => depth += 1,
                Event::End(TagEnd::Image) => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return at + offset + 1;
            }
        }
        self.events.len()
    }

    /// The `<img>` of the picture at `at`, or its description when it has no address.
    pub(super) fn image(&mut self, at: usize, sizes: &str) -> (String, usize) {
        let next = self.after_image(at);
        let mut alt = String::new();
        let mut sources = Vec::new();
        for event in &self.events[at..next] {
            match event {
                // A description may hold links and pictures; they have numbers too.
                Event::Start(Tag::Image { .. } | Tag::Link { .. }) => {
                    sources.push(self.links.next());
                }
                Event::Text(text)
                | Event::Code(text)
                | Event::Html(text)
                | Event::InlineHtml(text) => alt.push_str(text),
                Event::SoftBreak | Event::HardBreak => alt.push(' '),
                _ => {}
            }
        }
        let mut html = String::new();
        match sources.into_iter().next().flatten() {
            Some(Leads::Shows(shown)) => push_image(&mut html, shown, alt.trim(), sizes),
            _ => push_escaped(&mut html, &alt),
        }
        (html, next)
    }

    fn heading(&mut self, at: usize, level: u8) -> usize {
        let mut text = String::new();
        let mut end = at + 1;
        while !matches!(self.events[end], Event::End(TagEnd::Heading(_))) {
            match &self.events[end] {
                Event::Start(Tag::Image { .. }) => {
                    end = self.after_image(end);
                    continue;
                }
                Event::Text(part) | Event::Code(part) | Event::Html(part) => {
                    text.push_str(part);
                }
                Event::InlineHtml(tag) => text.push_str(elements::bare(tag)),
                Event::InlineMath(tag) if &**tag == "br" => text.push(' '),
                Event::SoftBreak | Event::HardBreak => text.push(' '),
                _ => {}
            }
            end += 1;
        }
        let id = self.ids.take(&text);
        self.push(format!("<h{level} id=\"{id}\">"));
        let mut next = at + 1;
        while next < end {
            next = self.event(next);
        }
        self.push(format!("</h{level}>\n"));
        end + 1
    }

    fn open_link(&mut self) {
        let address = self.links.next().and_then(Leads::address);
        if let Some(address) = address {
            let mut html = String::from("<a href=\"");
            push_escaped(&mut html, address);
            html.push_str("\">");
            self.push(html);
        }
        self.open_links.push(address.is_some());
    }

    /// Ends what the matching start opened: a paragraph for an indented block.
    fn close_code(&mut self, at: usize) {
        let start = self.events[..at].iter().rev().find_map(|event| match event {
            Event::Start(Tag::CodeBlock(kind)) => Some(kind),
            _ => None,
        });
        self.out.push(Event::End(match start {
            Some(CodeBlockKind::Fenced(_)) => TagEnd::CodeBlock,
            _ => TagEnd::Paragraph,
        }));
    }

    pub(super) fn push(&mut self, html: impl Into<CowStr<'a>>) {
        self.out.push(Event::InlineHtml(html.into()));
    }
}

fn push_image(html: &mut String, shown: &Shown, alt: &str, sizes: &str) {
    let Shown { src, srcset, large: _, dimensions } = shown;
    html.push_str("<img src=\"");
    push_escaped(html, src);
    if !srcset.is_empty() {
        html.push_str("\" srcset=\"");
        push_escaped(html, srcset);
        html.push_str("\" sizes=\"");
        html.push_str(sizes);
    }
    if let Some(Dimensions { width, height }) = dimensions {
        html.push_str(&format!("\" width=\"{width}\" height=\"{height}"));
    }
    html.push_str("\" alt=\"");
    push_escaped(html, alt);
    html.push_str("\" loading=\"lazy\" decoding=\"async\">");
}

/// A picture with its caption, if it has one.
pub(super) fn figure(image: &str, caption: &str) -> String {
    let mut html = format!("<figure>{image}");
    if !caption.is_empty() {
        html.push_str("<figcaption>");
        push_caption(&mut html, caption);
        html.push_str("</figcaption>");
    }
    html.push_str("</figure>");
    html
}

/// Writes a caption, its credit set apart.
fn push_caption(html: &mut String, caption: &str) {
    let mark = CREDIT_MARKS.iter().find_map(|mark| Some((caption.find(mark)?, mark)));
    let Some((at, mark)) = mark else {
        push_escaped(html, caption.trim());
        return;
    };
    push_escaped(html, caption[..at].trim());
    html.push_str(" <small>Ảnh:");
    let credit = &caption[at + mark.len()..];
    push_escaped(html, credit.trim_end_matches(')').trim_end());
    html.push_str("</small>");
}
