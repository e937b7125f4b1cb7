//! When the site will differ without anybody doing anything, and by what.
//!
//! An instant counts only if something is another than before: the same two functions
//! that decide who is on the site now ([`placing`],
//! [`sorting`]) are asked about the second before it and about itself.

use std::sync::Arc;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::{ArticleId, Conditions, Reason, Ribbon, Site, placing, sorting};
use crate::article::Article;
use crate::config::{Alert, Security};
use crate::moment::Moment;
use crate::register::Banner;
use crate::view::Page;

/// An instant, and all that changes then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Due {
    /// Unix seconds.
    pub at: i64,
    /// What changes: articles by path, then the rest. Never empty.
    pub changes: Vec<Change>,
}

/// Something that changes by itself.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Change {
    /// An article, a static page or the words at the head of a section.
    Article {
        /// Its file.
        path: Arc<str>,
        /// Its title.
        title: String,
        /// What happens to it.
        event: Event,
    },
    /// A banner comes or goes.
    Banner {
        /// What it says.
        alt: String,
        /// Whether it is to be seen from then on.
        comes: bool,
    },
    /// The urgent line goes.
    Alert {
        /// What it says.
        text: String,
    },
    /// The date of security.txt has passed, which is told from then on.
    SecurityExpires,
}

/// What happens to an article.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Event {
    /// It appears.
    Appears,
    /// It is due, and held because of an error.
    Held,
    /// It is taken back.
    Withdrawn,
    /// It goes.
    Expires,
    /// It no longer stands on top of its section.
    Unpinned,
    /// It no longer is among the leading articles of the home page.
    Unfeatured,
    /// It leaves the sitemap of the last days.
    LeavesNews,
}

impl Event {
    /// The word for it in reports to programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Appears => "appears",
            Self::Held => "held",
            Self::Withdrawn => "withdrawn",
            Self::Expires => "expires",
            Self::Unpinned => "unpinned",
            Self::Unfeatured => "unfeatured",
            Self::LeavesNews => "leaves-news",
        }
    }
}

/// How long an article stands in the sitemap of the last days, in seconds. Source:
/// Google, "Create a News sitemap": articles of the last two days.
pub const NEWS_SECONDS: i64 = 2 * 24 * 60 * 60;

/// Every date at which banners or the urgent line come or go, or a setting expires.
pub(super) fn furniture(
    banners: &[Banner],
    alert: Option<&Alert>,
    security: Option<&Security>,
) -> Vec<(i64, Change)> {
    let of_banners = banners.iter().flat_map(|banner| {
        let from = banner.from.as_ref().map(Moment::instant);
        let dates = [from, banner.until.as_ref().map(Moment::end)].into_iter().flatten();
        let real = dates.filter(|at| banner.is_due(*at) != banner.is_due(at - 1));
        real.map(|at| {
            let (alt, comes) = (banner.alt.clone(), banner.is_due(at));
            (at, Change::Banner { alt, comes })
        })
    });
    let of_alert = alert.and_then(|alert| {
        let text = alert.text.clone();
        Some((alert.until?.end(), Change::Alert { text }))
    });
    let of_security = security.map(|one| (one.end(), Change::SecurityExpires));
    of_banners.chain(of_alert).chain(of_security).collect()
}

/// An article whose dates matter, and whether it is held as soon as it is due.
type Dated<'a> = (&'a Arc<Article>, bool);

impl Site {
    /// What comes after now: see [`Site::coming_since`].
    pub fn coming(&self, count: usize) -> Vec<Due> {
        self.coming_since(self.conditions.now, count)
    }

    /// The first `count` instants after `after`, in Unix seconds, at which it differs by
    /// itself, each with all that changes then: in what is public, or in what is told of
    /// an article that is not.
    pub fn coming_since(&self, after: i64, count: usize) -> Vec<Due> {
        let rules = self.rules();
        let articles = self.dated().flat_map_iter(|one| {
            let events = events(one, after, rules);
            events.map(move |(at, event)| (at, change(one.0, event)))
        });
        let mut changes: Vec<(i64, Change)> = articles.collect();
        changes.extend(self.furniture.iter().filter(|(at, _)| *at > after).cloned());
        grouped(changes, count)
    }

    /// What will happen to one file after now, in the order of time.
    pub fn coming_for(&self, path: &str) -> Vec<Due> {
        let (now, rules) = (self.conditions.now, self.rules());
        let meant = self.dated().filter(|(article, _)| &*article.path == path);
        let articles = meant.flat_map_iter(|one| {
            let events = events(one, now, rules);
            events.map(move |(at, event)| (at, change(one.0, event)))
        });
        grouped(articles.collect(), usize::MAX)
    }

