//! A unit: its profile, its place among the others, and what became of it.

use super::link::{LinkView, unit_link};
use crate::diagnostic::Language;
use crate::imprint::Telephone;
use crate::register::How;
use crate::site::{Site, UnitId};
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

pub(super) fn unit(site: &Site, id: UnitId) -> UnitView {
    let unit = site.unit(id);
    let profile = &unit.profile;
    let children = (0..site.units.len() as u32).map(UnitId);
    let children = children.filter(|child| site.unit(*child).parent == Some(id));
    UnitView {
        name: unit.name.clone(),
        short: unit.short.clone(),
        kind: profile.kind.clone(),
        address: profile.address.clone(),
        phones: profile.phones.clone(),
        email: profile.email.clone(),
        url: match crate::url::target(&profile.url, "") {
            crate::url::Target::Outside(url) if !url.is_empty() => url,
            _ => String::new(),
        },
        from: profile.from.map_or_else(String::new, |from| from.short()),
        parent: unit.parent.map(|parent| unit_link(site, parent)),
        children: children.map(|child| unit_link(site, child)).collect(),
        ended: ended(site, id),
    }
}

/// What became of a unit that has ended.
pub(super) fn ended(site: &Site, id: UnitId) -> Option<EndedView> {
    let unit = site.unit(id);
    let ended = unit.profile.ended.as_ref()?;
    let language = site.config.language;
    let (name, date) = (&unit.name, ended.date.short());
    let how = how(language, ended.how);
    let sentence = match language {
        Language::Vi => format!("{name} {how} từ ngày {date}."),
        Language::En => format!("{name} {how} on {date}."),
    };
    let successors = unit.successors.iter().map(|id| unit_link(site, *id));
    Some(EndedView {
        unit: unit_link(site, id),
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
