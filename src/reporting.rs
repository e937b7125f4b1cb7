//! The span of time that a report is about.
//!
//! In: `period` as typed ("quý III năm 2020", `2023-H1`, "giai đoạn 2010 - 2020"). Out: a
//! [`ReportingPeriod`], and its name in Vietnamese or English. It is no
//! [`Period`] of a list, and never a [moment](crate::moment).
//!
//! A text is folded and taken apart into words and numbers, so that neither marks nor
//! `/`, `-` and `..` between them matter; words that only fill are left out.

use serde::{Deserialize, Serialize};

use crate::calendar::Period;
use crate::diagnostic::Language;
use crate::{texts, vietnamese};

/// The years that a report may be about: those of every date of a newsroom.
const YEARS: std::ops::RangeInclusive<i16> = 1945..=9998;

/// A span of time that reports are about. Years are those of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ReportingPeriod {
    /// A year and a month, 1–12.
    Month(i16, u8),
    /// A year and a quarter, 1–4.
    Quarter(i16, u8),
    /// A year and its first or second half.
    HalfYear(i16, Half),
    /// January to September of a year.
    NineMonths(i16),
    /// A year.
    Year(i16),
    /// From the first to the last of several years.
    Range(i16, i16),
    /// The years of a congress term.
    Term(i16, i16),
}

/// A half of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Half {
    /// January to June.
    First,
    /// July to December.
    Second,
}

impl ReportingPeriod {
    /// Reads a period as newsrooms type it; `None` when it is in no known form, or when
    /// there is no such month, quarter or order of years.
    pub fn parse(text: &str) -> Option<Self> {
        let words = words(text);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let term = |from, to| {
            let (from, to) = (year(from)?, year(to)?);
            (from < to).then_some((from, to))
        };
        match *words.as_slice() {
            [of] => Some(Self::Year(year(of)?)),
            [of, "q" | "quy", at] | ["q" | "quy" | "quarter", at, of] => {
                Some(Self::Quarter(year(of)?, quarter(at)?))
            }
            [at, "quarter", of] => Some(Self::Quarter(year(of)?, quarter(at)?)),
            [of, "h", at] | ["h", at, of] | [at, "half", of] => {
                Some(Self::HalfYear(year(of)?, half(at)?))
            }
            [of, "9", "m"] | ["9", "m", of] => Some(Self::NineMonths(year(of)?)),
            ["6" | "sau", "thang", at, of] | [at, "6" | "six", "months", of] => {
                Some(Self::HalfYear(year(of)?, half(at)?))
            }
            ["9" | "chin", "thang", "dau", of]
            | ["first", "9" | "nine", "months", of] => Some(Self::NineMonths(year(of)?)),
            ["thang", at, of] => Some(Self::Month(year(of)?, month(at)?)),
            ["giai", "doan", from, to] => {
                term(from, to).map(|(from, to)| Self::Range(from, to))
            }
            ["nhiem", "ky", from, to] | ["term", from, to] => {
                term(from, to).map(|(from, to)| Self::Term(from, to))
            }
            [a, b] => match (year(a), year(b)) {
                (Some(_), Some(_)) => term(a, b).map(|(from, to)| Self::Range(from, to)),
                (Some(of), None) => Some(Self::Month(of, month(b)?)),
                (None, Some(of)) => Some(Self::Month(of, month(a)?)),
                (None, None) => None,
            },
            _ => None,
        }
    }

    /// Its name: "Quý III/2020", "6 tháng đầu năm 2023", "Giai đoạn 2010–2020".
    pub fn name(self, language: Language) -> String {
        let vi = language == Language::Vi;
        match self {
            Self::Month(year, month) => {
                texts::period(language, Period::Month(year, month))
            }
            Self::Year(year) => texts::period(language, Period::Year(year)),
            Self::Quarter(year, quarter) => {
                let roman = QUARTERS.get(usize::from(quarter).wrapping_sub(1));
                let (roman, english) = roman.copied().unwrap_or_default();
                match language {
                    Language::Vi => format!("Quý {}/{year}", roman.to_uppercase()),
                    Language::En => {
                        format!(
                            "{}{} quarter of {year}",
                            &english[..1].to_uppercase(),
                            &english[1..]
                        )
                    }
                }
            }
            Self::HalfYear(year, Half::First) if vi => format!("6 tháng đầu năm {year}"),
            Self::HalfYear(year, Half::Second) if vi => {
                format!("6 tháng cuối năm {year}")
            }
            Self::HalfYear(year, Half::First) => format!("First half of {year}"),
            Self::HalfYear(year, Half::Second) => format!("Second half of {year}"),
            Self::NineMonths(year) if vi => format!("9 tháng đầu năm {year}"),
            Self::NineMonths(year) => format!("First nine months of {year}"),
            Self::Range(from, to) if vi => format!("Giai đoạn {from}–{to}"),
            Self::Range(from, to) => format!("{from}–{to}"),
            Self::Term(from, to) if vi => format!("Nhiệm kỳ {from}–{to}"),
            Self::Term(from, to) => format!("Term {from}–{to}"),
        }
    }
}

