//! Forgiving YAML written back as YAML that every program reads alike.
//!
//! In: a text that people typed. Out: the same with as few changes as will do: an entry
//! stays to the byte where a plain YAML parser reads what was meant, and comments stay in
//! any case. What was meant is what [`read`] reads.

use serde_yaml::Value;

use super::{Entry, Node, read, text as text_of};

/// The text as strict YAML; `None` when it cannot be read without a note, or is neither
/// strict already nor a mapping.
pub fn strict(text: &str) -> Option<String> {
    let noted = read(text, "", 0);
    if !noted.notes.is_empty() {
        return None;
    }
    let value = serde_yaml::from_str::<Value>(text);
    if value.is_ok_and(|value| is_value(value, &noted.value)) {
        return Some(text.to_owned());
    }
    mapping(text, &noted.value.entries()?.iter().collect::<Vec<_>>())
}

/// The head of an article as strict YAML: as [`strict`], but a list of mappings is one
/// mapping, as those who type a dash before each key mean it.
pub fn strict_head(text: &str) -> Option<String> {
    let noted = read(text, "", 0);
    match &noted.value {
        Node::List(items, _) if noted.notes.is_empty() => {
            let items: Option<Vec<&[Entry]>> = items.iter().map(Node::entries).collect();
            mapping(text, &items?.into_iter().flatten().collect::<Vec<_>>())
        }
        _ => strict(text),
    }
}

/// Writes the entries of a mapping that were read from a text; nothing where somebody may
/// have meant a remark.
fn mapping(text: &str, entries: &[&Entry]) -> Option<String> {
    if entries.iter().any(|entry| may_have_remark(&entry.value)) {
        return None;
    }
    let starts: Vec<usize> =
        entries.iter().map(|entry| line_start(text, entry.key_span.start)).collect();
    let is_ordered = starts.windows(2).all(|pair| pair[0] < pair[1]);
    if !is_ordered {
        // A mapping on one line, or keys in another order than they were typed.
        let written: String = entries.iter().map(|entry| written(entry)).collect();
        return (is_same(&written, entries) && is_read(&written, entries))
            .then_some(written);
    }
    let mut out = String::with_capacity(text.len());
    out.push_str(&text[..starts.first().copied().unwrap_or(text.len())]);
    for (at, entry) in entries.iter().enumerate() {
        let end = starts.get(at + 1).copied().unwrap_or(text.len());
        let typed = &text[starts[at]..end];
        let is_flush =
            starts[at] == entry.key_span.start as usize || typed.starts_with(['"', '\'']);
        if is_flush && is_same(typed, &entries[at..=at]) {
            out.push_str(typed);
            continue;
        }
        out.push_str(&written(entry));
        for line in typed.lines().skip(1) {
            let is_remark = line.trim_start().starts_with('#') || line.trim().is_empty();
            if is_remark {
                out.push_str(line);
                out.push('\n');
            }
        }
    }
    (is_same(&out, entries) && is_read(&out, entries)).then_some(out)
}

/// Whether [`read`] reads these entries from a text, and nothing to note.
fn is_read(text: &str, entries: &[&Entry]) -> bool {
    let noted = read(text, "", 0);
    let read = noted.value.entries().unwrap_or_default();
    noted.notes.is_empty()
        && read.len() == entries.len()
        && std::iter::zip(read, entries).all(|(one, other)| is_alike(one, other))
}

fn is_alike(one: &Entry, other: &Entry) -> bool {
    one.key == other.key && means_same(&one.value, &other.value)
}

/// Whether two pieces say the same, wherever they stand.
fn means_same(one: &Node, other: &Node) -> bool {
    match (one, other) {
        (Node::Text(one, _), Node::Text(other, _)) => one == other,
        (Node::Empty(_), Node::Empty(_)) => true,
        (Node::List(ones, _), Node::List(others, _)) => {
            ones.len() == others.len()
                && std::iter::zip(ones, others).all(|(one, other)| means_same(one, other))
        }
        (Node::Map(ones, _), Node::Map(others, _)) => {
            ones.len() == others.len()
                && std::iter::zip(ones, others).all(|(one, other)| is_alike(one, other))
        }
        _ => false,
    }
}

