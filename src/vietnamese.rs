//! Vietnamese text: normal form, keys for matching, addresses, alphabet, numbers.
//!
//! In go texts as people typed them: NFC or NFD, any case, no-break spaces, đ as ð. Out
//! come the forms in which bantin compares them: [`fold`] ("cong doan" finds "Công
//! đoàn"), [`match_key`] (hoà = hòa, but Hà ≠ Hạ), [`slug`] (for addresses), the order of
//! a [`Collator`]; and for readers [`grouped`] numbers, the [`nearest`] word meant, the
//! beginning of a text ([`shorten`]).
//!
//! Never here: words of the interface, dates, what the search takes for a word. Nothing is remembered
//! between calls, and keys are for comparing, not for printing.

mod collation;
mod normal;
mod search_key;
mod syllable;

use std::borrow::Cow;

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

pub use collation::Collator;
use normal::is_settled;
pub use normal::nfc;
pub use search_key::SearchKey;
pub use syllable::{has_tone, is_syllable, letter};

/// The key without marks: lower case, no combining marks, đ as d, white space collapsed.
///
/// "Công  đoàn" and "CONG DOAN" give "cong doan". ð and Ð, typed by mistake for đ and Đ,
/// count as d too; characters without width are dropped. Idempotent, and the same for
/// NFC and NFD. Source: CONTENT, "đ does not decompose".
pub fn fold(text: &str) -> String {
    let mut key = Key::with_capacity(text.len());
    for typed in text.chars() {
        if typed.is_ascii() {
            key.push(typed.to_ascii_lowercase());
            continue;
        }
        decompose_canonical(typed, |part| {
            if is_mark(part) {
                return;
            }
            for letter in part.to_lowercase() {
                key.push(if matches!(letter, 'đ' | 'ð') { 'd' } else { letter });
            }
        });
    }
    key.text
}

/// The key under which registers compare the names of units and people.
///
/// Disregards case, normal form, white space, the kind of dash and quotation mark, ð for
/// đ, and the *position* of the tone in oa, oe, uy (hoà = hòa, thuỷ = thủy, qúy = quý),
/// but never the tone itself (Hà ≠ Hạ). Idempotent. Source: CONTENT, sections 1 (byline)
/// and 4 ("Tone position").
pub fn match_key(text: &str) -> String {
    let mut key = Key::with_capacity(text.len());
    for letter in nfc(text).chars().flat_map(char::to_lowercase) {
        key.push(match letter {
            'ð' => 'đ',
            '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => '-',
            '“' | '”' | '„' | '‟' => '"',
            '‘' | '’' | '‚' | '‛' => '\'',
            other => other,
        });
    }
    with_tones_in_place(&nfc(&key.text))
}

/// The text as part of an address: [`fold`]ed, each run of anything but a–z and 0–9 one
/// `-`, none at the ends.
///
/// "Tin hoạt động (đợt 2)" gives "tin-hoat-dong-dot-2". Empty when the text has no Latin
/// letter or digit.
pub fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for letter in fold(text).chars() {
        if letter.is_ascii_alphanumeric() {
            slug.push(letter);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

/// How many columns of a terminal a text takes: marks and characters without width stand
/// on the letter before them.
pub fn width(text: &str) -> usize {
    text.chars().filter(|letter| !is_mark(*letter) && !is_invisible(*letter)).count()
}

/// The number with a dot between thousands: 1.724, 84.688.624. Source: CONTENT,
/// "Numbers".
pub fn grouped(n: u64) -> String {
    let digits = n.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push('.');
        }
        text.push(digit);
    }
    text
}

/// The candidate that was probably meant by `typed`, or `None`.
///
/// Compares [`fold`]ed keys by the edits between them (insert, delete, replace, swap
/// neighbours: optimal string alignment). Allows one edit per four characters typed, at
/// least one and at most three. Keys shorter than three characters are too short to guess
/// from or at. Among equally near candidates the first wins.
pub fn nearest<'a>(
    typed: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let typed: Vec<char> = fold(typed).chars().collect();
    if typed.len() < SHORTEST_GUESS {
        return None;
    }
    let mut limit = (typed.len() / 4).clamp(1, 3);
    let mut best = None;
    for candidate in candidates {
        let key: Vec<char> = fold(candidate).chars().collect();
        if key.len() < SHORTEST_GUESS {
            continue;
        }
        match edits(&typed, &key, limit) {
            Some(0) => return Some(candidate),
            // From now on only a nearer candidate is of interest.
            Some(distance) => (best, limit) = (Some(candidate), distance - 1),
            None => {}
        }
    }
    best
}

