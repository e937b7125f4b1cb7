//! The order of texts: the Vietnamese alphabet, and the names of authors.
//!
//! In: two texts. Out: which comes first, always the same way. It alone knows
//! `icu_collator`, and sorts nothing by itself.

use std::cmp::Ordering;

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::{CollatorBorrowed, CollatorPreferences};

use super::match_key;

/// What the names of organisations begin with. People are called by their last word, but
/// nobody looks for "Ban Biên tập" under T.
const ORGANISATIONS: &[&str] = &[
    "ban",
    "báo",
    "bbt",
    "cđ",
    "cđcs",
    "công đoàn",
    "cộng tác viên",
    "hội",
    "lđlđ",
    "liên đoàn",
    "phòng",
    "tổ",
    "văn phòng",
];

/// The order of the Vietnamese alphabet: a ă â b c d đ e ê …, tones after all letters.
///
/// Tones order as ngang, huyền, hỏi, ngã, sắc, nặng; case comes last. Cheap to share, made
/// once per build. Source: CONTENT, "Collation"; Unicode CLDR, locale `vi`.
#[derive(Debug)]
pub struct Collator {
    whole: CollatorBorrowed<'static>,
    /// Without regard to case: "AN" and "An" are one given name.
    given: CollatorBorrowed<'static>,
}

impl Collator {
    /// A collator from the data compiled into the program.
    pub fn new() -> Self {
        let vietnamese = CollatorPreferences::from_locale_strict(
            &"vi".parse().expect("`vi` is a well-formed language tag"),
        )
        .expect("`vi` carries no preference the collator could refuse");
        let with = |strength| {
            let mut options = CollatorOptions::default();
            options.strength = Some(strength);
            CollatorBorrowed::try_new(vietnamese, options)
                .expect("the collation data of `vi` are compiled in")
        };
        Self { whole: with(Strength::Tertiary), given: with(Strength::Secondary) }
    }

    /// Compares two texts; a total order, since ties are broken by the code points.
    pub fn compare(&self, left: &str, right: &str) -> Ordering {
        self.whole.compare(left, right).then_with(|| left.cmp(right))
    }

    /// Compares two authors: people by their given name, which is the last word,
    /// organisations by their first word; then the whole.
    ///
    /// A total order as well. Source: CONTENT, "Collation".
    pub fn compare_people(&self, left: &str, right: &str) -> Ordering {
        self.given
            .compare(word_to_find(left), word_to_find(right))
            .then_with(|| self.compare(left, right))
    }
}

impl Default for Collator {
    fn default() -> Self {
        Self::new()
    }
}

/// The word under which an author is looked for.
fn word_to_find(name: &str) -> &str {
    let mut words = name.split_whitespace();
    let word = if is_organisation(name) { words.next() } else { words.next_back() };
    word.unwrap_or_default()
}

fn is_organisation(name: &str) -> bool {
    let key = match_key(name);
    ORGANISATIONS.iter().any(|first| {
        key.strip_prefix(first)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vietnamese::tests::VOWELS;

    #[test]
    fn collator_follows_the_alphabet_and_then_the_tones() {
        let collator = Collator::new();
        let sorted = |texts: &[&str], by: fn(&Collator, &str, &str) -> Ordering| {
            for (i, left) in texts.iter().enumerate() {
                for (j, right) in texts.iter().enumerate() {
                    assert_eq!(by(&collator, left, right), i.cmp(&j), "{left} / {right}");
                }
            }
        };
        let alphabet = "a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y";
        let alphabet: Vec<&str> = alphabet.split(' ').collect();
        sorted(&alphabet, Collator::compare);
        for vowel in VOWELS.split_whitespace() {
            let tones: Vec<&str> =
                vowel.split("").filter(|tone| !tone.is_empty()).collect();
            sorted(&tones, Collator::compare);
        }
        sorted(&["An Bình", "Anh", "dạy", "đa", "hồn", "hỗn", "hốt"], Collator::compare);
        sorted(&["ma", "Ma", "mà", "mab", "mă"], Collator::compare);
        assert_ne!(collator.compare("é", "e\u{301}"), Ordering::Equal, "total");
        let people = ["", "Lê Văn AN", "Nguyễn Thị Ân", "Lê Bích", "Bình", "Trần Đào"];
        sorted(&people, Collator::compare_people);
        sorted(&["Bùi An", "Lê Văn AN", "Nguyễn an"], Collator::compare_people);
    }

    #[test]
    fn organisations_stand_under_their_first_word() {
        let collator = Collator::new();
        let mut authors = [
            "Lê Văn Tập",
            "Trần Thị Bình",
            "Công đoàn ngành Y tế",
            "Ban Biên tập",
            "Nguyễn Thị An",
            "CỘNG TÁC VIÊN cơ sở",
            "Văn phòng LĐLĐ tỉnh",
            "Phạm Văn Phòng",
            "Hội Nhà báo tỉnh",
        ];
        authors.sort_by(|a, b| collator.compare_people(a, b));
        let sorted = [
            "Nguyễn Thị An",
            "Ban Biên tập",
            "Trần Thị Bình",
            "Công đoàn ngành Y tế",
            "CỘNG TÁC VIÊN cơ sở",
            "Hội Nhà báo tỉnh",
            "Phạm Văn Phòng",
            "Lê Văn Tập",
            "Văn phòng LĐLĐ tỉnh",
        ];
        assert_eq!(authors, sorted);
    }
}
