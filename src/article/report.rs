//! What makes an article a report: the time it is about, its kind, the file it hands out.

use serde::{Deserialize, Serialize};

use super::Attachment;
use crate::front_matter::ReportFields;
use crate::reporting::ReportingPeriod;
use crate::url::Target;

/// What lists, and its own page, show of a report.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ReportCard {
    /// The time it is about.
    pub period: Option<ReportingPeriod>,
    /// Its kind, as [`vocabulary::REPORTS`](crate::vocabulary::REPORTS) has it, else as
    /// typed; or empty.
    pub kind: String,
    /// The kind of the first file it hands out, such as `PDF`, or empty.
    pub file_kind: String,
}

/// `None` when nothing says that an article is a report.
pub(super) fn read(
    fields: &ReportFields,
    attachments: &[Attachment],
) -> Option<ReportCard> {
    let ReportFields { period, kind, has_tables: _ } = fields;
    (period.is_some() || kind.is_some()).then(|| ReportCard {
        period: period.as_ref().map(|typed| typed.value),
        kind: kind.as_ref().map_or_else(String::new, |typed| typed.value.clone()),
        file_kind: attachments.first().map_or_else(String::new, file_kind),
    })
}

/// `PDF`, `DOCX`: what follows the last dot of its name.
fn file_kind(file: &Attachment) -> String {
    let path = match &file.target {
        Target::Content(path, _) | Target::Address(path, _) | Target::Outside(path) => {
            path
        }
        Target::Fragment(_) | Target::Unsafe => return String::new(),
    };
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map_or_else(String::new, |(_, kind)| kind.to_uppercase())
}
