//! Keys whose values are dates, and why one was not understood, as a diagnostic.

use super::{DECORATING, Reader, Typed, TypedKey};
use crate::diagnostic::{Code, Diagnostic, Place, Severity};
use crate::moment::{Moment, MomentError};
use crate::yaml::Node;

impl Reader<'_> {
    /// The date of a key; one that cannot be read is noted, and so is a weekday that is not
    /// that of the date.
    pub(super) fn date(
        &mut self,
        key: TypedKey<'_>,
        value: &Node,
    ) -> Option<Typed<Moment>> {
        let typed = self.word(key, value)?;
        let text = &*typed.value;
        let text = match key.name {
            "deadline" => without(&UNTIL, text),
            "effective" => without(&FROM, text),
            _ => text,
        };
        let place = Place::at(self.file, typed.span);
        match Moment::parse(text) {
            Ok(value) => {
                if let Some(weekday) = value.other_weekday(text) {
                    let note = Diagnostic::new(Code::WeekdayWrong, place);
                    self.notes.push(note.arg(text).arg(weekday));
                }
                Some(Typed { value, span: typed.span })
            }
            Err(error) => {
                let note = diagnostic(&error, text, place);
                self.notes.push(match DECORATING.contains(&key.name) {
                    true => note.at_most(Severity::Warning),
                    false => note,
                });
                None
            }
        }
    }

    /// The date of a key, which may be a time alone: then it is of the day of another one.
    pub(super) fn date_or_time(
        &mut self,
        key: TypedKey<'_>,
        value: &Node,
        day: Option<&Moment>,
    ) -> Option<Typed<Moment>> {
        if let (Some(day), Node::Text(text, span)) = (day, value)
            && Moment::parse(text) == Err(MomentError::Unreadable)
            && let Ok(value) = Moment::parse(&format!("{} {}", text.trim(), day.short()))
        {
            return Some(Typed { value, span: *span });
        }
        self.date(key, value)
    }
}

/// What to say about a date that was typed as `text`.
fn diagnostic(error: &MomentError, text: &str, place: Place) -> Diagnostic {
    let about = |code| Diagnostic::new(code, place.clone()).arg(text);
    let perhaps = |suggestion: &String| {
        about(Code::DateSuspicious).arg(suggestion).replace_with(suggestion)
    };
    match error {
        MomentError::Empty | MomentError::Unreadable => about(Code::DateUnreadable),
        MomentError::MissingYear { day, month } => {
            about(Code::DateWithoutYear).arg(format!("{day}/{month}/2020"))
        }
        MomentError::Impossible { suggestion: None } | MomentError::ImpossibleTime => {
            about(Code::DateImpossible)
        }
        MomentError::Impossible { suggestion: Some(suggestion) } => perhaps(suggestion),
        MomentError::MonthDoubtful { suggestion } => {
            about(Code::DateDoubtful).arg(suggestion)
        }
        MomentError::TooEarly => about(Code::DateTooEarly),
        MomentError::DayMonthSwapped { suggestion }
        | MomentError::TwoDigitYear { suggestion } => perhaps(suggestion),
    }
}

/// Whether a deadline says that the day or hour which it names is too late.
pub(super) fn is_before(text: &str) -> bool {
    let text = text.trim().trim_start_matches(['"', '“']).to_lowercase();
    text.starts_with("trước ") || text.starts_with("before ")
}

/// Words before a deadline that say it is one: `trước 17h ngày 30/11/2026`.
const UNTIL: [&str; 9] =
    ["trước", "before", "by", "until", "chậm nhất", "muộn nhất", "đến hết", "đến", "hết"];

/// Words before the first day of something: `kể từ ngày 01/12/2026`.
const FROM: [&str; 3] = ["kể từ", "từ", "from"];

/// A date without the words before it that say what it is the date of.
fn without<'a>(words: &[&str], text: &'a str) -> &'a str {
    let mut rest = text.trim();
    loop {
        let word = words.iter().find_map(|word| {
            let after = rest.get(word.len()..)?;
            let is_it = rest[..word.len()].to_lowercase() == **word;
            (is_it && after.starts_with(' ')).then(|| after.trim_start())
        });
        match word {
            Some(after) => rest = after,
            None => return rest,
        }
    }
}
