//! Former addresses: pages that send their readers on.

use std::collections::HashSet;
use std::sync::OnceLock;

use super::placing::{Candidate, Seat};
use super::sorting::News;
use super::{ArticleId, Found, Located, PageId, Site, StaticPage, addresses, links};
use crate::article::{self, Alias, Article};
use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic, Place, Span};
use crate::register::{ListedRedirect, REDIRECTS_PATH};
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Moved {
    /// An article.
    Article(ArticleId),
    /// A static page.
    Page(PageId),
    /// Another page of the portal, of a line of redirects.csv.
    Listed(OutPath),
}

impl Site {
    /// The article or static page that is elsewhere now, by the position of its redirect;
    /// none of an address that redirects.csv alone knows.
    pub fn moved(&self, at: u32) -> Option<Located<'_>> {
        match self.redirects[at as usize].to {
            Moved::Article(id) => Some(self.entry(id).located()),
            Moved::Page(id) => Some(self.page(id).located()),
            Moved::Listed(_) => None,
        }
    }

    /// Where a redirect leads, by its position.
    pub fn moved_to(&self, at: u32) -> &OutPath {
        match &self.redirects[at as usize].to {
            Moved::Article(id) => &self.entry(*id).out,
            Moved::Page(id) => &self.page(*id).out,
            Moved::Listed(out) => out,
        }
    }

    /// Adds what redirects.csv lists, but what leads nowhere or is in the way of a page.
    pub(super) fn list_redirects(
        &mut self,
        listed: &[ListedRedirect],
        notes: &mut Vec<Diagnostic>,
    ) {
        if listed.is_empty() {
            return;
        }
        let mut redirects: Vec<Redirect> = Vec::new();
        let mut met: HashSet<String> = HashSet::new();
        for ListedRedirect { from, to, span } in listed {
            let note = |code| Diagnostic::new(code, Place::at(REDIRECTS_PATH, *span));
            let Some(out) = inside(from.as_str(), &self.config) else { continue };
            let folded = out.folded().into_owned();
            let is_taken = addresses::is_of_the_portal(&folded, &self.config)
                || self.has_address(out.address())
                || out.folders().any(|folder| self.has_address(folder))
                || self.withdrawn.iter().any(|one| one.out == out);
            if is_taken || !met.insert(folded) {
                notes.push(note(Code::RedirectTaken).arg(format!("/{}", out.address())));
                continue;
            }
            match self.listed_target(to) {
                Some(to) => redirects.push(Redirect { out, to }),
                None => {
                    let nearest = links::nearest(self, &to.replace(".html", ".md"));
                    let note = note(Code::RedirectNowhere).arg(to);
                    notes.push(note.arg(nearest.unwrap_or_default()));
                }
            }
        }
        self.redirects.extend(redirects);
        self.redirects.sort_by(|a, b| a.out.cmp(&b.out));
        // They are addresses of the site, too.
        self.addresses = OnceLock::new();
    }

    /// What an address means, or the path of an article, as typed in redirects.csv.
    fn listed_target(&self, typed: &str) -> Option<Moved> {
        let path = typed.trim_start_matches('/');
        let path = path.strip_prefix("content/").unwrap_or(path);
        match self.by_path.get(path) {
            Some(Found::On(id)) => return Some(Moved::Article(*id)),
            Some(Found::Page(at)) => return Some(Moved::Page(PageId(*at as u16))),
            Some(Found::Absent(_)) => return None,
            None => {}
        }
        let own = self.config.base_url.origin();
        let is_elsewhere = typed.contains("://") && !typed.starts_with(own);
        let out = article::former_address(typed).ok().filter(|_| !is_elsewhere);
        let out = match typed.trim_end_matches('/') {
            "" => OutPath::new("index.html")?,
            bare if bare == own => OutPath::new("index.html")?,
            _ => inside(out?.as_str(), &self.config)?,
        };
        let is_of = |own: &OutPath| *own == out;
        if let Some(at) = self.entries.iter().position(|entry| is_of(&entry.out)) {
            return Some(Moved::Article(ArticleId(at as u32)));
        }
        if let Some(at) = self.pages.iter().position(|page| is_of(&page.out)) {
            return Some(Moved::Page(PageId(at as u16)));
        }
        self.has_address(out.address()).then_some(Moved::Listed(out))
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
        outs(article, config).into_iter().map(move |out| Redirect { out, to: to.clone() })
    });
    let mut redirects: Vec<Redirect> = redirects.collect();
    redirects.sort_by(|a, b| a.out.cmp(&b.out));
    redirects
}

/// The output at a former address. Copied from a browser, the address has the path below
/// which the portal is mounted.
fn former_out(alias: &Alias, config: &Config) -> Option<OutPath> {
    inside(&alias.out, config)
}

/// An output without the path below which the portal is mounted.
fn inside(out: &str, config: &Config) -> Option<OutPath> {
    let mount = config.base_url.path().trim_start_matches('/');
    let inside = out.strip_prefix(mount).and_then(|out| out.strip_prefix('/'));
    OutPath::new(inside.unwrap_or(out))
}
