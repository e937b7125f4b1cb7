//! The photographs of the site, each in its sizes, and what pages write to show them.
//!
//! No file of a photograph is published: what stands online was drawn anew from its
//! pixels, below addresses that tell from what and how, so that they may be kept for ever.
//! Drawings, and small pictures that move, are [files](super::PublishedFile) as others.

use std::borrow::Cow;
use std::sync::Arc;

use super::files::{self, PublishedFile};
use super::{Located, Site};
use crate::config::{self, Config};
use crate::diagnostic::{Code, Diagnostic, Place, Span};
use crate::image::{Flaw, Form, Order, Probe, Settings, Shown};
use crate::register::BANNERS_PATH;
use crate::source::{Source, Sources};
use crate::theme::{Origin, Theme};
use crate::url::{BaseUrl, OutPath, Target};
use crate::vietnamese;

/// The longest name of a variant, in letters; a file system takes 255 bytes.
const NAME: usize = 80;

/// A photograph on the site.
#[derive(Clone, Debug)]
pub struct Picture {
    /// Where its file would stand; nothing is published there.
    pub at: OutPath,
    /// Its path below `content/`.
    pub content_path: Arc<str>,
    /// Its variants, and what they are made from.
    pub order: Order,
    /// The output of each variant.
    pub outs: Vec<OutPath>,
    /// What pages write; of a picture that only other sites show, nothing.
    pub shown: Shown,
}

/// A photograph that something on the site asks for.
#[derive(Clone, Debug)]
pub(super) struct Wanted<'a> {
    pub(super) at: OutPath,
    pub(super) content_path: Arc<str>,
    pub(super) source: &'a Source,
    pub(super) probe: Probe,
    /// Whether a page shows it.
    pub(super) is_shown: bool,
    /// Whether other sites show it of a page.
    pub(super) is_shared: bool,
}

impl Wanted<'_> {
    fn key(&self) -> (&OutPath, &str) {
        (&self.at, &self.content_path)
    }
}

/// Every photograph once, sorted by `at` and path.
pub(super) fn collect(mut wanted: Vec<Wanted<'_>>, config: &Config) -> Vec<Picture> {
    wanted.sort_by(|a, b| a.key().cmp(&b.key()));
    wanted.dedup_by(|other, one| {
        let is_same = other.key() == one.key();
        if is_same {
            one.is_shown |= other.is_shown;
            one.is_shared |= other.is_shared;
        }
        is_same
    });
    wanted.into_iter().filter_map(|wanted| picture(wanted, config)).collect()
}

fn picture(wanted: Wanted<'_>, config: &Config) -> Option<Picture> {
    let Wanted { at, content_path, source, probe, is_shown, is_shared } = wanted;
    let settings = &config.images;
    let size = probe.dimensions?;
    let mut variants = if is_shown { settings.variants(size) } else { Vec::new() };
    variants.extend(is_shared.then(|| Settings::share(size)).flatten());
    let order =
        Order { source: source.digest, probe, settings: settings.clone(), variants };
    let outs = outs(&at, &order)?;
    let shown = shown(&order, &outs, &config.base_url);
    Some(Picture { at, content_path, order, outs, shown })
}

/// Where the variants go: `hop/anh-960.1a2b3c4d.webp` for `hop/Ảnh.jpg`.
fn outs(at: &OutPath, order: &Order) -> Option<Vec<OutPath>> {
    let name = at.as_str().rfind('/').map_or(0, |slash| slash + 1);
    let (folder, name) = at.as_str().split_at(name);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let mut stem = vietnamese::slug(stem);
    stem.truncate(NAME);
    if stem.is_empty() {
        stem.push_str("anh");
    }
    let mark = order.settings.mark(order.source);
    let outs = order.variants.iter().map(|variant| {
        let (width, height) = (variant.size.width, variant.size.height);
        OutPath::new(&match variant.form {
            Form::Page => format!("{folder}{stem}-{width}.{mark}.webp"),
            Form::Share => format!("{folder}{stem}-{width}x{height}.{mark}.jpg"),
        })
    });
    outs.collect()
}

/// The width of the variant for browsers that do not choose, in pixels.
const PLAIN: u32 = 960;

