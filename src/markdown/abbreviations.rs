//! The abbreviations of a body: which there are, and the first use of each as a link.
//!
//! In: the events of a body. Out, when it is scanned: its [`Mentions`]; when its page is
//! made: the [`Mark`]s, bytes of texts that become links. Both go through [`Passages`],
//! which puts the text of each block together from its events, so that they find the
//! same. Headings, the heads of tables, links, code, and what stands with a picture are
//! left alone; what a heading or a link explains counts.

use std::iter::Peekable;
use std::ops::Range;
use std::vec::IntoIter;

use pulldown_cmark::{CodeBlockKind, CowStr, Event, Tag, TagEnd};

use crate::abbreviation::{self, Expansion, Meaning, Mentions, Spot};
use crate::markup::push_escaped;

/// What stands for a piece whose text says nothing here: code, for one.
const OPAQUE: &str = "\u{fffc}";

/// The text of one block at a time.
#[derive(Default)]
pub(super) struct Passages {
    text: String,
    parts: Vec<Part>,
    /// Where each part starts.
    starts: Vec<usize>,
    /// How many headings, heads of tables and links are open.
    closed: u32,
    /// How many pictures and fences are open, whose text is no text of the block.
    hidden: u32,
    is_fence: bool,
    /// Whether the block begins with a picture: then it is its caption.
    is_caption: bool,
}

/// A run of the text that came from one event.
#[derive(Clone, Copy)]
struct Part {
    event: usize,
    is_open: bool,
}

/// A spot of the block.
pub(super) struct Found<'t> {
    /// The text of the block.
    text: &'t str,
    spot: Spot,
    /// The event of its part, and where that starts in the text.
    event: usize,
    start: usize,
    /// Whether links may stand there.
    is_open: bool,
}

impl Passages {
    /// Takes the next event, whose number is `at`; `each` gets what a block that ends has.
    pub(super) fn event(
        &mut self,
        at: usize,
        event: &Event<'_>,
        mut each: impl FnMut(&Found<'_>),
    ) {
        match event {
            Event::Text(text) if self.hidden == 0 => {
                self.push(at, text, self.closed == 0)
            }
            Event::SoftBreak | Event::HardBreak => self.push(at, " ", false),
            Event::Code(_) | Event::InlineHtml(_) | Event::InlineMath(_)
                if self.hidden == 0 =>
            {
                self.push(at, OPAQUE, false);
            }
            Event::Start(tag) => {
                if !is_inline(&tag.to_end()) {
                    self.flush(&mut each);
                }
                self.start(tag);
            }
            Event::End(tag) => {
                if !is_inline(tag) {
                    self.flush(&mut each);
                }
                self.end(*tag);
            }
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Heading { .. } | Tag::TableHead | Tag::Link { .. } => self.closed += 1,
            Tag::Image { .. } => {
                self.is_caption |= self.parts.is_empty();
                self.hidden += 1;
            }
            Tag::CodeBlock(CodeBlockKind::Fenced(_)) => {
                (self.hidden, self.is_fence) = (self.hidden + 1, true);
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) | TagEnd::TableHead | TagEnd::Link => self.closed -= 1,
            TagEnd::Image => self.hidden -= 1,
            TagEnd::CodeBlock if std::mem::take(&mut self.is_fence) => self.hidden -= 1,
            _ => {}
        }
    }

    fn push(&mut self, event: usize, text: &str, is_open: bool) {
        self.starts.push(self.text.len());
        self.parts.push(Part { event, is_open });
        self.text.push_str(text);
    }

    /// Ends the block.
    fn flush(&mut self, each: &mut impl FnMut(&Found<'_>)) {
        if !std::mem::take(&mut self.is_caption) {
            let text = &*self.text;
            for spot in abbreviation::spots(text, &self.starts) {
                let at = self.starts.partition_point(|start| *start <= spot.range.start);
                let Some(at) = at.checked_sub(1) else { continue };
                let (start, Part { event, is_open }) = (self.starts[at], self.parts[at]);
                each(&Found { text, spot, event, start, is_open });
            }
        }
        self.text.clear();
        self.parts.clear();
        self.starts.clear();
    }
}

impl Found<'_> {
    /// Adds it to what the body mentions.
    pub(super) fn note(&self, mentions: &mut Mentions) {
        if self.is_open || self.spot.is_explained {
            mentions.add(self.text, &self.spot);
        }
    }
}

/// Whether a tag stands inside a line.
fn is_inline(tag: &TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link
            | TagEnd::Image
    )
}

