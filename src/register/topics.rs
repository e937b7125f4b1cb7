//! The register of topics: `_data/topics.yaml`, stories that go on over many articles.

use super::ids::Ids;
use super::{Named, Register};
use crate::diagnostic::{Code, Diagnostic, Noted};
use crate::yaml::{self, Record};

/// Where topics are registered.
pub const TOPICS_PATH: &str = "content/_data/topics.yaml";

/// A story that goes on over many articles.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Topic {
    /// A permanent id, the last part of the address.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// What it is about, or empty.
    pub intro: String,
    /// The topic it is a part of, by its index in the register.
    pub parent: Option<usize>,
}

/// Reads the register of topics.
pub(super) fn parse(text: &str, notes: &mut Vec<Diagnostic>) -> Register<Topic> {
    let Noted { value: node, notes: more } = yaml::read(text, TOPICS_PATH, 0);
    notes.extend(more);
    let mut topics: Vec<Topic> = Vec::new();
    let mut ids = Ids::default();
    for item in node.items() {
        let mut record = Record::new(item, TOPICS_PATH, notes);
        let id = record.required_word("id", "cham-lo-doan-vien");
        let title = record.required("title", "Chăm lo đoàn viên");
        let intro = record.text("intro").map_or("", |typed| typed.text).to_owned();
        // A part comes after its whole: so there are no loops.
        let parent = record.word("parent").and_then(|typed| {
            let known = ids.index(typed.text);
            if known.is_none() {
                let note =
                    Diagnostic::new(Code::TopicParentUnknown, record.place(typed.span));
                record.note(note.arg(typed.text));
            }
            known
        });
        if let (Some(id), Some(title)) = (id, title)
            && let Some(id) = ids.take(id, &mut record)
        {
            topics.push(Topic { id, title: title.text.to_owned(), intro, parent });
        }
        record.finish();
    }
    Register::new(topics, |topic| Named {
        id: topic.id.clone(),
        name: topic.title.clone(),
        ..Named::default()
    })
}
