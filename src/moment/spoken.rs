//! Dates as people say them: "8h30 sáng 21/11/2026", "11 tháng năm năm 2026"; and whether
//! the weekday that stands beside a date is that of the date.

use super::{Moment, MomentError, Precision, WEEKDAYS_VI};
use crate::vietnamese::{fold, nfc};

/// Seconds of half a day.
const HALF_DAY: i64 = 12 * 3600;

/// Words for a part of the day, and the hours that are said with them: those of the clock
/// of twelve hours, which are later by half a day, and those that stand as they are.
struct Part {
    words: &'static [&'static str],
    later: std::ops::RangeInclusive<u8>,
    same: std::ops::RangeInclusive<u8>,
}

const PARTS: [Part; 6] = [
    // As Windows writes them, in Vietnamese and in English.
    Part { words: &["sa", "am"], later: 24..=24, same: 0..=11 },
    Part { words: &["ch", "pm"], later: 1..=11, same: 12..=23 },
    Part { words: &["sáng", "sang"], later: 24..=24, same: 0..=11 },
    Part { words: &["trưa", "trua"], later: 1..=2, same: 10..=14 },
    Part { words: &["chiều", "chieu"], later: 1..=6, same: 12..=18 },
    Part { words: &["tối", "toi"], later: 5..=11, same: 17..=23 },
];

impl Moment {
    /// Reads a date in which a part of the day is said, or a month by its name.
    pub(super) fn spoken(text: &str) -> Result<Self, MomentError> {
        let lower = nfc(text).to_lowercase();
        if let Some(in_may) = in_may(&lower) {
            return in_may;
        }
        let words: Vec<&str> = lower.split_whitespace().collect();
        let part_of = |word: &&str| {
            let word = word.trim_matches([',', '.', ';']);
            PARTS.iter().find(|part| part.words.contains(&word))
        };
        let Some(part) = words.iter().find_map(part_of) else {
            return Err(MomentError::Unreadable);
        };
        let others = words.iter().filter(|word| part_of(word).is_none()).copied();
        let others = others.collect::<Vec<_>>().join(" ");
        let Self { instant, precision } = Self::written_out(&others)?;
        if precision == Precision::Day {
            return Ok(Self { instant, precision });
        }
        let hour = Self { instant, precision }.hour();
        if part.later.contains(&hour) {
            return Ok(Self { instant: instant + HALF_DAY, precision });
        }
        match part.same.contains(&hour) {
            true => Ok(Self { instant, precision }),
            false => Err(MomentError::ImpossibleTime),
        }
    }

    /// The weekday of the moment, when a text that was read as it names another one.
    pub fn other_weekday(&self, text: &str) -> Option<&'static str> {
        const NAMES: [[&str; 3]; 7] = [
            ["thu hai", "thu 2", "t2"],
            ["thu ba", "thu 3", "t3"],
            ["thu tu", "thu 4", "t4"],
            ["thu nam", "thu 5", "t5"],
            ["thu sau", "thu 6", "t6"],
            ["thu bay", "thu 7", "t7"],
            ["chu nhat", "chunhat", "cn"],
        ];
        let folded = fold(text);
        // Programs name none.
        if !folded.contains(['t', 'c']) {
            return None;
        }
        let words = folded.split(|letter: char| !letter.is_alphanumeric());
        let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
        let said = format!(" {} ", words.join(" "));
        let is_said = |name: &str| said.contains(&format!(" {name} "));
        let typed =
            NAMES.iter().position(|names| names.iter().any(|name| is_said(name)))?;
        let own =
            usize::from(self.zoned().weekday().to_monday_zero_offset().unsigned_abs());
        (typed != own).then(|| WEEKDAYS_VI[own])
    }
}

/// A day of "tháng năm", May: which "11 tháng năm 2026" does not say for sure, since the
/// number of the month may have been forgotten.
fn in_may(text: &str) -> Option<Result<Moment, MomentError>> {
    let folded = fold(text);
    let words = folded.split(|letter: char| !letter.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let words = words.strip_prefix(&["ngay"]).unwrap_or(&words);
    let (day, year, is_sure) = match words {
        [day, "thang", "nam", year] => (day, year, false),
        [day, "thang", "nam", "nam", year] => (day, year, true),
        _ => return None,
    };
    let meant = format!("{day:0>2}/05/{year}");
    let moment = Moment::written_out(&meant);
    Some(match is_sure || moment.is_err() {
        true => moment,
        false => Err(MomentError::MonthDoubtful { suggestion: meant }),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_the_day_are_hours() {
        for (typed, meant) in [
            ("8h30 sáng 21/11/2026", "2026-11-21T08:30+07:00"),
            ("2h chiều, 21/11/2026", "2026-11-21T14:00+07:00"),
            ("14h chiều ngày 21/11/2026", "2026-11-21T14:00+07:00"),
            ("7 giờ 30 tối thứ Bảy 21/11/2026", "2026-11-21T19:30+07:00"),
            ("1h trưa 21/11/2026", "2026-11-21T13:00+07:00"),
            ("Sáng ngày 21/11/2026", "2026-11-21"),
            ("21/11/2026 4:30 CH", "2026-11-21T16:30+07:00"),
            ("21/11/2026 04:30:05 PM", "2026-11-21T16:30+07:00"),
            ("8:05 SA 21/11/2026", "2026-11-21T08:05+07:00"),
            ("11 tháng năm năm 2026", "2026-05-11"),
        ] {
            assert_eq!(
                Moment::parse(typed).map(|m| m.iso()).as_deref(),
                Ok(meant),
                "{typed}"
            );
        }
        for typed in ["20h sáng 21/11/2026", "14:30 SA 21/11/2026", "9h chiều 21/11/2026"]
        {
            assert_eq!(Moment::parse(typed), Err(MomentError::ImpossibleTime), "{typed}");
        }
        let suggestion = "11/05/2026".to_owned();
        let doubtful = Err(MomentError::MonthDoubtful { suggestion });
        assert_eq!(Moment::parse("ngày 11 tháng năm 2026"), doubtful);
        assert_eq!(Moment::parse("sáng mai"), Err(MomentError::Unreadable));
    }

    #[test]
    fn a_weekday_that_is_not_that_of_the_date_is_known() {
        for (typed, own) in [
            ("Thứ Hai, 21/11/2026", Some("Thứ Bảy")),
            ("T2 21/11/2026", Some("Thứ Bảy")),
            ("CN 21/11/2026 8h", Some("Thứ Bảy")),
            ("thứ bảy, 21/11/2026", None),
            ("21 tháng 11 năm 2026", None),
        ] {
            let moment = Moment::parse(typed).expect(typed);
            assert_eq!(moment.other_weekday(typed), own, "{typed}");
        }
    }
}
