//! Rewrites forgiving YAML line by line, so that the parser can no longer misread it.
//!
//! In: the typed text. Out: the same structure with every key and one-line value replaced
//! by its number, and the list of these with their bytes: the parser sees the structure
//! alone, and typed text cannot mislead it. Block scalars (`|`, `>`) pass
//! through as they are. A line that only continues the value above is joined to it.

use crate::diagnostic::Span;

use super::MARK;

/// The rewritten text, and which line of the source each of its lines came from.
pub(super) struct Rewritten {
    pub(super) text: String,
    /// What was typed where a number stands.
    pub(super) scalars: Vec<Scalar>,
    /// Lines left out of a mapping because they have no key.
    pub(super) strays: Vec<Span>,
    origins: Vec<Span>,
}

impl Rewritten {
    /// The bytes of the source line behind a line of the rewritten text, 1-based.
    pub(super) fn source_line(&self, line: usize) -> Option<Span> {
        let at = line.saturating_sub(1).min(self.origins.len().checked_sub(1)?);
        self.origins.get(at).copied()
    }
}

/// A key or value, and where it stands.
pub(super) struct Scalar {
    pub(super) text: String,
    pub(super) span: Span,
}

/// A value that the next line may still continue.
struct Open {
    text: String,
    span: Span,
    /// The indentation of the line it stands on; continuations are deeper.
    indent: usize,
}

struct Writer<'a> {
    base: usize,
    source: &'a str,
    out: String,
    scalars: Vec<Scalar>,
    origins: Vec<Span>,
    open: Option<Open>,
    /// Inside a block scalar whose header stands at this indentation.
    block: Option<usize>,
    /// Whether some line without indentation has a key.
    is_mapping: bool,
    strays: Vec<Span>,
}

/// Rewrites a whole text that starts `base` bytes into its file.
pub(super) fn rewrite(source: &str, base: usize) -> Rewritten {
    let out = String::with_capacity(source.len());
    let mut writer = Writer {
        base,
        source,
        out,
        scalars: Vec::new(),
        origins: Vec::new(),
        open: None,
        block: None,
        is_mapping: source.lines().any(|line| split_key(line.trim_end(), true).is_some()),
        strays: Vec::new(),
    };
    let mut at = 0;
    for line in source.split_inclusive('\n') {
        writer.line(line.trim_end_matches(['\n', '\r']), at);
        at += line.len();
    }
    writer.close();
    let Writer { out: text, scalars, strays, origins, .. } = writer;
    Rewritten { text, scalars, strays, origins }
}

