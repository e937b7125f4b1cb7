//! Former addresses: pages that send their readers on.

use std::collections::HashMap;
use std::sync::Arc;

use super::{Absent, ArticleId, Candidate, StaticPage, Taxonomy, addresses};
use crate::article::Article;
use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic, Place, Span};
use crate::url::OutPath;

/// A former address of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Redirect {
    /// The former page.
    pub out: OutPath,
    /// The article, wherever it is now.
    pub to: ArticleId,
}

/// The former addresses of all articles, by output.
pub(super) fn collect(candidates: &[Candidate]) -> Vec<Redirect> {
    let redirects = candidates.iter().enumerate().flat_map(|(rank, candidate)| {
        let aliases = candidate.article.standing.aliases.iter();
        let outs = aliases.filter_map(|alias| OutPath::new(&alias.out));
        outs.map(move |out| Redirect { out, to: ArticleId(rank as u32) })
    });
    let mut redirects: Vec<Redirect> = redirects.collect();
    redirects.sort_by(|a, b| a.out.cmp(&b.out));
    redirects.dedup_by(|a, b| a.out == b.out);
    redirects
}

/// Articles that claim a former address which belongs to somebody else, or is their own
/// present one, are held.
pub(super) fn hold_wrong_aliases(
    candidates: &mut Vec<Candidate>,
    absent: &mut Vec<Absent>,
    pages: &[StaticPage],
    config: &Config,
    notes: &mut Vec<Diagnostic>,
) {
    if candidates.iter().all(|candidate| candidate.article.standing.aliases.is_empty()) {
        return;
    }
    let mut owners: HashMap<String, (&Arc<Article>, Span)> = HashMap::new();
    for candidate in candidates.iter() {
        let slug = candidate.article.facts.spans.slug;
        owners.insert(candidate.out.folded(), (&candidate.article, slug));
    }
    for page in pages {
        owners.insert(page.out.folded(), (&page.article, page.article.facts.spans.slug));
    }
    let mut wrong: Vec<Arc<str>> = Vec::new();
    for candidate in candidates.iter() {
        let article = &candidate.article;
        for alias in &article.standing.aliases {
            let Some(out) = OutPath::new(&alias.out) else { continue };
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
    addresses::hold(candidates, absent, |candidate| {
        wrong.binary_search(&candidate.article.path).is_ok()
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
