//! When a moment is over: a day without a time lasts until its midnight.

use super::{Moment, Precision};

/// Seconds of a day; Viet Nam keeps no summer time.
const DAY: i64 = 24 * 3600;

impl Moment {
    /// The end of what was typed, in Unix seconds: "until 31/12/2026" includes that day,
    /// "until 31/12/2026 17:00" ends at that instant.
    pub fn end(&self) -> i64 {
        match self.precision {
            Precision::Day => self.instant + DAY,
            Precision::Minute | Precision::Second => self.instant,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_lasts_until_its_midnight() {
        let end = |text| Moment::parse(text).unwrap().end();
        let next = Moment::parse("2027-01-01").unwrap().instant();
        assert_eq!(end("2026-12-31"), next);
        assert_eq!(end("2026-12-31 23:00"), next - 3600);
    }
}
