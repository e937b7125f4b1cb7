//! What refers to a file.

use std::sync::Arc;

use rayon::prelude::*;

use crate::Revision;
use crate::article::Article;
use crate::config;
use crate::register::BANNERS_PATH;
use crate::site::Absent;
use crate::url::Target;

/// A file that refers to another one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct User {
    /// From the root.
    pub path: Arc<str>,
    /// Whether it is on the site itself.
    pub is_on: bool,
}

/// Every text, register or setting that refers to a file, by path.
pub(super) fn of(revision: &Revision, path: &str) -> Vec<User> {
    let site = &revision.site;
    let content = path.strip_prefix("content/");
    let asset = path.strip_prefix("static/");
    let means = |target: &Target| match target {
        Target::Content(path, _) => content == Some(path),
        Target::Address(path, _) => asset == Some(path),
        _ => false,
    };
    let uses = |article: &Article| {
        &*article.path != path && article.references().iter().any(|one| means(one.target))
    };
    let user = |article: &Arc<Article>, is_on| {
        uses(article).then(|| User { path: article.path.clone(), is_on })
    };
    let on = site.entries.par_iter().map(|entry| &entry.article);
    let pages = site.pages.par_iter().map(|page| &page.article);
    let intros = site.sections.par_iter().filter_map(|section| section.intro.as_ref());
    let on = on.chain(pages).chain(intros).map(|article| (article, true));
    let off = site.absent.par_iter().map(|Absent { article, .. }| (article, false));
    let users = on.chain(off).filter_map(|(article, is_on)| user(article, is_on));
    let mut users: Vec<User> = users.collect();
    let mut banners = site
        .banners
        .iter()
        .flat_map(|banner| [Some(&banner.image), banner.to.as_ref().map(|(to, _)| to)]);
    if banners.any(|target| target.is_some_and(means)) {
        users.push(User { path: BANNERS_PATH.into(), is_on: true });
    }
    let menu = site.config.menu.iter().map(|entry| &entry.to);
    let alert = site.alert.iter().filter_map(|alert| alert.to.as_ref());
    if menu.chain(alert.map(|(to, _)| to)).any(means) {
        users.push(User { path: config::PATH.into(), is_on: true });
    }
    users.sort();
    users
}