fn shown(order: &Order, outs: &[OutPath], base: &BaseUrl) -> Shown {
    let variants = std::iter::zip(&order.variants, outs);
    let pages = variants.filter(|(variant, _)| variant.form == Form::Page);
    let pages: Vec<_> =
        pages.map(|(variant, out)| (variant.size, base.href(out))).collect();
    let (Some(least), Some((size, large))) = (pages.first(), pages.last()) else {
        return Shown::default();
    };
    let plain = pages.iter().rev().find(|(size, _)| size.width <= PLAIN);
    let listed = pages.iter().map(|(size, href)| format!("{href} {}w", size.width));
    let listed: Vec<String> = listed.collect();
    Shown {
        src: plain.unwrap_or(least).1.clone(),
        srcset: if listed.len() > 1 { listed.join(", ") } else { String::new() },
        large: large.clone(),
        dimensions: Some(*size),
    }
}

impl Picture {
    /// That it turned out to be broken when it was made.
    pub fn blank(&self) -> Diagnostic {
        let name = self.content_path.rsplit('/').next().unwrap_or(&self.content_path);
        let place = Place::file(format!("content/{}", self.content_path));
        unusable(name, &Flaw::Broken, place)
    }

    /// The preview that other sites show of a page.
    fn share(&self) -> Option<&OutPath> {
        let at = self.order.variants.iter().position(|one| one.form == Form::Share)?;
        self.outs.get(at)
    }
}

/// How large the pictures of `static/` are, by path below it.
pub(super) fn of_theme(sources: &Sources, theme: &Theme) -> Vec<(String, Probe)> {
    let assets = theme.assets.iter().filter_map(|asset| {
        let probe = match asset.origin {
            Origin::Source(at) => {
                sources.picture(sources.files().get(at)?.path())?.clone().ok()
            }
            Origin::BuiltIn(bytes) => crate::image::probe(&asset.path, bytes)?.ok(),
            Origin::Made(_) => None,
        };
        Some((asset.path.clone(), probe?))
    });
    assets.collect()
}

impl Site {
    /// What a page writes to show a picture; `None` for one that is not there or cannot
    /// be shown: its description is printed.
    pub fn shown<'a>(
        &'a self,
        from: Located<'_>,
        target: &'a Target,
    ) -> Option<Cow<'a, Shown>> {
        match target {
            Target::Content(path, rest) => {
                let path = self.respelt.real(path);
                self.shown_at(&files::out_path(from, path)?, path, rest)
            }
            other => self.shown_for_all(other),
        }
    }

    /// The same, for a setting or a register.
    pub(crate) fn shown_for_all<'a>(
        &'a self,
        target: &'a Target,
    ) -> Option<Cow<'a, Shown>> {
        let plain = |src: String, dimensions| {
            let (srcset, large) = (String::new(), src.clone());
            Some(Cow::Owned(Shown { src, srcset, large, dimensions }))
        };
        match target {
            Target::Content(path, rest) => {
                self.shown_at(&OutPath::new(path)?, path, rest)
            }
            Target::Address(path, _) => {
                if let Some(picture) = self.picture_at(path) {
                    return Some(Cow::Borrowed(&picture.shown));
                }
                let known = self.theme_pictures.iter().find(|(known, _)| known == path);
                let file = self.published_file(&OutPath::new(path)?);
                let dimensions = known.and_then(|(_, probe)| probe.dimensions);
                let dimensions = dimensions.or(file.and_then(|file| file.dimensions));
                plain(self.address_of(target)?, dimensions)
            }
            Target::Outside(address) if self.config.is_own_picture(address) => {
                plain(address.clone(), None)
            }
            // Nothing is fetched from another site before a reader asks for it.
            Target::Outside(_) | Target::Fragment(_) | Target::Unsafe => None,
        }
    }

    fn shown_at(&self, at: &OutPath, path: &str, rest: &str) -> Option<Cow<'_, Shown>> {
        if let Some(picture) = self.picture(at, path) {
            let is_shown = !picture.shown.src.is_empty();
            return is_shown.then_some(Cow::Borrowed(&picture.shown));
        }
        let file = self.published_file(at)?;
        let src = self.config.base_url.href(&file.out) + rest;
        let (srcset, large) = (String::new(), src.clone());
        Some(Cow::Owned(Shown { src, srcset, large, dimensions: file.dimensions }))
    }

    /// The photograph whose file would stand at an output.
    pub(super) fn picture(&self, at: &OutPath, content_path: &str) -> Option<&Picture> {
        let key = (at, content_path);
        let order = |one: &Picture| (&one.at, &*one.content_path).cmp(&key);
        let at = self.pictures.binary_search_by(order).ok()?;
        Some(&self.pictures[at])
    }

    /// The photograph whose file would stand at an address, as somebody typed it.
    pub(super) fn picture_at(&self, address: &str) -> Option<&Picture> {
        let at = self.pictures.partition_point(|one| one.at.as_str() < address);
        let picture = self.pictures.get(at).filter(|one| one.at.as_str() == address)?;
        (!picture.shown.src.is_empty()).then_some(picture)
    }

    pub(super) fn published_file(&self, out: &OutPath) -> Option<&PublishedFile> {
        let at = self.files.binary_search_by(|file| file.out.cmp(out)).ok()?;
        Some(&self.files[at])
    }

    /// The preview that other sites show of a text: its own, else that of the portal.
    /// With it, whether it is its own.
    pub fn share_of(&self, from: Option<Located<'_>>) -> Option<(&OutPath, bool)> {
        let own = from.and_then(|from| {
            let image = from.article.card.image.as_ref()?;
            let Target::Content(path, _) = &image.target else { return None };
            let path = self.respelt.real(path);
            self.picture(&files::out_path(from, path)?, path)?.share()
        });
        let of_portal = || match self.config.share_image.as_ref()? {
            (Target::Content(path, _), _) => {
                self.picture(&OutPath::new(path)?, path)?.share()
            }
            _ => None,
        };
        own.map(|own| (own, true)).or_else(|| Some((of_portal()?, false)))
    }
}

