//! Where links lead.

use std::borrow::Cow;
use std::collections::HashSet;

use rayon::prelude::*;

use super::{
    Absent, Entry, Found, Reason, Section, Site, StaticPage, Taxonomy, files, fixed,
};
use crate::article::Article;
use crate::config;
use crate::config::Outputs;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::image::Shown;
use crate::markdown::{Leads, Link};
use crate::register::BANNERS_PATH;
use crate::source::Sources;
use crate::texts;
use crate::url::{self, OutPath, Target};
use crate::vietnamese;

/// A text that is on the site, and where.
#[derive(Clone, Copy, Debug)]
pub struct Located<'a> {
    /// The text.
    pub article: &'a Article,
    /// Its output.
    pub out: &'a OutPath,
}

impl Entry {
    /// The article and where it is.
    pub fn located(&self) -> Located<'_> {
        Located { article: &self.article, out: &self.out }
    }
}

impl StaticPage {
    /// The page's text and where it is.
    pub fn located(&self) -> Located<'_> {
        Located { article: &self.article, out: &self.out }
    }
}

impl Section {
    /// The words at its head, which stand on its front.
    pub fn located(&self) -> Option<Located<'_>> {
        self.intro.as_deref().map(|article| Located { article, out: &self.out })
    }
}

/// What becomes of a link.
#[derive(Clone, Debug)]
pub enum Resolution<'a> {
    /// This address is printed.
    Address(Cow<'a, str>),
    /// It leads to an article that is not on the site: its text is printed.
    Absent(&'a Absent),
    /// It leads nowhere: its text is printed.
    Broken(&'a str),
    /// It may not be printed.
    Unsafe,
}

impl Site {
    /// What becomes of a link in an article.
    pub fn resolve<'a>(
        &'a self,
        from: Located<'_>,
        target: &'a Target,
    ) -> Resolution<'a> {
        let base = &self.config.base_url;
        match target {
            Target::Outside(address) | Target::Fragment(address) => {
                Resolution::Address(Cow::Borrowed(address))
            }
            Target::Unsafe => Resolution::Unsafe,
            Target::Content(path, rest) => match self.by_path.get(path.as_str()) {
                Some(Found::On(id)) => {
                    Resolution::Address((base.href(&self.entry(*id).out) + rest).into())
                }
                Some(Found::Page(at)) => {
                    Resolution::Address((base.href(&self.pages[*at].out) + rest).into())
                }
                Some(Found::Absent(at)) => Resolution::Absent(&self.absent[*at]),
                None => match self.content_file(from, path) {
                    Some(out) => Resolution::Address((base.href(&out) + rest).into()),
                    // Whoever links to a photograph means the largest there is.
                    None => match self.shown(from, target) {
                        Some(shown) => Resolution::Address(large(shown)),
                        None => Resolution::Broken(path),
                    },
                },
            },
            Target::Address(path, rest) => match OutPath::new(&as_file(path)) {
                Some(out) if self.has_address(out.address()) => {
                    Resolution::Address((base.href(&out) + rest).into())
                }
                Some(out) => match (self.withdrawn_at(&out), self.picture_at(path)) {
                    (Some(absent), _) => Resolution::Absent(absent),
                    (None, Some(picture)) => {
                        Resolution::Address(Cow::Borrowed(&picture.shown.large))
                    }
                    (None, None) => Resolution::Broken(path),
                },
                None => Resolution::Broken(path),
            },
        }
    }

    /// What was taken back and stood at an output.
    fn withdrawn_at(&self, out: &OutPath) -> Option<&Absent> {
        let withdrawn = self.withdrawn.iter().find(|one| one.out == *out)?;
        match self.by_path.get(withdrawn.article.content_path())? {
            Found::Absent(at) => Some(&self.absent[*at]),
            Found::On(_) | Found::Page(_) => None,
        }
    }

    /// The address of what a setting or a register refers to, if it is there.
    pub fn address_of(&self, target: &Target) -> Option<String> {
        let base = &self.config.base_url;
        match target {
            Target::Content(path, rest) => {
                let out = match self.by_path.get(path.as_str()) {
                    Some(Found::On(id)) => self.entry(*id).out.clone(),
                    Some(Found::Page(at)) => self.pages[*at].out.clone(),
                    Some(Found::Absent(_)) => return None,
                    None => self.file_at(&OutPath::new(path)?)?,
                };
                Some(base.href(&out) + rest)
            }
            Target::Address(path, rest) => {
                let out = OutPath::new(&as_file(path))?;
                self.has_address(out.address()).then(|| base.href(&out) + rest)
            }
            Target::Outside(address) | Target::Fragment(address) => Some(address.clone()),
            Target::Unsafe => None,
        }
    }

    /// What to print for the links and pictures of an article, in their order.
    pub fn links_of<'a>(&'a self, from: Located<'a>) -> Vec<Leads<'a>> {
        let links = from.article.facts.scan.links.iter();
        links
            .map(|link| match link.is_image {
                true => {
                    self.shown(from, &link.target).map_or(Leads::Nowhere, Leads::Shows)
                }
                false => match self.resolve(from, &link.target) {
                    Resolution::Address(address) => {
                        let is_text = matches!(&link.target, Target::Content(path, _)
                            if path.ends_with(".md"));
                        let size =
                            if is_text { None } else { self.size_of(from, &link.target) };
                        let size =
                            size.map(|bytes| texts::size(self.config.language, bytes));
                        match size {
                            Some(size) => Leads::Hands(address, size),
                            None => Leads::To(address),
                        }
                    }
                    _ => Leads::Nowhere,
                },
            })
            .collect()
    }

    /// What to print for a lead picture.
    pub fn image_of<'a>(&'a self, from: Located<'a>) -> Option<Cow<'a, Shown>> {
        self.shown(from, &from.article.card.image.as_ref()?.target)
    }

    /// The size of the file of our own that a target means, in bytes.
    pub fn size_of(&self, from: Located<'_>, target: &Target) -> Option<u64> {
        let Target::Content(path, _) = target else { return None };
        let out = files::out_path(from, self.respelt.real(path))?;
        Some(self.published_file(&out)?.size)
    }

    /// A file that the article refers to, or the front of the section that a path of
    /// `_index.md` means.
    fn content_file(&self, from: Located<'_>, path: &str) -> Option<OutPath> {
        if let Some(slug) = path.strip_suffix("/_index.md") {
            let at = self.config.sections.iter().position(|s| s.slug == slug)?;
            return Some(self.sections[at].out.clone());
        }
        self.file_at(&files::out_path(from, self.respelt.real(path))?)
    }

    /// An output, if a file of `content/` is published there.
    fn file_at(&self, out: &OutPath) -> Option<OutPath> {
        let known = self.files.binary_search_by(|file| file.out.cmp(out));
        known.is_ok().then(|| out.clone())
    }

    /// Whether the site has a page or file at an address (without the leading `/`).
    pub(super) fn has_address(&self, address: &str) -> bool {
        let addresses = self.addresses.get_or_init(|| {
            let entries = self.entries.iter().map(|entry| &entry.out);
            let entries = entries.chain(self.pages.iter().map(|page| &page.out));
            let entries = entries.chain(self.redirects.iter().map(|former| &former.out));
            let Outputs { archive, corrections, map, search, .. } = self.config.outputs;
            let archive_out = self.archive_out();
            let archive = archive.then_some((&archive_out, &self.archive));
            let terms = self.terms.all_ids().map(|id| &self.terms[id]);
            let collections = self
                .sections
                .iter()
                .map(|s| (&s.out, &s.collection))
                .chain(terms.map(|term| (&term.out, &term.collection)))
                .chain(archive);
            let lists = collections.flat_map(|(out, collection)| {
                std::iter::once(out).chain(collection.pages.iter().map(|page| &page.out))
            });
            let files = self.files.iter().map(|file| &file.out);
            let outs =
                entries.chain(lists).chain(files).map(|out| out.address().to_owned());
            let has_links = !self.links.is_empty();
            let has_glossary = !self.glossary.is_empty();
            let fixed = FIXED.iter().map(|address| (*address).to_owned());
            let others = [
                (has_links, "lien-ket/"),
                (has_glossary, "tu-viet-tat/"),
                (corrections, "dinh-chinh/"),
                (map, "so-do/"),
                (search, "tim-kiem/"),
            ];
            let others = others.into_iter().filter(|(is_there, _)| *is_there);
            let fixed = fixed.chain(others.map(|(_, address)| address.to_owned()));
            let feeds = self.feeds();
            let fixed =
                fixed.chain(feeds.map(|(of, format)| of.out(self, format).to_string()));
            let taxonomies = Taxonomy::ALL.into_iter();
            let taxonomies = taxonomies.filter(|one| !self.terms.of(*one).is_empty());
            let taxonomies = taxonomies.map(|one| one.out().address().to_owned());
            outs.chain(fixed)
                .chain(taxonomies)
                .chain(self.statics.iter().cloned())
                .collect::<HashSet<_>>()
        });
        addresses.contains(address)
    }
}

