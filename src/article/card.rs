//! What others may show of an article.

use serde::{Deserialize, Serialize};

use super::{Image, NoticeCard, ReportCard};
use crate::front_matter::RunningTime;
use crate::moment::Moment;

/// What other pages may show of an article. Its body cannot change it, but for the first
/// paragraph where there is no summary.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Card {
    /// The title.
    pub title: String,
    /// When it is dated.
    pub date: Moment,
    /// When it appears, if not at its date.
    pub publish: Option<Moment>,
    /// When it disappears.
    pub expire: Option<Moment>,
    /// Units as typed; what they mean is the site's to say.
    pub units: Vec<String>,
    /// Authors as typed.
    pub authors: Vec<String>,
    /// The summary, or the first paragraph.
    pub lead: String,
    /// Tags as typed.
    pub tags: Vec<String>,
    /// Topics as typed.
    pub topics: Vec<String>,
    /// The lead picture; without one, that of its video.
    pub image: Option<Image>,
    /// What makes it an official document.
    pub notice: Option<Box<NoticeCard>>,
    /// What makes it a report.
    pub report: Option<Box<ReportCard>>,
    /// How long its video runs.
    pub duration: Option<RunningTime>,
    /// The last part of its address.
    pub slug: String,
    /// Whether it is not to be published yet.
    pub draft: bool,
}

/// What lists show of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Listed<'a> {
    /// The title.
    pub title: &'a str,
    /// When it is dated.
    pub date: &'a Moment,
    /// The summary, or the first paragraph.
    pub lead: &'a str,
    /// The lead picture.
    pub image: Option<&'a Image>,
    /// What makes it an official document.
    pub notice: Option<&'a NoticeCard>,
    /// What makes it a report.
    pub report: Option<&'a ReportCard>,
    /// How long its video runs.
    pub duration: Option<RunningTime>,
}

impl Card {
    /// When the article appears: what lists are ordered by.
    pub fn appears(&self) -> &Moment {
        self.publish.as_ref().unwrap_or(&self.date)
    }

    pub(super) fn listed(&self) -> Listed<'_> {
        let Self { title, date, lead, image, notice, report, duration, .. } = self;
        let (image, notice) = (image.as_ref(), notice.as_deref());
        let (report, duration) = (report.as_deref(), *duration);
        Listed { title, date, lead, image, notice, report, duration }
    }
}
