//! Pictures, attachments, videos, captions: only what a text on the site refers to is published.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, OnceLock};

use rayon::iter::Either;
use rayon::prelude::*;

use super::Located;
use super::pictures::{self, Picture, Wanted};
use crate::article::{Article, Reference, Role, is_forbidden, media_type};
use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::image::{ANIMATION_BYTES, Dimensions, Kind};
use crate::register::{BANNERS_PATH, Banner};
use crate::source::{self, Source, Sources, megabytes};
use crate::theme::Theme;
use crate::url::{OutPath, Target};
use crate::{svg, vietnamese, webvtt};

/// How wide pictures should be, in pixels: on top of an article, and in its text.
/// Source: CONTENT, section 2, `image`.
const LEAD_PIXELS: u32 = 800;
const BODY_PIXELS: u32 = 480;

/// How many bytes load in reasonable time: CONTENT, section 2, `attachments`, and for
/// pictures what a phone makes without anybody's help.
const ATTACHMENT_BYTES: u64 = 20 << 20;
const PICTURE_BYTES: u64 = 8 << 20;

/// A file of `content/` that is copied to the output.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PublishedFile {
    /// Where it goes.
    pub out: OutPath,
    /// Its path below `content/`.
    pub content_path: Arc<str>,
    /// Bytes.
    pub size: u64,
    /// How large a drawing or a moving picture is, if it says so.
    pub dimensions: Option<Dimensions>,
}

/// Looks whether the files that an article needs are there.
pub(super) struct Needs<'a> {
    sources: &'a Sources,
    theme: &'a Theme,
    config: &'a Config,
    /// Paths by their folded form, made when the first one is missing.
    folded: OnceLock<HashMap<String, Option<Arc<str>>>>,
}

impl<'a> Needs<'a> {
    pub(super) fn new(
        sources: &'a Sources,
        theme: &'a Theme,
        config: &'a Config,
    ) -> Self {
        Self { sources, theme, config, folded: OnceLock::new() }
    }

    /// A picture that readers would fetch from somebody else, who then knows them and may
    /// take it away.
    fn elsewhere(&self, reference: Reference<'_>, place: Place) -> Option<Diagnostic> {
        let Target::Outside(address) = reference.target else { return None };
        let is_picture = reference.role == Role::Picture;
        let is_told = is_picture && !self.config.is_own_picture(address);
        is_told.then(|| Diagnostic::new(Code::ImageElsewhere, place).arg(address))
    }

    /// The files that an article needs and lacks, and captions that no browser shows.
    pub(super) fn check(&self, article: &Article) -> Vec<Diagnostic> {
        let mut notes = Vec::new();
        for reference in article.references() {
            notes.extend(self.dangerous(article, reference));
            let code = match reference.role {
                Role::Picture => Code::ImageMissing,
                Role::Attachment => Code::AttachmentMissing,
                Role::Video => Code::VideoMissing,
                Role::Captions => Code::CaptionsMissing,
                Role::Link => continue,
            };
            let place = Place::at(article.path.clone(), reference.span);
            let Some(path) = self.path(reference.target) else {
                notes.extend(self.elsewhere(reference, place));
                continue;
            };
            if self.is_there(&path) {
                if reference.role == Role::Captions {
                    notes.extend(self.wrong_captions(&path, place));
                } else {
                    notes.extend(self.unfit(&path, reference, place));
                }
            } else if let Some(real) = self.respelt(&path) {
                let name =
                    |path: &str| path.rsplit('/').next().unwrap_or(path).to_owned();
                let note = Diagnostic::new(Code::NameRespelt, place);
                notes.push(note.arg(name(&path)).arg(name(real)));
            } else {
                notes.push(self.note(code, place, &path));
            }
        }
        notes
    }

