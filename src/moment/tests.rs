//! Dates as newsrooms type them, and as pages, feeds and documents write them.

use super::*;

#[test]
fn parse_reads_what_newsrooms_type() {
    let day = "2020-10-09;09/10/2020;9-10-2020;09.10.2020;9/10/2020.;2020/10/9;\
        ngày 9 tháng 10 năm 2020;9 tháng 10, 2020;Thứ Sáu, 09/10/2020;T6 9/10/2020;\
        Thứ 6 - 09/10/2020;Fri, 9/10/2020;nga\u{300}y 9 tha\u{301}ng 10 na\u{306}m 2020";
    let minute = "2020-10-09 16:30;09/10/2020 16:30;16:30 09/10/2020;9-10-2020, 16:30;\
        16h30 ngày 09/10/2020;16 giờ 30 ngày 9/10/2020;16h30-09/10/2020;16h30' 9.10.2020;\
        16 giờ 30 phút, thứ sáu, ngày 9 tháng 10 năm 2020;Thứ Sáu, 09/10/2020, 16:30;\
        lúc 16h30 9 tháng 10 2020;Friday, 2020-10-09T16:30+07:00;T6, 9/10/2020 | 16g30;\
        Thu\u{31b}\u{301} Sa\u{301}u, 9/10/2020 – 16:30 (GMT+7);9/10/2020-16:30";
    let second = "2020-10-09T16:30:00+07:00;2020-10-09 09:30:00Z;2020-10-09 16:30:00;\
        2020-10-09T16:30:00.123456789+07:00;2020-10-08T23:30:00-10:00;16:30:00 9/10/2020;\
        Thứ Năm, 2020-10-09t09:30:00z";
    let midnight = 1_602_176_400;
    for (texts, instant, precision) in [
        (day, midnight, Precision::Day),
        (minute, midnight + 59_400, Precision::Minute),
        (second, midnight + 59_400, Precision::Second),
    ] {
        for text in texts.split(';').map(String::from) {
            let spaced = format!("\u{a0}{}\n", text.replace(' ', "\u{a0} "));
            for form in [spaced, text.to_uppercase(), text] {
                assert_eq!(
                    Moment::parse(&form),
                    Ok(Moment { instant, precision }),
                    "{form}"
                );
            }
        }
    }
    let at = |text| Moment::parse(text).unwrap().rfc3339();
    assert_eq!(at("Chủ Nhật 2/9/1945 14h"), "1945-09-02T14:00:00+07:00");
    assert_eq!(at("Thu 6/10/2022"), "2022-10-06T00:00:00+07:00", "an English Thursday");
    assert_eq!(at("30/4/1975 11:30"), "1975-04-30T11:30:00+08:00");
    assert_eq!(at("13/06/1975"), "1975-06-13T00:00:00+07:00");
}

#[test]
fn parse_says_what_is_wrong() {
    let suggestion = |text: &str| text.to_string();
    let swapped = |text| MomentError::DayMonthSwapped { suggestion: suggestion(text) };
    let short = |text| MomentError::TwoDigitYear { suggestion: suggestion(text) };
    let impossible =
        |text| MomentError::Impossible { suggestion: Some(suggestion(text)) };
    let nothing = MomentError::Impossible { suggestion: None };
    let missing = |day, month| MomentError::MissingYear { day, month };
    use MomentError::{Empty, ImpossibleTime, TooEarly, Unreadable};
    for (texts, error) in [
        (" ;\u{a0}", Empty),
        ("9/10;ngày 9 tháng 10;16h30 9-10;9 tháng 10 20:30", missing(9, 10)),
        ("29/2", missing(29, 2)),
        ("10/13/2020;16:30 10/13/2020", swapped("13/10/2020")),
        ("2020-13-10", swapped("2020-10-13")),
        ("31/02/2020;30/2/2020", impossible("29/02/2020")),
        ("2023-02-30", impossible("2023-02-28")),
        ("0/10/2020;32/10/2020;13/13/2020;31/2;10/13", nothing),
        ("9/10/2020 25:00;2020-10-09 24:00;9/10/2020 16:75", ImpossibleTime),
        ("2020-10-09T16:30:00+25:00;2020-10-09T16:30:00+07:60", ImpossibleTime),
        ("31/12/1944;0001-01-01;1945-01-01T00:00:00+14:00", TooEarly),
        ("9/10/20;9.10.20;20 giờ, 9-10-20", short("09/10/2020")),
        ("30/4/75", short("30/04/1975")),
        ("hôm qua;2020;16:30;9/10/2020 chiều;9-10/10/2020;9/10/202;#/#/#", Unreadable),
        (
            "9/10/2020 16:30 - 17:00;9/10/2020 - 11/10/2020;1/2/3/4;20201-10-09",
            Unreadable,
        ),
    ] {
        for text in texts.split(';') {
            assert_eq!(Moment::parse(text), Err(error.clone()), "{text}");
        }
    }
}