/// Why a picture cannot be shown, for whoever typed its name at `place`.
pub(super) fn unusable(name: &str, flaw: &Flaw, place: Place) -> Diagnostic {
    let note = Diagnostic::new(Code::ImageUnusable, place).arg(name);
    match flaw {
        Flaw::Format(format) => note.arg(format),
        Flaw::TooLarge(size) => {
            note.arg("").arg(format!("{} × {}", size.width, size.height))
        }
        Flaw::Broken => note.arg("").arg("").arg(name),
    }
}

/// Notes pictures of banners and of settings that cannot be shown.
pub(super) fn note(site: &Site, sources: &Sources, notes: &mut Vec<Diagnostic>) {
    let banners = site.banners.iter();
    let banners = banners.map(|one| (&one.image, BANNERS_PATH, one.image_span));
    for (target, file, span) in banners {
        notes.extend(flaw_of(sources, target, file, span));
    }
    let Some((target, span)) = &site.config.share_image else { return };
    if let Some(note) = flaw_of(sources, target, config::PATH, *span) {
        notes.push(note);
        return;
    }
    let Target::Content(path, _) = target else { return };
    let place = Place::at(config::PATH, *span);
    let source = format!("content/{path}");
    let name = path.rsplit('/').next().unwrap_or(path);
    match sources.picture(&source).map(|probe| probe.as_ref().map(|one| one.dimensions)) {
        Some(Ok(Some(size))) if Settings::share(size).is_some() => {}
        Some(Ok(Some(size))) => {
            let note = Diagnostic::new(Code::ImageSmall, place).arg(name);
            notes.push(note.arg(size.width.to_string()).arg("1200"));
        }
        _ => notes.push(Diagnostic::new(Code::LeadsNowhere, place).arg(path).arg("")),
    }
}

fn flaw_of(
    sources: &Sources,
    target: &Target,
    file: &str,
    span: Span,
) -> Option<Diagnostic> {
    let Target::Content(path, _) = target else { return None };
    let flaw = sources.picture(&format!("content/{path}"))?.as_ref().err()?;
    let name = path.rsplit('/').next().unwrap_or(path);
    Some(unusable(name, flaw, Place::at(file, span)))
}
