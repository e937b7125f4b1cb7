//! The sitemaps: every page that search engines are to know.
//!
//! In: the site and the pages of its plan. Out: for each file its digest, and its bytes.
//!
//! - `/sitemap.xml` is the index of the others; of a month it says when one of its articles
//!   was last changed;
//! - `/sitemap/2020-10.xml` has the articles of a month with their pictures and films;
//! - `/sitemap/trang.xml` has all other pages;
//! - `/sitemap/tin-moi.xml`, where site.yaml asks for it, has the articles of the last
//!   [two days](crate::site::NEWS_SECONDS).
//!
//! So an edit reaches the file of its month and, where its date is the newest there, the
//! index. A file with more than search engines take is split: `/sitemap/2020-10-2.xml`.
//!
//! Formats: sitemaps.org 0.9 with Google's extensions for pictures (1.1), videos (1.1) and
//! news (0.9).

mod articles;
mod news;
mod pages;

use std::ops::Range;

use crate::digest::Digest;
use crate::markup::push_element;
use crate::moment::Moment;
use crate::plan::Task;
use crate::site::{Site, fixed};
use crate::url::{BaseUrl, OutPath};
use crate::view::Page;

/// A sitemap. Parts are numbered from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sitemap {
    /// The index of the others.
    Index,
    /// The articles of a year and month, 1–12: a part of them.
    Month(i16, u8, u16),
    /// A part of all other pages.
    Pages(u16),
    /// The articles of the last days.
    News,
}

/// What one file may hold at most. Source: sitemaps.org, "Sitemap file guidelines".
#[derive(Clone, Copy, Debug)]
struct Limits {
    addresses: usize,
    bytes: usize,
}

const LIMITS: Limits = Limits { addresses: 50_000, bytes: 50 << 20 };

/// What stands around the entries of a file, in bytes; a little more.
const FRAME: usize = 1 << 10;

impl Sitemap {
    /// Its output.
    pub fn out(self) -> OutPath {
        let numbered = |name: String, part: u16| match part {
            1 => fixed(&format!("sitemap/{name}.xml")),
            part => fixed(&format!("sitemap/{name}-{part}.xml")),
        };
        match self {
            Self::Index => fixed("sitemap.xml"),
            Self::Month(year, month, part) => {
                numbered(format!("{year:04}-{month:02}"), part)
            }
            Self::Pages(part) => numbered("trang".to_owned(), part),
            Self::News => fixed("sitemap/tin-moi.xml"),
        }
    }

    /// Its bytes; `tasks` are those of the pages, and may have others between them.
    pub fn xml(self, site: &Site, tasks: &[Task]) -> String {
        match self {
            Self::Index => index_xml(&site.config.base_url, &listed(site, tasks)),
            Self::Month(year, month, part) => articles::xml(site, year, month, part),
            Self::Pages(part) => pages::xml(site, tasks, part),
            Self::News => news::xml(site),
        }
    }
}

/// A file and what the index says of it.
#[derive(Clone, Debug)]
struct File {
    sitemap: Sitemap,
    /// When the newest change in it was made, where that is known.
    changed: Option<Moment>,
    digest: Digest,
}

/// Every sitemap with the digest of what it is made of; `tasks` are those of the pages.
pub fn plan(site: &Site, tasks: &[Task]) -> Vec<(Sitemap, Digest)> {
    let files = listed(site, tasks);
    let told = files.iter().map(|file| (file.sitemap, file.changed));
    let index = (Sitemap::Index, Digest::of_all(&site.config.base_url, told));
    let files = files.iter().map(|file| (file.sitemap, file.digest));
    std::iter::once(index).chain(files).collect()
}

/// The sitemap that has a page.
pub fn of(site: &Site, tasks: &[Task], page: Page) -> Option<Sitemap> {
    match page {
        _ if page.is_hidden(site) => None,
        Page::Article(id) => articles::file_of(site, id),
        _ => pages::file_of(site, tasks, &page.out(site)),
    }
}

/// Every file of the index, in its order.
fn listed(site: &Site, tasks: &[Task]) -> Vec<File> {
    let mut files = pages::files(site, tasks);
    files.extend(news::file(site));
    files.extend(articles::files(site));
    files
}

fn index_xml(base: &BaseUrl, files: &[File]) -> String {
    let mut xml = String::from(concat!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n",
        "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
    ));
    for file in files {
        xml.push_str("<sitemap>\n");
        push_element(&mut xml, "loc", &base.absolute(&file.sitemap.out()));
        if let Some(changed) = file.changed {
            push_element(&mut xml, "lastmod", &changed.rfc3339());
        }
        xml.push_str("</sitemap>\n");
    }
    xml.push_str("</sitemapindex>\n");
    xml
}

/// A file of addresses, with the name spaces of its extensions.
fn urlset(extensions: &[(&str, &str)], entries: impl FnOnce(&mut String)) -> String {
    let mut xml = String::from(concat!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n",
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
    ));
    for (prefix, space) in extensions {
        xml.push_str(&format!(" xmlns:{prefix}=\"{space}\""));
    }
    xml.push_str(">\n");
    entries(&mut xml);
    xml.push_str("</urlset>\n");
    xml
}

/// Cuts entries of these sizes, in bytes, into files.
fn parts(sizes: impl Iterator<Item = usize>, limits: Limits) -> Vec<Range<usize>> {
    let mut parts: Vec<Range<usize>> = Vec::new();
    let mut bytes = 0;
    for (at, size) in sizes.enumerate() {
        match parts.last_mut() {
            Some(last)
                if last.len() < limits.addresses && bytes + size <= limits.bytes =>
            {
                last.end = at + 1;
                bytes += size;
            }
            _ => {
                parts.push(at..at + 1);
                bytes = FRAME + size;
            }
        }
    }
    parts
}

/// The part that an entry is in, from 1.
fn number(at: usize) -> u16 {
    u16::try_from(at + 1).unwrap_or(u16::MAX)
}

/// At most how long a text is in XML: a character may become a reference of six bytes.
fn written(text: &str) -> usize {
    text.len() * 6
}

/// At most how long an address of the portal is in XML.
fn address_written(base: &BaseUrl, path: &str) -> usize {
    written(base.origin()) + written(base.path()) + written(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_holds_no_more_than_search_engines_take() {
        let limits = |addresses, bytes| Limits { addresses, bytes: FRAME + bytes };
        let cut = |sizes: &[usize], limits| parts(sizes.iter().copied(), limits);
        assert_eq!(cut(&[], limits(2, 10)), []);
        assert_eq!(cut(&[1, 1, 1, 1, 1], limits(2, 10)), [0..2, 2..4, 4..5]);
        assert_eq!(cut(&[4, 4, 4, 9, 9], limits(9, 10)), [0..2, 2..3, 3..4, 4..5]);
        // What is larger than a file by itself is not lost.
        assert_eq!(cut(&[11, 1], limits(9, 10)), [0..1, 1..2]);
    }

    #[test]
    fn the_first_part_has_no_number() {
        let names = [
            Sitemap::Month(2020, 9, 1),
            Sitemap::Month(2020, 10, 2),
            Sitemap::Pages(1),
            Sitemap::Pages(12),
        ];
        let names = names.map(|sitemap| sitemap.out().to_string());
        let expected = ["2020-09", "2020-10-2", "trang", "trang-12"];
        assert_eq!(names, expected.map(|name| format!("sitemap/{name}.xml")));
    }
}
