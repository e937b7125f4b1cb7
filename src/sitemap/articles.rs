//! The articles of a month, with their pictures and films.

use std::borrow::Cow;
use std::ops::Range;

use rayon::prelude::*;

use super::{
    File, LIMITS, Sitemap, address_written, number, parts, push_element, urlset, written,
};
use crate::calendar::Period;
use crate::digest::Digest;
use crate::image::Shown;
use crate::moment::Moment;
use crate::site::{self, ArticleId, PlayedAt, Site};
use crate::url::{BaseUrl, OutPath};
use crate::view::Page;

/// How many pictures of a page are told. Source: Google, "Image sitemaps".
const PICTURES: usize = 1000;

/// The longest description of a film, in characters. Source: Google, "Video sitemaps".
const DESCRIPTION: usize = 2048;

/// One article.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Entry<'a> {
    out: &'a OutPath,
    changed: Moment,
    /// The addresses of its pictures from the root of the host, each once.
    pictures: Vec<Cow<'a, str>>,
    film: Option<Film<'a>>,
}

/// The film of an article.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Film<'a> {
    title: &'a str,
    description: &'a str,
    at: PlayedAt<'a>,
    /// The address of the picture that stands for it.
    picture: Option<Cow<'a, str>>,
    seconds: Option<u32>,
    appears: Moment,
}

/// The articles of a month, a range of those of the archive.
struct Month {
    year: i16,
    month: u8,
    range: Range<usize>,
}

fn months(site: &Site) -> Vec<Month> {
    let mut months: Vec<Month> = Vec::new();
    for page in &site.archive.pages {
        let Period::Month(year, month) = page.period else { continue };
        let range = page.articles.clone();
        match months.last_mut() {
            Some(last) if (last.year, last.month) == (year, month) => {
                last.range.end = range.end;
            }
            _ => months.push(Month { year, month, range }),
        }
    }
    months
}

impl Month {
    /// Those that search engines are to know, oldest first.
    fn entries<'a>(&self, site: &'a Site) -> Vec<Entry<'a>> {
        let ids = site.archive.articles[self.range.clone()].iter().copied();
        let ids = ids.filter(|id| !Page::Article(*id).is_hidden(site));
        ids.map(|id| Entry::new(site, id)).collect()
    }

    fn sitemap(&self, at: usize) -> Sitemap {
        Sitemap::Month(self.year, self.month, number(at))
    }
}

