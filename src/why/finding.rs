//! Which file or page is meant by what somebody typed.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::behind;
use crate::Revision;
use crate::plan::Task;
use crate::source::Presence;
use crate::url::{self, OutPath};
use crate::vietnamese;

/// How many paths are suggested.
const SUGGESTED: usize = 3;

/// What was meant.
#[derive(Clone, Debug)]
pub enum Found<'a> {
    /// A file of the project or of the theme, by its path from the root.
    File(Cow<'a, str>),
    /// A page or machine file that no file stands behind.
    Page(&'a Task),
    /// Something on the disk that bantin does not look at.
    Ignored(&'a str, Presence),
}

/// What somebody meant, or up to three paths that are near it.
///
/// `typed` is as typed, perhaps an address; `paths` are the paths from the root that it
/// may be (see [`source::meant`](crate::source::meant)), each with what is there on the
/// disk. Letter case and marks need not be right where only one file is meant; `content/`
/// in front, `.md` and `/index.md` behind may be missing.
///
/// # Errors
/// With suggestions, likeliest first; perhaps none.
pub fn find<'a>(
    revision: &'a Revision,
    typed: &str,
    paths: &'a [(String, Presence)],
) -> Result<Found<'a>, Vec<String>> {
    let variants: Vec<String> =
        paths.iter().flat_map(|(path, _)| variants(path)).collect();
    let known = || known(revision);
    // `/tin-hoat-dong/` is an address before it is a folder.
    let is_address = typed.starts_with('/') || typed.contains("://");
    if let Some(found) = at_address(revision, typed).filter(|_| is_address) {
        return Ok(found);
    }
    for variant in &variants {
        if let Some(path) = known().find(|path| path == variant) {
            return Ok(Found::File(path.into()));
        }
    }
    let is_there = |presence| matches!(presence, Presence::File | Presence::Link);
    if let Some((path, presence)) = paths.iter().find(|(_, there)| is_there(*there)) {
        return Ok(Found::Ignored(path, *presence));
    }
    if typed.trim().is_empty() {
        return Err(Vec::new());
    }
    if let Some(found) = at_address(revision, typed) {
        return Ok(found);
    }
    let mut several = BTreeSet::new();
    let keys: [fn(&str) -> String; 2] = [str::to_lowercase, vietnamese::fold];
    for key in keys {
        let meant: BTreeSet<String> = variants.iter().map(|path| key(path)).collect();
        let mut same = known().filter(|path| meant.contains(&key(path)));
        match (same.next(), same.next()) {
            (Some(path), None) => return Ok(Found::File(path.into())),
            (Some(one), Some(other)) => {
                several.extend([one, other].into_iter().chain(same).map(str::to_owned));
                break;
            }
            (None, _) => {}
        }
    }
    if !several.is_empty() {
        return Err(several.into_iter().take(SUGGESTED).collect());
    }
    Err(near(revision, &variants))
}

/// Every file of the project and of the theme, by its path from the root.
fn known(revision: &Revision) -> impl Iterator<Item = &str> {
    revision.sources.files().iter().map(|file| &**file.path())
}

/// The paths that a path may stand for.
fn variants(path: &str) -> Vec<String> {
    let path = path.trim_end_matches('/');
    let below = ["", "content/"].into_iter().map(|folder| format!("{folder}{path}"));
    let all = below.flat_map(|path| {
        ["", ".md", "/index.md", "/_index.md"].map(|end| format!("{path}{end}"))
    });
    all.collect()
}

/// The file or page at an address: a whole one, or what follows the host.
fn at_address<'a>(revision: &'a Revision, typed: &str) -> Option<Found<'a>> {
    let base = &revision.site.config.base_url;
    let host = base.origin().split_once("://").map_or("", |(_, host)| host);
    let path = match typed.split_once("://") {
        Some((_, rest)) => {
            let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
            let (theirs, path) = rest.split_at(end);
            // Another host may be the preview, or one the portal had before; but its home
            // page is its own.
            Some(path).filter(|path| theirs == host || path.len() > 1)?
        }
        // Browsers hide the scheme.
        None => typed.strip_prefix(host).unwrap_or(typed),
    };
    let path = url::decode(path.split(['?', '#']).next()?.trim());
    let inside = path.strip_prefix(base.path());
    let inside = inside.filter(|inside| inside.is_empty() || inside.starts_with('/'));
    let inside = inside.unwrap_or(&path).trim_start_matches('/');
    let inside = inside.strip_prefix("public/").unwrap_or(inside);
    let outs = ["", "/index.html", "index.html", ".html"];
    let outs = outs.into_iter().filter_map(|end| OutPath::new(&format!("{inside}{end}")));
    for out in outs {
        if let Some(found) = at_out(revision, &out) {
            return Some(found);
        }
    }
    None
}

/// The file or page of an output, or an article that waits for it.
fn at_out<'a>(revision: &'a Revision, out: &OutPath) -> Option<Found<'a>> {
    let site = &revision.site;
    let folded = out.folded();
    let tasks = revision.plan.tasks();
    let task = revision.plan.task(out.as_str());
    let task = task.or_else(|| tasks.iter().find(|task| task.claim.folded() == folded));
    if let Some(task) = task {
        return Some(behind(revision, task).map_or(Found::Page(task), Found::File));
    }
    let mut absent = site.absent.iter();
    let waits = absent.find(|absent| {
        site.out_when_due(&absent.article).is_some_and(|own| own.folded() == folded)
    });
    waits.map(|absent| Found::File(Cow::Borrowed(&absent.article.path)))
}

/// Paths that were probably meant: files of that name elsewhere, of a name like it, or
/// in that folder.
fn near(revision: &Revision, variants: &[String]) -> Vec<String> {
    let name = |path: &str| path.rsplit('/').next().unwrap_or(path).to_owned();
    // An `index.md` is called by its folder.
    let called = |path: &str| {
        let path = path.strip_suffix("/index.md").unwrap_or(path);
        let name = name(path);
        name.strip_suffix(".md").map(str::to_owned).unwrap_or(name)
    };
    let Some(typed) = variants.first().map(|path| called(path)) else {
        return Vec::new();
    };
    let wanted = vietnamese::fold(&typed);
    let mut found: Vec<&str> = Vec::new();
    found
        .extend(known(revision).filter(|path| vietnamese::fold(&called(path)) == wanted));
    if found.is_empty() {
        let names: Vec<String> = known(revision).map(called).collect();
        let nearest = vietnamese::nearest(&typed, names.iter().map(String::as_str));
        let nearest = nearest.map(str::to_owned);
        found.extend(known(revision).filter(|path| Some(called(path)) == nearest));
    }
    if found.is_empty() {
        let folders: Vec<String> = variants
            .iter()
            .map(|path| format!("{}/", path.trim_end_matches('/')))
            .collect();
        let is_inside = |path: &&str| folders.iter().any(|f| path.starts_with(&**f));
        found.extend(known(revision).filter(is_inside));
    }
    found.into_iter().take(SUGGESTED).map(str::to_owned).collect()
}
