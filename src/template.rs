//! Templates: what each one reaches and mentions, and how it is rendered.
//!
//! In: the theme's files. Out: [`Templates`], or notes with places for everything that
//! is wrong. The engine (Tera 2.4) is known by this room and by [`view`](crate::view),
//! which makes its values. The steps:
//!
//! 1. each file is parsed alone, so that all syntax errors are listed;
//! 2. each file is scanned for what it extends, includes and mentions;
//! 3. all are loaded together, which finds unknown filters, tests and components;
//! 4. each gets a [`Closure`]: the digest of every file it reaches, and the names of the
//!    contract that these mention.

mod engine_error;
mod filters;
mod mentions;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::io;

use tera::{Context, Tera};

use crate::diagnostic::{Code, Diagnostic, Place};
use crate::digest::Digest;
use crate::theme::{PREFIX, TemplateFile, Theme};
use crate::vietnamese;
use crate::view::{Name, NameSet, Value};

use mentions::Mentions;

/// What a template and everything it reaches depend on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closure {
    /// The digest of its name and of the texts reached.
    pub digest: Digest,
    /// The files reached, by the engine's names.
    pub files: Vec<String>,
    /// The contract names mentioned.
    pub names: NameSet,
    /// The assets mentioned, by path, sorted.
    pub assets: Vec<String>,
}

/// All templates of one revision.
#[derive(Clone)]
pub struct Templates {
    engine: Tera,
    /// By the name a page asks for, without prefix.
    closures: BTreeMap<String, Closure>,
    /// The contract names that each file of the theme mentions, in its order.
    mentioned: Vec<NameSet>,
    theme: Theme,
}

/// The most branches `elif` of one file: the engine (Tera 2.4) reads each inside the one
/// before and bounds everything else that nests, but not these, so that some ten thousand
/// overflow its stack.
const BRANCHES: usize = 500;

/// The most files that one reaches by `extends` and `include`: the engine follows each
/// inside the one before.
const REACHED: usize = 200;

/// The most files that one uses by `extends` and `include`, each counted as often as it is
/// used: twelve that include each other ten times are a million million.
const USED: usize = 100_000;

/// The most pieces of a page, each a text between two tags or a value: ten times those of
/// the largest page.
const PIECES: usize = 4_000_000;

/// The largest page that a template makes, in bytes: fifty times the largest there is. A
/// template that never ends would else take all memory.
const PAGE_BYTES: usize = 64 << 20;

/// Loads the templates of a theme. With an error among the notes, nothing renders.
pub fn load(theme: &Theme, notes: &mut Vec<Diagnostic>) -> Templates {
    let before = notes.len();
    let mentions: Vec<Mentions> =
        theme.templates.iter().map(|file| Mentions::of(&file.text)).collect();
    let engine = parse(theme, &mentions, notes);
    for (file, mentions) in std::iter::zip(&theme.templates, &mentions) {
        note_mentions(theme, file, mentions, notes);
    }
    let mut closures = BTreeMap::new();
    if !notes[before..].iter().any(Diagnostic::is_error) {
        for file in &theme.templates {
            let name = file.name.strip_prefix(PREFIX).unwrap_or(&file.name);
            if !closures.contains_key(name) {
                closures.insert(name.to_owned(), closure(theme, &mentions, name));
            }
        }
    }
    let mentioned = mentions.iter().map(names).collect();
    Templates { engine, closures, mentioned, theme: theme.clone() }
}

impl Templates {
    /// What a template depends on; `None` when there is no such template.
    pub fn closure(&self, name: &str) -> Option<&Closure> {
        self.closures.get(name)
    }

    /// Whether the site has a template of this name itself.
    pub fn is_own(&self, name: &str) -> bool {
        self.theme.template(name).is_some()
    }

    /// Every template with what it depends on, by name.
    pub fn closures(&self) -> impl Iterator<Item = (&str, &Closure)> {
        self.closures.iter().map(|(name, closure)| (&**name, closure))
    }

    /// Every file by the engine's name, with the digest of its text.
    pub fn files(&self) -> impl Iterator<Item = (&str, Digest)> {
        let files = self.theme.templates.iter();
        files.map(|file| (&*file.name, Digest::of_bytes(file.text.as_bytes())))
    }

