//! Every kind of edit, with what it may cost, in words.

use super::portal::{Article, Portal, date};

/// An edit, and the files that invariant 9 allows it to touch.
pub struct Edit {
    pub name: &'static str,
    /// What the portal is like before it.
    pub before: fn(&mut Portal),
    pub change: fn(&mut Portal),
    /// Whether its cost must not depend on the size of the archive.
    pub is_bounded: bool,
    /// What is written, as [`shape`](super::shape) says it.
    pub written: &'static str,
    /// What is removed.
    pub removed: &'static str,
}

/// An edit whose cost is the same however large the archive is.
const fn bounded(
    name: &'static str,
    change: fn(&mut Portal),
    written: &'static str,
    removed: &'static str,
) -> Edit {
    Edit { name, before: |_| {}, change, is_bounded: true, written, removed }
}

/// An edit of what stands on many pages.
const fn wide(
    name: &'static str,
    before: fn(&mut Portal),
    change: fn(&mut Portal),
    written: &'static str,
    removed: &'static str,
) -> Edit {
    Edit { name, before, change, is_bounded: false, written, removed }
}

/// What a list of titles looks like when the site has its own idea of it.
const ITEM: &str =
    "<li>{{ card.title }} <a href=\"{{ card.href }}\">{{ card.date.iso }}</a></li>";
const ARTICLE: &str = "{% extends \"base.html\" %}{% block main %}\
    <h1>{{ article.title }}</h1>{{ article.body }}{% endblock main %}";
const HEADER: &str = "<header>{{ site.title }}</header>";

