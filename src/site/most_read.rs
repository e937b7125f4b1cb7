//! The articles that readers ask for most.

use std::collections::HashMap;

use super::{ArticleId, Entry};
use crate::config::Config;
use crate::url;
use crate::visits::Visits;

/// How many of them pages show.
const SHOWN: usize = 5;

/// The articles on the site that were asked for most, the most read first. An address may
/// have the path below which the portal is mounted, and a query.
pub(super) fn collect(
    visits: Option<&Visits>,
    entries: &[Entry],
    config: &Config,
) -> Vec<ArticleId> {
    let Some(visits) = visits else { return Vec::new() };
    let ids = (0..entries.len() as u32).map(ArticleId);
    let by_address: HashMap<&str, ArticleId> =
        ids.map(|id| (entries[id.0 as usize].out.address(), id)).collect();
    let mut counts: HashMap<ArticleId, u64> = HashMap::new();
    for (address, count) in &visits.pages {
        let path = path_of(address);
        let inside = below(&path, config.base_url.path());
        let found = inside.and_then(|inside| by_address.get(inside));
        if let Some(id) = found.or_else(|| by_address.get(&*path)) {
            let known = counts.entry(*id).or_default();
            *known = known.saturating_add(*count);
        }
    }
    let mut counts: Vec<(ArticleId, u64)> = counts.into_iter().collect();
    // Of equals, the newest.
    counts.sort_by_key(|(id, count)| std::cmp::Reverse((*count, *id)));
    counts.into_iter().take(SHOWN).map(|(id, _)| id).collect()
}

/// What was asked for, from the root of the host, as [`OutPath::address`] writes it.
///
/// [`OutPath::address`]: crate::url::OutPath::address
fn path_of(asked: &str) -> String {
    let path = url::decode(asked.split(['?', '#']).next().unwrap_or_default());
    let path = path.trim_start_matches('/');
    path.strip_suffix("index.html").unwrap_or(path).to_owned()
}

/// The part of a path below where the portal is mounted.
fn below<'a>(path: &'a str, mount: &str) -> Option<&'a str> {
    path.strip_prefix(mount.trim_matches('/'))?.strip_prefix('/')
}
