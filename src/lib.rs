//! `bantin` turns a folder of Markdown articles into the static news portal of a
//! Vietnamese province's trade unions.
//!
//! # The tour
//!
//! A folder becomes a [`Revision`], an immutable value; [`Revision::load`] *is* the
//! pipeline, and the modules below stand in reading order:
//!
//! 1. [`source::list`] walks the project, [`source::read`] reads what the cache does not
//!    know; [`article::parse`] makes an article of each Markdown file, and never fails;
//! 2. [`config`] and [`register`] read what the administrator decides;
//! 3. [`site::assemble`] decides which articles are on the site, in which order, and
//!    what lists them;
//! 4. [`template::load`] learns what each template reaches and mentions;
//! 5. [`plan::plan`] lists everything the public site consists of: each task with its
//!    recipe, the output it claims, and a fingerprint of all that can influence its
//!    bytes.
//!
//! Then [`build`](build::build) produces the difference between the plan and the
//! [`ledger`] of an output, [`serve`] produces what is asked for, and
//! [`check`](check::check) adds to the list of what was noticed. [`render`] makes one
//! product and writes nothing; photographs come from the [`image::Studio`], which keeps
//! what it makes in `.bantin/`. [`why`] asks all of them about one file.
//!
//! # Where does the next thing go?
//!
//! - **A front-matter key**: its row in `front_matter/keys.rs`; its field and its arm in
//!   `front_matter.rs`, or in the file of its family beside it; then
//!   [`article::Details`] if only the article's own page shows it, or
//!   [`article::Card`] if others do (checks stand in `article.rs` too); its view in
//!   `view/article.rs` and its value in `view/value/article.rs`; the template; a row of
//!   README.
//! - **A file that an article needs**: its row in `article/references.rs`, which both the
//!   check and the copying follow.
//! - **A size of pictures, or a format**: `image/order.rs` says which there are,
//!   `image/develop.rs` makes them, `site/pictures.rs` gives them addresses and writes what
//!   pages say of them.
//! - **A kind of page**: what it lists in [`site::Site`], with its output; its address in
//!   `site/links.rs`, so that typed links find it; a variant of [`view::Page`] with its
//!   output and template; a line in `plan.rs` that plans it, and its wave; the names it
//!   needs in [`view::Name`], their structs beside `view/list.rs`, their values in
//!   `view/value.rs` or its family's file below `view/value/`; the template. The sitemap
//!   and the theme follow by themselves.
//! - **How an article stands on the site** (withdrawn, pinned …): its key in
//!   `front_matter/standing.rs`, what it asks for in `article/standing.rs`, what becomes
//!   of it in `site/`: placed, judged, sorted, collected.
//! - **Something for programs**: a feed in `site/channels.rs`, a sitemap in [`sitemap`], a
//!   file that is looked for by its name in [`well_known`]; their tasks are planned in
//!   `plan/machines.rs`. What a page itself tells machines: `view/data.rs`.
//! - **A register**: its file in [`register`]; what answers to names is a `Register` with
//!   its `Names`, what lists articles a [`site::Taxonomy`].
//! - **A message**: its row in its family below [`codes`], its title and meaning in
//!   `codes/titles.rs` and `codes/meanings.rs`; a golden case, and a right example beside it.
//! - **What the search finds**: in `search/document.rs`, which says what of an article is
//!   found and shown; how texts are words in `search/words.rs` *and* `static/search.js`,
//!   which also ranks; expected hits in `tests/browser/search.mjs`.
//! - **A word on a page**: its row in [`texts`].
//! - **A setting**: its line in [`config`], which also knows what is unknown.
//! - **Something that happens at a time**: in `site/placing.rs` or `site/sorting.rs`, which
//!   decide who is there; `site/next.rs` asks them, and needs its date and its name.
//! - **A command**: its arguments in `args.rs`, its file below `commands/`, where its words
//!   and its JSON stand; what it finds out is a value of the library.
//! - **A file operation of the build**: the trait [`build::Disk`], so that tests can stop
//!   the build there.
//!
//! The compiler leads from one to the next: structs are taken apart exhaustively where
//! they are shown.
//!
//! # Invariants
//!
//! 1. Parsing never fails: it returns a value and notes.
//! 2. Only [`source`] reads the project; only the program prints: `reporter.rs`,
//!    `progress.rs`.
//! 3. Others see an article through its card and facts, never through its body.
//! 4. A product holds exactly what its fingerprint covers.
//! 5. Every public file belongs to exactly one task; nothing else is written or removed.
//! 6. A revision never changes.
//! 7. An incremental output equals a clean build, byte for byte, after any edit.
//! 8. Same inputs, same bytes: no clock, no hash order, no thread order, no absolute
//!    path.
//! 9. The cost of an edit does not depend on the size of the archive.
//! 10. Each foreign library is known by one room.
//!
//! # Departures from the first design, and why
//!
//! - `yaml` is a room of its own: front matter, site.yaml and registers are typed by the
//!   same people with the same slips, so one forgiving reader serves all three and it
//!   alone knows `serde_yaml`.
//! - `abbreviation`, `byline`, `calendar`, `codes`, `explain`, `failure`, `imprint`, `markup`,
//!   `moment`, `palette`, `paste`, `reporting`, `texts`, `theme`, `visits`, `vocabulary` and
//!   `webvtt` are nouns that the first list of rooms did not name.
//! - Whether a picture can be shown is judged by its headers and checksums when it is read,
//!   since pages depend on it; what only decoding finds out becomes a plain area, and is
//!   told by each build.
//! - What is pinned stands on top of its section's front, and not a second time among the
//!   newest there; an old article stays on the page of its month, too.
//! - An unregistered name whose slug is that of another name gets a digest of itself in
//!   its address: an article that is added never takes somebody else's address.
//! - A folder that a task claims (a segment of the search) is claimed through the file by
//!   which readers come to the others; these carry digests in their names, so that a reader
//!   with yesterday's contents never meets today's files. Words are indexed by quarters of
//!   a year, and the quarters remembered: no edit reads the archive again.
//! - The intent of a commit lies in the output's own staging folder and not in
//!   `.bantin/`, so that losing `.bantin/` in mid-commit cannot turn our own files into
//!   foreign ones.
//! - A build that finds every file, the output and the calendar as the last one left them
//!   loads no revision at all (`build/rest.rs`): the plan is a function of these, so it
//!   would be the same one. Planning an archive of twenty years only to keep every page
//!   was most of what such a build did.
//! - What pages are made of borrows from the site and from articles that were digested
//!   when they were parsed ([`digest::Digested`]): an ingredient costs a few digests, and
//!   no copy.
//! - [`article::Article`] derives the serialisation of the cache: a mirror type would
//!   repeat every field, and the cache is thrown away with every new program.

