//! The value of the glossary.

use tera::Value;

use super::{list, map, text};
use crate::register::Abbreviation;
use crate::view::glossary::{GlossaryView, LetterView};

pub(super) fn glossary_value(glossary: &GlossaryView<'_>) -> Value {
    let GlossaryView { letters, has_index } = glossary;
    map([("letters", list(letters, letter)), ("has_index", Value::from(*has_index))])
}

fn letter(letter: &LetterView<'_>) -> Value {
    let LetterView { letter, id, entries } = letter;
    map([
        ("letter", text(letter)),
        ("id", text(id)),
        ("entries", list(entries, |one| entry(one))),
    ])
}

fn entry(one: &Abbreviation) -> Value {
    let Abbreviation { id, key, expansion, note, aliases } = one;
    map([
        ("id", text(id)),
        ("key", text(key)),
        ("expansion", text(expansion)),
        ("note", text(note)),
        ("aliases", list(aliases, |alias| text(alias))),
    ])
}
