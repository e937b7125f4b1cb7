//! Bytes → text, in whichever encoding a newsroom's computers saved it.
//!
//! In: the bytes of a file. Out: [`Decoded`], UTF-8 in NFC with `\n` line ends, without
//! characters that nobody sees; all spans of diagnostics count in this text. What was not
//! UTF-8 is still read where there is no doubt: UTF-16 as Notepad once saved "Unicode",
//! and windows-1258, whose combining marks are composed here. Texts in the private
//! encodings of TCVN3 and VNI fonts, and those that were once read in the wrong encoding,
//! are recognised ([`damage`]), never converted.

mod legacy;
mod misread;

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1258};
use simdutf8::basic::from_utf8;

use crate::diagnostic::Span;
use crate::{bytes, vietnamese};

pub use legacy::{Damage, Font, damage};
pub use misread::Misread;

/// A file's text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decoded<'a> {
    /// UTF-8 in NFC, with `\n` line ends.
    pub text: Cow<'a, str>,
    /// The name of the encoding, where that was not UTF-8.
    pub encoding: Option<&'static str>,
    /// Where in the text the first character without a shape stood, if any did.
    pub cleaned_at: Option<Span>,
}

/// Why bytes are no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// They are a file of another kind, named in words that both languages have.
    Other(&'static str),
    /// They were typed for fonts of old; the span is that of [`Unreadable::Broken`].
    Font(Font, Span),
    /// The first character that is no text, in the text of [`lossy`].
    Broken(Span),
}

/// The text of a file.
///
/// # Errors
/// When it is in no encoding that can be told from its bytes alone.
pub fn decode(bytes: &[u8]) -> Result<Decoded<'_>, Unreadable> {
    let bytes = bytes.strip_prefix(BOM).unwrap_or(bytes);
    match from_utf8(bytes) {
        Ok(text) if is_clean(bytes) => {
            let text = vietnamese::nfc(text);
            Ok(Decoded { text, encoding: None, cleaned_at: None })
        }
        Ok(text) if !text.contains('\0') => Ok(decoded(text, None)),
        _ => match kind(bytes) {
            Some(kind) => Err(Unreadable::Other(kind)),
            None => decode_other(bytes).ok_or_else(|| unreadable(bytes)),
        },
    }
}

/// The text of any bytes, for people to look at: what is no text shows as `�`.
pub fn lossy(bytes: &[u8]) -> Cow<'_, str> {
    match decode(bytes) {
        Ok(decoded) => decoded.text,
        Err(_) => Cow::Owned(replaced(bytes)),
    }
}

/// The text of bytes that are none.
fn replaced(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes).replace("\r\n", "\n");
    text.replace(['\0', '\r'], "\u{FFFD}")
}

/// The mark with which Windows begins UTF-8 files.
const BOM: &[u8] = b"\xEF\xBB\xBF";

/// How files begin that are no text, and what they are.
const KINDS: [(&[u8], &str); 6] = [
    (b"PK\x03\x04", "Word/Excel/zip"),
    (b"\xD0\xCF\x11\xE0", "Word/Excel (.doc, .xls)"),
    (b"%PDF", "PDF"),
    (b"{\\rtf", "RTF"),
    (b"\xFF\xD8\xFF", "JPEG"),
    (b"\x89PNG", "PNG"),
];

/// How many of its bytes are looked at to tell UTF-16 without a mark.
const PROBED: usize = 512;

fn decoded(text: &str, encoding: Option<&'static str>) -> Decoded<'static> {
    let (text, cleaned_at) = cleaned(text);
    let text = Cow::Owned(vietnamese::nfc(&text).into_owned());
    Decoded { text, encoding, cleaned_at }
}

/// Bytes that are no UTF-8.
fn decode_other(bytes: &[u8]) -> Option<Decoded<'static>> {
    let utf16 = match bytes {
        [0xFF, 0xFE, ..] => Some(UTF_16LE),
        [0xFE, 0xFF, ..] => Some(UTF_16BE),
        _ => unmarked_utf16(bytes),
    };
    let encoding: &Encoding = utf16.unwrap_or(WINDOWS_1258);
    let (text, is_wrong) = encoding.decode_with_bom_removal(bytes);
    let text = vietnamese::nfc(&text);
    let is_text = match utf16 {
        Some(_) => !text.contains('\0'),
        None => text.chars().all(is_of_1258) && text.contains(is_vietnamese),
    };
    (is_text && !is_wrong).then(|| decoded(&text, Some(encoding.name())))
}

