//! Markdown: what a body mentions, and its HTML.
//!
//! In: the body of an article. [`scan`] gives [`Scan`], what other rooms need to know of
//! it; [`html`] gives the HTML once the site has said where each link leads. Both walk
//! the same events in the same order, so that the n-th link of one is the n-th of the
//! other. Raw HTML is printed as text, but for what [`Html`] allows; `h1` becomes `h2`, an indented block is a Word
//! paragraph and not code. No address reaches the HTML but those handed in.

mod abbreviations;
mod alone;
mod doubt;
mod elements;
mod footnote;
mod numbers;
mod page;
mod plain;
mod scanner;
mod table;

use std::borrow::Cow;
use std::collections::HashMap;

use pulldown_cmark::{HeadingLevel, Options, Parser};
use serde::{Deserialize, Serialize};

use crate::abbreviation::{Expansion, Mentions};
use crate::diagnostic::{Noted, Span};
use crate::image::Shown;
use crate::url::Target;
use crate::vietnamese;

use numbers::Numbers;

pub use elements::{ELEMENTS, Html};
pub use plain::text;

/// A link or picture of a body.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Link {
    /// What its address means.
    pub target: Target,
    /// Whether it is a picture.
    pub is_image: bool,
    /// Where it stands in the file.
    pub span: Span,
}

/// What is printed for a link or picture of a body.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Leads<'a> {
    /// Its text or description alone.
    #[default]
    Nowhere,
    /// A link to this address.
    To(Cow<'a, str>),
    /// A link to a file of our own, and how large that is, as readers are told.
    Hands(Cow<'a, str>, String),
    /// A picture.
    Shows(Cow<'a, Shown>),
}

impl Leads<'_> {
    /// The address of a link.
    fn address(&self) -> Option<&str> {
        match self {
            Self::To(address) | Self::Hands(address, _) => Some(address),
            Self::Nowhere | Self::Shows(_) => None,
        }
    }
}

/// What a body mentions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Scan {
    /// Links and pictures, in the order they stand.
    pub links: Vec<Link>,
    /// The ids of its headings, in the order they stand.
    pub anchors: Vec<String>,
    /// What looks like an abbreviation.
    pub abbreviations: Mentions,
    /// Whether there is anything to read.
    pub has_text: bool,
    /// The text of the first block if that is a paragraph, for a lead; else empty.
    pub first_paragraph: String,
}

/// Collects what a body mentions. `folder` is the folder of its file below `content/`;
/// `place` gives the bytes of the file behind some bytes of the body.
pub fn scan(
    body: &str,
    file: &str,
    folder: &str,
    place: impl Fn(Span) -> Span,
) -> Noted<Scan> {
    let mut scanner = scanner::Scanner::new(file, folder);
    for (event, range) in Parser::new_ext(body, options()).into_offset_iter() {
        scanner.event(event, place(Span::new(range)));
    }
    scanner.finish()
}

