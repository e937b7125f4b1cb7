//! The values of an article: on its own page, in a list, in a block.

use std::borrow::Cow;

use tera::Value;

use super::notice::{notice_card_value, notice_value, report_value};
use super::unit::ended_value;
use super::video::{duration_value, video_value};
use super::{
    ArticleBody, Rendered, date, fragments, image, link, list, map, shared, shared_text,
    text,
};
use crate::article::{Details, Image, Listed};
use crate::diagnostic::Language;
use crate::front_matter::{Correction, Event};
use crate::image::Shown;
use crate::moment::Moment;
use crate::site::Ribbon;
use crate::view::article::{
    self as view, ArticleView, AttachmentView, BlockView, BylineView, CardView,
    DocumentView,
};
use crate::view::notice;
use crate::view::shared::BlockHead;

pub(super) fn document_value(
    document: &DocumentView<'_>,
    rendered: &impl Rendered,
) -> Value {
    let DocumentView {
        title,
        lead,
        is_lead_in_body,
        html,
        image: picture,
        ribbon: mark,
        body: _,
        links,
        abbreviations,
    } = document;
    let is_lead_in_body = *is_lead_in_body;
    let body = ArticleBody { links, abbreviations, is_lead_in_body, html: *html };
    map([
        ("title", text(title)),
        ("lead", text(lead)),
        ("is_lead_in_body", Value::from(is_lead_in_body)),
        ("image", picture.as_ref().map_or_else(Value::none, image)),
        ("ribbon", ribbon(*mark)),
        ("body", rendered.body(&body)),
    ])
}

pub(super) fn attachment(attachment: &AttachmentView<'_>) -> Value {
    let AttachmentView { title, href, kind, size } = attachment;
    map([
        ("title", text(title)),
        ("href", text(href)),
        ("kind", text(kind)),
        ("size", text(size)),
    ])
}

fn correction_value(language: Language, correction: &Correction) -> Value {
    let Correction { date, text: said } = correction;
    map([("date", perhaps_day(language, date)), ("text", text(said))])
}

fn event_value(language: Language, event: &Event) -> Value {
    let Event { start, end, place } = event;
    map([
        ("start", day(language, start)),
        ("end", perhaps_day(language, end)),
        ("place", text(place)),
    ])
}

fn day(language: Language, moment: &Moment) -> Value {
    date(&view::date(language, moment))
}

fn perhaps_day(language: Language, moment: &Option<Moment>) -> Value {
    moment.as_ref().map_or_else(Value::none, |moment| day(language, moment))
}

/// The lead picture of an article.
fn lead_picture(picture: Option<&Image>, shown: &Option<Cow<'_, Shown>>) -> Value {
    let shown = shown.as_deref().map(Cow::Borrowed);
    picture.map_or_else(Value::none, |one| image(&view::picture(one, shown)))
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

pub(super) fn article_value(
    article: &ArticleView<'_>,
    rendered: &impl Rendered,
) -> Value {
    let ArticleView {
        card,
        details,
        language,
        is_lead_in_body,
        html,
        ended,
        attachments,
        video,
        gallery,
        section,
        units,
        bylines,
        tags,
        topics,
        image: picture,
        ribbon: mark,
        body: _,
        links,
        abbreviations,
    } = article;
    let (language, is_lead_in_body) = (*language, *is_lead_in_body);
    let Details {
        updated,
        source,
        corrections,
        event,
        attachments: _,
        notice: rest,
        video: _,
        gallery: _,
    } = &***details;
    let source = source.as_ref().map(|origin| view::link_out(&origin.name, &origin.url));
    let notice = notice::notice(language, card.notice.as_deref(), rest.as_deref());
    let report = card.report.as_ref().map(|report| notice::report(language, report));
    let body = ArticleBody { links, abbreviations, is_lead_in_body, html: *html };
    map([
        ("title", text(&card.title)),
        ("lead", text(&card.lead)),
        ("is_lead_in_body", Value::from(is_lead_in_body)),
        ("date", day(language, &card.date)),
        ("updated", perhaps_day(language, updated)),
        ("source", source.as_ref().map_or_else(Value::none, link)),
        ("corrections", list(corrections, |one| correction_value(language, one))),
        ("ended", list(ended, ended_value)),
        ("attachments", list(attachments, attachment)),
        ("notice", notice.as_ref().map_or_else(Value::none, notice_value)),
        ("report", report.as_ref().map_or_else(Value::none, report_value)),
        ("video", video.as_ref().map_or_else(Value::none, video_value)),
        ("duration", duration_value(card.duration)),
        ("gallery", list(gallery, image)),
        (
            "event",
            event.as_ref().map_or_else(Value::none, |event| event_value(language, event)),
        ),
        ("section", shared(section)),
        ("units", list(units, |link| shared(link))),
        ("bylines", list(bylines, byline)),
        ("tags", list(tags, |link| shared(link))),
        ("topics", list(topics, |link| shared(link))),
        ("image", lead_picture(card.image.as_ref(), picture)),
        ("ribbon", ribbon(*mark)),
        ("body", rendered.body(&body)),
    ])
}

fn byline(byline: &BylineView<'_>) -> Value {
    let BylineView { role, people } = byline;
    map([("role", text(role)), ("people", list(people, |link| shared(link)))])
}

pub(super) fn block_value(block: &BlockView<'_>, rendered: &impl Rendered) -> Value {
    let BlockView { head: BlockHead { title, section, href }, items } = block;
    map([
        ("title", shared_text(title)),
        ("section", shared_text(section)),
        ("href", shared_text(href)),
        ("items", fragments(items, rendered)),
    ])
}

pub(super) fn card_value(card: &CardView<'_>) -> Value {
    let CardView {
        listed,
        href,
        language,
        section,
        kind,
        units,
        image: picture,
        ribbon: mark,
    } = card;
    let Listed { title, date, lead: _, image, notice, report, duration } = **listed;
    let notice = notice.map(|one| notice::card(*language, one));
    let report = report.map(|report| notice::report(*language, report));
    map([
        ("title", text(title)),
        ("href", text(&href.text())),
        ("date", day(*language, date)),
        ("lead", text(&card.lead().text())),
        ("section", shared(section)),
        ("kind", text(kind)),
        ("units", list(units, |link| shared(link))),
        ("notice", notice.as_ref().map_or_else(Value::none, notice_card_value)),
        ("report", report.as_ref().map_or_else(Value::none, report_value)),
        ("duration", duration_value(duration)),
        ("image", lead_picture(image.filter(|_| picture.is_some()), picture)),
        ("ribbon", ribbon(*mark)),
    ])
}
