//! `content/site.yaml` → [`Config`]: what the administrator decides.
//!
//! In: the text of the file. Out: a value in which everything has its default, and
//! notes. Every setting is read here and nowhere else; a setting nobody reads is noted
//! as unknown. This room does not look at articles or registers.

mod feeds;
mod images;
mod levels;
mod security;

use std::collections::HashMap;
use std::sync::Arc;

use crate::diagnostic::{Code, Diagnostic, Language, Noted, Span};
use crate::image;
use crate::imprint::{self, Imprint};
use crate::markdown::Html;
use crate::moment::Moment;
use crate::palette::{Colour, Palette};
use crate::texts;
use crate::url::{self, BaseUrl, Permalink, Target};
use crate::yaml::{self, Node, Record, Typed};

pub use feeds::Feeds;
pub use levels::Levels;
pub use security::Security;

/// Where the settings stand.
pub const PATH: &str = "content/site.yaml";

/// What a section is for; decides templates, blocks and the order on the home page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SectionKind {
    /// Activity news.
    News,
    /// Notices and documents.
    Notices,
    /// Reports and statistics.
    Reports,
    /// Videos.
    Videos,
}

impl SectionKind {
    /// The word for it in site.yaml and in templates.
    pub fn name(self) -> &'static str {
        match self {
            Self::News => "news",
            Self::Notices => "notices",
            Self::Reports => "reports",
            Self::Videos => "videos",
        }
    }

    /// The kind that a word of site.yaml means.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::News, Self::Notices, Self::Reports, Self::Videos]
            .into_iter()
            .find(|kind| kind.name() == name)
    }

    /// Whether its newest items stand in a block beside every article.
    pub fn has_block(self) -> bool {
        self != Self::News
    }
}

/// One section of the portal: a folder of `content/` and an address.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Section {
    /// Its folder and the first part of its addresses.
    pub slug: String,
    /// Its name on the pages.
    pub title: String,
    /// What it is for.
    pub kind: SectionKind,
    /// The units of its articles that name none.
    pub units: Vec<String>,
    /// The authors of its articles that name none.
    pub authors: Vec<String>,
}

/// What everybody has to know now.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Alert {
    /// One or two lines.
    pub text: String,
    /// Where to read more, and where that was typed.
    pub to: Option<(Target, Span)>,
    /// Until when it stands there; a day without a time counts whole.
    pub until: Option<Moment>,
}

/// An entry of the menu.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct MenuEntry {
    /// What it is called.
    pub title: String,
    /// Where it leads.
    pub to: Target,
    /// Where that was typed.
    pub span: Span,
}

/// Which kinds of page a portal has besides its articles and their lists. All, unless
/// site.yaml says otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Outputs {
    /// The archive of all sections.
    pub archive: bool,
    /// All corrections.
    pub corrections: bool,
    /// The glossary of abbreviations, and the links to it.
    pub glossary: bool,
    /// The site map.
    pub map: bool,
    /// The fragment of today.
    pub today: bool,
    /// A feed for each section.
    pub section_feeds: bool,
    /// The search: its page and its index.
    pub search: bool,
}

impl Default for Outputs {
    fn default() -> Self {
        Self {
            archive: true,
            corrections: true,
            glossary: true,
            map: true,
            today: true,
            section_feeds: true,
            search: true,
        }
    }
}

