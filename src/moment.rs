//! A point in newsroom time: what a `date` means, and every way bantin writes it.
//!
//! In goes a date as a colleague typed it ("16h30 ngày 09/10/2020"), or Unix seconds. Out
//! comes a [`Moment`] in the time of Viet Nam, or a [`MomentError`] that says what is
//! wrong as data; and from a moment the texts for readers, feeds and documents.
//!
//! How a date is read, unless it stands there as programs write it:
//! 1. Its shape is taken: folded, numbers as `#`, without spaces ("#h#ngay#/#/#").
//! 2. The shape is laid out in pieces of the tables `NUMBERS` and `WORDS`.
//! 3. The numbers are checked against clock and calendar, and become an instant.
//!
//! Never here: the current clock, the words of an error, dates in running text. A weekday
//! is skipped; who wants to know asks [`Moment::other_weekday`].

mod ending;
mod error;
mod spoken;

use jiff::civil::{Date, Time};
use jiff::tz::{Offset, TimeZone};
use jiff::{Timestamp, Zoned};
use serde::{Deserialize, Serialize};

use crate::vietnamese::fold;

pub use error::MomentError;

/// A point in the time of Viet Nam, with the precision at which it was typed.
///
/// Orders by instant (Unix seconds), then by precision. Lies within the years 1945 to 9998.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Moment {
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

impl Moment {
    /// Reads a date, with or without time and weekday, as Vietnamese newsrooms type it.
    ///
    /// Understood, without regard to case, marks and kind of space: `2020-10-09 16:30`, RFC
    /// 3339, `09/10/2020`, `9-10-2020`, `09.10.2020`, `16:30 09/10/2020`, `16h30 ngày …`,
    /// `16 giờ 30`, `ngày 9 tháng 10 năm 2020`, `Thứ Sáu, 09/10/2020, 16:30`. Without offset
    /// it is the time of `Asia/Ho_Chi_Minh`, without time 00:00; parts of seconds are dropped.
    ///
    /// # Errors
    ///
    /// See [`MomentError`]; nothing is guessed silently. Source: CONTENT, section 2, `date`.
    pub fn parse(text: &str) -> Result<Self, MomentError> {
        if let Some(typed) = Typed::plain(text) {
            return typed.moment();
        } else if text.trim().is_empty() {
            return Err(MomentError::Empty);
        } else if text.len() > 120 || text.contains('#') {
            // A limit keeps the search short; `#` would pass for a number.
            return Err(MomentError::Unreadable);
        }
        match Self::written_out(text) {
            Err(MomentError::Unreadable) => Self::spoken(text),
            read => read,
        }
    }

    /// Reads a date in which everything is a number.
    fn written_out(text: &str) -> Result<Self, MomentError> {
        // Z is short for an offset of nothing.
        let folded = fold(text).replace('z', "+00").replace(['‐', '‑', '–', '—'], "-");
        let numbers = folded.split(|letter: char| !letter.is_ascii_digit());
        let numbers: Vec<&str> = numbers.filter(|number| !number.is_empty()).collect();
        let typed = Typed::read(&shape_of(&folded), &numbers, 0);
        typed.ok_or(MomentError::Unreadable)?.moment()
    }

    /// The moment of Unix seconds, to the second; brought within the years 1945 to 9998.
    pub fn from_unix(seconds: i64) -> Self {
        Self { instant: seconds.clamp(EARLIEST, LATEST), precision: Precision::Second }
    }

    /// Seconds since 1970-01-01T00:00:00Z.
    pub fn instant(&self) -> i64 {
        self.instant
    }

    /// Year in Viet Nam, 1945–9998.
    pub fn year(&self) -> i16 {
        self.zoned().year()
    }

    /// Month in Viet Nam, 1–12.
    pub fn month(&self) -> u8 {
        self.zoned().month().unsigned_abs()
    }