pub mod codes;
pub mod diagnostic;
pub mod failure;
pub mod report;

pub mod abbreviation;
pub mod bytes;
pub mod digest;
pub mod encoding;
pub mod markup;
pub mod moment;
pub mod reporting;
pub mod seal;
pub mod store;
pub mod url;
pub mod vietnamese;
pub mod visits;
pub mod vocabulary;
pub mod webvtt;
pub mod yaml;
pub mod youtube;

pub mod article;
pub mod byline;
pub mod config;
pub mod front_matter;
pub mod image;
pub mod imprint;
pub mod markdown;
pub mod palette;
pub mod paste;
pub mod personal;
pub mod register;
pub mod source;
pub mod svg;

pub mod calendar;
pub mod site;
pub mod texts;

pub mod template;
pub mod theme;
pub mod view;

pub mod feed;
pub mod observer;
pub mod plan;
pub mod render;
pub mod search;
pub mod sitemap;
pub mod well_known;
pub mod workshop;

pub mod build;
pub mod causes;
pub mod check;
pub mod explain;
pub mod fmt;
pub mod ledger;
pub mod new;
pub mod serve;
pub mod stats;
pub mod watch;
pub mod why;

use std::path::Path;

use crate::diagnostic::{Code, Diagnostic, Language, Noted, Place};
use crate::digest::Digest;
use crate::failure::Failure;
use crate::observer::{Amount, Observer, Stage};
use crate::plan::Plan;
use crate::site::{Conditions, Site};
use crate::source::{Cache, Listing, Sources};
use crate::template::Templates;
use crate::theme::Theme;
use crate::url::BaseUrl;

/// What a revision depends on, besides the files of the project.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The time that decides what is due, in Unix seconds.
    pub now: i64,
    /// Whether drafts and scheduled articles are shown, with a ribbon.
    pub preview: bool,
    /// Replaces `base_url` of site.yaml.
    pub base_url: Option<BaseUrl>,
}