    /// The widest file that mentions a name: one that most templates reach.
    pub fn mentioning(&self, name: Name) -> Option<&str> {
        let files = std::iter::zip(&self.theme.templates, &self.mentioned);
        let mentioning = files.filter(|(_, names)| names.contains(name));
        let mentioning = mentioning.map(|(file, _)| file);
        let reach = |file: &&TemplateFile| {
            let closures = self.closures.values();
            closures.filter(|closure| closure.files.contains(&file.name)).count()
        };
        mentioning.max_by_key(reach).map(|file| &*file.name)
    }

    /// Every asset that some template mentions, sorted.
    pub fn assets(&self) -> Vec<&str> {
        let all = self.closures.values().flat_map(|closure| &closure.assets);
        let mut assets: Vec<&str> = all.map(String::as_str).collect();
        assets.sort_unstable();
        assets.dedup();
        assets
    }

    /// Renders a template with these values; `page` names the output in messages.
    ///
    /// # Errors
    /// A diagnostic with the place in the template.
    pub fn render(
        &self,
        name: &str,
        values: Vec<(Name, Value)>,
        page: &str,
        out: &mut Vec<u8>,
    ) -> Result<(), Box<Diagnostic>> {
        let mut context = Context::new();
        for (name, value) in values {
            context.insert_value(name.text(), value);
        }
        let most = out.len() + PAGE_BYTES;
        let page_out = Bounded { out, most, pieces: 0 };
        self.engine.render_to(name, &context, page_out).map_err(|error| {
            Box::new(engine_error::rendering(&error, name, page, &self.theme))
        })
    }
}

/// A page that is being written and may not be longer than `most` bytes or [`PIECES`].
struct Bounded<'a> {
    out: &'a mut Vec<u8>,
    most: usize,
    pieces: usize,
}

impl io::Write for Bounded<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.write_all(bytes).map(|()| bytes.len())
    }

    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.pieces += 1;
        if self.out.len() + bytes.len() > self.most || self.pieces > PIECES {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.out.extend_from_slice(bytes);
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The engine without templates.
fn engine() -> Tera {
    let mut engine = Tera::new();
    engine.register_filter("group_by", filters::group_by);
    engine.register_filter("json", filters::json);
    engine.register_filter("urlencode", filters::urlencode);
    engine.register_function("range", filters::range);
    engine
}

/// Parses each file alone, then all together.
fn parse(theme: &Theme, mentions: &[Mentions], notes: &mut Vec<Diagnostic>) -> Tera {
    let mut engine = engine();
    let prefixes = engine.set_fallback_prefixes([PREFIX]);
    debug_assert!(prefixes.is_ok(), "no template is there yet");
    let before = notes.len();
    for (file, mentions) in std::iter::zip(&theme.templates, mentions) {
        if let Some(span) = mentions.branches.get(BRANCHES) {
            let note =
                Diagnostic::new(Code::TemplateDeep, Place::at(file.place(), *span));
            notes.push(note.arg(BRANCHES.to_string()));
        } else if let Err(error) = self::engine().add_raw_template(&file.name, &file.text)
        {
            notes.extend(engine_error::syntax(&error, file));
        }
    }
    if notes.len() == before {
        notes.extend(endless(theme, mentions));
    }
    if notes.len() == before {
        let files = theme.templates.iter().map(|file| (&*file.name, &*file.text));
        if let Err(error) = engine.add_raw_templates(files) {
            notes.extend(engine_error::loading(&error, theme));
        }
    }
    engine
}

/// The first file that reaches more files than the engine can follow, or uses them more
/// often.
fn endless(theme: &Theme, mentions: &[Mentions]) -> Option<Diagnostic> {
    let all = std::iter::zip(&theme.templates, mentions);
    let by_name: ByName<'_> =
        all.clone().map(|(file, mentions)| (&*file.name, mentions)).collect();
    let note = |file: &TemplateFile, mentions: &Mentions, count: usize| {
        let (_, span) = mentions.templates.first()?;
        let note = Diagnostic::new(Code::TemplateReach, Place::at(file.place(), *span));
        Some(note.arg(vietnamese::grouped(count as u64)))
    };
    let far = all.clone().find_map(|(file, mentions)| {
        reaches_too_far(mentions, &by_name).then(|| note(file, mentions, REACHED))?
    });
    let mut counted = HashMap::new();
    far.or_else(|| {
        all.clone().find_map(|(file, mentions)| {
            let used = uses(&file.name, &by_name, &mut counted);
            (used > USED).then(|| note(file, mentions, USED))?
        })
    })
}

type ByName<'a> = HashMap<&'a str, &'a Mentions>;

fn reaches_too_far(mentions: &Mentions, by_name: &ByName<'_>) -> bool {
    let mut reached: HashSet<&str> = HashSet::new();
    let mut to_visit = vec![mentions];
    while let Some(next) = to_visit.pop() {
        for (name, _) in &next.templates {
            if let Some(there) = by_name.get(&**name).filter(|_| reached.insert(name)) {
                to_visit.push(there);
            }
        }
        if reached.len() > REACHED {
            return true;
        }
    }
    false
}

/// How many files a file uses, itself among them, when each `extends` and `include` is
/// followed once; one that leads back to itself is left to the engine.
fn uses<'a>(
    name: &'a str,
    by_name: &ByName<'a>,
    counted: &mut HashMap<&'a str, usize>,
) -> usize {
    if let Some(&known) = counted.get(name) {
        return known;
    }
    counted.insert(name, 0);
    let named = by_name.get(name).into_iter().flat_map(|mentions| &mentions.templates);
    let used = named.fold(1, |sum: usize, (name, _)| {
        sum.saturating_add(uses(name, by_name, counted))
    });
    counted.insert(name, used);
    used
}

