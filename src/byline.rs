//! Bylines: who an article says it is by.
//!
//! In: one value of `author` as typed, such as "Tin, ảnh: TRUNG HIẾU - Trường Khoa". Out:
//! [`Byline`], what they did and their names, in normal case. Whether anybody is
//! registered under a name is asked through a function; this room knows no register.

use crate::vietnamese;

/// The longest role, in characters: "Tin, ảnh", "Thực hiện", "Bài và ảnh".
const ROLE: usize = 30;

/// Who an article is by, as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Byline<'a> {
    /// What they did, with its colon, or empty: "Tin, ảnh:", "Theo".
    pub role: &'a str,
    /// Their names, as typed.
    pub names: Vec<&'a str>,
}

/// Reads a byline. A name that `is_known` as a whole is never taken apart.
pub fn read<'a>(typed: &'a str, is_known: impl Fn(&str) -> bool) -> Byline<'a> {
    let typed = typed.trim();
    if is_known(typed) {
        return Byline { role: "", names: vec![typed] };
    }
    let (role, rest) = role(typed);
    if is_known(rest) {
        return Byline { role, names: vec![rest] };
    }
    let mut names = split(rest, &[" - ", " – ", " — ", ";", "/"]);
    // "A, B" and "A và B" may be one name of a body, unless there are such people.
    names = names
        .into_iter()
        .flat_map(|name| match split(name, &[",", " và ", " & "]) {
            parts if !role.is_empty() || parts.iter().all(|part| is_known(part)) => parts,
            _ => vec![name],
        })
        .collect();
    Byline { role, names }
}

/// The role at the start of a byline, and the rest.
fn role(typed: &str) -> (&str, &str) {
    if let Some((role, rest)) = typed.split_once(':')
        && role.chars().count() <= ROLE
        && !rest.trim().is_empty()
    {
        return (&typed[..=role.len()], rest.trim());
    }
    match typed.split_once(' ') {
        Some((first, rest)) if vietnamese::fold(first) == "theo" => (first, rest.trim()),
        _ => ("", typed),
    }
}

/// What somebody in a byline did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// Wrote the article.
    Wrote,
    /// Took the pictures, filmed, drew.
    Helped,
    /// Wrote what the article was taken from.
    Source,
}

/// The roles of those who did not write, folded.
const HELPERS: &[&str] =
    &["anh", "video", "clip", "quay phim", "do hoa", "thiet ke", "photo", "photos"];

/// The roles of what an article was taken from, folded.
const SOURCES: &[&str] = &["theo", "nguon", "source"];

/// What somebody did, by their role as a byline has it.
pub fn part(role: &str) -> Part {
    let role = vietnamese::fold(role.trim_end_matches(':').trim());
    match &*role {
        role if HELPERS.contains(&role) => Part::Helped,
        role if SOURCES.contains(&role) => Part::Source,
        _ => Part::Wrote,
    }
}

/// How the names of offices of the state begin, in lower case.
const OFFICES: &[&str] =
    &["ủy ban nhân dân", "uỷ ban nhân dân", "ubnd", "sở", "bộ", "cục", "chi cục"];

/// How the names of other bodies begin that articles are by, in lower case.
const BODIES: &[&str] = &[
    "ban",
    "báo",
    "bbt",
    "cđ",
    "công đoàn",
    "đài",
    "hội",
    "ldlđ",
    "lđlđ",
    "liên đoàn",
    "phòng",
    "tòa soạn",
    "toà soạn",
    "tổ",
    "trang tin",
    "trung tâm",
    "trường",
    "ttxvn",
    "văn phòng",
];

/// Whether a name is that of an office of the state.
pub fn is_office(name: &str) -> bool {
    begins(name, OFFICES)
}

/// Whether a name is that of a body, and of no person.
pub fn is_body(name: &str) -> bool {
    begins(name, BODIES) || is_office(name)
}

/// Whether the first words of a name are some of these.
fn begins(name: &str, words: &[&str]) -> bool {
    let name = name.to_lowercase();
    words.iter().any(|word| {
        name.strip_prefix(word)
            .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    })
}

