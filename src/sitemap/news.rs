//! The articles of the last days, for search engines of news.

use super::{File, Sitemap, push_element, urlset};
use crate::digest::Digest;
use crate::moment::Moment;
use crate::site::Site;
use crate::texts;
use crate::url::OutPath;

/// How many articles the file may have. Source: Google, "Create a News sitemap".
const MOST: usize = 1000;

/// One article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Entry<'a> {
    out: &'a OutPath,
    title: &'a str,
    appears: Moment,
}

/// The newest first.
fn entries(site: &Site) -> impl Iterator<Item = Entry<'_>> {
    let entries = site.of_last_days().map(|id| {
        let entry = site.entry(id);
        let card = &entry.article.card;
        Entry { out: &entry.out, title: &card.title, appears: *card.appears() }
    });
    entries.take(MOST)
}

/// The file, where site.yaml asks for it. It is there when nothing is new, too: search
/// engines ask for it by its name.
pub(super) fn file(site: &Site) -> Option<File> {
    let config = &site.config;
    let head = (&config.base_url, &config.title, config.language);
    config.has_news_sitemap.then(|| File {
        sitemap: Sitemap::News,
        changed: None,
        digest: Digest::of_all(head, entries(site)),
    })
}

pub(super) fn xml(site: &Site) -> String {
    let spaces = [("news", "http://www.google.com/schemas/sitemap-news/0.9")];
    urlset(&spaces, |xml| {
        for Entry { out, title, appears } in entries(site) {
            xml.push_str("<url>\n");
            push_element(xml, "loc", &site.config.base_url.absolute(out));
            xml.push_str("<news:news>\n<news:publication>\n");
            push_element(xml, "news:name", &site.config.title);
            push_element(xml, "news:language", texts::lang(site.config.language));
            xml.push_str("</news:publication>\n");
            push_element(xml, "news:publication_date", &appears.rfc3339());
            push_element(xml, "news:title", title);
            xml.push_str("</news:news>\n</url>\n");
        }
    })
}
