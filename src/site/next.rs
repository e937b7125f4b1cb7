//! When the site will differ without anybody doing anything.

use rayon::prelude::*;

use crate::article::Article;
use crate::config::Alert;
use crate::moment::Moment;
use crate::register::Banner;

/// The first instant after `now`, in Unix seconds, at which an article appears, goes or
/// leaves its special place, or a banner or the urgent line comes or goes.
pub(super) fn next<'a>(
    now: i64,
    articles: impl ParallelIterator<Item = &'a Article>,
    banners: &[Banner],
    alert: Option<&Alert>,
) -> Option<i64> {
    let of_articles = articles.flat_map_iter(of_article).filter(|at| *at > now).min();
    let of_banners = banners.iter().flat_map(|banner| {
        let from = banner.from.as_ref().map(Moment::instant);
        [from, banner.until.as_ref().map(Moment::end)].into_iter().flatten()
    });
    let of_alert = alert.and_then(|alert| alert.until.as_ref()).map(Moment::end);
    let others = of_banners.chain(of_alert).filter(|at| *at > now);
    of_articles.into_iter().chain(others).min()
}

/// Every instant at which an article changes its standing.
fn of_article(article: &Article) -> impl Iterator<Item = i64> {
    let (card, standing) = (&article.card, &article.standing);
    let comes = [Some(card.appears()), card.expire.as_ref(), standing.withdrawn.as_ref()];
    let ends = [standing.pinned_until.as_ref(), standing.featured_until.as_ref()];
    let comes = comes.into_iter().flatten().map(Moment::instant);
    comes.chain(ends.into_iter().flatten().map(Moment::end))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::article;

    fn next_of(head: &str, now: &str) -> Option<String> {
        let text = format!("---\ntitle: A\n{head}\n---\n");
        let article = article::parse(&Arc::from("content/tin/a.md"), &text);
        let now = Moment::parse(now).expect("a moment").instant();
        let next = next(now, [&article].into_par_iter(), &[], None);
        next.map(|next| Moment::from_unix(next).iso())
    }

    #[test]
    fn every_date_that_decides_is_met_once() {
        let head = "date: 2020-10-01\npublish: 2020-10-02 08:00\npin: 2020-10-05\n\
            feature: 2020-10-07\nexpire: 2020-10-09 10:00";
        for (now, expected) in [
            ("2020-10-01", Some("2020-10-02T08:00+07:00")),
            ("2020-10-02 08:00", Some("2020-10-06T00:00+07:00")),
            ("2020-10-06", Some("2020-10-08T00:00+07:00")),
            ("2020-10-08", Some("2020-10-09T10:00+07:00")),
            ("2020-10-09 10:00", None),
        ] {
            assert_eq!(next_of(head, now).as_deref(), expected, "{now}");
        }
        assert_eq!(
            next_of("date: 2020-10-01\nwithdrawn: 2020-11-01", "2020-10-05").as_deref(),
            Some("2020-11-01T00:00+07:00")
        );
    }
}