fn split<'a>(text: &'a str, separators: &[&str]) -> Vec<&'a str> {
    let mut parts = vec![text];
    for separator in separators {
        parts = parts.into_iter().flat_map(|part| part.split(separator)).collect();
    }
    parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect()
}

/// A name in normal case: "TRUNG HIẾU" is "Trung Hiếu". One word alone may be initials
/// or a pen name, a word without a vowel is an abbreviation: both stay as typed.
pub fn normal_case(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_syllable = |word: &&str| {
        let is_upper =
            word.chars().all(|letter| letter.is_alphabetic() && !letter.is_lowercase());
        let folded = vietnamese::fold(word);
        is_upper
            && folded.len() <= 7
            && folded.chars().any(|letter| "aeiouy".contains(letter))
    };
    if words.len() < 2 || !words.iter().all(is_syllable) {
        return words.join(" ");
    }
    let words = words.iter().map(|word| {
        let mut letters = word.chars();
        let first = letters.next().map(String::from).unwrap_or_default();
        first + &letters.as_str().to_lowercase()
    });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_says_what_somebody_did_and_a_name_what_they_are() {
        for (role, meant) in [
            ("", Part::Wrote),
            ("Tin, ảnh:", Part::Wrote),
            ("Bài và ảnh:", Part::Wrote),
            ("Ảnh:", Part::Helped),
            ("ĐỒ HỌA:", Part::Helped),
            ("Theo", Part::Source),
            ("Nguồn:", Part::Source),
        ] {
            assert_eq!(part(role), meant, "{role}");
        }
        for (name, meant) in [
            ("Ban Tuyên giáo", true),
            ("BÁO Lao Động", true),
            ("LĐLĐ tỉnh", true),
            ("Sở Nội vụ", true),
            ("Lê Bình", false),
            ("Trương Bảo", false),
            ("Bảo An", false),
            ("Tố Hữu", false),
            ("Hội", true),
        ] {
            assert_eq!(is_body(name), meant, "{name}");
        }
        assert!(is_office("Sở Nội vụ") && !is_office("Công đoàn tỉnh"));
    }

    #[test]
    fn roles_and_several_names_are_understood() {
        let known =
            |name: &str| ["Ban Tuyên giáo - Nữ công", "An", "Bình"].contains(&name);
        for (typed, role, names) in [
            ("Trường Khoa", "", &["Trường Khoa"][..]),
            (
                "Tin, ảnh: Trường Khoa - TRUNG HIẾU",
                "Tin, ảnh:",
                &["Trường Khoa", "TRUNG HIẾU"],
            ),
            ("Bài và ảnh: A, B", "Bài và ảnh:", &["A", "B"]),
            ("Theo Báo Lao Động", "Theo", &["Báo Lao Động"]),
            ("Ban Tuyên giáo - Nữ công", "", &["Ban Tuyên giáo - Nữ công"]),
            (
                "Thực hiện: Ban Tuyên giáo - Nữ công",
                "Thực hiện:",
                &["Ban Tuyên giáo - Nữ công"],
            ),
            ("An và Bình", "", &["An", "Bình"]),
            ("Ban Tổ chức và Kiểm tra", "", &["Ban Tổ chức và Kiểm tra"]),
            ("Nguyễn Văn A, Phó ban", "", &["Nguyễn Văn A, Phó ban"]),
            ("Ảnh:", "", &["Ảnh:"]),
            ("  ", "", &[]),
        ] {
            let byline = read(typed, known);
            assert_eq!((byline.role, &*byline.names), (role, names), "{typed}");
        }
    }

    #[test]
    fn capitals_become_a_name_but_initials_stay() {
        for (typed, printed) in [
            ("TRUNG HIẾU", "Trung Hiếu"),
            ("NGUYỄN THỊ THÚY", "Nguyễn Thị Thúy"),
            ("BBT", "BBT"),
            ("CĐCS THPT", "CĐCS THPT"),
            ("N.T. HÀ", "N.T. HÀ"),
            ("Trường  Khoa", "Trường Khoa"),
        ] {
            assert_eq!(normal_case(typed), printed);
        }
    }
}