/// Whether ` # ` stands in a piece: it may begin a remark, or belong to the text.
fn may_have_remark(node: &Node) -> bool {
    match node {
        Node::Text(text, _) => text.contains(" # "),
        Node::List(items, _) => items.iter().any(may_have_remark),
        Node::Map(entries, _) => {
            entries.iter().any(|entry| may_have_remark(&entry.value))
        }
        Node::Empty(_) => false,
    }
}

fn line_start(text: &str, at: u32) -> usize {
    text[..at as usize].rfind('\n').map_or(0, |newline| newline + 1)
}

/// Whether a plain parser reads these entries from a text.
fn is_same(text: &str, entries: &[&Entry]) -> bool {
    let value = serde_yaml::from_str::<Value>(text);
    let Ok(Value::Mapping(mapping)) = value else { return false };
    mapping.len() == entries.len()
        && std::iter::zip(mapping, entries)
            .all(|((key, value), entry)| is_entry(key, value, entry))
}

fn is_entry(key: Value, value: Value, entry: &Entry) -> bool {
    text_of(key) == entry.key && is_value(value, &entry.value)
}

fn is_value(value: Value, node: &Node) -> bool {
    match (value, node) {
        (Value::Null, Node::Empty(_)) => true,
        (Value::Sequence(values), Node::List(items, _)) => {
            values.len() == items.len()
                && std::iter::zip(values, items)
                    .all(|(value, item)| is_value(value, item))
        }
        (Value::Mapping(mapping), Node::Map(entries, _)) => {
            mapping.len() == entries.len()
                && std::iter::zip(mapping, entries)
                    .all(|((key, value), entry)| is_entry(key, value, entry))
        }
        (Value::String(text), Node::Text(typed, _)) => text.trim_end() == typed,
        // What a plain parser takes for a number must at least look the same.
        (value @ (Value::Bool(_) | Value::Number(_)), Node::Text(typed, _)) => {
            text_of(value) == *typed
        }
        _ => false,
    }
}

/// An entry on lines of its own, each ended.
fn written(entry: &Entry) -> String {
    let mut out = String::new();
    push_entry(&mut out, entry, 0);
    out
}

fn push_entry(out: &mut String, entry: &Entry, indent: usize) {
    out.push_str(&scalar(&entry.key));
    out.push(':');
    match &entry.value {
        Node::Empty(_) => out.push('\n'),
        Node::Text(text, _) if text.contains('\n') => push_block(out, text, indent + 2),
        Node::Text(text, _) => {
            out.push(' ');
            out.push_str(&scalar(text));
            out.push('\n');
        }
        value => {
            out.push('\n');
            push_value(out, value, indent + 2);
        }
    }
}

/// A list or a mapping, one item on a line.
fn push_value(out: &mut String, value: &Node, indent: usize) {
    let space = " ".repeat(indent);
    match value {
        Node::List(items, _) if items.is_empty() => out.push_str(&format!("{space}[]\n")),
        Node::Map(entries, _) if entries.is_empty() => {
            out.push_str(&format!("{space}{{}}\n"));
        }
        Node::List(items, _) => {
            out.push_str(&space);
            push_items(out, items, indent);
        }
        Node::Map(entries, _) => {
            for entry in entries {
                out.push_str(&space);
                push_entry(out, entry, indent);
            }
        }
        Node::Text(text, _) => out.push_str(&format!("{space}{}\n", scalar(text))),
        Node::Empty(_) => {}
    }
}

/// The items of a list, whose first stands where the text ends.
fn push_items(out: &mut String, items: &[Node], indent: usize) {
    for (at, item) in items.iter().enumerate() {
        if at > 0 {
            out.push_str(&" ".repeat(indent));
        }
        out.push('-');
        match item {
            Node::Text(text, _) if text.contains('\n') => {
                push_block(out, text, indent + 2)
            }
            Node::Text(text, _) => {
                out.push(' ');
                out.push_str(&scalar(text));
                out.push('\n');
            }
            Node::Empty(_) => out.push('\n'),
            // A list in a list on a line of its own would read as one that was indented
            // by mistake.
            Node::List(deeper, _) if !deeper.is_empty() => {
                out.push(' ');
                push_items(out, deeper, indent + 2);
            }
            Node::Map(entries, _) if !entries.is_empty() => {
                out.push(' ');
                for (at, entry) in entries.iter().enumerate() {
                    if at > 0 {
                        out.push_str(&" ".repeat(indent + 2));
                    }
                    push_entry(out, entry, indent + 2);
                }
            }
            empty => {
                out.push('\n');
                push_value(out, empty, indent + 2);
            }
        }
    }
}

