//! Every reader with what it should never get: it answers, in time, and what it notes
//! lies inside the text.

use std::borrow::Cow;
use std::sync::Arc;
use std::time::{Duration, Instant};

use bantin::abbreviation::{Expansion, Meaning, Mentions};
use bantin::article;
use bantin::config;
use bantin::diagnostic::{Diagnostic, Language};
use bantin::encoding;
use bantin::fmt;
use bantin::image::Shown;
use bantin::ledger::{self, Ledger};
use bantin::markdown::{self, Html, Leads};
use bantin::moment::Moment;
use bantin::paste;
use bantin::register;
use bantin::report;
use bantin::template;
use bantin::theme::Theme;
use bantin::url::{self, BaseUrl, OutPath, Permalink, Target};
use bantin::yaml::{self, Node};

use super::html;
use super::properties::{decoding, finding, head, writing};

/// The longest that one input may take in a program without optimisation, on a machine
/// that does other things, too.
const PATIENCE: Duration = Duration::from_secs(100);

/// How many notes are shown: each shows its line, and lines may be long.
const SHOWN: usize = 4;

pub(super) const PATH: &str = "content/tin-hoat-dong/2020/10/bai.md";

/// Runs a reader; `what` names the input if it takes too long or breaks down.
#[track_caller]
pub(super) fn in_time<T>(what: &str, read: impl FnOnce() -> T) -> T {
    let started = Instant::now();
    let read = std::panic::catch_unwind(std::panic::AssertUnwindSafe(read));
    let took = started.elapsed();
    let Ok(read) = read else { panic!("broke down: {what}") };
    assert!(took < PATIENCE, "{took:?}: {what}");
    read
}

/// Reads a file as articles are read, and makes its page's body.
pub(super) fn as_article(bytes: &[u8]) {
    let text = encoding::lossy(bytes);
    decoding(bytes);
    finding(&text);
    head(&text);
    let article = article::parse(&Arc::from(PATH), &text);
    lie_inside(&article.notes, &text);
    if let Some(written) = fmt::rewrite(PATH, bytes) {
        let twice = fmt::rewrite(PATH, &written);
        let written = String::from_utf8_lossy(&written);
        assert_eq!(twice, None, "written once: {written}");
        let again =
            article::parse(&Arc::from(PATH), &encoding::lossy(written.as_bytes()));
        assert_eq!(
            (again.card, again.details),
            (article.card.clone(), article.details.clone())
        );
        assert_eq!(again.body.digest, article.body.digest, "{written}");
    }
    for link in &article.facts.scan.links {
        assert!(text.get(link.span.range()).is_some(), "a link at {:?}", link.span);
    }
    let start = article.body.start as usize;
    let body = text.get(start..).expect("the body starts on a character");
    let pasted = paste::tidy(body, &article.card.title, &article.card.authors).text;
    let links = article.facts.scan.links.iter();
    let links = links.map(|link| match printed(&link.target) {
        Some(src) if link.is_image => {
            let src = src.into_owned();
            Leads::Shows(Cow::Owned(Shown { src, ..Shown::default() }))
        }
        Some(address) => Leads::To(address),
        None => Leads::Nowhere,
    });
    let links: Vec<Leads<'_>> = links.collect();
    let wanted = wanted(&article.facts.scan.abbreviations);
    let lead = article.facts.is_lead_in_body;
    for policy in [Html::Text, Html::Safe] {
        let html = markdown::html(&pasted, &links, &wanted, lead, policy);
        let linked = html.matches("<a class=\"abbr\" href=\"/#x\" title=\"").count();
        assert_eq!(
            linked,
            wanted.len(),
            "the scan and the page find the same: {wanted:?}"
        );
        if let Some(mistake) = html::body_mistake(&html) {
            panic!("{mistake}\n{}", html.chars().take(2000).collect::<String>());
        }
    }
}

/// Links for every run of a body that the text does not explain first, as if a register
/// knew them all.
fn wanted(mentions: &Mentions) -> Vec<Expansion<'_>> {
    let mut met: Vec<&str> = Vec::new();
    let mut wanted = Vec::new();
    for (key, is_explained) in mentions.runs() {
        let is_key = !key.contains('\u{a0}') && key.split(' ').count() <= 4;
        if is_key && !met.contains(&key) && !is_explained {
            let entry = Some(Meaning { text: key, href: "/#x" });
            wanted.push(Expansion { key, entry });
        }
        met.push(key);
    }
    wanted
}

/// The address of a link, as if everything were there.
fn printed(target: &Target) -> Option<Cow<'_, str>> {
    match target {
        Target::Outside(address) | Target::Fragment(address) => {
            Some(Cow::Borrowed(address))
        }
        Target::Content(path, rest) | Target::Address(path, rest) => {
            let is_above = path.split('/').any(|name| name == "..");
            assert!(!is_above && !path.starts_with('/'), "{path}");
            let base = BaseUrl::parse("https://x.example/a").unwrap();
            OutPath::new(path).map(|out| (base.href(&out) + rest).into())
        }
        Target::Unsafe => None,
    }
}