/// The settings of a portal.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Config {
    /// The portal's name.
    pub title: String,
    /// A line under the name, or empty.
    pub tagline: String,
    /// The address it will be published at.
    pub base_url: BaseUrl,
    /// Language of the interface and of messages.
    pub language: Language,
    /// How many articles a list page holds before it is split.
    pub page_size: usize,
    /// How many items a block beside an article holds.
    pub block_items: usize,
    /// The pattern of article addresses.
    pub article_permalink: Permalink,
    /// Which kinds of page there are.
    pub outputs: Outputs,
    /// What feeds carry.
    pub feeds: Feeds,
    /// Whether there is a sitemap of the articles of the last days.
    pub has_news_sitemap: bool,
    /// The sections, in the order of the menu.
    pub sections: Vec<Section>,
    /// The entries of the menu; empty for the sections and the list of units.
    pub menu: Vec<MenuEntry>,
    /// The colours of the theme; none for its own.
    pub palette: Option<Palette>,
    /// What everybody has to know now.
    pub alert: Option<Alert>,
    /// Who publishes the portal.
    pub imprint: Imprint,
    /// How much messages weigh.
    pub levels: Levels,
    /// Whom to tell of a hole.
    pub security: Option<Security>,
    /// How pictures are made.
    pub images: Arc<image::Settings>,
    /// The origins of other hosts whose pictures are the portal's own.
    pub image_hosts: Vec<String>,
    /// What becomes of HTML in articles.
    pub html: Html,
    /// The picture that other sites show of pages without one, and where it was typed.
    pub share_image: Option<(Target, Span)>,
}

impl Config {
    /// The settings that an empty but valid site.yaml means.
    pub fn example() -> Self {
        let language = Language::Vi;
        let section = |slug: &str, kind| Section {
            slug: slug.to_owned(),
            title: texts::section(language, kind).to_owned(),
            kind,
            units: Vec::new(),
            authors: Vec::new(),
        };
        Self {
            title: "Bản tin".to_owned(),
            tagline: String::new(),
            base_url: BaseUrl::parse("http://localhost").expect("a constant address"),
            language,
            page_size: 20,
            block_items: 5,
            outputs: Outputs::default(),
            feeds: Feeds::default(),
            has_news_sitemap: false,
            article_permalink: Permalink::parse(Permalink::DEFAULT)
                .expect("a constant pattern"),
            sections: vec![
                section("tin-hoat-dong", SectionKind::News),
                section("thong-bao", SectionKind::Notices),
                section("bao-cao-thong-ke", SectionKind::Reports),
                section("videos", SectionKind::Videos),
            ],
            menu: Vec::new(),
            palette: None,
            alert: None,
            imprint: Imprint::default(),
            levels: Levels::default(),
            security: None,
            images: Arc::default(),
            image_hosts: Vec::new(),
            html: Html::default(),
            share_image: None,
        }
    }

    /// Whether an address is that of a picture which lies on a host of the portal's own.
    pub fn is_own_picture(&self, address: &str) -> bool {
        let path = |host: &String| address.strip_prefix(host.as_str());
        self.image_hosts.iter().filter_map(path).any(|path| path.starts_with('/'))
    }

    /// The section whose folder holds a file of `content/`.
    pub fn section_of(&self, content_path: &str) -> Option<usize> {
        let folder = content_path.split('/').next()?;
        self.sections.iter().position(|section| section.slug == folder)
    }
}

/// Reads site.yaml.
pub fn parse(text: &str) -> Noted<Config> {
    let Noted { value: node, mut notes } = yaml::read(text, PATH, 0);
    let value = read(&node, &mut notes);
    Noted { value, notes }
}

/// The language of messages about a site.yaml that may be broken.
pub fn language_of(text: &str) -> Language {
    parse(text).value.language
}