/// Every edit, some of them of the same articles, so that they can be made one upon the
/// other. Numbers 40, 76 and 112 are news with a picture to which another article links.
pub const EDITS: &[Edit] = &[
    // A body is nobody else's business.
    bounded(
        "body",
        |portal| portal.article(40).rest += "\n\nThêm một đoạn.",
        "1 article",
        "",
    ),
    bounded(
        "body without summary, below the first paragraph",
        |portal| portal.article(24).rest += "\n\nThêm một đoạn.",
        "1 article",
        "",
    ),
    // The lead stands on the article and on its cards: home, the section's front and
    // month, and the unit's front and year; and beside up to four later articles of its
    // unit, as a related one.
    bounded(
        "first paragraph without summary",
        |portal| portal.article(24).first_paragraph = "Mở đầu khác hẳn.".to_owned(),
        "home, 3 articles, 1 front, 1 month, 1 unit, 1 year",
        "",
    ),
    bounded(
        "summary",
        |portal| portal.article(40).summary = Some("Tóm tắt khác hẳn.".to_owned()),
        "home, 5 articles, 1 front, 1 month, 1 unit, 1 year",
        "",
    ),
    // The title stands also on both neighbours.
    bounded(
        "title",
        |portal| portal.article(40).title = "Tên khác hẳn".to_owned(),
        "home, 7 articles, 1 front, 1 month, 1 unit, 1 year",
        "",
    ),
    // And, in the newest twenty, in the feed.
    bounded(
        "title of a new article",
        |portal| portal.article(8).title = "Tên khác hẳn".to_owned(),
        "home, feed, Atom feed, 4 articles, 1 front, 1 month, 1 unit, 1 year",
        "",
    ),
    // Every fourth article is a notice: the blocks of the twenty articles after it show
    // it until five newer ones are known. Its newer neighbour is one of the twenty.
    bounded(
        "title of a notice",
        |portal| portal.article(49).title = "Tên khác hẳn".to_owned(),
        "26 articles, 1 front, 1 month, 1 unit, 1 year",
        "",
    ),
    // Still between the same two: the date stands on the article and on its cards.
    bounded(
        "date within the month",
        |portal| portal.article(60).date = date(60, 24),
        "5 articles, 1 front, 1 month, 1 month sitemap, 1 unit, 1 year",
        "",
    ),
    // Another page, with other neighbours: two old ones, two new ones. The page that
    // links to it has another address to print. The list of units counts the same.
    bounded(
        "date to another year",
        |portal| portal.article(52).date = "2025-05-10 09:00".to_owned(),
        "12 articles, 1 front, 2 months, 2 month sitemaps, 1 unit, 2 years",
        "1 article",
    ),
    bounded(
        "unit",
        |portal| portal.article(60).units = vec!["Công đoàn D".to_owned()],
        "units, 9 articles, 1 front, 1 month, 2 units, 2 years",
        "",
    ),
    bounded(
        "tag",
        |portal| portal.article(40).tags.push("sáng kiến".to_owned()),
        "1 article",
        "",
    ),
    bounded(
        "picture replaced under its name",
        |portal| portal.article(40).picture = Some("<svg id=\"khac\"/>".to_owned()),
        "1 file",
        "",
    ),
    // Its page, its older neighbour's, home, feeds, the sitemap of its month and the index
    // that says when that changed, and the front and the current period of its section and
    // unit; units are listed with their numbers.
    bounded(
        "new newest article",
        |portal| add(portal, 0, "2026-11-21 07:50"),
        "home, feed, Atom feed, sitemap, units, 2 articles, 1 front, 1 month, 1 month sitemap, 1 unit, 1 year",
        "",
    ),
    bounded(
        "new newest notice",
        |portal| add(portal, 1, "2026-11-21 07:50"),
        "home, feed, Atom feed, sitemap, units, 2 articles, 1 front, 1 month, 1 month sitemap, 1 unit, 1 year",
        "",
    ),
    // Its own periods, both neighbours; the fronts list the periods with their numbers.
    bounded(
        "new backdated article",
        |portal| add(portal, 0, "2025-05-10 09:00"),
        "units, 7 articles, 1 front, 1 month, 1 month sitemap, 1 unit, 1 year",
        "",
    ),
    // And the blocks of the eighteen articles after it, the first of them a neighbour: the
    // second of them is the first of five newer notices.
    bounded(
        "new backdated notice",
        |portal| add(portal, 1, "2025-05-10 09:00"),
        "units, 22 articles, 1 front, 1 month, 1 month sitemap, 1 unit, 1 year",
        "",
    ),
    // Both neighbours, and the page that links to it.
    bounded(
        "article renamed",
        |portal| portal.article(40).slug = "ten-khac".to_owned(),
        "home, 8 articles, 1 front, 1 month, 1 month sitemap, 1 unit, 1 year, 1 file",
        "1 article, 1 file",
    ),
    bounded(
        "article removed",
        |portal| portal.articles.retain(|article| article.number != 76),
        "units, 7 articles, 1 front, 1 month, 1 month sitemap, 1 unit, 1 year",
        "1 article, 1 file",
    ),
    bounded(
        "draft on",
        |portal| portal.article(112).draft = true,
        "units, 6 articles, 1 front, 1 month, 1 month sitemap, 1 unit, 1 year",
        "1 article, 1 file",
    ),
    Edit {
        name: "draft off",
        before: |portal| portal.article(112).draft = true,
        change: |portal| portal.article(112).draft = false,
        is_bounded: true,
        written: "units, 7 articles, 1 front, 1 month, 1 month sitemap, 1 unit, 1 year, 1 file",
        removed: "",
    },
    bounded(
        "alias that nobody typed",
        |portal| alias(portal, "Công đoàn chưa ai nhắc"),
        "",
        "",
    ),
    // Lists are split by time: only the fronts show more or fewer.
    bounded("page_size", |portal| portal.page_size = 10, "4 fronts, 10 units", ""),
    bounded(
        "new static file",
        |portal| own(portal, "static/tai-lieu.pdf", "%PDF"),
        "1 file",
        "",
    ),
    wide(
        "item.html of the site",
        |_| {},
        |portal| own(portal, "templates/item.html", ITEM),
        "home, all but 1 articles",
        "",
    ),
    wide(
        "edit of item.html",
        |portal| own(portal, "templates/item.html", ITEM),
        |portal| own(portal, "templates/item.html", &ITEM.replace("iso", "short")),
        "home, all but 1 articles",
        "",
    ),
    wide(
        "article.html of the site",
        |_| {},
        |portal| own(portal, "templates/article.html", ARTICLE),
        "all articles",
        "",
    ),
    wide(
        "edit of article.html",
        |portal| own(portal, "templates/article.html", ARTICLE),
        |portal| own(portal, "templates/article.html", &ARTICLE.replace("h1", "h2")),
        "all articles",
        "",
    ),
    wide(
        "header.html of the site",
        |_| {},
        |portal| own(portal, "templates/header.html", HEADER),
        PAGES,
        "",
    ),
    wide(
        "edit of header.html",
        |portal| own(portal, "templates/header.html", HEADER),
        |portal| own(portal, "templates/header.html", &HEADER.replace("header>", "div>")),
        PAGES,
        "",
    ),
    wide(
        "style.css of the site",
        |_| {},
        |portal| own(portal, "static/style.css", "p{}"),
        STYLED,
        "1 file",
    ),
    wide(
        "title of the site",
        |_| {},
        |portal| portal.title = "Tên khác".to_owned(),
        TITLED,
        "",
    ),
    // Its articles, their cards, its own pages; the units below it name it. Its old name
    // is what its articles typed.
    wide(
        "unit renamed",
        |_| {},
        |portal| {
            let name =
                std::mem::replace(&mut portal.units[0].name, "Công đoàn Aa".to_owned());
            portal.units[0].aliases.push(name);
        },
        "home, units, some articles, some fronts, some months, some units, some years",
        "",
    ),
    // Four articles of one year, in as many months, of two sections, had typed it, each
    // beside another unit.
    bounded(
        "alias that some articles typed",
        |portal| alias(portal, "Tổ công đoàn chưa đăng ký"),
        "home, page sitemap, units, 20 articles, 2 fronts, 4 months, 5 units, 5 years",
        "1 unit, 1 year",
    ),
];

const PAGES: &str =
    "home, 404, units, all articles, all fronts, all months, all units, all years";
const STYLED: &str = "home, 404, units, all articles, all fronts, all months, all units, all years, 1 file";
const TITLED: &str = "home, 404, feed, Atom feed, manifest, units, all articles, all fronts, all months, all units, all years";

/// Adds an article like the one of a number, but with a summary and of another date.
fn add(portal: &mut Portal, like: usize, date: &str) {
    let article = Article {
        number: usize::MAX,
        folder: date[..7].replace('-', "/"),
        slug: "bai-moi".to_owned(),
        title: "Bài mới".to_owned(),
        date: date.to_owned(),
        ..portal.article(like).clone()
    };
    portal.articles.push(article);
}

fn alias(portal: &mut Portal, name: &str) {
    portal.units[9].aliases.push(name.to_owned());
}

fn own(portal: &mut Portal, path: &str, text: &str) {
    portal.files.insert(path.to_owned(), text.to_owned());
}