/// The quarters as Vietnamese and English texts number them.
const QUARTERS: [(&str, &str); 4] =
    [("i", "first"), ("ii", "second"), ("iii", "third"), ("iv", "fourth")];

/// Words between the others that say nothing: "quý III **năm** 2020", "first half
/// **of**".
const FILLERS: &[&str] = &["nam", "ca", "ky", "of", "the", "year"];

/// The words and numbers of a text, folded: `2020-Q3` has three.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut last = ' ';
    for letter in vietnamese::fold(text).chars() {
        let is_more = letter.is_alphanumeric()
            && last.is_alphanumeric()
            && letter.is_ascii_digit() == last.is_ascii_digit();
        match words.last_mut() {
            Some(word) if is_more => word.push(letter),
            _ if letter.is_alphanumeric() => words.push(letter.to_string()),
            _ => {}
        }
        last = letter;
    }
    // The "kỳ" of "nhiệm kỳ" says which years they are.
    let is_term = words.first().is_some_and(|word| word == "nhiem");
    words.retain(|word| !FILLERS.contains(&word.as_str()) || is_term && word == "ky");
    words
}

fn year(word: &str) -> Option<i16> {
    let year = word.parse().ok().filter(|_| word.len() == 4);
    year.filter(|year| YEARS.contains(year))
}

fn month(word: &str) -> Option<u8> {
    word.parse().ok().filter(|month| (1..=12).contains(month))
}

fn quarter(word: &str) -> Option<u8> {
    let named = QUARTERS.iter().position(|(roman, en)| [*roman, *en].contains(&word));
    let number = named.map(|at| at as u8 + 1).or_else(|| word.parse().ok());
    number.filter(|quarter| (1..=4).contains(quarter))
}

fn half(word: &str) -> Option<Half> {
    match word {
        "1" | "dau" | "first" => Some(Half::First),
        "2" | "cuoi" | "second" | "last" => Some(Half::Second),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_read_and_named() {
        for (forms, vi, en) in [
            (
                "2020-Q3; quý III năm 2020; Quý III/2020; QUÝ 3/2020; q3 2020; third quarter of 2020",
                "Quý III/2020",
                "Third quarter of 2020",
            ),
            (
                "2023-H1; 6 tháng đầu năm 2023; sáu tháng đầu năm 2023; first half of 2023; first six months of 2023",
                "6 tháng đầu năm 2023",
                "First half of 2023",
            ),
            (
                "2023-H2; 6 tháng cuối năm 2023; second half 2023",
                "6 tháng cuối năm 2023",
                "Second half of 2023",
            ),
            (
                "2025-9M; 9 tháng đầu năm 2025; Chín tháng đầu năm 2025; first nine months of 2025",
                "9 tháng đầu năm 2025",
                "First nine months of 2025",
            ),
            ("2023; năm 2023; cả năm 2023", "Năm 2023", "2023"),
            (
                "2023-07; 7/2023; tháng 7/2023; tháng 07 năm 2023",
                "Tháng 7/2023",
                "July 2023",
            ),
            (
                "2010..2020; 2010-2020; giai đoạn 2010 - 2020; Giai đoạn 2010–2020",
                "Giai đoạn 2010–2020",
                "2010–2020",
            ),
            (
                "nhiệm kỳ 2023 - 2028; Nhiệm kỳ 2023–2028; term 2023-2028",
                "Nhiệm kỳ 2023–2028",
                "Term 2023–2028",
            ),
        ] {
            for form in forms.split("; ") {
                let period = ReportingPeriod::parse(form).expect(form);
                assert_eq!(period.name(Language::Vi), vi, "{form}");
                assert_eq!(period.name(Language::En), en, "{form}");
                let again = ReportingPeriod::parse(&period.name(Language::Vi));
                assert_eq!(again, Some(period), "{form}");
            }
        }
    }

    #[test]
    fn what_is_no_period_is_not_guessed() {
        for text in [
            "",
            "quý III",
            "quý V/2020",
            "2020-Q5",
            "13/2023",
            "23",
            "2020..2010",
            "1900",
            "2020-2020",
            "hôm qua",
            "nhiệm kỳ",
            "12 tháng năm 2023",
            "quý III, IV/2020",
            "ngày 09/10/2020",
            "2020-H3",
            "đầu năm 2020",
        ] {
            assert_eq!(ReportingPeriod::parse(text), None, "{text}");
        }
    }
}
