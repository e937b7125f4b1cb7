//! Articles that cannot have the address they claim are held.

use std::collections::HashMap;
use std::sync::Arc;

use super::{Absent, Candidate, StaticPage};
use crate::article::Article;
use crate::diagnostic::{Code, Diagnostic, Place};

/// Moves the candidates that `is_held` names to the absent ones.
pub(super) fn hold(
    candidates: &mut Vec<Candidate>,
    absent: &mut Vec<Absent>,
    mut is_held: impl FnMut(&Candidate) -> bool,
) {
    candidates.retain(|candidate| {
        let held = is_held(candidate);
        absent.extend(held.then(|| Absent::held(&candidate.article)));
        !held
    });
}

/// An article that claims the address of a static page is held: the page was there
/// before any news.
pub(super) fn hold_taken(
    candidates: &mut Vec<Candidate>,
    absent: &mut Vec<Absent>,
    pages: &[StaticPage],
    notes: &mut Vec<Diagnostic>,
) {
    let owners: HashMap<String, &StaticPage> =
        pages.iter().map(|page| (page.out.folded(), page)).collect();
    let at =
        |article: &Article| Place::at(article.path.clone(), article.facts.spans.slug);
    if owners.is_empty() {
        return;
    }
    candidates.retain(|candidate| {
        let Some(page) = owners.get(&candidate.out.folded()) else { return true };
        notes.push(
            Diagnostic::new(Code::AddressTaken, at(&candidate.article))
                .arg(format!("/{}", candidate.out.address()))
                .arg(&*page.article.path)
                .related(at(&page.article)),
        );
        absent.push(Absent::held(&candidate.article));
        false
    });
}

/// Of two articles that claim one address, the later one by date and path is held.
pub(super) fn hold_collisions(
    candidates: &mut Vec<Candidate>,
    absent: &mut Vec<Absent>,
    notes: &mut Vec<Diagnostic>,
) {
    let mut owners: HashMap<String, &Candidate> =
        HashMap::with_capacity(candidates.len());
    let mut losers: Vec<Arc<str>> = Vec::new();
    let key = |candidate: &Candidate| {
        (*candidate.article.card.appears(), candidate.article.path.clone())
    };
    for candidate in candidates.iter() {
        let folded = candidate.out.folded();
        let Some(&owner) = owners.get(&folded) else {
            owners.insert(folded, candidate);
            continue;
        };
        let (winner, loser) = if key(owner) <= key(candidate) {
            (owner, candidate)
        } else {
            (candidate, owner)
        };
        let at =
            |article: &Article| Place::at(article.path.clone(), article.facts.spans.slug);
        notes.push(
            Diagnostic::new(Code::AddressTaken, at(&loser.article))
                .arg(format!("/{}", loser.out.address()))
                .arg(&*winner.article.path)
                .related(at(&winner.article)),
        );
        losers.push(loser.article.path.clone());
        owners.insert(folded, winner);
    }
    losers.sort();
    hold(candidates, absent, |candidate| {
        losers.binary_search(&candidate.article.path).is_ok()
    });
}
