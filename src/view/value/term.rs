//! The values of authors and topics.

use tera::Value;

use super::{link, list, map, text};
use crate::view::term::{PersonView, TopicCardView, TopicView};

pub(super) fn person_value(person: &PersonView) -> Value {
    let PersonView { name, role, unit } = person;
    map([
        ("name", text(name)),
        ("role", text(role)),
        ("unit", unit.as_ref().map_or_else(Value::none, link)),
    ])
}

pub(super) fn topic_value(topic: &TopicView) -> Value {
    let TopicView { title, intro, parent, children } = topic;
    map([
        ("title", text(title)),
        ("intro", text(intro)),
        ("parent", parent.as_ref().map_or_else(Value::none, link)),
        ("children", list(children, link)),
    ])
}

pub(super) fn topic_card(topic: &TopicCardView) -> Value {
    let TopicCardView { title, href, intro, articles } = topic;
    map([
        ("title", text(title)),
        ("href", text(href)),
        ("intro", text(intro)),
        ("articles", text(articles)),
    ])
}
