//! Every address of the sample portal leads somewhere, at the root of a host and below a
//! path: links, pictures, films, styles, former addresses, feeds, the sitemap. No page
//! loads anything from another host, and no id stands twice on a page.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use bantin::build::{self, RealDisk, Target};
use bantin::moment::Moment;
use bantin::observer::Silent;
use bantin::source::Cache;
use bantin::url::{BaseUrl, decode};
use bantin::{Options, Revision};

use crate::html::{Tag, tags};
use crate::support::{NOW, tree};

/// What was published, and where.
struct Online {
    files: BTreeMap<String, Vec<u8>>,
    /// With `/` at its end.
    base: &'static str,
}

/// How an address is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Use {
    /// The browser fetches it with the page.
    Loads,
    /// It is this portal's own, in whole.
    Names,
    /// A reader may go there.
    Leads,
}

/// Builds the repository's own sample, for the test of this name. Its photographs are
/// kept from one run of the tests to the next.
fn sample(base: &'static str, test: &str) -> Online {
    let now = Moment::parse(NOW).unwrap().instant();
    let base_url = BaseUrl::parse(base);
    let options = Options { now, base_url, ..Options::default() };
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let revision = Revision::load(root, &Cache::empty(), &options, &Silent).unwrap();
    let memory = Path::new(env!("CARGO_TARGET_TMPDIR")).join("sample");
    let output = memory.join(test);
    let _ = std::fs::remove_dir_all(&output);
    std::fs::create_dir_all(&memory).unwrap();
    let target = Target { output: output.clone(), adopt: false, hold: false };
    build::build(&memory, &revision, &target, &RealDisk, &Silent).unwrap();
    Online { files: tree(&output), base }
}

impl Online {
    fn text(&self, path: &str) -> String {
        String::from_utf8_lossy(&self.files[path]).into_owned()
    }

    fn paths_with(&self, end: &'static str) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str).filter(move |path| path.ends_with(end))
    }

    /// What is wrong with an address that stands in the output `from`.
    fn mistake(&self, from: &str, address: &str, usage: Use) -> Option<String> {
        let wrong = |why: &str| Some(format!("{from}: {address:?} {why}"));
        let (host, path) = self.base.split_at(self.base[8..].find('/').unwrap() + 8);
        let (rest, fragment) = address.split_once('#').unwrap_or((address, ""));
        let rest = rest.split('?').next().unwrap_or(rest);
        let inside = match rest {
            "" => from.to_owned(),
            _ if rest.starts_with("mailto:") || rest.starts_with("tel:") => {
                return (usage != Use::Leads).then(|| wrong("is no file")).flatten();
            }
            _ if rest.starts_with("data:") && usage == Use::Loads => return None,
            _ if rest.contains("://") => match rest.strip_prefix(host) {
                Some(whole) if usage != Use::Loads && whole.starts_with(path) => {
                    decode(&whole[path.len()..])
                }
                _ if usage == Use::Leads => return None,
                _ => return wrong("is of another host"),
            },
            _ if usage == Use::Names => return wrong("is not whole"),
            _ if rest.starts_with('/') => match rest.strip_prefix(path) {
                Some(inside) if !rest.starts_with("//") => decode(inside),
                _ => return wrong("leaves the portal"),
            },
            _ => {
                let folder = from.rfind('/').map_or("", |slash| &from[..=slash]);
                format!("{folder}{}", decode(rest))
            }
        };
        let is_folder = inside.is_empty() || inside.ends_with('/');
        let file = if is_folder { inside + "index.html" } else { inside };
        if !self.files.contains_key(&file) {
            return wrong("leads nowhere");
        }
        let page = self.text(&file);
        let has_fragment = fragment.is_empty()
            || tags(&page).unwrap().iter().any(|tag| tag.get("id") == Some(fragment));
        if has_fragment { None } else { wrong("names no id of the page") }
    }
}

/// The addresses of a tag, and how they are used.
fn addresses(tag: &Tag<'_>) -> Vec<(String, Use)> {
    let mut found = Vec::new();
    let rel = tag.get("rel").unwrap_or_default();
    for (key, value) in &tag.attributes {
        let usage = match (tag.name, *key) {
            ("a" | "area", "href") | ("form", "action") => Use::Leads,
            ("link", "href") if ["canonical", "alternate"].contains(&rel) => {
                let is_whole = rel == "canonical";
                if is_whole { Use::Names } else { Use::Leads }
            }
            (_, "src" | "href" | "poster" | "data") => Use::Loads,
            (_, "srcset" | "imagesrcset") => {
                let pictures =
                    value.split(',').filter_map(|one| one.split_whitespace().next());
                found.extend(pictures.map(|one| (one.to_owned(), Use::Loads)));
                continue;
            }
            ("meta", "content") => {
                let property = tag.get("property").unwrap_or_default();
                match value.split_once("url=") {
                    Some((_, url)) if tag.get("http-equiv") == Some("refresh") => {
                        found.push((url.to_owned(), Use::Leads));
                        continue;
                    }
                    _ if ["og:url", "og:image"].contains(&property) => Use::Names,
                    _ => continue,
                }
            }
            (_, "style") => {
                found.extend(in_style(value).map(|one| (one.to_owned(), Use::Loads)));
                continue;
            }
            _ => continue,
        };
        found.push((value.clone(), usage));
    }
    found
}