    /// A file that would act on readers' computers in the name of the portal, as soon as
    /// its own address is opened: as a picture or behind a link it is handed out, too.
    fn dangerous(
        &self,
        article: &Article,
        reference: Reference<'_>,
    ) -> Option<Diagnostic> {
        let Target::Content(path, _) = reference.target else { return None };
        let typed = format!("content/{path}");
        let path = match self.sources.index(&typed) {
            Some(_) => &*typed,
            None => self.respelt(&typed)?,
        };
        let place = Place::at(article.path.clone(), reference.span);
        let name = path.rsplit('/').next().unwrap_or(path);
        if svg::is_drawing(path) {
            return dangerous_drawing(self.sources, path, place);
        }
        // Its own check knows attachments.
        let is_wrong = reference.role != Role::Attachment && is_forbidden(name);
        is_wrong.then(|| Diagnostic::new(Code::AttachmentForbidden, place).arg(name))
    }

    /// The first line of captions that no browser understands.
    fn wrong_captions(&self, path: &str, article: Place) -> Option<Diagnostic> {
        let text = self.sources.text(path).map_or("", |text| text);
        let span = webvtt::first_mistake(text)?;
        let note = Diagnostic::new(Code::CaptionsWrong, Place::at(path, span));
        Some(note.related(article))
    }

    /// A picture that is too small for its place, or a file that takes long to load.
    fn unfit(
        &self,
        path: &str,
        reference: Reference<'_>,
        place: Place,
    ) -> Option<Diagnostic> {
        let source = self.sources.get(path)?;
        let name = path.rsplit('/').next().unwrap_or(path);
        let (least, most) = match reference.role {
            Role::Picture if reference.is_lead => (LEAD_PIXELS, PICTURE_BYTES),
            Role::Picture => (BODY_PIXELS, PICTURE_BYTES),
            Role::Attachment => (0, ATTACHMENT_BYTES),
            Role::Video | Role::Captions | Role::Link => return None,
        };
        let picture = self.sources.picture(path);
        if let (Role::Picture, Some(Err(flaw))) = (reference.role, picture) {
            return Some(pictures::unusable(name, flaw, place));
        }
        let size = source.listed.stat.size;
        // Photographs are made small for readers.
        let is_photograph =
            matches!(picture, Some(Ok(one)) if one.kind == Kind::Photograph);
        let is_copied = reference.role == Role::Attachment || !is_photograph;
        if size > most && is_copied {
            let note = Diagnostic::new(Code::FileHeavy, place).arg(name);
            return Some(note.arg(megabytes(size)).arg(megabytes(most)));
        }
        let Ok(probe) = picture? else { return None };
        if reference.role == Role::Picture && probe.is_still {
            let note = Diagnostic::new(Code::AnimationStill, place).arg(name);
            let most = megabytes(ANIMATION_BYTES as u64);
            return Some(note.arg(megabytes(size)).arg(most));
        }
        let width = probe.dimensions.filter(|_| probe.kind != Kind::Drawing)?.width;
        let note = Diagnostic::new(Code::ImageSmall, place).arg(name);
        (width < least).then(|| note.arg(width.to_string()).arg(least.to_string()))
    }

    /// The path of the file of our own that a target means, if it means one.
    fn path(&self, target: &Target) -> Option<String> {
        match target {
            Target::Content(path, _) => Some(format!("content/{path}")),
            Target::Address(path, _) => Some(format!("static/{path}")),
            _ => None,
        }
    }

    fn is_there(&self, path: &str) -> bool {
        let asset = path.strip_prefix("static/");
        self.sources.index(path).is_some()
            || asset.is_some_and(|asset| self.theme.asset(asset).is_some())
    }

    /// The one file of `content/` that has this path but for letter case.
    fn respelt(&self, path: &str) -> Option<&str> {
        let real = self.other_case(path).filter(|_| path.starts_with("content/"))?;
        (real.to_lowercase() == path.to_lowercase()).then_some(real)
    }

