//! The RSS feed and the sitemap.
//!
//! In: the site. Out: the ingredients of the two machine files, and their bytes. Formats:
//! RSS 2.0 (rssboard.org, version 2.0.11) with `atom:link`, sitemaps.org 0.9.

use crate::digest::Digest;
use crate::markup::push_escaped;
use crate::plan::{Recipe, Task};
use crate::site::{ArticleId, SectionId, Site, fixed};
use crate::texts;
use crate::url::OutPath;
use crate::view::Page;

/// How many articles the feed carries.
const FEED_ARTICLES: usize = 20;

/// What the feed is made of.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Feed {
    title: String,
    description: String,
    language: &'static str,
    home: String,
    address: String,
    items: Vec<Item>,
}

/// One article of the feed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Item {
    title: String,
    address: String,
    /// RFC 822 with a year of four digits.
    date: String,
    section: String,
    summary: String,
}

/// The output of the feed of a section, or of the site.
pub fn out(site: &Site, of: Option<SectionId>) -> OutPath {
    match of {
        Some(id) => fixed(&format!("{}/rss.xml", site.section(id).0.slug)),
        None => fixed("rss.xml"),
    }
}

/// The articles of the feed of a section, or of the site, the newest first.
pub fn newest(
    site: &Site,
    of: Option<SectionId>,
) -> impl Iterator<Item = ArticleId> + '_ {
    let all = match of {
        Some(id) => &site.section(id).1.collection.articles,
        None => &site.archive.articles,
    };
    all.iter().rev().take(FEED_ARTICLES).copied()
}

impl Feed {
    /// Collects the newest articles of a section, or of the site.
    pub fn new(site: &Site, of: Option<SectionId>) -> Self {
        let base = &site.config.base_url;
        let items = newest(site, of).map(|id| {
            let entry = site.entry(id);
            let card = &entry.article.card;
            Item {
                title: card.title.clone(),
                address: base.absolute(&entry.out),
                date: card.appears().rfc2822(),
                section: site.section(entry.section).0.title.clone(),
                summary: card.lead.clone(),
            }
        });
        let portal = &site.config.title;
        let (title, home) = match of {
            Some(id) => {
                let (section, model) = site.section(id);
                (format!("{} | {portal}", section.title), base.absolute(&model.out))
            }
            None => (portal.clone(), base.absolute(&Page::Home.out(site))),
        };
        let description = match site.config.tagline.as_str() {
            "" => &title,
            tagline => tagline,
        };
        Self {
            description: description.to_owned(),
            title,
            language: texts::lang(site.config.language),
            home,
            address: base.absolute(&out(site, of)),
            items: items.collect(),
        }
    }

    /// The bytes of the feed.
    pub fn xml(&self) -> String {
        let Self { title, description, language, home, address, items } = self;
        let mut xml = String::from(concat!(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n",
            "<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\">\n<channel>\n"
        ));
        push_element(&mut xml, "title", title);
        push_element(&mut xml, "link", home);
        push_element(&mut xml, "description", description);
        push_element(&mut xml, "language", language);
        xml.push_str("<atom:link href=\"");
        push_escaped(&mut xml, address);
        xml.push_str("\" rel=\"self\" type=\"application/rss+xml\"/>\n");
        for item in items {
            let Item { title, address, date, section, summary } = item;
            xml.push_str("<item>\n");
            push_element(&mut xml, "title", title);
            push_element(&mut xml, "link", address);
            push_element(&mut xml, "guid", address);
            push_element(&mut xml, "pubDate", date);
            push_element(&mut xml, "category", section);
            push_element(&mut xml, "description", summary);
            xml.push_str("</item>\n");
        }
        xml.push_str("</channel>\n</rss>\n");
        xml
    }
}

/// The digest of the sitemap of these tasks, in their order.
pub fn sitemap_digest(site: &Site, tasks: &[Task]) -> Digest {
    Digest::of_all(&site.config.base_url, on_sitemap(site, tasks))
}

/// The addresses of the sitemap: every page but those hidden from search engines.
pub fn sitemap_entries(site: &Site, tasks: &[Task]) -> Vec<String> {
    let outs = on_sitemap(site, tasks);
    let mut entries: Vec<String> =
        outs.map(|out| site.config.base_url.absolute(out)).collect();
    entries.sort_unstable();
    entries
}

fn on_sitemap<'a>(site: &Site, tasks: &'a [Task]) -> impl Iterator<Item = &'a OutPath> {
    let pages = tasks.iter().filter(
        |task| matches!(task.recipe, Recipe::Page(page) if !page.is_hidden(site)),
    );
    pages.map(|task| &task.claim)
}

/// The bytes of the sitemap.
pub fn sitemap_xml(entries: &[String]) -> String {
    let mut xml = String::with_capacity(entries.len() * 96 + 128);
    xml.push_str(concat!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n",
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
    ));
    for entry in entries {
        xml.push_str("<url>");
        push_element(&mut xml, "loc", entry);
        xml.truncate(xml.len() - 1);
        xml.push_str("</url>\n");
    }
    xml.push_str("</urlset>\n");
    xml
}

fn push_element(xml: &mut String, name: &str, text: &str) {
    xml.push('<');
    xml.push_str(name);
    xml.push('>');
    push_escaped(xml, text);
    xml.push_str("</");
    xml.push_str(name);
    xml.push_str(">\n");
}
