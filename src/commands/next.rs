//! `bantin next`: when the site will change by itself, and by what.

use bantin::moment::Moment;
use bantin::site::{Change, Due};
use serde::Serialize;

/// An instant as an object: seconds since 1970, ISO time, all that changes then.
#[derive(Serialize)]
pub(crate) struct JsonDue<'a> {
    unix: i64,
    time: String,
    changes: Vec<JsonChange<'a>>,
}

/// A change as an object: `path` is empty for what is no article.
#[derive(Serialize)]
struct JsonChange<'a> {
    event: &'static str,
    path: &'a str,
    title: &'a str,
}

impl<'a> JsonDue<'a> {
    pub(crate) fn new(due: &'a Due) -> Self {
        let time = Moment::from_unix(due.at).rfc3339();
        let changes = due.changes.iter().map(JsonChange::new).collect();
        Self { unix: due.at, time, changes }
    }
}

impl<'a> JsonChange<'a> {
    fn new(change: &'a Change) -> Self {
        let (event, path, title) = match change {
            Change::Article { path, title, event } => (event.name(), &**path, title),
            Change::Banner { alt, comes: true } => ("banner-comes", "", alt),
            Change::Banner { alt, comes: false } => ("banner-goes", "", alt),
            Change::Alert { text } => ("alert-goes", "", text),
        };
        Self { event, path, title }
    }
}
