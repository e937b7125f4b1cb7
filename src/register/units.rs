//! The register of units: `_data/units.yaml`.
//!
//! In: its text. Out: [`Unit`]s in the order typed, with how to reach them, their place
//! among the others, and how they came to their end.

use super::ids::Ids;
use super::{Named, Register};
use crate::diagnostic::{Code, Diagnostic, Noted, Place, Span};
use crate::imprint::Telephone;
use crate::moment::Moment;
use crate::vietnamese;
use crate::yaml::{self, Node, Record, Typed};

/// Where units are registered.
pub const UNITS_PATH: &str = "content/_data/units.yaml";

/// A unit of the union, as the register has it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Unit {
    /// Its permanent id, the last part of its address.
    pub id: String,
    /// Its full name.
    pub name: String,
    /// A short name for narrow places, or empty.
    pub short: String,
    /// Other names under which articles know it.
    pub aliases: Vec<String>,
    /// The unit above it, by id.
    pub parent: Option<String>,
    /// How to reach it, and since when it is there.
    pub profile: Profile,
    /// The units that took over, by id.
    pub successors: Vec<String>,
}

/// What the page of a unit tells; what is not known is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Profile {
    /// What sort of unit it is, in the newsroom's words.
    pub kind: String,
    /// Its postal address.
    pub address: String,
    /// Its telephones.
    pub phones: Vec<Telephone>,
    /// Its e-mail address.
    pub email: String,
    /// Its own website.
    pub url: String,
    /// Since when it is there.
    pub from: Option<Moment>,
    /// How it came to its end.
    pub ended: Option<Ended>,
}

/// The end of a unit.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Ended {
    /// When.
    pub date: Moment,
    /// In which way.
    pub how: How,
}

/// The ways in which a unit ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum How {
    /// "Sáp nhập": it went into another unit.
    Merged,
    /// "Hợp nhất": it became a new unit together with others.
    Consolidated,
    /// "Chia": it became several units.
    Divided,
    /// "Tách": a part of it became a unit of its own.
    Split,
    /// "Đổi tên": it goes on under another name.
    Renamed,
    /// "Giải thể": it was dissolved.
    Dissolved,
    /// "Kết thúc hoạt động": it ceased to work.
    Closed,
}

impl How {
    /// The words of the register, Vietnamese and English.
    const NAMES: [(&'static str, &'static str, Self); 7] = [
        ("sáp nhập", "merged", Self::Merged),
        ("hợp nhất", "consolidated", Self::Consolidated),
        ("chia", "divided", Self::Divided),
        ("tách", "split", Self::Split),
        ("đổi tên", "renamed", Self::Renamed),
        ("giải thể", "dissolved", Self::Dissolved),
        ("kết thúc hoạt động", "closed", Self::Closed),
    ];

    fn from_text(text: &str) -> Option<Self> {
        let typed = vietnamese::fold(text);
        let named = |(vi, en, _): &&(&str, &str, Self)| {
            vietnamese::fold(vi) == typed || *en == typed
        };
        Self::NAMES.iter().find(named).map(|(.., how)| *how)
    }
}

/// Reads `_data/units.yaml`.
pub(super) fn parse(text: &str, notes: &mut Vec<Diagnostic>) -> Register<Unit> {
    let Noted { value: node, notes: more } = yaml::read(text, UNITS_PATH, 0);
    notes.extend(more);
    let mut units: Vec<Unit> = Vec::new();
    let mut spans: Vec<Spans> = Vec::new();
    let mut ids = Ids::default();
    for item in node.items() {
        let mut record = Record::new(item, UNITS_PATH, notes);
        let id = record.required_word("id", "cd-nganh-y-te");
        let name = record.required("name", "Công đoàn ngành Y tế");
        let short = record.text("short").map_or("", |typed| typed.text).to_owned();
        let aliases = record
            .texts("aliases", &[';'])
            .iter()
            .map(|typed| typed.text.to_owned())
            .collect();
        let parent = record.word("parent");
        let successors = record.texts("successors", &[';', ',']).into_iter();
        let successors: Vec<_> = successors.map(Typed::without_remark).collect();
        let profile = profile(&mut record);
        if let (Some(typed), Some(name)) = (id, name)
            && let Some(id) = ids.take(typed, &mut record)
        {
            spans.push(Spans {
                parent: parent.map_or(typed.span, |parent| parent.span),
                successors: successors.iter().map(|typed| typed.span).collect(),
            });
            units.push(Unit {
                id,
                name: name.text.to_owned(),
                short,
                aliases,
                parent: parent.map(|parent| parent.text.to_owned()),
                profile,
                successors: successors.iter().map(|t| t.text.to_owned()).collect(),
            });
        }
        record.finish();
    }
    for index in wrong_parents(&units, &ids) {
        let place = Place::at(UNITS_PATH, spans[index].parent);
        let parent = units[index].parent.as_deref().unwrap_or_default();
        let note = Diagnostic::new(Code::ParentWrong, place);
        notes.push(note.arg(parent).arg(&units[index].id));
    }
    note_successors(&units, &spans, &ids, notes);
    Register::new(units, named)
}

fn named(unit: &Unit) -> Named {
    let others = std::iter::once(&unit.short).chain(&unit.aliases);
    Named {
        id: unit.id.clone(),
        name: unit.name.clone(),
        others: others.cloned().collect(),
        from: unit.profile.from,
        until: unit.profile.ended.as_ref().map(|ended| ended.date),
    }
}