    /// Day of the month in Viet Nam, 1–31.
    pub fn day(&self) -> u8 {
        self.zoned().day().unsigned_abs()
    }

    /// Year, month 1–12 and day 1–31 in Viet Nam.
    pub fn civil(&self) -> (i16, u8, u8) {
        let date = self.zoned().date();
        (date.year(), date.month().unsigned_abs(), date.day().unsigned_abs())
    }

    /// Hour in Viet Nam, 0–23.
    pub fn hour(&self) -> u8 {
        self.zoned().hour().unsigned_abs()
    }

    /// Minute, 0–59.
    pub fn minute(&self) -> u8 {
        self.zoned().minute().unsigned_abs()
    }

    /// How precisely the moment was typed.
    pub fn precision(&self) -> Precision {
        self.precision
    }

    /// `2020-10-09T16:30:00+07:00`, for JSON-LD, Atom and sitemaps. Source: RFC 3339.
    pub fn rfc3339(&self) -> String {
        self.written("%C%y-%m-%dT%H:%M:%S+%z:00", "")
    }

    /// `Fri, 09 Oct 2020 16:30:00 +0700`, for RSS. Source: RFC 822, year as in RFC 2822.
    pub fn rfc2822(&self) -> String {
        self.written("%a, %d %b %C%y %H:%M:%S +%z00", "")
    }

    /// `2020-10-09`, with a time `2020-10-09T16:30+07:00`. Source: HTML, `<time datetime>`.
    pub fn iso(&self) -> String {
        self.written("%C%y-%m-%d", "T%H:%M+%z:00")
    }

    /// `09/10/2020`.
    pub fn short(&self) -> String {
        self.written("%d/%m/%C%y", "")
    }

    /// `Thứ Sáu, 09/10/2020, 16:30`; no time when none was typed. Source: CONTENT, "Dates".
    pub fn long_vi(&self) -> String {
        self.written("%V, %d/%m/%C%y", ", %H:%M")
    }

    /// `Friday, 9 October 2020, 16:30`; no time when none was typed.
    pub fn long_en(&self) -> String {
        self.written("%A, %e %B %C%y", ", %H:%M")
    }

    /// `ngày 09 tháng 10 năm 2020`, `ngày 05 tháng 7 năm 2023`: a zero only before days
    /// 1–9 and months 1–2. Source: Decree 30/2020/NĐ-CP, appendix I, place and date.
    pub fn document_vi(&self) -> String {
        self.written("ngày %d tháng %N năm %C%y", "")
    }

    /// Writes the pattern of a date, then that of a time if one was typed, as strftime would.
    fn written(&self, date: &str, time: &str) -> String {
        let zoned = self.zoned();
        let [month, day] = [zoned.month(), zoned.day()];
        let weekday = usize::from(zoned.weekday().to_monday_zero_offset().unsigned_abs());
        let month_name = || MONTHS.split(' ').nth(month as usize - 1).unwrap_or("???");
        let time = if self.precision == Precision::Day { "" } else { time };
        let mut text = String::with_capacity(40);
        let mut letters = date.chars().chain(time.chars());
        while let Some(letter) = letters.next() {
            if letter != '%' {
                text.push(letter);
                continue;
            }
            text.push_str(match letters.next() {
                Some('C') => two((zoned.year() / 100) as i8),
                Some('y') => two((zoned.year() % 100) as i8),
                Some('N') if month > 2 => two(month).trim_start_matches('0'),
                Some('m' | 'N') => two(month),
                Some('B') => month_name(),
                Some('b') => &month_name()[..3],
                Some('e') => two(day).trim_start_matches('0'),
                Some('d') => two(day),
                Some('V') => WEEKDAYS_VI[weekday],
                Some('A') => WEEKDAYS_EN[weekday],
                Some('a') => &WEEKDAYS_EN[weekday][..3],
                Some('H') => two(zoned.hour()),
                Some('M') => two(zoned.minute()),
                Some('S') => two(zoned.second()),
                Some('z') => two((zoned.offset().seconds() / 3600) as i8),
                _ => "",
            });
        }
        text
    }