    fn note(&self, code: Code, place: Place, path: &str) -> Diagnostic {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let real = self.other_case(path).and_then(|real| real.rsplit('/').next());
        let meant = real.or_else(|| self.neighbour(code, path)).unwrap_or_default();
        Diagnostic::new(code, place).arg(path).arg(meant).arg(folder)
    }

    /// The name of the file of the same folder and kind that was probably meant: it ends
    /// otherwise (Windows hides the ends of names), or is misspelt, but not in a number.
    fn neighbour(&self, code: Code, path: &str) -> Option<&str> {
        let (folder, name) = path.rsplit_once('/')?;
        let folder = &path[..folder.len() + 1];
        let files = self.sources.files();
        let start = files.partition_point(|file| &**file.path() < folder);
        let names = || {
            let inside = files[start..].iter();
            let inside = inside.take_while(|file| file.path().starts_with(folder));
            let kin = inside.filter(|file| self.is_of_kind(code, file));
            let names = kin.map(|file| &file.path()[folder.len()..]);
            names.filter(|name| !name.contains('/'))
        };
        let stem = |name: &str| {
            vietnamese::fold(name.rsplit_once('.').map_or(name, |(stem, _)| stem))
        };
        let number = |name: &str| -> String {
            name.chars().filter(char::is_ascii_digit).collect()
        };
        let same = names().find(|other| stem(other) == stem(name));
        let alike = || names().filter(|other| number(other) == number(name));
        same.or_else(|| vietnamese::nearest(name, alike()))
    }

    /// Whether a file could stand where one is missing.
    fn is_of_kind(&self, missing: Code, file: &Source) -> bool {
        let is_captions = file.listed.kind == source::Kind::Captions;
        match missing {
            Code::ImageMissing => self.sources.picture(file.path()).is_some(),
            Code::VideoMissing => media_type(file.path()).is_some(),
            Code::CaptionsMissing => is_captions,
            _ => file.listed.kind.is_published() && !is_captions,
        }
    }

    /// The one file whose path differs only in letter case and marks.
    fn other_case(&self, path: &str) -> Option<&str> {
        let folded = self.folded.get_or_init(|| {
            let mut folded: HashMap<String, Option<Arc<str>>> = HashMap::new();
            let files = self.sources.files().iter();
            for source in files.filter(|file| file.listed.kind.is_published()) {
                let key = vietnamese::fold(source.path());
                let known = folded.entry(key);
                known
                    .and_modify(|path| *path = None)
                    .or_insert(Some(source.path().clone()));
            }
            folded
        });
        folded.get(&vietnamese::fold(path))?.as_deref()
    }
}

/// Files that only letter case tells apart, by their paths below `content/`: on many disks
/// and servers they are one.
pub(super) struct Twins<'a>(HashMap<&'a str, String>);

impl<'a> Twins<'a> {
    /// Looks for them among the files that may be published.
    pub(super) fn new(sources: &'a Sources) -> Self {
        let files = sources.files().iter().filter(|file| file.listed.kind.is_published());
        let paths = files.filter_map(|file| file.path().strip_prefix("content/"));
        let mut by_folded: BTreeMap<String, Vec<&'a str>> = BTreeMap::new();
        // Of two that differ, one at least has a capital.
        for path in paths.filter(|path| path.contains(char::is_uppercase)) {
            by_folded.entry(path.to_lowercase()).or_default().push(path);
        }
        let mut twins = HashMap::new();
        for (folded, mut paths) in by_folded {
            let small = sources.get(&format!("content/{folded}"));
            let small = small.filter(|file| file.listed.kind.is_published());
            paths.extend(small.and_then(|file| file.path().strip_prefix("content/")));
            if paths.len() > 1 {
                twins.extend(paths.into_iter().map(|path| (path, folded.clone())));
            }
        }
        Self(twins)
    }

