//! The register of people: `_data/people.yaml`, those who write and take pictures.

use super::ids::Ids;
use super::{Named, Names, Register};
use crate::diagnostic::{Code, Diagnostic, Noted};
use crate::yaml::{self, Record};

/// Where people are registered.
pub const PEOPLE_PATH: &str = "content/_data/people.yaml";

/// Somebody who writes or takes pictures, as the register has them.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Person {
    /// A permanent id, the last part of the address.
    pub id: String,
    /// The name as it is printed.
    pub name: String,
    /// What they do, in the newsroom's words, or empty.
    pub role: String,
    /// Their unit, by its index in the register of units.
    pub unit: Option<usize>,
    /// Other names under which articles know them.
    pub aliases: Vec<String>,
}

/// Reads the register of people; `units` are the names of the register of units.
pub(super) fn parse(
    text: &str,
    units: &Names,
    notes: &mut Vec<Diagnostic>,
) -> Register<Person> {
    let Noted { value: node, notes: more } = yaml::read(text, PEOPLE_PATH, 0);
    notes.extend(more);
    let mut people: Vec<Person> = Vec::new();
    let mut ids = Ids::default();
    for item in node.items() {
        let mut record = Record::new(item, PEOPLE_PATH, notes);
        let id = record.required_word("id", "truong-khoa");
        let name = record.required("name", "Trường Khoa");
        let role = record.text("role").map_or("", |typed| typed.text).to_owned();
        let unit = record.word("unit").and_then(|typed| {
            let known = units.of_id(typed.text);
            if known.is_none() {
                let note = Diagnostic::new(Code::UnitIdUnknown, record.place(typed.span));
                record.note(note.arg(typed.text));
            }
            known
        });
        let aliases =
            record.texts("aliases", &[';']).iter().map(|t| t.text.to_owned()).collect();
        if let (Some(id), Some(name)) = (id, name)
            && let Some(id) = ids.take(id, &mut record)
        {
            people.push(Person { id, name: name.text.to_owned(), role, unit, aliases });
        }
        record.finish();
    }
    Register::new(people, |person| Named {
        id: person.id.clone(),
        name: person.name.clone(),
        others: person.aliases.clone(),
        ..Named::default()
    })
}