fn large(shown: Cow<'_, Shown>) -> Cow<'_, str> {
    match shown {
        Cow::Borrowed(shown) => Cow::Borrowed(&shown.large),
        Cow::Owned(shown) => Cow::Owned(shown.large),
    }
}

/// Pages and machine files that every portal has.
const FIXED: [&str; 2] = ["", "sitemap.xml"];

/// The output file behind an address: `a/` is `a/index.html`.
fn as_file(address: &str) -> String {
    if address.is_empty() || address.ends_with('/') {
        format!("{address}index.html")
    } else {
        address.to_owned()
    }
}

/// Notes the links that are printed without an address, or will be.
pub(super) fn note_broken(site: &Site, sources: &Sources, notes: &mut Vec<Diagnostic>) {
    let found: Vec<Vec<Diagnostic>> =
        site.entries.par_iter().map(|entry| broken(site, entry.located())).collect();
    let pages = site.pages.iter().map(|page| broken(site, page.located()));
    let intros = site.sections.iter().filter_map(Section::located);
    let intros = intros.map(|intro| broken(site, intro));
    notes.extend(found.into_iter().chain(pages).chain(intros).flatten());
    // The files of what is not on the site have no address yet.
    let has_file = |target: &Target| match target {
        Target::Content(path, _) => sources.index(&format!("content/{path}")).is_some(),
        _ => false,
    };
    let nowhere = fixed("index.html");
    for article in site.awaited() {
        let from = Located { article, out: &nowhere };
        let links = article.facts.scan.links.iter();
        let links = links.filter(|link| match site.resolve(from, &link.target) {
            Resolution::Broken(_) => !has_file(&link.target),
            _ => true,
        });
        let mut guesses = GUESSES;
        let broken = links.filter_map(|link| broken_link(site, from, link, &mut guesses));
        notes.extend(broken);
    }
}

fn broken(site: &Site, from: Located<'_>) -> Vec<Diagnostic> {
    let links = from.article.facts.scan.links.iter();
    let mut guesses = GUESSES;
    links.filter_map(|link| broken_link(site, from, link, &mut guesses)).collect()
}

/// For how many broken links of a text a name like theirs is looked for: each is compared
/// with the names of a whole archive. Where more are broken, something else is wrong.
const GUESSES: usize = 20;

fn broken_link(
    site: &Site,
    from: Located<'_>,
    link: &Link,
    guesses: &mut usize,
) -> Option<Diagnostic> {
    if link.is_image {
        return None;
    }
    let place = Place::at(from.article.path.clone(), link.span);
    match site.resolve(from, &link.target) {
        Resolution::Address(_) => {
            unknown_anchor(site, from, &link.target, place, guesses)
        }
        Resolution::Unsafe => None,
        Resolution::Absent(absent) => {
            let code = match absent.reason {
                Reason::Withdrawn => Code::LinkToWithdrawn,
                _ => Code::LinkToAbsent,
            };
            let note = Diagnostic::new(code, place).arg(&*absent.article.path);
            Some(note.related(Place::file(absent.article.path.clone())))
        }
        Resolution::Broken(path) => {
            if let Some((typed, meant)) = unfinished(from.article, &link.target) {
                let note = Diagnostic::new(Code::LinkUnfinished, place);
                return Some(note.arg(typed).arg(meant));
            }
            let note = Diagnostic::new(Code::LinkBroken, place).arg(path);
            let is_asked = *guesses > 0;
            *guesses = guesses.saturating_sub(1);
            let nearest = is_asked.then(|| nearest(site, path)).flatten();
            Some(note.arg(nearest.unwrap_or_default()))
        }
    }
}

/// What was typed as a link to a file beside the article, and the address that it means.
fn unfinished(article: &Article, target: &Target) -> Option<(String, String)> {
    let Target::Content(path, rest) = target else { return None };
    let folder = article.content_path().rsplit_once('/').map_or("", |(folder, _)| folder);
    let typed = path.strip_prefix(folder)?.trim_start_matches('/').to_owned() + rest;
    let meant = url::meant(&typed)?;
    Some((typed, meant))
}

/// Notes a link to a heading that its page does not have.
fn unknown_anchor(
    site: &Site,
    from: Located<'_>,
    target: &Target,
    place: Place,
    guesses: &mut usize,
) -> Option<Diagnostic> {
    let (article, rest) = match target {
        Target::Fragment(fragment) => (from.article, fragment),
        Target::Content(path, rest) => match site.by_path.get(path.as_str())? {
            Found::On(id) => (&*site.entry(*id).article, rest),
            Found::Page(at) => (&*site.pages[*at].article, rest),
            Found::Absent(_) => return None,
        },
        Target::Address(..) | Target::Outside(_) | Target::Unsafe => return None,
    };
    let typed = rest.split_once('#').map(|(_, anchor)| anchor)?;
    let anchors = &article.facts.scan.anchors;
    // An empty one is the top of the page.
    if typed.is_empty() || anchors.iter().any(|anchor| anchor == typed) {
        return None;
    }
    let typed = url::decode(typed);
    let meant = vietnamese::slug(&typed);
    let same = anchors.iter().find(|anchor| **anchor == meant).map(String::as_str);
    let is_asked = *guesses > 0;
    *guesses = guesses.saturating_sub(1);
    let anchors = || anchors.iter().filter(|_| is_asked).map(String::as_str);
    let nearest = same.or_else(|| vietnamese::nearest(&meant, anchors()));
    let note = Diagnostic::new(Code::AnchorUnknown, place).arg(typed);
    Some(match nearest {
        Some(anchor) => note.arg(format!("#{anchor}")),
        None => note,
    })
}

/// Notes what settings and registers refer to and the site does not have.
pub(super) fn note_nowhere(site: &Site, sources: &Sources, notes: &mut Vec<Diagnostic>) {
    let menu = site.config.menu.iter().map(|entry| (&entry.to, entry.span));
    let alert = site.alert.iter().filter_map(|alert| alert.to.as_ref());
    let settings = menu.chain(alert.map(|(to, span)| (to, *span)));
    let settings = settings.map(|(to, span)| (to, Place::at(config::PATH, span)));
    let banners = site.banners.iter().flat_map(|banner| {
        let to = banner.to.as_ref().map(|(to, span)| (to, *span));
        std::iter::once((&banner.image, banner.image_span)).chain(to)
    });
    let banners = banners.map(|(to, span)| (to, Place::at(BANNERS_PATH, span)));
    for (to, place) in settings.chain(banners) {
        let (Target::Content(path, _) | Target::Address(path, _)) = to else { continue };
        // Of a picture that cannot be shown something else is said.
        let picture = sources.picture(&format!("content/{path}"));
        let is_flawed = picture.is_some_and(Result::is_err);
        let is_there =
            || site.address_of(to).is_some() || site.shown_for_all(to).is_some();
        if !is_flawed && !is_there() {
            let note = Diagnostic::new(Code::LeadsNowhere, place).arg(path);
            notes.push(note.arg(nearest(site, path).unwrap_or_default()));
        }
    }
}

/// The path of the article with the nearest name.
pub(super) fn nearest(site: &Site, path: &str) -> Option<String> {
    let name = path.rsplit('/').next()?;
    let paths = || site.entries.iter().map(|entry| entry.article.content_path());
    let same = paths().find(|other| other.rsplit('/').next() == Some(name));
    let near = || {
        let names = paths().filter_map(|other| other.rsplit('/').next());
        let nearest = vietnamese::nearest(name, names)?;
        paths().find(|other| other.rsplit('/').next() == Some(nearest))
    };
    same.or_else(near).map(|path| format!("/{path}"))
}
