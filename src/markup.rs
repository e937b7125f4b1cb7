//! Text made safe inside HTML and XML.
//!
//! In: any text. Out: the same text with the five significant characters escaped and
//! without the control characters that XML 1.0 section 2.2 forbids. It never parses.

/// Appends `text`, escaped for element content and for quoted attributes.
pub fn push_escaped(out: &mut String, text: &str) {
    let mut start = 0;
    for (at, byte) in text.bytes().enumerate() {
        let escape = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            b'\'' => "&#39;",
            0..=8 | 11 | 12 | 14..=31 => "",
            _ => continue,
        };
        out.push_str(&text[start..at]);
        out.push_str(escape);
        start = at + 1;
    }
    out.push_str(&text[start..]);
}

/// `text`, escaped for element content and for quoted attributes.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    push_escaped(&mut out, text);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_significant_survives() {
        assert_eq!(
            escaped("<a b=\"c\">'&\u{1}é\n"),
            "&lt;a b=&quot;c&quot;&gt;&#39;&amp;é\n"
        );
    }
}
