//! Former addresses: pages that send their readers on.

use std::collections::HashMap;
use std::sync::Arc;

use super::{
    Absent, ArticleId, Candidate, Located, PageId, Site, StaticPage, Taxonomy, addresses,
};
use crate::article::{Alias, Article};
use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic, Place, Span};
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

/// The former addresses of all articles and static pages, by output.
pub(super) fn collect(
    candidates: &[Candidate],
    pages: &[StaticPage],
    config: &Config,
) -> Vec<Redirect> {
    let articles = candidates.iter().enumerate();
    let articles = articles
        .map(|(rank, one)| (&one.article, Moved::Article(ArticleId(rank as u32))));
    let pages = pages.iter().enumerate();
    let pages = pages.map(|(at, one)| (&one.article, Moved::Page(PageId(at as u16))));
    let redirects = articles.chain(pages).flat_map(|(article, to)| {
        let aliases = article.standing.aliases.iter();
        let outs = aliases.filter_map(|alias| former_out(alias, config));
        outs.map(move |out| Redirect { out, to })
    });
    let mut redirects: Vec<Redirect> = redirects.collect();
    redirects.sort_by(|a, b| a.out.cmp(&b.out));
    redirects.dedup_by(|a, b| a.out == b.out);
    redirects
}

/// The output at a former address. Copied from a browser, the address has the path below
/// which the portal is mounted.
fn former_out(alias: &Alias, config: &Config) -> Option<OutPath> {
    let mount = config.base_url.path().trim_start_matches('/');
    let inside = alias.out.strip_prefix(mount).and_then(|out| out.strip_prefix('/'));
    OutPath::new(inside.unwrap_or(&alias.out))
}

/// Articles and pages that claim a former address which belongs to somebody else, or is
/// their own present one, are held.
pub(super) fn hold_wrong_aliases(
    candidates: &mut Vec<Candidate>,
    pages: &mut Vec<StaticPage>,
    absent: &mut Vec<Absent>,
    config: &Config,
    notes: &mut Vec<Diagnostic>,
) {
    let articles = || {
        let articles = candidates.iter().map(|candidate| &candidate.article);
        articles.chain(pages.iter().map(|page| &page.article))
    };
    if articles().all(|article| article.standing.aliases.is_empty()) {
        return;
    }
    let mut owners: HashMap<String, (&Arc<Article>, Span)> = HashMap::new();
    for candidate in candidates.iter() {
        let slug = candidate.article.facts.spans.slug;
        owners.insert(candidate.out.folded(), (&candidate.article, slug));
    }
    for page in pages.iter() {
        owners.insert(page.out.folded(), (&page.article, page.article.facts.spans.slug));
    }
    let mut wrong: Vec<Arc<str>> = Vec::new();
    for article in articles() {
        for alias in &article.standing.aliases {
            let Some(out) = former_out(alias, config) else { continue };
            let place = Place::at(article.path.clone(), alias.span);
            let address = format!("/{}", out.address());
            let taken = |owner: &str| {
                let note = Diagnostic::new(Code::AddressTaken, place.clone());
                note.arg(&address).arg(owner)
            };
            let note = match owners.get(&out.folded()) {
                Some((owner, _)) if Arc::ptr_eq(owner, article) => {
                    Diagnostic::new(Code::AliasIsOwn, place.clone()).arg(&address)
                }
                Some((owner, span)) => {
                    taken(&owner.path).related(Place::at(owner.path.clone(), *span))
                }
                None if is_of_the_portal(&out, config) => taken("bantin"),
                None => {
                    owners.insert(out.folded(), (article, alias.span));
                    continue;
                }
            };
            notes.push(note);
            wrong.push(article.path.clone());
        }
    }
    wrong.sort();
    let is_wrong = |article: &Article| wrong.binary_search(&article.path).is_ok();
    addresses::hold(candidates, absent, |candidate| is_wrong(&candidate.article));
    pages.retain(|page| {
        let is_wrong = is_wrong(&page.article);
        absent.extend(is_wrong.then(|| Absent::held(&page.article)));
        !is_wrong
    });
}

/// Whether an address is that of a list or of another page of the portal itself.
fn is_of_the_portal(out: &OutPath, config: &Config) -> bool {
    let path = out.as_str();
    let Some((folder, rest)) = path.split_once('/') else {
        return matches!(path, "index.html" | "404.html" | "rss.xml" | "sitemap.xml");
    };
    let is_list = rest.ends_with("index.html") || rest.contains('_');
    let is_section = config.sections.iter().any(|section| section.slug == folder);
    let is_terms = Taxonomy::ALL.iter().any(|taxonomy| taxonomy.folder() == folder);
    let is_other = crate::config::RESERVED.contains(&folder);
    is_list && is_section || is_terms || is_other
}