/// Some bytes of the text of an event that become a link.
struct Mark<'a> {
    event: usize,
    range: Range<usize>,
    to: Meaning<'a>,
}

/// The links of a body that is being printed, in the order they stand.
pub(super) struct Links<'a>(Peekable<IntoIter<Mark<'a>>>);

impl<'a> Links<'a> {
    /// The first use of each of `wanted` in some events.
    pub(super) fn new(events: &[Event<'_>], wanted: &[Expansion<'a>]) -> Self {
        let count = wanted.iter().filter(|one| one.entry.is_some()).count();
        let mut marks: Vec<Mark<'a>> = Vec::with_capacity(count);
        if count == 0 {
            return Self(marks.into_iter().peekable());
        }
        let mut passages = Passages::default();
        for (at, event) in events.iter().enumerate() {
            passages.event(at, event, |found| found.mark(wanted, &mut marks));
            if marks.len() == count {
                break;
            }
        }
        Self(marks.into_iter().peekable())
    }

    /// Whether an event has some.
    pub(super) fn is_in(&mut self, event: usize) -> bool {
        self.0.peek().is_some_and(|mark| mark.event == event)
    }

    /// The pieces of a text with its links.
    pub(super) fn pieces<'t>(
        &mut self,
        event: usize,
        text: &CowStr<'t>,
        mut each: impl FnMut(Event<'t>),
    ) {
        let mut done = 0;
        while let Some(Mark { range, to, .. }) = self.0.next_if(|m| m.event == event) {
            each(Event::Text(part(text, done..range.start)));
            let mut html = String::from("<a class=\"abbr\" href=\"");
            push_escaped(&mut html, to.href);
            html.push_str("\" title=\"");
            push_escaped(&mut html, to.text);
            html.push_str("\">");
            push_escaped(&mut html, &text[range.clone()]);
            html.push_str("</a>");
            each(Event::InlineHtml(html.into()));
            done = range.end;
        }
        each(Event::Text(part(text, done..text.len())));
    }
}

impl Found<'_> {
    /// Marks what is wanted and not marked yet.
    fn mark<'a>(&self, wanted: &[Expansion<'a>], marks: &mut Vec<Mark<'a>>) {
        if !self.is_open || self.spot.is_explained {
            return;
        }
        let run = self.spot.range.clone();
        let known = |key: &str| wanted.iter().find(|one| one.key == key);
        let found = |range: Range<usize>, one: &Expansion<'a>| {
            let Some(to) = one.entry else { return };
            if marks.iter().all(|mark| mark.to != to) {
                let start = run.start + range.start - self.start;
                let range = start..start + range.len();
                marks.push(Mark { event: self.event, range, to });
            }
        };
        abbreviation::known_in(&self.text[run.clone()], known, found, |_| {});
    }
}