impl Writer<'_> {
    /// Reads one line, which starts at byte `at` of the source.
    fn line(&mut self, line: &str, at: usize) {
        let body = line.trim_start_matches([' ', '\t', '\u{A0}']);
        let indent = indentation(&line[..line.len() - body.len()]);
        let body_at = at + line.len() - body.len();
        let body = body.trim_end();
        if let Some(header) = self.block {
            if body.is_empty() || indent > header {
                self.raw(line, indent, body, at);
                return;
            }
            self.block = None;
        }
        let comment = body.starts_with('#');
        if body.is_empty() || comment || (indent == 0 && (body == "---" || body == "..."))
        {
            return;
        }
        if let Some(open) = &mut self.open
            && indent > open.indent
            && !body.starts_with("- ")
            && split_key(body, false).is_none()
        {
            open.text.push(' ');
            open.text.push_str(body);
            open.span.end = (self.base + body_at + body.len()) as u32;
            return;
        }
        self.close();
        let is_key = |body| dash(body).is_some() || split_key(body, true).is_some();
        if self.is_mapping && indent == 0 && !is_key(body) {
            self.strays.push(self.span(body_at, body.len()));
            return;
        }
        self.origins.push(self.span(body_at, body.len()));
        self.out.extend(std::iter::repeat_n(' ', indent));
        self.structure(body, body_at, indent);
    }

    /// Writes the dashes and the key of a line, then its value.
    fn structure(&mut self, body: &str, at: usize, indent: usize) {
        let (mut rest, mut rest_at) = (body, at);
        while let Some(after) = dash(rest) {
            self.out.push_str("- ");
            let skipped = rest.len() - after.len();
            // A mapping inside a list is aligned with its first key.
            self.out.extend(std::iter::repeat_n(' ', skipped.saturating_sub(2)));
            rest_at += skipped;
            rest = after;
        }
        let inside_list = rest_at > at;
        if let Some((key, after)) = split_key(rest, indent == 0 && !inside_list) {
            let key_text = unquoted(key).unwrap_or_else(|| key.to_owned());
            self.scalar(key_text, self.span(rest_at, key.len()));
            self.out.push_str(": ");
            let value = after.trim_start();
            rest_at += rest.len() - value.len();
            rest = value;
        }
        self.value(rest, rest_at, indent);
    }

    /// Writes a value: nothing, a block scalar's header, a flow list or map, a quoted or
    /// a plain scalar.
    fn value(&mut self, value: &str, at: usize, indent: usize) {
        if value.is_empty() || value.starts_with("# ") {
            self.out.push('\n');
        } else if is_block_header(value) {
            self.out.push_str(value);
            self.out.push('\n');
            self.block = Some(indent);
        } else if let Some(inner) = enclosed(value, '[', ']') {
            self.flow(inner, at + 1, '[', ']', false);
            self.out.push('\n');
        } else if let Some(inner) = enclosed(value, '{', '}').filter(|i| is_flow_map(i)) {
            self.flow(inner, at + 1, '{', '}', true);
            self.out.push('\n');
        } else if let Some(text) = unquoted(value) {
            self.scalar(text, self.span(at, value.len()));
            self.out.push('\n');
        } else {
            let span = self.span(at, value.len());
            self.open = Some(Open { text: value.to_owned(), span, indent });
        }
    }

    /// Writes `[a, b]`, `{a: b}` or `[{a: b}]` with every part quoted.
    fn flow(&mut self, inner: &str, at: usize, open: char, close: char, keyed: bool) {
        self.out.push(open);
        for (start, part) in split_commas(inner) {
            let part_at = at + start + (part.len() - part.trim_start().len());
            let part = part.trim();
            if part.is_empty() {
                continue;
            }
            match split_key(part, false).filter(|_| keyed) {
                Some((key, value)) => {
                    let value = value.trim();
                    let value_at = part_at + part.len() - value.len();
                    self.scalar(key.to_owned(), self.span(part_at, key.len()));
                    self.out.push_str(": ");
                    self.item(value, value_at);
                }
                None => self.item(part, part_at),
            }
            self.out.push_str(", ");
        }
        self.out.push(close);
    }

    fn item(&mut self, part: &str, at: usize) {
        if let Some(inner) = enclosed(part, '{', '}').filter(|inner| is_flow_map(inner)) {
            return self.flow(inner, at + 1, '{', '}', true);
        }
        let text = unquoted(part).unwrap_or_else(|| part.to_owned());
        self.scalar(text, self.span(at, part.len()));
    }

    /// Passes a line of a block scalar through, with tabs made spaces.
    fn raw(&mut self, line: &str, indent: usize, body: &str, at: usize) {
        self.origins.push(self.span(at, line.len()));
        self.out
            .extend(std::iter::repeat_n(' ', if body.is_empty() { 0 } else { indent }));
        self.out.push_str(body);
        self.out.push('\n');
    }

    /// Ends the value that could still have been continued.
    fn close(&mut self) {
        if let Some(open) = self.open.take() {
            self.scalar(open.text, open.span);
            self.out.push('\n');
        }
    }

    /// Writes the number of a scalar, quoted behind the mark.
    fn scalar(&mut self, text: String, span: Span) {
        debug_assert!(span.start as usize <= self.base + self.source.len());
        self.out.push_str(&format!("\"{MARK}{}\"", self.scalars.len()));
        self.scalars.push(Scalar { text, span });
    }

    fn span(&self, at: usize, len: usize) -> Span {
        Span::new(self.base + at..self.base + at + len)
    }
}