fn cut(site: &Site, entries: &[Entry<'_>]) -> Vec<Range<usize>> {
    let base = &site.config.base_url;
    parts(entries.iter().map(|entry| entry.size(base)), LIMITS)
}

pub(super) fn files(site: &Site) -> Vec<File> {
    let files = months(site).into_par_iter().flat_map_iter(|month| {
        let entries = month.entries(site);
        let parts = cut(site, &entries).into_iter().enumerate();
        let files = parts.map(|(at, part)| {
            let entries = &entries[part];
            let changed = entries.iter().map(|entry| entry.changed).max();
            let digest = Digest::of_all(&site.config.base_url, entries.iter());
            File { sitemap: month.sitemap(at), changed, digest }
        });
        files.collect::<Vec<_>>()
    });
    files.collect()
}

pub(super) fn file_of(site: &Site, id: ArticleId) -> Option<Sitemap> {
    let at = site.archive.articles.binary_search(&id).ok()?;
    let month = months(site).into_iter().find(|month| month.range.contains(&at))?;
    let entries = month.entries(site);
    let own = entries.iter().position(|one| one.out == &site.entry(id).out)?;
    let part = cut(site, &entries).into_iter().position(|part| part.contains(&own))?;
    Some(month.sitemap(part))
}

pub(super) fn xml(site: &Site, year: i16, month: u8, part: u16) -> String {
    let mut months = months(site).into_iter();
    let month = months.find(|one| (one.year, one.month) == (year, month));
    let entries = month.map(|month| month.entries(site)).unwrap_or_default();
    let parts = cut(site, &entries).into_iter().enumerate();
    let part = parts.filter(|(at, _)| number(*at) == part).map(|(_, part)| part).next();
    let spaces = [
        ("image", "http://www.google.com/schemas/sitemap-image/1.1"),
        ("video", "http://www.google.com/schemas/sitemap-video/1.1"),
    ];
    urlset(&spaces, |xml| {
        let entries = &entries[part.unwrap_or_default()];
        entries.iter().for_each(|entry| entry.push(&site.config.base_url, xml));
    })
}

impl<'a> Entry<'a> {
    fn new(site: &'a Site, id: ArticleId) -> Self {
        let entry = site.entry(id);
        let article = &*entry.article;
        let appears = *article.card.appears();
        let film = site.film_of(entry.located()).and_then(|film| {
            let site::Playable { at, picture } = film;
            let (title, description) = (&*article.card.title, &*article.card.lead);
            let description = if description.is_empty() { title } else { description };
            let picture = picture.map(large).filter(|address| !address.is_empty());
            let seconds = article.card.duration.map(|duration| duration.seconds());
            let film = Film { title, description, at, picture, seconds, appears };
            film.thumbnail_is_known().then_some(film)
        });
        Self {
            out: &entry.out,
            changed: article.revised().unwrap_or(appears),
            pictures: pictures(site, id),
            film,
        }
    }

    /// At most how many bytes it takes.
    fn size(&self, base: &BaseUrl) -> usize {
        let pictures = self.pictures.iter();
        let pictures: usize = pictures.map(|one| 80 + address_written(base, one)).sum();
        let film = self.film.as_ref().map_or(0, |film| {
            let address = film.picture.as_deref().unwrap_or_default();
            let texts = written(film.title) + written(film.description);
            1000 + texts
                + address_written(base, address)
                + address_written(base, film.href())
        });
        200 + address_written(base, self.out.as_str()) + pictures + film
    }

    fn push(&self, base: &BaseUrl, xml: &mut String) {
        let Self { out, changed, pictures, film } = self;
        xml.push_str("<url>\n");
        push_element(xml, "loc", &base.absolute(out));
        push_element(xml, "lastmod", &changed.rfc3339());
        for picture in pictures {
            xml.push_str("<image:image>");
            push_element(xml, "image:loc", &whole(base, picture));
            xml.truncate(xml.len() - 1);
            xml.push_str("</image:image>\n");
        }
        if let Some(film) = film {
            film.push(base, xml);
        }
        xml.push_str("</url>\n");
    }
}

impl Film<'_> {
    /// Without a picture search engines refuse a film. YouTube has one of each.
    fn thumbnail_is_known(&self) -> bool {
        self.picture.is_some() || matches!(self.at, PlayedAt::YouTube(_))
    }

    /// The address of a file of ours, else nothing.
    fn href(&self) -> &str {
        match &self.at {
            PlayedAt::File { href, .. } => href,
            PlayedAt::YouTube(_) => "",
        }
    }

    fn push(&self, base: &BaseUrl, xml: &mut String) {
        let Self { title, description, at, picture, seconds, appears } = self;
        xml.push_str("<video:video>\n");
        let thumbnail = match (picture, at) {
            (None, PlayedAt::YouTube(id)) => {
                format!("https://i.ytimg.com/vi/{id}/hqdefault.jpg")
            }
            (picture, _) => whole(base, picture.as_deref().unwrap_or_default()),
        };
        push_element(xml, "video:thumbnail_loc", &thumbnail);
        push_element(xml, "video:title", title);
        let description: String = description.chars().take(DESCRIPTION).collect();
        push_element(xml, "video:description", &description);
        match at {
            PlayedAt::File { href, .. } => {
                push_element(xml, "video:content_loc", &whole(base, href));
            }
            PlayedAt::YouTube(id) => {
                let player = format!("https://www.youtube-nocookie.com/embed/{id}");
                push_element(xml, "video:player_loc", &player);
            }
        }
        if let Some(seconds) = seconds.filter(|seconds| (1..=28_800).contains(seconds)) {
            push_element(xml, "video:duration", &seconds.to_string());
        }
        push_element(xml, "video:publication_date", &appears.rfc3339());
        xml.push_str("</video:video>\n");
    }
}

/// The pictures that the page of an article shows: that of its head, those of its text and
/// of its gallery.
fn pictures(site: &Site, id: ArticleId) -> Vec<Cow<'_, str>> {
    let from = site.entry(id).located();
    let article = from.article;
    let head = article.card.image.iter().map(|image| &image.target);
    let links = article.facts.scan.links.iter().filter(|link| link.is_image);
    let gallery = article.details.gallery.iter().map(|image| &image.target);
    let all = head.chain(links.map(|link| &link.target)).chain(gallery);
    let shown = all.filter_map(|target| site.shown(from, target)).map(large);
    let mut pictures: Vec<Cow<'_, str>> = Vec::new();
    for address in shown.filter(|address| !address.is_empty()) {
        if !pictures.contains(&address) && pictures.len() < PICTURES {
            pictures.push(address);
        }
    }
    pictures
}

fn large(shown: Cow<'_, Shown>) -> Cow<'_, str> {
    match shown {
        Cow::Borrowed(shown) => Cow::Borrowed(&shown.large),
        Cow::Owned(shown) => Cow::Owned(shown.large),
    }
}

/// An address from the root of the host, with scheme and host.
fn whole(base: &BaseUrl, href: &str) -> String {
    format!("{}{href}", base.origin())
}