/// The HTML of a body. `links` says what to print for each of [`Scan::links`]. The first use
/// of each of `abbreviations` leads to its entry in the glossary. With `lead` the first
/// paragraph is marked as the article's lead. `policy` says what becomes of HTML in it.
pub fn html(
    body: &str,
    links: &[Leads<'_>],
    abbreviations: &[Expansion<'_>],
    lead: bool,
    policy: Html,
) -> String {
    let events = Parser::new_ext(body, options()).into_offset_iter();
    let (events, numbers) = match policy {
        Html::Safe => Numbers::collect(body, elements::approve(events).into_iter()),
        Html::Text => Numbers::collect(body, events),
    };
    page::Page::new(events, numbers, links, abbreviations, lead).html(body.len() * 5 / 4)
}

fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH
}

/// The level a heading has on a page whose `h1` is the title.
fn shown_level(level: HeadingLevel) -> u8 {
    (level as u8).max(2)
}

/// Gives every heading of one body its own id.
#[derive(Default)]
struct Ids(HashMap<String, u32>);

impl Ids {
    fn take(&mut self, heading: &str) -> String {
        let mut id = vietnamese::slug(heading);
        if id.is_empty() {
            id.push_str("muc");
        }
        if id.starts_with(|c: char| c.is_ascii_digit()) {
            // A name that CSS selectors and old tools take as it is.
            id.insert_str(0, "muc-");
        }
        let mut count = self.0.get(&id).copied().unwrap_or_default();
        let mut free = id.clone();
        while count > 0 && self.0.contains_key(&free) {
            count += 1;
            free = format!("{id}-{count}");
        }
        self.0.insert(id, count.max(1));
        self.0.entry(free.clone()).or_insert(1);
        free
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;
    use crate::image::Dimensions;

    fn page(body: &str) -> String {
        let links = scan(body, "x.md", "", |span| span).value.links;
        let links: Vec<_> = links
            .iter()
            .map(|link| {
                let address = match &link.target {
                    Target::Outside(address) => address.clone(),
                    Target::Content(path, _) => format!("/{path}"),
                    _ => return Leads::Nowhere,
                };
                let shown = || Shown { src: address.clone(), ..Shown::default() };
                match link.is_image {
                    true => Leads::Shows(Cow::Owned(shown())),
                    false => Leads::To(address.into()),
                }
            })
            .collect();
        html(body, &links, &[], false, Html::Text)
    }

    #[test]
    fn no_html_of_an_article_reaches_its_page() {
        for body in [
            "<script>alert(1)</script>",
            "a <img src=x onerror=alert(1)> b",
            "[x](javascript:alert(1))",
            "[x](<java\nscript:alert(1)>)",
            "![x](data:text/html;base64,AAAA)",
            "<https://a.vn/\"onclick=alert(1)>",
            "```\"><script>\nx\n```",
            "[^1]\n\n[^1]: <b onclick=x>",
            "| <i onload=x> |\n|---|\n| y |",
            "## <svg onload=x>",
        ] {
            let html = page(body);
            for bad in
                ["<script", "<img src=x", "<svg", "<b ", "<i ", "javascript:", "data:"]
            {
                assert!(!html.contains(bad), "{body:?} gives {html:?}");
            }
            assert!(!html.contains("/\"onclick=alert(1)\">"), "{body:?} gives {html:?}");
        }
    }

    #[test]
    fn a_picture_alone_is_a_figure_with_caption_and_credit() {
        assert_eq!(
            page("![Mô tả](a.jpg \"Trao quà — Ảnh: Minh An\")"),
            "<figure><img src=\"/a.jpg\" alt=\"Mô tả\" loading=\"lazy\" decoding=\"async\">\
             <figcaption>Trao quà <small>Ảnh: Minh An</small></figcaption></figure>\n"
        );
        assert_eq!(
            page("![Mô tả](a.jpg)\n*Trao quà*"),
            "<figure><img src=\"/a.jpg\" alt=\"Mô tả\" loading=\"lazy\" decoding=\"async\">\
             <figcaption>Trao quà</figcaption></figure>\n"
        );
        assert!(page("xem ![Mô tả](a.jpg) này").starts_with("<p>xem <img"));
        assert_eq!(
            page("![A](a.jpg \"Một\")\n![B](b.jpg)"),
            "<ul class=\"pictures\">\n\
             <li><figure><img src=\"/a.jpg\" alt=\"A\" loading=\"lazy\" decoding=\"async\">\
             <figcaption>Một</figcaption></figure></li>\n\
             <li><figure><img src=\"/b.jpg\" alt=\"B\" loading=\"lazy\" decoding=\"async\"></figure></li>\n</ul>\n"
        );
    }

    #[test]
    fn a_picture_has_its_sizes() {
        let shown = Shown {
            src: "/a-960.webp".to_owned(),
            srcset: "/a-480.webp 480w, /a-960.webp 960w".to_owned(),
            dimensions: Some(Dimensions { width: 960, height: 640 }),
            ..Shown::default()
        };
        let one = || Leads::Shows(Cow::Borrowed(&shown));
        let text = |sizes| {
            format!(
                "<img src=\"/a-960.webp\" srcset=\"/a-480.webp 480w, /a-960.webp 960w\" \
                 sizes=\"{sizes}\" width=\"960\" height=\"640\" alt=\"A\" loading=\"lazy\" \
                 decoding=\"async\">"
            )
        };
        let alone = html("![A](a.jpg)", &[one()], &[], false, Html::Text);
        assert_eq!(alone, format!("<figure>{}</figure>\n", text(page::SIZES)));
        let two =
            html("![A](a.jpg)\n![A](a.jpg)", &[one(), one()], &[], false, Html::Text);
        assert_eq!(two.matches(&text(page::SIZES_BESIDE)).count(), 2, "{two}");
        let none =
            html("![A](a.jpg \"Chú thích\")", &[Leads::Nowhere], &[], false, Html::Text);
        assert_eq!(none, "<figure>A<figcaption>Chú thích</figcaption></figure>\n");
    }

    #[test]
    fn a_film_or_file_alone_is_shown_as_one() {
        let film = |label| {
            format!(
                "<div class=\"film\"><a class=\"film-link\" \
                 href=\"https://youtu.be/M7lc1UVf-VE\" data-youtube=\"M7lc1UVf-VE\">\
                 <span class=\"film-label\">{label}</span></a></div>\n"
            )
        };
        assert_eq!(page("<https://youtu.be/M7lc1UVf-VE>"), film("YouTube"));
        assert_eq!(page("[Hội thao](https://youtu.be/M7lc1UVf-VE)"), film("Hội thao"));
        assert_eq!(
            page("[Mẫu đơn](mau-don.PDF)"),
            "<p class=\"file\"><a href=\"/mau-don.PDF\">Mẫu đơn</a> \
             <span class=\"meta\">PDF</span></p>\n"
        );
        assert_eq!(
            html("[Mẫu đơn](a.pdf)", &[Leads::Nowhere], &[], false, Html::Text),
            "<p>Mẫu đơn</p>\n"
        );
        let hands = Leads::Hands("/a.pdf".into(), "1,2 MB".to_owned());
        let sized = html("[Mẫu](a.pdf)", &[hands], &[], false, Html::Text);
        assert!(sized.contains("<span class=\"meta\">PDF · 1,2 MB</span>"), "{sized}");
        let inside = page("Xem <https://youtu.be/M7lc1UVf-VE>.\n\n[a](b.md)");
        assert!(inside.starts_with("<p>Xem <a") && inside.contains("/b.md"), "{inside}");
    }

    #[test]
    fn what_markdown_does_not_take_as_meant_is_noted() {
        let notes = |body| scan(body, "x.md", "", |span| span).notes;
        for (body, code, marked) in [
            ("**“Mái ấm”**đoàn viên", Code::AsterisksLeft, "**"),
            ("a ** b\n\n**c**", Code::AsterisksLeft, "**"),
            ("a[^3] b[^1]\n\n[^1]: c", Code::FootnoteMissing, "[^3]"),
            ("12. Tháng 12 có\n\nHai", Code::ListUnmeant, "12."),
            ("1. a\n2. b\n\nx\n\n4. c", Code::ListUnmeant, "4."),
            ("- a\n\nx\n\n2. c", Code::ListUnmeant, "2."),
        ] {
            let notes = notes(body);
            assert_eq!(notes.len(), 1, "{body}");
            assert_eq!(
                (notes[0].code, &body[notes[0].place.span.range()]),
                (code, marked)
            );
        }
        for body in [
            "`**` ***a*** \\*\\*",
            "1. a\n2. b\n\nx\n\n3. c\n\n4) d",
            "5. a\n6. b",
            "**1. x**\n\n- a\n- b\n\n2. c",
            "***",
        ] {
            assert_eq!(notes(body), [], "{body}");
        }
    }

    #[test]
    fn items_have_the_numbers_that_were_typed() {
        for (body, shown) in [
            ("1. a\n2. b\n4. c\n5. d", "<ol><li>a<li>b<li value=\"4\">c<li>d</ol>"),
            ("1. a\n1. b\n2. c", "<ol><li>a<li value=\"1\">b<li>c</ol>"),
            ("3. a\n3. b", "<ol start=\"3\"><li>a<li value=\"3\">b</ol>"),
            ("1. a\n1. b\n1. c", "<ol><li>a<li>b<li>c</ol>"),
            ("0. a\n0. b", "<ol start=\"0\"><li>a<li>b</ol>"),
            ("2. a\n3. b", "<ol start=\"2\"><li>a<li>b</ol>"),
            (
                "1. a\n   - x\n   - y\n3. b\n   1. c\n   3. d\n4. e",
                "<ol><li>a<ul><li>x<li>y</ul><li value=\"3\">b\
                 <ol><li>c<li value=\"3\">d</ol><li>e</ol>",
            ),
            (
                "> 1. a\n> 3. b",
                "<blockquote><ol><li>a<li value=\"3\">b</ol></blockquote>",
            ),
            ("1. a\n999999999. b", "<ol><li>a<li value=\"999999999\">b</ol>"),
        ] {
            let html = page(body).replace(['\n'], "").replace("</li>", "");
            assert_eq!(html, shown, "{body:?}");
        }
    }

    #[test]
    fn an_indented_block_is_a_paragraph_and_an_h1_is_not_the_title() {
        assert_eq!(page("    Sáng ngày 09/10"), "<p>Sáng ngày 09/10</p>\n");
        assert_eq!(
            page("# Kết quả\n## Kết quả"),
            concat!(
                "<h2 id=\"ket-qua\">Kết quả</h2>\n",
                "<h2 id=\"ket-qua-2\">Kết quả</h2>\n"
            )
        );
    }

    #[test]
    fn a_link_without_an_address_keeps_its_text() {
        assert_eq!(
            html("[một **hai**](x.md)", &[Leads::Nowhere], &[], false, Html::Text),
            "<p>một <strong>hai</strong></p>\n"
        );
    }

    #[test]
    fn a_scan_knows_links_headings_and_the_first_paragraph() {
        let scan = scan(
            "Sáng [nay](a.md)\n*họp*.\n\n## Kết quả\n\n![](b.jpg)",
            "x.md",
            "tin",
            |span| span,
        );
        assert_eq!(scan.value.first_paragraph, "Sáng nay họp.");
        assert_eq!(scan.value.links.len(), 2);
        assert_eq!(scan.value.anchors, ["ket-qua"]);
        assert!(scan.value.has_text);
        assert_eq!(scan.notes.len(), 1);
    }
}
