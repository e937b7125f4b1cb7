//! The value of what a page tells machines: JSON-LD, ready for a `<script>`.
//!
//! Sources: JSON-LD 1.1 (W3C), section 7, "Embedding JSON-LD in HTML documents"; the types
//! of schema.org; "Article", "Video" and "Breadcrumb" of Google's search gallery.

use serde::Serialize;
use tera::Value;

use crate::byline::{self, Part};
use crate::front_matter::Origin;
use crate::imprint::{Body, Role, Telephone};
use crate::site::{Playable, PlayedAt};
use crate::url::{self, BaseUrl, Target};
use crate::vietnamese;
use crate::view::data::{DataView, PersonView, PortalView, StoryView};

/// The longest headline, in characters. Source: Google, "Article structured data".
const HEADLINE: usize = 110;

/// What follows the address of the home page in the names of things that it tells of.
const PUBLISHER: &str = "#don-vi";

#[derive(Serialize)]
struct Document<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    graph: Vec<Node<'a>>,
}

#[derive(Serialize)]
#[serde(tag = "@type")]
enum Node<'a> {
    BreadcrumbList(Trail<'a>),
    NewsArticle(Box<Article<'a>>),
    VideoObject(Film<'a>),
    WebSite(WebSite<'a>),
    Organization(Organization<'a>),
    GovernmentOrganization(Organization<'a>),
}

#[derive(Serialize)]
struct Trail<'a> {
    #[serde(rename = "itemListElement")]
    items: Vec<Step<'a>>,
}

#[derive(Serialize)]
#[serde(tag = "@type", rename = "ListItem")]
struct Step<'a> {
    position: usize,
    name: &'a str,
    item: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Article<'a> {
    headline: String,
    url: &'a str,
    main_entity_of_page: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    description: &'a str,
    in_language: &'static str,
    date_published: String,
    date_modified: String,
    article_section: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    image: Vec<String>,
    author: Vec<Somebody<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    contributor: Vec<Somebody<'a>>,
    publisher: Somebody<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    source_organization: Vec<Somebody<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is_based_on: Option<String>,
}

#[derive(Clone, Serialize)]
#[serde(tag = "@type")]
enum Somebody<'a> {
    Person(Named<'a>),
    Organization(Named<'a>),
}

#[derive(Clone, Serialize)]
struct Named<'a> {
    #[serde(rename = "@id", skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Film<'a> {
    name: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    description: &'a str,
    upload_date: String,
    thumbnail_url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    duration: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    content_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    embed_url: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct WebSite<'a> {
    name: &'a str,
    url: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    description: &'a str,
    in_language: &'static str,
    publisher: Reference,
    #[serde(skip_serializing_if = "Option::is_none")]
    potential_action: Option<Search>,
}

#[derive(Serialize)]
struct Reference {
    #[serde(rename = "@id")]
    id: String,
}

#[derive(Serialize)]
#[serde(tag = "@type", rename = "SearchAction")]
struct Search {
    target: Place,
    #[serde(rename = "query-input")]
    input: &'static str,
}

#[derive(Serialize)]
#[serde(tag = "@type", rename = "EntryPoint", rename_all = "camelCase")]
struct Place {
    url_template: String,
}

#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct Organization<'a> {
    #[serde(rename = "@id", skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    logo: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    telephone: Vec<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fax_number: Vec<&'a str>,
    #[serde(skip_serializing_if = "str::is_empty")]
    email: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    address: &'a str,
    /// Those who work under it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    department: Vec<Node<'a>>,
}

/// The text of the script, or nothing where there is nothing to tell.
pub(super) fn data_value(data: &DataView<'_>) -> Value {
    let DataView { base, out, heading, trail, publisher: _, article, portal } = data;
    let url = base.absolute(out);
    let mut graph = Vec::new();
    if !trail.is_empty() {
        let above = trail.iter().map(|link| (&*link.view().title, &*link.view().href));
        let above = above.map(|(name, href)| (name, whole(base, href)));
        let steps = above.chain([(&**heading, url.clone())]).enumerate();
        let items = steps.map(|(at, (name, item))| Step { position: at + 1, name, item });
        graph.push(Node::BreadcrumbList(Trail { items: items.collect() }));
    }
    if let Some(story) = article {
        graph.push(Node::NewsArticle(Box::new(self::article(data, story, &url))));
        let film = story.film.as_ref().and_then(|film| self::film(base, story, film));
        graph.extend(film.map(Node::VideoObject));
    }
    if let Some(portal) = portal {
        push_portal(&mut graph, data, portal, &url);
    }
    if graph.is_empty() {
        return Value::none();
    }
    let document = Document { context: "https://schema.org", graph };
    let json = serde_json::to_string(&document).expect("strings and numbers serialise");
    // Nothing that was typed ends the script, or begins a comment in it.
    Value::safe_string(&json.replace('<', "\\u003c"))
}

fn article<'a>(
    data: &'a DataView<'_>,
    story: &'a StoryView<'_>,
    url: &'a str,
) -> Article<'a> {
    let StoryView { card, details, revised, section, people, share, image, film: _ } =
        story;
    let base = data.base;
    let of = |part| {
        let people = people.iter().filter(move |person| person.part == part);
        people.map(|person| somebody(base, person)).collect::<Vec<_>>()
    };
    let publisher = Somebody::Organization(Named {
        id: Some(format!("{}/{PUBLISHER}", base.origin().to_owned() + base.path())),
        name: data.publisher.name,
        url: Some(format!("{}{}/", base.origin(), base.path())),
    });
    let mut author = of(Part::Wrote);
    if author.is_empty() {
        author.push(publisher.clone());
    }
    let source = details.source.as_ref();
    let mut sources = of(Part::Source);
    sources.extend(source.map(|Origin { name, url }| {
        Somebody::Organization(Named { id: None, name, url: outside(url) })
    }));
    let large = image.as_ref().map(|shown| whole(base, &shown.large));
    let shared = share.map(|out| base.absolute(out));
    let appears = card.appears();
    Article {
        headline: vietnamese::shortened(&card.title, HEADLINE).text().into_owned(),
        url,
        main_entity_of_page: url,
        description: &card.lead,
        in_language: data.publisher.language,
        date_published: appears.rfc3339(),
        date_modified: revised.as_ref().unwrap_or(appears).rfc3339(),
        article_section: &section.view().title,
        image: shared.into_iter().chain(large).collect(),
        author,
        contributor: of(Part::Helped),
        publisher,
        source_organization: sources,
        is_based_on: source.and_then(|origin| outside(&origin.url)),
    }
}

