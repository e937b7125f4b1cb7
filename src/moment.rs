//! A point in newsroom time: what a `date` means, and every way bantin writes it.
//!
//! In goes a date as a colleague typed it ("16h30 ngày 09/10/2020"), or Unix seconds. Out
//! comes a [`Moment`] in the time of Viet Nam, or a [`MomentError`] that says what is
//! wrong as data; and from a moment the texts for readers, feeds and documents.
//!
//! How a typed date is read:
//! 1. Its shape is taken: folded, without spaces, every number as `#` ("#h#ngay#/#/#").
//! 2. The shape is laid out in pieces of the table [`PIECES`], in any order.
//! 3. The numbers are checked against clock and calendar, and become an instant.
//!
//! Never here: the current clock, the words of an error, dates found in running text. A
//! weekday is skipped, not checked against its date.

use std::borrow::Cow;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{Offset, TimeZone};
use serde::{Deserialize, Serialize};

use crate::vietnamese::fold;

/// A point in the time of Viet Nam, with the precision at which it was typed.
///
/// Orders by instant, then by precision. Always within the years 1945 to 9998.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Moment {
    /// Unix seconds. The civil fields follow from it at the price of a few divisions.
    instant: i64,
    precision: Precision,
}

/// How precisely a moment was typed.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Precision {
    /// A date alone; the instant is the beginning of that day.
    Day,
    /// Hours and minutes.
    Minute,
    /// Hours, minutes and seconds.
    Second,
}

/// Why a text is no moment. A `suggestion` is a date that [`Moment::parse`] accepts, year
/// first if it was typed so.
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
        /// The last day of that month, if only the day is too large (29–31).
        suggestion: Option<String>,
    },
    /// `25:00`, `16:75`: no such time of day.
    ImpossibleTime,
    /// A year before 1945, more likely a slip than a date of these newsrooms.
    TooEarly,
    /// `09/10/20`: a year of two digits.
    TwoDigitYear {
        /// `09/10/2020`.
        suggestion: String,
    },
    /// None of the forms that are understood.
    Unreadable,
}

impl Moment {
    /// Reads a date, with or without time and weekday, as Vietnamese newsrooms type it.
    ///
    /// Understood, without regard to case, marks and kind of space: `2020-10-09`,
    /// `2020-10-09 16:30`, `2020-10-09T16:30:00+07:00`, `09/10/2020 16:30`, `9-10-2020`,
    /// `09.10.2020`, `16:30 09/10/2020`, `16h30 ngày 09/10/2020`, `16 giờ 30`,
    /// `ngày 9 tháng 10 năm 2020`, `Thứ Sáu, 09/10/2020, 16:30`. A time without offset is
    /// one of `Asia/Ho_Chi_Minh`; a date alone means 00:00. Fractions of seconds are dropped.
    ///
    /// # Errors
    ///
    /// See [`MomentError`]; nothing is guessed silently. Source: CONTENT, section 2, `date`.
    pub fn parse(text: &str) -> Result<Self, MomentError> {
        if text.trim().is_empty() {
            return Err(MomentError::Empty);
        }
        let folded =
            if text.is_ascii() { Cow::Borrowed(text) } else { fold(text).into() };
        let (shape, numbers) = shape_of(&folded).ok_or(MomentError::Unreadable)?;
        let typed = Typed::default().followed_by(&shape, &numbers);
        typed.ok_or(MomentError::Unreadable)?.moment()
    }

    /// The moment of an instant in Unix seconds, with [`Precision::Second`].
    ///
    /// Instants outside the years 1945 to 9998 become the nearest moment inside.
    pub fn from_unix(seconds: i64) -> Self {
        Self { instant: seconds.clamp(EARLIEST, LATEST), precision: Precision::Second }
    }

    /// Seconds since 1970-01-01T00:00:00Z.
    pub fn instant(&self) -> i64 {
        self.instant
    }

    /// Year in Viet Nam, 1945–9998.
    pub fn year(&self) -> i16 {
        self.civil().year()
    }

    /// Month in Viet Nam, 1–12.
    pub fn month(&self) -> u8 {
        self.civil().month().unsigned_abs()
    }

    /// Day of the month in Viet Nam, 1–31.
    pub fn day(&self) -> u8 {
        self.civil().day().unsigned_abs()
    }

    /// Hour in Viet Nam, 0–23.
    pub fn hour(&self) -> u8 {
        self.civil().hour().unsigned_abs()
    }

