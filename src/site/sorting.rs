//! The third stage: who is on the site, and who is not and why.
//!
//! In: [`Judged`]. Out: [`Sorted`]: the articles on the site at their ranks, the static
//! pages, the words at the head of sections, what was taken back, and everybody else.

use std::ops::Index;
use std::sync::Arc;

use rayon::prelude::*;

use super::judging::Judged;
use super::placing::{Candidate, Seat};
use super::{
    Absent, ArticleId, Conditions, Reason, Ribbon, SectionId, StaticPage, Withdrawn,
    redirects,
};
use crate::article::Article;
use crate::calendar::Period;
use crate::config::Config;
use crate::url::OutPath;

/// An article on the site, before anything is known that lists it.
pub(super) struct Ranked {
    pub(super) article: Arc<Article>,
    pub(super) section: SectionId,
    pub(super) out: OutPath,
    /// The month in which it appears.
    pub(super) month: Period,
    pub(super) ribbon: Option<Ribbon>,
}

/// The articles on the site: an id is a rank, by appearance, then path.
pub(super) struct News(Vec<Ranked>);

impl News {
    fn new(mut articles: Vec<Ranked>) -> Self {
        articles.par_sort_by(|a, b| {
            let (a, b) = (&a.article, &b.article);
            a.card.appears().cmp(b.card.appears()).then_with(|| a.path.cmp(&b.path))
        });
        Self(articles)
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// Oldest first.
    pub(super) fn ids(&self) -> impl DoubleEndedIterator<Item = ArticleId> + use<> {
        (0..self.0.len() as u32).map(ArticleId)
    }

    /// By rank.
    pub(super) fn into_ranked(self) -> Vec<Ranked> {
        self.0
    }
}

impl Index<ArticleId> for News {
    type Output = Ranked;

    fn index(&self, id: ArticleId) -> &Ranked {
        &self.0[id.0 as usize]
    }
}

/// Everybody, by what becomes of them.
pub(super) struct Sorted {
    pub(super) news: News,
    /// By path.
    pub(super) pages: Vec<StaticPage>,
    /// By section.
    pub(super) intros: Vec<Option<Arc<Article>>>,
    /// By path, once for each address.
    pub(super) withdrawn: Vec<Withdrawn>,
    /// By path.
    pub(super) absent: Vec<Absent>,
}

impl Sorted {
    /// Sorts what was judged.
    pub(super) fn new(judged: Judged, config: &Config, conditions: Conditions) -> Self {
        let Judged { candidates, outside: mut absent } = judged;
        let mut articles = Vec::new();
        let mut pages = Vec::new();
        let mut intros = vec![None; config.sections.len()];
        let mut withdrawn = Vec::new();
        for (candidate, is_held) in candidates {
            let Candidate { article, seat, out, month, ribbon, is_withdrawn } = candidate;
            let reason = reason(ribbon, is_held, is_withdrawn, conditions);
            if let Some(reason) = reason {
                if reason == Reason::Withdrawn {
                    let former = redirects::outs(&article, config).into_iter();
                    let article = &article;
                    let of = |out| Withdrawn { article: article.clone(), out };
                    withdrawn.extend(out.into_iter().flat_map(|out| {
                        std::iter::once(out).chain(former.clone()).map(of)
                    }));
                }
                absent.push(Absent { article, reason, is_held });
                continue;
            }
            match (seat, out) {
                (Seat::Section(at), Some(out)) => {
                    let section = SectionId(at as u16);
                    articles.push(Ranked { article, section, out, month, ribbon });
                }
                (Seat::Page, Some(out)) => {
                    pages.push(StaticPage { article, out, ribbon });
                }
                (Seat::Head(at), _) => intros[at] = Some(article),
                // Without an address it is held.
                (Seat::Section(_) | Seat::Page, None) => {}
            }
        }
        absent.sort_by(|a, b| a.article.path.cmp(&b.article.path));
        Self { news: News::new(articles), pages, intros, withdrawn, absent }
    }
}

/// Why an article with such a ribbon is not on the site, if it is not.
pub(super) fn reason(
    ribbon: Option<Ribbon>,
    is_held: bool,
    is_withdrawn: bool,
    conditions: Conditions,
) -> Option<Reason> {
    match ribbon.filter(|_| !conditions.preview) {
        // Nobody waits for them, so their mistakes may wait too.
        Some(Ribbon::Draft) => Some(Reason::Draft),
        Some(Ribbon::Scheduled) => Some(Reason::Scheduled),
        _ if is_held => Some(Reason::Held),
        Some(Ribbon::Expired) => Some(Reason::Expired),
        None => is_withdrawn.then_some(Reason::Withdrawn),
    }
}