/// A text of several lines.
fn push_block(out: &mut String, text: &str, indent: usize) {
    // With its own indicator a first line may begin with spaces.
    out.push_str(&format!(" |{}-\n", if text.starts_with(' ') { "2" } else { "" }));
    for line in text.lines() {
        out.push_str(&" ".repeat(if line.is_empty() { 0 } else { indent }));
        out.push_str(line);
        out.push('\n');
    }
}

/// A text as a scalar: plain where a plain parser then reads the same.
fn scalar(text: &str) -> String {
    let entry = format!("k: {text}");
    let plain = match serde_yaml::from_str::<Value>(&entry) {
        Ok(Value::Mapping(mapping)) => mapping.into_iter().next().map(|(_, value)| value),
        _ => None,
    };
    let is_plain = match plain {
        Some(Value::String(read)) => read == text,
        Some(value @ (Value::Bool(_) | Value::Number(_))) => text_of(value) == text,
        _ => false,
    };
    // A comma or a colon may end it where it stands in a key or a collection.
    if is_plain && !text.contains(": ") {
        text.to_owned()
    } else {
        format!("'{}'", text.replace('\'', "''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_plain_parser_would_misread_is_written_for_it() {
        for (typed, meant) in [
            ("title: Họp: kết quả #2\n", "title: 'Họp: kết quả #2'\n"),
            ("title: \"A\" - it's\n", "title: '\"A\" - it''s'\n"),
            ("phone: 0299.3822339\nn: 1.724\n", "phone: '0299.3822339'\nn: 1.724\n"),
            ("a:b\nc:\td\n", "a: b\nc:\td\n"),
            ("a: b\n\tc: d\n", "a: b\nc: d\n"),
            (
                "tags:\n– a #x\n# ghi chú\n• b\nz: 1\n",
                "tags:\n  - 'a #x'\n  - b\n# ghi chú\nz: 1\n",
            ),
            ("tags: [a,\n b]\n", "tags: [a,\n b]\n"),
            ("tags: [Họp: x, b]\n", "tags:\n  - 'Họp: x'\n  - b\n"),
            ("- a: b\n- c: {d: @e}\n", "a: b\nc:\n  d: '@e'\n"),
            (
                "g:\n  - f: *a\n    alt: |\n      x: y\n      z\n",
                "g:\n  - f: '*a'\n    alt: |-\n      x: y\n      z\n",
            ),
            ("r:\n - - -  - a\n  - b\n", "r:\n  - - - - a\n  - b\n"),
            (
                "s:\n -  - a: b\n    c: d\n  - e: f\n",
                "s:\n  - - a: b\n      c: d\n  - e: f\n",
            ),
        ] {
            let strict_text = strict_head(typed);
            assert_eq!(strict_text.as_deref(), Some(meant), "{typed}");
            if let Some(again) = strict_text {
                assert_eq!(strict(&again), Some(again.clone()), "once more");
            }
        }
        assert_eq!(strict("chỉ là chữ\n"), None);
        let list = "# đầu\n- id: a\n  name: B\n- id: c\n";
        assert_eq!(strict(list).as_deref(), Some(list));
        assert_eq!(strict("- id: a\n  name: B: c\n"), None, "a list stays as it is");
    }

    #[test]
    fn what_every_parser_reads_stays_to_the_byte() {
        let text = "# đầu\ntitle:  'Họp: x'   # chú\nunit: \"A\"\ndate: 2020-10-09\nsummary: >\n  một\n  hai\n\ntags: [a, b]\nevent:\n    start: 2020-10-10\n\n# cuối\n";
        assert_eq!(strict(text).as_deref(), Some(text));
    }
}
