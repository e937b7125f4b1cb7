//! Text → words, as the index has them and as readers type them.
//!
//! A word is a run of letters and digits: in Vietnamese, a syllable. What is joined to
//! it by a single `/`, `-`, `.`, `,` or `:` and holds a digit is besides one word of its
//! own: `217-QĐ/TW`, `09/10/2020`, `84,5`. Numbers lose the dots between their thousands
//! and leading zeros; Roman numbers are found as Arabic ones. Source: CONTENT, section 4
//! ("Search"). `static/search.js` does the same with a query.

use crate::vietnamese::is_invisible;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word<'a> {
    /// As it is written, in any letter case.
    pub text: &'a str,
    /// Whether a phrase goes on from the word before.
    pub is_joined: bool,
}

/// What a scanned text consists of.
pub(super) trait Listener {
    /// The next word of the text.
    fn word(&mut self, word: Word<'_>);
    /// The Arabic number that the last word means, too.
    fn number(&mut self, number: u32);
    /// What the last words are together.
    fn compound(&mut self, name: &str);
}

/// Longer runs are no words: addresses of files, lines of a drawing.
const LONGEST: usize = 40;

/// The most parts that are read as one number, date or document number.
const MOST_PARTS: usize = 6;

/// Tells the words of a text, in their order.
pub(super) fn scan(text: &str, listener: &mut impl Listener) {
    let mut rest = text;
    let mut is_joined = false;
    while let Some(start) = rest.find(is_part) {
        let ends_phrase = |byte| matches!(byte, b'.' | b'!' | b'?' | b';' | b':' | b'\n');
        is_joined &= !rest.bytes().take(start).any(ends_phrase);
        rest = &rest[start..];
        let end = end_of_part(rest);
        let length = match joint(&rest[end..]) {
            None => {
                word(&rest[..end], is_joined, listener);
                end
            }
            Some(_) => {
                let (parts, length) = Parts::new(rest);
                parts.tell(is_joined, listener);
                length
            }
        };
        is_joined = true;
        rest = &rest[length..];
    }
}

/// Where the word at the start of a text ends.
fn end_of_part(text: &str) -> usize {
    text.find(|letter| !is_part(letter)).unwrap_or(text.len())
}

/// The character that joins the word before a text to the one behind it.
fn joint(text: &str) -> Option<char> {
    let mut behind = text.chars();
    let joint =
        behind.next().filter(|c| matches!(c, '/' | '-' | '–' | '.' | ',' | ':'))?;
    behind.next().is_some_and(is_part).then_some(joint)
}

/// Whether a character is part of a word. Marks belong to their letters.
fn is_part(letter: char) -> bool {
    match letter {
        '\0'..='\u{7f}' => letter.is_ascii_alphanumeric(),
        // Vietnamese letters; then marks.
        'À'..='Ö' | '\u{1e00}'..='\u{1eff}' | '\u{300}'..'\u{370}' => true,
        // Dashes and quotation marks.
        '\u{2010}'..='\u{2027}' => false,
        _ => letter.is_alphanumeric() || is_invisible(letter),
    }
}

/// Words that single characters join.
struct Parts<'a> {
    /// Each with the character behind it, the last one with a space.
    parts: Vec<(&'a str, char)>,
}

impl<'a> Parts<'a> {
    /// The parts at the start of a text, and how many bytes they take.
    fn new(text: &'a str) -> (Self, usize) {
        let mut parts = Vec::with_capacity(1);
        let mut at = 0;
        loop {
            let end = at + end_of_part(&text[at..]);
            let joint = joint(&text[end..]);
            parts.push((&text[at..end], joint.unwrap_or(' ')));
            match joint {
                Some(joint) => at = end + joint.len_utf8(),
                None => return (Self { parts }, end),
            }
        }
    }

