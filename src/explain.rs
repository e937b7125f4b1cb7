//! The reference of all messages: what stands in it under a number.
//!
//! The texts are the files `explain/vi.md` and `explain/en.md`, which a test of the suite
//! makes from the table of [`codes`](crate::codes) and from the golden cases. This room
//! only finds its way in them, by their headings: `## ` begins a family, `### ` an entry.

use crate::diagnostic::Language;
use crate::vietnamese::nearest;

/// Messages about one matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Family {
    /// Its first digits and its name: `BT02 · Phần khai báo ở đầu bài`.
    pub name: &'static str,
    /// Its entries, by number.
    pub entries: Vec<Entry>,
}

/// What the reference says of one message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The permanent number, as in `BT0205`.
    pub number: &'static str,
    /// A few words for a list.
    pub title: &'static str,
    /// Everything below the heading, in Markdown.
    text: &'static str,
}

/// All of the reference.
pub fn families(language: Language) -> Vec<Family> {
    let text = match language {
        Language::Vi => include_str!("explain/vi.md"),
        Language::En => include_str!("explain/en.md"),
    };
    let families = sections(text, "## ").into_iter().map(|(name, text)| Family {
        name,
        entries: sections(text, "### ").into_iter().filter_map(entry).collect(),
    });
    families.collect()
}

/// The heading and the text of each section whose heading begins with `mark`. A line of an
/// example is no heading, whatever it looks like.
fn sections(text: &'static str, mark: &str) -> Vec<(&'static str, &'static str)> {
    let mut starts = Vec::new();
    let mut at = 0;
    let mut is_example = false;
    for line in text.split_inclusive('\n') {
        is_example ^= line.starts_with("```");
        if !is_example && line.starts_with(mark) {
            starts.push(at);
        }
        at += line.len();
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let parts = starts.iter().zip(ends).map(|(start, end)| {
        let part = &text[start + mark.len()..end];
        part.split_once('\n').unwrap_or((part, ""))
    });
    parts.collect()
}

/// The entry of a section.
fn entry((heading, text): (&'static str, &'static str)) -> Option<Entry> {
    let (number, title) = heading.split_once(" · ")?;
    Some(Entry { number, title, text: text.trim_matches('\n') })
}

/// The entry of a number, typed as `BT0205`, `bt0205` or `0205`.
///
/// # Errors
/// When there is none: the entry whose number is nearest, if one is near.
pub fn find(language: Language, typed: &str) -> Result<Entry, Option<Entry>> {
    let folded = typed.trim().to_ascii_uppercase();
    let number = match folded.starts_with("BT") {
        true => folded,
        false => format!("BT{folded}"),
    };
    let entries: Vec<Entry> =
        families(language).into_iter().flat_map(|family| family.entries).collect();
    let named =
        |number: &str| entries.iter().find(|entry| entry.number == number).copied();
    let near = || named(nearest(&number, entries.iter().map(|entry| entry.number))?);
    named(&number).ok_or_else(near)
}

impl Entry {
    /// The entry for a terminal: examples are indented, and nothing is marked up.
    pub fn terminal(&self) -> String {
        let mut shown = format!("{} · {}\n", self.number, self.title);
        let mut is_example = false;
        for line in self.text.lines() {
            if line.starts_with("```") {
                is_example = !is_example;
                continue;
            }
            shown.push('\n');
            if is_example {
                shown.push_str(if line.is_empty() { "" } else { "    " });
                shown.push_str(line);
            } else {
                // Only what begins a line is marked; messages may mention such marks.
                let marked = line.strip_prefix("**").and_then(|l| l.split_once("**"));
                let (name, rest) = marked.unwrap_or(("", line));
                shown.push_str(name);
                shown.push_str(rest);
            }
        }
        shown
    }
}
