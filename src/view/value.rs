//! The template value of each ingredient, made from that ingredient alone.

use tera::{Map, Value};

use super::FragmentRef;
use super::archive::YearView;
use super::article::{
    ArticleView, AttachmentView, BlockView, CardView, CorrectionView, DateView,
    DocumentView, EventView, ImageView,
};
use super::ingredient::{Ingredient, MenuView, SiteView};
use super::link::LinkView;
use super::list::{CountedView, ListView, SectionView};
use super::page::PageView;
use super::unit::{EndedView, UnitView};
use crate::diagnostic::Language;
use crate::imprint::{Body, Counter, Imprint, Licence, Role, Telephone};
use crate::site::Ribbon;
use crate::{texts, vietnamese};

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
    /// The authors, whom a last line may repeat.
    pub authors: &'a [String],
    /// The address of each link, in order.
    pub links: &'a [Option<String>],
    /// Whether its first paragraph is the lead.
    pub is_lead_in_body: bool,
}

impl Ingredient {
    /// Its value in templates.
    pub fn value(&self, rendered: &impl Rendered) -> Value {
        match self {
            Self::Site(site) => site_value(site),
            Self::Texts(language) => map(texts::all(*language)
                .into_iter()
                .map(|(key, text)| (key, Value::normal_string(text)))),
            Self::Assets(assets) => {
                let pairs = assets.iter().map(|(path, href)| (path.clone(), text(href)));
                Value::from(pairs.map(|(k, v)| (k.into(), v)).collect::<Map>())
            }
            Self::Fragment(fragment) => rendered.fragment(*fragment),
            Self::Page(page) => page_value(page),
            Self::Links(links) => list(links, link),
            Self::Article(article) => article_value(article, rendered),
            Self::Document(document) => document_value(document, rendered),
            Self::Link(target) => target.as_ref().map_or_else(Value::none, link),
            Self::Blocks(blocks) => list(blocks, |block| block_value(block, rendered)),
            Self::List(page) => list_value(page, rendered),
            Self::Counted(rows) => list(rows, counted),
            Self::Years(years) => list(years, year),
            Self::Sections(sections) => {
                list(sections, |section| section_value(section, rendered))
            }
            Self::Unit(unit) => unit_value(unit),
            Self::Imprint(language, imprint) => imprint_value(*language, imprint),
            Self::Menu(items) => list(items, menu_item),
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

/// `1.234`.
fn number(number: usize) -> Value {
    text(&vietnamese::grouped(number as u64))
}

fn fragments(items: &[FragmentRef], rendered: &impl Rendered) -> Value {
    list(items, |fragment| rendered.fragment(*fragment))
}

fn site_value(site: &SiteView) -> Value {
    let SiteView { title, tagline, href, url, feed, archive, language } = site;
    map([
        ("title", text(title)),
        ("tagline", text(tagline)),
        ("href", text(href)),
        ("url", text(url)),
        ("feed", text(feed)),
        ("archive", text(archive)),
        ("language", text(language)),
    ])
}

fn page_value(page: &PageView) -> Value {
    let PageView { title, heading, description, href, url, kind } = page;
    map([
        ("title", text(title)),
        ("heading", text(heading)),
        ("description", text(description)),
        ("href", text(href)),
        ("url", text(url)),
        ("kind", text(kind)),
    ])
}

fn link(link: &LinkView) -> Value {
    let LinkView { title, href } = link;
    map([("title", text(title)), ("href", text(href))])
}

fn date(date: &DateView) -> Value {
    let DateView { iso, long, short } = date;
    map([("iso", text(iso)), ("long", text(long)), ("short", text(short))])
}

fn image(image: &Option<ImageView>) -> Value {
    let Some(ImageView { src, alt, caption, credit }) = image else {
        return Value::none();
    };
    map([
        ("src", text(src)),
        ("alt", text(alt)),
        ("caption", text(caption)),
        ("credit", text(credit)),
    ])
}

fn document_value(document: &DocumentView, rendered: &impl Rendered) -> Value {
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
        ("image", image(picture)),
        ("ribbon", ribbon(*mark)),
        ("body", rendered.body(&body)),
    ])
}

fn attachment(attachment: &AttachmentView) -> Value {
    let AttachmentView { title, href, kind, size } = attachment;
    map([
        ("title", text(title)),
        ("href", text(href)),
        ("kind", text(kind)),
        ("size", text(size)),
    ])
}

fn correction(correction: &CorrectionView) -> Value {
    let CorrectionView { date: day, text: said } = correction;
    map([("date", day.as_ref().map_or_else(Value::none, date)), ("text", text(said))])
}

fn event_value(event: &EventView) -> Value {
    let EventView { start, end, place } = event;
    map([
        ("start", date(start)),
        ("end", end.as_ref().map_or_else(Value::none, date)),
        ("place", text(place)),
    ])
}

/// `"draft"`, `"scheduled"`, `"expired"` or nothing.
fn ribbon(ribbon: Option<Ribbon>) -> Value {
    match ribbon {
        Some(Ribbon::Draft) => text("draft"),
        Some(Ribbon::Scheduled) => text("scheduled"),
        Some(Ribbon::Expired) => text("expired"),
        None => Value::none(),
    }
}

fn article_value(article: &ArticleView, rendered: &impl Rendered) -> Value {
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
        section,
        units,
        authors,
        tags,
        image: picture,
        ribbon: mark,
        body: _,
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
        ("event", event.as_ref().map_or_else(Value::none, event_value)),
        ("section", link(section)),
        ("units", list(units, link)),
        ("authors", list(authors, |author| text(author))),
        ("tags", list(tags, |tag| text(tag))),
        ("image", image(picture)),
        ("ribbon", ribbon(*mark)),
        ("body", rendered.body(&body)),
    ])
}