/// A text, or its beginning and "…".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Shortened<'a> {
    kept: &'a str,
    is_cut: bool,
}

impl<'a> Shortened<'a> {
    /// All of a text.
    pub fn whole(text: &'a str) -> Self {
        Self { kept: text, is_cut: false }
    }

    /// As it is shown.
    pub fn text(self) -> Cow<'a, str> {
        match self.is_cut {
            true => Cow::Owned(format!("{}…", self.kept)),
            false => Cow::Borrowed(self.kept),
        }
    }
}

/// The text, or its beginning with "…", in at most `limit` characters: see [`shortened`].
pub fn shorten(text: &str, limit: usize) -> Cow<'_, str> {
    shortened(text, limit).text()
}

/// The text, or the beginning that leaves room for "…", in at most `limit` characters.
///
/// Characters are counted as a reader would: a combining mark belongs to its letter. Cuts
/// between words (not at a no-break space, as in "1,4 tỷ", unless there is no other),
/// drops white space, pausing punctuation and opening brackets before the "…", keeps a
/// closing quotation mark or bracket. A single word longer than `limit` is cut inside.
pub fn shortened(text: &str, limit: usize) -> Shortened<'_> {
    let text = text.trim();
    // Where the last character that leaves room for "…" ends, and where the last allowed.
    let ends = |count: usize| {
        let mut letters = text.char_indices().filter(|&(_, letter)| !is_mark(letter));
        letters.nth(count).map(|(end, _)| end)
    };
    if text.len() <= limit || ends(limit).is_none() {
        return Shortened::whole(text);
    }
    if limit == 0 {
        return Shortened::default();
    }
    let room = &text[..ends(limit - 1).unwrap_or(text.len())];
    let no_break = ['\u{a0}', '\u{202f}'];
    let breaks = |letter: char| letter.is_whitespace() && !no_break.contains(&letter);
    let cut = match text[room.len()..].starts_with(breaks) {
        true => Some(room.len()),
        false => room.rfind(breaks).or_else(|| room.rfind(char::is_whitespace)),
    };
    let cut = &room[..cut.unwrap_or(room.len())];
    let kept = cut.trim_end_matches(|letter: char| {
        letter.is_whitespace() || ",;:.…!?-–—/+&([“‘«".contains(letter)
    });
    Shortened { kept: if kept.is_empty() { room } else { kept }, is_cut: true }
}

/// Fewest characters of a key that [`nearest`] considers.
const SHORTEST_GUESS: usize = 3;

/// A key under construction: runs of white space become one space, none at the ends.
struct Key {
    text: String,
    space: bool,
}

impl Key {
    fn with_capacity(bytes: usize) -> Self {
        Self { text: String::with_capacity(bytes), space: false }
    }

    fn push(&mut self, letter: char) {
        if letter.is_whitespace() {
            self.space = !self.text.is_empty();
        } else if !is_invisible(letter) {
            if self.space {
                self.text.push(' ');
                self.space = false;
            }
            self.text.push(letter);
        }
    }
}

/// Whether the character belongs to the letter before it.
fn is_mark(letter: char) -> bool {
    !is_settled(letter) && is_combining_mark(letter)
}

/// Writes oa, oe and uy with the tone on the first vowel at the end of a syllable (hòa,
/// thủy), on the second before another letter or after q (hoàn, quý). `key` is lower case
/// and NFC.
fn with_tones_in_place(key: &str) -> String {
    /// The two vowels, without tone and with each, in the same order.
    const PAIRS: [(&str, &str); 3] =
        [("oòỏõóọ", "aàảãáạ"), ("oòỏõóọ", "eèẻẽéẹ"), ("uùủũúụ", "yỳỷỹýỵ")];
    let mut letters: Vec<char> = key.chars().collect();
    for i in 1..letters.len() {
        if letters[i - 1].is_ascii() && letters[i].is_ascii() {
            continue;
        }
        let next = letters.get(i + 1).copied();
        let after_q = i > 1 && letters[i - 2] == 'q';
        for (first, second) in PAIRS {
            let tone =
                |forms: &str, at: usize| forms.chars().position(|f| f == letters[at]);
            let tone = match (tone(first, i - 1), tone(second, i)) {
                (Some(0), Some(tone)) | (Some(tone), Some(0)) => tone,
                _ => continue,
            };
            let (left, right) = match next {
                // A further mark would have to change its place, too.
                Some(letter) if is_mark(letter) => continue,
                Some(letter) if letter.is_alphabetic() => (0, tone),
                _ if after_q => (0, tone),
                _ => (tone, 0),
            };
            letters[i - 1] = first.chars().nth(left).unwrap_or(letters[i - 1]);
            letters[i] = second.chars().nth(right).unwrap_or(letters[i]);
        }
    }
    letters.into_iter().collect()
}

