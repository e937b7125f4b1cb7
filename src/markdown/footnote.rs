//! The footnotes of a body: numbered as they are met, with ids of their own.
//!
//! In: labels as typed. Out: the tags of references and definitions. An id holds `--`,
//! which no slug of a heading and no id of the theme does, so that a label can be
//! anything; of two notes under one label only the first has the id.

use std::collections::{HashMap, HashSet};

/// The footnotes met so far.
#[derive(Default)]
pub(super) struct Footnotes {
    numbers: HashMap<String, usize>,
    defined: HashSet<usize>,
}

impl Footnotes {
    /// A reference, whole.
    pub(super) fn reference(&mut self, label: &str) -> String {
        let number = self.number(label);
        format!(
            "<sup class=\"footnote-reference\">\
             <a href=\"#chu-thich--{number}\">{number}</a></sup>"
        )
    }

    /// The start of a definition.
    pub(super) fn open(&mut self, label: &str) -> String {
        let number = self.number(label);
        let id = match self.defined.insert(number) {
            true => format!(" id=\"chu-thich--{number}\""),
            false => String::new(),
        };
        format!(
            "<div class=\"footnote-definition\"{id}>\
             <sup class=\"footnote-definition-label\">{number}</sup>"
        )
    }

    /// Labels are compared without case, as the Markdown parser does.
    fn number(&mut self, label: &str) -> usize {
        let next = self.numbers.len() + 1;
        *self.numbers.entry(label.to_lowercase()).or_insert(next)
    }
}
