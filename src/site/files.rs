//! Pictures, attachments, videos, captions: only what a text on the site refers to is published.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use super::Located;
use crate::article::{Article, Role};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::register::Banner;
use crate::source::Sources;
use crate::theme::Theme;
use crate::url::{OutPath, Target};
use crate::{vietnamese, webvtt};

/// A file of `content/` that is copied to the output.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PublishedFile {
    /// Where it goes.
    pub out: OutPath,
    /// Its path below `content/`.
    pub content_path: Arc<str>,
    /// Bytes.
    pub size: u64,
}

/// Looks whether the files that an article needs are there.
pub(super) struct Needs<'a> {
    sources: &'a Sources,
    theme: &'a Theme,
    /// Paths by their folded form, made when the first one is missing.
    folded: OnceLock<HashMap<String, Option<Arc<str>>>>,
}

impl<'a> Needs<'a> {
    pub(super) fn new(sources: &'a Sources, theme: &'a Theme) -> Self {
        Self { sources, theme, folded: OnceLock::new() }
    }

    /// The files that an article needs and lacks, and captions that no browser shows.
    pub(super) fn check(&self, article: &Article) -> Vec<Diagnostic> {
        let mut notes = Vec::new();
        for reference in article.references() {
            let code = match reference.role {
                Role::Picture => Code::ImageMissing,
                Role::Attachment => Code::AttachmentMissing,
                Role::Video => Code::VideoMissing,
                Role::Captions => Code::CaptionsMissing,
                Role::Link => continue,
            };
            let place = Place::at(article.path.clone(), reference.span);
            if let Some(path) = self.missing(reference.target) {
                notes.push(self.note(code, place, &path));
            } else if reference.role == Role::Captions {
                notes.extend(self.wrong_captions(reference.target, place));
            }
        }
        notes
    }

    /// The first line of captions that no browser understands.
    fn wrong_captions(&self, target: &Target, article: Place) -> Option<Diagnostic> {
        let Target::Content(path, _) = target else { return None };
        let path = format!("content/{path}");
        let text = self.sources.text(&path).map_or("", |text| text);
        let span = webvtt::first_mistake(text)?;
        let note = Diagnostic::new(Code::CaptionsWrong, Place::at(path, span));
        Some(note.related(article))
    }

    /// The path of a file of our own that is not there.
    fn missing(&self, target: &Target) -> Option<String> {
        let path = match target {
            Target::Content(path, _) => format!("content/{path}"),
            Target::Address(path, _) if self.theme.asset(path).is_some() => return None,
            Target::Address(path, _) => format!("static/{path}"),
            _ => return None,
        };
        self.sources.index(&path).is_none().then_some(path)
    }

    fn note(&self, code: Code, place: Place, path: &str) -> Diagnostic {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let real = self.other_case(path).and_then(|real| real.rsplit('/').next());
        Diagnostic::new(code, place).arg(path).arg(real.unwrap_or_default()).arg(folder)
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

/// The files that articles on the site and banners refer to, each once, by output.
pub(super) fn published(
    sources: &Sources,
    texts: &[Located<'_>],
    banners: &[Banner],
) -> Vec<PublishedFile> {
    let texts = texts.par_iter().with_min_len(64);
    let referred = texts.flat_map_iter(|from| referred(sources, *from));
    let mut files: Vec<PublishedFile> = referred.collect();
    let images = banners.iter().filter_map(|banner| match &banner.image {
        Target::Content(path, _) => Some((OutPath::new(path)?, path)),
        _ => None,
    });
    for (out, path) in images {
        if let Some(source) = sources.get(&format!("content/{path}"))
            && source.listed.kind.is_published()
        {
            let size = source.listed.stat.size;
            files.push(PublishedFile { out, content_path: path.as_str().into(), size });
        }
    }
    files.sort();
    files.dedup();
    files
}

/// The files that a text refers to.
fn referred<'a>(
    sources: &Sources,
    from: Located<'a>,
) -> impl Iterator<Item = PublishedFile> {
    let references = from.article.references().into_iter();
    references.filter_map(move |reference| {
        let Target::Content(path, _) = reference.target else { return None };
        // Most of them are links to other articles.
        let path = Some(path).filter(|path| !path.ends_with(".md"))?;
        let source = sources.get(&format!("content/{path}"))?;
        let out = out_path(from, path).filter(|_| source.listed.kind.is_published())?;
        let (content_path, size) = (Arc::from(path.as_str()), source.listed.stat.size);
        Some(PublishedFile { out, content_path, size })
    })
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