fn read(node: &Node, notes: &mut Vec<Diagnostic>) -> Config {
    let mut config = Config::example();
    let mut record = Record::new(node, PATH, notes);
    if let Some(title) = record.required("title", "Trang tin Công đoàn tỉnh") {
        config.title = title.text.to_owned();
    }
    if let Some(tagline) = record.text("tagline") {
        config.tagline = tagline.text.to_owned();
    }
    if let Some(typed) = record.required_word("base_url", "https://congdoan.example") {
        match BaseUrl::parse(typed.text) {
            Some(base_url) => config.base_url = base_url,
            None => record.invalid("base_url", typed, "`https://congdoan.example/`"),
        }
    }
    if let Some(typed) = record.word("language") {
        config.language = match typed.text.to_ascii_lowercase().as_str() {
            "vi" | "vi-vn" => Language::Vi,
            "en" | "en-us" | "en-gb" => Language::En,
            _ => {
                record.invalid("language", typed, "`vi`, `en`");
                config.language
            }
        };
        for section in &mut config.sections {
            section.title = texts::section(config.language, section.kind).to_owned();
        }
    }
    if let Some(size) = record.number("page_size", 1..=500) {
        config.page_size = size;
    }
    if let Some(size) = record.number("block_items", 1..=50) {
        config.block_items = size;
    }
    read_permalinks(&mut record, &mut config);
    config.outputs = read_outputs(&mut record);
    config.feeds = feeds::read(&mut record);
    config.has_news_sitemap = feeds::read_sitemaps(&mut record);
    read_sections(&mut record, &mut config);
    config.menu = read_menu(&mut record);
    config.palette = read_palette(&mut record);
    config.alert = read_alert(&mut record);
    config.imprint = imprint::read(&mut record);
    config.levels = levels::read(&mut record);
    config.security = security::read(&mut record);
    let (images, image_hosts) = images::read(&mut record);
    config.images = Arc::new(images);
    config.image_hosts = image_hosts;
    if let Some(typed) = record.word("html") {
        match typed.text.to_ascii_lowercase().as_str() {
            "text" => config.html = Html::Text,
            "safe" => config.html = Html::Safe,
            _ => record.invalid("html", typed, "`text`, `safe`"),
        }
    }
    let typed = record.text("share_image");
    config.share_image =
        typed.and_then(|typed| share_image(&mut record, "share_image", typed));
    record.finish();
    config
}

fn read_menu(record: &mut Record<'_>) -> Vec<MenuEntry> {
    let Some(node) = record.node("menu") else { return Vec::new() };
    let mut menu = Vec::new();
    for item in node.items() {
        let mut entry = Record::new(item, PATH, record.notes());
        let title = entry.required("title", "Giới thiệu");
        let typed = entry.required_word("url", "/gioi-thieu.html");
        let to = typed.and_then(|typed| address(&mut entry, "url", typed));
        if let (Some(title), Some((to, span))) = (title, to) {
            menu.push(MenuEntry { title: title.text.to_owned(), to, span });
        }
        entry.finish();
    }
    menu
}

fn read_palette(record: &mut Record<'_>) -> Option<Palette> {
    let node = record.node("theme")?;
    let mut theme = Record::new(node, PATH, record.notes());
    let typed = theme.word("accent");
    let palette = typed.and_then(|typed| {
        let Some(accent) = Colour::parse(typed.text) else {
            theme.invalid("theme.accent", typed, "`'#0b4a8f'`, `'#b01c2e'`");
            return None;
        };
        let palette = Palette::new(accent);
        if palette.accent() != accent {
            let note = Diagnostic::new(Code::AccentPale, theme.place(typed.span));
            theme.note(note.arg(typed.text).arg(palette.accent().to_string()));
        }
        Some(palette)
    });
    theme.finish();
    palette
}

fn read_alert(record: &mut Record<'_>) -> Option<Alert> {
    let node = record.node("alert")?;
    let mut entry = Record::new(node, PATH, record.notes());
    let text = entry.required("text", "Hoãn các hoạt động ngày 21/11 do bão");
    let typed = entry.word("url");
    let to = typed.and_then(|typed| address(&mut entry, "url", typed));
    let until = entry.date("until");
    entry.finish();
    Some(Alert { text: text?.text.to_owned(), to, until })
}

/// Where a setting leads, a page of the portal or another website, and where it stands.
fn address(
    record: &mut Record<'_>,
    key: &'static str,
    typed: Typed<'_>,
) -> Option<(Target, Span)> {
    match url::target(typed.text, "") {
        Target::Unsafe => {
            record.invalid(key, typed, "`/thong-bao/`, `https://example.vn/`");
            None
        }
        target => Some((target, typed.span)),
    }
}

/// A file below `content/`, named from there.
fn share_image(
    record: &mut Record<'_>,
    key: &'static str,
    typed: Typed<'_>,
) -> Option<(Target, Span)> {
    let path = typed.text.trim_start_matches('/');
    match url::target(path.strip_prefix("content/").unwrap_or(path), "") {
        target @ Target::Content(..) => Some((target, typed.span)),
        _ => {
            record.invalid(key, typed, "`trang/anh-chung.jpg`");
            None
        }
    }
}