    /// The civil fields and the offset: +07:00, before the summer of 1975 also 8 or 9 hours.
    fn zoned(&self) -> Zoned {
        Timestamp::from_second(self.instant.clamp(EARLIEST, LATEST))
            .expect("jiff knows every second from 1945 to 9998")
            .to_zoned(zone(self.instant >= UNIFIED))
    }
}

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

/// The pieces of shapes. Capitals are numbers: day, month, year (J in front); hour, minute,
/// second, fraction; offset in hours (east, west) and minutes; any. The first piece counts
/// that fits and lets the rest fit.
const NUMBERS: &str = "J-M-D H:I:S H:I D/M/Y D-M-Y D.M.Y J/M/D J.M.D DthangMnamY DthangM/Y \
    DthangMY D/M D-M D.M DthangM H:I:S.F Hh Hgio HhIp HhI' HhI HgioIphut HgioI HgI";
/// The pieces that begin with a word or a sign; likewise.
const WORDS: &str = "t +E:O -W:O +E -W gmt+E utc+E - . ngay luc vao thuA tA thuhai thuba \
    thutu thunam thusau thubay chunhat cn monday mon tuesday tue wednesday wed thursday thu \
    friday fri saturday sat sunday sun";

/// The time of Viet Nam: since [`UNIFIED`] a fixed offset, which needs no look-up.
fn zone(unified: bool) -> TimeZone {
    let fixed = TimeZone::fixed(Offset::constant(7));
    if unified { fixed } else { TimeZone::get("Asia/Ho_Chi_Minh").unwrap_or(fixed) }
}

/// A number below 100 in two digits.
fn two(number: i8) -> &'static str {
    const DIGITS: &str = "0001020304050607080910111213141516171819202122232425262728293031\
        323334353637383940414243444546474849505152535455565758596061626364656667686970717273\
        7475767778798081828384858687888990919293949596979899";
    let start = 2 * usize::from(number.unsigned_abs());
    DIGITS.get(start..start + 2).unwrap_or_default()
}

/// The folded text without spaces and commas, each number as `#`.
fn shape_of(folded: &str) -> String {
    let sign = |letter: char| if letter.is_ascii_digit() { '#' } else { letter };
    let mut signs: Vec<char> = folded.chars().map(sign).collect();
    signs.dedup_by(|next, last| *next == '#' && *last == '#');
    signs.into_iter().filter(|&sign| !" ,;|()".contains(sign)).collect()
}

/// What was typed, unchecked: the numbers by the letters of the pieces, empty if absent.
#[derive(Default)]
struct Typed<'t>([&'t str; 26]);

impl<'t> Typed<'t> {
    /// Reads `2020-10-09T16:30:00+07:00` or its beginning, much quicker than by its shape.
    fn plain(text: &'t str) -> Option<Self> {
        let form = "0000-00-00T00:00:00+00:00".get(..text.len())?;
        let same = |pair: (u8, u8)| match pair {
            (b'0', b'0'..=b'9') | (b'T', b' ') => true,
            (sign, letter) => sign == letter,
        };
        form.bytes().zip(text.bytes()).all(same).then_some(())?;
        let mut typed = Self::default();
        typed.put(b'J', text.get(..4)?);
        for (&letter, at) in b"MDHISEO".iter().zip((5..text.len()).step_by(3)) {
            typed.put(letter, text.get(at..at + 2)?);
        }
        matches!(text.len(), 10 | 16 | 19 | 25).then_some(typed)
    }

    fn put(&mut self, letter: u8, number: &'t str) {
        self.0[usize::from(letter - b'A')] = number;
    }

