//! What holds of every text and every file, whatever is in it.

use bantin::abbreviation;
use bantin::diagnostic::{Diagnostic, Noted, Span};
use bantin::encoding::{self, Unreadable};
use bantin::front_matter;
use bantin::image;
use bantin::personal;
use bantin::webvtt;
use bantin::yaml::{self, Node};

use super::mutation::pictures;
use super::reading::PATH;

/// Decodes bytes: what is said to be wrong lies in what is shown.
pub(super) fn decoding(bytes: &[u8]) {
    let shown = encoding::lossy(bytes);
    let is_inside = |span: Span| shown.get(span.range()).is_some();
    match encoding::decode(bytes) {
        Ok(decoded) => {
            assert_eq!(decoded.text, shown);
            assert!(!shown.contains(['\0', '\r']), "{shown:?}");
            assert!(decoded.cleaned_at.is_none_or(is_inside), "{:?}", decoded.cleaned_at);
            let again = encoding::decode(shown.as_bytes());
            let again = again.expect("a text is one when it is read again");
            assert_eq!(again.text, shown, "twice is once");
            assert_eq!((again.encoding, again.cleaned_at), (None, None));
        }
        Err(Unreadable::Other(_)) => {}
        Err(Unreadable::Font(_, span) | Unreadable::Broken(span)) => {
            assert!(is_inside(span), "{span:?} of {}", shown.len());
        }
    }
}

/// Looks for what stands in running text.
pub(super) fn finding(text: &str) {
    let mut end = 0;
    for found in personal::find(text) {
        let range = found.span.range();
        assert!(range.start >= end, "{found:?} begins before {end}");
        end = range.end;
        let digits: String = text[range].chars().filter(char::is_ascii_digit).collect();
        // A number may be written with +84 for its first digit.
        assert!(digits.ends_with(&found.digits[1..]), "{found:?} in {digits}");
    }
    let middle = (0..=text.len() / 2).rev().find(|at| text.is_char_boundary(*at));
    let breaks: Vec<usize> = middle.into_iter().collect();
    for breaks in [&[][..], &breaks] {
        let mut end = 0;
        for spot in abbreviation::spots(text, breaks) {
            assert!(spot.range.start >= end && !spot.range.is_empty(), "{spot:?}");
            let is_broken = |at: &usize| spot.range.start < *at && *at < spot.range.end;
            assert!(!breaks.iter().any(is_broken), "{spot:?} goes over {breaks:?}");
            assert!(text.get(spot.range.clone()).is_some(), "{spot:?}");
            end = spot.range.end;
        }
    }
    if let Some(span) = webvtt::first_mistake(text) {
        assert!(text.get(span.range()).is_some(), "{span:?}");
    }
}

/// Reads the head of an article, or of a static page.
pub(super) fn head(text: &str) {
    for needs_date in [true, false] {
        let Noted { value, notes } = front_matter::parse(text, PATH, needs_date);
        assert!(text.get(value.body..).is_some(), "{}", value.body);
        let is_inside = |note: &Diagnostic| text.get(note.place.span.range()).is_some();
        assert!(notes.iter().all(is_inside), "{notes:?}");
    }
}

/// Writes YAML anew: twice is once, it says the same, and it is a mapping to any program.
pub(super) fn writing(text: &str) {
    let Some(strict) = yaml::strict(text) else { return };
    assert_eq!(yaml::strict(&strict).as_ref(), Some(&strict), "twice is once");
    let meant = |text: &str| plain(&entries(&yaml::read(text, PATH, 0).value));
    assert_eq!(meant(text), meant(&strict), "{strict}");
    let value = serde_yaml::from_str::<serde_yaml::Value>(&strict);
    let is_mapping = value.is_ok_and(|value| value.is_mapping());
    assert!(is_mapping || strict == text, "what is written is a mapping: {strict}");
}

/// The entries of a mapping, or of a list of them, which is read as one.
fn entries(node: &Node) -> Vec<(&str, &Node)> {
    match node {
        Node::List(items, _) => items.iter().flat_map(entries).collect(),
        Node::Map(..) | Node::Text(..) | Node::Empty(_) => {
            let entries = node.entries().unwrap_or_default().iter();
            entries.map(|entry| (&*entry.key, &entry.value)).collect()
        }
    }
}

/// What entries say, without their places.
fn plain(entries: &[(&str, &Node)]) -> Vec<String> {
    fn said(node: &Node) -> String {
        match node {
            Node::Text(text, _) => format!("{text:?}"),
            Node::Empty(_) => "~".to_owned(),
            Node::List(items, _) => {
                format!("[{}]", items.iter().map(said).collect::<Vec<_>>().join(", "))
            }
            Node::Map(entries, _) => {
                let said =
                    entries.iter().map(|e| format!("{:?}: {}", e.key, said(&e.value)));
                format!("{{{}}}", said.collect::<Vec<_>>().join(", "))
            }
        }
    }
    entries.iter().map(|(key, node)| format!("{key:?}: {}", said(node))).collect()
}

/// Looks at a picture, and takes its metadata away.
pub(super) fn measuring(bytes: &[u8]) {
    let dimensions = |bytes: &[u8]| image::probe("a.jpg", bytes)?.ok()?.dimensions;
    let whole = dimensions(bytes);
    for length in [0, 4, 12, 30, bytes.len() / 2] {
        let _ = dimensions(&bytes[..length.min(bytes.len())]);
    }
    let longer = [bytes, &[0; 64]].concat();
    if whole.is_some() {
        assert_eq!(dimensions(&longer), whole, "what follows is no matter");
        let clean = image::without_metadata("a.jpg", bytes.to_vec());
        assert_eq!(dimensions(&clean), whole, "it is the same picture");
        let twice = image::without_metadata("a.jpg", clean.clone());
        assert!(twice == clean, "clean is clean");
    }
}

#[test]
fn what_long_runs_found_stays_mended() {
    // The note on a first line that is no front matter ended within a letter.
    head(&"ế".repeat(100));
    // A list in a list came back as empty items.
    writing("r:\n - - -  - a\n  - b\n");
    writing("s:\n -  - a: b\n    c: d\n  - e: f\n");
    // Behind the end of a picture lay what began like a part of it.
    let png = &pictures()[0].bytes;
    measuring(&[png, &b"\0\0\0\x20IDATabc"[..]].concat());
}
