//! The files of the theme: the built-in ones, and the site's own over them.
//!
//! In: the sources. Out: [`Theme`], every template under the name the engine knows it by
//! and every file of `static/`. The built-in templates are named `theme/…`; a site's
//! `base.html` stands before `theme/base.html` and may extend it. A site's own static
//! file replaces the built-in one of the same path, and so does its own template in a
//! folder `theme`. It parses nothing.

use std::sync::Arc;

use crate::digest::Digest;
use crate::palette::Palette;
use crate::source::{Kind, Sources};

mod built_in {
    include!(concat!(env!("OUT_DIR"), "/theme.rs"));
}

/// The prefix of the built-in templates.
pub const PREFIX: &str = "theme/";

/// A template file.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TemplateFile {
    /// The engine's name for it: `base.html`, `theme/base.html`.
    pub name: String,
    /// Its text.
    pub text: Arc<str>,
    /// Whether it is in the program.
    pub is_built_in: bool,
}

impl TemplateFile {
    /// The path to show in a message.
    pub fn place(&self) -> String {
        match self.is_built_in {
            true => self.name.clone(),
            false => format!("templates/{}", self.name),
        }
    }
}

/// Where the bytes of an asset are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// In the program.
    BuiltIn(&'static [u8]),
    /// In the program, and made the portal's own: at this index of [`Theme::made`].
    Made(usize),
    /// An index of [`Sources::files`].
    Source(usize),
}

/// A file of `static/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// Its path below `static/`.
    pub path: String,
    /// The digest of its bytes.
    pub digest: Digest,
    /// Where they are.
    pub origin: Origin,
}

/// All templates and assets of one revision, each sorted by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Theme {
    /// The templates.
    pub templates: Vec<TemplateFile>,
    /// The assets.
    pub assets: Vec<Asset>,
    /// The bytes of assets that are made.
    pub made: Vec<Vec<u8>>,
}

/// The style sheet that carries the colours.
const STYLE: &str = "style.css";

impl Theme {
    /// Lays the site's files over the built-in ones; a palette colours the built-in style
    /// sheet, and not one of the site's own.
    pub fn new(sources: &Sources, palette: Option<Palette>) -> Self {
        let mut templates: Vec<TemplateFile> = built_in::TEMPLATES
            .iter()
            .map(|(name, bytes)| TemplateFile {
                name: format!("{PREFIX}{name}"),
                text: String::from_utf8_lossy(bytes).into(),
                is_built_in: true,
            })
            .collect();
        let mut made = Vec::new();
        let mut assets: Vec<Asset> = built_in::STATIC
            .iter()
            .map(|&(path, bytes)| {
                let palette = palette.filter(|_| path == STYLE);
                let (digest, origin) = match palette {
                    Some(palette) => {
                        made.push([bytes, palette.style().as_bytes()].concat());
                        let at = made.len() - 1;
                        (Digest::of_bytes(&made[at]), Origin::Made(at))
                    }
                    None => (Digest::of_bytes(bytes), Origin::BuiltIn(bytes)),
                };
                Asset { path: path.to_owned(), digest, origin }
            })
            .collect();
        for (index, source) in sources.files().iter().enumerate() {
            match source.listed.kind {
                Kind::Template => {
                    if let Some(file) = template(sources, source.path()) {
                        templates.retain(|other| other.name != file.name);
                        templates.push(file);
                    }
                }
                Kind::Static => {
                    let path = source.path().trim_start_matches("static/").to_owned();
                    assets.retain(|asset| asset.path != path);
                    let origin = Origin::Source(index);
                    assets.push(Asset { path, digest: source.digest, origin });
                }
                _ => {}
            }
        }
        templates.sort_by(|a, b| a.name.cmp(&b.name));
        assets.sort_by(|a, b| a.path.cmp(&b.path));
        Self { templates, assets, made }
    }

    /// The asset at a path below `static/`.
    pub fn asset(&self, path: &str) -> Option<&Asset> {
        let at = self.assets.binary_search_by(|asset| (*asset.path).cmp(path)).ok()?;
        Some(&self.assets[at])
    }

    /// The template of a name.
    pub fn template(&self, name: &str) -> Option<&TemplateFile> {
        let at = self.templates.binary_search_by(|file| (*file.name).cmp(name)).ok()?;
        Some(&self.templates[at])
    }

    /// The template that the engine finds under a name: the site's, else the built-in.
    pub fn resolve(&self, name: &str) -> Option<&TemplateFile> {
        self.template(name).or_else(|| self.template(&format!("{PREFIX}{name}")))
    }
}

/// The text of a built-in template, by its [`TemplateFile::place`].
pub fn built_in_text(place: &str) -> Option<String> {
    let name = place.strip_prefix(PREFIX)?;
    let (_, bytes) = built_in::TEMPLATES.iter().find(|(known, _)| *known == name)?;
    Some(String::from_utf8_lossy(bytes).into_owned())
}

fn template(sources: &Sources, path: &str) -> Option<TemplateFile> {
    let name = path.strip_prefix("templates/")?;
    let is_template = [".html", ".xml", ".txt"].iter().any(|end| name.ends_with(end));
    let text = sources.text(path).filter(|_| is_template)?;
    Some(TemplateFile { name: name.to_owned(), text: text.clone(), is_built_in: false })
}
