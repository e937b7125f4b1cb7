//! Why a date that was typed is no moment, as data; the words stand in the table of
//! messages.

/// Why a text is no moment. A `suggestion` is a date without time, ordered as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MomentError {
    /// Nothing but white space.
    Empty,
    /// `9/10`: a day and a month that exist, without a year.
    MissingYear {
        /// Day of the month, 1–31.
        day: u8,
        /// Month, 1–12.
        month: u8,
    },
    /// `10/13/2020`: no such day, but there is one with day and month exchanged.
    DayMonthSwapped {
        /// `13/10/2020`.
        suggestion: String,
    },
    /// `31/02/2020`: no such day.
    Impossible {
        /// The last day of the month, where that may have been meant (days 29–31).
        suggestion: Option<String>,
    },
    /// `25:00`, `16:75`: no such time of day.
    ImpossibleTime,
    /// A year before 1945: more likely a slip than a date of these newsrooms.
    TooEarly,
    /// `09/10/20`: a year of two digits.
    TwoDigitYear {
        /// `09/10/2020`.
        suggestion: String,
    },
    /// `11 tháng năm 2026`: May, or a month whose number is missing.
    MonthDoubtful {
        /// `11/05/2026`.
        suggestion: String,
    },
    /// None of the forms that are understood.
    Unreadable,
}
