//! The sitemap.

use crate::digest::Digest;
use crate::markup::push_element;
use crate::plan::{Recipe, Task};
use crate::site::Site;
use crate::url::OutPath;

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
