//! What makes an article an official document or a report, on its own page and in a
//! list.

use super::article::{DateView, date};
use super::contact::{self, ContactView};
use crate::article::{Notice, NoticeCard, ReportCard};
use crate::diagnostic::Language;
use crate::moment::Moment;
use crate::vocabulary;

/// An official document on its own page. Dates are written as documents write them, the
/// deadline as articles do. Texts are empty where nothing was given.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct NoticeView {
    pub(super) doc_type: String,
    pub(super) doc_no: String,
    pub(super) purpose: String,
    pub(super) issued: Option<DateView>,
    pub(super) effective: Option<DateView>,
    pub(super) ends: Option<DateView>,
    pub(super) issuer: String,
    pub(super) signer: String,
    pub(super) signer_title: String,
    pub(super) deadline: Option<DateView>,
    pub(super) replaces: Vec<String>,
    pub(super) contact: Vec<ContactView>,
}

/// An official document in a list.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct NoticeCardView {
    pub(super) doc_type: String,
    pub(super) doc_no: String,
    pub(super) deadline: Option<DateView>,
}

/// A report, on its own page and in a list.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct ReportView {
    pub(super) period: String,
    pub(super) kind: String,
    pub(super) file_kind: String,
}

pub(super) fn report(language: Language, report: &ReportCard) -> ReportView {
    let ReportCard { period, kind, file_kind } = report;
    ReportView {
        period: period.map_or_else(String::new, |period| period.name(language)),
        kind: vocabulary::text(vocabulary::REPORTS, language, kind),
        file_kind: file_kind.clone(),
    }
}

pub(super) fn card(language: Language, card: &NoticeCard) -> NoticeCardView {
    let NoticeCard { doc_type, doc_no, deadline, is_before } = card;
    let is_before = *is_before;
    NoticeCardView {
        doc_type: vocabulary::text(vocabulary::DOCUMENTS, language, doc_type),
        doc_no: doc_no.clone(),
        deadline: deadline
            .as_ref()
            .map(|deadline| DateView { is_before, ..date(language, deadline) }),
    }
}

/// `None` where an article is no document at all.
pub(super) fn notice(
    language: Language,
    in_lists: Option<&NoticeCard>,
    notice: Option<&Notice>,
) -> Option<NoticeView> {
    if in_lists.is_none() && notice.is_none() {
        return None;
    }
    let in_lists = in_lists.map(|in_lists| card(language, in_lists));
    let (doc_type, doc_no, deadline) = match in_lists {
        Some(NoticeCardView { doc_type, doc_no, deadline }) => {
            (doc_type, doc_no, deadline)
        }
        None => (String::new(), String::new(), None),
    };
    let Notice {
        purpose,
        issued,
        effective,
        ends,
        issuer,
        signer,
        signer_title,
        replaces,
        contact,
    } = notice.cloned().unwrap_or_default();
    let day =
        |moment: &Option<Moment>| moment.as_ref().map(|day| of_document(language, day));
    Some(NoticeView {
        doc_type,
        doc_no,
        purpose: vocabulary::text(vocabulary::PURPOSES, language, &purpose),
        issued: day(&issued),
        effective: day(&effective),
        ends: day(&ends),
        issuer,
        signer,
        signer_title,
        deadline,
        replaces,
        contact: contact::parts(&contact),
    })
}

/// A day as documents write it.
fn of_document(language: Language, moment: &Moment) -> DateView {
    DateView { is_of_document: true, ..date(language, moment) }
}
