//! Texts whose letters are other characters in truth: typed with fonts of the 1990s, or once
//! read in the wrong encoding.

use super::misread::{self, Misread};
use crate::bytes;
use crate::diagnostic::Span;

/// A family of fonts with its own encoding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Font {
    /// `.VnTime` and its like, after TCVN 5712:1993 (VN3): "C«ng ®oµn".
    Tcvn3,
    /// `VNI-Times` and its like: "Coâng ñoaøn".
    Vni,
}

impl Font {
    /// Its name, as a clerk finds it in the list of Word's fonts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Tcvn3 => "TCVN3 (.VnTime)",
            Self::Vni => "VNI (VNI-Times)",
        }
    }
}

/// Signs that TCVN3 has in the middle of words: ă â đ ê ô ơ ư, and à ả ã á ạ.
const OF_TCVN3: &str = "«®µ¸¶·¹¨©ª¬»¾¼½Æ¢§£¤¥¦";

/// Letters that VNI has instead of marks, and Vietnamese does not have.
const OF_VNI: &str = "ñøïûöäåëüîÑØÏÛÖÄÅËÜÎ";

/// Fewest words that betray a font, and of how many words in a text they are one.
const FEWEST: usize = 5;
const SHARE: usize = 5;

/// Why readers would see strange signs in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    /// It was typed for fonts of old; the first word that shows it.
    Font(Font, Span),
    /// It was once read in the wrong encoding.
    Misread(Misread),
}

/// What is wrong with the letters of a text, when that is beyond doubt.
pub fn damage(text: &str) -> Option<Damage> {
    if !bytes::any(text.as_bytes(), begins_sign) {
        return None;
    }
    // The signs of what was misread are among those of TCVN3.
    let misread = misread::find(text).map(Damage::Misread);
    misread.or_else(|| font(text).map(|(font, span)| Damage::Font(font, span)))
}

/// The font that a text was typed for, and the first word that shows it: many words have
/// signs that no word of a Vietnamese text has.
pub(super) fn font(text: &str) -> Option<(Font, Span)> {
    let (mut words, mut odd, mut of_tcvn3, mut first) = (0, 0, 0, None);
    for word in text.split_whitespace() {
        words += 1;
        let font = font_of(word);
        odd += usize::from(font.is_some());
        of_tcvn3 += usize::from(font == Some(Font::Tcvn3));
        first = first.or(font.map(|_| word));
    }
    // TCVN3 has some letters of VNI, but VNI none of its signs.
    let font = if of_tcvn3 * 3 >= odd { Font::Tcvn3 } else { Font::Vni };
    let first = first.filter(|_| odd >= FEWEST && odd * SHARE >= words)?;
    let at = first.as_ptr().addr() - text.as_ptr().addr();
    Some((font, Span::new(at..at + first.len())))
}

/// The font whose signs a word has among its letters.
fn font_of(word: &str) -> Option<Font> {
    let has_letter = word.contains(|letter: char| letter.is_ascii_alphabetic());
    // Quotation marks and "®" stand at the ends of words of today.
    let inner =
        word.trim_matches(|c: char| "«»®".contains(c) || c.is_ascii_punctuation());
    let is_tcvn3 = |letter| OF_TCVN3.contains(letter);
    if !has_letter {
        None
    } else if inner.contains(is_tcvn3) || word.starts_with('®') {
        Some(Font::Tcvn3)
    } else {
        inner.contains(|letter| OF_VNI.contains(letter)).then_some(Font::Vni)
    }
}

/// Whether a byte of UTF-8 begins one of the commonest signs, "®µ«" and "øñ", or of what
/// was misread, "Ä" and "áº", "á»", by it and the bytes behind it.
fn begins_sign(lead: u8, second: u8, third: u8) -> bool {
    let is_tcvn3 = (second == 0xAE) | (second == 0xB5) | (second == 0xAB);
    let is_vni = (second == 0xB8) | (second == 0xB1);
    let is_misread = (second == 0x84) | ((second == 0xA1) & (third == 0xC2));
    ((lead == 0xC2) & is_tcvn3) | ((lead == 0xC3) & (is_vni | is_misread))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fonts_of_old_are_known_by_their_words() {
        for (text, font) in [
            ("C«ng ®oµn viªn chøc tØnh tæ chøc héi nghÞ s¬ kÕt", Some(Font::Tcvn3)),
            ("Coâng ñoaøn Vieân chöùc tænh toå chöùc hoäi nghò sô keát", Some(Font::Vni)),
            ("Liªn ®oµn Lao ®éng tØnh, C«ng ®oµn ngµnh", Some(Font::Tcvn3)),
            ("Công đoàn Viên chức tỉnh tổ chức hội nghị «sơ kết» quý III", None),
            ("Nhãn hiệu Samsung® và Vinamilk®, 5 µm bụi mịn, Bosch® và Total®", None),
            (
                "Ông Jørgen Müller từ Tromsø và bà Núñez thăm nhà máy, trao đổi với công đoàn cơ sở",
                None,
            ),
            ("Kỹ sư người Đức: Jörg, Günter, Björn thăm nhà máy", None),
            ("", None),
        ] {
            assert_eq!(super::font(text).map(|(font, _)| font), font, "{text}");
            let found = damage(text).map(|damage| match damage {
                Damage::Font(font, _) => font,
                Damage::Misread(misread) => panic!("{misread:?}"),
            });
            assert_eq!(found, font, "{text}");
        }
    }
}
