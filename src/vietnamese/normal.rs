//! Normal form: every text that is read is brought to NFC, and nearly every one is there.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::bytes;

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
    matches!(letter, '\0'..'\u{300}' | '\u{1E80}'..='\u{1EFF}' | '\u{2002}'..='\u{203F}')
}

/// Whether a UTF-8 text has settled characters alone; every text that is read asks this.
fn is_all_settled(text: &[u8]) -> bool {
    !bytes::any(text, leads_unsettled)
}

/// Whether a byte of UTF-8 begins a character that is not settled, by it and the two
/// bytes behind it.
fn leads_unsettled(lead: u8, second: u8, third: u8) -> bool {
    let is_punctuation = (lead == 0xE2) & (second == 0x80) & (third >= 0x82);
    let is_letter = (lead == 0xE1) & ((second == 0xBA) | (second == 0xBB));
    (lead >= 0xCC) & !is_punctuation & !is_letter
}

#[cfg(test)]
mod tests {
    use unicode_normalization::char::canonical_combining_class;
    use unicode_normalization::{IsNormalized, is_nfc_quick};

    use super::*;

    #[test]
    fn bytes_and_characters_are_settled_alike() {
        for letter in '\0'..=char::MAX {
            let mut buffer = [0; 4];
            let bytes = letter.encode_utf8(&mut buffer).as_bytes();
            assert_eq!(is_all_settled(bytes), is_settled(letter), "{letter:?}");
        }
    }

    #[test]
    fn an_unsettled_character_is_found_wherever_it_stands() {
        let text = "Đoàn viên ".repeat(30);
        for (at, _) in text.char_indices() {
            for (letter, is_settled) in [("\u{301}", false), ("–", true), ("ề", true)]
            {
                let text = [&text[..at], letter, &text[at..]].concat();
                assert_eq!(
                    is_all_settled(text.as_bytes()),
                    is_settled,
                    "{letter} at {at}"
                );
            }
        }
    }

    #[test]
    fn a_settled_character_is_in_normal_form_and_joins_no_other() {
        for letter in ('\0'..=char::MAX).filter(|letter| is_settled(*letter)) {
            let quick = is_nfc_quick(std::iter::once(letter));
            assert_eq!(quick, IsNormalized::Yes, "{letter:?}");
            assert_eq!(canonical_combining_class(letter), 0, "{letter:?}");
        }
    }
}