/// The addresses that a style refers to.
fn in_style(css: &str) -> impl Iterator<Item = &str> {
    let urls = css.split("url(").skip(1).filter_map(|rest| rest.split(')').next());
    urls.map(|url| url.trim_matches(['"', '\'', ' ']))
}

/// The addresses of a feed or sitemap: what stands alone in an element, and `href`s.
fn in_xml(xml: &str) -> impl Iterator<Item = &str> {
    let parts = xml.split(['<', '>', '"']);
    // Films of YouTube are played there.
    const PLAYER: &str = "https://www.youtube-nocookie.com/embed/";
    parts.filter(|part| part.starts_with("https://") && !part.starts_with(PLAYER))
}

/// Everything that is wrong with the addresses of a portal, and how many there are.
fn mistakes(online: &Online) -> (usize, Vec<String>) {
    let mut found: Vec<(&str, String, Use)> = Vec::new();
    for path in online.paths_with(".html") {
        let page = online.text(path);
        let tags = tags(&page).unwrap_or_else(|mistake| panic!("{path}: {mistake}"));
        let of_page = tags.iter().flat_map(addresses);
        found.extend(of_page.map(|(address, usage)| (path, address, usage)));
    }
    for path in online.paths_with(".css") {
        let css = online.text(path);
        assert!(!css.contains("@import"), "{path} waits for another style");
        found.extend(in_style(&css).map(|url| (path, url.to_owned(), Use::Loads)));
    }
    for path in online.paths_with(".xml") {
        let xml = online.text(path);
        found.extend(in_xml(&xml).map(|url| (path, url.to_owned(), Use::Names)));
    }
    // A picture that fetches another one from elsewhere.
    for path in online.paths_with(".svg") {
        let svg = online.text(path);
        let links =
            svg.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        found.extend(links.map(|link| (path, link.to_owned(), Use::Loads)));
        found.extend(in_style(&svg).map(|link| (path, link.to_owned(), Use::Loads)));
    }
    let is_inside_svg =
        |path: &str, address: &str| path.ends_with(".svg") && address.starts_with('#');
    let checked = found.iter().filter(|(path, address, _)| !is_inside_svg(path, address));
    let wrong = checked
        .filter_map(|(path, address, usage)| online.mistake(path, address, *usage));
    let wrong: BTreeSet<String> = wrong.collect();
    (found.len(), wrong.into_iter().collect())
}

#[test]
fn every_address_of_the_sample_leads_somewhere() {
    for base in ["https://congdoan.example/", "https://x.example/cong-doan/"] {
        let (count, wrong) = mistakes(&sample(base, "leads"));
        assert!(wrong.is_empty(), "at {base}: {wrong:#?}");
        assert!(count > 1_000, "only {count} addresses were found");
    }
}

#[test]
fn no_id_stands_twice_on_a_page() {
    let online = sample("https://congdoan.example/", "ids");
    for path in online.paths_with(".html") {
        let page = online.text(path);
        let mut ids = BTreeSet::new();
        for tag in tags(&page).unwrap() {
            if let Some(id) = tag.get("id") {
                assert!(ids.insert(id.to_owned()), "{path}: {id}");
            }
        }
    }
}

#[test]
fn addresses_that_lead_nowhere_are_found() {
    let page = "<h2 id=\"a\">A</h2>\
        <a href=\"/p/\">1</a><a href=\"#a\">2</a><a href=\"/p/b%20c.pdf?x#\">3</a>\
        <a href=\"https://elsewhere.example/\">4</a><a href=\"tel:113\">5</a>\
        <a href=\"https://x.example/p/rss.xml\">6</a><img src=\"b%20c.pdf\" alt=\"\">\
        <a href=\"#b\">bad</a><a href=\"/p/none.html\">bad</a><a href=\"/q/\">bad</a>\
        <img src=\"https://elsewhere.example/a.png\" alt=\"\">\
        <img src=\"//elsewhere.example/a.png\" alt=\"\">\
        <img src=\"b%20c.pdf\" srcset=\"none.png 1x, /p/none-2.png 2x\" alt=\"\">\
        <meta property=\"og:url\" content=\"/p/\"><video poster=\"/p/none-3.png\"></video>\
        <meta http-equiv=\"refresh\" content=\"0; url=/p/none-4.html\">\
        <div style=\"background: url('none-5.png')\"></div>";
    let xml = "<rss><link>https://x.example/p/none-6.html</link></rss>";
    let files = [
        ("index.html", page),
        ("b c.pdf", ""),
        ("rss.xml", xml),
        ("s.css", "a { background: url(\"none-7.png\") }"),
    ];
    let files = files.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()));
    let online = Online { files: files.into(), base: "https://x.example/p/" };
    let (count, wrong) = mistakes(&online);
    assert_eq!((count, wrong.len()), (21, 13), "{wrong:#?}");
}
