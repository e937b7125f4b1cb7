//! Atom 1.0. Source: RFC 4287.

use std::borrow::Cow;

use super::{Enclosure, Feed, Item};
use crate::markup::{push_attribute, push_element, push_escaped};
use crate::moment::Moment;

pub(super) fn xml(feed: &Feed<'_>, bodies: &[Cow<'_, str>]) -> String {
    let Feed { title, description, portal, language, base: _, home, .. } = feed;
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed");
    push_attribute(&mut xml, "xmlns", "http://www.w3.org/2005/Atom");
    push_attribute(&mut xml, "xml:lang", language);
    xml.push_str(">\n");
    let own = feed.address(&feed.out);
    push_element(&mut xml, "id", &own);
    push_element(&mut xml, "title", title);
    if description != title {
        push_element(&mut xml, "subtitle", description);
    }
    // A feed must say when it last changed: an empty one never did.
    let changed = feed.items.iter().map(Item::changed).max();
    let changed = changed.unwrap_or_else(|| Moment::from_unix(0));
    push_element(&mut xml, "updated", &changed.rfc3339());
    push_author(&mut xml, portal);
    push_link(&mut xml, "self", "application/atom+xml", &own);
    push_link(&mut xml, "alternate", "text/html", &feed.address(home));
    for (at, item) in feed.items.iter().enumerate() {
        push_entry(&mut xml, feed, item, bodies.get(at));
    }
    xml.push_str("</feed>\n");
    xml
}

fn push_entry(
    xml: &mut String,
    feed: &Feed<'_>,
    item: &Item<'_>,
    body: Option<&Cow<'_, str>>,
) {
    let Item {
        title,
        out,
        appears,
        updated: _,
        section,
        authors,
        summary,
        enclosure,
        text: _,
    } = item;
    let address = feed.address(out);
    xml.push_str("<entry>\n");
    push_element(xml, "id", &address);
    push_element(xml, "title", title);
    push_element(xml, "published", &appears.rfc3339());
    push_element(xml, "updated", &item.changed().rfc3339());
    authors.iter().for_each(|author| push_author(xml, author));
    push_link(xml, "alternate", "text/html", &address);
    if let Some(Enclosure { href, media, size }) = enclosure {
        xml.push_str("<link rel=\"enclosure\"");
        push_attribute(xml, "type", media);
        push_attribute(xml, "length", &size.to_string());
        push_attribute(xml, "href", &feed.whole(href));
        xml.push_str("/>\n");
    }
    xml.push_str("<category");
    push_attribute(xml, "term", section);
    xml.push_str("/>\n");
    push_element(xml, "summary", summary);
    if let Some(html) = feed.html(item, body) {
        xml.push_str("<content type=\"html\">");
        push_escaped(xml, &html);
        xml.push_str("</content>\n");
    }
    xml.push_str("</entry>\n");
}

fn push_author(xml: &mut String, name: &str) {
    xml.push_str("<author>");
    push_element(xml, "name", name);
    xml.truncate(xml.len() - 1);
    xml.push_str("</author>\n");
}

fn push_link(xml: &mut String, rel: &str, media: &str, href: &str) {
    xml.push_str("<link");
    push_attribute(xml, "rel", rel);
    push_attribute(xml, "type", media);
    push_attribute(xml, "href", href);
    xml.push_str("/>\n");
}
