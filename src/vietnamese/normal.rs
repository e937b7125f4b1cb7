//! Normal form: every text that is read is brought to NFC, and nearly every one is there.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// The text in Normalization Form C, borrowed when it already was.
///
/// macOS writes file names in NFD, and windows-1258 decodes to base letters with
/// combining marks. Source: CONTENT, "Normal form"; Unicode Standard Annex #15.
pub fn nfc(text: &str) -> Cow<'_, str> {
    if is_all_settled(text.as_bytes()) || is_nfc(text) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.nfc().collect())
    }
}

/// Whether the character is in NFC whatever stands beside it: below the combining marks,
/// or a Vietnamese letter, or common punctuation. Spares most texts the table look-ups.
pub(super) fn is_settled(letter: char) -> bool {
    matches!(letter, '\0'..'\u{300}' | 'Ạ'..='ỹ' | '\u{2010}'..='\u{2027}')
}

/// Whether a UTF-8 text has settled characters alone; every text that is read asks this.
fn is_all_settled(mut bytes: &[u8]) -> bool {
    loop {
        bytes = match bytes {
            [] => return true,
            [0..=0x7F, rest @ ..] => rest,
            [0xC2..=0xCB, _, rest @ ..] => rest,
            [0xE1, 0xBA, 0xA0..=0xBF, rest @ ..] => rest,
            [0xE1, 0xBB, 0x80..=0xB9, rest @ ..] => rest,
            [0xE2, 0x80, 0x90..=0xA7, rest @ ..] => rest,
            _ => return false,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_and_characters_are_settled_alike() {
        for letter in '\0'..=char::MAX {
            let mut buffer = [0; 4];
            let bytes = letter.encode_utf8(&mut buffer).as_bytes();
            assert_eq!(is_all_settled(bytes), is_settled(letter), "{letter:?}");
        }
    }
}