fn block_value(block: &BlockView, rendered: &impl Rendered) -> Value {
    let BlockView { title, section, href, items } = block;
    map([
        ("title", text(title)),
        ("section", text(section)),
        ("href", text(href)),
        ("items", fragments(items, rendered)),
    ])
}

fn list_value(page: &ListView, rendered: &impl Rendered) -> Value {
    let ListView { cards, is_mixed, older, front } = page;
    map([
        ("cards", fragments(cards, rendered)),
        ("is_mixed", Value::from(*is_mixed)),
        ("older", older.as_ref().map_or_else(Value::none, link)),
        ("front", front.as_ref().map_or_else(Value::none, link)),
    ])
}

fn counted(row: &CountedView) -> Value {
    let CountedView { title, href, count } = row;
    map([
        ("title", text(title)),
        ("name", text(title)),
        ("href", text(href)),
        ("count", number(*count)),
    ])
}

fn year(year: &YearView) -> Value {
    let YearView { title, count, months } = year;
    map([
        ("title", text(title)),
        ("count", number(*count)),
        ("months", list(months, counted)),
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

fn unit_value(unit: &UnitView) -> Value {
    let UnitView {
        name,
        short,
        kind,
        address,
        phones,
        email,
        url,
        from,
        parent,
        children,
        ended,
    } = unit;
    map([
        ("name", text(name)),
        ("short", text(short)),
        ("kind", text(kind)),
        ("address", text(address)),
        ("phones", list(phones, telephone)),
        ("email", text(email)),
        ("url", text(url)),
        ("from", text(from)),
        ("parent", parent.as_ref().map_or_else(Value::none, link)),
        ("children", list(children, link)),
        ("ended", ended.as_ref().map_or_else(Value::none, ended_value)),
    ])
}

fn ended_value(ended: &EndedView) -> Value {
    let EndedView { unit, sentence, successors } = ended;
    map([
        ("unit", link(unit)),
        ("sentence", text(sentence)),
        ("successors", list(successors, link)),
    ])
}

fn telephone(number: &Telephone) -> Value {
    map([("text", text(&number.text)), ("href", text(&number.href))])
}

fn imprint_value(language: Language, imprint: &Imprint) -> Value {
    let Imprint { bodies, licence, responsible, republish_notice, counter } = imprint;
    let licence = licence.as_ref().map(|Licence { no, issuer, date }| {
        let date = date.map_or(String::new(), |date| date.short());
        map([("no", text(no)), ("issuer", text(issuer)), ("date", text(&date))])
    });
    let responsible = responsible
        .as_ref()
        .map(|(name, title)| map([("name", text(name)), ("title", text(title))]));
    let counter = counter.as_ref().map(|Counter { base, as_of, source }| {
        map([
            ("count", text(&vietnamese::grouped(*base))),
            ("as_of", text(&as_of.short())),
            ("source", text(source)),
        ])
    });
    map([
        ("bodies", list(bodies, |body| body_value(language, body))),
        ("licence", licence.unwrap_or_else(Value::none)),
        ("responsible", responsible.unwrap_or_else(Value::none)),
        ("republish_notice", text(republish_notice)),
        ("counter", counter.unwrap_or_else(Value::none)),
    ])
}

fn body_value(language: Language, body: &Body) -> Value {
    let Body { role, name, phones, faxes, email, address } = body;
    let label = match role {
        Role::GoverningBody => texts::governing_body(language),
        Role::ManagingUnit => texts::managing_unit(language),
        Role::Editorial => texts::editorial(language),
    };
    map([
        ("label", text(label)),
        ("name", text(name)),
        ("phones", list(phones, telephone)),
        ("faxes", list(faxes, telephone)),
        ("email", text(email)),
        ("address", text(address)),
    ])
}

fn menu_item(item: &MenuView) -> Value {
    let MenuView { title, href, current } = item;
    map([
        ("title", text(title)),
        ("href", text(href)),
        ("current", Value::from(*current)),
    ])
}

fn card_value(card: &CardView) -> Value {
    let CardView {
        title,
        href,
        date: moment,
        lead,
        section,
        kind,
        units,
        image: picture,
        ribbon: mark,
    } = card;
    map([
        ("title", text(title)),
        ("href", text(href)),
        ("date", date(moment)),
        ("lead", text(lead)),
        ("section", link(section)),
        ("kind", text(kind)),
        ("units", list(units, link)),
        ("image", image(picture)),
        ("ribbon", ribbon(*mark)),
    ])
}
