//! The calendar of a collection by month: every year with its twelve months, and the number
//! of articles of each.

use super::link::LinkView;
use super::list::CountedView;
use crate::calendar::{Collection, Period};
use crate::site::Site;
use crate::texts;

/// A year that has articles.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct YearView {
    pub(super) title: String,
    pub(super) articles: String,
    /// The months that have articles, newest first, each with its number, 1–12.
    pub(super) months: Vec<(u8, CountedView)>,
    /// The names of all months.
    pub(super) names: [&'static str; 12],
}

/// The years that have articles, and their months, newest first.
pub(super) fn years(site: &Site, collection: &Collection) -> Vec<YearView> {
    let language = site.config.language;
    let mut years: Vec<(i16, usize, YearView)> = Vec::new();
    for (page, count) in collection.periods() {
        let Period::Month(year, month) = page.period else { continue };
        let counted = CountedView {
            title: texts::period(language, page.period),
            href: site.config.base_url.href(&page.out),
            articles: texts::articles(language, count),
        };
        match years.last_mut() {
            Some((last, total, view)) if *last == year => {
                *total += count;
                view.months.push((month, counted));
            }
            _ => {
                let title = texts::period(language, Period::Year(year));
                let (articles, names) = (String::new(), texts::months(language));
                let months = vec![(month, counted)];
                years.push((year, count, YearView { title, articles, months, names }));
            }
        }
    }
    let views = years.into_iter().map(|(_, total, view)| YearView {
        articles: texts::articles(language, total),
        ..view
    });
    views.collect()
}

/// The link to the front.
pub(super) fn link(site: &Site) -> LinkView {
    LinkView {
        title: texts::archive(site.config.language).to_owned(),
        href: site.config.base_url.href(&site.archive_out()),
    }
}
