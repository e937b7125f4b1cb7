//! The ids of one register: each is the last part of an address, and stands once.

use std::collections::HashMap;

use crate::diagnostic::{Code, Diagnostic, Span};
use crate::url;
use crate::yaml::{Record, Typed};

/// The ids met so far, each with the index of its entry and where it stands.
#[derive(Default)]
pub(super) struct Ids(HashMap<String, (usize, Span)>);

impl Ids {
    /// Takes the id of the next entry. `None`, and a note, when it is no part of an
    /// address or belongs to an entry above.
    pub(super) fn take(
        &mut self,
        typed: Typed<'_>,
        record: &mut Record<'_>,
    ) -> Option<String> {
        let id = typed.text;
        if !url::is_slug(id) {
            record.invalid("id", typed, &format!("`{}`", url::slug_like(id)));
            return None;
        }
        if let Some((_, first)) = self.0.get(id) {
            let first = record.place(*first);
            let note = Diagnostic::new(Code::IdTwice, record.place(typed.span));
            record.note(note.arg(id).related(first));
            return None;
        }
        self.0.insert(id.to_owned(), (self.0.len(), typed.span));
        Some(id.to_owned())
    }

    /// The index of the entry with an id.
    pub(super) fn index(&self, id: &str) -> Option<usize> {
        self.0.get(id).map(|(index, _)| *index)
    }
}
