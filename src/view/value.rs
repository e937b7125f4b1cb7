//! The template value of each ingredient, made from that ingredient alone.

mod article;
mod data;
mod glossary;
mod imprint;
mod notice;
mod portal;
mod search;
mod term;
mod unit;
mod video;

use tera::{Map, Value};

use super::FragmentRef;
use super::archive::YearView;
use super::article::{DateView, ImageView};
use super::ingredient::{Ingredient, MenuView, SiteView};
use super::link::{ArticleLink, FeedView, LinkView};
use super::list::{CountedView, ListView, SectionView};
use super::page::{PageView, ShareView};
use super::shared::{Assets, Shared};
use crate::abbreviation::Expansion;
use crate::diagnostic::Language;
use crate::image::{Dimensions, Shown};
use crate::imprint::Telephone;
use crate::markdown::{Html, Leads};
use crate::texts;

use article::{article_value, block_value, card_value, document_value};
use data::data_value;
use glossary::glossary_value;
use imprint::imprint_value;
use portal::{
    alert_value, banner, counter_value, group, intro_value, most_read_value, put_right,
    target_value,
};
use search::search_value;
use term::{person_value, topic_card, topic_value};
use unit::unit_value;

/// What values need besides their ingredient, each determined by a digest in it: the
/// rendering of a fragment, and the HTML of a body.
pub trait Rendered {
    /// The rendering of a fragment.
    fn fragment(&self, fragment: FragmentRef) -> Value;

    /// The HTML of the article's body, its links replaced by these addresses.
    fn body(&self, article: &ArticleBody<'_>) -> Value;
}

/// What the HTML of a body depends on, besides its text.
#[derive(Clone, Copy, Debug)]
pub struct ArticleBody<'a> {
    /// What to print for each link, in order.
    pub links: &'a [Leads<'a>],
    /// The abbreviations whose first use is to be explained.
    pub abbreviations: &'a [Expansion<'a>],
    /// Whether its first paragraph is the lead.
    pub is_lead_in_body: bool,
    /// What becomes of HTML in it.
    pub html: Html,
}

impl Ingredient<'_> {
    /// Its value in templates.
    pub fn value(&self, rendered: &impl Rendered) -> Value {
        match self {
            Self::Site(site) => site.value(site_value),
            Self::Texts(language) => language.value(|language| texts_value(*language)),
            Self::Assets(assets) => assets.value(assets_value),
            Self::Fragment(fragment) => rendered.fragment(*fragment),
            Self::Page(page) => page_value(page),
            Self::Data(data) => data.as_deref().map_or_else(Value::none, data_value),
            Self::Links(links) => list(links, link),
            Self::Crumbs(crumbs) => list(crumbs, |crumb| shared(crumb)),
            Self::Article(article) => article_value(article, rendered),
            Self::Document(document) => document_value(document, rendered),
            Self::Link(target) => target.as_ref().map_or_else(Value::none, article_link),
            Self::Blocks(blocks) => list(blocks, |block| block_value(block, rendered)),
            Self::List(page) => list_value(page, rendered),
            Self::Counted(rows) => list(rows, counted),
            Self::Years(years) => list(years, year),
            Self::Search(search) => search_value(search),
            Self::Sections(sections) => {
                list(sections, |section| section_value(section, rendered))
            }
            Self::Fragments(cards) => fragments(cards, rendered),
            Self::MostRead(view) => {
                view.as_ref().map_or_else(Value::none, most_read_value)
            }
            Self::Counter(view) => view.as_ref().map_or_else(Value::none, counter_value),
            Self::Target(target) => target_value(target),
            Self::Alert(alert) => alert.as_ref().map_or_else(Value::none, alert_value),
            Self::Banners(banners) => list(banners, banner),
            Self::Intro(intro) => match intro {
                Some(intro) => intro_value(intro, rendered),
                None => Value::none(),
            },
            Self::Corrections(corrections) => list(corrections, put_right),
            Self::Glossary(view) => glossary_value(view),
            Self::Outline(groups) => list(groups, group),
            Self::Unit(unit) => unit_value(unit),
            Self::Person(person) => person_value(person),
            Self::Topic(topic) => topic_value(topic),
            Self::Topics(topics) => list(topics, topic_card),
            Self::Imprint(language, imprint) => imprint_value(*language, imprint),
            Self::Menu(MenuView { entries, current }) => list(entries.view(), |entry| {
                menu_item(entry, current.as_ref() == Some(&entry.href))
            }),
            Self::Card(card) => card_value(card),
        }
    }
}