/// UTF-16 without its mark: every other byte of most characters is zero.
fn unmarked_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let probed = &bytes[..bytes.len().min(PROBED) & !1];
    let zeros =
        |at: usize| probed.iter().skip(at).step_by(2).filter(|b| **b == 0).count();
    let many = probed.len() / 5;
    match (zeros(0), zeros(1)) {
        (0, low) if low > many => Some(UTF_16LE),
        (high, 0) if high > many => Some(UTF_16BE),
        _ => None,
    }
}

/// Whether a Vietnamese text in windows-1258 has such a character, once its marks are
/// composed: ASCII, a letter, or what Word types by itself.
fn is_of_1258(letter: char) -> bool {
    let is_shapeless = letter.is_ascii_control() && !"\t\n\r\u{B}\u{C}".contains(letter);
    (letter.is_ascii() && !is_shapeless)
        || is_vietnamese(letter)
        || "“”‘’–—…•·°§«»×½¼¾±²³‰₫€\u{A0}\u{AD}".contains(letter)
}

/// Whether it is one of the letters that Vietnamese has and ASCII lacks.
fn is_vietnamese(letter: char) -> bool {
    matches!(letter, '\u{1EA0}'..='\u{1EF9}')
        || "ăâđêôơưĂÂĐÊÔƠƯàảãáèéìíòóõùúýÀẢÃÁÈÉÌÍÒÓÕÙÚÝĩũĨŨ".contains(letter)
}

/// Ends lines with `\n`, as those of Word's line break, and drops what has no shape.
fn cleaned(text: &str) -> (String, Option<Span>) {
    let mut clean = String::with_capacity(text.len());
    let mut first = None;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\r' => {
                letters.next_if_eq(&'\n');
                clean.push('\n');
            }
            '\u{B}' | '\u{C}' | '\u{2028}' | '\u{2029}' => clean.push('\n'),
            '\t' | '\n' => clean.push(letter),
            _ if is_shapeless(letter) => {
                first.get_or_insert(clean.len());
            }
            _ => clean.push(letter),
        }
    }
    // What stood there moves when the text is composed; a line's start does not.
    let first = first.map(|at| {
        let line = clean[..at].rfind('\n').map_or(0, |newline| newline + 1);
        let at = vietnamese::nfc(&clean[..line]).len();
        Span::new(at..at)
    });
    (clean, first)
}

/// Control characters, soft hyphens and spaces without width. Joiners stay: emoji and
/// other scripts need them.
fn is_shapeless(letter: char) -> bool {
    letter.is_ascii_control() || matches!(letter, '\u{AD}' | '\u{200B}' | '\u{FEFF}')
}

/// Whether nothing in a text needs to be [`cleaned`]: every file is asked.
fn is_clean(text: &[u8]) -> bool {
    !bytes::any(text, begins_unclean)
}

/// Whether a byte of UTF-8 begins a character that is cleaned away, by it and the two
/// bytes behind it.
fn begins_unclean(lead: u8, second: u8, third: u8) -> bool {
    let is_control = (lead < 0x20) & (lead != b'\t') & (lead != b'\n') | (lead == 0x7F);
    let is_hyphen = (lead == 0xC2) & (second == 0xAD);
    let is_space = (third == 0x8B) | (third == 0xA8) | (third == 0xA9);
    let is_space = (lead == 0xE2) & (second == 0x80) & is_space;
    is_control | is_hyphen | is_space | ((lead == 0xEF) & (second == 0xBB))
}

/// What a file is, by its first bytes, if it is no text.
fn kind(bytes: &[u8]) -> Option<&'static str> {
    let known = KINDS.iter().find(|(start, _)| bytes.starts_with(start));
    known.map(|(_, kind)| *kind)
}

