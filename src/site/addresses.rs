//! Who has which address, and who claims one that belongs to somebody else.
//!
//! A file of `static/` comes first, then a static page, then the article that appears
//! first. A former address gives way to all of them, and to the pages of the portal
//! itself: whoever typed it is to take it back. Drafts come last of all, since nobody
//! waits for them. When an article is due does not matter, so that nobody loses an
//! address overnight.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::files::out_path;
use super::placing::{Candidate, Seat};
use super::redirects::Former;
use super::{Located, Taxonomy};
use crate::article::Article;
use crate::config::{Config, RESERVED};
use crate::diagnostic::{Code, Diagnostic, Place, Span};
use crate::moment::Moment;
use crate::source::Sources;
use crate::theme::Theme;
use crate::url::{OutPath, Target};

/// Who has an address.
#[derive(Clone)]
enum Owner<'a> {
    /// A file of `static/` or `content/`, by its path.
    File(Arc<str>),
    /// An article or static page, by the index of its candidate.
    Page(usize),
    /// An article or static page that was there before.
    Former(&'a Former),
    /// No file: bantin makes it.
    Portal,
}

/// The claims that cannot be granted, each with the index of who made it.
pub(super) fn check(
    candidates: &[Candidate],
    former: &[Former],
    sources: &Sources,
    theme: &Theme,
    config: &Config,
) -> Vec<(usize, Diagnostic)> {
    let mut registry = Registry::new(candidates, theme);
    if !former.is_empty() {
        registry.add_files(former, sources);
    }
    for are_drafts in [false, true] {
        let is_meant = |at: usize| candidates[at].article.card.draft == are_drafts;
        (0..candidates.len())
            .filter(|at| is_meant(*at))
            .for_each(|at| registry.claim(at));
        for one in former.iter().filter(|one| is_meant(one.of)) {
            registry.claim_former(one, config);
        }
    }
    registry.refused
}

/// Every address and its owner, by the folded path of its output.
struct Registry<'a> {
    candidates: &'a [Candidate],
    owners: HashMap<Cow<'a, str>, Owner<'a>>,
    refused: Vec<(usize, Diagnostic)>,
}

impl<'a> Registry<'a> {
    fn new(candidates: &'a [Candidate], theme: &Theme) -> Self {
        let mut owners = HashMap::with_capacity(candidates.len() + theme.assets.len());
        for asset in &theme.assets {
            let owner = || Owner::File(format!("static/{}", asset.path).into());
            let Some(out) = OutPath::new(&asset.path) else { continue };
            for folder in out.folders().filter(|folder| is_page(folder)) {
                owners.insert(folder.to_lowercase().into(), owner());
            }
            owners.insert(out.folded().into_owned().into(), owner());
        }
        Self { candidates, owners, refused: Vec::new() }
    }

    /// Adds the files of articles that are in the way of former addresses: at the very
    /// address, or where it needs a folder, or the other way round.
    fn add_files(&mut self, former: &[Former], sources: &Sources) {
        let mut wanted: HashSet<String> = HashSet::new();
        for one in former {
            wanted.extend(one.out.folders().map(str::to_lowercase));
            wanted.insert(one.out.folded().into_owned());
        }
        for candidate in self.candidates.iter().filter(|one| !one.article.card.draft) {
            let Some(out) = &candidate.out else { continue };
            let from = Located { article: &candidate.article, out };
            for reference in candidate.article.references() {
                let Target::Content(path, _) = reference.target else { continue };
                let path = format!("content/{path}");
                let source = sources.get(&path);
                if source.is_none_or(|file| !file.listed.kind.is_published()) {
                    continue;
                }
                let Some(out) = out_path(from, &path["content/".len()..]) else {
                    continue;
                };
                let folders = out.folders().map(str::to_lowercase);
                for taken in
                    folders.filter(|f| is_page(f)).chain([out.folded().into_owned()])
                {
                    if wanted.contains(&taken) {
                        self.owners
                            .insert(taken.into(), Owner::File(path.as_str().into()));
                    }
                }
            }
        }
    }

    /// Gives a candidate the address of its page, or refuses it to the later one.
    fn claim(&mut self, at: usize) {
        let candidates = self.candidates;
        let Some(out) = &candidates[at].out else { return };
        let folded = out.folded();
        let (loser, winner) = match self.owners.get(&folded) {
            None => {
                self.owners.insert(folded, Owner::Page(at));
                return;
            }
            Some(Owner::Page(other)) if self.rank(at) < self.rank(*other) => {
                (*other, Owner::Page(at))
            }
            Some(owner) => (at, owner.clone()),
        };
        let place = own_place(&self.candidates[loser].article);
        let mut refused = self.taken(Code::AddressTaken, place, out, &winner);
        let Article { card, facts, .. } = &*self.candidates[loser].article;
        if facts.spans.slug != Span::default() {
            refused = refused.arg(format!("{}-2", card.slug));
        }
        self.refused.push((loser, refused));
        self.owners.insert(folded, winner);
    }

