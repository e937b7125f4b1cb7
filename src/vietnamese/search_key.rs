//! The keys under which the search knows a word.

use super::{fold, match_key};

/// A word as the search compares it. `static/search.js` makes the same keys of what a
/// reader types; `tests/goldens/folding.txt` holds both to them.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SearchKey {
    /// With its marks: [`match_key`], and i for y (kỹ = kĩ).
    pub exact: String,
    /// Without: "cong" of "công", by which it is found in the index.
    pub folded: String,
}

impl SearchKey {
    /// The keys of a word, in any letter case and normal form.
    ///
    /// `y` behind h, k, l, m, s or t is written `i` as well as `y`; the search takes them
    /// for one. Source: CONTENT, section 4 ("Tone position").
    pub fn new(word: &str) -> Self {
        let exact = with_i(match_key(word));
        let folded = fold(&exact);
        Self { exact, folded }
    }
}

/// "kỹ" as "kĩ": the whole word is one of the consonants and a form of y.
fn with_i(exact: String) -> String {
    const FORMS: [(char, char); 6] =
        [('y', 'i'), ('ỳ', 'ì'), ('ỷ', 'ỉ'), ('ỹ', 'ĩ'), ('ý', 'í'), ('ỵ', 'ị')];
    let mut letters = exact.chars();
    let (Some(first), Some(second), None) =
        (letters.next(), letters.next(), letters.next())
    else {
        return exact;
    };
    if !matches!(first, 'h' | 'k' | 'l' | 'm' | 's' | 't') {
        return exact;
    }
    match FORMS.iter().find(|(y, _)| *y == second) {
        Some((_, i)) => [first, *i].iter().collect(),
        None => exact,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_word_written_in_two_ways_has_one_key() {
        for (left, right) in
            ["hoà=Hòa", "kỹ=KĨ", "thuỷ=thủy", "Tỷ=tỉ", "lý=lí", "Ðoàn=đoàn", "y=Y"]
                .iter()
                .filter_map(|pair| pair.split_once('='))
        {
            assert_eq!(SearchKey::new(left), SearchKey::new(right), "{left} = {right}");
        }
        for (left, right) in ["quý=quí", "tay=tai", "đường=đương", "đương=dương"]
            .iter()
            .filter_map(|pair| pair.split_once('='))
        {
            assert_ne!(SearchKey::new(left), SearchKey::new(right), "{left} ≠ {right}");
        }
        assert_eq!(SearchKey::new("Kỹ").folded, "ki");
        assert_eq!(SearchKey::new("Đường").folded, "duong");
    }
}
