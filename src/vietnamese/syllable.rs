//! Letters and syllables: what a word begins with, and what tells a word in capitals from
//! an abbreviation.
//!
//! In: a word. Out: the letter of the alphabet under which it stands; whether it has a
//! tone, and whether it is built like a Vietnamese syllable: BÁO and TIN are, LĐLĐ and
//! THPT are not. It knows no words.

use unicode_normalization::char::decompose_canonical;

/// What a syllable may begin with, longest first, without marks; besides a vowel.
const ONSETS: &[&str] = &[
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d",
    "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x",
];

/// What may stand after its vowels.
const ENDS: &[&str] = &["", "c", "ch", "m", "n", "ng", "nh", "p", "t"];

/// The most vowels in a row: "khuya".
const VOWELS: usize = 3;

/// The capital of the alphabet under which a text stands in a list: Ă for "ắc", Đ for
/// "đoàn"; `#` for what begins with no letter.
pub fn letter(text: &str) -> String {
    let Some(first) = text.chars().find(|c| c.is_alphanumeric()) else {
        return "#".to_owned();
    };
    let mut letter = String::new();
    decompose_canonical(first, |part| {
        if !is_tone(part) {
            letter.extend(part.to_uppercase());
        }
    });
    match first.is_alphabetic() {
        true => super::nfc(&letter).into_owned(),
        false => "#".to_owned(),
    }
}

/// Whether a combining mark is one of the five written tones.
fn is_tone(mark: char) -> bool {
    matches!(mark, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}')
}

/// Whether a letter of the word carries one of the five written tones. Abbreviations are
/// made of letters, which have none: TƯ is one, TỪ is a word.
pub fn has_tone(word: &str) -> bool {
    let mut found = false;
    for letter in word.chars().filter(|letter| !letter.is_ascii()) {
        decompose_canonical(letter, |part| {
            found |=
                matches!(part, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}');
        });
    }
    found
}

/// Whether a word has the shape of one syllable, without regard to marks and case.
pub fn is_syllable(word: &str) -> bool {
    let plain = super::fold(word);
    let is_vowel = |letter: char| "aeiouy".contains(letter);
    let is_rhyme = |rest: &str| {
        let end = rest.trim_start_matches(is_vowel);
        (1..=VOWELS).contains(&(rest.len() - end.len())) && ENDS.contains(&end)
    };
    is_rhyme(&plain)
        || ONSETS.iter().any(|onset| plain.strip_prefix(onset).is_some_and(is_rhyme))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_stands_under_its_letter_without_the_tone() {
        for (text, under) in [
            ("CĐCS", "C"),
            ("đoàn", "Đ"),
            ("ắc quy", "Ă"),
            ("Ớt", "Ơ"),
            ("ị", "I"),
            ("“Tin”", "T"),
            ("4G", "#"),
            ("", "#"),
        ] {
            assert_eq!(letter(text), under, "{text}");
        }
    }

    #[test]
    fn words_in_capitals_are_told_from_abbreviations() {
        for word in
            "HỘI NGHỊ CÔNG ĐOÀN TIN NGƯỜI QUYẾT KHUYA NGHIÊN GIÀ Ở VÀ ƯU".split(' ')
        {
            assert!(is_syllable(word), "{word}");
        }
        for word in "LĐLĐ CĐCS UV UBND ATVSLĐ BHYT THPT ODA ASEAN TƯLĐTT".split(' ')
        {
            assert!(!is_syllable(word) && !has_tone(word), "{word}");
        }
        assert!(
            has_tone("VÀ") && has_tone("HỘI") && !has_tone("TƯ") && !has_tone("CÔNG")
        );
    }
}
