//! The values of what the portal says besides its articles.

use tera::Value;

use super::{ArticleBody, Rendered, article_link, date, link, list, map, picture, text};
use crate::vietnamese;
use crate::view::portal::{
    AlertView, BannerView, CounterView, GroupView, IntroView, MostReadView, PutRightView,
    TargetView,
};

pub(super) fn alert_value(alert: &AlertView) -> Value {
    let AlertView { text: said, href } = alert;
    map([("text", text(said)), ("href", text(href))])
}

pub(super) fn banner(banner: &BannerView) -> Value {
    let BannerView { shown, alt, href } = banner;
    let words = [("alt", text(alt)), ("href", text(href))];
    map(picture(Some(shown)).into_iter().chain(words))
}

pub(super) fn intro_value(intro: &IntroView<'_>, rendered: &impl Rendered) -> Value {
    let IntroView { lead, is_lead_in_body, html, body: _, links } = intro;
    let is_lead_in_body = *is_lead_in_body;
    // On a list an abbreviation needs no word: the articles have it.
    let (abbreviations, html) = (&[][..], *html);
    let body = ArticleBody { links, abbreviations, is_lead_in_body, html };
    map([
        ("lead", text(lead)),
        ("is_lead_in_body", Value::from(is_lead_in_body)),
        ("body", rendered.body(&body)),
    ])
}

pub(super) fn put_right(one: &PutRightView) -> Value {
    let PutRightView { article, date: day, text: said } = one;
    map([
        ("title", text(&article.title)),
        ("href", text(&article.href)),
        ("date", day.as_ref().map_or_else(Value::none, date)),
        ("text", text(said)),
    ])
}

pub(super) fn most_read_value(view: &MostReadView<'_>) -> Value {
    let MostReadView { articles, as_of } = view;
    map([("articles", list(articles, article_link)), ("as_of", date(as_of))])
}

pub(super) fn counter_value(counter: &CounterView) -> Value {
    let CounterView { count, as_of, source } = counter;
    map([
        ("count", text(&vietnamese::grouped(*count))),
        ("as_of", date(as_of)),
        ("source", text(source)),
    ])
}

pub(super) fn target_value(target: &TargetView) -> Value {
    let TargetView { title, href, url } = target;
    map([("title", text(title)), ("href", text(href)), ("url", text(url))])
}

pub(super) fn group(group: &GroupView) -> Value {
    let GroupView { title, links } = group;
    map([("title", text(title)), ("links", list(links, link))])
}
