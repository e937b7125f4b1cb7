//! What many pages share, and how many of them it changed: why a build had so much to do.
//!
//! In: a revision, and the digests of what an earlier one shared. Out: for each thing that
//! is another one now, the pages that show it. It explains only: what is produced is
//! decided by the fingerprints.

use serde::{Deserialize, Serialize};

use crate::Revision;
use crate::digest::Digest;
use crate::plan::{Recipe, Task};
use crate::site::SectionId;
use crate::view::{Fragment, Name, Subject};

/// Something that many pages share.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shared {
    /// What it is, as a template or a name of a template: "`header` (base.html)".
    pub label: String,
    /// The digest of what it was.
    pub digest: Digest,
}

/// A change that many pages show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cause {
    /// As in [`Shared`].
    pub label: String,
    /// How many pages were produced that show it.
    pub pages: usize,
}

/// Where something shared is to be seen.
enum Seen<'a> {
    Everywhere,
    /// Where the template of the page reaches this file.
    Template(&'a str),
    /// Where the template of the page mentions this name.
    Name(Name),
    /// Likewise, on pages of this section, or of none.
    Header(Option<SectionId>),
    /// Where the template of the page is this one.
    Assets(&'a str),
}

/// Everything that pages of a revision share.
pub fn shared(revision: &Revision) -> Vec<Shared> {
    let all = all(revision).into_iter();
    all.map(|(label, digest, _)| Shared { label, digest }).collect()
}

/// Why these tasks were produced, as far as it is something shared: what is another one
/// than `before`, with the number of the pages that show it, the widest first. Nothing
/// is known where nothing was before.
pub fn causes(revision: &Revision, before: &[Shared], tasks: &[&Task]) -> Vec<Cause> {
    if before.is_empty() {
        return Vec::new();
    }
    let is_as_before = |label: &str, digest: Digest| {
        before.iter().any(|one| one.label == label && one.digest == digest)
    };
    let changed = all(revision).into_iter();
    let changed = changed.filter(|(label, digest, _)| !is_as_before(label, *digest));
    let causes = changed.map(|(label, _, seen)| {
        let pages = tasks.iter().filter(|task| seen.is_on(revision, task)).count();
        Cause { label, pages }
    });
    let mut causes: Vec<Cause> = causes.filter(|cause| cause.pages > 1).collect();
    causes.sort_by(|a, b| b.pages.cmp(&a.pages).then_with(|| a.label.cmp(&b.label)));
    causes
}

fn all(revision: &Revision) -> Vec<(String, Digest, Seen<'_>)> {
    let Revision { site, templates, plan, .. } = revision;
    let world = plan.world(site, templates);
    let mut all = vec![("bantin".to_owned(), crate::program(), Seen::Everywhere)];
    for (file, digest) in templates.files() {
        all.push((file.to_owned(), digest, Seen::Template(file)));
    }
    for (name, digest) in world.commons.digests() {
        all.push((in_template(revision, name), digest, Seen::Name(name)));
    }
    for (template, digest) in world.commons.assets_digests() {
        let label = format!("`assets` ({template})");
        all.push((label, digest, Seen::Assets(template)));
    }
    let footer = world.fragments.get(Fragment::Footer).digest;
    all.push((in_template(revision, Name::Footer), footer, Seen::Name(Name::Footer)));
    for of in site.section_ids().map(Some).chain([None]) {
        let label = in_template(revision, Name::Header);
        let label = match of {
            Some(id) => format!("{label} – {}", site.section(id).0.slug),
            None => label,
        };
        let digest = world.fragments.get(Fragment::Header(of)).digest;
        all.push((label, digest, Seen::Header(of)));
    }
    all
}

/// A name with a template that mentions it.
fn in_template(revision: &Revision, name: Name) -> String {
    match revision.templates.mentioning(name) {
        Some(file) => format!("`{}` ({file})", name.text()),
        None => format!("`{}`", name.text()),
    }
}

impl Seen<'_> {
    fn is_on(&self, revision: &Revision, task: &Task) -> bool {
        let Recipe::Page(page) = task.recipe else {
            return matches!(self, Seen::Everywhere);
        };
        let template = Subject::Page(page).template(&revision.site, &revision.templates);
        let Some(closure) = revision.templates.closure(template) else { return false };
        match self {
            Seen::Everywhere => true,
            Seen::Template(file) => closure.files.iter().any(|reached| reached == file),
            Seen::Name(name) => closure.names.contains(*name),
            Seen::Assets(name) => *name == template,
            Seen::Header(of) => {
                closure.names.contains(Name::Header)
                    && page.section(&revision.site) == *of
            }
        }
    }
}
