//! RSS 2.0.

use std::borrow::Cow;

use super::{Enclosure, Feed, Item};
use crate::markup::{push_attribute, push_element};

pub(super) fn xml(feed: &Feed<'_>, bodies: &[Cow<'_, str>]) -> String {
    let Feed { title, description, portal: _, language, base: _, home, .. } = feed;
    let mut xml = String::from(concat!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n",
        "<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\"",
        " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"",
        " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<channel>\n"
    ));
    push_element(&mut xml, "title", title);
    push_element(&mut xml, "link", &feed.address(home));
    push_element(&mut xml, "description", description);
    push_element(&mut xml, "language", language);
    xml.push_str("<atom:link");
    push_attribute(&mut xml, "href", &feed.address(&feed.out));
    xml.push_str(" rel=\"self\" type=\"application/rss+xml\"/>\n");
    for (at, item) in feed.items.iter().enumerate() {
        push_item(&mut xml, feed, item, bodies.get(at));
    }
    xml.push_str("</channel>\n</rss>\n");
    xml
}

fn push_item(
    xml: &mut String,
    feed: &Feed<'_>,
    item: &Item<'_>,
    body: Option<&Cow<'_, str>>,
) {
    let Item {
        title,
        out,
        appears,
        updated,
        section,
        authors,
        summary,
        enclosure,
        text: _,
    } = item;
    let address = feed.address(out);
    xml.push_str("<item>\n");
    push_element(xml, "title", title);
    push_element(xml, "link", &address);
    push_element(xml, "guid", &address);
    push_element(xml, "pubDate", &appears.rfc2822());
    if let Some(updated) = updated {
        push_element(xml, "atom:updated", &updated.rfc3339());
    }
    authors.iter().for_each(|author| push_element(xml, "dc:creator", author));
    push_element(xml, "category", section);
    push_element(xml, "description", summary);
    if let Some(html) = feed.html(item, body) {
        push_element(xml, "content:encoded", &html);
    }
    if let Some(Enclosure { href, media, size }) = enclosure {
        xml.push_str("<enclosure");
        push_attribute(xml, "url", &feed.whole(href));
        push_attribute(xml, "length", &size.to_string());
        push_attribute(xml, "type", media);
        xml.push_str("/>\n");
    }
    xml.push_str("</item>\n");
}
