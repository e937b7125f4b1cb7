//! UTF-8 that a program read as windows-1252 or Latin-1 and saved again: "CÃ´ng Ä‘oÃ n".

use std::borrow::Cow;

use encoding_rs::WINDOWS_1252;

use super::is_vietnamese;
use crate::diagnostic::Span;

/// Fewest letters that betray such a text. A run of signs counts only if it gives a letter
/// of Vietnamese, so that no other language and no sign of its own comes near.
const FEWEST: usize = 5;

/// A word that was misread.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misread {
    /// The word as it should be.
    pub meant: String,
    /// Where it stands.
    pub span: Span,
}

/// The first word of a text whose letters were misread, if several were.
pub(super) fn find(text: &str) -> Option<Misread> {
    let mut first = None;
    let mut letters = 0;
    for (at, _) in text.char_indices().filter(|(_, letter)| ('Ã'..='á').contains(letter))
    {
        if letter(&text[at..]).is_some() {
            first = first.or(Some(at));
            letters += 1;
        }
        if letters == FEWEST {
            return first.map(|at| word(text, at));
        }
    }
    None
}

/// The word around a byte.
fn word(text: &str, at: usize) -> Misread {
    let start = text[..at].rfind(char::is_whitespace).map_or(0, |space| space + 1);
    let start = text.ceil_char_boundary(start);
    // A no-break space may be one of the signs.
    let is_end = |letter: char| letter.is_whitespace() && letter != '\u{A0}';
    let end = text[at..].find(is_end).map_or(text.len(), |end| at + end);
    let mut meant = String::new();
    let mut rest = &text[start..end];
    while let Some(next) = rest.chars().next() {
        let (letter, length) = letter(rest).unwrap_or((next, next.len_utf8()));
        meant.push(letter);
        rest = &rest[length..];
    }
    Misread { meant, span: Span::new(start..end) }
}

/// The letter of Vietnamese whose bytes the first signs of a text are, and how many bytes
/// of the text these take.
fn letter(text: &str) -> Option<(char, usize)> {
    let mut bytes = [0; 3];
    let mut length = 0;
    for (letter, at) in text.chars().zip(0..3) {
        bytes[at] = byte(letter)?;
        length += letter.len_utf8();
        if let Ok(meant) = std::str::from_utf8(&bytes[..=at]) {
            let meant = meant.chars().next().filter(|meant| is_vietnamese(*meant));
            return meant.map(|meant| (meant, length));
        }
    }
    None
}

/// The byte that a sign was read from.
fn byte(letter: char) -> Option<u8> {
    if let Ok(byte) = u8::try_from(u32::from(letter)) {
        return Some(byte);
    }
    let mut buffer = [0; 4];
    let (bytes, _, is_wrong) = WINDOWS_1252.encode(letter.encode_utf8(&mut buffer));
    match bytes {
        Cow::Owned(bytes) if !is_wrong => bytes.first().copied(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_were_misread_are_known_in_both_encodings() {
        let written = "Hội nghị của Công đoàn ngành Y tế tổ chức ở Cần Thơ";
        let latin: String = written.bytes().map(char::from).collect();
        let windows = WINDOWS_1252.decode_without_bom_handling(written.as_bytes()).0;
        for misread in [latin, windows.into_owned()] {
            let found = find(&misread).expect("it is found");
            assert_eq!(found.meant, "Hội", "{misread}");
            assert_eq!(found.span.start, 0);
        }
        for text in [
            written,
            "XÃ HỘI – “ĐÃ” «Quá» «khá» á» ÁO Ä Ö Ü © ®",
            "São Paulo, coração, Ångström, Ærø, Ægir, Äpfel, háček",
            "Chữ hỏng trông như CÃ´ng Ä‘oÃ n vậy",
            "",
        ] {
            assert_eq!(find(text), None, "{text}");
        }
    }
}
