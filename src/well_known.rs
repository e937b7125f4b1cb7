//! The files that programs look for by their names: robots.txt, the web app manifest,
//! security.txt.
//!
//! In: the site, and where the assets of the theme are. Out: the ingredients of each file,
//! and its bytes. A file of the same path in the site's own `static/` stands before it.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::digest::Digest;
use crate::moment::Moment;
use crate::palette::Palette;
use crate::site::{Site, fixed};
use crate::sitemap::Sitemap;
use crate::texts;
use crate::url::OutPath;
use crate::view::Page;

/// Where the outputs of assets are, by path below `static/`.
pub type Assets = BTreeMap<String, OutPath>;

/// A file that programs look for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WellKnown {
    /// What robots may read. Source: RFC 9309.
    Robots,
    /// How the portal looks on the first screen of a telephone. Source: W3C, "Web
    /// Application Manifest".
    Manifest,
    /// Whom to tell of a hole. Source: RFC 9116.
    Security,
}

impl WellKnown {
    /// Every file.
    pub const ALL: [Self; 3] = [Self::Robots, Self::Manifest, Self::Security];

    /// Its output.
    pub fn out(self) -> OutPath {
        fixed(match self {
            Self::Robots => "robots.txt",
            Self::Manifest => "manifest.webmanifest",
            Self::Security => ".well-known/security.txt",
        })
    }

    /// Its text; `None` where the portal has no such file.
    pub fn text(self, site: &Site, assets: &Assets) -> Option<String> {
        match self {
            Self::Robots => Some(robots(site)),
            Self::Manifest => Some(Manifest::new(site, assets).text()),
            Self::Security => security(site),
        }
    }

    /// The digest of all it is made of.
    pub fn digest(self, site: &Site, assets: &Assets) -> Option<Digest> {
        // Short as they are, their texts are the quickest to digest.
        Some(Digest::of(&self.text(site, assets)?))
    }
}

/// Everything may be read; what is not to be found says so itself.
fn robots(site: &Site) -> String {
    let sitemap = site.config.base_url.absolute(&Sitemap::Index.out());
    format!("User-agent: *\nDisallow:\n\nSitemap: {sitemap}\n")
}

fn security(site: &Site) -> Option<String> {
    let security = site.config.security.as_ref()?;
    let mut text = String::new();
    for contact in &security.contacts {
        text.push_str(&format!("Contact: {contact}\n"));
    }
    let expires = Moment::from_unix(security.end()).rfc3339();
    let languages = match texts::lang(site.config.language) {
        "vi" => "vi, en",
        other => other,
    };
    let own = site.config.base_url.absolute(&WellKnown::Security.out());
    text.push_str(&format!(
        "Expires: {expires}\nPreferred-Languages: {languages}\nCanonical: {own}\n"
    ));
    Some(text)
}

/// The web app manifest.
#[derive(Serialize)]
struct Manifest<'a> {
    name: &'a str,
    description: &'a str,
    lang: &'static str,
    dir: &'static str,
    id: String,
    start_url: String,
    scope: String,
    display: &'static str,
    background_color: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    theme_color: Option<String>,
    icons: Vec<Icon>,
}

#[derive(Serialize)]
struct Icon {
    src: String,
    sizes: &'static str,
    #[serde(rename = "type")]
    media: &'static str,
}

/// The icons that a manifest can have. The emblem of the theme is a drawing, which fits
/// every size; a site may add what telephones without drawings show.
const ICONS: [(&str, &str, &str); 3] = [
    ("icon.svg", "any", "image/svg+xml"),
    ("icon-192.png", "192x192", "image/png"),
    ("icon-512.png", "512x512", "image/png"),
];

impl<'a> Manifest<'a> {
    fn new(site: &'a Site, assets: &Assets) -> Self {
        let config = &site.config;
        let home = config.base_url.href(&Page::Home.out(site));
        let icons = ICONS.iter().filter_map(|&(path, sizes, media)| {
            let own = || site.has_static(path).then(|| fixed(path));
            let out = assets.get(path).cloned().or_else(own)?;
            Some(Icon { src: config.base_url.href(&out), sizes, media })
        });
        Self {
            name: &config.title,
            description: &config.tagline,
            lang: texts::lang(config.language),
            dir: "ltr",
            id: home.clone(),
            start_url: home.clone(),
            scope: home,
            display: "minimal-ui",
            background_color: "#ffffff",
            theme_color: config.palette.map(|palette| accent(&palette)),
            icons: icons.collect(),
        }
    }

    fn text(&self) -> String {
        let text = serde_json::to_string_pretty(self);
        text.expect("strings serialise") + "\n"
    }
}

fn accent(palette: &Palette) -> String {
    palette.accent().to_string()
}
