//! What somebody means who types something else than an address where one belongs.

/// Whether a text is the name of a host as people type it, without a scheme:
/// `congdoan.vn`. The name of a file is none.
pub fn is_host(text: &str) -> bool {
    const KINDS: [&str; 11] =
        ["pdf", "doc", "docx", "xls", "xlsx", "jpg", "jpeg", "png", "md", "html", "csv"];
    let is_label = |label: &str| {
        !label.is_empty() && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    let Some((name, last)) = text.rsplit_once('.') else { return false };
    let is_one_case = last.bytes().all(|byte| byte.is_ascii_lowercase())
        || last.bytes().all(|byte| byte.is_ascii_uppercase());
    name.split('.').all(is_label)
        && last.len() >= 2
        && is_one_case
        && !KINDS.contains(&&*last.to_ascii_lowercase())
}

/// The address with its scheme that a host, an e-mail address or a telephone number means.
pub fn meant(typed: &str) -> Option<String> {
    let host = typed.split(['/', '?', '#']).next().unwrap_or(typed);
    if is_host(host) {
        return Some(format!("https://{typed}"));
    }
    if let Some((name, host)) = typed.split_once('@')
        && is_host(host)
        && !name.is_empty()
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"._+-".contains(&b))
    {
        return Some(format!("mailto:{typed}"));
    }
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    let is_number = typed.chars().all(|c| c.is_ascii_digit() || " .-+()".contains(c));
    let is_telephone = is_number && (9..=12).contains(&digits.len());
    let plus = if typed.starts_with('+') { "+" } else { "" };
    is_telephone.then(|| format!("tel:{plus}{digits}"))
}

/// The name of the file at a path of somebody's own computer or office: `C:\Users\…`,
/// `file:…`, `\\server\…`.
pub fn on_computer(typed: &str) -> Option<&str> {
    let mut letters = typed.chars();
    let is_drive = letters.next().is_some_and(|letter| letter.is_ascii_alphabetic())
        && letters.next() == Some(':')
        && letters.next().is_some_and(|mark| mark == '\\' || mark == '/');
    let is_file = typed.get(..5).is_some_and(|five| five.eq_ignore_ascii_case("file:"));
    let is_server = typed.starts_with("\\\\");
    (is_drive || is_file || is_server)
        .then(|| typed.rsplit(['\\', '/']).next().unwrap_or(typed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lacks_its_scheme_is_known_by_its_form() {
        for (typed, address) in [
            ("congdoan.vn/x", "https://congdoan.vn/x"),
            ("www.congdoan.vn?a=1", "https://www.congdoan.vn?a=1"),
            ("lan@congdoan.vn", "mailto:lan@congdoan.vn"),
            ("0912 345 678", "tel:0912345678"),
            ("+84 (299) 3822.339", "tel:+842993822339"),
        ] {
            assert_eq!(meant(typed).as_deref(), Some(address));
        }
        for typed in ["don-xin.pdf", "../a.md", "09/10", "TS.Lan", "2026", "phụ lục.vn"]
        {
            assert_eq!(meant(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_path_of_a_computer_has_a_file_at_its_end() {
        for typed in
            ["C:\\Users\\Lan\\a.pdf", "d:/a.pdf", "FILE:///C:/a.pdf", "\\\\pc\\a.pdf"]
        {
            assert_eq!(on_computer(typed), Some("a.pdf"), "{typed}");
        }
        assert_eq!(on_computer("javascript:alert(1)"), None);
    }
}