    /// Reads the rest of a shape, trying every piece; `seen` has a bit per letter before it.
    fn read(shape: &str, numbers: &[&'t str], seen: u32) -> Option<Self> {
        if shape.is_empty() {
            return Some(Self::default());
        }
        let pieces = if shape.starts_with('#') { NUMBERS } else { WORDS };
        pieces.split(' ').find_map(|piece| {
            let rest = shape.get(piece.len()..)?;
            let same = |(p, s)| p == s || (s == b'#' && u8::is_ascii_uppercase(&p));
            piece.bytes().zip(shape.bytes()).all(same).then_some(())?;
            let letters = piece.bytes().filter(u8::is_ascii_uppercase);
            let (own, others) = numbers.split_at_checked(letters.clone().count())?;
            let mut seen = seen;
            for (letter, number) in letters.clone().zip(own) {
                let has = |letter: u8| seen & (1 << (letter - b'A')) != 0;
                let fits = match (letter, number.len()) {
                    (b'J', digits) => digits == 4,
                    (b'Y', digits) => matches!(digits, 2 | 4),
                    (b'E', 1 | 2) => has(b'H') && !has(b'W'),
                    // "16:30 - 17:00" is no offset; RFC 3339 always has seconds.
                    (b'W', 1 | 2) => has(b'S') && !has(b'E'),
                    (_, digits) => digits <= 2 || letter == b'F',
                };
                (fits && !has(letter)).then_some(())?;
                seen |= 1 << (letter - b'A');
            }
            let mut typed = Self::read(rest, others, seen)?;
            letters.zip(own).for_each(|(letter, number)| typed.put(letter, number));
            Some(typed)
        })
    }

    /// Checks the numbers against clock and calendar.
    fn moment(&self) -> Result<Moment, MomentError> {
        use MomentError::*;
        let number = |letter: u8| self.0[usize::from(letter - b'A')];
        let has = |letter| !number(letter).is_empty();
        let value =
            |key| number(key).bytes().fold(0, |n, b| n * 10 + i16::from(b - b'0'));
        let [day, month, hour, minute, second, east, west, off] =
            b"DMHISEWO".map(|letter| value(letter) as i8);
        let (time, ahead) =
            (Time::new(hour, minute, second, 0), Time::new(east.max(west), off, 0, 0));
        let (Ok(time), Ok(ahead)) = (time, ahead) else { return Err(ImpossibleTime) };
        let digits = number(b'Y').len().max(number(b'J').len());
        let year = match (digits, value(b'Y').max(value(b'J'))) {
            _ if !has(b'D') => return Err(Unreadable),
            (4, ..1945) => return Err(TooEarly),
            (4, year) => year,
            (2, year @ 45..) => 1900 + year,
            // Without any year a leap year serves, for 29/2 exists.
            (_, year) => 2000 + year,
        };
        let spelled = |month, day| match has(b'J') {
            true => format!("{year:04}-{month:02}-{day:02}"),
            false => format!("{day:02}/{month:02}/{year:04}"),
        };
        let date = match (digits, Date::new(year, month, day)) {
            (4, Ok(date)) => date,
            (2, Ok(_)) => return Err(TwoDigitYear { suggestion: spelled(month, day) }),
            (_, Ok(_)) => return Err(MissingYear { day: day as u8, month: month as u8 }),
            (2 | 4, Err(_)) if Date::new(year, day, month).is_ok() => {
                return Err(DayMonthSwapped { suggestion: spelled(day, month) });
            }
            (_, Err(_)) => {
                let first = Date::new(year, month, 1).ok();
                let last = first.filter(|_| digits > 0 && matches!(day, 29..=31));
                let suggestion = last.map(|of| spelled(month, of.days_in_month()));
                return Err(Impossible { suggestion });
            }
        };
        let ahead = ahead.duration_since(Time::midnight()).as_secs();
        let ahead = ahead * (i64::from(has(b'E')) - i64::from(has(b'W')));
        let local = zone(date > Date::constant(1975, 6, 12));
        let zone = if has(b'E') || has(b'W') { TimeZone::UTC } else { local };
        let precisions = [Precision::Day, Precision::Minute, Precision::Second];
        let precision = precisions[usize::from(has(b'H')) + usize::from(has(b'S'))];
        match zone.to_timestamp(date.to_datetime(time)).map(|at| at.as_second() - ahead) {
            Ok(..EARLIEST) => Err(TooEarly),
            Ok(instant @ ..=LATEST) => Ok(Moment { instant, precision }),
            _ => Err(Impossible { suggestion: None }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parse_reads_what_newsrooms_type() {
        let day = "2020-10-09;09/10/2020;9-10-2020;09.10.2020;2020/10/9;T6 9/10/2020.;\
            ngày 9 tháng 10 năm 2020;nga\u{300}y 9 tha\u{301}ng 10 na\u{306}m 2020";
        let minute = "2020-10-09 16:30;09/10/2020 16:30;16:30 09/10/2020;9-10-2020, 16:30;\
            16h30 ngày 09/10/2020;16 giờ 30 ngày 9/10/2020;16h30-09/10/2020;16h30' 9‑10‑2020;\
            16 giờ 30 phút, thứ sáu, ngày 9 tháng 10 năm 2020;Thứ Sáu, 09/10/2020, 16:30;\
            16h30 Thứ 6 - 9 tháng 10, 2020;Friday, 2020-10-09T16:30+07:00;T6, 9/10/2020 | lúc 16g30;\
            Thu\u{31b}\u{301} Sa\u{301}u, 9/10/2020 – 16:30 (GMT+7);9/10/2020-16:30";
        let second = "2020-10-09T16:30:00+07:00;2020-10-09 09:30:00Z;2020-10-09 16:30:00;\
            2020-10-09T16:30:00.123456789+07:00;2020-10-08T23:30:00-10:00;16:30:00 9/10/2020;\
            Thứ Năm, 2020-10-09t09:30:00z;2020-10-09T16:00:00+06:30;2020-10-09T09:00:00-00:30";
        for (texts, instant, precision) in [
            (day, 1_602_176_400, Precision::Day),
            (minute, 1_602_235_800, Precision::Minute),
            (second, 1_602_235_800, Precision::Second),
        ] {
            let moment = Ok(Moment { instant, precision });
            for text in texts.split(';') {
                let spaced = format!("\u{a0}{}\n", text.replace(' ', "\u{a0} "));
                for form in [text, &spaced, &text.to_uppercase()] {
                    assert_eq!(Moment::parse(form), moment, "{form}");
                }
            }
        }
        let at = |text| Moment::parse(text).unwrap().rfc3339();
        assert_eq!(at("Chủ Nhật 2/9/1945 14h"), "1945-09-02T14:00:00+07:00");
        assert_eq!(at("Thu 6/10/2022"), "2022-10-06T00:00:00+07:00");
        assert_eq!(at("30/4/1975 11:30"), "1975-04-30T11:30:00+08:00");
    }

    #[test]
    fn parse_says_what_is_wrong() {
        for (texts, error) in [
            (" ;\u{a0}", "Empty"),
            ("9/10;ngày 9 tháng 10;16h30 9-10;9 tháng 10 20:30", "MissingYear 9, 10"),
            ("29/2;T5, 29.2", "MissingYear 29, 2"),
            ("10/13/2020;16:30 10/13/2020", "DayMonthSwapped 13/10/2020"),
            ("2020-13-10;2020/13/10", "DayMonthSwapped 2020-10-13"),
            ("31/02/2020;30/2/2020", "Impossible Some 29/02/2020"),
            ("0/10/2020;32/10/2020;13/13/2020;31/2;10/13;31/12/9999", "Impossible None"),
            ("9/10/2020 25:00;2020-10-09T16:30:00+25:00", "ImpossibleTime"),
            ("31/12/1944;0001-01-01;1945-01-01T00:00:00+14:00", "TooEarly"),
            ("9/10/20;9.10.20;20 giờ, 9-10-20", "TwoDigitYear 09/10/2020"),
            ("30/4/75", "TwoDigitYear 30/04/1975"),
            ("hôm qua;2020;16:30;9/10/2020 khuya;9-10/10/2020;#/#/#", "Unreadable"),
            ("9/10/2020 16:30 - 17:00;9/10/2020 - 11/10/2020;9/10/202", "Unreadable"),
        ] {
            for text in texts.split(';') {
                let found = format!("{:?}", Moment::parse(text).unwrap_err());
                let found = found.replace(['{', '}', '(', ')', '"'], " ");
                let words = found.split_whitespace().filter(|word| !word.ends_with(':'));
                assert_eq!(words.collect::<Vec<_>>().join(" "), error, "{text}");
            }
        }
    }

    #[test]
    fn every_day_is_written_and_read_alike() {
        let monday = Moment::parse("2018-01-01").unwrap();
        for days in (0..12 * 366).step_by(5) {
            let day = Moment { instant: monday.instant + days * 86_400, ..monday };
            for text in [day.iso(), day.short(), day.long_vi(), day.document_vi()] {
                assert_eq!(Moment::parse(&text), Ok(day), "{text}");
            }
            let timed = Moment::from_unix(day.instant + days);
            assert_eq!(Moment::parse(&timed.rfc3339()), Ok(timed));
            assert!(timed.long_vi().starts_with(WEEKDAYS_VI[(days % 7) as usize]));
        }
    }

    #[test]
    fn moments_are_written_for_readers_feeds_and_documents() {
        let all = |text: &str| {
            let m = Moment::parse(text).unwrap();
            let texts = [m.rfc3339(), m.rfc2822(), m.iso(), m.short(), m.long_vi()];
            [texts.join("; "), m.long_en(), m.document_vi()].join("; ")
        };
        let timed = "2020-10-09T16:30:00+07:00; Fri, 09 Oct 2020 16:30:00 +0700; \
            2020-10-09T16:30+07:00; 09/10/2020; Thứ Sáu, 09/10/2020, 16:30; \
            Friday, 9 October 2020, 16:30; ngày 09 tháng 10 năm 2020";
        let day = "2023-07-05T00:00:00+07:00; Wed, 05 Jul 2023 00:00:00 +0700; 2023-07-05; \
            05/07/2023; Thứ Tư, 05/07/2023; Wednesday, 5 July 2023; ngày 05 tháng 7 năm 2023";
        assert_eq!([all("16h30 9/10/2020"), all("5/7/2023")], [timed, day]);
        assert!(all("10/2/2020").ends_with("; ngày 10 tháng 02 năm 2020"));
        assert_eq!(Moment::from_unix(i64::MIN).rfc3339(), "1945-01-01T00:00:00+08:00");
        assert_eq!(Moment::from_unix(i64::MAX).rfc3339(), "9998-12-31T23:59:59+07:00");
    }

    #[test]
    fn parse_survives_anything() {
        let words =
            ["9", "10", "2020", "/", "-", ":", "h", " giờ ", " ", "T6 ", "+", "#"];
        let mut seed: u64 = 1945;
        let mut random = || {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (seed >> 33) as usize
        };
        for _ in 0..4_000 {
            let bytes: Vec<u8> = (0..random() % 40).map(|_| random() as u8).collect();
            let _ = Moment::parse(&String::from_utf8_lossy(&bytes));
            let typed = (0..random() % 14).map(|_| words[random() % words.len()]);
            let typed: String = typed.collect();
            if let Ok(moment) = Moment::parse(&typed) {
                let again = Moment::parse(&moment.rfc3339()).unwrap();
                assert_eq!(again.instant, moment.instant, "{typed}");
            }
        }
    }
}
