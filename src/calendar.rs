//! The calendar is the pagination: how a list of articles becomes pages.
//!
//! In: articles in the order of time, each with its period (a month or a year). Out: a
//! [`Collection`]: one list page per period, split inside only when long, and a front
//! that shows the newest whole pages. A list page changes only when an article of its
//! own period does, or a period beside it comes or goes; and following "older" from the
//! front meets every article once.

use std::ops::Range;

use crate::moment::Moment;
use crate::site::ArticleId;
use crate::url::OutPath;

/// What a list page covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    /// A year and a month, 1–12.
    Month(i16, u8),
    /// A year.
    Year(i16),
}

impl Period {
    /// The month in which a moment lies.
    pub fn month_of(moment: &Moment) -> Self {
        let (year, month, _) = moment.civil();
        Self::Month(year, month)
    }

    /// The year in which it lies.
    pub fn to_year(self) -> Self {
        let (Self::Month(year, _) | Self::Year(year)) = self;
        Self::Year(year)
    }

    /// Its folder below the collection: `2020/10` or `2020`.
    fn folder(self) -> String {
        match self {
            Self::Month(year, month) => format!("{year:04}/{month:02}"),
            Self::Year(year) => format!("{year:04}"),
        }
    }
}

/// One list page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListPage {
    /// What it covers.
    pub period: Period,
    /// 0 for the period's own address, which shows the newest; else 1, 2 … from the
    /// oldest, so that a full page never moves.
    pub number: usize,
    /// Its output.
    pub out: OutPath,
    /// Its articles, as a range of [`Collection::articles`].
    pub articles: Range<usize>,
}

/// Articles in the order of time, cut into pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Collection {
    /// Oldest first.
    pub articles: Vec<ArticleId>,
    /// Oldest first; together they hold every article once.
    pub pages: Vec<ListPage>,
    /// The newest pages, whose articles the front shows: at least `page_size` articles
    /// where there are so many.
    pub front: Range<usize>,
}

impl Collection {
    /// Cuts `articles` (oldest first) below `folder`. A period longer than twice
    /// `page_size` gets pages of its own for its oldest articles, `page_size` each.
    ///
    /// `folder` comes from section slugs and term ids, which are plain names.
    pub fn new(
        folder: &str,
        articles: Vec<ArticleId>,
        page_size: usize,
        period: impl Fn(ArticleId) -> Period,
    ) -> Self {
        let mut pages = Vec::new();
        let mut start = 0;
        while start < articles.len() {
            let now = period(articles[start]);
            let length =
                articles[start..].iter().take_while(|id| period(**id) == now).count();
            split(folder, now, start..start + length, page_size, &mut pages);
            start += length;
        }
        let mut front = pages.len()..pages.len();
        let mut shown = 0;
        while front.start > 0 && shown < page_size {
            front.start -= 1;
            shown += pages[front.start].articles.len();
        }
        Self { articles, pages, front }
    }

    /// The articles of the front, newest first.
    pub fn front_articles(&self) -> impl Iterator<Item = ArticleId> {
        let start = self
            .pages
            .get(self.front.start)
            .map_or(self.articles.len(), |p| p.articles.start);
        self.articles[start..].iter().rev().copied()
    }

    /// The articles of one page, newest first.
    pub fn page_articles(&self, page: usize) -> impl Iterator<Item = ArticleId> {
        self.articles[self.pages[page].articles.clone()].iter().rev().copied()
    }

    /// The page to follow from the front for older articles.
    pub fn older_than_front(&self) -> Option<&ListPage> {
        self.pages.get(self.front.start.checked_sub(1)?)
    }

    /// The page to follow from a page for older articles.
    pub fn older(&self, page: usize) -> Option<&ListPage> {
        self.pages.get(page.checked_sub(1)?)
    }

    /// The page to follow from a page for newer articles.
    pub fn newer(&self, page: usize) -> Option<&ListPage> {
        self.pages.get(page + 1)
    }

    /// The first page of every period with the number of its articles, newest first.
    pub fn periods(&self) -> Vec<(&ListPage, usize)> {
        let mut periods: Vec<(&ListPage, usize)> = Vec::new();
        for page in self.pages.iter().rev() {
            match periods.last_mut() {
                Some((newest, count)) if newest.period == page.period => {
                    *count += page.articles.len();
                }
                _ => periods.push((page, page.articles.len())),
            }
        }
        periods
    }
}

/// Cuts one period into pages.
fn split(
    folder: &str,
    period: Period,
    articles: Range<usize>,
    page_size: usize,
    pages: &mut Vec<ListPage>,
) {
    let full = (articles.len().saturating_sub(1) / page_size).saturating_sub(1);
    let mut start = articles.start;
    for number in (1..=full).chain([0]) {
        let name = match number {
            0 => "index.html".to_owned(),
            // An underscore stands in no article's slug.
            number => format!("trang_{number}.html"),
        };
        let end = if number == 0 { articles.end } else { start + page_size };
        let path = format!("{folder}/{}/{name}", period.folder());
        let out = OutPath::new(&path).expect("slugs and years are plain names");
        pages.push(ListPage { period, number, out, articles: start..end });
        start = end;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn collection(months: &[u8], page_size: usize) -> Collection {
        let articles = (0..months.len()).map(|at| ArticleId(at as u32)).collect();
        Collection::new("tin", articles, page_size, |id| {
            Period::Month(2020, months[id.0 as usize])
        })
    }

    #[test]
    fn following_older_meets_every_article_once() {
        for page_size in 1..5 {
            for count in 0..=4 * page_size {
                for per_month in 1..=count.max(1) {
                    let months: Vec<u8> =
                        (0..count).map(|at| (at / per_month) as u8 + 1).collect();
                    let collection = collection(&months, page_size);
                    let mut met: Vec<_> = collection.front_articles().collect();
                    let mut next = collection.older_than_front();
                    while let Some(page) = next {
                        let at = collection.pages.iter().position(|p| p == page);
                        let at = at.expect("a page of the collection");
                        met.extend(collection.page_articles(at));
                        next = collection.older(at);
                    }
                    met.reverse();
                    assert_eq!(
                        met, collection.articles,
                        "{page_size} {count} {per_month}"
                    );
                }
            }
        }
    }

    #[test]
    fn a_full_page_never_moves() {
        for count in 1..30 {
            let before = collection(&vec![1; count], 5);
            let after = collection(&vec![1; count + 1], 5);
            for page in before.pages.iter().filter(|page| page.number > 0) {
                assert!(after.pages.contains(page), "{count}");
            }
        }
    }

    #[test]
    fn a_period_is_split_only_when_long() {
        let names = |count| {
            let collection = collection(&vec![1; count], 5);
            collection.pages.iter().map(|p| p.out.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(names(10), ["tin/2020/01/index.html"]);
        assert_eq!(names(11), ["tin/2020/01/trang_1.html", "tin/2020/01/index.html"]);
    }
}