    /// Minute, 0–59.
    pub fn minute(&self) -> u8 {
        self.civil().minute().unsigned_abs()
    }

    /// How precisely the moment was typed.
    pub fn precision(&self) -> Precision {
        self.precision
    }

    /// `2020-10-09T16:30:00+07:00`, for JSON-LD, Atom and sitemaps. Source: RFC 3339.
    pub fn rfc3339(&self) -> String {
        self.written("%C%y-%m-%dT%H:%M:%S+%z:00")
    }

    /// `Fri, 09 Oct 2020 16:30:00 +0700`, for RSS. Source: RFC 822, year as in RFC 2822.
    pub fn rfc2822(&self) -> String {
        self.written("%a, %d %b %C%y %H:%M:%S +%z00")
    }

    /// `2020-10-09`, or `2020-10-09T16:30+07:00` when a time was typed, for
    /// `<time datetime>`. Source: HTML, "Dates and times".
    pub fn iso(&self) -> String {
        let timed = self.precision > Precision::Day;
        self.written(if timed { "%C%y-%m-%dT%H:%M+%z:00" } else { "%C%y-%m-%d" })
    }

    /// `09/10/2020`.
    pub fn short(&self) -> String {
        self.written("%d/%m/%C%y")
    }

    /// `Thứ Sáu, 09/10/2020, 16:30`; no time when none was typed. Source: CONTENT, "Dates".
    pub fn long_vi(&self) -> String {
        let timed = self.precision > Precision::Day;
        self.written(if timed { "%V, %d/%m/%C%y, %H:%M" } else { "%V, %d/%m/%C%y" })
    }

    /// `Friday, 9 October 2020, 16:30`; no time when none was typed.
    pub fn long_en(&self) -> String {
        let timed = self.precision > Precision::Day;
        self.written(if timed { "%A, %e %B %C%y, %H:%M" } else { "%A, %e %B %C%y" })
    }

    /// `ngày 09 tháng 10 năm 2020`, `ngày 05 tháng 7 năm 2023`: a zero only before days
    /// 1–9 and months 1–2. Source: Decree 30/2020/NĐ-CP, appendix I, place and date.
    pub fn document_vi(&self) -> String {
        self.written("ngày %d tháng %N năm %C%y")
    }

    /// Writes a pattern in the manner of strftime; three times as quick as `format!`.
    fn written(&self, pattern: &str) -> String {
        let civil = self.civil();
        let weekday = usize::from(civil.weekday().to_monday_zero_offset().unsigned_abs());
        let month =
            || MONTHS.split(' ').nth(civil.month() as usize - 1).unwrap_or_default();
        let mut text = String::with_capacity(pattern.len() + 16);
        let mut parts = pattern.split('%');
        text.push_str(parts.next().unwrap_or_default());
        for part in parts {
            match part.as_bytes().first() {
                Some(b'C') => push_two(&mut text, (civil.year() / 100) as i8),
                Some(b'y') => push_two(&mut text, (civil.year() % 100) as i8),
                Some(b'm') => push_two(&mut text, civil.month()),
                Some(b'N') if civil.month() < 3 => push_two(&mut text, civil.month()),
                Some(b'N') => push_plain(&mut text, civil.month()),
                Some(b'd') => push_two(&mut text, civil.day()),
                Some(b'e') => push_plain(&mut text, civil.day()),
                Some(b'H') => push_two(&mut text, civil.hour()),
                Some(b'M') => push_two(&mut text, civil.minute()),
                Some(b'S') => push_two(&mut text, civil.second()),
                Some(b'z') => push_two(&mut text, self.offset_hours()),
                Some(b'V') => text.push_str(WEEKDAYS_VI[weekday]),
                Some(b'A') => text.push_str(WEEKDAYS_EN[weekday]),
                Some(b'a') => text.push_str(&WEEKDAYS_EN[weekday][..3]),
                Some(b'B') => text.push_str(month()),
                Some(b'b') => text.push_str(&month()[..3]),
                _ => {}
            }
            text.push_str(part.get(1..).unwrap_or_default());
        }
        text
    }

    fn civil(&self) -> DateTime {
        zone(self.instant >= UNIFIED).to_datetime(timestamp(self.instant))
    }

    /// Hours east of Greenwich: 7, at times before the summer of 1975 also 8 or 9.
    fn offset_hours(&self) -> i8 {
        let offset = zone(self.instant >= UNIFIED).to_offset(timestamp(self.instant));
        (offset.seconds() / 3600) as i8
    }
}

