//! Whom to turn to, as a document says it: a text in which e-mail addresses and
//! telephone numbers are links.
//!
//! In: the text as typed. Out: its parts in order; put together again they are the text.

use crate::imprint::Telephone;

/// A part of the text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct ContactView {
    /// Its text, cut where a line may break within an e-mail address: behind `@` and
    /// before dots.
    pub(super) pieces: Vec<String>,
    /// The address of its link, or empty.
    pub(super) href: String,
}

/// How many digits a telephone number has in Viet Nam with its leading 0, and what the
/// short numbers that anybody may dial begin with.
const DIGITS: std::ops::RangeInclusive<usize> = 10..=11;
const SHORT: [&str; 2] = ["1800", "1900"];

/// The parts of a text.
pub(super) fn parts(text: &str) -> Vec<ContactView> {
    let mut parts = Vec::new();
    let mut plain = 0;
    let mut at = 0;
    while let Some(letter) = text[at..].chars().next() {
        let is_start = is_start(&text[..at]);
        let found =
            is_start.then(|| email(&text[at..]).or_else(|| telephone(&text[at..])));
        let Some((length, href)) = found.flatten() else {
            at += letter.len_utf8();
            continue;
        };
        if plain < at {
            parts.push(plain_part(&text[plain..at]));
        }
        let address = &text[at..at + length];
        let pieces = match href.starts_with("mailto:") {
            true => pieces(address),
            false => vec![address.to_owned()],
        };
        parts.push(ContactView { pieces, href });
        at += length;
        plain = at;
    }
    if plain < text.len() {
        parts.push(plain_part(&text[plain..]));
    }
    parts
}

/// Whether an address or number may follow: not inside of a word, a time or a date.
fn is_start(before: &str) -> bool {
    let mut letters = before.chars().rev();
    match letters.next() {
        Some(':' | '/' | '.' | '-' | ',') => {
            !letters.next().is_some_and(|letter| letter.is_ascii_digit())
        }
        Some(letter) => !letter.is_alphanumeric(),
        None => true,
    }
}

fn plain_part(text: &str) -> ContactView {
    ContactView { pieces: vec![text.to_owned()], href: String::new() }
}

/// The e-mail address at the start of a text: its length, and its link.
fn email(text: &str) -> Option<(usize, String)> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || "._+-".contains(c);
    let (name, rest) = text.split_once('@')?;
    let end = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
    let host = rest[..end].trim_end_matches(['.', '-', '_', '+']);
    let is_address = !name.is_empty() && name.chars().all(is_part) && host.contains('.');
    let length = name.len() + 1 + host.len();
    is_address.then(|| (length, format!("mailto:{}", &text[..length])))
}

/// The telephone number at the start of a text: its length, and its link.
fn telephone(text: &str) -> Option<(usize, String)> {
    text.starts_with(|c: char| c.is_ascii_digit() || "+(".contains(c)).then_some(())?;
    // One mark between digits, or a closing bracket and a space.
    let (mut end, mut marks) = (0, 0);
    for (at, letter) in text.char_indices() {
        match letter {
            '0'..='9' => (end, marks) = (at + 1, 0),
            ' ' | '.' | '-' | '(' | ')' | '+' if marks < 2 => marks += 1,
            _ => break,
        }
    }
    let number = &text[..end];
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let is_national = digits.starts_with('0') && DIGITS.contains(&digits.len());
    let is_short = SHORT.iter().any(|s| digits.starts_with(s)) && digits.len() <= 10;
    let is_global = number.starts_with('+') && digits.len() > 8;
    let href = Telephone::new(number).href;
    let is_number = is_national || is_global || is_short && digits.len() >= 8;
    (is_number && !href.is_empty()).then_some((end, href))
}

fn pieces(address: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for letter in address.chars() {
        let is_new = letter == '.' || pieces.last().is_some_and(|p| p.ends_with('@'));
        match pieces.last_mut().filter(|_| !is_new) {
            Some(piece) => piece.push(letter),
            None => pieces.push(letter.to_string()),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_numbers_in_a_text_are_links() {
        for (text, links) in [
            ("Văn phòng, ĐT 0299.3822339", &["tel:+842993822339"][..]),
            ("(0299) 3822339 - 0912 345 678", &["tel:+842993822339", "tel:+84912345678"]),
            (
                "Gửi về van-phong@congdoan.example.vn.",
                &["mailto:van-phong@congdoan.example.vn"],
            ),
            (
                "+84 299 3822339; tổng đài 1900 1234",
                &["tel:+842993822339", "tel:19001234"],
            ),
            ("số 09/TB-LĐLĐ ngày 20/11/2026, phòng 1204, a@b", &[]),
            ("trước 17:00 20.11.2026, hay 7:05 20.11.2026", &[]),
            ("", &[]),
        ] {
            let parts = parts(text);
            let hrefs = parts.iter().map(|part| &*part.href);
            let hrefs: Vec<&str> = hrefs.filter(|href| !href.is_empty()).collect();
            assert_eq!(hrefs, links, "{text}");
            let whole: String =
                parts.iter().flat_map(|part| &*part.pieces).cloned().collect();
            assert_eq!(whole, text);
        }
        assert_eq!(pieces("a.b@c.vn"), ["a", ".b@", "c", ".vn"]);
    }
}
