//! Former addresses: pages that send their readers on.

use super::placing::{Candidate, Seat};
use super::sorting::News;
use super::{ArticleId, Located, PageId, Site, StaticPage};
use crate::article::{Alias, Article};
use crate::config::Config;
use crate::diagnostic::Span;
use crate::url::OutPath;

/// A former address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Redirect {
    /// The former page.
    pub out: OutPath,
    /// What is elsewhere now.
    pub to: Moved,
}

/// What has a former address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moved {
    /// An article.
    Article(ArticleId),
    /// A static page.
    Page(PageId),
}

impl Site {
    /// What is elsewhere now, by the position of its redirect.
    pub fn moved(&self, at: u32) -> Located<'_> {
        match self.redirects[at as usize].to {
            Moved::Article(id) => self.entry(id).located(),
            Moved::Page(id) => self.page(id).located(),
        }
    }
}

impl Site {
    /// The outputs at the former addresses that an article names, each once.
    pub fn former_outs(&self, article: &Article) -> Vec<OutPath> {
        outs(article, &self.config)
    }
}

/// A former address before anybody knows whether it is free.
pub(super) struct Former {
    /// Whose it was, by the index of the candidate.
    pub(super) of: usize,
    /// The former page.
    pub(super) out: OutPath,
    /// Where it was typed.
    pub(super) span: Span,
}

/// Every former address that candidates name, in their order.
pub(super) fn former(candidates: &[Candidate], config: &Config) -> Vec<Former> {
    let owners = candidates.iter().enumerate();
    let owners = owners.filter(|(_, one)| !matches!(one.seat, Seat::Head(_)));
    let former = owners.flat_map(|(of, one)| {
        let aliases = one.article.standing.aliases.iter();
        aliases.filter_map(move |alias| {
            Some(Former { of, out: former_out(alias, config)?, span: alias.span })
        })
    });
    former.collect()
}

/// The outputs at the former addresses of an article, each once.
pub(super) fn outs(article: &Article, config: &Config) -> Vec<OutPath> {
    let aliases = article.standing.aliases.iter();
    let mut outs: Vec<OutPath> =
        aliases.filter_map(|alias| former_out(alias, config)).collect();
    outs.sort();
    outs.dedup();
    outs
}

/// The redirects of all articles and static pages on the site, by output.
pub(super) fn collect(
    news: &News,
    pages: &[StaticPage],
    config: &Config,
) -> Vec<Redirect> {
    let articles = news.ids().map(|id| (&news[id].article, Moved::Article(id)));
    let pages = pages.iter().enumerate();
    let pages = pages.map(|(at, one)| (&one.article, Moved::Page(PageId(at as u16))));
    let redirects = articles.chain(pages).flat_map(|(article, to)| {
        outs(article, config).into_iter().map(move |out| Redirect { out, to })
    });
    let mut redirects: Vec<Redirect> = redirects.collect();
    redirects.sort_by(|a, b| a.out.cmp(&b.out));
    redirects
}

/// The output at a former address. Copied from a browser, the address has the path below
/// which the portal is mounted.
fn former_out(alias: &Alias, config: &Config) -> Option<OutPath> {
    let mount = config.base_url.path().trim_start_matches('/');
    let inside = alias.out.strip_prefix(mount).and_then(|out| out.strip_prefix('/'));
    OutPath::new(inside.unwrap_or(&alias.out))
}
