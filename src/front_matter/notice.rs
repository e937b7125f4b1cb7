//! Keys of official documents: what a notice is, who issued and signed it, from when and
//! until when it is in force.
//!
//! They are read wherever they stand: which section an article is in is not known here.

use super::{Reader, Typed, TypedKey, dates};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::moment::Moment;
use crate::vietnamese;
use crate::vocabulary::{self, Term};
use crate::yaml::Node;

/// How many words of a table are named when none is near the one that was typed.
const EXAMPLES: usize = 8;

/// The typed fields of an official document, as far as they were given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NoticeFields {
    /// `doc_no`.
    pub doc_no: Option<Typed<String>>,
    /// `doc_type`, as [`vocabulary::DOCUMENTS`] has it, else as typed.
    pub doc_type: Option<Typed<String>>,
    /// `purpose`, as [`vocabulary::PURPOSES`] has it, else as typed.
    pub purpose: Option<Typed<String>>,
    /// `issued`.
    pub issued: Option<Typed<Moment>>,
    /// `effective`.
    pub effective: Option<Typed<Moment>>,
    /// `ends`.
    pub ends: Option<Typed<Moment>>,
    /// `issuer`.
    pub issuer: Option<Typed<String>>,
    /// `signer`.
    pub signer: Option<Typed<String>>,
    /// `signer_title`.
    pub signer_title: Option<Typed<String>>,
    /// `deadline`.
    pub deadline: Option<Typed<Moment>>,
    /// Whether that was typed as the end before which readers can act: "trước ngày …".
    pub is_before: bool,
    /// `replaces`, the numbers of documents.
    pub replaces: Vec<Typed<String>>,
    /// `contact`.
    pub contact: Option<Typed<String>>,
}

impl Reader<'_> {
    /// Reads a key of official documents; `false` when it is none.
    pub(super) fn notice_key(&mut self, key: TypedKey<'_>, value: &Node) -> bool {
        match key.name {
            "doc_no" => self.fields.notice.doc_no = self.text(key, value),
            "doc_type" => {
                self.fields.notice.doc_type =
                    self.term(key, value, vocabulary::DOCUMENTS);
            }
            "purpose" => {
                self.fields.notice.purpose = self.term(key, value, vocabulary::PURPOSES);
            }
            "issued" => self.fields.notice.issued = self.date(key, value),
            "effective" => self.fields.notice.effective = self.date(key, value),
            "ends" => self.fields.notice.ends = self.date(key, value),
            "issuer" => self.fields.notice.issuer = self.text(key, value),
            "signer" => self.fields.notice.signer = self.text(key, value),
            "signer_title" => self.fields.notice.signer_title = self.text(key, value),
            "deadline" => {
                self.fields.notice.deadline = self.date(key, value);
                self.fields.notice.is_before =
                    value.as_text().is_some_and(dates::is_before);
            }
            "replaces" => {
                self.fields.notice.replaces = self.texts(key, value, &[';', ',']);
            }
            "contact" => self.fields.notice.contact = self.text(key, value),
            _ => return false,
        }
        true
    }

    /// A word of a table, or another one, which is noted and kept as typed.
    pub(super) fn term(
        &mut self,
        key: TypedKey<'_>,
        value: &Node,
        known: &[Term],
    ) -> Option<Typed<String>> {
        let mut typed = self.word(key, value)?;
        if let Some(term) = vocabulary::find(known, &typed.value) {
            typed.value = term.vi.to_owned();
            return Some(typed);
        }
        let words = known.iter().flat_map(|term| [term.vi, term.en]);
        // A guess alone may mislead: who wrote "tổng kết" did not mean "thống kê".
        let nearest = vietnamese::nearest(&typed.value, words);
        let examples = known.iter().take(EXAMPLES).map(|term| format!("`{}`", term.vi));
        let examples = examples.collect::<Vec<_>>().join(", ");
        let mut note =
            Diagnostic::new(Code::TermUnknown, Place::at(self.file, typed.span))
                .arg(key.typed)
                .arg(&typed.value)
                .arg(nearest.unwrap_or_default())
                .arg(examples);
        note.replacement = nearest.map(str::to_owned);
        self.notes.push(note);
        Some(typed)
    }
}