    /// The references to one of such files where an article before refers to the other:
    /// each with the index of the article.
    pub(super) fn check<'b>(
        &self,
        articles: impl Iterator<Item = (usize, &'b Article)>,
    ) -> Vec<(usize, Diagnostic)> {
        let mut refused = Vec::new();
        if self.0.is_empty() {
            return refused;
        }
        let mut owners: HashMap<&str, (&str, Place)> = HashMap::new();
        for (at, article) in articles {
            for reference in article.references() {
                let Target::Content(path, _) = reference.target else { continue };
                let Some((path, folded)) = self.0.get_key_value(path.as_str()) else {
                    continue;
                };
                let place = Place::at(article.path.clone(), reference.span);
                let (owner, first) =
                    owners.entry(folded).or_insert_with(|| (path, place.clone()));
                if owner != path {
                    let [path, owner] =
                        [path, owner].map(|path| format!("content/{path}"));
                    let note = Diagnostic::new(Code::FilesAlike, place).arg(path);
                    refused.push((at, note.arg(owner).related(first.clone())));
                }
            }
        }
        refused
    }
}

/// A drawing at a path from the root that runs a program or loads something; `place` is
/// where it is wanted.
pub(super) fn dangerous_drawing(
    sources: &Sources,
    path: &str,
    place: Place,
) -> Option<Diagnostic> {
    let danger = sources.danger(path)?;
    let name = path.rsplit('/').next().unwrap_or(path);
    let note = Diagnostic::new(Code::DrawingUnsafe, place).arg(name).arg(&danger.what);
    Some(note.related(Place::at(path, danger.span)))
}

/// Notes drawings of banners that run a program, due or not.
pub(super) fn note_banners(
    sources: &Sources,
    banners: &[Banner],
    notes: &mut Vec<Diagnostic>,
) {
    for banner in banners {
        let Target::Content(path, _) = &banner.image else { continue };
        let place = Place::at(BANNERS_PATH, banner.image_span);
        notes.extend(dangerous_drawing(sources, &format!("content/{path}"), place));
    }
}

/// Paths below `content/` that texts spell with other letter case than their files, and
/// the paths of these files.
#[derive(Clone, Debug, Default)]
pub(super) struct Respelt(HashMap<String, String>);

