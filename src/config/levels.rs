//! `checks:` of site.yaml: how much the administrator lets each message weigh.

use crate::codes::Code;
use crate::config::PATH;
use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::vietnamese;
use crate::yaml::{self, Record};

/// How much messages weigh here, where that is not what the table of codes says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Levels(Vec<(Code, Option<Severity>)>);

/// The words for levels; `None` is not to be said at all.
const WORDS: [(&str, &str, Option<Severity>); 4] = [
    ("tắt", "off", None),
    ("ghi chú", "note", Some(Severity::Note)),
    ("cảnh báo", "warning", Some(Severity::Warning)),
    ("lỗi", "error", Some(Severity::Error)),
];

impl Levels {
    /// How much a note weighs here: nothing, if nobody wants to know.
    fn of(&self, code: Code) -> Option<&Option<Severity>> {
        self.0.iter().find(|(known, _)| *known == code).map(|(_, level)| level)
    }

    /// Whether a note holds an article here.
    pub fn is_error(&self, note: &Diagnostic) -> bool {
        match self.of(note.code) {
            None => note.is_error(),
            Some(level) => {
                level.is_some_and(|level| note.weighed(level) == Severity::Error)
            }
        }
    }

    /// Leaves out what nobody wants to know, and gives the others their weight.
    pub fn settle(&self, notes: &mut Vec<Diagnostic>) {
        if self.0.is_empty() {
            return;
        }
        notes.retain_mut(|note| match self.of(note.code) {
            None => true,
            Some(None) => false,
            Some(Some(level)) => {
                note.level = Some(*level);
                true
            }
        });
    }
}

/// Reads `checks`: numbers of messages, each with a level. Errors stay what they are: what
/// they guard is identity and safety.
pub(super) fn read(record: &mut Record<'_>) -> Levels {
    let Some(node) = record.node("checks") else { return Levels::default() };
    let mut levels = Vec::new();
    let Some(entries) = node.entries() else {
        record.note(Diagnostic::new(Code::ShapeWrong, record.place(node.span())));
        return Levels::default();
    };
    for entry in entries {
        let code = Code::from_number(&entry.key);
        let word = entry.value.as_text().map(yaml::without_remark);
        let word = word.map(vietnamese::fold).unwrap_or_default();
        let level = WORDS
            .iter()
            .find(|(vi, en, _)| vietnamese::fold(vi) == word || *en == word)
            .map(|(.., level)| *level);
        match (code, level) {
            (Some(code), Some(level)) if code.severity() != Severity::Error => {
                levels.push((code, level));
            }
            (Some(code), _) if code.severity() == Severity::Error => {
                let place = Place::at(PATH, entry.key_span);
                record.note(Diagnostic::new(Code::LevelFixed, place).arg(code.number()));
            }
            (None, _) => {
                let place = Place::at(PATH, entry.key_span);
                let numbers = Code::ALL.iter().map(|code| code.number());
                let near = vietnamese::nearest(&entry.key, numbers).unwrap_or_default();
                let note = Diagnostic::new(Code::MessageUnknown, place);
                record.note(note.arg(&entry.key).arg(near));
            }
            (Some(_), _) => {
                let words = WORDS.map(|(vi, ..)| format!("`{vi}`")).join(", ");
                let place = Place::at(PATH, entry.value.span());
                let typed = entry.value.as_text().unwrap_or_default();
                let note = Diagnostic::new(Code::SettingInvalid, place);
                record.note(note.arg(&entry.key).arg(typed).arg(words));
            }
        }
    }
    Levels(levels)
}
