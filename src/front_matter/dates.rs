//! Why a date was not understood, as a diagnostic.

use crate::diagnostic::{Code, Diagnostic, Place};
use crate::moment::MomentError;

/// What to say about a date that was typed as `text`.
pub(super) fn diagnostic(error: &MomentError, text: &str, place: Place) -> Diagnostic {
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
        MomentError::TooEarly => about(Code::DateTooEarly),
        MomentError::DayMonthSwapped { suggestion }
        | MomentError::TwoDigitYear { suggestion } => perhaps(suggestion),
    }
}
