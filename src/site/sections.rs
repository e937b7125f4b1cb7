//! Sections and the archive: the articles by month.

use std::sync::Arc;

use super::sorting::News;
use super::{ArticleId, Conditions, fixed, standing};
use crate::article::Article;
use crate::calendar::Collection;
use crate::config::Config;
use crate::url::OutPath;

/// A section and its articles.
#[derive(Clone, Debug)]
pub struct Section {
    /// Its front.
    pub out: OutPath,
    /// Its articles by month.
    pub collection: Collection,
    /// Its pinned articles, newest first.
    pub pinned: Vec<ArticleId>,
    /// The words at its head: its `_index.md`.
    pub intro: Option<Arc<Article>>,
}

/// The sections, in the order of site.yaml.
pub(super) fn collect(
    news: &News,
    config: &Config,
    mut intros: Vec<Option<Arc<Article>>>,
    conditions: Conditions,
) -> Vec<Section> {
    let mut articles = vec![Vec::new(); config.sections.len()];
    for id in news.ids() {
        articles[news[id].section.0 as usize].push(id);
    }
    let sections = std::iter::zip(&config.sections, articles).enumerate();
    let sections = sections.map(|(at, (section, articles))| Section {
        out: fixed(&format!("{}/index.html", section.slug)),
        pinned: standing::pinned(news, &articles, conditions),
        collection: by_month(&section.slug, articles, news, config),
        intro: intros[at].take(),
    });
    sections.collect()
}

/// All articles, whatever their section.
pub(super) fn archive(news: &News, config: &Config) -> Collection {
    by_month("luu-tru", news.ids().collect(), news, config)
}

fn by_month(
    folder: &str,
    articles: Vec<ArticleId>,
    news: &News,
    config: &Config,
) -> Collection {
    Collection::new(folder, articles, config.page_size, |id| news[id].month)
}
