//! Personal data in a text that probably should not be there.
//!
//! In: a text. Out: [`Personal`], the numbers in it that look like an identity card, a
//! bank account or somebody's mobile telephone, each with its place. A telephone behind
//! words such as "liên hệ" was meant to be read by everybody. Which numbers belong to the
//! portal's own bodies is the site's to say. Decree 13/2023/NĐ-CP, article 2, counts all
//! three as personal data.

use serde::{Deserialize, Serialize};

use crate::diagnostic::Span;
use crate::vietnamese;

/// What a number looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Looks {
    /// Twelve digits that begin with the code of a province, or nine behind its name.
    IdentityCard,
    /// Digits behind "số tài khoản".
    BankAccount,
    /// A number of a mobile network.
    Telephone,
}

/// A number that looks like personal data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Personal {
    /// What it looks like.
    pub looks: Looks,
    /// Its digits.
    pub digits: String,
    /// Where it stands.
    pub span: Span,
}

/// How many bytes of a text are looked at together, and how many digits these have at
/// least if there is such a number in or beside them.
const BLOCK: usize = 64;
const FEWEST: usize = 5;

/// A group of so many digits is no part of a longer number.
const LONGEST_GROUP: usize = 9;

/// The shortest number of a bank account, in digits; the others are longer.
const SHORTEST: usize = 6;

/// How many bytes before a number say what it is.
const NEAR: usize = 60;

/// Words before a number, folded.
const OF_CARDS: [&str; 5] = ["cccd", "cmnd", "cmt", "can cuoc", "dinh danh"];
const OF_ACCOUNTS: [&str; 4] = ["tai khoan", "stk", "so tk", "account"];
const OF_CONTACTS: [&str; 9] = [
    "lien he",
    "dien thoai",
    "hotline",
    "duong day nong",
    "dt:",
    "sdt",
    "tel",
    "zalo",
    "dtdd",
];

/// The numbers of a text that look like personal data, in their order.
pub fn find(text: &str) -> Vec<Personal> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = next_digits(bytes, at) {
        let end = number_end(bytes, start);
        let number = &text[start..end];
        let is_part = |byte: Option<&u8>| {
            byte.is_some_and(|b| b.is_ascii_alphanumeric() || b"/_=&?#%@+-.,".contains(b))
        };
        // A full stop or a comma may follow; a digit behind it would be of the number.
        let after = bytes.get(end).filter(|byte| !b".,-".contains(byte));
        let before = start.checked_sub(1).and_then(|at| bytes.get(at));
        let is_alone = !is_part(before.filter(|byte| **byte != b'+')) && !is_part(after);
        let looks = is_alone.then(|| looks(number, &text[..start])).flatten();
        found.extend(looks.map(|looks| Personal {
            looks,
            digits: digits(number),
            span: Span::new(start..end),
        }));
        at = end;
    }
    found
}

fn digits(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}

/// The next digit, where there are many.
fn next_digits(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    while at < bytes.len() {
        let block = &bytes[at..bytes.len().min(at + BLOCK)];
        let count = block.iter().map(|byte| u8::from(byte.is_ascii_digit())).sum::<u8>();
        // Half of a number at the end of a block belongs to the next one.
        let is_last = block.iter().rev().take(2).any(u8::is_ascii_digit);
        if usize::from(count) >= FEWEST || (count > 0 && is_last) {
            let first = block.iter().position(u8::is_ascii_digit);
            return first.map(|first| at + first);
        }
        at += BLOCK;
    }
    None
}

/// Where a number ends: its groups of digits have one space, dot or hyphen between them,
/// the same between all. A long group that could be a number of its own is one.
fn number_end(bytes: &[u8], start: usize) -> usize {
    let (mut end, mut group, mut between) = (start, start, None);
    while let Some(byte) = bytes.get(end) {
        let goes_on = || {
            b" .-".contains(byte)
                && between.is_none_or(|other| other == byte)
                && end - group < LONGEST_GROUP
                && bytes.get(end + 1).is_some_and(u8::is_ascii_digit)
        };
        if byte.is_ascii_digit() {
            end += 1;
        } else if goes_on() {
            between = Some(byte);
            end += 1;
            group = end;
        } else {
            break;
        }
    }
    end
}

