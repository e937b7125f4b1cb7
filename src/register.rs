//! Registers: what `content/_data/` says about units.
//!
//! In: the text of `units.yaml`. Out: [`Unit`]s in the order typed, found again under
//! any of their names; and notes. People, topics and the others will stand beside units.
//! This room does not know which articles there are.

use std::collections::HashMap;

use crate::diagnostic::{Code, Diagnostic, Noted, Span};
use crate::yaml::{self, Record};
use crate::{url, vietnamese};

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
    /// The unit above it.
    pub parent: Option<String>,
}

/// The units of a portal, and the names they answer to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Units {
    units: Vec<Unit>,
    by_name: HashMap<String, usize>,
}

impl Units {
    /// All units, in the order of the register.
    pub fn all(&self) -> &[Unit] {
        &self.units
    }

    /// The index of the unit that an id, a name or an alias means, under
    /// [`vietnamese::match_key`].
    pub fn find(&self, typed: &str) -> Option<usize> {
        self.by_name.get(&vietnamese::match_key(typed)).copied()
    }

    /// The registered name nearest to what was typed.
    pub fn nearest(&self, typed: &str) -> Option<&str> {
        let names = self.units.iter().flat_map(|unit| {
            [&unit.name, &unit.short, &unit.id].into_iter().chain(&unit.aliases)
        });
        vietnamese::nearest(typed, names.map(String::as_str))
    }

    fn new(units: Vec<Unit>) -> Self {
        let mut by_name = HashMap::new();
        for (index, unit) in units.iter().enumerate() {
            let names = [&unit.id, &unit.name, &unit.short];
            for name in names.into_iter().chain(&unit.aliases) {
                if !name.is_empty() {
                    by_name.entry(vietnamese::match_key(name)).or_insert(index);
                }
            }
        }
        Self { units, by_name }
    }
}

/// Reads `_data/units.yaml`.
pub fn parse_units(text: &str) -> Noted<Units> {
    let Noted { value: node, mut notes } = yaml::read(text, UNITS_PATH, 0);
    let mut units: Vec<Unit> = Vec::new();
    let mut spans: Vec<(Span, Span)> = Vec::new();
    for item in node.items() {
        let mut record = Record::new(item, UNITS_PATH, &mut notes);
        let id = record.required("id", "cd-nganh-y-te");
        let name = record.required("name", "Công đoàn ngành Y tế");
        let short = record.text("short").map_or("", |typed| typed.text).to_owned();
        let aliases =
            record.texts("aliases").iter().map(|typed| typed.text.to_owned()).collect();
        let parent = record.text("parent");
        if let (Some(id), Some(name)) = (id, name) {
            if !url::is_slug(id.text) {
                let expected = format!("`{}`", vietnamese::slug(id.text));
                record.invalid("id", id, &expected);
            } else if let Some(at) = units.iter().position(|unit| unit.id == id.text) {
                let note = Diagnostic::new(Code::IdTwice, record.place(id.span));
                let first = record.place(spans[at].0);
                record.note(note.arg(id.text).related(first));
            } else {
                spans.push((id.span, parent.map_or(id.span, |parent| parent.span)));
                units.push(Unit {
                    id: id.text.to_owned(),
                    name: name.text.to_owned(),
                    short,
                    aliases,
                    parent: parent.map(|parent| parent.text.to_owned()),
                });
            }
        }
        record.finish();
    }
    note_parents(&units, &spans, &mut notes);
    Noted { value: Units::new(units), notes }
}

/// Notes parents that do not exist or that make a loop.
fn note_parents(units: &[Unit], spans: &[(Span, Span)], notes: &mut Vec<Diagnostic>) {
    let parent_of = |index: usize| -> Option<Option<usize>> {
        let parent = units[index].parent.as_ref()?;
        Some(units.iter().position(|unit| unit.id == *parent))
    };
    for (index, unit) in units.iter().enumerate() {
        let mut at = index;
        let wrong = (0..=units.len())
            .find_map(|_| match parent_of(at) {
                None => Some(false),
                Some(None) => Some(at == index),
                Some(Some(parent)) if parent == index => Some(true),
                Some(Some(parent)) => {
                    at = parent;
                    None
                }
            })
            .unwrap_or(false);
        if let (true, Some(parent)) = (wrong, &unit.parent) {
            let place = crate::diagnostic::Place::at(UNITS_PATH, spans[index].1);
            notes.push(
                Diagnostic::new(Code::ParentWrong, place).arg(parent).arg(&unit.id),
            );
        }
    }
}
