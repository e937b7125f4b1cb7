//! One task → its [`Product`].
//!
//! In: a revision, a task, and the bytes that the task needs from disk. Out: bytes, or
//! the source to copy. The same task always gives the same product, on any thread and in
//! any order. It never writes.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use crate::Revision;
use crate::article::Article;
use crate::diagnostic::Diagnostic;
use crate::feed::Feed;
use crate::image;
use crate::markdown;
use crate::plan::{Recipe, Task};
use crate::search::{self, Index, Segment, Words};
use crate::site::{Channel, Format, Site};
use crate::source::{self, Fetch, Source};
use crate::template::Templates;
use crate::theme::Origin;
use crate::url::OutPath;
use crate::view::{
    ArticleBody, Fragment, FragmentRef, Page, Rendered, Subject, Value, World,
};
use crate::workshop::Workshop;

/// What a task gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Product {
    /// These bytes.
    Bytes(Vec<u8>),
    /// The bytes of the program.
    Static(&'static [u8]),
    /// The files of a folder, that of the claim first.
    Files(Arc<Vec<(OutPath, Vec<u8>)>>),
}

/// What a task is made of, besides the revision.
#[derive(Debug, Default)]
pub enum Material {
    /// Nothing.
    #[default]
    None,
    /// The bytes of a file, or of a variant of a picture.
    Bytes(Vec<u8>),
    /// In place of a picture that is broken, a variant that shows nothing.
    Blank(Vec<u8>),
    /// The words of many articles.
    Index(Index),
}

impl Material {
    /// Whether it stands for a picture that is broken.
    pub fn is_blank(&self) -> bool {
        matches!(self, Self::Blank(_))
    }

    fn into_bytes(self) -> Vec<u8> {
        match self {
            Self::Bytes(bytes) | Self::Blank(bytes) => bytes,
            Self::None | Self::Index(_) => Vec::new(),
        }
    }
}

/// Renders the tasks of one revision, borrowed or shared; fragments are rendered once.
pub struct Renderer<R> {
    revision: R,
    fragments: Fragments,
}

/// The rendering of every fragment, made when first asked for.
struct Fragments {
    headers: Vec<OnceLock<Outcome>>,
    footer: OnceLock<Outcome>,
    items: Vec<OnceLock<Outcome>>,
    cards: Vec<OnceLock<Outcome>>,
}

type Outcome = Result<Value, Box<Diagnostic>>;

impl<R: Deref<Target = Revision>> Renderer<R> {
    /// A renderer for one revision.
    pub fn new(revision: R) -> Self {
        let site = &revision.site;
        let many = |count: usize| (0..count).map(|_| OnceLock::new()).collect();
        let fragments = Fragments {
            headers: many(site.sections.len() + 1),
            footer: OnceLock::new(),
            items: many(site.entries.len()),
            cards: many(site.entries.len()),
        };
        Self { revision, fragments }
    }

    /// The file whose bytes a task needs.
    pub fn material(&self, task: &Task) -> Option<&Source> {
        let revision = &*self.revision;
        match task.recipe {
            Recipe::Page(page) => {
                revision.sources.get(&text_of(&revision.site, page)?.path)
            }
            Recipe::File(at) => {
                let file = &revision.site.files[at as usize];
                revision.sources.get(&format!("content/{}", file.content_path))
            }
            Recipe::Picture(at, _) => {
                let picture = &revision.site.pictures[at as usize];
                revision.sources.get(&format!("content/{}", picture.content_path))
            }
            Recipe::Asset(at) => match revision.theme.assets[at as usize].origin {
                Origin::Source(index) => revision.sources.files().get(index),
                Origin::BuiltIn(_) | Origin::Made(_) => None,
            },
            _ => None,
        }
    }

    /// Brings what a task is made of: the bytes of its file; or a variant of a picture,
    /// which the workshop made or makes now; or the words of the articles that are searched.
    ///
    /// # Errors
    /// When the file is no longer that of the revision, or cannot be read.
    pub fn bring(&self, task: &Task, workshop: &Workshop) -> Result<Material, Fetch> {
        match task.recipe {
            Recipe::Search(segment) => {
                return self.words(segment, &workshop.words).map(Material::Index);
            }
            Recipe::Feed(of, format) => {
                return Ok(Material::Bytes(self.feed(of, format)?.into_bytes()));
            }
            _ => {}
        }
        let Some(source) = self.material(task) else { return Ok(Material::None) };
        let fetch = || self.revision.sources.fetch(source);
        if let Recipe::Picture(at, variant) = task.recipe {
            let order = &self.revision.site.pictures[at as usize].order;
            let print = workshop.studio.print(order, usize::from(variant), fetch)?;
            return Ok(match print.is_blank {
                true => Material::Blank(print.bytes),
                false => Material::Bytes(print.bytes),
            });
        }
        fetch().map(Material::Bytes)
    }

    /// Reads the articles of a segment of the search.
    fn words(&self, segment: Segment, words: &Words) -> Result<Index, Fetch> {
        let Revision { sources, site, .. } = &*self.revision;
        let Some(part) = search::part(site, segment) else { return Ok(Index::default()) };
        words.index(site, &part, |id| {
            let article = id.article(site);
            let Some(source) = sources.get(&article.path) else {
                return Ok(String::new());
            };
            let bytes = sources.fetch(source)?;
            Ok(source::markdown(article, &bytes).into_owned())
        })
    }