fn looks(number: &str, before: &str) -> Option<Looks> {
    if number.len() < SHORTEST {
        return None;
    }
    let groups = || number.split([' ', '.', '-']);
    let digits = digits(number);
    // A sum of money has groups of three, a date short ones with a year.
    let is_sum = groups().count() > 1
        && number.contains('.')
        && groups().skip(1).all(|group| group.len() == 3)
        && groups()
            .next()
            .is_some_and(|first| first.len() <= 3 && !first.starts_with('0'));
    let is_date = groups().count() == 3 && digits.len() <= 8;
    if is_sum || is_date || digits.len() < SHORTEST {
        return None;
    }
    let start = before.len().saturating_sub(NEAR);
    let start = (start..=before.len()).find(|at| before.is_char_boundary(*at))?;
    let line = before[start..].rsplit('\n').next().unwrap_or_default();
    // Words before another number are that one's.
    let own = line.rsplit(|letter: char| letter.is_ascii_digit()).next().unwrap_or(line);
    let said = vietnamese::fold(own);
    let says = |words: &[&str]| words.iter().any(|word| said.contains(word));
    let province = digits.get(..3).and_then(|code| code.parse::<u16>().ok());
    let is_card =
        digits.len() == 12 && province.is_some_and(|code| (1..=96).contains(&code));
    let is_old_card = digits.len() == 9;
    let national = digits.strip_prefix("84").filter(|_| before.ends_with('+'));
    let national = national.or_else(|| digits.strip_prefix('0'));
    let is_mobile = national.is_some_and(|rest| {
        rest.len() == 9 && rest.starts_with(['3', '5', '7', '8', '9'])
    });
    if says(&OF_ACCOUNTS) && digits.len() <= 19 {
        Some(Looks::BankAccount)
    } else if is_card || (is_old_card && says(&OF_CARDS)) {
        Some(Looks::IdentityCard)
    } else {
        (is_mobile && !says(&OF_CONTACTS)).then_some(Looks::Telephone)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_name_a_person_are_found() {
        for (text, looks, number) in [
            ("ông A (CCCD 079123456789) nhận quà", Looks::IdentityCard, "079123456789"),
            ("anh B, 094 086 001 234.", Looks::IdentityCard, "094 086 001 234"),
            ("chứng minh nhân dân, CMND số 365123456", Looks::IdentityCard, "365123456"),
            ("số tài khoản: 1023 4567 89 tại", Looks::BankAccount, "1023 4567 89"),
            ("STK 0123456, mở", Looks::BankAccount, "0123456"),
            ("chị C 0912.345.678 - cho biết", Looks::Telephone, "0912.345.678"),
            ("gọi +84 912 345 678", Looks::Telephone, "84 912 345 678"),
        ] {
            let found = find(text);
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!((found[0].looks, &text[found[0].span.range()]), (looks, number));
        }
        let far = format!("{} 0912345678 {} 0987654321", "a".repeat(57), "b".repeat(200));
        assert_eq!(find(&far).len(), 2);
        assert_eq!(find("0912345678 0987654321").len(), 2);
    }

    #[test]
    fn numbers_of_a_newsroom_are_not() {
        for text in [
            "thu 1.724.000.000 đồng, tăng 120.000.000.000 so với 2020-2023",
            "ngày 09-10-2020 16:30, số 123/TB-LĐLĐ, 09/10/2020",
            "https://a.vn/079123456789.html và a_079123456789",
            "điện thoại 0299 3822 339; liên hệ đồng chí D: 0912 345 678",
            "Zalo 0912345678",
            "84688624 lượt, 271 đoàn viên, 105 tổ",
            "999123456789",
            "",
        ] {
            assert_eq!(find(text), [], "{text}");
        }
    }
}
