//! What becomes of a paragraph that holds a film alone, or several pictures.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::page::Page;
use crate::markup::push_escaped;
use crate::youtube;

impl Page<'_> {
    /// A paragraph of one link to a film at YouTube: the reader's click plays it in place.
    pub(super) fn film(&mut self, at: usize) -> Option<usize> {
        let Event::Start(Tag::Link { dest_url, .. }) = self.events.get(at + 1)? else {
            return None;
        };
        let id = youtube::id(dest_url).filter(|id| id.len() < dest_url.len())?.to_owned();
        let address = dest_url.to_string();
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
        let Event::End(TagEnd::Paragraph) = self.events.get(end + 1)? else {
            return None;
        };
        self.links.next();
        let label = if label == address { "YouTube" } else { &label };
        let mut html = "<div class=\"film\"><a class=\"film-link\" href=\"".to_owned();
        push_escaped(&mut html, &address);
        html.push_str(&format!("\" data-youtube=\"{id}\"><span class=\"film-label\">"));
        push_escaped(&mut html, label);
        html.push_str("</span></a></div>\n");
        self.push(html);
        Some(end + 2)
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
            let (image, _) = self.image(picture);
            let figure = super::page::figure(&image, &caption);
            self.push(format!("<li>{figure}</li>\n"));
        }
        self.push("</ul>\n");
        Some(next + 1)
    }
}