/// A part of a text, borrowed where the text is.
fn part<'t>(text: &CowStr<'t>, range: Range<usize>) -> CowStr<'t> {
    match text {
        CowStr::Borrowed(text) => CowStr::Borrowed(&text[range]),
        text => CowStr::from(text[range].to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Html, html, scan};
    use super::*;

    /// The HTML of a body with links to these keys (but those behind a `=`, which need no
    /// word), and what its scan mentions.
    fn linked(body: &str, keys: &[&'static str]) -> (String, String) {
        let scan = scan(body, "x.md", "", |span| span).value;
        let entry = |key: &'static str| Some(Meaning { text: "…", href: key });
        let wanted = keys.iter().map(|key| match key.strip_prefix('=') {
            Some(key) => Expansion { key, entry: None },
            None => Expansion { key, entry: entry(key) },
        });
        let wanted: Vec<_> = wanted.collect();
        let links = vec![crate::markdown::Leads::Nowhere; scan.links.len()];
        let html = html(body, &links, &wanted, false, Html::Text);
        let links = keys
            .iter()
            .map(|key| format!("<a class=\"abbr\" href=\"{key}\" title=\"…\">{key}</a>"));
        let shown = std::iter::zip(links, keys)
            .fold(html, |html, (link, key)| html.replace(&link, &format!("[{key}]")));
        let runs = scan.abbreviations.runs();
        let runs = runs.map(|(run, is_explained)| match is_explained {
            true => format!("({run})"),
            false => run.to_owned(),
        });
        (shown.trim_end().to_owned(), runs.collect::<Vec<_>>().join(", "))
    }

    #[test]
    fn the_first_use_of_each_becomes_a_link() {
        for (body, shown, runs) in [
            (
                "Chủ tịch CĐCS, UV BCH.\n\nCĐCS và LĐLĐ *họp BCH*.",
                "<p>Chủ tịch [CĐCS], [UV BCH].</p>\n<p>CĐCS và [LĐLĐ] <em>họp [BCH]</em>.</p>",
                "CĐCS, UV BCH, LĐLĐ, BCH",
            ),
            ("- CĐCS & LĐLĐ", "<ul>\n<li>[CĐCS] &amp; [LĐLĐ]</li>\n</ul>", "CĐCS, LĐLĐ"),
            ("    CĐCS", "<p>[CĐCS]</p>", "CĐCS"),
            ("CĐ**CS** CĐCSX", "<p>CĐ<strong>CS</strong> CĐCSX</p>", "CĐCSX"),
            ("BCH CĐCS TỈNH", "<p>BCH CĐCS TỈNH</p>", ""),
        ] {
            let keys = ["CĐCS", "LĐLĐ", "UV BCH", "BCH", "CĐ"];
            assert_eq!(
                linked(body, &keys),
                (shown.to_owned(), runs.to_owned()),
                "{body}"
            );
        }
    }

    #[test]
    fn no_part_of_a_longer_one_is_a_link() {
        let body = "UV BCH, BCH và UV BCH";
        let both = linked(body, &["UV BCH", "BCH"]).0;
        assert_eq!(both, "<p>[UV BCH], [BCH] và UV BCH</p>");
        assert_eq!(linked(body, &["=UV BCH", "BCH"]).0, "<p>UV BCH, [BCH] và UV BCH</p>");
    }

    #[test]
    fn headings_links_code_and_captions_are_left_alone() {
        for body in [
            "## CĐCS",
            "[CĐCS](a.md)",
            "`CĐCS`",
            "```\nCĐCS\n```",
            "![CĐCS](a.jpg)",
            "![a](a.jpg)\n*CĐCS họp*",
            "![a](a.jpg \"CĐCS\")",
            "| CĐCS |\n|---|\n| a |",
        ] {
            let (shown, runs) = linked(body, &["CĐCS"]);
            assert!(!shown.contains('[') && runs.is_empty(), "{body}: {shown}, {runs}");
        }
        let (shown, _) = linked("## CĐCS\n\n[CĐCS](a.md) CĐCS", &["CĐCS"]);
        assert_eq!(shown, "<h2 id=\"cdcs\">CĐCS</h2>\n<p>CĐCS [CĐCS]</p>");
        let (shown, _) = linked("| a |\n|---|\n| CĐCS |", &["CĐCS"]);
        assert!(shown.contains("<td>[CĐCS]</td>"), "{shown}");
    }

    #[test]
    fn what_the_text_explains_is_seen_across_emphasis_links_and_headings() {
        for body in [
            "**Công đoàn cơ sở** (**CĐCS**)",
            "[Công đoàn cơ sở](a.md) (CĐCS)",
            "[Công đoàn cơ sở (CĐCS)](a.md)",
            "## Công đoàn cơ sở (CĐCS)",
            "Công đoàn\ncơ sở\n(CĐCS)",
        ] {
            assert_eq!(linked(body, &[]).1, "(CĐCS)", "{body}");
        }
    }

    #[test]
    fn nothing_of_the_register_is_html() {
        let entry = Some(Meaning { text: "\"><b>", href: "/\"'" });
        let wanted = [Expansion { key: "A&A", entry }];
        assert_eq!(
            html("A&A", &[], &wanted, false, Html::Text),
            "<p><a class=\"abbr\" href=\"/&quot;&#39;\" title=\"&quot;&gt;&lt;b&gt;\">\
             A&amp;A</a></p>\n"
        );
    }
}
