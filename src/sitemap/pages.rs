//! The pages that are no articles.

use super::{
    File, LIMITS, Sitemap, address_written, number, parts, push_element, urlset,
};
use crate::digest::Digest;
use crate::plan::{Recipe, Task};
use crate::site::Site;
use crate::url::OutPath;
use crate::view::Page;

/// The outputs of all pages that search engines are to know, sorted.
fn outs<'a>(site: &Site, tasks: &'a [Task]) -> Vec<&'a OutPath> {
    let pages = tasks.iter().filter(|task| match task.recipe {
        Recipe::Page(Page::Article(_)) => false,
        Recipe::Page(page) => !page.is_hidden(site),
        _ => false,
    });
    let mut outs: Vec<_> = pages.map(|task| &task.claim).collect();
    outs.sort_unstable();
    outs.dedup();
    outs
}

fn cut<'a>(site: &Site, outs: &[&'a OutPath]) -> Vec<Vec<&'a OutPath>> {
    let base = &site.config.base_url;
    let sizes = outs.iter().map(|out| 100 + address_written(base, out.as_str()));
    parts(sizes, LIMITS).into_iter().map(|part| outs[part].to_vec()).collect()
}

pub(super) fn files(site: &Site, tasks: &[Task]) -> Vec<File> {
    let parts = cut(site, &outs(site, tasks)).into_iter().enumerate();
    let files = parts.map(|(at, outs)| File {
        sitemap: Sitemap::Pages(number(at)),
        changed: None,
        digest: Digest::of_all(&site.config.base_url, outs.into_iter()),
    });
    files.collect()
}

pub(super) fn file_of(site: &Site, tasks: &[Task], out: &OutPath) -> Option<Sitemap> {
    let parts = cut(site, &outs(site, tasks));
    let at = parts.iter().position(|outs| outs.binary_search(&out).is_ok())?;
    Some(Sitemap::Pages(number(at)))
}

pub(super) fn xml(site: &Site, tasks: &[Task], part: u16) -> String {
    let parts = cut(site, &outs(site, tasks)).into_iter();
    let outs = parts.enumerate().find(|(at, _)| number(*at) == part);
    urlset(&[], |xml| {
        for out in outs.map(|(_, outs)| outs).unwrap_or_default() {
            xml.push_str("<url>");
            push_element(xml, "loc", &site.config.base_url.absolute(out));
            xml.truncate(xml.len() - 1);
            xml.push_str("</url>\n");
        }
    })
}
