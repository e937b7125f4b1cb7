//! Text made safe inside HTML and XML.
//!
//! In: any text. Out: the same text with the five significant characters escaped and
//! without the characters that XML 1.0 section 2.2 forbids. It never parses.

/// U+FFFE and U+FFFF in UTF-8 begin so.
const NO_CHARACTERS: &[u8] = &[0xEF, 0xBF];

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
            0xBE | 0xBF if text.as_bytes()[..at].ends_with(NO_CHARACTERS) => {
                out.push_str(&text[start..at - 2]);
                start = at + 1;
                continue;
            }
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

/// Appends an element of text alone, on its own line: `<name>text</name>`.
pub fn push_element(xml: &mut String, name: &str, text: &str) {
    xml.push('<');
    xml.push_str(name);
    xml.push('>');
    push_escaped(xml, text);
    xml.push_str("</");
    xml.push_str(name);
    xml.push_str(">\n");
}

/// Appends an attribute with a space before it: ` name="text"`.
pub fn push_attribute(xml: &mut String, name: &str, text: &str) {
    xml.push(' ');
    xml.push_str(name);
    xml.push_str("=\"");
    push_escaped(xml, text);
    xml.push('"');
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
        assert_eq!(
            escaped("\u{ffff}a\u{fffe}\u{fffd}\u{fefe}\u{ffbf}\u{ffff}"),
            "a\u{fffd}\u{fefe}\u{ffbf}"
        );
    }
}