#[test]
fn every_day_is_written_and_read_alike() {
    let first = Moment::parse("1996-01-01").unwrap();
    for days in (0..36 * 365).step_by(13) {
        let precision = Precision::Day;
        let moment = Moment { instant: first.instant + days * 86_400, precision };
        let document = moment.document_vi();
        for text in [moment.iso(), moment.short(), moment.long_vi(), document] {
            assert_eq!(Moment::parse(&text), Ok(moment), "{text}");
        }
        let timed = Moment::from_unix(moment.instant + days);
        assert_eq!(Moment::parse(&timed.rfc3339()), Ok(timed));
        assert_eq!(Moment::parse(&timed.iso()).unwrap().iso(), timed.iso());
        assert!(timed.long_vi().starts_with(WEEKDAYS_VI[(days % 7) as usize]));
    }
}

#[test]
fn moments_are_written_for_readers_feeds_and_documents() {
    let day = Moment::parse("05/07/2023").unwrap();
    let moment = Moment::parse("2020-10-09 16:30").unwrap();
    assert_eq!(moment.rfc3339(), "2020-10-09T16:30:00+07:00");
    assert_eq!(day.rfc3339(), "2023-07-05T00:00:00+07:00");
    assert_eq!(moment.rfc2822(), "Fri, 09 Oct 2020 16:30:00 +0700");
    assert_eq!([moment.iso(), day.iso()], ["2020-10-09T16:30+07:00", "2023-07-05"]);
    assert_eq!(moment.long_vi(), "Thứ Sáu, 09/10/2020, 16:30");
    assert_eq!(day.long_vi(), "Thứ Tư, 05/07/2023");
    assert_eq!(moment.long_en(), "Friday, 9 October 2020, 16:30");
    assert_eq!(day.long_en(), "Wednesday, 5 July 2023");
    assert_eq!(moment.document_vi(), "ngày 09 tháng 10 năm 2020");
    assert_eq!(day.document_vi(), "ngày 05 tháng 7 năm 2023");
    let february = Moment::parse("10/2/2020").unwrap();
    assert_eq!(february.document_vi(), "ngày 10 tháng 02 năm 2020");
    assert_eq!(Moment::from_unix(i64::MIN).rfc3339(), "1945-01-01T00:00:00+08:00");
    assert_eq!(Moment::from_unix(i64::MAX).rfc3339(), "9998-12-31T23:59:59+07:00");
    assert!(moment > Moment::parse("2020-10-09").unwrap() && moment < day);
}

#[test]
fn parse_survives_anything() {
    let words =
        PIECES.split(' ').chain(["9", "10", "2020", "99", "#", "é", "\u{301}", " "]);
    let words: Vec<&str> = words.collect();
    let mut seed: u64 = 1945;
    let mut random = || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (seed >> 33) as usize
    };
    for _ in 0..2_000 {
        let bytes: Vec<u8> = (0..random() % 40).map(|_| random() as u8).collect();
        let _ = Moment::parse(&String::from_utf8_lossy(&bytes));
        let text: String =
            (0..random() % 30).map(|_| words[random() % words.len()]).collect();
        let digits = text.replace(|letter: char| letter.is_ascii_uppercase(), "9");
        for text in [text, digits] {
            if let Ok(moment) = Moment::parse(&text) {
                assert_eq!(
                    Moment::parse(&moment.rfc3339()).unwrap().instant,
                    moment.instant
                );
            }
        }
    }
}
