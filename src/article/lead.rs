//! What the opening of an article says against its head: a day far from its date.
//!
//! News begin with "Sáng ngày 09/10 …"; such a day more than a month away from `date` is
//! most likely a slip in one of the two.

use crate::moment::Moment;
use crate::vietnamese;

/// How far the day may be away, in days.
const NEAR: i64 = 30;

/// Seconds of a day.
const DAY: i64 = 24 * 3600;

/// The day at the opening of a lead, as typed ("09/10"), when it is far from `date`. A
/// day without a year is that of the nearest one.
pub(super) fn far_day(lead: &str, date: &Moment) -> Option<String> {
    let opening: String = lead.chars().take(40).collect();
    if !opening.contains(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    let typed = day_of(&opening)?;
    let numbers: Vec<&str> = typed.split(['/', '-', '.']).collect();
    let near = |year: i16| {
        let day = format!("{year}-{:0>2}-{:0>2}", numbers[1], numbers[0]);
        let day = Moment::parse(&day).ok()?;
        Some((day.instant() - date.instant()).abs() / DAY)
    };
    let days = match numbers.get(2) {
        Some(year) => near(year.parse().ok()?),
        None => (-1..=1).filter_map(|by| near(date.year() + by)).min(),
    };
    days.filter(|days| *days > NEAR).map(|_| typed)
}

/// The day behind the words that open news: "Sáng", "Chiều ngày", "Ngày", "Vừa qua,
/// ngày".
fn day_of(opening: &str) -> Option<String> {
    const WORDS: [&str; 9] =
        ["sang", "trua", "chieu", "toi", "ngay", "vua", "qua", "hom", "vao"];
    let words = opening.split_whitespace();
    let mut words = words.map(|word| word.trim_matches([',', '.', '(', ')', ';', '–']));
    let first = words.next().filter(|word| is_one_of(word, &WORDS))?;
    let mut last = first;
    for word in words {
        if is_one_of(word, &WORDS) {
            last = word;
            continue;
        }
        let parts: Vec<&str> = word.split(['/', '-', '.']).collect();
        let is_number = |part: &&str| {
            (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit())
        };
        let is_day = (2..=3).contains(&parts.len()) && parts.iter().all(is_number);
        // "Tối 10/10" is a day, "Qua 3/4 chặng đường" is not.
        let is_opened = !["vua", "qua", "vao"].contains(&vietnamese::fold(last).as_str());
        return (is_day && is_opened).then(|| word.to_owned());
    }
    None
}

fn is_one_of(word: &str, words: &[&str]) -> bool {
    words.contains(&vietnamese::fold(word).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_far_from_the_date_is_found() {
        let date = Moment::parse("2020-10-09 16:30").unwrap();
        for (lead, found) in [
            ("Sáng ngày 09/10, tại hội trường", None),
            ("Sáng 9/10/2020, Công đoàn ngành Y tế", None),
            ("Chiều ngày 12/7, Công đoàn Viên chức", Some("12/7")),
            ("Ngày 09/10/2019, Công đoàn ngành", Some("09/10/2019")),
            ("Vừa qua, ngày 1/3, tại", Some("1/3")),
            ("Qua 3/4 chặng đường, phong trào", None),
            ("Công đoàn ngành Y tế ngày 12/7 tổ chức", None),
            ("Ngày 30/02, không có ngày ấy", None),
            ("", None),
        ] {
            assert_eq!(far_day(lead, &date).as_deref(), found, "{lead}");
        }
        let new_year = Moment::parse("2021-01-02").unwrap();
        assert_eq!(far_day("Sáng ngày 30/12, tại", &new_year), None);
    }
}
