//! The tasks of what programs read: feeds, sitemaps, files with well-known names, and the
//! index of the search.

use rayon::prelude::*;

use super::{Recipe, Task, task};
use crate::digest::Digest;
use crate::feed::Feed;
use crate::search;
use crate::site::{Channel, Format, Site};
use crate::sitemap;
use crate::theme::Theme;
use crate::well_known::{Assets, WellKnown};

/// The tasks besides those of the pages, which are `pages`.
pub(super) fn tasks(
    site: &Site,
    assets: &Assets,
    theme: &Theme,
    pages: &[Task],
) -> Vec<Task> {
    let feeds: Vec<(Channel, Format)> = site.feeds().collect();
    let feeds = feeds.into_par_iter().map(|(of, format)| {
        let digest = Digest::of(&Feed::new(site, of, format));
        task(of.out(site, format), Recipe::Feed(of, format), digest)
    });
    let mut tasks: Vec<Task> = feeds.collect();
    let sitemaps = sitemap::plan(site, pages).into_iter();
    let sitemaps = sitemaps
        .map(|(sitemap, digest)| task(sitemap.out(), Recipe::Sitemap(sitemap), digest));
    tasks.extend(sitemaps);
    for file in WellKnown::ALL {
        let out = file.out();
        if theme.asset(out.as_str()).is_none()
            && let Some(digest) = file.digest(site, assets)
        {
            tasks.push(task(out, Recipe::WellKnown(file), digest));
        }
    }
    tasks.extend(search_tasks(site));
    tasks
}

/// The index of the search.
fn search_tasks(site: &Site) -> Vec<Task> {
    if !site.config.outputs.search {
        return Vec::new();
    }
    let shared = Digest::of(&search::Shared::new(site));
    let shared = task(search::Shared::out(), Recipe::SearchShared, shared);
    let parts = search::parts(site);
    let parts = parts.iter().map(|part| {
        let segment = part.segment();
        task(segment.out(), Recipe::Search(segment), part.digest(site))
    });
    parts.chain([shared]).collect()
}