/// Earlier years are taken for slips.
const FIRST_YEAR: u16 = 1945;
/// First instant of 1945 in Viet Nam (then at +08:00), in Unix seconds.
const EARLIEST: i64 = -788_947_200;
/// Last instant of 9998 in Viet Nam; the time library ends within 9999.
const LATEST: i64 = 253_370_739_599;
/// End of 12 June 1975 at +08:00: from here on all of Viet Nam is at +07:00. Source: tzdb.
const UNIFIED: i64 = 171_820_800;

const WEEKDAYS_VI: [&str; 7] =
    ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật"];
const WEEKDAYS_EN: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS: &str = "January February March April May June July August September October \
                      November December";

fn timestamp(instant: i64) -> Timestamp {
    Timestamp::from_second(instant.clamp(EARLIEST, LATEST))
        .expect("jiff knows every second from 1945 to 9998")
}

/// The time of Viet Nam: since [`UNIFIED`] a fixed offset, which needs no look-up.
fn zone(unified: bool) -> TimeZone {
    let fixed = TimeZone::fixed(Offset::constant(7));
    if unified { fixed } else { TimeZone::get("Asia/Ho_Chi_Minh").unwrap_or(fixed) }
}

fn push_plain(text: &mut String, number: i8) {
    if number > 9 {
        text.push(char::from(b'0' + number.unsigned_abs() / 10));
    }
    text.push(char::from(b'0' + number.unsigned_abs() % 10));
}

fn push_two(text: &mut String, number: i8) {
    if number < 10 {
        text.push('0');
    }
    push_plain(text, number);
}

/// The pieces a shape may consist of, separated by spaces. Capitals are numbers: day,
/// month, year; hour, minute, second, fraction; offset in hours (east, west) and minutes;
/// any. Of several pieces that fit, the first counts that lets the rest fit too.
const PIECES: &str = "D/M/Y D-M-Y D.M.Y Y-M-D Y/M/D Y.M.D DthangMnamY DthangM/Y DthangMY \
    D/M D-M D.M DthangM H:I:S.F H:I:S H:I Hh Hgio HhIp HhI' HhI HgioIphut HgioI HgI \
    +E:O -W:O +E -W gmt+E utc+E t - . ngay luc vao thuA tA thuhai thuba thutu thunam \
    thusau thubay chunhat cn monday mon tuesday tue wednesday wed thursday thu friday fri \
    saturday sat sunday sun";
/// Longer texts are no dates; the limit keeps the search for pieces short.
const LONGEST_BYTES: usize = 120;

/// The text without spaces and commas, each number as `#`; and the numbers.
fn shape_of(folded: &str) -> Option<(String, Vec<&str>)> {
    if folded.len() > LONGEST_BYTES || folded.contains('#') {
        return None;
    }
    let (mut shape, mut numbers) = (String::with_capacity(24), Vec::with_capacity(8));
    let mut rest = folded;
    while let Some(letter) = rest.chars().next() {
        let after = rest.trim_start_matches(|letter: char| letter.is_ascii_digit());
        let (number, after) =
            rest.split_at((rest.len() - after.len()).max(letter.len_utf8()));
        match letter.to_ascii_lowercase() {
            '0'..='9' => {
                numbers.push(number);
                shape.push('#');
            }
            // Short for +00:00.
            'z' => {
                numbers.push("0");
                shape.push_str("+#");
            }
            ',' | ';' | '|' | '(' | ')' => {}
            '‐' | '‑' | '–' | '—' => shape.push('-'),
            other if other.is_whitespace() => {}
            other => shape.push(other),
        }
        rest = after;
    }
    Some((shape, numbers))
}

/// What was typed, not yet checked against clock and calendar.
#[derive(Clone, Copy, Default)]
struct Typed<'t> {
    /// The numbers by the letters of [`PIECES`].
    numbers: [Option<&'t str>; 26],
    year_first: bool,
}