/// Why the bytes are no text, and where they stop being one.
fn unreadable(bytes: &[u8]) -> Unreadable {
    let text = replaced(bytes);
    let at = text.find('\u{FFFD}').unwrap_or_default();
    let end = text[at..].chars().next().map_or(at, |first| at + first.len_utf8());
    let span = Span::new(at..end);
    // Text in UTF-8 of which a byte was broken looks like those fonts, too, when each byte
    // is taken for a letter.
    let broken = text.matches('\u{FFFD}').count();
    let whole = text.chars().filter(|c| !c.is_ascii() && *c != '\u{FFFD}').count();
    if whole > broken {
        return Unreadable::Broken(span);
    }
    match legacy::font(&encoding_rs::WINDOWS_1252.decode(bytes).0) {
        Some((font, _)) => Unreadable::Font(font, span),
        None => Unreadable::Broken(span),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8]) -> Option<(String, Option<&'static str>)> {
        decode(bytes).ok().map(|decoded| (decoded.text.into_owned(), decoded.encoding))
    }

    #[test]
    fn a_text_is_read_in_the_encodings_that_windows_saves() {
        let written = "Công đoàn Ngân hàng – “quý III” năm 2020: ₫ 1,4 tỷ";
        assert_eq!(text(written.as_bytes()), Some((written.into(), None)));
        let marked = [BOM, written.as_bytes()].concat();
        assert_eq!(text(&marked), Some((written.into(), None)));
        let utf16: Vec<u8> = written.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(text(&utf16), Some((written.into(), Some("UTF-16LE"))));
        let utf16: Vec<u8> = written.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let marked = [b"\xFE\xFF", &*utf16].concat();
        assert_eq!(text(&marked), Some((written.into(), Some("UTF-16BE"))));
        // "Đại hội" with the marks behind their letters.
        let bytes = b"\xD0a\xF2i h\xF4\xF2i \x96 quy\xEC III";
        let read = Some(("Đại hội – quý III".into(), Some("windows-1258")));
        assert_eq!(text(bytes), read);
    }

    #[test]
    fn what_is_no_text_is_not_guessed() {
        // A dash of Windows among letters of UTF-8.
        let odd = "Đoàn viên, người lao động – đã".replace('–', "?");
        let odd = odd.bytes().map(|byte| if byte == b'?' { 0x96 } else { byte });
        let odd: Vec<u8> = odd.collect();
        let broken = |at| Unreadable::Broken(Span::new(at..at + 3));
        let font = b"C\xABng \xAEo\xB5n vi\xAAn \xAEo\xB5n tr\xAD\xEDng C\xABng";
        for (bytes, why) in [
            (&b"PK\x03\x04\x14\x00\x06\x00"[..], Unreadable::Other("Word/Excel/zip")),
            (b"\xFF\xD8\xFF\xE0 \x10JFIF", Unreadable::Other("JPEG")),
            (odd.as_slice(), broken(35)),
            (b"---\ntitle: a\x00b\n", broken(12)),
            (b"\x80\x81\x82", broken(0)),
            (b"m\xE1\xBB\x99t\r\nhai \xE1", broken(10)),
            (font, Unreadable::Font(Font::Tcvn3, Span::new(1..4))),
        ] {
            assert_eq!(decode(bytes), Err(why), "{bytes:?}");
        }
    }

    #[test]
    fn what_has_no_shape_is_dropped_and_line_ends_are_lines() {
        let bytes =
            "a\r\nb\rc\u{B}d\u{2028}\u{200B}e\u{AD}f\u{7}g\u{1F468}\u{200D}\u{1F469}"
                .as_bytes();
        let decoded = decode(bytes).expect("a text");
        assert_eq!(decoded.text, "a\nb\nc\nd\nefg\u{1F468}\u{200D}\u{1F469}");
        let line = decoded.cleaned_at.expect("something was dropped").start as usize;
        assert_eq!(&decoded.text[line..line + 1], "e");
    }

    #[test]
    fn bytes_and_characters_are_clean_alike() {
        let long = "Đoàn viên ".repeat(20);
        for letter in '\0'..='\u{FFFF}' {
            let is_dropped = is_shapeless(letter) && !"\t\n".contains(letter)
                || matches!(letter, '\u{2028}' | '\u{2029}');
            let text = letter.to_string();
            // The last letters of a block of three bytes are looked at closely, too.
            let is_near = matches!(letter, '\u{FEC0}'..='\u{FEFF}');
            assert_eq!(is_clean(text.as_bytes()), !is_dropped && !is_near, "{letter:?}");
        }
        for at in 0..long.chars().count() {
            let mut text: Vec<char> = long.chars().collect();
            text.insert(at, '\u{200B}');
            let text: String = text.into_iter().collect();
            assert!(!is_clean(text.as_bytes()), "at {at}");
            assert_eq!(cleaned(&text).0, long);
        }
        assert!(is_clean(long.as_bytes()));
    }
}
