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
    pub(super) count: usize,
    pub(super) months: Vec<CountedView>,
}

/// The years that have articles, and their months, newest first.
pub(super) fn years(site: &Site) -> Vec<YearView> {
    let language = site.config.language;
    let mut years: Vec<YearView> = Vec::new();
    for (page, count) in site.archive.periods() {
        let (Period::Month(year, _) | Period::Year(year)) = page.period;
        let title = texts::period(language, Period::Year(year));
        let month = CountedView {
            title: texts::period(language, page.period),
            href: site.config.base_url.href(&page.out),
            count,
        };
        match years.last_mut() {
            Some(last) if last.title == title => {
                last.count += count;
                last.months.push(month);
            }
            _ => years.push(YearView { title, count, months: vec![month] }),
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