impl<'t> Typed<'t> {
    /// Reads the rest of a shape, trying every piece that fits.
    fn followed_by(self, shape: &str, numbers: &[&'t str]) -> Option<Self> {
        if shape.is_empty() {
            return Some(self);
        }
        PIECES.split(' ').find_map(|piece| {
            let rest = shape.get(piece.len()..)?;
            let mut pairs = piece.bytes().zip(shape.bytes());
            if !pairs.all(|(p, s)| p == s || (s == b'#' && p.is_ascii_uppercase())) {
                return None;
            }
            let letters = piece.bytes().filter(u8::is_ascii_uppercase);
            let (own, others) = numbers.split_at_checked(letters.clone().count())?;
            letters.zip(own).try_fold(self, Self::with)?.followed_by(rest, others)
        })
    }

    /// Adds a number, unless that letter is taken, or the number is not of its kind.
    fn with(mut self, (letter, number): (u8, &&'t str)) -> Option<Self> {
        let fits = match letter {
            b'Y' => matches!(number.len(), 2 | 4),
            b'F' => true,
            b'E' => number.len() <= 2 && self.number(b'H').is_some(),
            // "16:30 - 17:00" is no offset; RFC 3339 always has seconds.
            b'W' => number.len() <= 2 && self.number(b'S').is_some(),
            _ => number.len() <= 2,
        };
        self.year_first |= letter == b'Y' && self.number(b'D').is_none();
        let slot = &mut self.numbers[usize::from(letter - b'A')];
        (fits && slot.replace(number).is_none()).then_some(self)
    }

    fn number(&self, letter: u8) -> Option<&'t str> {
        self.numbers[usize::from(letter - b'A')]
    }

    /// Checks the numbers against clock and calendar.
    fn moment(&self) -> Result<Moment, MomentError> {
        let value = |letter| self.number(letter).map_or(0, |n| n.parse().unwrap_or(0));
        let [day, month, typed_year] = b"DMY".map(value);
        let [hour, minute, second, east, west, off] =
            b"HISEWO".map(|letter| value(letter) as i8);
        let clock = |hour, minute, second| {
            Time::new(hour, minute, second, 0).map_err(|_| MomentError::ImpossibleTime)
        };
        let time = clock(hour, minute, second)?;
        let ahead = clock(east.max(west), off, 0)?.duration_since(Time::midnight());
        let ahead = if west > 0 { -ahead } else { ahead };
        let ahead = Offset::try_from(ahead).map_err(|_| MomentError::ImpossibleTime)?;
        let digits = self.number(b'Y').map_or(0, str::len);
        let year = match digits {
            2 if typed_year < FIRST_YEAR % 100 => 2000 + typed_year,
            2 => 1900 + typed_year,
            4 if typed_year < FIRST_YEAR => return Err(MomentError::TooEarly),
            4 => typed_year,
            _ if self.number(b'D').is_none() => return Err(MomentError::Unreadable),
            // A leap year, for 29/2 may be missing its year, too.
            _ => 2000,
        };
        let spelled = |month, day| match self.year_first {
            true => format!("{year:04}-{month:02}-{day:02}"),
            false => format!("{day:02}/{month:02}/{year:04}"),
        };
        let Some(date) = day_of(year, month, day) else {
            if digits == 0 {
                return Err(MomentError::Impossible { suggestion: None });
            } else if day_of(year, day, month).is_some() {
                let suggestion = spelled(day, month);
                return Err(MomentError::DayMonthSwapped { suggestion });
            }
            let first = day_of(year, month, 1).filter(|_| (29..=31).contains(&day));
            let last = first.map(|first| first.days_in_month().unsigned_abs().into());
            let suggestion = last.map(|last| spelled(month, last));
            return Err(MomentError::Impossible { suggestion });
        };
        let zone = match (digits, self.number(b'E').or(self.number(b'W'))) {
            (0, _) => {
                let (day, month) = (day as u8, month as u8);
                return Err(MomentError::MissingYear { day, month });
            }
            (2, _) => {
                let suggestion = spelled(month, day);
                return Err(MomentError::TwoDigitYear { suggestion });
            }
            (_, Some(_)) => TimeZone::fixed(ahead),
            (_, None) => zone(date > Date::constant(1975, 6, 12)),
        };
        let precision = match (self.number(b'H'), self.number(b'S')) {
            (None, _) => Precision::Day,
            (_, None) => Precision::Minute,
            _ => Precision::Second,
        };
        match zone.to_timestamp(date.to_datetime(time)).map(Timestamp::as_second) {
            Ok(..EARLIEST) => Err(MomentError::TooEarly),
            Ok(instant @ ..=LATEST) => Ok(Moment { instant, precision }),
            _ => Err(MomentError::Impossible { suggestion: None }),
        }
    }
}

fn day_of(year: u16, month: u16, day: u16) -> Option<Date> {
    Date::new(year as i16, month as i8, day as i8).ok()
}

#[cfg(test)]
mod tests;
