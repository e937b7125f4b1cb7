//! A unit: its profile, its place among the others, and what became of it.

use super::link::{LinkView, term_link};
use super::term;
use crate::diagnostic::Language;
use crate::imprint::Telephone;
use crate::register::{How, Profile};
use crate::site::{About, Site, TermId};
use crate::texts;

/// A unit on its own page.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct UnitView {
    pub(super) name: String,
    pub(super) short: String,
    pub(super) kind: String,
    pub(super) address: String,
    pub(super) phones: Vec<Telephone>,
    pub(super) email: String,
    pub(super) url: String,
    pub(super) from: String,
    pub(super) parent: Option<LinkView>,
    pub(super) children: Vec<LinkView>,
    pub(super) ended: Option<EndedView>,
}

/// What became of a unit: a sentence, and who took over.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct EndedView {
    pub(super) unit: LinkView,
    pub(super) sentence: String,
    pub(super) successors: Vec<LinkView>,
}

pub(super) fn unit(site: &Site, id: TermId) -> UnitView {
    let unit = site.term(id);
    let unknown = Profile::default();
    let (short, profile) = match &unit.about {
        About::Unit { short, profile, .. } => (short.as_str(), profile),
        _ => ("", &unknown),
    };
    UnitView {
        name: unit.name.clone(),
        short: short.to_owned(),
        kind: profile.kind.clone(),
        address: profile.address.clone(),
        phones: profile.phones.clone(),
        email: profile.email.clone(),
        url: match crate::url::target(&profile.url, "") {
            crate::url::Target::Outside(url) if !url.is_empty() => url,
            _ => String::new(),
        },
        from: profile.from.map_or_else(String::new, |from| from.short()),
        parent: unit.parent.map(|parent| term_link(site, parent)),
        children: term::children(site, id),
        ended: ended(site, id),
    }
}

/// What became of a unit that has ended.
pub(super) fn ended(site: &Site, id: TermId) -> Option<EndedView> {
    let unit = site.term(id);
    let About::Unit { profile, successors, .. } = &unit.about else { return None };
    let ended = profile.ended.as_ref()?;
    let language = site.config.language;
    let (name, date) = (&unit.name, ended.date.short());
    let how = how(language, ended.how);
    let sentence = match language {
        Language::Vi => format!("{name} {how} từ ngày {date}."),
        Language::En => format!("{name} {how} on {date}."),
    };
    let successors = successors.iter().map(|id| term_link(site, *id));
    Some(EndedView {
        unit: term_link(site, id),
        sentence,
        successors: successors.collect(),
    })
}

fn how(language: Language, how: How) -> &'static str {
    match how {
        How::Merged => texts::merged(language),
        How::Consolidated => texts::consolidated(language),
        How::Divided => texts::divided(language),
        How::Split => texts::split_up(language),
        How::Renamed => texts::renamed(language),
        How::Dissolved => texts::dissolved(language),
        How::Closed => texts::closed(language),
    }
}