/// Characters without width that come along with pasted text: soft hyphen, zero-width
/// spaces and joiners, byte order mark.
pub fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// The edits between two keys, or `None` when there are more than `limit`.
fn edits(left: &[char], right: &[char], limit: usize) -> Option<usize> {
    if left.len().abs_diff(right.len()) > limit {
        return None;
    }
    // Rows of the table: two letters ago (for swaps), one letter ago, now.
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=right.len()).collect();
    for (i, &from) in left.iter().enumerate() {
        let mut row = vec![i + 1; right.len() + 1];
        for (j, &to) in right.iter().enumerate() {
            let replaced = last[j] + usize::from(from != to);
            let mut least = replaced.min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && from == right[j - 1] && to == left[i - 1] {
                least = least.min(before[j - 1] + 1);
            }
            row[j + 1] = least;
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|&distance| distance <= limit)
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    /// The vowels with every tone, in the order of the alphabet and of the tones.
    pub(super) const VOWELS: &str = "aàảãáạ ăằẳẵắặ âầẩẫấậ eèẻẽéẹ êềểễếệ iìỉĩíị \
                          oòỏõóọ ôồổỗốộ ơờởỡớợ uùủũúụ ưừửữứự yỳỷỹýỵ";

    fn nfd(text: &str) -> String {
        text.nfd().collect()
    }

    /// Every character up to U+2FFF, alone and between letters and marks.
    fn samples() -> impl Iterator<Item = String> {
        (0..=0x2FFF).filter_map(char::from_u32).flat_map(|c| {
            [c.to_string(), format!("Đạ{c}"), format!(" a{c} {c}\u{301}B\u{323}{c} ")]
        })
    }

    #[test]
    fn nfc_composes_and_borrows_what_is_composed() {
        let composed = "Công đoàn Viên chức Sóc Trăng – “quý III”";
        assert!(matches!(nfc(composed), Cow::Borrowed(text) if text == composed));
        assert_eq!(nfc(&nfd(composed)), composed);
        assert_eq!(nfc("e\u{323}\u{302}\u{300}"), "ệ\u{300}");
        for text in samples() {
            assert_eq!(nfc(&text), text.nfc().collect::<String>(), "{text:?}");
        }
    }

    #[test]
    fn fold_removes_marks_case_and_space() {
        for (text, key) in [
            ("Công  đoàn", "cong doan"),
            ("\u{a0}CÔNG\u{a0}\u{a0}ĐOÀN \t\n", "cong doan"),
            ("Ðường ðất", "duong dat"),
            ("Tin\u{200b} hoạt\u{ad} động\u{feff}", "tin hoat dong"),
            ("İstanbul", "istanbul"),
            ("217-QĐ/TW", "217-qd/tw"),
            (" \u{301} ", ""),
            ("", ""),
        ] {
            assert_eq!(fold(text), key, "{text:?}");
        }
        let letters = VOWELS.replace(' ', "") + "đ";
        assert_eq!(letters.chars().count() * 2 - 12, 134, "all but the plain vowels");
        for letter in letters.chars().chain(letters.to_uppercase().chars()) {
            let key = fold(&letter.to_string());
            assert!(key.len() == 1 && key.is_ascii(), "{letter} gives {key}");
        }
    }

    #[test]
    fn keys_are_idempotent_and_independent_of_the_normal_form() {
        for text in samples() {
            for key_of in [fold, match_key] {
                let key = key_of(&text);
                assert_eq!(key_of(&key), key, "{text:?} is not idempotent");
                assert_eq!(key_of(&nfd(&text)), key, "{text:?} in NFD");
                assert_eq!(key_of(&nfc(&text)), key, "{text:?} in NFC");
            }
        }
    }

    #[test]
    fn match_key_ignores_the_position_of_the_tone_but_not_the_tone() {
        let same = "hoà bình=Hòa Bình;THUỶ=thủy;khoẻ=khỏe;quý=qúy;hòan=hoàn;Hoà – An=Hòa - An;\
            CĐVC  tỉnh\u{a0}=cđvc tỉnh;“Mái ấm”=\"Mái ấm\";Ðoàn=Đoàn;TRUNG HIẾU=Trung Hiếu";
        for (left, right) in same.split(';').filter_map(|pair| pair.split_once('=')) {
            assert_eq!(match_key(left), match_key(right), "{left} = {right}");
            assert_eq!(match_key(&nfd(left)), match_key(right), "{left} = {right}");
        }
        let other = "Hà=Hạ;Hà=Ha;Trương=Trường;dân=đân;on=ôn";
        for (left, right) in other.split(';').filter_map(|pair| pair.split_once('=')) {
            assert_ne!(match_key(left), match_key(right), "{left} ≠ {right}");
        }
        let keys = VOWELS.split(' ').flat_map(str::chars).map(String::from);
        let every: std::collections::BTreeSet<_> = keys.map(|c| match_key(&c)).collect();
        assert_eq!(every.len(), 72);
        assert_eq!(match_key("Quý III"), "quý iii");
    }

    #[test]
    fn slug_keeps_letters_and_digits() {
        for (text, address) in [
            ("Tin hoạt động (đợt 2)", "tin-hoat-dong-dot-2"),
            ("– Đại hội: 217-QĐ/TW! –", "dai-hoi-217-qd-tw"),
            ("…", ""),
            ("Привет", ""),
        ] {
            assert_eq!(slug(text), address);
            assert_eq!(slug(&nfd(text)), address);
            assert_eq!(slug(address), address);
        }
    }

    #[test]
    fn marks_take_no_column() {
        assert_eq!(width("Tổ chức – Đoàn"), 14);
        assert_eq!(width(&nfd("Tổ chức – Đoàn")), 14);
        assert_eq!(width("\u{feff}a\u{ad}b"), 2);
    }

    #[test]
    fn grouped_puts_dots_between_thousands() {
        let numbers = [0, 999, 1724, 84_688_624, u64::MAX].map(grouped);
        let texts = ["0", "999", "1.724", "84.688.624", "18.446.744.073.709.551.615"];
        assert_eq!(numbers, texts);
    }

    #[test]
    fn nearest_suggests_what_was_probably_meant() {
        let keys = ["nháp", "ngày", "tiêu đề", "đơn vị", "ghim", "địa chỉ cũ", "cd"];
        let meant = "nhpa=nháp;NHAP=nháp;tieu de=tiêu đề;tieude=tiêu đề;don bị=đơn vị;\
                     dia chi ku=địa chỉ cũ;dai chi ku=địa chỉ cũ";
        for (typed, meant) in meant.split(';').filter_map(|pair| pair.split_once('=')) {
            assert_eq!(nearest(typed, keys), Some(meant), "{typed}");
        }
        for typed in ["xhpa", "cd", "cdx", "hoàn toàn khác", ""] {
            assert_eq!(nearest(typed, keys), None, "{typed}");
        }
        assert_eq!(nearest("abcd", ["abce", "abcf"]), Some("abce"), "the first wins");
        assert_eq!(nearest("abcd", ["abce", "ABCD"]), Some("ABCD"), "exact wins");
        let [left, right] = ["abcdef", "bacdfe"].map(|w| w.chars().collect::<Vec<_>>());
        assert_eq!(edits(&left, &right, 2), Some(2));
    }

    #[test]
    fn shorten_cuts_between_words() {
        for (text, limit, short) in [
            ("Sáng ngày 09/10", 15, "Sáng ngày 09/10"),
            ("Sáng ngày 09/10", 14, "Sáng ngày…"),
            ("Sáng ngày 09/10", 10, "Sáng ngày…"),
            ("Sáng ngày 09/10", 9, "Sáng…"),
            ("Sáng, – ngày", 9, "Sáng…"),
            ("“Mái ấm” là", 9, "“Mái ấm”…"),
            ("Chi 1,4\u{a0}tỷ đồng", 11, "Chi 1,4\u{a0}tỷ…"),
            ("Chi 1,4\u{a0}tỷ đồng", 9, "Chi…"),
            ("một\u{a0}hai", 6, "một…"),
            ("Nghiêng", 4, "Ngh…"),
            ("....... x", 4, "...…"),
            ("abc", 1, "…"),
            ("abc", 0, ""),
            (" abc  ", 3, "abc"),
            ("", 0, ""),
        ] {
            assert_eq!(shorten(text, limit), short, "{text} in {limit}");
            assert_eq!(nfc(&shorten(&nfd(text), limit)), short, "{text} in {limit}, NFD");
        }
        let long = "Ban Chấp hành, (khóa X) – nhiệm kỳ “2023 - 2028”; ".repeat(9);
        for limit in 1..300 {
            assert!(shorten(&long, limit).chars().count() <= limit);
        }
    }
}