impl Respelt {
    /// Looks for the files that texts refer to by another name.
    pub(super) fn new(sources: &Sources, texts: &[Located<'_>]) -> Self {
        let texts = texts.par_iter().with_min_len(64);
        let missing = texts.flat_map_iter(|from| {
            let references = from.article.references().into_iter();
            references.filter_map(|reference| match reference.target {
                Target::Content(path, _) if !path.ends_with(".md") => Some(path.clone()),
                _ => None,
            })
        });
        let is_missing =
            |path: &String| sources.index(&format!("content/{path}")).is_none();
        let missing: Vec<String> = missing.filter(is_missing).collect();
        if missing.is_empty() {
            return Self::default();
        }
        let mut real: HashMap<String, Option<&str>> = HashMap::new();
        let files = sources.files().iter().filter(|file| file.listed.kind.is_published());
        for path in files.filter_map(|file| file.path().strip_prefix("content/")) {
            let known = real.entry(path.to_lowercase());
            known.and_modify(|path| *path = None).or_insert(Some(path));
        }
        let respelt = missing.into_iter().filter_map(|typed| {
            let real = (*real.get(&typed.to_lowercase())?)?.to_owned();
            Some((typed, real))
        });
        Self(respelt.collect())
    }

    /// The path of the file that a typed path means.
    pub(super) fn real<'a>(&'a self, typed: &'a str) -> &'a str {
        if self.0.is_empty() {
            return typed;
        }
        self.0.get(typed).map_or(typed, String::as_str)
    }
}

/// The files and photographs that articles on the site, banners and settings refer to,
/// each once, by output.
pub(super) fn published(
    sources: &Sources,
    texts: &[Located<'_>],
    respelt: &Respelt,
    banners: &[Banner],
    config: &Config,
) -> (Vec<PublishedFile>, Vec<Picture>) {
    let texts = texts.par_iter().with_min_len(64);
    let referred = texts.flat_map_iter(|from| referred(sources, respelt, *from));
    let (mut files, mut pictures): (Vec<PublishedFile>, Vec<Wanted<'_>>) =
        referred.partition_map(Either::from);
    let images = banners.iter().map(|banner| (&banner.image, true));
    let share = config.share_image.iter().map(|(target, _)| (target, false));
    for (target, is_shown) in images.chain(share) {
        let Target::Content(path, _) = target else { continue };
        let Some(out) = OutPath::new(path) else { continue };
        let used = used(sources, path, out, Role::Picture, !is_shown);
        match used.map(Either::from) {
            Some(Either::Left(file)) => files.extend(is_shown.then_some(file)),
            Some(Either::Right(one)) => pictures.push(Wanted { is_shown, ..one }),
            None => {}
        }
    }
    files.sort();
    files.dedup();
    (files, pictures::collect(pictures, config))
}

/// A file that something on the site refers to.
enum Used<'a> {
    /// It is published as it is.
    File(PublishedFile),
    /// It is published in its sizes.
    Picture(Wanted<'a>),
}

impl<'a> From<Used<'a>> for Either<PublishedFile, Wanted<'a>> {
    fn from(used: Used<'a>) -> Self {
        match used {
            Used::File(file) => Self::Left(file),
            Used::Picture(picture) => Self::Right(picture),
        }
    }
}

/// The files that a text refers to.
fn referred<'a>(
    sources: &'a Sources,
    respelt: &Respelt,
    from: Located<'a>,
) -> impl Iterator<Item = Used<'a>> {
    let references = from.article.references().into_iter();
    references.filter_map(move |reference| {
        let Target::Content(path, _) = reference.target else { return None };
        // Most of them are links to other articles.
        let path = Some(path).filter(|path| !path.ends_with(".md"))?;
        let path = respelt.real(path);
        let lead = from.article.card.image.as_ref();
        let is_shared = lead.is_some_and(|lead| lead.target == *reference.target);
        used(sources, path, out_path(from, path)?, reference.role, is_shared)
    })
}

/// What becomes of a file at a path below `content/` that is used in this role. A
/// picture that cannot be shown is not there.
fn used<'a>(
    sources: &'a Sources,
    path: &str,
    out: OutPath,
    role: Role,
    is_shared: bool,
) -> Option<Used<'a>> {
    let source = sources.get(&format!("content/{path}"))?;
    let content_path = Arc::from(path);
    let picture = sources.picture(source.path());
    match picture {
        Some(Ok(probe)) if probe.kind == Kind::Photograph && role != Role::Attachment => {
            let (at, probe, is_shown) = (out, *probe, true);
            let wanted = Wanted { at, content_path, source, probe, is_shown, is_shared };
            return Some(Used::Picture(wanted));
        }
        Some(Err(_)) if role == Role::Picture => return None,
        _ => {}
    }
    let size = source.listed.stat.size;
    let dimensions = picture.and_then(|probe| probe.as_ref().ok()?.dimensions);
    let file = PublishedFile { out, content_path, size, dimensions };
    source.listed.kind.is_published().then_some(Used::File(file))
}

/// Where a file of `content/` goes when `from` refers to it: what lies beside the
/// `index.md` of an article stands below that article's address, anything else at its
/// own path.
pub(super) fn out_path(from: Located<'_>, path: &str) -> Option<OutPath> {
    let folder = from.article.content_path().strip_suffix("index.md");
    let inside = folder
        .filter(|folder| !folder.is_empty())
        .and_then(|folder| path.strip_prefix(folder));
    let Some(inside) = inside else { return OutPath::new(path) };
    let page = from.out.as_str();
    let base = page.strip_suffix("/index.html").unwrap_or_else(|| {
        let end = page.rfind('.').unwrap_or(page.len());
        &page[..end]
    });
    OutPath::new(&format!("{base}/{inside}"))
}