fn somebody<'a>(base: &BaseUrl, person: &PersonView<'a>) -> Somebody<'a> {
    let PersonView { link, part, is_body } = person;
    let link = link.view();
    let named = Named { id: None, name: &link.title, url: Some(whole(base, &link.href)) };
    match *is_body || *part == Part::Source {
        true => Somebody::Organization(named),
        false => Somebody::Person(named),
    }
}

/// Search engines refuse a film without a picture.
fn film<'a>(
    base: &BaseUrl,
    story: &'a StoryView<'_>,
    film: &'a Playable<'_>,
) -> Option<Film<'a>> {
    let Playable { at, picture } = film;
    let own = picture.as_ref().map(|shown| whole(base, &shown.large));
    let (thumbnail, content_url, embed_url) = match at {
        PlayedAt::File { href, .. } => (own?, Some(whole(base, href)), None),
        PlayedAt::YouTube(id) => {
            let thumbnail = format!("https://i.ytimg.com/vi/{id}/hqdefault.jpg");
            let player = format!("https://www.youtube-nocookie.com/embed/{id}");
            (own.unwrap_or(thumbnail), None, Some(player))
        }
    };
    let card = story.card;
    Some(Film {
        name: &card.title,
        description: &card.lead,
        upload_date: card.appears().rfc3339(),
        thumbnail_url: thumbnail,
        duration: card.duration.map(|duration| duration.iso()),
        content_url,
        embed_url,
    })
}

fn push_portal<'a>(
    graph: &mut Vec<Node<'a>>,
    data: &'a DataView<'_>,
    portal: &'a PortalView<'_>,
    url: &'a str,
) {
    let PortalView { tagline, bodies, logo, search } = portal;
    let id = || format!("{url}{PUBLISHER}");
    let potential_action = search.as_ref().map(|out| Search {
        target: Place {
            url_template: format!("{}?q={{search_term_string}}", data.base.absolute(out)),
        },
        input: "required name=search_term_string",
    });
    graph.push(Node::WebSite(WebSite {
        name: &data.heading,
        url,
        description: tagline,
        in_language: data.publisher.language,
        publisher: Reference { id: id() },
        potential_action,
    }));
    let is_first = |body: &&Body| body.role == Role::GoverningBody;
    let first = bodies.iter().find(is_first);
    let others = bodies.iter().filter(|body| !first.is_some_and(|one| one == *body));
    let publisher = Organization {
        id: Some(id()),
        url: Some(url),
        logo: logo.as_ref().map(|out| data.base.absolute(out)),
        department: others.map(|body| typed(organization(body))).collect(),
        name: data.publisher.name,
        ..first.map(organization).unwrap_or_default()
    };
    graph.push(typed(publisher));
}

fn organization(body: &Body) -> Organization<'_> {
    let Body { role: _, name, phones, faxes, email, address } = body;
    Organization {
        id: None,
        name,
        url: None,
        logo: None,
        telephone: phones.iter().map(number).collect(),
        fax_number: faxes.iter().map(number).collect(),
        email,
        address,
        department: Vec::new(),
    }
}

/// An office of the state, or any other body.
fn typed(body: Organization<'_>) -> Node<'_> {
    match byline::is_office(body.name) {
        true => Node::GovernmentOrganization(body),
        false => Node::Organization(body),
    }
}

/// A number as telephones dial it, else as typed.
fn number(telephone: &Telephone) -> &str {
    telephone.href.strip_prefix("tel:").unwrap_or(&telephone.text)
}

/// An address of another site, if it is one.
fn outside(typed: &str) -> Option<String> {
    match url::target(typed, "") {
        Target::Outside(address) if address.starts_with("http") => Some(address),
        _ => None,
    }
}

/// An address from the root of the host, with scheme and host.
fn whole(base: &BaseUrl, href: &str) -> String {
    format!("{}{href}", base.origin())
}
