//! The values of what the page of the search is made of.

use tera::Value;

use super::{list, map, text};
use crate::view::search::{ChoiceView, SearchView};

pub(super) fn search_value(search: &SearchView) -> Value {
    let SearchView { index, sections, units, years } = search;
    map([
        ("index", text(index)),
        ("sections", list(sections, choice)),
        ("units", list(units, choice)),
        ("years", list(years, |year| Value::from(i64::from(*year)))),
    ])
}

fn choice(choice: &ChoiceView) -> Value {
    let ChoiceView { id, title } = choice;
    map([("id", text(id)), ("title", text(title))])
}
