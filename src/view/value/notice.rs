//! The values of an official document and of a report.

use tera::Value;

use super::{date, list, map, text};
use crate::view::article::DateView;
use crate::view::contact::ContactView;
use crate::view::notice::{NoticeCardView, NoticeView, ReportView};

pub(super) fn notice_value(notice: &NoticeView) -> Value {
    let NoticeView {
        doc_type,
        doc_no,
        purpose,
        issued,
        effective,
        ends,
        issuer,
        signer,
        signer_title,
        deadline,
        replaces,
        contact,
    } = notice;
    map([
        ("type", text(doc_type)),
        ("doc_no", text(doc_no)),
        ("purpose", text(purpose)),
        ("issued", day(issued)),
        ("effective", day(effective)),
        ("ends", day(ends)),
        ("issuer", text(issuer)),
        ("signer", text(signer)),
        ("signer_title", text(signer_title)),
        ("deadline", day(deadline)),
        ("replaces", list(replaces, |number| text(number))),
        ("contact", list(contact, contact_value)),
    ])
}

pub(super) fn notice_card_value(card: &NoticeCardView) -> Value {
    let NoticeCardView { doc_type, doc_no, deadline } = card;
    map([("type", text(doc_type)), ("doc_no", text(doc_no)), ("deadline", day(deadline))])
}

pub(super) fn report_value(report: &ReportView) -> Value {
    let ReportView { period, kind, file_kind } = report;
    map([("period", text(period)), ("kind", text(kind)), ("file_kind", text(file_kind))])
}

fn contact_value(part: &ContactView) -> Value {
    let ContactView { pieces, href } = part;
    map([("pieces", list(pieces, |piece| text(piece))), ("href", text(href))])
}

fn day(moment: &Option<DateView>) -> Value {
    moment.as_ref().map_or_else(Value::none, date)
}