/// Where the references of a unit stand.
struct Spans {
    parent: Span,
    successors: Vec<Span>,
}

fn profile(record: &mut Record<'_>) -> Profile {
    let mut text = |key| record.text(key).map_or("", |typed| typed.text).to_owned();
    let (kind, address) = (text("kind"), text("address"));
    let mut word = |key| record.word(key).map_or("", |typed| typed.text).to_owned();
    let (email, url) = (word("email"), word("url"));
    let phones = record.texts("phone", &[';', ',']);
    let phones = phones.iter().map(|typed| Telephone::new(typed.text)).collect();
    let from = record.date("from");
    let ended = record.node("ended").and_then(|node| {
        if let Node::Text(text, span) = node {
            let day = Moment::parse(text).map_or("30/06/2025".into(), |day| day.short());
            let example = format!("`ended: {{date: {day}, how: sáp nhập}}`");
            record.invalid("ended", Typed { text, span: *span }, &example);
            return None;
        }
        let mut entry = Record::new(node, UNITS_PATH, record.notes());
        let date = entry.required("date", "2025-06-30").and_then(|_| entry.date("date"));
        let how = entry.required_word("how", "sáp nhập");
        let known = how.and_then(|typed| How::from_text(typed.text));
        if let (Some(typed), None) = (how, known) {
            let names = How::NAMES.map(|(vi, ..)| format!("`{vi}`"));
            entry.invalid("how", typed, &names.join(", "));
        }
        entry.finish();
        Some(Ended { date: date?, how: known? })
    });
    Profile { kind, address, phones, email, url, from, ended }
}

/// Notes successors that do not exist, or lead back to where they come from.
fn note_successors(
    units: &[Unit],
    spans: &[Spans],
    ids: &Ids,
    notes: &mut Vec<Diagnostic>,
) {
    for (unit, spans) in std::iter::zip(units, spans) {
        for (id, span) in std::iter::zip(&unit.successors, &spans.successors) {
            if *id == unit.id || ids.index(id).is_none() {
                let place = Place::at(UNITS_PATH, *span);
                let note = Diagnostic::new(Code::SuccessorUnknown, place);
                notes.push(note.arg(id).arg(&unit.id));
            }
        }
    }
    let next = |unit: usize| units[unit].successors.iter().map(|id| ids.index(id));
    let next: Vec<Vec<Option<usize>>> =
        (0..units.len()).map(|at| next(at).collect()).collect();
    for (unit, nth) in closing(&next) {
        let place = Place::at(UNITS_PATH, spans[unit].successors[nth]);
        let note = Diagnostic::new(Code::SuccessorCycle, place);
        notes.push(note.arg(&units[unit].successors[nth]).arg(&units[unit].id));
    }
}

/// The steps that lead back to where a walk came from, each by its start and which one of
/// that start it is; a step to itself is another mistake.
fn closing(next: &[Vec<Option<usize>>]) -> Vec<(usize, usize)> {
    let mut closing = Vec::new();
    let (mut is_met, mut is_above) = (vec![false; next.len()], vec![false; next.len()]);
    for start in 0..next.len() {
        // Where the walk is, outermost first, and which steps were taken there.
        let mut walk = vec![(start, 0)];
        while let Some((at, nth)) = walk.pop() {
            is_above[at] = nth < next[at].len();
            if (nth == 0 && std::mem::replace(&mut is_met[at], true)) || !is_above[at] {
                is_above[at] = false;
                continue;
            }
            walk.push((at, nth + 1));
            match next[at][nth] {
                Some(to) if is_above[to] && to != at => closing.push((at, nth)),
                Some(to) if !is_met[to] => walk.push((to, 0)),
                _ => {}
            }
        }
    }
    closing
}

/// The units whose parent does not exist or leads back to them, each met once.
fn wrong_parents(units: &[Unit], ids: &Ids) -> Vec<usize> {
    let parents = units.iter().map(|unit| ids.index(unit.parent.as_ref()?));
    let parents: Vec<Option<usize>> = parents.collect();
    let mut is_wrong: Vec<bool> = std::iter::zip(units, &parents)
        .map(|(unit, parent)| unit.parent.is_some() && parent.is_none())
        .collect();
    // The walk upwards that met a unit first.
    let mut walks: Vec<Option<usize>> = vec![None; units.len()];
    for start in 0..units.len() {
        let mut next = Some(start);
        while let Some(at) = next.filter(|at| walks[*at].is_none()) {
            walks[at] = Some(start);
            next = parents[at];
        }
        // A walk that meets itself is in a loop, and goes round it once more.
        while let Some(at) = next.filter(|at| walks[*at] == Some(start) && !is_wrong[*at])
        {
            is_wrong[at] = true;
            next = parents[at];
        }
    }
    (0..units.len()).filter(|index| is_wrong[*index]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_that_lead_back_are_found_once() {
        for (next, steps) in [
            (vec![vec![1], vec![0]], vec![(1, 0)]),
            (vec![vec![1, 2], vec![2], vec![]], vec![]),
            (vec![vec![1], vec![2, 3], vec![3, 0], vec![1]], vec![(3, 0), (2, 1)]),
            (vec![vec![0], vec![]], vec![]),
        ] {
            let next: Vec<Vec<Option<usize>>> =
                next.into_iter().map(|one| one.into_iter().map(Some).collect()).collect();
            assert_eq!(closing(&next), steps, "{next:?}");
        }
    }
}