    /// The articles that the sitemap of the last days has now, the newest first.
    pub fn of_last_days(&self) -> impl Iterator<Item = ArticleId> + '_ {
        let since = self.conditions.now - NEWS_SECONDS;
        let newest = self.article_ids().rev();
        let newest = newest.take_while(move |id| {
            self.entry(*id).article.card.appears().instant() > since
        });
        newest.filter(|id| !Page::Article(*id).is_hidden(self))
    }

    fn rules(&self) -> Rules {
        let preview = self.conditions.preview;
        Rules { preview, has_news: self.config.has_news_sitemap }
    }

    fn dated(&self) -> impl ParallelIterator<Item = Dated<'_>> {
        let is_inside = |reason| reason != Reason::Outside;
        let off = self.absent.par_iter().filter(move |one| is_inside(one.reason));
        let off = off.map(|absent| (&absent.article, absent.is_held));
        let pages = self.pages.par_iter().map(|page| &page.article);
        let intros = self.sections.par_iter().filter_map(|one| one.intro.as_ref());
        let on = self.entries.par_iter().map(|entry| &entry.article);
        on.chain(pages).chain(intros).map(|article| (article, false)).chain(off)
    }
}

/// What of the settings and options decides what happens.
#[derive(Clone, Copy)]
struct Rules {
    preview: bool,
    /// Whether there is a sitemap of the last days.
    has_news: bool,
}

fn change(article: &Article, event: Event) -> Change {
    let (path, title) = (article.path.clone(), article.card.title.clone());
    Change::Article { path, title, event }
}

/// Puts together what changes at one instant.
fn grouped(mut changes: Vec<(i64, Change)>, count: usize) -> Vec<Due> {
    changes.par_sort();
    changes.dedup();
    let mut dues: Vec<Due> = Vec::new();
    for (at, change) in changes {
        let is_full = dues.len() == count;
        match dues.last_mut().filter(|due| due.at == at) {
            Some(due) => due.changes.push(change),
            None if is_full => break,
            None => dues.push(Due { at, changes: vec![change] }),
        }
    }
    dues
}

/// Everything that happens to an article after an instant, in no order.
fn events(
    (article, is_held): Dated<'_>,
    after: i64,
    rules: Rules,
) -> impl Iterator<Item = (i64, Event)> {
    let Rules { preview, has_news } = rules;
    let (card, standing) = (&article.card, &article.standing);
    let dates = [Some(card.appears()), card.expire.as_ref(), standing.withdrawn.as_ref()];
    let dates = dates.into_iter().flatten().map(Moment::instant);
    let turns = dates.filter(move |at| *at > after).filter_map(move |at| {
        let stood = |at| stands(article, is_held, Conditions { now: at, preview });
        Some((at, event(stood(at - 1), stood(at))?))
    });
    let old = card.appears().instant() + NEWS_SECONDS;
    let ends = [
        (standing.pinned_until.as_ref().map(Moment::end), Event::Unpinned),
        (standing.featured_until.as_ref().map(Moment::end), Event::Unfeatured),
        ((has_news && !standing.noindex).then_some(old), Event::LeavesNews),
    ];
    let ends = ends.into_iter().filter_map(|(until, event)| Some((until?, event)));
    let ends = ends.filter(move |(at, _)| *at > after && article.is_news()).filter(
        move |(at, event)| {
            let is_on = |at| {
                let conditions = Conditions { now: at, preview };
                let (ribbon, reason) = stands(article, is_held, conditions);
                // Search engines do not hear of what has a ribbon.
                let is_told = *event != Event::LeavesNews || ribbon.is_none();
                reason.is_none() && is_told
            };
            is_on(at - 1) && is_on(*at)
        },
    );
    turns.chain(ends)
}

/// How an article stands: its ribbon in a preview, and why it is not on the site.
fn stands(
    article: &Article,
    is_held: bool,
    conditions: Conditions,
) -> (Option<Ribbon>, Option<Reason>) {
    let ribbon = placing::ribbon(article, conditions.now);
    let withdrawn = article.standing.withdrawn;
    let is_withdrawn = withdrawn.is_some_and(|date| date.instant() <= conditions.now);
    let reason = sorting::reason(ribbon, is_held, is_withdrawn, conditions);
    // The sentence in place of what was taken back has no ribbon.
    let has_ribbon = conditions.preview && reason != Some(Reason::Withdrawn);
    (ribbon.filter(|_| has_ribbon), reason)
}