/// Width of leading white space; a tab counts two, a no-break space one.
fn indentation(space: &str) -> usize {
    space.chars().map(|c| if c == '\t' { 2 } else { 1 }).sum()
}

/// What follows a list dash, if the text starts with one.
fn dash(text: &str) -> Option<&str> {
    let after = text.strip_prefix('-')?;
    (after.is_empty() || after.starts_with(' ')).then(|| after.trim_start())
}

/// Splits `key: value` into the key and what follows the colon. `tight` also takes
/// `key:value`, unless it looks like an address or a time.
fn split_key(text: &str, tight: bool) -> Option<(&str, &str)> {
    if let Some(quote) = text.chars().next().filter(|c| ['"', '\''].contains(c)) {
        let end = text[1..].find(quote)? + 2;
        let after = text[end..].trim_start().strip_prefix(':')?;
        return (after.is_empty() || after.starts_with(' '))
            .then_some((&text[..end], after));
    }
    let colon = text.find(':')?;
    let (key, after) = (text[..colon].trim_end(), &text[colon + 1..]);
    let good = !key.is_empty()
        && key.chars().count() <= 60
        && key.starts_with(|c: char| c.is_alphanumeric() || c == '_')
        && !key.contains(['#', '[', ']', '{', '}', ',', '"']);
    let spaced = after.is_empty() || after.starts_with([' ', '\t', '\u{A0}']);
    let tight = tight
        && key.chars().all(|c| c.is_alphabetic() || c == '_' || c == ' ')
        && !after.starts_with('/');
    (good && (spaced || tight)).then_some((key, after))
}

/// `|`, `>`, with the indicators of YAML 1.2 section 8.1.1.
fn is_block_header(value: &str) -> bool {
    value.starts_with(['|', '>'])
        && value.len() <= 3
        && value[1..].chars().all(|c| "+-123456789".contains(c))
}

fn enclosed(value: &str, open: char, close: char) -> Option<&str> {
    value.strip_prefix(open)?.strip_suffix(close).filter(|inner| !inner.contains(open))
}

fn is_flow_map(inner: &str) -> bool {
    split_commas(inner).iter().all(|(_, part)| {
        part.trim().is_empty() || split_key(part.trim(), false).is_some()
    })
}

/// The parts between commas that stand outside quotes and maps, each with its offset.
fn split_commas(inner: &str) -> Vec<(usize, &str)> {
    let begins_value = |before: &str| {
        let before = before.trim_end();
        before.is_empty() || before.ends_with([':', '{', ','])
    };
    let mut parts = Vec::new();
    let (mut start, mut quote, mut is_map) = (0, None, false);
    for (at, c) in inner.char_indices() {
        match (c, quote) {
            ('{', None) if inner[start..at].trim().is_empty() => is_map = true,
            ('}', None) => is_map = false,
            (',', None) if !is_map => {
                parts.push((start, &inner[start..at]));
                start = at + 1;
            }
            ('"' | '\'', None) if begins_value(&inner[start..at]) => quote = Some(c),
            (c, Some(open)) if c == open => quote = None,
            _ => {}
        }
    }
    parts.push((start, &inner[start..]));
    parts
}

/// The text of a scalar in quotes; `None` when it is not one, or when something follows
/// the closing quote.
fn unquoted(value: &str) -> Option<String> {
    if let Some(inner) = value.strip_prefix('\'').and_then(|v| v.strip_suffix('\'')) {
        let bare = inner.replace("''", "");
        return (value.len() >= 2 && !bare.contains('\''))
            .then(|| inner.replace("''", "'"));
    }
    let inner = value.strip_prefix('"').and_then(|v| v.strip_suffix('"'))?;
    if value.len() < 2 {
        return None;
    }
    if !inner.contains(['"', '\\']) {
        return Some(inner.to_owned());
    }
    serde_yaml::from_str::<String>(value).ok()
}
