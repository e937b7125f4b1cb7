//! What makes an article an official document: its number, who signed it, its dates.
//!
//! In: the typed fields. Out: what lists show ([`NoticeCard`]) and what only the
//! article's own page shows ([`Notice`]), and notes where the dates contradict each
//! other. Whether a document is in force is never said: only its dates are.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::diagnostic::{Code, Diagnostic, Place};
use crate::front_matter::{FrontMatter, NoticeFields, ReportFields, Typed};
use crate::moment::Moment;

/// What lists show of an official document.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct NoticeCard {
    /// Its form, as [`vocabulary::DOCUMENTS`](crate::vocabulary::DOCUMENTS) has it, else
    /// as typed; or empty.
    pub doc_type: String,
    /// Its number, or empty.
    pub doc_no: String,
    /// Until when readers can act on it.
    pub deadline: Option<Moment>,
    /// Whether that is too late already: they can act before it.
    pub is_before: bool,
}

/// What only the page of an official document shows. Texts are empty where not given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Notice {
    /// What it is for, as [`vocabulary::PURPOSES`](crate::vocabulary::PURPOSES) has it,
    /// else as typed.
    pub purpose: String,
    /// When it was issued.
    pub issued: Option<Moment>,
    /// The first day on which it is in force.
    pub effective: Option<Moment>,
    /// The first day on which it is no longer in force.
    pub ends: Option<Moment>,
    /// Who issued it.
    pub issuer: String,
    /// Who signed it.
    pub signer: String,
    /// In which office.
    pub signer_title: String,
    /// The numbers of the documents that it replaces.
    pub replaces: Vec<String>,
    /// Whom to ask, or where to send answers.
    pub contact: String,
}

/// Takes the fields apart for the card and for the page.
pub(super) fn read(fields: &NoticeFields) -> (Option<NoticeCard>, Notice) {
    let NoticeFields {
        doc_no,
        doc_type,
        purpose,
        issued,
        effective,
        ends,
        issuer,
        signer,
        signer_title,
        deadline,
        is_before,
        replaces,
        contact,
    } = fields;
    let has_card = doc_no.is_some() || doc_type.is_some() || deadline.is_some();
    let card = has_card.then(|| NoticeCard {
        doc_type: text(doc_type),
        doc_no: text(doc_no),
        deadline: moment(deadline),
        is_before: *is_before,
    });
    let notice = Notice {
        purpose: text(purpose),
        issued: moment(issued),
        effective: moment(effective),
        ends: moment(ends),
        issuer: text(issuer),
        signer: text(signer),
        signer_title: text(signer_title),
        replaces: super::values(replaces),
        contact: text(contact),
    };
    (card, notice)
}

/// Notes dates in an order that cannot be, and a document without its file. A report
/// hands out tables instead.
pub(super) fn check(fields: &FrontMatter, path: &Arc<str>, notes: &mut Vec<Diagnostic>) {
    let NoticeFields { doc_no, issued, effective, ends, .. } = &fields.notice;
    let at = |span| Place::at(path.clone(), span);
    let mut later =
        |code, first: &Option<Typed<Moment>>, second: &Option<Typed<Moment>>| {
            if let (Some(first), Some(second)) = (first, second)
                && day(&second.value) < day(&first.value)
            {
                let note = Diagnostic::new(code, at(second.span));
                let note = note.arg(second.value.short()).arg(first.value.short());
                notes.push(note.related(at(first.span)));
            }
        };
    later(Code::EffectiveBeforeIssued, issued, effective);
    let start = if effective.is_some() { effective } else { issued };
    later(Code::EndsBeforeEffective, start, ends);
    let ReportFields { period, kind, has_tables } = &fields.report;
    let is_report = period.is_some() || kind.is_some() || *has_tables;
    if let Some(doc_no) = doc_no
        && fields.attachments.is_empty()
        && !is_report
    {
        let note = Diagnostic::new(Code::NoticeWithoutFile, at(doc_no.span));
        notes.push(note.arg(&doc_no.value));
    }
}

fn day(moment: &Moment) -> (i16, u8, u8) {
    moment.civil()
}

fn text(field: &Option<Typed<String>>) -> String {
    field.as_ref().map_or_else(String::new, |typed| super::one_line(&typed.value))
}

fn moment(field: &Option<Typed<Moment>>) -> Option<Moment> {
    field.as_ref().map(|typed| typed.value)
}