/// What happened, between two ways to stand.
fn event(
    before: (Option<Ribbon>, Option<Reason>),
    now: (Option<Ribbon>, Option<Reason>),
) -> Option<Event> {
    if before == now {
        return None;
    }
    match now {
        (Some(Ribbon::Expired), None) | (_, Some(Reason::Expired)) => {
            Some(Event::Expires)
        }
        (_, None) => Some(Event::Appears),
        (_, Some(Reason::Held)) => Some(Event::Held),
        (_, Some(Reason::Withdrawn)) => Some(Event::Withdrawn),
        // Time leads into none of them.
        (_, Some(Reason::Draft | Reason::Scheduled | Reason::Outside)) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article;

    /// What happens to an article after a time: when, and what.
    fn happens(head: &str, is_held: bool, preview: bool) -> Vec<(String, Event)> {
        let text = format!("---\ntitle: A\n{head}\n---\n");
        let article = Arc::new(article::parse(&Arc::from("content/tin/a.md"), &text));
        let after = Moment::parse("2020-10-01").expect("a moment").instant();
        let rules = Rules { preview, has_news: head.contains("tin mới") };
        let events = events((&article, is_held), after, rules);
        let events = events.map(|(at, event)| (at, change(&article, event)));
        let dues = grouped(events.collect(), usize::MAX);
        let told = dues.into_iter().flat_map(|due| {
            let at = Moment::from_unix(due.at).iso().replace("+07:00", "");
            due.changes.into_iter().map(move |change| match change {
                Change::Article { event, .. } => (at.clone(), event),
                other => panic!("{other:?} is of no article"),
            })
        });
        told.collect()
    }

    fn told(events: &[(&str, Event)]) -> Vec<(String, Event)> {
        events.iter().map(|(at, event)| ((*at).to_owned(), *event)).collect()
    }

    #[test]
    fn every_date_that_decides_is_met_once() {
        let head = "date: 2020-10-01\npublish: 2020-10-02 08:00\npin: 2020-10-05\n\
            feature: 2020-10-07\nexpire: 2020-10-09 10:00";
        let all = [
            ("2020-10-02T08:00", Event::Appears),
            ("2020-10-06T00:00", Event::Unpinned),
            ("2020-10-08T00:00", Event::Unfeatured),
            ("2020-10-09T10:00", Event::Expires),
        ];
        assert_eq!(happens(head, false, false), told(&all));
        let withdrawn = "date: 2020-10-01\nwithdrawn: 2020-11-01";
        let all = [("2020-11-01T00:00", Event::Withdrawn)];
        assert_eq!(happens(withdrawn, false, false), told(&all));
    }

    #[test]
    fn an_article_leaves_the_sitemap_of_the_last_days() {
        let head = "# tin mới\ndate: 2020-10-02 08:00";
        let all = [
            ("2020-10-02T08:00", Event::Appears),
            ("2020-10-04T08:00", Event::LeavesNews),
        ];
        assert_eq!(happens(head, false, false), told(&all));
        // Unless it was never there, or is gone by then.
        let hidden = format!("{head}\nnoindex: có");
        assert_eq!(happens(&hidden, false, false), told(&all[..1]));
        let gone = format!("{head}\nexpire: 2020-10-03");
        let all = [all[0], ("2020-10-03T00:00", Event::Expires)];
        assert_eq!(happens(&gone, false, false), told(&all));
    }

    #[test]
    fn a_date_that_changes_nothing_is_none() {
        // Nobody publishes a draft by waiting.
        let draft = "date: 2020-10-05\ndraft: yes\nexpire: 2020-10-09\npin: 2020-10-08";
        assert_eq!(happens(draft, false, false), []);
        // What is gone can neither be unpinned nor taken back.
        let gone = "date: 2020-10-05\nexpire: 2020-10-09\npin: 2020-10-20\n\
            withdrawn: 2020-10-15";
        let all =
            [("2020-10-05T00:00", Event::Appears), ("2020-10-09T00:00", Event::Expires)];
        assert_eq!(happens(gone, false, false), told(&all));
        // What was taken back before it was due leaves its sentence when it is due.
        let never = "date: 2020-10-05\nwithdrawn: 2020-10-03";
        let all = [("2020-10-05T00:00", Event::Withdrawn)];
        assert_eq!(happens(never, false, false), told(&all));
        // A mistake holds it on its day, and then nothing more can happen to it.
        let wrong = "date: 2020-10-05\nexpire: 2020-10-09\npin: 2020-10-07";
        let all = [("2020-10-05T00:00", Event::Held)];
        assert_eq!(happens(wrong, true, false), told(&all));
    }

    #[test]
    fn a_preview_shows_ribbons_that_come_and_go() {
        let head = "date: 2020-10-05\nexpire: 2020-10-09\nwithdrawn: 2020-10-03";
        let all = [("2020-10-03T00:00", Event::Withdrawn)];
        assert_eq!(happens(head, false, true), told(&all));
        let head = "date: 2020-10-05\nexpire: 2020-10-09";
        let all =
            [("2020-10-05T00:00", Event::Appears), ("2020-10-09T00:00", Event::Expires)];
        assert_eq!(happens(head, false, true), told(&all));
    }
}
