//! The values of an article: on its own page, in a list, in a block.

use tera::Value;

use super::notice::{notice_card_value, notice_value, report_value};
use super::unit::ended_value;
use super::video::{duration_value, video_value};
use super::{
    ArticleBody, Rendered, date, fragments, image, link, list, map, shared, text,
};
use crate::site::Ribbon;
use crate::view::article::{
    ArticleView, AttachmentView, BlockView, BylineView, CardView, CorrectionView,
    DocumentView, EventView,
};

pub(super) fn document_value(document: &DocumentView, rendered: &impl Rendered) -> Value {
    let DocumentView {
        title,
        lead,
        is_lead_in_body,
        image: picture,
        ribbon: mark,
        body: _,
        links,
    } = document;
    let body = ArticleBody { authors: &[], links, is_lead_in_body: *is_lead_in_body };
    map([
        ("title", text(title)),
        ("lead", text(lead)),
        ("is_lead_in_body", Value::from(*is_lead_in_body)),
        ("image", picture.as_ref().map_or_else(Value::none, image)),
        ("ribbon", ribbon(*mark)),
        ("body", rendered.body(&body)),
    ])
}

pub(super) fn attachment(attachment: &AttachmentView) -> Value {
    let AttachmentView { title, href, kind, size } = attachment;
    map([
        ("title", text(title)),
        ("href", text(href)),
        ("kind", text(kind)),
        ("size", text(size)),
    ])
}

pub(super) fn correction(correction: &CorrectionView) -> Value {
    let CorrectionView { date: day, text: said } = correction;
    map([("date", day.as_ref().map_or_else(Value::none, date)), ("text", text(said))])
}

pub(super) fn event_value(event: &EventView) -> Value {
    let EventView { start, end, place } = event;
    map([
        ("start", date(start)),
        ("end", end.as_ref().map_or_else(Value::none, date)),
        ("place", text(place)),
    ])
}

/// `"draft"`, `"scheduled"`, `"expired"` or nothing.
pub(super) fn ribbon(ribbon: Option<Ribbon>) -> Value {
    match ribbon {
        Some(Ribbon::Draft) => text("draft"),
        Some(Ribbon::Scheduled) => text("scheduled"),
        Some(Ribbon::Expired) => text("expired"),
        None => Value::none(),
    }
}

pub(super) fn article_value(article: &ArticleView, rendered: &impl Rendered) -> Value {
    let ArticleView {
        title,
        lead,
        is_lead_in_body,
        date: moment,
        updated,
        source,
        corrections,
        event,
        ended,
        attachments,
        notice,
        report,
        video,
        duration,
        gallery,
        section,
        units,
        bylines,
        tags,
        topics,
        image: picture,
        ribbon: mark,
        body: _,
        authors,
        links,
    } = article;
    let body = ArticleBody { authors, links, is_lead_in_body: *is_lead_in_body };
    map([
        ("title", text(title)),
        ("lead", text(lead)),
        ("is_lead_in_body", Value::from(*is_lead_in_body)),
        ("date", date(moment)),
        ("updated", updated.as_ref().map_or_else(Value::none, date)),
        ("source", source.as_ref().map_or_else(Value::none, link)),
        ("corrections", list(corrections, correction)),
        ("ended", list(ended, ended_value)),
        ("attachments", list(attachments, attachment)),
        ("notice", notice.as_ref().map_or_else(Value::none, notice_value)),
        ("report", report.as_ref().map_or_else(Value::none, report_value)),
        ("video", video.as_ref().map_or_else(Value::none, video_value)),
        ("duration", duration_value(duration)),
        ("gallery", list(gallery, image)),
        ("event", event.as_ref().map_or_else(Value::none, event_value)),
        ("section", shared(section)),
        ("units", list(units, shared)),
        ("bylines", list(bylines, byline)),
        ("tags", list(tags, shared)),
        ("topics", list(topics, shared)),
        ("image", picture.as_ref().map_or_else(Value::none, image)),
        ("ribbon", ribbon(*mark)),
        ("body", rendered.body(&body)),
    ])
}

fn byline(byline: &BylineView) -> Value {
    let BylineView { role, people } = byline;
    map([("role", text(role)), ("people", list(people, shared))])
}

pub(super) fn block_value(block: &BlockView, rendered: &impl Rendered) -> Value {
    let BlockView { title, section, href, items } = block;
    map([
        ("title", text(title)),
        ("section", text(section)),
        ("href", text(href)),
        ("items", fragments(items, rendered)),
    ])
}

pub(super) fn card_value(card: &CardView) -> Value {
    let CardView {
        title,
        href,
        date: moment,
        lead,
        section,
        kind,
        units,
        notice,
        report,
        duration,
        image: picture,
        ribbon: mark,
    } = card;
    map([
        ("title", text(title)),
        ("href", text(href)),
        ("date", date(moment)),
        ("lead", text(lead)),
        ("section", shared(section)),
        ("kind", text(kind)),
        ("units", list(units, shared)),
        ("notice", notice.as_ref().map_or_else(Value::none, notice_card_value)),
        ("report", report.as_ref().map_or_else(Value::none, report_value)),
        ("duration", duration_value(duration)),
        ("image", picture.as_ref().map_or_else(Value::none, image)),
        ("ribbon", ribbon(*mark)),
    ])
}
