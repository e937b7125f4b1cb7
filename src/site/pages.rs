//! Static pages: about, contact, how to contribute. The files of `content/trang/`.
//!
//! A static page lives at `/<slug>.html`, is in no section, needs no date, and is linked
//! from the foot of every page.

use std::collections::HashMap;
use std::sync::Arc;

use super::placing::ribbon;
use super::{Absent, Conditions, Reason, Ribbon};
use crate::article::Article;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::url::OutPath;

/// The position of a static page, by path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PageId(pub u16);

/// A static page.
#[derive(Clone, Debug)]
pub struct StaticPage {
    /// Its text.
    pub article: Arc<Article>,
    /// Its output.
    pub out: OutPath,
    /// In a preview, why it would not be public.
    pub ribbon: Option<Ribbon>,
}

/// The static pages among all articles, by path; those that are not on the site become
/// absent.
pub(super) fn collect(
    articles: &[Arc<Article>],
    conditions: Conditions,
    absent: &mut Vec<Absent>,
    notes: &mut Vec<Diagnostic>,
) -> Vec<StaticPage> {
    let mut pages: Vec<StaticPage> = Vec::new();
    let mut owners: HashMap<String, Arc<Article>> = HashMap::new();
    for article in articles {
        match place(article, conditions, &owners, notes) {
            Ok(page) => {
                owners.insert(page.out.folded(), article.clone());
                pages.push(page);
            }
            Err(reason) => absent.push(Absent { article: article.clone(), reason }),
        }
    }
    pages
}

fn place(
    article: &Arc<Article>,
    conditions: Conditions,
    owners: &HashMap<String, Arc<Article>>,
    notes: &mut Vec<Diagnostic>,
) -> Result<StaticPage, Reason> {
    if article.card.draft && !conditions.preview {
        return Err(Reason::Draft);
    }
    if article.is_held() {
        return Err(Reason::Held);
    }
    let ribbon = ribbon(article, conditions.now);
    if let Some(ribbon) = ribbon.filter(|_| !conditions.preview) {
        return Err(ribbon.into());
    }
    let at =
        |article: &Article| Place::at(article.path.clone(), article.facts.spans.slug);
    let slug = &article.card.slug;
    let Some(out) = OutPath::new(&format!("{slug}.html")).filter(|_| slug != "404")
    else {
        notes.push(Diagnostic::new(Code::BadFileName, at(article)).arg(slug));
        return Err(Reason::Held);
    };
    if let Some(owner) = owners.get(&out.folded()) {
        notes.push(
            Diagnostic::new(Code::AddressTaken, at(article))
                .arg(format!("/{}", out.address()))
                .arg(&*owner.path)
                .related(at(owner)),
        );
        return Err(Reason::Held);
    }
    Ok(StaticPage { article: article.clone(), out, ribbon })
}