/// The project at one moment: sources, site, templates and plan. It never changes.
pub struct Revision {
    /// Every file of the project.
    pub sources: Sources,
    /// The theme's files.
    pub theme: Theme,
    /// The templates.
    pub templates: Templates,
    /// The site model.
    pub site: Site,
    /// Everything the public site consists of.
    pub plan: Plan,
    /// Everything that was noticed, errors first.
    pub notes: Vec<Diagnostic>,
}

impl Revision {
    /// Loads the project below `root`.
    ///
    /// # Errors
    /// When the root cannot be listed. Mistakes in its files are [`Revision::notes`].
    pub fn load(
        root: &Path,
        cache: &Cache,
        options: &Options,
        observer: &dyn Observer,
    ) -> Result<Self, Failure> {
        let listing = source::list(root)?;
        let files = listing.files.len();
        observer.finished(Stage::List, Amount { files, bytes: 0 });
        Ok(Self::of(root, listing, cache, options, observer))
    }

    /// Makes a revision of the project that a walk found.
    pub fn of(
        root: &Path,
        listing: Listing,
        cache: &Cache,
        options: &Options,
        observer: &dyn Observer,
    ) -> Self {
        let (sources, read) = source::read(root, listing, cache);
        observer.finished(Stage::Read, read);
        let mut notes = sources.notes.clone();
        let mut config = noted(read_config(&sources), &mut notes);
        let theme = Theme::new(&sources, config.palette);
        if let Some(security) = &config.security {
            security.note(options.now, &mut notes);
        }
        if let Some(base_url) = &options.base_url {
            config.base_url = base_url.clone();
        }
        let text = |path: &str| sources.text(path).map_or("", |text| text);
        let registers = register::read(text, &mut notes);
        register::note_strays(sources.data_files(), &mut notes);
        let conditions = Conditions { now: options.now, preview: options.preview };
        // Neither needs the other.
        let (site, templates) = rayon::join(
            || {
                noting(|n| {
                    site::assemble(&sources, &theme, config, &registers, conditions, n)
                })
            },
            || noting(|notes| template::load(&theme, notes)),
        );
        let (site, templates) = (noted(site, &mut notes), noted(templates, &mut notes));
        let of = |files: usize| Amount { files, bytes: 0 };
        observer.finished(Stage::Assemble, of(site.entries.len()));
        let plan = plan::plan(&sources, &site, &templates, &theme, &mut notes);
        site.config.levels.settle(&mut notes);
        diagnostic::sort(&mut notes);
        diagnostic::bound(&mut notes);
        observer.finished(Stage::Plan, of(plan.tasks().len()));
        Self { sources, theme, templates, site, plan, notes }
    }

    /// The language of messages about this revision.
    pub fn language(&self) -> Language {
        self.site.config.language
    }

    /// Whether a mistake outside of articles forbids to publish anything.
    pub fn is_stopped(&self) -> bool {
        self.plan.is_contested || self.notes.iter().any(stops)
    }
}

/// Whether a note stops the build; an error in an article only holds it. Behind a folder
/// that cannot be listed there may be articles that are online.
fn stops(note: &Diagnostic) -> bool {
    let file = &*note.place.file;
    let inside_content = file.starts_with("content/") && file != config::PATH;
    let is_outside = !inside_content || file.starts_with("content/_data/");
    note.is_error() && (is_outside || note.code == Code::FolderUnreadable)
}

fn read_config(sources: &Sources) -> Noted<config::Config> {
    match sources.text(config::PATH) {
        Some(text) => config::parse(text),
        None => Noted {
            value: config::Config::example(),
            notes: vec![Diagnostic::new(Code::SiteMissing, Place::file(config::PATH))],
        },
    }
}

/// What is made, with the notes made on it.
fn noting<T>(make: impl FnOnce(&mut Vec<Diagnostic>) -> T) -> Noted<T> {
    let mut notes = Vec::new();
    let value = make(&mut notes);
    Noted { value, notes }
}

/// Takes the value and keeps its notes.
fn noted<T>(noted: Noted<T>, notes: &mut Vec<Diagnostic>) -> T {
    notes.extend(noted.notes);
    noted.value
}

/// The digest of this program: an output of another one is produced anew.
pub fn program() -> Digest {
    Digest::of_bytes(env!("BANTIN_SOURCES").as_bytes())
}