    /// A feed, with the bodies of its items where it carries whole texts.
    fn feed(&self, of: Channel, format: Format) -> Result<String, Fetch> {
        let Revision { site, sources, .. } = &*self.revision;
        let ids: Vec<_> = of.newest(site).filter(|_| site.config.feeds.is_full).collect();
        let bodies = ids.into_par_iter().map(|id| {
            let article = &site.entry(id).article;
            let source = sources.get(&article.path);
            let bytes = source.map(|source| sources.fetch(source)).transpose()?;
            let bytes = bytes.unwrap_or_default();
            Ok(Cow::Owned(source::markdown(article, &bytes).into_owned()))
        });
        let bodies: Result<Vec<_>, Fetch> = bodies.collect();
        Ok(Feed::new(site, of, format).xml(&bodies?))
    }

    /// Makes a task's product of what [`Renderer::bring`] brought.
    ///
    /// # Errors
    /// A diagnostic in a template.
    pub fn produce(
        &self,
        task: &Task,
        material: Material,
    ) -> Result<Product, Box<Diagnostic>> {
        let site = &self.revision.site;
        if let (Recipe::Search(segment), Material::Index(index)) =
            (task.recipe, &material)
        {
            let part = search::part(site, segment);
            let files = part.map(|part| part.files(site, index)).unwrap_or_default();
            return Ok(Product::Files(Arc::new(files)));
        }
        let material = material.into_bytes();
        Ok(match task.recipe {
            Recipe::Search(_) => Product::Files(Arc::default()),
            Recipe::SearchShared => Product::Bytes(search::Shared::new(site).json()),
            Recipe::Page(page) => {
                let body = text_of(site, page);
                let body = body.map(|article| source::markdown(article, &material));
                let body = body.unwrap_or_default();
                let mut out = Vec::with_capacity(24 << 10);
                self.render(Subject::Page(page), task.claim.as_str(), &body, &mut out)?;
                Product::Bytes(out)
            }
            Recipe::Sitemap(sitemap) => {
                Product::Bytes(sitemap.xml(site, self.revision.plan.tasks()).into_bytes())
            }
            Recipe::WellKnown(file) => {
                let text = file.text(site, &self.revision.plan.assets);
                Product::Bytes(text.unwrap_or_default().into_bytes())
            }
            Recipe::File(at) => {
                let path = &site.files[at as usize].content_path;
                Product::Bytes(image::without_metadata(path, material))
            }
            Recipe::Picture(..) | Recipe::Feed(..) => Product::Bytes(material),
            Recipe::Asset(at) => match self.revision.theme.assets[at as usize].origin {
                Origin::BuiltIn(bytes) => Product::Static(bytes),
                Origin::Made(at) => Product::Bytes(self.revision.theme.made[at].clone()),
                Origin::Source(_) => Product::Bytes(material),
            },
        })
    }

    /// The revision that is rendered.
    pub fn revision(&self) -> &Revision {
        &self.revision
    }

    fn world(&self) -> World<'_> {
        self.revision.plan.world(&self.revision.site, &self.revision.templates)
    }

    fn render(
        &self,
        subject: Subject,
        page: &str,
        body: &str,
        out: &mut Vec<u8>,
    ) -> Result<(), Box<Diagnostic>> {
        let world = self.world();
        let templates: &Templates = world.templates;
        let pieces = Pieces { renderer: self, body, error: OnceCell::new() };
        let values: Vec<_> = world
            .ingredients(subject)
            .map(|(name, ingredient)| (name, ingredient.value(&pieces)))
            .collect();
        if let Some(error) = pieces.error.into_inner() {
            return Err(error);
        }
        templates.render(subject.template(world.site, templates), values, page, out)
    }

    fn fragment(&self, fragment: Fragment) -> &Outcome {
        let cell = match fragment {
            Fragment::Header(Some(id)) => &self.fragments.headers[id.0 as usize],
            Fragment::Header(None) => {
                &self.fragments.headers[self.fragments.headers.len() - 1]
            }
            Fragment::Footer => &self.fragments.footer,
            Fragment::Item(id) => &self.fragments.items[id.0 as usize],
            Fragment::Card(id) => &self.fragments.cards[id.0 as usize],
        };
        cell.get_or_init(|| {
            let mut out = Vec::with_capacity(2 << 10);
            let subject = Subject::Fragment(fragment);
            let world = self.world();
            let template = subject.template(world.site, world.templates);
            self.render(subject, template, "", &mut out)?;
            Ok(crate::view::safe(&String::from_utf8_lossy(&out)))
        })
    }
}

/// The file whose body a page shows.
fn text_of(site: &Site, page: Page) -> Option<&Article> {
    match page {
        Page::Article(id) => Some(&site.entry(id).article),
        Page::Static(id) => Some(&site.page(id).article),
        Page::Section(id) => site.section(id).1.intro.as_deref(),
        _ => None,
    }
}

/// The pieces of one page that its ingredients only name.
struct Pieces<'a, R> {
    renderer: &'a Renderer<R>,
    body: &'a str,
    /// The first fragment that could not be rendered.
    error: OnceCell<Box<Diagnostic>>,
}

impl<R: Deref<Target = Revision>> Rendered for Pieces<'_, R> {
    fn fragment(&self, fragment: FragmentRef) -> Value {
        match self.renderer.fragment(fragment.fragment) {
            Ok(value) => value.clone(),
            Err(error) => {
                self.error.get_or_init(|| error.clone());
                Value::none()
            }
        }
    }

    fn body(&self, article: &ArticleBody<'_>) -> Value {
        let ArticleBody { links, abbreviations, is_lead_in_body, html } = *article;
        let html = markdown::html(self.body, links, abbreviations, is_lead_in_body, html);
        crate::view::safe(&html)
    }
}