    /// What decides between two pages of one address.
    fn rank(&self, at: usize) -> (bool, Option<&Moment>, &Arc<str>) {
        let Candidate { article, seat, .. } = &self.candidates[at];
        let appears = matches!(seat, Seat::Section(_)).then(|| article.card.appears());
        (article.card.draft, appears, &article.path)
    }

    /// Gives an article or page a former address that nobody else has or needs.
    fn claim_former(&mut self, one: &'a Former, config: &Config) {
        let (out, article) = (&one.out, &self.candidates[one.of].article);
        let place = Place::at(article.path.clone(), one.span);
        let folded = out.folded();
        let folders = out.folders().map(str::to_lowercase);
        let folders = folders.map(Cow::from);
        let paths = std::iter::once(folded.clone()).chain(folders);
        let paths: Vec<Cow<'a, str>> = paths.collect();
        let owner = paths.iter().find_map(|path| {
            let portal = is_of_the_portal(path, config).then_some(Owner::Portal);
            self.owners.get(path).cloned().or(portal)
        });
        let refused = match owner {
            // Said twice, once as a whole address and once without its host.
            Some(Owner::Former(other)) if other.of == one.of && other.out == *out => {
                return;
            }
            Some(Owner::Page(at))
                if at == one.of && is_own(&self.candidates[at], out) =>
            {
                let address = format!("/{}", out.address());
                Diagnostic::new(Code::AliasIsOwn, place).arg(address)
            }
            Some(owner) => self.taken(Code::AliasTaken, place, out, &owner),
            None => {
                let folders = out.folders().filter(|folder| is_page(folder));
                for path in folders.map(|f| f.to_lowercase().into()).chain([folded]) {
                    self.owners.insert(path, Owner::Former(one));
                }
                return;
            }
        };
        self.refused.push((one.of, refused));
    }

    fn taken(
        &self,
        code: Code,
        place: Place,
        out: &OutPath,
        owner: &Owner<'_>,
    ) -> Diagnostic {
        let note = Diagnostic::new(code, place).arg(format!("/{}", out.address()));
        let owner = match owner {
            Owner::Portal => return note.arg("bantin"),
            Owner::File(path) => Place::file(path.clone()),
            Owner::Page(at) => own_place(&self.candidates[*at].article),
            Owner::Former(one) => {
                Place::at(self.candidates[one.of].article.path.clone(), one.span)
            }
        };
        note.arg(&*owner.file).related(owner)
    }
}

fn is_own(candidate: &Candidate, out: &OutPath) -> bool {
    candidate.out.as_ref().is_some_and(|own| own.folded() == out.folded())
}

/// What gives an article its address.
fn own_place(article: &Article) -> Place {
    Place::at(article.path.clone(), article.facts.spans.slug)
}

/// Whether a path is that of a page by its name, so that no folder may be there.
fn is_page(path: &str) -> bool {
    let path = path.to_ascii_lowercase();
    path.ends_with(".html") || path.ends_with(".htm")
}

/// Whether an output, by its folded path, is a list or another page of the portal itself.
/// Of the folder of a section these are its front, its feed, and its periods.
pub(super) fn is_of_the_portal(path: &str, config: &Config) -> bool {
    let Some((folder, rest)) = path.split_once('/') else {
        return matches!(
            path,
            "index.html" | "404.html" | "rss.xml" | "atom.xml" | "sitemap.xml"
        );
    };
    if config.sections.iter().any(|section| section.slug == folder) {
        let parts: Vec<&str> = rest.split('/').collect();
        return match parts.as_slice() {
            ["index.html" | "rss.xml" | "atom.xml"] => true,
            [year, "index.html"] => is_number(year, 4),
            [year, month, name] => {
                is_number(year, 4) && is_number(month, 2) && is_list(name)
            }
            _ => false,
        };
    }
    let is_terms = Taxonomy::ALL.iter().any(|taxonomy| taxonomy.folder() == folder);
    is_terms || RESERVED.contains(&folder)
}

/// Whether a name is that of a list page: see [`calendar`](crate::calendar).
fn is_list(name: &str) -> bool {
    let number = name.strip_prefix("trang_").and_then(|rest| rest.strip_suffix(".html"));
    name == "index.html"
        || number.is_some_and(|number| number.bytes().all(|b| b.is_ascii_digit()))
}

fn is_number(text: &str, digits: usize) -> bool {
    text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit())
}
