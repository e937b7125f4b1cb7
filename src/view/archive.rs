//! The archive: every year and month with the number of its articles.

use super::link::LinkView;
use super::list::CountedView;
use crate::calendar::Period;
use crate::site::Site;
use crate::texts;

/// A year of the archive.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct YearView {
    pub(super) title: String,
    pub(super) articles: String,
    pub(super) months: Vec<CountedView>,
}

/// The years that have articles, and their months, newest first.
pub(super) fn years(site: &Site) -> Vec<YearView> {
    let language = site.config.language;
    let mut years: Vec<YearView> = Vec::new();
    let mut in_year = 0;
    for (page, count) in site.archive.periods() {
        let (Period::Month(year, _) | Period::Year(year)) = page.period;
        let title = texts::period(language, Period::Year(year));
        let month = CountedView {
            title: texts::period(language, page.period),
            href: site.config.base_url.href(&page.out),
            articles: texts::articles(language, count),
        };
        match years.last_mut() {
            Some(last) if last.title == title => {
                in_year += count;
                last.articles = texts::articles(language, in_year);
                last.months.push(month);
            }
            _ => {
                in_year = count;
                let articles = month.articles.clone();
                years.push(YearView { title, articles, months: vec![month] });
            }
        }
    }
    years
}

/// The link to the front.
pub(super) fn link(site: &Site) -> LinkView {
    LinkView {
        title: texts::archive(site.config.language).to_owned(),
        href: site.config.base_url.href(&site.archive_out()),
    }
}
