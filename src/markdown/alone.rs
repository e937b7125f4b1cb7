//! What becomes of a paragraph that holds a film or a file alone, or several pictures.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::Leads;
use super::page::{Page, SIZES_BESIDE};
use crate::markup::push_escaped;
use crate::youtube;

impl Page<'_> {
    /// A paragraph of one link: a film at YouTube, which the reader's click plays in place,
    /// or a file to take away.
    pub(super) fn link_alone(&mut self, at: usize) -> Option<usize> {
        let (typed, label, next) = self.only_link(at)?;
        if let Some(id) = youtube::id(&typed).filter(|id| id.len() < typed.len()) {
            self.links.next();
            let label = if label == typed { "YouTube" } else { &label };
            self.push(film(&typed, id, label));
            return Some(next);
        }
        let kind = typed.rsplit_once('.').map_or("", |(_, kind)| kind).to_lowercase();
        let is_file = FILES.contains(&&*kind) && !typed.contains("://");
        let leads = self.links.as_slice().first().filter(|_| is_file)?;
        let mut told = kind.to_uppercase();
        if let Leads::Hands(_, size) = leads {
            told.push_str(&format!(" · {size}"));
        }
        let html = file(leads.address()?, &label, &told);
        self.links.next();
        self.push(html);
        Some(next)
    }

    /// The address as typed and the text of a link that is all of a paragraph, and where
    /// the next one starts.
    fn only_link(&self, at: usize) -> Option<(String, String, usize)> {
        let Event::Start(Tag::Link { dest_url, .. }) = self.events.get(at + 1)? else {
            return None;
        };
        let mut label = String::new();
        let mut end = at + 2;
        loop {
            match self.events.get(end)? {
                Event::Text(text) => label.push_str(text),
                Event::SoftBreak => label.push(' '),
                Event::End(TagEnd::Link) => break,
                _ => return None,
            }
            end += 1;
        }
        let is_alone = matches!(self.events.get(end + 1)?, Event::End(TagEnd::Paragraph));
        is_alone.then(|| (dest_url.to_string(), label, end + 2))
    }

    /// A paragraph of two or more pictures: each a figure, side by side.
    pub(super) fn pictures(&mut self, at: usize) -> Option<usize> {
        let mut pictures = Vec::new();
        let mut next = at + 1;
        loop {
            match self.events.get(next)? {
                Event::Start(Tag::Image { title, .. }) => {
                    pictures.push((next, title.to_string()));
                    next = self.after_image(next);
                }
                Event::Text(text) if text.trim().is_empty() => next += 1,
                Event::SoftBreak | Event::HardBreak => next += 1,
                Event::End(TagEnd::Paragraph) => break,
                _ => return None,
            }
        }
        if pictures.len() < 2 {
            return None;
        }
        self.push("<ul class=\"pictures\">\n");
        for (picture, caption) in pictures {
            let (image, _) = self.image(picture, SIZES_BESIDE);
            let figure = super::page::figure(&image, &caption);
            self.push(format!("<li>{figure}</li>\n"));
        }
        self.push("</ul>\n");
        Some(next + 1)
    }
}

/// Kinds of file that a paragraph hands out.
const FILES: [&str; 11] =
    ["pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "zip", "csv"];

fn film(address: &str, id: &str, label: &str) -> String {
    let mut html = "<div class=\"film\"><a class=\"film-link\" href=\"".to_owned();
    push_escaped(&mut html, address);
    html.push_str(&format!("\" data-youtube=\"{id}\"><span class=\"film-label\">"));
    push_escaped(&mut html, label);
    html.push_str("</span></a></div>\n");
    html
}

/// `told` is what kind of file it is, and how large.
fn file(address: &str, label: &str, told: &str) -> String {
    let mut html = "<p class=\"file\"><a href=\"".to_owned();
    push_escaped(&mut html, address);
    html.push_str("\">");
    push_escaped(&mut html, label);
    html.push_str(&format!("</a> <span class=\"meta\">{told}</span></p>\n"));
    html
}
