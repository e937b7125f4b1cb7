//! The value of a unit, and of its end.

use tera::Value;

use super::{link, list, map, telephone, text};
use crate::view::unit::{EndedView, UnitView};

pub(super) fn unit_value(unit: &UnitView) -> Value {
    let UnitView {
        name,
        short,
        kind,
        address,
        phones,
        email,
        url,
        from,
        parent,
        children,
        ended,
    } = unit;
    map([
        ("name", text(name)),
        ("short", text(short)),
        ("kind", text(kind)),
        ("address", text(address)),
        ("phones", list(phones, telephone)),
        ("email", text(email)),
        ("url", text(url)),
        ("from", text(from)),
        ("parent", parent.as_ref().map_or_else(Value::none, link)),
        ("children", list(children, link)),
        ("ended", ended.as_ref().map_or_else(Value::none, ended_value)),
    ])
}

pub(super) fn ended_value(ended: &EndedView) -> Value {
    let EndedView { unit, sentence, successors } = ended;
    map([
        ("unit", link(unit)),
        ("sentence", text(sentence)),
        ("successors", list(successors, link)),
    ])
}