/// Reads a file as settings, as a register and as plain YAML.
pub(super) fn as_settings(bytes: &[u8]) {
    let text = encoding::lossy(bytes);
    decoding(bytes);
    writing(&text);
    lie_inside(&config::parse(&text).notes, &text);
    let mut notes = Vec::new();
    let registers = register::read(|_| &text, &mut notes);
    lie_inside(&notes, &text);
    let register::Registers {
        units,
        people,
        topics,
        abbreviations: _,
        links: _,
        banners: _,
        redirects,
        visits: _,
    } = registers;
    for redirect in redirects {
        assert!(text.get(redirect.span.range()).is_some(), "{redirect:?}");
    }
    for named in
        [units.names, people.names, topics.names].iter().flat_map(|n| n.entries())
    {
        assert!(OutPath::new(&format!("don-vi/{}/index.html", named.id)).is_some());
    }
    let read = yaml::read(&text, "content/x.yaml", 0);
    lie_inside(&read.notes, &text);
    node_lies_inside(&read.value, &text);
}

fn node_lies_inside(node: &Node, text: &str) {
    assert!(text.get(node.span().range()).is_some(), "{:?}", node.span());
    match node {
        Node::List(items, _) => {
            items.iter().for_each(|item| node_lies_inside(item, text))
        }
        Node::Map(entries, _) => {
            for entry in entries {
                assert!(text.get(entry.key_span.range()).is_some(), "{:?}", entry.key);
                node_lies_inside(&entry.value, text);
            }
        }
        Node::Text(..) | Node::Empty(_) => {}
    }
}

/// Reads a file as a template of a theme that has all others.
pub(super) fn as_template(theme: &Theme, name: &str, bytes: &[u8]) {
    let text = encoding::lossy(bytes);
    let mut theme = theme.clone();
    theme.templates.retain(|file| file.name != name);
    let name = name.to_owned();
    theme.templates.push(bantin::theme::TemplateFile {
        name,
        text: Arc::from(&*text),
        is_built_in: false,
    });
    theme.templates.sort_by(|a, b| a.name.cmp(&b.name));
    let mut notes = Vec::new();
    template::load(&theme, &mut notes);
    for note in &notes {
        let file = theme.templates.iter().find(|file| file.place() == *note.place.file);
        let text = file.map_or("", |file| &file.text);
        assert!(text.get(note.place.span.range()).is_some(), "{note:?}");
    }
    shows(&notes, &text);
}

/// Reads a short text as a date, a link, an output, an address, a pattern.
pub(super) fn as_word(text: &str) {
    finding(text);
    if let Ok(moment) = Moment::parse(text) {
        assert!((1945..=9998).contains(&moment.year()), "{text:?}");
    }
    for folder in ["", "tin-hoat-dong/2020/10"] {
        let target = url::target(text, folder);
        let address = printed(&target);
        let html = format!("<a href=\"{}\">x</a>", {
            bantin::markup::escaped(address.as_deref().unwrap_or("/"))
        });
        assert_eq!(html::body_mistake(&html), None, "{text:?} means {target:?}");
    }
    if let Some(out) = OutPath::new(text) {
        for name in out.as_str().split('/') {
            assert!(!["", ".", ".."].contains(&name) && name.len() <= 255, "{text:?}");
            assert!(!name.contains(['\\', ':', '\0', '\n']), "{text:?}");
        }
        assert!(!out.as_str().starts_with(".bantin"), "{text:?}");
        assert_eq!(OutPath::new(out.as_str()), Some(out));
    }
    let slug = url::slug_like(text);
    assert!(url::is_slug(&slug), "{text:?} gives {slug:?}");
    let _ = (BaseUrl::parse(text), Permalink::parse(text), url::decode(text));
}

/// Reads bytes as what a build remembers.
pub(super) fn as_memory(bytes: &[u8], whole: &[&[u8]]) {
    if !whole.contains(&bytes) {
        assert_eq!(Ledger::from_bytes(bytes), None, "a ledger that is not whole");
    }
    let files = ledger::read_listing(&String::from_utf8_lossy(bytes));
    for claim in files.unwrap_or_default().into_keys() {
        assert_eq!(OutPath::new(claim.as_str()), Some(claim));
    }
}

/// Notes lie inside the text, and can be shown in every form.
fn lie_inside(notes: &[Diagnostic], text: &str) {
    for note in notes {
        let places = std::iter::once(&note.place).chain(&note.related);
        for place in places {
            assert!(text.get(place.span.range()).is_some(), "{note:?}");
        }
    }
    shows(notes, text);
}

fn shows(notes: &[Diagnostic], text: &str) {
    let texts = |_: &str| text.to_owned();
    let shown = &notes[..notes.len().min(SHOWN)];
    for note in shown {
        for language in [Language::Vi, Language::En] {
            assert!(!report::terminal(note, language, &texts, true).is_empty());
            let json = report::json_line(note, language, &texts);
            assert!(!json.contains('\n'), "{json}");
        }
    }
    let overlay = report::overlay(shown, Language::Vi, &texts);
    let tags = crate::html::tags(&overlay).unwrap_or_else(|mistake| panic!("{mistake}"));
    assert_eq!(html::mistake(&tags), None, "{overlay}");
}