fn read_outputs(record: &mut Record<'_>) -> Outputs {
    let mut outputs = Outputs::default();
    let Some(node) = record.node("outputs") else { return outputs };
    let mut entry = Record::new(node, PATH, record.notes());
    let Outputs { archive, corrections, glossary, map, today, section_feeds, search } =
        &mut outputs;
    for (key, output) in [
        ("archive", archive),
        ("corrections", corrections),
        ("glossary", glossary),
        ("map", map),
        ("today", today),
        ("section_feeds", section_feeds),
        ("search", search),
    ] {
        *output = entry.yes(key).unwrap_or(true);
    }
    entry.finish();
    outputs
}

fn read_permalinks(record: &mut Record<'_>, config: &mut Config) {
    let Some(node) = record.node("permalinks") else { return };
    let mut permalinks = Record::new(node, PATH, record.notes());
    if let Some(typed) = permalinks.word("article") {
        match Permalink::parse(typed.text) {
            Some(pattern) => config.article_permalink = pattern,
            None => {
                let expected = format!("`{}`", Permalink::DEFAULT);
                permalinks.invalid("permalinks.article", typed, &expected);
            }
        }
    }
    permalinks.finish();
}

fn read_sections(record: &mut Record<'_>, config: &mut Config) {
    let Some(node) = record.node("sections") else { return };
    let mut sections: Vec<Section> = Vec::new();
    let mut spans: Vec<Span> = Vec::new();
    let mut at: HashMap<String, usize> = HashMap::new();
    for item in node.items() {
        let mut entry = Record::new(item, PATH, record.notes());
        let slug = entry.required_word("slug", "tin-hoat-dong");
        let title = entry.text("title");
        let kind = entry.word("kind");
        let owned = |texts: Vec<Typed<'_>>| {
            texts.into_iter().map(|typed| typed.text.to_owned()).collect::<Vec<_>>()
        };
        let units = owned(entry.texts("unit", &[';']));
        let authors = owned(entry.texts("author", &[';']));
        let Some(slug) = slug else {
            entry.finish();
            continue;
        };
        let twin = at.get(slug.text).copied();
        if !url::is_slug(slug.text) {
            entry.invalid("slug", slug, &format!("`{}`", url::slug_like(slug.text)));
        } else if RESERVED.contains(&slug.text) {
            let note = Diagnostic::new(Code::AddressTaken, entry.place(slug.span));
            entry.note(note.arg(format!("/{}/", slug.text)).arg("bantin"));
        } else if let Some(at) = twin {
            let note = Diagnostic::new(Code::IdTwice, entry.place(slug.span));
            let first = entry.place(spans[at]);
            entry.note(note.arg(slug.text).related(first));
        } else {
            let span = slug.span;
            at.insert(slug.text.to_owned(), sections.len());
            let kind = read_kind(&mut entry, kind);
            let title = title.map_or(slug.text, |typed| typed.text).to_owned();
            let slug = slug.text.to_owned();
            sections.push(Section { slug, title, kind, units, authors });
            spans.push(span);
        }
        entry.finish();
    }
    // Without any, every article would be reported as outside of them, too.
    if !sections.is_empty() {
        config.sections = sections;
    }
}

fn read_kind(entry: &mut Record<'_>, kind: Option<Typed<'_>>) -> SectionKind {
    let Some(typed) = kind else { return SectionKind::News };
    SectionKind::from_name(typed.text).unwrap_or_else(|| {
        entry.invalid("kind", typed, "`news`, `notices`, `reports`, `videos`");
        SectionKind::News
    })
}

/// Folders that pages of other kinds live in.
pub const RESERVED: &[&str] = &[
    "don-vi",
    "tac-gia",
    "tu-khoa",
    "chuyen-de",
    "luu-tru",
    "khoi",
    "sitemap",
    "tim-kiem",
    "dinh-chinh",
    "tu-viet-tat",
    "lien-ket",
    "so-do",
];