    fn tell(self, is_joined: bool, listener: &mut impl Listener) {
        let has_digit =
            |part: &(&str, char)| part.0.bytes().any(|byte| byte.is_ascii_digit());
        let is_one = self.parts.len() > 1
            && self.parts.len() <= MOST_PARTS
            && self.parts.iter().any(has_digit);
        if !is_one {
            each(&self.parts, is_joined, listener);
            return;
        }
        let parts = without_thousands(&self.parts);
        each(&parts, is_joined, listener);
        if parts.len() == 1 {
            return;
        }
        let is_number = |(part, _): &(String, char)| is_number(part);
        if !parts.iter().all(is_number) {
            listener.compound(&joined(&parts, false));
            return;
        }
        listener.compound(&joined(&parts, true));
        if let [_, _, _] = &parts[..] {
            // A day without its year, and a month with it.
            listener.compound(&joined(&parts[..2], true));
            listener.compound(&joined(&parts[1..], true));
        }
    }
}

fn each(
    parts: &[(impl AsRef<str>, char)],
    mut is_joined: bool,
    listener: &mut impl Listener,
) {
    for (part, joint) in parts {
        word(part.as_ref(), is_joined, listener);
        is_joined = *joint != ':' && *joint != '.';
    }
}

fn word(text: &str, is_joined: bool, listener: &mut impl Listener) {
    if text.len() > LONGEST {
        return;
    }
    let text = if is_number(text) { without_zeros(text) } else { text };
    listener.word(Word { text, is_joined });
    if let Some(number) = roman(text) {
        listener.number(number);
    }
}

/// 1.724 as 1724: groups of three digits that dots join.
fn without_thousands(parts: &[(&str, char)]) -> Vec<(String, char)> {
    let mut merged: Vec<(String, char)> = Vec::with_capacity(parts.len());
    for (part, joint) in parts {
        let is_group = part.len() == 3 && is_number(part);
        match merged.last_mut() {
            Some((number, '.')) if is_group && is_number(number) => {
                number.push_str(part);
                merged.last_mut().expect("it is there").1 = *joint;
            }
            _ => merged.push(((*part).to_owned(), *joint)),
        }
    }
    merged
}

/// The parts as one word. Those of dates and spans are joined by `/`, however they were
/// typed, and lose their leading zeros; a decimal comma stays.
fn joined(parts: &[(String, char)], is_date: bool) -> String {
    let mut text = String::new();
    for (at, (part, joint)) in parts.iter().enumerate() {
        text.push_str(if is_date { without_zeros(part) } else { part });
        if at + 1 < parts.len() {
            text.push(match joint {
                ',' | ':' => *joint,
                '–' if !is_date => '-',
                joint if !is_date => *joint,
                _ => '/',
            });
        }
    }
    text
}

fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

fn without_zeros(number: &str) -> &str {
    let plain = number.trim_start_matches('0');
    if plain.is_empty() { &number[number.len() - 1..] } else { plain }
}

/// What a Roman number in capitals means, up to thirty-nine: "quý III" is "quý 3". A single
/// letter is no number but I, V and X.
fn roman(text: &str) -> Option<u32> {
    const ONES: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    let ones = text.trim_start_matches('X');
    let tens = text.len() - ones.len();
    let one = ONES.iter().position(|one| *one == ones)?;
    let number = (tens * 10 + one) as u32;
    (tens <= 3 && number > 0).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vietnamese::SearchKey;

    #[derive(Default)]
    struct Said(Vec<String>);

    impl Listener for Said {
        fn word(&mut self, word: Word<'_>) {
            let joint = if word.is_joined { "_" } else { "" };
            self.0.push(format!("{joint}{}", word.text));
        }

        fn number(&mut self, number: u32) {
            self.0.push(format!("={number}"));
        }

        fn compound(&mut self, name: &str) {
            self.0.push(format!("={name}"));
        }
    }

    fn words(text: &str) -> String {
        let mut said = Said::default();
        scan(text, &mut said);
        said.0.join(" ")
    }

    #[test]
    fn words_are_syllables_and_phrases_end_with_sentences() {
        for (text, expected) in [
            ("", ""),
            ("–", ""),
            ("Công đoàn tỉnh.", "Công _đoàn _tỉnh"),
            ("Y tế, giáo dục. Hôm nay: họp", "Y _tế _giáo _dục Hôm _nay họp"),
            ("CNVC-LĐ và/hoặc", "CNVC _LĐ _và _hoặc"),
            ("a\nb", "a b"),
            ("co\u{301} the\u{309}", "co\u{301} _the\u{309}"),
            ("www.x.vn", "www x vn"),
        ] {
            assert_eq!(words(text), expected, "{text}");
        }
    }

    #[test]
    fn numbers_dates_and_document_numbers_are_words_of_their_own() {
        for (text, expected) in [
            ("1.724 suất", "1724 _suất"),
            ("84.688.624 đồng", "84688624 _đồng"),
            ("84.688,6", "84688 _6 =84688,6"),
            ("7,5%", "7 _5 =7,5"),
            ("09/10/2020", "9 _10 _2020 =9/10/2020 =9/10 =10/2020"),
            ("9.10.2020", "9 10 2020 =9/10/2020 =9/10 =10/2020"),
            ("217-QĐ/TW", "217 _QĐ _TW =217-QĐ/TW"),
            ("2023–2028", "2023 _2028 =2023/2028"),
            ("17:00", "17 0 =17:0"),
            ("8h30", "8h30"),
            ("Covid-19", "Covid _19 =Covid-19"),
            ("000", "0"),
        ] {
            assert_eq!(words(text), expected, "{text}");
        }
    }

    #[test]
    fn roman_numbers_are_found_as_arabic_ones() {
        assert_eq!(words("quý III"), "quý _III =3");
        assert_eq!(words("khóa XII, XIX"), "khóa _XII =12 _XIX =19");
        assert_eq!(words("iii IIII XXXX C"), "iii _IIII _XXXX _C");
    }

    /// The words of a text with their keys, as `static/search.js` reads a query: of a date
    /// only the whole, and no Roman number.
    #[derive(Default)]
    struct Query {
        said: Vec<String>,
        has_whole: bool,
    }

    impl Listener for Query {
        fn word(&mut self, word: Word<'_>) {
            let joint = if word.is_joined { "_" } else { "" };
            self.said.push(format!("{joint}{}", SearchKey::new(word.text).exact));
            self.has_whole = false;
        }

        fn number(&mut self, _: u32) {}

        fn compound(&mut self, name: &str) {
            if !std::mem::replace(&mut self.has_whole, true) {
                self.said.push(format!("={}", SearchKey::new(name).exact));
            }
        }
    }

    #[test]
    fn the_script_is_held_to_the_words_of_the_program() {
        let mut texts: Vec<String> = [
            "Công đoàn tỉnh, huyện; xã. Hôm nay: họp",
            "quyết định 217-QĐ/TW ngày 12/12/2013",
            "CNVC-LĐ và/hoặc LĐLĐ",
            "84.688.624 đồng (7,5%)",
            "17:00 ngày 09-10-2020",
            "“Tết sum vầy – Xuân gắn kết” 2023–2028",
            "www.x.vn/a-b.html?c=1",
            "1.2.3.4.5.6.7 000 007 Covid-19 8h30",
            "co\u{301} the\u{309} Ðoàn ĐẶNG hoà kỹ",
            "Công\u{200b}đoàn x\u{ad}y",
            "🙂 a🙂b 第3回",
        ]
        .map(str::to_owned)
        .into();
        let pairs = [
            ("12", "34"),
            ("1", "500"),
            ("1.000", "5"),
            ("a", "b"),
            ("QĐ", "1"),
            ("09", "10/2020"),
            ("công", "đoàn"),
        ];
        for joint in "/ - – . , : ; ? ! ( … ” ' · − ‐ _ & +".split(' ') {
            for (a, b) in pairs {
                texts.extend([
                    format!("{a}{joint}{b}"),
                    format!("{a}{joint} {b}"),
                    format!("{a} {joint}{b}"),
                    format!("{a}{joint}{joint}{b}"),
                ]);
            }
        }
        let lines = texts.iter().map(|text| {
            let mut query = Query::default();
            scan(text, &mut query);
            format!("{text}\t{}\n", query.said.join(" "))
        });
        let words: String = lines.collect();
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/browser/goldens/words.txt");
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(&path, &words).expect("the golden is written");
        }
        let golden = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(golden == words, "BLESS=1 writes tests/browser/goldens/words.txt");
    }

    #[test]
    fn endless_runs_are_no_words() {
        assert_eq!(words(&"a".repeat(41)), "");
        assert_eq!(words("1.2.3.4.5.6.7"), "1 2 3 4 5 6 7");
    }
}
