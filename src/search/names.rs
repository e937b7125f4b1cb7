//! Names of people in a text.
//!
//! A reader asks for a person by the whole name, often without marks. Its syllables are
//! those of many others, and two and two together, too: "Huỳnh Văn Tâm" and "Lê Văn Đức"
//! have what "Huỳnh Văn Đức" has. So three words that begin with a family name, each with
//! a capital letter, are known together.

/// Family names of Kinh, Khmer and Hoa, without marks. Đoàn is left out: in these texts it
/// is the union's. `static/search.js` has the same.
const FAMILIES: &[&str] = &[
    "an", "au", "bach", "banh", "be", "bien", "bui", "cam", "can", "cao", "chau", "chu",
    "chung", "co", "cu", "dam", "dang", "danh", "dao", "diep", "dinh", "do", "duong",
    "giang", "ha", "hoang", "ho", "hong", "hua", "huynh", "khuu", "kieu", "kim", "la",
    "lai", "lam", "le", "lieu", "ly", "luong", "luu", "ma", "mac", "mai", "ngo",
    "nguyen", "nhan", "nong", "ong", "pham", "phan", "phung", "quach", "son", "ta",
    "tang", "thach", "thai", "to", "ton", "tran", "trieu", "trinh", "truong", "tu",
    "van", "vi", "vo", "vu", "vuong",
];

/// How many words of a name are known together.
pub(super) const WORDS: usize = 3;

/// A word that may be one of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// It is written with a capital.
    pub is_capital: bool,
    /// It is a family name.
    pub is_family: bool,
}

impl Part {
    /// A word as written, and its key without marks.
    pub(super) fn new(word: &str, folded: &str) -> Self {
        let is_capital = word.chars().next().is_some_and(char::is_uppercase);
        Self { is_capital, is_family: is_capital && FAMILIES.contains(&folded) }
    }
}

/// The key of the words of a name: no word has such a character.
pub(super) fn key(words: [&str; WORDS]) -> String {
    words.join("_")
}

/// Whether a key is that of a name.
pub(super) fn is_name(key: &str) -> bool {
    key.contains('_')
}

/// The words that are read now, while they may be a name.
#[derive(Debug, Default)]
pub(super) struct Run(Vec<(u32, Part)>);

impl Run {
    /// Forgets the words before.
    pub(super) fn end(&mut self) {
        self.0.clear();
    }

    /// The next word, as a number; with those before it, a name.
    pub(super) fn next(&mut self, number: u32, part: Part) -> Option<[u32; WORDS]> {
        if !part.is_capital {
            self.end();
            return None;
        }
        if self.0.len() == WORDS {
            self.0.remove(0);
        }
        self.0.push((number, part));
        let [(first, family), (second, _), (third, _)] = self.0[..] else { return None };
        family.is_family.then_some([first, second, third])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The names in words that spaces join.
    fn names(text: &str) -> Vec<String> {
        let words: Vec<&str> = text.split(' ').collect();
        let mut run = Run::default();
        let mut names = Vec::new();
        for (word, number) in words.iter().zip(0..) {
            let folded = crate::vietnamese::fold(&word.to_lowercase());
            if let Some(name) = run.next(number, Part::new(word, &folded)) {
                names.push(key(name.map(|at| words[at as usize])));
            }
        }
        names
    }

    #[test]
    fn three_capitals_behind_a_family_name_are_a_name() {
        assert_eq!(names("Anh Huỳnh Văn Đực làm"), ["Huỳnh_Văn_Đực"]);
        assert_eq!(names("chị Lâm Thị Ngọc Diễm"), ["Lâm_Thị_Ngọc"]);
        assert_eq!(names("Lê Bùi Thị Mai"), ["Lê_Bùi_Thị", "Bùi_Thị_Mai"]);
        assert_eq!(names("Huỳnh Tâm và Đức Anh Ba"), [""; 0]);
        assert_eq!(names("Công đoàn Khu Công Nghiệp"), [""; 0]);
    }

    #[test]
    fn family_names_are_keys_and_those_of_the_script() {
        let script = include_str!("../../static/search.js").split("FAMILIES = new Set((");
        let list = script.last().and_then(|rest| rest.split(").split").next());
        let list = list.unwrap_or_default().replace(['"', '+', '\n'], " ");
        assert_eq!(list.split_whitespace().collect::<Vec<_>>(), FAMILIES);
        assert!(FAMILIES.iter().all(|name| crate::vietnamese::fold(name) == **name));
        assert!(is_name(&key(["le", "van", "a"])) && !is_name("le van"));
    }
}