/// Notes templates and assets that are not there, and names that may not be set.
fn note_mentions(
    theme: &Theme,
    file: &TemplateFile,
    mentions: &Mentions,
    notes: &mut Vec<Diagnostic>,
) {
    let place = |span| Place::at(file.place(), span);
    for (name, span) in &mentions.templates {
        if theme.resolve(name).is_none() {
            notes.push(Diagnostic::new(Code::TemplateMissing, place(*span)).arg(name));
        }
    }
    for (path, span) in &mentions.assets {
        if theme.asset(path).is_none() {
            notes.push(Diagnostic::new(Code::AssetUnknown, place(*span)).arg(path));
        }
    }
    for (name, span) in &mentions.set {
        if Name::from_text(name).is_some() {
            notes.push(Diagnostic::new(Code::NameSet, place(*span)).arg(name));
        }
    }
}

/// The contract names that a file mentions.
fn names(mentions: &Mentions) -> NameSet {
    mentions.identifiers.iter().filter_map(|word| Name::from_text(word)).collect()
}

/// Walks everything a template reaches. Components may be called from anywhere, so every
/// template reaches every file that defines one.
fn closure(theme: &Theme, mentions: &[Mentions], name: &str) -> Closure {
    let index = |name: &str| {
        let file = theme.resolve(name)?;
        theme.templates.iter().position(|other| other.name == file.name)
    };
    let components = (0..mentions.len()).filter(|&at| mentions[at].defines_component);
    let mut to_visit: Vec<usize> = index(name).into_iter().chain(components).collect();
    let mut reached: Vec<usize> = Vec::new();
    while let Some(at) = to_visit.pop() {
        if !reached.contains(&at) {
            reached.push(at);
            let named = mentions[at].templates.iter();
            to_visit.extend(named.filter_map(|(name, _)| index(name)));
        }
    }
    reached.sort_unstable();
    let texts: Vec<&TemplateFile> =
        reached.iter().map(|&at| &theme.templates[at]).collect();
    let identifiers = reached.iter().flat_map(|&at| &mentions[at].identifiers);
    let names =
        identifiers.filter_map(|identifier| Name::from_text(identifier)).collect();
    let assets = reached.iter().flat_map(|&at| &mentions[at].assets);
    let mut assets: Vec<String> = assets.map(|(path, _)| path.clone()).collect();
    assets.sort_unstable();
    assets.dedup();
    // Two templates may reach the same files: which one is rendered counts.
    let files = texts.iter().map(|file| file.name.clone()).collect();
    Closure { digest: Digest::of(&(name, texts)), files, names, assets }
}