/// HTML that is not to be escaped again.
pub fn safe(html: &str) -> Value {
    Value::safe_string(html)
}

fn map(fields: impl IntoIterator<Item = (&'static str, Value)>) -> Value {
    Value::from(
        fields.into_iter().map(|(key, value)| (key.into(), value)).collect::<Map>(),
    )
}

fn list<T>(items: &[T], value: impl Fn(&T) -> Value) -> Value {
    Value::from(items.iter().map(value).collect::<Vec<_>>())
}

fn text(text: &str) -> Value {
    Value::normal_string(text)
}

/// A text, or nothing.
fn perhaps(text: &Option<String>) -> Value {
    text.as_deref().map_or_else(Value::none, self::text)
}

fn fragments(items: &[FragmentRef], rendered: &impl Rendered) -> Value {
    list(items, |fragment| rendered.fragment(*fragment))
}

fn texts_value(language: Language) -> Value {
    let texts = texts::all(language).into_iter();
    map(texts.map(|(key, text)| (key, Value::normal_string(text))))
}

fn assets_value(assets: &Assets) -> Value {
    let pairs = assets.iter().map(|(path, href)| (path.clone(), text(href)));
    Value::from(pairs.map(|(path, href)| (path.into(), href)).collect::<Map>())
}

fn site_value(site: &SiteView) -> Value {
    let SiteView {
        title,
        tagline,
        href,
        url,
        feed,
        atom,
        manifest,
        touch_icon,
        archive,
        corrections,
        glossary,
        links,
        map: outline,
        today,
        counter,
        connect,
        image_hosts,
        search,
        language,
    } = site;
    map([
        ("title", text(title)),
        ("tagline", text(tagline)),
        ("href", text(href)),
        ("url", text(url)),
        ("feed", text(feed)),
        ("atom", text(atom)),
        ("manifest", text(manifest)),
        ("touch_icon", perhaps(touch_icon)),
        ("archive", perhaps(archive)),
        ("corrections", perhaps(corrections)),
        ("glossary", perhaps(glossary)),
        ("links", perhaps(links)),
        ("map", perhaps(outline)),
        ("today", perhaps(today)),
        ("counter", perhaps(counter)),
        ("connect", perhaps(connect)),
        ("image_hosts", perhaps(image_hosts)),
        ("search", perhaps(search)),
        ("language", text(language)),
    ])
}

fn page_value(page: &PageView<'_>) -> Value {
    let PageView { told: _, portal: _, base, out, feed, kind, noindex, share } = page;
    map([
        ("title", text(&page.title())),
        ("heading", text(page.heading())),
        ("description", text(&page.description().text())),
        ("href", text(&base.href(out))),
        ("url", text(&base.absolute(out))),
        ("feed", feed.map_or_else(Value::none, |feed| feed.value(feed_value))),
        ("kind", text(kind)),
        ("noindex", Value::from(*noindex)),
        ("share", share.as_ref().map_or_else(Value::none, |one| share_value(page, one))),
    ])
}

fn share_value(page: &PageView<'_>, share: &ShareView<'_>) -> Value {
    let ShareView { out, size, alt } = share;
    let alt = if alt.is_empty() { page.heading() } else { alt };
    map([
        ("url", text(&page.base.absolute(out))),
        ("width", Value::from(size.width)),
        ("height", Value::from(size.height)),
        ("alt", text(alt)),
    ])
}

fn link(link: &LinkView) -> Value {
    let LinkView { title, href } = link;
    map([("title", text(title)), ("href", text(href))])
}

fn feed_value(feed: &FeedView) -> Value {
    let FeedView { title, href, atom } = feed;
    map([("title", text(title)), ("href", text(href)), ("atom", perhaps(atom))])
}

fn article_link(link: &ArticleLink<'_>) -> Value {
    let ArticleLink { title, href } = link;
    map([("title", text(title)), ("href", text(&href.text()))])
}

/// A text that many pages have.
fn shared_text(target: &Shared<String>) -> Value {
    target.value(|said| text(said))
}

/// A link that many pages have.
fn shared(target: &Shared<LinkView>) -> Value {
    target.value(link)
}

fn date(date: &DateView) -> Value {
    // Each of these asks all of its fields.
    map([
        ("iso", text(&date.iso())),
        ("long", text(&date.long())),
        ("short", text(&date.short())),
    ])
}

fn image(image: &ImageView<'_>) -> Value {
    let ImageView { shown, alt, caption, credit } = image;
    let words =
        [("alt", text(alt)), ("caption", text(caption)), ("credit", text(credit))];
    map(picture(shown.as_deref()).into_iter().chain(words))
}

/// What an `<img>` is made of; its `src` is empty where the picture cannot be shown.
fn picture(shown: Option<&Shown>) -> [(&'static str, Value); 5] {
    let none = Shown::default();
    let Shown { src, srcset, large, dimensions } = shown.unwrap_or(&none);
    let pixels = |side: fn(&Dimensions) -> u32| {
        dimensions.as_ref().map_or_else(Value::none, |size| Value::from(side(size)))
    };
    [
        ("src", text(src)),
        ("srcset", text(srcset)),
        ("large", text(large)),
        ("width", pixels(|size| size.width)),
        ("height", pixels(|size| size.height)),
    ]
}

fn list_value(page: &ListView, rendered: &impl Rendered) -> Value {
    let ListView { pinned, cards, articles, is_mixed, newer, older, front } = page;
    map([
        ("pinned", fragments(pinned, rendered)),
        ("cards", fragments(cards, rendered)),
        ("articles", text(articles)),
        ("is_mixed", Value::from(*is_mixed)),
        ("newer", newer.as_ref().map_or_else(Value::none, link)),
        ("older", older.as_ref().map_or_else(Value::none, link)),
        ("front", front.as_ref().map_or_else(Value::none, link)),
    ])
}

fn counted(row: &CountedView) -> Value {
    let CountedView { title, href, articles } = row;
    map([("title", text(title)), ("href", text(href)), ("articles", text(articles))])
}

fn year(year: &YearView) -> Value {
    let YearView { title, articles, months, names } = year;
    let calendar = names.iter().zip(1..).map(|(name, number)| {
        let of_month = months.iter().find(|(month, _)| *month == number);
        let of_month = of_month.map(|(_, counted)| (&*counted.href, &*counted.articles));
        let (href, articles) = of_month.unwrap_or_default();
        map([("title", text(name)), ("href", text(href)), ("articles", text(articles))])
    });
    map([
        ("title", text(title)),
        ("articles", text(articles)),
        ("months", list(months, |(_, month)| counted(month))),
        ("calendar", Value::from(calendar.collect::<Vec<_>>())),
    ])
}

fn section_value(section: &SectionView, rendered: &impl Rendered) -> Value {
    let SectionView { title, href, kind, cards, items } = section;
    map([
        ("title", text(title)),
        ("href", text(href)),
        ("kind", text(kind)),
        ("cards", fragments(cards, rendered)),
        ("items", fragments(items, rendered)),
    ])
}

fn telephone(number: &Telephone) -> Value {
    map([("text", text(&number.text)), ("href", text(&number.href))])
}

fn menu_item(entry: &LinkView, current: bool) -> Value {
    let LinkView { title, href } = entry;
    map([("title", text(title)), ("href", text(href)), ("current", Value::from(current))])
}
